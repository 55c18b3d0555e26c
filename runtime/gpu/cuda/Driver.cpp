//===- Driver.cpp - the CUDA driver, opened at run time -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Driver.h"

#include <cstdlib>
#include <dlfcn.h>

using namespace norm::cuda;

bool Driver::open(std::string &why) {
  const char *path = std::getenv("NORM_CUDA_DRIVER");
  if (!path || !*path)
    path = "libcuda.so.1";
  // Never closed: drivers have threads of their own.
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    why = std::string("no NVIDIA driver: ") + dlerror();
    return false;
  }
  const char *missing = nullptr;
  auto find = [&](auto &function, const char *symbol, bool isOptional) {
    function = reinterpret_cast<std::decay_t<decltype(function)>>(
        dlsym(library, symbol));
    if (!function && !isOptional && !missing)
      missing = symbol;
  };
#define NORM_DRIVER_FUNCTION(MEMBER, SYMBOL, PARAMETERS)                       \
  find(MEMBER, #SYMBOL, /*isOptional=*/false);
#define NORM_DRIVER_OPTIONAL(MEMBER, SYMBOL, PARAMETERS)                       \
  find(MEMBER, #SYMBOL, /*isOptional=*/true);
#include "Driver.def"
  if (missing)
    why = std::string("the NVIDIA driver is too old: ") + path + " has no " +
          missing;
  return !missing;
}

std::string Driver::describe(Result result) const {
  const char *name = nullptr, *text = nullptr;
  getErrorName(result, &name);
  getErrorString(result, &text);
  return std::string(text ? text : "unknown error") + " (" +
         (name ? name : "CUresult " + std::to_string(result)) + ")";
}
