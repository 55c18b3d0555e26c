//===- VulkanKernels.cpp - pipelines and launches -------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "VulkanModules.h"

#include "Error.h"
#include "VulkanDevice.h"

#include <algorithm>
#include <cstring>

using namespace norm::vulkan;
using norm::gpu::setError;

bool Kernel::fail(const std::string &why) const {
  setError("kernel " + name + ": " + why);
  return false;
}

//===----------------------------------------------------------------------===//
// What is made once
//===----------------------------------------------------------------------===//

bool Kernel::checkDevice(const Device &device) {
  if (subgroupSize != device.subgroupSize &&
      (subgroupSize < device.minSubgroupSize ||
       subgroupSize > device.maxSubgroupSize)) {
    std::string has = std::to_string(device.minSubgroupSize);
    if (device.maxSubgroupSize != device.minSubgroupSize)
      has += " to " + std::to_string(device.maxSubgroupSize);
    return fail("it is compiled for subgroups of " +
                std::to_string(subgroupSize) + " threads; those of " +
                device.ordinalAndName() + " have " + has);
  }
  uint32_t threads = 1;
  for (int i = 0; i < 3; ++i) {
    uint32_t size = info.workgroup[i],
             most = device.limits.maxComputeWorkGroupSize[i];
    if (size > most)
      return fail("workgroups of " + std::to_string(size) +
                  " threads; the device's have " + std::to_string(most));
    threads *= size;
  }
  if (uint32_t most = device.limits.maxComputeWorkGroupInvocations;
      threads > most)
    return fail("workgroups of " + std::to_string(threads) +
                " threads; the device's have " + std::to_string(most));
  if (uint64_t most = uint64_t(subgroupSize) * device.maxSubgroupsPerWorkgroup;
      subgroupSize != device.subgroupSize && threads > most)
    return fail("workgroups of " + std::to_string(threads) +
                " threads; the device's have " + std::to_string(most) +
                " with subgroups of " + std::to_string(subgroupSize));
  if (uint32_t most = device.limits.maxComputeSharedMemorySize;
      info.workgroupBytes > most)
    return fail(std::to_string(info.workgroupBytes) +
                " bytes of workgroup memory; the device's workgroups have " +
                std::to_string(most));
  size_t most = std::min(device.limits.maxPerStageDescriptorStorageBuffers,
                         device.limits.maxDescriptorSetStorageBuffers);
  if (info.arguments.size() > most)
    return fail(std::to_string(info.arguments.size()) +
                " arguments; the device has storage buffers for " +
                std::to_string(most));
  return true;
}

VkResult Kernel::createLayout(Device &device) {
  const Loader &loader = device.loader;
  auto count = static_cast<uint32_t>(info.arguments.size());
  std::vector<VkDescriptorSetLayoutBinding> bindings(count);
  for (uint32_t i = 0; i < count; ++i) {
    bindings[i] = {};
    bindings[i].binding = i;
    bindings[i].descriptorType = VK_DESCRIPTOR_TYPE_STORAGE_BUFFER;
    bindings[i].descriptorCount = 1;
    bindings[i].stageFlags = VK_SHADER_STAGE_COMPUTE_BIT;
  }
  VkDescriptorSetLayoutCreateInfo setInfo = {
      VK_STRUCTURE_TYPE_DESCRIPTOR_SET_LAYOUT_CREATE_INFO};
  setInfo.bindingCount = count;
  setInfo.pBindings = bindings.data();
  VkResult result = loader.createDescriptorSetLayout(device.handle, &setInfo,
                                                     nullptr, &setLayout);
  if (result != VK_SUCCESS)
    return result;
  VkPipelineLayoutCreateInfo layoutInfo = {
      VK_STRUCTURE_TYPE_PIPELINE_LAYOUT_CREATE_INFO};
  layoutInfo.setLayoutCount = 1;
  layoutInfo.pSetLayouts = &setLayout;
  result =
      loader.createPipelineLayout(device.handle, &layoutInfo, nullptr, &layout);
  if (result != VK_SUCCESS)
    return result;
  VkDescriptorPoolSize size = {VK_DESCRIPTOR_TYPE_STORAGE_BUFFER,
                               std::max(count, 1u)};
  VkDescriptorPoolCreateInfo poolInfo = {
      VK_STRUCTURE_TYPE_DESCRIPTOR_POOL_CREATE_INFO};
  poolInfo.maxSets = 1;
  poolInfo.poolSizeCount = 1;
  poolInfo.pPoolSizes = &size;
  result =
      loader.createDescriptorPool(device.handle, &poolInfo, nullptr, &pool);
  if (result != VK_SUCCESS)
    return result;
  VkDescriptorSetAllocateInfo allocate = {
      VK_STRUCTURE_TYPE_DESCRIPTOR_SET_ALLOCATE_INFO};
  allocate.descriptorPool = pool;
  allocate.descriptorSetCount = 1;
  allocate.pSetLayouts = &setLayout;
  return loader.allocateDescriptorSets(device.handle, &allocate, &set);
}

