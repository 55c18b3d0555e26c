//===- ExpandStatistics.cpp - norm.normalize as reductions ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The accuracy contract of docs/Semantics.md, and the only place that knows it.
// For the values v of a row of H elements:
//
//   mean_hi     = sum(v) / H                  the mean, rounded
//   mean_lo     = sum(v - mean_hi) / H        what rounding left out
//   mean_square = sum((v - mean_hi)^2) / H
//   variance    = max(0, mean_square - mean_lo^2)
//   rstd        = 1 / sqrt(variance + epsilon)
//   n           = (v - mean_hi) * rstd - mean_lo * rstd
//
// v - mean_hi is nearly exact, so that a large mean costs no digits. Without a
// mean, mean_square = sum(v^2) / H and n = v * rstd. Where all that is made of
// the results is rounded to a narrow type, mean_hi is 0, which saves a pass:
// the digits that a mean of some standard deviations costs are rounded away.
//
// This fails where the sums overflow, where the squares underflow and epsilon
// does not hide it, and where mean_hi is off by several standard deviations:
// such a row is not *sound*. It is *rescued*: values are scaled by
// a power of two, which is exact, the mean is corrected by mean_lo, and a third
// pass takes the moments about the better mean. A row with NaN or an infinity
// goes the same way and comes out as in float64: the mean of an infinity is
// infinite, and 1 / sqrt of it is 0.
//
// Without a rescue, arithmetic is plain, with no fused multiply-add: for code
// that computes f32 statistics in f64, where rows that are not sound are rare
// enough to be left alone.
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Transforms/Passes.h"

#include "Branches.h"
#include "NarrowUses.h"
#include "ScaleModel.h"

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/PatternMatch.h"

#include <cmath>

namespace mlir::norm {
#define GEN_PASS_DEF_NORMEXPANDSTATISTICS
#include "norm/Dialect/Norm/Transforms/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

//===----------------------------------------------------------------------===//
// When statistics can be trusted
//===----------------------------------------------------------------------===//

namespace {

/// How large mean_lo^2 may be, in variances: a mean_hi that is further off is
/// corrected. The subtraction of mean_lo^2 costs the variance log2(1 + 8) bits
/// of 24 at most.
constexpr double kMaxMeanLoSquared = 8.0;

/// The same about 0, for results with narrow uses: a mean of up to 4 standard
/// deviations. It costs rstd half of 1 + 16 times what sums are off by, which
/// is 7e-7 at most where rounding errors all have one sign: less than 1e-5.
constexpr double kMaxMeanSquared = 16.0;

/// The statistics of a row as v is normalized by them.
struct RowStatistics {
  Value scale;  // a power of two that values are multiplied by
  Value meanHi; // of the scaled values; null for mean_square
  /// mean_lo * rstd, scaled; mean_lo if there is no rescue; null for
  /// mean_square.
  Value shift;
  Value rstd;    // of the scaled values
  Value outMean; // the results of the op; outMean is null for mean_square
  Value outRstd;
  Value outVariance; // null unless the op keeps it
};

/// Writes the expansion of one norm.normalize before it.
class Expansion {
public:
  Expansion(OpBuilder &b, NormalizeOp op, bool widen, bool rescue)
      : b(b), loc(op.getLoc()), op(op), rescue(rescue), hasMean(op.hasMean()),
        isOutside(op.getEpsilonOutsideSqrt()),
        epsilon(op.getEpsilon().convertToDouble()),
        type(widen ? b.getF64Type() : op.getType()),
        model(ScaleModel::get(type)) {}

  /// The results of the op.
  SmallVector<Value> emit();

private:
  struct Moments {
    Value meanHi; // null for 0
    Value meanLo; // null for mean_square
    Value meanSquare;
  };

  /// About `meanHi`, which may be null for 0, of v * `scale`, which may be null
  /// for 1.
  Moments emitMoments(Value meanHi, Value scale);
  Value emitMean(Value scale);
  /// `soundness` becomes the larger, the better conditioned the row is; it is
  /// not finite if anything overflowed.
  RowStatistics finish(const Moments &moments, Value scale, Value &soundness);
  Value isSound(const Moments &moments, Value soundness);
  /// What is found with `moments` if the row is sound.
  RowStatistics emitUnless(const Moments &moments,
                           llvm::function_ref<RowStatistics()> otherwise);
  RowStatistics emitRescue();
  Value emitScale();
  Value emitNormalized(const RowStatistics &statistics);

