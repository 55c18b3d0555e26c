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
// Rows that are short runs of elements between those of other rows are worked
// on as strips of such runs (KernelStrips.cpp).
//
// Rows that are cut into pieces have that kernel, and one for each stage in
// which threads share a row (Stages.h), of the same arithmetic, too.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_CONVERSION_NORMTOHIGHWAY_KERNELEMITTER_H
#define NORM_LIB_CONVERSION_NORMTOHIGHWAY_KERNELEMITTER_H

#include "ScalarToVector.h"
#include "Stages.h"

#include "norm/Dialect/Norm/Utils/CPUSchedule.h"
#include "norm/Dialect/Norm/Utils/RowLayout.h"
#include "norm/Dialect/Norm/Utils/RowProgram.h"

#include "norm/Dialect/Highway/IR/Highway.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"

#include <array>

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

/// Part of a row: one vector of elements along the vector loop, or with pairs
/// two, one of them at a time; or one element of each row, where vectors lie
/// across rows.
struct Chunk {
  Value index;       // of its first element
  Value count;       // of its elements; null if it is full
  unsigned slot = 0; // which of the accumulators is for it
  unsigned part = 0; // with pairs: of the even elements, or of the odd ones
};

/// Where the elements of a vector are in memory.
struct Place {
  Value pointer;
  Value index;  // of the first one
  Value count;  // null if the vector is full
  Value stride; // null if they lie side by side
};

/// A row at some place of its loops; or a vector of rows that lie side by side.
struct Row {
  SmallVector<Value> pointers;   // by operand; null where unused
  SmallVector<Value> broadcasts; // by operand; null where not (yet) loaded
  unsigned number = 0;           // among those worked on together
  Value count;                   // of a vector of rows; null if it is full
  /// Of tiny rows: by operand that is transposed, the vectors of its elements.
  SmallVector<SmallVector<Value>> transposed;
  /// Of the outer reduction loops, as if all were one; null at the beginning.
  Value outerIteration;
  /// The uniform values that are known so far, each in all lanes of a vector or
  /// mask; or each row's in its lane.
  llvm::DenseMap<Value, Value> values;
};

/// Rows that are worked on together.
struct RowBlock {
  SmallVector<Row> rows;
  /// Uniform values of four rows at a time, side by side as highway.pack_sums
  /// packs them: what is computed of them is computed once for four rows.
  llvm::DenseMap<Value, SmallVector<Value>> packed;
};

struct KernelReduction;

class KernelEmitter {
public:
  /// Of all the work on rows, or of one stage.
  KernelEmitter(const RowProgram &program, const RowLayout &layout,
                CPUScheduleAttr schedule, const CPUTarget &target,
                std::optional<Stage> stage = std::nullopt);

  const KernelArguments &getArguments() const { return arguments; }

  /// Writes the kernel at the builder's insertion point.
  func::FuncOp emit(OpBuilder &builder, StringRef name);

private:
  using Values = SmallVector<Value>;
  /// Handles one chunk of all rows and returns what is carried on.
  using ChunkFn = function_ref<Values(ArrayRef<Row> rows, const Chunk &chunk,
                                      ArrayRef<Value> carried)>;
  /// The vector loop over rows that outer loops have moved on.
  using InnerFn =
      function_ref<Values(ArrayRef<Row> rows, ArrayRef<Value> carried)>;
  using LoopFn = function_ref<Values(Value iteration, ArrayRef<Value> carried)>;
  using BranchFn = function_ref<Values()>;
  /// So many terms of a reduction from an index on.
  using TermFn =
      function_ref<Value(size_t reduction, Value index, Value count)>;
  using OperandTest = function_ref<bool(const OperandLayout &)>;
  /// What all rows read alike, by operand and part; null where it is not (yet)
  /// loaded. With pairs also what a row reads for both its parts.
  using SharedElements = SmallVector<Value>;
  /// For code that rarely runs: instead of a number of vectors a step, a loop
  /// of partial loads, which needs no code of its own for the end of a row.
  static constexpr unsigned kRare = 0;

