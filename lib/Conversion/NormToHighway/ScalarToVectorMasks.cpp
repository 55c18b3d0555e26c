//===- ScalarToVectorMasks.cpp - comparisons, minima, selection -----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ScalarToVectorOps.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::norm;
using highway::MaskType;
using highway::VecType;

/// `predicate` is an arith::CmpIPredicate.
Value ScalarToVector::compareIntegers(unsigned predicate, Value x, Value y) {
  auto type = MaskType::get(getLane(x));
  auto compare = [&](auto kind) -> Value {
    return decltype(kind)::create(b, loc, type, x, y);
  };
  // Unsigned numbers are in the order of signed ones with the other sign bit.
  using Predicate = arith::CmpIPredicate;
  if (predicate >= unsigned(Predicate::ult)) {
    unsigned width = getLane(x).getIntOrFloatBitWidth();
    Value signBit =
        splatInteger(APInt::getSignedMinValue(width).getSExtValue(), x);
    x = createBinary<highway::XorOp>(b, loc, x, signBit);
    y = createBinary<highway::XorOp>(b, loc, y, signBit);
  }
  switch (Predicate(predicate)) {
  case Predicate::eq:
    return compare(highway::EqOp());
  case Predicate::ne:
    return compare(highway::NeOp());
  case Predicate::slt:
  case Predicate::ult:
    return compare(highway::LtOp());
  case Predicate::sle:
  case Predicate::ule:
    return compare(highway::LeOp());
  case Predicate::sgt:
  case Predicate::ugt:
    return compare(highway::GtOp());
  case Predicate::sge:
  case Predicate::uge:
    return compare(highway::GeOp());
  }
  llvm_unreachable("all predicates are there");
}

Value ScalarToVector::translateComparison(Operation *op) {
  if (!isa<arith::CmpFOp, arith::CmpIOp>(op))
    return {};
  Value x = getWide(op, 0), y = x ? getWide(op, 1) : Value();
  if (!y)
    return {};
  if (auto compare = dyn_cast<arith::CmpIOp>(op)) {
    if (!isa<MaskType>(x.getType()))
      return compareIntegers(unsigned(compare.getPredicate()), x, y);
    bool isEqual = compare.getPredicate() == arith::CmpIPredicate::eq;
    if (!isEqual && compare.getPredicate() != arith::CmpIPredicate::ne)
      return {};
    Value differs =
        createBinary<highway::MaskXorOp>(b, loc, x, toMaskOf(y, getLane(x)));
    return isEqual ? createUnary<highway::MaskNotOp>(b, loc, differs) : differs;
  }
  auto type = MaskType::get(getLane(x));
  auto eq = [&]() -> Value {
    return highway::EqOp::create(b, loc, type, x, y);
  };
  auto ne = [&]() -> Value {
    return highway::NeOp::create(b, loc, type, x, y);
  };
  auto lt = [&]() -> Value {
    return highway::LtOp::create(b, loc, type, x, y);
  };
  auto le = [&]() -> Value {
    return highway::LeOp::create(b, loc, type, x, y);
  };
  auto gt = [&]() -> Value {
    return highway::GtOp::create(b, loc, type, x, y);
  };
  auto ge = [&]() -> Value {
    return highway::GeOp::create(b, loc, type, x, y);
  };
  auto isUnequal = [&]() -> Value {
    Value less = lt(), greater = gt();
    return highway::MaskOrOp::create(b, loc, type, less, greater);
  };
  auto invert = [&](Value p) -> Value {
    return highway::MaskNotOp::create(b, loc, type, p);
  };
  auto isUnordered = [&]() -> Value {
    Value left = highway::IsNaNOp::create(b, loc, type, x);
    Value right = highway::IsNaNOp::create(b, loc, type, y);
    return highway::MaskOrOp::create(b, loc, type, left, right);
  };

  switch (cast<arith::CmpFOp>(op).getPredicate()) {
  case arith::CmpFPredicate::OEQ:
    return eq();
  case arith::CmpFPredicate::OGT:
    return gt();
  case arith::CmpFPredicate::OGE:
    return ge();
  case arith::CmpFPredicate::OLT:
    return lt();
  case arith::CmpFPredicate::OLE:
    return le();
  case arith::CmpFPredicate::ONE:
    return isUnequal();
  case arith::CmpFPredicate::ORD:
    return invert(isUnordered());
  case arith::CmpFPredicate::UEQ:
    return invert(isUnequal());
  case arith::CmpFPredicate::UGT:
    return invert(le());
  case arith::CmpFPredicate::UGE:
    return invert(lt());
  case arith::CmpFPredicate::ULT:
    return invert(ge());
  case arith::CmpFPredicate::ULE:
    return invert(gt());
  case arith::CmpFPredicate::UNE:
    return ne();
  case arith::CmpFPredicate::UNO:
    return isUnordered();
  default: // AlwaysTrue, AlwaysFalse: folded long before
    return {};
  }
}

