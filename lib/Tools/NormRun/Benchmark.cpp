//===- Benchmark.cpp - how long a function takes --------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Benchmark.h"

#include "Copy.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>
#include <vector>

using namespace mlir;
using namespace mlir::norm;

namespace {

/// A sample is long enough for the clock (about 25 ns) not to matter, and short
/// enough to fit between interrupts.
constexpr double kSampleNs = 20e3;
constexpr double kTotalNs = 1e9;
constexpr size_t kMinSamples = 11, kMaxSamples = 2001;

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
