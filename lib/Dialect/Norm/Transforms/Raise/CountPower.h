//===- CountPower.h - powers of the number of elements ----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_COUNTPOWER_H
#define NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_COUNTPOWER_H

#include "Expression.h"

#include <optional>

namespace mlir::norm::raise {

/// True if `element` is count^exponent, for an exponent of 1, -1, 0.5, or -0.5:
/// as a constant that its type rounds, or computed of such ones by roots,
/// powers and reciprocals.
bool isPowerOfCount(const Element *element, int64_t count, double exponent);

/// `product` without its factor sqrt(count), or its divisor 1 / sqrt(count);
/// null is 1. Nothing if it has none.
std::optional<const Element *> withoutRootOfCount(ElementContext &context,
                                                  const Element *product,
                                                  int64_t count);

} // namespace mlir::norm::raise

#endif // NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_COUNTPOWER_H
