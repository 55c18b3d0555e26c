//===- CPUTarget.cpp - the processors of compiled kernels -----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/TargetInfo/CPUTarget.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/TargetParser/Host.h"

#include <cstdlib>
#include <iterator>

using namespace mlir;
using namespace mlir::norm;

static constexpr CPUTarget kCPUTargets[] = {
#define NORM_CPU_TARGET(NAME, BYTES, REGISTERS, MASKS, FMA, L1, L2, L3,        \
                        PROCESSOR, FEATURES)                                   \
  {#NAME,    BYTES,    REGISTERS, MASKS,     FMA,                              \
   L1 << 10, L2 << 10, L3 << 10,  PROCESSOR, FEATURES},
#include "norm/TargetInfo/Targets.def"
};

ArrayRef<CPUTarget> norm::getCPUTargets() { return kCPUTargets; }

std::string norm::getCPUTargetNames() {
  auto names = llvm::map_range(
      getCPUTargets(), [](const CPUTarget &target) { return target.name; });
  return llvm::join(names, ", ");
}

const CPUTarget &norm::getLeastCPUTarget() {
  static const CPUTarget least = [] {
    CPUTarget least = kCPUTargets[0];
    least.name = "none";
    least.processor = least.features = "";
    for (const CPUTarget &target : getCPUTargets()) {
      least.vectorBytes = std::min(least.vectorBytes, target.vectorBytes);
      least.numVectorRegisters =
          std::min(least.numVectorRegisters, target.numVectorRegisters);
      least.hasMaskRegisters &= target.hasMaskRegisters;
      least.hasFMA &= target.hasFMA;
      least.l1Bytes = std::min(least.l1Bytes, target.l1Bytes);
      least.l2Bytes = std::min(least.l2Bytes, target.l2Bytes);
      least.l3Bytes = std::min(least.l3Bytes, target.l3Bytes);
    }
    return least;
  }();
  return least;
}

const CPUTarget *norm::findCPUTarget(StringRef name) {
  const CPUTarget *found =
      llvm::find_if(kCPUTargets, [&](const CPUTarget &target) {
        return name.equals_insensitive(target.name);
      });
  return found == std::end(kCPUTargets) ? nullptr : found;
}

llvm::Expected<const CPUTarget *> norm::lookupCPUTarget(StringRef name) {
  if (const CPUTarget *target = findCPUTarget(name))
    return target;
  return llvm::createStringError("unknown Highway target '" + name +
                                 "'; expected one of " + getCPUTargetNames());
}

/// The best target that the environment allows; by default the best of all.
static llvm::Expected<const CPUTarget *> getMaximum() {
  if (const char *name = std::getenv("NORM_MAX_HIGHWAY_TARGET");
      name && *name) {
    llvm::Expected<const CPUTarget *> target = lookupCPUTarget(name);
    if (target)
      return target;
    return llvm::createStringError("NORM_MAX_HIGHWAY_TARGET: " +
                                   llvm::toString(target.takeError()));
  }
  return &kCPUTargets[std::size(kCPUTargets) - 1];
}

bool CPUTarget::isSupportedByHost() const {
  llvm::Expected<const CPUTarget *> maximum = getMaximum();
  if (!maximum) {
    llvm::consumeError(maximum.takeError());
    return false;
  }
  // By its name: this may be a copy, with the caches of another machine.
  const CPUTarget *row = findCPUTarget(name);
  if (!row || row > *maximum)
    return false;
  static const llvm::StringMap<bool> hostFeatures =
      llvm::sys::getHostCPUFeatures();
  SmallVector<StringRef> required;
  features.split(required, ',');
  return llvm::all_of(required, [](StringRef feature) {
    return hostFeatures.lookup(feature.drop_front());
  });
}

llvm::Expected<const CPUTarget *> norm::selectHostTarget(StringRef name) {
  if (llvm::Expected<const CPUTarget *> maximum = getMaximum(); !maximum)
    return maximum.takeError();
  if (!name.empty()) {
    llvm::Expected<const CPUTarget *> target = lookupCPUTarget(name);
    if (target && !(*target)->isSupportedByHost())
      return llvm::createStringError("this machine lacks the Highway target '" +
                                     (*target)->name + "'");
    return target;
  }
  for (const CPUTarget &target : llvm::reverse(getCPUTargets()))
    if (target.isSupportedByHost())
      return &target;
  return llvm::createStringError(
      "this machine has no Highway target that kernels are compiled for; "
      "expected one of " +
      getCPUTargetNames());
}
