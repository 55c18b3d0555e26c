//===- MathPower.cpp - powers and roots -----------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MathBuilder.h"

#include "math-coefficients.h"

#include "mlir/Dialect/Math/IR/Math.h"

#include <cmath>
#include <limits>

using namespace mlir;
using namespace mlir::norm;

// With s = (m - 1) / (m + 1) and z = s^2, log m = 2 s + s z (2/3 + z p(z)).
constexpr MathNumbers kTwoThirds = {::norm::kTwoThirdsF32,
                                    ::norm::kTwoThirdsF64};
constexpr MathNumbers kLogOfPair = {::norm::kLogOfPairF32,
                                    ::norm::kLogOfPairF64};

MathBuilder::Pair MathBuilder::logPair(Value x) {
  auto [m, e] = splitExponent(x);
  Value one = constant(1.0);
  Pair s = quotient({sub(m, one), constant(0.0)}, sumOfLarger(one, m));
  Pair z = product(s, s);
  Pair factor = pair(kTwoThirds);
  Pair q =
      sumOfLarger(factor.high, mul(z.high, polynomial(z.high, kLogOfPair)));
  Pair small = product(product(s, z), {q.high, add(q.low, factor.low)});
  Pair y = sumOfLarger(add(s.high, s.high), small.high);
  Value low = add(y.low, add(add(s.low, s.low), small.low));
  Pair high = sumOfLarger(mul(e, constant(f.ln2Hi)), y.high);
  low = add(high.low, fma(e, constant(f.ln2Lo), low));
  return sumOfLarger(high.high, low);
}

Value MathBuilder::expOfPair(Pair x) {
  Value high = clamp(x.high, f.expLeast, f.expMost);
  // Where that took effect the low part has none.
  Value low =
      select(compare(Predicate::OEQ, high, x.high), x.low, constant(0.0));
  auto [r, rounded] = reduceByLn2(high);
  return scale(add(expm1Polynomial(add(r, low)), constant(1.0)), rounded);
}

Value MathBuilder::finishPower(Value x, Pair y, Value isUp, Value isOdd) {
  Value a = abs(x), zero = constant(0.0), infinity = constant(kInfinity);
  Pair l = logPair(a);
  Pair p = product(y.high, l.high);
  Value low = fma(y.low, l.high, fma(y.high, l.low, p.low));
  Value result = expOfPair({p.high, low});
  Value isZero = compare(Predicate::OEQ, a, zero);
  Value isInfinite = compare(Predicate::OEQ, a, infinity);
  // Infinity to a positive power, or zero to a negative one.
  Value isPole = arith::XOrIOp::create(b, isZero, isUp);
  result = select(either(isZero, isInfinite), select(isPole, infinity, zero),
                  result);
  result = select(both(isNegative(x), isOdd), neg(result), result);
  return select(isNaN(x), x, result);
}

Value MathBuilder::pow(Value x, Value y) {
  // Of a larger exponent the power is 0, 1 or infinite, too, and no product
  // overflows.
  double most = std::ldexp(1.0, f.mantissaBits + 12);
  Value one = constant(1.0), zero = constant(0.0);
  Value half = mul(y, constant(0.5));
  Value isInteger = compare(Predicate::OEQ, math::FloorOp::create(b, y), y);
  Value isOdd = both(
      isInteger, compare(Predicate::ONE, math::FloorOp::create(b, half), half));
  Value result = finishPower(x, {clamp(y, -most, most), zero},
                             compare(Predicate::OGT, y, zero), isOdd);
  // But of an infinite x.
  Value isFinite = compare(Predicate::OGT, x, constant(-kInfinity));
  Value isRoot = both(both(compare(Predicate::OLT, x, zero), isFinite),
                      compare(Predicate::ONE, math::FloorOp::create(b, y), y));
  result = select(isRoot, constant(kNaN), result);
  result = select(isNaN(y), y, result);
  return select(
      either(compare(Predicate::OEQ, y, zero), compare(Predicate::OEQ, x, one)),
      one, result);
}

