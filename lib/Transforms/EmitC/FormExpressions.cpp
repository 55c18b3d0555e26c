//===- FormExpressions.cpp - statements that read like C++ ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Upstream's form-expressions takes each opaque call for a side effect and so
// leaves one statement a call. We know more of ours: a call that has a result
// reads memory at most, one without a result writes it.
//
// An expression that is left without `noinline` is written where it is used.
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/EmitC/Passes.h"

#include "norm/Transforms/EmitC/Names.h"

#include "mlir/IR/IRMapping.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringExtras.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMFORMEMITCEXPRESSIONS
#include "norm/Transforms/EmitC/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

namespace {

/// More calls than this in one expression are hard to read.
constexpr unsigned kMaxCallsInExpression = 4;

bool isVariable(Value lvalue) {
  return lvalue.getDefiningOp<emitc::VariableOp>() != nullptr;
}

bool isExpressionOp(Operation *op) {
  return op && isa<emitc::CExpressionInterface>(op) && op->getNumResults() == 1;
}

/// Whether a value is a variable for the sake of its name.
bool isNamed(Operation *op) {
  return op->hasAttr(kNameAttrName) && !op->hasAttr(kOptionalNameAttrName);
}

bool assigns(Operation *op, Value variable) {
  return op
      ->walk([&](emitc::AssignOp assign) {
        return assign.getVar() == variable ? WalkResult::interrupt()
                                           : WalkResult::advance();
      })
      .wasInterrupted();
}

bool writesMemory(Operation *op) {
  return op
      ->walk([&](Operation *nested) {
        auto assign = dyn_cast<emitc::AssignOp>(nested);
        auto call = dyn_cast<emitc::CallOpaqueOp>(nested);
        bool isWrite = isa<emitc::VerbatimOp>(nested) ||
                       (call && call.getNumResults() == 0) ||
                       (assign && !isVariable(assign.getVar()));
        return isWrite ? WalkResult::interrupt() : WalkResult::advance();
      })
      .wasInterrupted();
}

/// True if what `op` reads may change before `end`, a later op of its block.
bool changesBefore(Operation *op, Operation *end) {
  auto load = dyn_cast<emitc::LoadOp>(op);
  if (!load && !isa<emitc::CallOpaqueOp>(op))
    return false;
  bool readsVariable = load && isVariable(load.getOperand());
  for (Operation *between = op->getNextNode(); between != end;
       between = between->getNextNode())
    if (readsVariable ? assigns(between, load.getOperand())
                      : writesMemory(between))
      return true;
  return false;
}

// Pattern: a value that nothing uses -> nothing; a C++ compiler would warn
void eraseDeadValues(emitc::FuncOp func) {
  SmallVector<Operation *> ops;
  func.getBody().walk([&](Operation *op) { ops.push_back(op); });
  for (Operation *op : llvm::reverse(ops))
    if (op->getNumResults() == 1 && op->use_empty())
      op->erase();
}

/// The text of a literal, or of a call of literals such as hn::Zero(d); empty
/// for anything else.
std::string printConstantValue(Operation *op) {
  if (auto literal = dyn_cast_or_null<emitc::LiteralOp>(op))
    return literal.getValue().str();
  auto call = dyn_cast_or_null<emitc::CallOpaqueOp>(op);
  if (!call ||
      (call.getCallee() != "hn::Zero" && call.getCallee() != "hn::Set"))
    return "";
  std::string text = call.getCallee().str() + "(";
  for (auto [index, operand] : llvm::enumerate(call.getOperands())) {
    auto literal = operand.getDefiningOp<emitc::LiteralOp>();
    if (!literal)
      return "";
    text += (index == 0 ? "" : ", ") + literal.getValue().str();
  }
  return text + ")";
}

// Pattern: T v; v = <constant>; -> T v = <constant>;
void initializeVariables(emitc::FuncOp func) {
  SmallVector<emitc::VariableOp> variables;
  func.walk([&](emitc::VariableOp variable) { variables.push_back(variable); });
  for (emitc::VariableOp variable : variables) {
    auto assign = dyn_cast_or_null<emitc::AssignOp>(variable->getNextNode());
    if (!assign || assign.getVar() != variable.getResult())
      continue;
    Operation *value = assign.getValue().getDefiningOp();
    std::string text = printConstantValue(value);
    if (text.empty())
      continue;
    variable.setValueAttr(emitc::OpaqueAttr::get(func.getContext(), text));
    assign.erase();
    if (value->use_empty())
      value->erase();
  }
}

// Pattern: T c = v; f(c); -> f(v) if v is not assigned in between
void forwardVariables(emitc::FuncOp func) {
  SmallVector<emitc::LoadOp> loads;
  func.walk([&](emitc::LoadOp load) {
    if (isVariable(load.getOperand()))
      loads.push_back(load);
  });
  for (emitc::LoadOp load : loads) {
    for (OpOperand &use : llvm::make_early_inc_range(load->getUses())) {
      Operation *user = use.getOwner();
      Operation *ancestor = load->getBlock()->findAncestorOpInBlock(*user);
      if (changesBefore(load, ancestor) ||
          (ancestor != user && assigns(ancestor, load.getOperand())))
        continue;
      // Text can name the variable itself; an expression needs a load.
      OpBuilder b(user);
      if (isa<emitc::VerbatimOp>(user))
        use.set(load.getOperand());
      else if (isa<emitc::CExpressionInterface, emitc::AssignOp>(user))
        use.set(b.clone(*load)->getResult(0));
    }
    if (load->use_empty())
      load.erase();
  }
}

// Pattern: u = (T)x; f(u); g(u) -> f((T)x); g((T)x)
void duplicateCasts(emitc::FuncOp func) {
  SmallVector<emitc::CastOp> casts;
  func.walk([&](emitc::CastOp cast) {
    if (isa<IntegerType>(cast.getSource().getType()) && !cast->hasOneUse() &&
        !isNamed(cast))
      casts.push_back(cast);
  });
  for (emitc::CastOp cast : casts) {
    for (OpOperand &use : llvm::make_early_inc_range(cast->getUses()))
      if (isExpressionOp(use.getOwner()))
        use.set(OpBuilder(use.getOwner()).clone(*cast)->getResult(0));
    if (cast->use_empty())
      cast.erase();
  }
}

bool canNest(Operation *op, Operation *root) {
  if (!isExpressionOp(op) || !op->hasOneUse() ||
      op->getBlock() != root->getBlock() || isNamed(op))
    return false;
  // A size_t, whose arithmetic would be unsigned.
  if (auto call = dyn_cast<emitc::CallOpaqueOp>(op);
      call && call.getCallee() == "hn::Lanes")
    return false;
  return !changesBefore(op, root);
}

void formInBlock(Block &block) {
  SmallVector<Operation *> ops;
  for (Operation &op : llvm::reverse(block))
    ops.push_back(&op);
  llvm::SmallPtrSet<Operation *, 16> nested;
  for (Operation *root : ops) {
    if (nested.contains(root) || !isExpressionOp(root))
      continue;
    SmallVector<Operation *> tree = {root};
    unsigned numCalls = isa<emitc::CallOpaqueOp>(root);
    for (size_t i = 0; i < tree.size(); ++i) {
      for (Value operand : tree[i]->getOperands()) {
        Operation *def = operand.getDefiningOp();
        if (!canNest(def, root))
          continue;
        if (isa<emitc::CallOpaqueOp>(def) && ++numCalls > kMaxCallsInExpression)
          continue;
        tree.push_back(def);
        nested.insert(def);
      }
    }
    // What is no expression can contain one.
    bool isInStatement =
        root->hasOneUse() && !isExpressionOp(*root->user_begin());
    if (tree.size() == 1 && !isInStatement)
      continue;

    llvm::sort(
        tree, [](Operation *a, Operation *b) { return a->isBeforeInBlock(b); });
    llvm::SetVector<Value> operands;
    for (Operation *op : tree)
      for (Value operand : op->getOperands())
        if (!llvm::is_contained(tree, operand.getDefiningOp()))
          operands.insert(operand);
    OpBuilder b(root);
    auto expression = emitc::ExpressionOp::create(b, root->getLoc(),
                                                  root->getResult(0).getType(),
                                                  operands.getArrayRef());
    Block &body = expression.createBody();
    IRMapping mapping;
    mapping.map(operands.getArrayRef(), body.getArguments());
    b.setInsertionPointToEnd(&body);
    for (Operation *op : tree)
      b.clone(*op, mapping);
    emitc::YieldOp::create(b, root->getLoc(),
                           mapping.lookup(root->getResult(0)));
    expression.setDoNotInline(isNamed(root));
    root->getResult(0).replaceAllUsesWith(expression.getResult());
    for (Operation *op : llvm::reverse(tree))
      op->erase();
  }
}

/// The statement in which a value is written that has no variable; null if
/// there are several.
Operation *findStatement(Value value) {
  if (!value.hasOneUse())
    return nullptr;
  OpOperand &use = *value.use_begin();
  // An element is written where it is read or assigned.
  auto element = dyn_cast<emitc::SubscriptOp>(use.getOwner());
  if (!element)
    return isa<emitc::ExpressionOp>(use.getOwner()) ? nullptr : use.getOwner();
  if (!element->hasOneUse())
    return nullptr;
  OpOperand &elementUse = *element->use_begin();
  auto reader = dyn_cast<emitc::ExpressionOp>(elementUse.getOwner());
  if (!reader)
    return elementUse.getOwner();
  BlockArgument inside =
      reader.getRegion().getArgument(elementUse.getOperandNumber());
  if (!inside.hasOneUse())
    return nullptr;
  return reader.getDoNotInline() ? reader : findStatement(reader.getResult());
}

/// Whether `end`, a later op of the block, sees what `expression` would have
/// computed in its own place.
bool staysTheSame(emitc::ExpressionOp expression, Operation *end) {
  // The limit and the step of a loop are computed for each of its rounds.
  bool isRepeated = isa<emitc::ForOp>(end);
  bool readsMemory = false;
  SmallVector<Value> variables;
  for (Operation &op : expression.getRegion().front()) {
    auto load = dyn_cast<emitc::LoadOp>(op);
    if (isa<emitc::CallOpaqueOp>(op))
      readsMemory = true;
    else if (load)
      variables.push_back(expression->getOperand(
          cast<BlockArgument>(load.getOperand()).getArgNumber()));
  }
  if (isRepeated && (readsMemory || !variables.empty()))
    return false;
  for (Operation *between = expression->getNextNode(); between != end;
       between = between->getNextNode()) {
    if (readsMemory && writesMemory(between))
      return false;
    for (Value variable : variables)
      if (isVariable(variable) ? assigns(between, variable)
                               : writesMemory(between))
        return false;
  }
  return true;
}

// Pattern: an expression -> one that is noinline, unless it can be written
// where it is used
void keepInPlace(emitc::FuncOp func) {
  SmallVector<emitc::ExpressionOp> expressions;
  func.walk([&](emitc::ExpressionOp op) { expressions.push_back(op); });
  // The users of each are decided before it.
  for (emitc::ExpressionOp expression : llvm::reverse(expressions)) {
    if (expression.getDoNotInline())
      continue;
    // A temporary would free what it owns at the end of the statement.
    auto call = dyn_cast<emitc::CallOpaqueOp>(expression.getRootOp());
    bool isOwner = call && call.getCallee() == kAllocateFunction;
    Operation *statement = findStatement(expression.getResult());
    if (isOwner || !statement ||
        statement->getBlock() != expression->getBlock() ||
        !staysTheSame(expression, statement))
      expression.setDoNotInline(true);
  }
}

} // namespace

// Pattern: an argument that nothing uses -> (void)arg;
static void useArguments(emitc::FuncOp func) {
  OpBuilder b = OpBuilder::atBlockBegin(&func.getBody().front());
  for (BlockArgument arg : func.getArguments())
    if (arg.use_empty())
      emitc::VerbatimOp::create(b, func.getLoc(), b.getStringAttr("(void){};"),
                                ValueRange(arg));
}

void norm::formExpressions(emitc::FuncOp func) {
  eraseDeadValues(func);
  useArguments(func);
  initializeVariables(func);
  forwardVariables(func);
  duplicateCasts(func);
  SmallVector<Block *> blocks;
  func.walk([&](Block *block) { blocks.push_back(block); });
  for (Block *block : blocks)
    formInBlock(*block);
  keepInPlace(func);
}

namespace {

struct NormFormEmitCExpressionsPass final
    : norm::impl::NormFormEmitCExpressionsBase<NormFormEmitCExpressionsPass> {
  void runOnOperation() override { formExpressions(getOperation()); }
};

} // namespace
