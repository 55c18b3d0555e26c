//===- LoopSizes.h - sizes that a loop does not change ----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The size of a tensor that a loop's body makes, as it is known before the
// loop. It may follow from the ops that make it; or from those that use it,
// since a product of matrices, say, has operands that fit each other.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_NORM_TRANSFORMS_DIFFERENTIATE_LOOPSIZES_H
#define LIB_DIALECT_NORM_TRANSFORMS_DIFFERENTIATE_LOOPSIZES_H

#include "mlir/Dialect/SCF/IR/SCF.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/IntEqClasses.h"

#include <utility>

namespace mlir::norm {

class LoopSizes {
public:
  explicit LoopSizes(scf::ForOp loop);

  /// The size of a dimension of a tensor of the body, which is the same in each
  /// iteration; made in front of the loop. Fails where it is not known.
  FailureOr<OpFoldResult> find(Value value, int64_t dim);

private:
  /// A dimension of a tensor, or with a negative number an index.
  using Size = std::pair<Value, int64_t>;
  /// Sizes of a program that are equal.
  class Equalities {
  public:
    void add(Size x, Size y) { pairs.push_back({getNumber(x), getNumber(y)}); }
    void compress();
    bool areEqual(Size x, Size y) const;
    /// All that equal `size`, itself included.
    SmallVector<Size> getEqual(Size size) const;

  private:
    unsigned getNumber(Size size);

    SmallVector<Size> sizes;
    llvm::DenseMap<Size, unsigned> numbers;
    SmallVector<std::pair<unsigned, unsigned>> pairs;
    llvm::IntEqClasses classes;
  };

  void addEqualities(Operation *op);
  void addSame(Value x, Value y);
  void addSize(Value tensor, int64_t dim, OpFoldResult size);
  bool isOutside(Value value) const;
  bool isKept(BlockArgument argument, int64_t dim) const;

  scf::ForOp loop;
  Equalities equalities;
};

} // namespace mlir::norm

#endif // LIB_DIALECT_NORM_TRANSFORMS_DIFFERENTIATE_LOOPSIZES_H
