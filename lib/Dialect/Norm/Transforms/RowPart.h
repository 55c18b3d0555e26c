//===- RowPart.h - an op as a part of a row program -------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The three kinds of ops that a norm.generic can be made of, in norm-fuse and
// in norm-differentiate, as what they have in common: loops, elements that they
// read, a body, and values that they make of these.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_NORM_TRANSFORMS_ROWPART_H
#define LIB_DIALECT_NORM_TRANSFORMS_ROWPART_H

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::norm {

/// The value that each element of `tensor` has, if that is one constant; null
/// if not.
TypedAttr getConstantElement(Value tensor);

/// A sum of products of two elements. linalg's own test looks through any op of
/// one operand, a logarithm, say.
bool isContraction(linalg::LinalgOp op);

/// An element that a part reads.
struct PartRead {
  Value tensor;
  AffineMap map;
  BlockArgument argument;
};

/// A value that a part makes.
struct PartResult {
  AffineMap map;
  /// The tensor into which it is written, whose elements do not matter.
  Value init;
};

/// A reduction of a linalg op: result = combiner(start, term, term, ..).
struct PartReduction {
  unsigned result;
  Operation *combiner;
  Value term;
  ReduceKind kind;
  /// What the accumulator starts with, if that is not the neutral element: a
  /// constant, or an element that is read (`accumulator` is its argument).
  TypedAttr start;
  bool readsStart = false;
  BlockArgument accumulator;
};

struct RowPart {
  enum class Kind {
    /// A linalg op whose loops are all parallel.
    Elementwise,
    /// A linalg op that reduces some of its loops: each row to one element, or
    /// rows to their sum.
    Reduction,
    /// A norm.generic.
    Rows
  };

  /// What a Reduction reduces, which depends on the rows that it is among.
  enum class Reduces {
    /// Each row to one element.
    Rows,
    /// The elements at the same place of several rows to their sum.
    ElementsOfRows,
    /// Several rows to the sum of all of their elements.
    AllOfRows
  };

  /// `op` as a part, or nothing and the reason, as the rest of a sentence that
  /// begins with "not fused: ". With `forGradient` also reductions whose
  /// results norm.reduce does not have to the last bit, but their derivatives:
  /// sums in f16 and bf16, and maxnumf and minnumf, which leave NaN out.
  static std::optional<RowPart> get(Operation *op, std::string &reason,
                                    bool forGradient = false);

  Operation *op = nullptr;
  Kind kind = Kind::Elementwise;
  Block *body = nullptr;
  SmallVector<int64_t> ranges;
  SmallVector<utils::IteratorType> iterators;
  SmallVector<PartRead> reads;
  SmallVector<PartResult> results;
  /// Of a Reduction: one for each result that has uses.
  SmallVector<PartReduction> reductions;
  Reduces reduces = Reduces::Rows;

  unsigned getNumLoops() const { return ranges.size(); }

  /// What is yielded for a result. For a result of a Reduction this is what its
  /// combiner yields, or the term where elements of rows are summed.
  Value getYielded(unsigned result) const;
  /// The reduction whose combiner `inner` is, if the body reduces its terms
  /// along the row; null if not.
  const PartReduction *findReduction(Operation *inner) const;
  /// True if a result is a sum over rows.
  bool isSummed(unsigned result) const;
  /// Of a Reduction: whether it does what a summed output does, or why not.
  bool canSumRows(std::string &reason) const;

  /// What keeps its ops from GPU kernels; empty if nothing does.
  std::string describeWhatGPUsLack() const;

  /// True if computing it again costs next to nothing: no functions that take
  /// more than a few instructions.
  bool isCheap() const;

  /// Makes its body's ops anew, with `elements` for what it reads. Returns the
  /// value of each result, null for those without uses. Constants from outside
  /// come along, so that the fused op may stand anywhere.
  SmallVector<Value> emit(OpBuilder &b, ArrayRef<Value> elements) const;
};

} // namespace mlir::norm

#endif // LIB_DIALECT_NORM_TRANSFORMS_ROWPART_H
