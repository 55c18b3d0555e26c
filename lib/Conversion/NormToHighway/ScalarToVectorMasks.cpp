//===- ScalarToVectorMasks.cpp - comparisons, minima, selection -----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ScalarToVector.h"

#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::norm;
using highway::MaskType;
using highway::VecType;

Value ScalarToVector::compareIntegers(arith::CmpIPredicate predicate, Value x,
                                      Value y) {
  using Predicate = arith::CmpIPredicate;
  // Unsigned numbers are in the order of signed ones with the other sign bit.
  if (predicate >= Predicate::ult) {
    unsigned width = getLane(x).getIntOrFloatBitWidth();
    Value signBit =
        splatInteger(APInt::getSignedMinValue(width).getSExtValue(), x);
    x = create<highway::XorOp>(x, signBit);
    y = create<highway::XorOp>(y, signBit);
  }
  switch (predicate) {
  case Predicate::eq:
    return test<highway::EqOp>(x, y);
  case Predicate::ne:
    return test<highway::NeOp>(x, y);
  case Predicate::slt:
  case Predicate::ult:
    return test<highway::LtOp>(x, y);
  case Predicate::sle:
  case Predicate::ule:
    return test<highway::LeOp>(x, y);
  case Predicate::sgt:
  case Predicate::ugt:
    return test<highway::GtOp>(x, y);
  case Predicate::sge:
  case Predicate::uge:
    return test<highway::GeOp>(x, y);
  }
  llvm_unreachable("all predicates are there");
}

Value ScalarToVector::compareFloats(arith::CmpFPredicate predicate, Value x,
                                    Value y) {
  using Predicate = arith::CmpFPredicate;
  auto invert = [&](Predicate other) {
    return create<highway::MaskNotOp>(compareFloats(other, x, y));
  };
  switch (predicate) {
  case Predicate::OEQ:
    return test<highway::EqOp>(x, y);
  case Predicate::OGT:
    return test<highway::GtOp>(x, y);
  case Predicate::OGE:
    return test<highway::GeOp>(x, y);
  case Predicate::OLT:
    return test<highway::LtOp>(x, y);
  case Predicate::OLE:
    return test<highway::LeOp>(x, y);
  case Predicate::UNE:
    return test<highway::NeOp>(x, y);
  case Predicate::ONE: {
    Value less = test<highway::LtOp>(x, y), greater = test<highway::GtOp>(x, y);
    return create<highway::MaskOrOp>(less, greater);
  }
  case Predicate::UNO: {
    Value isNaN = test<highway::IsNaNOp>(x);
    return x == y ? isNaN
                  : create<highway::MaskOrOp>(isNaN, test<highway::IsNaNOp>(y));
  }
  case Predicate::ORD:
    return invert(Predicate::UNO);
  case Predicate::UEQ:
    return invert(Predicate::ONE);
  case Predicate::UGT:
    return invert(Predicate::OLE);
  case Predicate::UGE:
    return invert(Predicate::OLT);
  case Predicate::ULT:
    return invert(Predicate::OGE);
  case Predicate::ULE:
    return invert(Predicate::OGT);
  case Predicate::AlwaysFalse:
  case Predicate::AlwaysTrue:
    break;
  }
  llvm_unreachable("constants are no comparisons");
}

Value ScalarToVector::translateComparison(Operation *op) {
  if (isa<arith::SelectOp>(op)) {
    Value mask = get(op->getOperand(0));
    Value yes = getWide(op, 1), no = getWide(op, 2);
    return select(mask, yes, no);
  }
  if (isa<arith::MaximumFOp, arith::MinimumFOp, arith::MaxNumFOp,
          arith::MinNumFOp>(op))
    return translateFloatMinMax(op);
  if (isa<arith::MaxUIOp, arith::MinUIOp>(op)) {
    Value x = getWide(op, 0, /*isUnsigned=*/true);
    Value y = getWide(op, 1, /*isUnsigned=*/true);
    auto predicate = isa<arith::MaxUIOp>(op) ? arith::CmpIPredicate::ugt
                                             : arith::CmpIPredicate::ult;
    return select(compareIntegers(predicate, x, y), x, y);
  }
  if (!isa<arith::CmpFOp, arith::CmpIOp>(op))
    return {};
  Value x = getWide(op, 0);
  Value y = op->getOperand(1) == op->getOperand(0) ? x : getWide(op, 1);
  if (auto compare = dyn_cast<arith::CmpFOp>(op))
    return compareFloats(compare.getPredicate(), x, y);
  auto predicate = cast<arith::CmpIOp>(op).getPredicate();
  if (!isa<MaskType>(x.getType()))
    return compareIntegers(predicate, x, y);
  Value differs = create<highway::MaskXorOp>(x, toMaskOf(y, getLane(x)));
  return predicate == arith::CmpIPredicate::eq
             ? create<highway::MaskNotOp>(differs)
             : differs;
}

