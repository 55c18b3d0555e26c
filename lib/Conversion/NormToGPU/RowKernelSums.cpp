//===- RowKernelSums.cpp - long sums, and sums over rows ------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RowKernel.h"

#include "norm/Dialect/Norm/Utils/CompensatedSum.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::norm;

RowSums::RowSums(const RowProgram &program, const RowLayout &layout) {
  GenericOp op = program.getOp();
  for (unsigned output : program.getSummedOutputs()) {
    outputs.push_back(output);
    operands.push_back(op.getInputs().size() + output);
    types.push_back(
        cast<FloatType>(op.getYield().getValues()[output].getType()));
    isAlongRow.push_back(!op.isPerRow(op.getOutputMap(output)));
  }
  for (auto [loop, size] : llvm::enumerate(layout.parallelSizes)) {
    bool isKept = llvm::any_of(operands, [&, loop = loop](unsigned operand) {
      return hasLoop(layout, operand, loop);
    });
    (isKept ? keptLoops : summedLoops).push_back(loop);
    (isKept ? keptSizes : summedSizes).push_back(size);
  }
}

//===----------------------------------------------------------------------===//
// Sums over rows
//===----------------------------------------------------------------------===//

/// Adds terms of a row to its partial sums: those from an element of the row
/// on, or the one of the row, if there is no index.
void RowKernel::addToSum(unsigned sum, const Row &row, Value index,
                         ArrayRef<Value> terms) {
  Value memory = partialSums[sum];
  Value width = getExtent(index ? layout.getRowSize() : Extent(1));
  Value place = create<arith::MulIOp>(row.sumPlace, width);
  if (index)
    place = create<arith::AddIOp>(place, index);
  Value number = create<arith::MulIOp>(numPartials, getProduct(sums.keptSizes));
  Value lostPlace =
      create<arith::AddIOp>(place, create<arith::MulIOp>(number, width));
  unsigned alignment = std::min<unsigned>(
      terms.size(), kAccessBytes / (sums.types[sum].getWidth() / 8));
  Values totals = unpack(loadVector(memory, place, terms.size(), alignment));
  Values losses =
      unpack(loadVector(memory, lostPlace, terms.size(), alignment));
  Value zero = getZero(sums.types[sum]);
  for (auto [total, lost, term] : llvm::zip_equal(totals, losses, terms))
    std::tie(total, lost) =
        addCompensated(b, b.getLoc(), select(row.isFirstOfSum, zero, total),
                       select(row.isFirstOfSum, zero, lost), term);
  storeVector(memory, place, totals, alignment);
  storeVector(memory, lostPlace, losses, alignment);
}

