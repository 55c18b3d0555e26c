//===- KernelEmitter.h - writes the kernel of a norm.generic ----*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The kernel of a norm.generic in the highway dialect, for its row program:
//
//   for each block of R rows:
//     for each pass: its reductions, R rows together; the row ops behind it
//     the outputs of the R rows
//   the remaining rows one by one
//
// Where a row op is an scf.if with reductions in one of its branches, R rows go
// on together if all of them take the other one; otherwise they are done one by
// one. Both do the same arithmetic in the same order, so that a row's result
// does not depend on which of them computed it.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_CONVERSION_NORMTOHIGHWAY_KERNELEMITTER_H
#define NORM_LIB_CONVERSION_NORMTOHIGHWAY_KERNELEMITTER_H

#include "norm/Dialect/Norm/Utils/CPUSchedule.h"
#include "norm/Dialect/Norm/Utils/RowLayout.h"
#include "norm/Dialect/Norm/Utils/RowProgram.h"

#include "norm/Dialect/Highway/IR/Highway.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Builders.h"

#include <map>

namespace mlir::norm {

/// The arguments of a kernel before the range of rows: pointers to operands,
/// then run-time sizes and strides. The coefficient of each extent is 1.
struct KernelArguments {
  SmallVector<unsigned> operands;
  SmallVector<Extent> extents;
};

/// The arguments behind these of a kernel with outputs that are summed over
/// rows. It works on blocks of rows instead of rows, which are numbered within
/// each group of rows that meet at an element, and leaves what a block sums to
/// in a place of its own.
enum SummedArguments {
  kRowsOfGroup,
  kRowsOfBlock,
  kBlocksOfGroup,
  /// By operand of summed outputs, in order: the elements of a block's sums.
  kSizeOfSums
};

/// Part of a row: one vector of elements along the vector loop.
struct Chunk {
  Value index; // of its first element
  Value count; // of its elements; null if it is full
  /// Among the vectors of the row, where these are known one by one.
  std::optional<unsigned> number = std::nullopt;
};

/// A row at some place of its loops.
struct Row {
  SmallVector<Value> pointers;   // by operand; null where unused
  SmallVector<Value> broadcasts; // by operand; null where not (yet) loaded
  unsigned number = 0;           // among those worked on together
  /// Of the outer reduction loops, as if all were one; null at the beginning.
  Value outerIteration;
  /// The uniform values that are known so far, each in all lanes of a vector or
  /// mask.
  llvm::DenseMap<Value, Value> values;
};

/// The uniform values that are known of rows worked on together, other than
/// those that each Row has for itself.
struct RowPack {
  /// Those that are the same for all rows, in all lanes of a vector or mask.
  llvm::DenseMap<Value, Value> common;
  /// Those of four rows at a time, side by side as highway.pack_sums packs
  /// them: what is computed of them is computed once for four rows.
  llvm::DenseMap<Value, SmallVector<Value>> packed;
};

class KernelEmitter {
public:
  KernelEmitter(const RowProgram &program, const RowLayout &layout,
                CPUScheduleAttr schedule, const CPUTarget &target);

  const KernelArguments &getArguments() const { return arguments; }

  /// Writes the kernel at the builder's insertion point.
  func::FuncOp emit(OpBuilder &builder, StringRef name);

private:
  /// Handles one chunk of all rows and returns what is carried on; `slot` says
  /// which of the accumulators is this chunk's.
  using ChunkFn =
      function_ref<SmallVector<Value>(ArrayRef<Row> rows, const Chunk &chunk,
                                      unsigned slot, ArrayRef<Value> carried)>;
  /// What all rows read alike, by operand; null where it is not (yet) loaded.
  using SharedElements = SmallVector<Value>;
  /// For code that rarely runs: instead of a number of vectors a step, a loop
  /// of partial loads, which needs no code of its own for the end of a row.
  static constexpr unsigned kRare = 0;
  using LoopFn =
      function_ref<SmallVector<Value>(Value iteration, ValueRange carried)>;
  using BranchFn = function_ref<SmallVector<Value>()>;

  /// One reduction of a pass.
  struct Reduction {
    ReduceKind kind;
    Type vec;
    Value input;
    /// What the vector lanes start with, and lanes beyond a row's end have.
    Value neutral;
    /// A product that has no other use: its factors are multiplied and added at
    /// once.
    Value factors[2];
    /// Whether a sum of this pass is better spread over multipliers, too.
    bool isLevelled = false;
  };

