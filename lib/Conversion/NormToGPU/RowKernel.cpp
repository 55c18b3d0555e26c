//===- RowKernel.cpp - threads and rows of a GPU kernel -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RowKernel.h"

#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::norm;

RowKernel::RowKernel(KernelInputs &inputs, const GPUKernelPlan &plan,
                     gpu::LaunchOp launch)
    : inputs(inputs), program(inputs.program), op(program.getOp()),
      layout(inputs.layout), sums(inputs.sums), plan(plan), access(plan.access),
      schedule(plan.schedule), exchangeType(getExchangeType(program)),
      launch(launch), b(op.getLoc(), op.getContext()) {
  b.setInsertionPointToStart(&launch.getBody().front());
  thread = gpu::ThreadIdOp::create(b, gpu::Dimension::x);
}

void RowKernel::emit() {
  addWorkgroupMemories();
  // Constants may stand outside of the body.
  op.getBody().walk([&](Operation *inner) {
    for (Value operand : inner->getOperands())
      if (matchPattern(operand, m_Constant()) && !values.contains(operand))
        b.clone(*operand.getDefiningOp(), values);
  });
  emitRows();
  gpu::TerminatorOp::create(b);
}

//===----------------------------------------------------------------------===//
// Indices and regions
//===----------------------------------------------------------------------===//

RowKernel::Values RowKernel::delinearize(Value index, ArrayRef<Extent> sizes) {
  Values loops(sizes.size(), index);
  for (size_t i = sizes.size(); i-- > 1;) {
    Value size = getExtent(sizes[i]);
    loops[i] = b.rem(loops[0], size);
    loops[0] = b.div(loops[0], size);
  }
  return loops;
}

void RowKernel::setIndices(Values &indices, ArrayRef<unsigned> loops,
                           Value index, ArrayRef<Extent> sizes) {
  for (auto [loop, value] : llvm::zip_equal(loops, delinearize(index, sizes)))
    indices[loop] = value;
}

Value RowKernel::move(Value address, ArrayRef<Value> loops,
                      ArrayRef<Extent> strides) {
  for (auto [loop, stride] : llvm::zip_equal(loops, strides))
    if (!stride.isConstant(0))
      address = b.add(address, b.mul(loop, getExtent(stride)));
  return address;
}

std::pair<Value, Value> RowKernel::clamp(Value index, Value end) {
  Value isInside = b.isLess(index, end);
  return {b.min(index, b.sub(end, 1)), isInside};
}

RowKernel::Values
RowKernel::createLoop(IndexBuilder::Operand first, IndexBuilder::Operand end,
                      IndexBuilder::Operand step, ValueRange carried,
                      function_ref<Values(Value, ValueRange)> body) {
  Value from = b.get(first), to = b.get(end), by = b.get(step);
  auto loop = scf::ForOp::create(
      b, from, to, by, carried,
      [&](OpBuilder &, Location, Value index, ValueRange before) {
        scf::YieldOp::create(b, body(index, before));
      });
  return llvm::to_vector_of<Value>(loop.getResults());
}

RowKernel::Values RowKernel::createGuarded(Value condition,
                                           ArrayRef<Value> otherwise,
                                           function_ref<Values()> body) {
  if (!condition)
    return body();
  auto guarded = scf::IfOp::create(
      b, condition,
      [&](OpBuilder &, Location) { scf::YieldOp::create(b, body()); },
      [&](OpBuilder &, Location) { scf::YieldOp::create(b, otherwise); });
  return llvm::to_vector_of<Value>(guarded.getResults());
}

void RowKernel::createGuarded(Value condition, function_ref<void()> body) {
  createGuarded(condition, {}, [&]() -> Values {
    body();
    return {};
  });
}

//===----------------------------------------------------------------------===//
// Rows
//===----------------------------------------------------------------------===//

