//===- NormTilingInterface.cpp - tiling of norm.generic -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The parallel dimensions tile freely, and a tile is the same op on slices of
// its operands. A reduction dimension does not tile: row collectives need the
// whole row. Nor does a parallel dimension over which an output is summed. So
// every tile spans these, and what asks for less, be it a tile size or a slice
// of a result, is refused. NormPartialReduction.cpp tiles them in another way.
//
//===----------------------------------------------------------------------===//

#include "Tiles.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/Interfaces/ValueBoundsOpInterface.h"

using namespace mlir;
using namespace mlir::norm;

using Sizes = SmallVector<OpFoldResult>;

/// True if offset and size are known to span all of loop `loop`.
static bool spansLoop(GenericOp op, unsigned loop, OpFoldResult offset,
                      OpFoldResult size) {
  if (!isZeroInteger(offset))
    return false;
  int64_t range = op.getStaticLoopRanges()[loop];
  if (std::optional<int64_t> constant = getConstantIntValue(size))
    return *constant == range;
  for (OpOperand &operand : op->getOpOperands()) {
    AffineMap map = op.getMatchingIndexingMap(&operand);
    for (auto [dim, expr] : llvm::enumerate(map.getResults())) {
      if (!expr.isFunctionOfDim(loop))
        continue;
      FailureOr<bool> equal = ValueBoundsConstraintSet::areEqual(
          size, {operand.get(), static_cast<int64_t>(dim)});
      if (succeeded(equal) && *equal)
        return true;
    }
  }
  return false;
}

/// The first output that is summed over parallel dimension `dim`.
static std::optional<unsigned> findSummedOutput(GenericOp op, unsigned dim) {
  for (unsigned i = 0; i < op.getOutputs().size(); ++i)
    if (!op.getOutputMap(i).isFunctionOfDim(dim))
      return i;
  return std::nullopt;
}

LogicalResult norm::verifyTile(GenericOp op, ArrayRef<OpFoldResult> offsets,
                               ArrayRef<OpFoldResult> sizes,
                               function_ref<bool(unsigned)> isSplit) {
  for (unsigned dim : op.getReductionDims())
    if (!isSplit(dim) && !spansLoop(op, dim, offsets[dim], sizes[dim]))
      return op.emitOpError("cannot be tiled along reduction dimension d")
             << dim << ": expected tiles of whole rows";
  for (unsigned dim : op.getParallelDims())
    if (std::optional<unsigned> output = findSummedOutput(op, dim))
      if (!isSplit(dim) && !spansLoop(op, dim, offsets[dim], sizes[dim]))
        return op.emitOpError("cannot be tiled along dimension d")
               << dim << ", over which output #" << *output
               << " is summed: expected tiles that span it, or partial "
                  "reductions";
  return success();
}

void norm::getOperandTile(Builder &b, AffineMap map,
                          ArrayRef<OpFoldResult> offsets,
                          ArrayRef<OpFoldResult> sizes,
                          SmallVectorImpl<OpFoldResult> &tileOffsets,
                          SmallVectorImpl<OpFoldResult> &tileSizes) {
  for (AffineExpr expr : map.getResults()) {
    auto loop = dyn_cast<AffineDimExpr>(expr);
    tileOffsets.push_back(loop ? offsets[loop.getPosition()]
                               : b.getIndexAttr(0));
    tileSizes.push_back(loop ? sizes[loop.getPosition()] : b.getIndexAttr(1));
  }
}

Operation *norm::createSlice(OpBuilder &b, Location loc, Value operand,
                             ArrayRef<OpFoldResult> offsets,
                             ArrayRef<OpFoldResult> sizes) {
  Sizes strides(offsets.size(), b.getIndexAttr(1));
  if (isa<RankedTensorType>(operand.getType()))
    return tensor::ExtractSliceOp::create(b, loc, operand, offsets, sizes,
                                          strides);
  return memref::SubViewOp::create(b, loc, operand, offsets, sizes, strides);
}

static AffineMap getResultMap(GenericOp op, unsigned result) {
  return op.getIndexingMapsArray()[op.getInputs().size() + result];
}

//===----------------------------------------------------------------------===//
// Tiling
//===----------------------------------------------------------------------===//

/// To those who tile, a dimension over which an output is summed is a
/// reduction.
SmallVector<utils::IteratorType> GenericOp::getLoopIteratorTypes() {
  SmallVector<utils::IteratorType> types = getIteratorTypesArray();
  for (unsigned dim : getParallelDims())
    if (findSummedOutput(*this, dim))
      types[dim] = utils::IteratorType::reduction;
  return types;
}

