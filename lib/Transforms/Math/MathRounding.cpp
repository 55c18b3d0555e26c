//===- MathRounding.cpp - rounding to integers ----------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MathBuilder.h"

#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::norm;

Value MathBuilder::round(Value x) {
  Value a = math::AbsFOp::create(b, x);
  Value whole = math::FloorOp::create(b, a);
  Value isUp = compare(Predicate::OGE, sub(a, whole), constant(0.5)); // exact
  Value y = select(isUp, add(whole, constant(1.0)), whole);
  return math::CopySignOp::create(b, y, x);
}

Value MathBuilder::trunc(Value x) {
  Value whole = math::FloorOp::create(b, math::AbsFOp::create(b, x));
  return math::CopySignOp::create(b, whole, x);
}
