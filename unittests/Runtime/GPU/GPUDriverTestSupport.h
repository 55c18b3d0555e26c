//===- GPUDriverTestSupport.h - a GPU that only logs -------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// The same tests run for each runtime that has a driver, on StandInDriver.h,
// which NORM_CUDA_DRIVER or NORM_HIP_DRIVER names. NORM_TEST_HIP chooses.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TEST_RUNTIME_GPUDRIVERTESTSUPPORT_H
#define NORM_TEST_RUNTIME_GPUDRIVERTESTSUPPORT_H

#include "GPUTestSupport.h"
#include "Launcher.h"

#include "gtest/gtest.h"

#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <elf.h>
#include <string>
#include <vector>

namespace norm::test {

#if NORM_TEST_HIP
constexpr char kLibraryVariable[] = "NORM_HIP_DRIVER";
constexpr char kDeviceVariable[] = "NORM_HIP_DEVICE";
constexpr char kChip[] = "gfx942";
inline const std::string kDriver = "HIP runtime", kFirstFunction = "hipInit",
                         kOpenDevice = "SetDevice",
                         kOpenLog = "SetDevice 0\nSetDevice 0\n",
                         kLoaded = "gfx942";
inline const std::string kOutOfMemory = "hipErrorOutOfMemory",
                         kInvalidValue = "hipErrorInvalidValue",
                         kIllegalAddress = "hipErrorIllegalAddress",
                         kNotFound = "hipErrorNotFound",
                         kUnknownError = "unknown error (hipErrorUnknown)",
                         kNoDevice = "no ROCm-capable device is detected "
                                     "(hipErrorNoDevice)";
#else
constexpr char kLibraryVariable[] = "NORM_CUDA_DRIVER";
constexpr char kDeviceVariable[] = "NORM_CUDA_DEVICE";
constexpr char kChip[] = "sm_90";
inline const std::string kDriver = "NVIDIA driver", kFirstFunction = "cuInit",
                         kOpenDevice = "DevicePrimaryCtxRetain",
                         kOpenLog = "DevicePrimaryCtxRetain\n",
                         kLoaded = "PTX for sm_90 at level 3";
inline const std::string kOutOfMemory = "CUDA_ERROR_OUT_OF_MEMORY",
                         kInvalidValue = "CUDA_ERROR_INVALID_VALUE",
                         kIllegalAddress = "CUDA_ERROR_ILLEGAL_ADDRESS",
                         kNotFound = "CUDA_ERROR_NOT_FOUND",
                         kUnknownError = "unknown error (CUresult 999)",
                         kNoDevice = "no CUDA-capable device is detected "
                                     "(CUDA_ERROR_NO_DEVICE)";
#endif

/// Code with the kernels rows and columns, as far as the stand-in reads it.
inline void *loadCode() {
#if NORM_TEST_HIP
  static std::string image = [] {
    Elf64_Ehdr header = {};
    std::memcpy(header.e_ident, ELFMAG, SELFMAG);
    header.e_machine = 224; // EM_AMDGPU
    std::string rest = "amdgcn-amd-amdhsa--gfx942|rows.kd|columns.kd";
    header.e_shoff = sizeof header + rest.size();
    return std::string(reinterpret_cast<char *>(&header), sizeof header) + rest;
  }();
  return mgpuModuleLoad(image.data(), image.size());
#else
  return mgpuModuleLoadJIT(".version 7.8\n"
                           ".target sm_90\n"
                           ".visible .entry rows(\n"
                           ".visible .entry columns(\n",
                           3);
#endif
}

struct GPUDriverTest : testing::Test {
  void SetUp() override {
    const char *path = std::getenv(kLibraryVariable);
    ASSERT_TRUE(path) << kLibraryVariable << " names the driver to test with";
    void *driver = dlopen(path, RTLD_NOW);
    ASSERT_TRUE(driver) << dlerror();
    takeLogOfDriver =
        reinterpret_cast<const char *(*)()>(dlsym(driver, "standInTakeLog"));
    countObjects =
        reinterpret_cast<int (*)()>(dlsym(driver, "standInCountObjects"));
    takeLog();
  }
  /// Nothing is left behind.
  void TearDown() override {
    norm_gpu_set_stream(nullptr);
    for (void *module : modules)
      mgpuModuleUnload(module);
    takeError();
    norm_gpu_release();
    EXPECT_EQ(countObjects(), 0);
    EXPECT_EQ(takeError(), "");
  }

  std::string takeLog() { return takeLogOfDriver(); }

  void *load() {
    modules.push_back(loadCode());
    return modules.back();
  }

  /// As compiled code launches.
  void launch(void *module, int32_t shared = 0, const char *name = "rows",
              intptr_t blocks = 6) {
    void *kernel = mgpuModuleGetFunction(module, name);
    void *stream = mgpuStreamCreate();
    mgpuLaunchKernel(kernel, blocks, 1, 1, 128, 1, 1, shared, stream, nullptr,
                     nullptr, 0);
    mgpuStreamSynchronize(stream);
    mgpuStreamDestroy(stream);
  }

  /// As norm-copy-to-gpu's code calls a kernel with buffers of the host.
  void call(void *module, std::vector<float> &buffer) {
    size_t bytes = buffer.size() * sizeof(float);
    void *stream = mgpuStreamCreate();
    void *data = mgpuMemAlloc(bytes, stream, false);
    mgpuMemcpy(data, buffer.data(), bytes, stream);
    mgpuStreamSynchronize(stream);
    mgpuStreamDestroy(stream);
    launch(module);
    stream = mgpuStreamCreate();
    mgpuMemcpy(buffer.data(), data, bytes, stream);
    mgpuMemFree(data, stream);
    mgpuStreamSynchronize(stream);
    mgpuStreamDestroy(stream);
  }

  /// The GPU open, and nothing in the log.
  void open() {
    ASSERT_NE(norm_gpu_get_chip(), nullptr) << takeError();
    takeLog();
  }

  const char *(*takeLogOfDriver)() = nullptr;
  int (*countObjects)() = nullptr;
  std::vector<void *> modules;
};

} // namespace norm::test

#endif // NORM_TEST_RUNTIME_GPUDRIVERTESTSUPPORT_H
