//===- Loader.cpp - Vulkan's functions, found at run time -----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Loader.h"

#include <algorithm>
#include <cstdlib>
#include <dlfcn.h>

using namespace norm::vulkan;

bool Loader::open(std::string &why) {
  const char *path = std::getenv("NORM_VULKAN_LOADER");
  if (!path || !*path)
    path = "libvulkan.so.1";
  // Never closed: drivers have threads of their own.
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    why = std::string("no Vulkan loader: ") + dlerror();
    return false;
  }
  getInstanceProcAddr = reinterpret_cast<PFN_vkGetInstanceProcAddr>(
      dlsym(library, "vkGetInstanceProcAddr"));
  if (!getInstanceProcAddr) {
    why = std::string("no Vulkan loader: ") + path +
          " has no vkGetInstanceProcAddr";
    return false;
  }
  auto getVersion = reinterpret_cast<PFN_vkEnumerateInstanceVersion>(
      getInstanceProcAddr(nullptr, "vkEnumerateInstanceVersion"));
  auto createInstance = reinterpret_cast<PFN_vkCreateInstance>(
      getInstanceProcAddr(nullptr, "vkCreateInstance"));
  uint32_t version = VK_API_VERSION_1_0;
  if (!createInstance || !getVersion || getVersion(&version) != VK_SUCCESS ||
      version < VK_API_VERSION_1_1) {
    why = std::string("the Vulkan loader is too old: ") + path +
          " has no Vulkan 1.1";
    return false;
  }
  VkApplicationInfo application = {VK_STRUCTURE_TYPE_APPLICATION_INFO};
  // What a device has of it is asked for by name or version.
  application.apiVersion = std::min<uint32_t>(version, VK_API_VERSION_1_3);
  VkInstanceCreateInfo info = {VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO};
  info.pApplicationInfo = &application;
  VkResult result = createInstance(&info, nullptr, &instance);
  if (result != VK_SUCCESS) {
    instance = VK_NULL_HANDLE;
    why = "the Vulkan loader finds no driver: " + describe(result);
    return false;
  }
  const char *missing = nullptr;
  auto find = [&](auto &function, const char *name) {
    function = reinterpret_cast<std::decay_t<decltype(function)>>(
        getInstanceProcAddr(instance, name));
    if (!function && !missing)
      missing = name;
  };
#define NORM_VULKAN_INSTANCE_FUNCTION(MEMBER, NAME) find(MEMBER, #NAME);
#include "Loader.def"
  if (missing)
    why = std::string("the Vulkan loader is too old: ") + path + " has no " +
          missing;
  return !missing;
}

bool Loader::openDevice(VkDevice device, std::string &why) {
  const char *missing = nullptr;
  auto find = [&](auto &function, const char *name) {
    function = reinterpret_cast<std::decay_t<decltype(function)>>(
        getDeviceProcAddr(device, name));
    if (!function && !missing)
      missing = name;
  };
#define NORM_VULKAN_DEVICE_FUNCTION(MEMBER, NAME) find(MEMBER, #NAME);
#include "Loader.def"
  if (missing)
    why = std::string("the Vulkan driver has no ") + missing;
  return !missing;
}

void Loader::close() {
  if (instance && destroyInstance)
    destroyInstance(instance, nullptr);
  instance = VK_NULL_HANDLE;
}

std::string norm::vulkan::describe(VkResult result) {
  switch (result) {
  case VK_ERROR_OUT_OF_HOST_MEMORY:
    return "out of host memory (VK_ERROR_OUT_OF_HOST_MEMORY)";
  case VK_ERROR_OUT_OF_DEVICE_MEMORY:
    return "out of device memory (VK_ERROR_OUT_OF_DEVICE_MEMORY)";
  case VK_ERROR_OUT_OF_POOL_MEMORY:
    return "out of pool memory (VK_ERROR_OUT_OF_POOL_MEMORY)";
  case VK_ERROR_INITIALIZATION_FAILED:
    return "initialization failed (VK_ERROR_INITIALIZATION_FAILED)";
  case VK_ERROR_DEVICE_LOST:
    return "the device is lost (VK_ERROR_DEVICE_LOST)";
  case VK_ERROR_MEMORY_MAP_FAILED:
    return "memory cannot be mapped (VK_ERROR_MEMORY_MAP_FAILED)";
  case VK_ERROR_EXTENSION_NOT_PRESENT:
    return "an extension is missing (VK_ERROR_EXTENSION_NOT_PRESENT)";
  case VK_ERROR_FEATURE_NOT_PRESENT:
    return "a feature is missing (VK_ERROR_FEATURE_NOT_PRESENT)";
  case VK_ERROR_INCOMPATIBLE_DRIVER:
    return "incompatible driver (VK_ERROR_INCOMPATIBLE_DRIVER)";
  case VK_ERROR_TOO_MANY_OBJECTS:
    return "too many objects (VK_ERROR_TOO_MANY_OBJECTS)";
  case VK_ERROR_INVALID_SHADER_NV:
    return "invalid shader (VK_ERROR_INVALID_SHADER_NV)";
  default:
    return "VkResult " + std::to_string(result);
  }
}
