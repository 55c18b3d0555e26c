//===- RaiseMatch.cpp - normalizations among element expressions ----------===//
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
// (without the middle term for the mean square), however it is bracketed.
//
//===----------------------------------------------------------------------===//

#include "RaiseMatch.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/Builders.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::raise;

/// Longer sums of products are no affine part of a norm.
constexpr size_t kMaxSkeleton = 256;
/// More axes than tensors have; each order of them is tried.
constexpr size_t kMaxAxes = 4;

NormMatcher::NormMatcher(ElementReader &reader, ArrayRef<int64_t> ranges)
    : reader(reader), context(reader.getContext()), ranges(ranges) {
  for (auto [loop, range] : llvm::enumerate(ranges))
    if (range != 1)
      loops |= uint64_t(1) << loop;
}

/// Rounding to a narrower type, to nearest.
static bool isRounding(const Element *element) {
  return element->is<arith::TruncFOp>() && element->attributes.empty();
}

const Element *NormMatcher::stripRounding(const Element *element) {
  while (isRounding(element)) {
    roundsBetween = true;
    element = element->operand(0);
  }
  return element;
}

/// The number that is divided by in a product of two, null if there is none.
static const Element *otherOperand(const Element *product,
                                   function_ref<bool(const Element *)> isOne) {
  if (isOne(product->operand(0)))
    return product->operand(1);
  if (isOne(product->operand(1)))
    return product->operand(0);
  return nullptr;
}

//===----------------------------------------------------------------------===//
// Roots
//===----------------------------------------------------------------------===//

static const Element *skipRounding(const Element *element) {
  while (isRounding(element))
    element = element->operand(0);
  return element;
}

/// x of sqrt(x) or x^0.5, else null.
static const Element *argumentOfRoot(const Element *element) {
  element = skipRounding(element);
  if (element->is<math::SqrtOp>())
    return skipRounding(element->operand(0));
  if (element->is<math::PowFOp>() && element->operand(1)->isFloat(0.5))
    return skipRounding(element->operand(0));
  return nullptr;
}

/// x of 1/sqrt(x) in any spelling but a division, else null.
static const Element *argumentOfInverse(const Element *element) {
  if (element->is<math::RsqrtOp>())
    return skipRounding(element->operand(0));
  if (element->is<math::PowFOp>()) {
    if (element->operand(1)->isFloat(-0.5))
      return skipRounding(element->operand(0));
    if (element->operand(1)->isFloat(-1.0))
      return argumentOfRoot(element->operand(0));
  }
  if (element->is<math::SqrtOp>()) {
    const Element *inverse = skipRounding(element->operand(0));
    if (inverse->is<arith::DivFOp>() && inverse->operand(0)->isFloat(1.0))
      return skipRounding(inverse->operand(1));
  }
  return nullptr;
}

//===----------------------------------------------------------------------===//
// Sums of products
//===----------------------------------------------------------------------===//

namespace mlir::norm::raise {
struct NormMatcher::FormReader {
  NormMatcher &matcher;
  function_ref<std::optional<unsigned>(const Element *)> atomOf;
  function_ref<bool(const Element *)> isRoot;
  uint64_t axes;
  /// Coefficients must not depend on what is normalized.
  const Element *centre;
  llvm::SmallDenseMap<const Element *, std::optional<Form>> known{4};

  std::optional<Form> read(const Element *element) {
    auto it = known.find(element);
    if (it != known.end())
      return it->second;
    std::optional<Form> form = readStructure(element);
    // What has no atoms in it is one coefficient as it stands.
    bool plain = !form || (form->size() == 1 && form->contains(One));
    if (plain) {
      form.reset();
      if (isCoefficient(element))
        form = Form{{One, {element, false}}};
    } else if (element->kind == Element::Kind::Operation) {
      if (isRounding(element))
        matcher.roundsBetween = true;
      else
        matcher.note(element);
    }
    known[element] = form;
    return form;
  }

private:
  bool isCoefficient(const Element *element) const {
    return isa<FloatType>(element->type) && !element->hasSum &&
           !(element->dims & ~axes) && !contains(element, centre);
  }