  // Outputs that are summed over rows (KernelSums.cpp).
  void emitSummedBlock(Value block);
  void clearSums(const Row &row);
  void addToSums(ArrayRef<Row> rows, const Chunk &chunk,
                 ArrayRef<SmallVector<Value>> terms);
  void addRowSums(ArrayRef<Row> rows);

  // Blocks, rows and loops (KernelLoops.cpp).
  void emitBlocks(Value begin, Value end);
  void emitSingleRow(Value index);
  SmallVector<Row> createRows(Value first, unsigned count);
  /// The rows with only those operands that `inputs` names.
  SmallVector<Row> withOperands(ArrayRef<Row> rows, const BitVector &inputs);
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

  // Passes, and what is computed once a row between them (KernelPasses.cpp).
  bool canGoTogether();
  /// The passes from `pass` on, with the row ops before it from `firstOp` on,
  /// and the outputs. For more than one row gives the row up to which rows are
  /// to be done one by one: none, or all of these.
  Value emitTogether(MutableArrayRef<Row> rows, RowPack &pack, Value first,
                     unsigned pass, unsigned firstOp);
  /// The passes of a block for one row.
  void emitPasses(Row &row, const RowPasses &passes);
  void emitRowOp(Row &row, Operation *rowOp);
  void emitBranch(Row &row, scf::IfOp branch);
  void emitPass(MutableArrayRef<Row> rows, ArrayRef<ReduceOp> reductions,
                unsigned accumulators, RowPack *pack = nullptr);
  /// Vectors whose lanes are equal to what `scalar` is for the row.
  Value getUniform(const Row &row, Value scalar);
  Value allTrue(ArrayRef<Value> masks);

  // Uniform values of four rows in a vector (KernelPacks.cpp).
  /// Whether sums of so many rows are packed.
  bool packsSums(size_t rows) const;
  /// The sums of the lanes of a vector for each row, four to a vector.
  SmallVector<Value> packSums(ArrayRef<Value> lanes);
  /// Number `number` of the vectors that hold `scalar` for all rows; null if
  /// rows have it for themselves.
  Value lookUp(const RowPack &pack, Value scalar, unsigned number);
  /// Computes a row op for all rows: packed, where all it needs is.
  void emitRowOpTogether(MutableArrayRef<Row> rows, RowPack &pack,
                         Operation *rowOp);
  void yieldTogether(MutableArrayRef<Row> rows, RowPack &pack, Value result,
                     Value yielded);
  /// A mask or more that are true if a condition is, for all rows.
  SmallVector<Value> getConditions(ArrayRef<Row> rows, const RowPack &pack,
                                   Value condition);
  /// Gives each row what it needs of packed values to compute `scalars`: of
  /// each element, or once.
  void unpackFor(MutableArrayRef<Row> rows, const RowPack &pack,
                 ArrayRef<Value> scalars);
  void unpack(MutableArrayRef<Row> rows, const RowPack &pack, Value scalar);

  // Reductions over a row (KernelReductions.cpp).
  Reduction getReduction(ReduceOp op);
  /// For each reduction, then for each row, a vector whose lanes are to be
  /// combined. With kRare for the accumulators in the least code.
  SmallVector<Value> emitReductions(ArrayRef<Row> rows,
                                    ArrayRef<Reduction> reductions,
                                    unsigned accumulators, ChunkFn fn);
  /// Whether the vector loop adds in blocks, besides what is left at its end.
  bool hasBlocks(unsigned accumulators);
  /// The loops of emitReductions. `state` has what is known of each reduction,
  /// then what each of the sums is too large by. It is empty where the vector
  /// loop is the only one and too short to need it; the result then is what is
  /// known.
  SmallVector<Value> emitReductionLoops(ArrayRef<Row> rows,
                                        ArrayRef<Reduction> reductions,
                                        unsigned accumulators,
                                        ArrayRef<Value> state, ChunkFn fn,
                                        unsigned depth);
  SmallVector<Value> emitVectorReductions(ArrayRef<Row> rows,
                                          ArrayRef<Reduction> reductions,
                                          unsigned accumulators,
                                          ArrayRef<Value> state, ChunkFn fn);
  /// `reduced` and the term of a chunk, which is given, or its two factors.
  Value addTerm(const Reduction &reduction, ArrayRef<Value> vectors,
                const Chunk &chunk, unsigned slot, Value reduced);
  Value combine(const Reduction &reduction, Value a, Value b);
  Value combineLanes(const Reduction &reduction, Value lanes);

