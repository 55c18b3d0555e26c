//===- ValueNames.cpp - names for the values of kernels -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Whoever writes a kernel gives names to what he computes. The rest follows
// from those: rows and elements of arguments, and the variables of loops.
//
//===----------------------------------------------------------------------===//

#include "HighwayToEmitC.h"

#include "norm/Dialect/Highway/IR/Highway.h"
#include "norm/Transforms/EmitC/Names.h"
#include "norm/Transforms/Func/Interface.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::norm;

/// Whether the value is the same in every kernel, whatever it is used for.
static bool isConstant(Value value) {
  return isa_and_nonnull<arith::ConstantOp, highway::SetOp, highway::ZeroOp>(
      value.getDefiningOp());
}

//===----------------------------------------------------------------------===//
// Arguments
//===----------------------------------------------------------------------===//

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
    for (StringRef kept : {kShapeAttrName, kElementAttrName})
      if (Attribute attribute = func.getArgAttr(number, kept))
        attributes.set(kept, attribute);
    func.setArgAttrs(number, attributes);
  }
}

void norm::nameKernelArguments(func::FuncOp host, SymbolTable &symbols) {
  host.walk([&](highway::LaunchOp launch) {
    auto kernel = symbols.lookup<func::FuncOp>(launch.getKernel());
    for (auto [arg, value] :
         llvm::zip(kernel.getArguments(), launch.getArguments())) {
      auto pointer = value.getDefiningOp<highway::PointerToOp>();
      Value source = pointer ? Value(pointer.getSource()) : value;
      if (StringAttr name = getValueName(source);
          name && isa<BlockArgument>(source) && !getValueName(arg))
        kernel.setArgAttr(arg.getArgNumber(), kNameAttrName, name);
    }
  });
}

//===----------------------------------------------------------------------===//
// Values of kernels
//===----------------------------------------------------------------------===//

/// A name for what has none, from what it is made of; null if that has none.
static StringAttr deriveName(Operation *op) {
  auto get = [&](const Twine &name) {
    return StringAttr::get(op->getContext(), name);
  };
  auto extend = [&](Value value, const Twine &end) {
    StringAttr name = getValueName(value);
    return name ? get(name.getValue() + end) : nullptr;
  };
  // The argument that a pointer is derived from.
  auto extendRoot = [&](Value pointer, StringRef end) {
    while (auto offset = pointer.getDefiningOp<highway::OffsetOp>())
      pointer = offset.getPointer();
    return isa<BlockArgument>(pointer) ? extend(pointer, end) : nullptr;
  };
  if (isa<highway::OffsetOp>(op))
    return extendRoot(op->getOperand(0), "_row");
  if (isa<highway::LoadOp, highway::LoadNOp, highway::LoadStridedOp>(op))
    return extendRoot(op->getOperand(0), "_v");
  if (isa<highway::LoadPairsOp, highway::LoadPairsNOp>(op))
    return extendRoot(op->getOperand(0), "_pairs");
  if (isa<highway::AddOp, highway::MinOp, highway::MaxOp>(op))
    return extend(op->getOperand(0), "");
  if (isa<highway::FirstNOp>(op))
    return get("in_row");
  if (isa<arith::MulIOp>(op)) {
    // lanes * 4 is lanes_4.
    APInt factor;
    if (matchPattern(op->getOperand(1), m_ConstantInt(&factor)))
      if (StringAttr name =
              extend(op->getOperand(0), "_" + Twine(factor.getSExtValue())))
        return name;
    if (llvm::all_of(op->getUsers(), llvm::IsaPred<highway::OffsetOp>))
      return get("offset");
  }
  if (isa<arith::AddIOp>(op))
    if (auto index = dyn_cast<BlockArgument>(op->getOperand(0));
        index && isa<scf::ForOp>(index.getOwner()->getParentOp()))
      return get("next");
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
    Value value = op->getResult(0);
    StringAttr name = getName(op->getLoc());
    // What is only assigned to a variable needs none of its own.
    bool isOptional =
        !name || isConstant(value) ||
        (value.hasOneUse() && isa<scf::YieldOp>(*value.user_begin()));
    if (!name)
      name = deriveName(op);
    if (name && isOptional)
      op->setLoc(getOptionalName(name));
  });
}
