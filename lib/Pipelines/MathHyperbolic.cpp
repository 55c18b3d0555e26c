//===- MathHyperbolic.cpp - hyperbolic functions and their inverses -------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MathBuilder.h"

#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::norm;

constexpr double kTanhF32[] = {-0.333333343, 0.133333638,    -0.0539680086,
                               0.0218205694, -0.00847706106, 0.00241731689};

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
    Value small = fma(polynomial(square, kTanhF32), mul(square, a), a);
    y = select(isSmall, small, sub(one, div(add(e, e), add(one, e))));
  }
  return math::CopySignOp::create(b, y, x);
}
