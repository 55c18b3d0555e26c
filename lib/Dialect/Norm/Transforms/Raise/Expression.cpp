//===- Expression.cpp - what one element of a tensor is -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Expression.h"
#include "norm/Support/Float8.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/ADT/APFloat.h"
#include "llvm/ADT/bit.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::norm::raise;

using llvm::APFloat;

bool norm::raise::holdsSizes(Type type) {
  if (auto floatType = dyn_cast<FloatType>(type)) {
    const llvm::fltSemantics &semantics = floatType.getFloatSemantics();
    const llvm::fltSemantics &f32 = APFloat::IEEEsingle();
    return APFloat::semanticsPrecision(semantics) >=
               APFloat::semanticsPrecision(f32) &&
           APFloat::semanticsMaxExponent(semantics) >=
               APFloat::semanticsMaxExponent(f32);
  }
  return isa<IndexType>(type) ||
         (isa<IntegerType>(type) && type.getIntOrFloatBitWidth() >= 64);
}

double norm::raise::roundTo(FloatType type, double number) {
  APFloat value(number);
  bool losesInfo;
  value.convert(type.getFloatSemantics(), APFloat::rmNearestTiesToEven,
                &losesInfo);
  value.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven,
                &losesInfo);
  return value.convertToDouble();
}

void Element::Profile(llvm::FoldingSetNodeID &id) const {
  id.AddInteger(static_cast<int>(kind));
  id.AddPointer(type.getAsOpaquePointer());
  id.AddPointer(value.getAsOpaquePointer());
  for (AffineExpr index : indices)
    id.AddPointer(index.getAsOpaquePointer());
  id.AddInteger(llvm::bit_cast<uint64_t>(number));
  id.AddInteger(llvm::bit_cast<uint64_t>(unrounded));
  id.AddInteger(integer);
  id.AddPointer(size.value.getAsOpaquePointer());
  id.AddInteger(size.dim);
  id.AddPointer(name ? name->getAsOpaquePointer() : nullptr);
  id.AddPointer(operandType.getAsOpaquePointer());
  id.AddPointer(attributes.getAsOpaquePointer());
  for (const Element *operand : operands)
    id.AddPointer(operand);
  for (int64_t extent : extents)
    id.AddInteger(extent);
  id.AddInteger(firstSymbol);
}

/// True if `sum` is one of products of two factors, one of which is the same
/// where the other is not, and `isMet` by that.
static bool sumsProducts(const Element &sum,
                         function_ref<bool(const Element *)> isMet) {
  if (!sum.isSum())
    return false;
  const Element *term = sum.operand(0);
  while (term->is<arith::TruncFOp>())
    term = term->operand(0);
  if (!term->is<arith::MulFOp>())
    return false;
  uint64_t bound = llvm::maskTrailingOnes<uint64_t>(sum.extents.size())
                   << sum.firstSymbol;
  auto isSame = [&](const Element *factor, const Element *other) {
    return (other->dims & ~factor->dims) ||
           (other->symbols & ~factor->symbols & ~bound);
  };
  const Element *lhs = term->operand(0), *rhs = term->operand(1);
  return !lhs->isFloat() && !rhs->isFloat() &&
         ((isSame(lhs, rhs) && isMet(lhs)) || (isSame(rhs, lhs) && isMet(rhs)));
}

bool Element::isOfOneElement() const {
  auto type = kind == Kind::Leaf ? dyn_cast<RankedTensorType>(value.getType())
                                 : RankedTensorType();
  return type && type.getRank() == 1 && type.getDimSize(0) == 1;
}

bool Element::isContraction() const {
  return sumsProducts(*this, [](const Element *) { return true; });
}

bool Element::contractsSum() const {
  return sumsProducts(*this,
                      [](const Element *factor) { return factor->hasSum; });
}

