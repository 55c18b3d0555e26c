//===- VulkanModules.h - SPIR-V, loaded when it is needed -------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_GPU_VULKAN_VULKANMODULES_H
#define NORM_RUNTIME_GPU_VULKAN_VULKANMODULES_H

#include "Loader.h"
#include "VulkanBinary.h"

#include <memory>

namespace norm::vulkan {

class Device;

struct LaunchShape {
  /// In workgroups, and in threads.
  intptr_t grid[3], block[3];
};

/// A kernel, ready to run: everything that a launch needs is made once.
class Kernel {
public:
  Kernel(std::string name, const KernelInfo &info, uint32_t subgroupSize)
      : name(std::move(name)), info(info), subgroupSize(subgroupSize) {}

  /// False and an error if that fails.
  bool open(Device &device, VkShaderModule code);
  void close(Device &device);

  /// Runs it to its end. `arguments` point to 64-bit words: two for memory, its
  /// address and its size in bytes; one for a number, whose bits it has in its
  /// low part and the sign of these above, so that an index of 64 bits may be
  /// one of 32 to the kernel.
  void launch(Device &device, const LaunchShape &shape, void **arguments,
              size_t numArguments);

private:
  bool checkDevice(const Device &device);
  VkResult createLayout(Device &device);
  VkResult createPipeline(Device &device, VkShaderModule code);
  bool checkShape(const Device &device, const LaunchShape &shape) const;
  /// Makes an argument known to the device. False and an error if it cannot be.
  bool bindMemory(Device &device, size_t index, const char *data,
                  uint64_t bytes);
  bool bindNumber(Device &device, size_t index, int64_t value);
  bool fail(const std::string &why) const;

  const std::string name;
  const KernelInfo info;
  const uint32_t subgroupSize;
  VkDescriptorSetLayout setLayout = VK_NULL_HANDLE;
  VkPipelineLayout layout = VK_NULL_HANDLE;
  VkPipeline pipeline = VK_NULL_HANDLE;
  VkDescriptorPool pool = VK_NULL_HANDLE;
  VkDescriptorSet set = VK_NULL_HANDLE;
  /// The numbers among the arguments, each in a slot that a buffer can begin
  /// at.
  char *numbers = nullptr;
  uint64_t slotBytes = 0;
  std::vector<VkDescriptorBufferInfo> bound;
};

/// The code of a gpu.module. Global constructors make it, so that it may not
/// need a device: programs that launch nothing run without.
class Module {
public:
  Module(const void *image, size_t bytes) : image(image), bytes(bytes) {}

  /// Loads the code for the first kernel. Null and an error if that fails.
  Kernel *getKernel(Device &device, const char *name);
  void unload(Device &device);

private:
  bool load(Device &device, const char *kernel);

  const void *const image;
  const size_t bytes;
  ModuleInfo info;
  VkShaderModule code = VK_NULL_HANDLE;
  std::map<std::string, std::unique_ptr<Kernel>, std::less<>> kernels;
};

} // namespace norm::vulkan

#endif // NORM_RUNTIME_GPU_VULKAN_VULKANMODULES_H
