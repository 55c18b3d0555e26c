//===- ChooseTargetTest.cpp - which version of a function runs ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Runtime/Runtime.h"

#include "ProcessorFeatures.h"
#include "SavedVariable.h"

#include "gtest/gtest.h"

#include <cstdlib>
#include <string_view>

using namespace norm::runtime;

namespace {

struct Row {
  std::string_view name, features;
  uint32_t vectorBytes;
};

constexpr Row kRows[] = {
#define NORM_CPU_TARGET(NAME, ARCHITECTURE, BYTES, REGISTERS, MASKS, FMA, L1,  \
                        L2, L3, PROCESSOR, FEATURES)                           \
  {#NAME, FEATURES, BYTES},
#include "norm/TargetInfo/Targets.def"
};

std::string_view findRow(std::string_view name) {
  for (const Row &row : kRows)
    if (row.name == name)
      return row.features;
  return "";
}

/// A processor that has everything, with a system that saves all registers.
ProcessorState getPerfectState() {
  ProcessorState state;
  state.leaf1ecx = state.leaf7ebx = state.leaf7ecx = state.leaf7edx = ~0u;
  state.leaf7x1eax = state.extended1ecx = ~0u;
  state.savedRegisters = ~uint64_t(0);
  state.hwcap = state.hwcap2 = ~uint64_t(0);
  return state;
}

// A row of the table with a feature that is not known here could never run.
TEST(ProcessorFeatures, KnowsThoseOfEachTarget) {
  for (const Row &row : kRows) {
    EXPECT_TRUE(hasFeatures(getPerfectState(), row.features)) << row.name;
    EXPECT_FALSE(hasFeatures(ProcessorState(), row.features)) << row.name;
  }
}

TEST(ProcessorFeatures, NeedsTheRegistersToBeSaved) {
  ProcessorState state = getPerfectState();
  // No AVX-512 state: masks, upper halves, the other sixteen.
  for (uint64_t bit : {0x20, 0x40, 0x80}) {
    state.savedRegisters = ~bit;
    EXPECT_FALSE(hasFeatures(state, findRow("avx3")));
    EXPECT_TRUE(hasFeatures(state, findRow("avx2")));
  }
  // No upper halves of YMM.
  state.savedRegisters = ~uint64_t(0x4);
  EXPECT_FALSE(hasFeatures(state, findRow("avx3")));
  EXPECT_FALSE(hasFeatures(state, findRow("avx2")));
  EXPECT_TRUE(hasFeatures(state, findRow("sse4")));
}

// Linux's bits, whatever the machine: HWCAP_ASIMD, HWCAP_SVE, HWCAP2_SVE2.
TEST(ProcessorFeatures, KnowsThoseOfArm) {
  ProcessorState state;
  state.hwcap = 1 << 1;
  EXPECT_TRUE(hasFeatures(state, findRow("neon")));
  EXPECT_FALSE(hasFeatures(state, findRow("sve_256")));
  state.hwcap |= 1 << 22;
  EXPECT_TRUE(hasFeatures(state, findRow("sve_256")));
  EXPECT_FALSE(hasFeatures(state, findRow("sve2_128")));
  state.hwcap2 = 1 << 1;
  EXPECT_TRUE(hasFeatures(state, findRow("sve2_128")));
}

// Vectors of SVE have one length, which code is compiled for; others have at
// least theirs.
TEST(ProcessorFeatures, NeedsVectorsOfTheLength) {
  for (const Row &row : kRows) {
    bool isScalable = row.features.find("+sve") != std::string_view::npos;
    for (uint32_t bytes : {0, 16, 32, 64}) {
      ProcessorState state = getPerfectState();
      state.sveBytes = bytes;
      EXPECT_EQ(hasVectors(state, row.features, row.vectorBytes),
                !isScalable || bytes == row.vectorBytes)
          << row.name << ", " << bytes;
    }
  }
}

TEST(ProcessorFeatures, NeedsEachOne) {
  // Without bmi2.
  ProcessorState state = getPerfectState();
  state.leaf7ebx &= ~(1u << 8);
  EXPECT_FALSE(hasFeature(state, "bmi2"));
  EXPECT_TRUE(hasFeature(state, "bmi"));
  EXPECT_FALSE(hasFeatures(state, findRow("avx2")));
  EXPECT_TRUE(hasFeatures(state, findRow("sse4")));
}

TEST(ProcessorFeatures, LacksWhatItDoesNotKnow) {
  EXPECT_FALSE(hasFeature(getPerfectState(), "avx1024"));
  EXPECT_FALSE(hasFeature(getPerfectState(), ""));
  EXPECT_FALSE(hasFeatures(getPerfectState(), "+avx,avx2"));
  EXPECT_FALSE(hasFeatures(getPerfectState(), "+avx,,+avx2"));
}

// The compiler's own test.
TEST(ProcessorFeatures, AgreesWithTheCompiler) {
  ProcessorState state = readProcessorState();
  EXPECT_EQ(hasFeature(state, "sse4.2"), !!__builtin_cpu_supports("sse4.2"));
  EXPECT_EQ(hasFeature(state, "avx2"), !!__builtin_cpu_supports("avx2"));
  EXPECT_EQ(hasFeature(state, "fma"), !!__builtin_cpu_supports("fma"));
  EXPECT_EQ(hasFeature(state, "avx512f"), !!__builtin_cpu_supports("avx512f"));
  EXPECT_EQ(hasFeature(state, "avx512bw"),
            !!__builtin_cpu_supports("avx512bw"));
}

class ChooseTarget : public testing::Test {
protected:
  static constexpr const char *kVariable = "NORM_MAX_HIGHWAY_TARGET";

  void SetUp() override {
    unsetenv(kVariable);
    if (norm_choose_target("sse4") != 0)
      GTEST_SKIP() << "this machine has none of the targets";
  }

private:
  norm::test::SavedVariable before{kVariable};
};
using ChooseTargetDeathTest = ChooseTarget;

TEST_F(ChooseTarget, TakesTheLastThatRuns) {
  EXPECT_EQ(norm_choose_target("sse4,sse4"), 1);
  EXPECT_EQ(norm_choose_target("sse4,neon"), 0);
  EXPECT_EQ(norm_choose_target("neon,SSE4"), 1);
  EXPECT_EQ(norm_choose_target("neon"), -1);
  EXPECT_EQ(norm_choose_target(""), -1);
}

TEST_F(ChooseTarget, IsAtMostWhatTheEnvironmentSays) {
  setenv(kVariable, "sse4", /*overwrite=*/1);
  EXPECT_EQ(norm_choose_target("sse4,avx2,avx3"), 0);
  EXPECT_EQ(norm_choose_target("avx2,avx3"), -1);
  setenv(kVariable, "SSE4", /*overwrite=*/1);
  EXPECT_EQ(norm_choose_target("sse4,avx2,avx3"), 0);
}

TEST_F(ChooseTargetDeathTest, FailsForAnUnknownMaximum) {
  setenv(kVariable, "mmx", /*overwrite=*/1);
  EXPECT_EXIT(norm_choose_target("sse4"), testing::KilledBySignal(SIGABRT),
              "^norm: error: NORM_MAX_HIGHWAY_TARGET: unknown Highway target "
              "'mmx'; expected one of sse4, avx2, avx3\n$");
}

} // namespace
