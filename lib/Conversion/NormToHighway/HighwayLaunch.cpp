//===- HighwayLaunch.cpp - the host's side of a highway kernel ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "HighwayLaunch.h"

#include "norm/Dialect/Norm/Utils/HostExtents.h"
#include "norm/Dialect/Norm/Utils/IndexBuilder.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

using namespace mlir;
using namespace mlir::norm;

/// Rows whose outputs are summed are added up in blocks of so many. As many
/// terms as an accumulator sums along a row: so the error of a sum in f32 stays
/// below 1e-6.
static constexpr int64_t kMaxRowsOfBlock = 32;
/// A block's sums are written and read once more, as if it had a few rows more.
static constexpr int64_t kMinRowsOfBlock = 8;
/// Blocks for the threads to share, where there are rows enough.
static constexpr int64_t kBlocks = 64;

/// The least number of rows that is worth a thread.
static Value createGrain(IndexBuilder &b, HostExtents &host,
                         const RowLayout &layout, CPUScheduleAttr schedule) {
  Extent rowSize = layout.getRowSize();
  if (rowSize.isConstant() || schedule.getGrain() != 1)
    return b.index(schedule.getGrain());
  // As getGrain does; H may be 0.
  Value size = b.add(host.get(rowSize), 1);
  return b.add(b.div(kMinElementsPerThread, size), 1);
}

// out[i..] = sum over p of partial_sums[p, i..], rounded once
static GenericOp sumPartialSums(OpBuilder &b, Location loc, Value partialSums,
                                Value out) {
  auto type = cast<MemRefType>(out.getType());
  unsigned rank = type.getRank();
  SmallVector<utils::IteratorType> iterators(rank,
                                             utils::IteratorType::parallel);
  iterators.push_back(utils::IteratorType::reduction);
  AffineMap whole = b.getMultiDimIdentityMap(rank + 1).dropResult(rank);
  AffineMap partial = whole.insertResult(b.getAffineDimExpr(rank), 0);
  return GenericOp::create(
      b, loc, TypeRange(), partialSums, out, {partial, whole}, iterators,
      [&](OpBuilder &b, Location loc, ValueRange args) -> SmallVector<Value> {
        Value sum = ReduceOp::create(b, loc, args[0].getType(), ReduceKind::Add,
                                     args[0]);
        return {convertScalarToDtype(b, loc, sum, type.getElementType(),
                                     /*isUnsignedCast=*/false)};
      });
}

SmallVector<GenericOp>
norm::createLaunch(OpBuilder &builder, const RowProgram &program,
                   const RowLayout &layout, CPUScheduleAttr schedule,
                   func::FuncOp kernel,
                   const KernelArguments &kernelArguments) {
  GenericOp op = program.getOp();
  IndexBuilder b(op.getLoc(), builder);
  HostExtents host(b, op);
  auto named = [&](StringRef name, Value value) {
    if (Operation *made = value.getDefiningOp())
      made->setLoc(NameLoc::get(b.getStringAttr(name), op.getLoc()));
    return value;
  };

  ArrayRef<unsigned> summed = program.getSummedOutputs();
  SmallVector<Value> buffers(op->getOperands()), sumArguments;
  Value rows, rowsOfUnit;
  if (!summed.empty()) {
    // The rows of the loops over which outputs are summed, in blocks.
    ArrayRef<Extent> sizes = layout.parallelSizes;
    Value rowsOfGroup =
        host.get(getProduct(sizes.take_back(layout.numSummedLoops)));
    rowsOfUnit = b.min(b.ceilDiv(rowsOfGroup, kBlocks), kMaxRowsOfBlock);
    rowsOfUnit = named("rows_of_block", b.max(rowsOfUnit, kMinRowsOfBlock));
    // At least one, whose sums are 0.
    Value blocks =
        named("blocks", b.max(b.ceilDiv(rowsOfGroup, rowsOfUnit), 1));
    // Each group has blocks, even if there are no rows to sum.
    rows = b.mul(blocks,
                 host.get(getProduct(sizes.drop_back(layout.numSummedLoops))));
    sumArguments = {rowsOfGroup, rowsOfUnit, blocks};
    for (unsigned output : summed) {
      // An outermost dimension for the blocks, then those of the output.
      SmallVector<Value> shape = {blocks};
      Extent size(1);
      for (AffineExpr expr : op.getOutputMap(output).getResults()) {
        unsigned loop = cast<AffineDimExpr>(expr).getPosition();
        shape.push_back(host.get(Extent::getLoopSize(loop)));
        size = size * Extent::getLoopSize(loop);
      }
      sumArguments.push_back(host.get(size));
      Type type = op.getYield().getValues()[output].getType();
      buffers[op.getInputs().size() + output] =
          named("partial_sums",
                memref::AllocOp::create(b, getAsOpFoldResult(shape), type));
    }
  }
  SmallVector<Value> arguments;
  for (unsigned operand : kernelArguments.operands)
    arguments.push_back(highway::PointerToOp::create(b, buffers[operand]));
  for (const Extent &extent : kernelArguments.extents)
    arguments.push_back(host.get(extent));
  llvm::append_range(arguments, sumArguments);
  if (!rows)
    rows = host.get(layout.getNumRows());
  Value grain = createGrain(b, host, layout, schedule);
  if (schedule.getAcrossRows()) {
    ArrayRef<Extent> sizes = layout.parallelSizes;
    rowsOfUnit = b.index(kRowsOfTile);
    rows = b.mul(b.ceilDiv(host.get(sizes.back()), rowsOfUnit),
                 host.get(getProduct(sizes.drop_back())));
  }
  if (rowsOfUnit)
    grain = b.ceilDiv(grain, rowsOfUnit);
  highway::LaunchOp::create(b, kernel.getSymName(), arguments, rows, grain);

  ArrayRef<Value> outputs = ArrayRef(buffers).drop_front(op.getInputs().size());
  SmallVector<GenericOp> sums;
  for (unsigned output : summed)
    sums.push_back(sumPartialSums(b, op.getLoc(), outputs[output],
                                  op.getOutputs()[output]));
  for (unsigned output : summed)
    memref::DeallocOp::create(b, outputs[output]);
  return sums;
}
