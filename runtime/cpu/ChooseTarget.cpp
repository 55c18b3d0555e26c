//===- ChooseTarget.cpp - which version of a function runs ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Runtime/Runtime.h"

#include "ProcessorFeatures.h"

#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <string_view>

namespace {

struct Target {
  std::string_view name, architecture, features;
  unsigned vectorBytes;
};

/// The least capable of an architecture first.
constexpr Target kTargets[] = {
#define NORM_CPU_TARGET(NAME, ARCHITECTURE, BYTES, REGISTERS, MASKS, FMA, L1,  \
                        L2, L3, PROCESSOR, FEATURES)                           \
  {#NAME, #ARCHITECTURE, FEATURES, BYTES},
#include "norm/TargetInfo/Targets.def"
};

#if defined(__x86_64__)
constexpr std::string_view kArchitecture = "x86_64";
#elif defined(__aarch64__)
constexpr std::string_view kArchitecture = "aarch64";
#else
constexpr std::string_view kArchitecture = "";
#endif

/// Letters of either case are the same, whatever the locale.
bool isSame(std::string_view a, std::string_view b) {
  auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; };
  if (a.size() != b.size())
    return false;
  for (size_t i = 0; i < a.size(); ++i)
    if (lower(a[i]) != lower(b[i]))
      return false;
  return true;
}

/// Only those of this program's architecture.
const Target *find(std::string_view name) {
  for (const Target &target : kTargets)
    if (target.architecture == kArchitecture && isSame(target.name, name))
      return &target;
  return nullptr;
}

/// The best target that the environment allows.
const Target *getMaximum() {
  const char *name = std::getenv("NORM_MAX_HIGHWAY_TARGET");
  if (!name || !*name)
    return std::end(kTargets) - 1;
  if (const Target *target = find(name))
    return target;
  // No object that a handler which jumps out would lose.
  char message[512];
  int length = std::snprintf(message, sizeof(message),
                             "NORM_MAX_HIGHWAY_TARGET: unknown Highway target "
                             "'%.64s'; expected one of ",
                             name);
  const char *separator = "";
  for (const Target &target : kTargets) {
    if (target.architecture != kArchitecture)
      continue;
    length += std::snprintf(message + length, sizeof(message) - length, "%s%s",
                            separator, target.name.data());
    separator = ", ";
  }
  norm_fail(message);
  return nullptr;
}

} // namespace

int32_t norm_choose_target(const char *targets) {
  const Target *maximum = getMaximum();
  norm::runtime::ProcessorState state = norm::runtime::readProcessorState();
  std::string_view list = targets;
  int32_t chosen = -1;
  for (int32_t position = 0; !list.empty(); ++position) {
    std::string_view name = list.substr(0, list.find(','));
    list.remove_prefix(name.size() + (name.size() < list.size() ? 1 : 0));
    const Target *target = find(name);
    if (target && target <= maximum &&
        norm::runtime::hasFeatures(state, target->features) &&
        norm::runtime::hasVectors(state, target->features, target->vectorBytes))
      chosen = position;
  }
  return chosen;
}