  // Values that passes keep for later ones (KernelKeeping.cpp).
  /// Whether loops over a row are written out, vector by vector.
  bool isWrittenOut(unsigned unroll) const {
    return schedule.getKeep() == Keep::Registers && unroll != kRare;
  }
  void allocateScratch();
  /// The place of a chunk in a scratch row.
  Value getPlace(const Row &row, const Chunk &chunk);
  Value loadKept(const KeptValue &kept, const Row &row, const Chunk &chunk);
  void keep(const KeptValue &kept, const Row &row, const Chunk &chunk,
            Value vector);
  SmallVector<Value> emitWrittenOutLoop(ArrayRef<Row> rows, unsigned unroll,
                                        ArrayRef<Value> carried, ChunkFn fn);

  // Elements and outputs (KernelElements.cpp).
  Value getElements(unsigned operand, const Row &row, const Chunk &chunk,
                    SharedElements &shared);
  /// The vectors of `scalars` for a chunk of a row, in the current pass.
  SmallVector<Value> computeElements(ArrayRef<Value> scalars, const Row &row,
                                     const Chunk &chunk,
                                     SharedElements &shared);
  bool isZeroForZeros(Value scalar);
  /// `vector` with `neutral` beyond the end of the row.
  Value keepCounted(Value vector, const Chunk &chunk, Value neutral);
  Value createBroadcast(unsigned operand, Value pointer);
  void emitOutputs(ArrayRef<Row> rows);
  void storeElements(unsigned operand, Value vector, const Row &row,
                     const Chunk &chunk);
  void storeRowOutput(const Row &row, unsigned output);
  bool isRowOutput(unsigned output);

  /// Gives the result of an op a name, unless it has one: a location that the
  /// C++ route prints. A location suits, since nothing else depends on it.
  Value named(StringRef name, Value value);

  // Values made once, at the kernel's entry.
  template <typename Fn> Value atEntry(Fn create);
  Value getIndex(int64_t value);
  Value getExtent(const Extent &extent);
  Value getConstant(TypedAttr value);
  Value getConstant(Type type, double value);
  /// The number of elements in this many vectors.
  Value getLanes(unsigned vectors = 1);
  /// Where the steps of `vectors` full vectors along the vector loop end.
  Value getFullEnd(unsigned vectors);
  /// H in each lane.
  Value getRowSize(Type type);
  /// 1 in each lane, which the compiler cannot know.
  Value getOpaqueOne(Type type);

  template <typename Op> Value create(Value x, Value y) {
    return Op::create(b, loc, x.getType(), x, y);
  }
  template <typename Op> Value create(Value x) {
    return Op::create(b, loc, x.getType(), x);
  }
  template <typename Op> Value create(Value x, Value y, Value z) {
    return Op::create(b, loc, z.getType(), x, y, z);
  }

  GenericOp op;
  const RowProgram &program;
  const RowLayout &layout;
  FloatType base;
  CPUScheduleAttr schedule;
  const CPUTarget &target;
  /// Of a vector; the least, if the kernel is for any target.
  int64_t lanes;
  KernelArguments arguments;

  // Valid during emit().
  OpBuilder b;
  Location loc;
  Operation *entryEnd = nullptr;
  SmallVector<Value> pointers; // by operand
  SmallVector<Value> kernelBroadcasts;
  Row kernelRow; // the values that are the same for all rows
  SmallVector<Value> extentArguments;
  SmallVector<std::pair<Extent, Value>> extents;
  llvm::DenseMap<Attribute, Value> constants;
  llvm::DenseMap<int64_t, Value> indices;
  llvm::DenseMap<unsigned, Value> laneCounts, fullEnds;
  llvm::DenseMap<Type, Value> rowSizes, opaqueOnes;
  Value begin, end; // of the kernel's rows, or blocks of rows
  SmallVector<Value> summedArguments;
  Value rest, hasRest;
  /// The pass being written, of the body or behind which a branch stands, and
  /// whether it is of a branch.
  unsigned currentPass = 0;
  bool isInBranch = false;
  /// What is kept: by slot and row, the scratch row; or by value and row, the
  /// vectors of the row.
  SmallVector<SmallVector<Value>> scratchRows;
  std::map<std::pair<void *, unsigned>, SmallVector<Value>> keptVectors;
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

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_NORMTOHIGHWAY_KERNELEMITTER_H
