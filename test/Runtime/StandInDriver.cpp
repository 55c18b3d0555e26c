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

API int cuInit(unsigned) {
  BEGIN("cuInit")
  log("cuInit");
  return getNumber("STAND_IN_DEVICES", 1) < 0 ? kNoDevice : 0;
}
API int cuGetErrorName(int error, const char **name) {
  static const std::map<int, const char *> names = {
      {1, "CUDA_ERROR_INVALID_VALUE"},
      {2, "CUDA_ERROR_OUT_OF_MEMORY"},
      {100, "CUDA_ERROR_NO_DEVICE"},
      {201, "CUDA_ERROR_INVALID_CONTEXT"},
      {209, "CUDA_ERROR_NO_BINARY_FOR_GPU"},
      {222, "CUDA_ERROR_UNSUPPORTED_PTX_VERSION"},
      {400, "CUDA_ERROR_INVALID_HANDLE"},
      {500, "CUDA_ERROR_NOT_FOUND"},
      {700, "CUDA_ERROR_ILLEGAL_ADDRESS"}};
  auto found = names.find(error);
  *name = found == names.end() ? nullptr : found->second;
  return *name ? 0 : kInvalidValue;
}
API int cuGetErrorString(int error, const char **text) {
  static const std::map<int, const char *> texts = {
      {1, "invalid argument"},
      {2, "out of memory"},
      {100, "no CUDA-capable device is detected"},
      {209, "no kernel image is available for execution on the device"},
      {222, "the provided PTX was compiled with an unsupported toolchain."},
      {500, "named symbol not found"},
      {700, "an illegal memory access was encountered"}};
  auto found = texts.find(error);
  *text = found == texts.end() ? nullptr : found->second;
  return *text ? 0 : kInvalidValue;
}

API int cuDeviceGetCount(int *count) {
  BEGIN("cuDeviceGetCount")
  *count = int(getNumber("STAND_IN_DEVICES", 1));
  return 0;
}
API int cuDeviceGet(int *device, int ordinal) {
  BEGIN("cuDeviceGet")
  log("cuDeviceGet %d", ordinal);
  if (ordinal >= getNumber("STAND_IN_DEVICES", 1))
    return kInvalidDevice;
  *device = 10 + ordinal;
  return 0;
}
API int cuDeviceGetAttribute(int *value, int attribute, int device) {
  BEGIN("cuDeviceGetAttribute")
  if (device < 10)
    return kInvalidDevice;
  int chip = int(getNumber("STAND_IN_CHIP", 90));
  switch (attribute) {
  case 75:
    *value = chip / 10;
    return 0;
  case 76:
    *value = chip % 10;
    return 0;
  case 97:
    *value = 227 << 10;
    return 0;
  case 115:
    *value = std::getenv("STAND_IN_NO_POOLS") ? 0 : 1;
    return 0;
  default:
    return kInvalidValue;
  }
}
API int cuDevicePrimaryCtxRetain(void **context, int device) {
  BEGIN("cuDevicePrimaryCtxRetain")
  log("cuDevicePrimaryCtxRetain");
  ++contextUsers;
  *context = &contextHandle;
  return device < 10 ? kInvalidDevice : 0;
}
API int cuDevicePrimaryCtxRelease_v2(int device) {
  BEGIN("cuDevicePrimaryCtxRelease")
  log("cuDevicePrimaryCtxRelease");
  --contextUsers;
  return 0;
}
API int cuCtxGetCurrent(void **context) {
  *context = contexts.empty() ? nullptr : contexts.back();
  return 0;
}
API int cuCtxPushCurrent_v2(void *context) {
  contexts.push_back(context);
  return 0;
}
API int cuCtxPopCurrent_v2(void **context) {
  if (contexts.empty())
    return kInvalidContext;
  *context = contexts.back();
  contexts.pop_back();
  return 0;
}
API int cuCtxSynchronize() {
  BEGIN_IN_CONTEXT("cuCtxSynchronize")
  log("cuCtxSynchronize");
  return 0;
}

