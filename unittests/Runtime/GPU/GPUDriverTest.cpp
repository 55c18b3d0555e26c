//===- GPUDriverTest.cpp - drivers, modules, launches, errors -------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "GPUDriverTestSupport.h"

#include <thread>

using namespace norm::test;

namespace {

//===----------------------------------------------------------------------===//
// The driver and the GPU
//===----------------------------------------------------------------------===//

TEST_F(GPUDriverTest, ProgramsThatLaunchNothingNeedNoDriver) {
  Variable none(kLibraryVariable, "libnone.so.1");
  void *module = mgpuModuleLoadJIT("", 3);
  mgpuModuleUnload(module);
  mgpuModuleUnload(mgpuModuleLoad("", 1));
  EXPECT_EQ(takeLog(), "");
  EXPECT_EQ(takeError(), "");
}

TEST_F(GPUDriverTest, SaysThatThereIsNoDriver) {
  const std::string expected = "no " + kDriver +
                               ": libnone.so.1: cannot open shared object "
                               "file: No such file or directory";
  {
    Variable none(kLibraryVariable, "libnone.so.1");
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
  EXPECT_STREQ(norm_gpu_get_chip(), kChip);
}

TEST_F(GPUDriverTest, SaysWhatAnOldDriverLacks) {
  Variable other(kLibraryVariable, "libm.so.6");
  EXPECT_EQ(norm_gpu_get_chip(), nullptr);
  EXPECT_EQ(takeError(), "the " + kDriver + " is too old: libm.so.6 has no " +
                             kFirstFunction);
}

TEST_F(GPUDriverTest, SaysThatThereIsNoGPU) {
  {
    Variable none("STAND_IN_DEVICES", "-1");
    EXPECT_EQ(norm_gpu_get_chip(), nullptr);
    EXPECT_EQ(takeError(), "the " + kDriver + " does not start: " + kNoDevice);
  }
  Variable none("STAND_IN_DEVICES", "0");
  EXPECT_EQ(norm_gpu_get_chip(), nullptr);
  EXPECT_EQ(takeError(), "the " + kDriver + " finds no GPU");
}

TEST_F(GPUDriverTest, ReportsEachFailureToOpenTheGPU) {
  for (auto [function, expected] :
       std::vector<std::pair<std::string, std::string>>{
           {"Init", "the " + kDriver + " does not start: "},
           {"DeviceGetCount", "the " + kDriver + " does not count its GPUs: "},
           {"DeviceGet", "GPU 0: "},
           {"DeviceGetAttribute", "GPU 0: "},
           {kOpenDevice, "GPU 0 gives no context: "}}) {
    Variable failure("STAND_IN_FAIL", function + "=999");
    EXPECT_EQ(norm_gpu_get_chip(), nullptr);
    EXPECT_EQ(takeError(), expected + kUnknownError);
  }
}

TEST_F(GPUDriverTest, TheEnvironmentOrTheProgramChoosesTheGPU) {
  Variable devices("STAND_IN_DEVICES", "3");
  {
    Variable device(kDeviceVariable, "2");
    EXPECT_STREQ(norm_gpu_get_chip(), kChip);
    EXPECT_NE(takeLog().find("DeviceGet 2\n"), std::string::npos);
    norm_gpu_release();
    mgpuSetDefaultDevice(1);
    EXPECT_STREQ(norm_gpu_get_chip(), kChip);
    EXPECT_NE(takeLog().find("DeviceGet 1\n"), std::string::npos);
    mgpuSetDefaultDevice(1);
    EXPECT_EQ(takeError(), "");
    mgpuSetDefaultDevice(2);
    EXPECT_EQ(takeError(), "cannot change to GPU 2: GPU 1 is in use");
    norm_gpu_release();
  }
  for (auto [value, expected] :
       std::vector<std::pair<std::string, std::string>>{
           {"3", "there is no GPU 3: the " + kDriver + " finds 3"},
           {"-1",
            std::string(kDeviceVariable) + "=-1: expected the number of a GPU"},
           {"1x", std::string(kDeviceVariable) +
                      "=1x: expected the number of a GPU"}}) {
    Variable device(kDeviceVariable, value);
    EXPECT_EQ(norm_gpu_get_chip(), nullptr);
    EXPECT_EQ(takeError(), expected);
  }
}

TEST_F(GPUDriverTest, CountsResidentWorkgroups) {
  // 132 multiprocessors of 2048 threads.
  EXPECT_EQ(norm_gpu_count_resident_workgroups(128), 132 * 16);
  EXPECT_EQ(norm_gpu_count_resident_workgroups(768), 132 * 2);
  EXPECT_EQ(norm_gpu_count_resident_workgroups(4096), 132);
  norm_gpu_release();
  Variable none("STAND_IN_DEVICES", "0");
  EXPECT_EQ(norm_gpu_count_resident_workgroups(128), 1);
  EXPECT_EQ(takeError(), "the " + kDriver + " finds no GPU");
}

TEST_F(GPUDriverTest, IsNoEmulator) {
  EXPECT_EQ(norm_gpu_set_emulator_options(32, 0, 0), 1);
  EXPECT_EQ(takeError(), "the GPU is no emulator");
}

TEST_F(GPUDriverTest, EveryThreadFindsTheContext) {
  void *module = load();
  launch(module);
  std::thread([&] { launch(module); }).join();
  EXPECT_EQ(takeError(), "");
}

//===----------------------------------------------------------------------===//
// Modules
//===----------------------------------------------------------------------===//

TEST_F(GPUDriverTest, ModulesAreLoadedOnceForTheirFirstKernel) {
  void *module = load();
  open();
  EXPECT_EQ(takeLog(), "");
  launch(module);
  EXPECT_EQ(takeLog(),
            "ModuleLoad " + kLoaded +
                "\nModuleGetFunction rows\nStreamCreate "
                "non-blocking\nLaunchKernel rows grid 6x1x1 block 128x1x1 "
                "shared 0, stream 1\nStreamSynchronize stream 1\n")
      << takeError();
  launch(module);
  EXPECT_EQ(takeLog(), "LaunchKernel rows grid 6x1x1 block 128x1x1 shared 0, "
                       "stream 1\nStreamSynchronize stream 1\n");
  launch(module, 0, "columns");
  EXPECT_EQ(takeLog().find("ModuleGetFunction columns\nLaunchKernel"), 0u);
}

TEST_F(GPUDriverTest, ReportsAnUnknownKernel) {
  launch(load(), 0, "diagonals");
  EXPECT_EQ(takeError(), "the program's GPU code has no kernel diagonals: "
                         "named symbol not found (" +
                             kNotFound + ")");
  EXPECT_EQ(takeLog().find("Launch"), std::string::npos);
}

TEST_F(GPUDriverTest, AModuleThatFailedIsTriedAgain) {
  void *module = load();
  {
    Variable failure("STAND_IN_FAIL", "ModuleLoad=2");
    launch(module);
    EXPECT_NE(takeError().find("out of memory"), std::string::npos);
  }
  launch(module);
  EXPECT_EQ(takeError(), "");
}

//===----------------------------------------------------------------------===//
// Launches
//===----------------------------------------------------------------------===//

TEST_F(GPUDriverTest, ReportsALaunchThatFails) {
  void *module = load();
  launch(module, 0, "rows", 0);
  EXPECT_EQ(takeError(),
            "kernel rows, 0x1x1 blocks of 128x1x1 threads: invalid argument (" +
                kInvalidValue + ")");
  takeLog();
  launch(module, 0, "rows", intptr_t(1) << 32);
  EXPECT_EQ(takeError(), "kernel rows, 4294967296x1x1 blocks of 128x1x1 "
                         "threads: sizes are from 1 to 4294967295");
  EXPECT_EQ(takeLog().find("Launch"), std::string::npos);
}

TEST_F(GPUDriverTest, ReportsAKernelThatFailsWhileItRuns) {
  void *module = load();
  {
    Variable failure("STAND_IN_FAIL", "StreamSynchronize=700");
    launch(module);
    EXPECT_EQ(
        takeError(),
        "waiting for the GPU: an illegal memory access was encountered (" +
            kIllegalAddress + "), after kernel rows");
  }
  Variable failure("STAND_IN_FAIL", "MemcpyAsync=700");
  void *stream = mgpuStreamCreate();
  mgpuLaunchKernel(mgpuModuleGetFunction(module, "columns"), 1, 1, 1, 1, 1, 1,
                   0, stream, nullptr, nullptr, 0);
  int from = 0, to = 0;
  mgpuMemcpy(&to, &from, 4, stream);
  mgpuStreamDestroy(stream);
  EXPECT_EQ(takeError(),
            "copying 4 bytes: an illegal memory access was encountered (" +
                kIllegalAddress + "), after kernel columns");
}

TEST_F(GPUDriverTest, AfterAnErrorNothingIsDoneUntilItIsFetched) {
  void *module = load(), *stream = mgpuStreamCreate();
  std::vector<float> buffer(10);
  {
    Variable failure("STAND_IN_FAIL", "MemAllocFromPoolAsync=999");
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
  EXPECT_EQ(takeLog(), "StreamSynchronize stream 1\n");
  EXPECT_EQ(takeError(),
            "cannot allocate 40 bytes of device memory: " + kUnknownError);
  call(module, buffer);
  EXPECT_NE(takeLog().find("LaunchKernel"), std::string::npos);
  EXPECT_EQ(takeError(), "");
}

TEST_F(GPUDriverTest, ReportsEachCallThatFails) {
  void *module = load();
  launch(module);
  std::vector<float> buffer(10);
  auto expect = [&](const std::string &function, const std::string &what,
                    auto body) {
    Variable failure("STAND_IN_FAIL", function + "=999");
    body();
    EXPECT_EQ(takeError(), what + ": " + kUnknownError);
  };
  expect("StreamCreate", "cannot create a stream", [&] {
    void *first = mgpuStreamCreate(); // is kept from before
    EXPECT_EQ(mgpuStreamCreate(), nullptr);
    mgpuStreamDestroy(first);
  });
  expect("EventCreate", "cannot create an event", [] { mgpuEventCreate(); });
  void *event = mgpuEventCreate();
  expect("EventRecord", "recording an event",
         [&] { mgpuEventRecord(event, nullptr); });
  expect("StreamWaitEvent", "waiting for an event",
         [&] { mgpuStreamWaitEvent(nullptr, event); });
  expect("EventSynchronize", "waiting for an event",
         [&] { mgpuEventSynchronize(event); });
  mgpuEventDestroy(event);
  expect("MemsetD32Async", "filling 3 words",
         [&] { mgpuMemset32(buffer.data(), 1, 3, nullptr); });
  expect("MemsetD16Async", "filling 3 half words",
         [&] { mgpuMemset16(buffer.data(), 1, 3, nullptr); });
  expect("MemAllocManaged", "cannot allocate 8 bytes of device memory",
         [&] { mgpuMemAlloc(8, nullptr, true); });
}

} // namespace
