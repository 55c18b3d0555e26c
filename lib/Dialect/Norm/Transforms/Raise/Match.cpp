//===- Match.cpp - normalizations among element expressions ---------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A candidate is matched from the inside: an inverse root 1/sqrt(q + epsilon)
// among its factors tells the statistic q, q tells the value that is
// normalized and over which loops, and then the whole candidate must be
//
//   gain * value * inverse - gain * mean * inverse + bias
//
// (without the middle term for the mean square), however it is bracketed. Where
// q is a sum of N elements, not their mean, there must be a factor sqrt(N), or
// 1/sqrt(N) where the root divides.
//
//===----------------------------------------------------------------------===//

#include "Match.h"
#include "CountPower.h"

#include "norm/Support/Float8.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/Builders.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::raise;

/// Longer sums of products are no affine part of a norm.
constexpr size_t kMaxSkeleton = 256;

NormMatcher::NormMatcher(ElementReader &reader, ArrayRef<int64_t> ranges)
    : reader(reader), context(reader.getContext()),
      reasons(reader.getReasons()), ranges(ranges),
      statistics(reader, arithmetic) {
  for (auto [loop, range] : llvm::enumerate(ranges))
    if (range != 1)
      loops |= uint64_t(1) << loop;
}

//===----------------------------------------------------------------------===//
// In words
//===----------------------------------------------------------------------===//

/// Which operand of q + epsilon is epsilon, if it is no constant.
static const Element *epsilonOf(const Element *argument) {
  return argument->operand(argument->operand(0)->hasSum ? 1 : 0);
}

/// The sum in q + epsilon, or in (N q + epsilon) / N, that the argument of a
/// root is; else null.
static const Element *sumWithEpsilon(const Element *argument) {
  const Element *scaled = scaledPart(argument);
  const Element *sum = scaled ? skipRounding(scaled) : argument;
  return sum->is<arith::AddFOp>() ? sum : nullptr;
}

/// "<text>4 x 768".
static std::string describeSizes(StringRef text, ArrayRef<int64_t> sizes) {
  std::string result = text.str();
  llvm::raw_string_ostream os(result);
  llvm::interleave(
      sizes, os,
      [&](int64_t size) {
        if (ShapedType::isDynamic(size))
          os << "?";
        else
          os << size;
      },
      " x ");
  return result;
}

//===----------------------------------------------------------------------===//
// The whole
//===----------------------------------------------------------------------===//

void NormMatcher::collectSkeleton(const Element *candidate) {
  skeleton.clear();
  skeleton.insert(candidate);
  for (size_t i = 0; i < skeleton.size() && i < kMaxSkeleton; ++i) {
    const Element *element = skeleton[i];
    if (element->is<arith::AddFOp, arith::SubFOp, arith::MulFOp, arith::DivFOp,
                    arith::NegFOp, arith::TruncFOp>())
      for (const Element *operand : element->operands)
        skeleton.insert(operand);
  }
}

const Element *NormMatcher::beforeLastRounding(const Element *candidate) {
  // The last one may be to any type.
  auto before = [](const Element *element) {
    return skipRounding(isRounding(element) ? element->operand(0) : element);
  };
  return candidate->is<arith::NegFOp>()
             ? context.negate(before(candidate->operand(0)))
             : before(candidate);
}

/// The shortest decimal number that `type` rounds to `number`: people write
/// 1e-5, not 9.99999974e-6.
static double shortestDecimal(FloatType type, double number) {
  for (int digits = 1; digits < 17; ++digits) {
    SmallString<32> text;
    llvm::raw_svector_ostream(text) << llvm::format("%.*e", digits - 1, number);
    double candidate = 0;
    if (!text.str().getAsDouble(candidate) &&
        roundTo(type, candidate) == number)
      return candidate;
  }
  return number;
}

