//===- Random.h - inputs that are not given ---------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TOOLS_NORMRUN_RANDOM_H
#define NORM_LIB_TOOLS_NORMRUN_RANDOM_H

#include "Array.h"

namespace mlir::norm {

/// Fills `array` with what follows from `seed` and `stream` alone, the same on
/// every machine: floats are drawn from the standard normal distribution and
/// rounded to their type, i1 is 0 or 1, other integers are uniform in
/// [-100, 100]. Different streams of a seed are independent.
void fillRandom(Array &array, uint64_t seed, uint64_t stream);

} // namespace mlir::norm

#endif // NORM_LIB_TOOLS_NORMRUN_RANDOM_H
