//===- CPUScheduleFit.h - whether a CPU schedule fits -----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the cost model asks before it chooses, and what the check of a schedule
// asks of one that is there.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_DIALECT_NORM_UTILS_CPUSCHEDULEFIT_H
#define NORM_LIB_DIALECT_NORM_UTILS_CPUSCHEDULEFIT_H

#include "norm/Dialect/Norm/Utils/RowLayout.h"
#include "norm/Dialect/Norm/Utils/RowProgram.h"

#include <cstdint>
#include <string>

namespace mlir::norm {

/// Scratch rows are on the stack, which threads have a few hundred KiB of.
inline constexpr int64_t kMaxScratchBytes = 128 << 10;

/// A piece is a whole number of blocks, of 32 terms for each lane of each
/// accumulator, for 4 accumulators of 32 lanes; and of cache lines.
inline constexpr int64_t kElementsOfPiece = 4096;

/// The vectors that hold the reductions of one row, in the pass with the most.
int64_t countSumVectors(const RowProgram &program, int64_t accumulators);

/// Why vectors cannot lie across rows, as describeMisfit says it; empty if they
/// can.
std::string describeAcrossMisfit(const RowProgram &program,
                                 const RowLayout &layout,
                                 const CPUTarget &target);

/// Why vectors cannot lie across the runs of rows; the same.
std::string describeRunsMisfit(const RowProgram &program,
                               const RowLayout &layout);

/// Why even and odd elements cannot have vectors of their own; the same.
std::string describePairsMisfit(const RowProgram &program,
                                const RowLayout &layout,
                                const CPUTarget &target);

/// Why a row cannot be cut into pieces; the same.
std::string describePiecesMisfit(const RowProgram &program,
                                 const RowLayout &layout, bool isAcross);

/// Why rows cannot begin with a part of a vector, behind which outputs are
/// aligned; the same.
std::string describeAlignMisfit(const RowProgram &program,
                                const RowLayout &layout);

/// The rows of a block are read in each pass: after the first time from a
/// cache, which is this part of the second-level one here.
inline constexpr int64_t kBlocksInL2 = 2;

/// What is read from beyond the second level is read ahead of by the processor,
/// which follows some streams of loads within pages. So rows at once are within
/// one.
inline constexpr int64_t kPageBytes = 4096;

/// A load finds a line in L1 by the lower bits of its address, among as many
/// lines as L1 has ways: 8 or 12, of a page each. Rows whose distance is a
/// multiple of that displace each other.
inline constexpr int64_t kBytesOfL1Way = 4096;

/// The operands and scratch rows in which the elements of neighbouring rows at
/// one place along them have the same lines of L1 to be in.
int64_t countConflicts(const RowProgram &program, const RowLayout &layout,
                       Keep keep);

/// With the rows that are asked for ahead, L1 has those that are worked on.
inline constexpr int64_t kBlocksInL1 = 2;

/// What later passes need again is stored where that saves a tenth of the
/// arithmetic: stores and the cache that scratch rows take are not free.
/// `rows` are those at once; `reason` says why.
Keep chooseKeep(const RowProgram &program, const RowLayout &layout,
                int64_t rows, std::string &reason);

/// Whether L1 has room for `rows` that are worked on, their outputs, what all
/// rows share, and the inputs of as many that follow. Not beside elements that
/// are summed over rows, and not if the size of a row is not known, which may
/// be any.
bool doesL1HoldNext(const RowProgram &program, const RowLayout &layout,
                    int64_t rows, const CPUTarget &target);

/// Where the inputs of the `rows` that follow are to be asked for: in L1 if it
/// has room for them, and they are not so short that the processor has them
/// there by itself, else in L2. `reason` says why.
Prefetch choosePrefetch(const RowProgram &program, const RowLayout &layout,
                        int64_t rows, const CPUTarget &target,
                        std::string &reason);

/// Whether neighbouring rows lie between each other's elements, as groups of
/// channels do where channels come last.
bool areInterleaved(const RowLayout &layout);

/// The bits of those operands from `first` on that have an element for each of
/// an input, up to `end`.
int64_t countElementBits(const RowProgram &program, const RowLayout &layout,
                         unsigned first, unsigned end);

/// The bits of an element of the operand in which a row takes most; at least 8.
int64_t countLargestBits(const RowLayout &layout);

/// The bytes of a row of the operand in which it takes most, for rows of a
/// constant size; at least 1.
uint64_t countLargestRowBytes(const RowLayout &layout);

/// How outputs are stored by a kernel that reads and writes so many bytes.
Stream chooseStream(int64_t movedBytes, const CPUTarget &target);

/// The operands whose elements lie side by side along a loop: the innermost one
/// over rows, or the innermost one along a row. Not those that all rows share:
/// an element of them in all lanes is as soon loaded.
int64_t countContiguous(ArrayRef<OperandLayout> operands, bool acrossRows);

} // namespace mlir::norm

#endif // NORM_LIB_DIALECT_NORM_UTILS_CPUSCHEDULEFIT_H
