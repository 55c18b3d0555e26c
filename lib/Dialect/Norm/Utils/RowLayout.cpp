//===- RowLayout.cpp - a norm.generic as rows in memory -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Utils/RowLayout.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"
#include <limits>

using namespace mlir;
using namespace mlir::norm;

/// The largest number of that sign where the product is beyond it.
static int64_t multiplySaturating(int64_t x, int64_t y) {
  int64_t product;
  if (!llvm::MulOverflow(x, y, product))
    return product;
  return (x < 0) == (y < 0) ? std::numeric_limits<int64_t>::max()
                            : std::numeric_limits<int64_t>::min();
}

Extent Extent::operator*(const Extent &other) const {
  Extent product(multiplySaturating(coefficient, other.coefficient));
  if (product.coefficient == 0)
    return product;
  product.symbols = symbols;
  product.symbols.append(other.symbols);
  llvm::sort(product.symbols);
  return product;
}

static bool allZero(ArrayRef<Extent> strides) {
  return llvm::all_of(strides, [](const Extent &s) { return s.isConstant(0); });
}

Extent norm::getProduct(ArrayRef<Extent> sizes) {
  Extent product(1);
  for (const Extent &size : sizes)
    product = product * size;
  return product;
}

bool OperandLayout::isPerRow() const { return allZero(reductionStrides); }
bool OperandLayout::isSharedByRows() const { return allZero(parallelStrides); }
Extent RowLayout::getRowSize() const { return getProduct(reductionSizes); }
Extent RowLayout::getNumRows() const { return getProduct(parallelSizes); }

Extent RowLayout::getBytesOfRow(unsigned operand) const {
  const OperandLayout &memory = operands[operand];
  Extent bytes(llvm::divideCeil(memory.type.getElementTypeBitWidth(), 8));
  for (auto [size, stride] :
       llvm::zip_equal(reductionSizes, memory.reductionStrides))
    if (!stride.isConstant(0))
      bytes = bytes * size;
  return bytes;
}

namespace {

/// A loop and the stride of every operand along it.
struct Loop {
  Extent size;
  SmallVector<Extent> strides;
};

} // namespace

/// The memory that a kernel accesses for an operand.
static MemRefType getKernelType(GenericOp op, OpOperand &operand,
                                bool hasPartialSums) {
  auto type = cast<MemRefType>(operand.get().getType());
  if (!hasPartialSums || !op.isDpsInit(&operand) ||
      !op.isSummed(op.getMatchingIndexingMap(&operand)))
    return type;
  unsigned output = operand.getOperandNumber() - op.getInputs().size();
  return MemRefType::get(type.getShape(),
                         op.getYield().getValues()[output].getType());
}

/// The strides of one operand along the loops of the op. Those of a memref
/// without a layout follow from the sizes, so that loops over dynamic sizes can
/// be found to be contiguous.
static LogicalResult getLoopStrides(GenericOp op, OpOperand &operand,
                                    ArrayRef<Extent> loopSizes,
                                    bool hasPartialSums,
                                    SmallVector<Extent> &strides) {
  MemRefType type = getKernelType(op, operand, hasPartialSums);
  AffineMap map = op.getMatchingIndexingMap(&operand);
  strides.assign(op.getNumLoops(), Extent(0));

  SmallVector<int64_t> staticStrides;
  int64_t offset;
  if (failed(type.getStridesAndOffset(staticStrides, offset)))
    return failure();

  Extent contiguous(1);
  for (int64_t dim = type.getRank() - 1; dim >= 0; --dim) {
    Extent stride(staticStrides[dim]);
    if (type.getLayout().isIdentity())
      stride = contiguous;
    else if (ShapedType::isDynamic(staticStrides[dim]))
      stride = Extent::getStride(operand.getOperandNumber(), dim);
    // A dimension indexed by the constant 0 has size 1.
    if (auto loop = dyn_cast<AffineDimExpr>(map.getResult(dim))) {
      strides[loop.getPosition()] = stride;
      contiguous = contiguous * loopSizes[loop.getPosition()];
    }
  }
  return success();
}

/// Makes one loop of `outer` and `inner` where every operand runs through both
/// as through one.
static bool tryCollapse(const Loop &outer, Loop &inner) {
  for (auto [outerStride, innerStride] :
       llvm::zip_equal(outer.strides, inner.strides))
    if (outerStride != innerStride * inner.size)
      return false;
  inner.size = outer.size * inner.size;
  return true;
}

