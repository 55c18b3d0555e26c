//===- RowProgram.h - the body of a norm.generic in passes ------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What every lowering of a norm.generic needs to know of its body: in how many
// passes over the row it is computed, what is computed once a row between them,
// and which values a later pass needs again.
//
//   row ops 0                 what inputs of one element a row determine
//   for each pass p
//     for each element of the row: the terms of the pass's reductions
//     row ops p + 1           what its reductions determine
//   for each element of the row: the outputs
//
// A reduction is in the first pass in which its term can be computed. Nothing
// is written before the last pass: whatever goes before can be done again.
//
// An scf.if is a row op. A branch that holds reductions is a sequence of passes
// of its own, which runs where the row op stands; it is the rare one, where
// kernels go for less code and not for less time.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_UTILS_ROWPROGRAM_H
#define NORM_DIALECT_NORM_UTILS_ROWPROGRAM_H

#include "norm/Dialect/Norm/IR/Norm.h"

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/MapVector.h"

namespace mlir::norm {

/// The passes of a block: of the body, or of a branch that holds reductions.
struct RowPasses {
  Block *block = nullptr;
  /// The reductions of each pass. The pass that computes the outputs, or what a
  /// branch yields, is not among them.
  SmallVector<SmallVector<ReduceOp>> reductions;
  /// The uniform ops that can be computed before each pass and not earlier, in
  /// order; behind the last one, those before the outputs. One more than there
  /// are passes of reductions.
  SmallVector<SmallVector<Operation *>> rowOps;
};

/// A value that differs along the row, that one pass computes and a later one
/// needs again: a kernel may keep it, or compute it anew from the inputs.
struct KeptValue {
  Value value;
  /// The pass that computes it, and the last that needs it, where the pass of
  /// the outputs is the one behind those of the reductions. A branch counts as
  /// the pass behind it.
  unsigned firstPass;
  unsigned lastPass;
  /// Values that are not needed at the same time share a slot; a value may take
  /// the slot of one that its own pass needs for the last time.
  unsigned slot;
};

class RowProgram {
public:
  /// The body holds no norm.normalize, and each scf.if there has uniform
  /// results only: see norm-expand-statistics.
  explicit RowProgram(GenericOp op);

  /// What keeps a body from being a row program, as the rest of a sentence
  /// that begins with "has"; empty if nothing does.
  static std::string describeObstacle(GenericOp op);

  GenericOp getOp() const { return op; }
  bool isUniform(Value value) const { return uniformity.isUniform(value); }

  const RowPasses &getBody() const { return passes.front().second; }
  /// The passes of a branch that holds reductions.
  const RowPasses &getBranch(Block *block) const {
    return passes.find(block)->second;
  }
  /// Whether a block holds reductions, itself or in an scf.if.
  bool hasPasses(Block *block) const { return passes.contains(block); }

  /// All reductions, in the order of the body, branches included.
  ArrayRef<ReduceOp> getReductions() const { return reductions; }

  ArrayRef<KeptValue> getKeptValues() const { return kept; }
  /// How many values a kernel that keeps all of them keeps at a time.
  unsigned getNumSlots() const { return numSlots; }
  /// The type of the values in each slot.
  SmallVector<Type> getSlotTypes() const;
  /// Null if the value is not among them.
  const KeptValue *findKept(Value value) const;

  /// Inputs that some op reads.
  bool isRead(unsigned input) const;
  /// Inputs whose elements are read to compute values that differ along the
  /// row; of what `isKnown` tells, nothing is read.
  llvm::BitVector getInputsOf(
      ArrayRef<Value> values, llvm::function_ref<bool(Value)> isKnown =
                                  [](Value) { return false; }) const;

  /// The outputs of each kind.
  ArrayRef<unsigned> getElementOutputs() const { return elementOutputs; }
  ArrayRef<unsigned> getRowOutputs() const { return rowOutputs; }
  /// Summed over rows: an element for each along the row, or one for a row.
  ArrayRef<unsigned> getSummedOutputs() const { return summedOutputs; }

  /// What a pass of the body computes of each element: the terms of its
  /// reductions, or what is yielded for outputs per element.
  SmallVector<Value> getRoots(unsigned pass) const;

  /// What is done with each element to compute some values that differ along
  /// the row.
  struct ElementOps {
    /// What they are computed from: arguments of the body, in order, and what
    /// is known.
    SmallVector<Value> leaves;
    /// In the order of the body.
    SmallVector<Operation *> ops;
  };
  ElementOps getElementOps(ArrayRef<Value> values,
                           llvm::function_ref<bool(Value)> isKnown) const;
  /// Uniform values that computing some values of each element may ask for: of
  /// a product or a negation also what it is made of, which may be fused with
  /// what it is needed for.
  SmallVector<Value> getUniformOperands(ArrayRef<Value> values) const;

private:
  void analyze(Block *block);
  void findKeptValues();
  /// Calls `visit` for each value that differs along the row and is needed for
  /// `roots`, users first; where it returns false, not for what that is
  /// computed from.
  void walkElements(ArrayRef<Value> roots,
                    llvm::function_ref<bool(Value)> visit) const;

  GenericOp op;
  RowUniformity uniformity;
  llvm::MapVector<Block *, RowPasses> passes;
  /// The place of each op in the body.
  llvm::DenseMap<Operation *, unsigned> places;
  SmallVector<ReduceOp> reductions;
  SmallVector<KeptValue> kept;
  unsigned numSlots = 0;
  SmallVector<unsigned> elementOutputs, rowOutputs, summedOutputs;
};

} // namespace mlir::norm

#endif // NORM_DIALECT_NORM_UTILS_ROWPROGRAM_H
