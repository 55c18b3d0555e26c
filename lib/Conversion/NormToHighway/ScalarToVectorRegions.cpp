//===- ScalarToVectorRegions.cpp - branches and loops of lanes ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ScalarToVector.h"

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/Transforms/RegionUtils.h"

using namespace mlir;
using namespace mlir::norm;

/// A vector that is first needed inside would not be there after the loop or
/// branch.
void ScalarToVector::translateCaptures(Operation *op) {
  llvm::SetVector<Value> captures;
  getUsedValuesDefinedAbove(op->getRegions(), captures);
  for (Value value : captures)
    get(value);
}

SmallVector<Value> ScalarToVector::translateYield(Block &block) {
  return llvm::map_to_vector(block.getTerminator()->getOperands(),
                             [&](Value scalar) { return get(scalar); });
}

// Pattern: scf.if c { a } else { b } -> b, and where c holds in any lane a
//
// So what is rare is to be the first branch.
SmallVector<Value> ScalarToVector::translateIf(scf::IfOp op) {
  Value mask = get(op.getCondition());
  translateCaptures(op);
  SmallVector<Value> otherwise = translateYield(*op.elseBlock());
  Value none = highway::AllFalseOp::create(b, loc, b.getI1Type(), mask);
  auto choice = scf::IfOp::create(b, loc, ValueRange(otherwise).getTypes(),
                                  none, /*withElseRegion=*/true);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(choice.thenBlock());
  scf::YieldOp::create(b, loc, otherwise);
  b.setInsertionPointToStart(choice.elseBlock());
  SmallVector<Value> results = translateYield(*op.thenBlock());
  for (auto [result, other] : llvm::zip_equal(results, otherwise))
    result = select(mask, result, other);
  scf::YieldOp::create(b, loc, results);
  return llvm::to_vector_of<Value>(choice.getResults());
}

// Pattern: scf.for with constant bounds -> the same of vectors
SmallVector<Value> ScalarToVector::translateFor(scf::ForOp op) {
  assert(op.getInductionVar().use_empty() && "an index has no vector");
  SmallVector<Value> bounds;
  for (Value bound : {op.getLowerBound(), op.getUpperBound(), op.getStep()})
    bounds.push_back(
        arith::ConstantIndexOp::create(b, loc, *getConstantIntValue(bound)));
  translateCaptures(op);
  SmallVector<Value> inits = llvm::map_to_vector(
      op.getInitArgs(), [&](Value init) { return get(init); });
  auto loop =
      scf::ForOp::create(b, loc, bounds[0], bounds[1], bounds[2], inits);
  for (auto [scalar, vector] :
       llvm::zip_equal(op.getRegionIterArgs(), loop.getRegionIterArgs()))
    translated[scalar] = vector;
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  SmallVector<Value> next = translateYield(*op.getBody());
  for (auto [vector, init] : llvm::zip_equal(next, inits))
    if (isa<highway::MaskType>(init.getType()))
      vector = toMaskOf(vector, getLane(init));
  scf::YieldOp::create(b, loc, next);
  return llvm::to_vector_of<Value>(loop.getResults());
}
