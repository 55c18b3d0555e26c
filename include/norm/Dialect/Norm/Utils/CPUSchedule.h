//===- CPUSchedule.h - how CPU kernels walk rows ----------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The cost model of CPU kernels: from the row program, the layout and the
// target to a #norm.cpu_schedule, and whether one that somebody set fits them.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_UTILS_CPUSCHEDULE_H
#define NORM_DIALECT_NORM_UTILS_CPUSCHEDULE_H

#include "norm/Dialect/Norm/Utils/RowLayout.h"
#include "norm/Dialect/Norm/Utils/RowProgram.h"
#include "norm/TargetInfo/CPUTarget.h"

namespace mlir::norm {

/// The type that gives all vectors of a kernel their number of lanes: f64 if a
/// value in the body has 64 bits, or is computed by way of them, else f32.
FloatType getBaseLane(GenericOp op);

/// Whether rows are of so few elements that vectors lie across them although
/// these lie side by side: as many rows as a vector has lanes are transposed in
/// registers.
bool areTinyRows(GenericOp op, const RowLayout &layout);

/// Whether the rows of an operand follow each other without a gap: tiny ones
/// are transposed.
bool isTransposed(const RowLayout &layout, unsigned operand);

/// The vectors over which each of the reductions of a pass is spread: where
/// there are more than one, they hide each other's latency.
unsigned getAccumulators(CPUScheduleAttr schedule, size_t reductions);

/// With vectors across rows, the rows of a tile, which is what threads share:
/// of the innermost loop over rows, as many as any schedule works on together.
inline constexpr int64_t kRowsOfTile = 128;

/// With vectors across runs, the elements of a strip at most: of the runs of
/// neighbouring rows at one step, which these have scratch memory for. A few
/// such arrays, and eight steps, are half of a first-level cache.
inline constexpr int64_t kElementsOfStrip = 512;

/// Whether scratch rows hold a value that a later pass needs: not one that is
/// an input with its elements side by side, which is there already, and no
/// mask, which is made again.
bool isInScratch(const KeptValue &kept, const RowLayout &layout);

/// By slot, the type of the values that a scratch row holds; null for a slot
/// without one.
SmallVector<Type> getScratchTypes(const RowProgram &program,
                                  const RowLayout &layout);

/// The bytes of the scratch rows of so many rows of a constant size.
int64_t countScratchBytes(const RowProgram &program, const RowLayout &layout,
                          int64_t rows);

/// With `keep = registers`, the vectors that hold the kept values of the rows
/// that are worked on together, for rows of a constant size.
int64_t countKeptVectors(CPUScheduleAttr schedule, const RowProgram &program,
                         const RowLayout &layout, const CPUTarget &target);

/// Chosen from the program, the length of the row, the layout and the target.
/// The number of rows bounds `rows`, and where it is constant says with their
/// length how large the outputs are, from which it follows how memory is
/// accessed: it has no say in a bit of the results. `reasons` gets a line for
/// each field: what made it what it is.
CPUScheduleAttr
chooseCPUSchedule(const RowProgram &program, const RowLayout &layout,
                  const CPUTarget &target,
                  SmallVectorImpl<std::string> *reasons = nullptr);

/// Where sizes are not known before the kernel runs, the schedule of a second
/// one, for what takes more than half of the third level. Its results have the
/// same bits. Null if one kernel is for all sizes, as without a target, or if
/// `schedule` says how memory is accessed.
CPUScheduleAttr getLargeSchedule(CPUScheduleAttr schedule,
                                 const RowProgram &program,
                                 const RowLayout &layout,
                                 const CPUTarget &target);

/// The sizes that it is for: of all rows together at least so many elements,
/// and in a row from `leastOfRow` to `mostOfRow`.
struct LargeSizes {
  int64_t least, leastOfRow, mostOfRow;
};
LargeSizes getLargeSizes(CPUScheduleAttr large, const RowProgram &program,
                         const RowLayout &layout, const CPUTarget &target);

/// Why the schedule does not fit, as a phrase behind "a schedule" that names
/// what was found and what was expected; empty if it fits.
std::string describeMisfit(CPUScheduleAttr schedule, const RowProgram &program,
                           const RowLayout &layout, const CPUTarget &target);

/// Fails with an error if `op`, on memrefs, has a schedule that does not fit,
/// or one of a GPU.
LogicalResult verifySchedule(GenericOp op, const CPUTarget &target);

/// The elements of each piece of a row, but the last, which has the rest: a
/// whole number of any kernel's blocks.
int64_t getSizeOfPiece(int64_t rowSize, int64_t pieces);

/// The elements that are worth waking a thread, by the bytes that kernels read
/// and write for each, in the type that vectors have.
int64_t getElementsPerThread(GenericOp op);

/// The least number of rows that is worth a thread, for rows of `rowSize`.
int64_t getGrain(int64_t rowSize, int64_t elementsPerThread);

} // namespace mlir::norm

#endif // NORM_DIALECT_NORM_UTILS_CPUSCHEDULE_H
