//===- InitAll.cpp - registration of everything ---------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/InitAll.h"

#include "norm/Conversion/Passes.h"
#include "norm/Dialect/Highway/IR/Highway.h"
#include "norm/Dialect/Norm/IR/Norm.h"
#include "norm/Dialect/Norm/Transforms/BufferDeallocationOpInterfaceImpl.h"
#include "norm/Dialect/Norm/Transforms/BufferizableOpInterfaceImpl.h"
#include "norm/Dialect/Norm/Transforms/DifferentiableOpInterfaceImpl.h"
#include "norm/Dialect/Norm/Transforms/Passes.h"
#include "norm/Dialect/Norm/Transforms/RuntimeOpVerification.h"
#include "norm/Pipelines/Pipelines.h"
#include "norm/Transforms/Bufferization/Passes.h"
#include "norm/Transforms/EmitC/Passes.h"
#include "norm/Transforms/Func/Passes.h"
#include "norm/Transforms/GPU/Passes.h"
#include "norm/Transforms/LLVM/Passes.h"
#include "norm/Transforms/Linalg/Passes.h"
#include "norm/Transforms/Math/Passes.h"
#include "norm/Transforms/SPIRV/Passes.h"

#include "mlir/IR/DialectRegistry.h"

using namespace mlir;

void norm::registerAllDialects(DialectRegistry &registry) {
  registry.insert<highway::HighwayDialect, NormDialect>();
  registerBufferDeallocationOpInterfaceExternalModels(registry);
  registerBufferizableOpInterfaceExternalModels(registry);
  registerDifferentiableOpInterfaceExternalModels(registry);
  registerPipelineDependencies(registry);
  registerRuntimeVerifiableOpInterfaceExternalModels(registry);
}

void norm::registerAllPasses() {
  registerNormBufferizationTransformsPasses();
  registerNormConversionPasses();
  registerNormEmitCTransformsPasses();
  registerNormFuncTransformsPasses();
  registerNormGPUTransformsPasses();
  registerNormLLVMTransformsPasses();
  registerNormLinalgTransformsPasses();
  registerNormMathTransformsPasses();
  registerNormSPIRVTransformsPasses();
  registerNormTransformsPasses();
  registerPipelines();
}
