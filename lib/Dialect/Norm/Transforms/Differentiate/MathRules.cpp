//===- MathRules.cpp - the rules of math's ops ----------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// With c the cotangent of the result y, x the operands. Where the result helps
// to compute the derivative, it is used.
//
//===----------------------------------------------------------------------===//

#include "ScalarRule.h"

#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::norm;

static constexpr double kLn2 = 0.69314718055994530942;
static constexpr double kLn10 = 2.30258509299404568402;
static constexpr double kTwoOverRootPi = 1.12837916709551257390;

/// Gives c * factor.
static void giveScaled(ScalarRule &r, Value factor) {
  r.give(0, r.mul(r.getCotangent(), factor));
}

/// The same where the factor may be infinite, though c is 0: in
/// 1 / (1 + exp(-x)), say, whose exponential overflows.
static void giveScaledIfAny(ScalarRule &r, Value factor) {
  r.giveIfAny(0, r.mul(r.getCotangent(), factor));
}

static void absoluteRule(math::AbsFOp, ScalarRule &r) {
  Value x = r.x(), zero = r.constant(0.0);
  Value sign = r.create<math::CopySignOp>(r.constant(1.0), x);
  Value isZero = r.compare(arith::CmpFPredicate::OEQ, x, zero);
  giveScaled(r, r.select(isZero, zero, sign));
}

static void expRule(math::ExpOp, ScalarRule &r) { giveScaledIfAny(r, r.y()); }

static void exp2Rule(math::Exp2Op, ScalarRule &r) {
  giveScaledIfAny(r, r.mul(r.y(), kLn2));
}

static void expM1Rule(math::ExpM1Op, ScalarRule &r) {
  giveScaledIfAny(r, r.add(r.y(), 1.0));
}

static void logRule(math::LogOp, ScalarRule &r) {
  r.giveIfAny(0, r.div(r.getCotangent(), r.x()));
}

static void log2Rule(math::Log2Op, ScalarRule &r) {
  Value scaled = r.mul(r.getCotangent(), 1.0 / kLn2);
  r.giveIfAny(0, r.div(scaled, r.x()));
}

static void log10Rule(math::Log10Op, ScalarRule &r) {
  Value scaled = r.mul(r.getCotangent(), 1.0 / kLn10);
  r.giveIfAny(0, r.div(scaled, r.x()));
}

static void log1pRule(math::Log1pOp, ScalarRule &r) {
  r.giveIfAny(0, r.div(r.getCotangent(), r.add(r.x(), 1.0)));
}

static void sqrtRule(math::SqrtOp, ScalarRule &r) {
  Value half = r.mul(r.getCotangent(), 0.5);
  r.giveIfAny(0, r.div(half, r.y()));
}

static void rsqrtRule(math::RsqrtOp, ScalarRule &r) {
  Value square = r.mul(r.y(), r.y());
  Value half = r.mul(r.y(), -0.5);
  giveScaledIfAny(r, r.mul(square, half));
}

static void cbrtRule(math::CbrtOp, ScalarRule &r) {
  Value three = r.mul(r.mul(r.y(), r.y()), 3.0);
  r.giveIfAny(0, r.div(r.getCotangent(), three));
}

static void sinRule(math::SinOp, ScalarRule &r) {
  giveScaled(r, r.create<math::CosOp>(r.x()));
}

static void cosRule(math::CosOp, ScalarRule &r) {
  giveScaled(r, r.neg(r.create<math::SinOp>(r.x())));
}

static void tanRule(math::TanOp, ScalarRule &r) {
  giveScaled(r, r.add(r.mul(r.y(), r.y()), 1.0));
}

/// (1 - v) * (1 + v), which loses less than 1 - v * v does.
static Value oneMinusSquare(ScalarRule &r, Value v) {
  Value one = r.constant(1.0);
  Value difference = r.sub(one, v);
  return r.mul(difference, r.add(one, v));
}

static Value onePlusSquare(ScalarRule &r, Value v) {
  return r.add(r.mul(v, v), 1.0);
}

static void asinRule(math::AsinOp, ScalarRule &r) {
  giveScaledIfAny(r, r.create<math::RsqrtOp>(oneMinusSquare(r, r.x())));
}

