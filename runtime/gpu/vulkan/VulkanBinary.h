//===- VulkanBinary.h - SPIR-V and what is known of it ----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// norm-serialize-spirv writes it, norm_gpu_vulkan loads it: the facts that a
// launch needs, which the compiler knows, before the SPIR-V of a module.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_GPU_VULKAN_VULKANBINARY_H
#define NORM_RUNTIME_GPU_VULKAN_VULKANBINARY_H

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace norm::vulkan {

/// What an argument of a kernel is. Argument i is the storage buffer that is
/// binding i of set 0, of a struct that holds an array or a number.
struct ArgumentInfo {
  /// Memory, or a number.
  bool isMemory = false;
  /// Of an element, or of the number: 1, 2, 4 or 8.
  uint32_t bytes = 0;
};

struct KernelInfo {
  /// In threads.
  uint32_t workgroup[3] = {0, 0, 0};
  std::vector<ArgumentInfo> arguments;
  /// Of memory that a workgroup shares.
  uint64_t workgroupBytes = 0;
};

struct ModuleInfo {
  std::map<std::string, KernelInfo, std::less<>> kernels;
  /// SpvCapability.
  std::vector<uint32_t> capabilities;
  /// SpvExecutionMode and the width of the numbers it is for.
  std::vector<std::pair<uint32_t, uint32_t>> floatModes;
  /// In threads: the one that the kernels are for.
  uint32_t subgroupSize = 0;
};

struct Binary {
  ModuleInfo info;
  std::vector<uint32_t> spirv;
};

/// The binary in bytes, of this machine's order.
std::string writeBinary(const Binary &binary);

/// Reads a binary of `bytes` bytes. False if it is none, and says in `why`
/// what is wrong with it.
bool readBinary(const void *image, size_t bytes, Binary &binary,
                std::string &why);

} // namespace norm::vulkan

#endif // NORM_RUNTIME_GPU_VULKAN_VULKANBINARY_H
