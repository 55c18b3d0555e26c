//===- MathError.cpp - the error function and its complement --------------===//
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