VkResult Kernel::createPipeline(Device &device, VkShaderModule code) {
  VkComputePipelineCreateInfo create = {
      VK_STRUCTURE_TYPE_COMPUTE_PIPELINE_CREATE_INFO};
  create.stage.sType = VK_STRUCTURE_TYPE_PIPELINE_SHADER_STAGE_CREATE_INFO;
  create.stage.stage = VK_SHADER_STAGE_COMPUTE_BIT;
  create.stage.module = code;
  create.stage.pName = name.c_str();
  create.layout = layout;
  VkPipelineShaderStageRequiredSubgroupSizeCreateInfo required = {
      VK_STRUCTURE_TYPE_PIPELINE_SHADER_STAGE_REQUIRED_SUBGROUP_SIZE_CREATE_INFO};
  required.requiredSubgroupSize = subgroupSize;
  // Else it has the device's usual size.
  if (subgroupSize != device.subgroupSize)
    create.stage.pNext = &required;
  if (device.hasFullSubgroups &&
      info.workgroup[0] % device.maxSubgroupSize == 0)
    create.stage.flags =
        VK_PIPELINE_SHADER_STAGE_CREATE_REQUIRE_FULL_SUBGROUPS_BIT;
  return device.loader.createComputePipelines(device.handle, VK_NULL_HANDLE, 1,
                                              &create, nullptr, &pipeline);
}

bool Kernel::open(Device &device, VkShaderModule code) {
  if (!checkDevice(device))
    return false;
  VkResult result = createLayout(device);
  if (result == VK_SUCCESS)
    result = createPipeline(device, code);
  if (result != VK_SUCCESS)
    return fail("it cannot be made ready on " + device.ordinalAndName() + ": " +
                describe(result));
  // Large enough for any number, and more than nothing.
  slotBytes = std::max<uint64_t>(device.limits.minStorageBufferOffsetAlignment,
                                 sizeof(int64_t));
  numbers = static_cast<char *>(
      device.memory.allocate(slotBytes * (info.arguments.size() + 1)));
  bound.resize(info.arguments.size());
  return numbers;
}

void Kernel::close(Device &device) {
  const Loader &loader = device.loader;
  if (numbers)
    device.memory.free(numbers);
  loader.destroyPipeline(device.handle, pipeline, nullptr);
  loader.destroyDescriptorPool(device.handle, pool, nullptr);
  loader.destroyPipelineLayout(device.handle, layout, nullptr);
  loader.destroyDescriptorSetLayout(device.handle, setLayout, nullptr);
}

//===----------------------------------------------------------------------===//
// Launches
//===----------------------------------------------------------------------===//

bool Kernel::checkShape(const Device &device, const LaunchShape &shape) const {
  for (int i = 0; i < 3; ++i) {
    if (shape.block[i] != static_cast<intptr_t>(info.workgroup[i]))
      return fail("a launch with blocks of " + std::to_string(shape.block[i]) +
                  " threads; it is compiled for " +
                  std::to_string(info.workgroup[i]));
    uint32_t most = device.limits.maxComputeWorkGroupCount[i];
    if (shape.grid[i] < 1 || shape.grid[i] > static_cast<intptr_t>(most))
      return fail("a grid of " + std::to_string(shape.grid[i]) +
                  " blocks; the device takes 1 to " + std::to_string(most));
  }
  return true;
}

