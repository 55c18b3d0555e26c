//===- HostExtents.h - extents computed before a launch ---------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_UTILS_HOSTEXTENTS_H
#define NORM_DIALECT_NORM_UTILS_HOSTEXTENTS_H

#include "norm/Dialect/Norm/Utils/RowLayout.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "llvm/ADT/DenseMap.h"

namespace mlir::norm {

/// Creates the run-time values of a RowLayout before a norm.generic.
class HostExtents {
public:
  HostExtents(OpBuilder &b, GenericOp op);

  Value get(const Extent &extent) { return get(extent, b); }
  /// The same where another builder is, which the host's values reach.
  Value get(const Extent &extent, OpBuilder &at);
  /// The strides of an operand. Created once, for what comes behind it.
  memref::ExtractStridedMetadataOp getMetadata(unsigned operand);

private:
  Value get(const Extent::Symbol &symbol);

  OpBuilder &b;
  GenericOp op;
  Location loc;
  SmallVector<OpFoldResult> ranges;
  llvm::DenseMap<unsigned, memref::ExtractStridedMetadataOp> metadata;
};

} // namespace mlir::norm

#endif // NORM_DIALECT_NORM_UTILS_HOSTEXTENTS_H
