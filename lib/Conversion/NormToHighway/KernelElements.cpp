//===- KernelElements.cpp - memory, kept values, elements of a kernel -----===//
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
#include "mlir/IR/Matchers.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::norm;

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

/// Whether there is arithmetic on the elements: only then lanes can be set and
/// taken out.
static bool haveArithmetic(Value pointer) {
  Type type = cast<highway::PtrType>(pointer.getType()).getLaneType();
  return type.getIntOrFloatBitWidth() >= 32;
}

Value KernelEmitter::load(const Place &place) {
  auto [pointer, index, count, stride] = place;
  // One element, in all lanes.
  if (stride && matchPattern(stride, m_Zero())) {
    if (haveArithmetic(pointer)) {
      Value scalar = highway::LoadScalarOp::create(b, pointer, index);
      return highway::SetOp::create(b, scalar);
    }
    count = Value();
  }
  Value vector;
  if (stride)
    vector = highway::LoadStridedOp::create(b, pointer, index, stride,
                                            count ? count : getLanes());
  else if (count)
    vector = highway::LoadNOp::create(b, pointer, index, count);
  else
    vector = highway::LoadOp::create(b, pointer, index);
  return ScalarToVector::fromMemory(b, b.getLoc(), vector);
}

Value KernelEmitter::loadElements(unsigned operand, const Place &place) {
  Value vector = load(place);
  return layout.operands[operand].type.getElementType().isInteger(1)
             ? ScalarToVector::toMask(b, b.getLoc(), vector)
             : vector;
}

Value KernelEmitter::toMemory(Value vector, Value pointer) {
  if (auto mask = dyn_cast<highway::MaskType>(vector.getType())) {
    // Booleans are bytes of 0 or 1.
    unsigned width = mask.getLaneType().getIntOrFloatBitWidth();
    Type lane = b.getIntegerType(width);
    if (mask.getLaneType() != lane)
      vector = highway::RebindMaskOp::create(b, highway::MaskType::get(lane),
                                             vector);
    Value one = getConstant(b.getIntegerAttr(lane, 1));
    Value ones = highway::IfThenElseZeroOp::create(b, vector, one);
    return highway::TruncateToOp::create(
        b, highway::VecType::get(b.getI8Type()), ones);
  }
  return ScalarToVector::toMemory(b, b.getLoc(), vector,
                                  highway::getLaneTypeOf(pointer.getType()));
}

void KernelEmitter::store(Value vector, const Place &place) {
  auto [pointer, index, count, stride] = place;
  vector = toMemory(vector, pointer);
  if (stride)
    highway::StoreStridedOp::create(b, vector, pointer, index, stride,
                                    count ? count : getLanes());
  else if (count)
    highway::StoreNOp::create(b, vector, pointer, index, count);
  else
    highway::StoreOp::create(b, vector, pointer, index);
}

void KernelEmitter::storeLane(Value vector, Value pointer) {
  Value zero = getIndex(0);
  if (!haveArithmetic(pointer))
    return store(vector, {pointer, zero, getIndex(1), Value()});
  Value lane = highway::GetLaneOp::create(b, vector);
  highway::StoreScalarOp::create(b, lane, pointer, zero);
}

Place KernelEmitter::getPlace(unsigned operand, const Row &row,
                              const Chunk &chunk) {
  const OperandLayout &memory = layout.operands[operand];
  const Extent &stride =
      isAcross ? memory.parallelStrides.back() : memory.getInnerStride();
  Value index = getOffset(chunk.index, memory.getInnerStride());
  return {row.pointers[operand], index ? index : getIndex(0),
          isAcross ? row.count : chunk.count,
          stride.isConstant(1) ? Value() : getExtent(stride)};
}

/// `shared` keeps what is the same for all rows, and for both parts.
Value KernelEmitter::getElements(unsigned operand, const Row &row,
                                 const Chunk &chunk, SharedElements &shared) {
  if (row.broadcasts[operand])
    return row.broadcasts[operand];
  if (Value elements = getTransposed(operand, row, chunk.index))
    return elements;
  MutableArrayRef<Value> known =
      MutableArrayRef(shared).slice(operand * parts, parts);
  if (known[chunk.part])
    return known[chunk.part];
  Place place = getPlace(operand, row, chunk);
  if (parts > 1) {
    llvm::copy(loadPairs(place), known.begin());
    return known[chunk.part];
  }
  Value elements = loadElements(operand, place);
  if (layout.operands[operand].isSharedByRows())
    known[0] = elements;
  return elements;
}

