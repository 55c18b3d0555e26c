//===- FoldGlobals.cpp - constants for globals that hold them -----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Func/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MLProgram/IR/MLProgram.h"
#include "mlir/IR/SymbolTable.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMFOLDGLOBALS
#include "norm/Transforms/Func/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

struct NormFoldGlobalsPass final
    : norm::impl::NormFoldGlobalsBase<NormFoldGlobalsPass> {
  void runOnOperation() override {
    SymbolTableCollection symbols;
    WalkResult result = getOperation()->walk([&](Operation *op) -> WalkResult {
      if (auto load = dyn_cast<ml_program::GlobalLoadConstOp>(op))
        return fold(load, symbols);
      if (auto load = dyn_cast<ml_program::GlobalLoadOp>(op))
        return fold(load, symbols);
      return WalkResult::advance();
    });
    if (result.wasInterrupted())
      signalPassFailure();
  }

private:
  template <typename LoadOp>
  static LogicalResult fold(LoadOp load, SymbolTableCollection &symbols) {
    // The verifier has found it.
    ml_program::GlobalOp global = load.getGlobalOp(symbols);
    auto value = dyn_cast_or_null<TypedAttr>(global.getValueAttr());
    if (isa_and_present<ml_program::ExternAttr>(value)) {
      InFlightDiagnostic error = load.emitError("'")
                                 << load->getName() << "' reads @"
                                 << global.getSymName()
                                 << ", whose value the module does not have";
      error.attachNote(global.getLoc())
          << "expected a value such as dense<..> or dense_resource<..>";
      return error;
    }
    if (global.getIsMutable() || !value || value.getType() != load.getType())
      return success();
    OpBuilder builder(load);
    load.replaceAllUsesWith(
        arith::ConstantOp::create(builder, load.getLoc(), value).getResult());
    load.erase();
    return success();
  }
};

} // namespace
