//===- RoundToOdd.h - f64 to f32, for a second rounding ---------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TRANSFORMS_MATH_ROUNDTOODD_H
#define NORM_LIB_TRANSFORMS_MATH_ROUNDTOODD_H

#include "mlir/IR/Builders.h"
#include "mlir/IR/Value.h"

namespace mlir::norm {

/// `type` with another element type.
Type withElementType(Type type, Type element);

/// f64 to f32 with round-to-odd: exact values stay, all others become that
/// neighbour whose significand is odd. Infinities and NaNs stay, but for the
/// payload; what overflows becomes the largest finite value, what underflows
/// the smallest subnormal. To round the result to at least two bits less gives
/// what rounding `x` would (Boldo, Melquiond, "Emulation of FMA and correctly
/// rounded sums: proved algorithms using rounding to odd").
Value truncateToOdd(OpBuilder &b, Location loc, Value x);

} // namespace mlir::norm

#endif // NORM_LIB_TRANSFORMS_MATH_ROUNDTOODD_H
