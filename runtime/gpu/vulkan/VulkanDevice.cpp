//===- VulkanDevice.cpp - the device that the process uses ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "VulkanDevice.h"

#include "Error.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <set>

using namespace norm::vulkan;
using norm::gpu::hasError;
using norm::gpu::setError;

static const char kDeviceVariable[] = "NORM_VULKAN_DEVICE";

/// The device's number that the environment asks for.
static bool readOrdinal(std::optional<int> &ordinal, std::string &why) {
  const char *text = std::getenv(kDeviceVariable);
  if (!text || !*text)
    return true;
  char *end;
  long value = std::strtol(text, &end, 10);
  if (*end != '\0' || value < 0 || value > INT32_MAX) {
    why = std::string(kDeviceVariable) + "=" + text +
          ": expected the number of a device";
    return false;
  }
  ordinal = static_cast<int>(value);
  return true;
}

//===----------------------------------------------------------------------===//
// Choosing and opening a device
//===----------------------------------------------------------------------===//

/// How much better than others a device is likely to be.
static int rate(VkPhysicalDeviceType type) {
  switch (type) {
  case VK_PHYSICAL_DEVICE_TYPE_DISCRETE_GPU:
    return 4;
  case VK_PHYSICAL_DEVICE_TYPE_INTEGRATED_GPU:
    return 3;
  case VK_PHYSICAL_DEVICE_TYPE_VIRTUAL_GPU:
    return 2;
  case VK_PHYSICAL_DEVICE_TYPE_CPU:
    return 1;
  default:
    return 0;
  }
}

bool Device::choose(std::optional<int> chosen, std::string &why) {
  uint32_t count = 0;
  VkResult result =
      loader.enumeratePhysicalDevices(loader.instance, &count, nullptr);
  std::vector<VkPhysicalDevice> devices(count);
  if (result == VK_SUCCESS && count > 0)
    result = loader.enumeratePhysicalDevices(loader.instance, &count,
                                             devices.data());
  if (result != VK_SUCCESS) {
    why = "the Vulkan loader does not list its devices: " + describe(result);
    return false;
  }
  if (count == 0) {
    why = "the Vulkan loader finds no device";
    return false;
  }
  if (chosen && *chosen >= static_cast<int>(count)) {
    why = "there is no device " + std::to_string(*chosen) +
          ": the Vulkan loader finds " + std::to_string(count);
    return false;
  }
  int best = -1;
  for (int i = 0; i < static_cast<int>(count); ++i) {
    if (chosen && *chosen != i)
      continue;
    VkPhysicalDeviceProperties2 properties = {
        VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2};
    loader.getProperties(devices[i], &properties);
    uint32_t numFamilies = 0;
    loader.getQueueFamilies(devices[i], &numFamilies, nullptr);
    std::vector<VkQueueFamilyProperties> families(numFamilies);
    loader.getQueueFamilies(devices[i], &numFamilies, families.data());
    auto family = std::find_if(families.begin(), families.end(), [](auto &f) {
      return f.queueFlags & VK_QUEUE_COMPUTE_BIT;
    });
    int rating = rate(properties.properties.deviceType);
    if (properties.properties.apiVersion < VK_API_VERSION_1_1 ||
        family == families.end() || rating <= best)
      continue;
    best = rating;
    physical = devices[i];
    ordinal = i;
    name = properties.properties.deviceName;
    queueFamily = family - families.begin();
  }
  if (best < 0)
    why = chosen ? "device " + std::to_string(*chosen) +
                       " has no Vulkan 1.1 or runs no kernels"
                 : "no device that the Vulkan loader finds has Vulkan 1.1 and "
                   "runs kernels";
  return best >= 0;
}

namespace {

/// Structures that Vulkan's calls take as a chain.
class Chain {
public:
  template <typename T> void add(T &structure) {
    structure.pNext = const_cast<void *>(first);
    first = &structure;
  }
  void *get() const { return const_cast<void *>(first); }

private:
  const void *first = nullptr;
};

/// SpvCapability.
enum Capability : uint32_t {
  Matrix = 0,
  Shader = 1,
  Float16 = 9,
  Float64 = 10,
  Int64 = 11,
  Int16 = 22,
  Int8 = 39,
  GroupNonUniform = 61,
  GroupNonUniformShuffle = 65,
  StorageBuffer16BitAccess = 4433,
  StorageBuffer8BitAccess = 4448,
  SignedZeroInfNanPreserve = 4466,
  RoundingModeRTE = 4467
};

} // namespace

