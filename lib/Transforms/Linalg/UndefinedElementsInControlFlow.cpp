//===- UndefinedElementsInControlFlow.cpp - what branches and loops leave -===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "UndefinedElements.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/RegionGraphTraits.h"
#include "llvm/ADT/PostOrderIterator.h"
#include "llvm/ADT/SCCIterator.h"
#include "llvm/Support/CheckedArithmetic.h"
#include "llvm/Support/MathExtras.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace mlir;
using namespace mlir::norm;

//===----------------------------------------------------------------------===//
// Branches and calls
//===----------------------------------------------------------------------===//

void UndefinedElements::visit(Block &block) {
  for (Operation &op : block)
    visit(&op);
  visited.insert(&block);
}

void UndefinedElements::visit(Region &region) {
  if (region.empty())
    return;
  if (region.hasOneBlock())
    return visit(region.front());
  DenseMap<Block *, unsigned> order;
  for (Block *block : llvm::ReversePostOrderTraversal<Region *>(&region)) {
    order.try_emplace(block, order.size());
    visited.erase(block);
  }
  SmallVector<std::pair<SmallVector<Block *>, /*isCycle=*/bool>> components;
  for (auto it = llvm::scc_begin(&region); !it.isAtEnd(); ++it) {
    SmallVector<Block *> blocks = llvm::to_vector(*it);
    llvm::sort(blocks, [&](Block *lhs, Block *rhs) {
      return order.lookup(lhs) < order.lookup(rhs);
    });
    components.push_back({blocks, it.hasCycle()});
  }
  for (auto &[blocks, isCycle] : llvm::reverse(components)) {
    if (isCycle) {
      visitCycle(blocks);
      continue;
    }
    joinArguments(*blocks.front(), /*isAgain=*/false);
    visit(*blocks.front());
  }
}

void UndefinedElements::visitCycle(ArrayRef<Block *> blocks) {
  llvm::SaveAndRestore loops(numLoops, numLoops + 1);
  bool isAgain = numAgain >= kMostAgain;
  bool isChanged = true;
  while (isChanged) {
    llvm::SaveAndRestore again(numAgain, numAgain + isAgain);
    isChanged = !isAgain;
    for (Block *block : blocks) {
      isChanged |= joinArguments(*block, isAgain);
      visit(*block);
    }
    isAgain = true;
  }
}

/// What a block passes as argument `i`; null if its last op makes it, or is not
/// known.
static OpOperand *getPassed(Block::pred_iterator from, unsigned i) {
  auto branch = dyn_cast<BranchOpInterface>((*from)->getTerminator());
  if (!branch)
    return nullptr;
  SuccessorOperands passed =
      branch.getSuccessorOperands(from.getSuccessorIndex());
  if (passed.isOperandProduced(i))
    return nullptr;
  i -= passed.getProducedOperandCount();
  return &passed.getMutableForwardedOperands()[i];
}

/// What `block` gets from the blocks before it. Of a cycle that is visited
/// again, what an iteration changes is taken to be defined.
bool UndefinedElements::joinArguments(Block &block, bool isAgain) {
  if (block.isEntryBlock())
    return false;
  bool isChanged = false;
  for (BlockArgument argument : block.getArguments()) {
    int64_t before = get(argument).number;
    SmallVector<OpOperand *> operands;
    bool isSame = true;
    for (auto it = block.pred_begin(); it != block.pred_end(); ++it) {
      if (!visited.contains(*it))
        continue;
      OpOperand *passed = getPassed(it, argument.getArgNumber());
      if (!passed) {
        operands.clear();
        break;
      }
      operands.push_back(passed);
      isSame &= get(operands.back()->get()).number == before;
    }
    if (isAgain && !isSame)
      operands.clear();
    join(argument, operands);
    isChanged |= get(argument).number != before;
  }
  return isChanged;
}

