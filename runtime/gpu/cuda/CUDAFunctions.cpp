//===- CUDAFunctions.cpp - the CUDA runtime's functions by name -----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Launcher.h"

const norm_gpu_function *norm_gpu_cuda_functions(void) {
#define NORM_GPU_FUNCTION(NAME) {#NAME, reinterpret_cast<void *>(&NAME)},
  static const norm_gpu_function functions[] = {
#include "Launcher.def"
      {nullptr, nullptr}};
  return functions;
}
