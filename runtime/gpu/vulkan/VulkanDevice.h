//===- VulkanDevice.h - the device that the process uses --------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_GPU_VULKAN_VULKANDEVICE_H
#define NORM_RUNTIME_GPU_VULKAN_VULKANDEVICE_H

#include "Loader.h"
#include "VulkanMemory.h"
#include "VulkanModules.h"

#include <memory>
#include <mutex>
#include <optional>

namespace norm::vulkan {

/// A device of Vulkan 1.1 or later, with a queue for kernels.
class Device {
public:
  Device() = default;
  ~Device();

  std::string ordinalAndName() const {
    return "device " + std::to_string(ordinal) + " (" + name + ")";
  }

  /// What it lacks of what a module needs, in words; empty if nothing.
  std::string findMissing(const ModuleInfo &info) const;

  /// Runs the commands that `record` records, to their end.
  template <typename Record> VkResult execute(Record record) {
    VkResult result = beginCommands();
    if (result != VK_SUCCESS)
      return result;
    record(commands);
    return runCommands();
  }

  Loader loader;
  int ordinal = 0;
  std::string name;
  VkDevice handle = VK_NULL_HANDLE;
  VkPhysicalDeviceLimits limits;
  uint32_t subgroupSize = 0;
  /// What a kernel may ask for instead; equal if it may not.
  uint32_t minSubgroupSize = 0, maxSubgroupSize = 0;
  bool hasFullSubgroups = false;
  /// With another size than `subgroupSize`.
  uint32_t maxSubgroupsPerWorkgroup = 0;
  DeviceMemory memory{loader};

private:
  friend class OpenDevice;
  bool open(std::string &why);
  bool choose(std::optional<int> chosen, std::string &why);
  bool create(std::string &why);
  VkResult beginCommands();
  VkResult runCommands();

  VkPhysicalDevice physical = VK_NULL_HANDLE;
  uint32_t queueFamily = 0;
  /// SpvCapability.
  std::vector<uint32_t> capabilities;
  VkPhysicalDeviceFloatControlsProperties floatControls;
  VkQueue queue = VK_NULL_HANDLE;
  VkCommandPool commandPool = VK_NULL_HANDLE;
  VkCommandBuffer commands = VK_NULL_HANDLE;
  VkFence fence = VK_NULL_HANDLE;
};

/// The device and everything on it, for one thread as long as this lives.
class OpenDevice {
public:
  enum When { WithoutError, Always };
  /// Opens the device at the first call, unless there is an error; one is set
  /// if that fails, and the next call tries again. For `Always`, only if it is
  /// open: there is nothing to give back else.
  explicit OpenDevice(When when = WithoutError);

  explicit operator bool() const { return device; }
  Device *operator->() const { return device; }
  Device &operator*() const { return *device; }

  /// Chooses the device. An error if another is open.
  static void choose(int ordinal);
  static void release();

  static Module *addModule(const void *image, size_t bytes);
  static void removeModule(Module *module);

private:
  std::unique_lock<std::mutex> guard;
  Device *device = nullptr;
};

} // namespace norm::vulkan

#endif // NORM_RUNTIME_GPU_VULKAN_VULKANDEVICE_H
