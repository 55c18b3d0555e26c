//===- Counts.h - how many elements a sum has -------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_COUNTS_H
#define NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_COUNTS_H

#include "Elements.h"
#include "Form.h"

namespace mlir::norm::raise {

/// The sum of `body` over `symbols`.
struct SumOver {
  const Element *body;
  /// The type of the accumulator.
  Type type;
  SmallVector<unsigned> symbols;
  SmallVector<int64_t, 2> extents; ///< of each symbol
};

/// The product of the static extents; nothing if it overflows.
std::optional<int64_t> staticCount(const SumOver &sum);

/// "768, the number of elements that are summed".
std::string describeCount(const SumOver &sum);

/// Recognises the number of elements of a sum. Where it is dynamic, both that
/// and what is asked about are products of sizes, which are traced to where
/// they come from: a collapsed dimension's to those that it was made of.
class CountReader {
public:
  CountReader(ElementReader &reader, Arithmetic &arithmetic)
      : reader(reader), arithmetic(arithmetic) {}

  /// True if `element` is how many elements `sum` has.
  bool isCount(const Element *element, const SumOver &sum);
  /// True if it is 1 / that.
  bool isReciprocalOfCount(const Element *element, const SumOver &sum);

  /// Why `count` is not how many elements `sum` has, or its reciprocal.
  std::string describeWrongCount(const Element *count,
                                 const SumOver &sum) const;
  std::string describeWrongReciprocal(const Element *reciprocal,
                                      const SumOver &sum) const;

private:
  std::string describeWrong(const Element *count, const SumOver &sum,
                            StringRef expected) const;
  /// Notes it as a rounding if `number` is not the one, next to `exact`, that
  /// the type of `sum` has.
  void noteNumber(double number, const SumOver &sum, double exact);

  ElementReader &reader;
  Arithmetic &arithmetic;
};

} // namespace mlir::norm::raise

#endif // NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_COUNTS_H
