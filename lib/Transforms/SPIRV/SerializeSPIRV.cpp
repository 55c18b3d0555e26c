//===- SerializeSPIRV.cpp - kernels as SPIR-V in bytes -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/SPIRV/Passes.h"

#include "VulkanBinary.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SPIRV/IR/SPIRVDialect.h"
#include "mlir/Dialect/SPIRV/IR/SPIRVOps.h"
#include "mlir/Dialect/SPIRV/IR/TargetAndABI.h"
#include "mlir/Target/SPIRV/Serialization.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMSERIALIZESPIRV
#include "norm/Transforms/SPIRV/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
namespace vulkan = ::norm::vulkan;

namespace {

//===----------------------------------------------------------------------===//
// What the runtime needs to know
//===----------------------------------------------------------------------===//

/// Of a number or a vector; of an array or a struct of one of these.
uint64_t getBytes(Type type) {
  if (auto structure = dyn_cast<spirv::StructType>(type))
    return getBytes(structure.getElementType(0));
  if (auto array = dyn_cast<spirv::ArrayType>(type))
    return array.getNumElements() * getBytes(array.getElementType());
  if (auto vector = dyn_cast<VectorType>(type))
    return vector.getNumElements() * getBytes(vector.getElementType());
  return type.getIntOrFloatBitWidth() / 8;
}

/// The variable's type behind its pointer.
Type getPointee(spirv::GlobalVariableOp variable) {
  return cast<spirv::PointerType>(variable.getType()).getPointeeType();
}

/// The memory that the workgroups of a kernel share.
uint64_t getWorkgroupBytes(spirv::ModuleOp module, spirv::FuncOp kernel) {
  llvm::SmallPtrSet<Operation *, 4> variables;
  uint64_t bytes = 0;
  kernel.walk([&](spirv::AddressOfOp address) {
    auto variable =
        module.lookupSymbol<spirv::GlobalVariableOp>(address.getVariable());
    if (variable.storageClass() == spirv::StorageClass::Workgroup &&
        variables.insert(variable).second)
      bytes += getBytes(getPointee(variable));
  });
  return bytes;
}

/// Argument `index` is a struct of an array or a number, by its name.
FailureOr<vulkan::ArgumentInfo>
describeArgument(spirv::ModuleOp module, spirv::FuncOp kernel, unsigned index) {
  std::string name = (kernel.getName() + "_arg_" + Twine(index)).str();
  auto variable = module.lookupSymbol<spirv::GlobalVariableOp>(name);
  if (!variable)
    return kernel.emitOpError("has no variable @")
           << name << " for its argument " << index;
  if (variable.getBinding() != index || variable.getDescriptorSet() != 0)
    return variable.emitOpError("is an argument; expected binding ")
           << index << " of set 0";
  vulkan::ArgumentInfo info;
  Type member = cast<spirv::StructType>(getPointee(variable)).getElementType(0);
  if (auto array = dyn_cast<spirv::RuntimeArrayType>(member)) {
    info.isMemory = true;
    member = array.getElementType();
  } else if (auto array = dyn_cast<spirv::ArrayType>(member)) {
    info.isMemory = true;
    member = array.getElementType();
  }
  if (!member.isIntOrFloat())
    return variable.emitOpError("is an argument; expected a number or an array "
                                "of them, found ")
           << member;
  info.bytes = member.getIntOrFloatBitWidth() / 8;
  return info;
}

FailureOr<vulkan::KernelInfo> describeKernel(gpu::GPUFuncOp source,
                                             spirv::ModuleOp module,
                                             spirv::FuncOp kernel) {
  vulkan::KernelInfo info;
  for (auto mode : module.getOps<spirv::ExecutionModeOp>())
    if (mode.getFn() == kernel.getName() &&
        mode.getExecutionMode() == spirv::ExecutionMode::LocalSize)
      for (unsigned dim : {0, 1, 2})
        info.workgroup[dim] = cast<IntegerAttr>(mode.getValues()[dim]).getInt();
  if (info.workgroup[0] == 0)
    return kernel.emitOpError("has no workgroup size");
  info.workgroupBytes = getWorkgroupBytes(module, kernel);
  for (unsigned i = 0; i < source.getNumArguments(); ++i) {
    FailureOr<vulkan::ArgumentInfo> argument =
        describeArgument(module, kernel, i);
    if (failed(argument))
      return failure();
    info.arguments.push_back(*argument);
  }
  return info;
}

FailureOr<vulkan::ModuleInfo> describeModule(gpu::GPUModuleOp source,
                                             spirv::ModuleOp module) {
  vulkan::ModuleInfo info;
  info.subgroupSize = spirv::lookupTargetEnvOrDefault(module)
                          .getResourceLimits()
                          .getSubgroupSize();
  if (std::optional<spirv::VerCapExtAttr> needs = module.getVceTriple())
    for (spirv::Capability capability : needs->getCapabilities())
      info.capabilities.push_back(static_cast<uint32_t>(capability));
  llvm::SetVector<std::pair<uint32_t, uint32_t>> floatModes;
  for (auto mode : module.getOps<spirv::ExecutionModeOp>())
    if (mode.getExecutionMode() != spirv::ExecutionMode::LocalSize)
      floatModes.insert({static_cast<uint32_t>(mode.getExecutionMode()),
                         static_cast<uint32_t>(
                             cast<IntegerAttr>(mode.getValues()[0]).getInt())});
  info.floatModes = {floatModes.begin(), floatModes.end()};
  for (auto entry : module.getOps<spirv::EntryPointOp>()) {
    FailureOr<vulkan::KernelInfo> kernel = describeKernel(
        source.lookupSymbol<gpu::GPUFuncOp>(entry.getFn()), module,
        module.lookupSymbol<spirv::FuncOp>(entry.getFn()));
    if (failed(kernel))
      return failure();
    info.kernels[entry.getFn().str()] = *kernel;
  }
  return info;
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

struct NormSerializeSPIRVPass final
    : mlir::norm::impl::NormSerializeSPIRVBase<NormSerializeSPIRVPass> {
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
  // Upstream's gpu-module-to-binary would do this much, but knows of no facts
  // to put beside the SPIR-V.
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
    FailureOr<vulkan::ModuleInfo> info = describeModule(kernels, converted);
    if (failed(info))
      return failure();
    std::string bytes =
        vulkan::writeBinary({*info, {words.begin(), words.end()}});

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
