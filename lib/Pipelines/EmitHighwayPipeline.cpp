//===- EmitHighwayPipeline.cpp - tensor programs to Highway C++ -----------===//
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
#include "norm/Transforms/Linalg/Passes.h"

#include "mlir/Conversion/Passes.h"
#include "mlir/Dialect/Arith/Transforms/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/Passes.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;
using namespace mlir::norm;

void norm::buildEmitHighwayPipeline(OpPassManager &pm,
                                    const EmitHighwayPipelineOptions &options) {
  // The kernels write straight into the caller's buffers: no allocation, no
  // copy.
  addTensorsToBuffers(pm, options.raise, options.fuse, options.report,
                      /*library=*/false, /*forCallers=*/true);
  // What is elementwise beside a norm, copies too, is a kernel of its own; the
  // rest of linalg is loops.
  NormExpandCopiesOptions copies;
  copies.contiguous = true;
  pm.addPass(createNormExpandCopies(copies));
  NormVectorizeFunctionsOptions vectorize;
  vectorize.all = true;
  pm.addPass(createNormVectorizeFunctions(vectorize));
  addStatisticsExpansion(pm, /*forLoops=*/false);
  // Whatever the module says: the same kernel is compiled for each target.
  ConvertNormToHighwayOptions toHighway;
  toHighway.target = getLeastCPUTarget().name.str();
  toHighway.strict = true;
  // Its launches are calls, on one thread.
  toHighway.shareRows = false;
  pm.addPass(createConvertNormToHighway(toHighway));
  pm.addPass(createNormOrderLoops());
  pm.addPass(createConvertLinalgToLoopsPass());
  pm.addPass(createLowerAffinePass());
  pm.addNestedPass<func::FuncOp>(arith::createArithExpandOpsPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createLoopInvariantCodeMotionPass());
  pm.addPass(createCSEPass());
  pm.addPass(createConvertHighwayToEmitC());
}