  // Values made once, at the kernel's entry (KernelEntry.cpp).
  /// An op at the entry: that which is there, or a new one.
  template <typename Op, typename... Args> Value atEntry(Args &&...args);
  Value getIndex(int64_t value);
  Value getExtent(const Extent &extent);
  Value getConstant(TypedAttr value);
  Value getConstant(Type type, double value);
  /// The number of lanes of this many vectors.
  Value getLanes(unsigned vectors = 1);
  /// Where the loops along a row that are being written begin and end.
  Value getBegin();
  Value getEnd();
  /// The elements along a row that this many vectors take.
  Value getStep(unsigned vectors);
  /// Where the steps of `vectors` full vectors along the vector loop end.
  Value getFullEnd(unsigned vectors);
  /// The elements behind the last full chunk, and whether there are any.
  Value getTail();
  Value hasTail();
  /// The tiles of the innermost loop over rows.
  Value getNumTiles();
  /// H in each lane.
  Value getRowSize(Type type);
  /// 1 in each lane, which the compiler cannot know.
  Value getOpaqueOne(Type type);

  // Blocks, rows and loops (KernelLoops.cpp).
  void emitTile(Value tile);
  void emitBlocks(Value begin, Value end);
  Values createFor(Value from, Value to, Value step, ArrayRef<Value> carried,
                   LoopFn body);
  Values createIf(Value condition, BranchFn yes, BranchFn no);
  /// The iterations of loops that one index counts.
  Values delinearize(Value index, ArrayRef<Extent> sizes);
  /// Rows from `first` on, one after the other; or vectors of them, of which
  /// one may have only `left` rows.
  RowBlock createRows(Value first, unsigned count, Value left = Value());
  SmallVector<Row> advance(ArrayRef<Row> rows, unsigned loop, Value iteration);
  /// Moves pointers; what all rows share is where that of `first` is.
  void move(Row &row, const Row *first,
            function_ref<Value(const OperandLayout &)> getOffset);
  /// The elements after so many iterations of loops; null for none.
  Value getOffset(ArrayRef<Value> iterations, ArrayRef<Extent> strides);
  /// Loads the inputs that have one element for the loops that are left.
  void loadBroadcasts(Row &row, const Row *first, OperandTest hasOne);
  Values emitOuterLoops(ArrayRef<Row> rows, ArrayRef<Value> carried,
                        InnerFn inner, unsigned depth = 0);
  /// Handles all elements of rows, `unroll` vectors at once.
  void emitRowLoops(ArrayRef<Row> rows, unsigned unroll, ChunkFn fn);
  /// The same of a row, with vectors that are aligned for the first output.
  void emitAlignedLoops(const Row &row, ChunkFn fn);
  Values emitVectorLoop(ArrayRef<Row> rows, unsigned unroll, Value from,
                        ArrayRef<Value> carried, ChunkFn fn);
  /// The chunks of a step of `unroll` vectors.
  unsigned getChunks(unsigned unroll) { return std::max(unroll / parts, 1u); }
  Values emitUnrolledLoop(ArrayRef<Row> rows, unsigned unroll, Value from,
                          Value to, ArrayRef<Value> carried, ChunkFn fn);

  // Passes, and what is computed once a row between them (KernelPasses.cpp).
  /// The passes from `pass` on, with the row ops before it from `firstOp` on;
  /// of the body also the outputs. Gives the row up to which rows from `first`
  /// on are to be done one by one: none, or all of these.
  Value emitPasses(RowBlock &block, const RowPasses &passes, Value first,
                   unsigned pass = 0, unsigned firstOp = 0);
  void emitRowOp(RowBlock &block, Operation *rowOp);
  Values emitBranch(const Row &row, scf::IfOp branch);
  /// What each row of a vector takes of the two branches.
  Values blend(const Row &row, scf::IfOp branch, BranchFn yes, BranchFn no);
  Value emitIfAll(RowBlock &block, scf::IfOp branch, Value first,
                  function_ref<Value()> goOn);
  Values translate(ValueRange scalars, KnownToVector known);
  /// The vectors whose lanes are equal to what `scalars` are for the row.
  Values getUniform(const Row &row, ValueRange scalars);
  /// The vector of a uniform value that is known; null if it is not.
  Value getKnown(const Row &row, Value scalar);

