//===- RowKernelMemory.cpp - where a GPU kernel has its values ------------===//
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

#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::norm;

//===----------------------------------------------------------------------===//
// Workgroup memory
//===----------------------------------------------------------------------===//

/// A bit takes a byte.
static Type getMemoryType(Type type) {
  return type.isInteger(1) ? IntegerType::get(type.getContext(), 8) : type;
}

MemRefType RowKernel::getWorkgroupType(int64_t values, Type element) {
  auto space = b.getAttr<gpu::AddressSpaceAttr>(gpu::AddressSpace::Workgroup);
  return MemRefType::get({values}, element, MemRefLayoutAttrInterface(), space);
}

Value RowKernel::addWorkgroupMemory(int64_t values, Type element) {
  return launch.addWorkgroupAttribution(getWorkgroupType(values, element),
                                        b.getLoc());
}

/// For what is exchanged, and then for each slot.
void RowKernel::addWorkgroupMemories() {
  if (int64_t size = schedule.getExchangeValues(program.getReductions().size()))
    exchange = addWorkgroupMemory(size, exchangeType);
  int64_t size = schedule.getWorkgroupValues();
  if (schedule.getWorkgroupChunks() == 0)
    return;
  Value dynamic;
  if (plan.dynamicMemory > 0)
    dynamic = gpu::DynamicSharedMemoryOp::create(
        b, getWorkgroupType(ShapedType::kDynamic, b.getI8Type()));
  int64_t offset = 0;
  for (Type type : program.getSlotTypes()) {
    Type element = getMemoryType(type);
    workgroupValues.push_back(
        dynamic ? memref::ViewOp::create(b, getWorkgroupType(size, element),
                                         dynamic, b.index(offset), ValueRange())
                : addWorkgroupMemory(size, element));
    // Each begins at a multiple of 16 bytes, as a workgroup has that many
    // threads.
    offset += size * getWorkgroupBytes(type);
  }
}

void RowKernel::alignMemory(gpu::GPUFuncOp func) {
  for (auto [i, memory] : llvm::enumerate(launch.getWorkgroupAttributions()))
    if (llvm::is_contained(workgroupValues, memory))
      func.setWorkgroupAttributionAttr(i, LLVM::LLVMDialect::getAlignAttrName(),
                                       b.getI64IntegerAttr(kAccessBytes));
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
  for (unsigned i = 0; i < schedule.getVectorSize(); ++i) {
    Value place = b.add(b.mul(chunk.place, parts), i / together);
    place = b.add(b.mul(place, schedule.getWorkgroupSize()), thread);
    place = b.add(b.mul(place, together), i % together);
    // By element: LLVM makes vectors of them.
    if (isStore) {
      Value element = convertScalarToDtype(b, b.getLoc(), elements[i], stored,
                                           /*isUnsignedCast=*/true);
      memref::StoreOp::create(b, element, memory, place);
    } else {
      Value element = memref::LoadOp::create(b, memory, place);
      elements.push_back(convertScalarToDtype(b, b.getLoc(), element, type,
                                              /*isUnsignedCast=*/true));
    }
  }
}

//===----------------------------------------------------------------------===//
// Chunks
//===----------------------------------------------------------------------===//

/// How many chunks are known to be in the row's vectors, for each thread.
int64_t RowKernel::getFullChunks() {
  Extent size = layout.getRowSize();
  if (!size.isConstant())
    return 0;
  int64_t least = size.getCoefficient() - access.getMostEdgeElements(size);
  return std::max<int64_t>(least, 0) / getElementsOfChunk();
}

/// The place of a thread's vector of this number.
RowKernel::Chunk RowKernel::makeChunk(const Row &row,
                                      IndexBuilder::Operand number,
                                      bool isFull) {
  Chunk chunk;
  chunk.size = schedule.getVectorSize();
  Value first = b.mul(threadInRow, chunk.size);
  first = b.add(first, b.mul(number, getElementsOfChunk()));
  chunk.index = b.add(row.firstInVectors, first);
  if (!isFull)
    chunk.isInside = b.isLess(chunk.index, row.endOfVectors);
  return chunk;
}

/// The place of a thread's element of this number before or behind the vectors.
RowKernel::Chunk RowKernel::makeEdgeChunk(const Row &row, unsigned number) {
  Chunk chunk;
  chunk.size = 1;
  Value place =
      b.add(threadInRow, int64_t(number) * schedule.getThreadsOfRow());
  Value isBefore = b.isLess(place, row.firstInVectors);
  Value behind = b.add(place, b.sub(row.endOfVectors, row.firstInVectors));
  chunk.index = b.select(isBefore, place, behind);
  chunk.isInside = b.isLess(behind, getExtent(layout.getRowSize()));
  return chunk;
}

void RowKernel::makeResidentChunks(Row &row) {
  for (unsigned c = 0; c < schedule.getResidentChunks(); ++c) {
    row.resident.push_back(makeChunk(row, c, c < getFullChunks()));
    row.resident.back().number = c;
  }
  for (unsigned c = 0; schedule.keepsEdges() && c < schedule.getEdgeChunks();
       ++c)
    row.resident.push_back(makeEdgeChunk(row, c));
  for (Chunk &chunk : row.resident)
    chunk.isResident = true;
}

