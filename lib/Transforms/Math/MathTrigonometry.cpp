//===- MathTrigonometry.cpp - sine, cosine and tangent --------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An angle is reduced to a pair of numbers of at most pi / 4 (and a bit) in
// absolute value: moderate ones by subtracting a multiple of pi / 2 that is
// known to three numbers, huge ones by multiplying the bits of 2 / pi that
// count (Payne and Hanek), behind a branch.
//
//===----------------------------------------------------------------------===//

#include "MathBuilder.h"

#include "math-coefficients.h"

#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

#include <cmath>

using namespace mlir;
using namespace mlir::norm;

constexpr MathNumbers kHalfPi = {::norm::kHalfPiF32, ::norm::kHalfPiF64};
constexpr MathNumbers kSin = {::norm::kSinF32, ::norm::kSinF64};
constexpr MathNumbers kCos = {::norm::kCosF32, ::norm::kCosF64};

constexpr int64_t kF64Words = std::size(::norm::kTwoOverPiBits);
constexpr int64_t kF32Words = 8;

/// From here on an angle is huge.
static double getHugeAngle(FloatType type) {
  return std::ldexp(1.0, type.isF64() ? 30 : 15);
}

MathBuilder::Angle MathBuilder::reduceHugeAngle(Value a) {
  int64_t width = bitsType.getWidth();
  auto shiftLeft = [&](Value x, Value n) -> Value {
    return arith::ShLIOp::create(b, x, n);
  };
  auto shiftRight = [&](Value x, Value n) -> Value {
    return arith::ShRUIOp::create(b, x, n);
  };
  auto bitAnd = [&](Value x, int64_t y) -> Value {
    return arith::AndIOp::create(b, x, integer(y));
  };
  auto plus = [&](Value x, Value y) -> Value {
    return arith::AddIOp::create(b, x, y);
  };

  // a = 2^e m with an integer m. Of 2 / pi, bits from 2^(1 - e) on count; those
  // above make multiples of four.
  Value bits = toBits(a);
  int64_t implicit = int64_t(1) << f.mantissaBits;
  Value m =
      arith::OrIOp::create(b, bitAnd(bits, implicit - 1), integer(implicit));
  Value start = plus(shiftRight(bits, integer(f.mantissaBits)),
                     integer(width - f.exponentBias - f.mantissaBits - 2));
  int64_t logWidth = type.isF64() ? 6 : 5;
  Value index = shiftRight(start, integer(logWidth));
  Value shift = bitAnd(start, width - 1);

  // The four words from the index on: the bits of the index, the highest first,
  // say whether what is left begins with the first word or a later one.
  SmallVector<Value> words;
  for (int64_t i = 0, n = type.isF64() ? kF64Words : kF32Words; i < n; ++i) {
    if (type.isF64())
      words.push_back(integer(::norm::kTwoOverPiBits[i]));
    else
      words.push_back(integer(static_cast<int32_t>(
          i ? ::norm::kTwoOverPiBits[(i + 1) / 2] >> (i % 2 ? 32 : 0) : 0)));
  }
  constexpr size_t kWindow = 4;
  for (size_t step = type.isF64() ? 16 : 4; step > 0; step /= 2) {
    Value isLater = arith::CmpIOp::create(b, arith::CmpIPredicate::ne,
                                          bitAnd(index, step), integer(0));
    SmallVector<Value> left;
    for (size_t i = 0; i < std::min(words.size(), kWindow + step - 1); ++i)
      left.push_back(i + step < words.size()
                         ? select(isLater, words[i + step], words[i])
                         : words[i]);
    words = left;
  }
  // Three words from the first bit on. A shift by the width is undefined.
  Value rest = arith::SubIOp::create(b, integer(width - 1), shift);
  for (int i = 0; i < 3; ++i)
    words[i] = arith::OrIOp::create(
        b, shiftLeft(words[i], shift),
        shiftRight(shiftRight(words[i + 1], integer(1)), rest));

  // Their product with m, modulo four: two bits, then the fraction.
  auto last = arith::MulUIExtendedOp::create(b, m, words[2]);
  auto middle = arith::MulUIExtendedOp::create(b, m, words[1]);
  Value p1 = plus(middle.getLow(), last.getHigh());
  Value carry = arith::ExtUIOp::create(
      b, bitsType,
      arith::CmpIOp::create(b, arith::CmpIPredicate::ult, p1, middle.getLow()));
  Value p0 = plus(plus(arith::MulIOp::create(b, m, words[0]), middle.getHigh()),
                  carry);
  Value quadrant = shiftRight(plus(p0, integer(int64_t(1) << (width - 3))),
                              integer(width - 2));
  Value fraction =
      arith::SubIOp::create(b, p0, shiftLeft(quadrant, integer(width - 2)));

  // Half words are numbers; their sums are exact until they are large beside
  // what is to come.
  int64_t half = width / 2, mask = (int64_t(1) << half) - 1;
  auto toPart = [&](Value x, int64_t exponent) {
    return mul(arith::SIToFPOp::create(b, type, x),
               constant(std::ldexp(1.0, exponent)));
  };
  Value low = bitAnd(fraction, mask);
  Value parts[] = {
      toPart(arith::SubIOp::create(b, fraction, low), 2 - width),
      toPart(low, 2 - width),
      toPart(shiftRight(p1, integer(half)), 2 - width - half),
      toPart(bitAnd(p1, mask), 2 - 2 * width),
      toPart(shiftRight(last.getLow(), integer(half)), 2 - 2 * width - half)};
  Pair y = sumOfLarger(parts[0], parts[1]);
  for (Value part : ArrayRef(parts).drop_front(2)) {
    Pair next = sumOfLarger(y.high, part);
    y = {next.high, add(y.low, next.low)};
  }
  return {quadrant, product(sumOfLarger(y.high, y.low), pair(kHalfPi))};
}

