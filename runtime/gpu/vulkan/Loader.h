//===- Loader.h - Vulkan's functions, found at run time ---------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_GPU_VULKAN_LOADER_H
#define NORM_RUNTIME_GPU_VULKAN_LOADER_H

#define VK_NO_PROTOTYPES
#include <vulkan/vulkan_core.h>

#include <string>

namespace norm::vulkan {

/// Vulkan's functions, of one instance and one device.
struct Loader {
#define NORM_VULKAN_INSTANCE_FUNCTION(MEMBER, NAME) PFN_##NAME MEMBER = nullptr;
#define NORM_VULKAN_DEVICE_FUNCTION NORM_VULKAN_INSTANCE_FUNCTION
#include "Loader.def"

  /// Opens the library and makes an instance. Says in `why` what is missing if
  /// that fails.
  bool open(std::string &why);
  /// Finds the functions of a device.
  bool openDevice(VkDevice device, std::string &why);
  void close();

  VkInstance instance = VK_NULL_HANDLE;

private:
  PFN_vkGetInstanceProcAddr getInstanceProcAddr = nullptr;
};

/// "out of device memory (VK_ERROR_OUT_OF_DEVICE_MEMORY)".
std::string describe(VkResult result);

} // namespace norm::vulkan

#endif // NORM_RUNTIME_GPU_VULKAN_LOADER_H
