//===- CheckNames.cpp - functions that are named as the runtime's ---------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/LLVM/Passes.h"

#include "norm/Support/LibraryFunctions.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMCHECKNAMES
#include "norm/Transforms/LLVM/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

struct NormCheckNamesPass final
    : norm::impl::NormCheckNamesBase<NormCheckNamesPass> {
  using NormCheckNamesBase::NormCheckNamesBase;

  void runOnOperation() override {
    for (Operation &op : getOperation().getOps()) {
      auto symbol = dyn_cast<SymbolOpInterface>(&op);
      if (!symbol)
        continue;
      StringRef other = findOther(symbol);
      if (other.empty())
        continue;
      op.emitOpError("is named ") << symbol.getName() << ", which is " << other
                                  << ": give it another name";
      return signalPassFailure();
    }
  }

private:
  /// What the name of `symbol` is already; empty if nothing.
  StringRef findOther(SymbolOpInterface symbol) const {
    // The lowering calls an llvm.func that is there, and kernels of before may
    // be there, too.
    if (!isa<LLVM::LLVMFuncOp, gpu::GPUModuleOp>(symbol) && isTaken(symbol))
      return "a name of the runtime";
    auto func = dyn_cast<FunctionOpInterface>(symbol.getOperation());
    bool isDeclared = func && func.isExternal();
    // One's own malloc and free may stand there as llvm.func.
    return isDeclared || isAllocator(symbol.getName()) ||
                   !norm::isKnownToLLVM(symbol.getName())
               ? ""
               : "a library function that LLVM knows";
  }

  static bool isAllocator(StringRef name) {
    return name == "malloc" || name == "free";
  }

  bool isTaken(SymbolOpInterface symbol) const {
    StringRef name = symbol.getName();
    // Whoever declares what the C library has may have it.
    if (isAllocator(name) || name == "memrefCopy") {
      auto func = dyn_cast<func::FuncOp>(symbol.getOperation());
      return !func || !func.isExternal() || !hasTypeOfLibrary(func);
    }
    // convert-norm-to-gpu declares it beside its kernels, which may be there.
    if (name == "norm_gpu_count_resident_workgroups") {
      auto func = dyn_cast<func::FuncOp>(symbol.getOperation());
      Type i32 = IntegerType::get(symbol->getContext(), 32);
      return launches &&
             (!func || !func.isExternal() ||
              func.getFunctionType() !=
                  FunctionType::get(symbol->getContext(), i32, i32));
    }
    if (name == "norm_fail" || name == "norm_parallel_for" ||
        name == "norm_get_num_threads" || name == "norm_matmul" ||
        name.starts_with("norm_highway_"))
      return true;
    return launches &&
           (name == "norm_kernels" || name.starts_with("norm_gpu_") ||
            name.starts_with("mgpu"));
  }

  /// As the lowering of memrefs calls it.
  static bool hasTypeOfLibrary(func::FuncOp func) {
    Builder b(func.getContext());
    Type size = b.getI64Type(),
         pointer = LLVM::LLVMPointerType::get(func.getContext());
    FunctionType type = func.getFunctionType();
    if (func.getName() == "malloc")
      return type == b.getFunctionType(size, pointer);
    if (func.getName() == "free")
      return type == b.getFunctionType(pointer, {});
    return type == b.getFunctionType({size, pointer, pointer}, {});
  }
};

} // namespace
