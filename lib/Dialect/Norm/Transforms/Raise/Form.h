//===- Form.h - expressions as sums of products -----------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_FORM_H
#define NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_FORM_H

#include "Expression.h"

#include "llvm/ADT/SetVector.h"

namespace mlir::norm::raise {

/// Rounding to a narrower type, to nearest.
bool isRounding(const Element *element);
/// `element` before it was rounded to a type that norms calculate in. What
/// comes of eight bits is another number, or none.
const Element *skipRounding(const Element *element);

/// True if `part` is part of `element`.
bool contains(const Element *element, const Element *part);

/// True if there is a sum in `element` that is the same along all of the given
/// dimensions and symbols, as a statistic over them is. What is summed in
/// others, as in a matrix product, is not looked at.
bool hasSumFixedAlong(const Element *element, uint64_t dims, uint64_t symbols);

/// How an expression rounds: where a match depends on it or not, it is noted
/// while parts of the expression are recognised.
struct Arithmetic {
  /// The types in which is calculated.
  llvm::SmallSetVector<Type, 4> types;
  /// True if a value is rounded to a narrower type and used further.
  bool roundsBetween = false;

  void note(const Element *operation) { types.insert(operation->type); }
  const Element *skipRounding(const Element *element) {
    const Element *wide = raise::skipRounding(element);
    roundsBetween |= wide != element;
    return wide;
  }
};

/// What a sum of products is made of. Products of atoms are sets of them.
enum Atom : unsigned { One = 0, Inverse = 1, Centre = 2, Mean = 4 };

struct Coefficient {
  const Element *element = nullptr; // null: 1
  bool negative = false;
};

/// A sum of products of atoms, each with one coefficient.
using Form = llvm::SmallDenseMap<unsigned, Coefficient, 4>;

/// The coefficient of `atoms`; null if it is 1 or there is none.
const Element *getCoefficient(ElementContext &context, const Form &form,
                              unsigned atoms);

/// Which coefficients a form may have: those that vary along the normalized
/// axes only, which gain and bias of an op do, or any.
enum class Coefficients { AlongAxes, Any };

/// Reads expressions as sums of products.
class FormReader {
public:
  /// `atomOf` tells atoms from other expressions, `inverseOf` what a division
  /// by an expression multiplies by, if it is more than a coefficient. All else
  /// must be one of `allowed` coefficients, without a statistic over them, and
  /// not depend on `centre`: it is a coefficient.
  FormReader(ElementContext &context, Arithmetic &arithmetic,
             function_ref<std::optional<unsigned>(const Element *)> atomOf,
             function_ref<std::optional<Form>(const Element *)> inverseOf,
             uint64_t axes, const Element *centre, Coefficients allowed)
      : context(context), arithmetic(arithmetic), atomOf(atomOf),
        inverseOf(inverseOf), axes(axes), centre(centre), allowed(allowed) {}

  /// Nothing if `element` is no such sum.
  std::optional<Form> read(const Element *element);
  /// The first part of it that is neither; null if there is none.
  const Element *getObstacle() const { return obstacle; }

private:
  std::optional<Form> readStructure(const Element *element);
  bool isCoefficient(const Element *element) const;
  std::optional<Form> add(Type type, std::optional<Form> lhs,
                          std::optional<Form> rhs);
  std::optional<Form> multiply(Type type, std::optional<Form> lhs,
                               std::optional<Form> rhs);

  ElementContext &context;
  Arithmetic &arithmetic;
  function_ref<std::optional<unsigned>(const Element *)> atomOf;
  function_ref<std::optional<Form>(const Element *)> inverseOf;
  uint64_t axes;
  const Element *centre;
  Coefficients allowed;
  const Element *obstacle = nullptr;
  llvm::SmallDenseMap<const Element *, std::optional<Form>> known;
};

} // namespace mlir::norm::raise

#endif // NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_FORM_H
