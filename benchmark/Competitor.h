//===- Competitor.h - one way to compute the result -------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_BENCHMARK_COMPETITOR_H
#define NORM_BENCHMARK_COMPETITOR_H

#include "Problem.h"

#include <memory>
#include <string>

namespace bench {

/// One way to do the work of a Problem. Everything that need not happen in each
/// call (compiling, creating primitives) happens when it is created.
class Competitor {
public:
  virtual ~Competitor() = default;
  /// Input to output, once.
  virtual void run() = 0;
};

/// A competitor, or the reason why there is none for this problem.
struct Entry {
  std::unique_ptr<Competitor> competitor;
  std::string reason;
};

/// Copies the input to the output: what moving the bytes costs.
Entry createCopy(Problem &problem);

/// oneDNN's layer_normalization_forward, with scale and shift.
Entry createOneDNN(Problem &problem);
std::string oneDNNVersion();

/// norm.layer_norm through norm-cpu-pipeline and the JIT, for the best Highway
/// target of this machine.
Entry createNormJIT(Problem &problem);

} // namespace bench

#endif // NORM_BENCHMARK_COMPETITOR_H