//===----------------------------------------------------------------------===//
// Values that passes keep for later ones
//===----------------------------------------------------------------------===//

void KernelEmitter::allocateScratch() {
  if (schedule.getKeep() != Keep::Scratch)
    return;
  int64_t size = std::max<int64_t>(layout.getRowSize().getCoefficient(), 1);
  for (Type type : getScratchTypes(program, layout)) {
    Values &rows = scratchRows.emplace_back();
    for (int64_t r = 0; type && r < schedule.getRows(); ++r)
      rows.push_back(
          highway::ScratchOp::create(b, highway::PtrType::get(type), size));
  }
}

Place KernelEmitter::getScratchPlace(const KeptValue &kept, const Row &row,
                                     const Chunk &chunk) {
  Value count = countLanes(chunk), index = getIndexOfPart(chunk);
  if (row.outerIteration) {
    Value before = arith::MulIOp::create(b, row.outerIteration,
                                         getExtent(layout.getInnerSize()));
    index = arith::AddIOp::create(b, before, index);
  }
  return {scratchRows[kept.slot][row.number], index, count, Value()};
}

Value KernelEmitter::loadKept(const KeptValue &kept, const Row &row,
                              const Chunk &chunk) {
  // A slot that another value has taken is not read, nor one not yet written.
  if (kept.firstPass >= currentPass || kept.lastPass < currentPass)
    return {};
  if (schedule.getKeep() == Keep::Registers)
    return keptVectors.lookup(
        {kept.value, row.number, chunk.index, chunk.part});
  if (schedule.getKeep() == Keep::Scratch && isInScratch(kept, layout))
    return load(getScratchPlace(kept, row, chunk));
  return {};
}

void KernelEmitter::keep(const KeptValue &kept, const Row &row,
                         const Chunk &chunk, Value vector) {
  if (schedule.getKeep() == Keep::Registers)
    keptVectors[{kept.value, row.number, chunk.index, chunk.part}] = vector;
  else if (schedule.getKeep() == Keep::Scratch && isInScratch(kept, layout))
    store(vector, getScratchPlace(kept, row, chunk));
}

//===----------------------------------------------------------------------===//
// Elements and outputs
//===----------------------------------------------------------------------===//

SmallVector<Value> KernelEmitter::computeElements(ArrayRef<Value> scalars,
                                                  const Row &row,
                                                  const Chunk &chunk,
                                                  SharedElements &shared) {
  // What a row has read is not what the next one reads.
  if (parts > 1 && chunk.part == 0)
    for (unsigned i = 0; i < shared.size(); ++i)
      if (!layout.operands[i / parts].isSharedByRows())
        shared[i] = Value();
  // Those to be kept are computed on the way to the scalars.
  Values wanted(scalars);
  SmallVector<const KeptValue *> toKeep;
  if (schedule.getKeep() != Keep::Reread && !isInBranch)
    for (const KeptValue &kept : program.getKeptValues())
      if (kept.firstPass == currentPass) {
        toKeep.push_back(&kept);
        wanted.push_back(kept.value);
      }
  Values vectors = translate(wanted, [&](Value scalar) -> Value {
    if (const KeptValue *kept = program.findKept(scalar))
      if (Value vector = loadKept(*kept, row, chunk))
        return vector;
    if (auto argument = dyn_cast<BlockArgument>(scalar))
      return getElements(argument.getArgNumber(), row, chunk, shared);
    return getKnown(row, scalar);
  });
  for (auto [kept, vector] :
       llvm::zip_equal(toKeep, ArrayRef(vectors).drop_front(scalars.size())))
    keep(*kept, row, chunk, vector);
  vectors.truncate(scalars.size());
  return vectors;
}

/// What is summed over rows stays in L1 from row to row. There lines that are
/// on their way to it for the next row leave too few of its miss buffers for
/// what this row loads: they go to L2, and a few rows earlier.
static constexpr int64_t kRowsToL2 = 4;