/// arith has two kinds: maximumf and minimumf give NaN if either operand is
/// NaN, maxnumf and minnumf give the other operand. Highway's Max and Min give
/// one or the other, depending on the target, so comparisons are used; their
/// answer for NaN is fixed.
Value ScalarToVector::translateFloatMinMax(Operation *op) {
  using Predicate = arith::CmpFPredicate;
  bool isMax = isa<arith::MaximumFOp, arith::MaxNumFOp>(op);
  bool propagates = isa<arith::MaximumFOp, arith::MinimumFOp>(op);
  Value x = getWide(op, 0), y = getWide(op, 1);
  APFloat limit(0.0);
  bool isConstant = matchPattern(op->getOperand(1), m_ConstantFloat(&limit)) &&
                    !limit.isNaN();
  auto choose = [&](Value mask, Value yes, Value no) -> Value {
    return highway::IfThenElseOp::create(b, loc, x.getType(), mask, yes, no);
  };
  if (propagates) {
    // y replaces x where x is beyond it; false for NaN. A zero limit of the
    // sign that wins also replaces the other zero.
    bool replacesEqual =
        isConstant && limit.isZero() && limit.isNegative() != isMax;
    Predicate isBeyond =
        isMax ? (replacesEqual ? Predicate::OLE : Predicate::OLT)
              : (replacesEqual ? Predicate::OGE : Predicate::OGT);
    Value result = choose(compareFloats(isBeyond, x, y), y, x);
    return isConstant ? result : choose(test<highway::IsNaNOp>(y), y, result);
  }
  Predicate keeps = isMax ? Predicate::OGT : Predicate::OLT;
  Value result = choose(compareFloats(keeps, x, y), x, y);
  return isConstant ? result : choose(test<highway::IsNaNOp>(y), x, result);
}

Value ScalarToVector::toMaskOf(Value mask, Type laneType) {
  Type lane = getLane(mask);
  unsigned from = lane.getIntOrFloatBitWidth();
  unsigned to = laneType.getIntOrFloatBitWidth();
  if (from != to) {
    // By integers that are all ones where it is true.
    Type integer = b.getIntegerType(from), other = b.getIntegerType(to);
    mask = toMaskOf(mask, integer);
    Value ones = constant(b.getIntegerAttr(integer, -1));
    Value bits = highway::IfThenElseZeroOp::create(
        b, loc, VecType::get(integer), mask, ones);
    if (to > from)
      bits = convert<highway::PromoteToOp>(other, bits);
    else
      bits = convert<highway::TruncateToOp>(other, bits);
    mask = test<highway::NeOp>(bits, splatInteger(0, bits));
    lane = other;
  }
  if (lane == laneType)
    return mask;
  return highway::RebindMaskOp::create(b, loc, MaskType::get(laneType), mask);
}

Value ScalarToVector::createMask(bool value) {
  Value zero = constant(b.getI32IntegerAttr(0));
  return value ? test<highway::EqOp>(zero, zero)
               : test<highway::NeOp>(zero, zero);
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
  yes = resize(yes, wide);
  no = resize(no, wide);
  Value result = highway::IfThenElseOp::create(b, loc, yes.getType(),
                                               toMaskOf(mask, wide), yes, no);
  // Exact there and back.
  return resize(result, type);
}
