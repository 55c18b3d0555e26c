//===- CPUMemoryChoice.cpp - what kernels keep and prefetch ---------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CPUScheduleFit.h"

#include "norm/Dialect/Norm/Utils/CPUPrediction.h"
#include "norm/Dialect/Norm/Utils/CPUSchedule.h"
#include "norm/Dialect/Norm/Utils/ElementCost.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::norm;

/// Values are stored for later passes if that saves one part in so many.
static constexpr int64_t kMinSaving = 10;

/// What all passes cost for a vector of elements, in additions, if what is kept
/// is stored and loaded again, or if it is computed anew. A load costs as much
/// as an addition, a store as three.
static int64_t getPassesCost(const RowProgram &program, const RowLayout &layout,
                             bool isKept) {
  auto isStored = [&](const KeptValue &kept) {
    return isKept && isInScratch(kept, layout);
  };
  int64_t cost = 3 * llvm::count_if(program.getKeptValues(), isStored);
  for (unsigned pass = 0; pass <= program.getBody().reductions.size(); ++pass) {
    PassWork work = getPassWork(program, layout, pass, isStored);
    cost += work.inputs.size() + work.numLoaded + work.arithmetic;
  }
  return cost;
}

Keep norm::chooseKeep(const RowProgram &program, const RowLayout &layout,
                      int64_t rows, std::string &reason) {
  Extent rowSize = layout.getRowSize();
  if (!rowSize.isConstant()) {
    reason = "a row's size is not known";
    return Keep::Reread;
  }
  if (llvm::none_of(program.getKeptValues(), [&](const KeptValue &kept) {
        return isInScratch(kept, layout);
      })) {
    reason = "what passes need again is in the inputs, in a cache";
    return Keep::Reread;
  }
  int64_t anew = getPassesCost(program, layout, /*isKept=*/false);
  int64_t kept = getPassesCost(program, layout, /*isKept=*/true);
  reason = "a vector of elements costs " + std::to_string(anew) +
           " additions if each pass computes anew what it needs, " +
           std::to_string(kept) +
           " if what later passes need is stored, which must save a tenth";
  if (countScratchBytes(program, layout, rows) > kMaxScratchBytes) {
    reason = "scratch rows would take more than " +
             std::to_string(kMaxScratchBytes) + " bytes";
    return Keep::Reread;
  }
  return kept * kMinSaving <= anew * (kMinSaving - 1) ? Keep::Scratch
                                                      : Keep::Reread;
}

bool norm::doesL1HoldNext(const RowProgram &program, const RowLayout &layout,
                          int64_t rows, const CPUTarget &target) {
  Extent rowSize = layout.getRowSize();
  if (!rowSize.isConstant() || !program.getSummedOutputs().empty())
    return false;
  uint64_t bits = 0;
  for (auto [i, operand] : llvm::enumerate(layout.operands)) {
    bool isInput = i < layout.numInputs;
    if (!operand.isContiguous() || (isInput && !program.isRead(i)))
      continue;
    int64_t count = operand.isSharedByRows() ? 1
                    : isInput                ? kBlocksInL1 * rows
                                             : rows;
    bits += count * operand.type.getElementTypeBitWidth();
  }
  uint64_t bytes =
      llvm::SaturatingMultiply<uint64_t>(rowSize.getCoefficient(), bits / 8);
  return bytes <= static_cast<uint64_t>(target.l1Bytes);
}

Prefetch norm::choosePrefetch(const RowProgram &program,
                              const RowLayout &layout, int64_t rows,
                              const CPUTarget &target, std::string &reason) {
  // The processor's own reading ahead, into L1, gets to rows in the same page.
  bool areShort = layout.getRowSize().isConstant() &&
                  llvm::SaturatingMultiply<uint64_t>(
                      countLargestRowBytes(layout), rows) <= kPageBytes / 2;
  reason = areShort ? "rows share pages with the next, of which L1 gets what "
                      "follows by itself"
           : program.getSummedOutputs().empty()
               ? "L2 has room for the next, and L1 not beside these"
               : "L2 has room for the next, and L1 has what is summed";
  if (areShort || !doesL1HoldNext(program, layout, rows, target))
    return Prefetch::L2;
  reason = "L1 has room for the next beside these";
  return Prefetch::L1;
}

int64_t norm::countConflicts(const RowProgram &program, const RowLayout &layout,
                             Keep keep) {
  if (layout.parallelSizes.empty())
    return 0;
  auto conflicts = [](const Extent &distance, Type type) {
    int64_t bytes = llvm::divideCeil(type.getIntOrFloatBitWidth(), 8);
    return distance.isConstant() && !distance.isConstant(0) &&
           (distance * Extent(bytes)).getCoefficient() % kBytesOfL1Way == 0;
  };
  int64_t count =
      llvm::count_if(layout.operands, [&](const OperandLayout &operand) {
        return operand.isContiguous() &&
               conflicts(operand.parallelStrides.back(),
                         operand.type.getElementType());
      });
  if (keep == Keep::Scratch)
    count += llvm::count_if(getScratchTypes(program, layout), [&](Type type) {
      return type && conflicts(layout.getRowSize(), type);
    });
  return count;
}