MathBuilder::Angle MathBuilder::reduceAngle(Value a) {
  Value isHuge = compare(Predicate::OGE, a, constant(getHugeAngle(type)));
  auto choice = scf::IfOp::create(b, TypeRange{bitsType, type, type}, isHuge,
                                  /*withElseRegion=*/true);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(choice.thenBlock());
  Angle huge = reduceHugeAngle(a);
  scf::YieldOp::create(
      b, ValueRange{huge.quadrant, huge.rest.high, huge.rest.low});

  b.setInsertionPointToStart(choice.elseBlock());
  Value rounded = fma(a, constant(::norm::kTwoOverPiF64), constant(f.rounder));
  Value negativeQ = sub(constant(f.rounder), rounded);
  // Exact.
  Value r = remainder(a, sub(rounded, constant(f.rounder)),
                      constant(get(kHalfPi, 0)));
  Pair second = product(negativeQ, constant(get(kHalfPi, 1)));
  Pair rest = sum(r, second.high);
  Value low =
      fma(negativeQ, constant(get(kHalfPi, 2)), add(rest.low, second.low));
  rest = sumOfLarger(rest.high, low);
  scf::YieldOp::create(b, ValueRange{toBits(rounded), rest.high, rest.low});
  return {choice.getResult(0), {choice.getResult(1), choice.getResult(2)}};
}

MathBuilder::Pair MathBuilder::sinOfRest(Pair rest) {
  Value r = rest.high, z = mul(r, r);
  Value tail = fma(mul(z, constant(-0.5)), rest.low, rest.low);
  return sumOfLarger(r, fma(mul(r, z), polynomial(z, kSin), tail));
}

MathBuilder::Pair MathBuilder::cosOfRest(Pair rest) {
  Value r = rest.high, minusHalf = constant(-0.5);
  Pair z = product(r, r);
  Pair y = sumOfLarger(constant(1.0), mul(minusHalf, z.high));
  Value tail = fma(mul(z.high, z.high), polynomial(z.high, kCos), y.low);
  tail = fma(neg(r), rest.low, fma(minusHalf, z.low, tail));
  return sumOfLarger(y.high, tail);
}

Value MathBuilder::isOddQuadrant(Value quadrant) {
  return arith::CmpIOp::create(b, arith::CmpIPredicate::ne,
                               arith::AndIOp::create(b, quadrant, integer(1)),
                               integer(0));
}

Value MathBuilder::flipSign(Value x, Value bit) {
  return toNumber(arith::XOrIOp::create(
      b, toBits(x),
      arith::ShLIOp::create(b, bit, integer(bitsType.getWidth() - 1))));
}

Value MathBuilder::sinOfQuadrant(Pair sine, Pair cosine, Value quadrant) {
  Pair y = select(isOddQuadrant(quadrant), cosine, sine);
  return flipSign(add(y.high, y.low),
                  arith::ShRUIOp::create(b, quadrant, integer(1)));
}

Value MathBuilder::sin(Value x) { return sincos(x).first; }
Value MathBuilder::cos(Value x) { return sincos(x).second; }

std::pair<Value, Value> MathBuilder::sincos(Value x) {
  Angle angle = reduceAngle(abs(x));
  Pair sine = sinOfRest(angle.rest), cosine = cosOfRest(angle.rest);
  Value next = arith::AddIOp::create(b, angle.quadrant, integer(1));
  Value sin = sinOfQuadrant(sine, cosine, angle.quadrant);
  Value cos = sinOfQuadrant(sine, cosine, next);
  // Of infinity, NaN.
  Value isFinite = compare(Predicate::OLT, abs(x), constant(kInfinity)),
        none = sub(x, x);
  Value sign =
      arith::ShRUIOp::create(b, toBits(x), integer(bitsType.getWidth() - 1));
  return {select(isFinite, flipSign(sin, sign), none),
          select(isFinite, cos, none)};
}

Value MathBuilder::tan(Value x) {
  Angle angle = reduceAngle(abs(x));
  Pair sine = sinOfRest(angle.rest), cosine = cosOfRest(angle.rest);
  Value isOdd = isOddQuadrant(angle.quadrant);
  Pair y = quotient(select(isOdd, cosine, sine), select(isOdd, sine, cosine));
  // tan(r + pi / 2) = -1 / tan r
  Value sign =
      arith::ShRUIOp::create(b, toBits(x), integer(bitsType.getWidth() - 1));
  Value result = flipSign(add(y.high, y.low),
                          arith::XOrIOp::create(b, angle.quadrant, sign));
  return select(compare(Predicate::OLT, abs(x), constant(kInfinity)), result,
                sub(x, x));
}
