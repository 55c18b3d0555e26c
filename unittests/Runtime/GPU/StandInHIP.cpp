//===- StandInHIP.cpp - what only HIP has ---------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "StandInDriver.h"

#include <elf.h>

using namespace standin;

API const char *hipGetErrorName(int error) {
  static const std::map<int, const char *> names = {
      {1, "hipErrorInvalidValue"},     {2, "hipErrorOutOfMemory"},
      {100, "hipErrorNoDevice"},       {200, "hipErrorInvalidImage"},
      {201, "hipErrorInvalidContext"}, {209, "hipErrorNoBinaryForGpu"},
      {400, "hipErrorInvalidHandle"},  {500, "hipErrorNotFound"},
      {700, "hipErrorIllegalAddress"}};
  auto found = names.find(error);
  return found == names.end() ? "hipErrorUnknown" : found->second;
}
API const char *hipGetErrorString(int error) {
  static const std::map<int, const char *> texts = {
      {1, "invalid argument"},
      {2, "out of memory"},
      {100, "no ROCm-capable device is detected"},
      {200, "device kernel image is invalid"},
      {209, "no kernel image is available for execution on the device"},
      {500, "named symbol not found"},
      {700, "an illegal memory access was encountered"}};
  auto found = texts.find(error);
  return found == texts.end() ? "unknown error" : found->second;
}

static std::string getChip() {
  const char *chip = std::getenv("STAND_IN_CHIP");
  return chip ? chip : "gfx942:sramecc+:xnack-";
}

API int hipDeviceGetAttribute(int *value, int attribute, int device) {
  BEGIN("DeviceGetAttribute")
  if (device < kFirstDevice)
    return kInvalidDevice;
  switch (attribute) {
  case 57:
    *value = 2048;
    return 0;
  case 63:
    *value = 132;
    return 0;
  case 74:
    *value = 64 << 10;
    return 0;
  case 88:
    *value = std::getenv("STAND_IN_NO_POOLS") ? 0 : 1;
    return 0;
  default:
    return kInvalidValue;
  }
}
/// As ROCm 6 and 7 lay hipDeviceProp_t out.
API int hipGetDevicePropertiesR0600(char *properties, int device) {
  BEGIN("GetDeviceProperties")
  if (device < kFirstDevice)
    return kInvalidDevice;
  std::memset(properties, 0xee, 1472);
  std::strcpy(properties + 1160, getChip().c_str());
  return 0;
}
API int hipGetDevice(int *device) {
  usesHIP = true;
  *device = currentDevice;
  return 0;
}
API int hipSetDevice(int device) {
  BEGIN("SetDevice")
  log("SetDevice %d", device - kFirstDevice);
  currentDevice = device;
  return device < kFirstDevice ? kInvalidDevice : 0;
}

/// A code object ends with its table of sections.
static std::string readImage(const void *image) {
  auto *header = static_cast<const Elf64_Ehdr *>(image);
  if (std::memcmp(header->e_ident, ELFMAG, SELFMAG) != 0 ||
      header->e_machine != 224)
    return "";
  return std::string(static_cast<const char *>(image),
                     header->e_shoff + header->e_shnum * header->e_shentsize);
}

API int hipModuleLoadData(void **module, const void *image) {
  std::lock_guard<std::mutex> guard(lock);
  int failure = getFailure("ModuleLoad");
  std::string code = readImage(image), triple = "amdgcn-amd-amdhsa--";
  size_t found = code.find(triple);
  if (found == std::string::npos)
    return kInvalidImage;
  found += triple.size();
  std::string chip = code.substr(
      found,
      code.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789", found) -
          found);
  log("ModuleLoad %s", chip.c_str());
  if (!isInContext())
    return kInvalidContext;
  if (chip != getChip().substr(0, getChip().find(':')))
    failure = kNoBinary;
  if (!failure)
    // The name of a kernel's descriptor.
    *module = *modules.insert(new Loaded{code, "", ".kd"}).first;
  return failure;
}

API int hipMemcpyAsync(uint64_t to, uint64_t from, size_t bytes, int kind,
                       void *stream) {
  return kind == 4 ? copy(to, from, bytes, stream) : kInvalidValue;
}
