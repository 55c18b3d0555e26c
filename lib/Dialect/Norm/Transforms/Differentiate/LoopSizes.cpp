//===- LoopSizes.cpp - sizes that a loop does not change ------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LoopSizes.h"

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/Dialect/Arith/Transforms/Transforms.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/ValueBoundsOpInterface.h"

#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace mlir::norm;

/// Of no dimension, but an index.
static constexpr int64_t kIndex = -1;

//===----------------------------------------------------------------------===//
// Equalities
//===----------------------------------------------------------------------===//

unsigned LoopSizes::Equalities::getNumber(Size size) {
  auto [it, isNew] = numbers.try_emplace(size, sizes.size());
  if (isNew)
    sizes.push_back(size);
  return it->second;
}

void LoopSizes::Equalities::compress() {
  classes.grow(sizes.size());
  for (auto [x, y] : pairs)
    classes.join(x, y);
  classes.compress();
}

bool LoopSizes::Equalities::areEqual(Size x, Size y) const {
  auto first = numbers.find(x), second = numbers.find(y);
  return first != numbers.end() && second != numbers.end() &&
         classes[first->second] == classes[second->second];
}

SmallVector<LoopSizes::Size> LoopSizes::Equalities::getEqual(Size size) const {
  SmallVector<Size> equal;
  auto it = numbers.find(size);
  if (it == numbers.end())
    return equal;
  for (auto [number, other] : llvm::enumerate(sizes))
    if (classes[number] == classes[it->second])
      equal.push_back(other);
  return equal;
}

//===----------------------------------------------------------------------===//
// What the body says
//===----------------------------------------------------------------------===//

/// The maps of an op whose operands have the sizes of its loops.
static SmallVector<AffineMap> getMaps(Operation *op) {
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op))
    return linalgOp.getIndexingMapsArray();
  if (auto rows = dyn_cast<GenericOp>(op))
    return rows.getIndexingMapsArray();
  return {};
}

void LoopSizes::addSame(Value x, Value y) {
  auto type = dyn_cast<RankedTensorType>(x.getType());
  if (!type || !isa<RankedTensorType>(y.getType()))
    return;
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    equalities.add({x, dim}, {y, dim});
}

void LoopSizes::addSize(Value tensor, int64_t dim, OpFoldResult size) {
  if (auto value = dyn_cast<Value>(size))
    equalities.add({tensor, dim}, {value, kIndex});
}

void LoopSizes::addEqualities(Operation *op) {
  if (auto styled = dyn_cast<DestinationStyleOpInterface>(op))
    for (OpResult result : op->getResults())
      addSame(result, styled.getTiedOpOperand(result)->get());
  SmallVector<AffineMap> maps = getMaps(op);
  SmallVector<std::optional<Size>> loopSizes(
      maps.empty() ? 0 : maps.front().getNumDims());
  for (auto [map, operand] : llvm::zip(maps, op->getOperands()))
    for (auto [dim, expr] : llvm::enumerate(map.getResults())) {
      auto loopDim = dyn_cast<AffineDimExpr>(expr);
      if (!loopDim || !isa<RankedTensorType>(operand.getType()))
        continue;
      Size size = {operand, dim};
      std::optional<Size> &known = loopSizes[loopDim.getPosition()];
      if (known)
        equalities.add(*known, size);
      known = size;
    }

  if (auto cast = dyn_cast<tensor::CastOp>(op))
    addSame(cast.getSource(), cast.getResult());
  if (auto empty = dyn_cast<tensor::EmptyOp>(op))
    for (auto [dim, size] : llvm::enumerate(empty.getMixedSizes()))
      addSize(empty, dim, size);
  if (auto dim = dyn_cast<tensor::DimOp>(op))
    if (std::optional<int64_t> number = dim.getConstantIndex())
      addSize(dim.getSource(), *number, dim.getResult());
  if (auto slice = dyn_cast<tensor::ExtractSliceOp>(op)) {
    llvm::SmallBitVector dropped = slice.getDroppedDims();
    int64_t next = 0;
    for (auto [dim, size] : llvm::enumerate(slice.getMixedSizes()))
      if (!dropped.test(dim))
        addSize(slice, next++, size);
  }
}

LoopSizes::LoopSizes(scf::ForOp loop) : loop(loop) {
  for (Operation &op : loop.getBody()->without_terminator())
    addEqualities(&op);
  equalities.compress();
}

//===----------------------------------------------------------------------===//
// Queries
//===----------------------------------------------------------------------===//

bool LoopSizes::isOutside(Value value) const {
  return !loop->isAncestor(value.getParentBlock()->getParentOp());
}

/// Whether what the loop carries has in each iteration the size that it begins
/// with.
bool LoopSizes::isKept(BlockArgument argument, int64_t dim) const {
  scf::ForOp op = loop;
  Value init = op.getTiedLoopInit(argument)->get();
  Value yielded = op.getTiedLoopYieldedValue(argument)->get();
  if (equalities.areEqual({argument, dim}, {yielded, dim}))
    return true;
  FailureOr<bool> isSame =
      ValueBoundsConstraintSet::areEqual({yielded, dim}, {init, dim});
  return succeeded(isSame) && *isSame;
}

FailureOr<OpFoldResult> LoopSizes::find(Value value, int64_t dim) {
  OpBuilder before(loop);
  Location loc = loop.getLoc();
  SmallVector<Size> equal = equalities.getEqual({value, dim});
  if (equal.empty())
    equal.push_back({value, dim});
  for (auto [other, number] : equal) {
    auto type = dyn_cast<RankedTensorType>(other.getType());
    if (type && !type.isDynamicDim(number))
      return OpFoldResult(before.getIndexAttr(type.getDimSize(number)));
    if (isOutside(other))
      return type ? tensor::getMixedSize(before, loc, other, number)
                  : OpFoldResult(other);
    auto argument = dyn_cast<BlockArgument>(other);
    if (type && argument && argument.getOwner() == loop.getBody() &&
        isKept(argument, number))
      return tensor::getMixedSize(
          before, loc, loop.getTiedLoopInit(argument)->get(), number);
  }
  auto stop = [&](Value candidate, std::optional<int64_t>,
                  ValueBoundsConstraintSet &) { return isOutside(candidate); };
  return arith::reifyShapedValueDimBound(before, loc, presburger::BoundType::EQ,
                                         value, dim, stop);
}
