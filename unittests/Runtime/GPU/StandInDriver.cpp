//===- StandInDriver.cpp - the stand-in's devices, modules and launches ---===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "StandInDriver.h"

using namespace standin;

/// The log since the last call.
API const char *standInTakeLog() {
  static std::string taken;
  std::lock_guard<std::mutex> guard(lock);
  taken = std::move(logText);
  logText.clear();
  return taken.c_str();
}

/// How much there is that must be given back.
API int standInCountObjects() {
  return int(modules.size() + streams.size() + events.size() +
             allocations.size()) +
         contextUsers;
}

FUNCTION(cuInit, hipInit, (unsigned)) {
  BEGIN("Init")
  log("Init");
  return getNumber("STAND_IN_DEVICES", 1) < 0 ? kNoDevice : 0;
}
FUNCTION(cuDeviceGetCount, hipGetDeviceCount, (int *count)) {
  BEGIN("DeviceGetCount")
  *count = int(getNumber("STAND_IN_DEVICES", 1));
  return 0;
}
FUNCTION(cuDeviceGet, hipDeviceGet, (int *device, int ordinal)) {
  BEGIN("DeviceGet")
  log("DeviceGet %d", ordinal);
  if (ordinal >= getNumber("STAND_IN_DEVICES", 1))
    return kInvalidDevice;
  *device = openedDevice = kFirstDevice + ordinal;
  return 0;
}
FUNCTION(cuCtxSynchronize, hipDeviceSynchronize, ()) {
  BEGIN_IN_CONTEXT("CtxSynchronize")
  log("CtxSynchronize");
  return 0;
}

FUNCTION(cuModuleUnload, hipModuleUnload, (void *module)) {
  BEGIN_IN_CONTEXT("ModuleUnload")
  log("ModuleUnload");
  auto *loaded = static_cast<Loaded *>(module);
  if (!modules.erase(loaded))
    return kInvalidHandle;
  delete loaded;
  return 0;
}
FUNCTION(cuModuleGetFunction, hipModuleGetFunction,
         (void **function, void *module, const char *name)) {
  BEGIN_IN_CONTEXT("ModuleGetFunction")
  log("ModuleGetFunction %s", name);
  auto *loaded = static_cast<Loaded *>(module);
  if (!modules.count(loaded))
    return kInvalidHandle;
  if (loaded->image.find(loaded->beforeName + name + loaded->afterName) ==
      std::string::npos)
    return kNotFound;
  Function *&known = functions[name];
  delete known;
  *function = known = new Function{loaded, name, usesHIP ? 64 << 10 : 48 << 10};
  return 0;
}

int standin::launch(const char *what, Function *function, const unsigned *grid,
                    const unsigned *block, unsigned shared, void *stream,
                    const std::string &more) {
  if (!modules.count(function->module) || !isStream(stream))
    return kInvalidHandle;
  log("%s %s grid %ux%ux%u block %ux%ux%u shared %u%s, %s", what,
      function->name.c_str(), grid[0], grid[1], grid[2], block[0], block[1],
      block[2], shared, more.c_str(), nameStream(stream).c_str());
  for (int i = 0; i < 3; ++i)
    if (grid[i] == 0 || block[i] == 0)
      return kInvalidValue;
  return shared > unsigned(function->maxDynamicShared) ? kInvalidValue : 0;
}

FUNCTION(cuLaunchKernel, hipModuleLaunchKernel,
         (void *function, unsigned gridX, unsigned gridY, unsigned gridZ,
          unsigned blockX, unsigned blockY, unsigned blockZ, unsigned shared,
          void *stream, void **, void **)) {
  BEGIN_IN_CONTEXT("LaunchKernel")
  unsigned grid[] = {gridX, gridY, gridZ}, block[] = {blockX, blockY, blockZ};
  return launch("LaunchKernel", static_cast<Function *>(function), grid, block,
                shared, stream, "");
}
