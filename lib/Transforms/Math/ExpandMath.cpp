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

/// The type that a function of numbers of the type is computed in; null where
/// MathBuilder has none.
FloatType getFormat(Type type) {
  auto number = dyn_cast<FloatType>(type);
  if (!number)
    return {};
  if (number.isF16() || number.isBF16())
    return Float32Type::get(type.getContext());
  return number.isF32() || number.isF64() ? number : FloatType();
}

/// What has the format's type, and integers, stay.
Value widen(OpBuilder &b, Value number, FloatType format) {
  if (number.getType() == format || !isa<FloatType>(number.getType()))
    return number;
  return arith::ExtFOp::create(b, number.getLoc(), format, number);
}
void replace(RewriterBase &rewriter, Operation *op, ValueRange results) {
  SmallVector<Value> rounded;
  for (auto [result, old] : llvm::zip_equal(results, op->getResults())) {
    Value value = result;
    if (value.getType() != old.getType())
      value =
          arith::TruncFOp::create(rewriter, op->getLoc(), old.getType(), value);
    rounded.push_back(value);
  }
  rewriter.replaceOp(op, rounded);
}

/// Pattern: math.f x, ... -> arithmetic
template <typename Op, auto expansion>
struct Expand final : OpRewritePattern<Op> {
  Expand(MLIRContext *context, PatternBenefit benefit, bool isFused)
      : OpRewritePattern<Op>(context, benefit), isFused(isFused) {}

  LogicalResult matchAndRewrite(Op op,
                                PatternRewriter &rewriter) const override {
    FloatType format = getFormat(op->getOperand(0).getType());
    if (!format)
      return rewriter.notifyMatchFailure(op, "no f16, bf16, f32 or f64");
    MathBuilder builder(op.getLoc(), rewriter, format, isFused);
    Value x = widen(rewriter, op->getOperand(0), format);
    if constexpr (std::is_invocable_v<decltype(expansion), MathBuilder &, Value,
                                      Value>) {
      Value y = widen(rewriter, op->getOperand(1), format);
      replace(rewriter, op, (builder.*expansion)(x, y));
    } else if constexpr (Op::template hasTrait<OpTrait::OneResult>()) {
      replace(rewriter, op, (builder.*expansion)(x));
    } else {
      auto [first, second] = (builder.*expansion)(x);
      replace(rewriter, op, {first, second});
    }
    return success();
  }

private:
  bool isFused;
};

/// The largest constant exponent of a power that becomes multiplications, whose
/// roundings add up; as on the CPU.
constexpr int64_t kMaxPower = 8;
/// The least: of a lower one, what is to be divided may overflow where the
/// quotient is not yet zero.
constexpr int64_t kMinPower = -1;

/// Pattern: x ** n -> multiplications, for a constant integer n of at least
/// kMinPower and at most kMaxPower
template <typename Op> struct ExpandSmallPower final : OpRewritePattern<Op> {
  using OpRewritePattern<Op>::OpRewritePattern;

  LogicalResult matchAndRewrite(Op op,
                                PatternRewriter &rewriter) const override {
    FloatType format = getFormat(op.getType());
    if (!format)
      return rewriter.notifyMatchFailure(op, "no f16, bf16, f32 or f64");
    APFloat number(0.0);
    APInt integer;
    int64_t exponent;
    if (matchPattern(op.getRhs(), m_ConstantFloat(&number))) {
      if (!number.isInteger() || number.convertToDouble() < kMinPower ||
          number.convertToDouble() > kMaxPower)
        return rewriter.notifyMatchFailure(op, "no small integer exponent");
      exponent = int64_t(number.convertToDouble());
    } else if (matchPattern(op.getRhs(), m_ConstantInt(&integer)) &&
               integer.sge(kMinPower) && integer.sle(kMaxPower)) {
      exponent = integer.getSExtValue();
    } else {
      return rewriter.notifyMatchFailure(op, "no small constant exponent");
    }
    MathBuilder builder(op.getLoc(), rewriter, format, /*isFused=*/true);
    Value x = widen(rewriter, op.getLhs(), format);
    replace(rewriter, op, builder.power(x, exponent));
    return success();
  }
};

/// Pattern: math.fma of bf16, which SPIR-V lacks -> of f32
struct WidenFma final : OpRewritePattern<math::FmaOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(math::FmaOp op,
                                PatternRewriter &rewriter) const override {
    if (!op.getType().isBF16())
      return rewriter.notifyMatchFailure(op, "not bf16");
    FloatType format = rewriter.getF32Type();
    Value y = math::FmaOp::create(
        rewriter, op.getLoc(), widen(rewriter, op.getA(), format),
        widen(rewriter, op.getB(), format), widen(rewriter, op.getC(), format));
    replace(rewriter, op, y);
    return success();
  }
};

} // namespace

/// Before upstream's.
static constexpr int kBenefit = 10;

void norm::populateExpandHostMathPatterns(RewritePatternSet &patterns,
                                          bool isFused) {
  MLIRContext *context = patterns.getContext();
  patterns.add<Expand<math::ExpM1Op, &MathBuilder::expm1>,
               Expand<math::Log1pOp, &MathBuilder::log1p>>(context, kBenefit,
                                                           isFused);
  patterns.add<ExpandSmallPower<math::FPowIOp>>(context, kBenefit + 1);
}

void norm::populateExpandMathPatterns(RewritePatternSet &patterns,
                                      bool isFused) {
  MLIRContext *context = patterns.getContext();
  patterns.add<Expand<math::AcosOp, &MathBuilder::acos>,
               Expand<math::AcoshOp, &MathBuilder::acosh>,
               Expand<math::AsinOp, &MathBuilder::asin>,
               Expand<math::AsinhOp, &MathBuilder::asinh>,
               Expand<math::AtanOp, &MathBuilder::atan>,
               Expand<math::Atan2Op, &MathBuilder::atan2>,
               Expand<math::AtanhOp, &MathBuilder::atanh>,
               Expand<math::CbrtOp, &MathBuilder::cbrt>,
               Expand<math::CosOp, &MathBuilder::cos>,
               Expand<math::CoshOp, &MathBuilder::cosh>,
               Expand<math::ErfOp, &MathBuilder::erf>,
               Expand<math::ErfcOp, &MathBuilder::erfc>,
               Expand<math::Exp2Op, &MathBuilder::exp2>,
               Expand<math::ExpOp, &MathBuilder::exp>,
               Expand<math::FPowIOp, &MathBuilder::powi>,
               Expand<math::Log2Op, &MathBuilder::log2>,
               Expand<math::Log10Op, &MathBuilder::log10>,
               Expand<math::LogOp, &MathBuilder::log>,
               Expand<math::PowFOp, &MathBuilder::pow>,
               Expand<math::RoundOp, &MathBuilder::round>,
               Expand<math::SinOp, &MathBuilder::sin>,
               Expand<math::SincosOp, &MathBuilder::sincos>,
               Expand<math::SinhOp, &MathBuilder::sinh>,
               Expand<math::TanOp, &MathBuilder::tan>,
               Expand<math::TanhOp, &MathBuilder::tanh>,
               Expand<math::TruncOp, &MathBuilder::trunc>>(context, kBenefit,
                                                           isFused);
  patterns.add<ExpandSmallPower<math::PowFOp>>(context, kBenefit + 1);
  patterns.add<WidenFma>(context, kBenefit);
  populateExpandHostMathPatterns(patterns, isFused);
}
