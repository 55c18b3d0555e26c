//===- ScalarToVectorLanes.cpp - lane types, masks and conversions --------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ScalarToVector.h"

#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/Matchers.h"

#include <cmath>
#include <limits>
#include <optional>

using namespace mlir;
using namespace mlir::norm;
using highway::MaskType;
using highway::VecType;

Value norm::createSplat(OpBuilder &b, Location loc, TypedAttr value) {
  Type type = value.getType(), wide = ScalarToVector::getComputeType(type);
  if (wide != type) {
    if (auto integer = dyn_cast<IntegerAttr>(value))
      value = b.getIntegerAttr(wide, integer.getValue().getSExtValue());
    else
      value = b.getFloatAttr(wide, cast<FloatAttr>(value).getValueAsDouble());
  }
  Value scalar = arith::ConstantOp::create(b, loc, value);
  Value vector = highway::SetOp::create(b, loc, scalar);
  if (wide == type || isa<FloatType>(type))
    return vector;
  return highway::DemoteToOp::create(b, loc, VecType::get(type), vector);
}

static bool isNarrowFloat(Type type) { return type.isF16() || type.isBF16(); }

Value ScalarToVector::fromMemory(OpBuilder &b, Location loc, Value vector) {
  Type lane = getLane(vector);
  if (!isNarrowFloat(lane))
    return vector;
  return highway::PromoteToOp::create(
      b, loc, VecType::get(getComputeType(lane)), vector);
}

Value ScalarToVector::toMask(OpBuilder &b, Location loc, Value bytes) {
  auto i32 = VecType::get(b.getI32Type());
  Value wide = highway::PromoteToOp::create(b, loc, i32, bytes);
  Value zero = highway::ZeroOp::create(b, loc, i32);
  return highway::NeOp::create(b, loc, wide, zero);
}

Value ScalarToVector::toMemory(OpBuilder &b, Location loc, Value vector,
                               Type lane) {
  if (!isNarrowFloat(lane))
    return vector;
  return b.createOrFold<highway::DemoteExactToOp>(loc, VecType::get(lane),
                                                  vector);
}

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

Value ScalarToVector::getWide(Value scalar, bool isUnsigned) {
  Value vector = get(scalar);
  return isa<highway::MaskType>(vector.getType())
             ? vector
             : toLanes(vector, getComputeType(getLane(vector)), isUnsigned);
}

Value ScalarToVector::toLanes(Value vector, Type lane, bool isUnsigned) {
  Type from = getLane(vector);
  if (from == lane)
    return vector;
  unsigned width = from.getIntOrFloatBitWidth();
  unsigned newWidth = lane.getIntOrFloatBitWidth();
  if (newWidth == width)
    return convert<highway::ConvertToOp>(lane, vector);
  if (newWidth < width)
    return isUnsigned ? convert<highway::DemoteToUnsignedOp>(lane, vector)
                      : convert<highway::DemoteToOp>(lane, vector);
  return isUnsigned ? convert<highway::PromoteUnsignedToOp>(lane, vector)
                    : convert<highway::PromoteToOp>(lane, vector);
}

//===----------------------------------------------------------------------===//
// Masks
//===----------------------------------------------------------------------===//

Value ScalarToVector::splatWhere(Value mask, int64_t value, Type lane) {
  mask = toMaskOf(mask, lane);
  return create<highway::IfThenElseZeroOp>(mask, splat(value, mask));
}

Value ScalarToVector::toMaskOf(Value mask, Type lane) {
  unsigned from = getLane(mask).getIntOrFloatBitWidth();
  unsigned to = lane.getIntOrFloatBitWidth();
  if (from != to) {
    // By integers that are all ones where it is true.
    Value ones = splatWhere(mask, -1, b.getIntegerType(from));
    Type other = b.getIntegerType(to);
    ones = to > from ? convert<highway::PromoteToOp>(other, ones)
                     : convert<highway::TruncateToOp>(other, ones);
    mask = create<highway::NeOp>(ones, splat(0, ones));
  }
  if (getLane(mask) == lane)
    return mask;
  return highway::RebindMaskOp::create(b, loc, MaskType::get(lane), mask);
}

Value ScalarToVector::createMask(bool value) {
  Value zero = constant(b.getI32IntegerAttr(0));
  return compareIntegers(
      value ? arith::CmpIPredicate::eq : arith::CmpIPredicate::ne, zero, zero);
}

