//===- Effects.cpp - what gradients do to memory --------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Effects.h"

#include "mlir/Analysis/AliasAnalysis.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/CallInterfaces.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/LoopLikeInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

enum class AccessKind {
  Read,
  /// Or free.
  Write,
  /// Of what is no memory of the program.
  Hidden
};

struct MemoryAccess {
  AccessKind kind;
  /// Null where it may be any.
  Value memory;
  /// In a function that is called, if it is done there.
  Operation *op;
};

/// Finds what ops do to memory.
class Accesses {
public:
  /// Of `op` without its regions; of a call what the function does, but for
  /// memory that it allocates.
  SmallVector<MemoryAccess> get(Operation *op);

private:
  ArrayRef<MemoryAccess> getOfFunction(FunctionOpInterface function);

  llvm::DenseMap<Operation *, SmallVector<MemoryAccess>> functions;
  /// Those that are looked at.
  llvm::SmallPtrSet<Operation *, 4> open;
};

} // namespace

static bool isMemory(Value value) {
  return isa<BaseMemRefType>(value.getType());
}

/// What a view is of.
static Value getBase(Value memory) {
  while (memory)
    if (auto view = memory.getDefiningOp<ViewLikeOpInterface>())
      memory = view.getViewSource();
    else
      break;
  return memory;
}

static bool isAllocated(Value base) {
  Operation *op = base.getDefiningOp();
  return op && hasEffect<MemoryEffects::Allocate>(op, base);
}

SmallVector<MemoryAccess> Accesses::get(Operation *op) {
  SmallVector<MemoryAccess> found;
  auto addOperands = [&](AccessKind kind) {
    for (Value operand : op->getOperands())
      if (isMemory(operand))
        found.push_back({kind, operand, op});
  };
  if (auto call = dyn_cast<CallOpInterface>(op)) {
    auto callee =
        dyn_cast_if_present<FunctionOpInterface>(call.resolveCallable());
    if (!callee || callee.isExternal() || open.contains(callee)) {
      found.push_back({AccessKind::Hidden, {}, op});
      addOperands(AccessKind::Write);
      return found;
    }
    for (MemoryAccess access : getOfFunction(callee)) {
      if (access.memory)
        access.memory = call.getArgOperands()[cast<BlockArgument>(access.memory)
                                                  .getArgNumber()];
      found.push_back(access);
    }
    return found;
  }
  if (isMemoryEffectFree(op) || op->hasTrait<OpTrait::IsTerminator>() ||
      isa<cf::AssertOp, vector::PrintOp>(op))
    return found;
  auto interface = dyn_cast<MemoryEffectOpInterface>(op);
  if (!interface) {
    if (op->hasTrait<OpTrait::HasRecursiveMemoryEffects>())
      return found;
    found.push_back({AccessKind::Hidden, {}, op});
    addOperands(AccessKind::Write);
    return found;
  }
  SmallVector<MemoryEffects::EffectInstance> effects;
  interface.getEffects(effects);
  for (const MemoryEffects::EffectInstance &effect : effects) {
    if (isa<MemoryEffects::Read>(effect.getEffect()))
      found.push_back({AccessKind::Read, effect.getValue(), op});
    else if (!isa<MemoryEffects::Allocate>(effect.getEffect()))
      found.push_back({AccessKind::Write, effect.getValue(), op});
  }
  return found;
}

ArrayRef<MemoryAccess> Accesses::getOfFunction(FunctionOpInterface function) {
  if (auto known = functions.find(function); known != functions.end())
    return known->second;
  open.insert(function);
  SmallVector<MemoryAccess> accesses;
  Block &entry = function.getFunctionBody().front();
  function.getFunctionBody().walk([&](Operation *op) {
    for (MemoryAccess access : get(op)) {
      Value base = getBase(access.memory);
      if (base && isAllocated(base))
        continue;
      auto argument = dyn_cast_if_present<BlockArgument>(base);
      access.memory =
          argument && argument.getOwner() == &entry ? base : Value();
      accesses.push_back(access);
    }
  });
  open.erase(function);
  return functions[function] = std::move(accesses);
}

