//===- LoopRules.h - the rules of loops -------------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_NORM_TRANSFORMS_DIFFERENTIATE_LOOPRULES_H
#define LIB_DIALECT_NORM_TRANSFORMS_DIFFERENTIATE_LOOPRULES_H

#include "mlir/IR/Builders.h"

namespace mlir::norm {

/// sum + cotangent, in the type of the former. A product of matrices that has
/// no other user is added to what its sums start with, where that is zeros.
Value addToLoopSum(OpBuilder &b, Value sum, Value cotangent);

/// What the loop with `body` carries that `value` is, but for elements that the
/// iteration has written; null if it is something else.
Value findCarried(Value value, Block *body);

/// Makes an element of a tensor that `body` reads one of a slice, so that
/// neither the tensor is kept for it nor its cotangent is a tensor of that
/// size.
void readElementsAsSlices(Block *body);

/// Makes of a slice that a loop in `body` reads a slice of one in front of the
/// loop, which has what is the same in its iterations: so the loop adds up
/// cotangents of the latter, not of all that `body` reads slices of.
void hoistSlices(Block *body);

void attachLoopRules(MLIRContext *context);

} // namespace mlir::norm

#endif // LIB_DIALECT_NORM_TRANSFORMS_DIFFERENTIATE_LOOPRULES_H
