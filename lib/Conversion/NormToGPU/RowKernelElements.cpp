//===- RowKernelElements.cpp - loads and stores of a GPU kernel -----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RowKernel.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::norm;

Value RowKernel::getAddress(unsigned operand, const Row &row, Value index) {
  const OperandLayout &memory = layout.operands[operand];
  Values loops = delinearize(index, layout.reductionSizes);
  Value address = row.offsets[operand];
  for (auto [loop, stride] : llvm::zip_equal(loops, memory.reductionStrides))
    address = move(address, loop, stride);
  return address;
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
  row.offsets = firstOffsets;
  findVectors(row);
  for (unsigned operand = 0; operand < layout.numInputs; ++operand) {
    if (!layout.operands[operand].isKeptFromRowToRow())
      continue;
    Type type = layout.operands[operand].type.getElementType();
    if (schedule.getVectorSize() > 1)
      type = VectorType::get(schedule.getVectorSize(), type);
    for (unsigned c = 0; c < schedule.getResidentChunks(); ++c) {
      Chunk chunk = makeChunk(row, getIndex(c), c < getFullChunks());
      Values otherwise;
      if (chunk.isInside)
        otherwise.push_back(getZero(type));
      kept[operand].push_back(
          createGuarded(chunk.isInside, otherwise, [&]() -> Values {
            return {loadVector(memories[operand],
                               getAddress(operand, row, chunk.index),
                               schedule.getVectorSize(),
                               access.getAlignment(layout.operands[operand]))};
          })[0]);
    }
  }
}

/// A vector at any address: the aligned ones that it is a part of, moved by as
/// much as the address is misaligned, by powers of two.
RowKernel::Values RowKernel::loadShifted(unsigned operand, Value address) {
  unsigned alignment = access.getAlignment(layout.operands[operand]);
  Value misaligned = create<arith::RemUIOp>(
      create<arith::AddIOp>(phases[operand], address), getIndex(alignment));
  Value first = create<arith::SubIOp>(address, misaligned);
  Values elements = unpack(loadVector(memories[operand], first,
                                      schedule.getVectorSize(), alignment));
  Value second =
      create<arith::AddIOp>(first, getIndex(schedule.getVectorSize()));
  llvm::append_range(elements, unpack(loadVector(memories[operand], second,
                                                 alignment, alignment)));
  for (unsigned distance = alignment / 2; distance > 0; distance /= 2) {
    Value isMoved = arith::CmpIOp::create(
        b, arith::CmpIPredicate::ne,
        create<arith::AndIOp>(misaligned, getIndex(distance)), getIndex(0));
    Values moved;
    for (unsigned i = 0; i < schedule.getVectorSize() + distance - 1; ++i)
      moved.push_back(arith::SelectOp::create(
          b, isMoved, elements[i + distance], elements[i]));
    elements = std::move(moved);
  }
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
      Value index =
          i ? create<arith::AddIOp>(chunk.index, getIndex(i)) : chunk.index;
      elements.push_back(memref::LoadOp::create(
          b, memories[operand], getAddress(operand, row, index)));
    }
    return elements;
  }
  Value address = getAddress(operand, row, chunk.index);
  if (kind == RowAccess::Kind::Shifted)
    return loadShifted(operand, address);
  return unpack(loadVector(memories[operand], address, chunk.size,
                           access.getAlignment(layout.operands[operand])));
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
