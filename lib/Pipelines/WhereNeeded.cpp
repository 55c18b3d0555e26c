//===- WhereNeeded.cpp - passes for ops that may be absent ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "WhereNeeded.h"

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/Pass.h"
#include "llvm/ADT/DenseMap.h"

#include <functional>

using namespace mlir;

namespace {

using NamePredicate = std::function<bool(OperationName)>;

/// It has no name to be written by in a pipeline's text: it is part of ours,
/// and what it runs is shown as the passes themselves.
class RunWhereNeeded final
    : public PassWrapper<RunWhereNeeded, OperationPass<ModuleOp>> {
public:
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(RunWhereNeeded)

  RunWhereNeeded(NamePredicate needs, OpPassManager passes)
      : needs(std::move(needs)), passes(std::move(passes)) {}

  StringRef getName() const override { return "RunWhereNeeded"; }

  void getDependentDialects(DialectRegistry &registry) const override {
    passes.getDependentDialects(registry);
  }

  void runOnOperation() override {
    llvm::SmallDenseMap<OperationName, bool, 32> isNeeded;
    WalkResult found = getOperation().walk([&](Operation *op) {
      auto [known, isNew] = isNeeded.try_emplace(op->getName(), false);
      if (isNew)
        known->second = needs(op->getName());
      return known->second ? WalkResult::interrupt() : WalkResult::advance();
    });
    if (found.wasInterrupted() && failed(runPipeline(passes, getOperation())))
      signalPassFailure();
  }

private:
  NamePredicate needs;
  OpPassManager passes;
};

void add(OpPassManager &pm, NamePredicate needs,
         llvm::function_ref<void(OpPassManager &)> build) {
  OpPassManager passes(ModuleOp::getOperationName());
  build(passes);
  pm.addPass(
      std::make_unique<RunWhereNeeded>(std::move(needs), std::move(passes)));
}

} // namespace

void norm::addWhereNeeded(OpPassManager &pm, ArrayRef<StringLiteral> ops,
                          llvm::function_ref<void(OpPassManager &)> build) {
  SmallVector<StringLiteral> names(ops);
  auto needs = [names](OperationName op) {
    return llvm::is_contained(names, op.getDialectNamespace()) ||
           llvm::is_contained(names, op.getStringRef());
  };
  add(pm, needs, build);
}

void norm::addUnlessPlain(OpPassManager &pm, StringLiteral dialect,
                          ArrayRef<StringLiteral> plain,
                          llvm::function_ref<void(OpPassManager &)> build) {
  SmallVector<StringLiteral> names(plain);
  auto needs = [dialect, names](OperationName op) {
    return op.getDialectNamespace() == dialect &&
           !llvm::is_contained(names, op.stripDialect());
  };
  add(pm, needs, build);
}
