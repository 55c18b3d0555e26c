//===- PrepareSPIRV.cpp - kernels that upstream makes SPIR-V of ----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/SPIRV/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SPIRV/IR/SPIRVDialect.h"
#include "mlir/Dialect/SPIRV/IR/TargetAndABI.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/AttrTypeSubElements.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMPREPARESPIRV
#include "norm/Transforms/SPIRV/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

struct NormPrepareSPIRVPass final
    : norm::impl::NormPrepareSPIRVBase<NormPrepareSPIRVPass> {
  using NormPrepareSPIRVBase::NormPrepareSPIRVBase;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    for (auto kernels : module.getOps<gpu::GPUModuleOp>())
      if (failed(prepare(kernels)))
        return signalPassFailure();
    module.walk([](gpu::LaunchFuncOp launch) { castArguments(launch); });
  }

private:
  static LogicalResult prepare(gpu::GPUModuleOp module) {
    WalkResult checked = module->walk([](Operation *op) {
      return failed(check(op)) ? WalkResult::interrupt()
                               : WalkResult::advance();
    });
    if (checked.wasInterrupted())
      return failure();
    module->walk([](Operation *op) {
      if (auto load = dyn_cast<vector::LoadOp>(op))
        split(load);
      else if (auto store = dyn_cast<vector::StoreOp>(op))
        split(store);
      else if (auto comparison = dyn_cast<arith::CmpFOp>(op))
        foldConstant(comparison);
    });
    for (auto kernel : module.getOps<gpu::GPUFuncOp>()) {
      if (!kernel.isKernel())
        continue;
      allocateWorkgroupMemory(kernel);
      kernel->setAttr(spirv::getEntryPointABIAttrName(),
                      spirv::getEntryPointABIAttr(module.getContext(),
                                                  *kernel.getKnownBlockSize()));
    }
    replaceTypes(module);
    return success();
  }

  /// The host's memory of bf16 goes to kernels that know it as i16. Both are
  /// the same to LLVM.
  static void castArguments(gpu::LaunchFuncOp launch) {
    OpBuilder b(launch);
    for (OpOperand &argument : launch.getKernelOperandsMutable()) {
      auto type = dyn_cast<MemRefType>(argument.get().getType());
      if (!type || !type.getElementType().isBF16())
        continue;
      Type bits = MemRefType::Builder(type).setElementType(b.getI16Type());
      argument.set(UnrealizedConversionCastOp::create(b, launch.getLoc(), bits,
                                                      argument.get())
                       .getResult(0));
    }
  }

  /// Fails with an error at what has no form in SPIR-V.
  static LogicalResult check(Operation *op) {
    auto kernel = dyn_cast<gpu::GPUFuncOp>(op);
    if (kernel && kernel.isKernel() && !kernel.getKnownBlockSize())
      return kernel.emitOpError("needs known_block_size for target spirv: the "
                                "workgroup's size is part of the kernel");
    auto checkTypes = [&](TypeRange types) -> LogicalResult {
      for (Type type : types) {
        auto number = dyn_cast<FloatType>(getElementTypeOrSelf(type));
        if (number && number.getWidth() < 16)
          return op->emitError() << "'" << op->getName() << "' has the type "
                                 << type << ", which target spirv lacks";
        // Eight of them to a byte, and the host has a byte each.
        auto memory = dyn_cast<MemRefType>(type);
        if (memory && memory.getElementType().isSignlessInteger() &&
            memory.getElementTypeBitWidth() < 8)
          return op->emitError()
                 << "'" << op->getName() << "' has the type " << type
                 << ": target spirv has memory of integers of 8, 16, 32 and 64 "
                    "bits";
      }
      return success();
    };
    if (failed(checkTypes(op->getOperandTypes())) ||
        failed(checkTypes(op->getResultTypes())))
      return failure();
    return kernel ? checkTypes(kernel.getArgumentTypes()) : success();
  }

  /// The indices of element i of a vector in memory.
  static SmallVector<Value> getIndices(OpBuilder &b, Location loc,
                                       ValueRange first, int64_t i) {
    SmallVector<Value> indices(first);
    Value distance = arith::ConstantIndexOp::create(b, loc, i);
    indices.back() =
        b.createOrFold<arith::AddIOp>(loc, indices.back(), distance);
    return indices;
  }

  static void split(vector::LoadOp load) {
    OpBuilder b(load);
    Location loc = load.getLoc();
    SmallVector<Value> elements;
    for (int64_t i = 0; i < load.getVectorType().getNumElements(); ++i)
      elements.push_back(memref::LoadOp::create(
          b, loc, load.getBase(), getIndices(b, loc, load.getIndices(), i)));
    load.replaceAllUsesWith(
        vector::FromElementsOp::create(b, loc, load.getVectorType(), elements)
            .getResult());
    load.erase();
  }

  static void split(vector::StoreOp store) {
    OpBuilder b(store);
    Location loc = store.getLoc();
    for (int64_t i = 0; i < store.getVectorType().getNumElements(); ++i) {
      Value element =
          vector::ExtractOp::create(b, loc, store.getValueToStore(), i);
      memref::StoreOp::create(b, loc, element, store.getBase(),
                              getIndices(b, loc, store.getIndices(), i));
    }
    store.erase();
  }

  /// SPIR-V has no comparison that is always true or false.
  static void foldConstant(arith::CmpFOp comparison) {
    bool isTrue = comparison.getPredicate() == arith::CmpFPredicate::AlwaysTrue;
    if (!isTrue &&
        comparison.getPredicate() != arith::CmpFPredicate::AlwaysFalse)
      return;
    OpBuilder b(comparison);
    TypedAttr value = b.getBoolAttr(isTrue);
    if (auto vector = dyn_cast<VectorType>(comparison.getType()))
      value = DenseElementsAttr::get(vector, isTrue);
    comparison.replaceAllUsesWith(
        arith::ConstantOp::create(b, comparison.getLoc(), value).getResult());
    comparison.erase();
  }

  static void allocateWorkgroupMemory(gpu::GPUFuncOp kernel) {
    Block &body = kernel.getBody().front();
    OpBuilder b(&body, body.begin());
    unsigned count = kernel.getNumWorkgroupAttributions();
    if (count == 0)
      return;
    for (BlockArgument argument : kernel.getWorkgroupAttributions())
      argument.replaceAllUsesWith(memref::AllocOp::create(
          b, argument.getLoc(), cast<MemRefType>(argument.getType())));
    body.eraseArguments(kernel.getFunctionType().getNumInputs(), count);
    kernel->removeAttr("workgroup_attrib_attrs");
    kernel->setAttr("workgroup_attributions", b.getI64IntegerAttr(0));
  }

  static void replaceTypes(gpu::GPUModuleOp module) {
    MLIRContext *context = module.getContext();
    auto bits = IntegerType::get(context, 16);
    AttrTypeReplacer replacer;
    replacer.addReplacement([=](BFloat16Type) -> Type { return bits; });
    replacer.addReplacement([=](FloatAttr number) -> std::optional<Attribute> {
      if (!number.getType().isBF16())
        return std::nullopt;
      return IntegerAttr::get(bits, number.getValue().bitcastToAPInt());
    });
    // Other memory, which the host knows too, is upstream's to convert.
    replacer.addReplacement([=](MemRefType type) -> std::optional<Type> {
      auto space =
          dyn_cast_or_null<gpu::AddressSpaceAttr>(type.getMemorySpace());
      if (!space || space.getValue() != gpu::AddressSpace::Workgroup)
        return std::nullopt;
      Type element = type.getElementType();
      return MemRefType::get(type.getShape(),
                             element.isBF16() ? Type(bits) : element,
                             type.getLayout(),
                             spirv::StorageClassAttr::get(
                                 context, spirv::StorageClass::Workgroup));
    });
    replacer.recursivelyReplaceElementsIn(module, /*replaceAttrs=*/true,
                                          /*replaceLocs=*/false,
                                          /*replaceTypes=*/true);
  }
};

} // namespace
