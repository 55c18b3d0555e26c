//===- Reductions.h - reductions in the dimensions of rows ------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_NORM_TRANSFORMS_FUSE_REDUCTIONS_H
#define LIB_DIALECT_NORM_TRANSFORMS_FUSE_REDUCTIONS_H

#include "mlir/IR/PatternMatch.h"

namespace mlir::norm::fuse {

/// Reductions of loops that a reshape has made one reduce what was reshaped,
/// and those of loops of size 1 are elementwise: frontends write the gradient
/// of a broadcast as both.
void populateReductionPatterns(RewritePatternSet &patterns);

} // namespace mlir::norm::fuse

#endif // LIB_DIALECT_NORM_TRANSFORMS_FUSE_REDUCTIONS_H
