//===- Divisor.cpp - what a normalization divides by ----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Divisor.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::norm::raise;

const Element *norm::raise::argumentOfRoot(const Element *element) {
  element = skipRounding(element);
  if (element->is<math::SqrtOp>())
    return skipRounding(element->operand(0));
  if (element->is<math::PowFOp>() && element->operand(1)->isFloat(0.5))
    return skipRounding(element->operand(0));
  return nullptr;
}

const Element *norm::raise::scaledPart(const Element *element) {
  if (!element->is<arith::MulFOp, arith::DivFOp>())
    return nullptr;
  const Element *lhs = element->operand(0), *rhs = element->operand(1);
  if (lhs->hasSum && !rhs->hasSum)
    return lhs;
  bool isProduct = element->is<arith::MulFOp>();
  return isProduct && rhs->hasSum && !lhs->hasSum ? rhs : nullptr;
}

std::optional<Divisor> norm::raise::readDivisor(const Element *element) {
  Divisor divisor;
  while (true) {
    element = skipRounding(element);
    divisor.argument = argumentOfRoot(element);
    if (divisor.argument)
      return divisor;
    if (element->is<arith::AddFOp>() && !divisor.epsilon) {
      bool isSecond = element->operand(1)->isFloat();
      divisor.epsilon = element->operand(isSecond ? 1 : 0);
      if (!divisor.epsilon->isFloat())
        return std::nullopt;
      divisor.scalesEpsilon = divisor.factor != nullptr;
      element = element->operand(isSecond ? 0 : 1);
      continue;
    }
    const Element *scaled = scaledPart(element);
    if (!scaled || divisor.factor)
      return std::nullopt;
    divisor.factor = element->operand(scaled == element->operand(0) ? 1 : 0);
    divisor.isDivided = element->is<arith::DivFOp>();
    element = scaled;
  }
}

std::optional<Divisor> norm::raise::readInverse(const Element *element) {
  if (element->is<math::RsqrtOp>())
    return Divisor{skipRounding(element->operand(0))};
  if (element->is<math::PowFOp>()) {
    if (element->operand(1)->isFloat(-0.5))
      return Divisor{skipRounding(element->operand(0))};
    if (element->operand(1)->isFloat(-1.0))
      return readDivisor(element->operand(0));
  }
  if (element->is<math::SqrtOp>()) {
    const Element *inverse = skipRounding(element->operand(0));
    if (inverse->is<arith::DivFOp>() && inverse->operand(0)->isFloat(1.0))
      return Divisor{skipRounding(inverse->operand(1))};
  }
  return std::nullopt;
}

void norm::raise::noteDivisor(const Element *element, const Divisor &divisor,
                              Arithmetic &arithmetic) {
  while (element != divisor.argument) {
    if (isRounding(element))
      arithmetic.roundsBetween = true;
    else
      arithmetic.note(element);
    // Of 1/x it is x, of x + epsilon and factor * x that is not these, of all
    // others the first.
    const Element *first = element->operand(0);
    bool isSecond =
        (element->is<arith::DivFOp>() && first->isFloat(1.0)) ||
        (element->is<arith::AddFOp>() && first == divisor.epsilon) ||
        (element->is<arith::MulFOp>() && first == divisor.factor);
    element = isSecond ? element->operand(1) : first;
  }
}
