//===- ScalarToVectorMath.cpp - functions on highway vectors --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ScalarToVector.h"

#include "norm/Transforms/Math/ExpandMath.h"

#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::norm;

Value ScalarToVector::translateMath(Operation *op) {
  return llvm::TypeSwitch<Operation *, Value>(op)
      .Case([&](math::FmaOp) { return translateFma(op); })
      .Default(Value());
}

SmallVector<Value> ScalarToVector::translateExtended(Operation *op) {
  if (!isa<arith::AddUIExtendedOp, arith::MulSIExtendedOp,
           arith::MulUIExtendedOp>(op))
    return {};
  Value x = get(op->getOperand(0)), y = get(op->getOperand(1));
  if (isa<arith::AddUIExtendedOp>(op)) {
    Value sum = create<highway::AddOp>(x, y);
    return {sum, compareIntegers(arith::CmpIPredicate::ult, sum, x)};
  }
  Value low = create<highway::MulOp>(x, y);
  Value high = create<highway::MulHighUnsignedOp>(x, y);
  if (isa<arith::MulUIExtendedOp>(op))
    return {low, high};
  // A negative factor is one of 2^width less.
  int64_t signBit = getLane(x).getIntOrFloatBitWidth() - 1;
  for (auto [factor, other] : {std::pair(x, y), {y, x}}) {
    Value sign =
        create<highway::ShiftRightOp>(factor, splatInteger(signBit, factor));
    high = create<highway::SubOp>(high, create<highway::AndOp>(sign, other));
  }
  return {low, high};
}

SmallVector<Value> ScalarToVector::translateExpansion(Operation *op) {
  if (!expansions)
    expansions = ModuleOp::create(loc);
  OpBuilder scalars = OpBuilder::atBlockEnd(expansions->getBody());
  MathRoundings roundings;
  roundings.exact = &exactFmas;
  SmallVector<Value> results = expandMath(scalars, op, roundings);
  for (Value &result : results)
    result = get(result);
  return results;
}
