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

/// How threads share rows. Those of a workgroup that share a row are a power of
/// two and lie beside each other; a row may have several workgroups, a cluster.
/// Each thread takes `vectorSize` elements at a time: thread t of all T of the
/// row the elements (c * T + t) * vectorSize and on of a row's vectors, for
/// c = 0, 1, ..., and one at a time of the elements before and behind them. The
/// values of the first chunks stay in registers, those of the next in workgroup
/// memory, and the rest is read again in each pass.
struct Strategy {
  unsigned subgroupSize = 32;
  /// Of one workgroup.
  unsigned threadsPerRow = 1;
  unsigned rowsPerWorkgroup = 1;
  /// The workgroups of a row.
  unsigned clusterSize = 1;
  unsigned vectorSize = 1;
  /// How often a thread takes an element before or behind the vectors.
  unsigned edgeChunks = 0;
  /// The chunks of a thread whose values are in registers, and those whose
  /// values are in workgroup memory.
  unsigned residentChunks = 0;
  unsigned workgroupChunks = 0;
  /// Whether the launch says how much memory there is for these, and not the
  /// kernel.
  bool hasDynamicMemory = false;
  /// Whether there is a rest of the row, which is read in each pass.
  bool rereads = false;
  /// Where the row's size is not known until the kernel runs: the elements of
  /// the rows that it is for; nothing if it is for any.
  struct Sizes {
    int64_t least, most;
  };
  std::optional<Sizes> sizes;

  /// The operands that all rows share and that a thread keeps in registers from
  /// row to row, its chunks of them.
  SmallVector<unsigned> kept;

  /// Whether the values of edges stay in registers, as they do if any stay:
  /// workgroup memory is for what registers have no room for.
  bool keepsEdges() const { return residentChunks > 0; }
  unsigned getWorkgroupSize() const { return threadsPerRow * rowsPerWorkgroup; }
  unsigned getThreadsOfRow() const { return threadsPerRow * clusterSize; }
  unsigned getSubgroupsPerRow() const {
    return std::max(threadsPerRow / subgroupSize, 1u);
  }
  /// The statistics' values that a workgroup keeps in its memory.
  int64_t getWorkgroupValues() const {
    return int64_t(workgroupChunks) * vectorSize * getWorkgroupSize();
  }
  /// The partial sums that a workgroup exchanges in its memory, of up to
  /// `sums` sums: each subgroup's, and the workgroup's for the cluster.
  int64_t getExchangeValues(unsigned sums) const {
    if (getSubgroupsPerRow() == 1)
      return 0;
    return int64_t(sums) * (getSubgroupsPerRow() + (clusterSize > 1 ? 1 : 0));
  }
};

/// What a GPU offers.
struct StrategyLimits {
  unsigned subgroupSize = 32;
  /// Workgroups that can read each other's memory: 1, 2, 4, 8 or 16.
  unsigned clusterSize = 1;
  /// Bytes of a workgroup's memory.
  int64_t workgroupMemory = 0;
  /// Whether a launch can say how much of it there is.
  bool hasDynamicMemory = false;
};

/// The sums of a row that a kernel computes at most, each in workgroup memory
/// of its own: see emitStatistics and emitRescaled.
inline constexpr unsigned kMostSums = 9;

/// Chosen from the row's size, type and access; never from the number of rows,
/// so that a row's result does not depend on how many there are.
Strategy chooseStrategy(const RowLayout &layout, FloatType statistics,
                        const RowAccess &access, const StrategyLimits &limits);

/// For rows whose size is not known until the kernel runs, where that suits
/// registers: all of a row is in them.
Strategy chooseResidentStrategy(const RowLayout &layout, FloatType statistics,
                                const RowAccess &access,
                                const StrategyLimits &limits);

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_NORMTOGPU_STRATEGY_H