const Element *ElementContext::unique(Element &&element) {
  llvm::FoldingSetNodeID id;
  element.Profile(id);
  void *position;
  if (Element *existing = elements.FindNodeOrInsertPos(id, position))
    return existing;

  for (AffineExpr index : element.indices)
    index.walk([&](AffineExpr e) {
      if (auto dim = dyn_cast<AffineDimExpr>(e))
        element.dims |= uint64_t(1) << dim.getPosition();
      else if (auto symbol = dyn_cast<AffineSymbolExpr>(e))
        element.symbols |= uint64_t(1) << symbol.getPosition();
      else
        element.hasDivision |= e.getKind() == AffineExprKind::FloorDiv ||
                               e.getKind() == AffineExprKind::Mod;
    });
  for (const Element *operand : element.operands) {
    element.dims |= operand->dims;
    element.symbols |= operand->symbols;
    element.numBound = std::max(element.numBound, operand->numBound);
    element.depth = std::max(element.depth, operand->depth + 1);
    element.hasSum |= operand->hasSum;
    element.hasDivision |= operand->hasDivision;
    element.hasStatistic |= operand->hasStatistic;
  }
  element.isNonNegative = isNeverNegative(element);
  if (element.isSum()) {
    element.hasSum = true;
    element.hasStatistic = !element.isContraction();
    unsigned end = element.firstSymbol + element.extents.size();
    for (unsigned symbol = element.firstSymbol; symbol < end; ++symbol)
      element.symbols &= ~(uint64_t(1) << symbol);
    element.numBound = std::max(element.numBound, end);
  }
  element.outline = getOutline(element);
  element.serial = elements.size();
  auto *node = new (allocator.Allocate()) Element(std::move(element));
  elements.InsertNode(node, position);
  return node;
}

const Element *ElementContext::leaf(Value value, ArrayRef<AffineExpr> indices) {
  Element element(Element::Kind::Leaf, getElementTypeOrSelf(value));
  element.value = value;
  element.indices.assign(indices.begin(), indices.end());
  return unique(std::move(element));
}

const Element *ElementContext::floatConstant(FloatType type, double number,
                                             double unrounded) {
  Element element(Element::Kind::Float, type);
  element.number = number;
  element.unrounded = unrounded;
  return unique(std::move(element));
}

const Element *ElementContext::integerConstant(Type type, int64_t integer) {
  Element element(Element::Kind::Integer, type);
  element.integer = integer;
  return unique(std::move(element));
}

const Element *ElementContext::size(Type type, Size size) {
  if (size.isConstant())
    return integerConstant(type, size.getConstant());
  // One node for a size, whatever integer type holds it.
  Element element(Element::Kind::Size, IndexType::get(context));
  element.size = size;
  return unique(std::move(element));
}

//===----------------------------------------------------------------------===//
// Operations
//===----------------------------------------------------------------------===//

/// Up to here a double holds every integer.
constexpr int64_t kMaxCount = int64_t(1) << 53;

/// True for the types whose values a double holds exactly.
static bool isFoldable(Type type) {
  return type.isF64() || type.isF32() || type.isF16() || type.isBF16();
}

/// lhs `op` rhs, rounded once to `type`. Double arithmetic followed by a second
/// rounding would not be the same for f64's neighbours, APFloat is.
static std::optional<double> foldArithmetic(const Element &op) {
  auto type = cast<FloatType>(op.type);
  const llvm::fltSemantics &semantics = type.getFloatSemantics();
  APFloat::roundingMode nearest = APFloat::rmNearestTiesToEven;
  bool losesInfo;
  SmallVector<APFloat, 2> values;
  for (const Element *operand : op.operands) {
    values.emplace_back(operand->number);
    values.back().convert(semantics, nearest, &losesInfo);
  }
  if (op.is<arith::AddFOp>())
    values[0].add(values[1], nearest);
  else if (op.is<arith::SubFOp>())
    values[0].subtract(values[1], nearest);
  else if (op.is<arith::MulFOp>())
    values[0].multiply(values[1], nearest);
  else if (op.is<arith::DivFOp>())
    values[0].divide(values[1], nearest);
  else
    return std::nullopt;
  values[0].convert(APFloat::IEEEdouble(), nearest, &losesInfo);
  return values[0].convertToDouble();
}