static void acosRule(math::AcosOp, ScalarRule &r) {
  giveScaledIfAny(r, r.neg(r.create<math::RsqrtOp>(oneMinusSquare(r, r.x()))));
}

static void atanRule(math::AtanOp, ScalarRule &r) {
  r.give(0, r.div(r.getCotangent(), onePlusSquare(r, r.x())));
}

// x / (x^2 + y^2) and -y / (x^2 + y^2), with no square that overflows or
// underflows: of the larger one, a, and the other, b, the first is
// 1 / (a + b * (b / a)), and the second b / a times that.
static void atan2Rule(math::Atan2Op, ScalarRule &r) {
  Value y = r.x(0), x = r.x(1);
  Value absoluteY = r.create<math::AbsFOp>(y);
  Value absoluteX = r.create<math::AbsFOp>(x);
  Value isXLarger = r.compare(arith::CmpFPredicate::OGE, absoluteX, absoluteY);
  Value larger = r.select(isXLarger, x, y);
  Value smaller = r.select(isXLarger, y, x);
  Value ratio = r.div(smaller, larger);
  Value divisor = r.add(larger, r.mul(smaller, ratio));
  Value ofLarger = r.div(r.getCotangent(), divisor);
  Value ofSmaller = r.mul(ratio, ofLarger);
  if (r.needs(0))
    r.giveIfAny(0, r.select(isXLarger, ofLarger, ofSmaller));
  if (r.needs(1))
    r.giveIfAny(1, r.neg(r.select(isXLarger, ofSmaller, ofLarger)));
}

static void sinhRule(math::SinhOp, ScalarRule &r) {
  giveScaled(r, r.create<math::CoshOp>(r.x()));
}

static void coshRule(math::CoshOp, ScalarRule &r) {
  giveScaled(r, r.create<math::SinhOp>(r.x()));
}

static void tanhRule(math::TanhOp, ScalarRule &r) {
  giveScaled(r, oneMinusSquare(r, r.y()));
}

static void asinhRule(math::AsinhOp, ScalarRule &r) {
  giveScaled(r, r.create<math::RsqrtOp>(onePlusSquare(r, r.x())));
}

static void acoshRule(math::AcoshOp, ScalarRule &r) {
  giveScaledIfAny(r, r.create<math::RsqrtOp>(r.neg(oneMinusSquare(r, r.x()))));
}

static void atanhRule(math::AtanhOp, ScalarRule &r) {
  r.giveIfAny(0, r.div(r.getCotangent(), oneMinusSquare(r, r.x())));
}

/// 2 / sqrt(pi) * exp(-x^2)
static Value createErrorDensity(ScalarRule &r) {
  Value square = r.mul(r.x(), r.x());
  Value density = r.create<math::ExpOp>(r.neg(square));
  return r.mul(density, kTwoOverRootPi);
}

static void erfRule(math::ErfOp, ScalarRule &r) {
  giveScaled(r, createErrorDensity(r));
}

static void erfcRule(math::ErfcOp, ScalarRule &r) {
  giveScaled(r, r.neg(createErrorDensity(r)));
}

static void fmaRule(math::FmaOp, ScalarRule &r) {
  if (r.needs(0))
    r.give(0, r.mul(r.getCotangent(), r.x(1)));
  if (r.needs(1))
    r.give(1, r.mul(r.getCotangent(), r.x(0)));
  r.give(2, r.getCotangent());
}

// The sign of x0 is replaced by that of x1; the latter has no derivative.
static void copySignRule(math::CopySignOp, ScalarRule &r) {
  if (!r.needs(0))
    return;
  Value one = r.constant(1.0);
  Value own = r.create<math::CopySignOp>(one, r.x(0));
  Value other = r.create<math::CopySignOp>(one, r.x(1));
  giveScaled(r, r.mul(own, other));
}

// x1 * x0^(x1 - 1), which is 0 for x1 = 0 at any x0; and y * log(x0), which is
// 0 where y is.
static void powerRule(math::PowFOp, ScalarRule &r) {
  Value zero = r.constant(0.0), base = r.x(0), exponent = r.x(1);
  if (r.needs(0)) {
    Value less = r.sub(exponent, r.constant(1.0));
    Value slope = r.mul(exponent, r.create<math::PowFOp>(base, less));
    Value isFlat = r.compare(arith::CmpFPredicate::OEQ, exponent, zero);
    giveScaledIfAny(r, r.select(isFlat, zero, slope));
  }
  if (r.needs(1)) {
    Value logarithm = r.create<math::LogOp>(base);
    Value slope = r.mul(r.y(), logarithm);
    Value isFlat = r.compare(arith::CmpFPredicate::OEQ, base, zero);
    slope = r.select(isFlat, zero, slope);
    r.giveIfAny(1, r.mul(r.getCotangent(), slope));
  }
}

