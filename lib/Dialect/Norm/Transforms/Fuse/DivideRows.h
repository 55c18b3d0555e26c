//===- DivideRows.h - rows with the dimensions of their users ---*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_NORM_TRANSFORMS_FUSE_DIVIDEROWS_H
#define LIB_DIALECT_NORM_TRANSFORMS_FUSE_DIVIDEROWS_H

#include "mlir/IR/PatternMatch.h"

namespace mlir::norm::fuse {

/// A norm.generic whose result elementwise ops read in a shape of more
/// dimensions gets loops that both shapes are made of, so that they can be
/// fused: a norm of [n, group, members * pixels], whose gain is one of [n,
/// channel, pixels], gets the loops n, group, member and pixel.
void populateDivideRowsPatterns(RewritePatternSet &patterns);

} // namespace mlir::norm::fuse

#endif // LIB_DIALECT_NORM_TRANSFORMS_FUSE_DIVIDEROWS_H
