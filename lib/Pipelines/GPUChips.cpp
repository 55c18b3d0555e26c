//===- GPUChips.cpp - the GPUs that kernels are compiled for --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "GPUChips.h"

#include "norm/Pipelines/Pipelines.h"

#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::norm;

static constexpr int64_t operator""_KiB(unsigned long long value) {
  return static_cast<int64_t>(value) << 10;
}

/// Of any chip.
static constexpr unsigned kLargestCluster = 16;

// Workgroup memory: NVIDIA's by the CUDA C++ Programming Guide's table of
// technical specifications, AMD's LDS, and what createEnvironment declares for
// Vulkan. Clusters of 16 are not portable: sm_120 has 8 at most.
static constexpr GPUChip kChips[] = {
    {"nvvm", "sm_80", "+ptx70", 32, 1, 163_KiB},
    {"nvvm", "sm_86", "+ptx71", 32, 1, 99_KiB},
    {"nvvm", "sm_87", "+ptx74", 32, 1, 163_KiB},
    {"nvvm", "sm_89", "+ptx78", 32, 1, 99_KiB},
    {"nvvm", "sm_90", "+ptx78", 32, 16, 227_KiB},
    {"nvvm", "sm_90a", "+ptx80", 32, 16, 227_KiB},
    {"nvvm", "sm_100", "+ptx86", 32, 16, 227_KiB},
    {"nvvm", "sm_100a", "+ptx86", 32, 16, 227_KiB},
    {"nvvm", "sm_120", "+ptx87", 32, 8, 99_KiB},
    {"nvvm", "sm_120a", "+ptx87", 32, 8, 99_KiB},
    {"rocdl", "gfx90a", "", 64, 1, 64_KiB},
    {"rocdl", "gfx942", "", 64, 1, 64_KiB},
    {"rocdl", "gfx1100", "", 32, 1, 64_KiB},
    {"spirv", "vulkan1.1", "", 0, 1, 32_KiB},
};

static const GPUChip *lookUp(StringRef target, StringRef name) {
  const GPUChip *found = llvm::find_if(kChips, [&](const GPUChip &chip) {
    return chip.target == target && (name.empty() || chip.name == name);
  });
  return found == std::end(kChips) ? nullptr : found;
}

FailureOr<GPUChip>
norm::findGPUChip(StringRef target, StringRef name,
                  function_ref<InFlightDiagnostic()> emitError) {
  if (const GPUChip *chip = lookUp(target, name))
    return *chip;
  if (!lookUp(target, ""))
    return emitError() << "unknown GPU target '" << target
                       << "': expected emulator, nvvm, rocdl or spirv";
  InFlightDiagnostic error = emitError()
                             << "unknown chip '" << name << "' of target "
                             << target << ": expected ";
  auto known = llvm::make_filter_range(
      kChips, [&](const GPUChip &chip) { return chip.target == target; });
  llvm::interleaveComma(known, error,
                        [&](const GPUChip &chip) { error << chip.name; });
  return error;
}

StringRef norm::getChipName(StringRef target, StringRef name) {
  const GPUChip *chip = lookUp(target, name);
  return chip ? StringRef(chip->name) : name;
}

unsigned norm::getDefaultSubgroupSize(StringRef target, StringRef name) {
  const GPUChip *chip = lookUp(target, name);
  return chip && chip->subgroupSize != 0 ? chip->subgroupSize : 32;
}

unsigned norm::getClusterSize(StringRef target, StringRef name, unsigned most) {
  const GPUChip *chip = lookUp(target, name);
  if (!chip)
    return most == 0 ? 1 : most;
  bool isSize = llvm::isPowerOf2_32(most) && most <= kLargestCluster;
  return most == 0 ? chip->clusterSize
         : isSize  ? std::min(most, chip->clusterSize)
                   : most;
}

int64_t norm::getWorkgroupMemory(StringRef target, StringRef name,
                                 int64_t most) {
  const GPUChip *chip = lookUp(target, name);
  if (most == -1)
    return chip ? chip->workgroupMemory : 48_KiB;
  return chip ? std::min(most, chip->workgroupMemory) : most;
}

/// The number in a name; none for code that newer chips do not run, as
/// sm_90a's.
static std::optional<unsigned> getCapability(StringRef name) {
  unsigned capability;
  if (!name.consume_front("sm_") || name.getAsInteger(10, capability))
    return std::nullopt;
  return capability;
}

std::string norm::chooseNVIDIAChip(StringRef gpu) {
  std::string chosen = gpu.str();
  unsigned best = 0;
  for (const GPUChip &chip : kChips) {
    std::optional<unsigned> capability = getCapability(chip.name);
    if (capability && capability >= best && capability <= getCapability(gpu)) {
      best = *capability;
      chosen = chip.name.str();
    }
  }
  return chosen;
}
