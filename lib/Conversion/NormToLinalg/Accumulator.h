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
  explicit Accumulator(ReduceOp reduction);
  /// Of an output that is summed over rows.
  Accumulator(GenericOp op, unsigned output);

  /// The type of the numbers that are carried, and how many there are.
  FloatType getPartType() const;
  unsigned getNumParts() const;
  /// What each of them begins with.
  TypedAttr getInitialValue() const;
  /// Whether the only number that is carried is the result.
  bool isResult() const;

  /// The numbers after `term`, which has the type of the values.
  SmallVector<Value> add(OpBuilder &b, Location loc, ValueRange parts,
                         Value term) const;
  /// The result, of `resultType`, to which it is rounded once.
  Value finish(OpBuilder &b, Location loc, ValueRange parts,
               FloatType resultType) const;

private:
  ReduceKind kind;
  FloatType type;
  bool compensates;
};

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_NORMTOLINALG_ACCUMULATOR_H
