//===- CPUPrediction.h - what a kernel's time is made of --------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The model behind the schedules of CPU kernels as figures that can be held
// against a measurement: operations on vectors, loads and stores, and bytes by
// the level of the memory that they come from or go to. It knows no clock and
// no bandwidth; who has measured those gets a time of them.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_UTILS_CPUPREDICTION_H
#define NORM_DIALECT_NORM_UTILS_CPUPREDICTION_H

#include "norm/Dialect/Norm/Utils/RowLayout.h"
#include "norm/Dialect/Norm/Utils/RowProgram.h"
#include "norm/TargetInfo/CPUTarget.h"

#include <array>
#include <optional>

namespace mlir::norm {

enum class MemoryLevel { L1, L2, L3, Memory };
inline constexpr size_t kNumMemoryLevels = 4;

/// "L1", "L2", "L3" or "memory".
llvm::StringRef stringifyMemoryLevel(MemoryLevel level);

/// The least level that holds so many bytes.
MemoryLevel findMemoryLevel(int64_t bytes, const CPUTarget &target);

struct CPUPrediction {
  /// On vectors, in additions: a function, a division or a rounding counts as
  /// those that take as long.
  int64_t arithmetic = 0;
  /// Loads and stores of vectors, or of single elements of a strided operand.
  int64_t accesses = 0;
  /// Read and written, by level.
  std::array<int64_t, kNumMemoryLevels> bytes{};

  CPUPrediction &operator+=(const CPUPrediction &other);
};

/// The operations on vectors, and beside them the accesses, that cores of all
/// CPU targets begin in a cycle.
inline constexpr double kOperationsPerCycle = 2;

/// What all rows take on one thread, called again and again with the same
/// buffers: so these come from the level that holds all of them. Rare branches
/// do not count. Nothing if a size is not known, or is more than any memory
/// has.
std::optional<CPUPrediction> predictCPUKernel(const RowProgram &program,
                                              const RowLayout &layout,
                                              CPUScheduleAttr schedule,
                                              const CPUTarget &target);

/// What a pass does for each vector of elements.
struct PassWork {
  /// The inputs that it reads, of all that have several elements a row.
  SmallVector<unsigned> inputs;
  /// The values that an earlier pass has stored.
  int64_t numLoaded = 0;
  /// Arithmetic, in additions, those of reductions not counted.
  int64_t arithmetic = 0;
};

/// `isStored` tells of a kept value whether later passes find it in memory.
PassWork getPassWork(const RowProgram &program, const RowLayout &layout,
                     unsigned pass,
                     llvm::function_ref<bool(const KeptValue &)> isStored);

} // namespace mlir::norm

#endif // NORM_DIALECT_NORM_UTILS_CPUPREDICTION_H
