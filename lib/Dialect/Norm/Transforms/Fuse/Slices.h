//===- Slices.h - slices of what works row by row ---------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_NORM_TRANSFORMS_FUSE_SLICES_H
#define LIB_DIALECT_NORM_TRANSFORMS_FUSE_SLICES_H

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::norm::fuse {

/// Whether what makes the rows that `slice` takes can make these alone. If not,
/// `reason` says why, as the rest of a sentence that begins with "not fused: ".
bool canMoveSlice(tensor::ExtractSliceOp slice, std::string &reason);

/// Slices of whole rows, as of the class token, move from what a norm.generic
/// makes to what it reads, over the elementwise ops between and before them:
/// the other rows are not computed.
void populateSlicePatterns(RewritePatternSet &patterns);

} // namespace mlir::norm::fuse

#endif // LIB_DIALECT_NORM_TRANSFORMS_FUSE_SLICES_H
