//===- Branches.h - scf.if as an op for rows --------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_DIALECT_NORM_TRANSFORMS_BRANCHES_H
#define NORM_LIB_DIALECT_NORM_TRANSFORMS_BRANCHES_H

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/IR/PatternMatch.h"

namespace mlir::norm {

/// Makes each scf.if of the body an op for rows, whose results are uniform.
/// Fails with an error where what differs along the row cannot be computed
/// outside.
LogicalResult makeBranchesUniform(RewriterBase &rewriter, GenericOp op);

} // namespace mlir::norm

#endif // NORM_LIB_DIALECT_NORM_TRANSFORMS_BRANCHES_H
