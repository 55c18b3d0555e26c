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

#include "norm/Transforms/Math/ExpandMath.h"

#include "ExpandIntegerMath.h"
#include "MathBuilder.h"

#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/Matchers.h"

#include <variant>

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
Value narrow(OpBuilder &b, Value number, Type type) {
  if (number.getType() == type)
    return number;
  return arith::TruncFOp::create(b, number.getLoc(), type, number);
}

/// How an op becomes arithmetic.
struct Expansion {
  using Unary = Value (MathBuilder::*)(Value);
  using Binary = Value (MathBuilder::*)(Value, Value);
  using TwoResults = std::pair<Value, Value> (MathBuilder::*)(Value);

  StringLiteral name;
  std::variant<Unary, Binary, TwoResults> function;
};

const Expansion kExpansions[] = {
    {math::AcosOp::getOperationName(), &MathBuilder::acos},
    {math::AcoshOp::getOperationName(), &MathBuilder::acosh},
    {math::AsinOp::getOperationName(), &MathBuilder::asin},
    {math::AsinhOp::getOperationName(), &MathBuilder::asinh},
    {math::AtanOp::getOperationName(), &MathBuilder::atan},
    {math::Atan2Op::getOperationName(), &MathBuilder::atan2},
    {math::AtanhOp::getOperationName(), &MathBuilder::atanh},
    {math::CbrtOp::getOperationName(), &MathBuilder::cbrt},
    {math::CosOp::getOperationName(), &MathBuilder::cos},
    {math::CoshOp::getOperationName(), &MathBuilder::cosh},
    {math::ErfOp::getOperationName(), &MathBuilder::erf},
    {math::ErfcOp::getOperationName(), &MathBuilder::erfc},
    {math::Exp2Op::getOperationName(), &MathBuilder::exp2},
    {math::ExpM1Op::getOperationName(), &MathBuilder::expm1},
    {math::ExpOp::getOperationName(), &MathBuilder::exp},
    {math::FPowIOp::getOperationName(), &MathBuilder::powi},
    {math::Log10Op::getOperationName(), &MathBuilder::log10},
    {math::Log1pOp::getOperationName(), &MathBuilder::log1p},
    {math::Log2Op::getOperationName(), &MathBuilder::log2},
    {math::LogOp::getOperationName(), &MathBuilder::log},
    {math::PowFOp::getOperationName(), &MathBuilder::pow},
    {math::RoundOp::getOperationName(), &MathBuilder::round},
    {math::RsqrtOp::getOperationName(), &MathBuilder::rsqrt},
    {math::SinOp::getOperationName(), &MathBuilder::sin},
    {math::SincosOp::getOperationName(), &MathBuilder::sincos},
    {math::SinhOp::getOperationName(), &MathBuilder::sinh},
    {math::TanOp::getOperationName(), &MathBuilder::tan},
    {math::TanhOp::getOperationName(), &MathBuilder::tanh},
    {math::TruncOp::getOperationName(), &MathBuilder::trunc},
};

SmallVector<Value> expandFunction(OpBuilder &b, Operation *op,
                                  const MathRoundings &roundings) {
  const Expansion *expansion =
      llvm::find_if(kExpansions, [&](const Expansion &expansion) {
        return expansion.name == op->getName().getStringRef();
      });
  if (expansion == std::end(kExpansions))
    return {};
  FloatType format = getFormat(op->getOperand(0).getType());
  if (!format)
    return {};
  MathBuilder builder(op->getLoc(), b, format, roundings);
  Value x = widen(b, op->getOperand(0), format);
  SmallVector<Value> results;
  if (auto *unary = std::get_if<Expansion::Unary>(&expansion->function)) {
    results = {(builder.**unary)(x)};
  } else if (auto *binary =
                 std::get_if<Expansion::Binary>(&expansion->function)) {
    results = {(builder.**binary)(x, widen(b, op->getOperand(1), format))};
  } else {
    auto [first, second] =
        (builder.*std::get<Expansion::TwoResults>(expansion->function))(x);
    results = {first, second};
  }
  for (auto [result, type] : llvm::zip_equal(results, op->getResultTypes()))
    result = narrow(b, result, type);
  return results;
}

