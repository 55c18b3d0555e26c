//===- Measure.h - fair timing of several competitors -----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_BENCHMARK_MEASURE_H
#define NORM_BENCHMARK_MEASURE_H

#include "Competitor.h"

#include <vector>

namespace bench {

struct MeasureOptions {
  /// How long one competitor runs before it is the next one's turn.
  double sliceSeconds = 0.010;
  /// How many slices each gets.
  int rounds = 15;
  /// How long nobody runs before a slice, for threads of the one before to go
  /// to sleep: those of libgomp look for work for more than 10 ms.
  double pauseSeconds = 0;
};

/// Time of one call, of all batches of calls in all slices.
struct Timing {
  double medianNs;
  double minNs;
};

/// Times the competitors in slices, in rounds, each round beginning with
/// another one: a neighbour on the machine, a change of clock or of temperature
/// then hits all alike, and nobody always follows the same other. A fifth of a
/// slice, at least a call, is not timed: until then caches hold what the one
/// before has used.
std::vector<Timing> measure(const std::vector<Competitor *> &competitors,
                            const MeasureOptions &options);

} // namespace bench

#endif // NORM_BENCHMARK_MEASURE_H
