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
using highway::VecType;

void KernelEmitter::emitSummedBlock(Value block) {
  Value blocks = summedArguments[kBlocksOfGroup];
  Value group = arith::DivUIOp::create(b, loc, block, blocks);
  Value number = arith::RemUIOp::create(b, loc, block, blocks);
  auto add = [&](Value x, Value y) -> Value {
    return arith::AddIOp::create(b, loc, x, y);
  };
  auto mul = [&](Value x, Value y) -> Value {
    return arith::MulIOp::create(b, loc, x, y);
  };
  Value groupBegin = mul(group, summedArguments[kRowsOfGroup]);
  Value groupEnd = add(groupBegin, summedArguments[kRowsOfGroup]);
  Value first = named(
      "first_row", add(groupBegin, mul(number, summedArguments[kRowsOfBlock])));
  Value last =
      named("last_row",
            arith::MinUIOp::create(
                b, loc, add(first, summedArguments[kRowsOfBlock]), groupEnd));

  SmallVector<Value> before = pointers;
  for (auto [i, output] : llvm::enumerate(program.getSummedOutputs())) {
    Value &pointer = pointers[op.getInputs().size() + output];
    pointer = highway::OffsetOp::create(
        b, loc, pointer.getType(), pointer,
        mul(number, summedArguments[kSizeOfSums + i]));
  }
  clearSums(createRows(first, 1)[0]);
  emitBlocks(first, last);
  pointers = before;
}

void KernelEmitter::clearSums(const Row &row) {
  unsigned numInputs = op.getInputs().size();
  bool hasElements = false;
  for (unsigned output : program.getSummedOutputs()) {
    Type type = op.getYield().getValues()[output].getType();
    hasElements |= !isRowOutput(output);
    if (isRowOutput(output))
      highway::StoreScalarOp::create(
          b, loc, arith::ConstantOp::create(b, loc, b.getFloatAttr(type, 0.0)),
          row.pointers[numInputs + output], getIndex(0));
  }
  if (!hasElements)
    return;
  Row sums = row;
  for (auto [operand, pointer] : llvm::enumerate(sums.pointers))
    if (operand < numInputs ||
        !llvm::is_contained(program.getSummedOutputs(), operand - numInputs))
      pointer = Value();
  emitRowLoops(sums, /*unroll=*/1, {},
               [&](ArrayRef<Row> rows, const Chunk &chunk, unsigned,
                   ArrayRef<Value>) -> SmallVector<Value> {
                 for (unsigned output : program.getSummedOutputs())
                   if (!isRowOutput(output)) {
                     Type type = op.getYield().getValues()[output].getType();
                     storeElements(numInputs + output, getConstant(type, 0.0),
                                   rows[0], chunk);
                   }
                 return {};
               });
}

/// `terms` has, for each row, the values of all outputs per element, of which
/// those that are summed are the last.
void KernelEmitter::addToSums(ArrayRef<Row> rows, const Chunk &chunk,
                              ArrayRef<SmallVector<Value>> terms) {
  size_t next = program.getElementOutputs().size();
  for (unsigned output : program.getSummedOutputs()) {
    if (isRowOutput(output))
      continue;
    unsigned operand = op.getInputs().size() + output;
    SharedElements shared(op->getNumOperands());
    Value sum = getElements(operand, rows[0], chunk, shared);
    for (ArrayRef<Value> row : terms)
      sum = named("row_sum", create<highway::AddOp>(sum, row[next]));
    storeElements(operand, sum, rows[0], chunk);
    ++next;
  }
}

void KernelEmitter::addRowSums(ArrayRef<Row> rows) {
  for (unsigned output : program.getSummedOutputs()) {
    if (!isRowOutput(output))
      continue;
    Value scalar = op.getYield().getValues()[output];
    Value pointer = rows[0].pointers[op.getInputs().size() + output];
    Value sum = highway::LoadScalarOp::create(b, loc, scalar.getType(), pointer,
                                              getIndex(0));
    sum = highway::SetOp::create(b, loc, VecType::get(scalar.getType()), sum);
    for (const Row &row : rows)
      sum = create<highway::AddOp>(sum, getUniform(row, scalar));
    sum = highway::GetLaneOp::create(b, loc, scalar.getType(), sum);
    highway::StoreScalarOp::create(b, loc, sum, pointer, getIndex(0));
  }
}