void KernelEmitter::prefetch(ArrayRef<Row> rows, const Chunk &chunk) {
  // Along the only loop over rows the next ones are a fixed distance away.
  if (schedule.getPrefetch() == Prefetch::None || isInBranch ||
      layout.parallelSizes.size() != 1)
    return;
  // The last pass takes longest, and memory as long to bring lines to L2. To L1
  // they come sooner, from L3.
  bool toL2 = schedule.getPrefetch() == Prefetch::L2;
  unsigned last = program.getBody().reductions.size();
  if (currentPass == 0 || currentPass != (toL2 ? last : 1))
    return;
  int64_t next = schedule.getRows();
  if (toL2 && !elementSums.empty())
    next = llvm::alignTo(kRowsToL2, next);
  for (const Row &row : rows)
    for (unsigned i = 0; i < layout.numInputs; ++i) {
      const OperandLayout &input = layout.operands[i];
      if (!row.pointers[i] || !input.isContiguous() || input.isSharedByRows())
        continue;
      Value distance = getExtent(input.parallelStrides[0] * Extent(next));
      Value index = arith::AddIOp::create(b, chunk.index, distance);
      highway::PrefetchOp::create(b, row.pointers[i], index, toL2);
    }
}

void KernelEmitter::storeElements(ArrayRef<Value> vectors, const Place &place) {
  if (parts > 1)
    return storePairs(vectors[0], vectors[1], place);
  if (schedule.getStream() == Stream::Always && !place.count && !place.stride)
    highway::StreamOp::create(b, toMemory(vectors[0], place.pointer),
                              place.pointer, place.index);
  else
    store(vectors[0], place);
}

void KernelEmitter::emitOutputs(RowBlock &block) {
  ValueRange yielded = op.getYield().getValues();
  for (ArrayRef<unsigned> outputs :
       {program.getRowOutputs(), program.getSummedOutputs()})
    for (unsigned output : outputs)
      unpackFor(block, yielded[output]);
  emitElementOutputs(block);
  emitRowOutputs(block);
  addRowSums(block.rows);
}

/// Per element, then summed over rows.
void KernelEmitter::emitElementOutputs(RowBlock &block) {
  ValueRange yielded = op.getYield().getValues();
  Values scalars =
      llvm::map_to_vector(program.getElementOutputs(), [&](unsigned output) {
        return Value(yielded[output]);
      });
  for (unsigned output : elementSums)
    llvm::append_range(scalars, getTerm(output));
  // By row and output.
  SmallVector<Values> transposed(block.rows.size() *
                                 program.getElementOutputs().size());
  auto emitChunk = [&](ArrayRef<Row> rows, const Chunk &chunk,
                       ArrayRef<Value>) {
    // All loads come before the stores, which the compiler cannot tell apart.
    SharedElements shared = createShared();
    SmallVector<Values> results; // by row and part
    for (const Row &row : rows)
      for (unsigned part = 0; part < parts; ++part) {
        results.push_back(
            computeElements(scalars, row, getPart(chunk, part), shared));
        for (Value result : results.back())
          if (result.getParentBlock() == b.getInsertionBlock())
            named("y", result);
      }
    for (auto [r, row] : llvm::enumerate(rows))
      for (auto [i, output] : llvm::enumerate(program.getElementOutputs())) {
        Values vectors;
        for (unsigned part = 0; part < parts; ++part)
          vectors.push_back(results[r * parts + part][i]);
        if (isTiny && isTransposed(layout, getOperand(output)))
          transposed[row.number * program.getElementOutputs().size() + i]
              .push_back(vectors[0]);
        else
          storeElements(vectors, getPlace(getOperand(output), row, chunk));
      }
    addToSums(rows, chunk, results);
    prefetch(rows, chunk);
    return Values();
  };
  if (!scalars.empty() && schedule.getAlignOutputs())
    for (const Row &row : block.rows)
      emitAlignedLoops(row, emitChunk);
  else if (!scalars.empty() && schedule.getOutputsByRow())
    for (const Row &row : block.rows)
      emitRowLoops(row, schedule.getVectors(), emitChunk);
  else if (!scalars.empty())
    emitRowLoops(block.rows, schedule.getVectors(), emitChunk);
  auto next = transposed.begin();
  for (const Row &row : block.rows)
    for (unsigned output : program.getElementOutputs())
      storeTransposed(row, getOperand(output), *next++);
}

void KernelEmitter::emitRowOutputs(RowBlock &block) {
  ValueRange yielded = op.getYield().getValues();
  for (const Row &row : block.rows)
    for (unsigned output : program.getRowOutputs()) {
      Value vector = getUniform(row, yielded[output])[0];
      unsigned operand = getOperand(output);
      if (isAcross)
        store(vector, getPlace(operand, row, {getIndex(0), Value()}));
      else
        storeLane(vector, row.pointers[operand]);
    }
}
