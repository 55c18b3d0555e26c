//===- Passes.h - passes within the norm dialect ----------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_TRANSFORMS_PASSES_H
#define NORM_DIALECT_NORM_TRANSFORMS_PASSES_H

#include "mlir/Pass/Pass.h"

namespace mlir {
class RewritePatternSet;
class RewriterBase;
} // namespace mlir

namespace mlir::norm {
class GenericOp;

#define GEN_PASS_DECL
#include "norm/Dialect/Norm/Transforms/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "norm/Dialect/Norm/Transforms/Passes.h.inc"

/// The patterns of norm-generalize.
void populateNormGeneralizePatterns(RewritePatternSet &patterns);

/// Expands each norm.normalize in the body of `op`, as norm-expand-statistics
/// does; `widen` and `rescue` are its options. Fails with an error where an
/// scf.if in the body cannot be an op for rows.
LogicalResult expandStatistics(RewriterBase &rewriter, GenericOp op, bool widen,
                               bool rescue);

} // namespace mlir::norm

#endif // NORM_DIALECT_NORM_TRANSFORMS_PASSES_H
