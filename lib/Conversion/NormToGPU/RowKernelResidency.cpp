//===- RowKernelResidency.cpp - where the values of a row stay ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What later passes need of a row's first chunks stays in registers, of the
// next in workgroup memory, and of the rest it is computed anew in each pass. A
// thread reads from workgroup memory what it has written itself, so no barrier
// is needed.
//
//===----------------------------------------------------------------------===//

#include "RowKernel.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::norm;

//===----------------------------------------------------------------------===//
// Workgroup memory
//===----------------------------------------------------------------------===//

/// A bit takes a byte.
static Type getMemoryType(Type type) {
  return type.isInteger(1) ? IntegerType::get(type.getContext(), 8) : type;
}

/// What the kernel itself has: for what is exchanged, and then for each slot.
void RowKernel::addWorkgroupMemory(SmallVectorImpl<Type> &types) {
  if (int64_t size = schedule.getExchangeValues(program.getReductions().size()))
    types.push_back(getWorkgroupType(size, exchangeType));
  if (schedule.getWorkgroupChunks() > 0 && !plan.hasDynamicMemory)
    for (Type type : program.getSlotTypes())
      types.push_back(
          getWorkgroupType(schedule.getWorkgroupValues(), getMemoryType(type)));
}

void RowKernel::findWorkgroupMemory(gpu::GPUFuncOp func) {
  ArrayRef<BlockArgument> memory = func.getWorkgroupAttributions();
  if (schedule.getExchangeValues(program.getReductions().size()) > 0)
    exchange = memory.front();
  if (schedule.getWorkgroupChunks() == 0)
    return;
  Value dynamic;
  int64_t offset = 0;
  size_t next = exchange ? 1 : 0;
  for (Type type : program.getSlotTypes()) {
    if (!plan.hasDynamicMemory) {
      workgroupValues.push_back(memory[next]);
      func.setWorkgroupAttributionAttr(next++,
                                       LLVM::LLVMDialect::getAlignAttrName(),
                                       b.getI64IntegerAttr(kAccessBytes));
      continue;
    }
    MemRefType slot =
        getWorkgroupType(schedule.getWorkgroupValues(), getMemoryType(type));
    if (!dynamic)
      dynamic = gpu::DynamicSharedMemoryOp::create(
          b,
          MemRefType::get({ShapedType::kDynamic}, b.getI8Type(),
                          MemRefLayoutAttrInterface(), slot.getMemorySpace()));
    workgroupValues.push_back(memref::ViewOp::create(
        b, slot, dynamic, getIndex(offset), ValueRange()));
    // Each begins at a multiple of 16 bytes, as a workgroup has that many
    // threads.
    offset += schedule.getWorkgroupValues() * getWorkgroupBytes(type);
  }
}

/// Stores or loads the elements of a kept value in workgroup memory: 16 bytes
/// of a thread stand beside those of its neighbours, so that no banks conflict.
void RowKernel::accessWorkgroupMemory(const Chunk &chunk, Value value,
                                      Values &elements, bool isStore) {
  Type type = value.getType(), stored = getMemoryType(type);
  Value memory = workgroupValues[program.findKept(value)->slot];
  unsigned together = std::min<int64_t>(schedule.getVectorSize(),
                                        kAccessBytes / getWorkgroupBytes(type));
  unsigned parts = schedule.getVectorSize() / together;
  Value threads = getIndex(schedule.getWorkgroupSize());
  for (unsigned i = 0; i < schedule.getVectorSize(); ++i) {
    Value place = create<arith::AddIOp>(
        create<arith::MulIOp>(chunk.place, getIndex(parts)),
        getIndex(i / together));
    place =
        create<arith::AddIOp>(create<arith::MulIOp>(place, threads), thread);
    place =
        create<arith::AddIOp>(create<arith::MulIOp>(place, getIndex(together)),
                              getIndex(i % together));
    // By element: LLVM makes vectors of them.
    if (isStore) {
      Value element = elements[i];
      if (stored != type)
        element = arith::ExtUIOp::create(b, stored, element);
      memref::StoreOp::create(b, element, memory, place);
      continue;
    }
    Value element = memref::LoadOp::create(b, memory, place);
    if (stored != type)
      element = arith::TruncIOp::create(b, type, element);
    elements.push_back(element);
  }
}

//===----------------------------------------------------------------------===//
// Chunks
//===----------------------------------------------------------------------===//

/// The elements of a row that its threads take at a time.
int64_t RowKernel::getElementsOfChunk() {
  return int64_t(schedule.getThreadsOfRow()) * schedule.getVectorSize();
}

