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

// Features as Highway requires them of each target, without AES and PCLMUL,
// which only its hash functions use. cmake/NormBitcode.cmake names the same.
#define NORM_SSE4_FEATURES "+sse3,+ssse3,+sse4.1,+sse4.2,+popcnt"
#define NORM_AVX2_FEATURES                                                     \
  NORM_SSE4_FEATURES ",+avx,+avx2,+bmi,+bmi2,+f16c,+fma,+lzcnt,+movbe"
#define NORM_AVX3_FEATURES                                                     \
  NORM_AVX2_FEATURES ",+avx512bw,+avx512cd,+avx512dq,+avx512f,+avx512vl"

static constexpr HighwayTarget kTargets[] = {
    {"sse4", 16, /*hasMaskRegisters=*/false, 16, "x86-64", NORM_SSE4_FEATURES},
    {"avx2", 32, /*hasMaskRegisters=*/false, 16, "x86-64", NORM_AVX2_FEATURES},
    {"avx3", 64, /*hasMaskRegisters=*/true, 32, "x86-64", NORM_AVX3_FEATURES},
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
