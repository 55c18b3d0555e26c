//===- SerializeSPIRV.cpp - kernels as SPIR-V in bytes -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Pipelines/Passes.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/SPIRV/IR/SPIRVDialect.h"
#include "mlir/Dialect/SPIRV/IR/SPIRVOps.h"
#include "mlir/Dialect/SPIRV/IR/TargetAndABI.h"
#include "mlir/Target/SPIRV/Serialization.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMSERIALIZESPIRV
#include "norm/Pipelines/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

struct NormSerializeSPIRVPass final
    : norm::impl::NormSerializeSPIRVBase<NormSerializeSPIRVPass> {
  using NormSerializeSPIRVBase::NormSerializeSPIRVBase;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    for (auto kernels :
         llvm::make_early_inc_range(module.getOps<gpu::GPUModuleOp>()))
      if (failed(serialize(module, kernels)))
        return signalPassFailure();
  }

private:
  static LogicalResult serialize(ModuleOp module, gpu::GPUModuleOp kernels) {
    // The name that upstream gives it.
    std::string name = ("__spv__" + kernels.getName()).str();
    auto converted = module.lookupSymbol<spirv::ModuleOp>(name);
    if (!converted)
      return kernels.emitOpError("has no spirv.module @")
             << name << " beside it";
    SmallVector<uint32_t, 0> words;
    if (failed(spirv::serialize(converted, words)))
      return kernels.emitOpError("cannot be serialized as SPIR-V");
    StringRef bytes(reinterpret_cast<const char *>(words.data()),
                    words.size() * sizeof(uint32_t));

    OpBuilder b(kernels);
    Attribute target = spirv::lookupTargetEnvOrDefault(kernels);
    auto object = gpu::ObjectAttr::get(
        b.getContext(), target, gpu::CompilationTarget::Binary,
        b.getStringAttr(bytes), /*properties=*/DictionaryAttr(),
        /*kernels=*/gpu::KernelTableAttr());
    gpu::BinaryOp::create(b, kernels.getLoc(), kernels.getName(),
                          /*offloadingHandler=*/Attribute(),
                          ArrayRef<Attribute>{object});
    converted.erase();
    kernels.erase();
    return success();
  }
};

} // namespace
