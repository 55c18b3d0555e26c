//===- Copy.h - a copy, to hold times against -------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TOOLS_NORMRUN_COPY_H
#define NORM_LIB_TOOLS_NORMRUN_COPY_H

#include "llvm/ADT/STLFunctionalExtras.h"

#include <cstdint>
#include <vector>

namespace mlir::norm {

/// The time of one of `repeats` runs, in ns.
double timeOnce(llvm::function_ref<void()> body, int64_t repeats);

double getMedian(std::vector<double> samples);

/// Copies on the runtime's threads, by memcpy or by a loop that the compiler
/// makes a vector loop: memcpy changes to other instructions for large blocks,
/// which is the better choice only sometimes.
class Copy {
public:
  /// Reads and writes so many bytes together.
  explicit Copy(int64_t bytes)
      : source(bytes / 2 + 1, 1), target(bytes / 2 + 1, 0) {}

  void run(bool useLoop);

private:
  static void copyChunks(void *context, int64_t begin, int64_t end);
  static void copyLoop(char *target, const char *source, int64_t size);

  std::vector<char> source, target;
  bool loop = false;
};

} // namespace mlir::norm

#endif // NORM_LIB_TOOLS_NORMRUN_COPY_H
