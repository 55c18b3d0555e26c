//===- RowGroupGrowth.cpp - which ops join a row program ------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RowGroup.h"

#include "norm/Dialect/Norm/Utils/KernelLegality.h"

#include "mlir/IR/TypeUtilities.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::fuse;

unsigned RowGroup::countSaved(const Member &member) const {
  unsigned saved = 0;
  for (auto [read, source] :
       llvm::zip_equal(member.part.reads, member.sources)) {
    if (!isPerElement(translate(read.map, member.loops, getNumLoops())))
      continue;
    saved += source.member || interface.numReaders[source.index] > 1;
  }
  for (const std::unique_ptr<Member> &other : members)
    for (auto [read, source] :
         llvm::zip_equal(other->part.reads, other->sources))
      saved += source.member == &member &&
               isPerElement(translate(read.map, other->loops, getNumLoops()));
  return saved;
}

/// Whether the target, if it is a GPU, has memory of what `interface` reads and
/// writes.
bool RowGroup::hasMemoryFor(const GroupInterface &interface,
                            std::string &reason) const {
  if (!limits.gpu)
    return true;
  auto check = [&](Type tensor) {
    Type element = getElementTypeOrSelf(tensor);
    if (haveGPUsMemoryOf(element, limits.gpu->hasBooleans))
      return true;
    llvm::raw_string_ostream(reason) << "the kernel would have an operand of '"
                                     << element << "', which the GPU lacks";
    return false;
  };
  return llvm::all_of(interface.inputs,
                      [&](const Access &input) {
                        return check(input.tensor.getType());
                      }) &&
         llvm::all_of(interface.outputs, [&](const GroupOutput &output) {
           return check(
               output.member->part.op->getResult(output.result).getType());
         });
}

bool RowGroup::isAlsoOutput(const Source &source) const {
  return llvm::any_of(interface.outputs, [&](const GroupOutput &output) {
    return output.member == source.member && output.result == source.index;
  });
}

/// Whether `member`, with a number for each row, needs a sum of rows of another
/// shape, which does not fit into the group, beside what a member makes.
bool RowGroup::needsOtherSum(const Member &member) const {
  auto haveSameSizes = [](SmallVector<int64_t> a, SmallVector<int64_t> b) {
    llvm::sort(a);
    llvm::sort(b);
    return a == b;
  };
  bool needsMember = false, needsOther = false;
  for (auto [read, source] :
       llvm::zip_equal(member.part.reads, member.sources)) {
    if (source.member) {
      needsMember = true;
      continue;
    }
    auto op = findOrigin({read.tensor, read.map})
                  .tensor.getDefiningOp<linalg::LinalgOp>();
    if (!op || op->getBlock() != block || op.getNumReductionLoops() == 0)
      continue;
    std::string ignored;
    std::optional<RowPart> part = RowPart::get(op, ignored);
    needsOther |= part && !haveSameSizes(part->ranges, ranges);
  }
  return needsMember && needsOther;
}

/// The rule that stands in FuseCost.h.
bool RowGroup::paysFor(const Member &member, const RowCost &before,
                       std::string &reason) {
  if (!cost.isUniformPerRow) {
    reason = "a result with one element a row differs along the row";
    return false;
  }
  if (member.isPerElement && !member.isRecomputed && countSaved(member) == 0) {
    reason = "it saves no read or write of a tensor with an element for each "
             "point";
    return false;
  }
  if (!member.isPerElement && !member.isRecomputed && needsOtherSum(member)) {
    reason = "it needs a sum of rows that another kernel makes, and can be in "
             "that one";
    return false;
  }
  // A matrix product may read it transposed where it is.
  if (isCopy(member.part.op) && !keepsLoopOrder(getResultMap(member, 0)) &&
      isAlsoOutput(member.sources.front())) {
    reason = "what it transposes is written as it is, too";
    return false;
  }
  auto exceeds = [&](unsigned found, unsigned foundBefore, unsigned limit,
                     const char *what) {
    if (found <= limit || found <= foundBefore)
      return false;
    reason = "the kernel would have " + std::to_string(found) + " " + what +
             ", at most " + std::to_string(limit) + " fit";
    return true;
  };
  return !exceeds(cost.operands, before.operands, limits.operands,
                  "operands") &&
         !exceeds(cost.passes, before.passes, limits.passes,
                  "passes over a row") &&
         !exceeds(cost.keptValues, before.keptValues, limits.keptValues,
                  "values of each element to keep between passes");
}

