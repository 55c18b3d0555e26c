//===- ExpandHostMath.cpp - functions that upstream's lowering gets wrong -===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Math/Passes.h"

#include "norm/Transforms/Math/ExpandMath.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/UB/IR/UBOps.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMEXPANDHOSTMATH
#include "norm/Transforms/Math/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

/// Pattern: math.f of vectors -> math.f of each element
template <typename Op> struct Scalarize final : OpRewritePattern<Op> {
  using OpRewritePattern<Op>::OpRewritePattern;

  LogicalResult matchAndRewrite(Op op,
                                PatternRewriter &rewriter) const override {
    auto type = dyn_cast<VectorType>(op.getType());
    if (!type || type.isScalable())
      return rewriter.notifyMatchFailure(op, "not a vector of fixed size");
    Location loc = op.getLoc();
    SmallVector<int64_t> strides = computeStrides(type.getShape());
    Value result = ub::PoisonOp::create(rewriter, loc, type);
    for (int64_t i = 0; i < type.getNumElements(); ++i) {
      SmallVector<int64_t> place = delinearize(i, strides);
      SmallVector<Value> operands;
      for (Value operand : op->getOperands())
        operands.push_back(
            vector::ExtractOp::create(rewriter, loc, operand, place));
      Value element = Op::create(rewriter, loc, type.getElementType(), operands,
                                 op->getAttrs());
      result = vector::InsertOp::create(rewriter, loc, element, result, place);
    }
    rewriter.replaceOp(op, result);
    return success();
  }
};

/// Pattern: math.fpowi x, n -> math.powf |x|, n in f64, with the sign of x if n
/// is odd. The exponent may lose its lowest bits there, but not which it is.
struct ExpandPower final : OpRewritePattern<math::FPowIOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(math::FPowIOp op,
                                PatternRewriter &rewriter) const override {
    auto type = dyn_cast<FloatType>(op.getType());
    auto integer = dyn_cast<IntegerType>(op.getRhs().getType());
    if (!type || !integer || type.getWidth() > 64)
      return rewriter.notifyMatchFailure(op, "no number of at most 64 bits");
    Location loc = op.getLoc();
    Type f64 = rewriter.getF64Type();
    Value x = op.getLhs(), n = op.getRhs();
    if (type != f64)
      x = arith::ExtFOp::create(rewriter, loc, f64, x);
    Value size = math::AbsFOp::create(rewriter, loc, x);
    Value exponent = arith::SIToFPOp::create(rewriter, loc, f64, n);
    Value power = math::PowFOp::create(rewriter, loc, size, exponent);
    Value lowest = arith::AndIOp::create(
        rewriter, loc, n,
        arith::ConstantIntOp::create(rewriter, loc, integer, 1));
    Value isOdd = arith::CmpIOp::create(
        rewriter, loc, arith::CmpIPredicate::ne, lowest,
        arith::ConstantIntOp::create(rewriter, loc, integer, 0));
    Value result = arith::SelectOp::create(
        rewriter, loc, isOdd, math::CopySignOp::create(rewriter, loc, power, x),
        power);
    if (type != f64)
      result = arith::TruncFOp::create(rewriter, loc, type, result);
    rewriter.replaceOp(op, result);
    return success();
  }
};

struct NormExpandHostMathPass final
    : norm::impl::NormExpandHostMathBase<NormExpandHostMathPass> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    // Where it is no instruction, libm has it.
    norm::populateExpandHostMathPatterns(patterns, /*isFused=*/true);
    norm::populateExpandPredicatePatterns(patterns);
    patterns.add<ExpandPower, Scalarize<math::ExpM1Op>,
                 Scalarize<math::FPowIOp>, Scalarize<math::Log1pOp>,
                 Scalarize<math::IsFiniteOp>, Scalarize<math::IsInfOp>,
                 Scalarize<math::IsNaNOp>, Scalarize<math::IsNormalOp>>(
        &getContext());
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
      signalPassFailure();
  }
};

} // namespace
