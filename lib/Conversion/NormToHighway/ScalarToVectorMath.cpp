//===- ScalarToVectorMath.cpp - functions on highway vectors ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ScalarToVectorOps.h"

#include "norm/Transforms/Math/ExpandMath.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::norm;
using highway::MaskType;

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
  if (!x)
    return {};
  // The reciprocal first: the power may overflow where its reciprocal is not
  // yet zero.
  if (exponent < 0)
    x = createBinary<highway::DivOp>(b, loc, splat(1.0, x), x);
  Value power;
  for (uint64_t bits = std::abs(exponent); bits; bits >>= 1) {
    if (bits & 1)
      power = power ? createBinary<highway::MulOp>(b, loc, power, x) : x;
    if (bits > 1)
      x = createBinary<highway::MulOp>(b, loc, x, x);
  }
  return power ? power : splat(1.0, x);
}

Value ScalarToVector::translateMath(Operation *op) {
  if (isa<math::PowFOp, math::FPowIOp>(op))
    return translatePower(op);
  if (!isa<math::MathDialect>(op->getDialect()))
    return {};
  auto unary = [&](auto kind) {
    return createUnary<decltype(kind)>(b, loc, getWide(op, 0));
  };
  return llvm::TypeSwitch<Operation *, Value>(op)
      .Case([&](math::SqrtOp) { return unary(highway::SqrtOp()); })
      .Case([&](math::RsqrtOp) -> Value {
        Value root = unary(highway::SqrtOp());
        return root ? createBinary<highway::DivOp>(b, loc, splat(1.0, root),
                                                   root)
                    : root;
      })
      .Case([&](math::ExpOp) { return unary(highway::ExpOp()); })
      .Case([&](math::Exp2Op) { return unary(highway::Exp2Op()); })
      .Case([&](math::LogOp) { return unary(highway::LogOp()); })
      .Case([&](math::TanhOp) { return unary(highway::TanhOp()); })
      .Case([&](math::ErfOp) { return unary(highway::ErfOp()); })
      .Case([&](math::AbsFOp) { return unary(highway::AbsOp()); })
      .Case([&](math::FloorOp) { return unary(highway::FloorOp()); })
      .Case([&](math::CeilOp) { return unary(highway::CeilOp()); })
      .Case([&](math::TruncOp) { return unary(highway::TruncOp()); })
      .Case([&](math::RoundEvenOp) { return unary(highway::RoundOp()); })
      .Case([&](math::RoundOp) -> Value {
        // Ties away from zero: of its size the whole part, and one more where
        // at least one half was cut off. All steps are exact.
        Value x = getWide(op, 0);
        if (!x)
          return {};
        Value size = createUnary<highway::AbsOp>(b, loc, x);
        Value whole = createUnary<highway::TruncOp>(b, loc, size);
        Value cut = createBinary<highway::SubOp>(b, loc, size, whole);
        Value up = highway::GeOp::create(b, loc, MaskType::get(getLane(x)), cut,
                                         splat(0.5, x));
        Value step = highway::IfThenElseZeroOp::create(b, loc, x.getType(), up,
                                                       splat(1.0, x));
        Value rounded = createBinary<highway::AddOp>(b, loc, whole, step);
        return createBinary<highway::CopySignOp>(b, loc, rounded, x);
      })
      .Case([&](math::CopySignOp) -> Value {
        Value x = getWide(op, 0);
        return x ? createBinary<highway::CopySignOp>(b, loc, x, getWide(op, 1))
                 : x;
      })
      .Case([&](math::FmaOp) { return translateFma(op); })
      .Case([&](math::AbsIOp) { return unary(highway::AbsOp()); })
      .Case([&](math::IsNaNOp) -> Value {
        Value x = getWide(op, 0);
        if (!x)
          return {};
        return highway::IsNaNOp::create(b, loc, MaskType::get(getLane(x)), x);
      })
      .Default(Value());
}

// Pattern: a * b + c, rounded once -> mul_add, mul_sub or neg_mul_add
Value ScalarToVector::translateFma(Operation *op) {
  SmallVector<Value, 3> wide;
  SmallVector<bool, 3> isNegated;
  bool isExact = exactFmas.contains(op);
  for (unsigned i = 0; i < 3; ++i) {
    auto negation = op->getOperand(i).getDefiningOp<arith::NegFOp>();
    isNegated.push_back(negation && !isExact);
    wide.push_back(isNegated[i] ? getWide(negation, 0) : getWide(op, i));
    if (!wide[i])
      return {};
  }
  Value x = wide[0], y = wide[1], z = wide[2];
  Type type = z.getType();
  if (isExact)
    return highway::MulAddExactOp::create(b, loc, type, x, y, z);
  bool isProductNegated = isNegated[0] != isNegated[1];
  // Pattern: a * 1 - c -> sub
  if (!isProductNegated && isNegated[2] && isOne(y))
    return highway::SubOp::create(b, loc, type, x, z);
  if (isProductNegated && isNegated[2])
    z = createUnary<highway::NegOp>(b, loc, z);
  if (isProductNegated)
    return highway::NegMulAddOp::create(b, loc, type, x, y, z);
  if (isNegated[2])
    return highway::MulSubOp::create(b, loc, type, x, y, z);
  return highway::MulAddOp::create(b, loc, type, x, y, z);
}

SmallVector<Value> ScalarToVector::translateExpansion(Operation *op) {
  SmallVector<Value> operands;
  for (Value operand : op->getOperands()) {
    operands.push_back(get(operand));
    if (!operands.back())
      return {};
  }
  if (!expansions)
    expansions = ModuleOp::create(loc);
  Block &block = expansions->getBodyRegion().emplaceBlock();
  for (auto [operand, vector] : llvm::zip_equal(op->getOperands(), operands))
    translated[block.addArgument(operand.getType(), loc)] = vector;
  OpBuilder scalars = OpBuilder::atBlockEnd(&block);
  MathRoundings roundings;
  roundings.exact = &exactFmas;
  SmallVector<Value> results =
      expandMath(scalars, op, block.getArguments(), roundings);
  for (Value &result : results) {
    result = get(result);
    if (!result) {
      // What it is made of is no part of the program.
      unsupported = op;
      return {};
    }
  }
  return results;
}
