//===- MathBuilder.cpp - what elementary functions are made of ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MathBuilder.h"

#include "mlir/Dialect/Math/IR/Math.h"

#include <limits>

using namespace mlir;
using namespace mlir::norm;

namespace {

constexpr double kExpm1F32[] = {0.5,          0.166666657,   0.0416664779,
                                0.0083335666, 0.00139336975, 0.000197433372};
constexpr double kExp2F32[] = {1.0,           0.693147182,   0.240226448,
                               0.0555035882,  0.00961883366, 0.00133913022,
                               0.000152412846};
constexpr double kLogF32[] = {0.333333731,  -0.250008404, 0.1999899,
                              -0.166212067, 0.142389074,  -0.13212356,
                              0.125658914,  -0.0728602409};
constexpr double kErfSmallF32[] = {0.128379166,   -0.37612629,   0.11283619,
                                   -0.0268551744, 0.00519084465, -0.00080318359,
                                   7.92413048e-05};
constexpr double kErfcRootF32[] = {
    0.999839246,     -0.280866027,  -0.123440765,   0.0232252069,
    0.00918277446,   0.00645443657, -0.00616389653, 0.00175307377,
    -0.000225969983, 1.14345794e-05};

constexpr double kExpm1F64[] = {0.5,
                                0.16666666666666677,
                                0.041666666666666609,
                                0.0083333333333214573,
                                0.0013888888888923812,
                                0.00019841269886509494,
                                2.4801587237234832e-05,
                                2.7557243858858965e-06,
                                2.7557352977081853e-07,
                                2.5109150869303751e-08,
                                2.0889456921920319e-09};
constexpr double kExp2F64[] = {1.0,
                               0.69314718055994529,
                               0.24022650695910136,
                               0.055504108664822333,
                               0.0096181291075925872,
                               0.0013333558146358634,
                               0.00015403530458754546,
                               1.5252733838289339e-05,
                               1.321543456316358e-06,
                               1.0178076598316852e-07,
                               7.0738941811488859e-09,
                               4.4515179880956562e-10};
constexpr double kLogF64[] = {0.66666666666666663,  0.40000000000000005,
                              0.28571428569171964,  0.22222222655848528,
                              0.181817736937350038, 0.153872161456685114,
                              0.132466505449719146, 0.132871007632030525};
constexpr double kErfSmallF64[] = {
    0.1283791670955126,      -0.37612638903183876,   0.11283791670958783,
    -0.02686617064563193,    0.005223977629246368,   -0.0008548327199419399,
    0.00012055338164247336,  -1.492574826097549e-05, 1.6463248766607743e-06,
    -1.6372388792942056e-07, 1.479847879816865e-08,  -1.1877050408652024e-09,
    6.763673044404123e-11};
constexpr double kErfcRootF64[] = {
    0.9999999720416097,      -0.14104712110440595,   -0.06963153360447888,
    -0.0020866138177456795,  0.006587825095734896,   0.0001819362762252961,
    -0.000499200831817315,   6.892569804871808e-05,  1.441990397989539e-05,
    -1.285161479782784e-05,  6.029368826897389e-06,  -2.0098913540793795e-06,
    4.871486379769871e-07,   -8.811601821947336e-08, 1.2026126852351785e-08,
    -1.2176144242909615e-09, 8.667581839883102e-11,  -3.868913808111619e-12,
    8.125434841882945e-14};

const MathFormat kF32 = {/*mantissaBits=*/23,
                         /*exponentBias=*/127,
                         /*oneBits=*/0x3F800000,
                         /*sqrtHalfBits=*/0x3F3504F3,
                         /*leastNormal=*/std::numeric_limits<float>::min(),
                         /*rounder=*/12582912.0,
                         /*ln2Hi=*/0.693145752,
                         /*ln2Lo=*/1.42860677e-6,
                         /*expLeast=*/-104.0,
                         /*expMost=*/89.0,
                         /*exp2Least=*/-151.0,
                         /*exp2Most=*/129.0,
                         /*expm1Most=*/20.0,
                         /*tanhSmall=*/0.625,
                         /*tanhOne=*/10.0,
                         /*erfOne=*/3.925,
                         kExpm1F32,
                         kExp2F32,
                         kLogF32,
                         kErfSmallF32,
                         kErfcRootF32,
                         /*erfcSquarings=*/2};
const MathFormat kF64 = {/*mantissaBits=*/52,
                         /*exponentBias=*/1023,
                         /*oneBits=*/0x3FF0000000000000,
                         /*sqrtHalfBits=*/0x3FE6A09E667F3BCD,
                         /*leastNormal=*/std::numeric_limits<double>::min(),
                         /*rounder=*/6755399441055744.0,
                         /*ln2Hi=*/6.93147180369123816490e-01,
                         /*ln2Lo=*/1.90821492927058770002e-10,
                         /*expLeast=*/-746.0,
                         /*expMost=*/710.0,
                         /*exp2Least=*/-1076.0,
                         /*exp2Most=*/1025.0,
                         /*expm1Most=*/40.0,
                         /*tanhSmall=*/0.55,
                         /*tanhOne=*/20.0,
                         /*erfOne=*/5.95,
                         kExpm1F64,
                         kExp2F64,
                         kLogF64,
                         kErfSmallF64,
                         kErfcRootF64,
                         /*erfcSquarings=*/3};

} // namespace

MathBuilder::MathBuilder(Location loc, OpBuilder &builder, FloatType type,
                         bool isFused)
    : b(loc, builder), type(type), bitsType(b.getIntegerType(type.getWidth())),
      f(type.isF64() ? kF64 : kF32), isFused(isFused) {}

Value MathBuilder::constant(double value) {
  return arith::ConstantOp::create(b, b.getFloatAttr(type, value));
}

Value MathBuilder::integer(int64_t value) {
  return arith::ConstantOp::create(b, b.getIntegerAttr(bitsType, value));
}

Value MathBuilder::fma(Value x, Value y, Value z) {
  return math::FmaOp::create(b, x, y, z);
}

Value MathBuilder::atMost(Value x, double most) {
  return select(compare(Predicate::OGT, x, constant(most)), constant(most), x);
}

Value MathBuilder::clamp(Value x, double least, double most) {
  x = select(compare(Predicate::OLT, x, constant(least)), constant(least), x);
  return atMost(x, most);
}

Value MathBuilder::polynomial(Value x, ArrayRef<double> coefficients) {
  Value y = constant(coefficients.back());
  for (double coefficient : llvm::reverse(coefficients.drop_back()))
    y = fma(y, x, constant(coefficient));
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
  if (isFused)
    return {high, fma(x, y, neg(high))};
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
  if (isFused)
    return fma(neg(y), z, x);
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
