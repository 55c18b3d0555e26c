//===- Pipelines.cpp - names of the pipelines -----------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Pipelines/Pipelines.h"

#include "mlir/Pass/PassRegistry.h"

using namespace mlir;
using namespace mlir::norm;

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
