//===- GPUPipeline.cpp - tensor programs to kernels of a GPU --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Pipelines/Pipelines.h"

#include "PipelineParts.h"
#include "norm/Conversion/Passes.h"
#include "norm/Dialect/Norm/Transforms/Passes.h"
#include "norm/TargetInfo/GPUTarget.h"
#include "norm/Transforms/Bufferization/Passes.h"
#include "norm/Transforms/Func/Passes.h"
#include "norm/Transforms/GPU/Passes.h"
#include "norm/Transforms/LLVM/Passes.h"
#include "norm/Transforms/Math/Passes.h"
#include "norm/Transforms/SPIRV/Passes.h"

#include "mlir/Conversion/GPUToNVVM/GPUToNVVMPass.h"
#include "mlir/Conversion/GPUToROCDL/GPUToROCDLPass.h"
#include "mlir/Conversion/GPUToSPIRV/GPUToSPIRVPass.h"
#include "mlir/Conversion/MathToSPIRV/MathToSPIRVPass.h"
#include "mlir/Conversion/ReconcileUnrealizedCasts/ReconcileUnrealizedCasts.h"
#include "mlir/Conversion/SCFToControlFlow/SCFToControlFlow.h"
#include "mlir/Conversion/VectorToLLVM/ConvertVectorToLLVMPass.h"
#include "mlir/Dialect/Arith/Transforms/Passes.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/GPU/Transforms/Passes.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Dialect/SCF/Transforms/Passes.h"
#include "mlir/Dialect/SPIRV/IR/SPIRVOps.h"
#include "mlir/Dialect/SPIRV/Transforms/Passes.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;
using namespace mlir::norm;

/// Kernels of the gpu dialect to assembly for NVIDIA's or AMD's GPUs.
static void addKernelsToAssembly(OpPassManager &pm, const GPUTarget &target,
                                 StringRef format) {
  OpPassManager &kernels = pm.nest<gpu::GPUModuleOp>();
  kernels.addPass(createNormExpandGPUMath());
  kernels.addPass(createCanonicalizerPass());
  kernels.addPass(createCSEPass());
  kernels.addPass(createSCFToControlFlowPass());
  kernels.addPass(createConvertVectorToLLVMPass());
  if (target.kind == GPUKind::ROCDL) {
    kernels.addPass(createNormExpandAMDGPUGrid());
    ConvertGpuOpsToROCDLOpsOptions rocdl;
    rocdl.chipset = target.chip.str();
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
  if (format == "binary")
    pm.addPass(createNormAssembleKernels());
}

/// Kernels of the gpu dialect to SPIR-V for Vulkan.
static void addKernelsToSPIRV(OpPassManager &pm, const GPUTarget &target) {
  OpPassManager &kernels = pm.nest<gpu::GPUModuleOp>();
  NormExpandGPUMathOptions expandMath;
  expandMath.intrinsics = false;
  expandMath.fusedMultiplyAdd = target.hasFMA;
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
  NormAttachGPUTargetOptions kernels;
  kernels.format = options.format;
  llvm::Expected<const GPUTarget *> found =
      lookupGPUTarget(options.target, options.chip);
  if (!found) {
    // The pass says why.
    llvm::consumeError(found.takeError());
    kernels.target = options.target;
    kernels.chip = options.chip;
    pm.addPass(createNormAttachGPUTarget(kernels));
    return;
  }
  const GPUTarget &gpu = **found;
  NormAttachTargetOptions target;
  target.target = options.target;
  target.chip = options.chip;
  // Its passes are made for one chip, before there is a module.
  if (gpu.kind == GPUKind::ROCDL)
    target.chip = gpu.chip.str();
  target.subgroupSize = options.subgroupSize;
  target.maxClusterSize = options.maxClusterSize;
  target.workgroupMemory = options.workgroupMemory;
  pm.addPass(createNormAttachTarget(target));
  NormCheckNamesOptions names;
  names.launches = true;
  pm.addPass(createNormCheckNames(names));
  addTensorsToBuffers(pm, options.raise, options.fuse, getReport(options),
                      /*library=*/false);
  // With buffers of the GPU, what has no kernel is an error.
  if (options.hostBuffers) {
    NormKeepOnHostOptions keep;
    keep.booleanMemory = gpu.hasBooleans;
    pm.addPass(createNormKeepOnHost(keep));
  }
  addStatisticsExpansion(pm, /*forLoops=*/false);
  // Before there are gpu ops, whose effects it does not know.
  pm.addPass(createNormDeallocateBuffers());
  if (options.hostBuffers)
    pm.addPass(createNormCopyToGPU());
  pm.addPass(createNormSelectSchedule());
  if (options.explain) {
    pm.addPass(createNormExplain());
    return;
  }
  pm.addPass(createConvertNormToGPU());
  pm.addPass(createNormShareKernels());
  if (!options.hostBuffers)
    pm.addPass(createNormCheckDeviceBuffers());
  pm.addPass(createNormAttachGPUTarget(kernels));
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  if (gpu.kind == GPUKind::Emulator) {
    // The functions of a GPU, not those of the host's library.
    NormExpandGPUMathOptions math;
    math.intrinsics = false;
    pm.nest<gpu::GPUModuleOp>().addPass(createNormExpandGPUMath(math));
    pm.addPass(createConvertGPUToEmulator());
  } else if (gpu.kind == GPUKind::SPIRV) {
    addKernelsToSPIRV(pm, gpu);
  } else {
    addKernelsToAssembly(pm, gpu, options.format);
  }
  addLoweringToLLVM(pm, /*launches=*/true);
}
