//===- Driver.h - the CUDA driver, opened at run time -----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// What is used of cuda.h, in our own words: the build needs no CUDA. Values and
// layouts are part of the driver's ABI.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_GPU_CUDA_DRIVER_H
#define NORM_RUNTIME_GPU_CUDA_DRIVER_H

#include <cstddef>
#include <cstdint>
#include <string>

namespace norm::cuda {

using Result = int;
using Context = void *;
using DevicePointer = uint64_t;

constexpr Result kSuccess = 0, kOutOfMemory = 2, kDeinitialized = 4,
                 kUnsupportedPTXVersion = 222, kIllegalAddress = 700,
                 kLaunchOutOfResources = 701, kLaunchFailed = 719;

/// CUdevice_attribute.
constexpr int kComputeCapabilityMajor = 75, kComputeCapabilityMinor = 76,
              kMaxSharedBytesPerBlock = 97, kMemoryPoolsSupported = 115;

/// CUfunction_attribute.
constexpr int kMaxDynamicSharedBytes = 8, kNonPortableClusterAllowed = 14;

/// CUjit_option.
constexpr int kJitErrorLog = 5, kJitErrorLogBytes = 6, kJitOptLevel = 7;

constexpr unsigned kStreamNonBlocking = 1, kEventDisableTiming = 2,
                   kAttachGlobal = 1, kHostRegisterPortable = 1,
                   kHostRegisterDeviceMap = 2;

/// CUmemPool_attribute.
constexpr int kReleaseThreshold = 4;

/// CUmemPoolProps: what is not named is zero.
struct PoolProperties {
  int allocationType = 1; // pinned
  int handleTypes = 0;    // none
  int locationType = 1;   // a device
  int locationId = 0;
  uint64_t reserved[9] = {};
};
static_assert(sizeof(PoolProperties) == 88);

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

/// The driver's functions; optional ones may be null.
struct Driver {
#define NORM_DRIVER_FUNCTION(MEMBER, SYMBOL, PARAMETERS)                       \
  Result(*MEMBER) PARAMETERS = nullptr;
#define NORM_DRIVER_OPTIONAL NORM_DRIVER_FUNCTION
#include "Driver.def"

  /// Opens the library. Says in `why` what is missing if that fails.
  bool open(std::string &why);

  /// "out of memory (CUDA_ERROR_OUT_OF_MEMORY)".
  std::string describe(Result result) const;
};

} // namespace norm::cuda

#endif // NORM_RUNTIME_GPU_CUDA_DRIVER_H
