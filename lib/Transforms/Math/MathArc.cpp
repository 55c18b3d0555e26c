//===- MathArc.cpp - inverse trigonometric functions ----------------------===//
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

constexpr MathNumbers kPi = {::norm::kPiF32, ::norm::kPiF64};
constexpr MathNumbers kAtan = {::norm::kAtanF32, ::norm::kAtanF64};
constexpr MathNumbers kAsin = {::norm::kAsinF32, ::norm::kAsinF64};

MathBuilder::Pair MathBuilder::partOfPi(double part) {
  double first = get(kPi, 0), high = part * first;
  if (!type.isF64())
    high = static_cast<float>(high);
  double low = std::fma(part, first, -high) + part * get(kPi, 1);
  return {constant(high), constant(low)};
}

Value MathBuilder::arc(Value y, Value x, Value isObtuse) {
  Value zero = constant(0.0);
  Value isLow =
      compare(Predicate::OLT, y, mul(x, constant(::norm::kTanEighthOfPiF64)));
  Value isHigh = compare(Predicate::OGT, y,
                         mul(x, constant(::norm::kTanThreeEighthsOfPiF64)));
  // atan(y / x) = base + atan t with t of at most tan(pi / 8):
  //   base 0:      t = y / x
  //   base pi / 4: t = (y - x) / (y + x)
  //   base pi / 2: t = -x / y
  Pair t = quotient(
      select(isLow, Pair{y, zero},
             select(isHigh, Pair{neg(x), zero}, sum(y, neg(x)))),
      select(isLow, Pair{x, zero}, select(isHigh, Pair{y, zero}, sum(y, x))));
  Pair base = select(isLow, Pair{zero, zero},
                     select(isHigh, partOfPi(0.5), partOfPi(0.25)));
  if (isObtuse) {
    Pair obtuse = select(isLow, partOfPi(1.0),
                         select(isHigh, partOfPi(0.5), partOfPi(0.75)));
    base = select(isObtuse, obtuse, base);
    t = select(isObtuse, Pair{neg(t.high), neg(t.low)}, t);
  }
  Value z = mul(t.high, t.high);
  Value tail = fma(mul(t.high, z), polynomial(z, kAtan), t.low);
  Pair whole = sumOfLarger(base.high, t.high);
  return add(whole.high, add(whole.low, add(base.low, tail)));
}

Value MathBuilder::atan(Value x) {
  // Beyond, it is pi / 2.
  Value a = atMost(abs(x), std::ldexp(1.0, f.mantissaBits + 10));
  return copySign(arc(a, constant(1.0), /*isObtuse=*/Value()), x);
}

Value MathBuilder::atan2(Value y, Value x) {
  Value zero = constant(0.0), one = constant(1.0);
  Value a = abs(y), c = abs(x);
  // The quotient of infinity and a number, or another infinity.
  Value isHigh = compare(Predicate::OEQ, a, constant(kInfinity));
  Value isLow = compare(Predicate::OEQ, c, constant(kInfinity));
  Value high = select(isHigh, one, select(isLow, zero, a));
  Value low = select(isLow, one, select(isHigh, zero, c));
  // Sums stay finite, and what quotients leave normal, unless they underflow.
  Value most = select(compare(Predicate::OGT, high, low), high, low);
  int bits = 2 * f.mantissaBits;
  Value isSmall =
      compare(Predicate::OLT, most, constant(std::ldexp(1.0, bits - 8)));
  Value isLarge = compare(Predicate::OGT, most,
                          constant(std::ldexp(1.0, f.exponentBias - 4)));
  Value factor = select(isSmall, constant(std::ldexp(1.0, bits + 8)),
                        select(isLarge, constant(std::ldexp(1.0, -8)), one));
  high = mul(high, factor);
  low = mul(low, factor);
  // Of two zeros the signs count.
  low = select(compare(Predicate::OEQ, most, zero), one, low);
  Value result = copySign(arc(high, low, isNegative(x)), y);
  return select(compare(Predicate::UNO, x, y), add(x, y), result);
}

MathBuilder::Arc MathBuilder::arcSine(Value a) {
  // Near one, asin a = pi / 2 - 2 asin(sqrt((1 - a) / 2)).
  Value half = constant(0.5), zero = constant(0.0);
  Value isSmall = compare(Predicate::OLE, a, half);
  Value rest = mul(half, sub(constant(1.0), a)); // exact if not small
  Pair t = select(isSmall, Pair{a, zero}, squareRoot({rest, zero}));
  Value z = select(isSmall, mul(a, a), rest);
  return {isSmall, t.high, fma(mul(t.high, z), polynomial(z, kAsin), t.low)};
}

Value MathBuilder::asin(Value x) {
  auto [isSmall, t, tail] = arcSine(abs(x));
  Value minusTwo = constant(-2.0);
  Pair base = partOfPi(0.5);
  Pair y = sumOfLarger(base.high, mul(minusTwo, t));
  Value other = add(y.high, add(y.low, fma(minusTwo, tail, base.low)));
  return copySign(select(isSmall, add(t, tail), other), x);
}

Value MathBuilder::acos(Value x) {
  auto [isSmall, t, tail] = arcSine(abs(x));
  Value zero = constant(0.0);
  Value isObtuse = compare(Predicate::OLT, x, zero);
  // pi / 2 - asin x, or 2 asin t, or pi - 2 asin t.
  Pair base = select(isSmall, partOfPi(0.5),
                     select(isObtuse, partOfPi(1.0), Pair{zero, zero}));
  Value factor = select(isSmall, constant(-1.0), constant(2.0));
  factor = select(isObtuse, neg(factor), factor);
  Pair y = sumOfLarger(base.high, mul(factor, t));
  return add(y.high, add(y.low, fma(factor, tail, base.low)));
}
