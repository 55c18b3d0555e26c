//===- RowSums.h - outputs that are summed over rows ------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Which rows are added up where. With P partial sums, the threads that have
// partial sum p add the rows p, p + P, ... of those that meet at an element,
// and a second kernel adds the partial sums in order. P follows from sizes
// alone, so that the bits of a sum depend neither on the device nor on the
// grid.
//
// A partial sum is compensated: two numbers (CompensatedSum.h).
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_CONVERSION_NORMTOGPU_ROWSUMS_H
#define NORM_LIB_CONVERSION_NORMTOGPU_ROWSUMS_H

#include "norm/Dialect/Norm/Utils/RowLayout.h"
#include "norm/Dialect/Norm/Utils/RowProgram.h"

namespace mlir::norm {

/// The partial sums have at most so many elements in all, twice 4 MB of f32:
/// little beside a second-level cache; unless one sum has more.
inline constexpr int64_t kPartialElements = int64_t(1) << 20;
/// With more, the second kernel would take its time for short rows.
inline constexpr int64_t kMaxPartials = 2048;

/// Kernels of a program with summed outputs get, behind other arguments, memory
/// for the partial sums of each of these outputs, 2 x (P K) x (elements of a
/// row), and P.
struct RowSums {
  RowSums(const RowProgram &program, const RowLayout &layout);

  /// The second kernel's workgroups have so many threads for each of so many
  /// elements.
  static constexpr int64_t kParts = 8, kElements = 32;

  bool isEmpty() const { return outputs.empty(); }
  /// Whether an operand moves with a parallel loop.
  static bool hasLoop(const RowLayout &layout, unsigned operand,
                      unsigned loop) {
    return !layout.operands[operand].parallelStrides[loop].isConstant(0);
  }

  /// The summed outputs: their numbers, as operands, the types of terms, and
  /// whether there is a sum for each element along the row.
  SmallVector<unsigned> outputs, operands;
  SmallVector<FloatType> types;
  SmallVector<bool> isAlongRow;
  /// The parallel loops that some of them has an element for each step of (K in
  /// all), and those that all of them sum over.
  SmallVector<unsigned> keptLoops, summedLoops;
  SmallVector<Extent> keptSizes, summedSizes;
};

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_NORMTOGPU_ROWSUMS_H