void UndefinedElements::visitBranches(RegionBranchOpInterface op,
                                      Region *only) {
  DenseMap<Value, SmallVector<OpOperand *>> incoming;
  auto forward = [&](Operation *from, OperandRange operands,
                     RegionSuccessor successor) {
    for (auto [i, input] : llvm::enumerate(successor.getSuccessorInputs())) {
      SmallVector<OpOperand *> &all = incoming[input];
      all.push_back(&from->getOpOperand(operands.getBeginOperandIndex() + i));
      join(input, all);
    }
  };
  SmallVector<RegionSuccessor> successors;
  op.getSuccessorRegions(RegionBranchPoint::parent(), successors);
  for (RegionSuccessor successor : successors)
    forward(op, op.getEntrySuccessorOperands(successor), successor);
  for (Region &region : op->getRegions()) {
    if (region.empty() || (only && only != &region))
      continue;
    visit(region);
    for (Block &block : region) {
      auto end =
          dyn_cast<RegionBranchTerminatorOpInterface>(block.getTerminator());
      if (!end)
        continue;
      successors.clear();
      SmallVector<Attribute> unknown(end->getNumOperands());
      end.getSuccessorRegions(unknown, successors);
      for (RegionSuccessor successor : successors)
        forward(end, end.getSuccessorOperands(successor), successor);
    }
  }
}

void UndefinedElements::visitIf(scf::IfOp op) {
  std::optional<bool> condition = getFirstCondition(op.getCondition());
  if (!condition)
    return visitBranches(cast<RegionBranchOpInterface>(op.getOperation()));
  ++numDecided;
  visitBranches(cast<RegionBranchOpInterface>(op.getOperation()),
                *condition ? &op.getThenRegion() : &op.getElseRegion());
  setUncertain(op.getResults());
}

void UndefinedElements::visitCall(CallOpInterface call) {
  auto function = dyn_cast_if_present<FunctionOpInterface>(
      call.resolveCallableInTable(&symbolTables));
  if (!function || function.isExternal() || !scope->isAncestor(function))
    return;
  SmallVector<int64_t> arguments;
  MutableOperandRange operands = call.getArgOperandsMutable();
  for (OpOperand &operand : operands) {
    Undefined state = get(operand.get());
    // The function may branch as this one did.
    if (state.meeting)
      state = {};
    if (state)
      addOrigin(function.getArgument(arguments.size()), &operand);
    arguments.push_back(state.number);
  }
  SmallVector<Undefined> results = visitFunction(function, arguments);
  for (auto [i, state] : llvm::enumerate(results)) {
    if (!state)
      continue;
    if (state.meeting)
      state.meeting = call->getBlock();
    set(call->getResult(i), state, {});
    for (Block &block : function.getFunctionBody())
      if (block.getTerminator()->hasTrait<OpTrait::ReturnLike>())
        addOrigin(call->getResult(i), &block.getTerminator()->getOpOperand(i));
  }
}

SmallVector<Undefined>
UndefinedElements::visitFunction(FunctionOpInterface function,
                                 ArrayRef<int64_t> arguments) {
  /// More ways to call one are taken to be defined.
  constexpr size_t kMostSummaries = 8;
  SmallVector<Summary> &known = summaries[function];
  for (Summary &summary : known)
    if (ArrayRef(summary.arguments) == arguments)
      return summary.results;
  if (function.isExternal() || known.size() >= kMostSummaries ||
      !active.insert(function).second)
    return {};

  llvm::SaveAndRestore loops(numLoops, 0u);
  // A function of a GPU has its own memory behind them.
  for (auto [argument, number] : llvm::zip_equal(
           function.getArguments().take_front(arguments.size()), arguments))
    set(argument, {number, /*isCertain=*/false}, {});
  visit(function.getFunctionBody());
  SmallVector<Undefined> results;
  for (Block &block : function.getFunctionBody()) {
    Operation *end = block.getTerminator();
    if (!end->hasTrait<OpTrait::ReturnLike>())
      continue;
    if (results.empty()) {
      for (Value result : end->getOperands())
        results.push_back(get(result));
      continue;
    }
    for (auto [result, value] : llvm::zip_equal(results, end->getOperands())) {
      Undefined state = get(value);
      result = {std::min(result.number, state.number),
                result.isCertain && state.isCertain};
    }
  }
  active.erase(function);
  summaries[function].push_back({llvm::to_vector(arguments), results});
  return results;
}

//===----------------------------------------------------------------------===//
// First iterations
//===----------------------------------------------------------------------===//

