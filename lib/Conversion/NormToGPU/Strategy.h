//===- Strategy.h - how threads share rows ----------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_CONVERSION_NORMTOGPU_STRATEGY_H
#define NORM_LIB_CONVERSION_NORMTOGPU_STRATEGY_H

#include "norm/Dialect/Norm/Utils/RowLayout.h"

namespace mlir::norm {

/// How the threads of a workgroup share rows. A row's threads are a power of
/// two and lie beside each other; each takes `vectorSize` elements at a time:
/// thread t of T the elements (c * T + t) * vectorSize and on, for c = 0, 1,
/// ...
struct Strategy {
  unsigned subgroupSize = 32;
  unsigned threadsPerRow = 1;
  unsigned rowsPerWorkgroup = 1;
  unsigned vectorSize = 1;
  /// How many times a thread takes elements, whose values it keeps in
  /// registers; 0 if it reads the row again in each pass.
  unsigned residentChunks = 0;

  unsigned getWorkgroupSize() const { return threadsPerRow * rowsPerWorkgroup; }
  unsigned getSubgroupsPerRow() const {
    return std::max(threadsPerRow / subgroupSize, 1u);
  }
};

/// The largest number of elements that all operands of a row can be accessed by
/// at once, given that they are aligned: at most 16 bytes of the narrowest. 1
/// if the row is not contiguous or its size is no multiple of anything larger.
unsigned getLargestVector(const RowLayout &layout);

/// Chosen from the row's size, type and layout; never from the number of rows,
/// so that a row's result does not depend on how many there are.
Strategy chooseStrategy(const RowLayout &layout, FloatType statistics,
                        unsigned vectorSize, unsigned subgroupSize);

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_NORMTOGPU_STRATEGY_H
