//===- RowKernelStatistics.cpp - mean, variance, rstd of rows -------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The formulas are those of the CPU kernels: two corrected passes,
//
//   mean = sum(v) / H   rest = sum(v - mean) / H   square = sum((v - mean)^2) /
//   H var = max(0, square - rest^2)   normalized = ((v - mean) - rest) * rstd
//
// and for a row that is not sound again with a scale and a better mean.
//
//===----------------------------------------------------------------------===//

#include "RowKernel.h"

#include "norm/Dialect/Norm/Utils/Soundness.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

#include <cmath>

using namespace mlir;
using namespace mlir::norm;

//===----------------------------------------------------------------------===//
// Sums and maxima of a row
//===----------------------------------------------------------------------===//

/// Combines `count` terms of each value of a row.
SmallVector<Value> RowKernel::emitTotals(const Row &row, unsigned count,
                                         Combine how, TermsFn terms) {
  Value zero = getConstant(0.0);
  /// The terms of a chunk, by total.
  auto getTerms = [&](const Chunk &chunk) {
    SmallVector<SmallVector<Value>> all(count);
    for (Value value : chunk.values)
      for (auto [total, term] : llvm::zip_equal(all, terms(value)))
        total.push_back(chunk.isInside ? arith::SelectOp::create(builder, loc,
                                                                 chunk.isInside,
                                                                 term, zero)
                                       : term);
    return all;
  };

  SmallVector<SmallVector<Value>> resident(count);
  for (const Chunk &chunk : row.resident)
    for (auto [total, next] : llvm::zip_equal(resident, getTerms(chunk)))
      total.append(next);
  SmallVector<Value> totals(count, zero);
  if (!row.resident.empty())
    for (auto [total, all] : llvm::zip_equal(totals, resident))
      total = combineTree(all, how);
  if (strategy.workgroupChunks == 0 && !strategy.rereads)
    return combineThreads(totals, how);

  // A long sum is compensated (Knuth's TwoSum): a total and what its roundings
  // took from it.
  bool isSum = how == Combine::Add;
  SmallVector<Value> carried = totals;
  if (isSum)
    carried.append(count, zero);
  forEachLaterChunk(
      row, carried,
      [&](const Chunk &chunk, ValueRange before) {
        SmallVector<Value> next(before);
        for (auto [i, total] : llvm::enumerate(getTerms(chunk))) {
          Value term = combineTree(total, how);
          if (!isSum) {
            next[i] = combine(next[i], term, how);
            continue;
          }
          Value sum = create<arith::AddFOp>(next[i], term);
          Value added = create<arith::SubFOp>(sum, next[i]);
          Value lostOfSum =
              create<arith::SubFOp>(next[i], create<arith::SubFOp>(sum, added));
          Value lostOfTerm = create<arith::SubFOp>(term, added);
          next[i] = sum;
          next[count + i] = create<arith::AddFOp>(
              next[count + i], create<arith::AddFOp>(lostOfSum, lostOfTerm));
        }
        return next;
      },
      carried);
  for (unsigned i = 0; i < count; ++i) {
    if (!isSum) {
      totals[i] = carried[i];
      continue;
    }
    // What an infinite sum lost is NaN, and not to be added.
    Value lost = carried[count + i];
    Value isNumber = arith::CmpFOp::create(
        builder, loc, arith::CmpFPredicate::ORD, lost, lost);
    totals[i] = arith::SelectOp::create(builder, loc, isNumber,
                                        create<arith::AddFOp>(carried[i], lost),
                                        carried[i]);
  }
  return combineThreads(totals, how);
}

//===----------------------------------------------------------------------===//
// Statistics
//===----------------------------------------------------------------------===//

Value RowKernel::emitMean(const Row &row, Value scale) {
  Value sum =
      emitTotals(row, 1, Combine::Add, [&](Value v) -> SmallVector<Value> {
        return {scale ? create<arith::MulFOp>(v, scale) : v};
      })[0];
  return create<arith::MulFOp>(sum, inverseSize);
}

