//===- GPUDriverMemoryTest.cpp - memory and streams of GPUs ---------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "GPUDriverTestSupport.h"

#include <thread>

using namespace norm::test;

namespace {

size_t count(const std::string &log, const std::string &what) {
  size_t found = 0;
  for (size_t at = log.find(what); at != std::string::npos;
       at = log.find(what, at + 1))
    ++found;
  return found;
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

TEST_F(GPUDriverTest, ThePoolOfTheDriverKeepsAllMemory) {
  ASSERT_NE(norm_gpu_get_chip(), nullptr);
  EXPECT_EQ(takeLog(), std::string("Init\nDeviceGet 0\n") + kOpenLog +
                           "MemPoolCreate on 0\n"
                           "MemPoolSetAttribute 4 ffffffffffffffff\n");
  void *module = load();
  std::vector<float> buffer(1000, 2.0f);
  call(module, buffer);
  EXPECT_EQ(buffer[999], 2.0f);
  takeLog();
  call(module, buffer);
  EXPECT_EQ(takeLog(),
            "MemAllocFromPoolAsync 4000, stream 1\n"
            "MemcpyAsync 4000, stream 1\n"
            "StreamSynchronize stream 1\n"
            "LaunchKernel rows grid 6x1x1 block 128x1x1 shared 0, stream 1\n"
            "StreamSynchronize stream 1\n"
            "MemcpyAsync 4000, stream 1\n"
            "MemFreeAsync stream 1\n"
            "StreamSynchronize stream 1\n");
  EXPECT_EQ(takeError(), "");
}

TEST_F(GPUDriverTest, WithoutAPoolTheSecondCallAllocatesNothing) {
  Variable noPools("STAND_IN_NO_POOLS", "1");
  void *module = load();
  std::vector<float> buffer(1000);
  call(module, buffer);
  std::string log = takeLog();
  EXPECT_EQ(count(log, "MemAlloc "), 1u);
  EXPECT_EQ(count(log, "MemPool"), 0u);
  call(module, buffer);
  log = takeLog();
  EXPECT_EQ(count(log, "MemAlloc"), 0u);
  EXPECT_EQ(count(log, "Create"), 0u);
  EXPECT_EQ(count(log, "MemFree"), 0u);
  EXPECT_EQ(count(log, "LaunchKernel"), 1u);
  // A little less comes from the same block, a lot less does not.
  buffer.resize(990);
  call(module, buffer);
  EXPECT_EQ(count(takeLog(), "MemAlloc"), 0u);
  buffer.resize(500);
  call(module, buffer);
  EXPECT_EQ(count(takeLog(), "MemAlloc 2048\n"), 1u);
  EXPECT_EQ(takeError(), "");
}

TEST_F(GPUDriverTest, APoolThatCannotBeMadeIsDoneWithout) {
  for (const char *failure : {"MemPoolCreate=999", "MemPoolSetAttribute=999"}) {
    Variable fails("STAND_IN_FAIL", failure);
    void *data = mgpuMemAlloc(300, nullptr, false);
    EXPECT_NE(data, nullptr);
    EXPECT_EQ(count(takeLog(), "MemAlloc 512\n"), 1u);
    mgpuMemFree(data, nullptr);
    EXPECT_EQ(takeError(), "");
    norm_gpu_release();
    takeLog();
  }
}

TEST_F(GPUDriverTest, ReusedMemoryWaitsForItsLastUse) {
  Variable noPools("STAND_IN_NO_POOLS", "1");
  void *one = mgpuStreamCreate(), *two = mgpuStreamCreate();
  void *data = mgpuMemAlloc(1000, one, false);
  mgpuMemFree(data, one);
  EXPECT_EQ(count(takeLog(), "EventRecord stream 1\n"), 1u);
  EXPECT_EQ(mgpuMemAlloc(1000, one, false), data);
  EXPECT_EQ(takeLog(), "");
  mgpuMemFree(data, one);
  takeLog();
  EXPECT_EQ(mgpuMemAlloc(1000, two, false), data);
  EXPECT_EQ(takeLog(), "StreamWaitEvent stream 2\n");
  // While it is in use it is nobody else's.
  void *other = mgpuMemAlloc(1000, two, false);
  EXPECT_NE(other, data);
  mgpuMemFree(data, two);
  mgpuMemFree(other, two);
  mgpuStreamDestroy(one);
  mgpuStreamDestroy(two);
  EXPECT_EQ(takeError(), "");
}

TEST_F(GPUDriverTest, MemoryThatIsSharedWithTheHostIsManaged) {
  void *data = mgpuMemAlloc(1000, nullptr, true);
  EXPECT_EQ(count(takeLog(), "MemAllocManaged 1024\n"), 1u);
  mgpuMemFree(data, nullptr);
  takeLog();
  // The host may touch it as soon as it has it.
  EXPECT_EQ(mgpuMemAlloc(1000, nullptr, true), data);
  EXPECT_EQ(takeLog(), "EventSynchronize\n");
  mgpuMemFree(data, nullptr);
  EXPECT_EQ(takeError(), "");
}

TEST_F(GPUDriverTest, SaysHowManyBytesThereAreNot) {
  Variable memory("STAND_IN_MEMORY", "3000");
  for (bool hasPools : {true, false}) {
    Variable noPools(hasPools ? "STAND_IN_POOLS" : "STAND_IN_NO_POOLS", "1");
    for (uint64_t bytes : {uint64_t(5000), ~uint64_t(0)}) {
      EXPECT_EQ(mgpuMemAlloc(bytes, nullptr, false), nullptr);
      EXPECT_EQ(takeError(), "cannot allocate " + std::to_string(bytes) +
                                 " bytes of device memory: out of memory "
                                 "(" +
                                 kOutOfMemory + ")");
    }
    norm_gpu_release();
  }
}

TEST_F(GPUDriverTest, WhatIsKeptIsGivenUpBeforeMemoryIsMissing) {
  Variable memory("STAND_IN_MEMORY", "3000");
  {
    Variable noPools("STAND_IN_NO_POOLS", "1");
    mgpuMemFree(mgpuMemAlloc(2000, nullptr, false), nullptr);
    takeLog();
    void *data = mgpuMemAlloc(2500, nullptr, false);
    EXPECT_EQ(takeError(), "");
    EXPECT_EQ(count(takeLog(), "MemFree"), 1u);
    mgpuMemFree(data, nullptr);
    norm_gpu_release();
  }
  EXPECT_EQ(mgpuMemAlloc(4000, nullptr, false), nullptr);
  EXPECT_EQ(count(takeLog(), "MemPoolTrimTo 0\n"), 1u);
  EXPECT_NE(takeError(), "");
}

TEST_F(GPUDriverTest, FreesOnlyWhatItAllocated) {
  int ours;
  mgpuMemFree(nullptr, nullptr);
  EXPECT_EQ(takeError(), "");
  void *data = mgpuMemAlloc(8, nullptr, false);
  mgpuMemFree(data, nullptr);
  EXPECT_EQ(takeError(), "");
  for (void *wrong : {data, static_cast<void *>(&ours)}) {
    mgpuMemFree(wrong, nullptr);
    EXPECT_EQ(takeError(), "freed memory that is no allocation of the device");
  }
  EXPECT_EQ(mgpuMemAlloc(0, nullptr, false), nullptr);
  EXPECT_EQ(takeError(), "");
  takeLog();
  mgpuMemcpy(nullptr, nullptr, 0, nullptr);
  mgpuMemset32(nullptr, 0, 0, nullptr);
  mgpuMemset16(nullptr, 0, 0, nullptr);
  EXPECT_EQ(takeLog(), "");
}

TEST_F(GPUDriverTest, ReportsMemoryThatCannotBeFreed) {
  void *data = mgpuMemAlloc(8, nullptr, false);
  {
    Variable failure("STAND_IN_FAIL", "MemFreeAsync=700");
    mgpuMemFree(data, nullptr);
  }
  EXPECT_EQ(takeError(), "cannot free device memory: an illegal memory access "
                         "was encountered (" +
                             kIllegalAddress + ")");
}

TEST_F(GPUDriverTest, MemoryIsFreedAfterAnError) {
  void *stream = mgpuStreamCreate();
  void *data = mgpuMemAlloc(8, stream, false);
  mgpuMemFree(&stream, nullptr);
  mgpuMemFree(data, stream);
  EXPECT_EQ(count(takeLog(), "MemFreeAsync stream 1\n"), 1u);
  mgpuStreamDestroy(stream);
  takeError();
  EXPECT_EQ(mgpuStreamCreate(), stream);
  mgpuStreamDestroy(stream);
}

TEST_F(GPUDriverTest, Fills) {
  std::vector<uint32_t> data(4, 1);
  mgpuMemset32(data.data(), 7, 2, nullptr);
  mgpuMemset16(data.data() + 2, 9, 2, nullptr);
  EXPECT_EQ(data, (std::vector<uint32_t>{7, 7, 0x90009, 1}));
}

TEST_F(GPUDriverTest, RegistersTheElementsOfAMemRef) {
  std::vector<float> data(100);
  // 3 rows of 5, 10 apart, from element 20 on.
  struct {
    float *allocated, *aligned;
    int64_t offset, sizes[2], strides[2];
  } rows{data.data(), data.data(), 20, {3, 5}, {10, 1}}, empty = rows;
  empty.sizes[0] = 0;
  mgpuMemHostRegisterMemRef(2, &rows, 4);
  mgpuMemHostRegisterMemRef(2, &empty, 4);
  mgpuMemHostUnregisterMemRef(2, &rows, 4);
  mgpuMemHostUnregisterMemRef(2, &empty, 4);
  std::string log = takeLog();
  EXPECT_EQ(count(log, "MemHostRegister 100 flags 3\n"), 1u);
  EXPECT_EQ(count(log, "Register"), 1u);
  EXPECT_EQ(count(log, "MemHostUnregister"), 1u);
  for (auto [function, what] : std::vector<std::pair<std::string, std::string>>{
           {"MemHostRegister", "registering 100 bytes of host memory"},
           {"MemHostUnregister", "unregistering host memory"}}) {
    Variable failure("STAND_IN_FAIL", function + "=999");
    mgpuMemHostRegisterMemRef(2, &rows, 4);
    mgpuMemHostUnregisterMemRef(2, &rows, 4);
    EXPECT_EQ(takeError(), what + ": " + kUnknownError);
  }
}

//===----------------------------------------------------------------------===//
// Streams
//===----------------------------------------------------------------------===//

/// A stream of the caller's: a small number, as CUDA's default streams.
void *const kStream = reinterpret_cast<void *>(42);

TEST_F(GPUDriverTest, LaunchesGoToTheCallersStreamAndAreNotWaitedFor) {
  void *module = load();
  launch(module);
  takeLog();
  EXPECT_EQ(norm_gpu_set_stream(kStream), 0);
  launch(module);
  EXPECT_EQ(takeLog(), "LaunchKernel rows grid 6x1x1 block 128x1x1 shared 0, "
                       "handle 42\n");
  norm_gpu_set_stream(nullptr);
  launch(module);
  EXPECT_EQ(count(takeLog(), "StreamSynchronize stream 1\n"), 1u);
  EXPECT_EQ(takeError(), "");
}

TEST_F(GPUDriverTest, CopiesInTheCallersStreamAreWaitedFor) {
  void *module = load();
  norm_gpu_set_stream(kStream);
  std::vector<float> buffer(10);
  call(module, buffer);
  std::string log = takeLog();
  EXPECT_EQ(count(log, "MemcpyAsync 40, handle 42\n"), 2u);
  EXPECT_EQ(count(log, "StreamSynchronize handle 42\n"), 2u);
  EXPECT_EQ(count(log, "StreamCreate"), 0u);
  EXPECT_EQ(count(log, "StreamDestroy"), 0u);
  EXPECT_EQ(takeError(), "");
}

TEST_F(GPUDriverTest, MemoryThatTheHostSeesIsWaitedFor) {
  void *module = load();
  norm_gpu_set_stream(kStream);
  void *data = mgpuMemAlloc(8, nullptr, true);
  launch(module);
  EXPECT_EQ(count(takeLog(), "StreamSynchronize handle 42\n"), 1u);
  mgpuMemFree(data, nullptr);
  launch(module);
  EXPECT_EQ(count(takeLog(), "StreamSynchronize"), 0u);
}

TEST_F(GPUDriverTest, AStreamIsSetForOneThread) {
  void *module = load();
  norm_gpu_set_stream(kStream);
  std::thread([&] { launch(module); }).join();
  std::string log = takeLog();
  EXPECT_EQ(count(log, "handle 42"), 0u);
  EXPECT_EQ(count(log, "StreamSynchronize stream 1\n"), 1u);
}

TEST_F(GPUDriverTest, StreamsAndEventsAreKept) {
  void *stream = mgpuStreamCreate(), *event = mgpuEventCreate();
  mgpuEventRecord(event, stream);
  mgpuStreamWaitEvent(stream, event);
  mgpuEventSynchronize(event);
  std::string log = takeLog();
  EXPECT_EQ(count(log, "StreamCreate"), 1u);
  EXPECT_EQ(count(log, "EventCreate\nEventRecord stream 1\n"
                       "StreamWaitEvent stream 1\nEventSynchronize\n"),
            1u);
  mgpuStreamDestroy(stream);
  mgpuEventDestroy(event);
  EXPECT_EQ(mgpuStreamCreate(), stream);
  EXPECT_EQ(mgpuEventCreate(), event);
  void *other = mgpuStreamCreate();
  EXPECT_NE(other, stream);
  EXPECT_EQ(count(takeLog(), "Create"), 1u);
  mgpuStreamDestroy(other);
  mgpuStreamDestroy(stream);
  mgpuEventDestroy(event);
}

TEST_F(GPUDriverTest, ReleaseGivesEverythingBack) {
  void *module = load();
  std::vector<float> buffer(10);
  call(module, buffer);
  mgpuMemAlloc(100, nullptr, false);
  mgpuMemAlloc(100, nullptr, true);
  EXPECT_GT(countObjects(), 0);
  norm_gpu_release();
  EXPECT_EQ(countObjects(), 0);
  takeLog();
  // The next use begins anew.
  call(module, buffer);
  EXPECT_EQ(count(takeLog(), "ModuleLoad " + kLoaded + "\n"), 1u);
  EXPECT_EQ(takeError(), "");
}

} // namespace
