//===- UndefinedElements.cpp - which elements nobody defined --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "UndefinedElements.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Interfaces/ViewLikeInterface.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace mlir;
using namespace mlir::norm;

static constexpr int64_t kAll = Undefined::kAll;

/// The elements of a `type`, if they are static.
static std::optional<int64_t> getStaticCount(Type type) {
  auto shaped = dyn_cast<ShapedType>(type);
  if (!shaped)
    return 1;
  if (!shaped.hasStaticShape())
    return std::nullopt;
  return shaped.getNumElements();
}

/// Whether `use` of a buffer neither writes it nor hands it on.
static bool isReadOnly(OpOperand &use) {
  Operation *user = use.getOwner();
  if (auto copy = dyn_cast<memref::CopyOp>(user))
    return use.get() != copy.getTarget();
  if (auto linalg = dyn_cast<linalg::LinalgOp>(user))
    return linalg.isDpsInput(&use);
  return isa<bufferization::ToTensorOp, memref::DeallocOp, memref::DimOp,
             memref::LoadOp, memref::RankOp>(user);
}

/// Whether nobody writes the allocation that `buffer` is, or is a view of.
static bool isUnwritten(Value buffer) {
  while (auto view = buffer.getDefiningOp<ViewLikeOpInterface>())
    buffer = view.getViewSource();
  if (!isa_and_present<memref::AllocOp, memref::AllocaOp>(
          buffer.getDefiningOp()))
    return false;
  SmallVector<Value> aliases = {buffer};
  while (!aliases.empty()) {
    Value alias = aliases.pop_back_val();
    for (OpOperand &use : alias.getUses()) {
      Operation *user = use.getOwner();
      if (isa<ViewLikeOpInterface>(user) &&
          llvm::all_of(user->getResultTypes(), llvm::IsaPred<BaseMemRefType>)) {
        llvm::append_range(aliases, user->getResults());
        continue;
      }
      if (!isReadOnly(use))
        return false;
    }
  }
  return true;
}

//===----------------------------------------------------------------------===//
// States
//===----------------------------------------------------------------------===//

UndefinedElements::UndefinedElements(Operation *scope) : scope(scope) {
  scope->walk<WalkOrder::PreOrder>([&](FunctionOpInterface function) {
    SmallVector<int64_t> defined(function.getNumArguments(), 0);
    visitFunction(function, defined);
    return WalkResult::skip();
  });
}

void UndefinedElements::addOrigin(Value value, OpOperand *operand,
                                  bool isComputed) {
  SmallVector<Origin, 1> &known = origins[value];
  if (llvm::none_of(known, [&](Origin o) { return o.operand == operand; }))
    known.push_back({operand, isComputed});
}

void UndefinedElements::set(Value value, Undefined state,
                            ArrayRef<OpOperand *> operands, bool isComputed) {
  if (!state) {
    states.erase(value);
    return;
  }
  if (auto type = dyn_cast<ShapedType>(value.getType());
      type && type.hasStaticShape() && state.number >= type.getNumElements())
    state.number = kAll;
  state.isCertain &= !isComputed;
  for (OpOperand *operand : operands) {
    Undefined from = get(operand->get());
    if (!from)
      continue;
    addOrigin(value, operand, isComputed);
    if (!state.meeting)
      state.meeting = from.meeting;
  }
  // Behind the op with that region.
  if (state.meeting &&
      !state.meeting->getParent()->isAncestor(value.getParentRegion()))
    state.meeting = value.getParentBlock();
  states[value] = state;
}

void UndefinedElements::setUncertain(ValueRange values) {
  for (Value value : values)
    if (auto state = states.find(value); state != states.end())
      state->second.isCertain = false;
}

void UndefinedElements::join(Value value, ArrayRef<OpOperand *> operands) {
  if (operands.size() == 1)
    return set(value, get(operands.front()->get()), operands);
  Undefined least = {operands.empty() ? 0 : kAll, /*isCertain=*/true};
  int64_t most = 0;
  for (OpOperand *operand : operands) {
    Undefined state = get(operand->get());
    // The branch before may be decided as this one.
    if (state.meeting)
      state = {};
    least.number = std::min(least.number, state.number);
    least.isCertain &= state.isCertain;
    most = std::max(most, state.number);
  }
  // Which one of many elements it is may decide.
  bool isOneOfMany = most != kAll && !isa<ShapedType>(value.getType());
  if (least || numLoops > 0 || isOneOfMany)
    return set(value, least, operands);
  set(value, {most, /*isCertain=*/false, value.getParentBlock()}, operands);
}

