//===- CheckEffects.cpp - effects on memory must be known -----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Bufferization/Passes.h"

#include "mlir/Dialect/Bufferization/IR/BufferDeallocationOpInterface.h"
#include "mlir/IR/BuiltinTypes.h"
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

/// The first memory of `op` that LLVM's memrefs cannot describe, or null.
MemRefType findUnstrided(Operation *op) {
  SmallVector<Type> types(op->getOperandTypes());
  llvm::append_range(types, op->getResultTypes());
  for (Type type : types)
    if (auto memref = dyn_cast<MemRefType>(type); memref && !memref.isStrided())
      return memref;
  return {};
}

struct NormCheckEffectsPass final
    : norm::impl::NormCheckEffectsBase<NormCheckEffectsPass> {
  void runOnOperation() override {
    WalkResult checked = getOperation()->walk([](Operation *op) -> WalkResult {
      if (!hasKnownEffects(op))
        return op->emitError()
               << "'" << op->getName()
               << "' does not say what it does to memory, and has no "
                  "lowering to LLVM";
      if (MemRefType type = findUnstrided(op))
        return op->emitError()
               << "'" << op->getName() << "' of " << type
               << " has no lowering to LLVM; expected a strided layout";
      return WalkResult::advance();
    });
    if (checked.wasInterrupted())
      signalPassFailure();
  }
};

} // namespace