  static bool contains(const Element *element, const Element *part) {
    llvm::SmallDenseSet<const Element *> seen;
    SmallVector<const Element *> work = {element};
    while (!work.empty()) {
      const Element *next = work.pop_back_val();
      if (next == part)
        return true;
      if (seen.insert(next).second)
        llvm::append_range(work, next->operands);
    }
    return false;
  }

  std::optional<Form> readStructure(const Element *element) {
    if (std::optional<unsigned> atom = atomOf(element))
      return Form{{*atom, {}}};
    if (isRounding(element))
      return read(element->operand(0));
    if (element->is<arith::NegFOp>())
      return negate(read(element->operand(0)));
    if (element->is<arith::AddFOp>())
      return add(read(element->operand(0)), read(element->operand(1)));
    if (element->is<arith::SubFOp>())
      return add(read(element->operand(0)), negate(read(element->operand(1))));
    if (element->is<arith::MulFOp>())
      return multiply(read(element->operand(0)), read(element->operand(1)));
    if (element->is<arith::DivFOp>() && isRoot(element->operand(1))) {
      if (element->operand(0)->isFloat(1.0))
        return Form{{Inverse, {}}};
      return multiply(read(element->operand(0)), Form{{Inverse, {}}});
    }
    return std::nullopt;
  }

  static std::optional<Form> negate(std::optional<Form> form) {
    if (form)
      for (auto &[atoms, coefficient] : *form)
        coefficient.negative = !coefficient.negative;
    return form;
  }

  std::optional<Form> add(std::optional<Form> lhs, std::optional<Form> rhs) {
    if (!lhs || !rhs)
      return std::nullopt;
    for (auto &[atoms, right] : *rhs) {
      auto [it, inserted] = lhs->try_emplace(atoms, right);
      if (inserted)
        continue;
      Coefficient &left = it->second;
      if (left.element == right.element && left.negative != right.negative) {
        lhs->erase(it);
        continue;
      }
      // Only what is added last may be a sum itself.
      if (atoms != One || !left.element || !right.element)
        return std::nullopt;
      ElementContext &context = matcher.context;
      if (left.negative == right.negative)
        left.element =
            context.binary<arith::AddFOp>(left.element, right.element);
      else if (right.negative)
        left.element =
            context.binary<arith::SubFOp>(left.element, right.element);
      else
        left = {context.binary<arith::SubFOp>(right.element, left.element),
                false};
    }
    return lhs;
  }

  std::optional<Form> multiply(std::optional<Form> lhs,
                               std::optional<Form> rhs) {
    if (!lhs || !rhs)
      return std::nullopt;
    Form product;
    for (auto &[leftAtoms, left] : *lhs) {
      for (auto &[rightAtoms, right] : *rhs) {
        unsigned atoms = leftAtoms | rightAtoms;
        if ((leftAtoms & rightAtoms) ||
            (atoms & (Centre | Mean)) == (Centre | Mean))
          return std::nullopt;
        Coefficient coefficient{left.element, left.negative != right.negative};
        if (!left.element)
          coefficient.element = right.element;
        else if (right.element)
          coefficient.element = matcher.context.binary<arith::MulFOp>(
              left.element, right.element);
        if (!product.try_emplace(atoms, coefficient).second)
          return std::nullopt;
      }
    }
    return product;
  }
};
} // namespace mlir::norm::raise

/// The coefficient as an expression, null for one that is absent or 1.
static const Element *asElement(ElementContext &context, const Form &form,
                                unsigned atoms) {
  auto it = form.find(atoms);
  if (it == form.end() || !it->second.element)
    return nullptr;
  return it->second.negative ? context.unary<arith::NegFOp>(it->second.element)
                             : it->second.element;
}

//===----------------------------------------------------------------------===//
// Statistics
//===----------------------------------------------------------------------===//