void UndefinedElements::setUndefined(Value value) {
  if (getStaticCount(value.getType()) != 0)
    set(value, {kAll, /*isCertain=*/true}, {});
}

Operation *UndefinedElements::getSource(Value value) {
  SmallVector<Value> path;
  Operation *source = nullptr;
  while (!source) {
    path.push_back(value);
    if ((source = sources.lookup(value)))
      break;
    auto known = origins.find(value);
    if (known == origins.end())
      source = value.getDefiningOp();
    else
      value = known->second.front().operand->get();
  }
  for (Value passed : path)
    sources[passed] = source;
  return source;
}

bool UndefinedElements::isFillable(Value value) const {
  Type element = getElementTypeOrSelf(value);
  return get(value).isCertain && isa<RankedTensorType>(value.getType()) &&
         (element.isIntOrIndexOrFloat() || isa<ComplexType>(element));
}

UndefinedElements::Origin UndefinedElements::skipViews(Origin origin) {
  SmallVector<Origin> path = {origin};
  while (true) {
    OpOperand *operand = path.back().operand;
    auto [known, isNew] = ends.try_emplace(operand, Origin{operand, false});
    if (!isNew) {
      path.push_back(known->second);
      break;
    }
    auto from = origins.find(operand->get());
    if (isFillable(operand->get()) || from == origins.end() ||
        from->second.size() != 1)
      break;
    path.push_back(from->second.front());
  }
  Origin end = {path.back().operand, /*isComputed=*/false};
  for (Origin passed : llvm::reverse(path)) {
    ends[passed.operand] = end;
    end.isComputed |= passed.isComputed;
  }
  return end;
}

SmallVector<UndefinedUse> UndefinedElements::getUses(OpOperand &read) {
  SmallVector<UndefinedUse> uses;
  DenseSet<OpOperand *> known;
  SmallVector<Origin> left = {{&read, /*isComputed=*/false}};
  while (!left.empty()) {
    auto [operand, isComputed] = skipViews(left.pop_back_val());
    if (!known.insert(operand).second)
      continue;
    Value value = operand->get();
    if (isFillable(value)) {
      uses.push_back({operand, getSource(value), isComputed});
      continue;
    }
    SmallVector<Origin, 1> from = origins.lookup(value);
    for (Origin origin : llvm::reverse(from))
      left.push_back({origin.operand, isComputed || origin.isComputed});
  }
  return uses;
}

//===----------------------------------------------------------------------===//
// Ops
//===----------------------------------------------------------------------===//

void UndefinedElements::visit(Operation *op) {
  llvm::SaveAndRestore loops(numLoops, numLoops + isa<LoopLikeOpInterface>(op));
  for (Value result : op->getResults())
    states.erase(result);
  if (auto forall = dyn_cast<scf::ForallOp>(op))
    return visitForall(forall);
  if (auto loop = dyn_cast<scf::WhileOp>(op))
    return visitWhile(loop);
  if (auto loop = dyn_cast<LoopLikeOpInterface>(op);
      loop && loop.getYieldedValuesMutable() && loop.getLoopResults())
    return visitFor(loop);
  if (auto branch = dyn_cast<scf::IfOp>(op))
    return visitIf(branch);
  if (auto branches = dyn_cast<RegionBranchOpInterface>(op))
    return visitBranches(branches);
  if (auto call = dyn_cast<CallOpInterface>(op))
    return visitCall(call);
  if (auto linalg = dyn_cast<linalg::LinalgOp>(op))
    return visitLinalg(linalg);
  for (Region &region : op->getRegions())
    visit(region);
  visitTensorOp(op);
}

