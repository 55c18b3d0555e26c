//===- Benchmark.cpp - how long a function takes --------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Benchmark.h"

#include "norm/Runtime/Runtime.h"

#include "llvm/ADT/STLExtras.h"

#include <chrono>
#include <cstring>
#include <vector>

using namespace mlir;
using namespace mlir::norm;

namespace {

using Clock = std::chrono::steady_clock;

/// A sample is long enough for the clock (about 25 ns) not to matter, and short
/// enough to fit between interrupts.
constexpr double kSampleNs = 20e3;
constexpr double kTotalNs = 1e9;
constexpr size_t kMinSamples = 11, kMaxSamples = 2001;
/// Rows of the copy: enough for a fair share among threads.
constexpr int64_t kCopyChunk = 4096;

double timeOnce(llvm::function_ref<void()> body, int64_t repeats) {
  Clock::time_point start = Clock::now();
  for (int64_t i = 0; i < repeats; ++i)
    body();
  std::chrono::duration<double, std::nano> elapsed = Clock::now() - start;
  return elapsed.count() / repeats;
}

double getMedian(std::vector<double> samples) {
  auto middle = samples.begin() + samples.size() / 2;
  std::nth_element(samples.begin(), middle, samples.end());
  return *middle;
}

/// Copies on the runtime's threads, by memcpy or by a loop that the compiler
/// makes a vector loop: memcpy changes to other instructions for large blocks,
/// which is the better choice only sometimes.
class Copy {
public:
  explicit Copy(int64_t bytes)
      : source(bytes / 2 + 1, 1), target(bytes / 2 + 1, 0) {}

  void run(bool useLoop) {
    loop = useLoop;
    auto size = static_cast<int64_t>(source.size());
    norm_parallel_for((size + kCopyChunk - 1) / kCopyChunk, 8, copyChunks,
                      this);
  }

private:
  static void copyChunks(void *context, int64_t begin, int64_t end) {
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
  __attribute__((noinline)) static void
  copyLoop(char *target, const char *source, int64_t size) {
    int64_t i = 0;
    for (; i + 64 <= size; i += 64) {
      uint64_t block[8];
      std::memcpy(block, source + i, 64);
      std::memcpy(target + i, block, 64);
      __asm__ volatile("" : : : "memory");
    }
    std::memcpy(target + i, source + i, size - i);
  }

  std::vector<char> source, target;
  bool loop = false;
};

} // namespace

BenchmarkResult norm::benchmark(llvm::function_ref<void()> body,
                                int64_t bytes) {
  Copy copy(bytes);
  auto copyPlain = [&] { copy.run(/*useLoop=*/false); };
  auto copyLoop = [&] { copy.run(/*useLoop=*/true); };

  // The first call pays for page faults and starts threads.
  body();
  copyPlain();
  copyLoop();
  double once = timeOnce(body, 1), copyOnce = timeOnce(copyPlain, 1);
  auto getRepeats = [](double ns) {
    return std::max<int64_t>(1, static_cast<int64_t>(kSampleNs / (ns + 1)));
  };
  int64_t repeats = getRepeats(once), copyRepeats = getRepeats(copyOnce);
  double round = once * repeats + 2 * copyOnce * copyRepeats;
  size_t samples = std::clamp(static_cast<size_t>(kTotalNs / (round + 1)),
                              kMinSamples, kMaxSamples);

  std::vector<double> times, plainTimes, loopTimes;
  for (size_t i = 0; i < samples; ++i) {
    times.push_back(timeOnce(body, repeats));
    plainTimes.push_back(timeOnce(copyPlain, copyRepeats));
    loopTimes.push_back(timeOnce(copyLoop, copyRepeats));
  }
  return {getMedian(times), *llvm::min_element(times),
          std::min(getMedian(plainTimes), getMedian(loopTimes)), bytes};
}