/// arith has two kinds: maximumf and minimumf give NaN if either operand is
/// NaN, maxnumf and minnumf give the other operand. Highway's Max and Min give
/// one or the other, depending on the target, so comparisons are used; their
/// answer for NaN is fixed.
Value ScalarToVector::translateFloatMinMax(Operation *op) {
  bool isMax = isa<arith::MaximumFOp, arith::MaxNumFOp>(op);
  bool propagates = isa<arith::MaximumFOp, arith::MinimumFOp>(op);
  Value x = getWide(op, 0), y = x ? getWide(op, 1) : Value();
  if (!x || !y)
    return {};
  APFloat limit(0.0);
  bool isConstant = matchPattern(op->getOperand(1), m_ConstantFloat(&limit)) &&
                    !limit.isNaN();
  auto mask = MaskType::get(getLane(x));
  auto select = [&](Value m, Value yes, Value no) -> Value {
    return highway::IfThenElseOp::create(b, loc, x.getType(), m, yes, no);
  };
  if (propagates) {
    // y replaces x where x is beyond it; false for NaN. A zero limit of the
    // sign that wins also replaces the other zero.
    bool replacesEqual =
        isConstant && limit.isZero() && limit.isNegative() != isMax;
    Value beyond;
    if (isMax)
      beyond = replacesEqual ? Value(highway::LeOp::create(b, loc, mask, x, y))
                             : highway::LtOp::create(b, loc, mask, x, y);
    else
      beyond = replacesEqual ? Value(highway::GeOp::create(b, loc, mask, x, y))
                             : highway::GtOp::create(b, loc, mask, x, y);
    Value result = select(beyond, y, x);
    if (isConstant)
      return result;
    return select(highway::IsNaNOp::create(b, loc, mask, y), y, result);
  }
  Value keeps = isMax ? Value(highway::GtOp::create(b, loc, mask, x, y))
                      : highway::LtOp::create(b, loc, mask, x, y);
  Value result = select(keeps, x, y);
  if (isConstant)
    return result;
  return select(highway::IsNaNOp::create(b, loc, mask, y), x, result);
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
      bits = highway::PromoteToOp::create(b, loc, VecType::get(other), bits);
    else
      bits = highway::TruncateToOp::create(b, loc, VecType::get(other), bits);
    mask = highway::NeOp::create(b, loc, MaskType::get(other), bits,
                                 splatInteger(0, bits));
    lane = other;
  }
  if (lane == laneType)
    return mask;
  return highway::RebindMaskOp::create(b, loc, MaskType::get(laneType), mask);
}

Value ScalarToVector::createMask(bool value) {
  Type lane = b.getI32Type();
  Value zero = constant(b.getIntegerAttr(lane, 0));
  auto type = MaskType::get(lane);
  return value ? Value(highway::EqOp::create(b, loc, type, zero, zero))
               : highway::NeOp::create(b, loc, type, zero, zero);
}

Value ScalarToVector::select(Value mask, Value yes, Value no) {
  if (isa<MaskType>(yes.getType())) {
    Type lane = getLane(no);
    mask = toMaskOf(mask, lane);
    yes = createBinary<highway::MaskAndOp>(b, loc, mask, toMaskOf(yes, lane));
    no = createBinary<highway::MaskAndOp>(
        b, loc, createUnary<highway::MaskNotOp>(b, loc, mask), no);
    return createBinary<highway::MaskOrOp>(b, loc, yes, no);
  }
  Type type = getLane(yes), wide = getComputeType(type);
  yes = resize(yes, wide);
  no = resize(no, wide);
  Value result = highway::IfThenElseOp::create(b, loc, yes.getType(),
                                               toMaskOf(mask, wide), yes, no);
  // Exact there and back.
  return resize(result, type);
}

Value ScalarToVector::translateSelect(Operation *op) {
  Value mask = get(op->getOperand(0));
  Value yes = mask ? getWide(op, 1) : Value();
  Value no = yes ? getWide(op, 2) : Value();
  if (!no)
    return {};
  return select(mask, yes, no);
}
