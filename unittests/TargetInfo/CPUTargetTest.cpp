//===- CPUTargetTest.cpp - the CPU targets of the table -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/TargetInfo/CPUTarget.h"

#include "SavedVariable.h"

#include "mlir/IR/MLIRContext.h"
#include "llvm/ADT/StringSet.h"
#include "gtest/gtest.h"

#include <cstdlib>

using namespace mlir;
using namespace mlir::norm;

namespace {

template <typename T> std::string getError(llvm::Expected<T> value) {
  return value ? "" : llvm::toString(value.takeError());
}

TEST(CPUTarget, IsFoundByItsName) {
  for (const CPUTarget &target : getCPUTargets()) {
    EXPECT_EQ(findCPUTarget(target.name), &target);
    EXPECT_EQ(findCPUTarget(StringRef(target.name).upper()), &target);
  }
  EXPECT_EQ(findCPUTarget(""), nullptr);
  EXPECT_EQ(findCPUTarget("mmx"), nullptr);
}

TEST(CPUTarget, ErrorsListWhatThereIs) {
  EXPECT_EQ(getError(lookupCPUTarget("mmx")),
            "unknown Highway target 'mmx'; expected one of sse4, avx2, avx3, "
            "neon, sve2_128, sve_256");
}

TEST(CPUTarget, IsOfAnArchitecture) {
  size_t count = 0;
  for (StringRef architecture : {"x86_64", "aarch64"})
    for (const CPUTarget *target : getCPUTargetsOf(architecture)) {
      EXPECT_EQ(target->architecture, architecture);
      EXPECT_TRUE(StringRef(target->getTriple()).starts_with(architecture));
      ++count;
    }
  EXPECT_EQ(count, getCPUTargets().size());
  EXPECT_TRUE(getCPUTargetsOf("riscv64").empty());
}

// With SVE masks have registers, and a vector is of whole 16 bytes.
TEST(CPUTarget, ScalableVectorsHaveALength) {
  EXPECT_FALSE(findCPUTarget("neon")->hasScalableVectors());
  EXPECT_FALSE(findCPUTarget("avx3")->hasScalableVectors());
  EXPECT_EQ(findCPUTarget("sve_256")->vectorBytes, 32u);
  EXPECT_EQ(findCPUTarget("sve2_128")->vectorBytes, 16u);
  for (const CPUTarget &target : getCPUTargets())
    if (target.hasScalableVectors()) {
      EXPECT_TRUE(target.hasMaskRegisters);
      EXPECT_EQ(target.vectorBytes % 16, 0u);
    }
}

// Code for a target runs on machines with a better one of the architecture;
// code for vectors of one length not on those with another.
TEST(CPUTarget, HasWhatLesserOnesHave) {
  for (size_t i = 1; i < getCPUTargets().size(); ++i) {
    const CPUTarget &less = getCPUTargets()[i - 1], &more = getCPUTargets()[i];
    if (less.architecture != more.architecture || less.hasScalableVectors())
      continue;
    EXPECT_GE(more.vectorBytes, less.vectorBytes);
    EXPECT_GE(more.numVectorRegisters, less.numVectorRegisters);
    EXPECT_GE(more.hasMaskRegisters, less.hasMaskRegisters);
    EXPECT_GE(more.hasFMA, less.hasFMA);
    SmallVector<StringRef> wanted, features;
    StringRef(less.features).split(wanted, ',');
    StringRef(more.features).split(features, ',');
    for (StringRef feature : wanted)
      EXPECT_TRUE(llvm::is_contained(features, feature))
          << more.name.str() << " lacks " << feature.str();
  }
}

TEST(CPUTarget, FeaturesSayWhetherThereIsFMA) {
  for (const CPUTarget &target : getCPUTargets())
    EXPECT_EQ(target.architecture == "aarch64" ||
                  StringRef(target.features).contains("+fma"),
              target.hasFMA);
}

TEST(CPUTarget, CachesGrow) {
  for (const CPUTarget &target : getCPUTargets()) {
    EXPECT_GT(target.l1Bytes, 0);
    EXPECT_GT(target.l2Bytes, target.l1Bytes);
    EXPECT_GE(target.l3Bytes, target.l2Bytes);
  }
}

TEST(CPUTarget, CountsLanes) {
  MLIRContext context;
  EXPECT_EQ(findCPUTarget("sse4")->getLanes(Float64Type::get(&context)), 2u);
  EXPECT_EQ(findCPUTarget("avx3")->getLanes(Float32Type::get(&context)), 16u);
}

TEST(CPUTarget, TheLeastIsWhatAllHave) {
  const CPUTarget &least = getLeastCPUTarget();
  EXPECT_EQ(least.name, "none");
  EXPECT_EQ(least.vectorBytes, 16u);
  EXPECT_EQ(least.numVectorRegisters, 16u);
  EXPECT_FALSE(least.hasMaskRegisters);
  EXPECT_FALSE(least.hasFMA);
  EXPECT_EQ(findCPUTarget(least.name), nullptr);
}

class HostTarget : public testing::Test {
protected:
  static constexpr const char *kVariable = "NORM_MAX_HIGHWAY_TARGET";

private:
  ::norm::test::SavedVariable before{kVariable};
};

TEST_F(HostTarget, IsAtMostWhatTheEnvironmentSays) {
  SmallVector<const CPUTarget *> targets =
      getCPUTargetsOf(getHostArchitecture());
  if (targets.empty() || !targets.front()->isSupportedByHost())
    GTEST_SKIP() << "this machine has none of the targets";
  if (getHostArchitecture() != "x86_64")
    GTEST_SKIP() << "not the targets named here";
  const CPUTarget &least = *targets.front();
  setenv(kVariable, least.name.data(), /*overwrite=*/1);
  EXPECT_EQ(llvm::cantFail(selectHostTarget()), &least);
  const CPUTarget &best = *targets.back();
  EXPECT_FALSE(best.isSupportedByHost());
  EXPECT_EQ(getError(selectHostTarget(best.name)),
            "this machine lacks the Highway target 'avx3'");
  setenv(kVariable, "mmx", /*overwrite=*/1);
  EXPECT_EQ(getError(selectHostTarget()),
            "NORM_MAX_HIGHWAY_TARGET: unknown Highway target 'mmx'; expected "
            "one of sse4, avx2, avx3");
  setenv(kVariable, "neon", /*overwrite=*/1);
  EXPECT_EQ(getError(selectHostTarget()),
            "NORM_MAX_HIGHWAY_TARGET: 'neon' is a Highway target of aarch64, "
            "not of this machine's x86_64; expected one of sse4, avx2, avx3");
}

TEST_F(HostTarget, IsOfTheHostsArchitecture) {
  for (const CPUTarget &target : getCPUTargets())
    if (target.architecture != getHostArchitecture()) {
      EXPECT_FALSE(target.isSupportedByHost());
      EXPECT_EQ(getError(selectHostTarget(target.name)),
                ("the Highway target '" + target.name + "' is one of " +
                 target.architecture + ", and this machine is " +
                 getHostArchitecture())
                    .str());
    }
}

// A copy with the caches of a machine is the same target.
TEST_F(HostTarget, IsToldByName) {
  for (const CPUTarget &target : getCPUTargets()) {
    CPUTarget copy = target;
    copy.l2Bytes *= 2;
    EXPECT_EQ(copy.isSupportedByHost(), target.isSupportedByHost());
  }
}

} // namespace
