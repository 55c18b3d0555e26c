//===- Scalars.cpp - scalars that ops take from outside -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Scalars.h"

#include "../Access.h"
#include "../GenericInputs.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

using namespace mlir;
using namespace mlir::norm;

/// The element that `extract` takes, as a slice, for all that ask for it.
static Value sliceOut(tensor::ExtractOp extract, RankedTensorType type,
                      PatternRewriter &rewriter) {
  SmallVector<OpFoldResult> indices = getAsOpFoldResult(extract.getIndices());
  auto before =
      dyn_cast_or_null<tensor::ExtractSliceOp>(extract->getPrevNode());
  if (before && before.getType() == type &&
      before.getSource() == extract.getTensor() &&
      isEqualConstantIntOrValueArray(before.getMixedOffsets(), indices))
    return before;
  OpBuilder::InsertionGuard guard(rewriter);
  rewriter.setInsertionPoint(extract);
  SmallVector<OpFoldResult> ones(indices.size(), rewriter.getIndexAttr(1));
  return tensor::ExtractSliceOp::create(rewriter, extract.getLoc(), type,
                                        extract.getTensor(), indices, ones,
                                        ones);
}

/// A tensor of rank 0 that holds `scalar`: what it was extracted from, if it
/// was, else one that is made where `scalar` is, for all that ask for it.
static Value getTensorOf(Value scalar, PatternRewriter &rewriter) {
  auto type = RankedTensorType::get({}, scalar.getType());
  if (auto extract = scalar.getDefiningOp<tensor::ExtractOp>()) {
    if (extract.getTensor().getType() == type)
      return extract.getTensor();
    return sliceOut(extract, type, rewriter);
  }
  OpBuilder::InsertionGuard guard(rewriter);
  rewriter.setInsertionPointAfterValue(scalar);
  for (Operation *user : scalar.getUsers())
    if (auto made = dyn_cast<tensor::FromElementsOp>(user);
        made && made.getType() == type) {
      rewriter.moveOpBefore(made, rewriter.getInsertionBlock(),
                            rewriter.getInsertionPoint());
      return made;
    }
  return tensor::FromElementsOp::create(rewriter, scalar.getLoc(), type,
                                        scalar);
}

/// Whether `input` is read at some loops and at constants that norm.generic
/// cannot express, where there is an element: of no points none would be read.
static bool readsAtConstants(Value input, AffineMap map) {
  auto type = dyn_cast<RankedTensorType>(input.getType());
  if (!type || type.getEncoding() ||
      (isExpressible(map) && hasUnitDimsAtZeros(map, input)))
    return false;
  bool found = false;
  for (auto [size, index] :
       llvm::zip_equal(type.getShape(), map.getResults())) {
    if (isa<AffineDimExpr>(index))
      continue;
    auto constant = dyn_cast<AffineConstantExpr>(index);
    if (!constant || ShapedType::isDynamic(size) || constant.getValue() >= size)
      return false;
    found = true;
  }
  return found;
}

/// What `map`, which becomes that of the slice, reads of `tensor`.
static Value sliceAtConstants(OpBuilder &b, Location loc, Value tensor,
                              AffineMap &map) {
  auto type = cast<RankedTensorType>(tensor.getType());
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, tensor);
  SmallVector<OpFoldResult> offsets(sizes.size(), b.getIndexAttr(0));
  SmallVector<OpFoldResult> ones(sizes.size(), b.getIndexAttr(1));
  SmallVector<AffineExpr> loops;
  SmallVector<int64_t> shape;
  for (auto [dim, index] : llvm::enumerate(map.getResults())) {
    if (auto constant = dyn_cast<AffineConstantExpr>(index)) {
      offsets[dim] = b.getIndexAttr(constant.getValue());
      sizes[dim] = b.getIndexAttr(1);
      continue;
    }
    loops.push_back(index);
    shape.push_back(type.getDimSize(dim));
  }
  map = AffineMap::get(map.getNumDims(), 0, loops, map.getContext());
  return tensor::ExtractSliceOp::create(
      b, loc, RankedTensorType::get(shape, type.getElementType()), tensor,
      offsets, sizes, ones);
}

namespace {

// Pattern: linalg.generic ins(%x, %s : tensor<4xf32>, f32)
//          -> linalg.generic ins(%x, from_elements %s)
//
// and the same for each %s that the body uses from outside.
struct ReadScalarsOfRows final : OpRewritePattern<linalg::GenericOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(linalg::GenericOp op,
                                PatternRewriter &rewriter) const override {
    if (!op.hasPureTensorSemantics() || op.getNumLoops() == 0)
      return failure();
    return readScalars(op, rewriter, [&](Value scalar) {
      return getTensorOf(scalar, rewriter);
    });
  }
};

// Pattern: linalg.generic ins(%x at (d0, 3))
//          -> linalg.generic ins(extract_slice %x[0, 3] [., 1] at (d0))
struct SliceAtConstants final : OpRewritePattern<linalg::GenericOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(linalg::GenericOp op,
                                PatternRewriter &rewriter) const override {
    if (!op.hasPureTensorSemantics())
      return failure();
    GenericInputs inputs(op, rewriter);
    for (unsigned input = 0, end = inputs.size(); input < end; ++input) {
      AffineMap map = inputs.getMap(input);
      if (!readsAtConstants(inputs.get(input), map))
        continue;
      Value slice =
          sliceAtConstants(rewriter, op.getLoc(), inputs.get(input), map);
      inputs.set(input, slice, map);
    }
    if (!inputs.haveChanged())
      return failure();
    inputs.apply();
    return success();
  }
};

} // namespace

void norm::fuse::populateScalarPatterns(RewritePatternSet &patterns) {
  patterns.add<ReadScalarsOfRows, SliceAtConstants>(patterns.getContext());
}