RowKernel::Values
RowKernel::forEachLaterChunk(const Row &row, ValueRange carried, ChunkFn body) {
  Values results(carried);
  auto visitKept = [&](Value number, ValueRange before, bool isFull) {
    Chunk chunk =
        makeChunk(row, b.add(number, schedule.getResidentChunks()), isFull);
    chunk.place = number;
    return body(chunk, before);
  };
  int64_t kept = schedule.getWorkgroupChunks();
  int64_t full = std::clamp<int64_t>(
      getFullChunks() - schedule.getResidentChunks(), 0, kept);
  if (full > 0)
    results =
        createLoop(0, full, 1, results, [&](Value number, ValueRange before) {
          return visitKept(number, before, /*isFull=*/true);
        });
  for (int64_t c = full; c < kept; ++c)
    results = visitKept(b.index(c), results, /*isFull=*/false);
  if (!plan.rereads)
    return results;

  for (unsigned c = 0; !schedule.keepsEdges() && c < schedule.getEdgeChunks();
       ++c) {
    Chunk chunk = makeEdgeChunk(row, c);
    results = body(chunk, results);
  }
  Chunk chunk = makeChunk(row, schedule.getResidentChunks() + kept,
                          /*isFull=*/true);
  return createLoop(chunk.index, row.endOfVectors, getElementsOfChunk(),
                    results, [&](Value index, ValueRange before) {
                      chunk.index = index;
                      return body(chunk, before);
                    });
}

//===----------------------------------------------------------------------===//
// Loads and stores
//===----------------------------------------------------------------------===//

Value RowKernel::getAddress(unsigned operand, const Row &row, Value index) {
  Values loops = delinearize(index, layout.reductionSizes);
  return move(row.offsets[operand], loops,
              layout.operands[operand].reductionStrides);
}

Value RowKernel::loadVector(Value memory, Value address, unsigned size,
                            unsigned alignment) {
  Type element = cast<MemRefType>(memory.getType()).getElementType();
  if (size == 1)
    return memref::LoadOp::create(b, memory, address);
  return vector::LoadOp::create(
      b, VectorType::get(size, element), memory, address,
      /*nontemporal=*/false,
      llvm::Align(alignment * element.getIntOrFloatBitWidth() / 8));
}

RowKernel::Values RowKernel::unpack(Value vector) {
  auto type = dyn_cast<VectorType>(vector.getType());
  if (!type)
    return {vector};
  Values elements;
  for (int64_t i = 0; i < type.getNumElements(); ++i)
    elements.push_back(vector::ExtractOp::create(b, vector, i));
  return elements;
}

/// Vectors stay packed, since a register has room for two elements of 16 bits.
void RowKernel::loadKept() {
  kept.resize(layout.operands.size());
  if (!schedule.getKeepShared())
    return;
  Row row;
  row.offsets = inputs.firstOffsets;
  findVectors(row);
  for (unsigned operand = 0; operand < layout.numInputs; ++operand) {
    if (!layout.operands[operand].isKeptFromRowToRow())
      continue;
    Type type = layout.operands[operand].type.getElementType();
    if (schedule.getVectorSize() > 1)
      type = VectorType::get(schedule.getVectorSize(), type);
    for (unsigned c = 0; c < schedule.getResidentChunks(); ++c) {
      Chunk chunk = makeChunk(row, c, c < getFullChunks());
      kept[operand].push_back(
          createGuarded(chunk.isInside, getZero(type), [&]() -> Values {
            Value address = getAddress(operand, row, chunk.index);
            return {loadVector(inputs.memories[operand], address, chunk.size,
                               getAlignment(operand))};
          })[0]);
    }
  }
}

/// A vector at any address: the aligned ones that it is a part of, moved by as
/// much as the address is misaligned, by powers of two.
RowKernel::Values RowKernel::loadShifted(unsigned operand, Value address) {
  unsigned alignment = getAlignment(operand);
  unsigned size = schedule.getVectorSize();
  Value memory = inputs.memories[operand];
  Value misaligned = b.rem(b.add(inputs.phases[operand], address), alignment);
  Value first = b.sub(address, misaligned);
  Values elements = unpack(loadVector(memory, first, size, alignment));
  llvm::append_range(elements, unpack(loadVector(memory, b.add(first, size),
                                                 alignment, alignment)));
  for (unsigned distance = alignment / 2; distance > 0; distance /= 2) {
    Value isMoved =
        b.compare(arith::CmpIPredicate::ne, b.bitAnd(misaligned, distance), 0);
    for (unsigned i = 0; i < size + distance - 1; ++i)
      elements[i] = b.select(isMoved, elements[i + distance], elements[i]);
  }
  elements.resize(size);
  return elements;
}

RowKernel::Values RowKernel::load(unsigned operand, const Row &row,
                                  const Chunk &chunk) {
  if (row.perRow[operand])
    return Values(chunk.size, row.perRow[operand]);
  if (!kept[operand].empty())
    return unpack(kept[operand][chunk.number]);
  RowAccess::Kind kind = access.kinds[operand];
  if (chunk.size == 1 || kind == RowAccess::Kind::Elements) {
    Values elements;
    for (unsigned i = 0; i < chunk.size; ++i) {
      Value address = getAddress(operand, row, b.add(chunk.index, i));
      elements.push_back(
          memref::LoadOp::create(b, inputs.memories[operand], address));
    }
    return elements;
  }
  Value address = getAddress(operand, row, chunk.index);
  if (kind == RowAccess::Kind::Shifted)
    return loadShifted(operand, address);
  return unpack(loadVector(inputs.memories[operand], address, chunk.size,
                           getAlignment(operand)));
}

void RowKernel::storeVector(Value memory, Value address,
                            ArrayRef<Value> elements, unsigned alignment) {
  if (elements.size() == 1) {
    memref::StoreOp::create(b, elements[0], memory, address);
    return;
  }
  Type type = elements[0].getType();
  Value vector = vector::FromElementsOp::create(
      b, VectorType::get(elements.size(), type), elements);
  vector::StoreOp::create(
      b, vector, memory, address, /*nontemporal=*/false,
      llvm::Align(alignment * type.getIntOrFloatBitWidth() / 8));
}
