//===- CostModel.h - the shape of a kernel ----------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_CONVERSION_NORMTOHIGHWAY_COSTMODEL_H
#define NORM_LIB_CONVERSION_NORMTOHIGHWAY_COSTMODEL_H

#include "norm/Dialect/Norm/Utils/RowLayout.h"

namespace mlir::norm {

/// A Highway target, as far as it matters for the shape of a kernel.
struct TargetModel {
  /// Bytes and number of vector registers; those of an unknown target are the
  /// least that any supported one has.
  unsigned vectorBytes;
  unsigned numRegisters;
  /// Whether a fused multiply-add is one instruction for certain.
  bool hasFma;

  /// The model of the target of this name, that of an unknown target for the
  /// empty name, and nothing for a name that is none.
  static std::optional<TargetModel> get(StringRef name);
};

/// How many rows a kernel works on at once and in how many vectors it sums.
/// The order in which a row's elements are added depends on the accumulators
/// only, so that a row's result does not depend on `rows`.
struct KernelShape {
  unsigned rows;
  unsigned sumAccumulators;    // first pass: the sum of a row
  unsigned momentAccumulators; // second pass: each of two sums of a row
  unsigned leastLanes;         // of a vector, on any target that may come
  bool sumsWithFma;            // some of the second pass's sums (see there)
};

/// Chooses the shape from the length of the row, the layout and the target; not
/// from the number of rows, which only bounds `rows`.
KernelShape chooseKernelShape(const RowLayout &layout, FloatType base,
                              const TargetModel &target);

/// The least number of rows that is worth a thread, for rows of `rowSize`.
int64_t getGrain(int64_t rowSize);

/// The least number of elements that is worth a thread.
extern const int64_t kMinElementsPerThread;

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_NORMTOHIGHWAY_COSTMODEL_H
