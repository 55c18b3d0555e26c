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

#include "norm/Dialect/Norm/Utils/GPUSchedule.h"
#include "norm/Dialect/Norm/Utils/HostExtents.h"
#include "norm/Dialect/Norm/Utils/IndexBuilder.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/IRMapping.h"

namespace mlir::norm {

/// The partial sums have at most so many elements in all, twice 4 MB of f32:
/// little beside a second-level cache; unless one sum has more.
inline constexpr int64_t kPartialElements = int64_t(1) << 20;
/// With more, the second kernel would take its time for short rows.
inline constexpr int64_t kMaxPartials = 2048;

/// An output that is summed over rows.
struct RowSum {
  Value term;
  unsigned operand;
  /// Whether there is a sum for each element along the row; how many there are.
  bool isAlongRow;
  Extent width;
  /// The parallel loops that it has an element for each step of, and behind
  /// them one along the row.
  SmallVector<unsigned> loops = {};
  SmallVector<Extent> sizes = {};
};

/// Which rows are added up where. With P partial sums, the threads that have
/// partial sum p add the rows p, p + P, ... of those that meet at an element,
/// and a second kernel adds the partial sums in order. P follows from sizes
/// alone, so that the bits of a sum depend neither on the device nor on the
/// grid. A partial sum is compensated: two numbers (CompensatedSum.h).
///
/// Kernels of a program with summed outputs get memory for the partial sums of
/// each of these outputs, 2 x (P K) x width, and P.
struct RowSums {
  RowSums(const RowProgram &program, const RowLayout &layout);

  /// The second kernel's workgroups have so many threads for each of so many
  /// elements, or of fewer where they must be smaller.
  static constexpr int64_t kParts = 8, kElements = 32;

  bool isEmpty() const { return outputs.empty(); }

  SmallVector<RowSum> outputs;
  /// The parallel loops that some of them has an element for each step of (K in
  /// all), and those that all of them sum over.
  SmallVector<unsigned> keptLoops, summedLoops;
  SmallVector<Extent> keptSizes, summedSizes;
};

/// What the kernels of an op have in common, and the host's values that they
/// use beside extents.
struct KernelInputs {
  KernelInputs(OpBuilder &host, GenericOp op)
      : program(op), layout(*computeRowLayout(op, /*hasPartialSums=*/false)),
        sums(program, layout), extents(host, op) {}

  RowProgram program;
  RowLayout layout;
  RowSums sums;
  HostExtents extents;
  /// By operand: its memory from the first byte of the buffer on, and the
  /// offset of its first element.
  SmallVector<Value> memories, firstOffsets;
  /// By operand, the misalignment of its memory (RowAccess::getPhaseOperands);
  /// null where the access does not want it.
  SmallVector<Value> phases;
  /// As RowSums says.
  SmallVector<Value> partialSums;
  Value numPartials;
};

/// Writes a kernel into a gpu.launch.
class RowKernel {
public:
  RowKernel(KernelInputs &inputs, const GPUKernelPlan &plan,
            gpu::LaunchOp launch);

  void emit();
  /// The kernel that adds up what the other has left of an output that is
  /// summed over rows, so many of its elements in a workgroup.
  void emitSum(unsigned sum, int64_t elements);
  /// Aligns the workgroup memory of the kernel that the launch has become.
  void alignMemory(gpu::GPUFuncOp func);

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
  /// The terms of some reductions, by reduction and element.
  using Terms = SmallVector<Values>;

  // Threads and rows (RowKernel.cpp).
  void emitRows();
  void emitGroup(Value index, Value isValid);
  void emitRow(ArrayRef<Value> loops, Row row);
  void findVectors(Row &row);
  Value getExtent(const Extent &extent) {
    return inputs.extents.get(extent, b);
  }
  /// The index of each loop; the last runs fastest.
  Values delinearize(Value index, ArrayRef<Extent> sizes);
  void setIndices(Values &indices, ArrayRef<unsigned> loops, Value index,
                  ArrayRef<Extent> sizes);
  Value move(Value address, ArrayRef<Value> loops, ArrayRef<Extent> strides);
  /// The index, or else the last one, and whether it is before the end.
  std::pair<Value, Value> clamp(Value index, Value end);
  Value addWorkgroupMemory(int64_t values, Type element);
  MemRefType getWorkgroupType(int64_t values, Type element);
  Value getZero(Type type) {
    return arith::ConstantOp::create(b, b.getZeroAttr(type));
  }
  /// A condition, null if it is known to hold.
  Value both(Value a, Value c) { return a && c ? b.bitAnd(a, c) : a ? a : c; }
  Values createLoop(IndexBuilder::Operand first, IndexBuilder::Operand end,
                    IndexBuilder::Operand step, ValueRange carried,
                    function_ref<Values(Value, ValueRange)> body);
  Values createGuarded(Value condition, ArrayRef<Value> otherwise,
                       function_ref<Values()> body);
  void createGuarded(Value condition, function_ref<void()> body);

  // The row program (RowKernelProgram.cpp).
  void emitPasses(const RowPasses &passes, Row &row, bool isBody);
  void emitRowOp(Operation *op, Row &row);
  Values emitBranch(Block &block, Row &row);
  void emitRowIf(scf::IfOp op, Row &row);
  Value isAnyOfSubgroup(Value condition);
  void emitReductions(SmallVector<ReduceOp> reductions, Row &row);
  bool isInMemory(const Chunk &chunk, Value value);
  SmallVector<Values> compute(const Row &row, const Chunk &chunk,
                              ArrayRef<Value> roots);
  Terms computeGuarded(const Row &row, Chunk &chunk,
                       SmallVector<ReduceOp> reductions);
  void emitOutputs(Row &row);

  // Where values stay, loads and stores (RowKernelMemory.cpp).
  using ChunkFn = function_ref<Values(Chunk &, ValueRange)>;
  void addWorkgroupMemories();
  /// The elements of a row that its threads take at a time.
  int64_t getElementsOfChunk() {
    return int64_t(schedule.getThreadsOfRow()) * schedule.getVectorSize();
  }
  int64_t getFullChunks();
  Chunk makeChunk(const Row &row, IndexBuilder::Operand number, bool isFull);
  Chunk makeEdgeChunk(const Row &row, unsigned number);
  void makeResidentChunks(Row &row);
  void accessWorkgroupMemory(const Chunk &chunk, Value value, Values &elements,
                             bool isStore);
  /// Calls it for each chunk that is not in registers, with the results of the
  /// call before, or `carried`.
  Values forEachLaterChunk(const Row &row, ValueRange carried, ChunkFn body);

  unsigned getAlignment(unsigned operand) {
    return access.getAlignment(layout.operands[operand]);
  }
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
  Value shuffle(Value value, unsigned mask);
  Value getNeutral(ReduceOp reduction);

  KernelInputs &inputs;
  const RowProgram &program;
  GenericOp op;
  const RowLayout &layout;
  const RowSums &sums;
  const GPUKernelPlan &plan;
  const RowAccess &access;
  GPUScheduleAttr schedule;
  FloatType exchangeType; // null if there are no reductions
  gpu::LaunchOp launch;
  IndexBuilder b;

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
