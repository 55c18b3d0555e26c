//===- Device.h - the GPU that the process uses -----------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_GPU_CUDA_DEVICE_H
#define NORM_RUNTIME_GPU_CUDA_DEVICE_H

#include "DeviceMemory.h"
#include "Driver.h"
#include "Modules.h"
#include "Streams.h"

#include <memory>

namespace norm::cuda {

/// A GPU with its primary context, which the CUDA runtime API and frameworks
/// share.
class Device {
public:
  /// Opens the driver and the GPU at the first call. Null and an error if that
  /// fails; the next call then tries again.
  static Device *get();
  /// Null if nobody has needed the GPU yet.
  static Device *getIfOpen();
  /// Chooses the GPU. An error if another is open.
  static void choose(int ordinal);
  static void release();

  static Module *addModule(const void *image, int optLevel);
  static void removeModule(Module *module);

  Driver driver;
  int ordinal = 0;
  Context context = nullptr;
  std::string chip;
  int maxSharedBytesPerBlock = 0;
  Streams streams{driver};
  DeviceMemory memory{driver, streams};

private:
  bool open(std::string &why);
  int device = 0;
};

/// Makes the GPU's context the thread's, as long as this lives.
class CurrentContext {
public:
  explicit CurrentContext(const Device &device);
  ~CurrentContext();
  CurrentContext(const CurrentContext &) = delete;
  CurrentContext &operator=(const CurrentContext &) = delete;

private:
  const Device &device;
  bool isPushed = false;
};

} // namespace norm::cuda

#endif // NORM_RUNTIME_GPU_CUDA_DEVICE_H
