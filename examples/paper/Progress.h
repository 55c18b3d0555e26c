//===- Progress.h - how far a long run is --------------------- -*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_EXAMPLES_PAPER_PROGRESS_H
#define NORM_EXAMPLES_PAPER_PROGRESS_H

#include "llvm/ADT/Twine.h"

#include <chrono>
#include <cstdint>

namespace paper {

/// A bar on a terminal's standard error; nothing elsewhere.
class Progress {
public:
  explicit Progress(int64_t total);
  ~Progress();

  /// `done` of the total are; `what` is going on.
  void show(int64_t done, const llvm::Twine &what);

private:
  int64_t total;
  bool isTerminal;
  std::chrono::steady_clock::time_point start, shown;
};

} // namespace paper

#endif // NORM_EXAMPLES_PAPER_PROGRESS_H