/// Lists the sizes of the dimensions that `symbol` alone indexes.
static void listSizes(const ElementReader &reader, const Element *element,
                      unsigned symbol,
                      llvm::SmallDenseSet<const Element *> &seen,
                      SmallVectorImpl<Size> &sizes) {
  if (!(element->symbols >> symbol & 1) || !seen.insert(element).second)
    return;
  for (auto [dim, index] : llvm::enumerate(element->indices)) {
    auto expr = dyn_cast<AffineSymbolExpr>(index);
    if (expr && expr.getPosition() == symbol)
      sizes.push_back(reader.sizeOf(element->value, dim));
  }
  for (const Element *operand : element->operands)
    listSizes(reader, operand, symbol, seen, sizes);
}

/// Splits a product of sizes and numbers; false if it is anything else.
static bool splitProduct(const Element *element, double &number,
                         SmallVectorImpl<Size> &sizes) {
  switch (element->kind) {
  case Element::Kind::Float:
    number *= element->unrounded;
    return true;
  case Element::Kind::Integer:
    number *= static_cast<double>(element->integer);
    return true;
  case Element::Kind::Size:
    sizes.push_back(element->size);
    return true;
  case Element::Kind::Operation:
    if (element->is<arith::MulFOp, arith::MulIOp>())
      return splitProduct(element->operand(0), number, sizes) &&
             splitProduct(element->operand(1), number, sizes);
    if (element->is<arith::SIToFPOp, arith::UIToFPOp, arith::IndexCastOp,
                    arith::IndexCastUIOp>() ||
        isRounding(element))
      return splitProduct(element->operand(0), number, sizes);
    return false;
  default:
    return false;
  }
}

/// The product of the static extents.
static std::optional<int64_t> staticCount(const Element *sum) {
  int64_t count = 1;
  for (int64_t extent : sum->extents)
    if (!ShapedType::isDynamic(extent) &&
        llvm::MulOverflow(count, extent, count))
      return std::nullopt;
  return count;
}

bool NormMatcher::isCount(const Element *count, const Element *sum) {
  std::optional<int64_t> known = staticCount(sum);
  if (!known)
    return false;
  if (llvm::none_of(sum->extents, ShapedType::isDynamic)) {
    // The number itself, as well as the constant's type can say it.
    return count->isFloat() && isa<FloatType>(count->type) &&
           count->number == roundTo(cast<FloatType>(count->type), *known);
  }

  double number = 1.0;
  SmallVector<Size> sizes;
  if (!splitProduct(count, number, sizes) ||
      number != static_cast<double>(*known))
    return false;
  for (auto [i, extent] : llvm::enumerate(sum->extents)) {
    if (!ShapedType::isDynamic(extent))
      continue;
    llvm::SmallDenseSet<const Element *> seen;
    SmallVector<Size> summed;
    listSizes(reader, sum->operand(0), sum->firstSymbol + i, seen, summed);
    auto *factor = llvm::find_if(
        sizes, [&](Size size) { return llvm::is_contained(summed, size); });
    if (factor == sizes.end())
      return false;
    sizes.erase(factor);
  }
  return sizes.empty();
}

bool NormMatcher::isReciprocalOfCount(const Element *element,
                                      const Element *sum) {
  element = skipRounding(element);
  if (element->is<arith::DivFOp>() && element->operand(0)->isFloat(1.0))
    return isCount(element->operand(1), sum);
  std::optional<int64_t> known = staticCount(sum);
  if (!known || !element->isFloat() ||
      llvm::any_of(sum->extents, ShapedType::isDynamic))
    return false;
  return element->number ==
         roundTo(cast<FloatType>(element->type), 1.0 / *known);
}

