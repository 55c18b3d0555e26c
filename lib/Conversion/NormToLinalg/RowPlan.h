//===- RowPlan.h - a row program as a sequence of loop nests ----*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_CONVERSION_NORMTOLINALG_ROWPLAN_H
#define NORM_LIB_CONVERSION_NORMTOLINALG_ROWPLAN_H

#include "norm/Dialect/Norm/Utils/RowProgram.h"

namespace mlir::norm {

/// A condition under which a row needs a step.
struct Guard {
  Value condition;
  bool expected;
};

/// A loop nest before those of the outputs: over elements if it has reductions,
/// over rows if not.
struct Step {
  /// The branches that it stands in, from the outside in.
  SmallVector<Guard> guards;
  SmallVector<ReduceOp> reductions;
  /// The values of each row that it computes for other nests, in the order of
  /// the body. What no other nest needs is not stored.
  SmallVector<Value> stored;

  bool isOverRows() const { return reductions.empty(); }
};

/// The steps that compute what is known of each row, in order, and what is
/// stored between them.
class RowPlan {
public:
  explicit RowPlan(const RowProgram &program);

  ArrayRef<Step> getSteps() const { return steps; }

  /// What the nest of a step may read instead of computing it: what other steps
  /// have stored.
  bool isKnown(const Step &step, Value value) const {
    auto home = homes.find(value);
    return home != homes.end() && home->second != &step - steps.begin() &&
           stored.contains(value);
  }
  /// The same for the nests of outputs.
  bool isKnown(Value value) const { return stored.contains(value); }

  /// The values that the nest of a step computes, with the conditions of its
  /// guards.
  static SmallVector<Value> getRoots(const Step &step);

private:
  void addBlock(const RowPasses &passes, ArrayRef<Guard> guards);
  void findStored();

  const RowProgram &program;
  SmallVector<Step> steps;
  /// The step that computes a uniform value; none if it costs nothing.
  llvm::DenseMap<Value, ptrdiff_t> homes;
  llvm::DenseSet<Value> stored;
};

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_NORMTOLINALG_ROWPLAN_H
