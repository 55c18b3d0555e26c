//===- Copy.cpp - a copy, to hold times against ---------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Copy.h"

#include "norm/Runtime/Runtime.h"

#include <algorithm>
#include <chrono>
#include <cstring>

using namespace mlir;
using namespace mlir::norm;

/// Rows of the copy: enough for a fair share among threads.
static constexpr int64_t kCopyChunk = 4096;

double norm::timeOnce(llvm::function_ref<void()> body, int64_t repeats) {
  using Clock = std::chrono::steady_clock;
  Clock::time_point start = Clock::now();
  for (int64_t i = 0; i < repeats; ++i)
    body();
  std::chrono::duration<double, std::nano> elapsed = Clock::now() - start;
  return elapsed.count() / repeats;
}

double norm::getMedian(std::vector<double> samples) {
  auto middle = samples.begin() + samples.size() / 2;
  std::nth_element(samples.begin(), middle, samples.end());
  return *middle;
}

void Copy::run(bool useLoop) {
  loop = useLoop;
  auto size = static_cast<int64_t>(source.size());
  norm_parallel_for((size + kCopyChunk - 1) / kCopyChunk, 8, copyChunks, this);
}

void Copy::copyChunks(void *context, int64_t begin, int64_t end) {
  Copy &copy = *static_cast<Copy *>(context);
  auto size = static_cast<int64_t>(copy.source.size());
  int64_t first = begin * kCopyChunk, last = std::min(end * kCopyChunk, size);
  char *target = copy.target.data() + first;
  const char *source = copy.source.data() + first;
  if (copy.loop)
    copyLoop(target, source, last - first);
  else
    std::memcpy(target, source, last - first);
}

/// Through 64-byte blocks, which no compiler turns back into memcpy.
__attribute__((noinline)) void Copy::copyLoop(char *target, const char *source,
                                              int64_t size) {
  int64_t i = 0;
  for (; i + 64 <= size; i += 64) {
    uint64_t block[8];
    std::memcpy(block, source + i, 64);
    std::memcpy(target + i, block, 64);
    __asm__ volatile("" : : : "memory");
  }
  std::memcpy(target + i, source + i, size - i);
}