bool Device::create(std::string &why) {
  uint32_t count = 0;
  loader.enumerateDeviceExtensions(physical, nullptr, &count, nullptr);
  std::vector<VkExtensionProperties> extensions(count);
  loader.enumerateDeviceExtensions(physical, nullptr, &count,
                                   extensions.data());

  VkPhysicalDeviceSubgroupProperties subgroups = {
      VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SUBGROUP_PROPERTIES};
  VkPhysicalDeviceSubgroupSizeControlProperties sizes = {
      VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SUBGROUP_SIZE_CONTROL_PROPERTIES};
  floatControls = {VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FLOAT_CONTROLS_PROPERTIES};
  VkPhysicalDeviceProperties2 properties = {
      VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2};
  loader.getProperties(physical, &properties);
  uint32_t version = properties.properties.apiVersion;

  // What later versions of Vulkan have of themselves, and earlier ones by an
  // extension.
  std::vector<const char *> enabled;
  auto has = [&](uint32_t since, const char *extension) {
    if (version >= since)
      return true;
    bool isListed =
        std::any_of(extensions.begin(), extensions.end(), [&](auto &listed) {
          return std::strcmp(listed.extensionName, extension) == 0;
        });
    if (isListed)
      enabled.push_back(extension);
    return isListed;
  };
  bool hasSizes =
      has(VK_API_VERSION_1_3, VK_EXT_SUBGROUP_SIZE_CONTROL_EXTENSION_NAME);
  Chain known;
  known.add(subgroups);
  if (hasSizes)
    known.add(sizes);
  if (has(VK_API_VERSION_1_2, VK_KHR_SHADER_FLOAT_CONTROLS_EXTENSION_NAME))
    known.add(floatControls);
  properties.pNext = known.get();
  loader.getProperties(physical, &properties);
  limits = properties.properties.limits;
  subgroupSize = minSubgroupSize = maxSubgroupSize = subgroups.subgroupSize;

  VkPhysicalDevice16BitStorageFeatures storage16 = {
      VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_16BIT_STORAGE_FEATURES};
  VkPhysicalDevice8BitStorageFeatures storage8 = {
      VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_8BIT_STORAGE_FEATURES};
  VkPhysicalDeviceShaderFloat16Int8Features arithmetic = {
      VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SHADER_FLOAT16_INT8_FEATURES};
  VkPhysicalDeviceSubgroupSizeControlFeatures sizeControl = {
      VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SUBGROUP_SIZE_CONTROL_FEATURES};
  Chain wanted;
  wanted.add(storage16);
  if (has(VK_API_VERSION_1_2, VK_KHR_8BIT_STORAGE_EXTENSION_NAME))
    wanted.add(storage8);
  if (has(VK_API_VERSION_1_2, VK_KHR_SHADER_FLOAT16_INT8_EXTENSION_NAME))
    wanted.add(arithmetic);
  if (hasSizes)
    wanted.add(sizeControl);
  VkPhysicalDeviceFeatures2 features = {
      VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2};
  features.pNext = wanted.get();
  loader.getFeatures(physical, &features);
  // Of the core's features, only what kernels may use: others may cost.
  VkPhysicalDeviceFeatures core = {};
  core.shaderFloat64 = features.features.shaderFloat64;
  core.shaderInt64 = features.features.shaderInt64;
  core.shaderInt16 = features.features.shaderInt16;
  features.features = core;

  capabilities = {Matrix, Shader};
  auto offer = [&](Capability capability, VkBool32 isThere) {
    if (isThere)
      capabilities.push_back(capability);
  };
  bool runsSubgroups = subgroups.supportedStages & VK_SHADER_STAGE_COMPUTE_BIT;
  auto hasOperation = [&](VkSubgroupFeatureFlags operation) {
    return runsSubgroups && subgroups.supportedOperations & operation;
  };
  offer(Float16, arithmetic.shaderFloat16);
  offer(Float64, core.shaderFloat64);
  offer(Int64, core.shaderInt64);
  offer(Int16, core.shaderInt16);
  offer(Int8, arithmetic.shaderInt8);
  offer(GroupNonUniform, hasOperation(VK_SUBGROUP_FEATURE_BASIC_BIT));
  offer(GroupNonUniformShuffle, hasOperation(VK_SUBGROUP_FEATURE_SHUFFLE_BIT));
  offer(StorageBuffer16BitAccess, storage16.storageBuffer16BitAccess);
  offer(StorageBuffer8BitAccess, storage8.storageBuffer8BitAccess);
  // Which widths have them is asked by mode.
  offer(SignedZeroInfNanPreserve, true);
  offer(RoundingModeRTE, true);

  hasFullSubgroups = sizeControl.computeFullSubgroups;
  if (sizeControl.subgroupSizeControl &&
      sizes.requiredSubgroupSizeStages & VK_SHADER_STAGE_COMPUTE_BIT) {
    minSubgroupSize = sizes.minSubgroupSize;
    maxSubgroupSize = sizes.maxSubgroupSize;
    maxSubgroupsPerWorkgroup = sizes.maxComputeWorkgroupSubgroups;
  }

  float priority = 1;
  VkDeviceQueueCreateInfo queueInfo = {
      VK_STRUCTURE_TYPE_DEVICE_QUEUE_CREATE_INFO};
  queueInfo.queueFamilyIndex = queueFamily;
  queueInfo.queueCount = 1;
  queueInfo.pQueuePriorities = &priority;
  VkDeviceCreateInfo info = {VK_STRUCTURE_TYPE_DEVICE_CREATE_INFO};
  info.pNext = &features;
  info.queueCreateInfoCount = 1;
  info.pQueueCreateInfos = &queueInfo;
  info.enabledExtensionCount = static_cast<uint32_t>(enabled.size());
  info.ppEnabledExtensionNames = enabled.data();
  VkResult result = loader.createDevice(physical, &info, nullptr, &handle);
  if (result != VK_SUCCESS) {
    handle = VK_NULL_HANDLE;
    why = ordinalAndName() + " does not open: " + describe(result);
    return false;
  }
  return loader.openDevice(handle, why);
}

