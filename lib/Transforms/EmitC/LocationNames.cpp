//===- LocationNames.cpp - names of values as locations -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/EmitC/LocationNames.h"

#include "norm/Transforms/EmitC/Identifiers.h"
#include "norm/Transforms/EmitC/Names.h"

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::norm;

Location norm::getOptionalName(StringAttr name) {
  return FusedLoc::get({}, name, name.getContext());
}

StringAttr norm::getName(Location loc) {
  StringAttr name;
  if (auto given = dyn_cast<NameLoc>(loc))
    name = given.getName();
  else if (auto optional = dyn_cast<FusedLocWith<StringAttr>>(loc))
    name = optional.getMetadata();
  return name && isIdentifier(name) ? name : nullptr;
}

void norm::setName(Operation *op, Location loc) {
  StringAttr name = getName(loc);
  if (!name)
    return;
  op->setAttr(kNameAttrName, name);
  if (isa<FusedLoc>(loc))
    op->setAttr(kOptionalNameAttrName, UnitAttr::get(op->getContext()));
}

LogicalResult norm::verifyGivenNames(func::FuncOp func) {
  SmallVector<Attribute> names;
  for (unsigned i = 0; i < func.getNumArguments(); ++i)
    names.push_back(func.getArgAttr(i, kNameAttrName));
  for (unsigned i = 0; i < func.getNumResults(); ++i)
    names.push_back(func.getResultAttr(i, kNameAttrName));
  for (Attribute name : names) {
    auto string = dyn_cast_or_null<StringAttr>(name);
    if (name && (!string || !isIdentifier(string)))
      return func.emitOpError("has an argument or a result with ")
             << kNameAttrName << " = " << name
             << ", which is no C identifier: give it another name";
  }
  return success();
}

/// Whether the value is the same wherever it is used, as its name would not be.
static bool isMadeOfConstants(Value value) {
  Operation *op = value.getDefiningOp();
  return op && llvm::all_of(op->getOperands(), [](Value operand) {
           return matchPattern(operand, m_Constant());
         });
}

StringAttr norm::getValueName(Value value) {
  if (auto arg = dyn_cast<BlockArgument>(value)) {
    if (auto func = dyn_cast<func::FuncOp>(arg.getOwner()->getParentOp()))
      if (auto name = func.getArgAttrOfType<StringAttr>(arg.getArgNumber(),
                                                        kNameAttrName);
          name && isIdentifier(name))
        return name;
    return getName(arg.getLoc());
  }
  unsigned number = cast<OpResult>(value).getResultNumber();
  if (auto loop = value.getDefiningOp<scf::ForOp>())
    return getName(loop.getRegionIterArg(number).getLoc());
  if (StringAttr name = getName(value.getLoc());
      name && value.getDefiningOp()->getNumResults() == 1)
    return name;
  if (auto branch = value.getDefiningOp<scf::IfOp>())
    for (scf::YieldOp yield : {branch.thenYield(), branch.elseYield()})
      if (Value source = yield.getOperand(number); !isMadeOfConstants(source))
        if (StringAttr name = getValueName(source))
          return name;
  return nullptr;
}

//===----------------------------------------------------------------------===//
// What upstream's patterns make
//===----------------------------------------------------------------------===//

void norm::rememberNames(func::FuncOp func) {
  MLIRContext *context = func.getContext();
  SmallVector<std::pair<Operation *, Location>> locations;
  func.walk([&](Operation *op) {
    SmallVector<Attribute> names;
    auto add = [&](StringAttr name) {
      names.push_back(name ? name : StringAttr::get(context));
    };
    if (auto loop = dyn_cast<scf::ForOp>(op)) {
      // In text only the loop itself can be given a location.
      StringAttr own =
          loop.getNumResults() == 1 ? getName(loop.getLoc()) : nullptr;
      for (BlockArgument arg : loop.getRegionIterArgs()) {
        StringAttr name = getName(arg.getLoc());
        add(name ? name : own);
      }
      add(getName(loop.getInductionVar().getLoc()));
    } else if (isa<scf::IfOp>(op)) {
      for (Value result : op->getResults())
        add(getValueName(result));
    }
    if (!names.empty())
      locations.emplace_back(
          op,
          FusedLoc::get(op->getLoc(), ArrayAttr::get(context, names), context));
  });
  // All names first: some follow from locations.
  for (auto [op, location] : locations)
    op->setLoc(location);
}

/// Names the variables before a loop or a branch that it assigns, the last one
/// first, and the loads of them.
static void nameVariables(Operation *op, ArrayAttr names) {
  auto left = llvm::to_vector(names.getAsRange<StringAttr>());
  if (isa<emitc::ForOp>(op))
    if (StringAttr name = left.pop_back_val(); !name.empty())
      op->setAttr(kNameAttrName, name);
  while (!left.empty()) {
    op = op->getPrevNode();
    // A variable is initialized where it stands.
    if (auto assign = dyn_cast<emitc::AssignOp>(op))
      assign.getVar().getDefiningOp()->moveBefore(op);
    if (!isa<emitc::VariableOp>(op))
      continue;
    StringAttr name = left.pop_back_val();
    if (name.empty())
      continue;
    op->setAttr(kNameAttrName, name);
    for (Operation *user : op->getUsers())
      if (isa<emitc::LoadOp>(user))
        setName(user, getOptionalName(name));
  }
}

void norm::nameResults(emitc::FuncOp func) {
  func.walk([](Operation *op) {
    if (auto names = dyn_cast<FusedLocWith<ArrayAttr>>(op->getLoc());
        names && isa<emitc::ForOp, emitc::IfOp>(op))
      nameVariables(op, names.getMetadata());
    // Arithmetic of indices, but not the unsigned part of it.
    if (isa<emitc::AddOp, emitc::SubOp, emitc::MulOp, emitc::DivOp,
            emitc::RemOp, emitc::CmpOp, emitc::CastOp>(op) &&
        op->getOperand(0).getType().isInteger(64) &&
        (op->getResult(0).getType().isSignlessInteger(64) ||
         op->getResult(0).getType().isSignlessInteger(1)))
      setName(op, op->getLoc());
  });
}
