//===- GPUHIPTest.cpp - what only HIP does --------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "GPUDriverTestSupport.h"

#include <thread>

using namespace norm::test;

namespace {

TEST_F(GPUDriverTest, TheChipIsWithoutItsSettings) {
  for (auto [name, chip] : std::vector<std::pair<std::string, std::string>>{
           {"gfx90a:sramecc+:xnack-", "gfx90a"}, {"gfx1100", "gfx1100"}}) {
    Variable variable("STAND_IN_CHIP", name);
    EXPECT_EQ(norm_gpu_get_chip(), chip);
    norm_gpu_release();
  }
}

TEST_F(GPUDriverTest, EveryCallIsForTheGPUAndLeavesTheThreadAsItWas) {
  Variable devices("STAND_IN_DEVICES", "3");
  Variable device(kDeviceVariable, "2");
  void *module = load();
  open();
  launch(module);
  std::thread([&] { launch(module); }).join();
  EXPECT_EQ(takeError(), "");
  std::string log = takeLog();
  EXPECT_EQ(log.find("SetDevice 2\nModuleLoad gfx942\n"), 0u);
  EXPECT_NE(log.find("SetDevice 2\nStreamSynchronize stream 1\nSetDevice 0\n"),
            std::string::npos);
}

TEST_F(GPUDriverTest, EachNameOfTheLibraryIsTried) {
  for (const char *name :
       {"libamdhip64.so.7", "libamdhip64.so.6", "libamdhip64.so"})
    if (dlopen(name, RTLD_NOW))
      GTEST_SKIP() << "this machine has " << name;
  Variable none(kLibraryVariable, "");
  EXPECT_EQ(norm_gpu_get_chip(), nullptr);
  const std::string why =
      ": cannot open shared object file: No such file or directory";
  EXPECT_EQ(takeError(), "no HIP runtime: libamdhip64.so.7" + why +
                             "; libamdhip64.so.6" + why + "; libamdhip64.so" +
                             why);
}

TEST_F(GPUDriverTest, ReportsTheWrongArchitecture) {
  Variable chip("STAND_IN_CHIP", "gfx90a:sramecc+:xnack-");
  launch(load());
  EXPECT_EQ(takeError(),
            "cannot load the code of kernel rows, compiled for gfx942, on GPU "
            "0 (gfx90a): no kernel image is available for execution on the "
            "device (hipErrorNoBinaryForGpu)");
  EXPECT_EQ(takeLog().find("Launch"), std::string::npos);
}

TEST_F(GPUDriverTest, ReportsAssembly) {
  void *module = mgpuModuleLoadJIT(".amdgcn_target", 3);
  launch(module);
  EXPECT_EQ(takeError(),
            "cannot load the code of kernel rows on GPU 0 (gfx942): device "
            "kernel image is invalid (hipErrorInvalidImage): HIP loads no "
            "assembly; norm-gpu-pipeline makes binaries with format=binary");
  mgpuModuleUnload(module);
}

TEST_F(GPUDriverTest, ReportsTooMuchDynamicWorkgroupMemory) {
  void *module = load();
  launch(module, 64 << 10);
  EXPECT_EQ(takeError(), "");
  launch(module, 65 << 10);
  EXPECT_EQ(takeError(),
            "kernel rows, 6x1x1 blocks of 128x1x1 threads, 66560 bytes of "
            "dynamic workgroup memory: invalid argument "
            "(hipErrorInvalidValue)");
}

TEST_F(GPUDriverTest, HasNoClusters) {
  void *kernel = mgpuModuleGetFunction(load(), "rows");
  mgpuLaunchClusterKernel(kernel, 4, 1, 1, 32, 1, 1, 256, 1, 1, 0, nullptr,
                          nullptr, nullptr);
  EXPECT_EQ(takeError(), "kernel rows, 32x1x1 blocks of 256x1x1 threads in "
                         "clusters of 4x1x1: AMD's GPUs have no clusters");
}

} // namespace
