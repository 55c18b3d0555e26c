//===- MathErrorFunctions.cpp - erf and erfc ------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MathBuilder.h"

#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::norm;

Value MathBuilder::erf(Value x) {
  Value one = constant(1.0);
  Value a = atMost(math::AbsFOp::create(b, x), f.erfOne);
  Value small = fma(polynomial(mul(a, a), f.erfSmall), a, a);
  Value erfc = polynomial(a, f.erfcRoot);
  for (int i = 0; i < f.erfcSquarings; ++i)
    erfc = mul(erfc, erfc);
  Value y = select(compare(Predicate::OLT, a, one), small, sub(one, erfc));
  return math::CopySignOp::create(b, y, x);
}

// (1 + 2 a) e^(a^2) erfc(a) of (a - k) / (a + k), and what rounding took from
// the first coefficient.
constexpr double kErfcF32[] = {1.26483822,     -0.122356765,    -0.0990244448,
                               0.157629937,    -0.102968849,    0.0327600315,
                               0.00094416819,  -0.00437295623,  0.00045608572,
                               0.000596346392, -4.82949763e-05, -5.9751459e-05};
constexpr double kErfcF64[] = {
    1.2329951186255526,      -0.13962111684056253,    0.015379652102619622,
    0.06809705425469532,     -0.10103906603629771,    0.0937328349982563,
    -0.06633036581236014,    0.03716751553897689,     -0.016197734056207662,
    0.005031969964889131,    -0.0007577732992432311,  -0.00019925662554560035,
    0.00015062172347337017,  -2.4399442181345533e-05, -1.122218299835753e-05,
    5.710196680354848e-06,   2.941617470196962e-07,   -8.25966361791271e-07,
    7.410545746826974e-08,   1.1033285014984981e-07,  -1.746977696193733e-08,
    -1.4070560207804614e-08, 1.6773183265672926e-09,  1.1981475699894303e-09};
const MathPolynomial kErfc = {ArrayRef(kErfcF32).drop_front(),
                              ArrayRef(kErfcF64).drop_front()};
constexpr MathConstant kErfcFirst = {{kErfcF32[0], -3.5127083678845924e-08, 0},
                                     {kErfcF64[0], -4.516496131452923e-17, 0}};

Value MathBuilder::erfc(Value x) {
  // Beyond, it is less than half of the least subnormal number.
  Value a = atMost(abs(x), type.isF64() ? 28.0 : 10.6);
  Value k = constant(type.isF64() ? 4.0 : 2.5);
  Value zero = constant(0.0), half = constant(0.5), one = constant(1.0);
  Value t = div(sub(a, k), add(a, k));
  Pair first = constant(kErfcFirst);
  Pair p = sumOfLarger(first.high, mul(t, polynomial(t, kErfc)));
  Pair g = quotient({p.high, add(p.low, first.low)}, sum(add(a, a), one));
  // e^(-a^2) = (1 + e) 2^q
  Pair square = product(a, a);
  auto [r, rounded] = reduceByLn2(neg(square.high));
  Value e = expm1Polynomial(sub(r, square.low));
  Value y = add(g.high, fma(e, g.high, fma(e, g.low, g.low)));
  y = scale(y, rounded);
  // Near zero, where the roundings of t would count, 1 - erf a.
  Pair less = sumOfLarger(one, neg(a));
  Value small = polynomial(square.high, f.erfSmall);
  small = add(less.high, fma(neg(a), small, less.low));
  y = select(compare(Predicate::OLT, a, half), small, y);
  return select(compare(Predicate::OLT, x, zero), sub(constant(2.0), y), y);
}
