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
  clearSums(group);
  emitBlocks(first, last);
  kernelRow.pointers = pointers;
}

/// A group without rows is cleared, too. So its place follows from the loops
/// that are not summed over: no number of a row says it, and a size by which
/// that would be divided is 0.
void KernelEmitter::clearSums(Value group) {
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
                   store(getZero(output),
                         getPlace(getOperand(output), rows[0], chunk));
                 return Values();
               });
}

/// `terms` has, for each row, the values of all outputs per element, of which
/// those that are summed are the last.
void KernelEmitter::addToSums(ArrayRef<Row> rows, const Chunk &chunk,
                              ArrayRef<SmallVector<Value>> terms) {
  size_t next = program.getElementOutputs().size();
  for (unsigned output : elementSums) {
    Place place = getPlace(getOperand(output), rows[0], chunk);
    Value sum = load(place);
    for (ArrayRef<Value> row : terms)
      sum = named("row_sum", highway::AddOp::create(b, sum, row[next]));
    store(sum, place);
    ++next;
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
