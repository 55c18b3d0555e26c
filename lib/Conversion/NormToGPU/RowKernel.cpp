//===- RowKernel.cpp - threads and rows of a GPU kernel -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RowKernel.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::norm;

RowKernel::RowKernel(GenericOp op, const RowLayout &layout,
                     const RowAccess &access, const Strategy &strategy)
    : op(op), layout(layout), access(access), strategy(strategy),
      statType(op.getStatisticsType()), hasMean(op.hasMean()),
      builder(op.getContext()), loc(op.getLoc()) {
  auto add = [&](ArrayRef<Extent> list) {
    for (const Extent &extent : list)
      for (const Extent::Symbol &symbol : extent.getSymbols()) {
        Extent argument = Extent::get(symbol);
        if (!llvm::is_contained(extents, argument))
          extents.push_back(argument);
      }
  };
  add(layout.parallelSizes);
  add(layout.reductionSizes);
  for (const OperandLayout &operand : layout.operands) {
    add(operand.parallelStrides);
    add(operand.reductionStrides);
  }
}

gpu::GPUFuncOp RowKernel::emit(OpBuilder &b, StringRef name) {
  OpBuilder::InsertionGuard guard(b);
  Type index = b.getIndexType();
  SmallVector<Type> types;
  for (const OperandLayout &operand : layout.operands)
    llvm::append_values(
        types,
        MemRefType::get({ShapedType::kDynamic}, operand.type.getElementType()),
        index);
  SmallVector<unsigned> phaseOperands = access.getPhaseOperands();
  types.append(extents.size() + phaseOperands.size(), index);

  // A part for each sum of a row: see emitStatistics and emitRescaled.
  SmallVector<Type> workgroup;
  if (strategy.getSubgroupsPerRow() > 1) {
    int64_t sums = hasMean ? 9 : 3;
    auto space = gpu::AddressSpaceAttr::get(b.getContext(),
                                            gpu::AddressSpace::Workgroup);
    workgroup.push_back(MemRefType::get({sums * strategy.getSubgroupsPerRow()},
                                        statType, MemRefLayoutAttrInterface(),
                                        space));
  }
  auto func = gpu::GPUFuncOp::create(b, loc, name, b.getFunctionType(types, {}),
                                     workgroup);
  func->setAttr(gpu::GPUDialect::getKernelFuncAttrName(), b.getUnitAttr());
  func.setKnownBlockSize(
      ArrayRef<int32_t>{int32_t(strategy.getWorkgroupSize()), 1, 1});

  builder.setInsertionPointToStart(&func.getBody().front());
  ArrayRef<BlockArgument> arguments = func.getArguments();
  for (size_t i = 0; i < layout.operands.size(); ++i) {
    memories.push_back(arguments[2 * i]);
    firstOffsets.push_back(arguments[2 * i + 1]);
  }
  arguments = arguments.drop_front(2 * layout.operands.size());
  llvm::append_range(extentArguments, arguments.take_front(extents.size()));
  phases.resize(layout.operands.size());
  for (auto [operand, phase] :
       llvm::zip_first(phaseOperands, arguments.drop_front(extents.size())))
    phases[operand] = phase;
  if (!workgroup.empty())
    exchange = func.getWorkgroupAttributions()[0];
  emitRows();
  gpu::ReturnOp::create(builder, loc);
  return func;
}

Value RowKernel::getConstant(double value) {
  return arith::ConstantOp::create(builder, loc,
                                   builder.getFloatAttr(statType, value));
}

Value RowKernel::getLargest() {
  return getConstant(
      APFloat::getLargest(statType.getFloatSemantics()).convertToDouble());
}

Value RowKernel::getIndex(int64_t value) {
  return arith::ConstantIndexOp::create(builder, loc, value);
}

Value RowKernel::getExtent(const Extent &extent) {
  Value product;
  if (extent.isConstant() || extent.getCoefficient() != 1)
    product = getIndex(extent.getCoefficient());
  for (const Extent::Symbol &symbol : extent.getSymbols()) {
    auto *found = llvm::find(extents, Extent::get(symbol));
    Value value = extentArguments[found - extents.begin()];
    product = product ? create<arith::MulIOp>(product, value) : value;
  }
  return product;
}