/// The schedule that somebody set, which is kept; null if nobody did.
static Attribute getSchedule(Operation *op) {
  auto generic = dyn_cast<GenericOp>(op);
  return generic ? generic.getScheduleAttr() : Attribute();
}

bool RowGroup::tryJoin(Operation *op) {
  std::string reason;
  auto refuse = [&] {
    refused[op] = reason;
    return false;
  };
  if (op->getBlock() != block) {
    // It may run more often than the group, or less.
    reason = "it stands in another block";
    return refuse();
  }
  std::optional<RowPart> part = RowPart::get(op, reason);
  if (!part)
    return refuse();
  size_t numOps = part->body->getOperations().size();
  for (const std::unique_ptr<Member> &member : members)
    numOps += member->part.body->getOperations().size();
  if (numOps > limits.ops) {
    reason = ("the kernel would have " + Twine(numOps) + " ops, at most " +
              Twine(limits.ops) + " fit")
                 .str();
    return refuse();
  }
  bool isOn = part->kind == RowPart::Kind::Elementwise ? kinds.elementwise
              : part->kind == RowPart::Kind::Rows      ? kinds.rows
                                                       : kinds.reductions;
  if (!isOn) {
    reason = "the option for its kind is off";
    return refuse();
  }
  if (Attribute schedule = getSchedule(op))
    for (const std::unique_ptr<Member> &member : members)
      if (Attribute other = getSchedule(member->part.op);
          other && other != schedule) {
        reason = "it has a schedule of its own";
        return refuse();
      }
  if (limits.gpu)
    if (std::string lacking = part->describeWhatGPUsLack(); !lacking.empty()) {
      reason = "it has no lowering to GPUs: " + lacking;
      return refuse();
    }
  auto joining = std::make_unique<Member>();
  joining->part = std::move(*part);
  if (!matchLoops(*joining, reason) || !classify(*joining, reason))
    return refuse();

  Member *member = joining.get();
  insert(std::move(joining));
  GroupInterface previous = interface;
  RowCost before = cost;
  bool joins = false;
  std::optional<GroupInterface> next = computeInterface(reason);
  if (!next && member->canRecompute && !member->isRecomputed) {
    // Where a user of it comes too early, it stays and is computed again.
    member->isRecomputed = true;
    next = computeInterface(reason);
  }
  if (next) {
    interface = std::move(*next);
    cost = computeCost(*this);
    joins = hasMemoryFor(interface, reason) && paysFor(*member, before, reason);
  }
  if (joins) {
    refused.erase(op);
    return true;
  }
  // The sources of the members are those of the group without it.
  remove(op);
  std::string ignored;
  interface = std::move(previous);
  if (std::optional<GroupInterface> restored = computeInterface(ignored))
    interface = std::move(*restored);
  cost = before;
  return refuse();
}

/// How many users of an input are looked at for others that reduce its rows:
/// the input of many norms makes groups of those that stand together.
static constexpr unsigned kMaxSiblings = 64;

static bool mayJoin(Operation *op) {
  return isa_and_present<linalg::LinalgOp, GenericOp>(op);
}

/// The users of `value`, through views and copies, in the order of the block.
static SmallVector<Operation *> getUsers(Value value, Block *block,
                                         unsigned limit) {
  SmallVector<Operation *> users;
  SmallVector<Value> worklist = {value};
  while (!worklist.empty()) {
    Value next = worklist.pop_back_val();
    for (Operation *user : next.getUsers()) {
      if (users.size() == limit)
        break;
      if ((isUnitView(user) || isCopy(user)) && user->getOperand(0) == next)
        worklist.push_back(user->getResult(0));
      if (user->getBlock() == block && mayJoin(user))
        users.push_back(user);
    }
  }
  llvm::sort(users, [](Operation *a, Operation *b) {
    return a != b && a->isBeforeInBlock(b);
  });
  users.erase(llvm::unique(users), users.end());
  return users;
}

