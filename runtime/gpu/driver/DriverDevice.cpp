//===- DriverDevice.cpp - the GPU that the process uses -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DriverDevice.h"

#include "Error.h"

#include <cstdlib>
#include <optional>
#include <set>

using namespace norm::gpu;

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

/// The GPU's number that the environment asks for.
static bool readOrdinal(const char *variable, int &ordinal, std::string &why) {
  const char *text = std::getenv(variable);
  if (!text || !*text)
    return true;
  char *end;
  long value = std::strtol(text, &end, 10);
  if (*end != '\0' || value < 0 || value > INT32_MAX) {
    why = std::string(variable) + "=" + text + ": expected the number of a GPU";
    return false;
  }
  ordinal = static_cast<int>(value);
  return true;
}

bool Device::open(std::string &why) {
  const Driver::Traits &traits = driver.getTraits();
  if (!ownedDriver->open(why))
    return false;
  auto check = [&](const std::string &what, Result result) {
    if (result != kSuccess)
      why = what + ": " + driver.describe(result);
    return result == kSuccess;
  };
  std::string name = std::string("the ") + traits.name;
  int count = 0;
  if (!check(name + " does not start", driver.init(0)) ||
      !check(name + " does not count its GPUs", driver.deviceGetCount(&count)))
    return false;
  if (count == 0) {
    why = name + " finds no GPU";
    return false;
  }
  if (ordinal < 0 || ordinal >= count) {
    why = "there is no GPU " + std::to_string(ordinal) + ": " + name +
          " finds " + std::to_string(count);
    return false;
  }
  std::string what = "GPU " + std::to_string(ordinal);
  int device = 0;
  if (!check(what, driver.deviceGet(&device, ordinal)) ||
      !check(what, driver.getChip(device, chip)) ||
      !check(what, driver.deviceGetAttribute(&maxSharedBytesPerBlock,
                                             traits.maxSharedBytesPerBlock,
                                             device)) ||
      !check(what, driver.deviceGetAttribute(&multiprocessors,
                                             traits.multiprocessors, device)) ||
      !check(what, driver.deviceGetAttribute(&threadsPerMultiprocessor,
                                             traits.threadsPerMultiprocessor,
                                             device)) ||
      !check(what + " gives no context", ownedDriver->openDevice(device)))
    return false;
  CurrentDevice current(*this);
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
  const char *variable = device->driver.getTraits().deviceVariable;
  if ((!isChosen && !readOrdinal(variable, device->ordinal, why)) ||
      !device->open(why)) {
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
    CurrentDevice current(*device);
    device->driver.synchronize();
    for (Module *module : state.modules)
      module->unload(*device);
    device->memory.releaseAll();
    device->streams.releaseAll();
  }
  device->ownedDriver->closeDevice();
}

Module *Device::addModule(const Image &image) {
  State &state = getState();
  std::lock_guard<std::mutex> guard(state.lock);
  return *state.modules.insert(new Module(image)).first;
}

void Device::removeModule(Module *module) {
  State &state = getState();
  std::lock_guard<std::mutex> guard(state.lock);
  if (const Device *device = state.device) {
    CurrentDevice current(*device);
    module->unload(*device);
  }
  state.modules.erase(module);
  delete module;
}
