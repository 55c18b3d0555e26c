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
#include "llvm/TargetParser/Triple.h"

#include <cstdlib>
#include <iterator>

#if defined(__aarch64__) && defined(__linux__)
#include <sys/prctl.h>
#endif

using namespace mlir;
using namespace mlir::norm;

static constexpr CPUTarget kCPUTargets[] = {
#define NORM_CPU_TARGET(NAME, ARCHITECTURE, BYTES, REGISTERS, MASKS, FMA, L1,  \
                        L2, L3, PROCESSOR, FEATURES)                           \
  {#NAME,    #ARCHITECTURE, BYTES,    REGISTERS, MASKS,   FMA,                 \
   L1 << 10, L2 << 10,      L3 << 10, PROCESSOR, FEATURES},
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
    least.architecture = least.processor = least.features = "";
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

StringRef norm::getHostArchitecture() {
  static const std::string name =
      llvm::Triple(llvm::sys::getProcessTriple()).getArchName().str();
  return name;
}

SmallVector<const CPUTarget *> norm::getCPUTargetsOf(StringRef architecture) {
  SmallVector<const CPUTarget *> targets;
  for (const CPUTarget &target : kCPUTargets)
    if (target.architecture == architecture)
      targets.push_back(&target);
  return targets;
}

std::string CPUTarget::getTriple() const {
  return architecture.empty() || architecture == getHostArchitecture()
             ? llvm::sys::getDefaultTargetTriple()
             : (architecture + "-unknown-linux-gnu").str();
}

/// What this machine's architecture has, for an error.
static std::string getHostTargetNames() {
  SmallVector<const CPUTarget *> targets =
      getCPUTargetsOf(getHostArchitecture());
  return llvm::join(
      llvm::map_range(targets,
                      [](const CPUTarget *target) { return target->name; }),
      ", ");
}

/// The best target that the environment allows, of this machine's architecture;
/// by default the best of all. None if the architecture has no target.
static llvm::Expected<const CPUTarget *> getMaximum() {
  SmallVector<const CPUTarget *> targets =
      getCPUTargetsOf(getHostArchitecture());
  const CPUTarget *best = targets.empty() ? nullptr : targets.back();
  const char *name = std::getenv("NORM_MAX_HIGHWAY_TARGET");
  if (!name || !*name)
    return best;
  const CPUTarget *target = findCPUTarget(name);
  if (llvm::is_contained(targets, target))
    return target;
  std::string message = "NORM_MAX_HIGHWAY_TARGET: ";
  if (target)
    message += ("'" + target->name + "' is a Highway target of " +
                target->architecture + ", not of this machine's " +
                getHostArchitecture())
                   .str();
  else
    message += ("unknown Highway target '" + Twine(name) + "'").str();
  return llvm::createStringError(message + "; expected one of " +
                                 getHostTargetNames());
}

/// The bytes of a scalable vector here; 0 if there are none.
static unsigned getScalableVectorBytes() {
#if defined(__aarch64__) && defined(__linux__)
  int length = prctl(PR_SVE_GET_VL);
  return length < 0 ? 0 : length & PR_SVE_VL_LEN_MASK;
#else
  return 0;
#endif
}

bool CPUTarget::isSupportedByHost() const {
  llvm::Expected<const CPUTarget *> maximum = getMaximum();
  if (!maximum) {
    llvm::consumeError(maximum.takeError());
    return false;
  }
  // By its name: this may be a copy, with the caches of another machine.
  const CPUTarget *row = findCPUTarget(name);
  if (!row || row->architecture != getHostArchitecture() || row > *maximum)
    return false;
  if (hasScalableVectors() && vectorBytes != getScalableVectorBytes())
    return false;
  static const llvm::StringMap<bool> hostFeatures =
      llvm::sys::getHostCPUFeatures();
  SmallVector<StringRef> required;
  features.split(required, ',');
  return llvm::all_of(required, [](StringRef feature) {
    return hostFeatures.lookup(feature.drop_front());
  });
}

std::string CPUTarget::describeLack() const {
  if (architecture == getHostArchitecture())
    return ("this machine lacks the Highway target '" + name + "'").str();
  return ("the Highway target '" + name + "' is one of " + architecture +
          ", and this machine is " + getHostArchitecture())
      .str();
}

llvm::Expected<const CPUTarget *> norm::selectHostTarget(StringRef name) {
  if (llvm::Expected<const CPUTarget *> maximum = getMaximum(); !maximum)
    return maximum.takeError();
  if (!name.empty()) {
    llvm::Expected<const CPUTarget *> target = lookupCPUTarget(name);
    if (target && !(*target)->isSupportedByHost())
      return llvm::createStringError((*target)->describeLack());
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
