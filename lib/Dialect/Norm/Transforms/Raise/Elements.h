//===- Elements.h - from IR to element expressions --------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_ELEMENTS_H
#define NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_ELEMENTS_H

#include "Integers.h"
#include "Reasons.h"
#include "Root.h"

#include <map>
#include <tuple>

namespace mlir::norm::raise {

/// A tensor that holds some element expression, and at which indices.
struct Holder {
  Value tensor;
  SmallVector<AffineExpr> indices;
};

/// A number times sizes: of dimensions, or integers of the program that are
/// one.
struct SizeProduct {
  int64_t number = 1;
  SmallVector<const Element *, 2> factors; ///< sorted

  void multiply(const Element *factor) {
    factors.insert(llvm::upper_bound(factors, factor), factor);
  }
  bool isConstant() const { return factors.empty(); }
  bool operator==(const SizeProduct &other) const {
    return number == other.number && factors == other.factors;
  }
  bool operator<(const SizeProduct &other) const {
    return std::tie(number, factors) < std::tie(other.number, other.factors);
  }
};

/// What `tensor` is a reshape of, which has the same elements in the same
/// order; null if it is none.
Value skipReshape(Value tensor);
/// `tensor` before all reshapes.
Value skipReshapes(Value tensor);

/// The scalars of one linalg body: what each is, at the indices that the loops
/// stand for. A scalar that cannot be expressed has no entry.
using BodyElements = llvm::DenseMap<Value, const Element *>;

/// Reads IR as element expressions. What it cannot look through, it takes as a
/// leaf: that can hide a normalization, never invent one.
class ElementReader {
public:
  /// If `dividesSums`, a sum over a run of dimensions is one over each of them.
  /// Says to `reasons`, if they are not null, why it takes something as a leaf.
  ElementReader(ElementContext &context, bool dividesSums,
                Reasons *reasons = nullptr)
      : context(context), dividesSums(dividesSums), reasons(reasons) {}

  /// The element of `tensor` at `indices`.
  const Element *elementOf(Value tensor, ArrayRef<AffineExpr> indices);

  /// The scalar `value` from outside all bodies.
  const Element *scalar(Value value);

  /// The scalars in the body of `root`, an all-parallel op on tensors.
  BodyElements readRoot(const Root &root);

  /// The tensors seen so far that hold `element` at indices without symbols, in
  /// the order in which they were met.
  ArrayRef<Holder> getHolders(const Element *element) const;

  /// The size of a dimension, traced to where it comes from.
  Size sizeOf(Value tensor, int64_t dim) const;
  Size sizeOf(Value integer) const;
  /// Multiplies `product` by `size`: by those of the dimensions that one was
  /// collapsed from, and by those that an integer is the product of. False if
  /// the number overflows.
  bool multiply(SizeProduct &product, Size size);
  /// `size`, and those that are the same where the root runs: a loop of an op
  /// that it reads, or of its own, runs over all of them.
  SmallVector<SizeProduct> getEqualSizes(SizeProduct size) const;
  /// True if `integer` is the same in a signed integer of `width` bits, if it
  /// is a product of sizes and numbers: if what the sizes are computed from
  /// bounds them.
  bool fits(const Element *integer, unsigned width) const;

  ElementContext &getContext() { return context; }
  /// Null if nobody asks.
  Reasons *getReasons() const { return reasons; }

private:
  struct Body;

  // Each returns null for what cannot be expressed.
  const Element *read(Value tensor, ArrayRef<AffineExpr> indices);
  const Element *readScalar(Value value);
  const Element *readLinalg(linalg::LinalgOp op, OpResult result,
                            ArrayRef<AffineExpr> indices);
  const Element *readReshape(Operation *op, ArrayRef<AffineExpr> indices);
  /// Puts a variable for each part in the place of those of `variables`, of
  /// sizes `extents`, that indices in `body` are divided by.
  const Element *divideVariables(const Element *body,
                                 SmallVectorImpl<unsigned> &variables,
                                 SmallVectorImpl<int64_t> &extents);
  const Element *readOperation(Operation *op,
                               function_ref<const Element *(Value)> get);
  const Element *readConstant(Attribute attribute, Type type);
  /// `expr` of indices; null if it is no product of them.
  const Element *readAffine(AffineExpr expr, ValueRange dims,
                            ValueRange symbols);

  /// True if `integer` is a product of sizes, by which it multiplies `product`.
  bool multiply(SizeProduct &product, const Element *integer);
  void noteEqualSizes(linalg::LinalgOp op);
  /// True if loop `loop` of `op` runs over all of `tensor`'s dimension `dim`.
  bool covers(linalg::LinalgOp op, unsigned loop, Value tensor,
              int64_t dim) const;
  bool isSizeOfLoop(linalg::LinalgOp op, unsigned loop, Size size) const;

  ElementContext &context;
  bool dividesSums;
  IntegerReader integers;
  Reasons *reasons;
  /// What was read before, by the leaf that stands for the element unread.
  llvm::DenseMap<const Element *, const Element *> known;
  llvm::DenseMap<const Element *, SmallVector<Holder, 1>> holders;
  /// The sizes that one loop of an op runs over, by each of them that is no
  /// constant.
  struct EqualSize {
    SizeProduct size;
    linalg::LinalgOp op;
  };
  std::map<SizeProduct, SmallVector<EqualSize, 1>> equalSizes;
  llvm::SmallPtrSet<Operation *, 8> opsWithNotedSizes;
  /// The current root.
  linalg::LinalgOp rootOp;
  /// How deep elementOf is in itself.
  unsigned nesting = 0;
  /// The next symbol for a variable of a sum that is being read.
  unsigned nextOpenSymbol = kFirstOpenSymbol;
  /// Expressions before the current root; it may add `kMaxNewElements`.
  size_t numElementsBefore = 0;
};

} // namespace mlir::norm::raise

#endif // NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_ELEMENTS_H
