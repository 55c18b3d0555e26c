//===- HostExtents.h - extents computed before a launch ---------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_UTILS_HOSTEXTENTS_H
#define NORM_DIALECT_NORM_UTILS_HOSTEXTENTS_H

#include "norm/Dialect/Norm/Utils/RowLayout.h"

namespace mlir::norm {

/// Creates the run-time values of a RowLayout before a norm.generic.
class HostExtents {
public:
  HostExtents(OpBuilder &b, GenericOp op);

  Value getIndex(int64_t value);
  Value get(const Extent &extent);

private:
  Value get(const Extent::Symbol &symbol);

  OpBuilder &b;
  GenericOp op;
  Location loc;
  SmallVector<OpFoldResult> ranges;
};

} // namespace mlir::norm

#endif // NORM_DIALECT_NORM_UTILS_HOSTEXTENTS_H
