//===- ValueNames.cpp - names for the values of kernels -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The names are locations (NameLoc): whoever writes a kernel gives them to what
// he computes. The rest follows from those: rows and elements of arguments, and
// the variables of loops and branches.
//
//===----------------------------------------------------------------------===//

#include "HighwayToEmitC.h"

#include "norm/Dialect/Highway/IR/Highway.h"
#include "norm/Transforms/EmitC/Identifiers.h"
#include "norm/Transforms/EmitC/Names.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::norm;

StringAttr norm::getName(Location loc) {
  auto named = dyn_cast<NameLoc>(loc);
  if (!named)
    return nullptr;
  return isIdentifier(named.getName()) ? named.getName() : nullptr;
}

/// An optional name is one around a name that no value has.
static constexpr llvm::StringLiteral kOptional = "optional name";

static Location getOptionalName(StringAttr name) {
  return NameLoc::get(
      name, NameLoc::get(StringAttr::get(name.getContext(), kOptional)));
}

void norm::setName(Operation *op, Location loc) {
  StringAttr name = getName(loc);
  if (!name)
    return;
  auto inner = dyn_cast<NameLoc>(cast<NameLoc>(loc).getChildLoc());
  if (inner && inner.getName() == kOptional)
    setOptionalName(op, name);
  else
    op->setAttr(kNameAttrName, name);
}

void norm::setOptionalName(Operation *op, StringAttr name) {
  if (!name)
    return;
  op->setAttr(kNameAttrName, name);
  op->setAttr(kOptionalNameAttrName, UnitAttr::get(op->getContext()));
}

/// Whether the value is the same in every kernel, whatever it is used for.
static bool isConstant(Value value) {
  return value.getDefiningOp<arith::ConstantOp>() ||
         value.getDefiningOp<highway::SetOp>() ||
         value.getDefiningOp<highway::ZeroOp>();
}

StringAttr norm::getValueName(Value value) {
  if (auto arg = dyn_cast<BlockArgument>(value)) {
    if (auto func = dyn_cast<func::FuncOp>(arg.getOwner()->getParentOp()))
      if (auto name = func.getArgAttrOfType<StringAttr>(arg.getArgNumber(),
                                                        kNameAttrName))
        return name;
    return getName(arg.getLoc());
  }
  auto result = cast<OpResult>(value);
  if (auto loop = dyn_cast<scf::ForOp>(result.getOwner()))
    return getName(loop.getRegionIterArg(result.getResultNumber()).getLoc());
  if (StringAttr name = getName(value.getLoc());
      name && result.getOwner()->getNumResults() == 1)
    return name;
  auto branch = dyn_cast<scf::IfOp>(result.getOwner());
  if (!branch)
    return nullptr;
  for (scf::YieldOp yield : {branch.thenYield(), branch.elseYield()}) {
    Value source = yield.getOperand(result.getResultNumber());
    if (isConstant(source))
      continue;
    if (StringAttr name = getValueName(source))
      return name;
  }
  return nullptr;
}

void norm::nameKernelArguments(ModuleOp module, ArrayRef<func::FuncOp> hosts) {
  SymbolTable symbols(module);
  for (func::FuncOp host : hosts) {
    host.walk([&](highway::LaunchOp launch) {
      auto kernel = symbols.lookup<func::FuncOp>(launch.getKernel());
      if (kernel.isExternal())
        return;
      for (auto [index, value] : llvm::enumerate(launch.getArguments())) {
        if (auto pointer = value.getDefiningOp<highway::PointerToOp>())
          value = pointer.getSource();
        auto arg = dyn_cast<BlockArgument>(value);
        if (!arg || arg.getOwner() != &host.getBody().front() ||
            kernel.getArgAttr(index, kNameAttrName) ||
            isa<NameLoc>(kernel.getArgument(index).getLoc()))
          continue;
        if (Attribute name = host.getArgAttr(arg.getArgNumber(), kNameAttrName))
          kernel.setArgAttr(index, kNameAttrName, name);
      }
    });
  }
}

void norm::nameArguments(func::FuncOp func) {
  Builder b(func.getContext());
  auto isResult = [&](BlockArgument arg) {
    return bool(func.getArgAttr(arg.getArgNumber(), "bufferize.result"));
  };
  unsigned numArguments = func.getNumArguments(), result = 0;
  unsigned numResults = llvm::count_if(func.getArguments(), isResult);
  for (BlockArgument arg : func.getArguments()) {
    unsigned number = arg.getArgNumber();
    std::string position = "arg" + std::to_string(number);
    if (isResult(arg))
      position = numResults == 1 ? "out" : "out" + std::to_string(result++);
    else if (highway::getKernelBase(func) && number + 2 >= numArguments)
      position = number + 1 == numArguments ? "end" : "begin";
    StringAttr name = getValueName(arg);
    NamedAttrList attributes;
    attributes.set(kNameAttrName, name ? name : b.getStringAttr(position));
    if (Attribute shape = func.getArgAttr(number, kShapeAttrName))
      attributes.set(kShapeAttrName, shape);
    func.setArgAttrs(number, attributes);
  }
}

/// The name of the argument that a pointer is derived from.
static StringAttr getRootName(Value pointer) {
  while (auto offset = pointer.getDefiningOp<highway::OffsetOp>())
    pointer = offset.getPointer();
  return isa<BlockArgument>(pointer) ? getValueName(pointer) : nullptr;
}

