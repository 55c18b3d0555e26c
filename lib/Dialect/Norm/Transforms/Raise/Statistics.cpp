//===- Statistics.cpp - means and moments among expressions ---------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Statistics.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::raise;

constexpr const char *kNegativeMoment =
    "what the root is taken of has a minus, as in epsilon - mean(v^2)";
/// More axes than tensors have; each order of them is tried.
constexpr size_t kMaxAxes = 4;

bool norm::raise::anyPermutation(ArrayRef<AffineExpr> exprs,
                                 function_ref<bool(ArrayRef<AffineExpr>)> f) {
  if (exprs.size() > kMaxAxes)
    return false;
  SmallVector<unsigned> order =
      llvm::to_vector(llvm::seq<unsigned>(0, exprs.size()));
  do {
    SmallVector<AffineExpr> permuted;
    for (unsigned i : order)
      permuted.push_back(exprs[i]);
    if (f(permuted))
      return true;
  } while (std::next_permutation(order.begin(), order.end()));
  return false;
}

/// The operand of a binary operation that is not the one `isThis` knows; null
/// if it knows neither.
static const Element *otherOperand(const Element *operation,
                                   function_ref<bool(const Element *)> isThis) {
  if (isThis(operation->operand(0)))
    return operation->operand(1);
  if (isThis(operation->operand(1)))
    return operation->operand(0);
  return nullptr;
}

static bool isSquare(const Element *element) {
  return element->is<arith::MulFOp>() &&
         element->operand(0) == element->operand(1);
}

//===----------------------------------------------------------------------===//
// Means
//===----------------------------------------------------------------------===//

/// `sum` and those sums of its type that are all that it sums, as one over
/// `numSymbols` variables, or as many as there are.
static SumOver flatten(const Element *sum, std::optional<size_t> numSymbols) {
  SumOver result{sum->operand(0), sum->type, {}, {}};
  auto bind = [&](const Element *part) {
    for (auto [i, extent] : llvm::enumerate(part->extents)) {
      result.symbols.push_back(part->firstSymbol + i);
      result.extents.push_back(extent);
    }
  };
  bind(sum);
  while (result.body->isSum() && result.body->type == sum->type &&
         (!numSymbols || result.symbols.size() < *numSymbols)) {
    bind(result.body);
    result.body = result.body->operand(0);
  }
  return result;
}

std::optional<SumOver>
StatisticsReader::readMean(const Element *element,
                           std::optional<size_t> numSymbols) {
  const Element *mean = arithmetic.skipRounding(element);
  std::optional<SumOver> sum;
  // Minus the mean of v is the mean of -v.
  if (mean->is<arith::NegFOp>()) {
    sum = readMean(mean->operand(0), numSymbols);
    if (sum)
      sum->body = context.negate(sum->body);
    return sum;
  }
  auto isReciprocal = [&](const Element *factor) {
    return sum && counts.isReciprocalOfCount(factor, *sum);
  };
  if (mean->is<arith::DivFOp>()) {
    const Element *dividend = arithmetic.skipRounding(mean->operand(0));
    if (!dividend->isSum())
      return std::nullopt;
    sum = flatten(dividend, numSymbols);
    if (!counts.isCount(mean->operand(1), *sum))
      return why(reader.getReasons(), mean, [&] {
        return "the divisor " +
               counts.describeWrongCount(mean->operand(1), *sum);
      });
  } else if (mean->is<arith::MulFOp>()) {
    for (const Element *operand : mean->operands)
      if (skipRounding(operand)->isSum())
        sum = flatten(arithmetic.skipRounding(operand), numSymbols);
    if (!sum)
      return std::nullopt;
    if (!otherOperand(mean, isReciprocal))
      return why(reader.getReasons(), mean, [&] {
        const Element *factor = mean->operand(0);
        if (skipRounding(factor)->isSum())
          factor = mean->operand(1);
        return "the factor " + counts.describeWrongReciprocal(factor, *sum);
      });
  } else if (mean->isSum()) {
    // Each term is divided.
    sum = flatten(mean, numSymbols);
    const Element *term = arithmetic.skipRounding(sum->body);
    const Element *body = nullptr;
    if (term->is<arith::DivFOp>() && counts.isCount(term->operand(1), *sum))
      body = term->operand(0);
    else if (term->is<arith::MulFOp>())
      body = otherOperand(term, isReciprocal);
    if (!body)
      return why(reader.getReasons(), mean, [&] {
        if (term->is<arith::DivFOp>())
          return "the divisor " +
                 counts.describeWrongCount(term->operand(1), *sum);
        if (term->is<arith::MulFOp>())
          for (const Element *factor : term->operands)
            if (!factor->symbols && !factor->dims)
              return "the factor " +
                     counts.describeWrongReciprocal(factor, *sum);
        return "nothing divides its sum by " + describeCount(*sum) +
               (isSquare(term) ? ": an L2 normalization" : "");
      });
    arithmetic.note(term);
    sum->body = body;
  } else {
    return std::nullopt;
  }
  arithmetic.note(mean);
  arithmetic.types.insert(sum->type);
  return sum;
}

std::optional<SumOver> StatisticsReader::readSum(const Element *element) {
  const Element *sum = arithmetic.skipRounding(element);
  if (!sum->isSum())
    return std::nullopt;
  arithmetic.types.insert(sum->type);
  SumOver result = flatten(sum, std::nullopt);
  if (!staticCount(result) ||
      llvm::any_of(result.extents, ShapedType::isDynamic))
    return std::nullopt;
  return result;
}

