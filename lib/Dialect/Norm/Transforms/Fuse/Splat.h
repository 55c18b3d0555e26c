//===- Splat.h - tensors of one value ---------------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_NORM_TRANSFORMS_FUSE_SPLAT_H
#define LIB_DIALECT_NORM_TRANSFORMS_FUSE_SPLAT_H

#include "mlir/IR/PatternMatch.h"

namespace mlir::norm::fuse {

/// Constants of one value that elementwise ops read become scalars in their
/// bodies: frontends write the constants of an activation as tensors, of which
/// a kernel would read each element.
void populateSplatPatterns(RewritePatternSet &patterns);

} // namespace mlir::norm::fuse

#endif // LIB_DIALECT_NORM_TRANSFORMS_FUSE_SPLAT_H
