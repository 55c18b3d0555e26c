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
/// it: statistics in corrected two-pass form, then the outputs.
void lowerToLinalg(RewriterBase &rewriter, GenericOp op);

/// Adds the pattern that applies `lowerToLinalg` to every norm.generic.
void populateNormToLinalgPatterns(RewritePatternSet &patterns);

} // namespace norm
} // namespace mlir

#endif // NORM_CONVERSION_NORMTOLINALG_NORMTOLINALG_H
