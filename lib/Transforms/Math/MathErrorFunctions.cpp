//===- MathErrorFunctions.cpp - erf and erfc ------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MathBuilder.h"

#include "math-coefficients.h"

#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::norm;

constexpr MathNumbers kErfSmall = {::norm::kErfSmallF32, ::norm::kErfSmallF64};
constexpr MathNumbers kErfcRoot = {::norm::kErfcRootF32, ::norm::kErfcRootF64};
constexpr MathNumbers kErfc = {::norm::kErfcF32, ::norm::kErfcF64};

Value MathBuilder::erf(Value x) {
  Value one = constant(1.0);
  Value a = atMost(math::AbsFOp::create(b, x), f.erfOne);
  Value small = fma(polynomial(mul(a, a), kErfSmall), a, a);
  Value erfc = polynomial(a, kErfcRoot);
  for (int i = 0; i < f.erfcSquarings; ++i)
    erfc = mul(erfc, erfc);
  Value y = select(compare(Predicate::OLT, a, one), small, sub(one, erfc));
  return math::CopySignOp::create(b, y, x);
}

Value MathBuilder::erfc(Value x) {
  Value a = atMost(abs(x), get(::norm::kErfcZeroF32, ::norm::kErfcZeroF64));
  Value k = constant(get(::norm::kErfcCentreF32, ::norm::kErfcCentreF64));
  Value zero = constant(0.0), half = constant(0.5), one = constant(1.0);
  Value t = div(sub(a, k), add(a, k));
  Pair first = {
      constant(get(kErfc, 0)),
      constant(get(::norm::kErfcFirstLoF32, ::norm::kErfcFirstLoF64))};
  Pair p = sumOfLarger(first.high, mul(t, polynomial(t, kErfc, /*first=*/1)));
  Pair g = quotient({p.high, add(p.low, first.low)}, sum(add(a, a), one));
  // e^(-a^2) = (1 + e) 2^q
  Pair square = product(a, a);
  auto [r, rounded] = reduceByLn2(neg(square.high));
  Value e = expm1Polynomial(sub(r, square.low));
  Value y = add(g.high, fma(e, g.high, fma(e, g.low, g.low)));
  y = scale(y, rounded);
  // Near zero, where the roundings of t would count, 1 - erf a.
  Pair less = sumOfLarger(one, neg(a));
  Value small = polynomial(square.high, kErfSmall);
  small = add(less.high, fma(neg(a), small, less.low));
  y = select(compare(Predicate::OLT, a, half), small, y);
  return select(compare(Predicate::OLT, x, zero), sub(constant(2.0), y), y);
}