void RowKernel::emitRows() {
  Value thread = gpu::ThreadIdOp::create(builder, loc, gpu::Dimension::x);
  Value threads = getIndex(strategy.threadsPerRow);
  threadInRow = create<arith::RemUIOp>(thread, threads);
  if (exchange) {
    Value subgroupSize = getIndex(strategy.subgroupSize);
    lane = create<arith::RemUIOp>(thread, subgroupSize);
    subgroupInRow = create<arith::DivUIOp>(thread, subgroupSize);
  }
  Value size = getExtent(layout.getRowSize());
  Value number = arith::UIToFPOp::create(
      builder, loc, statType,
      arith::IndexCastUIOp::create(builder, loc, builder.getI64Type(), size));
  inverseSize = create<arith::DivFOp>(getConstant(1.0), number);

  Value rows = getExtent(layout.getNumRows());
  Value block = gpu::BlockIdOp::create(builder, loc, gpu::Dimension::x);
  Value blocks = gpu::GridDimOp::create(builder, loc, gpu::Dimension::x);
  if (strategy.rowsPerWorkgroup == 1) {
    auto loop = scf::ForOp::create(builder, loc, block, rows, blocks);
    OpBuilder::InsertionGuard guard(builder);
    builder.setInsertionPointToStart(loop.getBody());
    emitRow(loop.getInductionVar(), /*isValid=*/Value());
    return;
  }
  Value perGroup = getIndex(strategy.rowsPerWorkgroup);
  Value rowInGroup = create<arith::DivUIOp>(thread, threads);
  Value first = create<arith::MulIOp>(block, perGroup);
  Value step = create<arith::MulIOp>(blocks, perGroup);
  Value last = create<arith::SubIOp>(rows, getIndex(1));
  auto loop = scf::ForOp::create(builder, loc, first, rows, step);
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToStart(loop.getBody());
  // Threads beyond the last row compute it too, since shuffles want them all,
  // and write nothing.
  Value row = create<arith::AddIOp>(loop.getInductionVar(), rowInGroup);
  Value isValid =
      arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::ult, row, rows);
  emitRow(create<arith::MinUIOp>(row, last), isValid);
}

void RowKernel::emitRow(Value index, Value isValid) {
  Row row;
  row.isValid = isValid;

  // The index of each parallel loop; the last runs fastest.
  size_t numLoops = layout.parallelSizes.size();
  SmallVector<Value> loops(numLoops);
  for (size_t i = numLoops; i-- > 1;) {
    Value size = getExtent(layout.parallelSizes[i]);
    loops[i] = create<arith::RemUIOp>(index, size);
    index = create<arith::DivUIOp>(index, size);
  }
  if (numLoops > 0)
    loops[0] = index;
  for (auto [i, operand] : llvm::enumerate(layout.operands)) {
    Value offset = firstOffsets[i];
    for (auto [loop, stride] : llvm::zip_equal(loops, operand.parallelStrides))
      if (!stride.isConstant(0))
        offset = create<arith::AddIOp>(
            offset, create<arith::MulIOp>(loop, getExtent(stride)));
    row.offsets.push_back(offset);
    bool isInput = i < op.getInputs().size();
    row.perRow.push_back(
        isInput && operand.isPerRow()
            ? memref::LoadOp::create(builder, loc, memories[i], offset)
            : Value());
  }

  findVectors(row);
  for (unsigned c = 0; c < strategy.residentChunks; ++c)
    row.resident.push_back(makeChunk(row, c));
  for (unsigned c = 0; row.resident.size() && c < strategy.edgeChunks; ++c)
    row.resident.push_back(makeEdgeChunk(row, c));
  for (Chunk &chunk : row.resident)
    readValues(row, chunk);

  // One sum a row: what was exchanged for the row before may still be read.
  if (exchange && !hasMean)
    gpu::BarrierOp::create(builder, loc);
  exchangeSlots = 0;
  emitPost(row, emitStatistics(row));
}

