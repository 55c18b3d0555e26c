//===- RowGroup.cpp - ops that become one norm.generic --------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RowGroup.h"

#include "norm/Dialect/Norm/Utils/RowStatistics.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"

#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::fuse;

RowGroup::RowGroup(RowPart part, FuseKinds kinds, FuseLimits limits)
    : seed(part.op), block(part.op->getBlock()), kinds(kinds), limits(limits),
      ranges(part.ranges), iterators(part.iterators) {
  if (part.reduces == RowPart::Reduces::ElementsOfRows)
    for (utils::IteratorType &iterator : iterators)
      iterator = iterator == utils::IteratorType::parallel
                     ? utils::IteratorType::reduction
                     : utils::IteratorType::parallel;
  auto member = std::make_unique<Member>();
  member->loops = llvm::to_vector(llvm::seq<int>(0, part.getNumLoops()));
  member->part = std::move(part);
  insert(std::move(member));
  // A norm.generic writes as it did before; what a reduction wrote across
  // memory has no such form.
  const RowPart &only = members.front()->part;
  bool keepsOrder = llvm::all_of(only.results, [](const PartResult &result) {
    return keepsLoopOrder(result.map);
  });
  if (only.kind == RowPart::Kind::Reduction && !keepsOrder)
    return;
  std::string reason;
  if (std::optional<GroupInterface> found = computeInterface(reason)) {
    interface = std::move(*found);
    cost = computeCost(*this);
  }
}

bool RowGroup::isPerElement(AffineMap map) const {
  return norm::isPerElement(map, ranges);
}

bool RowGroup::isGoodAccess(AffineMap map) const {
  map = dropUnitLoops(map, ranges);
  if (keepsLoopOrder(map) || !limits.gpu)
    return true;
  unsigned innermost = getNumLoops();
  while (innermost > 0 && ranges[innermost - 1] == 1)
    --innermost;
  AffineExpr last = getAffineDimExpr(innermost - 1, map.getContext());
  return map.getResults().back() == last;
}

void RowGroup::insert(std::unique_ptr<Member> member) {
  memberOf[member->part.op] = member.get();
  // After which member it stands; producers come at the front, consumers at
  // the back.
  auto position = llvm::find_if(members, [&](auto &other) {
    return member->part.op->isBeforeInBlock(other->part.op);
  });
  members.insert(position, std::move(member));
}

void RowGroup::remove(Operation *op) {
  memberOf.erase(op);
  llvm::erase_if(members, [&](auto &member) { return member->part.op == op; });
}

//===----------------------------------------------------------------------===//
// Inputs and outputs
//===----------------------------------------------------------------------===//

std::optional<Source> RowGroup::findSource(GroupInterface &interface,
                                           Access access, std::string &reason) {
  std::optional<Access> view = access;
  for (; view; view = lookThrough(*view)) {
    Member *member = find(view->tensor.getDefiningOp());
    if (!member)
      continue;
    unsigned index = cast<OpResult>(view->tensor).getResultNumber();
    if (member->part.isSummed(index)) {
      reason = "it needs a sum over rows, which is complete only behind the "
               "last of them";
      return std::nullopt;
    }
    if (dropUnitLoops(view->map, ranges) ==
        dropUnitLoops(getResultMap(*member, index), ranges))
      return Source{member, index};
    if (member->isRecomputed)
      break;
    reason = "a row needs another element of a result than the one that is "
             "computed at the same point";
    return std::nullopt;
  }
  // Two views of a tensor are one input, and what is copied is read where it
  // is.
  auto getKey = [&](const Access &input) {
    Access source = findOrigin(input);
    return Access{source.tensor, dropUnitLoops(source.map, ranges)};
  };
  Access key = getKey(access);
  for (auto [i, input] : llvm::enumerate(interface.inputs))
    if (getKey(input) == key)
      return Source{nullptr, static_cast<unsigned>(i)};
  interface.inputs.push_back(
      lookThroughCopies(access, [&](Operation *copy, const Access &source) {
        return keepsLoopOrder(source.map) ||
               (isGoodAccess(source.map) && !isUsedOutside(copy));
      }));
  interface.numReaders.push_back(0);
  return Source{nullptr, static_cast<unsigned>(interface.inputs.size() - 1)};
}

void RowGroup::visitOutsideUses(Value value,
                                SmallVectorImpl<Operation *> &views,
                                function_ref<void(Operation *)> visit) {
  for (Operation *user : value.getUsers()) {
    Member *member = find(user);
    if (member && !member->isRecomputed)
      continue;
    bool isView = isUnitView(user), isShape = !isView && isReshape(user);
    if ((!isView && !isShape && !isCopy(user)) || user->getBlock() != block ||
        user->getOperand(0) != value) {
      visit(user);
      continue;
    }
    if (isShape) {
      if (!user->use_empty()) {
        views.push_back(user);
        llvm::for_each(user->getUsers(), visit);
      }
      continue;
    }
    if (!isView) {
      // A copy stays where it is, for users outside if there are some.
      if (isUsedOutside(user))
        visit(user);
      continue;
    }
    size_t numViews = views.size();
    views.push_back(user);
    bool isUsed = false;
    visitOutsideUses(user->getResult(0), views, [&](Operation *outside) {
      isUsed = true;
      visit(outside);
    });
    if (!isUsed)
      views.truncate(numViews);
  }
}

