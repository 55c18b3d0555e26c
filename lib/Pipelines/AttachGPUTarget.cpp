//===- AttachGPUTarget.cpp - the GPU that kernels are compiled for --------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Pipelines/Passes.h"
#include "norm/Pipelines/Pipelines.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMATTACHGPUTARGET
#include "norm/Pipelines/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

/// A chip that kernels can be compiled for, and the features that its code
/// needs of the assembler: upstream's default is older than the newest chips.
struct Chip {
  StringLiteral name;
  StringLiteral features;
};

constexpr Chip kNVIDIAChips[] = {
    {"sm_80", "+ptx70"},   {"sm_86", "+ptx71"},   {"sm_87", "+ptx74"},
    {"sm_89", "+ptx78"},   {"sm_90", "+ptx78"},   {"sm_90a", "+ptx80"},
    {"sm_100", "+ptx86"},  {"sm_100a", "+ptx86"}, {"sm_120", "+ptx87"},
    {"sm_120a", "+ptx87"},
};

/// The number in a name; none for code that newer chips do not run, as
/// sm_90a's.
std::optional<unsigned> getCapability(StringRef name) {
  unsigned capability;
  if (!name.consume_front("sm_") || name.getAsInteger(10, capability))
    return std::nullopt;
  return capability;
}

struct NormAttachGPUTargetPass final
    : norm::impl::NormAttachGPUTargetBase<NormAttachGPUTargetPass> {
  using NormAttachGPUTargetBase::NormAttachGPUTargetBase;

  void runOnOperation() override {
    if (failed(attach()))
      signalPassFailure();
  }

private:
  LogicalResult attach() {
    ModuleOp module = getOperation();
    if (target == "emulator")
      return success();
    if (target != "nvvm")
      return module.emitError("unknown GPU target '")
             << target << "': expected emulator or nvvm";
    const Chip *found = llvm::find_if(
        kNVIDIAChips, [&](const Chip &known) { return known.name == chip; });
    if (found == std::end(kNVIDIAChips)) {
      InFlightDiagnostic error = module.emitError("unknown chip '")
                                 << chip << "' of target nvvm: expected ";
      llvm::interleaveComma(kNVIDIAChips, error,
                            [&](const Chip &known) { error << known.name; });
      return error;
    }
    if (subgroupSize != 32)
      return module.emitError("subgroup-size ")
             << subgroupSize.getValue()
             << " for target nvvm, whose subgroups have 32 "
             << "threads";
    auto attribute = NVVM::NVVMTargetAttr::get(&getContext(), /*optLevel=*/3,
                                               "nvptx64-nvidia-cuda",
                                               found->name, found->features);
    for (auto kernels : module.getOps<gpu::GPUModuleOp>())
      kernels.setTargetsAttr(ArrayAttr::get(&getContext(), attribute));
    return success();
  }
};

} // namespace

std::string norm::chooseNVIDIAChip(StringRef gpu) {
  std::string chosen = gpu.str();
  unsigned best = 0;
  for (const Chip &chip : kNVIDIAChips) {
    std::optional<unsigned> capability = getCapability(chip.name);
    if (capability && capability >= best && capability <= getCapability(gpu)) {
      best = *capability;
      chosen = chip.name.str();
    }
  }
  return chosen;
}
