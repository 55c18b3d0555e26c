//===- Measure.cpp - fair timing of several competitors -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Measure.h"

#include <algorithm>
#include <chrono>
#include <thread>

using namespace bench;

static double timeCalls(Competitor &competitor, int64_t calls) {
  auto start = std::chrono::steady_clock::now();
  for (int64_t i = 0; i < calls; ++i)
    competitor.run();
  std::chrono::duration<double, std::nano> elapsed =
      std::chrono::steady_clock::now() - start;
  return elapsed.count();
}

/// So many calls that the clock's own cost does not count, but few enough that
/// most such batches are free of interruptions.
static constexpr double kBatchNs = 100e3;

/// How many calls make a batch; warms caches up on the way.
static int64_t calibrate(Competitor &competitor) {
  int64_t calls = 1;
  double elapsed = timeCalls(competitor, calls);
  while (elapsed < kBatchNs) {
    calls *= 2;
    elapsed = timeCalls(competitor, calls);
  }
  return std::max<int64_t>(1, calls * kBatchNs / elapsed);
}

/// Slow competitors stop at so many times their share, if they have had a few
/// slices: some peers have reference code that takes seconds a call.
static constexpr double kSlowFactor = 20;
static constexpr int kFewRounds = 5;

std::vector<Timing> bench::measure(const std::vector<Competitor *> &competitors,
                                   const MeasureOptions &options) {
  const size_t count = competitors.size();
  const double sliceNs = options.sliceSeconds * 1e9;
  std::vector<int64_t> calls;
  for (Competitor *competitor : competitors)
    calls.push_back(calibrate(*competitor));

  std::vector<std::vector<double>> samples(count);
  std::vector<double> spent(count);
  for (int round = 0; round < options.rounds; ++round) {
    for (size_t turn = 0; turn < count; ++turn) {
      size_t i = (round + turn) % count;
      if (round >= kFewRounds &&
          spent[i] > kSlowFactor * sliceNs * options.rounds)
        continue;
      auto runFor = [&](double length, auto &&keep) {
        for (double elapsed = 0; elapsed < length;) {
          double batch = timeCalls(*competitors[i], calls[i]);
          keep(batch / calls[i]);
          elapsed += batch;
          spent[i] += batch;
        }
      };
      std::this_thread::sleep_for(
          std::chrono::duration<double>(options.pauseSeconds));
      runFor(sliceNs / 5, [](double) {});
      runFor(sliceNs, [&](double time) { samples[i].push_back(time); });
    }
  }

  std::vector<Timing> timings;
  for (std::vector<double> &sample : samples) {
    std::sort(sample.begin(), sample.end());
    timings.push_back({sample[sample.size() / 2], sample.front()});
  }
  return timings;
}
