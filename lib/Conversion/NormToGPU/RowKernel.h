//===- RowKernel.h - writes the GPU kernel of a norm.generic ----*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The kernel of a norm.generic in the gpu dialect. Some threads of a workgroup,
// given by a Strategy, share a row:
//
//   each thread reads what it keeps of operands that all rows share
//   for each group of rows that is the workgroup's
//     each thread reads its elements and computes `pre`
//     statistics, from two passes over the values
//     if a row of the subgroup is not sound: again, with a scale
//     each thread computes `post` of its elements and writes them
//
// A sum is computed by each thread for its elements, by shuffles for a
// subgroup, through workgroup memory for a workgroup, and through that of its
// peers for a cluster; always in the same order.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_CONVERSION_NORMTOGPU_ROWKERNEL_H
#define NORM_LIB_CONVERSION_NORMTOGPU_ROWKERNEL_H

#include "Strategy.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/IR/Builders.h"

namespace mlir::norm {

class RowKernel {
public:
  RowKernel(GenericOp op, const RowLayout &layout, const RowAccess &access,
            const Strategy &strategy);

  /// The arguments are, for each operand, its memory from the first byte of the
  /// buffer on and the offset of its first element; then these extents; then
  /// the misalignments that the access wants (RowAccess::getPhaseOperands).
  ArrayRef<Extent> getExtents() const { return extents; }

  gpu::GPUFuncOp emit(OpBuilder &builder, StringRef name);

private:
  /// The elements that a thread takes at once.
  struct Chunk {
    unsigned size;       // of a vector, or 1
    unsigned number = 0; // among the thread's chunks
    Value index;         // of the first element, in the row
    Value isInside;      // null if it is known to be
    SmallVector<Value> values;
  };
  /// What a thread knows of its row.
  struct Row {
    SmallVector<Value> offsets;  // by operand, of the row's first element
    SmallVector<Value> perRow;   // by operand; null if it is per element
    Value isValid;               // null if it is known to be
    Value firstInVectors;        // the first element that is in a vector, and
    Value endOfVectors;          // the first behind them
    SmallVector<Chunk> resident; // whose values are in registers
  };
  struct Moments {
    Value mean, rest, square; // mean and rest are null for mean_square
  };
  struct RowStatistics {
    Value mean, shift, rstd, scale, outMean, outRstd;
    /// The larger, the better conditioned; not finite if anything overflowed.
    Value soundness;
  };
  enum class Combine { Add, Max };
  /// Gives terms of some totals, of the value of an element.
  using TermsFn = function_ref<SmallVector<Value>(Value)>;

  // Threads and rows (RowKernel.cpp).
  MemRefType getWorkgroupType(int64_t values);
  void emitRows();
  void emitRow(Value row, Value isValid);
  Value getExtent(const Extent &extent);
  Value getProduct(ArrayRef<Extent> extents);
  void findVectors(Row &row);

  // Where values stay (RowKernelResidency.cpp).
  using ChunkFn = function_ref<SmallVector<Value>(const Chunk &, ValueRange)>;
  Value getDynamicMemory(int64_t values);
  int64_t getElementsOfChunk();
  int64_t getFullChunks();
  Chunk makeChunk(const Row &row, Value number, bool isFull);
  Chunk makeEdgeChunk(const Row &row, unsigned number);
  void readValues(const Row &row, Chunk &chunk);
  void keepValues(Row &row);
  void forEachWorkgroupChunk(
      const Row &row, ValueRange carried,
      function_ref<SmallVector<Value>(Chunk, Value number, ValueRange)> body,
      SmallVectorImpl<Value> &results);
  void accessWorkgroupChunk(Value number, SmallVectorImpl<Value> &values,
                            bool isStore);
  /// Calls it for each chunk, with the results of the call before, or
  /// `carried`.
  void forEachChunk(const Row &row, ValueRange carried, ChunkFn body,
                    SmallVectorImpl<Value> &results);
  /// The same, without those in registers.
  void forEachLaterChunk(const Row &row, ValueRange carried, ChunkFn body,
                         SmallVectorImpl<Value> &results);

  // Elements (RowKernelElements.cpp).
  Value getAddress(unsigned operand, const Row &row, Value index);
  SmallVector<Value> load(unsigned operand, const Row &row, const Chunk &chunk);
  Value loadVector(unsigned operand, Value address, unsigned size,
                   unsigned alignment);
  SmallVector<Value> unpack(Value vector);
  void loadKept();
  SmallVector<Value> loadShifted(unsigned operand, Value address);
  void store(unsigned operand, const Row &row, const Chunk &chunk,
             ArrayRef<Value> values);
  SmallVector<Value> cloneRegion(Region &region, ValueRange arguments);
  SmallVector<Value> emitPre(const Row &row, const Chunk &chunk);
  SmallVector<Value> createGuarded(Value condition, TypeRange types,
                                   function_ref<SmallVector<Value>()> body);
  void emitPost(const Row &row, const RowStatistics &statistics);

  // What threads tell each other (RowKernelExchange.cpp).
  SmallVector<Value> combineThreads(ArrayRef<Value> values, Combine how);
  void combineSubgroups(MutableArrayRef<Value> values, Combine how);
  void combineWorkgroups(MutableArrayRef<Value> values, Combine how);
  Value combineLanes(Value value, unsigned lanes, Combine how);
  Value loadOfPeer(unsigned place, Value workgroup);
  Value combineTree(ArrayRef<Value> values, Combine how);
  Value combine(Value a, Value b, Combine how);
  Value shuffle(Value value, unsigned mask);

  // Statistics (RowKernelStatistics.cpp).
  SmallVector<Value> emitTotals(const Row &row, unsigned count, Combine how,
                                TermsFn terms);
  Moments emitMoments(const Row &row, Value mean, Value scale);
  Value emitMean(const Row &row, Value scale);
  RowStatistics finish(const Moments &moments, Value scale);
  RowStatistics emitStatistics(const Row &row);
  RowStatistics emitRescaled(const Row &row);
  Value emitScale(const Row &row);
  Value isUnsound(const RowStatistics &statistics);

  Value getConstant(double value);
  /// The largest finite number of the statistics' type.
  Value getLargest();
  Value getIndex(int64_t value);
  template <typename Op> Value create(Value a, Value b) {
    return Op::create(builder, loc, a, b);
  }

  GenericOp op;
  const RowLayout &layout;
  const RowAccess &access;
  Strategy strategy;
  FloatType statType;
  bool hasMean;
  /// How many sums of a row go through workgroup memory.
  unsigned numSums;
  SmallVector<Extent> extents;

  // Valid during emit().
  OpBuilder builder;
  Location loc;
  SmallVector<Value> memories, firstOffsets; // by operand
  SmallVector<Value> extentArguments;
  SmallVector<Value> phases; // by operand; null where the access wants none
  /// By operand and chunk: an element or a vector; empty if it is not kept.
  SmallVector<SmallVector<Value>> kept;
  Value thread, threadInRow, subgroup, lane;
  Value inverseSize;
  /// Workgroup memory: for each sum of a row the part of each subgroup, then
  /// for each sum that of the workgroup; and the values of some chunks.
  Value exchange, workgroupValues;
  unsigned exchangeSlots = 0;
};

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_NORMTOGPU_ROWKERNEL_H
