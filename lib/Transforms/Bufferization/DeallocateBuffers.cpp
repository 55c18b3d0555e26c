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

bool hasMemory(Operation *op) {
  auto isMemRef = llvm::IsaPred<BaseMemRefType>;
  return llvm::any_of(op->getOperandTypes(), isMemRef) ||
         llvm::any_of(op->getResultTypes(), isMemRef);
}

/// Whether `op` reads and writes its operands, and its regions no memory.
bool onlyComputes(Operation *op) {
  if (!isa<DestinationStyleOpInterface>(op) || op->getNumResults() > 0)
    return false;
  WalkResult found = op->walk([&](Operation *inner) {
    return inner != op && hasMemory(inner) ? WalkResult::interrupt()
                                           : WalkResult::advance();
  });
  return !found.wasInterrupted();
}

/// Whether `function` computes its results in the memory that it returns, and
/// allocates nothing else: there is nothing to deallocate then.
bool returnsWhatItAllocates(func::FuncOp function) {
  if (function.isExternal())
    return true;
  if (!function.getBody().hasOneBlock())
    return false;
  Operation *terminator = function.getBody().front().getTerminator();
  for (Operation &op : function.getBody().front().without_terminator()) {
    if (isa<memref::AllocOp>(op)) {
      if (llvm::count(op.getUsers(), terminator) != 1)
        return false;
    } else if (!isa<memref::DimOp>(op) && !onlyComputes(&op) &&
               (hasMemory(&op) || op.getNumRegions() > 0)) {
      return false;
    }
  }
  return llvm::all_of(terminator->getOperands(), [](Value result) {
    return !isa<BaseMemRefType>(result.getType()) ||
           result.getDefiningOp<memref::AllocOp>();
  });
}

bool needsDeallocation(ModuleOp module) {
  return llvm::any_of(*module.getBody(), [](Operation &op) {
    auto function = dyn_cast<func::FuncOp>(op);
    return !function || !returnsWhatItAllocates(function);
  });
}

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
    if (needsDeallocation(getOperation())) {
      bufferization::buildBufferDeallocationPipeline(pm);
      pm.addPass(createConvertBufferizationToMemRefPass());
    }
    if (failed(runPipeline(pm, getOperation())))
      signalPassFailure();
  }
};

} // namespace
