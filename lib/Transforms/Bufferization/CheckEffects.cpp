//===- CheckEffects.cpp - effects on memory must be known -----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Bufferization/Passes.h"

#include "mlir/Dialect/Bufferization/IR/BufferDeallocationOpInterface.h"
#include "mlir/Interfaces/CallInterfaces.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMCHECKEFFECTS
#include "norm/Transforms/Bufferization/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

bool hasKnownEffects(Operation *op) {
  return isa<MemoryEffectOpInterface, CallOpInterface,
             bufferization::BufferDeallocationOpInterface>(op) ||
         op->hasTrait<OpTrait::HasRecursiveMemoryEffects>() ||
         op->hasTrait<OpTrait::SymbolTable>() ||
         op->hasTrait<OpTrait::IsTerminator>() || isa<SymbolOpInterface>(op);
}

struct NormCheckEffectsPass final
    : norm::impl::NormCheckEffectsBase<NormCheckEffectsPass> {
  void runOnOperation() override {
    getOperation()->walk([&](Operation *op) {
      if (hasKnownEffects(op))
        return WalkResult::advance();
      op->emitError() << "'" << op->getName()
                      << "' does not say what it does to memory, and has no "
                         "lowering to LLVM";
      signalPassFailure();
      return WalkResult::interrupt();
    });
  }
};

} // namespace
