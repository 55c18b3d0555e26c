//===- RowKernel.cpp - threads and rows of a GPU kernel -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RowKernel.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::norm;

RowKernel::RowKernel(GenericOp op, const RowLayout &layout,
                     const RowAccess &access, const Strategy &strategy)
    : op(op), layout(layout), access(access), strategy(strategy),
      statType(op.getStatisticsType()), hasMean(op.hasMean()),
      numSums(hasMean ? kMostSums : 3), builder(op.getContext()),
      loc(op.getLoc()) {
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

MemRefType RowKernel::getWorkgroupType(int64_t values) {
  auto space = gpu::AddressSpaceAttr::get(builder.getContext(),
                                          gpu::AddressSpace::Workgroup);
  return MemRefType::get({values}, statType, MemRefLayoutAttrInterface(),
                         space);
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

  SmallVector<Type> workgroup;
  auto addWorkgroupMemory = [&](int64_t values) {
    if (values > 0)
      workgroup.push_back(getWorkgroupType(values));
    return values > 0;
  };
  bool hasExchange = addWorkgroupMemory(strategy.getExchangeValues(numSums));
  bool hasValues = !strategy.hasDynamicMemory &&
                   addWorkgroupMemory(strategy.getWorkgroupValues());
  auto func = gpu::GPUFuncOp::create(b, loc, name, b.getFunctionType(types, {}),
                                     workgroup);
  func->setAttr(gpu::GPUDialect::getKernelFuncAttrName(), b.getUnitAttr());
  func.setKnownBlockSize(
      ArrayRef<int32_t>{int32_t(strategy.getWorkgroupSize()), 1, 1});
  if (strategy.clusterSize > 1)
    func.setKnownClusterSize(
        ArrayRef<int32_t>{int32_t(strategy.clusterSize), 1, 1});

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
  if (hasExchange)
    exchange = func.getWorkgroupAttributions().front();
  if (hasValues) {
    workgroupValues = func.getWorkgroupAttributions().back();
    func.setWorkgroupAttributionAttr(workgroup.size() - 1,
                                     LLVM::LLVMDialect::getAlignAttrName(),
                                     b.getI64IntegerAttr(kAccessBytes));
  } else if (strategy.hasDynamicMemory) {
    workgroupValues = getDynamicMemory(strategy.getWorkgroupValues());
  }
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
  thread = gpu::ThreadIdOp::create(builder, loc, gpu::Dimension::x);
  Value threads = getIndex(strategy.threadsPerRow);
  threadInRow = create<arith::RemUIOp>(thread, threads);
  bool isCluster = strategy.clusterSize > 1;
  if (isCluster) {
    Value rank = gpu::ClusterBlockIdOp::create(builder, loc, gpu::Dimension::x);
    threadInRow = create<arith::AddIOp>(create<arith::MulIOp>(rank, threads),
                                        threadInRow);
  }
  if (exchange) {
    Value subgroupSize = getIndex(strategy.subgroupSize);
    lane = create<arith::RemUIOp>(thread, subgroupSize);
    subgroup = create<arith::DivUIOp>(thread, subgroupSize);
  }
  Value size = getExtent(layout.getRowSize());
  Value number = arith::UIToFPOp::create(
      builder, loc, statType,
      arith::IndexCastUIOp::create(builder, loc, builder.getI64Type(), size));
  inverseSize = create<arith::DivFOp>(getConstant(1.0), number);

  loadKept();
  Value rows = getExtent(layout.getNumRows());
  Value block, blocks;
  if (isCluster) {
    block = gpu::ClusterIdOp::create(builder, loc, gpu::Dimension::x);
    blocks = gpu::ClusterDimOp::create(builder, loc, gpu::Dimension::x);
  } else {
    block = gpu::BlockIdOp::create(builder, loc, gpu::Dimension::x);
    blocks = gpu::GridDimOp::create(builder, loc, gpu::Dimension::x);
  }
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
  keepValues(row);

  // One sum a row: what was exchanged for the row before may still be read.
  bool isCluster = strategy.clusterSize > 1;
  if (exchange && !hasMean && !isCluster)
    gpu::BarrierOp::create(builder, loc);
  exchangeSlots = 0;
  RowStatistics statistics = emitStatistics(row);
  // Until all workgroups have come here, others may read this one's memory: it
  // must neither end nor go on to the next row. Outputs are written meanwhile.
  if (isCluster)
    NVVM::ClusterArriveOp::create(builder, loc, builder.getUnitAttr());
  emitPost(row, statistics);
  if (isCluster)
    NVVM::ClusterWaitOp::create(builder, loc, builder.getUnitAttr());
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
