//===- HighwayLaunch.cpp - the host's side of a highway kernel ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "HighwayLaunch.h"

#include "norm/Dialect/Norm/Utils/HostExtents.h"

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
static Value createGrain(OpBuilder &b, HostExtents &host,
                         const RowLayout &layout, CPUScheduleAttr schedule,
                         Location loc) {
  Extent rowSize = layout.getRowSize();
  if (rowSize.isConstant() || schedule.getGrain() != 1)
    return host.getIndex(schedule.getGrain());
  // As getGrain does; H may be 0.
  Value one = host.getIndex(1);
  Value size = b.createOrFold<arith::AddIOp>(loc, host.get(rowSize), one);
  Value grain = b.createOrFold<arith::DivUIOp>(
      loc, host.getIndex(kMinElementsPerThread), size);
  return b.createOrFold<arith::AddIOp>(loc, grain, one);
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
norm::createLaunch(OpBuilder &b, const RowProgram &program,
                   const RowLayout &layout, CPUScheduleAttr schedule,
                   func::FuncOp kernel,
                   const KernelArguments &kernelArguments) {
  GenericOp op = program.getOp();
  Location loc = op.getLoc();
  HostExtents host(b, op);
  auto getProduct = [&](ArrayRef<Value> sizes) {
    Value product = host.getIndex(1);
    for (Value size : sizes)
      product = b.createOrFold<arith::MulIOp>(loc, product, size);
    return product;
  };
  auto divideCeil = [&](Value x, Value y) {
    return b.createOrFold<arith::CeilDivUIOp>(loc, x, y);
  };
  auto name = [&](StringRef text) {
    return NameLoc::get(b.getStringAttr(text), loc);
  };

  ArrayRef<unsigned> summed = program.getSummedOutputs();
  SmallVector<Value> buffers(op->getOperands()), sumArguments;
  Value rows, rowsOfBlock;
  if (!summed.empty()) {
    SmallVector<Value> sizes =
        llvm::map_to_vector(layout.parallelSizes,
                            [&](const Extent &size) { return host.get(size); });
    // The rows of the loops over which outputs are summed, in blocks.
    Value rowsOfGroup =
        getProduct(ArrayRef(sizes).take_back(layout.numSummedLoops));
    rowsOfBlock = divideCeil(rowsOfGroup, host.getIndex(kBlocks));
    rowsOfBlock = b.createOrFold<arith::MinUIOp>(
        loc, rowsOfBlock, host.getIndex(kMaxRowsOfBlock));
    rowsOfBlock = b.createOrFold<arith::MaxUIOp>(
        name("rows_of_block"), rowsOfBlock, host.getIndex(kMinRowsOfBlock));
    // At least one, whose sums are 0.
    Value blocks = divideCeil(rowsOfGroup, rowsOfBlock);
    blocks = b.createOrFold<arith::MaxUIOp>(name("blocks"), blocks,
                                            host.getIndex(1));
    // Each group has blocks, even if there are no rows to sum.
    sizes.truncate(sizes.size() - layout.numSummedLoops);
    sizes.insert(sizes.begin(), blocks);
    rows = getProduct(sizes);
    sumArguments = {rowsOfGroup, rowsOfBlock, blocks};
    for (unsigned output : summed) {
      // An outermost dimension for the blocks, then those of the output.
      SmallVector<Value> sizes = {blocks};
      for (AffineExpr loop : op.getOutputMap(output).getResults())
        sizes.push_back(host.get(
            Extent::getLoopSize(cast<AffineDimExpr>(loop).getPosition())));
      sumArguments.push_back(getProduct(ArrayRef(sizes).drop_front()));
      SmallVector<int64_t> shape;
      SmallVector<Value> dynamicSizes;
      dispatchIndexOpFoldResults(getAsOpFoldResult(sizes), dynamicSizes, shape);
      Type type = op.getYield().getValues()[output].getType();
      buffers[op.getInputs().size() + output] = memref::AllocOp::create(
          b, name("partial_sums"), MemRefType::get(shape, type), dynamicSizes);
    }
  }
  SmallVector<Value> arguments;
  for (unsigned operand : kernelArguments.operands)
    arguments.push_back(highway::PointerToOp::create(b, loc, buffers[operand]));
  for (const Extent &extent : kernelArguments.extents)
    arguments.push_back(host.get(extent));
  llvm::append_range(arguments, sumArguments);
  if (!rows)
    rows = host.get(layout.getNumRows());
  Value grain = createGrain(b, host, layout, schedule, loc);
  if (rowsOfBlock)
    grain = divideCeil(grain, rowsOfBlock);
  highway::LaunchOp::create(b, loc, kernel.getSymName(), arguments, rows,
                            grain);

  ArrayRef<Value> outputs = ArrayRef(buffers).drop_front(op.getInputs().size());
  SmallVector<GenericOp> sums;
  for (unsigned output : summed)
    sums.push_back(
        sumPartialSums(b, loc, outputs[output], op.getOutputs()[output]));
  for (unsigned output : summed)
    memref::DeallocOp::create(b, loc, outputs[output]);
  return sums;
}