/// Fails behind an error where `op` writes what gradients may depend on.
static LogicalResult checkWrites(Operation *op, Accesses &accesses) {
  auto isOfFloats = [](Value value) {
    return !getElementTypeOrSelf(value.getType()).isIntOrIndex();
  };
  Operation *write = nullptr;
  op->walk([&](Operation *inner) {
    for (const MemoryAccess &access : accesses.get(inner)) {
      bool writes = access.kind == AccessKind::Write ||
                    (access.kind == AccessKind::Hidden &&
                     access.op->getNumResults() == 0);
      if (!writes || llvm::none_of(access.op->getOperands(), isOfFloats) ||
          llvm::none_of(inner->getOperands(), isOfFloats))
        continue;
      write = access.op;
      return WalkResult::interrupt();
    }
    return WalkResult::advance();
  });
  if (!write)
    return success();
  InFlightDiagnostic diagnostic =
      op->emitOpError("cannot be differentiated: it writes to memory what "
                      "gradients may depend on");
  if (write != op)
    diagnostic.attachNote(write->getLoc()) << "written here";
  return failure();
}

/// Whether two values may be the same memory. Arguments with elements of
/// different types are not.
static bool mayAlias(AliasAnalysis &analysis, Value x, Value y) {
  if (!x || !y)
    return true;
  auto baseX = dyn_cast<BlockArgument>(getBase(x));
  auto baseY = dyn_cast<BlockArgument>(getBase(y));
  if (baseX && baseY && baseX.getOwner() == baseY.getOwner() &&
      isa<FunctionOpInterface>(baseX.getOwner()->getParentOp()) &&
      getElementTypeOrSelf(baseX) != getElementTypeOrSelf(baseY))
    return false;
  return !analysis.alias(x, y).isNo();
}

/// Values that may have the elements of `operand` in the same place.
static SmallVector<Value> getAliases(OpOperand &operand) {
  Operation *user = operand.getOwner();
  SmallVector<Value> aliases;
  if (user->hasTrait<OpTrait::IsTerminator>())
    user = user->getParentOp();
  if (auto op = dyn_cast<DestinationStyleOpInterface>(user)) {
    if (operand.getOwner() != user)
      return aliases;
    if (op.isDpsInit(&operand)) {
      if (!isMemory(operand.get()))
        aliases.push_back(op.getTiedOpResult(&operand));
      return aliases;
    }
    // One that copies elements may be folded.
    if (auto structured = dyn_cast<linalg::LinalgOp>(user))
      for (auto [yielded, result] :
           llvm::zip(structured.getBlock()->getTerminator()->getOperands(),
                     user->getResults()))
        if (yielded == structured.getMatchingBlockArgument(&operand))
          aliases.push_back(result);
    return aliases;
  }
  llvm::append_range(aliases, user->getResults());
  for (Region &region : user->getRegions())
    for (Block &block : region)
      llvm::append_range(aliases, block.getArguments());
  return aliases;
}

namespace {
/// What is read, in the body of a function or a function that it calls.
struct MemoryRead {
  Operation *op;
  /// What it is in the block of the body.
  Operation *top;
  Value memory;
};
} // namespace

/// Whether an op that the gradient goes through uses what was read, or a value
/// that is in the same place. What iterations of a loop have read is kept
/// behind it.
static bool isUsedByActive(const MemoryRead &read, Block &body,
                           const Adjoints &adjoints) {
  llvm::SetVector<Value> reached(read.op->result_begin(),
                                 read.op->result_end());
  for (size_t i = 0; i < reached.size(); ++i) {
    if (!isa<TensorType>(reached[i].getType()))
      continue;
    for (OpOperand &use : reached[i].getUses()) {
      Operation *user = body.findAncestorOpInBlock(*use.getOwner());
      if (isa<tensor::DimOp>(use.getOwner()) || user == body.getTerminator())
        continue;
      if (user != read.top && adjoints.dependsOnActive(user))
        return true;
      reached.insert_range(getAliases(use));
    }
  }
  return false;
}