static void collapse(SmallVector<Loop> &loops) {
  for (bool changed = true; changed;) {
    changed = false;
    for (size_t outer = 0; outer < loops.size() && !changed; ++outer)
      for (size_t inner = 0; inner < loops.size() && !changed; ++inner)
        if (outer != inner && tryCollapse(loops[outer], loops[inner])) {
          loops.erase(loops.begin() + outer);
          changed = true;
        }
  }
}

/// Puts last the loop along which the most operands are contiguous: it becomes
/// the vector loop.
static void chooseVectorLoop(SmallVector<Loop> &loops) {
  auto countContiguous = [](const Loop &loop) {
    return llvm::count_if(loop.strides,
                          [](const Extent &s) { return s.isConstant(1); });
  };
  size_t best = loops.size() - 1;
  for (size_t i = loops.size() - 1; i-- > 0;)
    if (countContiguous(loops[i]) > countContiguous(loops[best]))
      best = i;
  std::rotate(loops.begin() + best, loops.begin() + best + 1, loops.end());
}

FailureOr<RowLayout> norm::computeRowLayout(GenericOp op, bool hasPartialSums) {
  unsigned numLoops = op.getNumLoops();
  SmallVector<Extent> sizes;
  for (auto [loop, size] : llvm::enumerate(op.getStaticLoopRanges()))
    sizes.push_back(ShapedType::isDynamic(size) ? Extent::getLoopSize(loop)
                                                : Extent(size));

  SmallVector<Loop> all(numLoops);
  for (unsigned loop = 0; loop < numLoops; ++loop)
    all[loop].size = sizes[loop];
  for (OpOperand &operand : op->getOpOperands()) {
    SmallVector<Extent> strides;
    if (failed(getLoopStrides(op, operand, sizes, hasPartialSums, strides)))
      return failure();
    for (unsigned loop = 0; loop < numLoops; ++loop)
      all[loop].strides.push_back(strides[loop]);
  }

  // Loops of one iteration do not move anything. One reduction loop stays;
  // along it every operand that it indexes counts as contiguous.
  SmallVector<Loop> parallel, reduction;
  for (unsigned loop = 0; loop < numLoops; ++loop)
    if (!sizes[loop].isConstant(1))
      (op.isReductionDim(loop) ? reduction : parallel).push_back(all[loop]);
  if (reduction.empty()) {
    Loop loop;
    loop.size = Extent(1);
    for (AffineMap map : op.getIndexingMapsArray())
      loop.strides.push_back(Extent(op.isPerRow(map) ? 0 : 1));
    reduction.push_back(std::move(loop));
  }
  collapse(parallel);
  collapse(reduction);
  chooseVectorLoop(reduction);

  // Rows that are added up stand beside each other.
  SmallVector<unsigned> summed;
  for (unsigned i = 0; i < op.getOutputs().size(); ++i)
    if (op.isSummed(op.getOutputMap(i)))
      summed.push_back(op.getInputs().size() + i);
  auto isSummed = [&](const Loop &loop) {
    return llvm::any_of(summed, [&](unsigned operand) {
      return loop.strides[operand].isConstant(0);
    });
  };
  std::stable_partition(parallel.begin(), parallel.end(),
                        [&](const Loop &loop) { return !isSummed(loop); });

  RowLayout layout;
  layout.numInputs = op.getInputs().size();
  layout.numSummedLoops = llvm::count_if(parallel, isSummed);
  layout.operands.resize(op->getNumOperands());
  for (OpOperand &operand : op->getOpOperands())
    layout.operands[operand.getOperandNumber()].type =
        getKernelType(op, operand, hasPartialSums);
  for (const Loop &loop : parallel) {
    layout.parallelSizes.push_back(loop.size);
    for (auto [operand, stride] :
         llvm::zip_equal(layout.operands, loop.strides))
      operand.parallelStrides.push_back(stride);
  }
  for (const Loop &loop : reduction) {
    layout.reductionSizes.push_back(loop.size);
    for (auto [operand, stride] :
         llvm::zip_equal(layout.operands, loop.strides))
      operand.reductionStrides.push_back(stride);
  }
  return layout;
}
