//===- ScalarToVectorMasks.cpp - comparisons, minima, selection -----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ScalarToVector.h"

#include "norm/Dialect/Highway/IR/Highway.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::norm;
using highway::MaskType;

Value ScalarToVector::translateComparison(Operation *op) {
  if (!isa<arith::CmpFOp, arith::CmpIOp>(op))
    return {};
  Value x = getWide(op, 0), y = x ? getWide(op, 1) : Value();
  if (!y || isa<MaskType>(x.getType()))
    return {};
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

  if (auto compare = dyn_cast<arith::CmpIOp>(op)) {
    switch (compare.getPredicate()) {
    case arith::CmpIPredicate::eq:
      return eq();
    case arith::CmpIPredicate::ne:
      return ne();
    case arith::CmpIPredicate::slt:
      return lt();
    case arith::CmpIPredicate::sle:
      return le();
    case arith::CmpIPredicate::sgt:
      return gt();
    case arith::CmpIPredicate::sge:
      return ge();
    default: // Highway has no unsigned comparison of these lanes.
      return {};
    }
  }
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

Value ScalarToVector::translateSelect(Operation *op) {
  Value mask = get(op->getOperand(0));
  Value yes = mask ? getWide(op, 1) : Value();
  Value no = yes ? getWide(op, 2) : Value();
  if (!no || isa<MaskType>(yes.getType()))
    return {};
  Type lane = getLane(yes), maskLane = getLane(mask);
  if (lane != maskLane) {
    unsigned bits = lane.getIntOrFloatBitWidth();
    unsigned maskBits = maskLane.getIntOrFloatBitWidth();
    if (bits > maskBits)
      return {};
    if (bits < maskBits) {
      // Exact there and back.
      lane = isa<FloatType>(lane) ? Type(b.getF64Type()) : b.getI64Type();
      yes = resize(yes, lane);
      no = resize(no, lane);
    }
    if (lane != maskLane)
      mask = highway::RebindMaskOp::create(b, loc, MaskType::get(lane), mask);
  }
  return highway::IfThenElseOp::create(b, loc, yes.getType(), mask, yes, no);
}
