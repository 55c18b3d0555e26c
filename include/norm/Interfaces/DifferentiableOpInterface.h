//===- DifferentiableOpInterface.h - reverse mode ---------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a rule of reverse-mode differentiation sees and gives.
//
// The *cotangent* of a value is the gradient of what is differentiated with
// respect to it. A value is *active* if it depends on something that gradients
// are asked for, and is no integer and none of integers. Rules are of floats
// and of ranked tensors of floats; an active value of another type, such as a
// memref, is on the way to an op that has no rule.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_INTERFACES_DIFFERENTIABLEOPINTERFACE_H
#define NORM_INTERFACES_DIFFERENTIABLEOPINTERFACE_H

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/OpDefinition.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

#include <utility>

namespace mlir::scf {
class ForOp;
} // namespace mlir::scf

namespace mlir::norm {

/// How gradients are computed, where there is a choice.
struct DifferentiationOptions {
  /// Whether the mean and rstd of a normalization are kept for its gradient,
  /// rather than computed again from its input.
  bool saveStatistics = true;
  /// Whether a loop's gradient finds what it needs of each iteration in tensors
  /// with one more dimension, rather than computing the iteration again from
  /// the values that it started with.
  bool saveIterations = true;
};

/// The cotangents of the values of a block, while its ops are differentiated
/// from the last to the first.
class Adjoints {
public:
  explicit Adjoints(const DifferentiationOptions &options) : options(options) {}
  virtual ~Adjoints();

  const DifferentiationOptions &getOptions() const { return options; }

  bool isActive(Value value) const { return active.contains(value); }
  /// Marks a value, unless it is of integers, and what depends on it:
  /// `propagate` finds the latter in a block whose operands are marked.
  void setActive(Value value);
  void propagate(Block &block);
  /// Whether an operand is active, or a value from outside that a region uses.
  bool dependsOnActive(Operation *op) const;

  /// The cotangent as far as it is known, null if it is zero. Its type is
  /// `getCotangentType` of that of the value.
  virtual Value get(OpBuilder &b, Value value);
  /// Adds to the cotangent of a value; one that is not active is left out.
  virtual void add(OpBuilder &b, Value value, Value cotangent);
  /// The value where the gradient can use it.
  virtual Value getPrimal(Value value) { return value; }

  /// Floats narrower than f32 have cotangents in f32, tensors in their own
  /// type.
  static Type getCotangentType(Type type);

  /// Differentiates the ops of `block` from the last to the first, without its
  /// terminator. Fails behind an error.
  LogicalResult differentiate(OpBuilder &b, Block &block);

  /// x + y, scalars or tensors.
  static Value createSum(OpBuilder &b, Value x, Value y);

  /// Slices, by the ops that insert them, and what is in each, where `x` is
  /// zeros to which these are added one after the other; else none.
  static SmallVector<std::pair<tensor::InsertSliceOp, Value>>
  getSlices(Value x);

protected:
  /// Called before the rule of an op.
  virtual void enter(Operation *op) {}

private:
  /// Of what a loop carries that is active which in some iteration is.
  void propagateLoop(scf::ForOp loop);

  const DifferentiationOptions &options;
  llvm::DenseSet<Value> active;
  llvm::DenseMap<Value, Value> cotangents;
};

} // namespace mlir::norm

#include "norm/Interfaces/DifferentiableOpInterface.h.inc"

#endif // NORM_INTERFACES_DIFFERENTIABLEOPINTERFACE_H
