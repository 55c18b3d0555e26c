//===- ExpandGPUMath.h - elementary functions in GPU kernels ----*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TRANSFORMS_MATH_EXPANDGPUMATH_H
#define NORM_TRANSFORMS_MATH_EXPANDGPUMATH_H

#include "mlir/IR/PatternMatch.h"

namespace mlir::norm {

/// Patterns that leave no op of the math dialect but those that every GPU has
/// an instruction for, and those that have no lowering to GPUs. isFused says
/// that math.fma rounds once.
void populateExpandGPUMathPatterns(RewritePatternSet &patterns,
                                   bool isFused = true);

/// After these patterns, the first op in `root` without a lowering to GPUs;
/// null if there is none.
Operation *findMathWithoutGPULowering(Operation *root);

} // namespace mlir::norm

#endif // NORM_TRANSFORMS_MATH_EXPANDGPUMATH_H
