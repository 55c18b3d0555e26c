//===- Driver.h - a GPU's driver, opened at run time ------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// What is used of cuda.h and hip_runtime_api.h, in our own words: the build
// needs neither. Values and layouts are part of the libraries' ABI; those here
// are the same in both. What differs is virtual.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_GPU_DRIVER_DRIVER_H
#define NORM_RUNTIME_GPU_DRIVER_DRIVER_H

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <type_traits>
#include <vector>

namespace norm::gpu {

using Result = int;
using DevicePointer = uint64_t;

constexpr Result kSuccess = 0, kOutOfMemory = 2, kDeinitialized = 4,
                 kInvalidImage = 200, kIllegalAddress = 700,
                 kLaunchOutOfResources = 701, kLaunchFailed = 719;

constexpr unsigned kStreamNonBlocking = 1, kEventDisableTiming = 2,
                   kAttachGlobal = 1, kHostRegisterPortable = 1,
                   kHostRegisterDeviceMap = 2;

/// CUmemPool_attribute, hipMemPoolAttr.
constexpr int kReleaseThreshold = 4;

/// CUmemPoolProps, hipMemPoolProps: what is not named is zero.
struct PoolProperties {
  int allocationType = 1; // pinned
  int handleTypes = 0;    // none
  int locationType = 1;   // a device
  int locationId = 0;
  uint64_t reserved[9] = {};
};
static_assert(sizeof(PoolProperties) == 88);

/// The code of a gpu.module.
struct Image {
  const void *data;
  /// 0 for text, which ends with a zero.
  size_t bytes;
  /// For text, which the driver compiles.
  int optLevel;
};

struct LaunchShape {
  /// In blocks; no cluster if its first size is 0.
  intptr_t grid[3], cluster[3];
  /// In threads.
  intptr_t block[3];
  int32_t dynamicSharedBytes;
};

/// The driver's functions; optional ones may be null.
class Driver {
public:
  virtual ~Driver() = default;
#define NORM_DRIVER_FUNCTION(MEMBER, CUDA, HIP, PARAMETERS)                    \
  Result(*MEMBER) PARAMETERS = nullptr;
#define NORM_DRIVER_OPTIONAL NORM_DRIVER_FUNCTION
#include "Driver.def"

  /// Opens the library. Says in `why` what is missing if that fails.
  bool open(std::string &why);

  /// "out of memory (CUDA_ERROR_OUT_OF_MEMORY)".
  std::string describe(Result result) const;

  //===--------------------------------------------------------------------===//
  // What differs
  //===--------------------------------------------------------------------===//

  struct Traits {
    /// For messages: "NVIDIA driver".
    const char *name;
    /// Of the environment: the library, the GPU's number.
    const char *libraryVariable, *deviceVariable;
    /// Names to try, in order.
    std::vector<const char *> libraries;
    /// The type of errors, for those without a name.
    const char *errorType;
    /// Attributes of devices.
    int maxSharedBytesPerBlock, memoryPoolsSupported, multiprocessors,
        threadsPerMultiprocessor;
  };
  virtual const Traits &getTraits() const = 0;

  /// As in `chip=` of norm-gpu-pipeline.
  virtual Result getChip(int device, std::string &chip) const = 0;

  /// Opens a device for `enter`, and gives it back.
  virtual Result openDevice(int device) = 0;
  virtual void closeDevice() = 0;
  /// Makes the device the thread's. Returns what `leave` needs to undo that.
  virtual intptr_t enter() const = 0;
  virtual void leave(intptr_t before) const = 0;

  /// In `log`, what the driver says of code that it does not load.
  virtual Result moduleLoad(void **module, const Image &image,
                            std::string &log) const = 0;
  /// "PTX for sm_90"; empty if it cannot be told.
  virtual std::string describeImage(const Image &image) const = 0;

  /// The dynamic workgroup memory that a launch may have without
  /// `setMaxDynamicShared`, in bytes.
  virtual int getMaxDynamicShared(void *function) const = 0;
  virtual Result setMaxDynamicShared(void *function, int bytes) const = 0;

  /// Why there are no clusters of blocks; null if there are.
  virtual const char *explainNoClusters() const = 0;
  /// Lets `function` have clusters that not every GPU with clusters can run.
  virtual Result allowLargeClusters(void *function) const = 0;
  virtual Result launchClusters(void *function, const LaunchShape &shape,
                                void *stream, void **arguments,
                                void **extra) const = 0;

  virtual Result memcpyAsync(DevicePointer to, DevicePointer from, size_t bytes,
                             void *stream) const = 0;

protected:
  /// Sets the function pointers, each by `find`.
  virtual void findFunctions() = 0;
  template <typename Function>
  void find(Function &function, const char *symbol, bool isOptional = false) {
    function = reinterpret_cast<Function>(lookUp(symbol));
    if (!function && !isOptional && !missing)
      missing = symbol;
  }

  /// The driver's name and text of an error, or null.
  virtual const char *getErrorName(Result result) const = 0;
  virtual const char *getErrorText(Result result) const = 0;

private:
  void *lookUp(const char *symbol) const;

  void *library = nullptr;
  const char *missing = nullptr;
};

/// The driver of this runtime.
std::unique_ptr<Driver> createDriver();

} // namespace norm::gpu

#endif // NORM_RUNTIME_GPU_DRIVER_DRIVER_H