OpFoldResult UndefinedElements::getFirstValue(OpFoldResult value) const {
  while (auto found = dyn_cast_if_present<Value>(value)) {
    auto known = firstValues.find(found);
    if (known != firstValues.end()) {
      value = known->second;
      continue;
    }
    auto cast = found.getDefiningOp<arith::IndexCastOp>();
    if (!cast)
      break;
    value = cast.getIn();
  }
  return value;
}

std::optional<bool>
UndefinedElements::getFirstCondition(Value condition) const {
  if (firstValues.empty())
    return std::nullopt;
  OpFoldResult value = getFirstValue(condition);
  if (std::optional<int64_t> known = getConstantIntValue(value))
    return *known != 0;
  auto compare = cast<Value>(value).getDefiningOp<arith::CmpIOp>();
  if (!compare)
    return std::nullopt;
  OpFoldResult lhs = getFirstValue(compare.getLhs());
  OpFoldResult rhs = getFirstValue(compare.getRhs());
  auto apply = [&](int64_t left, int64_t right) {
    constexpr unsigned kBits = 64;
    return arith::applyCmpPredicate(compare.getPredicate(),
                                    APInt(kBits, left, /*isSigned=*/true),
                                    APInt(kBits, right, /*isSigned=*/true));
  };
  std::optional<int64_t> left = getConstantIntValue(lhs);
  std::optional<int64_t> right = getConstantIntValue(rhs);
  if (left && right)
    return apply(*left, *right);
  if (lhs == rhs)
    return apply(0, 0);
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Loops
//===----------------------------------------------------------------------===//

UndefinedElements::Iterations
UndefinedElements::iterate(LoopLikeOpInterface loop,
                           llvm::function_ref<void(bool isFirst)> visitBody) {
  MutableArrayRef<OpOperand> inits = loop.getInitsMutable();
  MutableArrayRef<OpOperand> yields = *loop.getYieldedValuesMutable();
  Block::BlockArgListType arguments = loop.getRegionIterArgs();
  Iterations iterations;
  auto visitOnce = [&](bool isFirst) {
    for (auto [argument, number, init, yielded] :
         llvm::zip_equal(arguments, iterations.in, inits, yields))
      set(argument, {number, /*isCertain=*/false}, {&init, &yielded});
    visitBody(isFirst);
    iterations.out.clear();
    for (OpOperand &yielded : yields)
      iterations.out.push_back(get(yielded.get()).number);
  };

  SmallVector<Value> known;
  auto setFirst = [&](Value argument, OpFoldResult value) {
    firstValues[argument] = value;
    known.push_back(argument);
  };
  for (auto [argument, init] : llvm::zip_equal(arguments, inits)) {
    setFirst(argument, init.get());
    iterations.in.push_back(get(init.get()).number);
  }
  std::optional<SmallVector<Value>> variables = loop.getLoopInductionVars();
  std::optional<SmallVector<OpFoldResult>> bounds = loop.getLoopLowerBounds();
  if (variables && bounds)
    for (auto [variable, bound] : llvm::zip_equal(*variables, *bounds))
      setFirst(variable, bound);
  unsigned decidedBefore = numDecided;
  visitOnce(/*isFirst=*/true);
  for (Value argument : known)
    firstValues.erase(argument);

  iterations.isFirstApart = numDecided != decidedBefore;
  // Whether an iteration leaves undefined what the one before it did not.
  auto isMore = [&] {
    return llvm::any_of(llvm::zip_equal(iterations.in, iterations.out),
                        [](auto pair) {
                          auto [in, out] = pair;
                          return out > in;
                        });
  };
  if (numAgain >= kMostAgain) {
    if (iterations.isFirstApart || isMore()) {
      iterations.in.assign(inits.size(), 0);
      iterations.out = iterations.in;
    }
    return iterations;
  }
  llvm::SaveAndRestore again(numAgain, numAgain + 1);
  if (iterations.isFirstApart) {
    iterations.in = iterations.out;
    visitOnce(/*isFirst=*/false);
  }
  if (isMore()) {
    for (auto [in, out] : llvm::zip_equal(iterations.in, iterations.out))
      in = std::max(in, out);
    visitOnce(/*isFirst=*/false);
  }
  return iterations;
}

/// What is left of `in` undefined elements of a `type` by `trips` iterations,
/// if the first leaves `out`. If nobody knows how many there are, they cover it
/// all.
static int64_t getLeft(int64_t in, int64_t out, Type type,
                       std::optional<int64_t> trips) {
  if (trips == 0)
    return in;
  if (out >= in)
    return out;
  auto shaped = dyn_cast<ShapedType>(type);
  if (!trips || !shaped || !shaped.hasStaticShape())
    return 0;
  in = std::min(in, shaped.getNumElements());
  int64_t covered = in - out;
  return *trips >= llvm::divideCeilSigned(in, covered) ? 0
                                                       : in - *trips * covered;
}

void UndefinedElements::visitFor(LoopLikeOpInterface loop) {
  std::optional<int64_t> trips;
  if (std::optional<APInt> count = loop.getStaticTripCount())
    trips = count->tryZExtValue();
  MutableArrayRef<OpOperand> inits = loop.getInitsMutable();
  ResultRange results = *loop.getLoopResults();
  if (trips == 0) {
    for (auto [result, init] : llvm::zip_equal(results, inits))
      join(result, &init);
    return;
  }
  Iterations iterations =
      iterate(loop, [&](bool) { visit(*loop.getLoopRegions().front()); });
  if (trips && iterations.isFirstApart)
    trips = *trips - 1;
  for (auto [i, result, init, yielded] :
       llvm::enumerate(results, inits, *loop.getYieldedValuesMutable())) {
    // What covers another of its type may be swapped with it.
    int64_t out = iterations.out[i];
    for (auto [other, in, less] :
         llvm::zip_equal(results, iterations.in, iterations.out))
      if (other.getType() == result.getType() && less < in)
        out = std::min(out, less);
    int64_t left = getLeft(iterations.in[i], out, result.getType(), trips);
    set(result, {left, /*isCertain=*/false}, {&init, &yielded});
  }
}

void UndefinedElements::visitForall(scf::ForallOp loop) {
  for (auto [argument, output] :
       llvm::zip_equal(loop.getRegionIterArgs(), loop.getOutputsMutable()))
    set(argument, {get(output.get()).number, /*isCertain=*/false}, {&output});
  visit(loop.getRegion());

  auto isUnknown = [](Value, Value, bool) -> std::optional<APSInt> {
    return std::nullopt;
  };
  std::optional<int64_t> trips = 1;
  for (auto [from, to, step] :
       llvm::zip_equal(loop.getMixedLowerBound(), loop.getMixedUpperBound(),
                       loop.getMixedStep())) {
    std::optional<APInt> count =
        constantTripCount(from, to, step, /*isSigned=*/true, isUnknown);
    trips = trips && count
                ? llvm::checkedMul<int64_t>(*trips, count->getSExtValue())
                : std::nullopt;
  }
  for (auto [argument, output, result] :
       llvm::zip_equal(loop.getRegionIterArgs(), loop.getOutputsMutable(),
                       loop.getResults())) {
    Undefined before = get(output.get());
    Undefined after = before;
    SmallVector<OpOperand *> operands = {&output};
    for (Operation *user : argument.getUsers()) {
      auto insert = dyn_cast<tensor::ParallelInsertSliceOp>(user);
      if (!insert || insert.getDest() != argument)
        continue;
      after = getInserted(after, insert.getSource(), result.getType());
      operands.push_back(&insert.getSourceMutable());
    }
    int64_t left =
        getLeft(before.number, after.number, result.getType(), trips);
    set(result, {left, /*isCertain=*/false}, operands);
  }
}

void UndefinedElements::visitWhile(scf::WhileOp loop) {
  scf::ConditionOp condition = loop.getConditionOp();
  MutableOperandRange passed = condition.getArgsMutable();
  Iterations iterations = iterate(loop, [&](bool isFirst) {
    visit(loop.getBefore());
    for (auto [argument, value] :
         llvm::zip_equal(loop.getAfterArguments(), passed)) {
      join(argument, &value);
      if (isFirst)
        firstValues[argument] = value.get();
    }
    visit(loop.getAfter());
    for (BlockArgument argument : loop.getAfterArguments())
      firstValues.erase(argument);
  });
  // How often it runs is not known: what it inserts into may be covered.
  for (auto [in, out] : llvm::zip_equal(iterations.in, iterations.out))
    if (out < in)
      return;
  for (auto [result, value] : llvm::zip_equal(loop.getResults(), passed))
    set(result, {get(value.get()).number, /*isCertain=*/false}, {&value});
}
