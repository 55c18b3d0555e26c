//===- NestedSums.h - sums of sums of rows ----------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_NORM_TRANSFORMS_FUSE_NESTEDSUMS_H
#define LIB_DIALECT_NORM_TRANSFORMS_FUSE_NESTEDSUMS_H

#include "mlir/IR/PatternMatch.h"

namespace mlir::norm::fuse {

/// A sum of sums becomes one, if it is spread again over all elements that it
/// is of. So frontends write the gradient of a group norm: over positions
/// first, whose sums the gradients of gain and bias need, then times the gain
/// over the channels of a group, whose rows the norm has.
void populateNestedSumPatterns(RewritePatternSet &patterns);

} // namespace mlir::norm::fuse

#endif // LIB_DIALECT_NORM_TRANSFORMS_FUSE_NESTEDSUMS_H
