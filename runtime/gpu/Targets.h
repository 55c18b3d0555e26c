//===- Targets.h - what the runtime knows of GPUs ---------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_GPU_TARGETS_H
#define NORM_RUNTIME_GPU_TARGETS_H

#include <cstdint>
#include <string_view>

namespace norm::gpu {

/// A row of the compiler's table of targets.
struct Target {
  /// As in `chip=` of norm-gpu-pipeline; empty for the emulator.
  std::string_view chip;
  int32_t subgroupSize;
  /// In bytes, of a workgroup.
  int64_t workgroupMemory;
};

inline constexpr Target kTargets[] = {
#define NORM_GPU_TARGET(KIND, CHIP, FEATURES, SUBGROUP, CLUSTER, KIB, ...)     \
  {CHIP, SUBGROUP, int64_t(KIB) << 10},
#include "norm/TargetInfo/Targets.def"
};

/// The row of a chip; that of the emulator for one that kernels are not
/// compiled for.
constexpr const Target &findTarget(std::string_view chip) {
  const Target *emulator = nullptr;
  for (const Target &target : kTargets) {
    if (target.chip == chip)
      return target;
    if (target.chip.empty())
      emulator = &target;
  }
  return *emulator;
}

} // namespace norm::gpu

#endif // NORM_RUNTIME_GPU_TARGETS_H
