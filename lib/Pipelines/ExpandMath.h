//===- ExpandMath.h - elementary functions as arithmetic --------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_PIPELINES_EXPANDMATH_H
#define NORM_LIB_PIPELINES_EXPANDMATH_H

#include "mlir/IR/PatternMatch.h"

namespace mlir::norm {

/// Patterns that make arithmetic of exp, exp2, expm1, log, log1p, log2, log10,
/// tanh, erf, round and trunc of numbers of type f32 and f64. NaN gives NaN;
/// infinities, zeros, whose sign odd functions keep, and subnormals are handled
/// as in C's <math.h>. Errors are at most those of runtime/highway/math-inl.h;
/// expm1, log1p, log2 and log10, which it lacks, have at most 2 units in the
/// last place. And of powf and fpowi with a small constant integer exponent.
void populateExpandMathPatterns(RewritePatternSet &patterns);

} // namespace mlir::norm

#endif // NORM_LIB_PIPELINES_EXPANDMATH_H
