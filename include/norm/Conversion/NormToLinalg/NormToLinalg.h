//===- NormToLinalg.h - norm.generic to linalg ------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_CONVERSION_NORMTOLINALG_NORMTOLINALG_H
#define NORM_CONVERSION_NORMTOLINALG_NORMTOLINALG_H

#include "mlir/Support/LLVM.h"

namespace mlir {
class RewriterBase;
class RewritePatternSet;

namespace norm {
class GenericOp;

/// Replaces `op`, on tensors or on memrefs, by linalg.generic ops that compute
/// it. Norms in its body are expanded first, with statistics in f64 and without
/// a rescue. Fails with an error if an scf.if in the body cannot be an op for
/// rows: see norm-expand-statistics.
LogicalResult lowerToLinalg(RewriterBase &rewriter, GenericOp op);

/// Adds the pattern that replaces every norm.generic whose norms are expanded.
void populateNormToLinalgPatterns(RewritePatternSet &patterns);

} // namespace norm
} // namespace mlir

#endif // NORM_CONVERSION_NORMTOLINALG_NORMTOLINALG_H