std::optional<NormMatch> NormMatcher::matchOverAxes(const Element *candidate,
                                                    const Divisor &divisor,
                                                    const Moment &moment,
                                                    ArrayRef<AffineExpr> order,
                                                    Coefficients allowed) {
  const Element *value =
      context.substitute(moment.value, moment.symbols, order);
  // A square hides what is normalized: |v|^2 and (-v)^2 are v^2.
  if (value && !skeleton.contains(value))
    for (const Element *other :
         {context.unary<math::AbsFOp>(value->type, value),
          context.negate(value)})
      if (skeleton.contains(other))
        value = other;
  // What is normalized need not be rounded as it is for the statistics.
  if (value && !skeleton.contains(value)) {
    value = skipRounding(value);
    arithmetic.roundsBetween |= skeleton.contains(value);
  }
  if (!skeleton.contains(value))
    return why(reasons, candidate, [&] {
      return "the statistics are of " + describe(moment.value) +
             ", which is not what is normalized";
    });
  SmallVector<int64_t> extents;
  for (AffineExpr axis : order)
    extents.push_back(ranges[cast<AffineDimExpr>(axis).getPosition()]);
  if (failed(verifyCompatibleShape(moment.extents, extents)))
    return why(reasons, divisor.argument, [&] {
      return describeSizes("the statistics are of rows of ", moment.extents) +
             describeSizes(", those that are normalized of ", extents);
    });
  if (moment.mean && !statistics.isMeanOf(moment.mean, value, order, extents))
    return why(reasons, moment.mean,
               "what is squared and subtracted is not the mean of what is "
               "squared in the sum");
  if (reasons)
    reasons->enter(Stage::Formula);
  if (divisor.factor &&
      !(moment.count && isPowerOfCount(divisor.factor, *moment.count,
                                       divisor.isDivided ? 0.5 : -0.5)))
    return noteFactor(divisor, moment);

  uint64_t axes = 0;
  for (AffineExpr axis : order)
    axes |= uint64_t(1) << cast<AffineDimExpr>(axis).getPosition();
  bool centres = moment.statistics == Statistics::MeanVariance;
  auto atomOf = [&](const Element *element) -> std::optional<unsigned> {
    if (element == value)
      return Centre;
    if (readInverse(element) == divisor) {
      noteDivisor(element, divisor, arithmetic);
      return Inverse;
    }
    if (centres && statistics.isMeanOf(element, value, order, extents)) {
      if (reasons)
        reasons->addStatistic(element);
      return Mean;
    }
    return std::nullopt;
  };
  // The root of a sum is sqrt(N) times that of the mean.
  bool needsFactor = moment.count && !divisor.factor;
  auto inverseOf = [&](const Element *element) -> std::optional<Form> {
    if (readDivisor(element) == divisor) {
      noteDivisor(element, divisor, arithmetic);
      return Form{{Inverse, {}}};
    }
    if (!needsFactor || !isPowerOfCount(element, *moment.count, -0.5))
      return std::nullopt;
    auto type = cast<FloatType>(element->type);
    double root = roundTo(type, std::sqrt(*moment.count));
    Form constant;
    constant[One] = {context.floatConstant(type, root, root), false};
    return constant;
  };

  // The last rounding is the op's own.
  const Element *unrounded = beforeLastRounding(candidate);
  FormReader formReader(context, arithmetic, atomOf, inverseOf, axes, value,
                        allowed);
  std::optional<Form> form = formReader.read(unrounded);
  if (!form)
    return why(reasons, formReader.getObstacle(), [&] {
      const Element *obstacle = formReader.getObstacle();
      return describe(obstacle ? obstacle : candidate) +
             " is no part of gain * normalized + bias";
    });
  auto scale = form->find(Centre | Inverse);
  auto shift = form->find(Mean | Inverse);
  if (scale == form->end())
    return why(reasons, candidate,
               "what is normalized is not multiplied by its 1/sqrt once");
  if (centres && shift == form->end())
    return why(reasons, candidate,
               "the variance is centred, but what is normalized is not");
  for (auto &[atoms, coefficient] : *form)
    if (atoms != One && atoms != (Centre | Inverse) &&
        atoms != (Mean | Inverse))
      return why(reasons, candidate,
                 "besides gain * normalized there is a term of the same row");
  if (centres && (shift->second.negative == scale->second.negative ||
                  shift->second.element != scale->second.element))
    return why(reasons, candidate,
               "what is normalized and its mean are multiplied by different "
               "factors");

  NormMatch result;
  result.statistics = moment.statistics;
  for (unsigned loop = 0; loop < ranges.size(); ++loop)
    if (axes >> loop & 1)
      result.axes.push_back(loop);
  result.gain = scale->second.element;
  result.bias = getCoefficient(context, *form, One);
  if (needsFactor) {
    std::optional<const Element *> gain =
        withoutRootOfCount(context, result.gain, *moment.count);
    if (!gain)
      return why(reasons, divisor.argument, [&] {
        std::string count = std::to_string(*moment.count);
        return "nothing divides its sum by " + count +
               ", the number of elements that are summed, or multiplies by "
               "sqrt(" +
               count + "): an L2 normalization";
      });
    result.gain = *gain;
  }
  result.value = value;
  // Else the root is sqrt(N) times the norm op's.
  if (!needsFactor)
    listStatistics(result, divisor, order, extents);
  setSign(result, scale->second.negative, cast<FloatType>(unrounded->type));
  // A number is no gain: it stays outside as what it is.
  auto isOperand = [&](const Element *affine) {
    return !affine || (affine->dims && !(affine->dims & ~axes));
  };
  if (!isOperand(result.gain)) {
    std::swap(result.gain, result.scale);
    std::swap(result.bias, result.shift);
  } else if (!isOperand(result.bias)) {
    std::swap(result.bias, result.shift);
  }
  if (allowed == Coefficients::AlongAxes && (result.scale || result.shift))
    return std::nullopt;

  bool isWide = unrounded->type.isF64();
  for (const Element *operand :
       {result.value, result.gain, result.bias, result.scale, result.shift})
    isWide |= operand && operand->type.isF64();
  result.resultType = cast<FloatType>(unrounded->type);
  Builder b(context.getContext());
  result.statType = isWide ? FloatType(b.getF64Type()) : b.getF32Type();
  return result;
}

