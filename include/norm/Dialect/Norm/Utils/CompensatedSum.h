//===- CompensatedSum.h - sums that keep what they lose ---------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A sum as two numbers of one type: what additions give, and what their
// roundings took from it, which is as accurate as twice the bits (Knuth's
// TwoSum; as a whole the sum of Ogita, Rump and Oishi, "Accurate Sum and Dot
// Product", 2005). The functions write arithmetic on scalars.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_UTILS_COMPENSATEDSUM_H
#define NORM_DIALECT_NORM_UTILS_COMPENSATEDSUM_H

#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinTypes.h"

namespace mlir::norm {

/// Adds `term` to `sum`, and what that loses to `lost`. Seven operations.
std::pair<Value, Value> addCompensated(OpBuilder &b, Location loc, Value sum,
                                       Value lost, Value term);

/// The sum as one number.
Value finishCompensated(OpBuilder &b, Location loc, Value sum, Value lost);

/// The sum as one number of a type that is no wider, rounded once.
Value roundCompensated(OpBuilder &b, Location loc, Value sum, Value lost,
                       FloatType type);

} // namespace mlir::norm

#endif // NORM_DIALECT_NORM_UTILS_COMPENSATEDSUM_H
