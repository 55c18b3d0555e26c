//===- HighwayTarget.cpp - the targets of compiled kernels ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Highway/Utils/HighwayTarget.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/TargetParser/Host.h"

#include <cstdlib>
#include <iterator>

using namespace mlir;
using namespace mlir::highway;

static constexpr HighwayTarget kTargets[] = {
#define NORM_HIGHWAY_TARGET(NAME, BYTES, MASKS, REGISTERS, CPU, FEATURES)      \
  {#NAME, BYTES, MASKS, REGISTERS, CPU, FEATURES},
#include "norm/Dialect/Highway/Utils/HighwayTargets.def"
};

ArrayRef<HighwayTarget> highway::getHighwayTargets() { return kTargets; }

std::string highway::getHighwayTargetNames() {
  auto names =
      llvm::map_range(getHighwayTargets(),
                      [](const HighwayTarget &target) { return target.name; });
  return llvm::join(names, ", ");
}

/// The best target that the environment allows; by default the best of all.
static llvm::Expected<const HighwayTarget *> getMaximum() {
  if (const char *name = std::getenv("NORM_MAX_HIGHWAY_TARGET");
      name && *name) {
    llvm::Expected<const HighwayTarget *> target = lookupHighwayTarget(name);
    if (target)
      return target;
    return llvm::createStringError("NORM_MAX_HIGHWAY_TARGET: " +
                                   llvm::toString(target.takeError()));
  }
  return &kTargets[std::size(kTargets) - 1];
}

bool HighwayTarget::isSupportedByHost() const {
  llvm::Expected<const HighwayTarget *> maximum = getMaximum();
  if (!maximum) {
    llvm::consumeError(maximum.takeError());
    return false;
  }
  if (this > *maximum)
    return false;
  static const llvm::StringMap<bool> hostFeatures =
      llvm::sys::getHostCPUFeatures();
  SmallVector<StringRef> required;
  features.split(required, ',');
  return llvm::all_of(required, [](StringRef feature) {
    return hostFeatures.lookup(feature.drop_front());
  });
}

llvm::Expected<const HighwayTarget *>
highway::lookupHighwayTarget(StringRef name) {
  for (const HighwayTarget &target : getHighwayTargets())
    if (name.equals_insensitive(target.name))
      return &target;
  return llvm::createStringError("unknown Highway target '" + name +
                                 "'; expected one of " +
                                 getHighwayTargetNames());
}

llvm::Expected<const HighwayTarget *>
highway::selectHostTarget(StringRef name) {
  if (llvm::Expected<const HighwayTarget *> maximum = getMaximum(); !maximum)
    return maximum.takeError();
  if (!name.empty()) {
    llvm::Expected<const HighwayTarget *> target = lookupHighwayTarget(name);
    if (target && !(*target)->isSupportedByHost())
      return llvm::createStringError("this machine lacks the Highway target '" +
                                     (*target)->name + "'");
    return target;
  }
  for (const HighwayTarget &target : llvm::reverse(getHighwayTargets()))
    if (target.isSupportedByHost())
      return &target;
  return llvm::createStringError(
      "this machine has no Highway target that kernels are compiled for; "
      "expected one of " +
      getHighwayTargetNames());
}
