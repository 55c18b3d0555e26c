//===- Scalars.h - scalars that ops take from outside -----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_NORM_TRANSFORMS_FUSE_SCALARS_H
#define LIB_DIALECT_NORM_TRANSFORMS_FUSE_SCALARS_H

#include "mlir/IR/PatternMatch.h"

namespace mlir::norm::fuse {

/// Numbers that linalg.generic takes as they are, or uses in its body from
/// outside, become tensors of rank 0 that it reads: the scale of a
/// quantization, say. Elements that it reads at a constant index, such as the
/// first token of a sequence, come from a slice. norm.generic knows neither.
void populateScalarPatterns(RewritePatternSet &patterns);

} // namespace mlir::norm::fuse

#endif // LIB_DIALECT_NORM_TRANSFORMS_FUSE_SCALARS_H
