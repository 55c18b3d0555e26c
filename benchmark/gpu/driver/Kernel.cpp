//===- Kernel.cpp - a compiled function -----------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kernel.h"

#include <dlfcn.h>

using namespace race;

namespace {

/// MLIR's descriptor of a buffer: sizes and strides are in elements.
template <int Rank> struct MemRef {
  void *allocated, *aligned;
  int64_t offset, sizes[Rank], strides[Rank];
};

} // namespace

Kernel::~Kernel() {
  if (library)
    dlclose(library);
}

bool Kernel::open(const std::string &path, const std::string &op,
                  std::string &why) {
  library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  function = library ? dlsym(library, ("_mlir_ciface_" + op).c_str()) : nullptr;
  if (!function)
    why = dlerror();
  return function;
}

void Kernel::run(const Problem &problem) const {
  const Case &which = problem.which;
  auto matrix = [&](const Buffer &buffer, int64_t rowStride) {
    return MemRef<2>{buffer.data(),
                     buffer.data(),
                     0,
                     {which.rows, which.columns},
                     {rowStride, 1}};
  };
  auto vector = [&](const Buffer &buffer) {
    return MemRef<1>{buffer.data(), buffer.data(), 0, {which.columns}, {1}};
  };
  MemRef<2> x = matrix(problem.x, which.rowStride),
            residual = matrix(problem.residual, which.columns),
            y = matrix(problem.y, which.columns),
            sum = matrix(problem.sum, which.columns);
  MemRef<1> gain = vector(problem.gain), bias = vector(problem.bias);

  // (x, residual?, gain, bias?, y, sum?)
  if (which.residual && which.bias)
    reinterpret_cast<void (*)(void *, void *, void *, void *, void *, void *)>(
        function)(&x, &residual, &gain, &bias, &y, &sum);
  else if (which.residual)
    reinterpret_cast<void (*)(void *, void *, void *, void *, void *)>(
        function)(&x, &residual, &gain, &y, &sum);
  else if (which.bias)
    reinterpret_cast<void (*)(void *, void *, void *, void *)>(function)(
        &x, &gain, &bias, &y);
  else
    reinterpret_cast<void (*)(void *, void *, void *)>(function)(&x, &gain, &y);
}
