//===- ShareKernels.cpp - one kernel for equal ones -----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Func/Passes.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/IR/AttrTypeSubElements.h"
#include "mlir/IR/OperationSupport.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/ADT/DenseSet.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMSHAREKERNELS
#include "norm/Transforms/Func/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

/// All that a function is but its body and its name.
DictionaryAttr getDescription(FunctionOpInterface function) {
  NamedAttrList attributes(function->getAttrDictionary());
  attributes.erase(SymbolTable::getSymbolAttrName());
  return attributes.getDictionary(function.getContext());
}

/// A function as a key: equal to those that do the same, op by op.
struct EqualFunctions {
  static constexpr auto kFlags = OperationEquivalence::IgnoreLocations;

  static Operation *getEmptyKey() {
    return llvm::DenseMapInfo<Operation *>::getEmptyKey();
  }
  static Operation *getTombstoneKey() {
    return llvm::DenseMapInfo<Operation *>::getTombstoneKey();
  }
  static unsigned getHashValue(const Operation *key) {
    auto function = cast<FunctionOpInterface>(const_cast<Operation *>(key));
    llvm::hash_code hash = hash_value(getDescription(function));
    function.getFunctionBody().walk([&](Operation *op) {
      hash = llvm::hash_combine(
          hash, OperationEquivalence::computeHash(
                    op, OperationEquivalence::ignoreHashValue,
                    OperationEquivalence::ignoreHashValue, kFlags));
    });
    return static_cast<unsigned>(hash);
  }
  static bool isEqual(const Operation *a, const Operation *b) {
    if (a == b)
      return true;
    for (const Operation *key : {a, b})
      if (key == getEmptyKey() || key == getTombstoneKey())
        return false;
    auto f = cast<FunctionOpInterface>(const_cast<Operation *>(a));
    auto g = cast<FunctionOpInterface>(const_cast<Operation *>(b));
    return f->getName() == g->getName() &&
           getDescription(f) == getDescription(g) &&
           OperationEquivalence::isRegionEquivalentTo(
               &f.getFunctionBody(), &g.getFunctionBody(), kFlags);
  }
};

/// How the module refers to `function`, which stands in it or in one that is
/// nested in it.
SymbolRefAttr getReference(Operation *function, ModuleOp module) {
  auto name = FlatSymbolRefAttr::get(SymbolTable::getSymbolName(function));
  Operation *parent = function->getParentOp();
  if (parent == module)
    return name;
  return SymbolRefAttr::get(SymbolTable::getSymbolName(parent), {name});
}

struct NormShareKernelsPass final
    : norm::impl::NormShareKernelsBase<NormShareKernelsPass> {
  void runOnOperation() override {
    ModuleOp module = getOperation();
    std::optional<SymbolTable::UseRange> uses =
        SymbolTable::getSymbolUses(&module.getBodyRegion());
    // There is an op that may refer to anything.
    if (!uses)
      return;
    llvm::DenseSet<Attribute> launched;
    SmallVector<Operation *> users;
    for (const SymbolTable::SymbolUse &use : *uses) {
      launched.insert(use.getSymbolRef());
      users.push_back(use.getUser());
    }

    SmallVector<Operation *> equal;
    llvm::DenseMap<Attribute, SymbolRefAttr> replacements;
    auto shareAmong = [&](Block &block, auto isCandidate) {
      SmallVector<FunctionOpInterface> candidates;
      for (auto function : block.getOps<FunctionOpInterface>())
        if (!function.isExternal() && isCandidate(function))
          candidates.push_back(function);
      // Most modules: nothing to look through.
      if (candidates.size() < 2)
        return;
      llvm::DenseSet<Operation *, EqualFunctions> kept;
      for (FunctionOpInterface function : candidates) {
        auto [it, isFirst] = kept.insert(function);
        if (isFirst)
          continue;
        replacements[getReference(function, module)] =
            getReference(*it, module);
        equal.push_back(function);
      }
    };
    shareAmong(*module.getBody(), [](FunctionOpInterface function) {
      return SymbolTable::getSymbolVisibility(function) ==
             SymbolTable::Visibility::Private;
    });
    for (auto kernels : module.getOps<gpu::GPUModuleOp>()) {
      std::optional<SymbolTable::UseRange> inner =
          SymbolTable::getSymbolUses(&kernels.getBodyRegion());
      if (!inner)
        continue;
      llvm::DenseSet<Attribute> called;
      for (const SymbolTable::SymbolUse &use : *inner)
        called.insert(use.getSymbolRef());
      shareAmong(*kernels.getBody(), [&](FunctionOpInterface function) {
        return launched.contains(getReference(function, module)) &&
               !called.contains(FlatSymbolRefAttr::get(function));
      });
    }
    AttrTypeReplacer replacer;
    replacer.addReplacement([&](SymbolRefAttr reference) {
      SymbolRefAttr found = replacements.lookup(reference);
      return std::make_pair(found ? found : reference, WalkResult::skip());
    });
    // Attributes of the module may refer to its functions, too.
    users.push_back(module);
    for (Operation *user : users)
      replacer.replaceElementsIn(user);
    for (Operation *function : equal)
      function->erase();
  }
};

} // namespace