Value ScalarToVector::select(Value mask, Value yes, Value no) {
  if (isa<MaskType>(yes.getType())) {
    Type lane = getLane(no);
    mask = toMaskOf(mask, lane);
    yes = create<highway::MaskAndOp>(mask, toMaskOf(yes, lane));
    no = create<highway::MaskAndOp>(create<highway::MaskNotOp>(mask), no);
    return create<highway::MaskOrOp>(yes, no);
  }
  Type type = getLane(yes), wide = getComputeType(type);
  yes = toLanes(yes, wide);
  no = toLanes(no, wide);
  mask = toMaskOf(mask, wide);
  // Exact there and back.
  return toLanes(create<highway::IfThenElseOp>(mask, yes, no), type);
}

//===----------------------------------------------------------------------===//
// Conversions
//===----------------------------------------------------------------------===//

Value ScalarToVector::roundToOdd(Value integer, bool isUnsigned) {
  // Of a large number the last digit that f64 has room for says whether any of
  // those below is set: it is as far from the places where the second rounding
  // changes.
  constexpr int64_t kBelow = (int64_t(1) << 11) - 1, kLimit = int64_t(1) << 53;
  Value below = splat(kBelow, integer);
  Value rest = create<highway::AndOp>(integer, below);
  Value carry = create<highway::AddOp>(rest, below);
  Value odd = create<highway::OrOp>(integer, carry);
  odd = create<highway::AndOp>(odd, splat(~kBelow, integer));
  Value size = isUnsigned ? integer : create<highway::AbsOp>(integer);
  Value isLarge =
      compareIntegers(arith::CmpIPredicate::ugt, size, splat(kLimit, integer));
  return select(isLarge, odd, integer);
}

/// The result may be wider than `to`: what narrows it is then the only
/// rounding, or shows no other.
Value ScalarToVector::toFloat(Value integer, Type to, bool isUnsigned) {
  Type f64 = b.getF64Type();
  unsigned width = getLane(integer).getIntOrFloatBitWidth();
  if (width == 64 && to != f64)
    integer = roundToOdd(integer, isUnsigned);
  Type number = width == 32 && to.isF32() ? to : f64;
  if (isUnsigned && width == 32 && number == f64) {
    integer = toLanes(integer, b.getI64Type(), /*isUnsigned=*/true);
    isUnsigned = false;
  }
  if (!isUnsigned)
    return toLanes(integer, number);
  // Both halves are numbers, and their sum rounds once.
  int64_t scale = int64_t(1) << width / 2;
  Value high =
      create<highway::ShiftRightLogicalOp>(integer, splat(width / 2, integer));
  Value low = create<highway::AndOp>(integer, splat(scale - 1, integer));
  high = toLanes(high, number);
  high = create<highway::MulOp>(high, splat(scale, high));
  low = toLanes(low, number);
  return create<highway::AddOp>(high, low);
}

Value ScalarToVector::toInteger(Value number, Type to, bool isUnsigned) {
  Type f64 = b.getF64Type(), i64 = b.getI64Type();
  unsigned bits = to.getIntOrFloatBitWidth();
  if (!isUnsigned || bits <= 16) {
    if (bits == 64)
      return toLanes(toLanes(number, f64), i64);
    return toLanes(toLanes(number, b.getI32Type()), to, isUnsigned);
  }
  // No unsigned form is as wide as the float. f64 has all of i32.
  number = toLanes(number, f64);
  number = create<highway::MaxOp>(number, splat(0, number));
  if (bits == 32) {
    Value most = splat(std::numeric_limits<uint32_t>::max(), number);
    number = create<highway::MinOp>(number, most);
    return toLanes(number, i64);
  }
  // From 2^63 on, less that, and its bit.
  Value half = splat(0x1p63, number);
  Value isLarge = create<highway::GeOp>(number, half);
  Value excess = create<highway::IfThenElseZeroOp>(isLarge, half);
  Value rest = toLanes(create<highway::SubOp>(number, excess), i64);
  Value bit = splatWhere(isLarge, std::numeric_limits<int64_t>::min(), i64);
  return create<highway::XorOp>(rest, bit);
}

