//===- VulkanMemory.h - memory of the device, kept for reuse ----*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Each allocation is a storage buffer with memory of its own that the host sees
// too, mapped as long as it lives: its address there is what compiled code
// knows as a device pointer. What is freed is kept for later allocations of its
// size.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_GPU_VULKAN_VULKANMEMORY_H
#define NORM_RUNTIME_GPU_VULKAN_VULKANMEMORY_H

#include "Loader.h"

#include <map>
#include <vector>

namespace norm::vulkan {

/// A storage buffer of `bytes` bytes at `data`.
struct Buffer {
  VkBuffer handle = VK_NULL_HANDLE;
  VkDeviceMemory memory = VK_NULL_HANDLE;
  char *data = nullptr;
  uint64_t bytes = 0;
};

/// Not for several threads at once.
class DeviceMemory {
public:
  explicit DeviceMemory(const Loader &loader) : loader(loader) {}
  /// Chooses the kinds of memory to use.
  bool open(VkPhysicalDevice physical, VkDevice device, std::string &why);
  void releaseAll();

  /// Null for 0 bytes, and with an error if there is not enough.
  void *allocate(uint64_t bytes);
  void free(void *data);

  /// The allocation that an address lies in; null if there is none.
  const Buffer *find(const void *data) const;

private:
  VkResult create(uint64_t bytes, Buffer &buffer);
  VkResult createIn(uint32_t type, Buffer &buffer);
  void destroy(const Buffer &buffer);
  void destroyFreed();

  const Loader &loader;
  VkDevice device = VK_NULL_HANDLE;
  /// Indices of kinds of memory, the best first.
  std::vector<uint32_t> types;
  uint64_t mostBytes = 0;
  std::map<const char *, Buffer> allocations;
  std::map<uint64_t, std::vector<Buffer>> freed;
};

} // namespace norm::vulkan

#endif // NORM_RUNTIME_GPU_VULKAN_VULKANMEMORY_H