SmallVector<Range> GenericOp::getIterationDomain(OpBuilder &b) {
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPoint(*this);
  return llvm::map_to_vector(
      createLoopRanges(b, getLoc()), [&](OpFoldResult size) {
        return Range{b.getIndexAttr(0), size, b.getIndexAttr(1)};
      });
}

FailureOr<TilingResult>
GenericOp::getTiledImplementation(OpBuilder &b, ArrayRef<OpFoldResult> offsets,
                                  ArrayRef<OpFoldResult> sizes) {
  if (failed(verifyTile(*this, offsets, sizes)))
    return failure();

  SmallVector<Value> operands;
  SmallVector<Operation *> slices;
  for (OpOperand &operand : getOperation()->getOpOperands()) {
    AffineMap map = getMatchingIndexingMap(&operand);
    // What no parallel dimension indexes is the same for every tile.
    if (llvm::none_of(getParallelDims(),
                      [&](unsigned dim) { return map.isFunctionOfDim(dim); })) {
      operands.push_back(operand.get());
      continue;
    }
    Sizes tileOffsets, tileSizes;
    getOperandTile(b, map, offsets, sizes, tileOffsets, tileSizes);
    slices.push_back(
        createSlice(b, getLoc(), operand.get(), tileOffsets, tileSizes));
    operands.push_back(slices.back()->getResult(0));
  }
  SmallVector<Type> results;
  if (hasPureTensorSemantics())
    llvm::append_range(results, TypeRange(ValueRange(operands).take_back(
                                    getOutputs().size())));
  Operation *tiled = mlir::clone(b, getOperation(), results, operands);
  return TilingResult{{tiled}, SmallVector<Value>(tiled->getResults()), slices};
}

LogicalResult GenericOp::getResultTilePosition(
    OpBuilder &b, unsigned resultNumber, ArrayRef<OpFoldResult> offsets,
    ArrayRef<OpFoldResult> sizes, Sizes &resultOffsets, Sizes &resultSizes) {
  getOperandTile(b, getResultMap(*this, resultNumber), offsets, sizes,
                 resultOffsets, resultSizes);
  return success();
}

//===----------------------------------------------------------------------===//
// Fusion with a tiled consumer
//===----------------------------------------------------------------------===//

bool GenericOp::isOpFusableWithConsumerSlice(unsigned resultNumber,
                                             ArrayRef<OpFoldResult> offsets,
                                             ArrayRef<OpFoldResult> sizes) {
  AffineMap map = getResultMap(*this, resultNumber);
  for (auto [dim, expr] : llvm::enumerate(map.getResults())) {
    unsigned loop = cast<AffineDimExpr>(expr).getPosition();
    if ((isReductionDim(loop) || findSummedOutput(*this, loop)) &&
        !spansLoop(*this, loop, offsets[dim], sizes[dim]))
      return false;
  }
  return true;
}

LogicalResult GenericOp::getIterationDomainTileFromResultTile(
    OpBuilder &b, unsigned resultNumber, ArrayRef<OpFoldResult> offsets,
    ArrayRef<OpFoldResult> sizes, SmallVectorImpl<OpFoldResult> &domainOffsets,
    SmallVectorImpl<OpFoldResult> &domainSizes) {
  if (!isOpFusableWithConsumerSlice(resultNumber, offsets, sizes))
    return failure();
  // A result says nothing of dimensions that its map drops: all of them.
  domainOffsets.assign(getNumLoops(), b.getIndexAttr(0));
  domainSizes = createLoopRanges(b, getLoc());
  AffineMap map = getResultMap(*this, resultNumber);
  for (auto [dim, expr] : llvm::enumerate(map.getResults())) {
    unsigned loop = cast<AffineDimExpr>(expr).getPosition();
    if (isReductionDim(loop))
      continue;
    domainOffsets[loop] = offsets[dim];
    domainSizes[loop] = sizes[dim];
  }
  return success();
}

FailureOr<TilingResult>
GenericOp::generateResultTileValue(OpBuilder &b, unsigned resultNumber,
                                   ArrayRef<OpFoldResult> offsets,
                                   ArrayRef<OpFoldResult> sizes) {
  Sizes domainOffsets, domainSizes;
  if (failed(getIterationDomainTileFromResultTile(
          b, resultNumber, offsets, sizes, domainOffsets, domainSizes)))
    return failure();
  FailureOr<TilingResult> tile =
      getTiledImplementation(b, domainOffsets, domainSizes);
  if (failed(tile))
    return failure();
  // Only the result that was asked for.
  tile->tiledValues = {tile->tiledOps.front()->getResult(resultNumber)};
  return tile;
}
