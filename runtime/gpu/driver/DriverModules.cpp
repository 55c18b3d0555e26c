//===- DriverModules.cpp - GPU code, loaded when it is needed -------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DriverModules.h"

#include "DriverDevice.h"
#include "Error.h"

#include <set>

using namespace norm::gpu;

//===----------------------------------------------------------------------===//
// Launches
//===----------------------------------------------------------------------===//

static std::string format(const intptr_t (&sizes)[3]) {
  return std::to_string(sizes[0]) + "x" + std::to_string(sizes[1]) + "x" +
         std::to_string(sizes[2]);
}

void Kernel::fail(const LaunchShape &shape, const std::string &why) const {
  std::string text = "kernel " + *name + ", " + format(shape.grid) +
                     " blocks of " + format(shape.block) + " threads";
  if (shape.cluster[0] != 0)
    text += " in clusters of " + format(shape.cluster);
  if (shape.dynamicSharedBytes != 0)
    text += ", " + std::to_string(shape.dynamicSharedBytes) +
            " bytes of dynamic workgroup memory";
  setError(text + ": " + why);
}

bool Kernel::prepare(const Device &device, const LaunchShape &shape) {
  const Driver &driver = device.driver;
  std::lock_guard<std::mutex> guard(lock);
  if (shape.dynamicSharedBytes > 0) {
    if (maxDynamicSharedBytes < 0)
      maxDynamicSharedBytes = driver.getMaxDynamicShared(function);
    if (shape.dynamicSharedBytes > maxDynamicSharedBytes) {
      if (Result result =
              driver.setMaxDynamicShared(function, shape.dynamicSharedBytes)) {
        fail(shape, "a block may have " +
                        std::to_string(device.maxSharedBytesPerBlock) +
                        " bytes on this GPU: " + driver.describe(result));
        return false;
      }
      maxDynamicSharedBytes = shape.dynamicSharedBytes;
    }
  }
  // Clusters that not every GPU with clusters can run.
  constexpr intptr_t kPortableCluster = 8;
  if (shape.cluster[0] * shape.cluster[1] * shape.cluster[2] >
          kPortableCluster &&
      !allowsLargeClusters) {
    if (Result result = driver.allowLargeClusters(function)) {
      fail(shape, driver.describe(result));
      return false;
    }
    allowsLargeClusters = true;
  }
  return true;
}

void Kernel::launch(const Device &device, const LaunchShape &shape,
                    Stream *stream, void **arguments, void **extra) {
  const Driver &driver = device.driver;
  bool hasCluster = shape.cluster[0] != 0;
  // The driver takes 32 bits; it finds sizes of 0 and those that are too large.
  for (const auto *sizes : {&shape.grid, &shape.cluster, &shape.block})
    for (intptr_t size : *sizes)
      if (size < 0 || size > UINT32_MAX)
        return fail(shape, "sizes are from 1 to 4294967295");
  if (const char *why = hasCluster ? driver.explainNoClusters() : nullptr)
    return fail(shape, why);
  if (!prepare(device, shape))
    return;

  void *handle = stream ? stream->handle : nullptr;
  auto narrow = [](intptr_t size) { return static_cast<unsigned>(size); };
  Result result;
  if (hasCluster) {
    result = driver.launchClusters(function, shape, handle, arguments, extra);
  } else {
    result =
        driver.launch(function, narrow(shape.grid[0]), narrow(shape.grid[1]),
                      narrow(shape.grid[2]), narrow(shape.block[0]),
                      narrow(shape.block[1]), narrow(shape.block[2]),
                      shape.dynamicSharedBytes, handle, arguments, extra);
  }
  if (result != kSuccess)
    return fail(shape, describe(driver, result, stream));
  if (stream)
    stream->lastKernel = name;
}

//===----------------------------------------------------------------------===//
// Modules
//===----------------------------------------------------------------------===//

/// A copy of `name` that is never freed: messages name a kernel after its
/// module is gone. There is one of each name.
static const std::string *keepName(const char *name) {
  static std::mutex lock;
  static auto *names = new std::set<std::string>();
  std::lock_guard<std::mutex> guard(lock);
  return &*names->insert(name).first;
}

/// The driver's log as one line.
static std::string joinLines(const std::string &log) {
  std::string line;
  for (char c : log)
    if (c == '\n')
      line += line.empty() || line.back() == ' ' ? "" : "; ";
    else if (c != '\r')
      line += c;
  line.erase(line.find_last_not_of("; \t") + 1);
  return line;
}

bool Module::load(const Device &device, const char *kernel) {
  const Driver &driver = device.driver;
  std::string log;
  Result result = driver.moduleLoad(&handle, image, log);
  if (result == kSuccess)
    return true;
  handle = nullptr;
  std::string text = "cannot load the code of kernel " + std::string(kernel);
  if (std::string what = driver.describeImage(image); !what.empty())
    text += ", " + what + ",";
  text += " on GPU " + std::to_string(device.ordinal) + " (" + device.chip +
          "): " + driver.describe(result);
  std::string line = joinLines(log);
  setError(line.empty() ? text : text + ": " + line);
  return false;
}

Kernel *Module::getKernel(const Device &device, const char *name) {
  std::lock_guard<std::mutex> guard(lock);
  auto found = kernels.find(name);
  if (found != kernels.end())
    return &found->second;
  if (!handle && !load(device, name))
    return nullptr;
  void *function = nullptr;
  Result result = device.driver.moduleGetFunction(&function, handle, name);
  if (result != kSuccess) {
    setError("the program's GPU code has no kernel " + std::string(name) +
             ": " + device.driver.describe(result));
    return nullptr;
  }
  return &kernels.try_emplace(name, function, keepName(name)).first->second;
}

void Module::unload(const Device &device) {
  std::lock_guard<std::mutex> guard(lock);
  kernels.clear();
  if (!handle)
    return;
  // The caller's stream may still run it.
  device.driver.synchronize();
  Result result = device.driver.moduleUnload(handle);
  handle = nullptr;
  // At the end of a process the driver may be gone.
  if (result != kSuccess && result != kDeinitialized)
    setError("cannot unload GPU code: " + device.driver.describe(result));
}