  // Uniform values of four rows in a vector (KernelPacks.cpp).
  /// The sums of the lanes of a vector for each row, four to a vector; none if
  /// they are not to be packed.
  Values packSums(ArrayRef<Value> lanes);
  /// Number `pack` of the vectors that hold `scalar` for all rows; null if
  /// rows have it for themselves.
  Value lookUp(const RowBlock &block, Value scalar, unsigned pack);
  /// Computes a row op on packed values; false if not all it needs is packed.
  bool emitPacked(RowBlock &block, Operation *rowOp);
  /// One or more vectors that have `scalar`, for all rows.
  Values getForAll(const RowBlock &block, Value scalar);
  void setForAll(RowBlock &block, Value result, Value yielded);
  /// Gives each row what it needs of packed values to compute `scalars`: of
  /// each element, or once.
  void unpackFor(RowBlock &block, ArrayRef<Value> scalars);

  // Reductions over a row (KernelReductions.cpp).
  /// Computes reductions of a pass. With kRare for the accumulators in the
  /// least code.
  void emitReductions(RowBlock &block, ArrayRef<ReduceOp> ops,
                      unsigned accumulators);
  KernelReduction getReduction(ReduceOp op);
  /// A term of a sum; or the factors of a product that has no other use, which
  /// are multiplied and added at once.
  Values getFactors(Value term);
  /// Whether the vector loop adds in blocks, besides what is left at its end.
  bool hasBlocks(unsigned accumulators);
  Values emitVectorReductions(ArrayRef<Row> rows,
                              ArrayRef<KernelReduction> reductions,
                              unsigned accumulators, ArrayRef<Value> state,
                              ChunkFn fn);
  /// What reductions are, less what their sums are too large by.
  Values subtractExcesses(ArrayRef<KernelReduction> reductions,
                          ArrayRef<Value> state);
  /// What reductions are of one piece of each row, for later.
  void storePartials(const RowBlock &block, ArrayRef<ReduceOp> ops,
                     ArrayRef<KernelReduction> reductions, Value piece,
                     ArrayRef<Value> lanes);
  Values combinePartials(const RowBlock &block, ArrayRef<ReduceOp> ops,
                         ArrayRef<KernelReduction> reductions);
  /// What reductions are of `size` terms.
  Values combineTerms(ArrayRef<KernelReduction> reductions, Value size,
                      TermFn getTerm);
  /// `reduced` and the term of a chunk, which is given, or its two factors.
  Value addTerm(const KernelReduction &reduction, ArrayRef<Value> vectors,
                const Chunk &chunk, Value reduced);

  // Memory, elements and outputs (KernelElements.cpp).
  Value load(const Place &place);
  /// Elements of an operand at `place`; a mask of booleans.
  Value loadElements(unsigned operand, const Place &place);
  /// In lanes as `pointer` points to.
  Value toMemory(Value vector, Value pointer);
  void store(Value vector, const Place &place);
  /// Lane 0 to one element.
  void storeLane(Value vector, Value pointer);
  Place getPlace(unsigned operand, const Row &row, const Chunk &chunk);
  void allocateScratch();
  Place getScratchPlace(const KeptValue &kept, const Row &row,
                        const Chunk &chunk);
  Value loadKept(const KeptValue &kept, const Row &row, const Chunk &chunk);
  void keep(const KeptValue &kept, const Row &row, const Chunk &chunk,
            Value vector);
  Value getElements(unsigned operand, const Row &row, const Chunk &chunk,
                    SharedElements &shared);
  /// The vectors of `scalars` for a chunk of a row, in the current pass.
  Values computeElements(ArrayRef<Value> scalars, const Row &row,
                         const Chunk &chunk, SharedElements &shared);
  /// Asks for what the rows that follow these have at a chunk.
  void prefetch(ArrayRef<Row> rows, const Chunk &chunk);
  void emitOutputs(RowBlock &block);
  void emitElementOutputs(RowBlock &block);
  void emitRowOutputs(RowBlock &block);
  /// The elements of an output, each part of them.
  void storeElements(ArrayRef<Value> vectors, const Place &place);

