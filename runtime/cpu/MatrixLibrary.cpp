//===- MatrixLibrary.cpp - a library opened at run time -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MatrixLibrary.h"

#include <cstdlib>
#include <vector>

#include <dlfcn.h>

using namespace norm::runtime;

void MatrixLibrary::open(const char *variable,
                         std::initializer_list<const char *> names) {
  std::vector<const char *> paths = names;
  if (const char *named = std::getenv(variable); named && *named)
    paths = {named};
  std::string errors;
  for (const char *candidate : paths) {
    // Never closed: such libraries have threads and code of their own.
    handle = dlopen(candidate, RTLD_NOW | RTLD_LOCAL);
    if (handle) {
      path = candidate;
      return;
    }
    errors += (errors.empty() ? "" : "; ") + std::string(dlerror());
  }
  error = std::string("no ") + getName() + " here: " + errors;
}

void *MatrixLibrary::find(const char *symbol) const {
  return handle ? dlsym(handle, symbol) : nullptr;
}

void *MatrixLibrary::need(const char *symbol) {
  void *function = find(symbol);
  if (!function && error.empty())
    error = path + ", opened as " + getName() + ", has no " + symbol;
  return function;
}
