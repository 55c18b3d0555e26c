//===- Soundness.h - when statistics of a row can be trusted ----*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the kernels for all targets have in common: two corrected passes fail
// where the sums overflow, where the squares underflow and epsilon does not
// hide it, and where the rounded mean is off by several standard deviations.
// Such a row is not sound and is done again, with its values scaled by a power
// of two.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_UTILS_SOUNDNESS_H
#define NORM_DIALECT_NORM_UTILS_SOUNDNESS_H

#include "norm/Dialect/Norm/IR/Norm.h"

namespace mlir::norm {

/// The limits of one type of statistics, as powers of two.
struct ScaleModel {
  /// var + epsilon below this may have lost digits to squares that underflow.
  int leastSound;
  /// The scale of a row by its largest |v|. A row that overflows has |v| of at
  /// least 2^hugeFrom; scaled, neither its squares nor those of differences of
  /// one unit in its last place leave the type's range, for 2^28 elements. In
  /// two steps (2^vastFrom), or else epsilon, which is not scaled below the
  /// smallest normal number, would outweigh those.
  int hugeFrom, hugeScale;
  int vastFrom, vastScale;
  int smallBelow, smallScale;
  int tinyBelow, tinyScale;
  /// Scaled epsilon stays below this.
  int epsilonLimit;

  static const ScaleModel &get(FloatType statistics);
};

/// A mean off by more than this many standard deviations is corrected. Up to
/// here the subtraction of rest^2 costs the variance at most log2(1 + 8) bits.
inline constexpr double kMaxRestSquared = 8.0;

/// Whether epsilon alone keeps the denominator away from what underflows.
bool hidesUnderflow(GenericOp op);

/// The exponent of the largest scale that does not make epsilon overflow: the
/// larger epsilon, the less a row can gain from scaling it up.
int getMostScale(GenericOp op);

} // namespace mlir::norm

#endif // NORM_DIALECT_NORM_UTILS_SOUNDNESS_H