  // Even and odd elements in vectors of their own (KernelPairs.cpp).
  SharedElements createShared();
  /// One of the vectors of a chunk, to be reduced in so many accumulators.
  Chunk getPart(const Chunk &chunk, unsigned part, unsigned accumulators = 0);
  /// The lanes of a chunk's vector that have elements; null if all have.
  Value countLanes(const Chunk &chunk);
  /// Where a chunk's part begins that lies in memory behind the one before it.
  Value getIndexOfPart(const Chunk &chunk);
  /// The elements of a chunk behind the first vector's, if not all are there.
  Value countBehind(Value count);
  /// Loads both parts.
  std::array<Value, 2> loadPairs(const Place &place);
  void storePairs(Value even, Value odd, const Place &place);
  /// The operand of an output.
  unsigned getOperand(unsigned output) {
    return op.getInputs().size() + output;
  }

  // Tiny rows, transposed in registers (KernelTransposition.cpp).
  /// Of a vector before the elements are transposed; with a count if the rows
  /// are fewer than lanes.
  Place getTransposedPlace(const Row &row, unsigned operand, int64_t number);
  void loadTransposed(Row &row);
  void storeTransposed(const Row &row, unsigned operand,
                       ArrayRef<Value> elements);
  /// Element `index` of the rows; null if it is not a constant one, or they are
  /// not transposed.
  Value getTransposed(unsigned operand, const Row &row, Value index);

  // Outputs that are summed over rows (KernelSums.cpp).
  void emitSummedBlock(Value block);
  /// At the first sum of a group of rows that meet.
  Row getRowOfSums(Value group);
  void clearSums(const Row &row);
  /// With pairs: brings what odd and even elements sum to in turn.
  void orderSums(const Row &row);
  /// What a summed output adds for each element.
  Values getTerm(unsigned output);
  Place getSumPlace(unsigned output, const Row &row, const Chunk &chunk);
  void addToSums(ArrayRef<Row> rows, const Chunk &chunk,
                 ArrayRef<SmallVector<Value>> terms);
  void addRowSums(ArrayRef<Row> rows);

  // Vectors across the runs of neighbouring rows (KernelStrips.cpp).
  /// Handles a vector of a strip at some steps of the loops outside the runs.
  using StripFn = function_ref<void(ArrayRef<Row> steps, const Chunk &chunk)>;
  void emitStrips(Value begin, Value end);
  void emitStrip(Value first, Value last);
  void eraseUnusedOfStrips();
  /// What is computed once a row before a pass, row after row.
  void emitRowsOfStrip(Value first, Value last, unsigned pass);
  void emitStripReductions(const Row &strip, unsigned pass);
  void emitStripOutputs(const Row &strip);
  /// All steps of the loops outside the runs, `together` at once.
  void emitStripSteps(const Row &strip, unsigned together, unsigned unroll,
                      StripFn fn, unsigned depth = 0);
  /// What a reduction of the pass is of one row: of the places of its runs,
  /// from `place` on.
  Value combineRun(const KernelReduction &reduction, unsigned number, Type type,
                   Value place);
  /// Of a strip, for each place: what a reduction of a pass is, by its number
  /// there, and what it is too large by.
  ArrayRef<Value> getSums(unsigned number, Type type);
  /// Memory for something of a strip.
  Value createForStrip(StringRef name, Type type, int64_t size);
  /// What each row has once and `pass` needs with its elements.
  SmallVector<Value> getValuesOfRows(unsigned pass);
  /// Puts it in all places of the row's run.
  void storeForRun(Value scalar, Value vector, Value place);
  /// The steps, knowing it for the rows that a chunk is of.
  SmallVector<Row> loadForRuns(ArrayRef<Row> steps, unsigned pass,
                               const Chunk &chunk);

