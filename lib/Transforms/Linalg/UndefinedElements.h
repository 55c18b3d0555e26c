//===- UndefinedElements.h - which elements nobody defined ------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TRANSFORMS_LINALG_UNDEFINEDELEMENTS_H
#define NORM_LIB_TRANSFORMS_LINALG_UNDEFINEDELEMENTS_H

#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/CallInterfaces.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Interfaces/LoopLikeInterface.h"
#include "llvm/ADT/SetVector.h"

#include <limits>

namespace mlir::norm {

/// How many elements of a value nobody defined, at least, if the program takes
/// the path that leaves most so: 0 for none that is sure.
struct Undefined {
  static constexpr int64_t kAll = std::numeric_limits<int64_t>::max();

  int64_t number = 0;
  /// All are, on every path, and none is computed.
  bool isCertain = false;
  /// Where paths met of which others define all; null for none.
  Block *meeting = nullptr;

  explicit operator bool() const { return number > 0; }
};

/// A use of a value that `source` left undefined.
struct UndefinedUse {
  OpOperand *use;
  Operation *source;
  /// What is read is computed of it, not itself.
  bool isComputed;
};

/// The undefined elements that linalg ops accumulate into: those of
/// `tensor.empty`, of `bufferization.alloc_tensor` and of allocations that
/// nobody writes, wherever ops, loops, branches and calls in `scope` pass them
/// on.
///
/// Counts are of static sizes: what has a dynamic size may cover all that it is
/// inserted into, and a loop with a dynamic number of iterations all that it
/// inserts into at all. Where paths meet and some define all, that is undefined
/// on the others, until a further branch may be decided alike; in a loop it is
/// defined, as iterations may take one after the other. So what is found is
/// undefined on some path for certain, as far as a branch may go either way.
/// What a linalg op accumulates into is taken to be defined behind it.
///
/// Ops are visited in order: those of a loop up to three times, but once where
/// two loops around it are visited again; those of a function for up to eight
/// combinations of undefined arguments.
class UndefinedElements {
public:
  explicit UndefinedElements(Operation *scope);

  /// The inits whose undefined elements a payload may read, each once.
  ArrayRef<OpOperand *> getReads() const { return reads.getArrayRef(); }

  /// The uses by which `read` gets its undefined elements: of values that are
  /// undefined entirely, closest to it.
  SmallVector<UndefinedUse> getUses(OpOperand &read);

private:
  /// What a value has its undefined elements from.
  struct Origin {
    OpOperand *operand;
    bool isComputed;
  };

  /// What a function returns for `arguments`.
  struct Summary {
    SmallVector<int64_t> arguments;
    SmallVector<Undefined> results;
  };

  Undefined get(Value value) const { return states.lookup(value); }
  void set(Value value, Undefined state, ArrayRef<OpOperand *> operands,
           bool isComputed = false);
  /// `value` is one of `operands`, each on its own path.
  void join(Value value, ArrayRef<OpOperand *> operands);
  /// Values that are what a first iteration makes them.
  void setUncertain(ValueRange values);
  void addOrigin(Value value, OpOperand *operand, bool isComputed = false);
  void setUndefined(Value value);
  /// Whether a fill defines all of `value`, and nothing else does.
  bool isFillable(Value value) const;
  /// The use of `origin` that is fillable, or has several origins or none.
  Origin skipViews(Origin origin);
  /// The op whose undefined elements `value` has.
  Operation *getSource(Value value);

  // Ops.
  void visit(Operation *op);
  void visit(Region &region);
  void visit(Block &block);
  /// Blocks that reach each other, in reverse post order.
  void visitCycle(ArrayRef<Block *> blocks);
  bool joinArguments(Block &block, bool isAgain);
  void visitTensorOp(Operation *op);
  void visitLinalg(linalg::LinalgOp op);
  void visitSlice(tensor::ExtractSliceOp op);
  void visitPad(tensor::PadOp op);
  void visitConcat(tensor::ConcatOp op);
  void visitPure(Operation *op);
  /// What is undefined of the `type` that is `dest` with `source` inserted.
  Undefined getInserted(Undefined dest, Value source, Type type) const;
  void visitInsertion(OpOperand &dest, OpOperand &source);

  // Control flow.
  void visitBranches(RegionBranchOpInterface op, Region *only = nullptr);
  void visitIf(scf::IfOp op);
  void visitCall(CallOpInterface call);
  SmallVector<Undefined> visitFunction(FunctionOpInterface function,
                                       ArrayRef<int64_t> arguments);

  // Loops.

  /// The iterations of a loop behind its first, or all if they are alike.
  struct Iterations {
    /// What the loop carries into the first of them, and out of it.
    SmallVector<int64_t> in, out;
    bool isFirstApart = false;
  };

  void visitFor(LoopLikeOpInterface loop);
  void visitForall(scf::ForallOp loop);
  void visitWhile(scf::WhileOp loop);
  Iterations iterate(LoopLikeOpInterface loop,
                     llvm::function_ref<void(bool isFirst)> visitBody);
  std::optional<bool> getFirstCondition(Value condition) const;
  OpFoldResult getFirstValue(OpFoldResult value) const;

  Operation *scope;
  SymbolTableCollection symbolTables;
  DenseMap<Value, Undefined> states;
  DenseMap<Value, SmallVector<Origin, 1>> origins;
  llvm::SetVector<OpOperand *> reads;
  /// What `getSource` and `skipViews` found.
  DenseMap<Value, Operation *> sources;
  DenseMap<OpOperand *, Origin> ends;
  DenseMap<Operation *, SmallVector<Summary>> summaries;
  DenseSet<Operation *> active;
  /// What values are in the iteration that is visited, where it is a first one.
  DenseMap<Value, OpFoldResult> firstValues;
  /// How often a branch was known of them.
  unsigned numDecided = 0;
  /// The loops around what is visited, and those of them visited again.
  unsigned numLoops = 0, numAgain = 0;
  /// More than so many are not visited again within each other.
  static constexpr unsigned kMostAgain = 2;
  /// The blocks of regions that the visit came to, in the last visit of each.
  DenseSet<Block *> visited;
};

} // namespace mlir::norm

#endif // NORM_LIB_TRANSFORMS_LINALG_UNDEFINEDELEMENTS_H