  /// Whether epsilon alone keeps the denominator away from what underflows.
  bool hidesUnderflow() {
    double added = isOutside ? epsilon * epsilon : epsilon;
    return std::fabs(added) >= std::ldexp(1.0, model.leastSound);
  }
  /// The exponent of the largest scale that does not make epsilon overflow: the
  /// larger epsilon, the less a row can gain from scaling it up.
  int getMostScale() {
    if (epsilon == 0)
      return model.tinyScale;
    int most =
        std::max((model.epsilonLimit - std::ilogb(std::fabs(epsilon))) / 2, 0);
    return std::min(model.tinyScale, most);
  }

  Value named(StringRef name, Value value) {
    if (Operation *definition = value.getDefiningOp();
        definition && !isa<NameLoc>(definition->getLoc()))
      definition->setLoc(NameLoc::get(b.getStringAttr(name), loc));
    return value;
  }
  Value constant(double value) {
    return arith::ConstantOp::create(b, loc, b.getFloatAttr(type, value));
  }
  Value getLargest() {
    return constant(
        APFloat::getLargest(type.getFloatSemantics()).convertToDouble());
  }
  Value add(Value x, Value y) { return arith::AddFOp::create(b, loc, x, y); }
  Value sub(Value x, Value y) { return arith::SubFOp::create(b, loc, x, y); }
  Value mul(Value x, Value y) { return arith::MulFOp::create(b, loc, x, y); }
  Value div(Value x, Value y) { return arith::DivFOp::create(b, loc, x, y); }
  Value fma(Value x, Value y, Value z) {
    return math::FmaOp::create(b, loc, x, y, z);
  }
  Value neg(Value x) { return arith::NegFOp::create(b, loc, x); }
  Value select(Value condition, Value x, Value y) {
    return arith::SelectOp::create(b, loc, condition, x, y);
  }
  Value compare(arith::CmpFPredicate predicate, Value x, Value y) {
    return arith::CmpFOp::create(b, loc, predicate, x, y);
  }
  Value sum(Value term) {
    return ReduceOp::create(b, loc, type, ReduceKind::Add, term);
  }
  Value meanOf(Value term) { return mul(sum(term), inverseSize); }

