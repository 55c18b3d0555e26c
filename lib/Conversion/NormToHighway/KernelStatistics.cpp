//===- KernelStatistics.cpp - mean, variance, rstd of rows ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Two corrected passes, for the values v of a row of H elements:
//
//   mean   = sum(v) / H, rounded
//   rest   = sum(v - mean) / H          what rounding the mean left out
//   square = sum((v - mean)^2) / H
//   var    = max(0, square - rest^2)
//   rstd   = 1 / sqrt(var + epsilon)
//
// The normalized value is ((v - mean) - rest) * rstd. v - mean is nearly exact,
// so that a large mean costs no digits.
//
// This fails where the sums overflow, where the squares underflow and epsilon
// does not hide it, and where the rounded mean is off by several standard
// deviations. Such a row is *not sound*. It is done again: values are scaled by
// a power of two, which is exact, the mean is corrected by `rest`, and a third
// pass takes the moments about the better mean. A row with NaN or an infinity
// goes the same way and comes out as in float64: the mean of an infinity is
// infinite, and 1 / sqrt of it is 0.
//
//===----------------------------------------------------------------------===//

#include "KernelEmitter.h"

#include "norm/Dialect/Norm/Utils/Soundness.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::norm;

SmallVector<Value> KernelEmitter::emitMeans(ArrayRef<Row> rows, Value scale,
                                            unsigned accumulators) {
  unsigned stride = std::max(accumulators, 1u);
  SmallVector<Value> sums =
      emitSums(rows, accumulators, rows.size(),
               [&](ArrayRef<Row> rows, const Chunk &chunk, unsigned slot,
                   ArrayRef<Value> carried) {
                 SmallVector<Value> next(carried);
                 SmallVector<Value> shared(op->getNumOperands());
                 for (auto [r, row] : llvm::enumerate(rows)) {
                   Value v = emitPre(row, chunk, shared);
                   if (scale)
                     v = create<highway::MulOp>(v, scale);
                   v = keepCounted(v, chunk, preIsZeroForZeros);
                   Value &sum = next[r * stride + slot];
                   sum = named("sum", create<highway::AddOp>(sum, v));
                 }
                 return next;
               });
  SmallVector<Value> means;
  for (Value sum : sums)
    means.push_back(
        named("mean", create<highway::MulOp>(create<highway::SumOfLanesOp>(sum),
                                             getInverseSize())));
  return means;
}

SmallVector<KernelEmitter::Moments>
KernelEmitter::emitMoments(ArrayRef<Row> rows, ArrayRef<Value> means,
                           Value scale, unsigned accumulators) {
  unsigned stride = std::max(accumulators, 1u);
  // The second pass adds twice (v - mean, and the sum of it) and multiplies
  // once. Where adders and multipliers are units of their own, every other sum
  // as 1 * d + sum levels that; it is the same number. The 1 comes from the
  // data (NaN if the mean is, which only makes unsound what is unsound), or
  // else the compiler would see an addition.
  Value one;
  if (hasMean && shape.sumsWithFma && accumulators > 1)
    one = create<highway::IfThenElseOp>(
        Value(highway::IsNaNOp::create(b, loc, mask, means[0])), means[0],
        getConstant(1.0, "one"));

  // The squares of all rows, then, for mean_variance, the differences.
  size_t numRows = rows.size();
  SmallVector<Value> sums = emitSums(
      rows, accumulators, hasMean ? 2 * numRows : numRows,
      [&](ArrayRef<Row> rows, const Chunk &chunk, unsigned slot,
          ArrayRef<Value> carried) {
        SmallVector<Value> next(carried);
        SmallVector<Value> shared(op->getNumOperands());
        for (auto [r, row] : llvm::enumerate(rows)) {
          Value v = emitPre(row, chunk, shared);
          size_t i = r * stride + slot;
          if (hasMean) {
            v = scale ? create<highway::MulSubOp>(v, scale, means[r])
                      : create<highway::SubOp>(v, means[r]);
            v = keepCounted(v, chunk, /*isZeroBeyond=*/false);
            named("d", v);
            Value &difference = next[numRows * stride + i];
            difference = one && slot % 2 == 1
                             ? create<highway::MulAddOp>(v, one, difference)
                             : create<highway::AddOp>(difference, v);
            named("rest_sum", difference);
          } else {
            if (scale)
              v = create<highway::MulOp>(v, scale);
            v = keepCounted(v, chunk, preIsZeroForZeros);
          }
          next[i] =
              named("square_sum", create<highway::MulAddOp>(v, v, next[i]));
        }
        return next;
      });
  auto getMean = [&](Value sum) {
    return create<highway::MulOp>(create<highway::SumOfLanesOp>(sum),
                                  getInverseSize());
  };
  SmallVector<Moments> moments;
  for (size_t r = 0; r < numRows; ++r) {
    Moments &row = moments.emplace_back();
    row.square = named("mean_square", getMean(sums[r]));
    if (hasMean) {
      row.mean = means[r];
      row.rest = named("rest", getMean(sums[numRows + r]));
    }
  }
  return moments;
}

