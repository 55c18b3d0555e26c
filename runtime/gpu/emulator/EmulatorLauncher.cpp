//===- EmulatorLauncher.cpp - what upstream's gpu-to-llvm calls -----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Launcher.h"

#include "Emulator.h"
#include "Error.h"
#include "HostRange.h"

#include <algorithm>
#include <cstring>

using namespace norm::emulator;
using namespace norm::gpu;

Emulator &norm::emulator::getEmulator() {
  static auto *emulator = new Emulator();
  return *emulator;
}

int32_t norm_gpu_set_emulator_options(int32_t subgroupSize, uint64_t seed,
                                      int64_t sharedLimit) {
  if (subgroupSize != 8 && subgroupSize != 16 && subgroupSize != 32 &&
      subgroupSize != 64) {
    setError("a subgroup size of " + std::to_string(subgroupSize) +
             "; expected 8, 16, 32 or 64");
    return 1;
  }
  if (sharedLimit < 0) {
    setError("a limit of " + std::to_string(sharedLimit) +
             " bytes of workgroup memory; expected at least 0");
    return 1;
  }
  Emulator &emulator = getEmulator();
  std::lock_guard<std::mutex> guard(emulator.lock);
  emulator.options = {subgroupSize, seed, sharedLimit};
  return 0;
}

const char *norm_gpu_get_chip(void) { return "emulator"; }

int32_t norm_gpu_get_subgroup_size(void) {
  Emulator &emulator = getEmulator();
  std::lock_guard<std::mutex> guard(emulator.lock);
  return emulator.options.subgroupSize;
}

/// Few, so that kernels loop in tests.
int32_t norm_gpu_count_resident_workgroups(int32_t) { return 2; }

int32_t norm_gpu_set_stream(void *) { return 0; }

void norm_gpu_release(void) {}

//===----------------------------------------------------------------------===//
// Modules and launches
//===----------------------------------------------------------------------===//

void *mgpuModuleLoad(const void *binary, size_t bytes) {
  Emulator &emulator = getEmulator();
  std::lock_guard<std::mutex> guard(emulator.lock);
  return emulator.kernels.load(
      std::string(static_cast<const char *>(binary), bytes));
}

void *mgpuModuleLoadJIT(const void *, int) {
  setError("the program holds a GPU's assembly, not kernels for the emulator");
  return nullptr;
}

void mgpuModuleUnload(void *module) {
  if (!module)
    return;
  Emulator &emulator = getEmulator();
  std::lock_guard<std::mutex> guard(emulator.lock);
  emulator.kernels.unload(static_cast<KernelTable::Module *>(module));
}

void *mgpuModuleGetFunction(void *module, const char *name) {
  if (!module)
    return nullptr;
  Emulator &emulator = getEmulator();
  std::lock_guard<std::mutex> guard(emulator.lock);
  const Kernel *kernel =
      emulator.kernels.find(static_cast<KernelTable::Module *>(module), name);
  if (!kernel)
    setError(std::string("the program has no emulated kernel ") + name);
  return const_cast<Kernel *>(kernel);
}

static void launch(const Kernel *kernel, const LaunchShape &shape,
                   void **arguments) {
  Emulator &emulator = getEmulator();
  std::lock_guard<std::mutex> guard(emulator.lock);
  if (!kernel || hasError())
    return;
  Launch(*kernel, shape, arguments, emulator.options, emulator.memory,
         emulator.fibers)
      .run();
}

void mgpuLaunchKernel(void *function, intptr_t gridX, intptr_t gridY,
                      intptr_t gridZ, intptr_t blockX, intptr_t blockY,
                      intptr_t blockZ, int32_t dynamicSharedBytes, void *,
                      void **arguments, void **, size_t numArguments) {
  auto *kernel = static_cast<const Kernel *>(function);
  if (kernel && static_cast<size_t>(kernel->numArguments) != numArguments) {
    setError("kernel " + kernel->name + ": it takes " +
             std::to_string(kernel->numArguments) +
             " arguments, but the launch passes " +
             std::to_string(numArguments));
    return;
  }
  launch(kernel,
         {{gridX, gridY, gridZ},
          {1, 1, 1},
          {blockX, blockY, blockZ},
          dynamicSharedBytes},
         arguments);
}

