//===- CheckDeviceBuffers.cpp - nothing on the host for the GPU's memory --===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/GPU/Passes.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMCHECKDEVICEBUFFERS
#include "norm/Transforms/GPU/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

/// What an op of the host does with a buffer; empty if nothing.
StringRef getUse(Operation *op) {
  if (isa<memref::GetGlobalOp>(op))
    return "is a constant in the host's memory";
  auto memory = dyn_cast<MemoryEffectOpInterface>(op);
  if (!memory)
    return "";
  SmallVector<MemoryEffects::EffectInstance> effects;
  memory.getEffects(effects);
  for (const MemoryEffects::EffectInstance &effect : effects) {
    if (!effect.getValue() || !isa<BaseMemRefType>(effect.getValue().getType()))
      continue;
    return isa<MemoryEffects::Allocate>(effect.getEffect())
               ? "allocates memory of the host"
               : "accesses a buffer on the host";
  }
  return "";
}

struct NormCheckDeviceBuffersPass final
    : norm::impl::NormCheckDeviceBuffersBase<NormCheckDeviceBuffersPass> {
  void runOnOperation() override {
    WalkResult result =
        getOperation().walk<WalkOrder::PreOrder>(
            [&](Operation *op) -> WalkResult {
              if (isa<gpu::GPUModuleOp>(op))
                return WalkResult::skip();
              if (isa_and_present<gpu::GPUDialect>(op->getDialect()))
                return WalkResult::advance();
              StringRef use = getUse(op);
              if (use.empty())
                return WalkResult::advance();
              op->emitError()
                  << "'" << op->getName() << "' " << use
                  << ", but with host-buffers=false all buffers are the "
                     "GPU's: expected nothing but normalizations of "
                     "the function's arguments";
              return WalkResult::interrupt();
            });
    if (result.wasInterrupted())
      signalPassFailure();
  }
};

} // namespace
