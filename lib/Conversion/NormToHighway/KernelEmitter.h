//===- KernelEmitter.h - writes the kernel of a norm.generic ----*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The kernel of a norm.generic in the highway dialect:
//
//   for each block of R rows:
//     statistics of the R rows, from two passes over them
//     if all are sound: third pass, R rows together
//     else: the rows one by one
//   the remaining rows one by one
//
// and for one row: its statistics; if they are not sound, again with a scale
// and a better mean; third pass. Both do the same arithmetic in the same order,
// so that a row's result does not depend on which of them computed it.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_CONVERSION_NORMTOHIGHWAY_KERNELEMITTER_H
#define NORM_LIB_CONVERSION_NORMTOHIGHWAY_KERNELEMITTER_H

#include "CostModel.h"
#include "norm/Dialect/Norm/Utils/RowLayout.h"

#include "norm/Dialect/Highway/IR/Highway.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Builders.h"

namespace mlir::norm {

/// The arguments of a kernel before the range of rows: pointers to operands,
/// then run-time sizes and strides. The coefficient of each extent is 1.
struct KernelArguments {
  SmallVector<unsigned> operands;
  SmallVector<Extent> extents;
};

/// Part of a row: one vector of elements along the vector loop.
struct Chunk {
  Value index; // of its first element
  Value count; // of its elements; null if it is full
};

/// A row at some place of its loops.
struct Row {
  SmallVector<Value> pointers;   // by operand; null where unused
  SmallVector<Value> broadcasts; // by operand; null where not (yet) loaded
};

/// What the third pass needs of a row; vectors with equal lanes.
struct RowStatistics {
  Value scale;   // a power of two that values are multiplied by; null for 1
  Value mean;    // of the scaled values, rounded; null for mean_square
  Value shift;   // (exact mean - mean) * rstd, scaled; null for mean_square
  Value rstd;    // of the scaled values
  Value outMean; // what `post` sees; null where it does not look
  Value outRstd;
};

class KernelEmitter {
public:
  KernelEmitter(GenericOp op, const RowLayout &layout, FloatType base,
                const KernelShape &shape);

  const KernelArguments &getArguments() const { return arguments; }

  /// Writes the kernel at the builder's insertion point.
  func::FuncOp emit(OpBuilder &builder, StringRef name);

private:
  /// Handles one chunk of all rows and returns what is carried on; `slot` says
  /// which of the accumulators is this chunk's.
  using ChunkFn =
      function_ref<SmallVector<Value>(ArrayRef<Row> rows, const Chunk &chunk,
                                      unsigned slot, ArrayRef<Value> carried)>;
  /// For code that rarely runs: instead of a number of vectors a step, a loop
  /// of partial loads, which needs no code of its own for the end of a row.
  static constexpr unsigned kRare = 0;
  using LoopFn =
      function_ref<SmallVector<Value>(Value iteration, ValueRange carried)>;
  using BranchFn = function_ref<SmallVector<Value>()>;

  /// What two passes find of a row, each in all lanes of a vector.
  struct Moments {
    Value mean;   // rounded; null for mean_square
    Value rest;   // sum(v - mean) / H; null for mean_square
    Value square; // sum((v - mean)^2) / H
  };
  struct Finished {
    RowStatistics statistics;
    /// The larger, the better conditioned; not finite if anything overflowed.
    Value soundness;
  };

  // Blocks, rows and loops (KernelLoops.cpp).
  void emitBlocks(Value begin, Value end);
  void emitSingleRow(Value index);
  SmallVector<Row> createRows(Value first, unsigned count);
  /// The rows with only those operands that `pre` reads.
  SmallVector<Row> withPreOperands(ArrayRef<Row> rows);
  SmallVector<Row> advance(ArrayRef<Row> rows, unsigned loop, Value iteration);
  void movePointers(Row &row, const Row *first,
                    function_ref<Value(const OperandLayout &)> getOffset);
  SmallVector<Value> emitRowLoops(ArrayRef<Row> rows, unsigned unroll,
                                  ArrayRef<Value> carried, ChunkFn fn,
                                  unsigned depth = 0);
  SmallVector<Value> emitVectorLoop(ArrayRef<Row> rows, unsigned unroll,
                                    Value from, ArrayRef<Value> carried,
                                    ChunkFn fn);
  SmallVector<Value> emitPartialLoop(ArrayRef<Row> rows,
                                     ArrayRef<Value> carried, ChunkFn fn);
  SmallVector<Value> emitUnrolledLoop(ArrayRef<Row> rows, unsigned unroll,
                                      Value from, Value to,
                                      ArrayRef<Value> carried, ChunkFn fn);
  SmallVector<Value> createFor(Value from, Value to, Value step,
                               ArrayRef<Value> carried, LoopFn body);
  SmallVector<Value> createIf(Value condition, TypeRange types, BranchFn yes,
                              BranchFn no);