bool Kernel::bindMemory(Device &device, size_t index, const char *data,
                        uint64_t bytes) {
  // A buffer cannot be empty.
  uint64_t elementBytes = info.arguments[index].bytes;
  if (bytes == 0)
    return bindNumber(device, index, 0);
  auto refuse = [&](const std::string &why) {
    return fail("argument " + std::to_string(index) + " has " +
                std::to_string(bytes) + " bytes" + why);
  };
  // A kernel's indices have 32 bits and a sign; one step beyond the last row is
  // computed, too.
  constexpr uint64_t kMaxElements = uint64_t(1) << 30;
  if (bytes / elementBytes > kMaxElements)
    return refuse(", more than the " + std::to_string(kMaxElements) +
                  " elements that a kernel's 32-bit indices reach");
  if (uint64_t most = device.limits.maxStorageBufferRange; bytes > most)
    return refuse("; the device's storage buffers have at most " +
                  std::to_string(most));
  const Buffer *buffer = device.memory.find(data);
  uint64_t offset = buffer ? data - buffer->data : 0;
  if (!buffer || bytes > buffer->bytes - offset)
    return refuse(" that are not all in an allocation of the device");
  uint64_t alignment = device.limits.minStorageBufferOffsetAlignment;
  if (offset % alignment != 0)
    return refuse(" that begin " + std::to_string(offset % alignment) +
                  " bytes beyond a multiple of " + std::to_string(alignment) +
                  ", where the device's storage buffers begin");
  bound[index] = {buffer->handle, offset, bytes};
  return true;
}

bool Kernel::bindNumber(Device &device, size_t index, int64_t value) {
  const ArgumentInfo &argument = info.arguments[index];
  if (!argument.isMemory && argument.bytes < sizeof value) {
    int64_t limit = int64_t(1) << (8 * argument.bytes - 1);
    if (value < -limit || value >= limit)
      return fail("argument " + std::to_string(index) + " is " +
                  std::to_string(value) + ", which has more than the " +
                  std::to_string(8 * argument.bytes) +
                  " bits that numbers have in the kernel");
  }
  uint64_t offset = index * slotBytes;
  // The low bytes come first.
  std::memcpy(numbers + offset, &value, sizeof value);
  const Buffer *buffer = device.memory.find(numbers);
  bound[index] = {buffer->handle, numbers - buffer->data + offset,
                  sizeof value};
  return true;
}

void Kernel::launch(Device &device, const LaunchShape &shape, void **arguments,
                    size_t numArguments) {
  size_t numWords = 0;
  for (const ArgumentInfo &argument : info.arguments)
    numWords += argument.isMemory ? 2 : 1;
  if (numWords != numArguments) {
    fail("it takes " + std::to_string(numWords) +
         " words, but the launch passes " + std::to_string(numArguments));
    return;
  }
  if (!checkShape(device, shape))
    return;
  auto takeWord = [&]() {
    int64_t word;
    std::memcpy(&word, *arguments++, sizeof word);
    return word;
  };
  std::vector<VkWriteDescriptorSet> writes(bound.size());
  for (size_t i = 0; i < bound.size(); ++i) {
    int64_t word = takeWord();
    if (info.arguments[i].isMemory) {
      auto *data = reinterpret_cast<const char *>(word);
      if (!bindMemory(device, i, data, takeWord()))
        return;
    } else if (!bindNumber(device, i, word)) {
      return;
    }
    writes[i] = {VK_STRUCTURE_TYPE_WRITE_DESCRIPTOR_SET};
    writes[i].dstSet = set;
    writes[i].dstBinding = static_cast<uint32_t>(i);
    writes[i].descriptorCount = 1;
    writes[i].descriptorType = VK_DESCRIPTOR_TYPE_STORAGE_BUFFER;
    writes[i].pBufferInfo = &bound[i];
  }
  const Loader &loader = device.loader;
  loader.updateDescriptorSets(device.handle,
                              static_cast<uint32_t>(writes.size()),
                              writes.data(), 0, nullptr);
  VkResult result = device.execute([&](VkCommandBuffer commands) {
    loader.cmdBindPipeline(commands, VK_PIPELINE_BIND_POINT_COMPUTE, pipeline);
    loader.cmdBindDescriptorSets(commands, VK_PIPELINE_BIND_POINT_COMPUTE,
                                 layout, 0, 1, &set, 0, nullptr);
    loader.cmdDispatch(commands, static_cast<uint32_t>(shape.grid[0]),
                       static_cast<uint32_t>(shape.grid[1]),
                       static_cast<uint32_t>(shape.grid[2]));
  });
  if (result != VK_SUCCESS)
    fail(describe(result));
}
