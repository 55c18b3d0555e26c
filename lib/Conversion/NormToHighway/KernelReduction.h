//===- KernelReduction.h - one reduction of a kernel ------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_CONVERSION_NORMTOHIGHWAY_KERNELREDUCTION_H
#define NORM_LIB_CONVERSION_NORMTOHIGHWAY_KERNELREDUCTION_H

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/IR/ImplicitLocOpBuilder.h"

namespace mlir::norm {

struct KernelReduction {
  ReduceKind kind;
  /// What the vector lanes start with, and lanes beyond a row's end have.
  Value neutral;
  /// The input; or the factors of a product that has no other use, which are
  /// multiplied and added at once.
  SmallVector<Value> scalars;
  /// Whether a sum of this pass is better spread over multipliers, too.
  bool isLevelled = false;

  bool isSum() const { return kind == ReduceKind::Add; }
  bool isMaximum() const { return kind == ReduceKind::MaximumF; }
  bool isProduct() const { return scalars.size() == 2; }
};

/// What the reduction is of all lanes, in each lane.
Value combineLanes(ImplicitLocOpBuilder &b, const KernelReduction &reduction,
                   Value lanes);

/// `state` and `terms`, with Kahan's compensation: what the reductions are, and
/// behind that what each of the sums is too large by.
SmallVector<Value> addCompensated(ImplicitLocOpBuilder &b,
                                  ArrayRef<KernelReduction> reductions,
                                  ArrayRef<Value> state, ArrayRef<Value> terms);

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_NORMTOHIGHWAY_KERNELREDUCTION_H
