//===- ExpandPads.h - pads that take away -----------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TRANSFORMS_LINALG_EXPANDPADS_H
#define NORM_TRANSFORMS_LINALG_EXPANDPADS_H

#include "mlir/IR/Operation.h"

namespace mlir::norm {

/// Cuts by slices what each `tensor.pad` in `root` takes away, as
/// norm-expand-pads does: those that are left have no negative amounts. Fails
/// behind an error where one takes away more than there is.
LogicalResult expandPads(Operation *root);

} // namespace mlir::norm

#endif // NORM_TRANSFORMS_LINALG_EXPANDPADS_H
