//===- ProcessorFeatures.cpp - what a processor lets code use -------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ProcessorFeatures.h"

#if defined(__x86_64__)
#include <cpuid.h>
#elif defined(__aarch64__) && defined(__linux__)
#include <sys/auxv.h>
#include <sys/prctl.h>
#endif

using namespace norm::runtime;

namespace {

/// Bits of XCR0: the registers of SSE and AVX, and those that AVX-512 adds
/// (masks, upper halves, the other sixteen).
constexpr uint64_t kNone = 0, kYMM = 0x6, kZMM = kYMM | 0xe0;

struct Feature {
  std::string_view name;
  uint32_t ProcessorState::*word;
  unsigned bit;
  uint64_t registers;
};

/// Bits of Linux's <asm/hwcap.h> for Arm.
struct ArmFeature {
  std::string_view name;
  uint64_t ProcessorState::*word;
  unsigned bit;
};

constexpr ArmFeature kArmFeatures[] = {
    {"neon", &ProcessorState::hwcap, 1},
    {"sve", &ProcessorState::hwcap, 22},
    {"sve2", &ProcessorState::hwcap2, 1},
};

constexpr Feature kFeatures[] = {
    {"sse3", &ProcessorState::leaf1ecx, 0, kNone},
    {"ssse3", &ProcessorState::leaf1ecx, 9, kNone},
    {"fma", &ProcessorState::leaf1ecx, 12, kYMM},
    {"sse4.1", &ProcessorState::leaf1ecx, 19, kNone},
    {"sse4.2", &ProcessorState::leaf1ecx, 20, kNone},
    {"movbe", &ProcessorState::leaf1ecx, 22, kNone},
    {"popcnt", &ProcessorState::leaf1ecx, 23, kNone},
    {"avx", &ProcessorState::leaf1ecx, 28, kYMM},
    {"f16c", &ProcessorState::leaf1ecx, 29, kYMM},
    {"lzcnt", &ProcessorState::extended1ecx, 5, kNone},
    {"bmi", &ProcessorState::leaf7ebx, 3, kNone},
    {"avx2", &ProcessorState::leaf7ebx, 5, kYMM},
    {"bmi2", &ProcessorState::leaf7ebx, 8, kNone},
    {"avx512f", &ProcessorState::leaf7ebx, 16, kZMM},
    {"avx512dq", &ProcessorState::leaf7ebx, 17, kZMM},
    {"avx512ifma", &ProcessorState::leaf7ebx, 21, kZMM},
    {"avx512cd", &ProcessorState::leaf7ebx, 28, kZMM},
    {"avx512bw", &ProcessorState::leaf7ebx, 30, kZMM},
    {"avx512vl", &ProcessorState::leaf7ebx, 31, kZMM},
    {"avx512vbmi", &ProcessorState::leaf7ecx, 1, kZMM},
    {"avx512vbmi2", &ProcessorState::leaf7ecx, 6, kZMM},
    {"gfni", &ProcessorState::leaf7ecx, 8, kNone},
    {"vaes", &ProcessorState::leaf7ecx, 9, kYMM},
    {"vpclmulqdq", &ProcessorState::leaf7ecx, 10, kYMM},
    {"avx512vnni", &ProcessorState::leaf7ecx, 11, kZMM},
    {"avx512bitalg", &ProcessorState::leaf7ecx, 12, kZMM},
    {"avx512vpopcntdq", &ProcessorState::leaf7ecx, 14, kZMM},
    {"avx512fp16", &ProcessorState::leaf7edx, 23, kZMM},
    {"avx512bf16", &ProcessorState::leaf7x1eax, 5, kZMM},
};

} // namespace

ProcessorState norm::runtime::readProcessorState() {
  ProcessorState state;
#if defined(__x86_64__)
  unsigned eax, ebx, ecx, edx;
  if (__get_cpuid(1, &eax, &ebx, &ecx, &edx)) {
    state.leaf1ecx = ecx;
    // OSXSAVE: there is an XCR0 to be read.
    if (ecx & (1u << 27)) {
      uint32_t low, high;
      __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
      state.savedRegisters = uint64_t(high) << 32 | low;
    }
  }
  if (__get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx)) {
    state.leaf7ebx = ebx;
    state.leaf7ecx = ecx;
    state.leaf7edx = edx;
    // The number of the last subleaf.
    if (eax >= 1 && __get_cpuid_count(7, 1, &eax, &ebx, &ecx, &edx))
      state.leaf7x1eax = eax;
  }
  if (__get_cpuid(0x80000001u, &eax, &ebx, &ecx, &edx))
    state.extended1ecx = ecx;
#elif defined(__aarch64__) && defined(__linux__)
  state.hwcap = getauxval(AT_HWCAP);
  state.hwcap2 = getauxval(AT_HWCAP2);
  // An error where there is no SVE.
  if (int length = prctl(PR_SVE_GET_VL); length >= 0)
    state.sveBytes = length & PR_SVE_VL_LEN_MASK;
#endif
  return state;
}

bool norm::runtime::hasFeature(const ProcessorState &state,
                               std::string_view feature) {
  for (const Feature &known : kFeatures)
    if (known.name == feature)
      return (state.*known.word >> known.bit & 1) != 0 &&
             (state.savedRegisters & known.registers) == known.registers;
  for (const ArmFeature &known : kArmFeatures)
    if (known.name == feature)
      return (state.*known.word >> known.bit & 1) != 0;
  return false;
}

bool norm::runtime::hasFeatures(const ProcessorState &state,
                                std::string_view features) {
  while (!features.empty()) {
    std::string_view feature = features.substr(0, features.find(','));
    features.remove_prefix(feature.size() +
                           (feature.size() < features.size() ? 1 : 0));
    if (feature.empty() || feature.front() != '+' ||
        !hasFeature(state, feature.substr(1)))
      return false;
  }
  return true;
}

bool norm::runtime::hasVectors(const ProcessorState &state,
                               std::string_view features, uint32_t bytes) {
  return features.find("+sve") == std::string_view::npos ||
         state.sveBytes == bytes;
}
