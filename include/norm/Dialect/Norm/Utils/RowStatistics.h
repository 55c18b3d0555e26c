//===- RowStatistics.h - reductions that look like a norm's -----*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_UTILS_ROWSTATISTICS_H
#define NORM_DIALECT_NORM_UTILS_ROWSTATISTICS_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::norm {

/// True if `map` has another element for each point of loops of these sizes.
bool isPerElement(AffineMap map, ArrayRef<int64_t> ranges);

/// True if `op` reduces rows and its result comes back to them: some
/// elementwise op reads both, for each element, what is reduced (or what that
/// is computed from) and what is computed from the result. So do the statistics
/// of norms and softmax, but not matrix products, or a pooling that nothing
/// spreads. Looks at a bounded number of ops around it.
bool isRowStatistic(linalg::LinalgOp op);

/// Calls `visit` for `op`'s results and then for what is computed from them
/// element by element, moved, or reduced further, nearest first, until it
/// returns true or a bounded number of ops is seen. What is passed is the
/// linalg op for an op in its body.
void visitElementwiseUsers(Operation *op,
                           llvm::function_ref<bool(Operation *)> visit);

} // namespace mlir::norm

#endif // NORM_DIALECT_NORM_UTILS_ROWSTATISTICS_H
