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

std::optional<Divisor> norm::raise::readDivisor(const Element *element) {
  if (const Element *argument = argumentOfRoot(element))
    return Divisor{argument};
  element = skipRounding(element);
  if (element->is<arith::AddFOp>())
    for (int side : {0, 1})
      if (element->operand(side)->isFloat())
        if (const Element *argument =
                argumentOfRoot(element->operand(1 - side)))
          return Divisor{argument, element->operand(side)};
  return std::nullopt;
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
    // Of 1/x it is x, of x + epsilon that is not it, of all others the first.
    bool isSecond = element->is<arith::DivFOp>() ||
                    (element->is<arith::AddFOp>() &&
                     element->operand(0) == divisor.epsilon);
    element = element->operand(isSecond ? 1 : 0);
  }
}
