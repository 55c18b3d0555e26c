//===- DeallocateBuffers.cpp - frees what bufferization allocated ---------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Bufferization/Passes.h"

#include "mlir/Conversion/BufferizationToMemRef/BufferizationToMemRef.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Bufferization/Pipelines/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Pass/PassManager.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMDEALLOCATEBUFFERS
#include "norm/Transforms/Bufferization/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

struct NormDeallocateBuffersPass final
    : norm::impl::NormDeallocateBuffersBase<NormDeallocateBuffersPass> {
  void runOnOperation() override {
    WalkResult hasGPUOps = getOperation().walk([](Operation *op) {
      return isa_and_present<gpu::GPUDialect>(op->getDialect())
                 ? WalkResult::interrupt()
                 : WalkResult::advance();
    });
    if (hasGPUOps.wasInterrupted())
      return;
    OpPassManager pm(ModuleOp::getOperationName());
    pm.addPass(norm::createNormKeepManualDeallocation());
    pm.addPass(norm::createNormCheckEffects());
    bufferization::buildBufferDeallocationPipeline(pm);
    pm.addPass(createConvertBufferizationToMemRefPass());
    if (failed(runPipeline(pm, getOperation())))
      signalPassFailure();
  }
};

} // namespace
