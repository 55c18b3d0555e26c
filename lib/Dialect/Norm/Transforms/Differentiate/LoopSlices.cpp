//===- LoopSlices.cpp - parts of what a loop carries ----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LoopRules.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace mlir::norm;

Value norm::findCarried(Value value, Block *body) {
  while (Operation *op = value.getDefiningOp()) {
    if (isa<tensor::InsertOp, tensor::InsertSliceOp>(op))
      value = op->getOperand(1);
    else if (isa<tensor::CastOp, tensor::CollapseShapeOp,
                 tensor::ExpandShapeOp>(op))
      value = op->getOperand(0);
    else
      return {};
  }
  return cast<BlockArgument>(value).getOwner() == body ? value : Value();
}

void norm::readElementsAsSlices(Block *body) {
  for (auto op :
       llvm::make_early_inc_range(body->getOps<tensor::ExtractOp>())) {
    Value tensor = op.getTensor();
    auto type = cast<RankedTensorType>(tensor.getType());
    if (type.getRank() == 0 ||
        (!isa<FloatType>(type.getElementType()) && !findCarried(tensor, body)))
      continue;
    OpBuilder before(op);
    SmallVector<OpFoldResult> ones(type.getRank(), before.getIndexAttr(1));
    Value slice = tensor::ExtractSliceOp::create(
        before, op.getLoc(), RankedTensorType::get({}, type.getElementType()),
        tensor, getAsOpFoldResult(op.getIndices()), ones, ones);
    op.getTensorMutable().assign(slice);
    op.getIndicesMutable().clear();
  }
}