void RowKernel::emitRows() {
  int64_t threads = schedule.getThreadsPerRow();
  threadInRow = b.rem(thread, threads);
  auto x = gpu::Dimension::x;
  Value block, blocks;
  if (schedule.getClusterSize() > 1) {
    Value rank = gpu::ClusterBlockIdOp::create(b, x);
    threadInRow = b.add(b.mul(rank, threads), threadInRow);
    block = gpu::ClusterIdOp::create(b, x);
    blocks = gpu::ClusterDimOp::create(b, x);
  } else {
    block = gpu::BlockIdOp::create(b, x);
    blocks = gpu::GridDimOp::create(b, x);
  }
  lane = b.rem(thread, schedule.getSubgroupSize());
  subgroup = b.div(thread, schedule.getSubgroupSize());

  loadKept();
  // Rows, or groups of them that are added up.
  Value groups = getExtent(sums.isEmpty() ? layout.getNumRows()
                                          : getProduct(sums.keptSizes));
  if (!sums.isEmpty())
    groups = b.mul(inputs.numPartials, groups);
  int64_t together = schedule.getRowsPerWorkgroup();
  Value first = b.mul(block, together);
  createLoop(first, groups, b.mul(blocks, together), {},
             [&](Value index, ValueRange) -> Values {
               Value isValid;
               // Threads beyond the last row compute it too, since shuffles
               // want them all, and write nothing.
               if (together > 1)
                 std::tie(index, isValid) =
                     clamp(b.add(index, b.div(thread, threads)), groups);
               emitGroup(index, isValid);
               return {};
             });
}

/// A row, or the rows that are added to partial sums of this index.
void RowKernel::emitGroup(Value index, Value isValid) {
  Row row;
  row.isValid = isValid;
  if (sums.isEmpty())
    return emitRow(delinearize(index, layout.parallelSizes), row);
  row.sumPlace = index;
  Value numKept = getExtent(getProduct(sums.keptSizes));
  Values loops(layout.parallelSizes.size());
  setIndices(loops, sums.keptLoops, b.rem(index, numKept), sums.keptSizes);
  Value partial = b.div(index, numKept);
  Value rows = getExtent(getProduct(sums.summedSizes));
  createLoop(0, rows, inputs.numPartials, {},
             [&](Value first, ValueRange) -> Values {
               row.isFirstOfSum = b.isEqual(first, 0);
               auto [number, isInside] = clamp(b.add(first, partial), rows);
               row.isValid = both(isValid, isInside);
               setIndices(loops, sums.summedLoops, number, sums.summedSizes);
               emitRow(loops, row);
               return {};
             });
}

void RowKernel::emitRow(ArrayRef<Value> loops, Row row) {
  for (auto [i, operand] : llvm::enumerate(layout.operands)) {
    row.offsets.push_back(
        move(inputs.firstOffsets[i], loops, operand.parallelStrides));
    Value &loaded = row.perRow.emplace_back();
    if (i >= op.getInputs().size() || !operand.isPerRow() || !program.isRead(i))
      continue;
    loaded = memref::LoadOp::create(b, inputs.memories[i], row.offsets[i]);
    values.map(op.getBodyBlock()->getArgument(i), loaded);
  }
  findVectors(row);
  makeResidentChunks(row);

  // Between two passes of a row there is a barrier, behind which nobody reads
  // what was exchanged for the pass before. With fewer, what was exchanged for
  // the row before may still be read.
  bool isCluster = schedule.getClusterSize() > 1;
  if (exchange && program.getBody().reductions.size() < 2 && !isCluster)
    gpu::BarrierOp::create(b);
  emitPasses(program.getBody(), row, /*isBody=*/true);
  // Until all workgroups have come here, others may read this one's memory: it
  // must neither end nor go on to the next row. Outputs are written meanwhile.
  isCluster &= bool(exchange);
  if (isCluster)
    NVVM::ClusterArriveOp::create(b, b.getUnitAttr());
  emitOutputs(row);
  if (isCluster)
    NVVM::ClusterWaitOp::create(b, b.getUnitAttr());
}

/// Where the vectors of a row begin and end.
void RowKernel::findVectors(Row &row) {
  row.firstInVectors = b.index(0);
  row.endOfVectors = getExtent(layout.getRowSize());
  if (!access.edgesOf)
    return;
  unsigned operand = *access.edgesOf;
  int64_t vector = access.vectorSize;
  Value address = b.add(inputs.phases[operand], row.offsets[operand]);
  Value first = b.rem(b.sub(vector, b.rem(address, vector)), vector);
  first = b.add(first, access.margin);
  Value notAfter = b.add(first, access.margin);
  Value rest = b.sub(b.max(row.endOfVectors, notAfter), notAfter);
  rest = b.sub(rest, b.rem(rest, vector));
  row.firstInVectors = first;
  row.endOfVectors = b.add(first, rest);
}
