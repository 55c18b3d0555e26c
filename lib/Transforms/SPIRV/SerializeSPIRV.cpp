//===- SerializeSPIRV.cpp - kernels as SPIR-V in bytes -------------------===//
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
#include "mlir/Dialect/SPIRV/IR/SPIRVOps.h"
#include "mlir/Dialect/SPIRV/IR/TargetAndABI.h"
#include "mlir/Target/SPIRV/Serialization.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMSERIALIZESPIRV
#include "norm/Transforms/SPIRV/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

struct NormSerializeSPIRVPass final
    : norm::impl::NormSerializeSPIRVBase<NormSerializeSPIRVPass> {
  using NormSerializeSPIRVBase::NormSerializeSPIRVBase;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    llvm::SmallPtrSet<Attribute, 2> serialized;
    for (auto kernels :
         llvm::make_early_inc_range(module.getOps<gpu::GPUModuleOp>())) {
      serialized.insert(kernels.getNameAttr());
      if (failed(serialize(module, kernels)))
        return signalPassFailure();
    }
    WalkResult passed = module.walk([&](gpu::LaunchFuncOp launch) {
      if (serialized.contains(launch.getKernelModuleName()) &&
          failed(passWords(launch)))
        return WalkResult::interrupt();
      return WalkResult::advance();
    });
    if (passed.wasInterrupted())
      signalPassFailure();
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

  static LogicalResult passWords(gpu::LaunchFuncOp launch) {
    OpBuilder b(launch);
    SmallVector<Value> words;
    for (Value argument : launch.getKernelOperands()) {
      if (!isa<MemRefType>(argument.getType())) {
        words.push_back(createNumber(b, launch.getLoc(), argument));
        continue;
      }
      Value bytes = createBytes(b, launch.getLoc(), argument);
      if (!bytes)
        return launch.emitError("cannot pass ")
               << argument.getType()
               << " to a kernel of target spirv: its strides must be static";
      Value pointer = memref::ExtractAlignedPointerAsIndexOp::create(
          b, launch.getLoc(), argument);
      for (Value word : {pointer, bytes})
        words.push_back(createNumber(b, launch.getLoc(), word));
    }
    launch.getKernelOperandsMutable().assign(words);
    return success();
  }

  /// The bits of a number, its sign above them.
  static Value createNumber(OpBuilder &b, Location loc, Value number) {
    Type type = number.getType(), word = b.getI64Type();
    if (type.isIndex())
      return arith::IndexCastOp::create(b, loc, word, number);
    if (isa<FloatType>(type))
      number = arith::BitcastOp::create(
          b, loc, b.getIntegerType(type.getIntOrFloatBitWidth()), number);
    return number.getType() == word
               ? number
               : arith::ExtSIOp::create(b, loc, word, number).getResult();
  }

  /// How many bytes a memref reaches from its aligned pointer; null if that
  /// depends on strides that are not known.
  static Value createBytes(OpBuilder &b, Location loc, Value memory) {
    auto type = cast<MemRefType>(memory.getType());
    int64_t offset;
    SmallVector<int64_t> strides;
    if (failed(type.getStridesAndOffset(strides, offset)) ||
        ShapedType::isDynamic(offset) || ShapedType::isDynamicShape(strides))
      return Value();
    auto constant = [&](int64_t value) -> Value {
      return arith::ConstantIndexOp::create(b, loc, value);
    };
    if (llvm::is_contained(type.getShape(), 0))
      return constant(0);
    Value size = constant(offset + 1);
    for (auto [dim, stride] : llvm::enumerate(strides)) {
      Value last = b.createOrFold<arith::SubIOp>(
          loc, b.createOrFold<memref::DimOp>(loc, memory, dim), constant(1));
      size = b.createOrFold<arith::AddIOp>(
          loc, size,
          b.createOrFold<arith::MulIOp>(loc, last, constant(stride)));
    }
    return b.createOrFold<arith::MulIOp>(
        loc, size, constant(type.getElementTypeBitWidth() / 8));
  }
};

} // namespace
