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
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

using namespace mlir;
using namespace mlir::norm;

/// Rows whose outputs are summed are added up in blocks of so many. As many
/// terms as an accumulator sums along a row: so the error of a sum in f32 stays
/// below 1e-6.
static constexpr int64_t kMaxRowsOfBlock = 32;
/// A block's sums are written and read once more, as if it had a few rows more.
/// So it has as many as are worth a thread, within these bounds, and a whole
/// number of any kernel's rows at once.
static constexpr int64_t kMinRowsOfBlock = 8;
/// Blocks for the threads to share, where there are rows enough.
static constexpr int64_t kBlocks = 64;

/// Sums begin where a cache line and a vector do: each is loaded and stored for
/// every few rows, for twice as much where it lies in two lines.
static constexpr int64_t kAlignment = 64;

/// With more rows, machines have too few threads for them to share rows.
static constexpr int64_t kMaxSharedRows = 1024;

bool norm::mayHaveFewRows(const RowLayout &layout) {
  Extent rows = layout.getNumRows();
  return !rows.isConstant() || rows.getCoefficient() <= kMaxSharedRows;
}

/// The least number of rows that is worth a thread, as getGrain says it.
static Value createGrain(IndexBuilder &b, HostExtents &host, GenericOp op,
                         const RowLayout &layout) {
  Extent rowSize = layout.getRowSize();
  int64_t elements = getElementsPerThread(op);
  if (rowSize.isConstant())
    return b.index(getGrain(rowSize.getCoefficient(), elements));
  // H may be 0.
  Value size = b.add(host.get(rowSize), 1);
  return b.add(b.div(elements, size), 1);
}

/// The rows that are added up in one place, of so many that meet at an element.
/// They follow from sizes alone, whatever the schedule is.
static Value createRowsOfBlock(IndexBuilder &b, HostExtents &host, GenericOp op,
                               const RowLayout &layout, Value rows) {
  Value grain = createGrain(b, host, op, layout);
  Value least = b.mul(b.ceilDiv(grain, kMinRowsOfBlock), kMinRowsOfBlock);
  Value shared = b.ceilDiv(rows, kBlocks);
  return b.min(b.max(shared, least), kMaxRowsOfBlock);
}

/// Whether threads would have no work for more than a fifth of the time, if
/// each did whole rows.
static Value createIsUneven(IndexBuilder &b, Value rows) {
  Value threads = highway::NumThreadsOp::create(b);
  Value rounds = b.ceilDiv(rows, threads);
  return b.isLess(b.mul(rows, 5), b.mul(b.mul(rounds, threads), 4));
}

/// Whether there is so much of rows that are not too short or too long.
static Value createIsLarge(IndexBuilder &b, HostExtents &host,
                           const RowLayout &layout, const LargeSizes &sizes) {
  Value rowSize = host.get(layout.getRowSize());
  Value elements = b.mul(host.get(layout.getNumRows()), rowSize);
  Value isSmall = b.bitOr(b.isLess(elements, sizes.least),
                          b.isLess(rowSize, sizes.leastOfRow));
  isSmall = b.bitOr(isSmall, b.isLess(sizes.mostOfRow, rowSize));
  return b.compare(arith::CmpIPredicate::eq, isSmall,
                   arith::ConstantIntOp::create(b, 0, /*width=*/1).getResult());
}

static Value createIsOneThread(IndexBuilder &b) {
  Value threads = highway::NumThreadsOp::create(b);
  return b.compare(arith::CmpIPredicate::eq, threads, 1);
}