bool Device::open(std::string &why) {
  std::optional<int> chosen;
  if (ordinal >= 0)
    chosen = ordinal;
  else if (!readOrdinal(chosen, why))
    return false;
  if (!loader.open(why) || !choose(chosen, why) || !create(why) ||
      !memory.open(physical, handle, why))
    return false;

  loader.getDeviceQueue(handle, queueFamily, 0, &queue);
  VkCommandPoolCreateInfo poolInfo = {
      VK_STRUCTURE_TYPE_COMMAND_POOL_CREATE_INFO};
  poolInfo.flags = VK_COMMAND_POOL_CREATE_RESET_COMMAND_BUFFER_BIT;
  poolInfo.queueFamilyIndex = queueFamily;
  VkResult result =
      loader.createCommandPool(handle, &poolInfo, nullptr, &commandPool);
  if (result == VK_SUCCESS) {
    VkCommandBufferAllocateInfo info = {
        VK_STRUCTURE_TYPE_COMMAND_BUFFER_ALLOCATE_INFO};
    info.commandPool = commandPool;
    info.level = VK_COMMAND_BUFFER_LEVEL_PRIMARY;
    info.commandBufferCount = 1;
    result = loader.allocateCommandBuffers(handle, &info, &commands);
  }
  if (result == VK_SUCCESS) {
    VkFenceCreateInfo info = {VK_STRUCTURE_TYPE_FENCE_CREATE_INFO};
    result = loader.createFence(handle, &info, nullptr, &fence);
  }
  if (result != VK_SUCCESS)
    why = ordinalAndName() + " gives no commands: " + describe(result);
  return result == VK_SUCCESS;
}

Device::~Device() {
  if (handle && loader.destroyDevice) {
    loader.deviceWaitIdle(handle);
    memory.releaseAll();
    loader.destroyFence(handle, fence, nullptr);
    loader.destroyCommandPool(handle, commandPool, nullptr);
    loader.destroyDevice(handle, nullptr);
  }
  loader.close();
}

//===----------------------------------------------------------------------===//
// What a device has and does
//===----------------------------------------------------------------------===//

/// "Float64"; the number of those that no kernel of ours needs.
static std::string getCapabilityName(uint32_t capability) {
  switch (capability) {
  case Float16:
    return "arithmetic in f16 (shaderFloat16)";
  case Float64:
    return "f64 (shaderFloat64)";
  case Int64:
    return "64-bit integers (shaderInt64)";
  case Int16:
    return "16-bit integers (shaderInt16)";
  case Int8:
    return "8-bit integers (shaderInt8)";
  case GroupNonUniform:
    return "subgroup operations in kernels";
  case GroupNonUniformShuffle:
    return "subgroup shuffles in kernels";
  case StorageBuffer16BitAccess:
    return "16-bit memory (storageBuffer16BitAccess)";
  case StorageBuffer8BitAccess:
    return "8-bit memory (storageBuffer8BitAccess)";
  default:
    return "SPIR-V's capability " + std::to_string(capability);
  }
}

