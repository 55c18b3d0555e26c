//===- Pipelines.cpp - named pipelines ------------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Pipelines/Pipelines.h"

#include "TensorsToBuffers.h"
#include "WhereNeeded.h"
#include "norm/Conversion/Passes.h"
#include "norm/Dialect/Norm/Transforms/Passes.h"
#include "norm/TargetInfo/CPUTarget.h"
#include "norm/TargetInfo/GPUTarget.h"
#include "norm/Transforms/Bufferization/Passes.h"
#include "norm/Transforms/Func/Passes.h"
#include "norm/Transforms/GPU/Passes.h"
#include "norm/Transforms/LLVM/Passes.h"
#include "norm/Transforms/Linalg/Passes.h"
#include "norm/Transforms/Math/Passes.h"
#include "norm/Transforms/SPIRV/Passes.h"

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

#include <optional>

using namespace mlir;
using namespace mlir::norm;

namespace {

/// StableHLO to linalg, by the pipeline that programs register that were built
/// with it. In others no op of its dialects gets here.
void addStablehloLowering(OpPassManager &pm) {
  const PassPipelineInfo *pipeline =
      PassPipelineInfo::lookup("norm-stablehlo-pipeline");
  if (!pipeline)
    return;
  addWhereNeeded(pm, {"stablehlo", "chlo"}, [&](OpPassManager &pm) {
    LogicalResult added = pipeline->addToPipeline(
        pm, /*options=*/"", [](const Twine &) { return failure(); });
    assert(succeeded(added) && "it has no options that could be wrong");
    (void)added;
  });
}

/// StableHLO, TOSA, shape and elementwise arith or math on tensors, to linalg
/// and scalars; constant globals to constants.
void addFrontendLowering(OpPassManager &pm) {
  // Before anything is folded.
  addWhereNeeded(pm, {"tensor.pad"},
                 [](OpPassManager &pm) { pm.addPass(createNormExpandPads()); });
  addStablehloLowering(pm);
  addWhereNeeded(pm, {"ml_program"}, [](OpPassManager &pm) {
    pm.addPass(createNormFoldGlobals());
  });
  addWhereNeeded(pm, {"tosa"}, [](OpPassManager &pm) {
    // Not validated: the levels and profiles of TOSA's specification bound what
    // its devices must take, and have no dynamic shapes. We lower to linalg,
    // which has.
    tosa::addTosaToLinalgPasses(pm, TosaToLinalgOptions(),
                                TosaToLinalgNamedOptions(),
                                /*validationOptions=*/std::nullopt);
    pm.addNestedPass<func::FuncOp>(createTosaToArithPass());
    pm.addNestedPass<func::FuncOp>(createTosaToTensorPass());
    pm.addNestedPass<func::FuncOp>(createTosaToSCFPass());
  });
  addWhereNeeded(pm, {"scf.if"}, [](OpPassManager &pm) {
    pm.addPass(createNormFoldBroadcastBranches());
  });
  addWhereNeeded(pm, {"shape"}, [](OpPassManager &pm) {
    pm.addPass(createConvertShapeToStandardPass());
    pm.addNestedPass<func::FuncOp>(createConvertShapeConstraintsPass());
  });
  pm.addPass(createConvertElementwiseToLinalgPass());
  pm.addPass(createNormDefineAccumulators());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}

void addBufferization(OpPassManager &pm) {
  pm.addPass(createNormDecomposeAggregates());
  pm.addPass(createNormKeepManualDeallocation());
  pm.addPass(createNormProtectArguments());
  pm.addPass(createNormSeparateUses());
  pm.addPass(createNormCheckTensors());
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
  pm.addPass(createNormReuseBuffers());
}

/// Where norm-raise and norm-fuse tell what they found.
template <typename Options> std::string getReport(const Options &options) {
  if (options.explain && options.report.empty())
    return "-";
  return options.report;
}

/// Whether a library does matrix products.
bool callsLibrary(ArrayRef<std::string> matmul) {
  return !matmul.empty() && matmul != ArrayRef<std::string>{"loops"};
}

/// Matrix products on buffers to calls of a library.
void addMatrixProducts(OpPassManager &pm, ArrayRef<std::string> matmul,
                       const std::string &report) {
  if (!callsLibrary(matmul))
    return;
  ConvertMatmulToLibraryOptions options;
  llvm::append_range(options.libraries, matmul);
  options.reportFile = report;
  pm.addPass(createConvertMatmulToLibrary(options));
}

/// Norms to reductions and arithmetic, and what is known then of these. For
/// plain loops statistics are f64, where rows need no rescue.
void addStatisticsExpansion(OpPassManager &pm, bool forLoops) {
  NormExpandStatisticsOptions options;
  options.widen = forLoops;
  options.rescue = !forLoops;
  pm.addPass(createNormExpandStatistics(options));
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}

/// What rows of norm.generic on buffers need, and how the module's CPU walks
/// them.
void addSchedules(OpPassManager &pm, bool highway) {
  if (highway)
    pm.addPass(createNormVectorizeFunctions());
  // What Highway leaves to linalg has the rescue, too.
  addStatisticsExpansion(pm, /*forLoops=*/!highway);
  // Before there are kernels to look through, which free what they allocate.
  pm.addPass(createNormDeallocateBuffers());
  if (highway)
    pm.addPass(createNormSelectSchedule());
}

/// norm.generic to kernels for the CPU, or to loops.
void addKernels(OpPassManager &pm, bool highway, bool strict) {
  if (highway) {
    ConvertNormToHighwayOptions options;
    options.strict = strict;
    pm.addPass(createConvertNormToHighway(options));
    pm.addPass(createNormShareKernels());
  }
  pm.addPass(createConvertNormToLinalg());
}

/// The ops of arith that are LLVM's, or nearly: arith-expand leaves them alone.
constexpr StringLiteral kPlainArith[] = {
    "addf",     "addi",   "andi",       "bitcast",      "cmpf",   "cmpi",
    "constant", "divf",   "divsi",      "divui",        "extsi",  "extui",
    "fptosi",   "fptoui", "index_cast", "index_castui", "maxsi",  "maxui",
    "minsi",    "minui",  "mulf",       "muli",         "negf",   "ori",
    "remf",     "remsi",  "remui",      "select",       "shli",   "shrsi",
    "shrui",    "sitofp", "subf",       "subi",         "trunci", "uitofp",
    "xori"};

void addAffineLowering(OpPassManager &pm) {
  addWhereNeeded(pm, {"affine"}, [](OpPassManager &pm) {
    pm.addPass(createLowerAffinePass());
  });
}

/// What is left on memrefs to loops, and these to LLVM. With `launches`, the
/// host's gpu ops become calls of the GPU runtime, and emulated kernels are
/// made ready to run.
void addLoweringToLLVM(OpPassManager &pm, bool launches = false) {
  pm.addPass(createNormCheckMemorySpaces());
  pm.addPass(createNormExpandCopies());
  pm.addPass(createNormOrderLoops());
  addWhereNeeded(pm, {"linalg"}, [](OpPassManager &pm) {
    pm.addPass(createConvertLinalgToLoopsPass());
  });
  addWhereNeeded(pm, {"scf.forall"}, [](OpPassManager &pm) {
    pm.addNestedPass<func::FuncOp>(createForallToForLoopPass());
  });
  addWhereNeeded(pm, {"vector"}, [](OpPassManager &pm) {
    pm.addPass(createConvertVectorToSCFPass());
  });
  addAffineLowering(pm);
  // Of the CPU's code LLVM's passes make the same, here and below.
  if (launches) {
    pm.addPass(createCanonicalizerPass());
    pm.addPass(createLoopInvariantCodeMotionPass());
  }
  pm.addPass(createCSEPass());
  pm.addPass(createConvertHighwayToLLVM());

  // In the type itself: what is subnormal in f16 is normal in f32.
  addWhereNeeded(pm, {"math"}, [](OpPassManager &pm) {
    pm.addPass(createNormExpandHostMath());
    // f16 and bf16 are computed in f32 and rounded after every op. What then
    // remains of them are loads, stores and casts.
    math::MathExtendToSupportedTypesOptions extend;
    // Wider ones are no narrow ones.
    extend.extraTypeStrs = {"f80", "f128"};
    pm.addPass(math::createMathExtendToSupportedTypes(extend));
  });
  arith::ArithEmulateUnsupportedFloatsOptions emulate;
  emulate.sourceTypeStrs = {"bf16", "f16"};
  emulate.targetTypeStr = "f32";
  pm.addPass(arith::createArithEmulateUnsupportedFloats(emulate));
  // Before a pass folds the roundings away.
  pm.addPass(createNormExpandFloatCasts());
  addWhereNeeded(pm, {"math"}, [](OpPassManager &pm) {
    math::MathExpandOpsPassOptions expandMath;
    expandMath.opMnemonics = {"rsqrt", "ctlz", "clampf"};
    pm.addPass(math::createMathExpandOpsPass(expandMath));
    // Powers of integers.
    pm.addPass(createConvertMathToFuncs());
  });
  addUnlessPlain(pm, "arith", kPlainArith, [](OpPassManager &pm) {
    arith::ArithExpandOpsPassOptions expandArith;
    expandArith.includeBf16 = true;
    pm.addPass(arith::createArithExpandOpsPass(expandArith));
  });
  addWhereNeeded(pm, {"complex"}, [](OpPassManager &pm) {
    pm.addPass(createConvertComplexToStandardPass());
  });

  addWhereNeeded(
      pm, {"memref.atomic_rmw", "memref.reshape"},
      [](OpPassManager &pm) { pm.addPass(memref::createExpandOpsPass()); });
  addWhereNeeded(pm, {"memref.expand_shape"}, [](OpPassManager &pm) {
    pm.addPass(createNormExpandReshapes());
  });
  addWhereNeeded(pm,
                 {"memref.collapse_shape", "memref.expand_shape",
                  "memref.extract_strided_metadata", "memref.subview"},
                 [](OpPassManager &pm) {
                   pm.addPass(memref::createExpandStridedMetadataPass());
                 });
  addAffineLowering(pm);
  pm.addPass(createNormLowerAsserts());
  pm.addPass(createSCFToControlFlowPass());
  addWhereNeeded(pm, {"vector"}, [](OpPassManager &pm) {
    pm.addPass(createConvertVectorToLLVMPass());
  });
  addWhereNeeded(pm, {"math"}, [](OpPassManager &pm) {
    pm.addPass(createConvertMathToLLVMPass());
    pm.addPass(createConvertMathToLibmPass());
  });
  // It converts whatever is beside gpu ops, too.
  if (launches)
    pm.addPass(createGpuToLLVMConversionPass());
  pm.addPass(createFinalizeMemRefToLLVMConversionPass());
  pm.addPass(createConvertFuncToLLVMPass());
  pm.addPass(createArithToLLVMConversionPass());
  pm.addPass(createConvertControlFlowToLLVMPass());
  addWhereNeeded(pm, {"index"}, [](OpPassManager &pm) {
    pm.addPass(createConvertIndexToLLVMPass());
  });
  addWhereNeeded(pm, {"ub"}, [](OpPassManager &pm) {
    pm.addPass(createUBToLLVMConversionPass());
  });
  if (launches) {
    pm.addPass(createCanonicalizerPass());
    pm.addPass(createCSEPass());
  }
  pm.addPass(createReconcileUnrealizedCastsPass());
  if (launches)
    pm.addPass(createNormEmulatorInstrument());
  NormCheckLoweredOptions checkOptions;
  checkOptions.allowLaunches = launches;
  pm.addPass(createNormCheckLowered(checkOptions));
}

} // namespace

