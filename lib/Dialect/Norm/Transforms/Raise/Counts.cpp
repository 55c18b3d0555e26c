//===- Counts.cpp - how many elements a sum has ---------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Counts.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

#include <cmath>
#include <limits>

using namespace mlir;
using namespace mlir::norm::raise;

std::optional<int64_t> norm::raise::staticCount(const SumOver &sum) {
  int64_t count = 1;
  for (int64_t extent : sum.extents)
    if (!ShapedType::isDynamic(extent) &&
        llvm::MulOverflow(count, extent, count))
      return std::nullopt;
  return count;
}

static bool isStatic(const SumOver &sum) {
  return staticCount(sum) && llvm::none_of(sum.extents, ShapedType::isDynamic);
}

//===----------------------------------------------------------------------===//
// What a variable runs over
//===----------------------------------------------------------------------===//

/// `stride` if `index` is `symbol` / `stride`, the place in the outermost of
/// the dimensions that what it indexes was collapsed from; 1 if it is the
/// symbol.
static std::optional<int64_t> strideOfOutermost(AffineExpr index,
                                                AffineExpr symbol) {
  if (index == symbol)
    return 1;
  auto quotient = dyn_cast<AffineBinaryOpExpr>(index);
  if (!quotient || quotient.getKind() != AffineExprKind::FloorDiv ||
      quotient.getLHS() != symbol)
    return std::nullopt;
  auto stride = dyn_cast<AffineConstantExpr>(quotient.getRHS());
  return stride ? std::optional(stride.getValue()) : std::nullopt;
}

/// Lists how many values `symbol` has: what is known of it from each dimension
/// that it indexes.
static void listExtents(ElementReader &reader, const Element *element,
                        AffineSymbolExpr symbol,
                        llvm::SmallDenseSet<const Element *> &seen,
                        SmallVectorImpl<SizeProduct> &extents) {
  if (!(element->symbols >> symbol.getPosition() & 1) ||
      !seen.insert(element).second)
    return;
  for (auto [dim, index] : llvm::enumerate(element->indices)) {
    std::optional<int64_t> stride = strideOfOutermost(index, symbol);
    SizeProduct size;
    if (!stride || !reader.multiply(size, Size::constant(*stride)) ||
        !reader.multiply(size, reader.sizeOf(element->value, dim)))
      continue;
    for (SizeProduct &equal : reader.getEqualSizes(std::move(size)))
      if (!llvm::is_contained(extents, equal))
        extents.push_back(std::move(equal));
  }
  for (const Element *operand : element->operands)
    listExtents(reader, operand, symbol, seen, extents);
}

//===----------------------------------------------------------------------===//
// Products
//===----------------------------------------------------------------------===//

namespace {
/// A product of sizes and numbers.
struct Product {
  double number = 1.0;
  SmallVector<const Element *> sizes;
  /// The least precision, in bits, that a part of it has been rounded to.
  unsigned precision = std::numeric_limits<unsigned>::max();
};
} // namespace

static unsigned getPrecision(Type type) {
  return llvm::APFloat::semanticsPrecision(
      cast<FloatType>(type).getFloatSemantics());
}

/// True if `element` is an integer that its narrow type is known to hold.
static bool holdsValueOf(const ElementReader &reader, const Element *element) {
  auto type = dyn_cast<IntegerType>(element->type);
  return type && reader.fits(element, type.getWidth());
}

/// Integers of the program that are sizes.
using NamedSizes = llvm::SmallDenseSet<const Element *>;

/// Multiplies `product` by the factors of `element`; false if that is no
/// product of sizes and numbers, or is in a type that does not hold it.
static bool splitProduct(ElementReader &reader, const Element *element,
                         const NamedSizes &names, Product &product) {
  if (names.contains(element)) {
    product.sizes.push_back(element);
    return true;
  }
  switch (element->kind) {
  case Element::Kind::Float:
    if (element->number != element->unrounded) {
      if (!holdsSizes(element->type))
        return false;
      product.precision =
          std::min(product.precision, getPrecision(element->type));
    }
    product.number *= element->unrounded;
    return true;
  case Element::Kind::Integer:
    product.number *= static_cast<double>(element->integer);
    return true;
  case Element::Kind::Size: {
    SizeProduct parts;
    if (!reader.multiply(parts, element->size))
      return false;
    product.number *= static_cast<double>(parts.number);
    return llvm::all_of(parts.factors, [&](const Element *factor) {
      if (factor->kind != Element::Kind::Size)
        return splitProduct(reader, factor, names, product);
      product.sizes.push_back(factor);
      return true;
    });
  }
  case Element::Kind::Operation:
    if (!holdsSizes(element->type) && !holdsValueOf(reader, element))
      return false;
    if (isa<FloatType>(element->type))
      product.precision =
          std::min(product.precision, getPrecision(element->type));
    if (element->is<arith::MulFOp, arith::MulIOp>())
      return splitProduct(reader, element->operand(0), names, product) &&
             splitProduct(reader, element->operand(1), names, product);
    if (element->is<arith::SIToFPOp, arith::UIToFPOp, arith::IndexCastOp,
                    arith::IndexCastUIOp, arith::ExtSIOp, arith::ExtUIOp,
                    arith::TruncIOp>() ||
        isRounding(element))
      return splitProduct(reader, element->operand(0), names, product);
    return false;
  default:
    return false;
  }
}