  // Sums over a row (KernelSums.cpp).
  /// As many as `numSums`, sum i in the accumulators from i * accumulators on.
  /// Gives vectors whose lanes are still to be added. With kRare for the
  /// accumulators, one of each in the least code.
  SmallVector<Value> emitSums(ArrayRef<Row> rows, unsigned accumulators,
                              unsigned numSums, ChunkFn fn);
  /// Whether the vector loop sums in blocks, besides what is left at its end.
  bool hasBlocks(unsigned accumulators);
  /// The loops of emitSums. `state` is that of compensated sums: first the
  /// sums, then what each of them is too large by. It is empty where the vector
  /// loop is the only one and too short to need it; the result then is the
  /// sums.
  SmallVector<Value> emitSumLoops(ArrayRef<Row> rows, unsigned accumulators,
                                  unsigned numSums, ArrayRef<Value> state,
                                  ChunkFn fn, unsigned depth);
  SmallVector<Value> emitVectorSums(ArrayRef<Row> rows, unsigned accumulators,
                                    unsigned numSums, ArrayRef<Value> state,
                                    ChunkFn fn);

  // Statistics (KernelStatistics.cpp).
  SmallVector<Value> emitMeans(ArrayRef<Row> rows, Value scale,
                               unsigned accumulators);
  SmallVector<Moments> emitMoments(ArrayRef<Row> rows, ArrayRef<Value> means,
                                   Value scale, unsigned accumulators);
  Finished finish(const Moments &moments, Value scale);
  SmallVector<Finished> emitStatistics(ArrayRef<Row> rows);
  RowStatistics emitSoundStatistics(const Row &row);
  RowStatistics emitRescaledStatistics(const Row &row);
  Value emitScale(const Row &row);
  Value areSound(ArrayRef<Finished> finished);

  // Elements and outputs (KernelElements.cpp).
  Value getElements(unsigned operand, const Row &row, const Chunk &chunk,
                    SmallVectorImpl<Value> &shared);
  Value emitPre(const Row &row, const Chunk &chunk,
                SmallVectorImpl<Value> &shared);
  bool isZeroForZeros(Value scalar);
  Value keepCounted(Value vector, const Chunk &chunk, bool isZeroBeyond);
  Value createBroadcast(unsigned operand, Value pointer);
  void emitThirdPass(ArrayRef<Row> rows, ArrayRef<RowStatistics> statistics);
  void storeElements(unsigned operand, Value vector, const Row &row,
                     const Chunk &chunk);
  void storeRowOutputs(const Row &row, const RowStatistics &statistics);
  bool isRowOutput(unsigned output) {
    unsigned operand = op.getInputs().size() + output;
    return op.isPerRow(op.getIndexingMapsArray()[operand]);
  }

  /// Gives the result of an op a name, unless it has one: a location that the
  /// C++ route prints. A location suits, since nothing else depends on it.
  Value named(StringRef name, Value value);

  // Values made once, at the kernel's entry.
  template <typename Fn> Value atEntry(Fn create);
  Value getIndex(int64_t value);
  Value getExtent(const Extent &extent);
  Value getConstant(TypedAttr value);
  Value getConstant(double value, StringRef name);
  /// The largest finite number of the statistics' type.
  Value getLargest();
  /// The number of elements in this many vectors.
  Value getLanes(unsigned vectors = 1);
  /// Where the steps of `vectors` full vectors along the vector loop end.
  Value getFullEnd(unsigned vectors);
  Value getInverseSize();

  template <typename Op> Value create(Value x, Value y) {
    return Op::create(b, loc, x.getType(), x, y);
  }
  template <typename Op> Value create(Value x) {
    return Op::create(b, loc, x.getType(), x);
  }
  template <typename Op> Value create(Value x, Value y, Value z) {
    return Op::create(b, loc, z.getType(), x, y, z);
  }
  template <typename Op> Value compare(Value x, Value y) {
    return Op::create(b, loc, mask, x, y);
  }
  template <typename Op> Value reduceTree(ArrayRef<Value> values);

  GenericOp op;
  const RowLayout &layout;
  FloatType base;
  KernelShape shape;
  FloatType statType;
  Type vec, mask;
  bool hasMean;
  bool preIsZeroForZeros;
  KernelArguments arguments;
  SmallVector<bool> isUsed; // by operand

  // Valid during emit().
  OpBuilder b;
  Location loc;
  Operation *entryEnd = nullptr;
  SmallVector<Value> pointers; // by operand
  SmallVector<Value> kernelBroadcasts;
  SmallVector<Value> extentArguments;
  SmallVector<std::pair<Extent, Value>> extents;
  llvm::DenseMap<Attribute, Value> constants;
  llvm::DenseMap<int64_t, Value> indices;
  llvm::DenseMap<unsigned, Value> lanes, fullEnds;
  Value inverseSize, rest, hasRest;
};

inline Value KernelEmitter::named(StringRef name, Value value) {
  Operation *definition = value.getDefiningOp();
  if (definition && definition->getNumResults() == 1 &&
      !isa<NameLoc>(definition->getLoc()))
    definition->setLoc(NameLoc::get(b.getStringAttr(name), loc));
  return value;
}

template <typename Fn> Value KernelEmitter::atEntry(Fn create) {
  OpBuilder::InsertionGuard guard(b);
  if (entryEnd)
    b.setInsertionPoint(entryEnd);
  return create();
}

template <typename Op> Value KernelEmitter::reduceTree(ArrayRef<Value> values) {
  if (values.size() == 1)
    return values.front();
  size_t half = values.size() / 2;
  Value left = reduceTree<Op>(values.take_front(half));
  Value right = reduceTree<Op>(values.drop_front(half));
  return create<Op>(left, right);
}

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_NORMTOHIGHWAY_KERNELEMITTER_H
