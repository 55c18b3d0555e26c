//===- Signs.cpp - minus signs and magnitudes in expressions --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A sign is exact in IEEE arithmetic, wherever it stands: (-a) * b is -(a * b),
// -(a - b) is b - a, and what is rounded to nearest, or summed, may have its
// minus before or behind. So expressions have it in one place, the outermost
// that there is. There it is a negf of what has none; where two of them meet
// there is none. Within it is kept by differences alone, of which the operands
// are in order, as those of sums and products: a - b or -(a - b). A number is
// always added, and has its own. So no two expressions without a minus outside
// are the same but for the sign.
//
// There are no magnitudes of what is never negative, as a sum of squares.
//
//===----------------------------------------------------------------------===//

#include "Expression.h"
#include "norm/Support/Float8.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "llvm/ADT/STLExtras.h"

#include <cmath>

using namespace mlir;
using namespace mlir::norm::raise;

bool norm::raise::isNeverNegative(const Element &element) {
  auto isOperand = [](const Element *operand) {
    return operand->isNonNegative;
  };
  switch (element.kind) {
  case Element::Kind::Leaf:
    return false;
  case Element::Kind::Float:
    return element.number >= 0 && !std::signbit(element.number);
  case Element::Kind::Integer:
    return element.integer >= 0 && !element.type.isInteger(1);
  case Element::Kind::Size:
    return true;
  case Element::Kind::Sum:
    return isOperand(element.operand(0));
  case Element::Kind::Operation:
    break;
  }
  if (element.is<math::AbsFOp>() ||
      (element.is<arith::MulFOp>() && element.operand(0) == element.operand(1)))
    return true;
  // Of roots only that of -0 has a minus, which no x + 1 is.
  if (element.is<math::SqrtOp, math::RsqrtOp>()) {
    const Element *argument = element.operand(0);
    return argument->isNonNegative ||
           (argument->is<arith::AddFOp>() && argument->operand(1)->isFloat());
  }
  return element.is<arith::AddFOp, arith::MulFOp, arith::DivFOp,
                    arith::TruncFOp, arith::SIToFPOp>() &&
         llvm::all_of(element.operands, isOperand);
}

/// `element`, or x of -x, of which `isNegative` is changed.
static const Element *skipMinus(const Element *element, bool &isNegative) {
  if (!element->is<arith::NegFOp>())
    return element;
  isNegative = !isNegative;
  return element->operand(0);
}

const Element *ElementContext::withOperands(const Element &op,
                                            ArrayRef<const Element *> operands,
                                            bool isNegative) {
  const Element *result =
      operation(*op.name, op.type, op.operandType, operands, op.attributes);
  return isNegative ? negate(result) : result;
}

/// The type in which the sign of `element` is changed: not one of eight bits.
static Type typeForSign(const Element *element) {
  return norm::isFloat8(element->type)
             ? Float32Type::get(element->type.getContext())
             : element->type;
}

const Element *ElementContext::negate(const Element *element) {
  return unary<arith::NegFOp>(typeForSign(element), element);
}

const Element *ElementContext::magnitudeOfNumber(const Element *number) {
  return floatConstant(cast<FloatType>(number->type), std::abs(number->number),
                       std::abs(number->unrounded));
}

const Element *ElementContext::foldNegative(const Element &op) {
  const Element *operand = op.operand(0);
  // Of what is extended first it is the same.
  if (typeForSign(operand) != op.type)
    return negate(operand);
  if (operand->isFloat())
    return floatConstant(cast<FloatType>(op.type), -operand->number,
                         -operand->unrounded);
  return operand->is<arith::NegFOp>() ? operand->operand(0) : nullptr;
}

const Element *ElementContext::foldMagnitude(const Element &op) {
  const Element *operand = op.operand(0);
  if (operand->isNonNegative)
    return operand;
  if (operand->isFloat())
    return magnitudeOfNumber(operand);
  if (operand->is<arith::NegFOp>())
    return withOperands(op, operand->operand(0));
  if (typeForSign(operand) != op.type)
    return unary<math::AbsFOp>(typeForSign(operand), operand);
  return nullptr;
}

const Element *ElementContext::foldSignsOfProduct(const Element &op) {
  bool isNegative = false, isChanged = false;
  SmallVector<const Element *, 2> factors;
  for (const Element *operand : op.operands) {
    const Element *factor = skipMinus(operand, isNegative);
    if (factor->isFloat() && factor->number < 0) {
      factor = magnitudeOfNumber(factor);
      isNegative = !isNegative;
    }
    isChanged |= factor != operand;
    factors.push_back(factor);
  }
  if (isChanged)
    return withOperands(op, factors, isNegative);
  const Element *lhs = factors[0], *rhs = factors[1];
  if (!op.is<arith::MulFOp>())
    return nullptr;
  if (isBefore(rhs, lhs))
    return withOperands(op, {rhs, lhs});
  // |a| * |a|
  if (lhs->is<math::AbsFOp>() && rhs->is<math::AbsFOp>()) {
    const Element *product = skipMinus(
        withOperands(op, {lhs->operand(0), rhs->operand(0)}), isNegative);
    return product->isNonNegative ? product : nullptr;
  }
  return nullptr;
}

const Element *ElementContext::foldSignsOfSum(const Element &op) {
  bool isNegative = false, isSubtracted = op.is<arith::SubFOp>();
  const Element *lhs = skipMinus(op.operand(0), isNegative);
  const Element *rhs = skipMinus(op.operand(1), isSubtracted);
  // x - 1 is x + (-1), 1 - x is -(x + (-1)), and 0 - x is -x.
  if (isSubtracted && rhs->isFloat()) {
    rhs = negate(rhs);
    isSubtracted = false;
  }
  if (isSubtracted && !isNegative && lhs->isFloat(0.0))
    return negate(rhs);
  if (isSubtracted && !isNegative && lhs->isFloat())
    return negate(binary<arith::AddFOp>(op.type, rhs, negate(lhs)));
  bool isDifference = isNegative != isSubtracted;
  if (isBefore(rhs, lhs)) {
    std::swap(lhs, rhs);
    std::swap(isNegative, isSubtracted);
  }
  if (lhs == op.operand(0) && rhs == op.operand(1) && !isNegative &&
      isDifference == op.is<arith::SubFOp>())
    return nullptr;
  const Element *result = isDifference
                              ? binary<arith::SubFOp>(op.type, lhs, rhs)
                              : binary<arith::AddFOp>(op.type, lhs, rhs);
  return isNegative ? negate(result) : result;
}

const Element *ElementContext::foldSigns(const Element &op) {
  if (op.is<arith::NegFOp>())
    return foldNegative(op);
  if (op.is<math::AbsFOp>())
    return foldMagnitude(op);
  if (op.is<arith::MulFOp, arith::DivFOp>())
    return foldSignsOfProduct(op);
  if (op.is<arith::AddFOp, arith::SubFOp>())
    return foldSignsOfSum(op);
  return nullptr;
}
