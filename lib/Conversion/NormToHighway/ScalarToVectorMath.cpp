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

/// The largest exponent that becomes multiplications; each adds a rounding.
static constexpr int64_t kMaxPower = 8;

// Pattern: x ** n -> multiplications, for a constant integer |n| <= kMaxPower
Value ScalarToVector::translatePower(Operation *op) {
  int64_t exponent;
  APFloat number(0.0);
  APInt integer;
  if (matchPattern(op->getOperand(1), m_ConstantFloat(&number))) {
    bool isExact;
    APSInt rounded(64, /*isUnsigned=*/false);
    number.convertToInteger(rounded, APFloat::rmTowardZero, &isExact);
    if (!isExact)
      return {};
    exponent = rounded.getSExtValue();
  } else if (matchPattern(op->getOperand(1), m_ConstantInt(&integer))) {
    exponent = integer.getSExtValue();
  } else {
    return {};
  }
  if (exponent < -kMaxPower || exponent > kMaxPower)
    return {};
  Value x = getWide(op, 0);
  // The reciprocal first: the power may overflow where its reciprocal is not
  // yet zero.
  if (exponent < 0)
    x = create<highway::DivOp>(splat(1.0, x), x);
  Value power;
  for (uint64_t bits = std::abs(exponent); bits; bits >>= 1) {
    if (bits & 1)
      power = power ? create<highway::MulOp>(power, x) : x;
    if (bits > 1)
      x = create<highway::MulOp>(x, x);
  }
  return power ? power : splat(1.0, x);
}

Value ScalarToVector::translateMath(Operation *op) {
  return llvm::TypeSwitch<Operation *, Value>(op)
      .Case<math::PowFOp, math::FPowIOp>(
          [&](auto) { return translatePower(op); })
      .Case([&](math::FmaOp) { return translateFma(op); })
      .Case([&](math::RsqrtOp) {
        Value root = create<highway::SqrtOp>(getWide(op, 0));
        return create<highway::DivOp>(splat(1.0, root), root);
      })
      .Case([&](math::RoundOp) {
        // Ties away from zero: of its size the whole part, and one more where
        // at least one half was cut off. All steps are exact.
        Value x = getWide(op, 0);
        Value size = create<highway::AbsOp>(x);
        Value whole = create<highway::TruncOp>(size);
        Value cut = create<highway::SubOp>(size, whole);
        Value up = test<highway::GeOp>(cut, splat(0.5, x));
        Value step = highway::IfThenElseZeroOp::create(b, loc, x.getType(), up,
                                                       splat(1.0, x));
        Value rounded = create<highway::AddOp>(whole, step);
        return create<highway::CopySignOp>(rounded, x);
      })
      .Case(
          [&](math::IsNaNOp) { return test<highway::IsNaNOp>(getWide(op, 0)); })
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
  SmallVector<Value> operands = llvm::map_to_vector(
      op->getOperands(), [&](Value operand) { return get(operand); });
  Block &block = expansions->getBodyRegion().emplaceBlock();
  for (auto [operand, vector] : llvm::zip_equal(op->getOperands(), operands))
    translated[block.addArgument(operand.getType(), loc)] = vector;
  OpBuilder scalars = OpBuilder::atBlockEnd(&block);
  MathRoundings roundings;
  roundings.exact = &exactFmas;
  SmallVector<Value> results =
      expandMath(scalars, op, block.getArguments(), roundings);
  for (Value &result : results)
    result = get(result);
  return results;
}
