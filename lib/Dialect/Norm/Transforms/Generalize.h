//===- Generalize.h - a named norm op to norm.generic -----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_DIALECT_NORM_TRANSFORMS_GENERALIZE_H
#define NORM_LIB_DIALECT_NORM_TRANSFORMS_GENERALIZE_H

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/IR/PatternMatch.h"

namespace mlir::norm {

/// Replaces `op` by the norm.generic that it is; or, if `epsilonOutsideSqrt`,
/// by one that adds the op's epsilon to the root, which no named op does. Fails
/// without a change if the sizes of its results cannot be said.
FailureOr<GenericOp> generalize(RewriterBase &rewriter, LayerNormOp op,
                                bool epsilonOutsideSqrt = false);
FailureOr<GenericOp> generalize(RewriterBase &rewriter, RMSNormOp op,
                                bool epsilonOutsideSqrt = false);

} // namespace mlir::norm

#endif // NORM_LIB_DIALECT_NORM_TRANSFORMS_GENERALIZE_H
