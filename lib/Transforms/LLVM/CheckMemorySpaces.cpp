//===- CheckMemorySpaces.cpp - memory that the LLVM dialect has -----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/LLVM/Passes.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMCHECKMEMORYSPACES
#include "norm/Transforms/LLVM/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

struct NormCheckMemorySpacesPass final
    : norm::impl::NormCheckMemorySpacesBase<NormCheckMemorySpacesPass> {
  void runOnOperation() override {
    WalkResult result =
        getOperation()->walk<WalkOrder::PreOrder>([&](Operation *op) {
          // Kernels have a lowering of their own.
          if (isa<gpu::GPUModuleOp>(op))
            return WalkResult::skip();
          return check(op);
        });
    if (result.wasInterrupted())
      signalPassFailure();
  }

private:
  /// LLVM's pointer types have 24 bits for it.
  static constexpr unsigned kMaxAddressSpace = (1u << 24) - 1;

  static bool isAddressSpace(Attribute memorySpace) {
    if (!memorySpace)
      return true;
    auto number = dyn_cast<IntegerAttr>(memorySpace);
    return number && !number.getValue().isNegative() &&
           number.getValue().ule(kMaxAddressSpace);
  }

  static WalkResult check(Operation *op) {
    SmallVector<Type> types(op->getResultTypes());
    if (auto func = dyn_cast<FunctionOpInterface>(op)) {
      llvm::append_range(types, func.getArgumentTypes());
      llvm::append_range(types, func.getResultTypes());
    }
    if (auto global = dyn_cast<memref::GlobalOp>(op))
      types.push_back(global.getType());
    for (Type type : types) {
      auto memref = dyn_cast<BaseMemRefType>(type);
      if (!memref || isAddressSpace(memref.getMemorySpace()))
        continue;
      op->emitError() << "'" << op->getName()
                      << "' op has a memref in memory space "
                      << memref.getMemorySpace()
                      << ": expected none or an integer from 0 to "
                      << kMaxAddressSpace
                      << ", the address spaces that LLVM has";
      return WalkResult::interrupt();
    }
    return WalkResult::advance();
  }
};

} // namespace