RowKernel::Moments RowKernel::emitMoments(const Row &row, Value mean,
                                          Value scale) {
  Value negativeMean =
      mean ? Value(arith::NegFOp::create(builder, loc, mean)) : Value();
  SmallVector<Value> sums = emitTotals(
      row, hasMean ? 2 : 1, Combine::Add, [&](Value v) -> SmallVector<Value> {
        Value d = v;
        if (scale && mean)
          d = math::FmaOp::create(builder, loc, v, scale, negativeMean);
        else if (scale)
          d = create<arith::MulFOp>(v, scale);
        else if (mean)
          d = create<arith::SubFOp>(v, mean);
        SmallVector<Value> terms = {create<arith::MulFOp>(d, d)};
        if (mean)
          terms.push_back(d);
        return terms;
      });
  Moments moments;
  moments.square = create<arith::MulFOp>(sums[0], inverseSize);
  if (hasMean) {
    moments.mean = mean;
    moments.rest = create<arith::MulFOp>(sums[1], inverseSize);
  }
  return moments;
}

RowKernel::RowStatistics RowKernel::finish(const Moments &moments,
                                           Value scale) {
  auto compare = [&](arith::CmpFPredicate predicate, Value a,
                     Value b) -> Value {
    return arith::CmpFOp::create(builder, loc, predicate, a, b);
  };
  double epsilonNumber = op.getEpsilon().convertToDouble();
  Value epsilon = getConstant(epsilonNumber);
  if (scale) {
    epsilon = create<arith::MulFOp>(epsilon, scale);
    if (!op.getEpsilonOutsideSqrt())
      epsilon = create<arith::MulFOp>(epsilon, scale);
    // A positive epsilon keeps a constant row finite at any scale.
    if (epsilonNumber > 0)
      epsilon = combine(epsilon,
                        getConstant(APFloat::getSmallestNormalized(
                                        statType.getFloatSemantics())
                                        .convertToDouble()),
                        Combine::Max);
  }

  Value variance = moments.square, negativeRest;
  if (hasMean) {
    negativeRest = arith::NegFOp::create(builder, loc, moments.rest);
    variance = math::FmaOp::create(builder, loc, negativeRest, moments.rest,
                                   moments.square);
    // NaN stays NaN.
    Value zero = getConstant(0.0);
    variance = arith::SelectOp::create(
        builder, loc, compare(arith::CmpFPredicate::OLT, variance, zero), zero,
        variance);
  }
  Value denominator, square;
  if (op.getEpsilonOutsideSqrt()) {
    denominator = create<arith::AddFOp>(
        math::SqrtOp::create(builder, loc, variance), epsilon);
    square = create<arith::MulFOp>(denominator, denominator);
  } else {
    square = create<arith::AddFOp>(variance, epsilon);
    denominator = math::SqrtOp::create(builder, loc, square);
  }

  RowStatistics result;
  result.rstd = create<arith::DivFOp>(getConstant(1.0), denominator);
  result.scale = scale ? scale : getConstant(1.0);
  result.soundness = square;
  result.outRstd = result.rstd;
  if (scale) {
    // A constant row has that of epsilon, which the scale may have lost.
    double root =
        op.getEpsilonOutsideSqrt() ? epsilonNumber : std::sqrt(epsilonNumber);
    result.outRstd = arith::SelectOp::create(
        builder, loc,
        compare(arith::CmpFPredicate::OEQ, variance, getConstant(0.0)),
        getConstant(1.0 / root), create<arith::MulFOp>(result.rstd, scale));
  }
  if (hasMean) {
    result.mean = moments.mean;
    result.shift = create<arith::MulFOp>(moments.rest, result.rstd);
    result.soundness = math::FmaOp::create(
        builder, loc, negativeRest, moments.rest,
        create<arith::MulFOp>(square, getConstant(kMaxRestSquared)));
    result.outMean = create<arith::AddFOp>(moments.mean, moments.rest);
    if (scale)
      result.outMean = create<arith::MulFOp>(
          result.outMean, create<arith::DivFOp>(getConstant(1.0), scale));
  }
  return result;
}

Value RowKernel::isUnsound(const RowStatistics &statistics) {
  // True for NaN.
  Value result = arith::CmpFOp::create(builder, loc, arith::CmpFPredicate::UGT,
                                       statistics.soundness, getLargest());
  if (hasMean || !hidesUnderflow(op)) {
    int exponent = ScaleModel::get(statType).leastSound;
    double least = hidesUnderflow(op)
                       ? 0.0
                       : std::ldexp(hasMean ? kMaxRestSquared : 1.0, exponent);
    Value isSmall =
        arith::CmpFOp::create(builder, loc, arith::CmpFPredicate::ULT,
                              statistics.soundness, getConstant(least));
    result = create<arith::OrIOp>(result, isSmall);
  }
  return result;
}

