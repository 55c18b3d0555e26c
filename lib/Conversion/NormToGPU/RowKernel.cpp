//===- RowKernel.cpp - threads and rows of a GPU kernel -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RowKernel.h"

#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::norm;

RowKernel::RowKernel(const RowProgram &program, const RowLayout &layout,
                     const GPUKernelPlan &plan)
    : program(program), op(program.getOp()), layout(layout), plan(plan),
      access(plan.access), schedule(plan.schedule), sums(program, layout),
      exchangeType(getExchangeType(program)), b(op.getLoc(), op.getContext()) {
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

MemRefType RowKernel::getWorkgroupType(int64_t values, Type element) {
  auto space =
      gpu::AddressSpaceAttr::get(b.getContext(), gpu::AddressSpace::Workgroup);
  return MemRefType::get({values}, element, MemRefLayoutAttrInterface(), space);
}

/// A kernel, whose body begins at the insertion point.
gpu::GPUFuncOp RowKernel::createFunction(OpBuilder &outer, StringRef name,
                                         TypeRange workgroup,
                                         unsigned threads) {
  Type index = b.getIndexType();
  auto getFlat = [](Type element) {
    return MemRefType::get({ShapedType::kDynamic}, element);
  };
  SmallVector<Type> types;
  for (const OperandLayout &operand : layout.operands)
    llvm::append_values(types, getFlat(operand.type.getElementType()), index);
  SmallVector<unsigned> phaseOperands = access.getPhaseOperands();
  types.append(extents.size() + phaseOperands.size(), index);
  for (FloatType type : sums.types)
    types.push_back(getFlat(type));
  if (!sums.isEmpty())
    types.push_back(index);

  auto func = gpu::GPUFuncOp::create(outer, b.getLoc(), name,
                                     b.getFunctionType(types, {}), workgroup);
  func->setAttr(gpu::GPUDialect::getKernelFuncAttrName(), b.getUnitAttr());
  func.setKnownBlockSize(ArrayRef<int32_t>{int32_t(threads), 1, 1});
  b.setInsertionPointToStart(&func.getBody().front());

  ArrayRef<BlockArgument> arguments = func.getArguments();
  auto take = [&]() -> Value {
    Value first = arguments.front();
    arguments = arguments.drop_front();
    return first;
  };
  for (size_t i = 0; i < layout.operands.size(); ++i) {
    memories.push_back(take());
    firstOffsets.push_back(take());
  }
  for (size_t i = 0; i < extents.size(); ++i)
    extentArguments.push_back(take());
  phases.resize(layout.operands.size());
  for (unsigned operand : phaseOperands)
    phases[operand] = take();
  for (size_t i = 0; i < sums.types.size(); ++i)
    partialSums.push_back(take());
  if (!sums.isEmpty())
    numPartials = take();
  return func;
}

gpu::GPUFuncOp RowKernel::emit(OpBuilder &outer, StringRef name) {
  SmallVector<Type> workgroup;
  addWorkgroupMemory(workgroup);
  gpu::GPUFuncOp func =
      createFunction(outer, name, workgroup, schedule.getWorkgroupSize());
  if (schedule.getClusterSize() > 1)
    func.setKnownClusterSize(
        ArrayRef<int32_t>{int32_t(schedule.getClusterSize()), 1, 1});
  findWorkgroupMemory(func);
  // Constants may stand outside of the body.
  op.getBody().walk([&](Operation *inner) {
    for (Value operand : inner->getOperands())
      if (Operation *constant = operand.getDefiningOp();
          constant && constant->hasTrait<OpTrait::ConstantLike>() &&
          !values.contains(operand))
        b.clone(*constant, values);
  });
  emitRows();
  gpu::ReturnOp::create(b);
  return func;
}

//===----------------------------------------------------------------------===//
// Small things
//===----------------------------------------------------------------------===//

Value RowKernel::getZero(Type type) {
  return arith::ConstantOp::create(b, b.getZeroAttr(type));
}

Value RowKernel::getIndex(int64_t value) {
  return arith::ConstantIndexOp::create(b, value);
}

Value RowKernel::isEqual(Value a, Value c) {
  return arith::CmpIOp::create(b, arith::CmpIPredicate::eq, a, c);
}

Value RowKernel::isLess(Value a, Value c) {
  return arith::CmpIOp::create(b, arith::CmpIPredicate::ult, a, c);
}

Value RowKernel::select(Value condition, Value a, Value c) {
  return arith::SelectOp::create(b, condition, a, c);
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

Value RowKernel::getProduct(ArrayRef<Extent> sizes) {
  Extent product(1);
  for (const Extent &size : sizes)
    product = product * size;
  return getExtent(product);
}

RowKernel::Values RowKernel::delinearize(Value index, ArrayRef<Extent> sizes) {
  Values loops(sizes.size());
  for (size_t i = sizes.size(); i-- > 1;) {
    Value size = getExtent(sizes[i]);
    loops[i] = create<arith::RemUIOp>(index, size);
    index = create<arith::DivUIOp>(index, size);
  }
  if (!sizes.empty())
    loops[0] = index;
  return loops;
}

Value RowKernel::move(Value address, Value index, const Extent &stride) {
  if (stride.isConstant(0))
    return address;
  if (!stride.isConstant(1))
    index = create<arith::MulIOp>(index, getExtent(stride));
  return create<arith::AddIOp>(address, index);
}

RowKernel::Values RowKernel::createGuarded(Value condition,
                                           ArrayRef<Value> otherwise,
                                           function_ref<Values()> body) {
  if (!condition)
    return body();
  bool hasResults = !otherwise.empty();
  auto guarded =
      scf::IfOp::create(b, ValueRange(otherwise).getTypes(), condition,
                        /*withElseRegion=*/hasResults);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(&guarded.getThenRegion().front());
  Values results = body();
  if (!hasResults)
    return {};
  scf::YieldOp::create(b, results);
  b.setInsertionPointToStart(&guarded.getElseRegion().front());
  scf::YieldOp::create(b, otherwise);
  return llvm::to_vector_of<Value>(guarded.getResults());
}

//===----------------------------------------------------------------------===//
// Rows
//===----------------------------------------------------------------------===//

void RowKernel::emitRows() {
  thread = gpu::ThreadIdOp::create(b, gpu::Dimension::x);
  Value threads = getIndex(schedule.getThreadsPerRow());
  threadInRow = create<arith::RemUIOp>(thread, threads);
  bool isCluster = schedule.getClusterSize() > 1;
  Value block, blocks;
  if (isCluster) {
    Value rank = gpu::ClusterBlockIdOp::create(b, gpu::Dimension::x);
    threadInRow = create<arith::AddIOp>(create<arith::MulIOp>(rank, threads),
                                        threadInRow);
    block = gpu::ClusterIdOp::create(b, gpu::Dimension::x);
    blocks = gpu::ClusterDimOp::create(b, gpu::Dimension::x);
  } else {
    block = gpu::BlockIdOp::create(b, gpu::Dimension::x);
    blocks = gpu::GridDimOp::create(b, gpu::Dimension::x);
  }
  if (exchange) {
    Value subgroupSize = getIndex(schedule.getSubgroupSize());
    lane = create<arith::RemUIOp>(thread, subgroupSize);
    subgroup = create<arith::DivUIOp>(thread, subgroupSize);
  }

  loadKept();
  // Rows, or groups of them that are added up.
  Value groups =
      sums.isEmpty()
          ? getExtent(layout.getNumRows())
          : create<arith::MulIOp>(numPartials, getProduct(sums.keptSizes));
  bool isOne = schedule.getRowsPerWorkgroup() == 1;
  Value together = getIndex(schedule.getRowsPerWorkgroup());
  auto loop = scf::ForOp::create(
      b, isOne ? block : create<arith::MulIOp>(block, together), groups,
      isOne ? blocks : create<arith::MulIOp>(blocks, together));
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  Value index = loop.getInductionVar();
  if (isOne)
    return emitGroup(index, /*isValid=*/Value());
  // Threads beyond the last row compute it too, since shuffles want them all,
  // and write nothing.
  index = create<arith::AddIOp>(index, create<arith::DivUIOp>(thread, threads));
  Value last = create<arith::SubIOp>(groups, getIndex(1));
  emitGroup(create<arith::MinUIOp>(index, last), isLess(index, groups));
}

/// A row, or the rows that are added to partial sums of this index.
void RowKernel::emitGroup(Value index, Value isValid) {
  Row row;
  row.isValid = isValid;
  if (sums.isEmpty())
    return emitRow(delinearize(index, layout.parallelSizes), row);
  row.sumPlace = index;
  Value numKept = getProduct(sums.keptSizes);
  Values ofKept =
      delinearize(create<arith::RemUIOp>(index, numKept), sums.keptSizes);
  Value partial = create<arith::DivUIOp>(index, numKept);
  Value rows = getProduct(sums.summedSizes);
  Value zero = getIndex(0);
  auto loop = scf::ForOp::create(b, zero, rows, numPartials);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  row.isFirstOfSum = isEqual(loop.getInductionVar(), zero);
  Value number = create<arith::AddIOp>(loop.getInductionVar(), partial);
  Value isInside = isLess(number, rows);
  row.isValid = isValid ? create<arith::AndIOp>(isValid, isInside) : isInside;
  number =
      create<arith::MinUIOp>(number, create<arith::SubIOp>(rows, getIndex(1)));
  Values ofSummed = delinearize(number, sums.summedSizes);
  Values loops(layout.parallelSizes.size());
  for (auto [place, value] : llvm::zip_equal(sums.keptLoops, ofKept))
    loops[place] = value;
  for (auto [place, value] : llvm::zip_equal(sums.summedLoops, ofSummed))
    loops[place] = value;
  emitRow(loops, row);
}

void RowKernel::emitRow(ArrayRef<Value> loops, Row row) {
  for (auto [i, operand] : llvm::enumerate(layout.operands)) {
    Value offset = firstOffsets[i];
    for (auto [loop, stride] : llvm::zip_equal(loops, operand.parallelStrides))
      offset = move(offset, loop, stride);
    row.offsets.push_back(offset);
    bool isLoaded =
        i < op.getInputs().size() && operand.isPerRow() && program.isRead(i);
    row.perRow.push_back(
        isLoaded ? memref::LoadOp::create(b, memories[i], offset) : Value());
    if (isLoaded)
      values.map(op.getBodyBlock()->getArgument(i), row.perRow[i]);
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
