//===- Statistics.h - means and moments among expressions -------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_STATISTICS_H
#define NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_STATISTICS_H

#include "Counts.h"

#include "norm/Dialect/Norm/IR/Norm.h"

namespace mlir::norm::raise {

/// What a root is taken of, without epsilon: a statistic of `value` over the
/// symbols that `value` has.
struct Moment {
  Statistics statistics;
  const Element *value;
  SmallVector<unsigned> symbols;
  SmallVector<int64_t, 2> extents;
  /// For E[v^2] - E[v]^2 the mean that is squared, still to be checked: E[v].
  /// Null for two passes.
  const Element *mean = nullptr;
  /// If it is the sum, which nothing divides, as in an L2 norm: of how many
  /// elements.
  std::optional<int64_t> count = std::nullopt;
};

/// Recognises statistics. Every divisor is checked to be the number of the
/// elements that are summed.
class StatisticsReader {
public:
  StatisticsReader(ElementReader &reader, Arithmetic &arithmetic)
      : reader(reader), context(reader.getContext()), arithmetic(arithmetic),
        counts(reader, arithmetic) {}

  /// Nothing if `element` is neither a variance nor a mean square.
  std::optional<Moment> readMoment(const Element *element);

  /// True if `element` is the mean of `value` over `axes`, of sizes `extents`,
  /// in any order.
  bool isMeanOf(const Element *element, const Element *value,
                ArrayRef<AffineExpr> axes, ArrayRef<int64_t> extents);

private:
  /// If `element` is 1/N times a sum of N elements: that sum. A sum over some
  /// axes of sums over others is read as one over `numSymbols` of them, or over
  /// all.
  std::optional<SumOver> readMean(const Element *element,
                                  std::optional<size_t> numSymbols);
  /// If `element` is a sum of a known number of elements: that, over all axes.
  std::optional<SumOver> readSum(const Element *element);

  ElementReader &reader;
  ElementContext &context;
  Arithmetic &arithmetic;
  CountReader counts;
};

/// Calls `f` with each order of `exprs` until it returns true. False, without
/// any call, for more of them than tensors have normalized axes.
bool anyPermutation(ArrayRef<AffineExpr> exprs,
                    function_ref<bool(ArrayRef<AffineExpr>)> f);

} // namespace mlir::norm::raise

#endif // NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_STATISTICS_H
