//===- KernelLoops.cpp - blocks, rows and loops of a kernel ---------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelEmitter.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace mlir;
using namespace mlir::norm;

//===----------------------------------------------------------------------===//
// Control flow
//===----------------------------------------------------------------------===//

SmallVector<Value> KernelEmitter::createFor(Value from, Value to, Value step,
                                            ArrayRef<Value> carried,
                                            LoopFn body) {
  return scf::ForOp::create(
             b, from, to, step, carried,
             [&](OpBuilder &, Location, Value iteration, ValueRange inner) {
               scf::YieldOp::create(b, body(iteration, Values(inner)));
             })
      .getResults();
}

SmallVector<Value> KernelEmitter::createIf(Value condition, BranchFn yes,
                                           BranchFn no) {
  auto emitYes = [&](OpBuilder &, Location) { scf::YieldOp::create(b, yes()); };
  auto emitNo = [&](OpBuilder &, Location) { scf::YieldOp::create(b, no()); };
  function_ref<void(OpBuilder &, Location)> otherwise = nullptr;
  if (no)
    otherwise = emitNo;
  return scf::IfOp::create(b, condition, emitYes, otherwise).getResults();
}

//===----------------------------------------------------------------------===//
// Blocks and rows
//===----------------------------------------------------------------------===//

/// Whether each scf.if has a branch without reductions, for all rows to take.
static bool canGoTogether(const RowProgram &program) {
  for (ArrayRef<Operation *> rowOps : program.getBody().rowOps)
    for (Operation *rowOp : rowOps)
      if (auto branch = dyn_cast<scf::IfOp>(rowOp);
          branch && branch.elseBlock() &&
          program.hasPasses(branch.thenBlock()) &&
          program.hasPasses(branch.elseBlock()))
        return false;
  return true;
}

/// Rows that lie side by side, of one step of the outer loops over rows.
void KernelEmitter::emitTile(Value tile) {
  ArrayRef<Extent> outer = ArrayRef(layout.parallelSizes).drop_back();
  Value size = getExtent(layout.parallelSizes.back());
  Value rowsOfTile = getIndex(kRowsOfTile);
  Value tiles = getNumTiles();
  Values iterations;
  Value number = tile;
  if (!outer.empty()) {
    number = arith::RemUIOp::create(b, tile, tiles);
    iterations = delinearize(arith::DivUIOp::create(b, tile, tiles), outer);
  }
  Value first =
      named("first_row", arith::MulIOp::create(b, number, rowsOfTile));
  Value last = arith::AddIOp::create(b, first, rowsOfTile);
  last = named("last_row", arith::MinUIOp::create(b, last, size));
  llvm::SaveAndRestore before(kernelRow);
  move(kernelRow, nullptr, [&](const OperandLayout &operand) {
    return getOffset(iterations, ArrayRef(operand.parallelStrides).drop_back());
  });
  emitBlocks(first, last);
}

void KernelEmitter::emitBlocks(Value begin, Value end) {
  auto emitRows = [&](Value first, unsigned count, Value left) -> Values {
    RowBlock block = createRows(first, count, left);
    return {emitPasses(block, program.getBody(), first)};
  };
  auto emitOneByOne = [&](Value from, Value to) {
    Value step = isAcross ? getLanes() : getIndex(1);
    createFor(from, to, step, {}, [&](Value row, ArrayRef<Value>) {
      Value left;
      if (isAcross)
        left = named("count", arith::SubIOp::create(b, to, row));
      emitRows(row, 1, left);
      return Values();
    });
  };
  unsigned count = canGoTogether(program) ? schedule.getRows() : 1;
  if (count == 1 && !isAcross)
    return emitOneByOne(begin, end);
  Value size = isAcross ? getLanes(count) : getIndex(count);
  createFor(begin, end, size, {}, [&](Value first, ArrayRef<Value>) {
    Value left = arith::SubIOp::create(b, end, first);
    Value isFull =
        arith::CmpIOp::create(b, arith::CmpIPredicate::uge, left, size);
    // Up to which row they are done one by one.
    Value singlesEnd = createIf(
        isFull, [&] { return emitRows(first, count, Value()); },
        [&] { return Values{end}; })[0];
    emitOneByOne(first, named("singles_end", singlesEnd));
    return Values();
  });
}

void KernelEmitter::move(Row &row, const Row *first,
                         function_ref<Value(const OperandLayout &)> getOffset) {
  for (auto [pointer, operand, i] : llvm::zip_equal(
           row.pointers, layout.operands, llvm::seq(row.pointers.size()))) {
    if (!pointer)
      continue;
    if (first && operand.isSharedByRows())
      pointer = first->pointers[i];
    else if (Value offset = getOffset(operand))
      pointer = highway::OffsetOp::create(b, pointer, offset);
  }
}

