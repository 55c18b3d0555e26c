//===- ScalarToVectorTypes.cpp - lane types and conversions ---------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ScalarToVector.h"

#include "norm/Dialect/Highway/IR/Highway.h"
#include "norm/Dialect/Norm/Utils/Rounding.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::norm;
using highway::VecType;

Type ScalarToVector::getLane(Value vector) {
  return highway::getLaneTypeOf(vector.getType());
}

Type ScalarToVector::getComputeType(Type type) {
  if (type.isF16() || type.isBF16())
    return Float32Type::get(type.getContext());
  if (type.isInteger(8) || type.isInteger(16))
    return IntegerType::get(type.getContext(), 32);
  return type;
}

Value ScalarToVector::resize(Value vector, Type laneType, bool isUnsigned) {
  Type from = getLane(vector);
  if (from == laneType)
    return vector;
  Type to = VecType::get(laneType);
  bool widens = laneType.getIntOrFloatBitWidth() > from.getIntOrFloatBitWidth();
  if (!widens)
    return isUnsigned
               ? Value(highway::DemoteToUnsignedOp::create(b, loc, to, vector))
               : highway::DemoteToOp::create(b, loc, to, vector);
  return isUnsigned
             ? Value(highway::PromoteUnsignedToOp::create(b, loc, to, vector))
             : highway::PromoteToOp::create(b, loc, to, vector);
}

Value ScalarToVector::toFloat(Value integer, Type to) {
  Type lane = getLane(integer);
  if (lane.isInteger(64))
    return to.isF64() ? Value(highway::ConvertToOp::create(
                            b, loc, VecType::get(to), integer))
                      : Value();
  if (to.isF64())
    return highway::PromoteToOp::create(b, loc, VecType::get(to), integer);
  return highway::ConvertToOp::create(b, loc, VecType::get(b.getF32Type()),
                                      integer);
}

Value ScalarToVector::toInteger(Value vector, Type to, bool isUnsigned) {
  unsigned bits = to.getIntOrFloatBitWidth();
  // No unsigned form is as wide as the float; signed covers the smaller ones.
  if (isUnsigned && bits > 16)
    return {};
  Type i32 = b.getI32Type(), i64 = b.getI64Type();
  if (bits == 64) {
    Value wide = resize(vector, b.getF64Type());
    return highway::ConvertToOp::create(b, loc, VecType::get(i64), wide);
  }
  Value integer;
  if (getLane(vector).isF64())
    integer = highway::DemoteToOp::create(b, loc, VecType::get(i32), vector);
  else
    integer = highway::ConvertToOp::create(b, loc, VecType::get(i32), vector);
  return resize(integer, to, isUnsigned);
}

Value ScalarToVector::translateConversion(Operation *op) {
  if (!isa<CastOpInterface>(op))
    return {};
  Type to = op->getResult(0).getType();
  Type from = op->getOperand(0).getType();
  Value x = get(op->getOperand(0));
  if (!x)
    return {};
  if (from.isInteger(1)) {
    // Pattern: uitofp m -> if_then_else m, 1, 0
    if (!isa<arith::UIToFPOp>(op))
      return {};
    Type lane = getLane(x);
    if (!isa<FloatType>(lane) || getComputeType(to) != lane)
      return {};
    Value one = constant(b.getFloatAttr(lane, 1.0));
    return highway::IfThenElseZeroOp::create(b, loc, one.getType(), x, one);
  }
  if (to.isInteger(1) || !roundsToNearestEven(op))
    return {};
  Type vector = VecType::get(to);
  return llvm::TypeSwitch<Operation *, Value>(op)
      .Case<arith::ExtFOp, arith::TruncFOp, arith::ExtSIOp>(
          [&](auto) { return resize(x, to); })
      .Case([&](arith::ExtUIOp) { return resize(x, to, /*isUnsigned=*/true); })
      .Case([&](arith::TruncIOp) -> Value {
        return highway::TruncateToOp::create(b, loc, vector, x);
      })
      .Case([&](arith::BitcastOp) -> Value {
        return highway::BitCastOp::create(b, loc, vector, x);
      })
      .Case([&](arith::SIToFPOp) {
        // Through f32 to f16 or bf16 only where f32 is exact.
        if (getComputeType(to) != to && from.getIntOrFloatBitWidth() > 16)
          return Value();
        return toFloat(resize(x, getComputeType(from)), to);
      })
      .Case([&](arith::UIToFPOp) {
        if (getComputeType(from) == from)
          return Value();
        return toFloat(resize(x, getComputeType(from), /*isUnsigned=*/true),
                       to);
      })
      .Case([&](arith::FPToSIOp) {
        return toInteger(resize(x, getComputeType(from)), to,
                         /*isUnsigned=*/false);
      })
      .Case([&](arith::FPToUIOp) {
        return toInteger(resize(x, getComputeType(from)), to,
                         /*isUnsigned=*/true);
      })
      .Default(Value());
}
