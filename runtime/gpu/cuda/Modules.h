//===- Modules.h - GPU code, loaded when it is needed -----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_GPU_CUDA_MODULES_H
#define NORM_RUNTIME_GPU_CUDA_MODULES_H

#include "Streams.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace norm::cuda {

class Device;

struct LaunchShape {
  /// In blocks; no cluster if its first size is 0.
  intptr_t grid[3], cluster[3];
  /// In threads.
  intptr_t block[3];
  int32_t dynamicSharedBytes;
};

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
  /// `optLevel` is for text, which the driver compiles; negative for binaries.
  Module(const void *image, int optLevel) : image(image), optLevel(optLevel) {}

  /// Loads the code for the first kernel. Null and an error if that fails.
  Kernel *getKernel(const Device &device, const char *name);
  void unload(const Device &device);

private:
  bool load(const Device &device, const char *kernel);

  const void *const image;
  const int optLevel;
  std::mutex lock;
  void *handle = nullptr;
  std::map<std::string, Kernel, std::less<>> kernels;
};

} // namespace norm::cuda

#endif // NORM_RUNTIME_GPU_CUDA_MODULES_H
