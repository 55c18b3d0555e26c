//===- RowKernel.h - writes the GPU kernel of a norm.generic ----*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The kernel of a norm.generic in the gpu dialect. Some threads of a workgroup,
// given by a #norm.gpu_schedule, share a row:
//
//   each thread reads what it keeps of operands that all rows share
//   for each group of rows that is the workgroup's
//     for each pass of the row program
//       each thread computes the row ops
//       each thread computes the terms of its elements, and threads combine
//       them
//     each thread computes the outputs of its elements and writes them
//
// A reduction is computed by each thread for its elements, by shuffles for a
// subgroup, through workgroup memory for a workgroup, and through that of its
// peers for a cluster; always in the same order.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_CONVERSION_NORMTOGPU_ROWKERNEL_H
#define NORM_LIB_CONVERSION_NORMTOGPU_ROWKERNEL_H

#include "RowSums.h"

#include "norm/Dialect/Norm/Utils/GPUSchedule.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"

namespace mlir::scf {
class IfOp;
} // namespace mlir::scf

namespace mlir::norm {

class RowKernel {
public:
  RowKernel(const RowProgram &program, const RowLayout &layout,
            const GPUKernelPlan &plan);

  /// The arguments are, for each operand, its memory from the first byte of the
  /// buffer on and the offset of its first element; then these extents; then
  /// the misalignments that the access wants (RowAccess::getPhaseOperands);
  /// then, where outputs are summed over rows, those that RowSums says.
  ArrayRef<Extent> getExtents() const { return extents; }

  gpu::GPUFuncOp emit(OpBuilder &builder, StringRef name);
  /// The kernel that adds up what the other has left of an output that is
  /// summed over rows. The arguments are the same.
  gpu::GPUFuncOp emitSum(OpBuilder &builder, StringRef name, unsigned output);

private:
  /// The elements that a thread takes at once.
  struct Chunk {
    unsigned size;       // of a vector, or 1
    unsigned number = 0; // among the thread's chunks
    Value index;         // of the first element, in the row
    Value isInside;      // null if it is known to be
    Value place;         // in workgroup memory; null if it is not there
    bool isResident = false;
    /// What is in registers of it, by element.
    llvm::DenseMap<Value, SmallVector<Value>> values;
  };
  /// What a thread knows of its row.
  struct Row {
    SmallVector<Value> offsets;   // by operand, of the row's first element
    SmallVector<Value> perRow;    // by operand; null if it is per element
    Value isValid;                // null if it is known to be
    Value sumPlace, isFirstOfSum; // what its sums are added to: see RowSums
    Value firstInVectors;         // the first element that is in a vector, and
    Value endOfVectors;           // the first behind them
    SmallVector<Chunk> resident;
  };
  using Values = SmallVector<Value>;

  // Threads and rows (RowKernel.cpp).
  gpu::GPUFuncOp createFunction(OpBuilder &b, StringRef name,
                                TypeRange workgroup, unsigned threads);
  void emitRows();
  void emitGroup(Value index, Value isValid);
  void emitRow(ArrayRef<Value> loops, Row row);
  void findVectors(Row &row);
  Value getExtent(const Extent &extent);
  Value getProduct(ArrayRef<Extent> extents);
  /// The index of each loop; the last runs fastest.
  Values delinearize(Value index, ArrayRef<Extent> sizes);
  Value move(Value address, Value index, const Extent &stride);
  MemRefType getWorkgroupType(int64_t values, Type element);

  // The row program (RowKernelProgram.cpp).
  void emitPasses(const RowPasses &passes, Row &row, bool isBody);
  void emitRowOp(Operation *op, Row &row);
  Values emitBranch(Block &block, Row &row);
  Values emitIf(Value condition, ArrayRef<Value> otherwise, Block &block,
                Row &row, Value isChosen);
  void emitRowIf(scf::IfOp op, Row &row);
  Value isAnyOfSubgroup(Value condition);
  void emitReductions(SmallVector<ReduceOp> reductions, Row &row);
  bool isInMemory(const Chunk &chunk, Value value);
  SmallVector<Values> compute(const Row &row, const Chunk &chunk,
                              ArrayRef<Value> roots);
  struct Terms {
    SmallVector<Values> values; // by reduction, by element
  };
  void computeGuarded(const Row &row, Chunk &chunk,
                      SmallVector<ReduceOp> reductions, Terms &terms);
  void computeOutside(const Row &row, const Chunk &chunk,
                      SmallVector<ReduceOp> reductions, Terms &terms);
  void emitOutputs(Row &row);
  Values createGuarded(Value condition, ArrayRef<Value> otherwise,
                       function_ref<Values()> body);

