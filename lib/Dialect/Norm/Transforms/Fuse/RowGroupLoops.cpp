//===- RowGroupLoops.cpp - which loops of an op are those of the rows -----===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RowGroup.h"

#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::fuse;

static std::optional<unsigned> getLoop(AffineExpr expr) {
  if (auto dim = dyn_cast<AffineDimExpr>(expr))
    return dim.getPosition();
  return std::nullopt;
}

namespace {
/// Which loops of a part are which of the group, given elements that both
/// reach.
struct LoopMatch {
  ArrayRef<int64_t> groupRanges, partRanges;
  SmallVector<int> loops;
  llvm::BitVector used;

  /// Loops of size 1 agree with whatever is left.
  bool unify(AffineMap groupMap, AffineMap partMap) {
    for (auto [inGroup, inPart] :
         llvm::zip_equal(groupMap.getResults(), partMap.getResults())) {
      std::optional<unsigned> group = getLoop(inGroup), part = getLoop(inPart);
      bool isUnit = (group && groupRanges[*group] == 1) ||
                    (part && partRanges[*part] == 1);
      bool isFree = group && part && loops[*part] < 0 && !used.test(*group);
      bool agrees = (!group && !part) ||
                    (group && part && loops[*part] == static_cast<int>(*group));
      if (isFree) {
        loops[*part] = *group;
        used.set(*group);
      } else if (!isUnit && !agrees) {
        return false;
      }
    }
    return true;
  }
};
} // namespace

bool RowGroup::matchLoops(Member &member, std::string &reason) {
  const RowPart &part = member.part;
  LoopMatch match{ranges, part.ranges, SmallVector<int>(part.getNumLoops(), -1),
                  llvm::BitVector(getNumLoops())};
  bool agrees = true;
  // Results of members that it reads.
  for (const PartRead &read : part.reads) {
    std::optional<Access> access = Access{read.tensor, read.map};
    for (; access; access = lookThrough(*access))
      if (Member *other = find(access->tensor.getDefiningOp());
          other && !other->isRecomputed) {
        unsigned result = cast<OpResult>(access->tensor).getResultNumber();
        agrees &= match.unify(getResultMap(*other, result), access->map);
        break;
      }
  }
  // Results of it that members read. An element that it does not make at the
  // same point as another is reported where it is looked for.
  bool isFirst = true;
  for (const Access &input : interface.inputs) {
    std::optional<Access> access = input;
    for (; access; access = lookThrough(*access)) {
      if (access->tensor.getDefiningOp() != part.op)
        continue;
      unsigned result = cast<OpResult>(access->tensor).getResultNumber();
      LoopMatch attempt = match;
      if (attempt.unify(access->map, part.results[result].map))
        match = attempt;
      else if (isFirst)
        agrees = false;
      isFirst = false;
      break;
    }
  }
  if (!agrees) {
    reason = "its loops are others than those of the rows, or it needs another "
             "element than the one at the same point";
    return false;
  }
  // What both read, as far as it says more.
  for (const PartRead &read : part.reads) {
    Access access = findOrigin({read.tensor, read.map});
    for (const Access &input : interface.inputs) {
      Access other = findOrigin(input);
      if (other.tensor != access.tensor)
        continue;
      LoopMatch attempt = match;
      if (attempt.unify(other.map, access.map))
        match = attempt;
    }
  }
  for (unsigned loop = 0; loop < part.getNumLoops(); ++loop)
    if (match.loops[loop] < 0 && part.ranges[loop] != 1) {
      reason = "its loops are not those of the rows";
      return false;
    }
  member.loops = std::move(match.loops);
  return true;
}

bool RowGroup::classify(Member &member, std::string &reason) {
  const RowPart &part = member.part;
  bool missesParallel = false, missesReduction = false, hasReduction = false;
  bool iteratorsAgree = true;
  for (unsigned loop = 0; loop < getNumLoops(); ++loop) {
    if (ranges[loop] == 1)
      continue;
    auto it = llvm::find(member.loops, static_cast<int>(loop));
    bool isCovered = it != member.loops.end();
    if (isCovered)
      iteratorsAgree &=
          part.iterators[it - member.loops.begin()] == iterators[loop];
    hasReduction |= isReductionLoop(loop) && isCovered;
    (isReductionLoop(loop) ? missesReduction : missesParallel) |= !isCovered;
  }
  auto isGood = [&](AffineMap map) {
    return isGoodAccess(translate(map, member.loops, getNumLoops()));
  };
  if (!llvm::all_of(part.reads,
                    [&](const PartRead &read) { return isGood(read.map); }) ||
      !llvm::all_of(part.results, [&](const PartResult &result) {
        return isGood(result.map);
      })) {
    reason = "it reads or writes transposed, which is slow on a GPU";
    return false;
  }
  if (part.kind != RowPart::Kind::Elementwise) {
    if (missesParallel || missesReduction || !iteratorsAgree) {
      reason = "its rows are others: it reduces other loops";
      return false;
    }
    return true;
  }

  member.isPerElement = !missesParallel && !missesReduction;
  bool isPerRow = missesReduction && !hasReduction && !missesParallel;
  bool readsRows = false, isNeeded = false;
  for (const PartRead &read : part.reads) {
    readsRows |= isPerElement(translate(read.map, member.loops, getNumLoops()));
    std::optional<Access> access = Access{read.tensor, read.map};
    for (; access; access = lookThrough(*access))
      readsRows |= find(access->tensor.getDefiningOp()) &&
                   !find(access->tensor.getDefiningOp())->isRecomputed;
  }
  for (const Access &input : interface.inputs)
    isNeeded |= findOrigin(input).tensor.getDefiningOp() == part.op;
  // Along the row for all rows, say, as a gain 1 + w; or a broadcast of one.
  member.canRecompute =
      isNeeded && !readsRows && part.results.size() == 1 && part.isCheap();
  member.isRecomputed = member.canRecompute && !isPerRow;
  if (member.isPerElement || isPerRow || member.isRecomputed)
    return true;
  reason = isNeeded && !readsRows && !part.isCheap()
               ? "computing it again for each row would take too long"
               : "it has no element for each row";
  return false;
}
