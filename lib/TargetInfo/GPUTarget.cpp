//===- GPUTarget.cpp - the GPUs of compiled kernels -----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/TargetInfo/GPUTarget.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <iterator>

using namespace mlir;
using namespace mlir::norm;

namespace {

/// What all chips of a kind have in common.
struct Kind {
  GPUKind kind;
  StringLiteral name;
  bool hasAnySubgroupSize;
  bool hasDynamicWorkgroupMemory;
  bool hasVectors;
  bool hasBooleans;
  bool hasFMA;
  int64_t maxWorkgroupSize;
  int64_t maxWorkgroups;
  int64_t maxOperands;
};

} // namespace

static constexpr Kind kKinds[] = {
#define NORM_GPU_KIND(ENUMERATOR, NAME, SUBGROUPS, DYNAMIC, VECTORS, BOOLEANS, \
                      FMA, WORKGROUP, GRID, OPERANDS)                          \
  {GPUKind::ENUMERATOR, NAME, SUBGROUPS, DYNAMIC, VECTORS, BOOLEANS, FMA,      \
   WORKGROUP,           GRID, OPERANDS},
#include "norm/TargetInfo/Targets.def"
};

static constexpr GPUTarget
makeTarget(GPUKind kind, StringLiteral chip, StringLiteral features,
           int64_t subgroupSize, int64_t clusterSize, int64_t workgroupKiB,
           int64_t registersPerThread, int64_t registersPerWorkgroup) {
  const Kind &common = kKinds[unsigned(kind)];
  return {kind,
          chip,
          features,
          subgroupSize,
          common.hasAnySubgroupSize,
          clusterSize,
          workgroupKiB << 10,
          common.hasDynamicWorkgroupMemory,
          registersPerThread,
          registersPerWorkgroup,
          common.maxWorkgroupSize,
          common.maxWorkgroups,
          common.maxOperands,
          common.hasVectors,
          common.hasBooleans,
          common.hasFMA};
}

static constexpr GPUTarget kGPUTargets[] = {
#define NORM_GPU_TARGET(KIND, ...) makeTarget(GPUKind::KIND, __VA_ARGS__),
#include "norm/TargetInfo/Targets.def"
};

StringRef norm::getName(GPUKind kind) { return kKinds[unsigned(kind)].name; }

std::optional<GPUKind> norm::findGPUKind(StringRef name) {
  for (const Kind &kind : kKinds)
    if (kind.name == name)
      return kind.kind;
  return std::nullopt;
}

ArrayRef<int64_t> norm::getSubgroupSizes() {
  static constexpr int64_t sizes[] = {8, 16, 32, 64};
  return sizes;
}

ArrayRef<int64_t> norm::getClusterSizes() {
  static constexpr int64_t sizes[] = {1, 2, 4, 8, 16};
  return sizes;
}

ArrayRef<GPUTarget> norm::getGPUTargets() { return kGPUTargets; }

std::string norm::getGPUKindNames() {
  std::string names;
  for (const Kind &kind : kKinds) {
    if (&kind != std::begin(kKinds))
      names += &kind + 1 == std::end(kKinds) ? " or " : ", ";
    names += kind.name;
  }
  return names;
}

llvm::Expected<const GPUTarget *> norm::lookupGPUTarget(GPUKind kind,
                                                        StringRef chip) {
  SmallVector<StringRef> known;
  for (const GPUTarget &target : kGPUTargets) {
    if (target.kind != kind)
      continue;
    if (chip.empty() || chip == target.chip)
      return &target;
    known.push_back(target.chip.empty() ? "none" : target.chip.data());
  }
  return llvm::createStringError("unknown chip '" + chip + "' of target " +
                                 getName(kind) + ": expected " +
                                 llvm::join(known, ", "));
}

llvm::Expected<const GPUTarget *> norm::lookupGPUTarget(StringRef kind,
                                                        StringRef chip) {
  if (std::optional<GPUKind> found = findGPUKind(kind))
    return lookupGPUTarget(*found, chip);
  return llvm::createStringError("unknown GPU target '" + kind +
                                 "': expected " + getGPUKindNames());
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
  for (const GPUTarget &target : kGPUTargets) {
    std::optional<unsigned> capability = getCapability(target.chip);
    if (capability && capability >= best && capability <= getCapability(gpu)) {
      best = *capability;
      chosen = target.chip.str();
    }
  }
  return chosen;
}
