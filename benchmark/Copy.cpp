//===- Copy.cpp - what moving the bytes costs -----------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Competitor.h"

#include "norm/Runtime/Runtime.h"

#include <cstring>

using namespace bench;

namespace {

/// memcpy, with the rows divided among the threads as for a kernel.
class Copy final : public Competitor {
public:
  explicit Copy(Problem &problem) : problem(problem) {}

  void run() override {
    norm_parallel_for(problem.shape.rows, /*grain=*/1, copyRows, this);
  }

private:
  static void copyRows(void *context, int64_t begin, int64_t end) {
    Problem &problem = static_cast<Copy *>(context)->problem;
    size_t row = problem.shape.bytes() / problem.shape.rows;
    std::memcpy(static_cast<char *>(problem.output()) + begin * row,
                static_cast<char *>(problem.input()) + begin * row,
                (end - begin) * row);
  }

  Problem &problem;
};

} // namespace

Entry bench::createCopy(Problem &problem) {
  return {std::make_unique<Copy>(problem), ""};
}