KernelEmitter::Finished KernelEmitter::finish(const Moments &moments,
                                              Value scale) {
  bool isOutside = op.getEpsilonOutsideSqrt();
  double epsilonNumber = op.getEpsilon().convertToDouble();
  Value epsilon = getConstant(epsilonNumber, "epsilon");
  if (scale) {
    epsilon = create<highway::MulOp>(epsilon, scale);
    if (!isOutside)
      epsilon = create<highway::MulOp>(epsilon, scale);
    // A positive epsilon keeps a constant row finite at any scale.
    if (epsilonNumber > 0)
      epsilon = create<highway::MaxOp>(
          epsilon, getConstant(APFloat::getSmallestNormalized(
                                   statType.getFloatSemantics())
                                   .convertToDouble(),
                               "least_normal"));
    named("scaled_epsilon", epsilon);
  }

  Value variance = moments.square;
  if (hasMean) {
    variance = create<highway::NegMulAddOp>(moments.rest, moments.rest,
                                            moments.square);
    // Not Max, whose answer for NaN depends on the target.
    Value zero = getConstant(0.0, "zero");
    Value isNegative = compare<highway::LtOp>(variance, zero);
    variance = create<highway::IfThenElseOp>(isNegative, zero,
                                             named("variance", variance));
  }

  Finished finished;
  Value denominator, square;
  if (isOutside) {
    denominator =
        create<highway::AddOp>(create<highway::SqrtOp>(variance), epsilon);
    square = create<highway::MulOp>(denominator, denominator);
  } else {
    square = create<highway::AddOp>(variance, epsilon);
    denominator = create<highway::SqrtOp>(square);
  }
  named("variance_epsilon", square);
  RowStatistics &statistics = finished.statistics;
  statistics.rstd = named(
      "rstd", create<highway::DivOp>(getConstant(1.0, "one"), denominator));
  statistics.scale = scale;
  finished.soundness = square;
  if (hasMean) {
    statistics.mean = moments.mean;
    statistics.shift =
        named("shift", create<highway::MulOp>(moments.rest, statistics.rstd));
    finished.soundness = create<highway::NegMulAddOp>(
        moments.rest, moments.rest,
        create<highway::MulOp>(
            square, getConstant(kMaxRestSquared, "max_rest_squared")));
    named("soundness", finished.soundness);
  }

  if (!op.getPostRstd().use_empty()) {
    statistics.outRstd = statistics.rstd;
    if (scale) {
      // A constant row has that of epsilon, which the scale may have lost.
      double root = isOutside ? epsilonNumber : std::sqrt(epsilonNumber);
      statistics.outRstd = create<highway::IfThenElseOp>(
          compare<highway::EqOp>(variance, getConstant(0.0, "zero")),
          getConstant(1.0 / root, "rstd_of_constant"),
          create<highway::MulOp>(statistics.rstd, scale));
    }
  }
  if (hasMean && !op.getPostMean().use_empty()) {
    statistics.outMean = create<highway::AddOp>(moments.mean, moments.rest);
    if (scale)
      statistics.outMean = create<highway::MulOp>(
          statistics.outMean,
          create<highway::DivOp>(getConstant(1.0, "one"), scale));
  }
  return finished;
}

/// One condition for several rows: they share the rare way out, so the smallest
/// and the sum of their measures do. The sum is not finite if any of them is
/// NaN or infinite.
Value KernelEmitter::areSound(ArrayRef<Finished> finished) {
  SmallVector<Value> measures;
  for (const Finished &row : finished)
    measures.push_back(row.soundness);
  Value condition = compare<highway::LeOp>(reduceTree<highway::AddOp>(measures),
                                           getLargest());
  if (hasMean || !hidesUnderflow(op)) {
    double least = hidesUnderflow(op)
                       ? 0.0
                       : std::ldexp(hasMean ? kMaxRestSquared : 1.0,
                                    ScaleModel::get(statType).leastSound);
    Value isLarge = compare<highway::GeOp>(
        reduceTree<highway::MinOp>(measures),
        getConstant(least, least == 0 ? "zero" : "least_sound"));
    condition = create<highway::MaskAndOp>(condition, isLarge);
  }
  return named("is_sound",
               highway::AllTrueOp::create(b, loc, b.getI1Type(), condition));
}

