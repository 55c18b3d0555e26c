//===- TargetAttrTest.cpp - rows of the table with fields -----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/AsmParser/AsmParser.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

class Target : public testing::Test {
protected:
  Target() { context.loadDialect<NormDialect>(); }

  TargetAttr parse(StringRef text) {
    return cast<TargetAttr>(parseAttribute(text, &context));
  }

  MLIRContext context;
};

TEST_F(Target, IsARowOfTheTable) {
  std::optional<CPUTarget> cpu = parse("#norm.target<avx2>").getCPU();
  ASSERT_TRUE(cpu);
  EXPECT_EQ(cpu->vectorBytes, 32u);
  EXPECT_EQ(cpu->l2Bytes, findCPUTarget("avx2")->l2Bytes);
  EXPECT_FALSE(parse("#norm.target<avx2>").getGPU());

  std::optional<GPUTarget> gpu =
      parse("#norm.target<nvvm, chip = \"sm_90\">").getGPU();
  ASSERT_TRUE(gpu);
  EXPECT_EQ(gpu->clusterSize, 16);
  EXPECT_EQ(gpu->workgroupMemory, 227 << 10);
  EXPECT_FALSE(parse("#norm.target<nvvm>").getCPU());
}

TEST_F(Target, FieldsTakeThePlaceOfTheTables) {
  CPUTarget cpu = *parse("#norm.target<avx2, l1 = 49152, l3 = 9>").getCPU();
  EXPECT_EQ(cpu.l1Bytes, 49152);
  EXPECT_EQ(cpu.l2Bytes, findCPUTarget("avx2")->l2Bytes);
  EXPECT_EQ(cpu.l3Bytes, 9);

  GPUTarget gpu = *parse("#norm.target<nvvm, workgroup_memory = 1000, "
                         "registers_per_thread = 64, vectors = false>")
                       .getGPU();
  EXPECT_EQ(gpu.chip, "sm_80");
  EXPECT_EQ(gpu.workgroupMemory, 1000);
  EXPECT_EQ(gpu.registersPerThread, 64);
  EXPECT_FALSE(gpu.hasVectors);
  EXPECT_TRUE(gpu.hasDynamicWorkgroupMemory);
}

TEST_F(Target, IsThatOfTheNearestModule) {
  OwningOpRef<ModuleOp> outer = ModuleOp::create(UnknownLoc::get(&context));
  auto b = OpBuilder::atBlockBegin(outer->getBody());
  auto inner = ModuleOp::create(b, UnknownLoc::get(&context));
  EXPECT_FALSE(TargetAttr::lookup(inner));
  auto avx2 = TargetAttr::get(&context, "avx2");
  outer.get()->setAttr(TargetAttr::kModuleAttrName, avx2);
  EXPECT_EQ(TargetAttr::lookup(inner), avx2);
  auto sse4 = TargetAttr::get(&context, "sse4");
  inner->setAttr(TargetAttr::kModuleAttrName, sse4);
  EXPECT_EQ(TargetAttr::lookup(inner), sse4);
  EXPECT_EQ(TargetAttr::lookup(*outer), avx2);
}

TEST_F(Target, SchedulesKnowWhatFollows) {
  auto schedule = cast<GPUScheduleAttr>(parseAttribute(
      "#norm.gpu_schedule<subgroup_size = 32, threads_per_row = 512, "
      "cluster_size = 4, vector_size = 4, resident_chunks = 2, "
      "workgroup_chunks = 3>",
      &context));
  EXPECT_EQ(schedule.getWorkgroupSize(), 512);
  EXPECT_EQ(schedule.getThreadsOfRow(), 2048);
  EXPECT_EQ(schedule.getSubgroupsPerRow(), 16);
  EXPECT_EQ(schedule.getWorkgroupValues(), 3 * 4 * 512);
  EXPECT_EQ(schedule.getExchangeValues(2), 2 * 17);
  EXPECT_TRUE(schedule.keepsEdges());
}

} // namespace
