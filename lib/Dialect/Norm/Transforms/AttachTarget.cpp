//===- AttachTarget.cpp - what a module is compiled for -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Transforms/Passes.h"

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/IR/BuiltinOps.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMATTACHTARGET
#include "norm/Dialect/Norm/Transforms/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

/// What the option `target` calls whatever CPU there is.
static constexpr StringLiteral kAnyCPU = "cpu";

namespace {

struct NormAttachTargetPass final
    : norm::impl::NormAttachTargetBase<NormAttachTargetPass> {
  using NormAttachTargetBase::NormAttachTargetBase;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    present = module->getAttrOfType<TargetAttr>(TargetAttr::kModuleAttrName);
    FailureOr<TargetAttr> chosen = choose();
    if (failed(chosen))
      return signalPassFailure();
    module->setAttr(TargetAttr::kModuleAttrName, *chosen);
  }

private:
  InFlightDiagnostic emitError() { return getOperation().emitError(); }

  FailureOr<TargetAttr> choose() {
    StringRef name = target;
    if (name.empty() || name == kAnyCPU) {
      if (name.empty() && !chip.empty())
        return emitError() << "norm-attach-target: chip '" << chip
                           << "' without its target";
      if (present && !name.empty() && !present.getCPU())
        return emitError() << "norm-attach-target: the module is for "
                           << present << ": expected a CPU target or none";
      if (present)
        return present.getCPU() ? checkCPU(present)
                                : restrict(present, *present.getGPU());
      llvm::Expected<const CPUTarget *> host = selectHostTarget();
      if (!host)
        return emitError() << llvm::toString(host.takeError());
      return checkCPU(TargetAttr::get(&getContext(), (*host)->name));
    }
    if (const CPUTarget *row = findCPUTarget(name)) {
      FailureOr<TargetAttr> kept =
          keepPresent(TargetAttr::get(&getContext(), row->name));
      return failed(kept) ? kept : checkCPU(*kept);
    }
    if (!findGPUKind(name))
      return emitError() << "unknown target '" << name << "': expected "
                         << getCPUTargetNames() << ", " << getGPUKindNames();
    llvm::Expected<const GPUTarget *> row = lookupGPUTarget(name, chip);
    if (!row)
      return emitError() << llvm::toString(row.takeError());
    FailureOr<TargetAttr> kept =
        keepPresent(TargetAttr::get(&getContext(), name, (*row)->chip));
    return failed(kept) ? kept : restrict(*kept, *kept->getGPU());
  }

  /// What is there already, if that is `asked` with other fields.
  FailureOr<TargetAttr> keepPresent(TargetAttr asked) {
    if (!present)
      return asked;
    std::optional<GPUTarget> gpu = present.getGPU();
    // Who asks for no chip takes that which there is.
    if (present.getName() == asked.getName() &&
        (!gpu || chip.empty() || gpu->chip == asked.getChip()))
      return present;
    return emitError() << "norm-attach-target: the module is for " << present
                       << ": expected " << asked << " or none";
  }

  FailureOr<TargetAttr> checkCPU(TargetAttr attribute) {
    if (chip.empty() && subgroupSize == 0 && maxClusterSize == 0 &&
        workgroupMemory == -1)
      return attribute;
    return emitError()
           << "norm-attach-target: target " << attribute.getName()
           << " has no chip, subgroups, clusters or workgroup memory: expected "
           << getGPUKindNames();
  }

  /// `attribute`, which says `gpu`, within the limits of the options.
  FailureOr<TargetAttr> restrict(TargetAttr attribute, const GPUTarget &gpu) {
    NamedAttrList fields(attribute.getFields());
    Builder b(&getContext());
    auto set = [&](StringRef field, int64_t value, int64_t current) {
      if (value != current)
        fields.set(field, b.getI64IntegerAttr(value));
    };
    bool isEmulator = gpu.kind == GPUKind::Emulator;
    if (subgroupSize != 0) {
      if (!llvm::is_contained(getSubgroupSizes(), int64_t(subgroupSize)))
        return emitError() << "norm-attach-target: subgroup-size "
                           << subgroupSize.getValue()
                           << ": expected 8, 16, 32 or 64";
      if (!gpu.hasAnySubgroupSize && subgroupSize != gpu.subgroupSize)
        return emitError() << "subgroup-size " << subgroupSize.getValue()
                           << " for " << gpu.chip << ", whose subgroups have "
                           << gpu.subgroupSize << " threads";
      set("subgroup_size", subgroupSize, gpu.subgroupSize);
    }
    if (maxClusterSize != 0) {
      if (!llvm::is_contained(getClusterSizes(), int64_t(maxClusterSize)))
        return emitError() << "norm-attach-target: max-cluster-size "
                           << maxClusterSize.getValue()
                           << ": expected 1, 2, 4, 8 or 16";
      int64_t size = maxClusterSize;
      set("cluster_size", isEmulator ? size : std::min(size, gpu.clusterSize),
          gpu.clusterSize);
    }
    if (workgroupMemory != -1) {
      if (workgroupMemory < 0)
        return emitError() << "norm-attach-target: workgroup-memory "
                           << workgroupMemory.getValue()
                           << ": expected 0 bytes or more";
      int64_t bytes = workgroupMemory;
      set("workgroup_memory",
          isEmulator ? bytes : std::min(bytes, gpu.workgroupMemory),
          gpu.workgroupMemory);
    }
    // An option may not go with a field that is there.
    auto restricted = TargetAttr::getChecked(
        [&] { return emitError(); }, &getContext(), attribute.getName(),
        attribute.getChip(), fields.getDictionary(&getContext()));
    if (!restricted)
      return failure();
    return restricted;
  }

  TargetAttr present;
};

} // namespace
