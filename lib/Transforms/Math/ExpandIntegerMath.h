//===- ExpandIntegerMath.h - math ops on integers and predicates -*- C++ -*-==//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TRANSFORMS_MATH_EXPANDINTEGERMATH_H
#define NORM_LIB_TRANSFORMS_MATH_EXPANDINTEGERMATH_H

#include "mlir/IR/Builders.h"

namespace mlir::norm {

/// As expandMath, of integers and predicates.
SmallVector<Value> expandIntegerMath(OpBuilder &b, Operation *op);

} // namespace mlir::norm

#endif // NORM_LIB_TRANSFORMS_MATH_EXPANDINTEGERMATH_H
