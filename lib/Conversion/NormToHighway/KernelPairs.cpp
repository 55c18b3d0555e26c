//===- KernelPairs.cpp - even and odd elements of bf16 apart --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// With pairs a chunk has twice as many elements as a vector has lanes, the even
// ones in one vector and the odd ones in another. Both are loaded at once, then
// computed one after the other, each in accumulators of its own where there are
// two, and stored at once. What all rows share as f32 is brought into that
// order once for all rows that are worked on together; what is kept for later
// passes stays in it, and what is summed over rows until a block of them is
// done.
//
//===----------------------------------------------------------------------===//

#include "KernelEmitter.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::norm;

KernelEmitter::SharedElements KernelEmitter::createShared() {
  return SharedElements(op->getNumOperands() * parts);
}

Chunk KernelEmitter::getPart(const Chunk &chunk, unsigned part,
                             unsigned accumulators) {
  Chunk result = chunk;
  result.part = part;
  result.slot = (chunk.slot + part) % std::max(accumulators, 1u);
  return result;
}

Value KernelEmitter::countLanes(const Chunk &chunk) {
  if (parts == 1 || !chunk.count)
    return chunk.count;
  Value count = chunk.count;
  if (chunk.part == 0)
    count = arith::AddIOp::create(b, count, getIndex(1));
  return named("count", arith::DivUIOp::create(b, count, getIndex(2)));
}

Value KernelEmitter::getIndexOfPart(const Chunk &chunk) {
  if (chunk.part == 0)
    return chunk.index;
  Value before = getLanes();
  if (chunk.count)
    before =
        arith::MinUIOp::create(b, before, countLanes({Value(), chunk.count}));
  return arith::AddIOp::create(b, chunk.index, before);
}

Value KernelEmitter::countBehind(Value count) {
  if (!count)
    return {};
  Value lanes = getLanes();
  Value least = arith::MaxUIOp::create(b, count, lanes);
  return arith::SubIOp::create(b, least, lanes);
}

std::array<Value, 2> KernelEmitter::loadPairs(const Place &place) {
  auto [pointer, index, count, stride] = place;
  assert(!stride && "pairs lie side by side");
  Type f32 = highway::VecType::get(b.getF32Type());
  if (highway::getLaneTypeOf(pointer.getType()).isBF16()) {
    Value pairs;
    if (count)
      pairs = highway::LoadPairsNOp::create(b, pointer, index, count);
    else
      pairs = highway::LoadPairsOp::create(b, pointer, index);
    Value even = highway::PromoteEvenToOp::create(b, f32, pairs);
    Value odd = highway::PromoteOddToOp::create(b, f32, pairs);
    return {even, odd};
  }
  Value low = load(place), behind = countBehind(count);
  Value next = arith::AddIOp::create(b, index, getLanes());
  Value high = load({pointer, next, behind, Value()});
  Value even = highway::ConcatEvenOp::create(b, high, low);
  Value odd = highway::ConcatOddOp::create(b, high, low);
  return {even, odd};
}

void KernelEmitter::storePairs(Value even, Value odd, const Place &place) {
  auto [pointer, index, count, stride] = place;
  assert(!stride && "pairs lie side by side");
  if (count)
    highway::StorePairsNOp::create(b, even, odd, pointer, index, count);
  else if (schedule.getStream() == Stream::Always)
    highway::StreamPairsOp::create(b, even, odd, pointer, index);
  else
    highway::StorePairsOp::create(b, even, odd, pointer, index);
}