const Element *ElementContext::fold(const Element &op) {
  ArrayRef<const Element *> operands = op.operands;

  // A conversion to a type that holds each value of the operand.
  if (op.is<arith::ExtFOp>())
    return operands[0];
  if (op.is<arith::TruncFOp>() && op.attributes.empty()) {
    if (operands[0]->type == op.type ||
        (op.type.isF32() &&
         (operands[0]->type.isBF16() || operands[0]->type.isF16())) ||
        ((op.type.isF32() || op.type.isBF16() || op.type.isF16()) &&
         isFloat8(operands[0]->type)))
      return operands[0];
    if (!isFoldable(op.type))
      return nullptr;
    if (operands[0]->is<arith::NegFOp>())
      return withOperands(op, operands[0]->operand(0), /*isNegative=*/true);
    if (operands[0]->isFloat()) {
      auto type = cast<FloatType>(op.type);
      return floatConstant(type, roundTo(type, operands[0]->number),
                           operands[0]->unrounded);
    }
    return nullptr;
  }

  // Sizes are the same in any type that holds them exactly.
  if (op.is<arith::IndexCastOp, arith::IndexCastUIOp, arith::SIToFPOp,
            arith::UIToFPOp, arith::ExtSIOp, arith::ExtUIOp,
            arith::TruncIOp>()) {
    if (operands[0]->kind == Element::Kind::Size)
      return op.type.isF64() ||
                     (!isa<FloatType>(op.type) && holdsSizes(op.type))
                 ? operands[0]
                 : nullptr;
    if (operands[0]->kind != Element::Kind::Integer)
      return nullptr;
    // Counts only: signs and narrow types would need care, and divide nothing.
    int64_t integer = operands[0]->integer;
    if (integer < 0 || integer > kMaxCount || operands[0]->type.isInteger(1))
      return nullptr;
    if (!isa<FloatType>(op.type)) {
      bool holds = isa<IndexType>(op.type) ||
                   llvm::isUIntN(op.type.getIntOrFloatBitWidth() - 1, integer);
      return holds ? integerConstant(op.type, integer) : nullptr;
    }
    if (!isFoldable(op.type))
      return nullptr;
    auto type = cast<FloatType>(op.type);
    return floatConstant(type, roundTo(type, integer), integer);
  }

  // Powers whose value is a product.
  if ((op.is<math::PowFOp>() && operands[1]->isFloat(2.0)) ||
      (op.is<math::FPowIOp>() && operands[1]->kind == Element::Kind::Integer &&
       operands[1]->integer == 2))
    return binary<arith::MulFOp>(op.type, operands[0], operands[0]);
  // Whether the product is rounded is a matter of order, as that of a sum is.
  if (op.is<math::FmaOp>())
    return binary<arith::AddFOp>(
        op.type, binary<arith::MulFOp>(op.type, operands[0], operands[1]),
        operands[2]);

  if (!isFoldable(op.type)) {
    // What guards a division by an element count that is a constant.
    if (op.is<arith::CmpFOp>() && operands[0]->isFloat() &&
        operands[1]->isFloat()) {
      auto predicate =
          op.attributes.getAs<arith::CmpFPredicateAttr>("predicate");
      if (!predicate)
        return nullptr;
      return integerConstant(
          op.type, arith::applyCmpPredicate(predicate.getValue(),
                                            APFloat(operands[0]->number),
                                            APFloat(operands[1]->number)));
    }
    return nullptr;
  }
  if (op.is<arith::SelectOp>()) {
    if (operands[0]->kind == Element::Kind::Integer)
      return operands[operands[0]->integer ? 1 : 2];
    return nullptr;
  }

  // Neutral operands. x + 0.0 differs from x only in the sign of a zero.
  if (op.is<arith::AddFOp>() && operands[1]->isFloat(0.0))
    return operands[0];
  if (op.is<arith::AddFOp>() && operands[0]->isFloat(0.0))
    return operands[1];
  if (op.is<arith::SubFOp>() && operands[1]->isFloat(0.0))
    return operands[0];
  if (op.is<arith::MulFOp, arith::DivFOp>() && operands[1]->isFloat(1.0))
    return operands[0];
  if (op.is<arith::MulFOp>() && operands[0]->isFloat(1.0))
    return operands[1];

  // A sum of constants is one.
  if (llvm::all_of(operands, [](const Element *e) { return e->isFloat(); }))
    if (std::optional<double> number = foldArithmetic(op))
      return floatConstant(cast<FloatType>(op.type), *number, *number);
  return foldSigns(op);
}

const Element *ElementContext::operation(OperationName name, Type type,
                                         Type operandType,
                                         ArrayRef<const Element *> operands,
                                         DictionaryAttr attributes) {
  Element element(Element::Kind::Operation, type);
  element.name = name;
  element.operandType = operandType;
  element.attributes =
      attributes ? attributes : DictionaryAttr::get(context, {});
  element.operands.assign(operands.begin(), operands.end());
  if (const Element *folded = fold(element))
    return folded;
  return unique(std::move(element));
}

//===----------------------------------------------------------------------===//
// Sums
//===----------------------------------------------------------------------===//

void norm::raise::listStrides(const Element *element, AffineExpr variable,
                              Strides &strides) {
  llvm::SmallDenseSet<const Element *> seen;
  SmallVector<const Element *> work = {element};
  while (!work.empty()) {
    const Element *next = work.pop_back_val();
    if (!next->hasDivision || !seen.insert(next).second)
      continue;
    for (AffineExpr index : next->indices)
      listStrides(index, variable, strides);
    llvm::append_range(work, next->operands);
  }
}

