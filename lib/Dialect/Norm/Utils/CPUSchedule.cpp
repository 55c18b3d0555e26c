//===- CPUSchedule.cpp - what CPU schedules say of kernels ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Utils/CPUSchedule.h"

#include "CPUScheduleFit.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

#include <limits>

using namespace mlir;
using namespace mlir::norm;

/// Waking a thread costs as much as some tens of thousands of elements do that
/// are read and written on the thread that is already running
/// (docs/Performance.md).
static constexpr int64_t kMinBytesPerThread = 256 << 10;

int64_t norm::getSizeOfPiece(int64_t rowSize, int64_t pieces) {
  return std::max<int64_t>(
      llvm::alignTo(llvm::divideCeil(rowSize, pieces), kElementsOfPiece),
      kElementsOfPiece);
}

int64_t norm::getElementsPerThread(GenericOp op) {
  // By what the maps say, whatever the number of rows: an operand of one row is
  // none that rows share.
  auto iterators = op.getIteratorTypesArray();
  auto isIndexedBy = [&](AffineMap map, utils::IteratorType type) {
    return llvm::any_of(llvm::seq<unsigned>(0, iterators.size()),
                        [&](unsigned i) {
                          return iterators[i] == type && map.isFunctionOfDim(i);
                        });
  };
  bool hasRows = llvm::is_contained(iterators, utils::IteratorType::parallel);
  int64_t operands =
      llvm::count_if(op.getIndexingMapsArray(), [&](AffineMap map) {
        return isIndexedBy(map, utils::IteratorType::reduction) &&
               (!hasRows || isIndexedBy(map, utils::IteratorType::parallel));
      });
  int64_t bytes = getBaseLane(op).getWidth() / 8;
  return kMinBytesPerThread / (bytes * std::max<int64_t>(operands, 1));
}

int64_t norm::getGrain(int64_t rowSize, int64_t elementsPerThread) {
  // A row can be of the largest size there is.
  return rowSize < elementsPerThread ? elementsPerThread / (rowSize + 1) + 1
                                     : 1;
}

/// Whether `op` is computed by way of 64 bits, for its result to be rounded
/// once.
static bool isComputedInWide(Operation *op) {
  auto isNarrowFloat = [](Type type) { return type.isF16() || type.isBF16(); };
  if (isa<arith::SIToFPOp, arith::UIToFPOp>(op))
    return op->getOperand(0).getType().isInteger(32) &&
           isNarrowFloat(op->getResult(0).getType());
  return isa<arith::FPToUIOp>(op) && op->getResult(0).getType().isInteger(32);
}

FloatType norm::getBaseLane(GenericOp op) {
  bool isWide = false;
  auto look = [&](Type type) {
    isWide |= type.isIntOrFloat() && type.getIntOrFloatBitWidth() > 32;
  };
  llvm::for_each(op.getBodyBlock()->getArgumentTypes(), look);
  op.getBody().walk([&](Operation *inner) {
    llvm::for_each(inner->getOperandTypes(), look);
    llvm::for_each(inner->getResultTypes(), look);
    isWide |= isComputedInWide(inner);
  });
  return isWide ? FloatType(Float64Type::get(op.getContext()))
                : FloatType(Float32Type::get(op.getContext()));
}

/// Of a schedule's accumulators, those that each of a pass's reductions has.
static int64_t getAccumulators(int64_t accumulators, size_t reductions) {
  return reductions == 1 ? accumulators
                         : std::max<int64_t>(accumulators / 2, 1);
}

unsigned norm::getAccumulators(CPUScheduleAttr schedule, size_t reductions) {
  return ::getAccumulators(schedule.getAccumulators(), reductions);
}

int64_t norm::countSumVectors(const RowProgram &program, int64_t accumulators) {
  int64_t most = 0;
  for (const auto &pass : program.getBody().reductions)
    most = std::max<int64_t>(
        most, pass.size() * ::getAccumulators(accumulators, pass.size()));
  return most;
}

bool norm::isInScratch(const KeptValue &kept, const RowLayout &layout) {
  if (kept.value.getType().isInteger(1))
    return false;
  auto argument = dyn_cast<BlockArgument>(kept.value);
  return !argument || !layout.operands[argument.getArgNumber()].isContiguous();
}

SmallVector<Type> norm::getScratchTypes(const RowProgram &program,
                                        const RowLayout &layout) {
  SmallVector<Type> types(program.getNumSlots());
  for (const KeptValue &kept : program.getKeptValues())
    if (isInScratch(kept, layout)) {
      Type type = kept.value.getType();
      // Narrower floats are computed in f32.
      if (isa<FloatType>(type) && type.getIntOrFloatBitWidth() < 32)
        type = Float32Type::get(type.getContext());
      types[kept.slot] = type;
    }
  return types;
}

int64_t norm::countScratchBytes(const RowProgram &program,
                                const RowLayout &layout, int64_t rows) {
  int64_t bytes = 0;
  for (Type type : getScratchTypes(program, layout))
    if (type)
      bytes += llvm::divideCeil(type.getIntOrFloatBitWidth(), 8);
  for (int64_t factor : {layout.getRowSize().getCoefficient(), rows})
    if (llvm::MulOverflow(bytes, factor, bytes))
      return std::numeric_limits<int64_t>::max();
  return bytes;
}

/// Of longer rows the elements of a vector of rows, and what is computed of
/// them, leave registers.
static constexpr int64_t kMaxTinyRow = 8;

bool norm::isTransposed(const RowLayout &layout, unsigned operand) {
  const OperandLayout &memory = layout.operands[operand];
  return memory.isContiguous() && !layout.parallelSizes.empty() &&
         memory.parallelStrides.back() == layout.getInnerSize();
}

bool norm::areTinyRows(GenericOp op, const RowLayout &layout) {
  const Extent &size = layout.getInnerSize();
  if (layout.reductionSizes.size() > 1 || layout.parallelSizes.empty() ||
      !size.isConstant() || size.getCoefficient() < 2 ||
      size.getCoefficient() > kMaxTinyRow ||
      !llvm::isPowerOf2_64(size.getCoefficient()) || !getBaseLane(op).isF32())
    return false;
  bool isAny = false;
  for (auto [i, operand] : llvm::enumerate(layout.operands)) {
    if (isTransposed(layout, i)) {
      Type type = operand.type.getElementType();
      if (!type.isF32() && !type.isBF16() && !type.isF16())
        return false;
      isAny = true;
    } else if (!operand.isSharedByRows() && !operand.isPerRow()) {
      return false;
    }
  }
  return isAny;
}

int64_t norm::countContiguous(ArrayRef<OperandLayout> operands,
                              bool acrossRows) {
  return llvm::count_if(operands, [&](const OperandLayout &operand) {
    return acrossRows ? !operand.isPerRow() &&
                            operand.parallelStrides.back().isConstant(1)
                      : operand.isContiguous() && !operand.isSharedByRows();
  });
}