SmallVector<KernelEmitter::Finished>
KernelEmitter::emitStatistics(ArrayRef<Row> rows) {
  SmallVector<Value> means;
  if (hasMean)
    means = emitMeans(rows, /*scale=*/Value(), shape.sumAccumulators);
  SmallVector<Finished> finished;
  for (const Moments &moments :
       emitMoments(rows, means, /*scale=*/Value(), shape.momentAccumulators))
    finished.push_back(finish(moments, /*scale=*/Value()));
  return finished;
}

/// The values of a RowStatistics that there are, to pass them through scf.if.
static SmallVector<Value *> getValues(RowStatistics &statistics) {
  SmallVector<Value *> values = {&statistics.scale, &statistics.rstd};
  for (Value *value : {&statistics.mean, &statistics.shift, &statistics.outMean,
                       &statistics.outRstd})
    if (*value)
      values.push_back(value);
  return values;
}

RowStatistics KernelEmitter::emitSoundStatistics(const Row &row) {
  SmallVector<Finished> finished = emitStatistics(row);
  RowStatistics &first = finished[0].statistics;
  first.scale = getConstant(1.0, "one");
  auto unpack = [](RowStatistics statistics) {
    SmallVector<Value> values;
    for (Value *value : getValues(statistics))
      values.push_back(*value);
    return values;
  };
  SmallVector<Value> values = unpack(first);
  SmallVector<Value> results = createIf(
      areSound(finished), ValueRange(values).getTypes(),
      [&]() { return values; },
      [&]() { return unpack(emitRescaledStatistics(row)); });
  RowStatistics merged = first;
  for (auto [slot, value] : llvm::zip_equal(getValues(merged), results))
    *slot = value;
  return merged;
}

RowStatistics KernelEmitter::emitRescaledStatistics(const Row &row) {
  Value scale = emitScale(row);
  SmallVector<Value> means;
  Value firstMean;
  if (hasMean) {
    means = emitMeans(row, scale, kRare);
    firstMean = means[0];
    Moments moments = emitMoments(row, means, scale, kRare)[0];
    means = {create<highway::AddOp>(moments.mean, moments.rest)};
  }
  Moments moments = emitMoments(row, means, scale, kRare)[0];
  RowStatistics statistics = finish(moments, scale).statistics;
  // Nothing can be corrected about an infinite mean: v minus it is no number.
  if (statistics.outMean)
    statistics.outMean = create<highway::IfThenElseOp>(
        compare<highway::LeOp>(create<highway::AbsOp>(firstMean), getLargest()),
        statistics.outMean, firstMean);
  return statistics;
}

Value KernelEmitter::emitScale(const Row &row) {
  Value zero = getConstant(0.0, "zero");
  Value largest = emitRowLoops(
      withPreOperands(row), kRare, zero,
      [&](ArrayRef<Row> rows, const Chunk &chunk, unsigned,
          ArrayRef<Value> carried) -> SmallVector<Value> {
        SmallVector<Value> shared(op->getNumOperands());
        Value v = emitPre(rows[0], chunk, shared);
        v = keepCounted(create<highway::AbsOp>(v), chunk, preIsZeroForZeros);
        return {named("largest", create<highway::MaxOp>(v, carried[0]))};
      })[0];
  largest = named("largest", create<highway::MaxOfLanesOp>(largest));

  const ScaleModel &model = ScaleModel::get(statType);
  auto power = [&](int exponent) {
    std::string name = (exponent < 0 ? "two_to_minus_" : "two_to_") +
                       std::to_string(std::abs(exponent));
    return getConstant(std::ldexp(1.0, exponent), name);
  };
  int most = getMostScale(op);
  auto select = [&](Value condition, int exponent, Value otherwise) {
    return named("scale",
                 create<highway::IfThenElseOp>(
                     condition, power(std::min(exponent, most)), otherwise));
  };
  Value scale = getConstant(1.0, "one");
  scale = select(compare<highway::LtOp>(largest, power(model.smallBelow)),
                 model.smallScale, scale);
  scale = select(compare<highway::LtOp>(largest, power(model.tinyBelow)),
                 model.tinyScale, scale);
  scale = select(compare<highway::GeOp>(largest, power(model.hugeFrom)),
                 model.hugeScale, scale);
  return select(compare<highway::GeOp>(largest, power(model.vastFrom)),
                model.vastScale, scale);
}