void norm::addTensorsToBuffers(OpPassManager &pm, bool raise, bool fuse,
                               const std::string &report, bool library,
                               bool forCallers) {
  addFrontendLowering(pm);
  if (raise) {
    NormRaiseOptions raising;
    raising.reportFile = report;
    pm.addPass(createNormRaise(raising));
  }
  pm.addPass(createNormGeneralize());
  if (fuse && forCallers)
    pm.addNestedPass<func::FuncOp>(createNormSeparateResults());
  if (fuse) {
    NormFuseOptions fusing;
    fusing.reportFile = report;
    pm.addPass(createNormFuse(fusing));
  }
  if (library)
    pm.addPass(createNormFoldIntoContractions());
  // What norm ops did not take is fused among itself, to save buffers.
  pm.addPass(createNormFuseLoops());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  if (forCallers) {
    pm.addNestedPass<func::FuncOp>(createNormDescribe());
    pm.addPass(createNormReshapeDestinations());
  }
  addBufferization(pm);
  if (forCallers)
    pm.addPass(createNormResultsToArguments());
  NormExpandFloat8Options expandFloat8;
  expandFloat8.markFunctions = forCallers;
  pm.addPass(createNormExpandFloat8(expandFloat8));
  pm.addPass(createNormCheckSizes());
}

