//===- GPUTargetTest.cpp - the GPUs of the table --------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/TargetInfo/GPUTarget.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

template <typename T> std::string getGPUError(llvm::Expected<T> value) {
  return value ? "" : llvm::toString(value.takeError());
}

TEST(GPUTarget, KindsHaveNames) {
  EXPECT_EQ(getGPUKindNames(), "emulator, nvvm, rocdl or spirv");
  for (const GPUTarget &target : getGPUTargets())
    EXPECT_EQ(findGPUKind(getName(target.kind)), target.kind);
  EXPECT_EQ(findGPUKind("metal"), std::nullopt);
}

TEST(GPUTarget, IsFoundByItsName) {
  for (const GPUTarget &target : getGPUTargets())
    EXPECT_EQ(llvm::cantFail(lookupGPUTarget(target.kind, target.chip)),
              &target);
}

TEST(GPUTarget, TheFirstIsTheDefault) {
  EXPECT_EQ(llvm::cantFail(lookupGPUTarget("nvvm", ""))->chip, "sm_80");
  EXPECT_EQ(llvm::cantFail(lookupGPUTarget("rocdl", ""))->chip, "gfx90a");
  EXPECT_EQ(llvm::cantFail(lookupGPUTarget("spirv", ""))->chip, "vulkan1.1");
  EXPECT_EQ(llvm::cantFail(lookupGPUTarget("emulator", ""))->chip, "");
}

TEST(GPUTarget, ErrorsListWhatThereIs) {
  EXPECT_EQ(getGPUError(lookupGPUTarget("metal", "")),
            "unknown GPU target 'metal': expected emulator, nvvm, rocdl or "
            "spirv");
  EXPECT_EQ(getGPUError(lookupGPUTarget("rocdl", "sm_80")),
            "unknown chip 'sm_80' of target rocdl: expected gfx90a, gfx942, "
            "gfx1100");
  EXPECT_EQ(getGPUError(lookupGPUTarget("emulator", "sm_80")),
            "unknown chip 'sm_80' of target emulator: expected none");
}

TEST(GPUTarget, SizesAreAmongThoseThatKernelsHave) {
  for (const GPUTarget &target : getGPUTargets()) {
    EXPECT_TRUE(llvm::is_contained(getSubgroupSizes(), target.subgroupSize));
    EXPECT_TRUE(llvm::is_contained(getClusterSizes(), target.clusterSize));
    EXPECT_GE(target.maxWorkgroupSize, target.subgroupSize);
    EXPECT_GE(target.workgroupMemory, 16 << 10);
  }
}

// A launch passes so many threads in 32 bits.
TEST(GPUTarget, GridsOfAMDCountThreads) {
  const GPUTarget &target = *llvm::cantFail(lookupGPUTarget("rocdl", ""));
  EXPECT_LT(target.maxWorkgroups * target.maxWorkgroupSize, int64_t(1) << 32);
}

TEST(GPUTarget, ChoosesTheNewestChipThatRuns) {
  EXPECT_EQ(chooseNVIDIAChip("sm_80"), "sm_80");
  // What the table lacks runs the code of the one before.
  EXPECT_EQ(chooseNVIDIAChip("sm_88"), "sm_87");
  EXPECT_EQ(chooseNVIDIAChip("sm_103"), "sm_100");
  EXPECT_EQ(chooseNVIDIAChip("sm_90"), "sm_90");
  // Older than all: the pipeline reports it.
  EXPECT_EQ(chooseNVIDIAChip("sm_75"), "sm_75");
}

} // namespace