  // Where values stay (RowKernelResidency.cpp).
  using ChunkFn = function_ref<Values(Chunk &, ValueRange)>;
  void addWorkgroupMemory(SmallVectorImpl<Type> &types);
  void findWorkgroupMemory(gpu::GPUFuncOp func);
  int64_t getElementsOfChunk();
  int64_t getFullChunks();
  Chunk makeChunk(const Row &row, Value number, bool isFull);
  Chunk makeEdgeChunk(const Row &row, unsigned number);
  void makeResidentChunks(Row &row);
  void accessWorkgroupMemory(const Chunk &chunk, Value value, Values &elements,
                             bool isStore);
  /// Calls it for each chunk, with the results of the call before, or
  /// `carried`.
  Values forEachChunk(Row &row, ValueRange carried, ChunkFn body);
  /// The same, without those in registers.
  Values forEachLaterChunk(const Row &row, ValueRange carried, ChunkFn body);

  // Elements (RowKernelElements.cpp).
  Value getAddress(unsigned operand, const Row &row, Value index);
  Values load(unsigned operand, const Row &row, const Chunk &chunk);
  Value loadVector(Value memory, Value address, unsigned size,
                   unsigned alignment);
  Values unpack(Value vector);
  void loadKept();
  Values loadShifted(unsigned operand, Value address);
  void storeVector(Value memory, Value address, ArrayRef<Value> values,
                   unsigned alignment);

  // Sums over rows (RowKernelSums.cpp).
  void addToSum(unsigned sum, const Row &row, Value index,
                ArrayRef<Value> terms);

  // What threads tell each other (RowKernelExchange.cpp).
  void combineThreads(SmallVector<ReduceOp> reductions,
                      MutableArrayRef<Value> values);
  Value combineLanes(Value value, unsigned lanes, ReduceKind kind);
  Value loadOfPeer(unsigned place, Value workgroup);
  Value combineTree(ArrayRef<Value> values, ReduceKind kind);
  Value combine(Value a, Value b, ReduceKind kind);
  Value shuffle(Value value, unsigned mask);
  Value getNeutral(ReduceOp reduction);

  Value getZero(Type type);
  Value getIndex(int64_t value);
  Value isEqual(Value a, Value b);
  Value isLess(Value a, Value b);
  Value select(Value condition, Value a, Value c);
  template <typename Op> Value create(Value a, Value c) {
    return Op::create(b, a, c);
  }

  const RowProgram &program;
  GenericOp op;
  const RowLayout &layout;
  const GPUKernelPlan &plan;
  const RowAccess &access;
  GPUScheduleAttr schedule;
  RowSums sums;
  SmallVector<Extent> extents;
  FloatType exchangeType; // null if there are no reductions

  // Valid during emit().
  ImplicitLocOpBuilder b;
  Values memories, firstOffsets; // by operand
  Values extentArguments;
  Values phases; // by operand; null where the access wants none
  Values partialSums;
  Value numPartials;
  /// By operand and chunk: an element or a vector; empty if it is not kept.
  SmallVector<Values> kept;
  Value thread, threadInRow, subgroup, lane;
  /// Workgroup memory: for each reduction the part of each subgroup, then for
  /// each that of the workgroup; and, by slot, the values of some chunks.
  Value exchange;
  Values workgroupValues;
  /// Constants, the values of the row, and those of the element at hand.
  IRMapping values;
  /// Of the body; and whether it is in a branch.
  unsigned pass = 0;
  bool isInBranch = false;
};

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_NORMTOGPU_ROWKERNEL_H