std::string Device::findMissing(const ModuleInfo &info) const {
  for (uint32_t capability : info.capabilities)
    if (std::find(capabilities.begin(), capabilities.end(), capability) ==
        capabilities.end())
      return getCapabilityName(capability);
  const VkPhysicalDeviceFloatControlsProperties &c = floatControls;
  for (auto [mode, width] : info.floatModes) {
    auto choose = [&, width = width](VkBool32 f16, VkBool32 f32, VkBool32 f64) {
      return width == 16 ? f16 : width == 32 ? f32 : width == 64 && f64;
    };
    std::string type = " in f" + std::to_string(width);
    constexpr uint32_t kPreserve = 4461, kRoundToNearest = 4462;
    if (mode == kPreserve) {
      if (!choose(c.shaderSignedZeroInfNanPreserveFloat16,
                  c.shaderSignedZeroInfNanPreserveFloat32,
                  c.shaderSignedZeroInfNanPreserveFloat64))
        return "NaN and infinities" + type +
               " (shaderSignedZeroInfNanPreserve)";
    } else if (mode == kRoundToNearest) {
      if (!choose(c.shaderRoundingModeRTEFloat16,
                  c.shaderRoundingModeRTEFloat32,
                  c.shaderRoundingModeRTEFloat64))
        return "rounding to nearest" + type + " (shaderRoundingModeRTE)";
    } else {
      return "SPIR-V's execution mode " + std::to_string(mode);
    }
  }
  return "";
}

VkResult Device::beginCommands() {
  VkCommandBufferBeginInfo info = {VK_STRUCTURE_TYPE_COMMAND_BUFFER_BEGIN_INFO};
  info.flags = VK_COMMAND_BUFFER_USAGE_ONE_TIME_SUBMIT_BIT;
  return loader.beginCommandBuffer(commands, &info);
}

VkResult Device::runCommands() {
  // The host sees what kernels wrote. What the host wrote before a submission
  // is seen by it.
  VkMemoryBarrier barrier = {VK_STRUCTURE_TYPE_MEMORY_BARRIER};
  barrier.srcAccessMask = VK_ACCESS_SHADER_WRITE_BIT;
  barrier.dstAccessMask = VK_ACCESS_HOST_READ_BIT | VK_ACCESS_HOST_WRITE_BIT;
  loader.cmdPipelineBarrier(commands, VK_PIPELINE_STAGE_COMPUTE_SHADER_BIT,
                            VK_PIPELINE_STAGE_HOST_BIT, 0, 1, &barrier, 0,
                            nullptr, 0, nullptr);
  VkResult result = loader.endCommandBuffer(commands);
  if (result == VK_SUCCESS)
    result = loader.resetFences(handle, 1, &fence);
  if (result != VK_SUCCESS)
    return result;
  VkSubmitInfo info = {VK_STRUCTURE_TYPE_SUBMIT_INFO};
  info.commandBufferCount = 1;
  info.pCommandBuffers = &commands;
  result = loader.queueSubmit(queue, 1, &info, fence);
  if (result == VK_SUCCESS)
    result = loader.waitForFences(handle, 1, &fence, VK_TRUE, UINT64_MAX);
  return result;
}

//===----------------------------------------------------------------------===//
// The process's device
//===----------------------------------------------------------------------===//

namespace {

struct State {
  std::mutex lock;
  std::unique_ptr<Device> device;
  std::optional<int> chosen;
  std::set<Module *> modules;
};

/// Never destroyed: modules may be unloaded when the process ends.
State &getState() {
  static auto *state = new State();
  return *state;
}

} // namespace

OpenDevice::OpenDevice(When when) : guard(getState().lock) {
  State &state = getState();
  if (when == WithoutError && hasError())
    return;
  if (when == WithoutError && !state.device) {
    auto opened = std::make_unique<Device>();
    opened->ordinal = state.chosen.value_or(-1);
    std::string why;
    if (!opened->open(why)) {
      setError(why);
      return;
    }
    state.device = std::move(opened);
  }
  device = state.device.get();
}

void OpenDevice::choose(int ordinal) {
  State &state = getState();
  std::lock_guard<std::mutex> guard(state.lock);
  if (ordinal < 0)
    return setError("there is no device " + std::to_string(ordinal));
  if (state.device && state.device->ordinal != ordinal)
    return setError("cannot change to device " + std::to_string(ordinal) +
                    ": device " + std::to_string(state.device->ordinal) +
                    " is in use");
  state.chosen = ordinal;
}

void OpenDevice::release() {
  State &state = getState();
  std::lock_guard<std::mutex> guard(state.lock);
  if (state.device)
    for (Module *module : state.modules)
      module->unload(*state.device);
  state.device.reset();
  state.chosen.reset();
}

Module *OpenDevice::addModule(const void *image, size_t bytes) {
  State &state = getState();
  std::lock_guard<std::mutex> guard(state.lock);
  return *state.modules.insert(new Module(image, bytes)).first;
}

void OpenDevice::removeModule(Module *module) {
  State &state = getState();
  std::lock_guard<std::mutex> guard(state.lock);
  if (state.device)
    module->unload(*state.device);
  state.modules.erase(module);
  delete module;
}
