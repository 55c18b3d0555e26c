//===- PipelineParts.cpp - what pipelines have in common ------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PipelineParts.h"
#include "WhereNeeded.h"

#include "norm/Dialect/Norm/Transforms/Passes.h"
#include "norm/Pipelines/Pipelines.h"
#include "norm/Transforms/Bufferization/Passes.h"
#include "norm/Transforms/Linalg/Passes.h"
#include "norm/Transforms/Math/Passes.h"

#include "mlir/Dialect/Bufferization/Transforms/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;
using namespace mlir::norm;

void norm::addTensorsToBuffers(OpPassManager &pm, bool raise, bool fuse,
                               const std::string &report, bool library,
                               bool forCallers) {
  buildFrontendPipeline(pm);
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

void norm::addSliceExpansion(OpPassManager &pm, ArrayRef<StringLiteral> ops) {
  addWhereNeeded(
      pm, ops, [](OpPassManager &pm) { pm.addPass(createNormExpandSlices()); });
}

void norm::addBufferization(OpPassManager &pm) {
  pm.addPass(createNormDecomposeAggregates());
  pm.addPass(createNormKeepManualDeallocation());
  pm.addPass(createNormProtectArguments());
  pm.addPass(createNormSeparateUses());
  pm.addPass(createNormCheckTensors());
  addSliceExpansion(pm, {"tensor.extract_slice", "tensor.insert_slice",
                         "tensor.parallel_insert_slice"});
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

void norm::addStatisticsExpansion(OpPassManager &pm, bool forLoops) {
  NormExpandStatisticsOptions options;
  options.widen = forLoops;
  options.rescue = !forLoops;
  pm.addPass(createNormExpandStatistics(options));
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}
