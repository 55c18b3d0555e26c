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

#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

#include <cmath>

using namespace mlir;
using namespace mlir::norm;

constexpr double kTwoOverPi = 0.636619772367581343076;
constexpr MathConstant kHalfPi = {
    {1.5707963705062866, -4.371138828673793e-08, -1.7151245100058819e-15},
    {1.5707963267948966, 6.123233995736766e-17, -1.4973849048591698e-33}};

// sin(r) / r - 1 and cos(r) - 1 + r^2 / 2, of r^2 and over it and its square.
constexpr double kSinF32[] = {-0.166666552, 0.00833218824, -0.00019518008};
constexpr double kSinF64[] = {-0.16666666666666632,    0.008333333333322417,
                              -0.00019841269829764982, 2.7557313666494653e-06,
                              -2.5050752906408717e-08, 1.5896437404750707e-10};
constexpr double kCosF32[] = {0.0416666456, -0.00138873013, 2.44306702e-05};
constexpr double kCosF64[] = {0.041666666666666595,   -0.0013888888888873303,
                              2.4801587288946958e-05, -2.755731419176712e-07,
                              2.0875700703465574e-09, -1.1358443518992377e-11};
constexpr MathPolynomial kSin = {kSinF32, kSinF64};
constexpr MathPolynomial kCos = {kCosF32, kCosF64};

/// The bits of 2 / pi that any f64 needs, behind one word of zeros.
constexpr uint64_t kTwoOverPiBits[] = {0x0,
                                       0xA2F9836E4E441529,
                                       0xFC2757D1F534DDC0,
                                       0xDB6295993C439041,
                                       0xFE5163ABDEBBC561,
                                       0xB7246E3A424DD2E0,
                                       0x06492EEA09D1921C,
                                       0xFE1DEB1CB129A73E,
                                       0xE88235F52EBB4484,
                                       0xE99C7026B45F7E41,
                                       0x3991D639835339F4,
                                       0x9C845F8BBDF9283B,
                                       0x1FF897FFDE05980F,
                                       0xEF2F118B5A0A6D1F,
                                       0x6D367ECF27CB09B7,
                                       0x4F463F669E5FEA2D,
                                       0x7527BAC7EBE5F17B,
                                       0x3D0739F78A5292EA,
                                       0x6BFB5FB11F8D5D08,
                                       0x56033046FC7B6BAB};
constexpr int64_t kF64Words = std::size(kTwoOverPiBits);
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
      words.push_back(integer(kTwoOverPiBits[i]));
    else
      words.push_back(integer(static_cast<int32_t>(
          i ? kTwoOverPiBits[(i + 1) / 2] >> (i % 2 ? 32 : 0) : 0)));
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
  return {quadrant, product(sumOfLarger(y.high, y.low), constant(kHalfPi))};
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
  Value rounded = fma(a, constant(kTwoOverPi), constant(f.rounder));
  Value negativeQ = sub(constant(f.rounder), rounded);
  ArrayRef<double> halfPi = parts(kHalfPi);
  // Exact.
  Value r =
      remainder(a, sub(rounded, constant(f.rounder)), constant(halfPi[0]));
  Pair second = product(negativeQ, constant(halfPi[1]));
  Pair rest = sum(r, second.high);
  Value low = fma(negativeQ, constant(halfPi[2]), add(rest.low, second.low));
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
