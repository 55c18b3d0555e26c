//===- GPUCUDATestSupport.h - a GPU that only logs --------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Tests run on StandInDriver.h, which NORM_CUDA_DRIVER names.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TEST_RUNTIME_GPUCUDATESTSUPPORT_H
#define NORM_TEST_RUNTIME_GPUCUDATESTSUPPORT_H

#include "Launcher.h"
#include "norm/Runtime/GPU.h"

#include "gtest/gtest.h"

#include <cstdlib>
#include <dlfcn.h>
#include <string>
#include <vector>

namespace norm::test {

/// As far as the stand-in reads it.
constexpr char kPTX[] = ".version 7.8\n"
                        ".target sm_90\n"
                        ".visible .entry rows(\n"
                        ".visible .entry columns(\n";

inline std::string takeError() {
  const char *text = norm_gpu_get_error();
  return text ? text : "";
}

/// Sets a variable of the environment as long as it lives.
class Variable {
public:
  Variable(const char *name, const std::string &value) : name(name) {
    if (const char *text = std::getenv(name))
      old = text;
    setenv(name, value.c_str(), 1);
  }
  ~Variable() {
    if (old.empty())
      unsetenv(name);
    else
      setenv(name, old.c_str(), 1);
  }

private:
  const char *name;
  std::string old;
};

struct GPUCUDATest : testing::Test {
  void SetUp() override {
    const char *path = std::getenv("NORM_CUDA_DRIVER");
    ASSERT_TRUE(path) << "NORM_CUDA_DRIVER names the driver to test with";
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

  void *load(const char *image = kPTX) {
    modules.push_back(mgpuModuleLoadJIT(image, 3));
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

#endif // NORM_TEST_RUNTIME_GPUCUDATESTSUPPORT_H
