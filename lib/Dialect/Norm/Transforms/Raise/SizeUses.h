//===- SizeUses.h - who asks a tensor for its sizes only --------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A tensor that is sized by `tensor.dim` of another one needs none of its
// elements. What a norm op takes the place of is no less replaced for that.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_SIZEUSES_H
#define NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_SIZEUSES_H

#include "mlir/IR/Operation.h"

namespace mlir::norm::raise {

/// True if `user` asks a tensor for a size that the operands of what computes
/// that tensor tell as well.
bool asksForSize(Operation *user);

/// The values that the size is computed from then, instead of from the tensor:
/// those that have it or a part of it. `user` is one that `asksForSize`.
SmallVector<Value> listSourcesOfSize(Operation *user);

/// If `op` is needed for its results' sizes only, they are computed from its
/// operands. Returns its users, which have no uses after this.
SmallVector<Operation *> takeSizesFromOperands(Operation *op);

} // namespace mlir::norm::raise

#endif // NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_SIZEUSES_H
