//===- Branches.cpp - scf.if as an op for rows ----------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Branches.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::norm;

/// Computes outside of `branch` what it yields that differs along the row: each
/// side from what that branch finds for the whole row, and then chosen. So an
/// scf.if is an op for rows, whose results are uniform. Fails with an error
/// where a side cannot be computed if its branch is not taken.
static LogicalResult separateBranch(RewriterBase &rewriter, GenericOp op,
                                    scf::IfOp branch) {
  RowUniformity rows(op);
  if (llvm::all_of(branch.getResults(),
                   [&](Value result) { return rows.isUniform(result); }))
    return success();

  // The ops of each branch that differ along the row, and the uniform values
  // of the branch that these use.
  SmallVector<Operation *> perElement[2];
  llvm::SetVector<Value> uniform[2];
  for (auto [side, region] : llvm::enumerate(branch->getRegions())) {
    for (Operation &inner : region.front()) {
      bool differs = inner.hasTrait<OpTrait::IsTerminator>() ||
                     llvm::any_of(inner.getResults(), [&](Value value) {
                       return !rows.isUniform(value);
                     });
      if (!differs)
        continue;
      if (isa<scf::IfOp>(inner) || !isSpeculatable(&inner))
        return op.emitOpError()
               << "body has an 'scf.if' with a result that differs along the "
                  "row and is computed by '"
               << inner.getName()
               << "': expected ops that may run where the branch is not taken";
      if (!inner.hasTrait<OpTrait::IsTerminator>())
        perElement[side].push_back(&inner);
      for (Value operand : inner.getOperands())
        if (rows.isUniform(operand) &&
            region.isAncestor(operand.getParentRegion()))
          uniform[side].insert(operand);
    }
  }

  // The same branch with uniform results: those that it has, then what each
  // side's elements need, for which the other side gives 0.
  SmallVector<Type> types;
  SmallVector<unsigned> kept;
  for (OpResult result : branch.getResults())
    if (rows.isUniform(result)) {
      types.push_back(result.getType());
      kept.push_back(result.getResultNumber());
    }
  for (const auto &values : uniform)
    for (Value value : values)
      types.push_back(value.getType());
  Location loc = branch.getLoc();
  rewriter.setInsertionPoint(branch);
  auto smaller = scf::IfOp::create(rewriter, loc, types, branch.getCondition(),
                                   /*addThenBlock=*/false,
                                   /*addElseBlock=*/false);
  SmallVector<Value> yields[2];
  for (unsigned side : {0u, 1u}) {
    Block &block = branch->getRegion(side).front();
    llvm::append_range(yields[side], block.getTerminator()->getOperands());
    SmallVector<Value> results;
    for (unsigned i : kept)
      results.push_back(yields[side][i]);
    rewriter.setInsertionPoint(block.getTerminator());
    for (unsigned other : {0u, 1u})
      for (Value value : uniform[other]) {
        if (other != side)
          value = arith::ConstantOp::create(
              rewriter, loc, rewriter.getZeroAttr(value.getType()));
        results.push_back(value);
      }
    rewriter.replaceOpWithNewOp<scf::YieldOp>(block.getTerminator(), results);
    rewriter.inlineRegionBefore(branch->getRegion(side),
                                smaller->getRegion(side),
                                smaller->getRegion(side).end());
  }
  rewriter.setInsertionPointAfter(smaller);
  IRMapping mapping;
  unsigned next = kept.size();
  for (unsigned side : {0u, 1u}) {
    for (Value value : uniform[side])
      mapping.map(value, smaller.getResult(next++));
    for (Operation *inner : perElement[side])
      rewriter.clone(*inner, mapping);
  }
  SmallVector<Value> results(branch.getNumResults());
  for (auto [i, number] : llvm::enumerate(kept))
    results[number] = smaller.getResult(i);
  for (auto [i, result] : llvm::enumerate(results))
    if (!result)
      result = arith::SelectOp::create(rewriter, loc, branch.getCondition(),
                                       mapping.lookupOrDefault(yields[0][i]),
                                       mapping.lookupOrDefault(yields[1][i]));
  rewriter.replaceOp(branch, results);
  // Reductions in the branch may still use some.
  for (const auto &ops : perElement)
    for (Operation *inner : llvm::reverse(ops))
      if (inner->use_empty())
        rewriter.eraseOp(inner);
  return success();
}

/// The type in which the collectives of `op` compute.
static FloatType getNumberType(GenericOp op) {
  FloatType found;
  op.getBody().walk([&](Operation *inner) {
    if (isa<ReduceOp, NormalizeOp, RowSizeOp>(inner))
      found = dyn_cast<FloatType>(inner->getResult(0).getType());
    return found ? WalkResult::interrupt() : WalkResult::advance();
  });
  return found ? found : Float32Type::get(op.getContext());
}

// Pattern: %r = scf.if %c -> i1 { yield %b }
//          -> %n = scf.if %c -> f32 { yield select(%b, 1, 0) }; %r = %n != 0
//
// What a row goes on with is in vectors of numbers, not in masks.
static void yieldNumbers(RewriterBase &rewriter, scf::IfOp branch,
                         FloatType type) {
  Location loc = branch.getLoc();
  auto isBoolean = [](Type type) { return type.isInteger(1); };
  if (llvm::none_of(branch.getResultTypes(), isBoolean))
    return;
  auto getNumber = [&](double value) -> Value {
    return arith::ConstantOp::create(rewriter, loc,
                                     rewriter.getFloatAttr(type, value));
  };
  for (Region &region : branch->getRegions()) {
    Operation *yield = region.front().getTerminator();
    rewriter.setInsertionPoint(yield);
    for (OpOperand &operand : yield->getOpOperands()) {
      if (!isBoolean(operand.get().getType()))
        continue;
      Value one = getNumber(1.0), zero = getNumber(0.0);
      Value number =
          arith::SelectOp::create(rewriter, loc, operand.get(), one, zero);
      rewriter.modifyOpInPlace(yield, [&] { operand.set(number); });
    }
  }
  rewriter.setInsertionPointAfter(branch);
  for (OpResult result : branch.getResults()) {
    if (!isBoolean(result.getType()))
      continue;
    rewriter.modifyOpInPlace(branch, [&] { result.setType(type); });
    Value zero = getNumber(0.0);
    auto boolean = arith::CmpFOp::create(
        rewriter, loc, arith::CmpFPredicate::UNE, result, zero);
    rewriter.replaceAllUsesExcept(result, boolean.getResult(), boolean);
  }
}

LogicalResult norm::makeBranchesUniform(RewriterBase &rewriter, GenericOp op) {
  SmallVector<scf::IfOp> branches;
  op.getBody().walk([&](scf::IfOp branch) { branches.push_back(branch); });
  for (scf::IfOp branch : branches)
    if (failed(separateBranch(rewriter, op, branch)))
      return failure();
  // Also of those that were separated.
  FloatType type = getNumberType(op);
  op.getBody().walk(
      [&](scf::IfOp branch) { yieldNumbers(rewriter, branch, type); });
  return success();
}
