//===- RowProgram.cpp - the body of a norm.generic in passes --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Utils/RowProgram.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::norm;

std::string RowProgram::describeObstacle(GenericOp op) {
  RowUniformity uniformity(op);
  std::string found;
  op.getBody().walk([&](Operation *inner) {
    if (isa<NormalizeOp>(inner)) {
      found =
          "'norm.normalize' in its body: expected norm-expand-statistics to "
          "have run";
      return WalkResult::interrupt();
    }
    if (isa<scf::IfOp>(inner) &&
        !llvm::all_of(inner->getResults(), [&](Value result) {
          return uniformity.isUniform(result);
        })) {
      found = "an 'scf.if' in its body with a result that differs along the "
              "row: expected norm-expand-statistics to have run";
      return WalkResult::interrupt();
    }
    return WalkResult::advance();
  });
  return found;
}

RowProgram::RowProgram(GenericOp op) : op(op), uniformity(op) {
  analyze(op.getBodyBlock());
  op.getBody().walk<WalkOrder::PreOrder>([&](Operation *inner) {
    places.try_emplace(inner, places.size());
    if (auto reduction = dyn_cast<ReduceOp>(inner))
      reductions.push_back(reduction);
  });
  for (unsigned i = 0; i < op.getOutputs().size(); ++i) {
    AffineMap map = op.getOutputMap(i);
    if (op.isSummed(map))
      summedOutputs.push_back(i);
    else
      (op.isPerRow(map) ? rowOutputs : elementOutputs).push_back(i);
  }
  findKeptValues();
}

//===----------------------------------------------------------------------===//
// Passes
//===----------------------------------------------------------------------===//

/// Sorts the ops of a block, and of the branches in it, into passes.
void RowProgram::analyze(Block *block) {
  // Before which pass a value of this block can be computed. What comes from
  // outside is there from the beginning.
  llvm::DenseMap<Value, unsigned> known;
  RowPasses result;
  result.block = block;
  result.rowOps.resize(1);
  SmallVector<Block *> branches;
  for (Operation &inner : block->without_terminator()) {
    unsigned pass = 0;
    inner.walk([&](Operation *nested) {
      for (Value operand : nested->getOperands())
        pass = std::max(pass, known.lookup(operand));
    });
    auto reduction = dyn_cast<ReduceOp>(inner);
    if (reduction) {
      if (result.reductions.size() <= pass) {
        result.reductions.resize(pass + 1);
        result.rowOps.resize(pass + 2);
      }
      result.reductions[pass].push_back(reduction);
      ++pass;
    }
    for (Value value : inner.getResults())
      known[value] = pass;
    if (reduction || inner.hasTrait<OpTrait::ConstantLike>() ||
        !llvm::all_of(inner.getResults(),
                      [&](Value value) { return isUniform(value); }))
      continue;
    result.rowOps[pass].push_back(&inner);
    if (isa<scf::IfOp>(inner))
      for (Region &region : inner.getRegions())
        if (!region.empty() &&
            llvm::any_of(region.front(), [](Operation &nested) {
              return holdsRowCollective(&nested);
            }))
          branches.push_back(&region.front());
  }
  passes[block] = std::move(result);
  for (Block *branch : branches)
    analyze(branch);
}

SmallVector<Value> RowProgram::getRoots(unsigned pass) const {
  SmallVector<Value> roots;
  const RowPasses &body = getBody();
  if (pass < body.reductions.size()) {
    for (ReduceOp reduction : body.reductions[pass])
      roots.push_back(reduction.getInput());
    return roots;
  }
  YieldOp yield = GenericOp(op).getYield();
  for (auto [i, value] : llvm::enumerate(yield.getValues()))
    if (!GenericOp(op).isPerRow(GenericOp(op).getOutputMap(i)))
      roots.push_back(value);
  return roots;
}

void RowProgram::walkElements(ArrayRef<Value> roots,
                              llvm::function_ref<bool(Value)> visit) const {
  SmallVector<Value> worklist(llvm::reverse(roots));
  llvm::DenseSet<Value> visited;
  while (!worklist.empty()) {
    Value value = worklist.pop_back_val();
    if (isUniform(value) || !visited.insert(value).second || !visit(value))
      continue;
    if (Operation *definition = value.getDefiningOp())
      for (Value operand : llvm::reverse(definition->getOperands()))
        worklist.push_back(operand);
  }
}

RowProgram::ElementOps
RowProgram::getElementOps(ArrayRef<Value> values,
                          llvm::function_ref<bool(Value)> isKnown) const {
  ElementOps result;
  llvm::SetVector<Operation *> ops;
  walkElements(values, [&](Value value) {
    Operation *definition = value.getDefiningOp();
    if (!definition || isKnown(value)) {
      result.leaves.push_back(value);
      return false;
    }
    ops.insert(definition);
    return true;
  });
  auto getArgument = [](Value value) {
    auto argument = dyn_cast<BlockArgument>(value);
    return argument ? argument.getArgNumber() : 0;
  };
  llvm::stable_sort(result.leaves, [&](Value a, Value b) {
    return getArgument(a) < getArgument(b);
  });
  result.ops = ops.takeVector();
  llvm::sort(result.ops, [&](Operation *a, Operation *b) {
    return places.lookup(a) < places.lookup(b);
  });
  return result;
}

