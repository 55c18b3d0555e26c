//===- KernelSums.cpp - outputs that are summed over rows -----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A kernel adds up blocks of rows, row after row, in a place of each block's
// own that begins with zeros. The host adds the blocks' sums in their order.
// Which rows are a block follows from the number of rows alone: so the sums
// have the same bits for every number of threads.
//
//===----------------------------------------------------------------------===//

#include "KernelEmitter.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::norm;

void KernelEmitter::emitSummedBlock(Value block) {
  auto add = [&](Value x, Value y) -> Value {
    return arith::AddIOp::create(b, x, y);
  };
  auto mul = [&](Value x, Value y) -> Value {
    return arith::MulIOp::create(b, x, y);
  };
  ArrayRef<Value> arguments = summedArguments;
  Value blocks = arguments[kBlocksOfGroup];
  Value group = arith::DivUIOp::create(b, block, blocks);
  Value number = arith::RemUIOp::create(b, block, blocks);
  Value groupBegin = mul(group, arguments[kRowsOfGroup]);
  Value groupEnd = add(groupBegin, arguments[kRowsOfGroup]);
  Value before = mul(number, arguments[kRowsOfBlock]);
  Value first = named("first_row", add(groupBegin, before));
  Value last = add(first, arguments[kRowsOfBlock]);
  last = named("last_row", arith::MinUIOp::create(b, last, groupEnd));

  Values pointers = kernelRow.pointers;
  for (auto [output, size] : llvm::zip_equal(
           program.getSummedOutputs(), arguments.drop_front(kSizeOfSums))) {
    Value &pointer = kernelRow.pointers[getOperand(output)];
    pointer = highway::OffsetOp::create(b, pointer, mul(number, size));
  }
  Row row = getRowOfSums(group);
  clearSums(row);
  emitBlocks(first, last);
  if (parts > 1 && !elementSums.empty())
    orderSums(row);
  kernelRow.pointers = pointers;
}

/// A group without rows is cleared, too. So its place follows from the loops
/// that are not summed over: no number of a row says it, and a size by which
/// that would be divided is 0.
Row KernelEmitter::getRowOfSums(Value group) {
  Row row = kernelRow;
  ArrayRef<Extent> sizes =
      ArrayRef(layout.parallelSizes).drop_back(layout.numSummedLoops);
  if (!sizes.empty()) {
    Values iterations = delinearize(group, sizes);
    move(row, nullptr, [&](const OperandLayout &operand) {
      return getOffset(
          iterations,
          ArrayRef(operand.parallelStrides).take_front(sizes.size()));
    });
  }
  return row;
}

void KernelEmitter::clearSums(const Row &row) {
  auto getZero = [&](unsigned output) {
    return getConstant(op.getYield().getValues()[output].getType(), 0.0);
  };
  for (unsigned output : rowSums)
    storeLane(getZero(output), row.pointers[getOperand(output)]);
  if (elementSums.empty())
    return;
  emitRowLoops(row, /*unroll=*/1,
               [&](ArrayRef<Row> rows, const Chunk &chunk, ArrayRef<Value>) {
                 for (unsigned output : elementSums)
                   for (unsigned part = 0; part < parts; ++part)
                     store(getZero(output),
                           getSumPlace(output, rows[0], getPart(chunk, part)));
                 return Values();
               });
}

/// The first vector's elements, then the second one's, taken in turn: the
/// lowest bit of an element's place is the highest one of where it was.
void KernelEmitter::orderSums(const Row &row) {
  auto order = [&](const Row &row, unsigned output, const Chunk &chunk) {
    Values vectors;
    for (unsigned part = 0; part < parts; ++part)
      vectors.push_back(load(getSumPlace(output, row, getPart(chunk, part))));
    moveBits(b, vectors, llvm::Log2_64(lanes));
    Place place = getPlace(getOperand(output), row, chunk);
    Value count = place.count;
    if (count)
      place.count = arith::MinUIOp::create(b, count, getLanes());
    store(vectors[0], place);
    place.index = arith::AddIOp::create(b, place.index, getLanes());
    place.count = countBehind(count);
    store(vectors[1], place);
  };
  emitRowLoops(row, /*unroll=*/1,
               [&](ArrayRef<Row> rows, const Chunk &chunk, ArrayRef<Value>) {
                 for (unsigned output : elementSums)
                   order(rows[0], output, chunk);
                 return Values();
               });
}

SmallVector<Value> KernelEmitter::getTerm(unsigned output) {
  return getFactors(op.getYield().getValues()[output]);
}

Place KernelEmitter::getSumPlace(unsigned output, const Row &row,
                                 const Chunk &chunk) {
  Chunk part = chunk;
  part.count = countLanes(chunk);
  part.index = getIndexOfPart(chunk);
  return getPlace(getOperand(output), row, part);
}

/// `terms` has, for each row and part, the values of all outputs per element,
/// and then the terms of those that are summed.
void KernelEmitter::addToSums(ArrayRef<Row> rows, const Chunk &chunk,
                              ArrayRef<SmallVector<Value>> terms) {
  size_t next = program.getElementOutputs().size();
  for (unsigned output : elementSums) {
    size_t count = getTerm(output).size();
    for (unsigned part = 0; part < parts; ++part) {
      Place place = getSumPlace(output, rows[0], getPart(chunk, part));
      Value sum = load(place);
      for (size_t r = 0; r < rows.size(); ++r) {
        ArrayRef<Value> term =
            ArrayRef(terms[r * parts + part]).slice(next, count);
        if (count == 2)
          sum = highway::MulAddOp::create(b, term[0], term[1], sum);
        else
          sum = highway::AddOp::create(b, sum, term[0]);
        named("row_sum", sum);
      }
      store(sum, place);
    }
    next += count;
  }
}

void KernelEmitter::addRowSums(ArrayRef<Row> rows) {
  for (unsigned output : rowSums) {
    Value pointer = rows[0].pointers[getOperand(output)];
    Value sum = load({pointer, getIndex(0), Value(), getIndex(0)});
    for (const Row &row : rows)
      sum = highway::AddOp::create(
          b, sum, getUniform(row, op.getYield().getValues()[output])[0]);
    storeLane(sum, pointer);
  }
}
