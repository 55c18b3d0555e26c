//===- Measure.cpp - fair timing of several competitors -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Measure.h"

#include <algorithm>
#include <chrono>

using namespace bench;

static double nanoseconds(Competitor &competitor, int64_t calls) {
  auto start = std::chrono::steady_clock::now();
  for (int64_t i = 0; i < calls; ++i)
    competitor.run();
  std::chrono::duration<double, std::nano> elapsed =
      std::chrono::steady_clock::now() - start;
  return elapsed.count();
}

/// How many calls fill a slice.
static int64_t calibrate(Competitor &competitor, double sliceSeconds) {
  const double sliceNs = sliceSeconds * 1e9;
  int64_t calls = 1;
  double elapsed = nanoseconds(competitor, calls);
  // Long enough that the clock's own cost and the first calls do not count.
  while (elapsed < sliceNs / 4) {
    calls *= 2;
    elapsed = nanoseconds(competitor, calls);
  }
  return std::max<int64_t>(1, calls * sliceNs / elapsed);
}

std::vector<Timing> bench::measure(const std::vector<Competitor *> &competitors,
                                   const MeasureOptions &options) {
  const size_t count = competitors.size();
  std::vector<int64_t> calls;
  for (Competitor *competitor : competitors)
    calls.push_back(calibrate(*competitor, options.sliceSeconds));

  std::vector<std::vector<double>> samples(count);
  for (int round = 0; round < options.rounds; ++round) {
    for (size_t turn = 0; turn < count; ++turn) {
      size_t i = (round + turn) % count;
      samples[i].push_back(nanoseconds(*competitors[i], calls[i]) / calls[i]);
    }
  }

  std::vector<Timing> timings;
  for (std::vector<double> &sample : samples) {
    std::sort(sample.begin(), sample.end());
    timings.push_back({sample[sample.size() / 2], sample.front()});
  }
  return timings;
}
