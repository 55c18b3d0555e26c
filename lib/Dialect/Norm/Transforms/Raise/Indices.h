//===- Indices.h - indices behind reshapes ----------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where a tensor is expanded, an index of its source is a sum of indices of the
// result times their strides; where it is collapsed, it is a quotient or a
// remainder. All sums come from expansions: each term runs from 0 up to where
// the next larger one begins. What is here relies on that.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_INDICES_H
#define NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_INDICES_H

#include "mlir/IR/AffineExpr.h"
#include "mlir/IR/BuiltinTypes.h"
#include "llvm/ADT/SetVector.h"

namespace mlir::norm::raise {

/// `index` with dimension i replaced by `dims[i]` and symbol i by `symbols[i]`,
/// those behind the last of which stay. Like all results here it is in the one
/// form in which indices are compared: the largest stride first, quotients of
/// sums taken term by term, i / c * c + i % c as i. Null if a stride overflows.
AffineExpr replaceVariables(AffineExpr index, ArrayRef<AffineExpr> dims,
                            ArrayRef<AffineExpr> symbols);

/// Splits the index of a collapsed dimension into those of the dimensions
/// `group` of `type` that it was made of; false if that needs a size that is
/// not known, or a stride overflows.
bool splitIndex(AffineExpr index, ArrayRef<int64_t> group,
                RankedTensorType type, MutableArrayRef<AffineExpr> indices);

/// Strides at which an index is divided.
using Strides = llvm::SmallSetVector<int64_t, 4>;

/// Adds the strides at which `index` divides `variable`.
void listStrides(AffineExpr index, AffineExpr variable, Strides &strides);

/// The sizes, outermost first, of the parts that `strides` divide a run of
/// `size` into; empty if there are none or they do not divide it.
SmallVector<int64_t> getPartSizes(int64_t size, const Strides &strides);

/// The index of a run of dimensions of these sizes, the first of which is not
/// asked for; null if a stride overflows, as that of parts of one dimension
/// does not.
AffineExpr joinIndices(ArrayRef<AffineExpr> parts, ArrayRef<int64_t> sizes);

/// If `index` is that of a whole run of dimensions, as `joinIndices` returns
/// it: those, outermost first. `ranges` are the sizes of d0, d1, .., which have
/// to be known.
std::optional<SmallVector<unsigned>> getJoinedDims(AffineExpr index,
                                                   ArrayRef<int64_t> ranges);

} // namespace mlir::norm::raise

#endif // NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_INDICES_H
