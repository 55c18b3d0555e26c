//===- NormToLinalg.h - norm.generic to linalg ------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_CONVERSION_NORMTOLINALG_NORMTOLINALG_H
#define NORM_CONVERSION_NORMTOLINALG_NORMTOLINALG_H

namespace mlir {
class RewriterBase;
class RewritePatternSet;

namespace norm {
class GenericOp;

/// Replaces `op`, on tensors or on memrefs, by linalg.generic ops that compute
/// it: statistics in corrected two-pass form, then the outputs. With `useF64`
/// the arithmetic between `pre` and `post` is in f64 whatever `stat_type` is,
/// which plain sums need to be accurate on long rows.
void lowerToLinalg(RewriterBase &rewriter, GenericOp op, bool useF64 = true);

/// Adds the pattern that applies `lowerToLinalg` to every norm.generic.
void populateNormToLinalgPatterns(RewritePatternSet &patterns,
                                  bool useF64 = true);

} // namespace norm
} // namespace mlir

#endif // NORM_CONVERSION_NORMTOLINALG_NORMTOLINALG_H