  OpBuilder &b;
  Location loc;
  NormalizeOp op;
  bool rescue, hasMean, isOutside;
  double epsilon;
  /// The type in which statistics are computed.
  FloatType type;
  const ScaleModel &model;
  Value v, inverseSize;
};

} // namespace

//===----------------------------------------------------------------------===//
// Statistics
//===----------------------------------------------------------------------===//

Value Expansion::emitMean(Value scale) {
  return named("mean_hi", meanOf(scale ? mul(v, scale) : v));
}

Expansion::Moments Expansion::emitMoments(Value meanHi, Value scale) {
  Value d = v;
  if (meanHi)
    d = named("d", scale ? fma(v, scale, neg(meanHi)) : sub(v, meanHi));
  else if (scale)
    d = mul(v, scale);
  Moments moments;
  moments.meanSquare = named("mean_square", meanOf(mul(d, d)));
  if (!hasMean)
    return moments;
  moments.meanHi = meanHi;
  Value meanLo = meanOf(d);
  if (!rescue) {
    // Where its square overflows, so has the sum of squares, and the correction
    // would make NaN of inf - inf: without it, rstd is 0. And the mean of an
    // infinity is infinite.
    Value infinity = constant(std::numeric_limits<double>::infinity());
    meanLo = select(
        compare(arith::CmpFPredicate::OLT, mul(meanLo, meanLo), infinity),
        meanLo, constant(0.0));
  }
  moments.meanLo = named("mean_lo", meanLo);
  return moments;
}

RowStatistics Expansion::finish(const Moments &moments, Value scale,
                                Value &soundness) {
  Value added = constant(epsilon);
  if (scale) {
    added = mul(added, scale);
    if (!isOutside)
      added = mul(added, scale);
    // A positive epsilon keeps a constant row finite at any scale.
    if (epsilon > 0) {
      Value least =
          constant(APFloat::getSmallestNormalized(type.getFloatSemantics())
                       .convertToDouble());
      added = select(compare(arith::CmpFPredicate::OGT, added, least), added,
                     least);
    }
    named("scaled_epsilon", added);
  }

  Value variance = moments.meanSquare;
  if (hasMean) {
    Value zero = constant(0.0);
    variance = named(
        "variance",
        rescue ? fma(neg(moments.meanLo), moments.meanLo, moments.meanSquare)
               : sub(moments.meanSquare, mul(moments.meanLo, moments.meanLo)));
    // NaN stays NaN.
    variance = select(compare(arith::CmpFPredicate::OLT, variance, zero), zero,
                      variance);
  }
  Value denominator, square;
  if (isOutside) {
    denominator = add(math::SqrtOp::create(b, loc, variance), added);
    square = mul(denominator, denominator);
  } else {
    square = add(variance, added);
    denominator = math::SqrtOp::create(b, loc, square);
  }
  named("variance_epsilon", square);

  RowStatistics result;
  result.scale = scale ? scale : constant(1.0);
  result.rstd = named("rstd", div(constant(1.0), denominator));
  soundness = square;
  result.outRstd = result.rstd;
  if (scale) {
    // A constant row has that of epsilon, which the scale may have lost.
    double root = isOutside ? epsilon : std::sqrt(epsilon);
    Value isConstant =
        compare(arith::CmpFPredicate::OEQ, variance, constant(0.0));
    Value ofConstant = constant(1.0 / root);
    result.outRstd = select(isConstant, ofConstant, mul(result.rstd, scale));
  }
  if (!hasMean)
    return result;
  if (op.getKeepVariance()) {
    result.outVariance = variance;
    if (scale) {
      // In two steps: the square of the scale may leave the range of the type
      // where the variance does not.
      Value inverse = div(constant(1.0), scale);
      result.outVariance = mul(mul(variance, inverse), inverse);
    }
  }
  bool isAboutZero = !moments.meanHi;
  result.meanHi = isAboutZero ? constant(0.0) : moments.meanHi;
  result.outMean = isAboutZero
                       ? moments.meanLo
                       : named("mean", add(moments.meanHi, moments.meanLo));
  if (!rescue) {
    result.shift = moments.meanLo;
    return result;
  }
  result.shift = named("shift", mul(moments.meanLo, result.rstd));
  // One by one: compilers differ in the order in which they evaluate arguments.
  Value negativeMeanLo = neg(moments.meanLo);
  // About 0, n is not 0 where all v are the same: epsilon has no say.
  Value bound = isAboutZero ? mul(variance, constant(kMaxMeanSquared))
                            : mul(square, constant(kMaxMeanLoSquared));
  soundness = named("soundness", fma(negativeMeanLo, moments.meanLo, bound));
  if (scale)
    result.outMean = mul(result.outMean, div(constant(1.0), scale));
  return result;
}

Value Expansion::isSound(const Moments &moments, Value soundness) {
  // False for NaN.
  Value result = compare(arith::CmpFPredicate::OLE, soundness, getLargest());
  bool isAboutZero = hasMean && !moments.meanHi;
  if (!hasMean && hidesUnderflow())
    return named("is_sound", result);
  double unit = !hasMean      ? 1.0
                : isAboutZero ? kMaxMeanSquared
                              : kMaxMeanLoSquared;
  // About 0, the squares that underflow are those that are compared.
  double least = hidesUnderflow() && !isAboutZero
                     ? 0.0
                     : std::ldexp(unit, model.leastSound);
  Value isLarge =
      compare(arith::CmpFPredicate::OGE, soundness, constant(least));
  if (isAboutZero && hidesUnderflow()) {
    Value isCentred =
        compare(arith::CmpFPredicate::OEQ, moments.meanLo, constant(0.0));
    isLarge = arith::OrIOp::create(b, loc, isLarge, isCentred);
  }
  return named("is_sound", arith::AndIOp::create(b, loc, result, isLarge));
}

//===----------------------------------------------------------------------===//
// Rescue
//===----------------------------------------------------------------------===//

/// The power of two that brings the row's values where nothing overflows and
/// squares do not underflow.
Value Expansion::emitScale() {
  Value largest =
      named("largest", ReduceOp::create(b, loc, type, ReduceKind::MaximumF,
                                        math::AbsFOp::create(b, loc, v)));
  auto power = [&](int exponent) {
    return constant(std::ldexp(1.0, exponent));
  };
  int most = getMostScale();
  auto choose = [&](arith::CmpFPredicate predicate, int limit, int exponent,
                    Value otherwise) -> Value {
    return named("scale", select(compare(predicate, largest, power(limit)),
                                 power(std::min(exponent, most)), otherwise));
  };
  Value scale = constant(1.0);
  scale = choose(arith::CmpFPredicate::OLT, model.smallBelow, model.smallScale,
                 scale);
  scale = choose(arith::CmpFPredicate::OLT, model.tinyBelow, model.tinyScale,
                 scale);
  scale =
      choose(arith::CmpFPredicate::OGE, model.hugeFrom, model.hugeScale, scale);
  return choose(arith::CmpFPredicate::OGE, model.vastFrom, model.vastScale,
                scale);
}

RowStatistics Expansion::emitRescue() {
  Value scale = emitScale(), soundness;
  if (!hasMean)
    return finish(emitMoments(Value(), scale), scale, soundness);
  Value first = emitMean(scale);
  Moments rough = emitMoments(first, scale);
  Value better = named("mean_hi", add(rough.meanHi, rough.meanLo));
  RowStatistics result = finish(emitMoments(better, scale), scale, soundness);
  // Nothing can be corrected about an infinite mean: v minus it is no number.
  Value isFinite = compare(arith::CmpFPredicate::OLE,
                           math::AbsFOp::create(b, loc, first), getLargest());
  result.outMean = select(isFinite, result.outMean, first);
  return result;
}

/// The values that there are, to pass them through an scf.if.
static SmallVector<Value *> getValues(RowStatistics &statistics) {
  SmallVector<Value *> values;
  for (Value *value : {&statistics.scale, &statistics.meanHi, &statistics.shift,
                       &statistics.rstd, &statistics.outMean,
                       &statistics.outRstd, &statistics.outVariance})
    if (*value)
      values.push_back(value);
  return values;
}

static SmallVector<Value> unpack(RowStatistics statistics) {
  return llvm::map_to_vector(getValues(statistics),
                             [](Value *value) { return *value; });
}

//===----------------------------------------------------------------------===//
// The op
//===----------------------------------------------------------------------===//

Value Expansion::emitNormalized(const RowStatistics &statistics) {
  if (!rescue) {
    Value d = v;
    if (hasMean)
      d = sub(sub(v, statistics.meanHi), statistics.shift);
    return mul(d, statistics.rstd);
  }
  // The first product is exact: the scale is a power of two.
  if (!hasMean)
    return mul(mul(v, statistics.scale), statistics.rstd);
  Value d = named("d", fma(v, statistics.scale, neg(statistics.meanHi)));
  return fma(d, statistics.rstd, neg(statistics.shift));
}

RowStatistics
Expansion::emitUnless(const Moments &moments,
                      llvm::function_ref<RowStatistics()> otherwise) {
  Value soundness;
  RowStatistics statistics = finish(moments, Value(), soundness);
  if (!rescue)
    return statistics;
  SmallVector<Value> sound = unpack(statistics);
  auto branch = scf::IfOp::create(b, loc, ValueRange(sound).getTypes(),
                                  isSound(moments, soundness),
                                  /*addThenBlock=*/true, /*addElseBlock=*/true);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(branch.thenBlock());
  scf::YieldOp::create(b, loc, sound);
  b.setInsertionPointToStart(branch.elseBlock());
  scf::YieldOp::create(b, loc, unpack(otherwise()));
  for (auto [slot, result] :
       llvm::zip_equal(getValues(statistics), branch.getResults()))
    *slot = result;
  return statistics;
}

SmallVector<Value> Expansion::emit() {
  v = op.getInput();
  if (type != op.getType())
    v = arith::ExtFOp::create(b, loc, type, v);
  Value one = constant(1.0);
  inverseSize =
      named("inverse_size", div(one, RowSizeOp::create(b, loc, type)));

  auto rescueRow = [&] { return emitRescue(); };
  RowStatistics statistics;
  if (rescue && hasMean && hasNarrowUses(op)) {
    Moments aboutZero = emitMoments(Value(), Value());
    statistics = emitUnless(aboutZero, [&] {
      return emitUnless(emitMoments(aboutZero.meanLo, Value()), rescueRow);
    });
  } else {
    Value meanHi = hasMean ? emitMean(Value()) : Value();
    statistics = emitUnless(emitMoments(meanHi, Value()), rescueRow);
  }
  SmallVector<Value> results = {emitNormalized(statistics)};
  if (hasMean)
    results.push_back(statistics.outMean);
  results.push_back(statistics.outRstd);
  if (statistics.outVariance)
    results.push_back(statistics.outVariance);
  if (type != op.getType())
    for (Value &result : results)
      result = arith::TruncFOp::create(b, loc, op.getType(), result);
  return results;
}

LogicalResult norm::expandStatistics(RewriterBase &rewriter, GenericOp op,
                                     bool widen, bool rescue) {
  OpBuilder::InsertionGuard guard(rewriter);
  if (failed(makeBranchesUniform(rewriter, op)))
    return failure();
  SmallVector<NormalizeOp> norms;
  op.getBody().walk([&](NormalizeOp norm) { norms.push_back(norm); });
  for (NormalizeOp norm : norms) {
    rewriter.setInsertionPoint(norm);
    rewriter.replaceOp(norm, Expansion(rewriter, norm, widen, rescue).emit());
  }
  return success();
}

namespace {

// Pattern: norm.normalize -> norm.reduce, arith, math, scf.if
struct NormExpandStatisticsPass final
    : norm::impl::NormExpandStatisticsBase<NormExpandStatisticsPass> {
  using Base::Base;

  void runOnOperation() override {
    SmallVector<GenericOp> ops;
    getOperation()->walk([&](GenericOp op) { ops.push_back(op); });
    IRRewriter rewriter(&getContext());
    for (GenericOp op : ops)
      if (failed(expandStatistics(rewriter, op, widen, rescue)))
        return signalPassFailure();
  }
};

} // namespace
