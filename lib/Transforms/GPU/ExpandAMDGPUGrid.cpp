//===- ExpandAMDGPUGrid.cpp - sizes of a launch on AMD GPUs --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/GPU/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMEXPANDAMDGPUGRID
#include "norm/Transforms/GPU/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

/// Where the hidden arguments hold the number of workgroups in x, in 4 bytes,
/// and the threads of a workgroup, in 2; y and z follow ("Code Object V5 Kernel
/// Argument Metadata" in LLVM's "User Guide for AMDGPU Backend").
constexpr int32_t kGridOffset = 0;
constexpr int32_t kWorkgroupOffset = 12;

/// The number of the address space of constants.
constexpr unsigned kConstantSpace = 4;

struct NormExpandAMDGPUGridPass final
    : norm::impl::NormExpandAMDGPUGridBase<NormExpandAMDGPUGridPass> {
  using NormExpandAMDGPUGridBase::NormExpandAMDGPUGridBase;

  void runOnOperation() override {
    getOperation().walk([](Operation *op) {
      if (auto grid = dyn_cast<gpu::GridDimOp>(op))
        replace(op, kGridOffset, /*bytes=*/4, grid.getDimension());
      else if (auto workgroup = dyn_cast<gpu::BlockDimOp>(op))
        replace(op, kWorkgroupOffset, /*bytes=*/2, workgroup.getDimension());
    });
  }

private:
  static void replace(Operation *op, int32_t offset, int32_t bytes,
                      gpu::Dimension dimension) {
    OpBuilder b(op);
    Location loc = op->getLoc();
    auto pointer = LLVM::LLVMPointerType::get(op->getContext(), kConstantSpace);
    Value arguments =
        LLVM::CallIntrinsicOp::create(
            b, loc, pointer, b.getStringAttr("llvm.amdgcn.implicitarg.ptr"), {})
            .getResult(0);
    Value address = LLVM::GEPOp::create(
        b, loc, pointer, b.getI8Type(), arguments,
        ArrayRef<LLVM::GEPArg>{offset + bytes * int32_t(dimension)});
    Value size = LLVM::LoadOp::create(b, loc, b.getIntegerType(8 * bytes),
                                      address, /*alignment=*/bytes);
    op->getResult(0).replaceAllUsesWith(
        arith::IndexCastUIOp::create(b, loc, b.getIndexType(), size));
    op->erase();
  }
};

} // namespace
