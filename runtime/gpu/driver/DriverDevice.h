//===- DriverDevice.h - the GPU that the process uses -----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_GPU_DRIVER_DRIVERDEVICE_H
#define NORM_RUNTIME_GPU_DRIVER_DRIVERDEVICE_H

#include "Driver.h"
#include "DriverMemory.h"
#include "DriverModules.h"
#include "Streams.h"

#include <memory>

namespace norm::gpu {

/// A GPU as frameworks and the vendor's runtime API see it, too: with CUDA, by
/// its primary context.
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

  static Module *addModule(const Image &image);
  static void removeModule(Module *module);

  const std::unique_ptr<Driver> ownedDriver = createDriver();
  const Driver &driver = *ownedDriver;
  int ordinal = 0;
  std::string chip;
  int maxSharedBytesPerBlock = 0;
  int multiprocessors = 0, threadsPerMultiprocessor = 0;
  Streams streams{driver};
  DeviceMemory memory{driver, streams};

private:
  bool open(std::string &why);
};

/// Makes the GPU the thread's, as long as this lives.
class CurrentDevice {
public:
  explicit CurrentDevice(const Device &device)
      : driver(device.driver), before(driver.enter()) {}
  ~CurrentDevice() { driver.leave(before); }
  CurrentDevice(const CurrentDevice &) = delete;
  CurrentDevice &operator=(const CurrentDevice &) = delete;

private:
  const Driver &driver;
  const intptr_t before;
};

} // namespace norm::gpu

#endif // NORM_RUNTIME_GPU_DRIVER_DRIVERDEVICE_H
