//===- Failure.cpp - conditions of compiled code that do not hold ---------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Runtime/Runtime.h"

#include <atomic>
#include <cstdio>
#include <cstdlib>

namespace {

std::atomic<NormFailureFn> handler{nullptr};
std::atomic<void *> handlerContext{nullptr};

} // namespace

void norm_fail(const char *message) {
  if (NormFailureFn fn = handler.load(std::memory_order_acquire))
    fn(handlerContext.load(std::memory_order_relaxed), message);
  else
    std::fprintf(stderr, "norm: error: %s\n", message);
  std::abort();
}

void norm_set_failure_handler(NormFailureFn fn, void *context) {
  handlerContext.store(context, std::memory_order_relaxed);
  handler.store(fn, std::memory_order_release);
}
