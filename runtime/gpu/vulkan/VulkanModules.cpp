//===- VulkanModules.cpp - SPIR-V, loaded when it is needed ---------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "VulkanModules.h"

#include "Error.h"
#include "VulkanDevice.h"

using namespace norm::vulkan;
using norm::gpu::setError;

bool Module::load(Device &device, const char *kernel) {
  auto fail = [&](const std::string &why) {
    setError("cannot load the code of kernel " + std::string(kernel) + " on " +
             device.ordinalAndName() + ": " + why);
    return false;
  };
  std::string why;
  Binary binary;
  if (!readBinary(image, bytes, binary, why))
    return fail("it is no SPIR-V that norm-gpu-pipeline has made: " + why);
  if (std::string missing = device.findMissing(binary.info); !missing.empty())
    return fail("it needs " + missing + ", which the device lacks");
  VkShaderModuleCreateInfo create = {
      VK_STRUCTURE_TYPE_SHADER_MODULE_CREATE_INFO};
  create.codeSize = binary.spirv.size() * sizeof(uint32_t);
  create.pCode = binary.spirv.data();
  VkResult result =
      device.loader.createShaderModule(device.handle, &create, nullptr, &code);
  if (result != VK_SUCCESS) {
    code = VK_NULL_HANDLE;
    return fail(describe(result));
  }
  info = std::move(binary.info);
  return true;
}

Kernel *Module::getKernel(Device &device, const char *name) {
  auto found = kernels.find(name);
  if (found != kernels.end())
    return found->second.get();
  if (!code && !load(device, name))
    return nullptr;
  auto known = info.kernels.find(name);
  if (known == info.kernels.end()) {
    setError("the program's GPU code has no kernel " + std::string(name));
    return nullptr;
  }
  auto kernel =
      std::make_unique<Kernel>(name, known->second, info.subgroupSize);
  if (!kernel->open(device, code)) {
    kernel->close(device);
    return nullptr;
  }
  return (kernels[name] = std::move(kernel)).get();
}

void Module::unload(Device &device) {
  for (auto &[name, kernel] : kernels)
    kernel->close(device);
  kernels.clear();
  if (code)
    device.loader.destroyShaderModule(device.handle, code, nullptr);
  code = VK_NULL_HANDLE;
}
