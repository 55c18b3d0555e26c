//===- Emulator.h - the emulated GPU ----------------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_GPU_EMULATOR_EMULATOR_H
#define NORM_RUNTIME_GPU_EMULATOR_EMULATOR_H

#include "Launch.h"

#include <mutex>

namespace norm::emulator {

/// The state of the process's only GPU. Whoever uses it holds the lock, a
/// launch until it is done.
struct Emulator {
  std::mutex lock;
  Options options;
  DeviceMemory memory;
  KernelTable kernels;
  /// Threads of launches, kept for the next ones.
  std::deque<Fiber> fibers;
};

/// Never destroyed: modules may be unloaded when the process ends.
Emulator &getEmulator();

} // namespace norm::emulator

#endif // NORM_RUNTIME_GPU_EMULATOR_EMULATOR_H