void norm::buildFrontendPipeline(OpPassManager &pm) { addFrontendLowering(pm); }

void norm::buildCPUPipeline(OpPassManager &pm,
                            const CPUPipelineOptions &options) {
  NormAttachTargetOptions target;
  target.target = options.highwayTarget;
  if (options.highwayTarget.empty()) {
    target.target = "cpu";
  } else if (!findCPUTarget(options.highwayTarget)) {
    // The pass says why.
    ConvertHighwayToLLVMOptions unknown;
    unknown.target = options.highwayTarget;
    pm.addPass(createConvertHighwayToLLVM(unknown));
    return;
  }
  pm.addPass(createNormAttachTarget(target));
  pm.addPass(createNormCheckNames());
  addTensorsToBuffers(pm, options.raise, options.fuse, getReport(options),
                      callsLibrary(options.matmul));
  addSchedules(pm, options.highway);
  addMatrixProducts(pm, options.matmul, getReport(options));
  if (options.explain) {
    pm.addPass(createNormExplain());
    return;
  }
  addKernels(pm, options.highway, options.strict);
  addLoweringToLLVM(pm);
}

void norm::buildLibraryPipeline(OpPassManager &pm,
                                const LibraryPipelineOptions &options) {
  pm.addPass(createNormCheckInterface());
  // Of private functions, too.
  pm.addPass(createNormCheckNames());
  NormCloneForTargetsOptions clone;
  llvm::append_range(clone.targets, options.targets);
  pm.addPass(createNormCloneForTargets(clone));
  OpPassManager &version = pm.nest<ModuleOp>();
  addTensorsToBuffers(version, options.raise, options.fuse, options.report,
                      callsLibrary(options.matmul), /*forCallers=*/true);
  addSchedules(version, options.highway);
  addMatrixProducts(version, options.matmul, options.report);
  addKernels(version, options.highway, options.strict);
  version.addPass(createNormLowerInterface());
  addLoweringToLLVM(version);
}

void norm::buildReferencePipeline(OpPassManager &pm) {
  pm.addPass(createNormCheckNames());
  addFrontendLowering(pm);
  pm.addPass(createNormPromoteToF64());
  pm.addPass(createNormGeneralize());
  addBufferization(pm);
  pm.addPass(createNormCheckSizes());
  addStatisticsExpansion(pm, /*forLoops=*/true);
  pm.addPass(createNormDeallocateBuffers());
  pm.addPass(createConvertNormToLinalg());
  addLoweringToLLVM(pm);
}

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

void norm::registerPipelines() {
  PassPipelineRegistration<CPUPipelineOptions>(
      "norm-cpu-pipeline",
      "Lower tensor programs with normalizations to the LLVM dialect",
      buildCPUPipeline);
  PassPipelineRegistration<LibraryPipelineOptions>(
      "norm-library-pipeline",
      "Lower tensor programs with normalizations to the LLVM dialect, once for "
      "each CPU target, with functions that C calls",
      buildLibraryPipeline);
  PassPipelineRegistration<>(
      "norm-frontend-pipeline",
      "Lower StableHLO (where the build has it), TOSA, shape, and elementwise "
      "arith and math on tensors to linalg, for norm-raise",
      buildFrontendPipeline);
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
