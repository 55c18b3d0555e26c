//===- TensorRules.h - the rules of ops on tensors --------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_NORM_TRANSFORMS_DIFFERENTIATE_TENSORRULES_H
#define LIB_DIALECT_NORM_TRANSFORMS_DIFFERENTIATE_TENSORRULES_H

#include "norm/Interfaces/DifferentiableOpInterface.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::norm {

/// A tensor of `type` and of the sizes of `like`, all zeros.
Value createZeros(OpBuilder &b, Location loc, Value like,
                  RankedTensorType type);

/// A tensor of the sizes of `value`, with its elements as `element`.
Value convertElements(OpBuilder &b, Location loc, Value value, Type element);

/// Adds the sum of all elements of `cotangent` to that of `element`, a scalar
/// of which a tensor was filled.
void addToElement(OpBuilder &b, Value element, Value cotangent,
                  Adjoints &adjoints);

/// The tensor with a cotangent whose elements `op` reads at places that its
/// body computes, as an embedding does; null if there is none.
Value findGathered(linalg::LinalgOp op, const Adjoints &adjoints);

/// The rule of such an op.
LogicalResult differentiateGather(linalg::LinalgOp op, Value source,
                                  OpBuilder &b, Adjoints &adjoints);

/// The rule of a contraction: a product of matrices, say.
LogicalResult differentiateContraction(linalg::LinalgOp op, OpBuilder &b,
                                       Adjoints &adjoints);

/// Makes linalg ops such that rows can have: with a loop, and on tensors only.
void bringIntoRowForm(func::FuncOp function);

void attachLinalgRules(MLIRContext *context);
void attachTensorRules(MLIRContext *context);

} // namespace mlir::norm

#endif // LIB_DIALECT_NORM_TRANSFORMS_DIFFERENTIATE_TENSORRULES_H