SmallVector<Value>
RowProgram::getUniformOperands(ArrayRef<Value> values) const {
  llvm::SetVector<Value> needed;
  auto add = [&](Value value) {
    if (isUniform(value))
      needed.insert(value);
  };
  llvm::for_each(values, add);
  auto isKnown = [](Value) { return false; };
  for (Operation *element : getElementOps(values, isKnown).ops)
    element->walk(
        [&](Operation *inner) { llvm::for_each(inner->getOperands(), add); });
  for (size_t next = 0; next < needed.size(); ++next)
    if (Operation *definition = needed[next].getDefiningOp();
        isa_and_present<arith::MulFOp, arith::NegFOp>(definition))
      llvm::for_each(definition->getOperands(), add);
  return needed.takeVector();
}

//===----------------------------------------------------------------------===//
// Values that are needed again
//===----------------------------------------------------------------------===//

void RowProgram::findKeptValues() {
  unsigned numPasses = getBody().reductions.size();
  llvm::MapVector<Value, unsigned> computedIn;
  llvm::MapVector<Value, KeptValue> found;
  for (unsigned pass = 0; pass <= numPasses; ++pass) {
    SmallVector<Value> computed;
    walkElements(getRoots(pass), [&](Value value) {
      auto known = computedIn.find(value);
      if (known == computedIn.end()) {
        computed.push_back(value);
        return true;
      }
      auto entry = found
                       .try_emplace(value, KeptValue{value, known->second, pass,
                                                     /*slot=*/0})
                       .first;
      entry->second.lastPass = pass;
      return false;
    });
    for (Value value : computed)
      computedIn.try_emplace(value, pass);
  }
  // Of a number and the same in a wider type, the narrower one is enough.
  llvm::DenseSet<Value> extended;
  for (auto &[value, entry] : found)
    if (auto extension = value.getDefiningOp<arith::ExtFOp>())
      if (auto *narrow = found.find(extension.getIn()); narrow != found.end()) {
        unsigned &lastPass = narrow->second.lastPass;
        lastPass = std::max(lastPass, entry.lastPass);
        extended.insert(value);
      }
  found.remove_if(
      [&](const auto &entry) { return extended.contains(entry.first); });
  // A branch takes kept values, but is too rare to keep one for.
  for (auto [pass, rowOps] : llvm::enumerate(getBody().rowOps))
    for (Operation *rowOp : rowOps)
      if (holdsRowCollective(rowOp)) {
        SmallVector<Value> roots;
        rowOp->walk(
            [&](ReduceOp reduction) { roots.push_back(reduction.getInput()); });
        walkElements(roots, [&, pass = pass](Value value) {
          auto *entry = found.find(value);
          if (entry == found.end())
            return true;
          entry->second.lastPass =
              std::max<unsigned>(entry->second.lastPass, pass);
          return false;
        });
      }

  for (auto &[value, entry] : found)
    kept.push_back(entry);
  std::stable_sort(kept.begin(), kept.end(),
                   [](const KeptValue &a, const KeptValue &b) {
                     return a.firstPass < b.firstPass;
                   });
  SmallVector<unsigned> lastPassOfSlot;
  for (KeptValue &value : kept) {
    // A slot holds values of one type.
    auto isFree = [&](unsigned slot) {
      return lastPassOfSlot[slot] <= value.firstPass &&
             llvm::all_of(kept, [&](const KeptValue &other) {
               return &other >= &value || other.slot != slot ||
                      other.value.getType() == value.value.getType();
             });
    };
    value.slot = 0;
    while (value.slot < lastPassOfSlot.size() && !isFree(value.slot))
      ++value.slot;
    if (value.slot == lastPassOfSlot.size())
      lastPassOfSlot.push_back(0);
    lastPassOfSlot[value.slot] = value.lastPass;
  }
  numSlots = lastPassOfSlot.size();
}

SmallVector<Type> RowProgram::getSlotTypes() const {
  SmallVector<Type> types(numSlots);
  for (const KeptValue &value : kept)
    types[value.slot] = value.value.getType();
  return types;
}

const KeptValue *RowProgram::findKept(Value value) const {
  auto *found = llvm::find_if(
      kept, [&](const KeptValue &entry) { return entry.value == value; });
  return found == kept.end() ? nullptr : found;
}

//===----------------------------------------------------------------------===//
// Inputs
//===----------------------------------------------------------------------===//

bool RowProgram::isRead(unsigned input) const {
  return !GenericOp(op).getBodyBlock()->getArgument(input).use_empty();
}

llvm::BitVector
RowProgram::getInputsOf(ArrayRef<Value> values,
                        llvm::function_ref<bool(Value)> isKnown) const {
  llvm::BitVector inputs(GenericOp(op).getInputs().size());
  walkElements(values, [&](Value value) {
    if (isKnown(value))
      return false;
    if (auto argument = dyn_cast<BlockArgument>(value))
      inputs.set(argument.getArgNumber());
    return true;
  });
  return inputs;
}
