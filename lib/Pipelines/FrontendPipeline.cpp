//===- FrontendPipeline.cpp - what frontends write to linalg --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Pipelines/Pipelines.h"

#include "PipelineParts.h"
#include "WhereNeeded.h"
#include "norm/Transforms/Func/Passes.h"
#include "norm/Transforms/Linalg/Passes.h"

#include "mlir/Conversion/ShapeToStandard/ShapeToStandard.h"
#include "mlir/Conversion/TosaToArith/TosaToArith.h"
#include "mlir/Conversion/TosaToLinalg/TosaToLinalg.h"
#include "mlir/Conversion/TosaToSCF/TosaToSCF.h"
#include "mlir/Conversion/TosaToTensor/TosaToTensor.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/Passes.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"

#include <optional>

using namespace mlir;
using namespace mlir::norm;

/// StableHLO to linalg, by the pipeline that programs register that were built
/// with it. In others no op of its dialects gets here.
static void addStablehloLowering(OpPassManager &pm) {
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

void norm::buildFrontendPipeline(OpPassManager &pm) {
  // Before anything is folded.
  addSliceExpansion(pm, {"memref.subview"});
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
  // Before a select becomes elementwise, whose loop decides what it selects.
  pm.addPass(createNormDefineAccumulators());
  pm.addPass(createConvertElementwiseToLinalgPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}