/// How many chunks are known to be in the row's vectors, for each thread.
int64_t RowKernel::getFullChunks() {
  Extent size = layout.getRowSize();
  if (!size.isConstant())
    return 0;
  int64_t least = size.getCoefficient() - access.getMostEdgeElements(size);
  return std::max<int64_t>(least, 0) / getElementsOfChunk();
}

/// The place of a thread's vector of this number.
RowKernel::Chunk RowKernel::makeChunk(const Row &row, Value number,
                                      bool isFull) {
  Chunk chunk;
  chunk.size = schedule.getVectorSize();
  Value first = create<arith::MulIOp>(threadInRow, getIndex(chunk.size));
  first = create<arith::AddIOp>(
      first, create<arith::MulIOp>(number, getIndex(getElementsOfChunk())));
  chunk.index = create<arith::AddIOp>(row.firstInVectors, first);
  if (!isFull)
    chunk.isInside = arith::CmpIOp::create(b, arith::CmpIPredicate::ult,
                                           chunk.index, row.endOfVectors);
  return chunk;
}

/// The place of a thread's element of this number before or behind the vectors.
RowKernel::Chunk RowKernel::makeEdgeChunk(const Row &row, unsigned number) {
  Chunk chunk;
  chunk.size = 1;
  Value place = create<arith::AddIOp>(
      threadInRow, getIndex(int64_t(number) * schedule.getThreadsOfRow()));
  Value isBefore = arith::CmpIOp::create(b, arith::CmpIPredicate::ult, place,
                                         row.firstInVectors);
  Value behind = create<arith::AddIOp>(
      place, create<arith::SubIOp>(row.endOfVectors, row.firstInVectors));
  chunk.index = arith::SelectOp::create(b, isBefore, place, behind);
  chunk.isInside = arith::CmpIOp::create(b, arith::CmpIPredicate::ult, behind,
                                         getExtent(layout.getRowSize()));
  return chunk;
}

void RowKernel::makeResidentChunks(Row &row) {
  for (unsigned c = 0; c < schedule.getResidentChunks(); ++c) {
    row.resident.push_back(makeChunk(row, getIndex(c), c < getFullChunks()));
    row.resident.back().number = c;
  }
  for (unsigned c = 0; schedule.keepsEdges() && c < schedule.getEdgeChunks();
       ++c)
    row.resident.push_back(makeEdgeChunk(row, c));
  for (Chunk &chunk : row.resident)
    chunk.isResident = true;
}

RowKernel::Values RowKernel::forEachChunk(Row &row, ValueRange carried,
                                          ChunkFn body) {
  Values values(carried);
  for (Chunk &chunk : row.resident)
    values = body(chunk, values);
  return forEachLaterChunk(row, values, body);
}

RowKernel::Values
RowKernel::forEachLaterChunk(const Row &row, ValueRange carried, ChunkFn body) {
  Values results(carried);
  auto loop = [&](Value first, Value end, Value step,
                  function_ref<Chunk(Value)> makeChunk) {
    auto loop = scf::ForOp::create(b, first, end, step, results);
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(loop.getBody());
    Chunk chunk = makeChunk(loop.getInductionVar());
    Values next = body(chunk, loop.getRegionIterArgs());
    if (!next.empty())
      scf::YieldOp::create(b, next);
    results.assign(loop.getResults().begin(), loop.getResults().end());
  };

  Value before = getIndex(schedule.getResidentChunks());
  auto makeKept = [&](Value number, bool isFull) {
    Chunk chunk = makeChunk(row, create<arith::AddIOp>(number, before), isFull);
    chunk.place = number;
    return chunk;
  };
  int64_t kept = schedule.getWorkgroupChunks();
  int64_t full = std::clamp<int64_t>(
      getFullChunks() - schedule.getResidentChunks(), 0, kept);
  if (full > 0)
    loop(getIndex(0), getIndex(full), getIndex(1),
         [&](Value number) { return makeKept(number, /*isFull=*/true); });
  for (int64_t c = full; c < kept; ++c) {
    Chunk chunk = makeKept(getIndex(c), /*isFull=*/false);
    results = body(chunk, results);
  }
  if (!plan.rereads)
    return results;

  for (unsigned c = 0; !schedule.keepsEdges() && c < schedule.getEdgeChunks();
       ++c) {
    Chunk chunk = makeEdgeChunk(row, c);
    results = body(chunk, results);
  }
  Value first =
      getIndex(schedule.getResidentChunks() + schedule.getWorkgroupChunks());
  loop(makeChunk(row, first, /*isFull=*/true).index, row.endOfVectors,
       getIndex(getElementsOfChunk()), [&](Value index) {
         Chunk chunk;
         chunk.size = schedule.getVectorSize();
         chunk.index = index;
         return chunk;
       });
  return results;
}
