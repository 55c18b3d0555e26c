//===- Numbers.h - narrow floats on the host ------------------ -*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_BENCHMARK_GPU_NUMBERS_H
#define NORM_BENCHMARK_GPU_NUMBERS_H

#include "Cases.h"

namespace race {

/// The nearest number of `type`, ties to even. `value` is within its range.
double roundTo(ElementType type, double value);

/// Element `index` of a buffer of `type`; `value` is a number of that type.
void store(ElementType type, void *buffer, size_t index, double value);
double load(ElementType type, const void *buffer, size_t index);

} // namespace race

#endif // NORM_BENCHMARK_GPU_NUMBERS_H