/// Whether the gradient may need what was read, after `write`.
static bool mayNeed(const MemoryRead &read, Operation *write, Block &body,
                    const Adjoints &adjoints) {
  bool isActive = adjoints.dependsOnActive(read.top);
  if (isActive && isa<CallOpInterface>(read.op))
    return true;
  if (read.top != read.op && read.top->isProperAncestor(write))
    return isActive && !read.op->use_empty();
  return isUsedByActive(read, body, adjoints);
}

/// Whether `write` may be done after `read`, which stands before it or has a
/// loop around it that has `write` in it, too.
static bool isBehind(Operation *write, Operation *read, bool isBefore) {
  if (write == read)
    return false;
  if (isBefore)
    return true;
  for (auto loop = read->getParentOfType<LoopLikeOpInterface>(); loop;
       loop = loop->getParentOfType<LoopLikeOpInterface>())
    if (loop->isProperAncestor(write))
      return true;
  return false;
}

/// Fails behind an error where the gradient may need what was read before
/// something else was written to its place.
static LogicalResult checkReads(Block &body, const Adjoints &adjoints,
                                Accesses &accesses) {
  AliasAnalysis analysis(body.getParentOp());
  SmallVector<MemoryRead> reads;
  SmallVector<std::pair<Operation *, MemoryAccess>> writes;
  llvm::DenseMap<Operation *, size_t> order;
  body.walk<WalkOrder::PreOrder>([&](Operation *op) {
    order.insert({op, order.size()});
    bool keeps = isa<CallOpInterface>(op) ||
                 llvm::any_of(op->getResultTypes(), llvm::IsaPred<TensorType>);
    for (const MemoryAccess &access : accesses.get(op)) {
      if (access.kind == AccessKind::Write)
        writes.push_back({op, access});
      else if (keeps && access.kind == AccessKind::Read)
        reads.push_back({op, body.findAncestorOpInBlock(*op), access.memory});
    }
  });
  for (const MemoryRead &read : reads)
    for (auto &[op, access] : writes) {
      bool isBefore = order.lookup(read.op) < order.lookup(op);
      if (!isBehind(op, read.op, isBefore) ||
          !mayAlias(analysis, read.memory, access.memory) ||
          !mayNeed(read, op, body, adjoints))
        continue;
      InFlightDiagnostic diagnostic = read.op->emitOpError(
          "cannot be differentiated: the gradient may need what it reads from "
          "memory after that is written or freed: ");
      diagnostic << (isa<CallOpInterface>(read.op)
                         ? "inline the function"
                         : "copy it before, to memory that stays");
      diagnostic.attachNote(access.op->getLoc()) << "written or freed here";
      return failure();
    }
  return success();
}

LogicalResult norm::checkEffects(Block &body, const Adjoints &adjoints) {
  Accesses accesses;
  for (Operation &op : body.without_terminator())
    if (adjoints.dependsOnActive(&op) && failed(checkWrites(&op, accesses)))
      return failure();
  return checkReads(body, adjoints, accesses);
}

Operation *norm::findUnrepeatable(FunctionOpInterface function) {
  Accesses accesses;
  Operation *found = nullptr;
  function.getFunctionBody().walk([&](Operation *op) {
    for (const MemoryAccess &access : accesses.get(op)) {
      Value base = getBase(access.memory);
      if (access.kind == AccessKind::Read || (base && isAllocated(base)))
        continue;
      found = access.op;
      return WalkResult::interrupt();
    }
    return WalkResult::advance();
  });
  return found;
}
