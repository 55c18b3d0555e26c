//===- AttachGPUTarget.cpp - the GPU that kernels are compiled for --------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/GPU/Passes.h"

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/LLVMIR/ROCDLDialect.h"
#include "mlir/Dialect/SPIRV/IR/SPIRVDialect.h"
#include "mlir/Dialect/SPIRV/IR/TargetAndABI.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMATTACHGPUTARGET
#include "norm/Transforms/GPU/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

/// As CUDA aligns what a launch asks for.
static constexpr uint64_t kDynamicMemoryAlignment = 16;

namespace {

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
    if (failed(selectTarget()) || failed(checkFormat()))
      return failure();
    if (subgroupSize != 0 && !gpu->hasAnySubgroupSize &&
        subgroupSize != gpu->subgroupSize)
      return module.emitError("subgroup-size ")
             << subgroupSize.getValue() << " for " << gpu->chip
             << ", whose subgroups have " << gpu->subgroupSize << " threads";
    if (gpu->kind == norm::GPUKind::Emulator)
      return success();
    if (gpu->kind == norm::GPUKind::SPIRV) {
      for (auto kernels : module.getOps<gpu::GPUModuleOp>())
        kernels->setAttr(spirv::getTargetEnvAttrName(), createEnvironment());
      return success();
    }
    Attribute attribute = createTarget();
    for (auto kernels : module.getOps<gpu::GPUModuleOp>()) {
      kernels.setTargetsAttr(ArrayAttr::get(&getContext(), attribute));
      if (gpu->kind == norm::GPUKind::NVVM) {
        preferRegisters(kernels);
        declareDynamicMemory(kernels);
      }
    }
    return success();
  }

  /// That of the options, else the module's, else the emulator.
  LogicalResult selectTarget() {
    if (target.empty() && chip.empty())
      if (auto attribute = norm::TargetAttr::lookup(getOperation()))
        if ((gpu = attribute.getGPU()))
          return success();
    StringRef kind = target;
    if (kind.empty())
      kind = norm::getName(norm::GPUKind::Emulator);
    llvm::Expected<const norm::GPUTarget *> found =
        norm::lookupGPUTarget(kind, chip);
    if (!found)
      return getOperation().emitError() << llvm::toString(found.takeError());
    gpu = **found;
    if (subgroupSize != 0 && gpu->hasAnySubgroupSize)
      gpu->subgroupSize = subgroupSize;
    return success();
  }

  LogicalResult checkFormat() {
    bool isEmulator = gpu->kind == norm::GPUKind::Emulator;
    bool isKnown = llvm::is_contained({"", "assembly", "binary"}, format);
    bool hasAssembly =
        gpu->kind == norm::GPUKind::NVVM || gpu->kind == norm::GPUKind::ROCDL;
    if (isKnown && (hasAssembly || format != "assembly") &&
        (!isEmulator || format.empty()))
      return success();
    InFlightDiagnostic error = getOperation().emitError()
                               << "unknown format '" << format << "' of target "
                               << norm::getName(gpu->kind) << ": expected ";
    if (isEmulator)
      return error << "none";
    return error << (hasAssembly ? "assembly or binary" : "binary");
  }

  /// One workgroup on a multiprocessor is enough: otherwise ptxas spills a few
  /// registers to fit another.
  void preferRegisters(gpu::GPUModuleOp kernels) {
    Builder b(&getContext());
    for (auto kernel : kernels.getOps<gpu::GPUFuncOp>())
      if (kernel.isKernel() && !kernel->hasAttr("nvvm.minctasm"))
        kernel->setAttr("nvvm.minctasm", b.getI32IntegerAttr(1));
  }

  /// Where a launch's workgroup memory is. Upstream takes what it finds; what
  /// it would make itself is no declaration, but a variable of one byte.
  void declareDynamicMemory(gpu::GPUModuleOp kernels) {
    WalkResult found = kernels->walk(
        [](gpu::DynamicSharedMemoryOp) { return WalkResult::interrupt(); });
    if (!found.wasInterrupted())
      return;
    OpBuilder b = OpBuilder::atBlockBegin(kernels.getBody());
    auto bytes = LLVM::LLVMArrayType::get(b.getI8Type(), 0);
    LLVM::GlobalOp::create(b, kernels.getLoc(), bytes, /*isConstant=*/false,
                           LLVM::Linkage::External, "__dynamic_shmem__0",
                           /*value=*/Attribute(), kDynamicMemoryAlignment,
                           unsigned(NVVM::NVVMMemorySpace::Shared));
  }

  Attribute createTarget() {
    MLIRContext *context = &getContext();
    if (gpu->kind == norm::GPUKind::NVVM)
      return NVVM::NVVMTargetAttr::get(context, /*optLevel=*/3,
                                       "nvptx64-nvidia-cuda", gpu->chip,
                                       gpu->features);
    Builder b(context);
    // Code objects of version 5, which HIP loads since ROCm 6; 6 is newer.
    StringRef lanes = gpu->subgroupSize == 64 ? "wave64" : "no_wave64";
    return ROCDL::ROCDLTargetAttr::get(
        context, /*optLevel=*/3, "amdgcn-amd-amdhsa", gpu->chip, gpu->features,
        /*abiVersion=*/"500",
        b.getDictionaryAttr(b.getNamedAttr(lanes, b.getUnitAttr())));
  }

  /// Vulkan 1.1 with the features that kernels may use; a kernel names those
  /// that it does use.
  Attribute createEnvironment() {
    using Capability = spirv::Capability;
    using Extension = spirv::Extension;
    MLIRContext *context = &getContext();
    auto features = spirv::VerCapExtAttr::get(
        spirv::Version::V_1_3,
        {Capability::Shader, Capability::Float16, Capability::Float64,
         Capability::Int8, Capability::Int16, Capability::Int64,
         Capability::StorageBuffer8BitAccess,
         Capability::StorageBuffer16BitAccess, Capability::GroupNonUniform,
         Capability::GroupNonUniformShuffle,
         Capability::SignedZeroInfNanPreserve, Capability::RoundingModeRTE},
        {Extension::SPV_KHR_storage_buffer_storage_class,
         Extension::SPV_KHR_8bit_storage, Extension::SPV_KHR_16bit_storage,
         Extension::SPV_KHR_float_controls},
        context);
    Builder b(context);
    int32_t threads = gpu->maxWorkgroupSize;
    auto limits = spirv::ResourceLimitsAttr::get(
        context, /*max_compute_shared_memory_size=*/gpu->workgroupMemory,
        /*max_compute_workgroup_invocations=*/threads,
        b.getI32ArrayAttr({threads, threads, 64}),
        /*subgroup_size=*/gpu->subgroupSize,
        /*min_subgroup_size=*/std::nullopt,
        /*max_subgroup_size=*/std::nullopt, ArrayAttr(), ArrayAttr());
    return spirv::TargetEnvAttr::get(features, limits,
                                     spirv::ClientAPI::Vulkan);
  }

  std::optional<norm::GPUTarget> gpu;
};

} // namespace