Value KernelEmitter::getOffset(ArrayRef<Value> iterations,
                               ArrayRef<Extent> strides) {
  Value offset;
  for (auto [iteration, stride] : llvm::zip_equal(iterations, strides)) {
    if (stride.isConstant(0))
      continue;
    Value part = iteration;
    if (!stride.isConstant(1))
      part = arith::MulIOp::create(b, iteration, getExtent(stride));
    offset = offset ? arith::AddIOp::create(b, offset, part) : part;
  }
  return offset;
}

void KernelEmitter::loadBroadcasts(Row &row, const Row *first,
                                   OperandTest hasOne) {
  for (unsigned i = 0; i < layout.numInputs; ++i) {
    const OperandLayout &operand = layout.operands[i];
    if (row.pointers[i] && !row.broadcasts[i] && hasOne(operand))
      row.broadcasts[i] =
          first && operand.isSharedByRows()
              ? first->broadcasts[i]
              : loadElements(i, getPlace(i, row, {getIndex(0), Value()}));
  }
}

SmallVector<Value> KernelEmitter::delinearize(Value index,
                                              ArrayRef<Extent> sizes) {
  Values iterations(sizes.size());
  iterations[0] = index;
  for (unsigned loop = sizes.size(); loop-- > 1;) {
    Value size = getExtent(sizes[loop]);
    iterations[loop] = arith::RemUIOp::create(b, iterations[0], size);
    iterations[0] = arith::DivUIOp::create(b, iterations[0], size);
  }
  return iterations;
}

RowBlock KernelEmitter::createRows(Value first, unsigned count, Value left) {
  ArrayRef<Extent> sizes = layout.parallelSizes;
  RowBlock block;
  for (unsigned r = 0; r < count; ++r) {
    Row row = kernelRow;
    row.number = r;
    row.count = left;
    const Row *before = r > 0 ? &block.rows[0] : nullptr;
    if (isAcross) {
      Value index = before ? getLanes(r) : first;
      if (before)
        row.pointers = before->pointers;
      move(row, nullptr, [&](const OperandLayout &operand) {
        return getOffset(index, operand.parallelStrides.back());
      });
    } else if (before && sizes.size() == 1) {
      // A fixed distance from the first row: no multiplication, and one address
      // register for all rows where the distance is a constant.
      row.pointers = before->pointers;
      move(row, before, [&](const OperandLayout &operand) {
        return getExtent(operand.parallelStrides[0] * Extent(r));
      });
    } else if (!sizes.empty()) {
      Value index = first;
      if (before)
        index = arith::AddIOp::create(b, first, getIndex(r));
      Values iterations = delinearize(index, sizes);
      move(row, before, [&](const OperandLayout &operand) {
        return getOffset(iterations, operand.parallelStrides);
      });
    }
    loadBroadcasts(row, before, [](const OperandLayout &operand) {
      return operand.isPerRow();
    });
    if (isTiny)
      loadTransposed(row);
    block.rows.push_back(std::move(row));
  }
  return block;
}

//===----------------------------------------------------------------------===//
// Loops over a row
//===----------------------------------------------------------------------===//

SmallVector<Row> KernelEmitter::advance(ArrayRef<Row> rows, unsigned loop,
                                        Value iteration) {
  SmallVector<Row> moved;
  for (const Row &row : rows) {
    Row next = row;
    const Row *first = moved.empty() ? nullptr : &moved[0];
    next.outerIteration = iteration;
    if (row.outerIteration) {
      Value before = arith::MulIOp::create(
          b, row.outerIteration, getExtent(layout.reductionSizes[loop]));
      next.outerIteration = arith::AddIOp::create(b, before, iteration);
    }
    move(next, first, [&](const OperandLayout &operand) {
      return getOffset(iteration, operand.reductionStrides[loop]);
    });
    if (loop + 2 == layout.reductionSizes.size())
      loadBroadcasts(next, first, [](const OperandLayout &operand) {
        return operand.isBroadcast();
      });
    moved.push_back(std::move(next));
  }
  return moved;
}

SmallVector<Value> KernelEmitter::emitOuterLoops(ArrayRef<Row> rows,
                                                 ArrayRef<Value> carried,
                                                 InnerFn inner,
                                                 unsigned depth) {
  if (depth + 1 == layout.reductionSizes.size())
    return inner(rows, carried);
  Value zero = getIndex(0), one = getIndex(1);
  Value size = getExtent(layout.reductionSizes[depth]);
  return createFor(zero, size, one, carried,
                   [&](Value iteration, ArrayRef<Value> next) {
                     return emitOuterLoops(advance(rows, depth, iteration),
                                           next, inner, depth + 1);
                   });
}