void RowGroup::tryNeighbours(Member &member,
                             SmallVectorImpl<Member *> &joined) {
  auto attempt = [&](Operation *op) {
    if (!find(op) && !refused.contains(op) && tryJoin(op))
      joined.push_back(find(op));
  };
  // What is found is a copy: members and sources change on the way.
  SmallVector<Value> inputs, rows;
  for (auto [read, source] :
       llvm::zip_equal(member.part.reads, member.sources)) {
    if (source.member)
      continue;
    inputs.push_back(findOrigin({read.tensor, read.map}).tensor);
    if (isPerElement(translate(read.map, member.loops, getNumLoops())))
      rows.push_back(inputs.back());
  }
  for (Value input : inputs)
    if (mayJoin(input.getDefiningOp()))
      attempt(input.getDefiningOp());
  if (member.isRecomputed)
    return;
  for (Value result : member.part.op->getResults())
    for (Operation *user : getUsers(result, block, /*limit=*/~0u))
      attempt(user);
  for (Value row : rows)
    for (Operation *user : getUsers(row, block, kMaxSiblings)) {
      auto linalgOp = dyn_cast<linalg::LinalgOp>(user);
      bool reduces = !linalgOp || (linalgOp.getNumReductionLoops() > 0 &&
                                   linalgOp.getNumParallelLoops() +
                                           linalgOp.getNumReductionLoops() ==
                                       linalgOp.getNumLoops());
      std::string ignored;
      if (reduces && !find(user) && RowPart::get(user, ignored))
        attempt(user);
    }
}

void RowGroup::grow() {
  // An op that no longer fits, or that nothing needs.
  if (!interface.insertionPoint)
    return;
  SmallVector<Member *> worklist = {members.front().get()};
  size_t sizeOfLastRetry = 1;
  while (true) {
    for (size_t i = 0; i < worklist.size(); ++i)
      tryNeighbours(*worklist[i], worklist);
    worklist.clear();
    if (members.size() == sizeOfLastRetry)
      return;
    // In a larger group more may have its place.
    sizeOfLastRetry = members.size();
    auto again = refused.takeVector();
    for (auto &[op, reason] : again)
      if (!find(op) && tryJoin(op))
        worklist.push_back(find(op));
  }
}

bool RowGroup::bypassesCopy() const {
  for (const std::unique_ptr<Member> &member : members)
    for (auto [read, source] :
         llvm::zip_equal(member->part.reads, member->sources))
      if (!source.member &&
          interface.inputs[source.index].tensor != read.tensor)
        return true;
  return false;
}

bool RowGroup::pays() const {
  // Without an interface its members have no sources.
  if (!interface.insertionPoint || (members.size() < 2 && !bypassesCopy()))
    return false;
  bool beginsWithSums =
      llvm::any_of(members, [&](const std::unique_ptr<Member> &member) {
        return member->part.op == seed &&
               member->part.reduces == RowPart::Reduces::ElementsOfRows;
      });
  bool liesAlong = llvm::all_of(interface.inputs, [&](const Access &input) {
    return !isPerElement(input.map) || liesAlongRow(input.map);
  });
  // Products of matrices and vectors, which libraries have.
  auto isProduct = [](Operation *op) {
    auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
    return linalgOp && linalg::isaContractionOpInterface(linalgOp);
  };
  return cost.spreadsReduction ||
         llvm::any_of(members, [&](const std::unique_ptr<Member> &member) {
           switch (member->part.kind) {
           case RowPart::Kind::Elementwise:
             return beginsWithSums && member->isPerElement &&
                    !member->isRecomputed;
           case RowPart::Kind::Reduction:
             // Of what the first reads, too.
             return liesAlong && member->part.op != seed &&
                    !isProduct(member->part.op) && !isProduct(seed);
           case RowPart::Kind::Rows:
             return true;
           }
           llvm_unreachable("every kind is handled");
         });
}
