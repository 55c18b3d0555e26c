//===- NormRules.cpp - the rules of row collectives -----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RowGradient.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::norm;

/// The only ones under which row collectives stand.
static RowAdjoints &getRows(Adjoints &adjoints) {
  return static_cast<RowAdjoints &>(adjoints);
}

namespace {

/// Of a sum each point gets the cotangent; of an extremum those points that
/// have it, in equal parts.
struct ReduceModel final
    : DifferentiableOpInterface::ExternalModel<ReduceModel, ReduceOp> {
  LogicalResult differentiate(Operation *op, OpBuilder &b,
                              Adjoints &adjoints) const {
    auto reduce = cast<ReduceOp>(op);
    Location loc = op->getLoc();
    Value cotangent = adjoints.get(b, reduce.getResult());
    if (reduce.getKind() != ReduceKind::Add) {
      Type type = cotangent.getType();
      auto constant = [&](double value) -> Value {
        return arith::ConstantOp::create(b, loc, b.getFloatAttr(type, value));
      };
      Value input = adjoints.getPrimal(reduce.getInput());
      Value extremum = adjoints.getPrimal(reduce.getResult());
      Value isExtremum = arith::CmpFOp::create(
          b, loc, arith::CmpFPredicate::OEQ, input, extremum);
      Value one = constant(1.0), zero = constant(0.0);
      Value counted = arith::SelectOp::create(b, loc, isExtremum, one, zero);
      Value count = ReduceOp::create(b, loc, ReduceKind::Add, counted);
      Value part = arith::DivFOp::create(b, loc, cotangent, count);
      cotangent = arith::SelectOp::create(b, loc, isExtremum, part, zero);
    }
    adjoints.add(b, reduce.getInput(), cotangent);
    return success();
  }
};

// With v the input, c the cotangent of n, and H the number of elements of a
// row:
//
//   dv = rstd * (c - sum(c) / H) - slope * sum(c * n) / H * n
//
// without sum(c) for mean_square. slope is how rstd falls with the deviation:
// rstd itself, or with epsilon outside the root 1 / sqrt(variance). To it come,
// for the cotangents M of the mean, R of rstd and Q of the variance,
//
//   M / H - slope * rstd * R / H * n + 2 / rstd * Q / H * n
//
// All of this is centred: v - mean is taken before products are summed, and c
// minus its mean before it is multiplied.
struct NormalizeModel final
    : DifferentiableOpInterface::ExternalModel<NormalizeModel, NormalizeOp> {
  LogicalResult differentiate(Operation *op, OpBuilder &b,
                              Adjoints &adjoints) const {
    auto normalize = cast<NormalizeOp>(op);
    Arithmetic arithmetic{b, op->getLoc(), normalize.getType()};
    const SavedNormalization *saved = getRows(adjoints).findSaved(normalize);
    Value c = adjoints.get(b, normalize.getNormalized());
    Value ofMean =
        normalize.hasMean() ? adjoints.get(b, normalize.getMean()) : Value();
    Value ofRstd = adjoints.get(b, normalize.getRstd());
    Value ofVariance = normalize.getVariance()
                           ? adjoints.get(b, normalize.getVariance())
                           : Value();
    Value n = adjoints.getPrimal(normalize.getNormalized());
    Value rstd = adjoints.getPrimal(normalize.getRstd());
    Value size = RowSizeOp::create(b, op->getLoc(), normalize.getType());

    // What n and rstd together take of the deviation, sum(c * n) + rstd * R.
    Value alongN, result;
    if (c) {
      Value sum;
      if (normalize.hasMean())
        sum = arithmetic.sum(c);
      // n is known behind a pass over the row that finds its rest; the sum of
      // c * n needs no pass of its own.
      if (saved && saved->rest) {
        Value product = arithmetic.mul(c, saved->normalized);
        Value rough = arithmetic.sum(product);
        Value shift = arithmetic.mul(saved->rest, sum);
        alongN = arithmetic.sub(rough, shift);
      } else {
        alongN = arithmetic.sum(arithmetic.mul(c, n));
      }
      Value centred = sum ? arithmetic.sub(c, arithmetic.div(sum, size)) : c;
      result = arithmetic.mul(centred, rstd);
    }
    if (ofRstd) {
      Value scaled = arithmetic.mul(rstd, ofRstd);
      alongN = alongN ? arithmetic.add(alongN, scaled) : scaled;
    }
    Value factor;
    if (alongN) {
      Value slope = normalize.getEpsilonOutsideSqrt()
                        ? getSlope(arithmetic, n, rstd, size)
                        : rstd;
      Value scaled = arithmetic.div(slope, size);
      factor = arithmetic.neg(arithmetic.mul(scaled, alongN));
    }
    if (ofVariance) {
      Value twice = arithmetic.mul(ofVariance, arithmetic.constant(2.0));
      Value scaled = arithmetic.div(arithmetic.div(twice, rstd), size);
      factor = factor ? arithmetic.add(factor, scaled) : scaled;
    }
    if (factor) {
      Value product = result ? arithmetic.fma(factor, n, result)
                             : arithmetic.mul(factor, n);
      result = product;
    }
    if (ofMean) {
      Value part = arithmetic.div(ofMean, size);
      result = result ? arithmetic.add(result, part) : part;
    }
    if (result)
      adjoints.add(b, normalize.getInput(), result);
    return success();
  }

private:
  struct Arithmetic {
    OpBuilder &b;
    Location loc;
    FloatType type;

    Value constant(double value) {
      return arith::ConstantOp::create(b, loc, b.getFloatAttr(type, value));
    }
    Value add(Value x, Value y) { return arith::AddFOp::create(b, loc, x, y); }
    Value sub(Value x, Value y) { return arith::SubFOp::create(b, loc, x, y); }
    Value mul(Value x, Value y) { return arith::MulFOp::create(b, loc, x, y); }
    Value div(Value x, Value y) { return arith::DivFOp::create(b, loc, x, y); }
    Value neg(Value x) { return arith::NegFOp::create(b, loc, x); }
    Value fma(Value x, Value y, Value z) {
      return math::FmaOp::create(b, loc, x, y, z);
    }
    Value sum(Value x) { return ReduceOp::create(b, loc, ReduceKind::Add, x); }
  };

  /// 1 / sqrt(variance), which is rstd / sqrt(sum(n^2) / H). Where the row is
  /// constant the deviation has no derivative; 0 is one of those beside it.
  /// 1 / rstd - epsilon would lose what epsilon is larger by.
  static Value getSlope(Arithmetic &arithmetic, Value n, Value rstd,
                        Value size) {
    OpBuilder &b = arithmetic.b;
    Location loc = arithmetic.loc;
    Value sum = arithmetic.sum(arithmetic.mul(n, n));
    Value deviation = math::SqrtOp::create(b, loc, arithmetic.div(sum, size));
    Value zero = arithmetic.constant(0.0);
    Value isConstant = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ,
                                             deviation, zero);
    Value slope = arithmetic.div(rstd, deviation);
    return arith::SelectOp::create(b, loc, isConstant, zero, slope);
  }
};

struct GenericModel final
    : DifferentiableOpInterface::ExternalModel<GenericModel, GenericOp> {
  LogicalResult differentiate(Operation *op, OpBuilder &b,
                              Adjoints &adjoints) const {
    SmallVector<Value> cotangents;
    for (Value result : op->getResults())
      cotangents.push_back(adjoints.get(b, result));
    return differentiateRows(cast<GenericOp>(op), cotangents, b, adjoints);
  }
};

} // namespace

void norm::attachNormRules(MLIRContext *context) {
  GenericOp::attachInterface<GenericModel>(*context);
  NormalizeOp::attachInterface<NormalizeModel>(*context);
  ReduceOp::attachInterface<ReduceModel>(*context);
}
