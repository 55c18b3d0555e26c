//===- LoopSlices.cpp - parts that a loop reads ---------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LoopRules.h"

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/Interfaces/ValueBoundsOpInterface.h"

#include "llvm/ADT/STLExtras.h"

#include <optional>
#include <utility>

using namespace mlir;
using namespace mlir::norm;

Value norm::findCarried(Value value, Block *body) {
  while (Operation *op = value.getDefiningOp()) {
    if (isa<tensor::InsertOp, tensor::InsertSliceOp>(op))
      value = op->getOperand(1);
    else if (isa<tensor::CastOp, tensor::CollapseShapeOp,
                 tensor::ExpandShapeOp>(op))
      value = op->getOperand(0);
    else
      return {};
  }
  return cast<BlockArgument>(value).getOwner() == body ? value : Value();
}

void norm::readElementsAsSlices(Block *body) {
  for (auto op :
       llvm::make_early_inc_range(body->getOps<tensor::ExtractOp>())) {
    Value tensor = op.getTensor();
    auto type = cast<RankedTensorType>(tensor.getType());
    if (type.getRank() == 0 ||
        (!isa<FloatType>(type.getElementType()) && !findCarried(tensor, body)))
      continue;
    OpBuilder before(op);
    SmallVector<OpFoldResult> ones(type.getRank(), before.getIndexAttr(1));
    Value slice = tensor::ExtractSliceOp::create(
        before, op.getLoc(), RankedTensorType::get({}, type.getElementType()),
        tensor, getAsOpFoldResult(op.getIndices()), ones, ones);
    op.getTensorMutable().assign(slice);
    op.getIndicesMutable().clear();
  }
}

/// Whether the body of `loop` runs at all.
static bool runsAtLeastOnce(scf::ForOp loop) {
  std::optional<int64_t> lower = getConstantIntValue(loop.getLowerBound());
  std::optional<int64_t> upper = getConstantIntValue(loop.getUpperBound());
  return lower && upper && *lower < *upper;
}

/// Whether a slice's part of dimension `dim` is one element that is there.
static bool isKnownElement(tensor::ExtractSliceOp slice, int64_t dim) {
  using Bounds = ValueBoundsConstraintSet;
  OpFoldResult offset = slice.getMixedOffsets()[dim];
  OpFoldResult zero = IntegerAttr::get(IndexType::get(slice.getContext()), 0);
  return slice.getStaticSizes()[dim] == 1 &&
         Bounds::compare(offset, Bounds::GE, zero) &&
         Bounds::compare(offset, Bounds::LT, {slice.getSource(), dim});
}

/// Takes what `slice`, in the body of `loop`, has of each dimension in front of
/// it where that is the same in all iterations, but not in those of the loop
/// with `body`.
static void hoistSlice(tensor::ExtractSliceOp slice, scf::ForOp loop,
                       Block *body) {
  auto isOutside = [&](OpFoldResult size) {
    auto value = dyn_cast<Value>(size);
    return !value || loop.isDefinedOutsideOfLoop(value);
  };
  auto isOfBody = [&](OpFoldResult size) {
    auto value = dyn_cast<Value>(size);
    return value && body->getParent()->isAncestor(value.getParentRegion());
  };
  if (!isOutside(slice.getSource()))
    return;
  OpBuilder before(loop);
  SmallVector<OpFoldResult> offsets = slice.getMixedOffsets();
  SmallVector<OpFoldResult> sizes = slice.getMixedSizes();
  SmallVector<OpFoldResult> strides = slice.getMixedStrides();
  SmallVector<int64_t> dims;
  for (auto [dim, offset] : llvm::enumerate(offsets))
    if (isOfBody(offset) && isOutside(offset) && isOutside(sizes[dim]) &&
        isOutside(strides[dim]) &&
        (runsAtLeastOnce(loop) || isKnownElement(slice, dim)))
      dims.push_back(dim);
  // No sizes of the others, which would be uses of the whole source.
  RankedTensorType type = slice.getSourceType();
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    if (type.isDynamicDim(dim) && !llvm::is_contained(dims, dim))
      return;
  if (dims.empty())
    return;
  OpFoldResult zero = before.getIndexAttr(0), one = before.getIndexAttr(1);
  SmallVector<OpFoldResult> outerOffsets(offsets.size(), zero);
  SmallVector<OpFoldResult> outerStrides(offsets.size(), one);
  SmallVector<OpFoldResult> outerSizes =
      getAsIndexOpFoldResult(slice.getContext(), type.getShape());
  for (int64_t dim : dims) {
    outerOffsets[dim] = std::exchange(offsets[dim], zero);
    outerStrides[dim] = std::exchange(strides[dim], one);
    outerSizes[dim] = sizes[dim];
  }
  Value part =
      tensor::ExtractSliceOp::create(before, slice.getLoc(), slice.getSource(),
                                     outerOffsets, outerSizes, outerStrides);
  OpBuilder inner(slice);
  Value rest = tensor::ExtractSliceOp::create(
      inner, slice.getLoc(), slice.getType(), part, offsets, sizes, strides);
  slice.replaceAllUsesWith(rest);
  slice.erase();
}

void norm::hoistSlices(Block *body) {
  body->walk([&](scf::ForOp loop) {
    readElementsAsSlices(loop.getBody());
    for (auto slice : llvm::make_early_inc_range(
             loop.getBody()->getOps<tensor::ExtractSliceOp>()))
      if (isa<FloatType>(slice.getType().getElementType()))
        hoistSlice(slice, loop, body);
  });
}
