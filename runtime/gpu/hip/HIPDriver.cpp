//===- HIPDriver.cpp - the HIP runtime ------------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/Driver.h"

#include <algorithm>
#include <climits>
#include <cstring>

using namespace norm::gpu;

namespace {

/// hipDeviceAttribute_t.
constexpr int kThreadsPerMultiprocessor = 57, kMultiprocessors = 63,
              kMaxSharedBytesPerBlock = 74, kMemoryPoolsSupported = 88;

/// hipMemcpyKind: the pointers tell where they point to.
constexpr int kMemcpyDefault = 4;

/// hipDeviceProp_tR0600, ROCm 6's layout, which its name keeps.
struct DeviceProperties {
  char before[1160];
  char gcnArchName[256];
  char after[56];
  /// More than there is, in case it grows.
  char spare[1024];
};
static_assert(offsetof(DeviceProperties, spare) == 1472);

class HIPDriver final : public Driver {
public:
  const Traits &getTraits() const override {
    static const Traits traits = {
        "HIP runtime",
        "NORM_HIP_DRIVER",
        "NORM_HIP_DEVICE",
        {"libamdhip64.so.7", "libamdhip64.so.6", "libamdhip64.so"},
        "hipError_t",
        kMaxSharedBytesPerBlock,
        kMemoryPoolsSupported,
        kMultiprocessors,
        kThreadsPerMultiprocessor};
    return traits;
  }

  /// "gfx942" of "gfx942:sramecc+:xnack-": code is compiled for any setting.
  Result getChip(int device, std::string &chip) const override {
    auto properties = std::make_unique<DeviceProperties>();
    if (Result result = getDeviceProperties(properties.get(), device))
      return result;
    const char *name = properties->gcnArchName;
    chip = std::string(name, strnlen(name, sizeof properties->gcnArchName));
    chip.resize(std::min(chip.find(':'), chip.size()));
    return kSuccess;
  }

  /// A thread has a device, whose primary context HIP makes when it is needed.
  Result openDevice(int opened) override {
    int before = 0;
    if (Result result = getDevice(&before))
      return result;
    Result result = setDevice(opened);
    setDevice(before);
    device = opened;
    return result;
  }
  void closeDevice() override {}
  /// The thread's device before, or -1 if that is the right one.
  intptr_t enter() const override {
    int before = 0;
    if (getDevice(&before) != kSuccess || before == device)
      return -1;
    return setDevice(device) == kSuccess ? before : -1;
  }
  void leave(intptr_t before) const override {
    if (before >= 0)
      setDevice(static_cast<int>(before));
  }

  Result moduleLoad(void **module, const Image &image,
                    std::string &log) const override {
    if (image.bytes != 0)
      return moduleLoadData(module, image.data);
    log = "HIP loads no assembly; norm-gpu-pipeline makes binaries with "
          "format=binary";
    return kInvalidImage;
  }

  std::string describeImage(const Image &image) const override {
    // The metadata of a code object name its target.
    constexpr char kTriple[] = "amdgcn-amd-amdhsa--";
    const char *begin = static_cast<const char *>(image.data);
    const char *end = begin + image.bytes;
    const char *found =
        std::search(begin, end, kTriple, kTriple + std::strlen(kTriple));
    if (found == end)
      return "";
    found += std::strlen(kTriple);
    const char *last = std::find_if_not(found, end, [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    });
    return "compiled for " + std::string(found, last);
  }

  /// AMD's GPUs need not be asked; a launch finds what is too much.
  int getMaxDynamicShared(void *) const override { return INT_MAX; }
  Result setMaxDynamicShared(void *, int) const override { return kSuccess; }

  const char *explainNoClusters() const override {
    return "AMD's GPUs have no clusters";
  }
  Result allowLargeClusters(void *) const override { return kSuccess; }
  Result launchClusters(void *, const LaunchShape &, void *, void **,
                        void **) const override {
    return kNotSupported;
  }

  Result memcpyAsync(DevicePointer to, DevicePointer from, size_t bytes,
                     void *stream) const override {
    return copyAsync(to, from, bytes, kMemcpyDefault, stream);
  }

private:
  static constexpr Result kNotSupported = 801;

  void findFunctions() override {
#define NORM_DRIVER_FUNCTION(MEMBER, CUDA, HIP, PARAMETERS) find(MEMBER, #HIP);
#define NORM_DRIVER_OPTIONAL(MEMBER, CUDA, HIP, PARAMETERS)                    \
  find(MEMBER, #HIP, /*isOptional=*/true);
#include "driver/Driver.def"
    find(errorGetName, "hipGetErrorName");
    find(errorGetString, "hipGetErrorString");
    find(getDevice, "hipGetDevice");
    find(setDevice, "hipSetDevice");
    find(getDeviceProperties, "hipGetDevicePropertiesR0600");
    find(moduleLoadData, "hipModuleLoadData");
    find(copyAsync, "hipMemcpyAsync");
  }

  const char *getErrorName(Result result) const override {
    return errorGetName(result);
  }
  const char *getErrorText(Result result) const override {
    return errorGetString(result);
  }

  const char *(*errorGetName)(Result);
  const char *(*errorGetString)(Result);
  Result (*getDevice)(int *device);
  Result (*setDevice)(int device);
  Result (*getDeviceProperties)(DeviceProperties *, int device);
  Result (*moduleLoadData)(void **module, const void *image);
  Result (*copyAsync)(DevicePointer to, DevicePointer from, size_t bytes,
                      int kind, void *stream);

  int device = 0;
};

} // namespace

std::unique_ptr<Driver> norm::gpu::createDriver() {
  return std::make_unique<HIPDriver>();
}