/// Whether f32 `number`, unless it is NaN, is an integer: rounded, or
/// computed of integers, where f32 has integers only of what is large.
static bool isInteger(Value number) {
  APFloat constant(0.0);
  if (matchPattern(number, m_ConstantFloat(&constant)))
    return constant.isInteger();
  Operation *op = number.getDefiningOp();
  if (!op || !number.getType().isF32())
    return false;
  if (isa<math::RoundEvenOp, math::RoundOp, math::FloorOp, math::CeilOp,
          math::TruncOp, arith::SIToFPOp, arith::UIToFPOp>(op))
    return true;
  return isa<arith::AddFOp, arith::SubFOp, arith::MulFOp, arith::NegFOp,
             arith::MaximumFOp, arith::MinimumFOp, arith::MaxNumFOp,
             arith::MinNumFOp>(op) &&
         llvm::all_of(op->getOperands(), isInteger);
}

/// The constant integer that `op`, a maximum or minimum, limits a number by;
/// none if it does not.
static std::optional<APFloat> getLimit(Operation *op) {
  APFloat limit(0.0);
  if (!isa_and_present<arith::MaximumFOp, arith::MinimumFOp, arith::MaxNumFOp,
                       arith::MinNumFOp>(op) ||
      !matchPattern(op->getOperand(1), m_ConstantFloat(&limit)) ||
      !limit.isInteger())
    return std::nullopt;
  return limit;
}

/// Whether constants limit `number`, unless it is NaN, to what i32 has.
static bool isInRangeOfI32(Value number) {
  bool isAbove = false, isBelow = false;
  while (Operation *op = number.getDefiningOp()) {
    std::optional<APFloat> limit = getLimit(op);
    if (!limit)
      break;
    // The last one holds; those before may be beyond it.
    bool isMax = isa<arith::MaximumFOp, arith::MaxNumFOp>(op);
    double value = limit->convertToDouble();
    if (std::abs(value) >= 0x1p31)
      return false;
    (isMax ? isAbove : isBelow) = true;
    number = op->getOperand(0);
  }
  return isAbove && isBelow;
}

Value ScalarToVector::getUnrounded(Value number) {
  Operation *op = number.getDefiningOp();
  if (isa_and_present<math::RoundEvenOp>(op))
    return getWide(op->getOperand(0));
  // Rounding keeps the order, and a limit that is an integer.
  if (!getLimit(op))
    return getWide(number);
  Value unrounded = getUnrounded(op->getOperand(0));
  return chooseFloat(op, unrounded, getWide(op->getOperand(1)));
}

Value ScalarToVector::translateCast(Operation *op) {
  Value scalar = op->getOperand(0);
  Type from = scalar.getType(), to = op->getResult(0).getType();
  Type wide = getComputeType(to);
  bool isUnsigned = isa<arith::ExtUIOp, arith::UIToFPOp, arith::FPToUIOp>(op);
  if (from.isInteger(1))
    return splatWhere(get(scalar), isUnsigned ? 1 : -1, wide);
  if (isa<arith::BitcastOp>(op)) {
    Value bits = toMemory(b, loc, get(scalar), from);
    return fromMemory(b, loc, convert<highway::BitCastOp>(to, bits));
  }
  if (isa<arith::ExtFOp, arith::ExtSIOp, arith::ExtUIOp>(op))
    return toLanes(get(scalar), wide, isUnsigned);
  // Pattern: fptosi (minimumf (maximumf (roundeven x), -128.0), 127.0)
  //          -> demote (nearest_int (the same without roundeven))
  if (isa<arith::FPToSIOp, arith::FPToUIOp>(op) && from.isF32() &&
      wide.isInteger(32) && isInteger(scalar) && isInRangeOfI32(scalar)) {
    Type i32 = b.getI32Type();
    Value nearest = convert<highway::NearestIntOp>(i32, getUnrounded(scalar));
    return to == i32 ? nearest : toLanes(nearest, to, isUnsigned);
  }
  Value x = getWide(scalar, isa<arith::UIToFPOp>(op));
  if (to.isInteger(1)) {
    // Pattern: trunci x -> ne (x & 1), 0
    x = create<highway::AndOp>(x, splat(1, x));
    return create<highway::NeOp>(x, splat(0, x));
  }
  if (isa<arith::FPToSIOp, arith::FPToUIOp>(op))
    return toInteger(x, to, isUnsigned);
  if (isa<arith::TruncFOp, arith::TruncIOp>(op))
    return x;
  // f32 has all digits of narrow integers, and i32 their unsigned ones.
  return getComputeType(from) != from ? toLanes(x, wide)
                                      : toFloat(x, to, isUnsigned);
}
