//===- StandInCUDA.cpp - what only the CUDA driver has --------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "StandInDriver.h"

using namespace standin;

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

API int cuDeviceGetAttribute(int *value, int attribute, int device) {
  BEGIN("DeviceGetAttribute")
  if (device < kFirstDevice)
    return kInvalidDevice;
  int chip = int(getNumber("STAND_IN_CHIP", 90));
  switch (attribute) {
  case 38:
    *value = 50 << 20;
    return 0;
  case 16:
    *value = 132;
    return 0;
  case 39:
    *value = 2048;
    return 0;
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
API int cuDeviceGetName(char *name, int bytes, int) {
  std::snprintf(name, bytes, "stand-in");
  return 0;
}
API int cuDriverGetVersion(int *version) {
  *version = 12080;
  return 0;
}
/// A made-up time that grows with the events' numbers.
API int cuEventElapsedTime(float *milliseconds, void *from, void *to) {
  BEGIN_IN_CONTEXT("EventElapsedTime")
  auto *first = static_cast<Numbered *>(from);
  auto *last = static_cast<Numbered *>(to);
  if (!events.count(first) || !events.count(last))
    return kInvalidHandle;
  *milliseconds = float(last->number - first->number);
  return 0;
}
API int cuDevicePrimaryCtxRetain(void **context, int device) {
  BEGIN("DevicePrimaryCtxRetain")
  log("DevicePrimaryCtxRetain");
  ++contextUsers;
  *context = &contextHandle;
  return device < kFirstDevice ? kInvalidDevice : 0;
}
API int cuDevicePrimaryCtxRelease_v2(int device) {
  BEGIN("DevicePrimaryCtxRelease")
  log("DevicePrimaryCtxRelease");
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
API int cuModuleLoadDataEx(void **module, const void *image, unsigned count,
                           int *options, void **values) {
  std::lock_guard<std::mutex> guard(lock);
  int failure = getFailure("ModuleLoad");
  std::string text = static_cast<const char *>(image);
  const char *target = std::strstr(text.c_str(), ".target sm_");
  size_t level = 0;
  for (unsigned i = 0; i < count; ++i)
    if (options[i] == 7)
      level = reinterpret_cast<size_t>(values[i]);
  if (target)
    log("ModuleLoad PTX for sm_%d at level %zu", std::atoi(target + 11), level);
  else
    log("ModuleLoad binary");
  if (!isInContext())
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
    *module = *modules.insert(new Loaded{text, ".entry ", "("}).first;
  return failure;
}
API int cuFuncGetAttribute(int *value, int attribute, void *function) {
  BEGIN_IN_CONTEXT("FuncGetAttribute")
  *value = static_cast<Function *>(function)->maxDynamicShared;
  return attribute == 8 ? 0 : kInvalidValue;
}
API int cuFuncSetAttribute(void *function, int attribute, int value) {
  BEGIN_IN_CONTEXT("FuncSetAttribute")
  auto *known = static_cast<Function *>(function);
  log("FuncSetAttribute %s %s %d", known->name.c_str(),
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
  BEGIN_IN_CONTEXT("LaunchKernelEx")
  std::string more;
  for (unsigned i = 0; i < config->numAttrs; ++i) {
    const Attribute &attribute = config->attrs[i];
    if (attribute.id != 4)
      return kInvalidValue;
    more += " cluster " + std::to_string(attribute.cluster.x) + "x" +
            std::to_string(attribute.cluster.y) + "x" +
            std::to_string(attribute.cluster.z);
  }
  return launch("LaunchKernelEx", static_cast<Function *>(function),
                &config->gridDimX, &config->blockDimX, config->sharedMemBytes,
                config->hStream, more);
}

API int cuMemcpyAsync(uint64_t to, uint64_t from, size_t bytes, void *stream) {
  return copy(to, from, bytes, stream);
}
