//===- MathHyperbolic.cpp - hyperbolic functions and their inverses -------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MathBuilder.h"

#include "math-coefficients.h"

#include "mlir/Dialect/Math/IR/Math.h"

#include <cmath>

using namespace mlir;
using namespace mlir::norm;

constexpr MathNumbers kTanh = {::norm::kTanhF32, {}};
constexpr MathNumbers kSinh = {::norm::kSinhF32, ::norm::kSinhF64};
constexpr MathNumbers kCosh = {::norm::kCoshF32, ::norm::kCoshF64};

Value MathBuilder::tanh(Value x) {
  Value a = atMost(math::AbsFOp::create(b, x), f.tanhOne);
  Value isSmall = compare(Predicate::OLT, a, constant(f.tanhSmall));
  // E = e^(-2|x|), which the negative exponent keeps in range.
  auto [r, rounded] = reduceByLn2(mul(a, constant(-2.0)));
  Value p = expm1Polynomial(r), power = powerOfTwo(toBits(rounded));
  Value e = fma(power, p, power);
  // tanh = 1 - 2E / (1 + E). Where that cancels it is a polynomial, or for
  // f64, where that would be long, (1 - E) / (1 + E).
  Value one = constant(1.0), y;
  if (type.isF64()) {
    Value oneMinusE = fma(arith::NegFOp::create(b, power), p, sub(one, power));
    Value quotient = div(select(isSmall, oneMinusE, add(e, e)), add(one, e));
    y = select(isSmall, quotient, sub(one, quotient));
  } else {
    Value square = mul(a, a);
    Value small = fma(polynomial(square, kTanh), mul(square, a), a);
    y = select(isSmall, small, sub(one, div(add(e, e), add(one, e))));
  }
  return math::CopySignOp::create(b, y, x);
}

MathBuilder::Hyperbolic MathBuilder::reduceHyperbolic(Value a) {
  // Beyond, both are infinite.
  a = atMost(a, f.expMost + 2);
  auto [r, rounded] = reduceByLn2(a);
  Value z = mul(r, r);
  Value sinh = fma(mul(r, z), polynomial(z, kSinh), r);
  Value coshMinusOne = mul(z, polynomial(z, kCosh));
  // 2^-q itself may be subnormal; then 2^-2q is nothing beside one.
  Value q = arith::MinSIOp::create(
      b, arith::SubIOp::create(b, toBits(rounded), toBits(constant(f.rounder))),
      integer(f.exponentBias / 2));
  Value t = powerOfTwo(arith::MulIOp::create(b, q, integer(-2)));
  return {sub(rounded, constant(1.0)), t, sinh, coshMinusOne};
}

// With q and r as above, t = 2^-2q, s = sinh r and c = cosh r - 1:
//   sinh |x| = 2^(q-1) ((1 - t) + (1 - t) c + (1 + t) s)
//   cosh |x| = 2^(q-1) ((1 + t) + (1 + t) c + (1 - t) s)

Value MathBuilder::sinh(Value x) {
  Hyperbolic h = reduceHyperbolic(abs(x));
  Value one = constant(1.0);
  Pair less = sumOfLarger(one, neg(h.t));
  Value y = fma(less.high, h.coshMinusOne, less.low);
  y = add(less.high, fma(add(one, h.t), h.sinh, y));
  y = scale(y, h.rounded);
  // For q = 0, without the roundings of small numbers.
  y = select(compare(Predicate::OEQ, h.t, one), h.sinh, y);
  return copySign(y, x);
}

Value MathBuilder::cosh(Value x) {
  Hyperbolic h = reduceHyperbolic(abs(x));
  Value one = constant(1.0);
  Pair more = sumOfLarger(one, h.t);
  Value y = fma(more.high, h.coshMinusOne, more.low);
  y = add(more.high, fma(sub(one, h.t), h.sinh, y));
  return scale(y, h.rounded);
}

/// Beyond its square is infinite, or one is nothing beside it.
static double getLarge(FloatType type) {
  return std::ldexp(1.0, type.isF64() ? 30 : 16);
}

Value MathBuilder::logOfSum(Pair x, Value isLarge) {
  // What rounding takes from the sum is small beside it:
  // log(s + d) = log s + d / s.
  Pair s = sum(x.high, constant(1.0));
  Value correction = div(add(s.low, x.low), s.high);
  correction = select(compare(Predicate::OLT, s.high, constant(kInfinity)),
                      correction, constant(0.0));
  if (isLarge) {
    s.high = select(isLarge, x.high, s.high);
    correction = select(isLarge, constant(::norm::kLn2F64), correction);
  }
  return add(log(s.high), correction);
}

Value MathBuilder::asinh(Value x) {
  Value a = abs(x), one = constant(1.0);
  Value isLarge = compare(Predicate::OGT, a, constant(getLarge(type)));
  Value bounded = select(isLarge, one, a);
  // log(1 + u) with u = a + a^2 / (1 + sqrt(1 + a^2)).
  Pair square = product(bounded, bounded);
  Pair more = sum(square.high, one);
  Pair root = squareRoot({more.high, add(more.low, square.low)});
  Pair divisor = sumOfLarger(root.high, one);
  Pair v = quotient(square, {divisor.high, add(divisor.low, root.low)});
  Pair u = sumOfLarger(bounded, v.high);
  Value high = select(isLarge, a, u.high);
  return copySign(logOfSum({high, add(u.low, v.low)}, isLarge), x);
}

Value MathBuilder::acosh(Value x) {
  Value one = constant(1.0);
  Value isLarge = compare(Predicate::OGT, x, constant(getLarge(type)));
  Value bounded = select(isLarge, constant(2.0), x);
  // log(1 + u) with u = (x - 1) + sqrt(x^2 - 1).
  Pair square = product(bounded, bounded);
  Pair less = sum(square.high, neg(one));
  less = sumOfLarger(less.high, add(less.low, square.low));
  Pair root = squareRoot(less);
  Pair t = sum(bounded, neg(one));
  Pair u = sum(t.high, root.high);
  Value high = select(isLarge, x, u.high);
  Value y = logOfSum({high, add(u.low, add(t.low, root.low))}, isLarge);
  return select(compare(Predicate::OLT, x, one), constant(kNaN), y);
}

Value MathBuilder::atanh(Value x) {
  Value a = abs(x);
  Pair q =
      quotient({add(a, a), constant(0.0)}, sumOfLarger(constant(1.0), neg(a)));
  Value y = mul(constant(0.5), logOfSum(q, /*isLarge=*/Value()));
  return copySign(y, x);
}
