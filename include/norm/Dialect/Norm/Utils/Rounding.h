//===- Rounding.h - which way an op rounds ----------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_UTILS_ROUNDING_H
#define NORM_DIALECT_NORM_UTILS_ROUNDING_H

#include "mlir/IR/Operation.h"

namespace mlir::norm {

/// False if `op` asks for another rounding than to_nearest_even, the only one
/// that code for any target has.
bool roundsToNearestEven(Operation *op);

} // namespace mlir::norm

#endif // NORM_DIALECT_NORM_UTILS_ROUNDING_H
