//===- CUDADriver.cpp - the CUDA driver -----------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/Driver.h"

#include <algorithm>
#include <cstring>

using namespace norm::gpu;

namespace {

using Context = void *;

constexpr Result kUnsupportedPTXVersion = 222;

/// CUdevice_attribute.
constexpr int kMultiprocessors = 16, kThreadsPerMultiprocessor = 39,
              kComputeCapabilityMajor = 75, kComputeCapabilityMinor = 76,
              kMaxSharedBytesPerBlock = 97, kMemoryPoolsSupported = 115;

/// CUfunction_attribute.
constexpr int kMaxDynamicSharedBytes = 8, kNonPortableClusterAllowed = 14;

/// CUjit_option.
constexpr int kJitErrorLog = 5, kJitErrorLogBytes = 6, kJitOptLevel = 7;

/// CUlaunchAttribute.
struct LaunchAttribute {
  int id = 4; // the cluster's size
  int padding = 0;
  unsigned cluster[3];
  char unused[64 - 3 * sizeof(unsigned)] = {};
};
static_assert(sizeof(LaunchAttribute) == 72);

/// CUlaunchConfig.
struct LaunchConfig {
  unsigned grid[3], block[3];
  unsigned dynamicSharedBytes;
  void *stream;
  LaunchAttribute *attributes;
  unsigned numAttributes;
};
static_assert(sizeof(LaunchConfig) == 56);

class CUDADriver final : public Driver {
public:
  const Traits &getTraits() const override {
    static const Traits traits = {
        "NVIDIA driver",       "NORM_CUDA_DRIVER", "NORM_CUDA_DEVICE",
        {"libcuda.so.1"},      "CUresult",         kMaxSharedBytesPerBlock,
        kMemoryPoolsSupported, kMultiprocessors,   kThreadsPerMultiprocessor};
    return traits;
  }

  Result getChip(int device, std::string &chip) const override {
    int major = 0, minor = 0;
    if (Result result =
            deviceGetAttribute(&major, kComputeCapabilityMajor, device))
      return result;
    if (Result result =
            deviceGetAttribute(&minor, kComputeCapabilityMinor, device))
      return result;
    chip = "sm_" + std::to_string(10 * major + minor);
    return kSuccess;
  }

  /// By the primary context, which the CUDA runtime API uses.
  Result openDevice(int opened) override {
    device = opened;
    return contextRetain(&context, device);
  }
  void closeDevice() override { contextRelease(device); }
  /// Whether the context was pushed.
  intptr_t enter() const override {
    Context current = nullptr;
    if (contextGetCurrent(&current) == kSuccess && current == context)
      return false;
    return contextPush(context) == kSuccess;
  }
  void leave(intptr_t isPushed) const override {
    Context popped;
    if (isPushed)
      contextPop(&popped);
  }

  Result moduleLoad(void **module, const Image &image,
                    std::string &log) const override {
    log.assign(16384, '\0');
    auto asValue = [](uintptr_t value) {
      return reinterpret_cast<void *>(value);
    };
    int options[] = {kJitErrorLog, kJitErrorLogBytes, kJitOptLevel};
    void *values[] = {log.data(), asValue(log.size()),
                      asValue(std::clamp(image.optLevel, 0, 4))};
    bool isText = image.bytes == 0;
    Result result =
        moduleLoadDataEx(module, image.data, isText ? 3 : 2, options, values);
    log.resize(std::strlen(log.c_str()));
    if (result == kUnsupportedPTXVersion)
      log = "a newer NVIDIA driver is needed\n" + log;
    return result;
  }

  std::string describeImage(const Image &image) const override {
    constexpr char kDirective[] = ".target ";
    const char *found =
        image.bytes == 0
            ? std::strstr(static_cast<const char *>(image.data), kDirective)
            : nullptr;
    if (!found)
      return "";
    found += std::strlen(kDirective);
    return "PTX for " + std::string(found, std::strcspn(found, ", \t\r\n"));
  }

