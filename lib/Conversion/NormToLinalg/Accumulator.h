//===- Accumulator.h - what a reduction of plain loops carries --*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_CONVERSION_NORMTOLINALG_ACCUMULATOR_H
#define NORM_LIB_CONVERSION_NORMTOLINALG_ACCUMULATOR_H

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/IR/Builders.h"

namespace mlir::norm {

/// How a loop that visits one element after the other reduces values.
///
/// Sums are added up in f64, which is exact to f32 for 2^28 elements. For an op
/// with operands of f64 that is not enough: there a sum of f64 carries a second
/// number, what rounding left out of the first (CompensatedSum.h), so that its
/// error does not grow with the number of elements.
class Accumulator {
public:
  /// For values of `type` in the body of `op`.
  Accumulator(GenericOp op, ReduceKind kind, Type type);
  explicit Accumulator(ReduceOp reduction);

  /// The type of the numbers that are carried, and how many there are.
  FloatType getPartType() const { return partType; }
  unsigned getNumParts() const { return numParts; }
  /// Whether the only number that is carried is the result.
  bool isResult() const { return numParts == 1 && partType == type; }

  /// What each number begins with.
  Value getInitialValue(OpBuilder &b, Location loc) const;
  /// The numbers after `term`, which has the type of the values.
  SmallVector<Value> add(OpBuilder &b, Location loc, ValueRange parts,
                         Value term) const;
  /// What some numbers stand for, rounded once to `resultType`.
  static Value finish(OpBuilder &b, Location loc, ValueRange parts,
                      Type resultType);

private:
  ReduceKind kind;
  Type type;
  FloatType partType;
  unsigned numParts;
};

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_NORMTOLINALG_ACCUMULATOR_H
