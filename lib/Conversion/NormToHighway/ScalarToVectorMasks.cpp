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
using OfFloats = arith::CmpFPredicate;
using OfIntegers = arith::CmpIPredicate;

namespace {

/// A comparison that highway has.
struct Comparison {
  OfIntegers ofIntegers;
  OfFloats ofFloats;
  /// True where it is not, unless highway has that, too.
  OfFloats opposite;
  Value (*create)(OpBuilder &b, Location loc, Value x, Value y);
};

template <typename Op>
Value createOp(OpBuilder &b, Location loc, Value x, Value y) {
  return Op::create(b, loc, x, y);
}

constexpr Comparison kComparisons[] = {
    {OfIntegers::eq, OfFloats::OEQ, {}, createOp<highway::EqOp>},
    {OfIntegers::ne, OfFloats::UNE, {}, createOp<highway::NeOp>},
    {OfIntegers::slt, OfFloats::OLT, OfFloats::UGE, createOp<highway::LtOp>},
    {OfIntegers::sle, OfFloats::OLE, OfFloats::UGT, createOp<highway::LeOp>},
    {OfIntegers::sgt, OfFloats::OGT, OfFloats::ULE, createOp<highway::GtOp>},
    {OfIntegers::sge, OfFloats::OGE, OfFloats::ULT, createOp<highway::GeOp>},
};

} // namespace

Value ScalarToVector::compareIntegers(arith::CmpIPredicate predicate, Value x,
                                      Value y) {
  if (isa<MaskType>(x.getType())) {
    Value differs = create<highway::MaskXorOp>(x, toMaskOf(y, getLane(x)));
    return predicate == OfIntegers::eq ? create<highway::MaskNotOp>(differs)
                                       : differs;
  }
  // Unsigned numbers are in the order of signed ones with the other sign bit.
  if (predicate >= OfIntegers::ult) {
    unsigned width = getLane(x).getIntOrFloatBitWidth();
    Value signBit = splat(APInt::getSignedMinValue(width).getSExtValue(), x);
    x = create<highway::XorOp>(x, signBit);
    y = create<highway::XorOp>(y, signBit);
    constexpr auto kToSigned =
        uint64_t(OfIntegers::ult) - uint64_t(OfIntegers::slt);
    predicate = OfIntegers(uint64_t(predicate) - kToSigned);
  }
  return llvm::find_if(kComparisons,
                       [&](const Comparison &comparison) {
                         return comparison.ofIntegers == predicate;
                       })
      ->create(b, loc, x, y);
}

Value ScalarToVector::compareFloats(arith::CmpFPredicate predicate, Value x,
                                    Value y) {
  for (const Comparison &comparison : kComparisons) {
    if (predicate == comparison.ofFloats)
      return comparison.create(b, loc, x, y);
    if (predicate == comparison.opposite)
      return create<highway::MaskNotOp>(comparison.create(b, loc, x, y));
  }
  Value result;
  if (predicate == OfFloats::ONE || predicate == OfFloats::UEQ) {
    result = create<highway::LtOp>(x, y);
    result = create<highway::MaskOrOp>(result, create<highway::GtOp>(x, y));
  } else {
    result = create<highway::IsNaNOp>(x);
    if (x != y)
      result = create<highway::MaskOrOp>(result, create<highway::IsNaNOp>(y));
  }
  bool isOpposite = predicate == OfFloats::UEQ || predicate == OfFloats::ORD;
  return isOpposite ? create<highway::MaskNotOp>(result) : result;
}

/// arith has two kinds: maximumf and minimumf give NaN if either operand is
/// NaN, maxnumf and minnumf give the other operand. Highway's Max and Min give
/// one or the other, depending on the target, so comparisons are used; their
/// answer for NaN is fixed.
Value ScalarToVector::chooseFloat(Operation *op, Value x, Value y) {
  bool isMax = isa<arith::MaximumFOp, arith::MaxNumFOp>(op);
  bool propagates = isa<arith::MaximumFOp, arith::MinimumFOp>(op);
  APFloat limit(0.0);
  bool isConstant = matchPattern(op->getOperand(1), m_ConstantFloat(&limit)) &&
                    !limit.isNaN();
  // What replaces the other where it is beyond it, and where y is NaN: false
  // for an x that is. A zero limit of the sign that wins also replaces the
  // other zero.
  Value winner = propagates ? y : x, loser = propagates ? x : y;
  bool replacesEqual =
      propagates && isConstant && limit.isZero() && limit.isNegative() != isMax;
  OfFloats isBeyond = isMax == propagates
                          ? (replacesEqual ? OfFloats::OLE : OfFloats::OLT)
                          : (replacesEqual ? OfFloats::OGE : OfFloats::OGT);
  auto choose = [&](Value mask, Value otherwise) {
    return create<highway::IfThenElseOp>(mask, winner, otherwise);
  };
  Value result = choose(compareFloats(isBeyond, x, y), loser);
  return isConstant ? result : choose(create<highway::IsNaNOp>(y), result);
}

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
  return compareIntegers(value ? OfIntegers::eq : OfIntegers::ne, zero, zero);
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