void NormMatcher::setEpsilon(NormMatch &result, const Element *epsilon,
                             const Divisor &divisor,
                             std::optional<int64_t> count) {
  if (!epsilon)
    return;
  auto type = cast<FloatType>(epsilon->type);
  result.epsilon = epsilon->unrounded != epsilon->number
                       ? epsilon->unrounded
                       : shortestDecimal(type, epsilon->number);
  result.changesRounding |=
      roundTo(result.statType, result.epsilon) != epsilon->number;
  // sqrt(N) / (sqrt(N q + e) + e') is 1 / (sqrt(q + e / N) + e' / sqrt(N)).
  if (count && !divisor.epsilon)
    result.epsilon /= static_cast<double>(*count);
  else if (count && (divisor.scalesEpsilon || !divisor.factor))
    result.epsilon /= std::sqrt(*count);
  result.epsilonOutsideRoot = divisor.epsilon && result.epsilon != 0;
}

std::optional<NormMatch> NormMatcher::matchWithDivisor(const Element *candidate,
                                                       const Divisor &divisor,
                                                       Coefficients allowed) {
  arithmetic = {};
  const Element *argument = divisor.argument;
  if (reasons)
    reasons->beginArgument(argument);

  const Element *epsilon = divisor.epsilon, *inner = argument;
  const Element *sum = sumWithEpsilon(argument);
  if (sum) {
    if (epsilon)
      return why(reasons, argument,
                 "something is added both to the root and to what it is taken "
                 "of");
    bool isSecond = sum->operand(1)->isFloat();
    epsilon = sum->operand(isSecond ? 1 : 0);
    inner = sum->operand(isSecond ? 0 : 1);
    if (!epsilon->isFloat())
      return why(reasons, argument, [&] {
        return "epsilon is no constant, but " + describe(epsilonOf(sum));
      });
    arithmetic.note(sum);
    if (sum != argument) {
      // As the mean.
      auto operands = llvm::map_to_vector(argument->operands, [&](auto *part) {
        return arithmetic.skipRounding(part) == sum ? inner : part;
      });
      inner = context.operation(*argument->name, argument->type,
                                argument->operandType, operands,
                                argument->attributes);
    }
  }
  // Not a negative one, infinity or NaN.
  if (epsilon && (!(epsilon->number >= 0) || !std::isfinite(epsilon->number)))
    return why(reasons, argument, [&] {
      return "epsilon is " + describe(epsilon) +
             ", expected a finite number that is not negative";
    });
  std::optional<Moment> moment = statistics.readMoment(inner);
  if (!moment)
    return std::nullopt;
  // How many times the mean it is that epsilon is added to.
  std::optional<int64_t> count = moment->count;
  if (sum && sum != argument) {
    if (ShapedType::isDynamicShape(moment->extents))
      return why(reasons, sum,
                 "epsilon is added to a sum of elements whose number is not "
                 "known");
    count = ShapedType::getNumElements(moment->extents);
  }

  // The loops that the value at one index of the statistics does not have.
  SmallVector<AffineExpr> axes;
  uint64_t missing = loops & ~moment->value->dims;
  for (unsigned loop = 0; loop < ranges.size(); ++loop)
    if (missing >> loop & 1)
      axes.push_back(getAffineDimExpr(loop, context.getContext()));
  if (reasons)
    reasons->enter(Stage::Value);
  if (axes.size() != moment->symbols.size())
    return why(reasons, argument, [&] {
      return describeSizes("the statistics are over ", moment->extents) +
             ", but the same along " + std::to_string(axes.size()) +
             " dimensions of what is normalized";
    });
  std::optional<NormMatch> result;
  anyPermutation(axes, [&](ArrayRef<AffineExpr> order) {
    result = matchOverAxes(candidate, divisor, *moment, order, allowed);
    return result.has_value();
  });
  if (!result)
    return std::nullopt;
  if (result->value->dims != loops)
    return why(reasons, result->value,
               "what is normalized is the same along a dimension of the op");

  if (!moment->count)
    result->variances.push_back(inner);
  setEpsilon(*result, epsilon, divisor, count);
  result->changesRounding |= arithmetic.roundsBetween || moment->mean || count;
  for (Type type : arithmetic.types)
    result->changesRounding |= type != result->statType;
  return result;
}

