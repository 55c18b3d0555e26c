//===- LoopNests.h - a row program as linalg.generic ops --------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_CONVERSION_NORMTOLINALG_LOOPNESTS_H
#define NORM_LIB_CONVERSION_NORMTOLINALG_LOOPNESTS_H

namespace mlir {
class RewriterBase;

namespace norm {
class GenericOp;

/// Replaces `op`, whose body is a row program, by linalg.generic ops.
void lowerToLoopNests(RewriterBase &rewriter, GenericOp op);

} // namespace norm
} // namespace mlir

#endif // NORM_LIB_CONVERSION_NORMTOLINALG_LOOPNESTS_H
