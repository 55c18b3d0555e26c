//===- Driver.cpp - a GPU's driver, opened at run time --------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Driver.h"

#include <cstdlib>
#include <dlfcn.h>

using namespace norm::gpu;

bool Driver::open(std::string &why) {
  const Traits &traits = getTraits();
  std::vector<const char *> paths = traits.libraries;
  if (const char *path = std::getenv(traits.libraryVariable); path && *path)
    paths = {path};
  std::string errors;
  const char *opened = nullptr;
  for (const char *path : paths) {
    // Never closed: drivers have threads of their own.
    library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    opened = path;
    if (library)
      break;
    errors += (errors.empty() ? "" : "; ") + std::string(dlerror());
  }
  if (!library) {
    why = std::string("no ") + traits.name + ": " + errors;
    return false;
  }
  missing = nullptr;
  findFunctions();
  if (missing)
    why = std::string("the ") + traits.name + " is too old: " + opened +
          " has no " + missing;
  return !missing;
}

void *Driver::lookUp(const char *symbol) const {
  return dlsym(library, symbol);
}

std::string Driver::describe(Result result) const {
  const char *name = getErrorName(result), *text = getErrorText(result);
  return std::string(text ? text : "unknown error") + " (" +
         (name ? name
               : getTraits().errorType + (" " + std::to_string(result))) +
         ")";
}
