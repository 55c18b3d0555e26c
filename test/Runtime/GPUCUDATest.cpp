//===- GPUCUDATest.cpp - the CUDA driver, modules, launches, errors -------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "GPUCUDATestSupport.h"

#include <thread>

using namespace norm::test;

namespace {

//===----------------------------------------------------------------------===//
// The driver and the GPU
//===----------------------------------------------------------------------===//

TEST_F(GPUCUDATest, ProgramsThatLaunchNothingNeedNoDriver) {
  Variable none("NORM_CUDA_DRIVER", "libnone.so.1");
  void *module = mgpuModuleLoadJIT(kPTX, 3);
  mgpuModuleUnload(module);
  mgpuModuleUnload(mgpuModuleLoad(kPTX, sizeof kPTX));
  EXPECT_EQ(takeLog(), "");
  EXPECT_EQ(takeError(), "");
}

TEST_F(GPUCUDATest, SaysThatThereIsNoDriver) {
  const std::string expected =
      "no NVIDIA driver: libnone.so.1: cannot open shared object file: No such "
      "file or directory";
  {
    Variable none("NORM_CUDA_DRIVER", "libnone.so.1");
    EXPECT_EQ(norm_gpu_get_chip(), nullptr);
    EXPECT_EQ(takeError(), expected);
    void *module = load();
    launch(module);
    EXPECT_EQ(takeError(), expected);
    std::vector<float> buffer(10, 1.0f);
    call(module, buffer);
    EXPECT_EQ(buffer[0], 1.0f);
    EXPECT_EQ(takeError(), expected);
  }
  // It looks again.
  EXPECT_STREQ(norm_gpu_get_chip(), "sm_90");
}

TEST_F(GPUCUDATest, SaysWhatAnOldDriverLacks) {
  Variable other("NORM_CUDA_DRIVER", "libm.so.6");
  EXPECT_EQ(norm_gpu_get_chip(), nullptr);
  EXPECT_EQ(takeError(),
            "the NVIDIA driver is too old: libm.so.6 has no cuInit");
}

TEST_F(GPUCUDATest, SaysThatThereIsNoGPU) {
  {
    Variable none("STAND_IN_DEVICES", "-1");
    EXPECT_EQ(norm_gpu_get_chip(), nullptr);
    EXPECT_EQ(takeError(), "the NVIDIA driver does not start: no CUDA-capable "
                           "device is detected (CUDA_ERROR_NO_DEVICE)");
  }
  Variable none("STAND_IN_DEVICES", "0");
  EXPECT_EQ(norm_gpu_get_chip(), nullptr);
  EXPECT_EQ(takeError(), "the NVIDIA driver finds no GPU");
}

TEST_F(GPUCUDATest, ReportsEachFailureToOpenTheGPU) {
  for (auto [function, expected] :
       std::vector<std::pair<std::string, std::string>>{
           {"cuInit", "the NVIDIA driver does not start: "},
           {"cuDeviceGetCount", "the NVIDIA driver does not count its GPUs: "},
           {"cuDeviceGet", "GPU 0: "},
           {"cuDeviceGetAttribute", "GPU 0: "},
           {"cuDevicePrimaryCtxRetain", "GPU 0 gives no context: "}}) {
    Variable failure("STAND_IN_FAIL", function + "=999");
    EXPECT_EQ(norm_gpu_get_chip(), nullptr);
    EXPECT_EQ(takeError(), expected + "unknown error (CUresult 999)");
  }
}

TEST_F(GPUCUDATest, TheEnvironmentOrTheProgramChoosesTheGPU) {
  Variable devices("STAND_IN_DEVICES", "3");
  {
    Variable device("NORM_CUDA_DEVICE", "2");
    EXPECT_STREQ(norm_gpu_get_chip(), "sm_90");
    EXPECT_NE(takeLog().find("cuDeviceGet 2\n"), std::string::npos);
    norm_gpu_release();
    mgpuSetDefaultDevice(1);
    EXPECT_STREQ(norm_gpu_get_chip(), "sm_90");
    EXPECT_NE(takeLog().find("cuDeviceGet 1\n"), std::string::npos);
    mgpuSetDefaultDevice(1);
    EXPECT_EQ(takeError(), "");
    mgpuSetDefaultDevice(2);
    EXPECT_EQ(takeError(), "cannot change to GPU 2: GPU 1 is in use");
    norm_gpu_release();
  }
  for (auto [value, expected] :
       std::vector<std::pair<std::string, std::string>>{
           {"3", "there is no GPU 3: the NVIDIA driver finds 3"},
           {"-1", "NORM_CUDA_DEVICE=-1: expected the number of a GPU"},
           {"1x", "NORM_CUDA_DEVICE=1x: expected the number of a GPU"}}) {
    Variable device("NORM_CUDA_DEVICE", value);
    EXPECT_EQ(norm_gpu_get_chip(), nullptr);
    EXPECT_EQ(takeError(), expected);
  }
}

TEST_F(GPUCUDATest, IsNoEmulator) {
  EXPECT_EQ(norm_gpu_set_emulator_options(32, 0, 0), 1);
  EXPECT_EQ(takeError(), "the GPU is no emulator");
}

TEST_F(GPUCUDATest, EveryThreadFindsTheContext) {
  void *module = load();
  launch(module);
  std::thread([&] { launch(module); }).join();
  EXPECT_EQ(takeError(), "");
}

//===----------------------------------------------------------------------===//
// Modules
//===----------------------------------------------------------------------===//

TEST_F(GPUCUDATest, ModulesAreLoadedOnceForTheirFirstKernel) {
  void *module = load();
  open();
  EXPECT_EQ(takeLog(), "");
  launch(module);
  EXPECT_EQ(takeLog(),
            "cuModuleLoadDataEx PTX for sm_90\n"
            "cuModuleGetFunction rows\n"
            "cuStreamCreate non-blocking\n"
            "cuLaunchKernel rows grid 6x1x1 block 128x1x1 shared 0, stream 1\n"
            "cuStreamSynchronize stream 1\n")
      << takeError();
  launch(module);
  EXPECT_EQ(takeLog(),
            "cuLaunchKernel rows grid 6x1x1 block 128x1x1 shared 0, stream 1\n"
            "cuStreamSynchronize stream 1\n");
  launch(module, 0, "columns");
  EXPECT_EQ(takeLog().find("cuModuleGetFunction columns\ncuLaunchKernel"), 0u);
}

TEST_F(GPUCUDATest, ReportsAnUnknownKernel) {
  launch(load(), 0, "diagonals");
  EXPECT_EQ(takeError(),
            "the program's GPU code has no kernel diagonals: named symbol not "
            "found (CUDA_ERROR_NOT_FOUND)");
  EXPECT_EQ(takeLog().find("cuLaunch"), std::string::npos);
}

TEST_F(GPUCUDATest, ReportsTheWrongArchitectureWithTheDriversLog) {
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
  EXPECT_EQ(takeLog().find("cuLaunch"), std::string::npos);
}

TEST_F(GPUCUDATest, ReportsPTXThatIsNewerThanTheDriver) {
  Variable failure("STAND_IN_FAIL", "cuModuleLoadDataEx=222");
  launch(load());
  EXPECT_EQ(
      takeError(),
      "cannot load the code of kernel rows, PTX for sm_90, on GPU 0 (sm_90): "
      "the provided PTX was compiled with an unsupported toolchain. "
      "(CUDA_ERROR_UNSUPPORTED_PTX_VERSION); a newer NVIDIA driver is needed");
}

TEST_F(GPUCUDATest, AModuleThatFailedIsTriedAgain) {
  void *module = load();
  {
    Variable failure("STAND_IN_FAIL", "cuModuleLoadDataEx=2");
    launch(module);
    EXPECT_NE(takeError().find("out of memory"), std::string::npos);
  }
  launch(module);
  EXPECT_EQ(takeError(), "");
}

//===----------------------------------------------------------------------===//
// Launches
//===----------------------------------------------------------------------===//

TEST_F(GPUCUDATest, AsksOnceForMoreDynamicWorkgroupMemory) {
  void *module = load();
  launch(module, 48 << 10);
  EXPECT_EQ(takeLog().find("cuFuncSetAttribute"), std::string::npos);
  launch(module, 100 << 10);
  EXPECT_EQ(takeLog().find("cuFuncSetAttribute rows dynamic shared 102400\n"
                           "cuLaunchKernel rows grid 6x1x1 block 128x1x1 "
                           "shared 102400, stream 1\n"),
            0u);
  launch(module, 60 << 10);
  EXPECT_EQ(takeLog().find("cuFuncSetAttribute"), std::string::npos);
  EXPECT_EQ(takeError(), "");
  launch(module, 228 << 10);
  EXPECT_EQ(takeError(),
            "kernel rows, 6x1x1 blocks of 128x1x1 threads, 233472 bytes of "
            "dynamic workgroup memory: a block may have 232448 bytes on this "
            "GPU: invalid argument (CUDA_ERROR_INVALID_VALUE)");
}

TEST_F(GPUCUDATest, PassesTheSizeOfClusters) {
  void *kernel = mgpuModuleGetFunction(load(), "rows");
  takeLog();
  for (intptr_t cluster : {4, 16, 16})
    mgpuLaunchClusterKernel(kernel, cluster, 1, 1, 32, 2, 1, 256, 1, 1, 64,
                            nullptr, nullptr, nullptr);
  EXPECT_EQ(takeLog(), "cuLaunchKernelEx rows grid 32x2x1 block 256x1x1 shared "
                       "64 cluster 4x1x1, handle 0\n"
                       "cuFuncSetAttribute rows large clusters 1\n"
                       "cuLaunchKernelEx rows grid 32x2x1 block 256x1x1 shared "
                       "64 cluster 16x1x1, handle 0\n"
                       "cuLaunchKernelEx rows grid 32x2x1 block 256x1x1 shared "
                       "64 cluster 16x1x1, handle 0\n");
  Variable failure("STAND_IN_FAIL", "cuLaunchKernelEx=1");
  mgpuLaunchClusterKernel(kernel, 4, 2, 1, 32, 2, 1, 256, 1, 1, 64, nullptr,
                          nullptr, nullptr);
  EXPECT_EQ(takeError(),
            "kernel rows, 32x2x1 blocks of 256x1x1 threads in clusters of "
            "4x2x1, 64 bytes of dynamic workgroup memory: invalid argument "
            "(CUDA_ERROR_INVALID_VALUE)");
}

TEST_F(GPUCUDATest, ReportsALaunchThatFails) {
  void *module = load();
  launch(module, 0, "rows", 0);
  EXPECT_EQ(takeError(), "kernel rows, 0x1x1 blocks of 128x1x1 threads: "
                         "invalid argument (CUDA_ERROR_INVALID_VALUE)");
  takeLog();
  launch(module, 0, "rows", intptr_t(1) << 32);
  EXPECT_EQ(takeError(), "kernel rows, 4294967296x1x1 blocks of 128x1x1 "
                         "threads: sizes are from 1 to 4294967295");
  EXPECT_EQ(takeLog().find("cuLaunch"), std::string::npos);
}

TEST_F(GPUCUDATest, ReportsAKernelThatFailsWhileItRuns) {
  void *module = load();
  {
    Variable failure("STAND_IN_FAIL", "cuStreamSynchronize=700");
    launch(module);
    EXPECT_EQ(takeError(),
              "waiting for the GPU: an illegal memory access was encountered "
              "(CUDA_ERROR_ILLEGAL_ADDRESS), after kernel rows");
  }
  Variable failure("STAND_IN_FAIL", "cuMemcpyAsync=700");
  void *stream = mgpuStreamCreate();
  mgpuLaunchKernel(mgpuModuleGetFunction(module, "columns"), 1, 1, 1, 1, 1, 1,
                   0, stream, nullptr, nullptr, 0);
  int from = 0, to = 0;
  mgpuMemcpy(&to, &from, 4, stream);
  mgpuStreamDestroy(stream);
  EXPECT_EQ(takeError(),
            "copying 4 bytes: an illegal memory access was encountered "
            "(CUDA_ERROR_ILLEGAL_ADDRESS), after kernel columns");
}

TEST_F(GPUCUDATest, AfterAnErrorNothingIsDoneUntilItIsFetched) {
  void *module = load(), *stream = mgpuStreamCreate();
  std::vector<float> buffer(10);
  {
    Variable failure("STAND_IN_FAIL", "cuMemAllocFromPoolAsync=999");
    call(module, buffer);
  }
  takeLog();
  call(module, buffer);
  void *event = mgpuEventCreate();
  mgpuEventRecord(event, nullptr);
  mgpuStreamWaitEvent(nullptr, event);
  mgpuMemset32(buffer.data(), 1, 1, nullptr);
  mgpuMemset16(buffer.data(), 1, 1, nullptr);
  EXPECT_EQ(norm_gpu_get_chip(), nullptr);
  EXPECT_EQ(takeLog(), "");
  // What is under way is waited for.
  mgpuStreamSynchronize(stream);
  mgpuStreamDestroy(stream);
  EXPECT_EQ(takeLog(), "cuStreamSynchronize stream 1\n");
  EXPECT_EQ(takeError(), "cannot allocate 40 bytes of device memory: unknown "
                         "error (CUresult 999)");
  call(module, buffer);
  EXPECT_NE(takeLog().find("cuLaunchKernel"), std::string::npos);
  EXPECT_EQ(takeError(), "");
}

TEST_F(GPUCUDATest, ReportsEachCallThatFails) {
  void *module = load();
  launch(module);
  std::vector<float> buffer(10);
  auto expect = [&](const std::string &function, const std::string &what,
                    auto body) {
    Variable failure("STAND_IN_FAIL", function + "=999");
    body();
    EXPECT_EQ(takeError(), what + ": unknown error (CUresult 999)");
  };
  expect("cuStreamCreate", "cannot create a stream", [&] {
    void *first = mgpuStreamCreate(); // is kept from before
    EXPECT_EQ(mgpuStreamCreate(), nullptr);
    mgpuStreamDestroy(first);
  });
  expect("cuEventCreate", "cannot create an event", [] { mgpuEventCreate(); });
  void *event = mgpuEventCreate();
  expect("cuEventRecord", "recording an event",
         [&] { mgpuEventRecord(event, nullptr); });
  expect("cuStreamWaitEvent", "waiting for an event",
         [&] { mgpuStreamWaitEvent(nullptr, event); });
  expect("cuEventSynchronize", "waiting for an event",
         [&] { mgpuEventSynchronize(event); });
  mgpuEventDestroy(event);
  expect("cuMemsetD32Async", "filling 3 words",
         [&] { mgpuMemset32(buffer.data(), 1, 3, nullptr); });
  expect("cuMemsetD16Async", "filling 3 half words",
         [&] { mgpuMemset16(buffer.data(), 1, 3, nullptr); });
  expect("cuMemAllocManaged", "cannot allocate 8 bytes of device memory",
         [&] { mgpuMemAlloc(8, nullptr, true); });
}

} // namespace