  /// 48 KiB without what is static; more only on request.
  int getMaxDynamicShared(void *function) const override {
    int bytes = 0;
    return functionGetAttribute(&bytes, kMaxDynamicSharedBytes, function) ==
                   kSuccess
               ? bytes
               : 0;
  }
  Result setMaxDynamicShared(void *function, int bytes) const override {
    return functionSetAttribute(function, kMaxDynamicSharedBytes, bytes);
  }

  const char *explainNoClusters() const override {
    return launchKernelEx ? nullptr
                          : "this driver has no clusters (cuLaunchKernelEx, "
                            "since CUDA 11.8)";
  }
  Result allowLargeClusters(void *function) const override {
    return functionSetAttribute(function, kNonPortableClusterAllowed, 1);
  }
  Result launchClusters(void *function, const LaunchShape &shape, void *stream,
                        void **arguments, void **extra) const override {
    auto narrow = [](intptr_t size) { return static_cast<unsigned>(size); };
    LaunchAttribute cluster;
    LaunchConfig config;
    std::transform(shape.cluster, shape.cluster + 3, cluster.cluster, narrow);
    std::transform(shape.grid, shape.grid + 3, config.grid, narrow);
    std::transform(shape.block, shape.block + 3, config.block, narrow);
    config.dynamicSharedBytes = shape.dynamicSharedBytes;
    config.stream = stream;
    config.attributes = &cluster;
    config.numAttributes = 1;
    return launchKernelEx(&config, function, arguments, extra);
  }

  Result memcpyAsync(DevicePointer to, DevicePointer from, size_t bytes,
                     void *stream) const override {
    return copyAsync(to, from, bytes, stream);
  }

private:
  void findFunctions() override {
#define NORM_DRIVER_FUNCTION(MEMBER, CUDA, HIP, PARAMETERS) find(MEMBER, #CUDA);
#define NORM_DRIVER_OPTIONAL(MEMBER, CUDA, HIP, PARAMETERS)                    \
  find(MEMBER, #CUDA, /*isOptional=*/true);
#include "driver/Driver.def"
    find(errorGetName, "cuGetErrorName");
    find(errorGetString, "cuGetErrorString");
    find(contextRetain, "cuDevicePrimaryCtxRetain");
    find(contextRelease, "cuDevicePrimaryCtxRelease_v2");
    find(contextGetCurrent, "cuCtxGetCurrent");
    find(contextPush, "cuCtxPushCurrent_v2");
    find(contextPop, "cuCtxPopCurrent_v2");
    find(moduleLoadDataEx, "cuModuleLoadDataEx");
    find(functionGetAttribute, "cuFuncGetAttribute");
    find(functionSetAttribute, "cuFuncSetAttribute");
    // Since CUDA 11.8.
    find(launchKernelEx, "cuLaunchKernelEx", /*isOptional=*/true);
    find(copyAsync, "cuMemcpyAsync");
  }

  const char *getErrorName(Result result) const override {
    const char *name = nullptr;
    return errorGetName(result, &name) == kSuccess ? name : nullptr;
  }
  const char *getErrorText(Result result) const override {
    const char *text = nullptr;
    return errorGetString(result, &text) == kSuccess ? text : nullptr;
  }

  Result (*errorGetName)(Result, const char **name);
  Result (*errorGetString)(Result, const char **text);
  Result (*contextRetain)(Context *, int device);
  Result (*contextRelease)(int device);
  Result (*contextGetCurrent)(Context *);
  Result (*contextPush)(Context);
  Result (*contextPop)(Context *);
  Result (*moduleLoadDataEx)(void **module, const void *image,
                             unsigned numOptions, int *options, void **values);
  Result (*functionGetAttribute)(int *value, int attribute, void *function);
  Result (*functionSetAttribute)(void *function, int attribute, int value);
  Result (*launchKernelEx)(const LaunchConfig *, void *function,
                           void **arguments, void **extra);
  Result (*copyAsync)(DevicePointer to, DevicePointer from, size_t bytes,
                      void *stream);

  int device = 0;
  Context context = nullptr;
};

} // namespace

std::unique_ptr<Driver> norm::gpu::createDriver() {
  return std::make_unique<CUDADriver>();
}
