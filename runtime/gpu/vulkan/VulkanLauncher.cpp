//===- VulkanLauncher.cpp - what upstream's gpu-to-llvm calls, by Vulkan --===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Every call is done when it returns, so that streams and events have nothing
// to do. Once there is an error, calls do nothing until it is fetched, but
// those that give something back.
//
//===----------------------------------------------------------------------===//

#include "Launcher.h"

#include "Error.h"
#include "HostRange.h"
#include "VulkanDevice.h"

#include <algorithm>
#include <cstring>

using namespace norm::vulkan;
using namespace norm::gpu;

const char *norm_gpu_get_chip(void) {
  return OpenDevice() ? "vulkan1.1" : nullptr;
}

int32_t norm_gpu_get_subgroup_size(void) {
  OpenDevice device;
  return device ? static_cast<int32_t>(device->subgroupSize) : 0;
}

/// Devices do not tell.
int32_t norm_gpu_count_resident_workgroups(int32_t) { return INT32_MAX; }

int32_t norm_gpu_set_stream(void *) { return 0; }

void norm_gpu_release(void) { OpenDevice::release(); }

int32_t norm_gpu_set_emulator_options(int32_t, uint64_t, int64_t) {
  setError("the GPU is no emulator");
  return 1;
}

void mgpuSetDefaultDevice(int32_t device) { OpenDevice::choose(device); }

//===----------------------------------------------------------------------===//
// Modules and launches
//===----------------------------------------------------------------------===//

void *mgpuModuleLoad(const void *binary, size_t bytes) {
  return OpenDevice::addModule(binary, bytes);
}

void *mgpuModuleLoadJIT(const void *, int) {
  setError("the program holds a GPU's assembly, not SPIR-V");
  return nullptr;
}

void mgpuModuleUnload(void *module) {
  if (module)
    OpenDevice::removeModule(static_cast<Module *>(module));
}

void *mgpuModuleGetFunction(void *module, const char *name) {
  if (!module)
    return nullptr;
  OpenDevice device;
  return device ? static_cast<Module *>(module)->getKernel(*device, name)
                : nullptr;
}

void mgpuLaunchKernel(void *function, intptr_t gridX, intptr_t gridY,
                      intptr_t gridZ, intptr_t blockX, intptr_t blockY,
                      intptr_t blockZ, int32_t dynamicSharedBytes, void *,
                      void **arguments, void **, size_t numArguments) {
  OpenDevice device;
  if (!device || !function)
    return;
  if (dynamicSharedBytes != 0)
    return setError("a launch with " + std::to_string(dynamicSharedBytes) +
                    " bytes of dynamic workgroup memory, which Vulkan's "
                    "kernels have none of");
  static_cast<Kernel *>(function)->launch(
      *device, {{gridX, gridY, gridZ}, {blockX, blockY, blockZ}}, arguments,
      numArguments);
}

void mgpuLaunchClusterKernel(void *function, intptr_t, intptr_t, intptr_t,
                             intptr_t, intptr_t, intptr_t, intptr_t, intptr_t,
                             intptr_t, int32_t, void *, void **, void **) {
  if (function)
    setError("a launch with clusters, which Vulkan has none of");
}

// Every call is done when it returns.
#include "SynchronousStreams.inc"

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

void *mgpuMemAlloc(uint64_t bytes, void *, bool) {
  OpenDevice device;
  return device ? device->memory.allocate(bytes) : nullptr;
}

void mgpuMemFree(void *data, void *) {
  if (!data)
    return;
  if (OpenDevice device(OpenDevice::Always); device)
    device->memory.free(data);
}

/// Whether the host may touch these bytes; sets an error if not.
static bool checkAccess(const Device &device, const char *what,
                        const void *data, uint64_t bytes) {
  std::string text =
      std::string(what) + " of " + std::to_string(bytes) + " bytes at ";
  if (!data) {
    setError(text + "a null pointer");
    return false;
  }
  const Buffer *buffer = device.memory.find(data);
  if (!buffer)
    return true;
  uint64_t offset = static_cast<const char *>(data) - buffer->data;
  if (bytes <= buffer->bytes - offset)
    return true;
  setError(text + "byte " + std::to_string(offset) + " of an allocation of " +
           std::to_string(buffer->bytes) + " bytes");
  return false;
}

void mgpuMemcpy(void *to, void *from, size_t bytes, void *) {
  if (bytes == 0)
    return;
  OpenDevice device;
  if (device && checkAccess(*device, "copy from", from, bytes) &&
      checkAccess(*device, "copy to", to, bytes))
    std::memmove(to, from, bytes);
}

template <typename T> static void fill(void *data, T value, size_t count) {
  if (count == 0)
    return;
  OpenDevice device;
  if (device && checkAccess(*device, "memset", data, count * sizeof(T)))
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
  if (HostRange(rank, descriptor, elementBytes).bytes != 0)
    setError("memory of the host is registered, which Vulkan's kernels cannot "
             "access: copy it to memory of the device");
}

void mgpuMemHostUnregisterMemRef(int64_t, void *, int64_t) {}
