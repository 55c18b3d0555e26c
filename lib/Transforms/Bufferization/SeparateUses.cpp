//===- SeparateUses.cpp - a tensor of its own for each use ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Bufferization/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/LoopLikeInterface.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMSEPARATEUSES
#include "norm/Transforms/Bufferization/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using bufferization::BufferizationDialect;

namespace {

/// The uses of `value` as a destination, or else as an input, of structured
/// ops, from the first that was made to the last.
SmallVector<OpOperand *> getUses(Value value, bool asDestination) {
  SmallVector<OpOperand *> uses;
  for (OpOperand &use : value.getUses())
    if (auto op = dyn_cast<DestinationStyleOpInterface>(use.getOwner()))
      if (op.isDpsInit(&use) == asDestination)
        uses.push_back(&use);
  // They are kept with the last one first.
  std::reverse(uses.begin(), uses.end());
  return uses;
}

/// Gives `uses` a clone of `op` each, which stands close to the use but in the
/// block of `op`: not in a loop. The first keeps the op itself, unless it has
/// other uses.
void cloneForUses(Operation *op, ArrayRef<OpOperand *> uses) {
  Value result = op->getResult(0);
  bool areAll = uses.size() == size_t(llvm::range_size(result.getUses()));
  OpBuilder b(op->getContext());
  for (OpOperand *use : uses.drop_front(areAll && !uses.empty())) {
    if (Operation *user =
            op->getBlock()->findAncestorOpInBlock(*use->getOwner()))
      b.setInsertionPoint(user);
    else
      b.setInsertionPointAfter(op);
    use->set(b.clone(*op)->getResult(0));
  }
}

/// Whether a loop stands between `op` and what defines `value`.
bool isFromOutsideOfLoop(Operation *op, Value value) {
  Region *defining = value.getParentRegion();
  for (Region *region = op->getParentRegion(); region && region != defining;
       region = region->getParentRegion())
    if (isa<LoopLikeOpInterface>(region->getParentOp()))
      return true;
  return false;
}

/// Each iteration inserts into the tensor as it was before the loop: a copy.
void copyForIteration(tensor::InsertSliceOp insert) {
  auto type = insert.getDestType();
  if (type.getEncoding() || insert.getDest().getDefiningOp<tensor::EmptyOp>() ||
      !isFromOutsideOfLoop(insert, insert.getDest()))
    return;
  OpBuilder b = OpBuilder::atBlockBegin(insert->getBlock());
  insert.getDestMutable().assign(bufferization::AllocTensorOp::create(
      b, insert.getLoc(), type, /*dynamicSizes=*/ValueRange(),
      /*copy=*/insert.getDest()));
}

bool isProtected(func::FuncOp function, unsigned argument) {
  auto writable = function.getArgAttrOfType<BoolAttr>(
      argument, BufferizationDialect::kWritableAttrName);
  return writable && !writable.getValue();
}

/// Gives each op that reads `argument` a view of it.
void viewForUses(BlockArgument argument) {
  auto type = dyn_cast<RankedTensorType>(argument.getType());
  SmallVector<OpOperand *> uses = getUses(argument, /*asDestination=*/false);
  if (!type || type.getEncoding() || uses.size() < 2)
    return;
  OpBuilder b(argument.getContext());
  b.setInsertionPointToStart(argument.getOwner());
  Value buffer = bufferization::ToBufferOp::create(
      b, argument.getLoc(),
      MemRefType::get(type.getShape(), type.getElementType()), argument,
      /*readOnly=*/true);
  for (OpOperand *use : uses)
    use->set(bufferization::ToTensorOp::create(b, argument.getLoc(), type,
                                               buffer, /*restrict=*/true));
}

struct NormSeparateUsesPass final
    : norm::impl::NormSeparateUsesBase<NormSeparateUsesPass> {
  void runOnOperation() override {
    SmallVector<linalg::FillOp> fills;
    SmallVector<tensor::EmptyOp> empties;
    SmallVector<arith::ConstantOp> constants;
    SmallVector<tensor::InsertSliceOp> inserts;
    getOperation()->walk([&](Operation *op) {
      if (auto function = dyn_cast<func::FuncOp>(op)) {
        for (BlockArgument argument : function.getArguments())
          if (isProtected(function, argument.getArgNumber()))
            viewForUses(argument);
      } else if (auto fill = dyn_cast<linalg::FillOp>(op)) {
        if (fill.hasPureTensorSemantics())
          fills.push_back(fill);
      } else if (auto empty = dyn_cast<tensor::EmptyOp>(op)) {
        empties.push_back(empty);
      } else if (auto constant = dyn_cast<arith::ConstantOp>(op)) {
        if (isa<TensorType>(constant.getType()))
          constants.push_back(constant);
      } else if (auto insert = dyn_cast<tensor::InsertSliceOp>(op)) {
        inserts.push_back(insert);
      }
    });
    llvm::for_each(inserts, copyForIteration);
    // A fill that is cloned has a destination, too.
    for (linalg::FillOp fill : fills)
      cloneForUses(fill, getUses(fill.getResult(0), /*asDestination=*/true));
    for (tensor::EmptyOp empty : empties)
      cloneForUses(empty, getUses(empty, /*asDestination=*/true));
    for (arith::ConstantOp constant : constants)
      cloneForUses(constant, getUses(constant, /*asDestination=*/false));
  }
};

} // namespace
