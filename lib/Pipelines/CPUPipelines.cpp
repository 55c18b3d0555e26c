//===- CPUPipelines.cpp - tensor programs to the LLVM dialect -------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Pipelines/Pipelines.h"

#include "PipelineParts.h"
#include "norm/Conversion/Passes.h"
#include "norm/Dialect/Norm/Transforms/Passes.h"
#include "norm/TargetInfo/CPUTarget.h"
#include "norm/Transforms/Bufferization/Passes.h"
#include "norm/Transforms/Func/Passes.h"
#include "norm/Transforms/LLVM/Passes.h"

#include "mlir/IR/BuiltinOps.h"

using namespace mlir;
using namespace mlir::norm;

/// Whether a library does matrix products.
static bool callsLibrary(ArrayRef<std::string> matmul) {
  return !matmul.empty() && matmul != ArrayRef<std::string>{"loops"};
}

/// Matrix products on buffers to calls of a library.
static void addMatrixProducts(OpPassManager &pm, ArrayRef<std::string> matmul,
                              const std::string &report) {
  if (!callsLibrary(matmul))
    return;
  ConvertMatmulToLibraryOptions options;
  llvm::append_range(options.libraries, matmul);
  options.reportFile = report;
  pm.addPass(createConvertMatmulToLibrary(options));
}

/// What rows of norm.generic on buffers need, and how the module's CPU walks
/// them.
static void addSchedules(OpPassManager &pm, bool highway) {
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
static void addKernels(OpPassManager &pm, bool highway, bool strict) {
  if (highway) {
    ConvertNormToHighwayOptions options;
    options.strict = strict;
    pm.addPass(createConvertNormToHighway(options));
    pm.addPass(createNormShareKernels());
  }
  pm.addPass(createConvertNormToLinalg());
}

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
  buildFrontendPipeline(pm);
  pm.addPass(createNormPromoteToF64());
  pm.addPass(createNormGeneralize());
  addBufferization(pm);
  pm.addPass(createNormCheckSizes());
  addStatisticsExpansion(pm, /*forLoops=*/true);
  pm.addPass(createNormDeallocateBuffers());
  pm.addPass(createConvertNormToLinalg());
  addLoweringToLLVM(pm);
}
