//===- Pipelines.cpp - named pipelines ------------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Pipelines/Pipelines.h"

#include "norm/Conversion/Passes.h"
#include "norm/Dialect/Highway/Utils/HighwayTarget.h"
#include "norm/Dialect/Norm/Transforms/Passes.h"
#include "norm/Transforms/Bufferization/Passes.h"
#include "norm/Transforms/GPU/Passes.h"
#include "norm/Transforms/LLVM/Passes.h"
#include "norm/Transforms/Linalg/Passes.h"
#include "norm/Transforms/Math/Passes.h"
#include "norm/Transforms/SPIRV/Passes.h"

#include "GPUChips.h"

#include "mlir/Conversion/AffineToStandard/AffineToStandard.h"
#include "mlir/Conversion/ArithToLLVM/ArithToLLVM.h"
#include "mlir/Conversion/ComplexToStandard/ComplexToStandard.h"
#include "mlir/Conversion/ControlFlowToLLVM/ControlFlowToLLVM.h"
#include "mlir/Conversion/FuncToLLVM/ConvertFuncToLLVMPass.h"
#include "mlir/Conversion/GPUCommon/GPUCommonPass.h"
#include "mlir/Conversion/GPUToNVVM/GPUToNVVMPass.h"
#include "mlir/Conversion/GPUToROCDL/GPUToROCDLPass.h"
#include "mlir/Conversion/GPUToSPIRV/GPUToSPIRVPass.h"
#include "mlir/Conversion/IndexToLLVM/IndexToLLVM.h"
#include "mlir/Conversion/MathToFuncs/MathToFuncs.h"
#include "mlir/Conversion/MathToLLVM/MathToLLVM.h"
#include "mlir/Conversion/MathToLibm/MathToLibm.h"
#include "mlir/Conversion/MathToSPIRV/MathToSPIRVPass.h"
#include "mlir/Conversion/MemRefToLLVM/MemRefToLLVM.h"
#include "mlir/Conversion/ReconcileUnrealizedCasts/ReconcileUnrealizedCasts.h"
#include "mlir/Conversion/SCFToControlFlow/SCFToControlFlow.h"
#include "mlir/Conversion/ShapeToStandard/ShapeToStandard.h"
#include "mlir/Conversion/TosaToArith/TosaToArith.h"
#include "mlir/Conversion/TosaToLinalg/TosaToLinalg.h"
#include "mlir/Conversion/TosaToSCF/TosaToSCF.h"
#include "mlir/Conversion/TosaToTensor/TosaToTensor.h"
#include "mlir/Conversion/UBToLLVM/UBToLLVM.h"
#include "mlir/Conversion/VectorToLLVM/ConvertVectorToLLVMPass.h"
#include "mlir/Conversion/VectorToSCF/VectorToSCF.h"
#include "mlir/Dialect/Arith/Transforms/Passes.h"
#include "mlir/Dialect/Bufferization/Transforms/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/GPU/Transforms/Passes.h"
#include "mlir/Dialect/Linalg/Passes.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Dialect/MemRef/Transforms/Passes.h"
#include "mlir/Dialect/SCF/Transforms/Passes.h"
#include "mlir/Dialect/SPIRV/IR/SPIRVOps.h"
#include "mlir/Dialect/SPIRV/Transforms/Passes.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

