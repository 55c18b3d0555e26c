//===- ScalarToVectorTypes.cpp - lane types and conversions ---------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ScalarToVectorOps.h"

#include "norm/Dialect/Norm/Utils/Rounding.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::norm;
using highway::MaskType;
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
  // Between storage types, by the type that they are computed in.
  if (Type wide = getComputeType(from);
      wide != from && getComputeType(laneType) != laneType) {
    vector = resize(vector, wide, isUnsigned);
    if (isa<FloatType>(laneType))
      return resize(vector, laneType);
    return highway::TruncateToOp::create(b, loc, VecType::get(laneType),
                                         vector);
  }
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

Value ScalarToVector::forSecondRounding(Value integer, bool isUnsigned) {
  // Of a large number so many bits are one, which says whether any is set: it
  // is as far from the places where the second rounding changes.
  int64_t dropped = isUnsigned ? 12 : 11, limit = int64_t(1) << 53;
  int64_t below = (int64_t(1) << dropped) - 1;
  Value rest = createBinary<highway::AndOp>(b, loc, integer,
                                            splatInteger(below, integer));
  Value high = createBinary<highway::XorOp>(b, loc, integer, rest);
  Value sticky = createBinary<highway::OrOp>(
      b, loc, high, splatInteger((below + 1) / 2, integer));
  using Predicate = arith::CmpIPredicate;
  Value isLarge =
      compareIntegers(unsigned(isUnsigned ? Predicate::ugt : Predicate::sgt),
                      integer, splatInteger(limit, integer));
  if (!isUnsigned) {
    Value isLow = compareIntegers(unsigned(Predicate::slt), integer,
                                  splatInteger(-limit, integer));
    isLarge = createBinary<highway::MaskOrOp>(b, loc, isLarge, isLow);
  }
  Value isInexact =
      compareIntegers(unsigned(Predicate::ne), rest, splatInteger(0, integer));
  return select(createBinary<highway::MaskAndOp>(b, loc, isLarge, isInexact),
                sticky, integer);
}

Value ScalarToVector::toFloat(Value integer, Type to) {
  Type lane = getLane(integer), f64 = b.getF64Type();
  if (lane.isInteger(64)) {
    if (to != f64)
      integer = forSecondRounding(integer, /*isUnsigned=*/false);
    Value number =
        highway::ConvertToOp::create(b, loc, VecType::get(f64), integer);
    return resize(number, to);
  }
  if (to == f64)
    return highway::PromoteToOp::create(b, loc, VecType::get(to), integer);
  return highway::ConvertToOp::create(b, loc, VecType::get(b.getF32Type()),
                                      integer);
}

Value ScalarToVector::unsignedToFloat(Value integer, Type to) {
  // i32 has more digits than f32, whose rounding again to less may be wrong.
  bool isExact = getComputeType(to) == to && !to.isF64();
  unsigned width = getLane(integer).getIntOrFloatBitWidth();
  if (width == 32 && !isExact) {
    integer = resize(integer, b.getI64Type(), /*isUnsigned=*/true);
    return toFloat(integer, to);
  }
  if (width == 64 && !to.isF64())
    integer = forSecondRounding(integer, /*isUnsigned=*/true);
  // Both halves are numbers, and their sum rounds once.
  Type number = width == 64 ? Type(b.getF64Type()) : b.getF32Type();
  Value high = createBinary<highway::ShiftRightLogicalOp>(
      b, loc, integer, splatInteger(width / 2, integer));
  Value low = createBinary<highway::AndOp>(
      b, loc, integer, splatInteger((int64_t(1) << width / 2) - 1, integer));
  high = toFloat(high, number);
  Value scale = splat(static_cast<double>(int64_t(1) << width / 2), high);
  Value sum = createBinary<highway::AddOp>(
      b, loc, createBinary<highway::MulOp>(b, loc, high, scale),
      toFloat(low, number));
  return resize(sum, to);
}

