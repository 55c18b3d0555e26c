//===- MathPower.cpp - powers and roots -----------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MathBuilder.h"

#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::norm;

Value MathBuilder::power(Value x, int64_t exponent) {
  Value result;
  for (uint64_t bits = std::abs(exponent); bits != 0; bits >>= 1) {
    if (bits & 1)
      result = result ? mul(result, x) : x;
    if (bits > 1)
      x = mul(x, x);
  }
  if (!result)
    return constant(1.0);
  return exponent > 0 ? result : div(constant(1.0), result);
}
