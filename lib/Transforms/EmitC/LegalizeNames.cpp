//===- LegalizeNames.cpp - final names for the variables of C++ -----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/EmitC/Passes.h"

#include "norm/Transforms/EmitC/Identifiers.h"
#include "norm/Transforms/EmitC/Names.h"

#include "llvm/ADT/StringSet.h"
#include "llvm/ADT/StringSwitch.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMLEGALIZEEMITCNAMES
#include "norm/Transforms/EmitC/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

bool norm::isArrayDecay(Operation *op) {
  auto cast = dyn_cast<emitc::CastOp>(op);
  return cast && isa<emitc::ArrayType>(cast.getSource().getType());
}

/// The op that has the name of `op`'s result.
static Operation *getNamedOp(Operation *op) {
  auto expression = dyn_cast<emitc::ExpressionOp>(op);
  return expression ? expression.getRootOp() : op;
}

StringAttr norm::getVariableName(Value value) {
  if (Operation *op = value.getDefiningOp())
    return getNamedOp(op)->getAttrOfType<StringAttr>(kNameAttrName);
  auto arg = cast<BlockArgument>(value);
  Operation *parent = arg.getOwner()->getParentOp();
  if (auto func = dyn_cast<emitc::FuncOp>(parent))
    return func.getArgAttrOfType<StringAttr>(arg.getArgNumber(), kNameAttrName);
  return parent->getAttrOfType<StringAttr>(kNameAttrName);
}

namespace {

bool needsVariable(Operation *op) {
  if (op->getNumResults() != 1)
    return false;
  if (auto expression = dyn_cast<emitc::ExpressionOp>(op))
    return expression.getDoNotInline();
  // These are cheap, or denote memory and not a value.
  return !isa<emitc::ConstantOp, emitc::LiteralOp, emitc::SubscriptOp>(op) &&
         !isArrayDecay(op);
}

/// Names that the printed code uses otherwise, or that C++ keeps.
bool isTakenEverywhere(StringRef name) {
  // The tags, vectors and masks that convert-highway-to-emitc declares: df32,
  // VF32.
  bool isLaneName = llvm::StringSwitch<bool>(name.drop_front().lower())
                        .Cases({"f16", "bf16", "f32", "f64"}, true)
                        .Cases({"i8", "i16", "i32", "i64"}, true)
                        .Default(false);
  return isReservedName(name) || isLaneName;
}

/// What to call a value that nobody has named.
StringRef getDefaultName(Type type) {
  if (auto lvalue = dyn_cast<emitc::LValueType>(type))
    type = lvalue.getValueType();
  if (isa<emitc::PointerType>(type))
    return "pointer";
  if (type.isInteger(1))
    return "condition";
  if (isa<IntegerType>(type))
    return "number";
  if (auto opaque = dyn_cast<emitc::OpaqueType>(type);
      opaque && opaque.getValue().starts_with("M"))
    return "mask";
  return "value";
}

class Legalizer {
public:
  void run(emitc::FuncOp func) {
    Scope scope(*this);
    Builder b(func.getContext());
    for (BlockArgument arg : func.getArguments()) {
      unsigned number = arg.getArgNumber();
      func.setArgAttr(
          number, kNameAttrName,
          choose(b.getContext(),
                 func.getArgAttrOfType<StringAttr>(number, kNameAttrName),
                 arg.getType()));
    }
    visit(func.getBody().front());
  }

private:
  /// The names that a pair of braces adds.
  struct Scope {
    explicit Scope(Legalizer &legalizer) : legalizer(legalizer) {
      legalizer.scopes.emplace_back();
    }
    ~Scope() { legalizer.scopes.pop_back(); }
    Legalizer &legalizer;
  };

  bool isInScope(StringRef name) const {
    return llvm::any_of(scopes, [&](const llvm::StringSet<> &scope) {
      return scope.contains(name);
    });
  }

  /// A name for a variable of the innermost scope.
  StringAttr choose(MLIRContext *context, StringAttr wish, Type type) {
    // What begins as reserved names do stays reserved, with any number.
    StringRef base =
        wish && isIdentifier(wish) ? wish.getValue() : getDefaultName(type);
    if (isTakenEverywhere((base + "_0").str()))
      base = getDefaultName(type);
    std::string name = base.str();
    for (unsigned i = 2; isTakenEverywhere(name) || isInScope(name); ++i)
      name = (base + "_" + Twine(i)).str();
    scopes.back().insert(name);
    return StringAttr::get(context, name);
  }

  void visit(Block &block) {
    for (Operation &op : block)
      visit(&op);
  }

  void visit(Operation *op) {
    MLIRContext *context = op->getContext();
    if (auto loop = dyn_cast<emitc::ForOp>(op)) {
      Scope scope(*this);
      auto name = loop->getAttrOfType<StringAttr>(kNameAttrName);
      if (!name) {
        unsigned depth = 0;
        while ((op = op->getParentOfType<emitc::ForOp>()))
          ++depth;
        name =
            StringAttr::get(context, Twine(char('i' + std::min(depth, 10u))));
      }
      Type type = loop.getInductionVar().getType();
      loop->setAttr(kNameAttrName, choose(context, name, type));
      visit(*loop.getBody());
      return;
    }
    if (auto expression = dyn_cast<emitc::ExpressionOp>(op)) {
      // The names of what is nested have come to nothing.
      Operation *root = expression.getRootOp();
      auto name = root->getAttrOfType<StringAttr>(kNameAttrName);
      for (Operation &nested : *root->getBlock()) {
        nested.removeAttr(kNameAttrName);
        nested.removeAttr(kOptionalNameAttrName);
      }
      if (name)
        root->setAttr(kNameAttrName, name);
    } else {
      for (Region &region : op->getRegions()) {
        Scope scope(*this);
        for (Block &block : region)
          visit(block);
      }
    }
    Operation *named = getNamedOp(op);
    auto name = named->getAttrOfType<StringAttr>(kNameAttrName);
    named->removeAttr(kNameAttrName);
    named->removeAttr(kOptionalNameAttrName);
    if (needsVariable(op))
      named->setAttr(kNameAttrName,
                     choose(context, name, op->getResult(0).getType()));
  }

  SmallVector<llvm::StringSet<>> scopes;
};

struct NormLegalizeEmitCNamesPass final
    : norm::impl::NormLegalizeEmitCNamesBase<NormLegalizeEmitCNamesPass> {
  void runOnOperation() override { legalizeNames(getOperation()); }
};

} // namespace

void norm::legalizeNames(emitc::FuncOp func) { Legalizer().run(func); }