std::optional<NormMatcher::MeanOf> NormMatcher::readMean(const Element *mean) {
  mean = stripRounding(mean);
  const Element *sum = nullptr, *body = nullptr;
  auto isSumOfCount = [&](const Element *factor) {
    return sum && isReciprocalOfCount(factor, sum);
  };
  if (mean->is<arith::DivFOp>()) {
    const Element *dividend = stripRounding(mean->operand(0));
    if (!dividend->isSum() || !isCount(mean->operand(1), dividend))
      return std::nullopt;
    sum = dividend;
    body = sum->operand(0);
  } else if (mean->is<arith::MulFOp>()) {
    for (const Element *operand : mean->operands)
      if (skipRounding(operand)->isSum())
        sum = stripRounding(operand);
    if (!sum || !otherOperand(mean, isSumOfCount))
      return std::nullopt;
    body = sum->operand(0);
  } else if (mean->isSum()) {
    // Each term divided.
    sum = mean;
    const Element *term = stripRounding(sum->operand(0));
    if (term->is<arith::DivFOp>() && isCount(term->operand(1), sum))
      body = term->operand(0);
    else if (term->is<arith::MulFOp>())
      body = otherOperand(term, isSumOfCount);
    if (!body)
      return std::nullopt;
    note(term);
  } else {
    return std::nullopt;
  }
  note(mean);
  note(sum);
  MeanOf result{body, {}, sum->extents};
  for (size_t i = 0; i < sum->extents.size(); ++i)
    result.symbols.push_back(sum->firstSymbol + i);
  return result;
}

