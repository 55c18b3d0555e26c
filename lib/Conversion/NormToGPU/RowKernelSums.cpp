//===- RowKernelSums.cpp - sums over rows in a GPU kernel -----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RowKernel.h"

#include "norm/Dialect/Norm/Utils/CompensatedSum.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"

using namespace mlir;
using namespace mlir::norm;

RowSums::RowSums(const RowProgram &program, const RowLayout &layout) {
  GenericOp op = program.getOp();
  for (unsigned output : program.getSummedOutputs()) {
    bool isAlongRow = !op.isPerRow(op.getOutputMap(output));
    outputs.push_back({op.getYield().getValues()[output],
                       unsigned(op.getInputs().size()) + output, isAlongRow,
                       isAlongRow ? layout.getRowSize() : Extent(1)});
  }
  for (auto [loop, size] : llvm::enumerate(layout.parallelSizes)) {
    bool isKept = false;
    for (RowSum &sum : outputs) {
      if (layout.operands[sum.operand].parallelStrides[loop].isConstant(0))
        continue;
      isKept = true;
      sum.loops.push_back(loop);
      sum.sizes.push_back(size);
    }
    (isKept ? keptLoops : summedLoops).push_back(loop);
    (isKept ? keptSizes : summedSizes).push_back(size);
  }
  for (RowSum &sum : outputs) {
    sum.loops.push_back(layout.parallelSizes.size());
    sum.sizes.push_back(sum.width);
  }
}

/// Adds terms of a row to its partial sums: those from an element of the row
/// on, or the one of the row, if there is no index.
void RowKernel::addToSum(unsigned sum, const Row &row, Value index,
                         ArrayRef<Value> terms) {
  Value memory = inputs.partialSums[sum];
  Value width = getExtent(sums.outputs[sum].width);
  Value place = b.mul(row.sumPlace, width);
  if (index)
    place = b.add(place, index);
  Value number =
      b.mul(inputs.numPartials, getExtent(getProduct(sums.keptSizes)));
  Value lostPlace = b.add(place, b.mul(number, width));
  unsigned alignment = std::min<unsigned>(
      terms.size(),
      kAccessBytes / (terms[0].getType().getIntOrFloatBitWidth() / 8));
  Values totals = unpack(loadVector(memory, place, terms.size(), alignment));
  Values losses =
      unpack(loadVector(memory, lostPlace, terms.size(), alignment));
  Value zero = getZero(terms[0].getType());
  for (auto [total, lost, term] : llvm::zip_equal(totals, losses, terms)) {
    total = b.select(row.isFirstOfSum, zero, total);
    lost = b.select(row.isFirstOfSum, zero, lost);
    std::tie(total, lost) = addCompensated(b, b.getLoc(), total, lost, term);
  }
  storeVector(memory, place, totals, alignment);
  storeVector(memory, lostPlace, losses, alignment);
}

void RowKernel::emitSum(unsigned sum, int64_t elements) {
  const RowSum &info = sums.outputs[sum];
  int64_t threads = elements * RowSums::kParts;
  Value totals = addWorkgroupMemory(threads, info.term.getType());
  Value losses = addWorkgroupMemory(threads, info.term.getType());

  // The loops that there are partial sums for; those that others have.
  unsigned rowLoop = layout.parallelSizes.size();
  SmallVector<unsigned> loops = sums.keptLoops, other;
  SmallVector<Extent> sizes = sums.keptSizes, otherSizes;
  for (auto [loop, size] : llvm::zip_equal(loops, sizes))
    if (!llvm::is_contained(info.loops, loop)) {
      other.push_back(loop);
      otherSizes.push_back(size);
    }
  loops.push_back(rowLoop);
  sizes.push_back(info.width);
  Value count = getExtent(getProduct(info.sizes));
  Value numOther = getExtent(getProduct(otherSizes));
  Value terms = b.mul(inputs.numPartials, numOther);
  Value lostFrom = b.mul(inputs.numPartials, getExtent(getProduct(sizes)));

  Value column = b.rem(thread, elements);
  Value part = b.div(thread, elements);
  Value block = gpu::BlockIdOp::create(b, gpu::Dimension::x);
  Value blocks = gpu::GridDimOp::create(b, gpu::Dimension::x);
  Value zero = getZero(info.term.getType());
  Values indices(rowLoop + 1);
  auto addPart = [&](Value number, ValueRange before) -> Values {
    setIndices(indices, other, b.rem(number, numOther), otherSizes);
    Value place = b.div(number, numOther);
    for (auto [loop, size] : llvm::zip_equal(loops, sizes))
      place = b.add(b.mul(place, getExtent(size)), indices[loop]);
    Value memory = inputs.partialSums[sum];
    Value term = memref::LoadOp::create(b, memory, place);
    auto [total, lost] =
        addCompensated(b, b.getLoc(), before[0], before[1], term);
    Value lostOfPart =
        memref::LoadOp::create(b, memory, b.add(place, lostFrom));
    return {total, arith::AddFOp::create(b, lost, lostOfPart)};
  };
  auto addElement = [&](Value first, ValueRange) -> Values {
    auto [element, isInside] = clamp(b.add(first, column), count);
    setIndices(indices, info.loops, element, info.sizes);
    Values sum =
        createLoop(part, terms, RowSums::kParts, {zero, zero}, addPart);
    memref::StoreOp::create(b, sum[0], totals, thread);
    memref::StoreOp::create(b, sum[1], losses, thread);
    gpu::BarrierOp::create(b);
    createGuarded(b.bitAnd(isInside, b.isEqual(part, 0)), [&] {
      Value total = sum[0], lost = sum[1];
      for (int64_t other = 1; other < RowSums::kParts; ++other) {
        Value place = b.add(thread, other * elements);
        Value lostOfOther = memref::LoadOp::create(b, losses, place);
        Value term = memref::LoadOp::create(b, totals, place);
        std::tie(total, lost) =
            addCompensated(b, b.getLoc(), total, lost, term);
        lost = arith::AddFOp::create(b, lost, lostOfOther);
      }
      const OperandLayout &output = layout.operands[info.operand];
      Row row;
      row.offsets = inputs.firstOffsets;
      row.offsets[info.operand] =
          move(row.offsets[info.operand], ArrayRef(indices).drop_back(),
               output.parallelStrides);
      Value rounded =
          roundCompensated(b, b.getLoc(), total, lost,
                           cast<FloatType>(output.type.getElementType()));
      memref::StoreOp::create(b, rounded, inputs.memories[info.operand],
                              getAddress(info.operand, row, indices.back()));
    });
    // Before the next elements.
    gpu::BarrierOp::create(b);
    return {};
  };
  Value first = b.mul(block, elements);
  createLoop(first, count, b.mul(blocks, elements), {}, addElement);
  gpu::TerminatorOp::create(b);
}
