//===- Broadcasts.h - values of parts of rows -------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_NORM_TRANSFORMS_FUSE_BROADCASTS_H
#define LIB_DIALECT_NORM_TRANSFORMS_FUSE_BROADCASTS_H

#include "mlir/IR/PatternMatch.h"

namespace mlir::norm::fuse {

/// What is made of a reduction for each part of a row, such as rstd * gain for
/// each channel of a group, is computed where it is spread over the row: a row
/// program has values of a row and of elements, and nothing between.
void populateBroadcastPatterns(RewritePatternSet &patterns);

} // namespace mlir::norm::fuse

#endif // LIB_DIALECT_NORM_TRANSFORMS_FUSE_BROADCASTS_H
