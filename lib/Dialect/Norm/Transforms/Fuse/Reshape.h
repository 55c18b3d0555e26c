//===- Reshape.h - reshapes between elementwise ops and rows ----*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_NORM_TRANSFORMS_FUSE_RESHAPE_H
#define LIB_DIALECT_NORM_TRANSFORMS_FUSE_RESHAPE_H

#include "mlir/IR/PatternMatch.h"

namespace mlir::norm::fuse {

/// Whether `op` is a linalg op that norm-fuse takes as elementwise.
bool isElementwiseOp(Operation *op);

/// Whether a norm.generic is reached from `value` over elementwise ops.
bool leadsToRows(Value value);

/// Whether what makes `value` could be fused with a norm.generic: that, or
/// elementwise ops read it beside what comes from one, as one does that applies
/// gain and bias.
bool isFusedWithRows(Value value);

/// Elementwise ops that a reshape parts from a norm.generic get its dimensions,
/// so that they can be fused: a bias that is added to rows of batch x sequence
/// before a residual of (batch, sequence), say. The reshape moves to their
/// other side.
void populateReshapePatterns(RewritePatternSet &patterns);

} // namespace mlir::norm::fuse

#endif // LIB_DIALECT_NORM_TRANSFORMS_FUSE_RESHAPE_H
