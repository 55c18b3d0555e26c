//===- PrecisionOfUses.h - what results are rounded to ----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_DIALECT_NORM_TRANSFORMS_PRECISIONOFUSES_H
#define NORM_LIB_DIALECT_NORM_TRANSFORMS_PRECISIONOFUSES_H

#include "norm/Dialect/Norm/IR/Norm.h"

namespace mlir::norm {

/// The most that is asked of statistics which are called narrow.
inline constexpr unsigned kMaxNarrowPrecision = 11;

/// The most bits of precision that anything in the body of a norm.generic has
/// in the end which is made of the results of `norm`: where it is stored, or
/// rounded to at most kMaxNarrowPrecision. The largest unsigned number if a
/// collective or a sum over rows takes it, where what is nearly the same may
/// cancel.
unsigned getPrecisionOfUses(NormalizeOp norm);

} // namespace mlir::norm

#endif // NORM_LIB_DIALECT_NORM_TRANSFORMS_PRECISIONOFUSES_H
