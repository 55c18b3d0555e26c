//===- ScalarRule.cpp - what the rule of a scalar op needs ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ScalarRule.h"

using namespace mlir;
using namespace mlir::norm;

ScalarRule::ScalarRule(Operation *op, OpBuilder &b, Adjoints &adjoints)
    : op(op), b(b), adjoints(adjoints),
      cotangent(adjoints.get(b, op->getResult(0))),
      type(cast<FloatType>(cotangent.getType())) {}

Value ScalarRule::widen(Value value) {
  return convert(adjoints.getPrimal(value), type);
}

Value ScalarRule::convert(Value value, Type to) {
  unsigned from = value.getType().getIntOrFloatBitWidth();
  if (value.getType() == to)
    return value;
  if (from < to.getIntOrFloatBitWidth())
    return arith::ExtFOp::create(b, getLoc(), to, value);
  return arith::TruncFOp::create(b, getLoc(), to, value);
}

void ScalarRule::give(unsigned index, Value value) {
  Value operand = op->getOperand(index);
  Type to = Adjoints::getCotangentType(operand.getType());
  adjoints.add(b, operand, convert(value, to));
}

void ScalarRule::giveIfAny(unsigned index, Value value) {
  Value zero = constant(0.0);
  Value isZero = compare(arith::CmpFPredicate::OEQ, cotangent, zero);
  give(index, select(isZero, zero, value));
}

Value ScalarRule::constant(double value) {
  return arith::ConstantOp::create(b, getLoc(), b.getFloatAttr(type, value));
}
Value ScalarRule::add(Value a, Value c) { return create<arith::AddFOp>(a, c); }
Value ScalarRule::sub(Value a, Value c) { return create<arith::SubFOp>(a, c); }
Value ScalarRule::mul(Value a, Value c) { return create<arith::MulFOp>(a, c); }
Value ScalarRule::div(Value a, Value c) { return create<arith::DivFOp>(a, c); }
Value ScalarRule::neg(Value a) { return create<arith::NegFOp>(a); }
Value ScalarRule::select(Value condition, Value a, Value c) {
  return arith::SelectOp::create(b, getLoc(), condition, a, c);
}
Value ScalarRule::compare(arith::CmpFPredicate predicate, Value a, Value c) {
  return arith::CmpFOp::create(b, getLoc(), predicate, a, c);
}
