//===- ScalarToVectorIntegers.cpp - integers on highway vectors ---------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ScalarToVectorOps.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::norm;

Value ScalarToVector::translateInteger(Operation *op) {
  if (!isa<IntegerType>(op->getResult(0).getType()) ||
      op->getResult(0).getType().isInteger(1))
    return {};
  if (isa<arith::ShLIOp, arith::ShRSIOp, arith::ShRUIOp>(op))
    return translateShift(op);
  if (isa<arith::DivSIOp, arith::DivUIOp, arith::RemSIOp, arith::RemUIOp>(op))
    return translateDivision(op);
  if (!isa<arith::MaxUIOp, arith::MinUIOp>(op))
    return {};
  Value x = getWide(op, 0, /*isUnsigned=*/true);
  Value y = x ? getWide(op, 1, /*isUnsigned=*/true) : Value();
  if (!y)
    return {};
  auto predicate = isa<arith::MaxUIOp>(op) ? arith::CmpIPredicate::ugt
                                           : arith::CmpIPredicate::ult;
  return select(compareIntegers(unsigned(predicate), x, y), x, y);
}

Value ScalarToVector::translateShift(Operation *op) {
  // In a wider type the bits that move in are those above.
  Value x = getWide(op, 0, /*isUnsigned=*/isa<arith::ShRUIOp>(op));
  Value y = x ? getWide(op, 1) : Value();
  if (isa<arith::ShLIOp>(op))
    return createBinary<highway::ShiftLeftOp>(b, loc, x, y);
  if (isa<arith::ShRSIOp>(op))
    return createBinary<highway::ShiftRightOp>(b, loc, x, y);
  return createBinary<highway::ShiftRightLogicalOp>(b, loc, x, y);
}

Value ScalarToVector::translateDivision(Operation *op) {
  bool isUnsigned = isa<arith::DivUIOp, arith::RemUIOp>(op);
  Value x = getWide(op, 0, isUnsigned);
  Value y = x ? getWide(op, 1, isUnsigned) : Value();
  return llvm::TypeSwitch<Operation *, Value>(op)
      .Case([&](arith::DivSIOp) {
        return createBinary<highway::IntDivOp>(b, loc, x, y);
      })
      .Case([&](arith::DivUIOp) {
        return createBinary<highway::IntDivUnsignedOp>(b, loc, x, y);
      })
      .Case([&](arith::RemSIOp) {
        return createBinary<highway::IntRemOp>(b, loc, x, y);
      })
      .Case([&](arith::RemUIOp) {
        return createBinary<highway::IntRemUnsignedOp>(b, loc, x, y);
      });
}

SmallVector<Value> ScalarToVector::translateExtended(Operation *op) {
  if (!isa<arith::AddUIExtendedOp, arith::MulSIExtendedOp,
           arith::MulUIExtendedOp>(op))
    return {};
  // Narrower integers have another upper half.
  Type type = op->getOperand(0).getType();
  if (!type.isInteger(32) && !type.isInteger(64))
    return {};
  Value x = get(op->getOperand(0)), y = x ? get(op->getOperand(1)) : Value();
  if (!y)
    return {};
  if (isa<arith::AddUIExtendedOp>(op)) {
    Value sum = createBinary<highway::AddOp>(b, loc, x, y);
    return {sum, compareIntegers(unsigned(arith::CmpIPredicate::ult), sum, x)};
  }
  Value low = createBinary<highway::MulOp>(b, loc, x, y);
  Value high = createBinary<highway::MulHighUnsignedOp>(b, loc, x, y);
  if (isa<arith::MulUIExtendedOp>(op))
    return {low, high};
  // A negative factor is one of 2^width less.
  int64_t signBit = type.getIntOrFloatBitWidth() - 1;
  for (auto [factor, other] : {std::pair(x, y), {y, x}}) {
    Value sign = createBinary<highway::ShiftRightOp>(
        b, loc, factor, splatInteger(signBit, factor));
    high = createBinary<highway::SubOp>(
        b, loc, high, createBinary<highway::AndOp>(b, loc, sign, other));
  }
  return {low, high};
}
