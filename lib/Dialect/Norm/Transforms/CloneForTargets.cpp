//===- CloneForTargets.cpp - a version of a module for each target --------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Transforms/Passes.h"

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/IR/BuiltinOps.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMCLONEFORTARGETS
#include "norm/Dialect/Norm/Transforms/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

namespace {

struct NormCloneForTargetsPass final
    : norm::impl::NormCloneForTargetsBase<NormCloneForTargetsPass> {
  using NormCloneForTargetsBase::NormCloneForTargetsBase;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    FailureOr<SmallVector<TargetAttr>> chosen = choose();
    if (failed(chosen))
      return signalPassFailure();
    module->removeAttr(TargetAttr::kModuleAttrName);

    OpBuilder b(&getContext());
    SmallVector<ModuleOp> versions;
    for (TargetAttr target : *chosen) {
      ModuleOp version = module.clone();
      version.setSymName(target.getName());
      version->setAttr(TargetAttr::kModuleAttrName, target);
      versions.push_back(version);
    }
    module.getBodyRegion().front().clear();
    b.setInsertionPointToStart(module.getBody());
    for (ModuleOp version : versions)
      b.insert(version);
  }

private:
  InFlightDiagnostic emitError() {
    return getOperation().emitError("norm-clone-for-targets: ");
  }

  /// The least capable first.
  FailureOr<SmallVector<TargetAttr>> choose() {
    auto present =
        getOperation()->getAttrOfType<TargetAttr>(TargetAttr::kModuleAttrName);
    if (present && !present.getCPU())
      return emitError() << "the module is for " << present
                         << ": expected a CPU target or none";
    SmallVector<const CPUTarget *> rows;
    for (StringRef name : targets) {
      llvm::Expected<const CPUTarget *> row = lookupCPUTarget(name);
      if (!row)
        return emitError() << llvm::toString(row.takeError());
      if (llvm::is_contained(rows, *row))
        return emitError() << "target " << (*row)->name << " is given twice";
      if (present && (*row)->name != present.getName())
        return emitError() << "the module is for " << present << ": expected "
                           << (*row)->name << " or none";
      if (!rows.empty() && rows[0]->architecture != (*row)->architecture)
        return emitError() << "targets " << rows[0]->name << " of "
                           << rows[0]->architecture << " and " << (*row)->name
                           << " of " << (*row)->architecture
                           << ": expected those of one architecture";
      rows.push_back(*row);
    }
    if (present)
      return SmallVector<TargetAttr>{present};
    if (rows.empty())
      llvm::append_range(rows, getCPUTargetsOf(getHostArchitecture()));
    llvm::sort(rows);
    return llvm::map_to_vector(rows, [&](const CPUTarget *row) {
      return TargetAttr::get(&getContext(), row->name);
    });
  }
};

} // namespace
