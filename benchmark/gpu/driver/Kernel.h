//===- Kernel.h - a compiled function ------------------------- -*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_BENCHMARK_GPU_KERNEL_H
#define NORM_BENCHMARK_GPU_KERNEL_H

#include "RaceProblem.h"

namespace race {

/// A function of a library in kernels/, as build_folder.py writes them: its
/// arguments are buffers of the device, and it launches in the stream that the
/// runtime was told.
class Kernel {
public:
  Kernel() = default;
  /// Unloads the code: what was launched must be done.
  ~Kernel();
  Kernel(const Kernel &) = delete;
  Kernel &operator=(const Kernel &) = delete;

  /// False and a line in `why` if there is no such function.
  bool open(const std::string &path, const std::string &op, std::string &why);
  /// Returns when the launch is queued; errors are the device's to tell.
  void run(const Problem &problem) const;

private:
  void *library = nullptr, *function = nullptr;
};

} // namespace race

#endif // NORM_BENCHMARK_GPU_KERNEL_H