/// Where the vectors of a row begin and end.
void RowKernel::findVectors(Row &row) {
  Value size = getExtent(layout.getRowSize());
  row.firstInVectors = getIndex(0);
  row.endOfVectors = size;
  if (!access.edgesOf)
    return;
  Value vector = getIndex(access.vectorSize);
  Value misaligned = create<arith::RemUIOp>(
      create<arith::AddIOp>(phases[*access.edgesOf],
                            row.offsets[*access.edgesOf]),
      vector);
  Value first =
      create<arith::RemUIOp>(create<arith::SubIOp>(vector, misaligned), vector);
  Value margin = getIndex(access.margin);
  first = create<arith::AddIOp>(first, margin);
  Value notAfter = create<arith::AddIOp>(first, margin);
  Value rest =
      create<arith::SubIOp>(create<arith::MaxUIOp>(size, notAfter), notAfter);
  rest = create<arith::SubIOp>(rest, create<arith::RemUIOp>(rest, vector));
  row.firstInVectors = first;
  row.endOfVectors = create<arith::AddIOp>(first, rest);
}

/// The place of a thread's vector of this number.
RowKernel::Chunk RowKernel::makeChunk(const Row &row, unsigned number) {
  int64_t step = strategy.threadsPerRow * strategy.vectorSize;
  Chunk chunk;
  chunk.size = strategy.vectorSize;
  Value first = create<arith::MulIOp>(threadInRow, getIndex(chunk.size));
  first = create<arith::AddIOp>(first, getIndex(number * step));
  chunk.index = create<arith::AddIOp>(row.firstInVectors, first);
  Extent size = layout.getRowSize();
  if (!size.isConstant() ||
      (number + 1) * step >
          size.getCoefficient() - access.getMostEdgeElements(size))
    chunk.isInside = arith::CmpIOp::create(
        builder, loc, arith::CmpIPredicate::ult, chunk.index, row.endOfVectors);
  return chunk;
}

/// The place of a thread's element of this number before or behind the vectors.
RowKernel::Chunk RowKernel::makeEdgeChunk(const Row &row, unsigned number) {
  Chunk chunk;
  chunk.size = 1;
  Value place = create<arith::AddIOp>(
      threadInRow, getIndex(int64_t(number) * strategy.threadsPerRow));
  Value isBefore = arith::CmpIOp::create(
      builder, loc, arith::CmpIPredicate::ult, place, row.firstInVectors);
  Value behind = create<arith::AddIOp>(
      place, create<arith::SubIOp>(row.endOfVectors, row.firstInVectors));
  chunk.index = arith::SelectOp::create(builder, loc, isBefore, place, behind);
  chunk.isInside =
      arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::ult, behind,
                            getExtent(layout.getRowSize()));
  return chunk;
}

void RowKernel::readValues(const Row &row, Chunk &chunk) {
  SmallVector<Type> types(chunk.size, statType);
  chunk.values = createGuarded(chunk.isInside, types,
                               [&]() { return emitPre(row, chunk); });
}

void RowKernel::forEachChunk(
    const Row &row, ValueRange carried,
    function_ref<SmallVector<Value>(const Chunk &, ValueRange)> body,
    SmallVectorImpl<Value> &results) {
  results.assign(carried.begin(), carried.end());
  if (strategy.residentChunks > 0) {
    for (const Chunk &chunk : row.resident)
      results = body(chunk, results);
    return;
  }
  for (unsigned c = 0; c < strategy.edgeChunks; ++c) {
    Chunk chunk = makeEdgeChunk(row, c);
    readValues(row, chunk);
    results = body(chunk, results);
  }
  Value step = getIndex(strategy.threadsPerRow * strategy.vectorSize);
  auto loop = scf::ForOp::create(builder, loc, makeChunk(row, 0).index,
                                 row.endOfVectors, step, results);
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToStart(loop.getBody());
  Chunk chunk;
  chunk.size = strategy.vectorSize;
  chunk.index = loop.getInductionVar();
  readValues(row, chunk);
  SmallVector<Value> next = body(chunk, loop.getRegionIterArgs());
  if (!next.empty())
    scf::YieldOp::create(builder, loc, next);
  results.assign(loop.getResults().begin(), loop.getResults().end());
}
