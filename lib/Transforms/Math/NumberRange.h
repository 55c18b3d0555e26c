//===- NumberRange.h - what is known of a float -----------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TRANSFORMS_MATH_NUMBERRANGE_H
#define NORM_LIB_TRANSFORMS_MATH_NUMBERRANGE_H

#include "mlir/IR/Value.h"

#include <limits>

namespace mlir::norm {

/// The values that a float can have: NaN, if it may be, and numbers from
/// `least` to `most`, infinities included.
struct NumberRange {
  double least = -std::numeric_limits<double>::infinity();
  double most = std::numeric_limits<double>::infinity();
  bool mayBeNaN = true;

  /// The largest magnitude.
  double getMagnitude() const;
};

/// What the clamps, constants and conversions that `value` is made of say of
/// it. A range, not a guess: what is not understood may be anything.
NumberRange getNumberRange(Value value);

} // namespace mlir::norm

#endif // NORM_LIB_TRANSFORMS_MATH_NUMBERRANGE_H
