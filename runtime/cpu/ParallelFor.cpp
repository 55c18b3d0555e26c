//===- ParallelFor.cpp - rows shared among threads ------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Runtime/Runtime.h"

#include "ThreadProbe.h"

#include <algorithm>
#include <atomic>

#include <omp.h>

// clang accepts -fopenmp=libgomp, links the library and ignores the pragmas:
// one thread would then do its own block and nobody the others.
#ifndef _OPENMP
#error "the CPU runtime must be compiled with OpenMP enabled"
#endif

namespace {

/// Threads asked for; below 1 leaves it to OpenMP.
std::atomic<int32_t> requestedThreads{0};

std::atomic<NormParallelForFn> replacement{nullptr};
std::atomic<void *> replacementPool{nullptr};

/// The part of [0, count) that is block `index` of `blocks`: sizes differ by
/// one at most, and no product of the arguments can overflow.
struct Block {
  Block(int64_t count, int64_t blocks, int64_t index) {
    int64_t size = count / blocks, larger = count % blocks;
    begin = index * size + std::min(index, larger);
    end = begin + size + (index < larger ? 1 : 0);
  }
  int64_t begin, end;
};

void openMPParallelFor(int64_t count, int64_t grain, NormRowsFn body,
                       void *context) {
  int64_t worthwhile = count / grain + (count % grain != 0);
  auto threads =
      static_cast<int>(std::min<int64_t>(norm_get_num_threads(), worthwhile));
  // Inside another job all threads are busy already.
  if (threads > 1 && !omp_in_parallel())
    threads = norm::runtime::availableThreads(threads);
  else
    threads = 1;
  if (threads <= 1) {
    body(context, 0, count);
    return;
  }
#pragma omp parallel num_threads(threads)
  {
    // OpenMP may give fewer threads than were asked for.
    Block block(count, omp_get_num_threads(), omp_get_thread_num());
    if (block.begin < block.end)
      body(context, block.begin, block.end);
  }
}

} // namespace

void norm_parallel_for(int64_t count, int64_t grain, NormRowsFn body,
                       void *context) {
  if (count < 1)
    return;
  grain = std::max<int64_t>(grain, 1);
  if (NormParallelForFn fn = replacement.load(std::memory_order_acquire))
    fn(replacementPool.load(std::memory_order_relaxed), count, grain, body,
       context);
  else if (count <= grain)
    // At once: a short row takes little longer than asking OpenMP does.
    body(context, 0, count);
  else
    openMPParallelFor(count, grain, body, context);
}

void norm_set_parallel_for(NormParallelForFn fn, void *pool) {
  replacementPool.store(pool, std::memory_order_relaxed);
  replacement.store(fn, std::memory_order_release);
}

void norm_set_num_threads(int32_t threads) {
  requestedThreads.store(threads, std::memory_order_relaxed);
}

int32_t norm_get_num_threads(void) {
  int32_t requested = requestedThreads.load(std::memory_order_relaxed);
  return requested >= 1 ? requested : std::max(omp_get_max_threads(), 1);
}
