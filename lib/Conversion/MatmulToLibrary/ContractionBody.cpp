//===- ContractionBody.cpp - what a contraction computes ------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Contraction.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::norm;

/// What `value` is without widening.
static Value skipExtensions(Value value) {
  while (auto extension = value.getDefiningOp<arith::ExtFOp>())
    value = extension.getIn();
  return value;
}

bool norm::hasProductBody(linalg::LinalgOp op, std::string &why) {
  Block *body = op.getBlock();
  why = "its body is not a product of the inputs that is added to the output";
  if (body->getNumArguments() != 3)
    return false;
  Value a = body->getArgument(0), b = body->getArgument(1),
        c = body->getArgument(2);
  Value result = body->getTerminator()->getOperand(0);
  // Every step rounds the sum that the output holds; a library rounds once.
  if (auto truncation = result.getDefiningOp<arith::TruncFOp>())
    result = truncation.getIn();
  auto sum = result.getDefiningOp<arith::AddFOp>();
  if (!sum)
    return false;
  Value product = sum.getLhs(), before = sum.getRhs();
  if (skipExtensions(product) == c)
    std::swap(product, before);
  // A product that is rounded to less than what it is added to is another one.
  auto times = product.getDefiningOp<arith::MulFOp>();
  if (!times || skipExtensions(before) != c)
    return false;
  Value left = skipExtensions(times.getLhs());
  Value right = skipExtensions(times.getRhs());
  if (!(left == a && right == b) && !(left == b && right == a))
    return false;
  if (times.getType().getIntOrFloatBitWidth() > 32 && !c.getType().isF64()) {
    why = "it computes in f64 and its result is none";
    return false;
  }
  return true;
}