void KernelEmitter::emitRowLoops(ArrayRef<Row> rows, unsigned unroll,
                                 ChunkFn fn) {
  emitOuterLoops(rows, {}, [&](ArrayRef<Row> rows, ArrayRef<Value> carried) {
    return emitVectorLoop(rows, unroll, getBegin(), carried, fn);
  });
}

void KernelEmitter::emitAlignedLoops(const Row &row, ChunkFn fn) {
  unsigned output = getOperand(program.getElementOutputs().front());
  emitOuterLoops(row, {}, [&](ArrayRef<Row> rows, ArrayRef<Value> carried) {
    Value begin = getBegin(), end = getEnd();
    Value first = highway::OffsetOp::create(b, rows[0].pointers[output], begin);
    Value head = highway::ToAlignedOp::create(b, b.getIndexType(), first,
                                              getStep(parts));
    Value size = arith::SubIOp::create(b, end, begin);
    head = named("head", arith::MinUIOp::create(b, head, size));
    Value isThere =
        arith::CmpIOp::create(b, arith::CmpIPredicate::ne, head, getIndex(0));
    createIf(
        isThere, [&] { return fn(rows, {begin, head, 0}, carried); }, nullptr);
    llvm::SaveAndRestore beginBefore(rangeBegin), endBefore(rangeEnd);
    rangeBegin = arith::AddIOp::create(b, begin, head);
    rangeEnd = end;
    return emitVectorLoop(rows, schedule.getVectors(), rangeBegin, carried, fn);
  });
}

/// With kRare, each chunk knows how many elements are left.
SmallVector<Value>
KernelEmitter::emitUnrolledLoop(ArrayRef<Row> rows, unsigned unroll, Value from,
                                Value to, ArrayRef<Value> carried, ChunkFn fn) {
  unsigned chunks = getChunks(unroll);
  return createFor(
      from, to, getStep(chunks * parts), carried,
      [&](Value index, ArrayRef<Value> inner) {
        Values next(inner);
        for (unsigned u = 0; u < chunks; ++u) {
          Chunk chunk{index, Value(), u * parts};
          if (u > 0)
            chunk.index = arith::AddIOp::create(b, index, getStep(u * parts));
          if (unroll == kRare && !isAcross)
            chunk.count = named("count", arith::SubIOp::create(b, to, index));
          next = fn(rows, chunk, next);
        }
        return next;
      });
}

/// From `from`, a multiple of `unroll` vectors and of a chunk, to the end of
/// the row.
SmallVector<Value> KernelEmitter::emitVectorLoop(ArrayRef<Row> rows,
                                                 unsigned unroll, Value from,
                                                 ArrayRef<Value> carried,
                                                 ChunkFn fn) {
  if (unroll == kRare)
    return emitUnrolledLoop(rows, kRare, from, getEnd(), carried, fn);
  Values values(carried);
  unsigned chunks = getChunks(unroll), lastSlot = (chunks - 1) * parts;
  // Chunk by chunk: each is added to the same accumulator as in loops.
  if (schedule.getKeep() == Keep::Registers || isTiny) {
    unsigned size = layout.getInnerSize().getCoefficient();
    unsigned chunkSize = isAcross ? 1 : lanes * parts;
    unsigned full = size / chunkSize, left = size % chunkSize;
    for (unsigned number = 0; number < full; ++number) {
      bool isUnrolled = number < full / chunks * chunks;
      unsigned slot = isUnrolled ? number % chunks * parts : 0;
      values = fn(rows, {getIndex(number * chunkSize), Value(), slot}, values);
    }
    if (left > 0) {
      Value index = getIndex(full * chunkSize);
      values = fn(rows, {index, getIndex(left), lastSlot}, values);
    }
    return values;
  }
  if (chunks > 1) {
    Value end = getFullEnd(unroll);
    values = emitUnrolledLoop(rows, unroll, from, end, values, fn);
    from = end;
  }
  Value end = getFullEnd(parts);
  values = emitUnrolledLoop(rows, 1, from, end, values, fn);
  if (isAcross)
    return values;
  auto atTail = [&] { return fn(rows, {end, getTail(), lastSlot}, values); };
  auto noTail = [&] { return values; };
  BranchFn otherwise = noTail;
  return createIf(hasTail(), atTail, values.empty() ? nullptr : otherwise);
}
