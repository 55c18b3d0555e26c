//===- GenericInputs.cpp - other inputs for a linalg.generic --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "GenericInputs.h"

#include "mlir/IR/Matchers.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Transforms/RegionUtils.h"

#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::norm;

void GenericInputs::set(unsigned input, Value value, AffineMap map) {
  changed |= inputs[input] != value || maps[input] != map;
  inputs[input] = value;
  maps[input] = map;
}

BlockArgument GenericInputs::add(Value value, AffineMap map) {
  BlockArgument argument = op.getBlock()->insertArgument(
      size(), getElementTypeOrSelf(value), op.getLoc());
  maps.insert(maps.begin() + size(), map);
  inputs.push_back(value);
  changed = true;
  return argument;
}

void GenericInputs::apply() {
  rewriter.modifyOpInPlace(op, [&] {
    op.getInputsMutable().assign(inputs);
    op.setIndexingMapsAttr(rewriter.getAffineMapArrayAttr(maps));
  });
}

LogicalResult norm::readScalars(linalg::GenericOp op, RewriterBase &rewriter,
                                llvm::function_ref<Value(Value)> makeTensor) {
  auto isNumber = [](Value value) { return value.getType().isIntOrFloat(); };
  GenericInputs inputs(op, rewriter);
  for (unsigned input = 0, end = inputs.size(); input < end; ++input)
    if (isNumber(inputs.get(input)))
      inputs.set(input, makeTensor(inputs.get(input)), inputs.getMap(input));
  llvm::SetVector<Value> captured;
  getUsedValuesDefinedAbove(op.getRegion(), captured);
  for (Value scalar : captured) {
    if (!isNumber(scalar) || matchPattern(scalar, m_Constant()))
      continue;
    BlockArgument element =
        inputs.add(makeTensor(scalar),
                   AffineMap::get(op.getNumLoops(), 0, op.getContext()));
    rewriter.replaceUsesWithIf(scalar, element, [&](OpOperand &use) {
      return op.getRegion().isAncestor(use.getOwner()->getParentRegion());
    });
  }
  if (!inputs.haveChanged())
    return failure();
  inputs.apply();
  return success();
}
