//===- Root.h - an op and the loops it is read in ---------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_ROOT_H
#define NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_ROOT_H

#include "Expression.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Utils/ReshapeOpsUtils.h"

namespace mlir::norm::raise {

/// A linalg op, and the loops d0, d1, .. that its elements are expressed in:
/// its own, or parts of them.
struct Root {
  linalg::LinalgOp op;
  /// The sizes of the loops.
  SmallVector<int64_t> ranges;
  /// For each loop of `op` the loops that it consists of, outermost first.
  SmallVector<ReassociationIndices> parts;

  explicit Root(linalg::LinalgOp op);
  /// The loops divided at the strides at which indices in `elements` are
  /// divided.
  static Root divide(linalg::LinalgOp op, ArrayRef<const Element *> elements);

  bool isDivided() const { return ranges.size() != parts.size(); }
  /// Indices of a tensor with the dimensions `loops`: 0 where the size is 1.
  SmallVector<AffineExpr> getIndices(ArrayRef<unsigned> loops) const;
  /// What each loop of `op` is.
  SmallVector<AffineExpr> getLoopsOfOp() const;
};

} // namespace mlir::norm::raise

#endif // NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_ROOT_H
