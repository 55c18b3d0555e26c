//===- Device.cpp - the GPU that the process uses -------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Device.h"

#include "Error.h"

#include <cstdlib>
#include <optional>
#include <set>

using namespace norm::cuda;
using norm::gpu::setError;

namespace {

struct State {
  std::mutex lock;
  std::atomic<Device *> device{nullptr};
  std::optional<int> chosen;
  std::set<Module *> modules;
};

/// Never destroyed: modules may be unloaded when the process ends.
State &getState() {
  static auto *state = new State();
  return *state;
}

} // namespace

static const char kDeviceVariable[] = "NORM_CUDA_DEVICE";

/// The GPU's number that the environment asks for.
static bool readOrdinal(int &ordinal, std::string &why) {
  const char *text = std::getenv(kDeviceVariable);
  if (!text || !*text)
    return true;
  char *end;
  long value = std::strtol(text, &end, 10);
  if (*end != '\0' || value < 0 || value > INT32_MAX) {
    why = std::string(kDeviceVariable) + "=" + text +
          ": expected the number of a GPU";
    return false;
  }
  ordinal = static_cast<int>(value);
  return true;
}

bool Device::open(std::string &why) {
  if (!driver.open(why))
    return false;
  auto check = [&](const char *what, Result result) {
    if (result != kSuccess)
      why = std::string(what) + ": " + driver.describe(result);
    return result == kSuccess;
  };
  int count = 0;
  if (!check("the NVIDIA driver does not start", driver.init(0)) ||
      !check("the NVIDIA driver does not count its GPUs",
             driver.deviceGetCount(&count)))
    return false;
  if (count == 0) {
    why = "the NVIDIA driver finds no GPU";
    return false;
  }
  if (ordinal < 0 || ordinal >= count) {
    why = "there is no GPU " + std::to_string(ordinal) +
          ": the NVIDIA driver finds " + std::to_string(count);
    return false;
  }
  std::string what = "GPU " + std::to_string(ordinal);
  int major = 0, minor = 0;
  if (!check(what.c_str(), driver.deviceGet(&device, ordinal)) ||
      !check(what.c_str(), driver.deviceGetAttribute(
                               &major, kComputeCapabilityMajor, device)) ||
      !check(what.c_str(), driver.deviceGetAttribute(
                               &minor, kComputeCapabilityMinor, device)) ||
      !check(what.c_str(),
             driver.deviceGetAttribute(&maxSharedBytesPerBlock,
                                       kMaxSharedBytesPerBlock, device)) ||
      !check((what + " gives no context").c_str(),
             driver.contextRetain(&context, device)))
    return false;
  chip = "sm_" + std::to_string(10 * major + minor);
  CurrentContext current(*this);
  memory.open(device, ordinal);
  return true;
}

Device *Device::get() {
  State &state = getState();
  if (Device *device = state.device.load(std::memory_order_acquire))
    return device;
  std::lock_guard<std::mutex> guard(state.lock);
  if (Device *device = state.device)
    return device;
  auto device = std::make_unique<Device>();
  std::string why;
  bool isChosen = state.chosen.has_value();
  if (isChosen)
    device->ordinal = *state.chosen;
  if ((!isChosen && !readOrdinal(device->ordinal, why)) || !device->open(why)) {
    setError(why);
    return nullptr;
  }
  state.device.store(device.get(), std::memory_order_release);
  return device.release();
}

Device *Device::getIfOpen() { return getState().device; }

void Device::choose(int ordinal) {
  State &state = getState();
  std::lock_guard<std::mutex> guard(state.lock);
  if (const Device *device = state.device; device && device->ordinal != ordinal)
    return setError("cannot change to GPU " + std::to_string(ordinal) +
                    ": GPU " + std::to_string(device->ordinal) + " is in use");
  state.chosen = ordinal;
}

void Device::release() {
  State &state = getState();
  std::lock_guard<std::mutex> guard(state.lock);
  std::unique_ptr<Device> device(state.device.exchange(nullptr));
  state.chosen.reset();
  if (!device)
    return;
  {
    CurrentContext current(*device);
    device->driver.contextSynchronize();
    for (Module *module : state.modules)
      module->unload(*device);
    device->memory.releaseAll();
    device->streams.releaseAll();
  }
  device->driver.contextRelease(device->device);
}

Module *Device::addModule(const void *image, int optLevel) {
  State &state = getState();
  std::lock_guard<std::mutex> guard(state.lock);
  return *state.modules.insert(new Module(image, optLevel)).first;
}

void Device::removeModule(Module *module) {
  State &state = getState();
  std::lock_guard<std::mutex> guard(state.lock);
  if (const Device *device = state.device) {
    CurrentContext current(*device);
    module->unload(*device);
  }
  state.modules.erase(module);
  delete module;
}

CurrentContext::CurrentContext(const Device &device) : device(device) {
  Context current = nullptr;
  if (device.driver.contextGetCurrent(&current) == kSuccess &&
      current == device.context)
    return;
  isPushed = device.driver.contextPush(device.context) == kSuccess;
}

CurrentContext::~CurrentContext() {
  Context popped;
  if (isPushed)
    device.driver.contextPop(&popped);
}
