//===- Softmax.cpp - linalg.softmax as a row program ----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Softmax.h"

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

// Pattern: linalg.softmax -> norm.generic of exp(x - max x) / sum exp(x - max
// x) No rounding is written in the op: that of narrow types is one, at the end.
// Upstream's decomposition takes maxnumf; here a NaN makes the maximum NaN, and
// with it what it makes NaN there too, the row.
struct SoftmaxToRows final : OpRewritePattern<linalg::SoftmaxOp> {
  using OpRewritePattern<linalg::SoftmaxOp>::OpRewritePattern;

  LogicalResult matchAndRewrite(linalg::SoftmaxOp op,
                                PatternRewriter &rewriter) const override {
    auto type = dyn_cast<RankedTensorType>(op.getInput().getType());
    auto resultType = dyn_cast<RankedTensorType>(op.getOutput().getType());
    if (!type || !resultType || op->getNumResults() != 1)
      return rewriter.notifyMatchFailure(op, "not on tensors");
    Type element = type.getElementType();
    if (element != resultType.getElementType() ||
        !(element.isF64() || element.isF32() || element.isF16() ||
          element.isBF16()))
      return rewriter.notifyMatchFailure(op, "not of f16, bf16, f32 or f64");
    FloatType wide = getDefaultStatisticsType(element);

    int64_t rank = type.getRank();
    SmallVector<utils::IteratorType> iterators(rank,
                                               utils::IteratorType::parallel);
    iterators[op.getDimension()] = utils::IteratorType::reduction;
    AffineMap map = rewriter.getMultiDimIdentityMap(rank);
    auto body = [&](OpBuilder &b, Location loc, ValueRange args) {
      Value x = args[0];
      if (wide != element)
        x = arith::ExtFOp::create(b, loc, wide, x);
      Value largest = ReduceOp::create(b, loc, ReduceKind::MaximumF, x);
      Value shifted = arith::SubFOp::create(b, loc, x, largest);
      Value exponential = math::ExpOp::create(b, loc, shifted);
      Value sum = ReduceOp::create(b, loc, ReduceKind::Add, exponential);
      Value y = arith::DivFOp::create(b, loc, exponential, sum);
      if (wide != element)
        y = arith::TruncFOp::create(b, loc, element, y);
      return SmallVector<Value>{y};
    };
    rewriter.replaceOpWithNewOp<GenericOp>(
        op, TypeRange(resultType), ValueRange(op.getInput()),
        ValueRange(op.getOutput()), ArrayRef<AffineMap>{map, map}, iterators,
        body);
    return success();
  }
};

} // namespace

void norm::populateSoftmaxPatterns(RewritePatternSet &patterns) {
  patterns.add<SoftmaxToRows>(patterns.getContext());
}
