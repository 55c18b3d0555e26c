//===- Stablehlo.cpp - StableHLO to linalg --------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Stablehlo.h"

#include "LowerBatchNorms.h"
#include "LowerSizes.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/DialectRegistry.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"
#include "stablehlo/conversions/linalg/transforms/Passes.h"
#include "stablehlo/dialect/ChloOps.h"
#include "stablehlo/dialect/StablehloOps.h"
#include "stablehlo/transforms/Passes.h"

using namespace mlir;
using namespace mlir::norm;

/// The passes that docs/Frontends.md runs where StableHLO is not there, with
/// those for composites, and for what they leave of dynamic sizes and of batch
/// norms.
static void buildStablehloPipeline(OpPassManager &pm) {
  pm.addNestedPass<func::FuncOp>(
      stablehlo::createStablehloLegalizeCompositeToCallPass());
  pm.addNestedPass<func::FuncOp>(
      stablehlo::createChloLegalizeToStablehloPass());
  pm.addPass(createInlinerPass());
  pm.addNestedPass<func::FuncOp>(createLowerStablehloSizes());
  pm.addNestedPass<func::FuncOp>(createLowerStablehloBatchNorms());
  pm.addPass(stablehlo::createStablehloLegalizeToLinalgPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  pm.addPass(createSymbolDCEPass());
}

void norm::registerStablehlo(DialectRegistry &registry) {
  registry.insert<chlo::ChloDialect, stablehlo::StablehloDialect>();
  stablehlo::registerStablehloLegalizeCompositeToCallPass();
  stablehlo::registerChloLegalizeToStablehloPass();
  registerPass(createLowerStablehloSizes);
  registerPass(createLowerStablehloBatchNorms);
  stablehlo::registerStablehloLegalizeToLinalgPass();
  PassPipelineRegistration<>("norm-stablehlo-pipeline",
                             "Lower StableHLO and CHLO to linalg; a part "
                             "of norm-frontend-pipeline",
                             buildStablehloPipeline);
}