bool StatisticsReader::isMeanOf(const Element *element, const Element *value,
                                ArrayRef<AffineExpr> axes,
                                ArrayRef<int64_t> extents) {
  if (!element->hasSum)
    return false;
  Arithmetic before = arithmetic;
  std::optional<SumOver> mean = readMean(element, axes.size());
  if (mean && mean->symbols.size() == axes.size() &&
      anyPermutation(axes, [&](ArrayRef<AffineExpr> order) {
        // Where no index is a variable by itself, the size is nowhere else.
        SmallVector<int64_t> ordered;
        for (AffineExpr axis : order)
          ordered.push_back(extents[llvm::find(axes, axis) - axes.begin()]);
        if (failed(verifyCompatibleShape(mean->extents, ordered)))
          return false;
        const Element *body =
            context.substitute(mean->body, mean->symbols, order);
        if (!body || skipRounding(body) != skipRounding(value))
          return false;
        arithmetic.roundsBetween |= body != value;
        return true;
      }))
    return true;
  arithmetic = before;
  return false;
}

//===----------------------------------------------------------------------===//
// Moments
//===----------------------------------------------------------------------===//

/// True if `value` looks as if it were a step of some other normalization: it
/// is shifted by a number for the whole row or by a statistic, or has one of
/// the row in it.
static bool isDoubtful(const Element *value, ArrayRef<unsigned> rowSymbols) {
  uint64_t symbols = 0;
  for (unsigned symbol : rowSymbols)
    symbols |= uint64_t(1) << symbol;
  if (hasSumFixedAlong(value, /*dims=*/0, symbols))
    return true;
  return value->is<arith::AddFOp, arith::SubFOp>() &&
         llvm::any_of(value->operands, [&](const Element *operand) {
           return operand->hasStatistic ||
                  (!(operand->symbols & symbols) && !operand->isFloat());
         });
}

std::optional<Moment> StatisticsReader::readMoment(const Element *element) {
  element = arithmetic.skipRounding(element);
  // No moment is negative: a clamp does nothing, nor does a magnitude. (maxnumf
  // hides NaN, so that a row with an infinity has other elements than NaN.)
  if (element->is<math::AbsFOp>()) {
    element = arithmetic.skipRounding(element->operand(0));
  } else if (element->is<arith::MaximumFOp>()) {
    const Element *other = otherOperand(
        element, [](const Element *operand) { return operand->isFloat(0.0); });
    if (!other)
      return why(reader.getReasons(), element,
                 "what the root is taken of is clamped, but not at 0");
    element = arithmetic.skipRounding(other);
  }

  // epsilon - E[v^2]
  if (element->is<arith::NegFOp>())
    return why(reader.getReasons(), element, kNegativeMoment);

  // E[v^2] - E[v]^2
  const Element *squaredMean = nullptr;
  if (element->is<arith::SubFOp>()) {
    const Element *square = arithmetic.skipRounding(element->operand(1));
    if (!isSquare(square))
      return why(reader.getReasons(), square,
                 isSquare(skipRounding(element->operand(0)))
                     ? kNegativeMoment
                     : "what is subtracted from a mean is no square of one");
    squaredMean = square->operand(0);
    arithmetic.note(element);
    arithmetic.note(square);
    element = element->operand(0);
  }

  std::optional<SumOver> mean = readMean(element, std::nullopt);
  std::optional<int64_t> count;
  if (!mean && !squaredMean) {
    mean = readSum(element);
    if (mean)
      count = staticCount(*mean);
  }
  if (!mean)
    return why(reader.getReasons(), element, [&] {
      return "what the root is taken of is no mean, but " + describe(element);
    });
  const Element *square = arithmetic.skipRounding(mean->body);
  if (square->is<arith::NegFOp>())
    return why(reader.getReasons(), element, kNegativeMoment);
  if (!isSquare(square))
    return why(reader.getReasons(), square, [&] {
      return "the mean is not of squares, but of " + describe(square);
    });
  arithmetic.note(square);
  const Element *value = square->operand(0);
  if (squaredMean)
    return Moment{Statistics::MeanVariance, value, mean->symbols, mean->extents,
                  squaredMean};

  // E[(v - E[v])^2]
  SmallVector<AffineExpr> axes;
  for (unsigned symbol : mean->symbols)
    axes.push_back(getAffineSymbolExpr(symbol, context.getContext()));
  const Element *centred = skipRounding(value);
  if (centred->is<arith::SubFOp>())
    // The square hides which way round.
    for (int side : {0, 1})
      if (isMeanOf(centred->operand(1 - side), centred->operand(side), axes,
                   mean->extents)) {
        arithmetic.skipRounding(value);
        arithmetic.note(centred);
        return Moment{Statistics::MeanVariance,
                      centred->operand(side),
                      mean->symbols,
                      mean->extents,
                      /*mean=*/nullptr,
                      count};
      }

  // E[v^2]
  if (isDoubtful(value, mean->symbols))
    return why(reader.getReasons(), value, [&] {
      return centred->is<arith::SubFOp>()
                 ? "the variance's centre is not the mean of what it is "
                   "subtracted from"
                 : "the mean square is of a value that is shifted, or has a "
                   "statistic of its row in it";
    });
  return Moment{Statistics::MeanSquare, value, mean->symbols, mean->extents,
                /*mean=*/nullptr,       count};
}
