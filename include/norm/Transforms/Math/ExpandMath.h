//===- ExpandMath.h - elementary functions as arithmetic --------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TRANSFORMS_MATH_EXPANDMATH_H
#define NORM_TRANSFORMS_MATH_EXPANDMATH_H

#include "mlir/IR/PatternMatch.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace mlir::norm {

/// How math.fma rounds where functions become arithmetic.
struct MathRoundings {
  /// Once. Where not, products are split into halves for their roundings to be
  /// known, and results may be a unit in the last place more off.
  bool isFused = true;
  /// If there, takes those math.fma that must round once for the result to be
  /// right. The others may round twice, at the cost of a fraction of a unit.
  llvm::SmallPtrSetImpl<Operation *> *exact = nullptr;
};

/// Writes arithmetic that computes `op`, of the math dialect, of its operands.
/// Gives its results, or nothing for what none of the patterns below expands. A
/// constant integer power from -8 to 8 is multiplications.
SmallVector<Value> expandMath(OpBuilder &b, Operation *op,
                              const MathRoundings &roundings);

/// Patterns that make arithmetic of every elementary function of the math
/// dialect, of numbers of type f32 and f64, and by f32 of f16 and bf16. NaN
/// gives NaN; infinities, zeros, whose sign odd functions keep, and subnormals
/// are handled as in C's <math.h>. Results are at most 2.5 units in the last
/// place off, for every argument; docs/GPU.md says by how much each is. A small
/// constant integer power is multiplications, whose roundings add up.
/// isFused says that math.fma rounds once; without, results may be a unit more
/// off.
void populateExpandMathPatterns(RewritePatternSet &patterns, bool isFused);

/// Those of them for what upstream's lowering to hosts loses digits of: expm1,
/// log1p, and fpowi with a small constant exponent.
void populateExpandHostMathPatterns(RewritePatternSet &patterns, bool isFused);

/// Patterns that make arithmetic of the math dialect's ops on integers of at
/// most 64 bits (the number of bits of zero above or below its lowest that is
/// set is its width; a power is modulo 2^width, and 0 to a negative one is 0).
void populateExpandIntegerMathPatterns(RewritePatternSet &patterns);

/// Patterns that make comparisons of isfinite, isinf, isnan and isnormal.
void populateExpandPredicatePatterns(RewritePatternSet &patterns);

} // namespace mlir::norm

#endif // NORM_TRANSFORMS_MATH_EXPANDMATH_H