/// A name for what has none, from what it is made of; null if that has none.
static StringAttr deriveName(Operation *op) {
  auto get = [&](const Twine &name) {
    return StringAttr::get(op->getContext(), name);
  };
  if (auto offset = dyn_cast<highway::OffsetOp>(op)) {
    StringAttr root = getRootName(offset.getPointer());
    return root ? get(root.getValue() + "_row") : nullptr;
  }
  if (isa<highway::LoadOp, highway::LoadNOp, highway::LoadStridedOp>(op)) {
    StringAttr root = getRootName(op->getOperand(0));
    return root ? get(root.getValue() + "_v") : nullptr;
  }
  if (isa<highway::FirstNOp>(op))
    return get("in_row");
  if (auto product = dyn_cast<arith::MulIOp>(op)) {
    // lanes * 4 is lanes_4.
    APInt factor;
    StringAttr name = getValueName(product.getLhs());
    if (name && matchPattern(product.getRhs(), m_ConstantInt(&factor)))
      return get(name.getValue() + "_" + Twine(factor.getSExtValue()));
    return llvm::all_of(op->getUsers(), llvm::IsaPred<highway::OffsetOp>)
               ? get("offset")
               : nullptr;
  }
  if (auto sum = dyn_cast<arith::AddIOp>(op)) {
    auto index = dyn_cast<BlockArgument>(sum.getLhs());
    return index && isa<scf::ForOp>(index.getOwner()->getParentOp())
               ? get("next")
               : nullptr;
  }
  if (isa<highway::AddOp, highway::MinOp, highway::MaxOp>(op))
    return getValueName(op->getOperand(0));
  return nullptr;
}

void norm::nameKernelValues(func::FuncOp kernel) {
  MLIRContext *context = kernel.getContext();
  kernel.walk([&](highway::LanesOp lanes) {
    lanes->setLoc(NameLoc::get(StringAttr::get(context, "lanes")));
  });
  // What is carried through a loop is a variable. It takes the name of what is
  // assigned to it, not of its first value, which it has from its creation.
  kernel.walk([&](scf::ForOp loop) {
    for (auto [arg, init, yielded] :
         llvm::zip_equal(loop.getRegionIterArgs(), loop.getInitArgs(),
                         loop.getYieldedValues())) {
      if (StringAttr name = getValueName(yielded); name && yielded != arg)
        arg.setLoc(NameLoc::get(name));
      else if (isConstant(init) && arg.getLoc() == init.getLoc())
        arg.setLoc(UnknownLoc::get(context));
    }
  });
  kernel.walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (op->getNumResults() != 1)
      return;
    StringAttr name = getName(op->getLoc());
    bool isOptional = !name || isConstant(op->getResult(0));
    if (!name)
      name = deriveName(op);
    if (name && isOptional)
      op->setLoc(getOptionalName(name));
  });
  // What is only assigned to a variable needs none of its own.
  kernel.walk([&](scf::YieldOp yield) {
    for (Value value : yield.getOperands()) {
      Operation *op = value.getDefiningOp();
      if (!op || op->getNumResults() != 1 || !value.hasOneUse())
        continue;
      if (StringAttr name = getName(op->getLoc()))
        op->setLoc(getOptionalName(name));
    }
  });
}

void norm::rememberNames(func::FuncOp func) {
  MLIRContext *context = func.getContext();
  SmallVector<std::pair<Operation *, FusedLoc>> locations;
  func.walk([&](Operation *op) {
    SmallVector<StringAttr> names;
    if (auto loop = dyn_cast<scf::ForOp>(op)) {
      for (BlockArgument arg : loop.getRegionIterArgs())
        names.push_back(getName(arg.getLoc()));
      // In text only the loop itself can be given a location.
      if (names.size() == 1 && !names.front())
        names.front() = getName(loop.getLoc());
      names.push_back(getName(loop.getInductionVar().getLoc()));
    } else if (isa<scf::IfOp>(op)) {
      for (Value result : op->getResults())
        names.push_back(getValueName(result));
    }
    auto attributes = llvm::map_to_vector(names, [&](StringAttr name) {
      return Attribute(name ? name : StringAttr::get(context));
    });
    if (!names.empty())
      locations.push_back(
          {op,
           cast<FusedLoc>(FusedLoc::get(
               op->getLoc(), ArrayAttr::get(context, attributes), context))});
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
        setOptionalName(user, name);
  }
}

void norm::nameResults(emitc::FuncOp func) {
  func.walk([](Operation *op) {
    if (isa<emitc::ForOp, emitc::IfOp>(op)) {
      if (auto location = dyn_cast<FusedLocWith<ArrayAttr>>(op->getLoc()))
        nameVariables(op, location.getMetadata());
    } else if (isa<emitc::AddOp, emitc::SubOp, emitc::MulOp, emitc::DivOp,
                   emitc::RemOp, emitc::CmpOp, emitc::CastOp>(op)) {
      // Arithmetic of indices, but not the unsigned part of it.
      Type type = op->getResult(0).getType();
      if (op->getOperand(0).getType().isInteger(64) &&
          (type.isSignlessInteger(64) || type.isSignlessInteger(1)))
        setName(op, op->getLoc());
    }
  });
}
