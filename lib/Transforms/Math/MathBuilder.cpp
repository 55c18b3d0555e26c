//===- MathBuilder.cpp - what elementary functions are made of ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MathBuilder.h"

#include "math-coefficients.h"

#include "mlir/Dialect/Math/IR/Math.h"

#include <limits>

using namespace mlir;
using namespace mlir::norm;

namespace {

const MathFormat kF32 = {/*mantissaBits=*/23,
                         /*exponentBias=*/127,
                         /*oneBits=*/0x3F800000,
                         ::norm::kSqrtHalfBitsF32,
                         /*leastNormal=*/std::numeric_limits<float>::min(),
                         /*rounder=*/12582912.0,
                         ::norm::kLn2HiF32,
                         ::norm::kLn2LoF32,
                         ::norm::kExpMinF32,
                         ::norm::kExpMaxF32,
                         ::norm::kExp2MinF32,
                         ::norm::kExp2MaxF32,
                         ::norm::kExpm1MaxF32,
                         ::norm::kTanhSmallF32,
                         ::norm::kTanhOneF32,
                         ::norm::kErfOneF32,
                         ::norm::kErfcSquaringsF32};
const MathFormat kF64 = {/*mantissaBits=*/52,
                         /*exponentBias=*/1023,
                         /*oneBits=*/0x3FF0000000000000,
                         ::norm::kSqrtHalfBitsF64,
                         /*leastNormal=*/std::numeric_limits<double>::min(),
                         /*rounder=*/6755399441055744.0,
                         ::norm::kLn2HiF64,
                         ::norm::kLn2LoF64,
                         ::norm::kExpMinF64,
                         ::norm::kExpMaxF64,
                         ::norm::kExp2MinF64,
                         ::norm::kExp2MaxF64,
                         ::norm::kExpm1MaxF64,
                         ::norm::kTanhSmallF64,
                         ::norm::kTanhOneF64,
                         ::norm::kErfOneF64,
                         ::norm::kErfcSquaringsF64};

} // namespace

MathBuilder::MathBuilder(Location loc, OpBuilder &builder, FloatType type,
                         const MathRoundings &roundings)
    : b(loc, builder), type(type), bitsType(b.getIntegerType(type.getWidth())),
      f(type.isF64() ? kF64 : kF32), roundings(roundings) {}

Value MathBuilder::constant(double value) {
  return arith::ConstantOp::create(b, b.getFloatAttr(type, value));
}

Value MathBuilder::integer(int64_t value) {
  return arith::ConstantOp::create(b, b.getIntegerAttr(bitsType, value));
}

Value MathBuilder::fma(Value x, Value y, Value z) {
  return math::FmaOp::create(b, x, y, z);
}

Value MathBuilder::exactFma(Value x, Value y, Value z) {
  Value result = fma(x, y, z);
  if (roundings.exact)
    roundings.exact->insert(result.getDefiningOp());
  return result;
}

Value MathBuilder::atMost(Value x, double most) {
  return select(compare(Predicate::OGT, x, constant(most)), constant(most), x);
}

Value MathBuilder::clamp(Value x, double least, double most) {
  x = select(compare(Predicate::OLT, x, constant(least)), constant(least), x);
  return atMost(x, most);
}

Value MathBuilder::polynomial(Value x, const MathNumbers &coefficients,
                              size_t first) {
  size_t i = type.isF64() ? coefficients.f64.size() : coefficients.f32.size();
  Value y = constant(get(coefficients, --i));
  while (i > first)
    y = fma(y, x, constant(get(coefficients, --i)));
  return y;
}

Value MathBuilder::abs(Value x) { return math::AbsFOp::create(b, x); }
Value MathBuilder::sqrt(Value x) { return math::SqrtOp::create(b, x); }
Value MathBuilder::copySign(Value x, Value sign) {
  return math::CopySignOp::create(b, x, sign);
}

Value MathBuilder::isNegative(Value x) {
  return arith::CmpIOp::create(b, arith::CmpIPredicate::slt, toBits(x),
                               integer(0));
}

MathBuilder::Pair MathBuilder::sum(Value x, Value y) {
  Value high = add(x, y);
  Value added = sub(high, x);
  return {high, add(sub(x, sub(high, added)), sub(y, added))};
}

MathBuilder::Pair MathBuilder::sumOfLarger(Value x, Value y) {
  Value high = add(x, y);
  return {high, sub(y, sub(high, x))};
}

MathBuilder::Pair MathBuilder::product(Value x, Value y) {
  Value high = mul(x, y);
  if (roundings.isFused)
    return {high, exactFma(x, y, neg(high))};
  // Halves of their bits have exact products.
  int64_t mask = -(int64_t(1) << (f.mantissaBits + 2) / 2);
  auto highHalf = [&](Value v) {
    return toNumber(arith::AndIOp::create(b, toBits(v), integer(mask)));
  };
  Value xHigh = highHalf(x), yHigh = highHalf(y);
  Value xLow = sub(x, xHigh), yLow = sub(y, yHigh);
  Value low = sub(mul(xHigh, yHigh), high);
  low = add(add(low, mul(xHigh, yLow)), mul(xLow, yHigh));
  return {high, add(low, mul(xLow, yLow))};
}

Value MathBuilder::remainder(Value x, Value y, Value z) {
  if (roundings.isFused)
    return exactFma(neg(y), z, x);
  Pair p = product(y, z);
  return sub(sub(x, p.high), p.low);
}

MathBuilder::Pair MathBuilder::product(Pair x, Pair y) {
  Pair p = product(x.high, y.high);
  return sumOfLarger(p.high, fma(x.high, y.low, fma(x.low, y.high, p.low)));
}

MathBuilder::Pair MathBuilder::quotient(Pair x, Pair y) {
  Value high = div(x.high, y.high);
  Value rest = remainder(x.high, high, y.high);
  rest = fma(neg(high), y.low, add(rest, x.low));
  return {high, div(rest, y.high)};
}

MathBuilder::Pair MathBuilder::squareRoot(Pair x) {
  Value high = sqrt(x.high);
  Value rest = add(remainder(x.high, high, high), x.low);
  Value low = div(rest, add(high, high));
  Value zero = constant(0.0);
  return {high, select(compare(Predicate::OGT, high, zero), low, zero)};
}
