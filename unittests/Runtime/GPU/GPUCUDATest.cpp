//===- GPUCUDATest.cpp - what only the CUDA driver does -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "GPUDriverTestSupport.h"

using namespace norm::test;

namespace {

TEST_F(GPUDriverTest, ReportsTheWrongArchitectureWithTheDriversLog) {
  Variable chip("STAND_IN_CHIP", "80");
  Variable log("STAND_IN_JIT_LOG",
               "ptxas fatal   : Program with .target 'sm_90' cannot be "
               "compiled to architecture 'sm_80'\nptxas fatal   : aborted\n\n");
  launch(load());
  EXPECT_EQ(
      takeError(),
      "cannot load the code of kernel rows, PTX for sm_90, on GPU 0 (sm_80): "
      "no kernel image is available for execution on the device "
      "(CUDA_ERROR_NO_BINARY_FOR_GPU): ptxas fatal   : Program with .target "
      "'sm_90' cannot be compiled to architecture 'sm_80'; ptxas fatal   : "
      "aborted");
  EXPECT_EQ(takeLog().find("Launch"), std::string::npos);
}

TEST_F(GPUDriverTest, ReportsPTXThatIsNewerThanTheDriver) {
  Variable failure("STAND_IN_FAIL", "ModuleLoad=222");
  launch(load());
  EXPECT_EQ(
      takeError(),
      "cannot load the code of kernel rows, PTX for sm_90, on GPU 0 (sm_90): "
      "the provided PTX was compiled with an unsupported toolchain. "
      "(CUDA_ERROR_UNSUPPORTED_PTX_VERSION): a newer NVIDIA driver is needed");
}

TEST_F(GPUDriverTest, AsksOnceForMoreDynamicWorkgroupMemory) {
  void *module = load();
  launch(module, 48 << 10);
  EXPECT_EQ(takeLog().find("FuncSetAttribute"), std::string::npos);
  launch(module, 100 << 10);
  EXPECT_EQ(takeLog().find("FuncSetAttribute rows dynamic shared 102400\n"
                           "LaunchKernel rows grid 6x1x1 block 128x1x1 "
                           "shared 102400, stream 1\n"),
            0u);
  launch(module, 60 << 10);
  EXPECT_EQ(takeLog().find("FuncSetAttribute"), std::string::npos);
  EXPECT_EQ(takeError(), "");
  launch(module, 228 << 10);
  EXPECT_EQ(takeError(),
            "kernel rows, 6x1x1 blocks of 128x1x1 threads, 233472 bytes of "
            "dynamic workgroup memory: a block may have 232448 bytes on this "
            "GPU: invalid argument (CUDA_ERROR_INVALID_VALUE)");
}

TEST_F(GPUDriverTest, LargeClustersMayHaveMuchWorkgroupMemory) {
  void *kernel = mgpuModuleGetFunction(load(), "rows");
  takeLog();
  mgpuLaunchClusterKernel(kernel, 16, 1, 1, 32, 1, 1, 1024, 1, 1, 227 << 10,
                          nullptr, nullptr, nullptr);
  EXPECT_EQ(takeLog(), "FuncSetAttribute rows dynamic shared 232448\n"
                       "FuncSetAttribute rows large clusters 1\n"
                       "LaunchKernelEx rows grid 32x1x1 block 1024x1x1 shared "
                       "232448 cluster 16x1x1, handle 0\n");
  EXPECT_EQ(takeError(), "");
}

TEST_F(GPUDriverTest, PassesTheSizeOfClusters) {
  void *kernel = mgpuModuleGetFunction(load(), "rows");
  takeLog();
  for (intptr_t cluster : {4, 16, 16})
    mgpuLaunchClusterKernel(kernel, cluster, 1, 1, 32, 2, 1, 256, 1, 1, 64,
                            nullptr, nullptr, nullptr);
  EXPECT_EQ(takeLog(), "LaunchKernelEx rows grid 32x2x1 block 256x1x1 shared "
                       "64 cluster 4x1x1, handle 0\n"
                       "FuncSetAttribute rows large clusters 1\n"
                       "LaunchKernelEx rows grid 32x2x1 block 256x1x1 shared "
                       "64 cluster 16x1x1, handle 0\n"
                       "LaunchKernelEx rows grid 32x2x1 block 256x1x1 shared "
                       "64 cluster 16x1x1, handle 0\n");
  Variable failure("STAND_IN_FAIL", "LaunchKernelEx=1");
  mgpuLaunchClusterKernel(kernel, 4, 2, 1, 32, 2, 1, 256, 1, 1, 64, nullptr,
                          nullptr, nullptr);
  EXPECT_EQ(takeError(),
            "kernel rows, 32x2x1 blocks of 256x1x1 threads in clusters of "
            "4x2x1, 64 bytes of dynamic workgroup memory: invalid argument "
            "(CUDA_ERROR_INVALID_VALUE)");
}

} // namespace
