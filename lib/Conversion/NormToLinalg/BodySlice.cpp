//===- BodySlice.cpp - part of a row program's body -----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BodySlice.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Transforms/RegionUtils.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::norm;

BodySlice::BodySlice(GenericOp generic, ValueRange roots,
                     function_ref<bool(Value)> isKnown)
    : op(generic) {
  llvm::SetVector<Value> reached(roots.begin(), roots.end());
  llvm::DenseSet<Value> known;
  for (size_t next = 0; next < reached.size(); ++next) {
    Value value = reached[next];
    if (!op.getBody().isAncestor(value.getParentRegion()))
      continue;
    Operation *definition = value.getDefiningOp();
    if (!definition || isa<ReduceOp>(definition) || isKnown(value)) {
      known.insert(value);
      continue;
    }
    ops.insert(definition);
    reached.insert(definition->operand_begin(), definition->operand_end());
    if (!holdsRowCollective(definition)) {
      getUsedValuesDefinedAbove(definition->getRegions(), reached);
      continue;
    }
    for (Region &region : definition->getRegions()) {
      Operation *yield = region.front().getTerminator();
      reached.insert(yield->operand_begin(), yield->operand_end());
    }
  }

  auto addLeaves = [&](ValueRange values) {
    for (Value value : values)
      if (known.contains(value))
        leaves.push_back(value);
  };
  addLeaves(op.getBodyBlock()->getArguments());
  op.getBody().walk<WalkOrder::PreOrder>(
      [&](Operation *inner) { addLeaves(inner->getResults()); });
}

void BodySlice::clone(OpBuilder &b, IRMapping &mapping) const {
  cloneBlock(b, *GenericOp(op).getBodyBlock(), mapping);
}

void BodySlice::cloneBlock(OpBuilder &b, Block &block,
                           IRMapping &mapping) const {
  for (Operation &inner : block) {
    bool isWanted = ops.contains(&inner);
    if (!holdsRowCollective(&inner)) {
      if (isWanted)
        b.clone(inner, mapping);
      continue;
    }
    if (isa<ReduceOp>(inner))
      continue;
    auto branch = cast<scf::IfOp>(inner);
    // A value inside may be wanted without those that the branch yields.
    if (!isWanted) {
      for (Region &region : branch->getRegions())
        if (!region.empty())
          cloneBlock(b, region.front(), mapping);
      continue;
    }
    Location loc = branch.getLoc();
    Value condition = mapping.lookupOrDefault(branch.getCondition());
    auto getYields = [](Region &region) {
      return region.front().getTerminator()->getOperands();
    };
    bool computes = llvm::any_of(ops, [&](Operation *op) {
      return branch->isAncestor(op) && op != branch;
    });
    if (!computes) {
      for (auto [result, ifTrue, ifFalse] : llvm::zip_equal(
               branch.getResults(), getYields(branch.getThenRegion()),
               getYields(branch.getElseRegion()))) {
        Value chosen = arith::SelectOp::create(
            b, loc, condition, mapping.lookupOrDefault(ifTrue),
            mapping.lookupOrDefault(ifFalse));
        mapping.map(result, chosen);
      }
      continue;
    }
    auto choice = scf::IfOp::create(b, loc, branch.getResultTypes(), condition,
                                    /*addThenBlock=*/true,
                                    /*addElseBlock=*/true);
    for (auto [source, target] :
         llvm::zip_equal(branch->getRegions(), choice->getRegions())) {
      OpBuilder::InsertionGuard guard(b);
      b.setInsertionPointToEnd(&target.front());
      IRMapping local = mapping;
      cloneBlock(b, source.front(), local);
      SmallVector<Value> yields =
          llvm::map_to_vector(getYields(source), [&](Value value) {
            return local.lookupOrDefault(value);
          });
      scf::YieldOp::create(b, loc, yields);
    }
    mapping.map(branch.getResults(), choice.getResults());
  }
}
