//===- ScalarToVectorRegions.cpp - branches and loops of lanes ----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ScalarToVectorOps.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Transforms/RegionUtils.h"

using namespace mlir;
using namespace mlir::norm;

/// A vector that is first needed inside would not be there after the loop or
/// branch.
bool ScalarToVector::translateCaptures(Operation *op) {
  llvm::SetVector<Value> captures;
  getUsedValuesDefinedAbove(op->getRegions(), captures);
  return llvm::all_of(captures, [&](Value value) { return bool(get(value)); });
}

bool ScalarToVector::translateYield(Block &block,
                                    SmallVectorImpl<Value> &vectors) {
  for (Value scalar : block.getTerminator()->getOperands()) {
    vectors.push_back(get(scalar));
    if (!vectors.back())
      return false;
  }
  return true;
}

// Pattern: scf.if c { a } else { b } -> b, and where c holds in any lane a
//
// So what is rare is to be the first branch.
SmallVector<Value> ScalarToVector::translateIf(scf::IfOp op) {
  Value mask = get(op.getCondition());
  SmallVector<Value> otherwise;
  if (!mask || op.getNumResults() == 0 || !translateCaptures(op) ||
      !translateYield(*op.elseBlock(), otherwise))
    return {};
  Value none = highway::AllFalseOp::create(b, loc, b.getI1Type(), mask);
  SmallVector<Type> types = llvm::to_vector(ValueRange(otherwise).getTypes());
  auto choice = scf::IfOp::create(b, loc, types, none, /*withElseRegion=*/true);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(choice.thenBlock());
  scf::YieldOp::create(b, loc, otherwise);
  b.setInsertionPointToStart(choice.elseBlock());
  SmallVector<Value> results;
  if (!translateYield(*op.thenBlock(), results))
    return {};
  for (auto [result, other] : llvm::zip_equal(results, otherwise))
    result = select(mask, result, other);
  scf::YieldOp::create(b, loc, results);
  return llvm::to_vector_of<Value>(choice.getResults());
}

// Pattern: scf.for with constant bounds -> the same of vectors
SmallVector<Value> ScalarToVector::translateFor(scf::ForOp op) {
  SmallVector<Value> bounds;
  for (Value bound : {op.getLowerBound(), op.getUpperBound(), op.getStep()}) {
    APInt value;
    if (!matchPattern(bound, m_ConstantInt(&value)) ||
        !bound.getType().isIndex())
      return {};
    bounds.push_back(
        arith::ConstantIndexOp::create(b, loc, value.getSExtValue()));
  }
  if (!op.getInductionVar().use_empty() || op.getNumResults() == 0 ||
      !translateCaptures(op))
    return {};
  SmallVector<Value> inits;
  for (Value init : op.getInitArgs()) {
    inits.push_back(get(init));
    if (!inits.back())
      return {};
  }
  auto loop =
      scf::ForOp::create(b, loc, bounds[0], bounds[1], bounds[2], inits);
  for (auto [scalar, vector] :
       llvm::zip_equal(op.getRegionIterArgs(), loop.getRegionIterArgs()))
    translated[scalar] = vector;
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  SmallVector<Value> next;
  if (!translateYield(*op.getBody(), next))
    return {};
  for (auto [vector, init] : llvm::zip_equal(next, inits))
    if (isa<highway::MaskType>(init.getType()))
      vector = toMaskOf(vector, getLane(init));
  scf::YieldOp::create(b, loc, next);
  return llvm::to_vector_of<Value>(loop.getResults());
}
