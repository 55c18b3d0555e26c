//===- ElementCost.h - what the ops on an element cost ----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the cost models of CPUs and GPUs need to know of single ops.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_UTILS_ELEMENTCOST_H
#define NORM_DIALECT_NORM_UTILS_ELEMENTCOST_H

#include "norm/Dialect/Norm/Utils/RowProgram.h"

namespace mlir::norm {

/// What an op costs on a vector of elements, in additions: by the cycles that
/// the next of its kind waits. Arithmetic on f16 and bf16 is f32's, between
/// conversions.
int64_t getElementCost(Operation *op);

/// Whether an elementary function is among what is computed of an element for
/// the outputs. Its polynomials have some 25 coefficients, for which kernels
/// that hold much of several rows, or much of one, have no registers.
bool computesFunction(const RowProgram &program);

} // namespace mlir::norm

#endif // NORM_DIALECT_NORM_UTILS_ELEMENTCOST_H
