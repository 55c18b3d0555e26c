//===- KernelKeeping.cpp - values that passes keep for later ones ---------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a later pass needs again is computed anew from the inputs, or kept in a
// row of scratch memory (unless it is an input that lies in a row already) or
// in vector registers. It is the same number, so that the results do not depend
// on which.
//
// Scratch rows are the kernel's own, so each thread has some. Registers are for
// rows of a few vectors, whose loops are written out; a branch that is rarely
// taken computes anew even then, in a loop.
//
//===----------------------------------------------------------------------===//

#include "KernelEmitter.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::norm;
using highway::VecType;

void KernelEmitter::allocateScratch() {
  if (schedule.getKeep() != Keep::Scratch)
    return;
  int64_t size = layout.getRowSize().getCoefficient();
  for (Type type : getScratchTypes(program, layout)) {
    SmallVector<Value> &rows = scratchRows.emplace_back();
    for (int64_t r = 0; type && r < schedule.getRows(); ++r)
      rows.push_back(highway::ScratchOp::create(
          b, loc, highway::PtrType::get(type), size));
  }
}

Value KernelEmitter::getPlace(const Row &row, const Chunk &chunk) {
  if (!row.outerIteration)
    return chunk.index;
  Value before = arith::MulIOp::create(b, loc, row.outerIteration,
                                       getExtent(layout.getInnerSize()));
  return arith::AddIOp::create(b, loc, before, chunk.index);
}

Value KernelEmitter::loadKept(const KeptValue &kept, const Row &row,
                              const Chunk &chunk) {
  // A slot that another value has taken is not read, nor one not yet written.
  if (schedule.getKeep() == Keep::Reread || kept.firstPass >= currentPass ||
      kept.lastPass < currentPass)
    return {};
  if (schedule.getKeep() == Keep::Scratch && !isInScratch(kept, layout))
    return {};
  if (schedule.getKeep() == Keep::Registers)
    return chunk.number
               ? keptVectors[{kept.value.getAsOpaquePointer(), row.number}]
                            [*chunk.number]
               : Value();
  Type vector = VecType::get(kept.value.getType());
  Value pointer = scratchRows[kept.slot][row.number];
  Value place = getPlace(row, chunk);
  if (chunk.count)
    return highway::LoadNOp::create(b, loc, vector, pointer, place,
                                    chunk.count);
  return highway::LoadOp::create(b, loc, vector, pointer, place);
}

void KernelEmitter::keep(const KeptValue &kept, const Row &row,
                         const Chunk &chunk, Value vector) {
  if (schedule.getKeep() == Keep::Registers) {
    SmallVector<Value> &vectors =
        keptVectors[{kept.value.getAsOpaquePointer(), row.number}];
    vectors.resize(std::max<size_t>(vectors.size(), *chunk.number + 1));
    vectors[*chunk.number] = vector;
    return;
  }
  if (!isInScratch(kept, layout))
    return;
  Value pointer = scratchRows[kept.slot][row.number];
  Value place = getPlace(row, chunk);
  if (chunk.count)
    highway::StoreNOp::create(b, loc, vector, pointer, place, chunk.count);
  else
    highway::StoreOp::create(b, loc, vector, pointer, place);
}

/// As emitVectorLoop: each vector is added to the same accumulator.
SmallVector<Value> KernelEmitter::emitWrittenOutLoop(ArrayRef<Row> rows,
                                                     unsigned unroll,
                                                     ArrayRef<Value> carried,
                                                     ChunkFn fn) {
  unsigned size = layout.getInnerSize().getCoefficient();
  unsigned full = size / lanes, left = size % lanes;
  SmallVector<Value> values(carried);
  for (unsigned number = 0; number < full; ++number) {
    Chunk chunk;
    chunk.index = getIndex(number * lanes);
    chunk.number = number;
    bool isUnrolled = number < full / unroll * unroll;
    values = fn(rows, chunk, isUnrolled ? number % unroll : 0, values);
  }
  if (left > 0) {
    Chunk chunk;
    chunk.index = getIndex(full * lanes);
    chunk.count = getIndex(left);
    chunk.number = full;
    values = fn(rows, chunk, unroll - 1, values);
  }
  return values;
}