/// The power of two that brings the row's values where nothing overflows and
/// squares do not underflow.
Value RowKernel::emitScale(const Row &row) {
  Value largest =
      emitTotals(row, 1, Combine::Max, [&](Value v) -> SmallVector<Value> {
        return {math::AbsFOp::create(builder, loc, v)};
      })[0];
  const ScaleModel &model = ScaleModel::get(statType);
  auto power = [&](int exponent) {
    return getConstant(std::ldexp(1.0, exponent));
  };
  int most = getMostScale(op);
  auto select = [&](arith::CmpFPredicate predicate, int limit, int exponent,
                    Value otherwise) -> Value {
    Value condition =
        arith::CmpFOp::create(builder, loc, predicate, largest, power(limit));
    return arith::SelectOp::create(builder, loc, condition,
                                   power(std::min(exponent, most)), otherwise);
  };
  Value scale = getConstant(1.0);
  scale = select(arith::CmpFPredicate::OLT, model.smallBelow, model.smallScale,
                 scale);
  scale = select(arith::CmpFPredicate::OLT, model.tinyBelow, model.tinyScale,
                 scale);
  scale =
      select(arith::CmpFPredicate::OGE, model.hugeFrom, model.hugeScale, scale);
  return select(arith::CmpFPredicate::OGE, model.vastFrom, model.vastScale,
                scale);
}

RowKernel::RowStatistics RowKernel::emitRescaled(const Row &row) {
  Value scale = emitScale(row);
  if (!hasMean)
    return finish(emitMoments(row, /*mean=*/Value(), scale), scale);
  Value first = emitMean(row, scale);
  Moments moments = emitMoments(row, first, scale);
  Value mean = create<arith::AddFOp>(moments.mean, moments.rest);
  RowStatistics result = finish(emitMoments(row, mean, scale), scale);
  // Nothing can be corrected about an infinite mean: v minus it is no number.
  Value isFinite = arith::CmpFOp::create(
      builder, loc, arith::CmpFPredicate::OLE,
      math::AbsFOp::create(builder, loc, first), getLargest());
  result.outMean =
      arith::SelectOp::create(builder, loc, isFinite, result.outMean, first);
  return result;
}

RowKernel::RowStatistics RowKernel::emitStatistics(const Row &row) {
  Value mean = hasMean ? emitMean(row, /*scale=*/Value()) : Value();
  RowStatistics first =
      finish(emitMoments(row, mean, /*scale=*/Value()), /*scale=*/Value());
  Value isUnsound = this->isUnsound(first);
  // Rows of one subgroup go the same way, since shuffles want all of its lanes.
  Value isAnyUnsound = isUnsound;
  if (strategy.threadsPerRow < strategy.subgroupSize) {
    Value flag =
        arith::ExtUIOp::create(builder, loc, builder.getI32Type(), isUnsound);
    for (unsigned mask = strategy.threadsPerRow; mask < strategy.subgroupSize;
         mask *= 2)
      flag = create<arith::OrIOp>(flag, shuffle(flag, mask));
    isAnyUnsound =
        arith::TruncIOp::create(builder, loc, builder.getI1Type(), flag);
  }

  auto collect = [](RowStatistics &statistics) {
    SmallVector<Value *> values;
    for (Value *value :
         {&statistics.mean, &statistics.shift, &statistics.rstd,
          &statistics.scale, &statistics.outMean, &statistics.outRstd})
      if (*value)
        values.push_back(value);
    return values;
  };
  SmallVector<Value> before;
  SmallVector<Type> types;
  for (Value *value : collect(first)) {
    before.push_back(*value);
    types.push_back(value->getType());
  }
  auto redo = scf::IfOp::create(builder, loc, types, isAnyUnsound,
                                /*withElseRegion=*/true);
  {
    OpBuilder::InsertionGuard guard(builder);
    builder.setInsertionPointToStart(&redo.getThenRegion().front());
    RowStatistics again = emitRescaled(row);
    SmallVector<Value> chosen;
    for (auto [old, now] : llvm::zip_equal(before, collect(again)))
      chosen.push_back(
          arith::SelectOp::create(builder, loc, isUnsound, *now, old));
    scf::YieldOp::create(builder, loc, chosen);
    builder.setInsertionPointToStart(&redo.getElseRegion().front());
    scf::YieldOp::create(builder, loc, before);
  }
  RowStatistics result = first;
  for (auto [slot, value] : llvm::zip_equal(collect(result), redo.getResults()))
    *slot = value;
  return result;
}
