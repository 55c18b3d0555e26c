//===- EmitHighwayPipeline.cpp - tensor programs to Highway C++ -----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Pipelines/Pipelines.h"

#include "norm/Conversion/Passes.h"
#include "norm/Dialect/Norm/Transforms/Passes.h"
#include "norm/TargetInfo/CPUTarget.h"
#include "norm/Transforms/Bufferization/Passes.h"
#include "norm/Transforms/Math/Passes.h"

#include "mlir/Conversion/Passes.h"
#include "mlir/Dialect/Arith/Transforms/Passes.h"
#include "mlir/Dialect/Bufferization/Transforms/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;
using namespace mlir::norm;

void norm::buildEmitHighwayPipeline(OpPassManager &pm,
                                    const EmitHighwayPipelineOptions &options) {
  NormRaiseOptions raising;
  raising.reportFile = options.report;
  if (options.raise)
    pm.addPass(createNormRaise(raising));
  pm.addPass(createNormGeneralize());
  if (options.fuse) {
    pm.addNestedPass<func::FuncOp>(createNormSeparateResults());
    NormFuseOptions fusing;
    fusing.reportFile = options.report;
    pm.addPass(createNormFuse(fusing));
  }
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  pm.addNestedPass<func::FuncOp>(createNormDescribe());

  pm.addPass(createNormProtectArguments());
  pm.addPass(createNormSeparateUses());
  pm.addPass(bufferization::createEmptyTensorEliminationPass());
  bufferization::OneShotBufferizePassOptions bufferize;
  bufferize.bufferizeFunctionBoundaries = true;
  bufferize.allowReturnAllocsFromLoops = true;
  bufferize.functionBoundaryTypeConversion =
      bufferization::LayoutMapOption::IdentityLayoutMap;
  pm.addPass(bufferization::createOneShotBufferizePass(bufferize));
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createNormReuseBuffers());
  // Again, for what is no norm's result.
  pm.addNestedPass<func::FuncOp>(createNormSeparateResults());
  // The kernels write straight into the caller's buffers: no allocation, no
  // copy.
  bufferization::BufferResultsToOutParamsPassOptions results;
  results.addResultAttribute = true;
  results.hoistStaticAllocs = true;
  results.hoistDynamicAllocs = true;
  results.modifyPublicFunctions = true;
  pm.addPass(bufferization::createBufferResultsToOutParamsPass(results));
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());

  NormExpandFloat8Options expandFloat8;
  expandFloat8.markFunctions = true;
  pm.addPass(createNormExpandFloat8(expandFloat8));
  pm.addPass(createNormCheckSizes());
  pm.addPass(createNormExpandStatistics());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  // Whatever the module says: the same kernel is compiled for each target.
  ConvertNormToHighwayOptions toHighway;
  toHighway.target = getLeastCPUTarget().name.str();
  toHighway.strict = true;
  // Its launches are calls, on one thread.
  toHighway.shareRows = false;
  pm.addPass(createConvertNormToHighway(toHighway));
  pm.addPass(createLowerAffinePass());
  pm.addNestedPass<func::FuncOp>(arith::createArithExpandOpsPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createLoopInvariantCodeMotionPass());
  pm.addPass(createCSEPass());
  pm.addPass(createConvertHighwayToEmitC());
}
