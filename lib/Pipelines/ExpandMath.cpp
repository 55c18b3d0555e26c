//===- ExpandMath.cpp - math ops as arithmetic ----------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Upstream approximates functions of f32 only, up to 4 units in the last place
// off, and takes subnormal results for zero.
//
//===----------------------------------------------------------------------===//

#include "ExpandMath.h"

#include "MathBuilder.h"

#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/Matchers.h"

#include <cmath>

using namespace mlir;
using namespace mlir::norm;

namespace {

/// The type of a number that MathBuilder has a format for; null for others.
FloatType getSupported(Type type) {
  auto number = dyn_cast<FloatType>(type);
  return number && (number.isF32() || number.isF64()) ? number : FloatType();
}

/// Pattern: math.f x -> arithmetic
template <typename Op, Value (MathBuilder::*expansion)(Value)>
struct Expand final : OpRewritePattern<Op> {
  using OpRewritePattern<Op>::OpRewritePattern;

  LogicalResult matchAndRewrite(Op op,
                                PatternRewriter &rewriter) const override {
    FloatType type = getSupported(op.getType());
    if (!type)
      return rewriter.notifyMatchFailure(op, "neither f32 nor f64");
    MathBuilder builder(op.getLoc(), rewriter, type);
    rewriter.replaceOp(op, (builder.*expansion)(op.getOperand()));
    return success();
  }
};

/// The largest constant exponent of a power that becomes multiplications, whose
/// roundings add up; as on the CPU.
constexpr int64_t kMaxPower = 8;

/// Pattern: x ** n -> multiplications, for a constant integer |n| <= kMaxPower
template <typename Op> struct ExpandPower final : OpRewritePattern<Op> {
  using OpRewritePattern<Op>::OpRewritePattern;

  LogicalResult matchAndRewrite(Op op,
                                PatternRewriter &rewriter) const override {
    FloatType type = getSupported(op.getType());
    if (!type)
      return rewriter.notifyMatchFailure(op, "neither f32 nor f64");
    APFloat number(0.0);
    APInt integer;
    int64_t exponent;
    if (matchPattern(op.getRhs(), m_ConstantFloat(&number))) {
      if (!number.isInteger() || std::abs(number.convertToDouble()) > kMaxPower)
        return rewriter.notifyMatchFailure(op, "no small integer exponent");
      exponent = int64_t(number.convertToDouble());
    } else if (matchPattern(op.getRhs(), m_ConstantInt(&integer)) &&
               integer.abs().ule(kMaxPower)) {
      exponent = integer.getSExtValue();
    } else {
      return rewriter.notifyMatchFailure(op, "no small constant exponent");
    }
    MathBuilder builder(op.getLoc(), rewriter, type);
    rewriter.replaceOp(op, builder.power(op.getLhs(), exponent));
    return success();
  }
};

} // namespace

void norm::populateExpandMathPatterns(RewritePatternSet &patterns) {
  // Before upstream's.
  patterns.add<Expand<math::ErfOp, &MathBuilder::erf>,
               Expand<math::Exp2Op, &MathBuilder::exp2>,
               Expand<math::ExpM1Op, &MathBuilder::expm1>,
               Expand<math::ExpOp, &MathBuilder::exp>,
               Expand<math::Log1pOp, &MathBuilder::log1p>,
               Expand<math::Log2Op, &MathBuilder::log2>,
               Expand<math::Log10Op, &MathBuilder::log10>,
               Expand<math::LogOp, &MathBuilder::log>,
               Expand<math::RoundOp, &MathBuilder::round>,
               Expand<math::TruncOp, &MathBuilder::trunc>,
               Expand<math::TanhOp, &MathBuilder::tanh>,
               ExpandPower<math::FPowIOp>, ExpandPower<math::PowFOp>>(
      patterns.getContext(),
      /*benefit=*/10);
}
