//===- VulkanMemory.cpp - memory of the device, kept for reuse ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "VulkanMemory.h"

#include "Error.h"

#include <algorithm>

using namespace norm::vulkan;
using norm::gpu::setError;

/// Sizes of buffers are an eighth of a power of two apart, so that at most an
/// eighth is lost.
static uint64_t roundToClass(uint64_t bytes) {
  // The largest alignment of a storage buffer that Vulkan allows.
  constexpr uint64_t kSmallest = 256;
  uint64_t power = kSmallest;
  while (power <= bytes / 2)
    power *= 2;
  uint64_t step = std::max(power / 8, kSmallest);
  return (bytes + step - 1) / step * step;
}

bool DeviceMemory::open(VkPhysicalDevice physical, VkDevice device,
                        std::string &why) {
  this->device = device;
  VkPhysicalDeviceMaintenance3Properties limits = {
      VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_MAINTENANCE_3_PROPERTIES};
  VkPhysicalDeviceProperties2 properties = {
      VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2, &limits};
  loader.getProperties(physical, &properties);
  // Beyond this, rounding up could overflow; no device has as much.
  constexpr uint64_t kMax = uint64_t(1) << 62;
  mostBytes = std::min<uint64_t>(limits.maxMemoryAllocationSize, kMax);

  VkPhysicalDeviceMemoryProperties memory;
  loader.getMemoryProperties(physical, &memory);
  constexpr VkMemoryPropertyFlags kNeeded =
      VK_MEMORY_PROPERTY_HOST_VISIBLE_BIT |
      VK_MEMORY_PROPERTY_HOST_COHERENT_BIT;
  for (uint32_t i = 0; i < memory.memoryTypeCount; ++i)
    if ((memory.memoryTypes[i].propertyFlags & kNeeded) == kNeeded)
      types.push_back(i);
  // Kernels read it more often than the host does.
  auto rate = [&](uint32_t type) {
    VkMemoryPropertyFlags flags = memory.memoryTypes[type].propertyFlags;
    return (flags & VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT ? 2 : 0) +
           (flags & VK_MEMORY_PROPERTY_HOST_CACHED_BIT ? 1 : 0);
  };
  std::stable_sort(types.begin(), types.end(),
                   [&](uint32_t a, uint32_t b) { return rate(a) > rate(b); });
  if (types.empty())
    why = "the device has no memory that the host sees";
  return !types.empty();
}

void DeviceMemory::destroy(const Buffer &buffer) {
  loader.destroyBuffer(device, buffer.handle, nullptr);
  // It is unmapped with this.
  loader.freeMemory(device, buffer.memory, nullptr);
}

void DeviceMemory::destroyFreed() {
  for (auto &[bytes, buffers] : freed)
    for (const Buffer &buffer : buffers)
      destroy(buffer);
  freed.clear();
}

void DeviceMemory::releaseAll() {
  destroyFreed();
  for (auto &[data, buffer] : allocations)
    destroy(buffer);
  allocations.clear();
  types.clear();
}

VkResult DeviceMemory::createIn(uint32_t type, Buffer &buffer) {
  VkMemoryRequirements requirements;
  loader.getBufferMemoryRequirements(device, buffer.handle, &requirements);
  if (!(requirements.memoryTypeBits >> type & 1) ||
      requirements.size > mostBytes)
    return VK_ERROR_OUT_OF_DEVICE_MEMORY;
  VkMemoryAllocateInfo info = {VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_INFO};
  info.allocationSize = requirements.size;
  info.memoryTypeIndex = type;
  VkResult result =
      loader.allocateMemory(device, &info, nullptr, &buffer.memory);
  if (result != VK_SUCCESS)
    return result;
  void *data = nullptr;
  result = loader.bindBufferMemory(device, buffer.handle, buffer.memory, 0);
  if (result == VK_SUCCESS)
    result =
        loader.mapMemory(device, buffer.memory, 0, VK_WHOLE_SIZE, 0, &data);
  if (result != VK_SUCCESS)
    loader.freeMemory(device, buffer.memory, nullptr);
  buffer.data = static_cast<char *>(data);
  return result;
}

VkResult DeviceMemory::create(uint64_t bytes, Buffer &buffer) {
  VkBufferCreateInfo info = {VK_STRUCTURE_TYPE_BUFFER_CREATE_INFO};
  info.size = buffer.bytes = bytes;
  info.usage = VK_BUFFER_USAGE_STORAGE_BUFFER_BIT;
  info.sharingMode = VK_SHARING_MODE_EXCLUSIVE;
  VkResult result = loader.createBuffer(device, &info, nullptr, &buffer.handle);
  if (result != VK_SUCCESS)
    return result;
  // The host sees little of some devices' own memory.
  for (uint32_t type : types) {
    result = createIn(type, buffer);
    if (result == VK_SUCCESS)
      return result;
  }
  loader.destroyBuffer(device, buffer.handle, nullptr);
  return result;
}

void *DeviceMemory::allocate(uint64_t bytes) {
  if (bytes == 0)
    return nullptr;
  VkResult result = VK_ERROR_OUT_OF_DEVICE_MEMORY;
  if (bytes <= mostBytes) {
    uint64_t rounded = roundToClass(bytes);
    Buffer buffer;
    if (auto found = freed.find(rounded);
        found != freed.end() && !found->second.empty()) {
      buffer = found->second.back();
      found->second.pop_back();
      result = VK_SUCCESS;
    } else {
      result = create(rounded, buffer);
    }
    if (result != VK_SUCCESS) {
      // What is kept for reuse may be what is missing.
      destroyFreed();
      result = create(rounded, buffer);
    }
    if (result == VK_SUCCESS) {
      allocations[buffer.data] = buffer;
      return buffer.data;
    }
  }
  setError("cannot allocate " + std::to_string(bytes) +
           " bytes of device memory: " + describe(result));
  return nullptr;
}

void DeviceMemory::free(void *data) {
  auto found = allocations.find(static_cast<char *>(data));
  if (found == allocations.end())
    return setError("freed memory that is no allocation of the device");
  freed[found->second.bytes].push_back(found->second);
  allocations.erase(found);
}

const Buffer *DeviceMemory::find(const void *data) const {
  auto *address = static_cast<const char *>(data);
  auto next = allocations.upper_bound(address);
  if (next == allocations.begin())
    return nullptr;
  const Buffer &buffer = std::prev(next)->second;
  return static_cast<uint64_t>(address - buffer.data) < buffer.bytes ? &buffer
                                                                     : nullptr;
}