gpu::GPUFuncOp RowKernel::emitSum(OpBuilder &outer, StringRef name,
                                  unsigned sum) {
  FloatType type = sums.types[sum];
  constexpr int64_t kThreads = RowSums::kElements * RowSums::kParts;
  Type shared = getWorkgroupType(kThreads, type);
  gpu::GPUFuncOp func = createFunction(outer, name, {shared, shared}, kThreads);
  Value totals = func.getWorkgroupAttributions()[0];
  Value losses = func.getWorkgroupAttributions()[1];

  // Of the loops that there are partial sums for, those of this output.
  SmallVector<unsigned> own, other;
  SmallVector<Extent> ownSizes, otherSizes;
  for (auto [loop, size] : llvm::zip_equal(sums.keptLoops, sums.keptSizes)) {
    bool isOwn = RowSums::hasLoop(layout, sums.operands[sum], loop);
    (isOwn ? own : other).push_back(loop);
    (isOwn ? ownSizes : otherSizes).push_back(size);
  }
  Value width =
      getExtent(sums.isAlongRow[sum] ? layout.getRowSize() : Extent(1));
  Value count = create<arith::MulIOp>(width, getProduct(ownSizes));
  Value numOther = getProduct(otherSizes);
  Value numKept = getProduct(sums.keptSizes);
  Value terms = create<arith::MulIOp>(numPartials, numOther);
  Value lostFrom =
      create<arith::MulIOp>(create<arith::MulIOp>(numPartials, numKept), width);

  thread = gpu::ThreadIdOp::create(b, gpu::Dimension::x);
  Value elements = getIndex(RowSums::kElements);
  Value column = create<arith::RemUIOp>(thread, elements);
  Value part = create<arith::DivUIOp>(thread, elements);
  Value block = gpu::BlockIdOp::create(b, gpu::Dimension::x);
  Value blocks = gpu::GridDimOp::create(b, gpu::Dimension::x);
  auto loop =
      scf::ForOp::create(b, create<arith::MulIOp>(block, elements), count,
                         create<arith::MulIOp>(blocks, elements));
  b.setInsertionPointToStart(loop.getBody());
  Value element = create<arith::AddIOp>(loop.getInductionVar(), column);
  Value isInside = isLess(element, count);
  element = create<arith::MinUIOp>(element,
                                   create<arith::SubIOp>(count, getIndex(1)));
  Value inRow = create<arith::RemUIOp>(element, width);
  llvm::DenseMap<unsigned, Value> loops;
  for (auto [loop, value] : llvm::zip_equal(
           own, delinearize(create<arith::DivUIOp>(element, width), ownSizes)))
    loops[loop] = value;

  Value zero = getZero(type);
  auto parts = scf::ForOp::create(b, part, terms, getIndex(RowSums::kParts),
                                  ValueRange{zero, zero});
  {
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(parts.getBody());
    Value number = parts.getInductionVar();
    for (auto [loop, value] : llvm::zip_equal(
             other,
             delinearize(create<arith::RemUIOp>(number, numOther), otherSizes)))
      loops[loop] = value;
    Value place = create<arith::DivUIOp>(number, numOther);
    for (auto [loop, size] : llvm::zip_equal(sums.keptLoops, sums.keptSizes))
      place = create<arith::AddIOp>(
          create<arith::MulIOp>(place, getExtent(size)), loops[loop]);
    place = create<arith::AddIOp>(create<arith::MulIOp>(place, width), inRow);
    auto load = [&](Value place) -> Value {
      return memref::LoadOp::create(b, partialSums[sum], place);
    };
    auto [total, lost] =
        addCompensated(b, b.getLoc(), parts.getRegionIterArg(0),
                       parts.getRegionIterArg(1), load(place));
    lost = create<arith::AddFOp>(lost,
                                 load(create<arith::AddIOp>(place, lostFrom)));
    scf::YieldOp::create(b, ValueRange{total, lost});
  }
  memref::StoreOp::create(b, parts.getResult(0), totals, thread);
  memref::StoreOp::create(b, parts.getResult(1), losses, thread);
  gpu::BarrierOp::create(b);
  Value isWriter = create<arith::AndIOp>(isInside, isEqual(part, getIndex(0)));
  createGuarded(isWriter, {}, [&]() -> Values {
    Value total = parts.getResult(0), lost = parts.getResult(1);
    for (int64_t other = 1; other < RowSums::kParts; ++other) {
      Value place =
          create<arith::AddIOp>(thread, getIndex(other * RowSums::kElements));
      Value lostOfOther = memref::LoadOp::create(b, losses, place);
      std::tie(total, lost) = addCompensated(
          b, b.getLoc(), total, lost, memref::LoadOp::create(b, totals, place));
      lost = create<arith::AddFOp>(lost, lostOfOther);
    }
    unsigned operand = sums.operands[sum];
    const OperandLayout &output = layout.operands[operand];
    Row row;
    row.offsets = firstOffsets;
    for (unsigned loop : own)
      row.offsets[operand] =
          move(row.offsets[operand], loops[loop], output.parallelStrides[loop]);
    Value rounded =
        roundCompensated(b, b.getLoc(), total, lost,
                         cast<FloatType>(output.type.getElementType()));
    memref::StoreOp::create(b, rounded, memories[operand],
                            sums.isAlongRow[sum]
                                ? getAddress(operand, row, inRow)
                                : row.offsets[operand]);
    return {};
  });
  // Before the next elements.
  gpu::BarrierOp::create(b);
  b.setInsertionPointAfter(loop);
  gpu::ReturnOp::create(b);
  return func;
}
