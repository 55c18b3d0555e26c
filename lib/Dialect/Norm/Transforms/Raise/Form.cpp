//===- Form.cpp - expressions as sums of products -------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Form.h"
#include "norm/Support/Float8.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::norm::raise;

bool norm::raise::isRounding(const Element *element) {
  return element->is<arith::TruncFOp>() && element->attributes.empty();
}

const Element *norm::raise::skipRounding(const Element *element) {
  while (isRounding(element) && !isFloat8(element->type))
    element = element->operand(0);
  return element;
}

bool norm::raise::hasSumFixedAlong(const Element *element, uint64_t dims,
                                   uint64_t symbols) {
  llvm::SmallDenseSet<const Element *> seen;
  SmallVector<const Element *> work = {element};
  while (!work.empty()) {
    const Element *next = work.pop_back_val();
    if (!next->hasSum || !seen.insert(next).second)
      continue;
    if (!next->isSum())
      llvm::append_range(work, next->operands);
    else if (!(next->dims & dims) && !(next->symbols & symbols))
      return true;
  }
  return false;
}

const Element *norm::raise::getCoefficient(ElementContext &context,
                                           const Form &form, unsigned atoms) {
  auto it = form.find(atoms);
  if (it == form.end() || !it->second.element)
    return nullptr;
  const Element *element = it->second.element;
  return it->second.negative ? context.negate(element) : element;
}

bool norm::raise::contains(const Element *element, const Element *part) {
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

static std::optional<Form> negate(std::optional<Form> form) {
  if (form)
    for (auto &[atoms, coefficient] : *form)
      coefficient.negative = !coefficient.negative;
  return form;
}

bool FormReader::isCoefficient(const Element *element) const {
  return isa<FloatType>(element->type) &&
         (allowed == Coefficients::Any || !(element->dims & ~axes)) &&
         !hasSumFixedAlong(element, axes, /*symbols=*/0) &&
         !contains(element, centre);
}

std::optional<Form> FormReader::read(const Element *element) {
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
    else if (!obstacle)
      obstacle = element;
  } else if (isRounding(element)) {
    arithmetic.roundsBetween = true;
  } else if (element->kind == Element::Kind::Operation &&
             !element->is<arith::NegFOp>()) {
    arithmetic.note(element);
  }
  known[element] = form;
  return form;
}

std::optional<Form> FormReader::readStructure(const Element *element) {
  if (std::optional<unsigned> atom = atomOf(element))
    return Form{{*atom, {}}};
  if (const Element *wide = skipRounding(element); wide != element)
    return read(wide);
  if (element->is<arith::NegFOp>())
    return negate(read(element->operand(0)));
  if (element->is<arith::AddFOp>())
    return add(element->type, read(element->operand(0)),
               read(element->operand(1)));
  if (element->is<arith::SubFOp>())
    return add(element->type, read(element->operand(0)),
               negate(read(element->operand(1))));
  if (element->is<arith::MulFOp>())
    return multiply(element->type, read(element->operand(0)),
                    read(element->operand(1)));
  if (!element->is<arith::DivFOp>())
    return std::nullopt;
  std::optional<Form> inverse = inverseOf(element->operand(1));
  if (element->operand(0)->isFloat(1.0))
    return inverse;
  return multiply(element->type,
                  inverse ? read(element->operand(0)) : std::nullopt, inverse);
}

std::optional<Form> FormReader::add(Type type, std::optional<Form> lhs,
                                    std::optional<Form> rhs) {
  if (!lhs || !rhs)
    return std::nullopt;
  for (auto &[atoms, right] : *rhs) {
    auto [it, inserted] = lhs->try_emplace(atoms, right);
    if (inserted)
      continue;
    Coefficient &left = it->second;
    // Two terms of the same atoms would be one rounding instead of two; only
    // what is added without atoms may be a sum itself.
    if (atoms != One || !left.element || !right.element)
      return std::nullopt;
    if (left.negative == right.negative)
      left.element =
          context.binary<arith::AddFOp>(type, left.element, right.element);
    else if (right.negative)
      left.element =
          context.binary<arith::SubFOp>(type, left.element, right.element);
    else
      left = {context.binary<arith::SubFOp>(type, right.element, left.element),
              false};
  }
  return lhs;
}

std::optional<Form> FormReader::multiply(Type type, std::optional<Form> lhs,
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
        coefficient.element =
            context.binary<arith::MulFOp>(type, left.element, right.element);
      if (!product.try_emplace(atoms, coefficient).second)
        return std::nullopt;
    }
  }
  return product;
}
