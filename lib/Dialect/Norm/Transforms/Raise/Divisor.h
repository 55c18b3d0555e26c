//===- Divisor.h - what a normalization divides by --------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_DIVISOR_H
#define NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_DIVISOR_H

#include "Form.h"

#include <optional>

namespace mlir::norm::raise {

/// factor * sqrt(argument) + epsilon, or factor * (sqrt(argument) + epsilon).
struct Divisor {
  const Element *argument = nullptr;
  /// A number; null if nothing is added to the root.
  const Element *epsilon = nullptr;
  /// What has no sum in it; null if the root stands as it is.
  const Element *factor = nullptr;
  /// True if it is 1 / factor: the root is divided.
  bool isDivided = false;
  /// True if epsilon is multiplied with the root.
  bool scalesEpsilon = false;

  bool operator==(const Divisor &other) const {
    return argument == other.argument && epsilon == other.epsilon &&
           factor == other.factor && isDivided == other.isDivided &&
           scalesEpsilon == other.scalesEpsilon;
  }
};

/// x of sqrt(x) or x^0.5, else null.
const Element *argumentOfRoot(const Element *element);

/// What is scaled in `element`, a product or quotient of that and of what has
/// no sum in it; else null.
const Element *scaledPart(const Element *element);

/// What `element` is, if it is a divisor.
std::optional<Divisor> readDivisor(const Element *element);

/// The divisor that `element` is the inverse of, in any spelling but a
/// division.
std::optional<Divisor> readInverse(const Element *element);

/// Notes all arithmetic of `element`, which is `divisor` or its inverse, on the
/// argument.
void noteDivisor(const Element *element, const Divisor &divisor,
                 Arithmetic &arithmetic);

} // namespace mlir::norm::raise

#endif // NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_DIVISOR_H