void UndefinedElements::visitTensorOp(Operation *op) {
  auto pass = [&](OpOperand &operand) {
    set(op->getResult(0), get(operand.get()), {&operand});
  };
  llvm::TypeSwitch<Operation *>(op)
      .Case([&](tensor::EmptyOp empty) { setUndefined(empty); })
      .Case([&](bufferization::AllocTensorOp alloc) {
        if (alloc.getCopy())
          pass(alloc.getCopyMutable()[0]);
        else
          setUndefined(alloc);
      })
      .Case([&](bufferization::ToTensorOp tensor) {
        if (isUnwritten(tensor.getBuffer()))
          setUndefined(tensor);
      })
      .Case<tensor::CastOp, tensor::CollapseShapeOp, tensor::ExpandShapeOp,
            tensor::ReshapeOp>([&](auto view) { pass(op->getOpOperand(0)); })
      .Case([&](tensor::ExtractSliceOp slice) { visitSlice(slice); })
      .Case<tensor::InsertSliceOp>([&](auto insert) {
        visitInsertion(insert.getDestMutable(), insert.getSourceMutable());
      })
      .Case<tensor::InsertOp>([&](auto insert) {
        visitInsertion(insert.getDestMutable(), insert.getScalarMutable());
      })
      .Case<tensor::ScatterOp>([&](auto scatter) {
        visitInsertion(scatter.getDestMutable(), scatter.getSourceMutable());
      })
      .Case([&](tensor::PadOp pad) { visitPad(pad); })
      .Case([&](tensor::ConcatOp concat) { visitConcat(concat); })
      .Case([&](tensor::GenerateOp generate) {
        pass(generate.getBody().front().getTerminator()->getOpOperand(0));
      })
      .Case([&](arith::SelectOp select) {
        OpOperand *yes = &select.getTrueValueMutable();
        OpOperand *no = &select.getFalseValueMutable();
        std::optional<bool> condition =
            getFirstCondition(select.getCondition());
        if (!condition)
          return join(select, {yes, no});
        ++numDecided;
        join(select, *condition ? yes : no);
        setUncertain(select.getResult());
      })
      // What reads sizes alone reads no element.
      .Case<ShapedDimOpInterface, tensor::RankOp>([](auto) {})
      .Default([&](Operation *) { visitPure(op); });
}

/// Whether `op` runs on all paths behind `meeting`, as far as its loops do.
static bool isReached(Block *meeting, Operation *op) {
  while (op && op->getBlock() != meeting) {
    op = op->getParentOp();
    if (isa_and_present<RegionBranchOpInterface>(op) &&
        !isa<LoopLikeOpInterface>(op))
      return false;
  }
  return op;
}

/// A payload: what it reads of operands that have undefined elements is
/// undefined.
void UndefinedElements::visitLinalg(linalg::LinalgOp op) {
  if (!op.hasPureTensorSemantics())
    return;
  for (OpOperand &operand : op->getOpOperands()) {
    BlockArgument argument = op.getMatchingBlockArgument(&operand);
    states.erase(argument);
    Undefined state = get(operand.get());
    if (!state || !op.payloadUsesValueFromOperand(&operand))
      continue;
    if (op.isDpsInit(&operand)) {
      if (!state.meeting || isReached(state.meeting, op))
        reads.insert(&operand);
      continue;
    }
    // It may use a single one, and, behind another map, not even that.
    if (state.number != kAll) {
      if (!op.getMatchingIndexingMap(&operand).isProjectedPermutation())
        continue;
      state.number = 1;
    }
    set(argument, state, {&operand});
  }
  visit(op->getRegion(0));
  for (OpOperand &yielded : op.getBlock()->getTerminator()->getOpOperands()) {
    Undefined state = get(yielded.get());
    OpOperand *init = op.getDpsInitOperand(yielded.getOperandNumber());
    // Of no iterations, what the init has stays.
    state.isCertain &= op.getNumReductionLoops() == 0 &&
                       op.getMatchingIndexingMap(init).isProjectedPermutation();
    set(op->getResult(yielded.getOperandNumber()), state, {&yielded});
  }
}