  // Pieces of rows, and stages (KernelStages.cpp).
  bool hasPieces() { return schedule.getPieces() > 1; }
  bool isStage(Stage::Kind kind) { return stage && stage->kind == kind; }
  void allocatePartials();
  void emitStages(Value begin, Value end);
  void emitStage(Value row);
  void emitStagedBranch(RowBlock &block, Operation *branch);
  /// Lets loops run over the pieces [first, last) of a row.
  void setRange(Value first, Value last);
  void forEachPiece(function_ref<void(Value piece)> body);
  /// The pointer to what stages leave of a row for later ones.
  Value getStagedPlace(Value staged, const Row &row);
  void storeStaged(Value staged, const Row &row, Value vector);
  Value loadStaged(Value staged, const Row &row);

  GenericOp op;
  const RowProgram &program;
  const RowLayout &layout;
  FloatType base;
  CPUScheduleAttr schedule;
  bool isAcross;  // whether vectors lie across rows
  bool isTiny;    // whether these are rows of a few elements, transposed
  unsigned parts; // the vectors of a chunk: 2 with pairs, else 1
  const CPUTarget &target;
  /// Of a vector; the least, if the kernel is for any target.
  int64_t lanes;
  KernelArguments arguments;
  /// Outputs that are summed over rows: of elements along them, and of rows.
  SmallVector<unsigned> elementSums, rowSums;
  /// What the kernel is for; not set if for all.
  std::optional<Stage> stage;

  // Valid during emit().
  ImplicitLocOpBuilder b;
  Block *entry = nullptr;
  Row kernelRow; // what is the same for all rows
  SmallVector<Value> extentArguments, summedArguments;
  Value begin, end; // of the kernel's rows, or blocks of rows
  llvm::DenseMap<Attribute, Value> constants;
  /// The pass being written, of the body or behind which a branch stands, and
  /// whether it is of a branch.
  unsigned currentPass = 0;
  bool isInBranch = false;
  /// What is kept: by slot and row, the scratch row; or by value, row, index in
  /// the row and part, a vector.
  SmallVector<SmallVector<Value>> scratchRows;
  llvm::DenseMap<std::tuple<Value, unsigned, Value, unsigned>, Value>
      keptVectors;
  /// Of rows with pieces: those that the kernel does, and where the loops along
  /// a row that are being written begin and end; null for all of a row.
  Value firstPiece, lastPiece, rangeBegin, rangeEnd;
  /// What is left of rows for later stages, by value, and the row's place
  /// there.
  llvm::DenseMap<Value, Value> stagedPointers;
  Value stagedRow;
  /// Memory for what there is of a strip: for each place, what the reductions
  /// of a pass are, by their number and type, and what its row has once, by
  /// value; for each row, what reductions are, by their result.
  llvm::DenseMap<std::pair<unsigned, Type>, std::array<Value, 2>> stripSums;
  llvm::DenseMap<Value, Value> stripValues, stripResults;
};

/// With 2 to the n elements in vectors, brings each to where the number of its
/// place has its bits rotated down by so many steps.
void moveBits(ImplicitLocOpBuilder &b, SmallVectorImpl<Value> &vectors,
              unsigned steps);

/// Gives the result of an op a name, unless it has one: a location that the
/// C++ route prints. A location suits, since nothing else depends on it.
Value named(StringRef name, Value value);

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_NORMTOHIGHWAY_KERNELEMITTER_H
