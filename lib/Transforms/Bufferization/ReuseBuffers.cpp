//===- ReuseBuffers.cpp - one allocation for several buffers --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A linear scan, as of registers, over the allocations of each block.
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Bufferization/Passes.h"

#include "mlir/Dialect/Bufferization/IR/BufferizableOpInterface.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

#include <limits>
#include <map>
#include <queue>

namespace mlir::norm {
#define GEN_PASS_DEF_NORMREUSEBUFFERS
#include "norm/Transforms/Bufferization/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

/// The last place of a buffer that something may refer to for ever.
constexpr unsigned kEnd = std::numeric_limits<unsigned>::max();

/// Between which ops of its block an allocation is in use, by their places.
struct Lifetime {
  memref::AllocOp alloc;
  unsigned first = kEnd;
  unsigned last = 0;
  /// Uses of it, or of a view of it, in these two ops.
  unsigned usesInFirst = 0;
  unsigned usesInLast = 0;

  void add(unsigned place, bool isForEver);
};

/// What two allocations have in common that can be one.
struct Kind {
  DictionaryAttr attributes;
  Type type;
  SmallVector<Value> sizes;

  explicit Kind(memref::AllocOp alloc)
      : attributes(alloc->getAttrDictionary()), type(alloc.getType()),
        sizes(alloc.getOperands()) {}
  bool operator<(const Kind &other) const {
    auto key = [](const Kind &kind) {
      return std::make_pair(kind.attributes.getAsOpaquePointer(),
                            kind.type.getAsOpaquePointer());
    };
    if (key(*this) != key(other))
      return key(*this) < key(other);
    return std::lexicographical_compare(
        sizes.begin(), sizes.end(), other.sizes.begin(), other.sizes.end(),
        [](Value a, Value b) {
          return a.getAsOpaquePointer() < b.getAsOpaquePointer();
        });
  }
};

void Lifetime::add(unsigned place, bool isForEver) {
  if (place < first)
    usesInFirst = 0;
  first = std::min(first, place);
  usesInFirst += place == first;
  unsigned end = isForEver ? kEnd : place;
  if (end > last)
    usesInLast = 0;
  last = std::max(last, end);
  usesInLast += end == last;
}

/// True if what goes on in `op` may go on when it is done, as it gives
/// something to wait for: !async.token, !gpu.async.token.
bool isAsynchronous(Operation *op) {
  return !llvm::all_of(op->getResultTypes(), [](Type type) {
    return type.isIntOrIndexOrFloat() || isa<ShapedType, ComplexType>(type);
  });
}

/// Which ops refer to memory for no longer than they take.
class Accesses {
public:
  /// True if nothing has a reference to the memory of `memref` by its use in
  /// `user` when `ancestor` is done, which is `user` or holds it. Views of it
  /// have uses of their own.
  bool endsWith(Operation *ancestor, Operation *user, Value memref);

private:
  bool isOnlyAccess(Operation *user, Value memref);
  bool keepsNothing(func::CallOp call, Value memref);
  bool keepsNothing(func::FuncOp callee, BlockArgument arg);

  SymbolTableCollection symbols;
  llvm::DenseMap<Value, bool> known;
};

/// True if `user` makes another name of `memref`.
bool isViewOf(Operation *user, Value memref) {
  auto view = dyn_cast<ViewLikeOpInterface>(user);
  return view && view.getViewSource() == memref;
}

class BlockScan {
public:
  BlockScan(Block &block, Accesses &accesses)
      : block(block), accesses(accesses), state(options) {}
  void run();

private:
  std::optional<Lifetime> computeLifetime(memref::AllocOp alloc);
  bool canTakeOver(Lifetime &old, Lifetime &young) const;
  Lifetime *findTakenOver(Lifetime &young);

  Block &block;
  Accesses &accesses;
  llvm::DenseMap<Operation *, unsigned> places;
  SmallVector<Operation *> ops;
  bufferization::BufferizationOptions options;
  bufferization::AnalysisState state;
  /// What is in use, by its allocation.
  llvm::DenseMap<Value, Lifetime *> live;
};

} // namespace

bool Accesses::endsWith(Operation *ancestor, Operation *user, Value memref) {
  for (Operation *op = user; op != ancestor; op = op->getParentOp())
    if (isAsynchronous(op))
      return false;
  return !isAsynchronous(ancestor) &&
         (isViewOf(user, memref) || isOnlyAccess(user, memref));
}

bool Accesses::isOnlyAccess(Operation *user, Value memref) {
  bool givesScalars = llvm::all_of(user->getResultTypes(), [](Type type) {
    return type.isIntOrIndexOrFloat() || isa<VectorType>(type);
  });
  if (!givesScalars || user->hasTrait<OpTrait::IsTerminator>())
    return false;
  if (isa<memref::DimOp>(user))
    return true;
  if (auto call = dyn_cast<func::CallOp>(user))
    return keepsNothing(call, memref);
  // A region may know it under another name.
  if (user->getNumRegions() > 0 && !isa<DestinationStyleOpInterface>(user))
    return false;
  // Not so for a store of the memref itself.
  auto effects = dyn_cast<MemoryEffectOpInterface>(user);
  SmallVector<MemoryEffects::EffectInstance> ofMemref;
  if (effects)
    effects.getEffectsOnValue(memref, ofMemref);
  return !ofMemref.empty();
}

bool Accesses::keepsNothing(func::CallOp call, Value memref) {
  auto callee =
      symbols.lookupNearestSymbolFrom<func::FuncOp>(call, call.getCalleeAttr());
  // One without a body may do anything.
  if (!callee || callee.isExternal())
    return false;
  for (OpOperand &operand : call->getOpOperands())
    if (operand.get() == memref &&
        !keepsNothing(callee, callee.getArgument(operand.getOperandNumber())))
      return false;
  return true;
}