void UndefinedElements::visitSlice(tensor::ExtractSliceOp op) {
  Undefined state = get(op.getSource());
  if (state.number != kAll) {
    std::optional<int64_t> all = getStaticCount(op.getSourceType());
    std::optional<int64_t> kept = getStaticCount(op.getType());
    state.number =
        all && kept ? std::max<int64_t>(0, state.number - (*all - *kept)) : 0;
  }
  set(op, state, {&op.getSourceMutable()});
}

Undefined UndefinedElements::getInserted(Undefined dest, Value source,
                                         Type type) const {
  Undefined inserted = get(source);
  if (dest.number == kAll && inserted.number == kAll)
    return {kAll, dest.isCertain && inserted.isCertain};
  std::optional<int64_t> all = getStaticCount(type);
  std::optional<int64_t> covered = getStaticCount(source.getType());
  int64_t number = 0;
  if (dest && all && covered)
    number = std::max<int64_t>(0, std::min(dest.number, *all) - *covered);
  if (inserted)
    number += covered ? std::min(inserted.number, *covered) : 1;
  return {number, /*isCertain=*/false};
}

void UndefinedElements::visitInsertion(OpOperand &dest, OpOperand &source) {
  Value result = dest.getOwner()->getResult(0);
  set(result, getInserted(get(dest.get()), source.get(), result.getType()),
      {&dest, &source});
}

/// How many elements of its source a pad keeps, at least.
static int64_t countKept(tensor::PadOp op) {
  int64_t count = 1;
  for (auto [size, low, high] :
       llvm::zip_equal(op.getSourceType().getShape(), op.getStaticLow(),
                       op.getStaticHigh())) {
    if (ShapedType::isDynamic(size))
      return 0;
    int64_t kept = size;
    for (int64_t amount : {low, high})
      if (!ShapedType::isDynamic(amount))
        kept += std::min<int64_t>(amount, 0);
    count *= std::max<int64_t>(kept, 0);
  }
  return count;
}

void UndefinedElements::visitPad(tensor::PadOp op) {
  Undefined state = get(op.getSource());
  OpOperand &padding = op.getBody()->getTerminator()->getOpOperand(0);
  if (get(padding.get())) {
    state = {state.number == kAll ? kAll : 1, /*isCertain=*/false};
  } else if (state) {
    std::optional<int64_t> all = getStaticCount(op.getSourceType());
    int64_t kept = countKept(op);
    int64_t cut = all ? *all - kept : state.number;
    state = {all ? std::max<int64_t>(std::min(state.number, *all) - cut, 0) : 0,
             /*isCertain=*/false};
  }
  set(op.getResult(), state, {&op.getSourceMutable(), &padding});
}

void UndefinedElements::visitConcat(tensor::ConcatOp op) {
  Undefined all = {0, /*isCertain=*/true};
  bool isAll = true;
  SmallVector<OpOperand *> operands;
  for (OpOperand &operand : op->getOpOperands()) {
    Undefined state = get(operand.get());
    isAll &= state.number == kAll;
    all.isCertain &= state.isCertain;
    if (state)
      all.number += std::min(
          state.number, getStaticCount(operand.get().getType()).value_or(1));
    operands.push_back(&operand);
  }
  if (isAll)
    all.number = kAll;
  set(op, all, operands);
}

/// Any op without effects computes its results of all operands but
/// destinations.
void UndefinedElements::visitPure(Operation *op) {
  auto destinations = dyn_cast<DestinationStyleOpInterface>(op);
  bool isElementwise = op->hasTrait<OpTrait::Elementwise>();
  int64_t number = 0;
  SmallVector<OpOperand *> operands;
  for (OpOperand &operand : op->getOpOperands()) {
    Undefined state = get(operand.get());
    if (!state || (destinations && destinations.isDpsInit(&operand)))
      continue;
    // Of some elements of a tensor, it may use none.
    if (state.number != kAll && !isElementwise &&
        isa<ShapedType>(operand.get().getType()))
      continue;
    number = std::max(number, state.number);
    operands.push_back(&operand);
  }
  if (number == 0 || !isMemoryEffectFree(op))
    return;
  for (Value result : op->getResults())
    set(result, {number, /*isCertain=*/false}, operands, /*isComputed=*/true);
}
