//===- KeepManualDeallocation.cpp - functions that free buffers -----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Bufferization/Passes.h"

#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMKEEPMANUALDEALLOCATION
#include "norm/Transforms/Bufferization/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

/// The op that allocates what `memref` is or views; null if there may be
/// others.
Operation *findAllocation(Value memref) {
  Operation *op = memref.getDefiningOp();
  while (auto view = dyn_cast_if_present<ViewLikeOpInterface>(op))
    op = view.getViewSource().getDefiningOp();
  return isa_and_present<memref::AllocOp>(op) ? op : nullptr;
}

struct NormKeepManualDeallocationPass final
    : norm::impl::NormKeepManualDeallocationBase<
          NormKeepManualDeallocationPass> {
  void runOnOperation() override {
    auto mark = [&](Operation *op) {
      op->setAttr(bufferization::BufferizationDialect::kManualDeallocation,
                  UnitAttr::get(&getContext()));
    };
    getOperation()->walk([&](FunctionOpInterface function) {
      bool isUnclear = false;
      function.walk([&](memref::DeallocOp dealloc) {
        if (dealloc->hasAttr(
                bufferization::BufferizationDialect::kManualDeallocation))
          return;
        mark(dealloc);
        if (Operation *allocation = findAllocation(dealloc.getMemref()))
          mark(allocation);
        else
          isUnclear = true;
      });
      if (isUnclear)
        function.walk([&](Operation *op) {
          if (isa<memref::AllocOp, memref::ReallocOp>(op))
            mark(op);
        });
    });
  }
};

} // namespace