/// Lists the free symbols of `element` that are in `wanted`, by first use.
static void listSymbols(const Element *element, uint64_t wanted,
                        llvm::SmallDenseSet<const Element *> &seen,
                        SmallVectorImpl<unsigned> &found) {
  if (found.size() == size_t(llvm::popcount(wanted)) ||
      !(element->symbols & wanted) || !seen.insert(element).second)
    return;
  for (AffineExpr index : element->indices)
    index.walk([&](AffineExpr e) {
      auto symbol = dyn_cast<AffineSymbolExpr>(e);
      if (symbol && (wanted >> symbol.getPosition() & 1) &&
          !llvm::is_contained(found, symbol.getPosition()))
        found.push_back(symbol.getPosition());
    });
  for (const Element *operand : element->operands)
    listSymbols(operand, wanted, seen, found);
}

const Element *ElementContext::sum(Type type, const Element *body,
                                   ArrayRef<unsigned> variables,
                                   ArrayRef<int64_t> extents) {
  if (body->is<arith::NegFOp>()) {
    const Element *negative = sum(type, body->operand(0), variables, extents);
    return negative ? negate(negative) : nullptr;
  }
  uint64_t wanted = 0;
  for (unsigned variable : variables)
    wanted |= uint64_t(1) << variable;
  // A variable that the body does not use only multiplies.
  if ((body->symbols & wanted) != wanted)
    return nullptr;
  llvm::SmallDenseSet<const Element *> seen;
  SmallVector<unsigned> ordered;
  listSymbols(body, wanted, seen, ordered);

  Element element(Element::Kind::Sum, type);
  // Symbols that are bound within the body are taken.
  element.firstSymbol = body->numBound;
  if (element.firstSymbol + ordered.size() > kFirstOpenSymbol)
    return nullptr;
  SmallVector<AffineExpr> names;
  for (unsigned variable : ordered) {
    names.push_back(
        getAffineSymbolExpr(element.firstSymbol + names.size(), context));
    element.extents.push_back(
        extents[llvm::find(variables, variable) - variables.begin()]);
  }
  const Element *renamed = substitute(body, ordered, names);
  if (!renamed)
    return nullptr;
  element.operands.push_back(renamed);
  return unique(std::move(element));
}

struct ElementContext::Substitution {
  ElementContext &context;
  uint64_t from = 0;
  SmallVector<AffineExpr> to;
  llvm::DenseMap<const Element *, const Element *> done;

  Substitution(ElementContext &context, ArrayRef<unsigned> symbols,
               ArrayRef<AffineExpr> replacements)
      : context(context) {
    for (unsigned symbol = 0; symbol < kMaxVariables; ++symbol)
      to.push_back(getAffineSymbolExpr(symbol, context.context));
    for (auto [symbol, replacement] : llvm::zip_equal(symbols, replacements)) {
      from |= uint64_t(1) << symbol;
      to[symbol] = replacement;
    }
  }

  const Element *apply(const Element *element) {
    if (!(element->symbols & from))
      return element;
    auto [it, inserted] = done.try_emplace(element, nullptr);
    if (!inserted)
      return it->second;
    const Element *result = rebuild(element);
    done[element] = result;
    return result;
  }

  const Element *rebuild(const Element *element) {
    if (element->kind == Element::Kind::Leaf) {
      SmallVector<AffineExpr> indices;
      for (AffineExpr index : element->indices) {
        indices.push_back(replaceVariables(index, {}, to));
        if (!indices.back())
          return nullptr;
      }
      return context.leaf(element->value, indices);
    }
    SmallVector<const Element *> operands;
    for (const Element *operand : element->operands) {
      operands.push_back(apply(operand));
      if (!operands.back())
        return nullptr;
    }
    if (element->kind == Element::Kind::Operation)
      return context.operation(*element->name, element->type,
                               element->operandType, operands,
                               element->attributes);
    // A sum: bound variables keep their names, which nothing else in the body
    // has. It is none if its elements turn out to be the same.
    SmallVector<unsigned> variables;
    for (size_t i = 0; i < element->extents.size(); ++i)
      variables.push_back(element->firstSymbol + i);
    return context.sum(element->type, operands[0], variables, element->extents);
  }
};

ElementContext::ElementContext(MLIRContext *context) : context(context) {}

ElementContext::~ElementContext() = default;

const Element *ElementContext::substitute(const Element *element,
                                          ArrayRef<unsigned> from,
                                          ArrayRef<AffineExpr> to) {
  Replacements replacements;
  for (auto [symbol, replacement] : llvm::zip_equal(from, to))
    replacements.push_back({symbol, replacement.getAsOpaquePointer()});
  std::unique_ptr<Substitution> &substitution = substitutions[replacements];
  if (!substitution)
    substitution = std::make_unique<Substitution>(*this, from, to);
  return substitution->apply(element);
}