/// Launches the stages, one after the other.
static void createStages(IndexBuilder &b, const RowProgram &program,
                         CPUScheduleAttr schedule,
                         const LaunchedKernels &kernels,
                         ArrayRef<Value> arguments, Value rows) {
  SmallVector<Value> buffers, all(arguments);
  for (const StagedValue &staged : getStagedValues(program, schedule)) {
    OpFoldResult sizes[] = {getAsOpFoldResult(rows),
                            b.getIndexAttr(staged.places)};
    buffers.push_back(memref::AllocOp::create(b, sizes, staged.type));
    all.push_back(highway::PointerToOp::create(b, buffers.back()));
  }
  Value pieces = b.mul(rows, schedule.getPieces()), one = b.index(1);
  // Outputs per row are too little work for a second thread.
  for (auto [stage, kernel] : kernels.stages)
    highway::LaunchOp::create(b, kernel.getSymName(), all,
                              stage.isOfPieces() ? pieces : rows,
                              stage.kind == Stage::Rows ? rows : one);
  for (Value buffer : buffers)
    memref::DeallocOp::create(b, buffer);
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

SmallVector<GenericOp> norm::createLaunch(OpBuilder &builder,
                                          const RowProgram &program,
                                          const RowLayout &layout,
                                          CPUScheduleAttr schedule,
                                          const LaunchedKernels &kernels) {
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
    rowsOfUnit = named("rows_of_block",
                       createRowsOfBlock(b, host, op, layout, rowsOfGroup));
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
      auto sums = memref::AllocOp::create(b, getAsOpFoldResult(shape), type);
      sums.setAlignment(kAlignment);
      buffers[op.getInputs().size() + output] = named("partial_sums", sums);
    }
  }
  SmallVector<Value> arguments;
  for (unsigned operand : kernels.arguments.operands)
    arguments.push_back(highway::PointerToOp::create(b, buffers[operand]));
  for (const Extent &extent : kernels.arguments.extents)
    arguments.push_back(host.get(extent));
  llvm::append_range(arguments, sumArguments);
  if (!rows)
    rows = host.get(layout.getNumRows());
  Value grain = b.index(schedule.getGrain());
  if (!layout.getRowSize().isConstant() && schedule.getGrain() == 1)
    grain = createGrain(b, host, op, layout);
  if (schedule.getAcrossRows()) {
    ArrayRef<Extent> sizes = layout.parallelSizes;
    rowsOfUnit = b.index(kRowsOfTile);
    rows = b.mul(b.ceilDiv(host.get(sizes.back()), rowsOfUnit),
                 host.get(getProduct(sizes.drop_back())));
  }
  if (rowsOfUnit)
    grain = b.ceilDiv(grain, rowsOfUnit);
  func::FuncOp whole = kernels.whole;
  auto launch = [&](func::FuncOp kernel) {
    highway::LaunchOp::create(b, kernel.getSymName(), arguments, rows, grain);
  };
  auto launchWhole = [&] {
    if (!kernels.streaming)
      return launch(whole);
    Value isStreaming =
        kernels.largeSizes ? createIsLarge(b, host, layout, *kernels.largeSizes)
                           : createIsOneThread(b);
    scf::IfOp::create(
        b, isStreaming,
        [&](OpBuilder &, Location) {
          launch(kernels.streaming);
          scf::YieldOp::create(b);
        },
        [&](OpBuilder &, Location) {
          launch(whole);
          scf::YieldOp::create(b);
        });
  };
  if (kernels.stages.empty()) {
    launchWhole();
  } else if (!whole) {
    createStages(b, program, schedule, kernels, arguments, rows);
  } else {
    Value isUneven = createIsUneven(b, rows);
    scf::IfOp::create(
        b, isUneven,
        [&](OpBuilder &, Location) {
          createStages(b, program, schedule, kernels, arguments, rows);
          scf::YieldOp::create(b);
        },
        [&](OpBuilder &, Location) {
          launchWhole();
          scf::YieldOp::create(b);
        });
  }

  ArrayRef<Value> outputs = ArrayRef(buffers).drop_front(op.getInputs().size());
  SmallVector<GenericOp> sums;
  for (unsigned output : summed)
    sums.push_back(sumPartialSums(b, op.getLoc(), outputs[output],
                                  op.getOutputs()[output]));
  for (unsigned output : summed)
    memref::DeallocOp::create(b, outputs[output]);
  return sums;
}