/// True if `product` is `number` times one of each of `extents`, which are
/// known as several products each.
static bool isProductOf(ArrayRef<SmallVector<SizeProduct>> extents,
                        const Product &product, int64_t number) {
  if (extents.empty())
    return product.sizes.empty() &&
           product.number == static_cast<double>(number);
  return llvm::any_of(extents.front(), [&](const SizeProduct &extent) {
    Product rest = product;
    for (const Element *factor : extent.factors) {
      auto *it = llvm::find(rest.sizes, factor);
      if (it == rest.sizes.end())
        return false;
      rest.sizes.erase(it);
    }
    int64_t both;
    return !llvm::MulOverflow(number, extent.number, both) &&
           isProductOf(extents.drop_front(), rest, both);
  });
}

//===----------------------------------------------------------------------===//
// CountReader
//===----------------------------------------------------------------------===//

void CountReader::noteNumber(double number, const SumOver &sum, double exact) {
  auto type = cast<FloatType>(sum.type);
  arithmetic.roundsBetween |= roundTo(type, number) != roundTo(type, exact);
}

bool CountReader::isCount(const Element *element, const SumOver &sum) {
  std::optional<int64_t> known = staticCount(sum);
  if (!known)
    return false;
  // The number itself, as well as the constant's type can say it.
  if (isStatic(sum)) {
    if (!element->isFloat() || !std::isfinite(element->number) ||
        element->number != roundTo(cast<FloatType>(element->type), *known))
      return false;
    noteNumber(element->number, sum, static_cast<double>(*known));
    return true;
  }

  // The products that each dynamic extent is known as.
  SmallVector<SmallVector<SizeProduct>> extents;
  NamedSizes names;
  for (auto [symbol, extent] : llvm::zip_equal(sum.symbols, sum.extents)) {
    if (!ShapedType::isDynamic(extent))
      continue;
    llvm::SmallDenseSet<const Element *> seen;
    auto expr = cast<AffineSymbolExpr>(
        getAffineSymbolExpr(symbol, reader.getContext().getContext()));
    listExtents(reader, sum.body, expr, seen, extents.emplace_back());
    for (const SizeProduct &product : extents.back())
      for (const Element *factor : product.factors)
        if (factor->kind != Element::Kind::Size)
          names.insert(factor);
  }
  Product product;
  if (!splitProduct(reader, element, names, product) ||
      !isProductOf(extents, product, *known))
    return false;
  arithmetic.roundsBetween |= product.precision < getPrecision(sum.type);
  return true;
}

bool CountReader::isReciprocalOfCount(const Element *element,
                                      const SumOver &sum) {
  unsigned precision = std::numeric_limits<unsigned>::max();
  while (isRounding(element)) {
    // Reciprocals leave a narrow type as counts do.
    if (!holdsSizes(element->type))
      return false;
    precision = std::min(precision, getPrecision(element->type));
    element = element->operand(0);
  }
  if (element->is<arith::DivFOp>() && element->operand(0)->isFloat(1.0)) {
    if (!holdsSizes(element->type) || !isCount(element->operand(1), sum))
      return false;
    precision = std::min(precision, getPrecision(element->type));
    arithmetic.roundsBetween |= precision < getPrecision(sum.type);
    return true;
  }
  std::optional<int64_t> known = staticCount(sum);
  if (!known || !element->isFloat() || !(element->number > 0) ||
      llvm::any_of(sum.extents, ShapedType::isDynamic) ||
      element->number != roundTo(cast<FloatType>(element->type), 1.0 / *known))
    return false;
  noteNumber(element->number, sum, 1.0 / *known);
  return true;
}

//===----------------------------------------------------------------------===//
// For people
//===----------------------------------------------------------------------===//

std::string norm::raise::describeCount(const SumOver &sum) {
  return (isStatic(sum) ? std::to_string(*staticCount(sum)) + ", "
                        : std::string()) +
         "the number of elements that are summed";
}

std::string CountReader::describeWrong(const Element *count, const SumOver &sum,
                                       StringRef expected) const {
  // Only two numbers are known to differ.
  bool isKnown = count->isFloat() && isStatic(sum);
  std::string text;
  llvm::raw_string_ostream os(text);
  os << describe(count) << (isKnown ? " is not " : " is not known to be ")
     << expected << describeCount(sum);
  const Element *part = count;
  while (part->kind == Element::Kind::Operation &&
         (holdsSizes(part->type) || holdsValueOf(reader, part)))
    part = part->operands.back();
  if (part->kind == Element::Kind::Operation)
    os << " for every size: it goes through " << part->type;
  return text;
}

std::string CountReader::describeWrongCount(const Element *count,
                                            const SumOver &sum) const {
  return describeWrong(count, sum, /*expected=*/"");
}

std::string CountReader::describeWrongReciprocal(const Element *reciprocal,
                                                 const SumOver &sum) const {
  return describeWrong(reciprocal, sum, "1 / ");
}
