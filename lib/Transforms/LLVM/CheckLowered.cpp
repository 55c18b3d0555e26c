//===- CheckLowered.cpp - nothing but LLVM is left ------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/LLVM/Passes.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMCHECKLOWERED
#include "norm/Transforms/LLVM/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

struct NormCheckLoweredPass final
    : norm::impl::NormCheckLoweredBase<NormCheckLoweredPass> {
  using NormCheckLoweredBase::NormCheckLoweredBase;

  void runOnOperation() override {
    Operation *cast = nullptr, *leftover = nullptr;
    getOperation()->walk([&](Operation *op) {
      if (op == getOperation() ||
          isa_and_present<LLVM::LLVMDialect>(op->getDialect()))
        return WalkResult::advance();
      if (allowLaunches && isa<gpu::BinaryOp, gpu::LaunchFuncOp>(op))
        return WalkResult::advance();
      // Casts are what is left around an op that was not converted: it is the
      // one to name.
      if (isa<UnrealizedConversionCastOp>(op)) {
        cast = cast ? cast : op;
        return WalkResult::advance();
      }
      leftover = op;
      return WalkResult::interrupt();
    });
    if (!leftover && !cast)
      return;
    StringRef machine = allowLaunches ? "the host" : "the CPU";
    if (leftover)
      leftover->emitError() << "'" << leftover->getName()
                            << "' has no lowering to LLVM for " << machine;
    else
      cast->emitError() << "a value of type " << cast->getOperand(0).getType()
                        << " has no lowering to LLVM for " << machine;
    signalPassFailure();
  }
};

} // namespace
