//===- ExpandFloatCasts.cpp - f64 to narrow types, rounded once ---------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Math/Passes.h"

#include "RoundToOdd.h"
#include "norm/Dialect/Norm/Utils/Rounding.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMEXPANDFLOATCASTS
#include "norm/Transforms/Math/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

// Pattern: arith.truncf f64 to bf16 | f16 -> round to odd in f32, arith.truncf
struct TruncateOnce final : OpRewritePattern<arith::TruncFOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(arith::TruncFOp op,
                                PatternRewriter &rewriter) const override {
    Type to = getElementTypeOrSelf(op.getType());
    if (!getElementTypeOrSelf(op.getIn()).isF64() ||
        !(to.isBF16() || to.isF16()))
      return rewriter.notifyMatchFailure(op, "not f64 to bf16 or f16");
    Value odd = norm::truncateToOdd(rewriter, op.getLoc(), op.getIn());
    rewriter.replaceOpWithNewOp<arith::TruncFOp>(op, op.getType(), odd);
    return success();
  }
};

// Pattern: arith.extf bf16 to f64 -> arith.extf to f32, arith.extf to f64
struct ExtendTwice final : OpRewritePattern<arith::ExtFOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(arith::ExtFOp op,
                                PatternRewriter &rewriter) const override {
    if (!getElementTypeOrSelf(op.getIn()).isBF16() ||
        !getElementTypeOrSelf(op.getType()).isF64())
      return rewriter.notifyMatchFailure(op, "not bf16 to f64");
    Type f32 = norm::withElementType(op.getType(), rewriter.getF32Type());
    Value wide = arith::ExtFOp::create(rewriter, op.getLoc(), f32, op.getIn());
    rewriter.replaceOpWithNewOp<arith::ExtFOp>(op, op.getType(), wide);
    return success();
  }
};

struct NormExpandFloatCastsPass final
    : norm::impl::NormExpandFloatCastsBase<NormExpandFloatCastsPass> {
  void runOnOperation() override {
    // LLVM's lowering on CPUs would round to the nearest all the same.
    WalkResult rounded = getOperation()->walk([](Operation *op) {
      if (norm::roundsToNearestEven(op))
        return WalkResult::advance();
      auto rounding = cast<arith::ArithRoundingModeInterface>(op);
      op->emitError() << "'" << op->getName() << "' rounds "
                      << arith::stringifyRoundingMode(
                             rounding.getRoundingModeAttr().getValue())
                      << ", which has no lowering: expected to_nearest_even";
      return WalkResult::interrupt();
    });
    if (rounded.wasInterrupted())
      return signalPassFailure();
    // arith-emulate-unsupported-floats permits contraction of its casts, by
    // which canonicalization would drop the rounding between two ops.
    getOperation()->walk([](Operation *op) {
      if (isa<arith::ExtFOp, arith::TruncFOp>(op))
        op->removeAttr("fastmath");
    });
    RewritePatternSet patterns(&getContext());
    patterns.add<ExtendTwice, TruncateOnce>(&getContext());
    walkAndApplyPatterns(getOperation(), std::move(patterns));
  }
};

} // namespace
