//===- RowKernelResidency.cpp - where the values of a row stay ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A row's first chunks stay in registers, the next in workgroup memory, and
// what is left is computed anew in each pass. A thread reads from workgroup
// memory what it has written itself, so no barrier is needed.
//
//===----------------------------------------------------------------------===//

#include "RowKernel.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::norm;

Value RowKernel::getDynamicMemory(int64_t values) {
  auto space =
      cast<gpu::AddressSpaceAttr>(getWorkgroupType(values).getMemorySpace());
  auto bytes = MemRefType::get({ShapedType::kDynamic}, builder.getI8Type(),
                               MemRefLayoutAttrInterface(), space);
  Value memory = gpu::DynamicSharedMemoryOp::create(builder, loc, bytes);
  return memref::ViewOp::create(builder, loc, getWorkgroupType(values), memory,
                                getIndex(0), ValueRange());
}

/// The elements of a row that its threads take at a time.
int64_t RowKernel::getElementsOfChunk() {
  return int64_t(strategy.getThreadsOfRow()) * strategy.vectorSize;
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
  chunk.size = strategy.vectorSize;
  Value first = create<arith::MulIOp>(threadInRow, getIndex(chunk.size));
  first = create<arith::AddIOp>(
      first, create<arith::MulIOp>(number, getIndex(getElementsOfChunk())));
  chunk.index = create<arith::AddIOp>(row.firstInVectors, first);
  if (!isFull)
    chunk.isInside = arith::CmpIOp::create(
        builder, loc, arith::CmpIPredicate::ult, chunk.index, row.endOfVectors);
  return chunk;
}

/// The place of a thread's element of this number before or behind the vectors.
RowKernel::Chunk RowKernel::makeEdgeChunk(const Row &row, unsigned number) {
  Chunk chunk;
  chunk.size = 1;
  Value place = create<arith::AddIOp>(
      threadInRow, getIndex(int64_t(number) * strategy.getThreadsOfRow()));
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

/// Computes the values of the chunks that stay.
void RowKernel::keepValues(Row &row) {
  for (unsigned c = 0; c < strategy.residentChunks; ++c) {
    row.resident.push_back(makeChunk(row, getIndex(c), c < getFullChunks()));
    row.resident.back().number = c;
  }
  for (unsigned c = 0; strategy.keepsEdges() && c < strategy.edgeChunks; ++c)
    row.resident.push_back(makeEdgeChunk(row, c));
  for (Chunk &chunk : row.resident)
    readValues(row, chunk);
  SmallVector<Value> none;
  forEachWorkgroupChunk(
      row, {},
      [&](const Chunk &chunk, Value number, ValueRange) -> SmallVector<Value> {
        createGuarded(chunk.isInside, {}, [&]() -> SmallVector<Value> {
          SmallVector<Value> values = emitPre(row, chunk);
          accessWorkgroupChunk(number, values, /*isStore=*/true);
          return {};
        });
        return {};
      },
      none);
}

/// Calls `body` for each chunk whose values are in workgroup memory, where it
/// is the one with this number.
void RowKernel::forEachWorkgroupChunk(
    const Row &row, ValueRange carried,
    function_ref<SmallVector<Value>(Chunk, Value, ValueRange)> body,
    SmallVectorImpl<Value> &results) {
  results.assign(carried.begin(), carried.end());
  int64_t kept = strategy.workgroupChunks;
  if (kept == 0)
    return;
  Value before = getIndex(strategy.residentChunks);
  int64_t full =
      std::clamp<int64_t>(getFullChunks() - strategy.residentChunks, 0, kept);
  if (full > 0) {
    auto loop = scf::ForOp::create(builder, loc, getIndex(0), getIndex(full),
                                   getIndex(1), results);
    OpBuilder::InsertionGuard guard(builder);
    builder.setInsertionPointToStart(loop.getBody());
    Value number = loop.getInductionVar();
    Chunk chunk = makeChunk(row, create<arith::AddIOp>(number, before),
                            /*isFull=*/true);
    SmallVector<Value> next = body(chunk, number, loop.getRegionIterArgs());
    if (!next.empty())
      scf::YieldOp::create(builder, loc, next);
    results.assign(loop.getResults().begin(), loop.getResults().end());
  }
  for (int64_t c = full; c < kept; ++c) {
    Value number = getIndex(c);
    Chunk chunk = makeChunk(row, create<arith::AddIOp>(number, before),
                            /*isFull=*/false);
    SmallVector<Value> next = body(chunk, number, results);
    results.assign(next.begin(), next.end());
  }
}

/// Stores or loads the values of a chunk in workgroup memory: 16 bytes of a
/// thread stand beside those of its neighbours, so that no banks conflict.
void RowKernel::accessWorkgroupChunk(Value number,
                                     SmallVectorImpl<Value> &values,
                                     bool isStore) {
  unsigned together =
      std::min(strategy.vectorSize, kAccessBytes / (statType.getWidth() / 8));
  unsigned parts = strategy.vectorSize / together;
  Value threads = getIndex(strategy.getWorkgroupSize());
  for (unsigned i = 0; i < strategy.vectorSize; ++i) {
    Value place = create<arith::AddIOp>(
        create<arith::MulIOp>(number, getIndex(parts)), getIndex(i / together));
    place =
        create<arith::AddIOp>(create<arith::MulIOp>(place, threads), thread);
    place =
        create<arith::AddIOp>(create<arith::MulIOp>(place, getIndex(together)),
                              getIndex(i % together));
    // By element: LLVM makes vectors of them.
    if (isStore)
      memref::StoreOp::create(builder, loc, values[i], workgroupValues, place);
    else
      values.push_back(
          memref::LoadOp::create(builder, loc, workgroupValues, place));
  }
}

void RowKernel::forEachChunk(const Row &row, ValueRange carried, ChunkFn body,
                             SmallVectorImpl<Value> &results) {
  SmallVector<Value> values(carried);
  for (const Chunk &chunk : row.resident)
    values = body(chunk, values);
  forEachLaterChunk(row, values, body, results);
}

void RowKernel::forEachLaterChunk(const Row &row, ValueRange carried,
                                  ChunkFn body,
                                  SmallVectorImpl<Value> &results) {
  SmallVector<Type> types(strategy.vectorSize, statType);
  forEachWorkgroupChunk(
      row, carried,
      [&](Chunk chunk, Value number, ValueRange before) {
        chunk.values = createGuarded(chunk.isInside, types, [&]() {
          SmallVector<Value> values;
          accessWorkgroupChunk(number, values, /*isStore=*/false);
          return values;
        });
        return body(chunk, before);
      },
      results);
  if (!strategy.rereads)
    return;
  for (unsigned c = 0; !strategy.keepsEdges() && c < strategy.edgeChunks; ++c) {
    Chunk chunk = makeEdgeChunk(row, c);
    readValues(row, chunk);
    SmallVector<Value> next = body(chunk, results);
    results.assign(next.begin(), next.end());
  }
  Value kept = getIndex(strategy.residentChunks + strategy.workgroupChunks);
  auto loop = scf::ForOp::create(
      builder, loc, makeChunk(row, kept, /*isFull=*/true).index,
      row.endOfVectors, getIndex(getElementsOfChunk()), results);
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