Value MathBuilder::powi(Value x, Value n) {
  auto integerType = cast<IntegerType>(n.getType());
  auto literal = [&](Type type, int64_t value) {
    return arith::ConstantOp::create(b, b.getIntegerAttr(type, value));
  };
  auto compareInteger = [&](arith::CmpIPredicate predicate, int64_t value) {
    return arith::CmpIOp::create(b, predicate, n, literal(integerType, value));
  };
  Value isZero = compareInteger(arith::CmpIPredicate::eq, 0);
  Value isUp = compareInteger(arith::CmpIPredicate::sgt, 0);
  Value isOdd = arith::CmpIOp::create(
      b, arith::CmpIPredicate::ne,
      arith::AndIOp::create(b, n, literal(integerType, 1)),
      literal(integerType, 0));
  // As wide as the numbers. Of a larger exponent, f32 has only 0, 1 and
  // infinity.
  if (integerType.getWidth() > bitsType.getWidth()) {
    Value most = literal(integerType, std::numeric_limits<int32_t>::max());
    Value least = literal(integerType, std::numeric_limits<int32_t>::min());
    n = arith::MaxSIOp::create(b, arith::MinSIOp::create(b, n, most), least);
    n = arith::TruncIOp::create(b, bitsType, n);
  } else if (integerType.getWidth() < bitsType.getWidth()) {
    n = arith::ExtSIOp::create(b, bitsType, n);
  }
  // Each of two parts is a number.
  int64_t mask = (int64_t(1) << bitsType.getWidth() / 2) - 1;
  Value low = arith::AndIOp::create(b, n, integer(mask));
  Value high = arith::SubIOp::create(b, n, low);
  Pair y = sumOfLarger(arith::SIToFPOp::create(b, type, high),
                       arith::SIToFPOp::create(b, type, low));
  return select(isZero, constant(1.0), finishPower(x, y, isUp, isOdd));
}

Value MathBuilder::cbrt(Value x) {
  Value a = abs(x);
  // a = 2^(3 k) m with m in [1, 8).
  int64_t threes = f.mantissaBits / 3 + 1;
  Value isSmall = compare(Predicate::OLT, a, constant(f.leastNormal));
  Value normal =
      select(isSmall, mul(a, constant(std::ldexp(1.0, 3 * threes))), a);
  Value bits = toBits(normal), three = integer(3);
  Value biased = arith::ShRUIOp::create(b, bits, integer(f.mantissaBits));
  // A multiple of three is added to the exponent, for it to be positive.
  int64_t bias = (f.exponentBias + 2) / 3 * 3;
  Value k = arith::DivUIOp::create(
      b, arith::AddIOp::create(b, biased, integer(bias - f.exponentBias)),
      three);
  Value exponent = arith::SubIOp::create(b, arith::MulIOp::create(b, k, three),
                                         integer(bias));
  Value m = toNumber(arith::SubIOp::create(
      b, bits, arith::ShLIOp::create(b, exponent, integer(f.mantissaBits))));

  // y = 1 / cbrt m: with e = 1 - m y^3, that is y (1 + e/3 + 2/9 e^2 + ...).
  Value y = toNumber(arith::SubIOp::create(
      b,
      integer(type.isF64() ? int64_t(::norm::kCbrtBitsF64)
                           : int64_t(::norm::kCbrtBitsF32)),
      arith::DivUIOp::create(b, toBits(m), three)));
  for (int i = 0, steps = type.isF64() ? 3 : 2; i < steps; ++i) {
    Value e = fma(neg(mul(m, y)), mul(y, y), constant(1.0));
    Value step = fma(e, constant(2.0 / 9.0), constant(1.0 / 3.0));
    y = fma(mul(y, e), step, y);
  }
  // One step more, of the root itself.
  Value root = mul(m, mul(y, y));
  Pair square = product(root, root);
  Value rest = remainder(m, root, square.high);
  rest = fma(neg(root), square.low, rest);
  root = fma(mul(rest, constant(1.0 / 3.0)), mul(y, y), root);

  k = arith::SubIOp::create(b, k, integer(bias / 3));
  k = select(isSmall, arith::SubIOp::create(b, k, integer(threes)), k);
  Value result = mul(root, powerOfTwo(k));
  Value isOrdinary = both(compare(Predicate::OGT, a, constant(0.0)),
                          compare(Predicate::OLT, a, constant(kInfinity)));
  return select(isOrdinary, copySign(result, x), x);
}

Value MathBuilder::power(Value x, int64_t exponent) {
  // The power may overflow where its reciprocal is not yet zero.
  if (exponent < 0)
    x = div(constant(1.0), x);
  Value result;
  for (uint64_t bits = std::abs(exponent); bits != 0; bits >>= 1) {
    if (bits & 1)
      result = result ? mul(result, x) : x;
    if (bits > 1)
      x = mul(x, x);
  }
  return result ? result : constant(1.0);
}

Value MathBuilder::rsqrt(Value x) {
  Value root = sqrt(x);
  return div(constant(1.0), root);
}
