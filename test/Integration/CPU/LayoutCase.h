//===- LayoutCase.h - a normalization of buffers that lie anywhere --------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TEST_INTEGRATION_CPU_LAYOUTCASE_H
#define NORM_TEST_INTEGRATION_CPU_LAYOUTCASE_H

#include "NormCase.h"

namespace mlir::norm::test {

/// What GPU kernels access rows by (lib/Dialect/Norm/Utils/RowAccess.cpp):
/// aligned vectors, these and single elements before and behind them, or single
/// elements.
enum class Access { Vectors, Edges, Elements };

/// How a memref lies in memory.
struct Place {
  /// The loop of each dimension: 'i' is the op's first, 'j' its second.
  std::string loops;
  /// Of each dimension, in elements.
  std::vector<int64_t> strides;
  int64_t offset = 0;
  Element element = Element::F32;
};

/// A norm.generic on memrefs: y = normalized(x) * gain + bias, and the rows'
/// mean and rstd.
struct LayoutCase {
  LayoutCase(std::string iterators, std::vector<int64_t> sizes, Place x,
             Place y)
      : iterators(std::move(iterators)), sizes(std::move(sizes)),
        x(std::move(x)), y(std::move(y)) {}

  /// 'p' for each parallel loop, 'r' for each reduction loop, and their sizes.
  std::string iterators;
  std::vector<int64_t> sizes;
  Place x, y;
  std::optional<Place> gain, bias;
  /// Of the mean, if there is one, and of rstd.
  std::optional<Place> statistics;
  bool isRMS = false;
  /// Statistics in f64.
  bool inDouble = false;
  /// The output is the input's memory.
  bool inPlace = false;
  /// By the GPU kernel that must run: with static sizes, strides and offsets,
  /// and with dynamic ones.
  Access access = Access::Elements, dynamicAccess = Access::Elements;
  /// Whether a row of dynamic size has the size for a kernel that reads it
  /// once.
  bool isResident = false;
  int subgroupSize = 32;
  uint64_t seed = 0;
  int64_t workgroupMemory = 48 << 10;

  // For tables of cases.
  LayoutCase withGain(Place place) const;
  LayoutCase withBias(Place place) const;
  LayoutCase withStatistics(Place place) const;
  LayoutCase asRMS() const;
  LayoutCase asDouble() const;
  LayoutCase asInPlace() const;
  LayoutCase by(Access access, Access dynamicAccess) const;
  LayoutCase asResident() const;
  LayoutCase on(int subgroupSize, uint64_t seed) const;
  LayoutCase withMemory(int64_t bytes) const;
};

/// Runs the case, static and dynamic, on the test's target, and compares with
/// exact values. Inputs, and what is between and beside the elements of
/// outputs, must stay as they are. Where the GPU emulator reads the memory as
/// it is, all kernels but the expected ones are removed first.
void expectLayout(const LayoutCase &layoutCase);

} // namespace mlir::norm::test

#endif // NORM_TEST_INTEGRATION_CPU_LAYOUTCASE_H