bool RowGroup::isUsedOutside(Operation *copy) {
  bool isUsed = false;
  SmallVector<Operation *> ignored;
  visitOutsideUses(copy->getResult(0), ignored,
                   [&](Operation *) { isUsed = true; });
  return isUsed;
}

bool RowGroup::findOutputs(GroupInterface &interface, std::string &reason) {
  for (const std::unique_ptr<Member> &member : members) {
    if (member->isRecomputed)
      continue;
    for (OpResult result : member->part.op->getResults()) {
      bool isUsed = false;
      visitOutsideUses(result, interface.views,
                       [&](Operation *) { isUsed = true; });
      if (!isUsed)
        continue;
      unsigned index = result.getResultNumber();
      if (!canShape(*member, index)) {
        reason = "a result has no form that norm.generic can put out";
        return false;
      }
      interface.outputs.push_back({member.get(), index});
    }
  }
  if (interface.outputs.empty())
    reason = "no result is used";
  return !interface.outputs.empty();
}

bool RowGroup::bindsAllLoops(const GroupInterface &interface) const {
  llvm::BitVector bound(getNumLoops());
  auto bind = [&](AffineMap map) {
    for (AffineExpr expr : map.getResults())
      if (auto loop = dyn_cast<AffineDimExpr>(expr))
        bound.set(loop.getPosition());
  };
  for (const Access &input : interface.inputs)
    bind(input.map);
  for (const GroupOutput &output : interface.outputs)
    bind(getResultMap(*output.member, output.result));
  return bound.all();
}

/// The op must stand behind all that it needs and before all that need it.
bool RowGroup::findInsertionPoint(GroupInterface &interface,
                                  std::string &reason) {
  Operation *lastNeed = nullptr, *firstUse = nullptr;
  auto need = [&](Value value) {
    Operation *definition = value.getDefiningOp();
    if (definition && definition->getBlock() == block &&
        (!lastNeed || lastNeed->isBeforeInBlock(definition)))
      lastNeed = definition;
  };
  for (const Access &input : interface.inputs) {
    if (llvm::is_contained(interface.views, input.tensor.getDefiningOp())) {
      reason = "it reads a result of the fused op in another shape";
      return false;
    }
    need(input.tensor);
  }
  for (Operation *view : interface.views)
    llvm::for_each(view->getOperands().drop_front(), need);
  SmallVector<Operation *> views;
  for (const GroupOutput &output : interface.outputs) {
    SmallVector<Value> needs;
    collectInitNeeds(*output.member, output.result, needs);
    llvm::for_each(needs, need);
    visitOutsideUses(output.member->part.op->getResult(output.result), views,
                     [&](Operation *user) {
                       // A user in another block, if none around it stands in
                       // this one, comes later.
                       user = block->findAncestorOpInBlock(*user);
                       if (user &&
                           (!firstUse || user->isBeforeInBlock(firstUse)))
                         firstUse = user;
                     });
  }
  if (lastNeed && firstUse && !lastNeed->isBeforeInBlock(firstUse)) {
    reason = "a user of a result comes before what the fused op needs";
    return false;
  }
  // In the place of a member, if that can be.
  for (const std::unique_ptr<Member> &member : members) {
    Operation *op = member->part.op;
    if (!member->isRecomputed && (!lastNeed || lastNeed->isBeforeInBlock(op))) {
      interface.insertionPoint = op;
      break;
    }
  }
  if (!interface.insertionPoint)
    interface.insertionPoint = lastNeed->getNextNode();
  if (firstUse && firstUse->isBeforeInBlock(interface.insertionPoint))
    interface.insertionPoint = firstUse;
  return true;
}

std::optional<GroupInterface> RowGroup::computeInterface(std::string &reason) {
  GroupInterface next;
  for (const std::unique_ptr<Member> &member : members) {
    member->sources.clear();
    llvm::SmallDenseSet<unsigned> read;
    for (const PartRead &partRead : member->part.reads) {
      AffineMap map = translate(partRead.map, member->loops, getNumLoops());
      std::optional<Source> source =
          findSource(next, {partRead.tensor, map}, reason);
      if (!source)
        return std::nullopt;
      if (!source->member && read.insert(source->index).second)
        ++next.numReaders[source->index];
      member->sources.push_back(*source);
    }
  }
  if (!findOutputs(next, reason))
    return std::nullopt;
  if (!bindsAllLoops(next)) {
    reason = "nothing would say how large a loop is";
    return std::nullopt;
  }
  if (!findInsertionPoint(next, reason))
    return std::nullopt;
  return next;
}
