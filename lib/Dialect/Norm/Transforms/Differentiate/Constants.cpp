//===- Constants.cpp - what the program itself says -----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ScalarRule.h"

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::norm;

/// Adds to `sources` the values that `value` follows from, but for those that
/// choose between elements, or say how many there are. Fails where there may be
/// others.
static LogicalResult findSources(Value value, llvm::SetVector<Value> &sources) {
  if (auto argument = dyn_cast<BlockArgument>(value)) {
    Operation *parent = argument.getOwner()->getParentOp();
    if (!isa<linalg::LinalgOp, GenericOp>(parent))
      return failure();
    sources.insert(parent->getOperand(argument.getArgNumber()));
    return success();
  }
  auto result = cast<OpResult>(value);
  Operation *op = result.getOwner();
  if (op->hasTrait<OpTrait::ConstantLike>() || isa<linalg::IndexOp>(op))
    return success();
  if (!isMemoryEffectFree(op))
    return failure();
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op)) {
    Operation *end = linalgOp.getBlock()->getTerminator();
    sources.insert(end->getOperand(result.getResultNumber()));
    return success();
  }
  if (auto select = dyn_cast<arith::SelectOp>(op)) {
    sources.insert(select.getTrueValue());
    sources.insert(select.getFalseValue());
    return success();
  }
  if (isa<tensor::CastOp, tensor::CollapseShapeOp, tensor::ExpandShapeOp,
          tensor::ExtractOp, tensor::ExtractSliceOp, tensor::ReshapeOp,
          tensor::SplatOp>(op)) {
    sources.insert(op->getOperand(0));
    return success();
  }
  sources.insert(op->operand_begin(), op->operand_end());
  return success(op->getNumOperands() > 0 && op->getNumRegions() == 0);
}

bool norm::followsFromConstants(Value value) {
  llvm::SetVector<Value> reached;
  reached.insert(value);
  for (size_t i = 0; i < reached.size(); ++i)
    if (failed(findSources(reached[i], reached)))
      return false;
  return true;
}