static void integerPowerRule(math::FPowIOp op, ScalarRule &r) {
  OpBuilder &b = r.getBuilder();
  Value zero = r.constant(0.0);
  Value exponent = r.getPrimal(op.getRhs());
  Type integer = exponent.getType();
  Value one =
      arith::ConstantOp::create(b, r.getLoc(), b.getIntegerAttr(integer, 1));
  Value less = arith::SubIOp::create(b, r.getLoc(), exponent, one);
  Value times = arith::SIToFPOp::create(b, r.getLoc(), r.getType(), exponent);
  Value power = math::FPowIOp::create(b, r.getLoc(), r.x(), less);
  Value isFlat = r.compare(arith::CmpFPredicate::OEQ, times, zero);
  giveScaledIfAny(r, r.select(isFlat, zero, r.mul(times, power)));
}

// Within the bounds, which get it beyond them.
static void clampRule(math::ClampFOp, ScalarRule &r) {
  Value c = r.getCotangent(), zero = r.constant(0.0);
  Value isBelow = r.compare(arith::CmpFPredicate::OLT, r.x(0), r.x(1));
  Value isAbove = r.compare(arith::CmpFPredicate::OGT, r.x(0), r.x(2));
  if (r.needs(0))
    r.give(0, r.select(isBelow, zero, r.select(isAbove, zero, c)));
  if (r.needs(1))
    r.give(1, r.select(isBelow, c, zero));
  if (r.needs(2))
    r.give(2, r.select(isAbove, c, zero));
}

void norm::attachMathRules(MLIRContext *context) {
  using namespace math;
#define NORM_RULE(op, rule) op::attachInterface<ScalarModel<op, rule>>(*context)
  NORM_RULE(AbsFOp, absoluteRule);
  NORM_RULE(AcosOp, acosRule);
  NORM_RULE(AcoshOp, acoshRule);
  NORM_RULE(AsinOp, asinRule);
  NORM_RULE(AsinhOp, asinhRule);
  NORM_RULE(Atan2Op, atan2Rule);
  NORM_RULE(AtanOp, atanRule);
  NORM_RULE(AtanhOp, atanhRule);
  NORM_RULE(CbrtOp, cbrtRule);
  NORM_RULE(CeilOp, giveNothing<CeilOp>);
  NORM_RULE(ClampFOp, clampRule);
  NORM_RULE(CopySignOp, copySignRule);
  NORM_RULE(CosOp, cosRule);
  NORM_RULE(CoshOp, coshRule);
  NORM_RULE(ErfOp, erfRule);
  NORM_RULE(ErfcOp, erfcRule);
  NORM_RULE(Exp2Op, exp2Rule);
  NORM_RULE(ExpM1Op, expM1Rule);
  NORM_RULE(ExpOp, expRule);
  NORM_RULE(FPowIOp, integerPowerRule);
  NORM_RULE(FloorOp, giveNothing<FloorOp>);
  NORM_RULE(FmaOp, fmaRule);
  NORM_RULE(Log10Op, log10Rule);
  NORM_RULE(Log1pOp, log1pRule);
  NORM_RULE(Log2Op, log2Rule);
  NORM_RULE(LogOp, logRule);
  NORM_RULE(PowFOp, powerRule);
  NORM_RULE(RoundEvenOp, giveNothing<RoundEvenOp>);
  NORM_RULE(RoundOp, giveNothing<RoundOp>);
  NORM_RULE(RsqrtOp, rsqrtRule);
  NORM_RULE(SinOp, sinRule);
  NORM_RULE(SinhOp, sinhRule);
  NORM_RULE(SqrtOp, sqrtRule);
  NORM_RULE(TanOp, tanRule);
  NORM_RULE(TanhOp, tanhRule);
  NORM_RULE(TruncOp, giveNothing<TruncOp>);
#undef NORM_RULE
}