std::optional<NormMatch> NormMatcher::match(const Element *candidate,
                                            Coefficients allowed) {
  if (!candidate->hasSum)
    return std::nullopt;
  collectSkeleton(candidate);
  SmallVector<Divisor> divisors;
  auto add = [&](std::optional<Divisor> divisor) {
    if (divisor && divisor->argument->hasSum &&
        !llvm::is_contained(divisors, *divisor))
      divisors.push_back(*divisor);
  };
  for (const Element *element : skeleton) {
    add(readInverse(element));
    if (element->is<arith::DivFOp>())
      add(readDivisor(element->operand(1)));
  }
  for (const Divisor &divisor : divisors)
    if (std::optional<NormMatch> result =
            matchWithDivisor(candidate, divisor, allowed))
      return result;
  if (reasons)
    noteLookAlikes();
  return std::nullopt;
}

/// Where `element` is one of the result of a norm op that may take a gain or
/// bias: that op. With Coefficients::Any by way of reshapes, and of channels.
static Operation *getNorm(const Element *element, Coefficients allowed) {
  // What has been rounded to eight bits is another number (skipRounding).
  if (element->kind != Element::Kind::Leaf || isFloat8(element->type) ||
      !isa<RankedTensorType>(element->value.getType()))
    return nullptr;
  bool isOfRows = allowed == Coefficients::AlongAxes;
  Value output = isOfRows ? element->value : skipReshapes(element->value);
  Operation *op = output.getDefiningOp();
  bool isNorm =
      isOfRows ? isa_and_present<LayerNormOp, RMSNormOp>(op)
               : isa_and_present<LayerNormOp, GroupNormOp, BatchNormOp>(op);
  return isNorm && output == op->getResult(0) ? op : nullptr;
}

std::optional<AffineMatch> NormMatcher::matchAffine(const Element *candidate,
                                                    Coefficients allowed) {
  collectSkeleton(candidate);
  for (const Element *element : skeleton) {
    Operation *op = getNorm(element, allowed);
    if (!op || element == candidate)
      continue;
    uint64_t axes = 0;
    if (allowed == Coefficients::Any)
      axes = element->dims;
    else
      for (int64_t position :
           op->getAttrOfType<DenseI64ArrayAttr>("axes").asArrayRef())
        if (auto loop = dyn_cast<AffineDimExpr>(element->indices[position]))
          axes |= uint64_t(1) << loop.getPosition();

    arithmetic = {};
    auto atomOf = [&](const Element *e) -> std::optional<unsigned> {
      return e == element ? std::optional<unsigned>(Centre) : std::nullopt;
    };
    auto inverseOf = [](const Element *) { return std::nullopt; };
    FormReader formReader(context, arithmetic, atomOf, inverseOf, axes, element,
                          allowed);
    const Element *unrounded = beforeLastRounding(candidate);
    std::optional<Form> form = formReader.read(unrounded);
    if (!form || form->size() > 2)
      continue;
    auto scale = form->find(Centre);
    if (scale == form->end() ||
        (scale->second.negative && !scale->second.element) ||
        (form->size() == 2 && !form->contains(One)))
      continue;
    AffineMatch result{element, getCoefficient(context, *form, Centre),
                       getCoefficient(context, *form, One)};
    bool isNumber = false;
    for (const Element *affine : {result.gain, result.bias})
      isNumber |= affine && !affine->dims &&
                  !(allowed == Coefficients::Any && affine->isOfOneElement());
    if (isNumber)
      continue;
    // The op's own arithmetic is in its type of statistics.
    FloatType statType =
        llvm::TypeSwitch<Operation *, FloatType>(op)
            .Case<LayerNormOp, RMSNormOp, GroupNormOp, BatchNormOp>(
                [](auto norm) { return norm.getStatisticsType(); });
    result.changesRounding =
        arithmetic.roundsBetween || element->type != statType;
    for (Type type : arithmetic.types)
      result.changesRounding |= type != statType;
    return result;
  }
  return std::nullopt;
}
