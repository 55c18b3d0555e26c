//===- GPURuntime.cpp - what runs kernels ---------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/ExecutionEngine/GPURuntime.h"

using namespace mlir::norm;

const GPURuntime &GPURuntime::getEmulator() {
  static const GPURuntime runtime(norm_gpu_emulator_functions());
  return runtime;
}

const GPURuntime &GPURuntime::getCUDA() {
  static const GPURuntime runtime(norm_gpu_cuda_functions());
  return runtime;
}

const GPURuntime &GPURuntime::getHIP() {
  static const GPURuntime runtime(norm_gpu_hip_functions());
  return runtime;
}

const GPURuntime &GPURuntime::getVulkan() {
  static const GPURuntime runtime(norm_gpu_vulkan_functions());
  return runtime;
}

void *GPURuntime::lookup(llvm::StringRef name) const {
  const norm_gpu_function *function = functions;
  while (function->name != name)
    ++function;
  return function->address;
}

/// A function of norm/Runtime/GPU.h, as `runtime` has it.
#define NORM_FUNCTION(NAME) reinterpret_cast<decltype(&NAME)>(lookup(#NAME))

llvm::Error GPURuntime::takeError() const {
  if (const char *text = NORM_FUNCTION(norm_gpu_get_error)())
    return llvm::createStringError(text);
  return llvm::Error::success();
}

llvm::Expected<std::string> GPURuntime::getChip() const {
  if (const char *chip = NORM_FUNCTION(norm_gpu_get_chip)())
    return chip;
  return takeError();
}

llvm::Expected<unsigned> GPURuntime::getSubgroupSize() const {
  if (int32_t size = NORM_FUNCTION(norm_gpu_get_subgroup_size)())
    return size;
  return takeError();
}

llvm::Error GPURuntime::setEmulatorOptions(int32_t subgroupSize, uint64_t seed,
                                           int64_t sharedLimit) const {
  if (NORM_FUNCTION(norm_gpu_set_emulator_options)(subgroupSize, seed,
                                                   sharedLimit) == 0)
    return llvm::Error::success();
  return takeError();
}

#undef NORM_FUNCTION