Value ScalarToVector::toUnsigned(Value vector, Type to) {
  // Of f32, in f64: it has all of i32.
  unsigned bits = to.getIntOrFloatBitWidth();
  Type i64 = b.getI64Type();
  vector = resize(vector, b.getF64Type());
  auto convert = [&](Value number) -> Value {
    return highway::ConvertToOp::create(b, loc, VecType::get(i64), number);
  };
  Value zero = splat(0.0, vector);
  vector = createBinary<highway::MaxOp>(b, loc, vector, zero);
  if (bits == 32) {
    double most = std::numeric_limits<uint32_t>::max();
    vector = createBinary<highway::MinOp>(b, loc, vector, splat(most, vector));
    return highway::TruncateToOp::create(b, loc, VecType::get(to),
                                         convert(vector));
  }
  // From 2^63 on, less that, and its bit.
  Value half = splat(0x1p63, vector);
  Value isLarge = highway::GeOp::create(b, loc, MaskType::get(b.getF64Type()),
                                        vector, half);
  Value small = convert(vector);
  Value large = convert(createBinary<highway::SubOp>(b, loc, vector, half));
  large = createBinary<highway::XorOp>(
      b, loc, large, splatInteger(std::numeric_limits<int64_t>::min(), large));
  return select(isLarge, large, small);
}

Value ScalarToVector::translateMaskConversion(Operation *op, Value mask) {
  Type to = op->getResult(0).getType(), wide = getComputeType(to);
  Value yes = llvm::TypeSwitch<Operation *, Value>(op)
                  .Case([&](arith::UIToFPOp) {
                    return constant(b.getFloatAttr(wide, 1.0));
                  })
                  .Case([&](arith::SIToFPOp) {
                    return constant(b.getFloatAttr(wide, -1.0));
                  })
                  .Case([&](arith::ExtUIOp) {
                    return constant(b.getIntegerAttr(wide, 1));
                  })
                  .Case([&](arith::ExtSIOp) {
                    return constant(b.getIntegerAttr(wide, -1));
                  })
                  .Default(Value());
  if (!yes)
    return {};
  return highway::IfThenElseZeroOp::create(b, loc, yes.getType(),
                                           toMaskOf(mask, wide), yes);
}

Value ScalarToVector::toInteger(Value vector, Type to, bool isUnsigned) {
  unsigned bits = to.getIntOrFloatBitWidth();
  // No unsigned form is as wide as the float; signed covers the smaller ones.
  if (isUnsigned && bits > 16)
    return toUnsigned(vector, to);
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
  if (from.isInteger(1))
    return translateMaskConversion(op, x);
  if (to.isInteger(1)) {
    // Pattern: trunci x -> ne (x & 1), 0
    if (!isa<arith::TruncIOp>(op))
      return {};
    x = resize(x, getComputeType(from));
    x = createBinary<highway::AndOp>(b, loc, x, splatInteger(1, x));
    return compareIntegers(unsigned(arith::CmpIPredicate::ne), x,
                           splatInteger(0, x));
  }
  if (!roundsToNearestEven(op))
    return {};
  Type vector = VecType::get(to);
  return llvm::TypeSwitch<Operation *, Value>(op)
      .Case<arith::ExtFOp, arith::TruncFOp, arith::ExtSIOp>(
          [&](auto) { return resize(x, to); })
      .Case([&](arith::ExtUIOp) { return resize(x, to, /*isUnsigned=*/true); })
      .Case([&](arith::TruncIOp) -> Value {
        x = resize(x, getComputeType(from));
        return highway::TruncateToOp::create(b, loc, vector, x);
      })
      .Case([&](arith::BitcastOp) -> Value {
        return highway::BitCastOp::create(b, loc, vector, x);
      })
      .Case([&](arith::SIToFPOp) {
        x = resize(x, getComputeType(from));
        // Through f32 to f16 or bf16 only where f32 is exact.
        if (getComputeType(to) != to && from.isInteger(32))
          x = resize(x, b.getI64Type());
        return toFloat(x, to);
      })
      .Case([&](arith::UIToFPOp) {
        if (getComputeType(from) == from)
          return unsignedToFloat(x, to);
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
