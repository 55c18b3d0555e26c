//===- IndexTable.h - indices that constant tensors hold --------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_INDEXTABLE_H
#define NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_INDEXTABLE_H

#include "Integers.h"

namespace mlir::norm::raise {

/// What `value`, computed in the body of `op` from constants, is in each
/// iteration, if that is 0, a loop, or the quotient or remainder of a loop that
/// runs over all of a dimension of `size`. A strided view of a tensor comes out
/// of torch as such a gather.
std::optional<AffineExpr> readIndexTable(IntegerReader &integers,
                                         linalg::LinalgOp op, Value value,
                                         int64_t size);

} // namespace mlir::norm::raise

#endif // NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_INDEXTABLE_H
