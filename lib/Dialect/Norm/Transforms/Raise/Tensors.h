//===- Tensors.h - tensors that hold expressions ----------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_TENSORS_H
#define NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_TENSORS_H

#include "Match.h"

#include "mlir/IR/Builders.h"
#include "mlir/IR/Dominance.h"

namespace mlir::norm::raise {

/// True for the types that operands and results of norm ops may have.
bool isNormElementType(Type type);

/// Finds tensors that hold expressions in the loops of a root, or creates them
/// in front of it.
class TensorBuilder {
public:
  TensorBuilder(const Root &root, ElementReader &reader,
                DominanceInfo &dominance)
      : root(root), reader(reader), dominance(dominance), builder(root.op) {}

  /// A tensor whose elements are those of an expression, with the loop (or 0)
  /// that each of its dimensions is.
  std::optional<Holder> findOrCreateInput(const Element *value);
  /// A tensor whose elements are those of an expression and whose dimensions
  /// are the loops of the op, in any order, or of size 1. For which `fits`
  /// holds, if that is asked.
  std::optional<Holder> findWhole(const Element *value,
                                  function_ref<bool(Value)> fits = {});
  /// A tensor of `element` over just the loops `along`, in this order.
  Value findOrCreateAlong(const Element *element, ArrayRef<unsigned> along);
  /// What `match` is, in `type` and the loops of the op, from the norm op's
  /// result; without a tensor if that cannot be built.
  Holder createRest(const Holder &norm, const NormMatch &match, Type type);

  /// In front of the root.
  OpBuilder &getBuilder() { return builder; }

private:
  Value createElementwise(const Element *element, ArrayRef<unsigned> along);
  /// The tensor of `holder` with a dimension for each loop that its indices are
  /// made of; without a tensor if it cannot be expanded to that.
  Holder expand(const Holder &holder);
  /// A tensor that holds `element`, expanded, for which `fits` holds; without a
  /// tensor if there is none.
  Holder findExpanded(const Element *element,
                      function_ref<bool(const Holder &)> fits);

  SmallVector<unsigned> getAllLoops() const;
  /// All loops, in the order in which a tensor in `element` has them as its
  /// dimensions.
  SmallVector<unsigned> getLoopsInOrderOf(const Element *element) const;
  bool isAvailable(Value value) const;
  OpFoldResult createSizeOfLoop(unsigned loop);

  const Root &root;
  ElementReader &reader;
  DominanceInfo &dominance;
  OpBuilder builder;
};

} // namespace mlir::norm::raise

#endif // NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_TENSORS_H