API int cuModuleLoadDataEx(void **module, const void *image, unsigned count,
                           int *options, void **values) {
  std::lock_guard<std::mutex> guard(lock);
  int failure = getFailure("cuModuleLoadDataEx");
  std::string text = static_cast<const char *>(image);
  const char *target = std::strstr(text.c_str(), ".target sm_");
  log("cuModuleLoadDataEx %s",
      target ? ("PTX for sm_" + std::to_string(std::atoi(target + 11))).c_str()
             : "binary");
  if (contexts.empty())
    return kInvalidContext;
  if (target && std::atoi(target + 11) > getNumber("STAND_IN_CHIP", 90))
    failure = kNoBinary;
  const char *jitLog = std::getenv("STAND_IN_JIT_LOG");
  if (failure && jitLog) {
    char *buffer = nullptr;
    size_t bytes = 0;
    for (unsigned i = 0; i < count; ++i)
      if (options[i] == 5)
        buffer = static_cast<char *>(values[i]);
      else if (options[i] == 6)
        bytes = reinterpret_cast<size_t>(values[i]);
    std::snprintf(buffer, bytes, "%s", jitLog);
  }
  if (!failure)
    *module = *modules.insert(new Loaded{text}).first;
  return failure;
}
API int cuModuleUnload(void *module) {
  BEGIN_IN_CONTEXT("cuModuleUnload")
  log("cuModuleUnload");
  auto *loaded = static_cast<Loaded *>(module);
  if (!modules.erase(loaded))
    return kInvalidHandle;
  delete loaded;
  return 0;
}
API int cuModuleGetFunction(void **function, void *module, const char *name) {
  BEGIN_IN_CONTEXT("cuModuleGetFunction")
  log("cuModuleGetFunction %s", name);
  auto *loaded = static_cast<Loaded *>(module);
  if (!modules.count(loaded))
    return kInvalidHandle;
  if (loaded->image.find(".entry " + std::string(name) + "(") ==
      std::string::npos)
    return kNotFound;
  Function *&known = functions[name];
  delete known;
  *function = known = new Function{loaded, name};
  return 0;
}
API int cuFuncGetAttribute(int *value, int attribute, void *function) {
  BEGIN_IN_CONTEXT("cuFuncGetAttribute")
  *value = static_cast<Function *>(function)->maxDynamicShared;
  return attribute == 8 ? 0 : kInvalidValue;
}
API int cuFuncSetAttribute(void *function, int attribute, int value) {
  BEGIN_IN_CONTEXT("cuFuncSetAttribute")
  auto *known = static_cast<Function *>(function);
  log("cuFuncSetAttribute %s %s %d", known->name.c_str(),
      attribute == 8    ? "dynamic shared"
      : attribute == 14 ? "large clusters"
                        : "?",
      value);
  if (attribute == 8 && value > 227 << 10)
    return kInvalidValue;
  if (attribute == 8)
    known->maxDynamicShared = value;
  return 0;
}

/// What both launches check and log.
static int launch(const char *what, Function *function, const unsigned *grid,
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

API int cuLaunchKernel(void *function, unsigned gridX, unsigned gridY,
                       unsigned gridZ, unsigned blockX, unsigned blockY,
                       unsigned blockZ, unsigned shared, void *stream, void **,
                       void **) {
  BEGIN_IN_CONTEXT("cuLaunchKernel")
  unsigned grid[] = {gridX, gridY, gridZ}, block[] = {blockX, blockY, blockZ};
  return launch("cuLaunchKernel", static_cast<Function *>(function), grid,
                block, shared, stream, "");
}

/// As in cuda.h.
struct Attribute {
  int id;
  char pad[4];
  union {
    char size[64];
    struct {
      unsigned x, y, z;
    } cluster;
  };
};
struct Config {
  unsigned gridDimX, gridDimY, gridDimZ, blockDimX, blockDimY, blockDimZ;
  unsigned sharedMemBytes;
  void *hStream;
  Attribute *attrs;
  unsigned numAttrs;
};
API int cuLaunchKernelEx(const Config *config, void *function, void **,
                         void **) {
  BEGIN_IN_CONTEXT("cuLaunchKernelEx")
  std::string more;
  for (unsigned i = 0; i < config->numAttrs; ++i) {
    const Attribute &attribute = config->attrs[i];
    if (attribute.id != 4)
      return kInvalidValue;
    more += " cluster " + std::to_string(attribute.cluster.x) + "x" +
            std::to_string(attribute.cluster.y) + "x" +
            std::to_string(attribute.cluster.z);
  }
  return launch("cuLaunchKernelEx", static_cast<Function *>(function),
                &config->gridDimX, &config->blockDimX, config->sharedMemBytes,
                config->hStream, more);
}
