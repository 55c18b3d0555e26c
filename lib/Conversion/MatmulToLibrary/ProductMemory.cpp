//===- ProductMemory.cpp - what a product's output holds before -----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Contraction.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

using namespace mlir;
using namespace mlir::norm;

/// The buffer that `value` is a view of.
static Value getRoot(Value value) {
  while (auto view = value.getDefiningOp<ViewLikeOpInterface>())
    value = view.getViewSource();
  return value;
}

static bool isAllocation(Value root) {
  return isa_and_present<memref::AllocOp, memref::AllocaOp>(
      root.getDefiningOp());
}

/// Whether the memory of `value` may be `root`'s, which is no view. Nothing
/// else is known to begin where an allocation does.
static bool mayBeOf(Value value, Value root) {
  Value other = getRoot(value);
  if (other == root)
    return true;
  auto isKnown = [](Value value) {
    return isAllocation(value) || value.getDefiningOp<memref::GetGlobalOp>() ||
           (isa<BlockArgument>(value) &&
            cast<BlockArgument>(value).getOwner()->isEntryBlock());
  };
  return !(isAllocation(root) && isKnown(other)) &&
         !(isAllocation(other) && isKnown(root));
}

/// Whether `op` may read or write `root`'s memory.
static bool mayAccess(Operation *op, Value root) {
  if (isMemoryEffectFree(op))
    return false;
  auto interface = dyn_cast<MemoryEffectOpInterface>(op);
  bool hasOthers = llvm::any_of(op->getRegions(), [](Region &region) {
    return !llvm::all_of(region.getOps(), [](Operation &inner) {
      return isMemoryEffectFree(&inner);
    });
  });
  if (!interface || hasOthers)
    return true;
  SmallVector<MemoryEffects::EffectInstance> effects;
  interface.getEffects(effects);
  return llvm::any_of(
      effects, [&](const MemoryEffects::EffectInstance &effect) {
        if (isa<MemoryEffects::Allocate>(effect.getEffect()))
          return false;
        return !effect.getValue() || mayBeOf(effect.getValue(), root);
      });
}

bool norm::overwritesInput(linalg::LinalgOp op) {
  Value root = getRoot(op.getDpsInits().front());
  return llvm::any_of(op.getDpsInputs(),
                      [&](Value input) { return getRoot(input) == root; });
}

linalg::FillOp norm::findZeroFill(linalg::LinalgOp op) {
  Value output = op.getDpsInits().front();
  Value root = getRoot(output);
  if (!isAllocation(root) && !isa<BlockArgument>(root))
    return {};
  for (Operation *before = op->getPrevNode(); before;
       before = before->getPrevNode()) {
    if (auto fill = dyn_cast<linalg::FillOp>(before))
      if (fill.getOutputs().front() == output)
        return matchPattern(fill.getInputs().front(), m_AnyZeroFloat())
                   ? fill
                   : linalg::FillOp();
    if (mayAccess(before, root))
      return {};
  }
  return {};
}
