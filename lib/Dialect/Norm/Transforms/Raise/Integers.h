//===- Integers.h - integers that follow from constants ---------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_INTEGERS_H
#define NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_INTEGERS_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::norm::raise {

/// Computes integers, indices and booleans that follow from constants alone, in
/// tensors of static shapes. Frontends that have no strided views compute the
/// indices of gathers by whole programs of such tensors.
class IntegerReader {
public:
  /// `scalar` in the body of `op` in one iteration; nothing where it does not
  /// follow from constants, overflows its type, or takes too many steps.
  std::optional<int64_t> read(Value scalar, linalg::LinalgOp op,
                              ArrayRef<int64_t> iteration);

  /// Allows `kMaxSteps` from here on.
  void restart() { numSteps = 0; }

private:
  /// The elements of a tensor, the last dimension varying fastest. Those that
  /// are not known have none.
  using Elements = SmallVector<std::optional<int64_t>, 0>;
  struct Iteration;

  /// Null if none of them are known.
  const Elements *read(Value tensor);
  std::optional<Elements> compute(Value tensor);
  std::optional<Elements> computeLinalg(linalg::LinalgOp op, OpResult result);
  std::optional<int64_t> readElement(Value tensor, ArrayRef<int64_t> position);
  std::optional<int64_t> readScalar(Value value, Iteration &iteration);
  std::optional<int64_t> computeScalar(Value value, Iteration &iteration);

  llvm::DenseMap<Value, std::unique_ptr<Elements>> tensors;
  int64_t numSteps = 0;
  unsigned depth = 0;
};

} // namespace mlir::norm::raise

#endif // NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_INTEGERS_H