/// Calls `f` with each order of `exprs` until it returns true.
static bool anyPermutation(ArrayRef<AffineExpr> exprs,
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

bool NormMatcher::isMeanOf(const Element *mean, const Element *value,
                           ArrayRef<AffineExpr> axes) {
  if (!mean->hasSum)
    return false;
  std::optional<MeanOf> of = readMean(mean);
  return of && of->symbols.size() == axes.size() &&
         anyPermutation(axes, [&](ArrayRef<AffineExpr> order) {
           return context.substitute(of->body, of->symbols, order) == value;
         });
}

std::optional<NormMatcher::Moment>
NormMatcher::readMoment(const Element *moment) {
  moment = stripRounding(moment);
  auto isZero = [](const Element *e) { return e->isFloat(0.0); };
  bool clamped = false, clampHidesNaN = false;
  if (moment->is<arith::MaximumFOp, arith::MaxNumFOp>()) {
    // Neither variance nor mean square is negative.
    clamped = true;
    clampHidesNaN = moment->is<arith::MaxNumFOp>();
    const Element *other = otherOperand(moment, isZero);
    if (!other)
      return std::nullopt;
    moment = stripRounding(other);
  }

  // E[v^2] - E[v]^2
  const Element *mean = nullptr;
  if (moment->is<arith::SubFOp>()) {
    const Element *square = stripRounding(moment->operand(1));
    if (!square->is<arith::MulFOp>() ||
        square->operand(0) != square->operand(1))
      return std::nullopt;
    mean = square->operand(0);
    note(moment);
    note(square);
    moment = moment->operand(0);
  }

  std::optional<MeanOf> of = readMean(moment);
  if (!of)
    return std::nullopt;
  const Element *square = stripRounding(of->body);
  if (!square->is<arith::MulFOp>() || square->operand(0) != square->operand(1))
    return std::nullopt;
  note(square);
  const Element *root = square->operand(0);
  if (mean)
    return Moment{Statistics::MeanVariance, root, of->symbols, of->extents,
                  mean};

  // E[(v - E[v])^2]
  SmallVector<AffineExpr> axes;
  for (unsigned symbol : of->symbols)
    axes.push_back(getAffineSymbolExpr(symbol, context.getContext()));
  const Element *centred = skipRounding(root);
  if (centred->is<arith::SubFOp>() &&
      isMeanOf(centred->operand(1), centred->operand(0), axes)) {
    if (centred != root)
      roundsBetween = true;
    note(centred);
    return Moment{Statistics::MeanVariance, centred->operand(0), of->symbols,
                  of->extents};
  }

  // E[v^2]. A value that is centred by anything but its own mean, or made with
  // other sums, looks like some other normalization gone wrong: leave it.
  if (root->hasSum || (clamped && clampHidesNaN))
    return std::nullopt;
  if (root->is<arith::AddFOp, arith::SubFOp>()) {
    uint64_t summed = 0;
    for (unsigned symbol : of->symbols)
      summed |= uint64_t(1) << symbol;
    for (const Element *operand : root->operands)
      if (!(operand->symbols & summed) && !operand->isFloat())
        return std::nullopt;
  }
  return Moment{Statistics::MeanSquare, root, of->symbols, of->extents};
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

std::optional<NormMatch>
NormMatcher::matchOverAxes(const Element *candidate, const Element *argument,
                           const Moment &moment, ArrayRef<AffineExpr> order) {
  const Element *value =
      context.substitute(moment.value, moment.symbols, order);
  if (!skeleton.contains(value))
    return std::nullopt;
  for (auto [axis, extent] : llvm::zip_equal(order, moment.extents))
    if (ranges[cast<AffineDimExpr>(axis).getPosition()] != extent)
      return std::nullopt;
  if (moment.mean && !isMeanOf(moment.mean, value, order))
    return std::nullopt;

  uint64_t axes = 0;
  for (AffineExpr axis : order)
    axes |= uint64_t(1) << cast<AffineDimExpr>(axis).getPosition();
  bool centres = moment.statistics == Statistics::MeanVariance;
  auto atomOf = [&](const Element *element) -> std::optional<unsigned> {
    if (element == value)
      return Centre;
    if (argumentOfInverse(element) == argument) {
      note(element);
      return Inverse;
    }
    if (centres && isMeanOf(element, value, order))
      return Mean;
    return std::nullopt;
  };
  auto isRoot = [&](const Element *element) {
    return argumentOfRoot(element) == argument;
  };

  // The last rounding is the op's own.
  const Element *unrounded = skipRounding(candidate);
  FormReader formReader{*this, atomOf, isRoot, axes, value};
  std::optional<Form> form = formReader.read(unrounded);
  if (!form)
    return std::nullopt;
  for (auto &[atoms, coefficient] : *form)
    if (atoms != One && atoms != (Centre | Inverse) &&
        atoms != (Mean | Inverse))
      return std::nullopt;
  auto scale = form->find(Centre | Inverse);
  auto shift = form->find(Mean | Inverse);
  if (scale == form->end() || scale->second.negative)
    return std::nullopt;
  if (centres != (shift != form->end()))
    return std::nullopt;
  if (centres && (!shift->second.negative ||
                  shift->second.element != scale->second.element))
    return std::nullopt;

  NormMatch result;
  result.statistics = moment.statistics;
  result.value = value;
  for (unsigned loop = 0; loop < ranges.size(); ++loop)
    if (axes >> loop & 1)
      result.axes.push_back(loop);
  result.gain = asElement(context, *form, Centre | Inverse);
  result.bias = asElement(context, *form, One);
  // A number is no gain: it stays outside as what it is.
  for (const Element *affine : {result.gain, result.bias})
    if (affine && !affine->dims)
      return std::nullopt;

  bool isWide = unrounded->type.isF64();
  for (const Element *operand : {result.value, result.gain, result.bias})
    isWide |= operand && operand->type.isF64();
  Builder b(context.getContext());
  result.statType = isWide ? FloatType(b.getF64Type()) : b.getF32Type();
  return result;
}

std::optional<NormMatch>
NormMatcher::matchWithInverseOf(const Element *candidate,
                                const Element *argument) {
  types.clear();
  roundsBetween = false;

  const Element *epsilon = nullptr, *inner = argument;
  if (argument->is<arith::AddFOp>()) {
    for (const Element *operand : argument->operands)
      if (operand->isFloat())
        epsilon = operand;
    inner = epsilon == argument->operand(0) ? argument->operand(1)
                                            : argument->operand(0);
    // Not a negative one, infinity or NaN.
    if (!epsilon || !(epsilon->number >= 0) || !std::isfinite(epsilon->number))
      return std::nullopt;
    note(argument);
  }
  std::optional<Moment> moment = readMoment(inner);
  if (!moment)
    return std::nullopt;

  // The loops that the value at one index of the statistics does not have.
  SmallVector<AffineExpr> axes;
  uint64_t missing = loops & ~moment->value->dims;
  for (unsigned loop = 0; loop < ranges.size(); ++loop)
    if (missing >> loop & 1)
      axes.push_back(getAffineDimExpr(loop, context.getContext()));
  if (axes.size() != moment->symbols.size())
    return std::nullopt;
  std::optional<NormMatch> result;
  anyPermutation(axes, [&](ArrayRef<AffineExpr> order) {
    result = matchOverAxes(candidate, argument, *moment, order);
    return result.has_value();
  });
  if (!result || result->value->dims != loops)
    return std::nullopt;

  result->epsilon = 0.0;
  if (epsilon) {
    auto type = cast<FloatType>(argument->type);
    result->epsilon = epsilon->unrounded != epsilon->number
                          ? epsilon->unrounded
                          : shortestDecimal(type, epsilon->number);
    result->changesRounding |=
        roundTo(result->statType, result->epsilon) != epsilon->number;
  }
  result->changesRounding |= roundsBetween || moment->mean;
  for (Type type : types)
    result->changesRounding |= type != result->statType;
  return result;
}

std::optional<NormMatch> NormMatcher::match(const Element *candidate) {
  if (!candidate->hasSum)
    return std::nullopt;
  collectSkeleton(candidate);
  llvm::SmallSetVector<const Element *, 4> arguments;
  for (const Element *element : skeleton) {
    if (const Element *argument = argumentOfInverse(element))
      arguments.insert(argument);
    if (element->is<arith::DivFOp>())
      if (const Element *argument = argumentOfRoot(element->operand(1)))
        arguments.insert(argument);
  }
  for (const Element *argument : arguments)
    if (argument->hasSum)
      if (std::optional<NormMatch> result =
              matchWithInverseOf(candidate, argument))
        return result;
  return std::nullopt;
}

std::optional<AffineMatch> NormMatcher::matchAffine(const Element *candidate) {
  collectSkeleton(candidate);
  for (const Element *element : skeleton) {
    if (element->kind != Element::Kind::Leaf || element == candidate)
      continue;
    Operation *op = element->value.getDefiningOp();
    if (!isa_and_present<LayerNormOp, RMSNormOp>(op) ||
        element->value != op->getResult(0))
      continue;
    auto positions = op->getAttrOfType<DenseI64ArrayAttr>("axes");
    uint64_t axes = 0;
    for (int64_t position : positions.asArrayRef())
      if (auto loop = dyn_cast<AffineDimExpr>(element->indices[position]))
        axes |= uint64_t(1) << loop.getPosition();

    types.clear();
    roundsBetween = false;
    auto atomOf = [&](const Element *e) -> std::optional<unsigned> {
      return e == element ? std::optional<unsigned>(Centre) : std::nullopt;
    };
    auto isRoot = [](const Element *) { return false; };
    FormReader formReader{*this, atomOf, isRoot, axes, element};
    const Element *unrounded = skipRounding(candidate);
    std::optional<Form> form = formReader.read(unrounded);
    if (!form || form->size() > 2)
      continue;
    auto scale = form->find(Centre);
    if (scale == form->end() || scale->second.negative ||
        (form->size() == 2 && !form->contains(One)))
      continue;
    AffineMatch result{element, asElement(context, *form, Centre),
                       asElement(context, *form, One)};
    bool isNumber = false;
    for (const Element *affine : {result.gain, result.bias})
      isNumber |= affine && !affine->dims;
    if (isNumber)
      continue;
    // The op's own arithmetic is in its type of statistics.
    Type statType = isa<LayerNormOp>(op)
                        ? cast<LayerNormOp>(op).getStatisticsType()
                        : cast<RMSNormOp>(op).getStatisticsType();
    result.changesRounding = roundsBetween || element->type != statType;
    for (Type type : types)
      result.changesRounding |= type != statType;
    return result;
  }
  return std::nullopt;
}
