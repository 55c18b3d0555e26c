//===- PinSPIRV.cpp - what a Vulkan driver must keep ----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/SPIRV/Passes.h"

#include "mlir/Dialect/SPIRV/IR/SPIRVDialect.h"
#include "mlir/Dialect/SPIRV/IR/SPIRVOps.h"
#include "mlir/Dialect/SPIRV/IR/TargetAndABI.h"

#include <set>

namespace mlir::norm {
#define GEN_PASS_DEF_NORMPINSPIRV
#include "norm/Transforms/SPIRV/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

struct NormPinSPIRVPass final : norm::impl::NormPinSPIRVBase<NormPinSPIRVPass> {
  void runOnOperation() override {
    spirv::ModuleOp module = getOperation();
    SmallVector<spirv::EntryPointOp> kernels(
        module.getOps<spirv::EntryPointOp>());
    for (spirv::EntryPointOp kernel : kernels)
      if (auto function = module.lookupSymbol<spirv::FuncOp>(kernel.getFn()))
        addFloatModes(kernel, function);
    module.walk([](Operation *op) {
      if (isa<spirv::FAddOp, spirv::FSubOp, spirv::FMulOp, spirv::FDivOp>(op))
        op->setAttr("no_contraction", UnitAttr::get(op->getContext()));
    });
  }

private:
  static void addFloatModes(spirv::EntryPointOp kernel,
                            spirv::FuncOp function) {
    std::set<unsigned> widths;
    function.walk([&](Operation *op) {
      for (Type type : op->getResultTypes())
        if (auto number = dyn_cast<FloatType>(getElementTypeOrSelf(type)))
          widths.insert(number.getWidth());
    });
    OpBuilder b(kernel);
    b.setInsertionPointAfter(kernel);
    for (unsigned width : widths)
      for (auto mode : {spirv::ExecutionMode::SignedZeroInfNanPreserve,
                        spirv::ExecutionMode::RoundingModeRTE})
        spirv::ExecutionModeOp::create(b, kernel.getLoc(), function, mode,
                                       {static_cast<int32_t>(width)});
  }
};

} // namespace