bool Accesses::keepsNothing(func::FuncOp callee, BlockArgument arg) {
  // Until it is known, as a recursive call asks: no.
  auto [it, isNew] = known.try_emplace(arg, false);
  if (!isNew)
    return it->second;
  SmallVector<Value> names = {arg};
  while (!names.empty()) {
    Value name = names.pop_back_val();
    for (Operation *user : name.getUsers()) {
      Operation *ancestor = callee.getBody().findAncestorOpInRegion(*user);
      if (!endsWith(ancestor, user, name))
        return false;
      if (isViewOf(user, name))
        llvm::append_range(names, user->getResults());
    }
  }
  return known[arg] = true;
}

/// Nothing if the allocation must stay as it is.
std::optional<Lifetime> BlockScan::computeLifetime(memref::AllocOp alloc) {
  if (alloc->hasAttr(bufferization::BufferizationDialect::kManualDeallocation))
    return std::nullopt;
  Lifetime lifetime;
  lifetime.alloc = alloc;
  SmallVector<Value> names = {alloc};
  while (!names.empty()) {
    Value name = names.pop_back_val();
    for (Operation *user : name.getUsers()) {
      Operation *ancestor = block.findAncestorOpInBlock(*user);
      if (!ancestor || isa<memref::DeallocOp>(user))
        return std::nullopt;
      if (isViewOf(user, name))
        llvm::append_range(names, user->getResults());
      lifetime.add(places.lookup(ancestor),
                   /*isForEver=*/!accesses.endsWith(ancestor, user, name));
    }
  }
  return lifetime.first == kEnd ? std::nullopt : std::optional(lifetime);
}

/// True if the op that uses `old` last can write `young`, which it uses first,
/// into the memory of `old`.
bool BlockScan::canTakeOver(Lifetime &old, Lifetime &young) const {
  Operation *op = ops[young.first];
  auto structured = dyn_cast<DestinationStyleOpInterface>(op);
  auto bufferizable = dyn_cast<bufferization::BufferizableOpInterface>(op);
  if (!structured || !bufferizable)
    return false;
  SmallVector<OpOperand *> operands;
  unsigned reads = 0, writes = 0;
  for (OpOperand &operand : op->getOpOperands()) {
    bool isYoung = operand.get() == young.alloc.getMemref();
    if (!isYoung && operand.get() != old.alloc.getMemref())
      continue;
    if (structured.isDpsInit(&operand) != isYoung)
      return false;
    (isYoung ? writes : reads) += 1;
    operands.push_back(&operand);
  }
  // Nor through a view, or in a region.
  return writes == 1 && young.usesInFirst == 1 && reads > 0 &&
         old.usesInLast == reads &&
         bufferizable.bufferizesToElementwiseAccess(state, operands);
}

Lifetime *BlockScan::findTakenOver(Lifetime &young) {
  Kind kind(young.alloc);
  for (Value operand : ops[young.first]->getOperands()) {
    Lifetime *old = live.lookup(operand);
    if (old && old->last == young.first && canTakeOver(*old, young)) {
      Kind oldKind(old->alloc);
      if (!(kind < oldKind) && !(oldKind < kind))
        return old;
    }
  }
  return nullptr;
}

void BlockScan::run() {
  SmallVector<memref::AllocOp> allocs(block.getOps<memref::AllocOp>());
  if (allocs.size() < 2)
    return;
  for (Operation &op : block) {
    places[&op] = ops.size();
    ops.push_back(&op);
  }
  SmallVector<Lifetime> lifetimes;
  for (memref::AllocOp alloc : allocs)
    if (std::optional<Lifetime> lifetime = computeLifetime(alloc))
      lifetimes.push_back(*lifetime);
  llvm::sort(lifetimes, [&](const Lifetime &a, const Lifetime &b) {
    return std::make_pair(a.first, places.lookup(a.alloc)) <
           std::make_pair(b.first, places.lookup(b.alloc));
  });

  auto endsLater = [](const Lifetime *a, const Lifetime *b) {
    return a->last > b->last;
  };
  std::priority_queue<Lifetime *, std::vector<Lifetime *>, decltype(endsLater)>
      ends(endsLater);
  // The one that was used last is the likeliest to be in a cache.
  std::map<Kind, SmallVector<memref::AllocOp>> unused;
  for (Lifetime &young : lifetimes) {
    while (!ends.empty() && ends.top()->last < young.first) {
      Lifetime *old = ends.top();
      ends.pop();
      if (live.lookup(old->alloc) != old)
        continue;
      live.erase(old->alloc);
      unused[Kind(old->alloc)].push_back(old->alloc);
    }
    memref::AllocOp memory;
    if (Lifetime *old = findTakenOver(young)) {
      memory = old->alloc;
    } else if (auto it = unused.find(Kind(young.alloc));
               it != unused.end() && !it->second.empty()) {
      memory = it->second.pop_back_val();
    }
    if (memory) {
      young.alloc.replaceAllUsesWith(memory.getResult());
      young.alloc.erase();
      young.alloc = memory;
    }
    live[young.alloc] = &young;
    ends.push(&young);
  }
}

namespace {

struct NormReuseBuffersPass final
    : norm::impl::NormReuseBuffersBase<NormReuseBuffersPass> {
  void runOnOperation() override {
    Accesses accesses;
    getOperation()->walk(
        [&](Block *block) { BlockScan(*block, accesses).run(); });
  }
};

} // namespace
