//===- HighwayLaunch.cpp - the host's side of a highway kernel ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "HighwayLaunch.h"

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

/// The rows of the loops over which outputs are summed, in blocks.
void Launch::countBlocks() {
  rowsOfGroup = host.getIndex(1);
  for (const Extent &size :
       ArrayRef(layout.parallelSizes).take_back(layout.numSummedLoops))
    rowsOfGroup =
        b.createOrFold<arith::MulIOp>(loc, rowsOfGroup, host.get(size));
  auto name = [&](StringRef text) {
    return NameLoc::get(b.getStringAttr(text), loc);
  };
  rowsOfBlock = b.createOrFold<arith::MaxUIOp>(
      name("rows_of_block"),
      b.createOrFold<arith::MinUIOp>(
          loc, divideCeil(rowsOfGroup, host.getIndex(kBlocks)),
          host.getIndex(kMaxRowsOfBlock)),
      host.getIndex(kMinRowsOfBlock));
  // At least one, whose sums are 0.
  blocks = b.createOrFold<arith::MaxUIOp>(
      name("blocks"), divideCeil(rowsOfGroup, rowsOfBlock), host.getIndex(1));
}

/// The blocks' sums of an output: an outermost dimension for the blocks, then
/// those of the output.
Value Launch::createPartialSums(unsigned output) {
  SmallVector<OpFoldResult> sizes = {blocks};
  SmallVector<OpFoldResult> ranges = op.createLoopRanges(b, loc);
  for (AffineExpr loop : op.getOutputMap(output).getResults())
    sizes.push_back(ranges[cast<AffineDimExpr>(loop).getPosition()]);
  SmallVector<int64_t> shape;
  SmallVector<Value> dynamicSizes;
  for (OpFoldResult &size : sizes)
    size = getAsOpFoldResult(getValueOrCreateConstantIndexOp(b, loc, size));
  dispatchIndexOpFoldResults(sizes, dynamicSizes, shape);
  Type type = op.getYield().getValues()[output].getType();
  return memref::AllocOp::create(
      b, NameLoc::get(b.getStringAttr("partial_sums"), loc),
      MemRefType::get(shape, type), dynamicSizes);
}

/// The least number of units, of so many rows, that is worth a thread.
Value Launch::getGrain(Value rowsOfUnit) {
  Extent rowSize = layout.getRowSize();
  Value grain = host.getIndex(schedule.getGrain());
  if (!rowSize.isConstant() && schedule.getGrain() == 1) {
    // As getGrain does; H may be 0.
    Value one = host.getIndex(1);
    Value size = b.createOrFold<arith::AddIOp>(loc, host.get(rowSize), one);
    grain = b.createOrFold<arith::DivUIOp>(
        loc, host.getIndex(kMinElementsPerThread), size);
    grain = b.createOrFold<arith::AddIOp>(loc, grain, one);
  }
  return rowsOfUnit ? divideCeil(grain, rowsOfUnit) : grain;
}

void Launch::create(func::FuncOp kernel,
                    const KernelArguments &kernelArguments) {
  bool isSummed = !program.getSummedOutputs().empty();
  if (isSummed)
    countBlocks();
  llvm::SmallDenseMap<unsigned, Value> sumsOfOperand;
  for (unsigned output : program.getSummedOutputs()) {
    partialSums.push_back(createPartialSums(output));
    sumsOfOperand[op.getInputs().size() + output] = partialSums.back();
  }
  SmallVector<Value> arguments;
  for (unsigned operand : kernelArguments.operands) {
    Value buffer = sumsOfOperand.lookup(operand);
    arguments.push_back(highway::PointerToOp::create(
        b, loc, buffer ? buffer : op->getOperand(operand)));
  }
  for (const Extent &extent : kernelArguments.extents)
    arguments.push_back(host.get(extent));
  Value rows = host.get(layout.getNumRows());
  if (isSummed) {
    llvm::append_values(arguments, rowsOfGroup, rowsOfBlock, blocks);
    for (unsigned output : program.getSummedOutputs()) {
      Value size = host.getIndex(1);
      SmallVector<OpFoldResult> ranges = op.createLoopRanges(b, loc);
      for (AffineExpr loop : op.getOutputMap(output).getResults())
        size = b.createOrFold<arith::MulIOp>(
            loc, size,
            getValueOrCreateConstantIndexOp(
                b, loc, ranges[cast<AffineDimExpr>(loop).getPosition()]));
      arguments.push_back(size);
    }
    // Each group has blocks, even if there are no rows to sum.
    rows = blocks;
    for (const Extent &size :
         ArrayRef(layout.parallelSizes).drop_back(layout.numSummedLoops))
      rows = b.createOrFold<arith::MulIOp>(loc, rows, host.get(size));
  }
  highway::LaunchOp::create(b, loc, kernel.getSymName(), arguments, rows,
                            getGrain(rowsOfBlock));
}

// out[i..] = sum over p of partial_sums[p, i..], rounded once
SmallVector<GenericOp> Launch::sumPartialSums() {
  SmallVector<GenericOp> sums;
  for (auto [buffer, output] :
       llvm::zip_equal(partialSums, program.getSummedOutputs())) {
    Value out = op.getOutputs()[output];
    unsigned rank = cast<MemRefType>(out.getType()).getRank();
    SmallVector<utils::IteratorType> iterators(rank,
                                               utils::IteratorType::parallel);
    iterators.push_back(utils::IteratorType::reduction);
    SmallVector<AffineExpr> partial = {b.getAffineDimExpr(rank)}, whole;
    for (unsigned dim = 0; dim < rank; ++dim) {
      partial.push_back(b.getAffineDimExpr(dim));
      whole.push_back(b.getAffineDimExpr(dim));
    }
    SmallVector<AffineMap> maps;
    for (ArrayRef<AffineExpr> results : {ArrayRef(partial), ArrayRef(whole)})
      maps.push_back(AffineMap::get(rank + 1, 0, results, b.getContext()));
    Type element = cast<MemRefType>(out.getType()).getElementType();
    sums.push_back(GenericOp::create(
        b, loc, TypeRange(), buffer, out, maps, iterators,
        [&](OpBuilder &b, Location loc, ValueRange args) -> SmallVector<Value> {
          Value sum = ReduceOp::create(b, loc, args[0].getType(),
                                       ReduceKind::Add, args[0]);
          return {convertScalarToDtype(b, loc, sum, element,
                                       /*isUnsignedCast=*/false)};
        }));
  }
  return sums;
}

void Launch::deallocate() {
  for (Value buffer : partialSums)
    memref::DeallocOp::create(b, loc, buffer);
}