/// TOSA, shape and elementwise arith or math on tensors, to linalg and scalars.
void addFrontendLowering(OpPassManager &pm) {
  tosa::addTosaToLinalgPasses(pm, TosaToLinalgOptions(),
                              TosaToLinalgNamedOptions());
  pm.addNestedPass<func::FuncOp>(createTosaToArithPass());
  pm.addNestedPass<func::FuncOp>(createTosaToTensorPass());
  pm.addNestedPass<func::FuncOp>(createTosaToSCFPass());
  pm.addPass(createConvertShapeToStandardPass());
  pm.addNestedPass<func::FuncOp>(createConvertShapeConstraintsPass());
  pm.addPass(createConvertElementwiseToLinalgPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}

void addBufferization(OpPassManager &pm) {
  pm.addPass(createNormDecomposeAggregates());
  pm.addPass(createNormKeepManualDeallocation());
  pm.addPass(createNormProtectArguments());
  pm.addPass(bufferization::createEmptyTensorEliminationPass());
  bufferization::OneShotBufferizePassOptions options;
  options.bufferizeFunctionBoundaries = true;
  // A loop may carry a tensor that each iteration makes anew.
  options.allowReturnAllocsFromLoops = true;
  options.functionBoundaryTypeConversion =
      bufferization::LayoutMapOption::IdentityLayoutMap;
  pm.addPass(bufferization::createOneShotBufferizePass(options));
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}

/// Programs on tensors to norm.generic, and what is beside it, on buffers.
void addTensorsToBuffers(OpPassManager &pm, bool raise, bool fuse) {
  addFrontendLowering(pm);
  if (raise)
    pm.addPass(createNormRaise());
  pm.addPass(createNormGeneralize());
  if (fuse)
    pm.addPass(createNormFuseElementwise());
  // What norm ops did not take is fused among itself, to save buffers.
  pm.addPass(createNormFuseLoops());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  addBufferization(pm);
  pm.addPass(createNormCheckSizes());
}

/// The target to lower for; a name that is not known is left for the passes to
/// report.
std::string chooseHighwayTarget(StringRef name) {
  if (!name.empty())
    return name.str();
  llvm::Expected<const highway::HighwayTarget *> best =
      highway::selectHostTarget();
  if (best)
    return (*best)->name.str();
  llvm::consumeError(best.takeError());
  return "";
}

/// What is left on memrefs to loops, and these to LLVM. With `launches`, the
/// host's gpu ops become calls of the GPU runtime, and emulated kernels are
/// made ready to run.
void addLoweringToLLVM(OpPassManager &pm, StringRef highwayTarget,
                       bool launches = false) {
  pm.addPass(createNormExpandCopies());
  pm.addPass(createNormOrderLoops());
  pm.addPass(createConvertLinalgToLoopsPass());
  pm.addNestedPass<func::FuncOp>(createForallToForLoopPass());
  pm.addPass(createConvertVectorToSCFPass());
  pm.addPass(createLowerAffinePass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createLoopInvariantCodeMotionPass());
  pm.addPass(createCSEPass());

  ConvertHighwayToLLVMOptions highwayOptions;
  highwayOptions.target = highwayTarget.str();
  pm.addPass(createConvertHighwayToLLVM(highwayOptions));

  // In the type itself: what is subnormal in f16 is normal in f32.
  pm.addPass(createNormExpandHostMath());
  // f16 and bf16 are computed in f32 and rounded after every op. What then
  // remains of them are loads, stores and casts.
  pm.addPass(math::createMathExtendToSupportedTypes());
  arith::ArithEmulateUnsupportedFloatsOptions emulate;
  emulate.sourceTypeStrs = {"bf16", "f16"};
  emulate.targetTypeStr = "f32";
  pm.addPass(arith::createArithEmulateUnsupportedFloats(emulate));
  // Before a pass folds the roundings away.
  pm.addPass(createNormExpandFloatCasts());
  math::MathExpandOpsPassOptions expandMath;
  expandMath.opMnemonics = {"rsqrt", "ctlz", "clampf"};
  pm.addPass(math::createMathExpandOpsPass(expandMath));
  // Powers of integers.
  pm.addPass(createConvertMathToFuncs());
  arith::ArithExpandOpsPassOptions expandArith;
  expandArith.includeBf16 = true;
  pm.addPass(arith::createArithExpandOpsPass(expandArith));
  pm.addPass(createConvertComplexToStandardPass());

  pm.addPass(memref::createExpandOpsPass());
  pm.addPass(memref::createExpandStridedMetadataPass());
  pm.addPass(createLowerAffinePass());
  pm.addPass(createNormLowerAsserts());
  pm.addPass(createSCFToControlFlowPass());
  pm.addPass(createConvertVectorToLLVMPass());
  pm.addPass(createConvertMathToLLVMPass());
  pm.addPass(createConvertMathToLibmPass());
  // It converts whatever is beside gpu ops, too.
  if (launches)
    pm.addPass(createGpuToLLVMConversionPass());
  pm.addPass(createFinalizeMemRefToLLVMConversionPass());
  pm.addPass(createConvertFuncToLLVMPass());
  pm.addPass(createArithToLLVMConversionPass());
  pm.addPass(createConvertControlFlowToLLVMPass());
  pm.addPass(createConvertIndexToLLVMPass());
  pm.addPass(createUBToLLVMConversionPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  pm.addPass(createReconcileUnrealizedCastsPass());
  if (launches)
    pm.addPass(createNormEmulatorInstrument());
  NormCheckLoweredOptions checkOptions;
  checkOptions.allowLaunches = launches;
  pm.addPass(createNormCheckLowered(checkOptions));
}

} // namespace

void norm::buildCPUPipeline(OpPassManager &pm,
                            const CPUPipelineOptions &options) {
  std::string target = chooseHighwayTarget(options.highwayTarget);
  addTensorsToBuffers(pm, options.raise, options.fuse);
  if (options.highway) {
    ConvertNormToHighwayOptions highwayOptions;
    highwayOptions.target = target;
    highwayOptions.strict = options.strict;
    pm.addPass(createConvertNormToHighway(highwayOptions));
  }
  pm.addPass(createConvertNormToLinalg());
  pm.addPass(createNormDeallocateBuffers());
  addLoweringToLLVM(pm, target);
}

void norm::buildReferencePipeline(OpPassManager &pm) {
  addFrontendLowering(pm);
  pm.addPass(createNormPromoteToF64());
  pm.addPass(createNormGeneralize());
  addBufferization(pm);
  pm.addPass(createNormCheckSizes());
  pm.addPass(createConvertNormToLinalg());
  pm.addPass(createNormDeallocateBuffers());
  addLoweringToLLVM(pm, chooseHighwayTarget(""));
}

/// Kernels of the gpu dialect to assembly for NVIDIA's or AMD's GPUs.
static void addKernelsToAssembly(OpPassManager &pm,
                                 const GPUPipelineOptions &options) {
  OpPassManager &kernels = pm.nest<gpu::GPUModuleOp>();
  kernels.addPass(createNormExpandGPUMath());
  kernels.addPass(createCanonicalizerPass());
  kernels.addPass(createCSEPass());
  kernels.addPass(createSCFToControlFlowPass());
  kernels.addPass(createConvertVectorToLLVMPass());
  if (options.target == "rocdl") {
    kernels.addPass(createNormExpandAMDGPUGrid());
    ConvertGpuOpsToROCDLOpsOptions rocdl;
    rocdl.chipset = getChipName(options.target, options.chip).str();
    kernels.addPass(createConvertGpuOpsToROCDLOps(rocdl));
  } else {
    kernels.addPass(createConvertGpuOpsToNVVMOps());
  }
  kernels.addPass(createCanonicalizerPass());
  kernels.addPass(createCSEPass());
  kernels.addPass(createReconcileUnrealizedCastsPass());
  // As text, which needs no vendor's tools; NVIDIA's drivers compile it for
  // later GPUs, too.
  GpuModuleToBinaryPassOptions binary;
  binary.compilationTarget = "isa";
  pm.addPass(createGpuModuleToBinaryPass(binary));
  if (options.format == "binary")
    pm.addPass(createNormAssembleKernels());
}

/// The largest grid that every device with Vulkan takes.
static constexpr int64_t kVulkanMaxWorkgroups = 65535;

/// Kernels of the gpu dialect to SPIR-V for Vulkan.
static void addKernelsToSPIRV(OpPassManager &pm) {
  OpPassManager &kernels = pm.nest<gpu::GPUModuleOp>();
  NormExpandGPUMathOptions expandMath;
  expandMath.intrinsics = false;
  expandMath.fusedMultiplyAdd = false;
  kernels.addPass(createNormExpandGPUMath(expandMath));
  // Vulkan 1.1 has no bf16: it is computed in f32 and rounded after every op,
  // and bits in memory.
  kernels.addPass(math::createMathExtendToSupportedTypes());
  arith::ArithEmulateUnsupportedFloatsOptions emulate;
  emulate.sourceTypeStrs = {"bf16"};
  emulate.targetTypeStr = "f32";
  kernels.addPass(arith::createArithEmulateUnsupportedFloats(emulate));
  kernels.addPass(createNormExpandFloatCasts());
  arith::ArithExpandOpsPassOptions expandArith;
  expandArith.includeBf16 = true;
  kernels.addPass(arith::createArithExpandOpsPass(expandArith));
  pm.addPass(createNormPrepareSPIRV());
  OpPassManager &prepared = pm.nest<gpu::GPUModuleOp>();
  prepared.addPass(createCanonicalizerPass());
  prepared.addPass(createCSEPass());
  // Upstream leaves the results of an scf.for without an iteration undefined.
  prepared.addNestedPass<gpu::GPUFuncOp>(createForToWhileLoopPass());
  prepared.addPass(createConvertMathToSPIRVPass());
  pm.addPass(createConvertGPUToSPIRVPass());
  OpPassManager &converted = pm.nest<spirv::ModuleOp>();
  converted.addPass(createCanonicalizerPass());
  converted.addPass(createCSEPass());
  converted.addPass(spirv::createSPIRVLowerABIAttributesPass());
  converted.addPass(createNormPinSPIRV());
  converted.addPass(spirv::createSPIRVUpdateVCEPass());
  pm.addPass(createNormSerializeSPIRV());
}

void norm::buildGPUPipeline(OpPassManager &pm,
                            const GPUPipelineOptions &options) {
  NormAttachGPUTargetOptions target;
  target.target = options.target;
  target.chip = options.chip;
  unsigned subgroupSize = options.subgroupSize;
  if (subgroupSize == 0)
    subgroupSize = getDefaultSubgroupSize(options.target, options.chip);
  target.subgroupSize = subgroupSize;
  target.format = options.format;
  addTensorsToBuffers(pm, options.raise, options.fuse);
  // With buffers of the GPU, what has no kernel is an error.
  if (options.hostBuffers) {
    NormKeepOnHostOptions keep;
    keep.booleanMemory = options.target != "spirv";
    pm.addPass(createNormKeepOnHost(keep));
  }
  // Before there are gpu ops, whose effects it does not know.
  pm.addPass(createNormDeallocateBuffers());
  if (options.hostBuffers)
    pm.addPass(createNormCopyToGPU());
  ConvertNormToGPUOptions kernels;
  kernels.subgroupSize = subgroupSize;
  if (options.target == "spirv") {
    kernels.maxWorkgroups = kVulkanMaxWorkgroups;
    // norm-prepare-spirv would split them.
    kernels.vectors = false;
  }
  kernels.maxClusterSize =
      getClusterSize(options.target, options.chip, options.maxClusterSize);
  kernels.workgroupMemory =
      getWorkgroupMemory(options.target, options.chip, options.workgroupMemory);
  kernels.dynamicWorkgroupMemory =
      options.target == "nvvm" || options.target == "emulator";
  pm.addPass(createConvertNormToGPU(kernels));
  if (!options.hostBuffers)
    pm.addPass(createNormCheckDeviceBuffers());
  pm.addPass(createNormAttachGPUTarget(target));
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  if (options.target == "emulator") {
    // The functions of a GPU, not those of the host's library.
    NormExpandGPUMathOptions math;
    math.intrinsics = false;
    pm.nest<gpu::GPUModuleOp>().addPass(createNormExpandGPUMath(math));
    pm.addPass(createConvertGPUToEmulator());
  } else if (options.target == "spirv") {
    addKernelsToSPIRV(pm);
  } else {
    addKernelsToAssembly(pm, options);
  }
  addLoweringToLLVM(pm, chooseHighwayTarget(""), /*launches=*/true);
}

void norm::registerPipelines() {
  PassPipelineRegistration<CPUPipelineOptions>(
      "norm-cpu-pipeline",
      "Lower tensor programs with normalizations to the LLVM dialect",
      buildCPUPipeline);
  PassPipelineRegistration<>("norm-reference-pipeline",
                             "Lower the float64 evaluation of a module to the "
                             "LLVM dialect",
                             buildReferencePipeline);
  PassPipelineRegistration<GPUPipelineOptions>(
      "norm-gpu-pipeline",
      "Lower tensor programs with normalizations to the LLVM dialect, with "
      "kernels for a GPU or the GPU emulator",
      buildGPUPipeline);
  PassPipelineRegistration<EmitHighwayPipelineOptions>(
      "norm-emit-highway-pipeline",
      "Lower functions made of norm ops to what norm-translate prints as "
      "Highway C++",
      buildEmitHighwayPipeline);
}
