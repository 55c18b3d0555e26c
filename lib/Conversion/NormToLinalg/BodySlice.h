//===- BodySlice.h - part of a row program's body ---------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_CONVERSION_NORMTOLINALG_BODYSLICE_H
#define NORM_LIB_CONVERSION_NORMTOLINALG_BODYSLICE_H

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/IR/IRMapping.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace mlir::norm {

/// The ops in the body of a norm.generic that compute some values, down to
/// *leaves*, which are known already: elements of inputs, results of
/// reductions, and whatever else the user says.
class BodySlice {
public:
  BodySlice(GenericOp op, ValueRange roots, function_ref<bool(Value)> isKnown);

  /// The leaves: first elements of inputs, in order, then values in the order
  /// of the body.
  ArrayRef<Value> getLeaves() const { return leaves; }

  /// Clones the ops. `mapping` has the leaves and receives the rest. Of an
  /// scf.if that holds reductions what is left is a choice between results.
  void clone(OpBuilder &b, IRMapping &mapping) const;

private:
  void cloneBlock(OpBuilder &b, Block &block, IRMapping &mapping) const;

  GenericOp op;
  llvm::SmallPtrSet<Operation *, 16> ops;
  SmallVector<Value> leaves;
};

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_NORMTOLINALG_BODYSLICE_H