void mgpuLaunchClusterKernel(void *function, intptr_t clusterX,
                             intptr_t clusterY, intptr_t clusterZ,
                             intptr_t gridX, intptr_t gridY, intptr_t gridZ,
                             intptr_t blockX, intptr_t blockY, intptr_t blockZ,
                             int32_t dynamicSharedBytes, void *,
                             void **arguments, void **) {
  launch(static_cast<const Kernel *>(function),
         {{gridX, gridY, gridZ},
          {clusterX, clusterY, clusterZ},
          {blockX, blockY, blockZ},
          dynamicSharedBytes},
         arguments);
}

// Every call is done when it returns.
#include "SynchronousStreams.inc"

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

void *mgpuMemAlloc(uint64_t bytes, void *, bool) {
  Emulator &emulator = getEmulator();
  std::lock_guard<std::mutex> guard(emulator.lock);
  void *data = emulator.memory.allocate(bytes);
  if (!data)
    setError("no memory for an allocation of " + std::to_string(bytes) +
             " bytes");
  return data;
}

void mgpuMemFree(void *data, void *) {
  if (!data)
    return;
  Emulator &emulator = getEmulator();
  std::lock_guard<std::mutex> guard(emulator.lock);
  if (!emulator.memory.free(data))
    setError("freed memory that is no allocation of the device");
}

/// Whether a host's call may touch these bytes; sets an error if not.
static bool checkCopy(const Emulator &emulator, const char *what,
                      const void *data, uint64_t bytes) {
  if (bytes == 0)
    return false;
  if (!data) {
    setError(std::string(what) + " of " + std::to_string(bytes) +
             " bytes at a null pointer");
    return false;
  }
  if (emulator.memory.canCopy(data, bytes))
    return true;
  setError(std::string(what) + " of " + std::to_string(bytes) + " bytes at " +
           emulator.memory.describe(data));
  return false;
}

void mgpuMemcpy(void *to, void *from, size_t bytes, void *) {
  Emulator &emulator = getEmulator();
  std::lock_guard<std::mutex> guard(emulator.lock);
  if (checkCopy(emulator, "copy from", from, bytes) &&
      checkCopy(emulator, "copy to", to, bytes))
    std::memmove(to, from, bytes);
}

template <typename T> static void fill(void *data, T value, size_t count) {
  Emulator &emulator = getEmulator();
  std::lock_guard<std::mutex> guard(emulator.lock);
  if (checkCopy(emulator, "memset", data, count * sizeof(T)))
    std::fill_n(static_cast<T *>(data), count, value);
}

void mgpuMemset32(void *data, uint32_t value, size_t count, void *) {
  fill(data, value, count);
}

void mgpuMemset16(void *data, uint16_t value, size_t count, void *) {
  fill(data, value, count);
}

void mgpuMemHostRegisterMemRef(int64_t rank, void *descriptor,
                               int64_t elementBytes) {
  HostRange range(rank, descriptor, elementBytes);
  Emulator &emulator = getEmulator();
  std::lock_guard<std::mutex> guard(emulator.lock);
  emulator.memory.registerHost(range.begin, range.bytes);
}

void mgpuMemHostUnregisterMemRef(int64_t rank, void *descriptor,
                                 int64_t elementBytes) {
  HostRange range(rank, descriptor, elementBytes);
  Emulator &emulator = getEmulator();
  std::lock_guard<std::mutex> guard(emulator.lock);
  if (!emulator.memory.unregisterHost(range.begin))
    setError("unregistered host memory that is not registered");
}

void mgpuSetDefaultDevice(int32_t device) {
  if (device != 0)
    setError("there is no GPU " + std::to_string(device) +
             ": the emulator is GPU 0");
}
