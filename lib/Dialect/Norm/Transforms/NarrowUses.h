//===- NarrowUses.h - results that are rounded ------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_DIALECT_NORM_TRANSFORMS_NARROWUSES_H
#define NORM_LIB_DIALECT_NORM_TRANSFORMS_NARROWUSES_H

#include "norm/Dialect/Norm/IR/Norm.h"

namespace mlir::norm {

/// Whether each value that the body of a norm.generic makes of the results of
/// `norm` is stored with 11 bits of precision or fewer (f16, bf16, f8, i8), or
/// rounded to so many. Not if a collective or a sum over rows takes it before,
/// where what is nearly the same may cancel.
bool hasNarrowUses(NormalizeOp norm);

} // namespace mlir::norm

#endif // NORM_LIB_DIALECT_NORM_TRANSFORMS_NARROWUSES_H
