//===- ArithRules.cpp - the rules of arith's ops --------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// With c the cotangent of the result y, x the operands.
//
//===----------------------------------------------------------------------===//

#include "ScalarRule.h"
#include "TensorRules.h"

#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::norm;

static void addRule(arith::AddFOp, ScalarRule &r) {
  r.give(0, r.getCotangent());
  r.give(1, r.getCotangent());
}

static void subtractRule(arith::SubFOp, ScalarRule &r) {
  r.give(0, r.getCotangent());
  if (r.needs(1))
    r.give(1, r.neg(r.getCotangent()));
}

static void multiplyRule(arith::MulFOp, ScalarRule &r) {
  if (r.needs(0))
    r.give(0, r.mul(r.getCotangent(), r.x(1)));
  if (r.needs(1))
    r.give(1, r.mul(r.getCotangent(), r.x(0)));
}

// c / x1 and -c / x1 * y. Of a reciprocal no quotient is needed, and nothing
// overflows where y is 0 because x1 is infinite, as in 1 / (1 + exp(-x)).
static void divideRule(arith::DivFOp op, ScalarRule &r) {
  if (!r.needs(0)) {
    Value numerator = op.getLhs();
    Value scaled = matchPattern(numerator, m_OneFloat())
                       ? r.mul(r.getCotangent(), r.y())
                       : r.div(r.getCotangent(), r.x(1));
    r.giveIfAny(1, r.neg(r.mul(scaled, r.y())));
    return;
  }
  Value quotient = r.div(r.getCotangent(), r.x(1));
  if (matchPattern(op.getRhs(), m_Constant()))
    return r.give(0, quotient);
  r.giveIfAny(0, quotient);
  if (r.needs(1))
    r.giveIfAny(1, r.neg(r.mul(quotient, r.y())));
}

static void negateRule(arith::NegFOp, ScalarRule &r) {
  r.give(0, r.neg(r.getCotangent()));
}

// x0 - trunc(x0 / x1) * x1
static void remainderRule(arith::RemFOp, ScalarRule &r) {
  r.give(0, r.getCotangent());
  if (!r.needs(1))
    return;
  Value x = r.x(0), divisor = r.x(1);
  Value times = r.create<math::TruncOp>(r.div(x, divisor));
  r.give(1, r.neg(r.mul(r.getCotangent(), times)));
}

// The larger one gets the cotangent. Of two that are equal each gets half, but
// a constant takes all of it: the derivative of relu at 0 is 0. Where NaN is
// left out, `predicate` holds for it, too.
template <typename Op, arith::CmpFPredicate predicate,
          bool leavesNaNOut = false>
static void extremumRule(Op op, ScalarRule &r) {
  Value c = r.getCotangent(), zero = r.constant(0.0);
  Value x[] = {r.x(0), r.x(1)};
  bool isBound =
      followsFromConstants(op.getLhs()) || followsFromConstants(op.getRhs());
  Value shared = zero;
  if (!isBound) {
    Value half = r.mul(c, 0.5);
    Value isEqual = r.compare(arith::CmpFPredicate::OEQ, x[0], x[1]);
    shared = r.select(isEqual, half, zero);
  }
  for (unsigned i = 0; i < 2; ++i) {
    if (!r.needs(i))
      continue;
    Value part = r.select(r.compare(predicate, x[i], x[1 - i]), c, shared);
    if (leavesNaNOut)
      part = r.select(r.compare(arith::CmpFPredicate::UNO, x[i], x[i]), zero,
                      part);
    r.give(i, part);
  }
}

static void selectRule(arith::SelectOp op, ScalarRule &r) {
  Value condition = r.getPrimal(op.getCondition());
  Value zero = r.constant(0.0);
  if (r.needs(1))
    r.give(1, r.select(condition, r.getCotangent(), zero));
  if (r.needs(2))
    r.give(2, r.select(condition, zero, r.getCotangent()));
}

namespace {
/// One condition may choose between tensors.
struct SelectModel final
    : DifferentiableOpInterface::ExternalModel<SelectModel, arith::SelectOp> {
  LogicalResult differentiate(Operation *op, OpBuilder &b,
                              Adjoints &adjoints) const {
    auto select = cast<arith::SelectOp>(op);
    auto type = dyn_cast<RankedTensorType>(select.getType());
    if (!type || !select.getCondition().getType().isInteger(1))
      return ScalarModel<arith::SelectOp, selectRule>().differentiate(op, b,
                                                                      adjoints);
    Location loc = op->getLoc();
    Value cotangent = adjoints.get(b, select.getResult());
    Value zeros = createZeros(b, loc, cotangent, type);
    Value condition = adjoints.getPrimal(select.getCondition());
    adjoints.add(b, select.getTrueValue(),
                 arith::SelectOp::create(b, loc, condition, cotangent, zeros));
    adjoints.add(b, select.getFalseValue(),
                 arith::SelectOp::create(b, loc, condition, zeros, cotangent));
    return success();
  }
};
} // namespace

template <typename Op> static void castRule(Op, ScalarRule &r) {
  r.give(0, r.getCotangent());
}

void norm::attachArithRules(MLIRContext *context) {
  using namespace arith;
  AddFOp::attachInterface<ScalarModel<AddFOp, addRule>>(*context);
  SubFOp::attachInterface<ScalarModel<SubFOp, subtractRule>>(*context);
  MulFOp::attachInterface<ScalarModel<MulFOp, multiplyRule>>(*context);
  DivFOp::attachInterface<ScalarModel<DivFOp, divideRule>>(*context);
  NegFOp::attachInterface<ScalarModel<NegFOp, negateRule>>(*context);
  RemFOp::attachInterface<ScalarModel<RemFOp, remainderRule>>(*context);
  MaximumFOp::attachInterface<
      ScalarModel<MaximumFOp, extremumRule<MaximumFOp, CmpFPredicate::OGT>>>(
      *context);
  MaxNumFOp::attachInterface<ScalarModel<
      MaxNumFOp, extremumRule<MaxNumFOp, CmpFPredicate::UGT, true>>>(*context);
  MinimumFOp::attachInterface<
      ScalarModel<MinimumFOp, extremumRule<MinimumFOp, CmpFPredicate::OLT>>>(
      *context);
  MinNumFOp::attachInterface<ScalarModel<
      MinNumFOp, extremumRule<MinNumFOp, CmpFPredicate::ULT, true>>>(*context);
  SelectOp::attachInterface<SelectModel>(*context);
  ExtFOp::attachInterface<ScalarModel<ExtFOp, castRule<ExtFOp>>>(*context);
  TruncFOp::attachInterface<ScalarModel<TruncFOp, castRule<TruncFOp>>>(
      *context);
}
