//===- DriverModules.h - GPU code, loaded when it is needed -----*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_GPU_DRIVER_DRIVERMODULES_H
#define NORM_RUNTIME_GPU_DRIVER_DRIVERMODULES_H

#include "Streams.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace norm::gpu {

class Device;

class Kernel {
public:
  Kernel(void *function, const std::string *name)
      : function(function), name(name) {}

  void launch(const Device &device, const LaunchShape &shape, Stream *stream,
              void **arguments, void **extra);

private:
  /// Asks for what a launch of this shape needs beyond the usual.
  bool prepare(const Device &device, const LaunchShape &shape);
  void fail(const LaunchShape &shape, const std::string &why) const;

  void *const function;
  const std::string *const name;
  std::mutex lock;
  /// What a launch may have without asking; negative: not known yet.
  int maxDynamicSharedBytes = -1;
  bool allowsLargeClusters = false;
};

/// The code of a gpu.module. Global constructors make it, so that it may not
/// need a GPU: programs that launch nothing run without.
class Module {
public:
  /// The image must stay until the module is unloaded.
  explicit Module(const Image &image) : image(image) {}

  /// Loads the code for the first kernel. Null and an error if that fails.
  Kernel *getKernel(const Device &device, const char *name);
  void unload(const Device &device);

private:
  bool load(const Device &device, const char *kernel);

  const Image image;
  std::mutex lock;
  void *handle = nullptr;
  std::map<std::string, Kernel, std::less<>> kernels;
};

} // namespace norm::gpu

#endif // NORM_RUNTIME_GPU_DRIVER_DRIVERMODULES_H
