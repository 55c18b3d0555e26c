//===- ScalarToVectorTypes.cpp - lane types and conversions ---------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ScalarToVector.h"

#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::norm;

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
    return convert<highway::TruncateToOp>(laneType, vector);
  }
  bool widens = laneType.getIntOrFloatBitWidth() > from.getIntOrFloatBitWidth();
  if (!widens)
    return isUnsigned ? convert<highway::DemoteToUnsignedOp>(laneType, vector)
                      : convert<highway::DemoteToOp>(laneType, vector);
  return isUnsigned ? convert<highway::PromoteUnsignedToOp>(laneType, vector)
                    : convert<highway::PromoteToOp>(laneType, vector);
}

Value ScalarToVector::forSecondRounding(Value integer, bool isUnsigned) {
  // Of a large number so many bits are one, which says whether any is set: it
  // is as far from the places where the second rounding changes.
  int64_t dropped = isUnsigned ? 12 : 11, limit = int64_t(1) << 53;
  int64_t below = (int64_t(1) << dropped) - 1;
  Value rest = create<highway::AndOp>(integer, splatInteger(below, integer));
  Value high = create<highway::XorOp>(integer, rest);
  Value sticky =
      create<highway::OrOp>(high, splatInteger((below + 1) / 2, integer));
  using Predicate = arith::CmpIPredicate;
  Value isLarge = compareIntegers(isUnsigned ? Predicate::ugt : Predicate::sgt,
                                  integer, splatInteger(limit, integer));
  if (!isUnsigned) {
    Value isLow =
        compareIntegers(Predicate::slt, integer, splatInteger(-limit, integer));
    isLarge = create<highway::MaskOrOp>(isLarge, isLow);
  }
  Value isInexact =
      compareIntegers(Predicate::ne, rest, splatInteger(0, integer));
  return select(create<highway::MaskAndOp>(isLarge, isInexact), sticky,
                integer);
}

Value ScalarToVector::toFloat(Value integer, Type to) {
  Type lane = getLane(integer), f64 = b.getF64Type();
  if (lane.isInteger(64)) {
    if (to != f64)
      integer = forSecondRounding(integer, /*isUnsigned=*/false);
    return resize(convert<highway::ConvertToOp>(f64, integer), to);
  }
  if (to == f64)
    return convert<highway::PromoteToOp>(to, integer);
  return convert<highway::ConvertToOp>(b.getF32Type(), integer);
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
  Value high = create<highway::ShiftRightLogicalOp>(
      integer, splatInteger(width / 2, integer));
  Value low = create<highway::AndOp>(
      integer, splatInteger((int64_t(1) << width / 2) - 1, integer));
  high = toFloat(high, number);
  Value scale = splat(static_cast<double>(int64_t(1) << width / 2), high);
  high = create<highway::MulOp>(high, scale);
  low = toFloat(low, number);
  return resize(create<highway::AddOp>(high, low), to);
}

Value ScalarToVector::toUnsigned(Value vector, Type to) {
  // Of f32, in f64: it has all of i32.
  unsigned bits = to.getIntOrFloatBitWidth();
  Type i64 = b.getI64Type();
  vector = resize(vector, b.getF64Type());
  auto toI64 = [&](Value number) {
    return convert<highway::ConvertToOp>(i64, number);
  };
  Value zero = splat(0.0, vector);
  vector = create<highway::MaxOp>(vector, zero);
  if (bits == 32) {
    double most = std::numeric_limits<uint32_t>::max();
    vector = create<highway::MinOp>(vector, splat(most, vector));
    return convert<highway::TruncateToOp>(to, toI64(vector));
  }
  // From 2^63 on, less that, and its bit.
  Value half = splat(0x1p63, vector);
  Value isLarge = test<highway::GeOp>(vector, half);
  Value small = toI64(vector);
  Value large = toI64(create<highway::SubOp>(vector, half));
  large = create<highway::XorOp>(
      large, splatInteger(std::numeric_limits<int64_t>::min(), large));
  return select(isLarge, large, small);
}

Value ScalarToVector::translateMaskConversion(Operation *op, Value mask) {
  Type to = op->getResult(0).getType(), wide = getComputeType(to);
  int64_t one = isa<arith::SIToFPOp, arith::ExtSIOp>(op) ? -1 : 1;
  Value yes = constant(isa<FloatType>(wide)
                           ? TypedAttr(b.getFloatAttr(wide, double(one)))
                           : b.getIntegerAttr(wide, one));
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
    return convert<highway::ConvertToOp>(i64, wide);
  }
  Value integer = getLane(vector).isF64()
                      ? convert<highway::DemoteToOp>(i32, vector)
                      : convert<highway::ConvertToOp>(i32, vector);
  return resize(integer, to, isUnsigned);
}

Value ScalarToVector::translateConversion(Operation *op) {
  if (!isa<CastOpInterface>(op))
    return {};
  Type to = op->getResult(0).getType();
  Type from = op->getOperand(0).getType();
  Value x = get(op->getOperand(0));
  if (from.isInteger(1))
    return translateMaskConversion(op, x);
  if (to.isInteger(1)) {
    // Pattern: trunci x -> ne (x & 1), 0
    x = resize(x, getComputeType(from));
    x = create<highway::AndOp>(x, splatInteger(1, x));
    return compareIntegers(arith::CmpIPredicate::ne, x, splatInteger(0, x));
  }
  return llvm::TypeSwitch<Operation *, Value>(op)
      .Case<arith::ExtFOp, arith::TruncFOp, arith::ExtSIOp>(
          [&](auto) { return resize(x, to); })
      .Case([&](arith::ExtUIOp) { return resize(x, to, /*isUnsigned=*/true); })
      .Case([&](arith::TruncIOp) {
        return convert<highway::TruncateToOp>(to,
                                              resize(x, getComputeType(from)));
      })
      .Case(
          [&](arith::BitcastOp) { return convert<highway::BitCastOp>(to, x); })
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
