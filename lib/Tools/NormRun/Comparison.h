//===- Comparison.h - how far results are from what is expected -*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TOOLS_NORMRUN_COMPARISON_H
#define NORM_LIB_TOOLS_NORMRUN_COMPARISON_H

#include "Array.h"

namespace mlir::norm {

/// How far the elements of one array are from those of another of its shape.
struct Comparison {
  /// Of the elements that are not equal; a NaN is equal to a NaN, an infinity
  /// to itself. An infinite error stands for any other difference at a NaN or
  /// an infinity.
  double largestAbsolute = 0, largestRelative = 0;
  int64_t absoluteIndex = 0, relativeIndex = 0;
  /// How many elements are beyond atol + rtol * |expected|, and the first.
  int64_t failures = 0;
  int64_t firstFailure = 0;
};

Comparison compare(const Array &actual, const Array &expected, double rtol,
                   double atol);

/// "[1, 2]" for an index in row-major order.
std::string formatIndex(llvm::ArrayRef<int64_t> shape, int64_t index);

} // namespace mlir::norm

#endif // NORM_LIB_TOOLS_NORMRUN_COMPARISON_H
