//===- Comparison.cpp - how far results are from what is expected ---------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Comparison.h"

#include <cmath>
#include <limits>

using namespace mlir;
using namespace mlir::norm;

Comparison norm::compare(const Array &actual, const Array &expected,
                         double rtol, double atol) {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  Comparison result;
  for (int64_t i = 0, e = actual.size(); i < e; ++i) {
    double a = actual.get(i), b = expected.get(i);
    if (a == b || (std::isnan(a) && std::isnan(b)))
      continue;
    bool isFinite = std::isfinite(a) && std::isfinite(b);
    double absolute = isFinite ? std::fabs(a - b) : kInfinity;
    double relative = isFinite ? absolute / std::fabs(b) : kInfinity;
    if (absolute > result.largestAbsolute) {
      result.largestAbsolute = absolute;
      result.absoluteIndex = i;
    }
    if (relative > result.largestRelative) {
      result.largestRelative = relative;
      result.relativeIndex = i;
    }
    if (!isFinite || absolute > atol + rtol * std::fabs(b)) {
      if (result.failures++ == 0)
        result.firstFailure = i;
    }
  }
  return result;
}

std::string norm::formatIndex(ArrayRef<int64_t> shape, int64_t index) {
  std::string text;
  for (size_t dim = shape.size(); dim-- > 0;) {
    text =
        std::to_string(index % shape[dim]) + (text.empty() ? "" : ", ") + text;
    index /= shape[dim];
  }
  return "[" + text + "]";
}
