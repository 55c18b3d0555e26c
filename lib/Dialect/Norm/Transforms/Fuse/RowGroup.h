//===- RowGroup.h - ops that become one norm.generic ------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A group grows around a norm.generic or a reduction, over what makes its
// inputs, what uses its results and what reduces the same rows. Nothing in the
// IR changes before build(), so that an op can be tried and the whole given up.
//
// The loops of the group are those of the op that it begins with; each member's
// loops are loops of the group, or have size 1. Where it begins with a sum over
// rows, the loops that this keeps are those along the row. Members stand in one
// block.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_NORM_TRANSFORMS_FUSE_ROWGROUP_H
#define LIB_DIALECT_NORM_TRANSFORMS_FUSE_ROWGROUP_H

#include "../Access.h"
#include "../RowPart.h"
#include "FuseCost.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/MapVector.h"

#include <memory>

namespace mlir::norm::fuse {

/// Which kinds of ops join a group.
struct FuseKinds {
  bool elementwise = true;
  bool rows = true;
  bool reductions = true;
};

struct Member;

/// Where an element in the body comes from: from a member, or an input of the
/// group.
struct Source {
  Member *member = nullptr;
  /// The result of the member, or the input.
  unsigned index = 0;
};

struct Member {
  RowPart part;
  /// The loop of the group that each loop of the part is; negative for one of
  /// size 1 that is none.
  SmallVector<int> loops;
  /// Whether it has an element for each point, or one for each row.
  bool isPerElement = true;
  /// Computed where it is used, from a few inputs that are small. The op stays
  /// where it is for its other users.
  bool isRecomputed = false;
  /// Whether it could be.
  bool canRecompute = false;
  /// Where the elements come from that it reads.
  SmallVector<Source> sources;
};

struct GroupOutput {
  Member *member;
  unsigned result;
};

/// What follows from the members.
struct GroupInterface {
  SmallVector<Access> inputs;
  /// How many members read each input.
  SmallVector<unsigned> numReaders;
  /// Values that are used outside.
  SmallVector<GroupOutput> outputs;
  /// Views of results that are used outside: they move behind the fused op.
  SmallVector<Operation *> views;
  /// The fused op stands before this one.
  Operation *insertionPoint = nullptr;
};

class RowGroup {
public:
  /// A group of one op. `limits` bound what may be joined to it.
  RowGroup(RowPart seed, FuseKinds kinds, FuseLimits limits);

  /// Joins all ops around the group that can be and that it pays for.
  void grow();

  /// Whether there is something to build, and it saves something: an op besides
  /// the one that it began with; without a norm.generic, something that is
  /// computed of each element from a reduction or of each element that is
  /// summed over rows, or another reduction of the same rows.
  bool pays() const;

  /// Of a group that begins with a sum over rows: whether kernels do it well.
  bool canBeginWithSums() const;

  /// Puts one norm.generic in the place of the members.
  GenericOp build();

  /// The ops that were tried and did not join, each with the reason.
  const llvm::MapVector<Operation *, std::string> &getRefused() const {
    return refused;
  }
  ArrayRef<std::unique_ptr<Member>> getMembers() const { return members; }
  const GroupInterface &getInterface() const { return interface; }
  RowCost getCost() const { return cost; }
  Operation *getSeed() const { return seed; }

  ArrayRef<int64_t> getRanges() const { return ranges; }
  unsigned getNumLoops() const { return ranges.size(); }
  bool isReductionLoop(unsigned loop) const {
    return iterators[loop] == utils::IteratorType::reduction;
  }
  /// True if `map` has an element for each point: the size of rows.
  bool isPerElement(AffineMap map) const;
  /// Whether a kernel accesses memory well by `map`. A CPU's lays vectors along
  /// rows or across them; neighbouring threads of a GPU need neighbouring
  /// elements.
  bool isGoodAccess(AffineMap map) const;
  /// The element of result `index` by the loops of the group.
  AffineMap getResultMap(const Member &member, unsigned index) const {
    return translate(member.part.results[index].map, member.loops,
                     getNumLoops());
  }

private:
  Member *find(Operation *op) const { return memberOf.lookup(op); }

  /// Joins `op` if that is legal and pays; else notes why not.
  bool tryJoin(Operation *op);
  bool matchLoops(Member &member, std::string &reason);
  bool classify(Member &member, std::string &reason);
  bool classifyReduction(Member &member, std::string &reason);
  bool canSum(const Member &member, std::string &reason) const;
  /// Whether neighbours in memory are neighbours in a row.
  bool liesAlongRow(AffineMap map) const;
  void insert(std::unique_ptr<Member> member);
  void remove(Operation *op);

  /// The interface as it follows from the members, if they can be one op.
  std::optional<GroupInterface> computeInterface(std::string &reason);
  std::optional<Source> findSource(GroupInterface &interface, Access access,
                                   std::string &reason);
  bool findOutputs(GroupInterface &interface, std::string &reason);
  /// Calls `visit` for each use of `value` outside, through views; notes the
  /// views that have such uses.
  void visitOutsideUses(Value value, SmallVectorImpl<Operation *> &views,
                        function_ref<void(Operation *)> visit);
  bool findInsertionPoint(GroupInterface &interface, std::string &reason);
  bool bindsAllLoops(const GroupInterface &interface) const;
  /// Whether the result of a copy has users that are no members.
  bool isUsedOutside(Operation *copy);
  /// Whether a member reads an input where it was copied from.
  bool bypassesCopy() const;

  /// How many reads and writes of whole rows a member that just joined saves.
  unsigned countSaved(const Member &member) const;
  bool needsOtherSum(const Member &member) const;
  bool hasMemoryFor(const GroupInterface &interface, std::string &reason) const;
  /// Whether an element that a member makes is an output.
  bool isAlsoOutput(const Source &source) const;
  bool paysFor(const Member &member, const RowCost &before,
               std::string &reason);

  void tryNeighbours(Member &member, SmallVectorImpl<Member *> &joined);

  // Of RowGroupBuild.cpp.
  Access addUnitLoops(OpBuilder &b, Location loc, const Access &input) const;
  SmallVector<Operation *> getBypassedOps() const;
  Value getInit(const Member &member, unsigned result) const;
  void collectInitNeeds(const Member &member, unsigned result,
                        SmallVectorImpl<Value> &needs) const;
  bool canShape(const Member &member, unsigned result) const;
  struct OutputShape;
  OutputShape getOutputShape(const Member &member, unsigned result) const;

  Operation *seed;
  Block *block;
  FuseKinds kinds;
  FuseLimits limits;
  SmallVector<int64_t> ranges;
  SmallVector<utils::IteratorType> iterators;
  /// In the order of the block.
  SmallVector<std::unique_ptr<Member>> members;
  llvm::DenseMap<Operation *, Member *> memberOf;
  GroupInterface interface;
  RowCost cost;
  llvm::MapVector<Operation *, std::string> refused;
};

} // namespace mlir::norm::fuse

#endif // LIB_DIALECT_NORM_TRANSFORMS_FUSE_ROWGROUP_H
