//===- RaceProblem.h - a case's data and its right results ------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_BENCHMARK_GPU_RACEPROBLEM_H
#define NORM_BENCHMARK_GPU_RACEPROBLEM_H

#include "Cases.h"
#include "RaceDevice.h"

namespace race {

/// Operands of a case in the memory of the device, and what comes out in
/// float64. Rows repeat after some dozens, so that neither making nor checking
/// takes long.
class Problem {
public:
  Problem(Device &device, const Case &which);

  /// Fills the operands. False if there was no memory, or something went wrong.
  bool prepare();
  /// All bits set, which is a NaN: what is not written is seen.
  bool clearResults();
  /// The largest distance of the results from float64, over rows from the first
  /// to the last, relative to a row's scale: its largest |gain * n| + |bias|,
  /// with n the normalized value. Infinite if an element is NaN.
  bool getError(double &error);

  const Case which;
  Buffer x, residual, gain, bias, y, sum;

private:
  void makeRows();
  bool upload(Buffer &buffer, const std::vector<char> &rows, int64_t rowStride);
  double getRowError(int64_t row, const void *results, const void *sums) const;

  Device &device;
  /// Rows of this many follow each other again and again.
  const int64_t period;
  std::vector<char> hostX, hostResidual, hostGain, hostBias;
};

} // namespace race

#endif // NORM_BENCHMARK_GPU_RACEPROBLEM_H
