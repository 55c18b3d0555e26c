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

/// sqrt(argument) + epsilon.
struct Divisor {
  const Element *argument;
  /// A number; null if nothing is added to the root.
  const Element *epsilon = nullptr;

  bool operator==(const Divisor &other) const {
    return argument == other.argument && epsilon == other.epsilon;
  }
};

/// x of sqrt(x) or x^0.5, else null.
const Element *argumentOfRoot(const Element *element);

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
