//===- PredictedTime.h - the cost model beside a measurement ----*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A time from what the cost model predicts of kernels and from what the machine
// does: its clock and the bandwidth of each level of its memory, measured in
// the same run, on one thread.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TOOLS_NORMRUN_PREDICTEDTIME_H
#define NORM_LIB_TOOLS_NORMRUN_PREDICTEDTIME_H

#include "norm/Dialect/Norm/Utils/CPUPrediction.h"

#include "mlir/IR/BuiltinOps.h"

namespace mlir::norm {

/// What the kernels of a function take together, after norm-explain.
struct FunctionPrediction {
  CPUPrediction work;
  CPUTarget target;
};

/// Nothing, and the reason, if the function has a normalization without a
/// kernel, with sizes that are not known or in a loop or a branch, calls
/// others, or has none at all.
std::optional<FunctionPrediction>
predictFunction(ModuleOp explained, StringRef entry, std::string &reason);

struct PredictedTime {
  double arithmeticNs = 0, accessNs = 0;
  std::array<double, kNumMemoryLevels> memoryNs{};

  /// Arithmetic, loads and stores, and memory are at work at the same time: the
  /// slowest of the three.
  double getNs() const;
};

PredictedTime measureAndPredict(const FunctionPrediction &prediction);

} // namespace mlir::norm

#endif // NORM_LIB_TOOLS_NORMRUN_PREDICTEDTIME_H
