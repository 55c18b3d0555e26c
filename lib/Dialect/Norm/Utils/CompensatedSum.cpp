//===- CompensatedSum.cpp - sums that keep what they lose -----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Utils/CompensatedSum.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"

using namespace mlir;
using namespace mlir::norm;

std::pair<Value, Value> norm::addCompensated(OpBuilder &builder, Location loc,
                                             Value sum, Value lost,
                                             Value term) {
  ImplicitLocOpBuilder b(loc, builder);
  Value next = arith::AddFOp::create(b, sum, term);
  Value added = arith::SubFOp::create(b, next, sum);
  // One by one: compilers differ in the order in which they evaluate arguments.
  Value before = arith::SubFOp::create(b, next, added);
  Value lostOfSum = arith::SubFOp::create(b, sum, before);
  Value lostOfTerm = arith::SubFOp::create(b, term, added);
  Value error = arith::AddFOp::create(b, lostOfSum, lostOfTerm);
  return {next, arith::AddFOp::create(b, lost, error)};
}

Value norm::finishCompensated(OpBuilder &builder, Location loc, Value sum,
                              Value lost) {
  ImplicitLocOpBuilder b(loc, builder);
  // What an infinite sum lost is NaN, and not to be added.
  Value isNumber =
      arith::CmpFOp::create(b, arith::CmpFPredicate::ORD, lost, lost);
  Value total = arith::AddFOp::create(b, sum, lost);
  return arith::SelectOp::create(b, isNumber, total, sum);
}

// First to odd in its own type, so that the second rounding knows on which side
// of a tie the sum lies.
Value norm::roundCompensated(OpBuilder &builder, Location loc, Value sum,
                             Value lost, FloatType type) {
  Value total = finishCompensated(builder, loc, sum, lost);
  auto wide = cast<FloatType>(total.getType());
  if (type == wide)
    return total;
  ImplicitLocOpBuilder b(loc, builder);
  Value taken = arith::SubFOp::create(b, total, sum);
  Value rest = arith::SubFOp::create(b, lost, taken);
  auto compare = [&](arith::CmpFPredicate predicate, Value value) -> Value {
    Value zero = arith::ConstantOp::create(b, b.getZeroAttr(wide));
    return arith::CmpFOp::create(b, predicate, value, zero);
  };
  Type integer = b.getIntegerType(wide.getWidth());
  auto getInteger = [&](int64_t value) -> Value {
    return arith::ConstantOp::create(b, b.getIntegerAttr(integer, value));
  };
  Value bits = arith::BitcastOp::create(b, integer, total);
  Value lowest = arith::AndIOp::create(b, bits, getInteger(1));
  Value isEven =
      arith::CmpIOp::create(b, arith::CmpIPredicate::eq, lowest, getInteger(0));
  Value isInexact = compare(arith::CmpFPredicate::ONE, rest);
  Value isMoved = arith::AndIOp::create(b, isEven, isInexact);
  // Away from zero if the rest has the total's sign.
  Value isRestNegative = compare(arith::CmpFPredicate::OLT, rest);
  Value isTotalNegative = compare(arith::CmpFPredicate::OLT, total);
  Value isToZero = arith::XOrIOp::create(b, isRestNegative, isTotalNegative);
  Value down = getInteger(-1), up = getInteger(1);
  Value step = arith::SelectOp::create(b, isToZero, down, up);
  Value moved = arith::AddIOp::create(b, bits, step);
  Value odd = arith::SelectOp::create(b, isMoved, moved, bits);
  return arith::TruncFOp::create(b, type,
                                 arith::BitcastOp::create(b, wide, odd));
}
