//===- Reflection.h - what a SPIR-V module says of itself -------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// A reader of SPIR-V (https://registry.khronos.org/SPIR-V/specs/unified1) for
// the modules that norm-gpu-pipeline makes: argument i of kernel K is the
// storage buffer "K_arg_i", binding i of set 0, of a struct that holds an array
// or a number; the constant "norm_subgroup_size" says which subgroups the
// module is for.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_GPU_VULKAN_REFLECTION_H
#define NORM_RUNTIME_GPU_VULKAN_REFLECTION_H

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace norm::vulkan {

/// What an argument of a kernel is.
struct ArgumentInfo {
  /// Memory, or a number.
  bool isMemory = false;
  /// Of an element, or of the number: at most 8.
  uint32_t bytes = 0;
};

struct KernelInfo {
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
  /// 0 if the module does not say.
  uint32_t subgroupSize = 0;
};

/// Reads a module of `bytes` bytes. Says in `why` what is wrong with it if that
/// fails.
bool readModule(const void *image, size_t bytes, ModuleInfo &info,
                std::string &why);

} // namespace norm::vulkan

#endif // NORM_RUNTIME_GPU_VULKAN_REFLECTION_H
