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

  /// Takes for the loops that nothing has been found about those of the group
  /// that are left, in their order, if they are as many of the same sizes. An
  /// op that spreads what rows have once says no more of how long they are.
  void matchRest() {
    SmallVector<unsigned> inPart, inGroup;
    for (auto [loop, size] : llvm::enumerate(partRanges))
      if (loops[loop] < 0 && size != 1)
        inPart.push_back(loop);
    for (auto [loop, size] : llvm::enumerate(groupRanges))
      if (!used.test(loop) && size != 1)
        inGroup.push_back(loop);
    auto isSame = [&](auto pair) {
      int64_t size = partRanges[std::get<0>(pair)];
      return ShapedType::isStatic(size) &&
             size == groupRanges[std::get<1>(pair)];
    };
    if (inPart.size() != inGroup.size() ||
        !llvm::all_of(llvm::zip_equal(inPart, inGroup), isSame))
      return;
    for (auto [part, group] : llvm::zip_equal(inPart, inGroup))
      loops[part] = group;
  }
};
} // namespace

bool RowGroup::matchLoops(Member &member, std::string &reason) {
  const RowPart &part = member.part;
  LoopMatch match{ranges, part.ranges, SmallVector<int>(part.getNumLoops(), -1),
                  llvm::BitVector(getNumLoops())};
  bool agrees = true, readsMember = false;
  // Results of members that it reads.
  for (const PartRead &read : part.reads) {
    std::optional<Access> access = Access{read.tensor, read.map};
    for (; access; access = lookThrough(*access))
      if (Member *other = find(access->tensor.getDefiningOp());
          other && !other->isRecomputed) {
        unsigned result = cast<OpResult>(access->tensor).getResultNumber();
        agrees &= match.unify(getResultMap(*other, result), access->map);
        readsMember = true;
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
  if (part.kind == RowPart::Kind::Elementwise && readsMember)
    match.matchRest();
  for (unsigned loop = 0; loop < part.getNumLoops(); ++loop)
    if (match.loops[loop] < 0 && part.ranges[loop] != 1) {
      reason = "its loops are not those of the rows";
      return false;
    }
  member.loops = std::move(match.loops);
  return true;
}

/// The loops of the rows that result `index` lacks: those that it is summed
/// over, if it is.
static llvm::BitVector getMissingRows(const RowGroup &group,
                                      const Member &member, unsigned index) {
  AffineMap map = group.getResultMap(member, index);
  llvm::BitVector missing(group.getNumLoops());
  for (unsigned loop = 0; loop < group.getNumLoops(); ++loop)
    missing[loop] = !group.isReductionLoop(loop) &&
                    group.getRanges()[loop] != 1 && !map.isFunctionOfDim(loop);
  return missing;
}

/// Whether the results of `member` that are summed over rows can be outputs.
bool RowGroup::canSum(const Member &member, std::string &reason) const {
  std::optional<llvm::BitVector> summed;
  auto visitSums = [&](const Member &other) {
    bool agrees = true;
    for (OpResult result : other.part.op->getResults()) {
      unsigned index = result.getResultNumber();
      if (result.use_empty() || !other.part.isSummed(index))
        continue;
      llvm::BitVector missing = getMissingRows(*this, other, index);
      agrees &= !summed || *summed == missing;
      summed = missing;
    }
    return agrees;
  };
  if (!visitSums(member)) {
    reason = "its results are summed over different loops";
    return false;
  }
  if (!summed)
    return true;
  for (const std::unique_ptr<Member> &other : members)
    if (!visitSums(*other)) {
      // Kernels add up blocks of rows, which are the same for all outputs.
      reason = "the kernel has sums over other rows";
      return false;
    }
  // The sums of a kernel have vectors along the row.
  for (const Access &input : interface.inputs)
    if (isPerElement(input.map) && !liesAlongRow(input.map)) {
      reason = "it sums rows that do not lie along memory";
      return false;
    }
  return true;
}

bool RowGroup::liesAlongRow(AffineMap map) const {
  bool liesAlong = true;
  for (AffineExpr expr : dropUnitLoops(map, ranges).getResults())
    if (std::optional<unsigned> loop = getLoop(expr))
      liesAlong = isReductionLoop(*loop);
  return liesAlong;
}

bool RowGroup::canBeginWithSums() const {
  const Member &seed = *members.front();
  unsigned numKept = 0;
  for (unsigned loop = 0; loop < getNumLoops(); ++loop)
    numKept += isReductionLoop(loop) && ranges[loop] != 1;
  // Threads share rows: a tensor of several dimensions for each would be few.
  return numKept == 1 &&
         llvm::all_of(seed.part.reads, [&](const PartRead &read) {
           return !isPerElement(read.map) || liesAlongRow(read.map);
         });
}

bool RowGroup::classifyReduction(Member &member, std::string &reason) {
  RowPart &part = member.part;
  bool reducesRows = false, reducesElements = false, keepsElements = false;
  for (unsigned loop = 0; loop < getNumLoops(); ++loop) {
    if (ranges[loop] == 1)
      continue;
    auto it = llvm::find(member.loops, static_cast<int>(loop));
    if (it == member.loops.end()) {
      reason = "its rows are others: it reduces other loops";
      return false;
    }
    bool isReduced = part.iterators[it - member.loops.begin()] ==
                     utils::IteratorType::reduction;
    if (isReductionLoop(loop))
      (isReduced ? reducesElements : keepsElements) = true;
    else
      reducesRows |= isReduced;
  }
  if (part.kind == RowPart::Kind::Rows) {
    if (reducesRows || keepsElements) {
      reason = "its rows are others: it reduces other loops";
      return false;
    }
    return canSum(member, reason);
  }
  if (!reducesRows && !keepsElements)
    return true;
  if (reducesElements && keepsElements) {
    reason = "it reduces a part of each row";
    return false;
  }
  if (!reducesRows) {
    // What is left of its loops has size 1.
    reason = "its rows are others: it reduces other loops";
    return false;
  }
  if (!part.canSumRows(reason))
    return false;
  part.reduces = reducesElements ? RowPart::Reduces::AllOfRows
                                 : RowPart::Reduces::ElementsOfRows;
  return canSum(member, reason);
}

bool RowGroup::classify(Member &member, std::string &reason) {
  const RowPart &part = member.part;
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
  if (part.kind != RowPart::Kind::Elementwise)
    return classifyReduction(member, reason);

  bool missesParallel = false, missesReduction = false, hasReduction = false;
  for (unsigned loop = 0; loop < getNumLoops(); ++loop) {
    if (ranges[loop] == 1)
      continue;
    bool isCovered = llvm::is_contained(member.loops, static_cast<int>(loop));
    hasReduction |= isReductionLoop(loop) && isCovered;
    (isReductionLoop(loop) ? missesReduction : missesParallel) |= !isCovered;
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
