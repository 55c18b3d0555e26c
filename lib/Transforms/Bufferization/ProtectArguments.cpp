//===- ProtectArguments.cpp - tensors of callers are values ---------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Bufferization/Passes.h"

#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMPROTECTARGUMENTS
#include "norm/Transforms/Bufferization/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using bufferization::BufferizationDialect;

namespace {

struct NormProtectArgumentsPass final
    : norm::impl::NormProtectArgumentsBase<NormProtectArgumentsPass> {
  void runOnOperation() override {
    Builder b(&getContext());
    getOperation()->walk([&](func::FuncOp function) {
      if (!function.isPublic() || function.isExternal())
        return;
      for (BlockArgument argument : function.getArguments()) {
        unsigned index = argument.getArgNumber();
        StringRef writable = BufferizationDialect::kWritableAttrName;
        if (isa<TensorType>(argument.getType()) &&
            !function.getArgAttr(index, writable))
          function.setArgAttr(index, writable, b.getBoolAttr(false));
      }
    });
  }
};

} // namespace
