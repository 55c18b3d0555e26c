//===- Benchmark.h - how long a function takes ------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TOOLS_NORMRUN_BENCHMARK_H
#define NORM_LIB_TOOLS_NORMRUN_BENCHMARK_H

#include "llvm/ADT/STLFunctionalExtras.h"

#include <cstdint>

namespace mlir::norm {

struct BenchmarkResult {
  double medianNs, minNs;
  /// The median time of a copy that reads and writes as many bytes together.
  double copyNs;
  int64_t bytes;
};

/// Times `body`, which reads and writes `bytes` bytes together, in turn with a
/// copy of bytes / 2 on the runtime's threads, so that both meet the same
/// machine. The copy is the better of memcpy and of a plain loop.
BenchmarkResult benchmark(llvm::function_ref<void()> body, int64_t bytes);

} // namespace mlir::norm

#endif // NORM_LIB_TOOLS_NORMRUN_BENCHMARK_H
