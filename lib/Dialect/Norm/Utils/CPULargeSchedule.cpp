//===- CPULargeSchedule.cpp - kernels for outputs beyond the caches -------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where sizes are not known before a kernel runs, a second one is for outputs
// that are larger than the caches (docs/Performance.md).
//
//===----------------------------------------------------------------------===//

#include "CPUScheduleFit.h"

#include "norm/Dialect/Norm/Utils/CPUSchedule.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

#include <algorithm>

using namespace mlir;
using namespace mlir::norm;

/// One thread stores outputs past the caches if what it reads and writes is
/// more than this part of the third level, whose lines it has to displace one
/// after the other. Several share what a processor stores in memory, and not
/// what each has of the third level (docs/Performance.md).
static constexpr int64_t kPartOfL3 = 2;

/// In shorter rows of sizes that are not known, the processor's own reading
/// ahead does as well.
static constexpr int64_t kMinLargeRowBytes = 1024;

Stream norm::chooseStream(int64_t movedBytes, const CPUTarget &target) {
  return movedBytes > target.l3Bytes               ? Stream::Always
         : movedBytes > target.l3Bytes / kPartOfL3 ? Stream::OneThread
                                                   : Stream::None;
}

bool norm::areInterleaved(const RowLayout &layout) {
  if (layout.parallelSizes.empty() || layout.reductionSizes.size() < 2)
    return false;
  return llvm::all_of(layout.operands, [](const OperandLayout &operand) {
    const Extent &row = operand.parallelStrides.back();
    const Extent &run = *std::prev(operand.reductionStrides.end(), 2);
    if (run.isConstant(0))
      return true;
    return row.isConstant() && run.isConstant() &&
           row.getCoefficient() < run.getCoefficient();
  });
}

int64_t norm::countElementBits(const RowProgram &program,
                               const RowLayout &layout, unsigned first,
                               unsigned end) {
  int64_t bits = 0;
  for (unsigned i = first; i < end; ++i) {
    const OperandLayout &operand = layout.operands[i];
    bool isUsed = i < layout.numInputs
                      ? program.isRead(i) && !operand.isPerRow() &&
                            !operand.isSharedByRows()
                      : llvm::is_contained(program.getElementOutputs(),
                                           i - layout.numInputs);
    if (isUsed)
      bits += operand.type.getElementTypeBitWidth();
  }
  return bits;
}

int64_t norm::countLargestBits(const RowLayout &layout) {
  int64_t bits = 8;
  for (const OperandLayout &operand : layout.operands)
    if (operand.isContiguous() && !operand.isSharedByRows())
      bits = std::max<int64_t>(bits, operand.type.getElementTypeBitWidth());
  return bits;
}

uint64_t norm::countLargestRowBytes(const RowLayout &layout) {
  return std::max<uint64_t>(
      llvm::SaturatingMultiply<uint64_t>(layout.getRowSize().getCoefficient(),
                                         countLargestBits(layout) / 8),
      1);
}

CPUScheduleAttr norm::getLargeSchedule(CPUScheduleAttr schedule,
                                       const RowProgram &program,
                                       const RowLayout &layout,
                                       const CPUTarget &target) {
  // A size that is known had its say, and so had who set these.
  if ((layout.getNumRows() * layout.getRowSize()).isConstant() ||
      schedule.getPrefetch() != Prefetch::None ||
      schedule.getStream() != Stream::None || schedule.getAcrossRows() ||
      schedule.getAcrossRuns() || areInterleaved(layout) ||
      program.getElementOutputs().empty() ||
      target.name == getLeastCPUTarget().name)
    return nullptr;
  // Rows of a size that is not known are taken to fill a page.
  int64_t rows = 1;
  if (Extent rowSize = layout.getRowSize(); rowSize.isConstant()) {
    uint64_t inPage = kPageBytes / countLargestRowBytes(layout);
    rows = llvm::bit_floor(std::max<uint64_t>(inPage, 1));
  }
  rows = std::min(rows, schedule.getRows());
  bool byRow = rows > 1 && (schedule.getOutputsByRow() ||
                            program.getSummedOutputs().empty());
  std::string reason;
  auto large = CPUScheduleAttr::get(
      schedule.getContext(), rows, schedule.getAccumulators(),
      schedule.getKeep(), schedule.getVectors(), schedule.getPieces(),
      schedule.getAcrossRows(), schedule.getAcrossRuns(), schedule.getPairs(),
      byRow, schedule.getAlignOutputs(),
      choosePrefetch(program, layout, rows, target, reason), Stream::Always,
      schedule.getGrain());
  if (layout.getRowSize().isConstant()) {
    LargeSizes sizes = getLargeSizes(large, program, layout, target);
    int64_t size = layout.getRowSize().getCoefficient();
    if (size < sizes.leastOfRow || size > sizes.mostOfRow)
      return nullptr;
  }
  return large;
}

LargeSizes norm::getLargeSizes(CPUScheduleAttr large, const RowProgram &program,
                               const RowLayout &layout,
                               const CPUTarget &target) {
  int64_t numOperands = layout.operands.size();
  int64_t bits = countElementBits(program, layout, 0, numOperands);
  int64_t bytes = countLargestBits(layout) / 8;
  // L2 has room for the rows that follow.
  int64_t rows = kBlocksInL2 * large.getRows() * numOperands;
  int64_t least = target.l3Bytes / kPartOfL3 / std::max<int64_t>(bits / 8, 1);
  return {least + 1, kMinLargeRowBytes / bytes,
          target.l2Bytes / (rows * bytes)};
}
