//===- Error.cpp - the first error ----------------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Error.h"

#include "norm/Runtime/GPU.h"

#include <mutex>

namespace {

std::mutex lock;
std::string firstError;

} // namespace

void norm::gpu::setError(const std::string &text) {
  std::lock_guard<std::mutex> guard(lock);
  if (firstError.empty())
    firstError = text;
}

bool norm::gpu::hasError() {
  std::lock_guard<std::mutex> guard(lock);
  return !firstError.empty();
}

const char *norm_gpu_get_error(void) {
  thread_local std::string fetched;
  std::lock_guard<std::mutex> guard(lock);
  fetched = std::move(firstError);
  firstError.clear();
  return fetched.empty() ? nullptr : fetched.c_str();
}