/// Pattern: math.f x, ... -> arithmetic
struct ExpandFunction final : RewritePattern {
  ExpandFunction(StringRef name, PatternBenefit benefit, MLIRContext *context,
                 bool isFused)
      : RewritePattern(name, benefit, context) {
    roundings.isFused = isFused;
  }

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    SmallVector<Value> results = expandFunction(rewriter, op, roundings);
    if (results.empty())
      return rewriter.notifyMatchFailure(op, "no f16, bf16, f32 or f64");
    rewriter.replaceOp(op, results);
    return success();
  }

private:
  MathRoundings roundings;
};

/// The largest constant exponent of a power that becomes multiplications, whose
/// roundings add up; as on the CPU.
constexpr int64_t kMaxPower = 8;
/// The least in patterns: those of a reciprocal add up, too.
constexpr int64_t kMinPower = -1;

/// A power with a constant integer exponent of at least `least` and at most
/// kMaxPower, by multiplications; null for any other op.
Value expandSmallPower(OpBuilder &b, Operation *op, int64_t least) {
  if (!isa<math::FPowIOp, math::PowFOp>(op))
    return {};
  FloatType format = getFormat(op->getOperand(0).getType());
  APFloat number(0.0);
  APInt integer;
  double exponent = kMaxPower + 1;
  if (matchPattern(op->getOperand(1), m_ConstantFloat(&number)) &&
      number.isInteger())
    exponent = number.convertToDouble();
  else if (matchPattern(op->getOperand(1), m_ConstantInt(&integer)))
    exponent = integer.signedRoundToDouble();
  if (!format || exponent < least || exponent > kMaxPower)
    return {};
  MathBuilder builder(op->getLoc(), b, format, MathRoundings());
  Value x = widen(b, op->getOperand(0), format);
  return narrow(b, builder.power(x, static_cast<int64_t>(exponent)),
                op->getResult(0).getType());
}

/// Pattern: x ** n -> multiplications, for a constant integer n of at least
/// kMinPower and at most kMaxPower
template <typename Op> struct ExpandSmallPower final : OpRewritePattern<Op> {
  using OpRewritePattern<Op>::OpRewritePattern;

  LogicalResult matchAndRewrite(Op op,
                                PatternRewriter &rewriter) const override {
    Value power = expandSmallPower(rewriter, op, kMinPower);
    if (!power)
      return rewriter.notifyMatchFailure(op, "no small constant exponent");
    rewriter.replaceOp(op, power);
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
    rewriter.replaceOp(op, narrow(rewriter, y, op.getType()));
    return success();
  }
};

} // namespace

/// Before upstream's.
static constexpr int kBenefit = 10;

SmallVector<Value> norm::expandMath(OpBuilder &b, Operation *op,
                                    const MathRoundings &roundings) {
  if (Value power = expandSmallPower(b, op, /*least=*/-kMaxPower))
    return {power};
  if (SmallVector<Value> results = expandFunction(b, op, roundings);
      !results.empty())
    return results;
  // As upstream has it.
  if (auto clamp = dyn_cast<math::ClampFOp>(op))
    return {arith::MaximumFOp::create(
        b, op->getLoc(),
        arith::MinimumFOp::create(b, op->getLoc(), clamp.getValue(),
                                  clamp.getMin()),
        clamp.getMax())};
  return expandIntegerMath(b, op);
}

static void addExpansions(RewritePatternSet &patterns, bool isFused,
                          ArrayRef<StringRef> names) {
  for (StringRef name : names)
    patterns.add(std::make_unique<ExpandFunction>(
        name, kBenefit, patterns.getContext(), isFused));
}

void norm::populateExpandHostMathPatterns(RewritePatternSet &patterns,
                                          bool isFused) {
  addExpansions(
      patterns, isFused,
      {math::ExpM1Op::getOperationName(), math::Log1pOp::getOperationName()});
  patterns.add<ExpandSmallPower<math::FPowIOp>>(patterns.getContext(),
                                                kBenefit + 1);
}

void norm::populateExpandMathPatterns(RewritePatternSet &patterns,
                                      bool isFused) {
  MLIRContext *context = patterns.getContext();
  for (const Expansion &expansion : kExpansions)
    addExpansions(patterns, isFused, StringRef(expansion.name));
  patterns.add<ExpandSmallPower<math::FPowIOp>, ExpandSmallPower<math::PowFOp>>(
      context, kBenefit + 1);
  patterns.add<WidenFma>(context, kBenefit);
}
