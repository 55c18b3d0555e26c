//===- RowGradient.h - the gradient of a row program ------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The gradient of a norm.generic is a norm.generic over the same rows. Its
// inputs are those of the op and the cotangents of its results; its body is the
// op's, and behind it the rules of its ops in reverse order; and it has an
// output for each input that has a cotangent, with the input's map: what is the
// same for several rows becomes an output that is summed over them.
//
// A uniform value is computed once for a row. Its cotangent has two parts: what
// each point of the row adds, which is summed up by a norm.reduce when it is
// asked for, and what is added once for the row.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_NORM_TRANSFORMS_DIFFERENTIATE_ROWGRADIENT_H
#define LIB_DIALECT_NORM_TRANSFORMS_DIFFERENTIATE_ROWGRADIENT_H

#include "norm/Dialect/Norm/IR/Norm.h"
#include "norm/Interfaces/DifferentiableOpInterface.h"

#include "mlir/IR/IRMapping.h"

namespace mlir::norm {

/// A norm.normalize whose mean and rstd the gradient reads.
struct SavedNormalization {
  /// (v - mean) * rstd, where the mean is rounded.
  Value normalized;
  /// The mean of `normalized`, which is 0 but for that rounding; null for
  /// mean_square.
  Value rest;
};

/// The cotangents of the values in the body of `op`, at a point of a row.
class RowAdjoints final : public Adjoints {
public:
  RowAdjoints(const DifferentiationOptions &options, GenericOp op)
      : Adjoints(options), uniformity(op) {}

  Value get(OpBuilder &b, Value value) override;
  void add(OpBuilder &b, Value value, Value cotangent) override;
  /// Adds once for the row.
  void addForRow(OpBuilder &b, Value value, Value cotangent);

  Value getPrimal(Value value) override {
    return primals.lookupOrDefault(value);
  }
  IRMapping &getPrimals() { return primals; }

  void setSaved(NormalizeOp op, SavedNormalization saved) {
    normalizations[op] = saved;
  }
  /// Null if the gradient computes the statistics again.
  const SavedNormalization *findSaved(NormalizeOp op) const {
    auto it = normalizations.find(op);
    return it == normalizations.end() ? nullptr : &it->second;
  }

protected:
  void enter(Operation *op) override;

private:
  RowUniformity uniformity;
  /// From values of the body to those of the gradient's.
  IRMapping primals;
  /// What the points of the row add to the cotangents of uniform values.
  llvm::DenseMap<Value, Value> ofPoints;
  llvm::DenseMap<Operation *, SavedNormalization> normalizations;
  /// Whether the op that is differentiated is computed once for a row.
  bool isForRow = false;
};

/// Builds the gradient of `op`, given the cotangents of its results, null where
/// they are zero, and adds what comes out to those of its inputs.
LogicalResult differentiateRows(GenericOp op, ArrayRef<Value> cotangents,
                                OpBuilder &b, Adjoints &adjoints);

/// The sum of `value`, whose dimensions are the loops of `from`, over those
/// that `to` has not, in the element type `element`.
Value createPartialSum(OpBuilder &b, Location loc, Value value, AffineMap from,
                       AffineMap to, Type element);

void attachNormRules(MLIRContext *context);

} // namespace mlir::norm

#endif // LIB_DIALECT_NORM_TRANSFORMS_DIFFERENTIATE_ROWGRADIENT_H
