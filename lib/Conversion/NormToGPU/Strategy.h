//===- Strategy.h - how threads share rows ----------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_CONVERSION_NORMTOGPU_STRATEGY_H
#define NORM_LIB_CONVERSION_NORMTOGPU_STRATEGY_H

#include "RowAccess.h"

namespace mlir::norm {

/// How the threads of a workgroup share rows. A row's threads are a power of
/// two and lie beside each other; each takes `vectorSize` elements at a time:
/// thread t of T the elements (c * T + t) * vectorSize and on, for c = 0, 1,
/// ... of a row's vectors, and one at a time of the elements before and behind
/// them.
struct Strategy {
  unsigned subgroupSize = 32;
  unsigned threadsPerRow = 1;
  unsigned rowsPerWorkgroup = 1;
  unsigned vectorSize = 1;
  /// How many times a thread takes elements, whose values it keeps in
  /// registers; 0 if it reads the row again in each pass.
  unsigned residentChunks = 0;
  /// How often a thread takes an element before or behind the vectors.
  unsigned edgeChunks = 0;

  unsigned getWorkgroupSize() const { return threadsPerRow * rowsPerWorkgroup; }
  unsigned getSubgroupsPerRow() const {
    return std::max(threadsPerRow / subgroupSize, 1u);
  }
};

/// Chosen from the row's size, type and access; never from the number of rows,
/// so that a row's result does not depend on how many there are.
Strategy chooseStrategy(const RowLayout &layout, FloatType statistics,
                        const RowAccess &access, unsigned subgroupSize);

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_NORMTOGPU_STRATEGY_H
