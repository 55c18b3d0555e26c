//===- GPUToEmulator.cpp - GPU kernels to functions of the host -----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Conversion/Passes.h"

#include "norm/Transforms/LLVM/EmulatorCalls.h"

#include "mlir/Conversion/LLVMCommon/MemRefBuilder.h"
#include "mlir/Conversion/LLVMCommon/TypeConverter.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/AttrTypeSubElements.h"
#include "mlir/Interfaces/DataLayoutInterfaces.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/MathExtras.h"

namespace mlir::norm {
#define GEN_PASS_DEF_CONVERTGPUTOEMULATOR
#include "norm/Conversion/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

/// The CPU has one memory.
static void dropMemorySpaces(ModuleOp module) {
  AttrTypeReplacer replacer;
  replacer.addReplacement([](MemRefType type) -> Type {
    return MemRefType::get(type.getShape(), type.getElementType(),
                           type.getLayout());
  });
  replacer.addReplacement([](UnrankedMemRefType type) -> Type {
    return UnrankedMemRefType::get(type.getElementType(), Attribute());
  });
  replacer.addReplacement([](LLVM::LLVMPointerType type) -> Type {
    return LLVM::LLVMPointerType::get(type.getContext());
  });
  replacer.recursivelyReplaceElementsIn(module, /*replaceAttrs=*/true,
                                        /*replaceLocs=*/false,
                                        /*replaceTypes=*/true);
  module.walk([](memref::MemorySpaceCastOp op) {
    op.replaceAllUsesWith(op.getSource());
    op.erase();
  });
}

namespace {

/// What the layout of a workgroup or private buffer needs.
struct Buffer {
  int64_t bytes;
  int64_t alignment;
};

} // namespace

/// The buffer of an attribution, with its attributes if it has any. Fails with
/// an error if its size is not known.
static FailureOr<Buffer> getBuffer(gpu::GPUFuncOp kernel,
                                   BlockArgument attribution,
                                   DictionaryAttr attributes,
                                   const DataLayout &layout) {
  auto type = cast<MemRefType>(attribution.getType());
  if (!type.hasStaticShape() || !type.getLayout().isIdentity())
    return kernel.emitOpError()
           << "has workgroup or private memory of type " << type
           << "; the emulator expects a static shape and the identity layout";
  Type element = type.getElementType();
  int64_t alignment = layout.getTypeABIAlignment(element);
  if (attributes)
    if (auto asked = attributes.getAs<IntegerAttr>(
            LLVM::LLVMDialect::getAlignAttrName()))
      alignment = asked.getInt();
  return Buffer{
      static_cast<int64_t>(type.getNumElements() * layout.getTypeSize(element)),
      alignment};
}

/// A memref of `type`, which has a static shape, at `pointer`.
static Value createStaticMemRef(OpBuilder &b, Location loc, MemRefType type,
                                Value pointer) {
  LLVMTypeConverter converter(b.getContext());
  Value descriptor =
      MemRefDescriptor::fromStaticShape(b, loc, converter, type, pointer);
  return UnrealizedConversionCastOp::create(b, loc, type, descriptor)
      .getResult(0);
}

/// A memref of `type`, memref<?xi8>, of `size` bytes at `pointer`.
static Value createByteMemRef(OpBuilder &b, Location loc, MemRefType type,
                              Value pointer, Value size) {
  LLVMTypeConverter converter(b.getContext());
  auto descriptor =
      MemRefDescriptor::poison(b, loc, converter.convertType(type));
  descriptor.setAllocatedPtr(b, loc, pointer);
  descriptor.setAlignedPtr(b, loc, pointer);
  descriptor.setConstantOffset(b, loc, 0);
  descriptor.setSize(b, loc, 0, size);
  descriptor.setConstantStride(b, loc, 0, 1);
  return UnrealizedConversionCastOp::create(b, loc, type, Value(descriptor))
      .getResult(0);
}

//===----------------------------------------------------------------------===//
// Ops
//===----------------------------------------------------------------------===//

namespace {

/// Replaces the ops of kernels by calls of the emulator.
class OpEmulation {
public:
  explicit OpEmulation(EmulatorCalls &calls) : calls(calls) {}

  /// Fails with one error that names the op.
  LogicalResult emulate(Operation *op);

private:
  LogicalResult replaceByCall(Operation *op, StringRef name,
                              ValueRange arguments);
  LogicalResult emulateShuffle(gpu::ShuffleOp op);
  LogicalResult emulateDynamicMemory(gpu::DynamicSharedMemoryOp op);
  /// Tells the emulator which op it is that calls, and where.
  Value createText(Operation *op);
  Value createInteger(Operation *op, uint32_t value);

  EmulatorCalls &calls;
};

} // namespace

static std::string describeOp(Operation *op) {
  std::string text = op->getName().getStringRef().str();
  std::string place = describeLocation(op->getLoc());
  return place.empty() ? text : text + " at " + place;
}

/// Whether what an op does depends on the GPU that it runs on.
static bool isGPUOp(Operation *op) {
  static const StringRef dialects[] = {"amdgpu", "gpu",   "nvgpu", "nvvm",
                                       "rocdl",  "spirv", "xegpu", "xevm"};
  return llvm::is_contained(dialects, op->getName().getDialectNamespace());
}

LogicalResult OpEmulation::emulate(Operation *op) {
  StringRef name = op->getName().stripDialect();
  return TypeSwitch<Operation *, LogicalResult>(op)
      // Pattern: gpu.X dim -> index_cast(norm_emulator_X(dim))
      .Case<gpu::BlockDimOp, gpu::BlockIdOp, gpu::ClusterBlockIdOp,
            gpu::ClusterDimBlocksOp, gpu::ClusterDimOp, gpu::ClusterIdOp,
            gpu::GlobalIdOp, gpu::GridDimOp, gpu::ThreadIdOp>([&](auto op) {
        auto dimension = static_cast<uint32_t>(op.getDimension());
        return replaceByCall(op, name, createInteger(op, dimension));
      })
      .Case<gpu::LaneIdOp, gpu::NumSubgroupsOp, gpu::SubgroupIdOp,
            gpu::SubgroupSizeOp>(
          [&](auto op) { return replaceByCall(op, name, {}); })
      // Pattern: gpu.barrier -> norm_emulator_barrier(text)
      .Case([&](gpu::BarrierOp op) {
        return replaceByCall(op, name, createText(op));
      })
      .Case<NVVM::ClusterArriveOp, NVVM::ClusterArriveRelaxedOp>([&](auto op) {
        return replaceByCall(op, "cluster_arrive", createText(op));
      })
      .Case([&](NVVM::ClusterWaitOp op) {
        return replaceByCall(op, "cluster_wait", createText(op));
      })
      .Case([&](gpu::ShuffleOp op) { return emulateShuffle(op); })
      .Case([&](gpu::DynamicSharedMemoryOp op) {
        return emulateDynamicMemory(op);
      })
      // Pattern: nvvm.mapa %address, %rank
      //       -> norm_emulator_mapa(%address, %rank, text)
      .Case([&](NVVM::MapaOp op) {
        Value text = createText(op);
        return replaceByCall(op, name, {op.getA(), op.getB(), text});
      })
      .Case([](gpu::ReturnOp op) {
        OpBuilder b(op);
        func::ReturnOp::create(b, op.getLoc(), op.getOperands());
        op.erase();
        return success();
      })
      .Default([](Operation *op) {
        return op->emitError()
               << "'" << op->getName() << "' has no emulation on the CPU";
      });
}

LogicalResult OpEmulation::replaceByCall(Operation *op, StringRef name,
                                         ValueRange arguments) {
  OpBuilder b(op);
  Location loc = op->getLoc();
  Type type = op->getNumResults() == 0 ? LLVM::LLVMVoidType::get(b.getContext())
                                       : op->getResult(0).getType();
  bool isIndex = type.isIndex();
  FailureOr<Value> value =
      calls.create(b, loc, name, isIndex ? b.getI64Type() : type, arguments);
  if (failed(value))
    return failure();
  if (isIndex)
    value = Value(arith::IndexCastOp::create(b, loc, type, *value));
  if (*value)
    op->replaceAllUsesWith(ValueRange(*value));
  op->erase();
  return success();
}

Value OpEmulation::createText(Operation *op) {
  OpBuilder b(op);
  return calls.createText(b, op->getLoc(), describeOp(op));
}

Value OpEmulation::createInteger(Operation *op, uint32_t value) {
  OpBuilder b(op);
  return LLVM::ConstantOp::create(b, op->getLoc(), b.getI32IntegerAttr(value));
}

// Pattern: gpu.shuffle mode %v, %offset, %width
//       -> norm_emulator_shuffle(bits of %v, offset, width, mode, text),
//          norm_emulator_shuffle_valid()
LogicalResult OpEmulation::emulateShuffle(gpu::ShuffleOp op) {
  OpBuilder b(op);
  Location loc = op.getLoc();
  Type type = op.getValue().getType();
  int64_t width = getElementTypeOrSelf(type).getIntOrFloatBitWidth();
  if (auto vector = dyn_cast<VectorType>(type))
    width *= vector.getNumElements();
  if (width > 64)
    return op.emitError() << "'" << op->getName() << "' of " << type
                          << " has no emulation on the CPU; expected up to 64 "
                             "bits";
  Type bits = b.getIntegerType(width), i64 = b.getI64Type();
  Value value = op.getValue();
  if (type != bits)
    value = LLVM::BitcastOp::create(b, loc, bits, value);
  if (width < 64)
    value = LLVM::ZExtOp::create(b, loc, i64, value);
  Value mode = createInteger(op, static_cast<uint32_t>(op.getMode()));
  Value text = createText(op);
  FailureOr<Value> result =
      calls.create(b, loc, "shuffle", i64,
                   {value, op.getOffset(), op.getWidth(), mode, text});
  if (failed(result))
    return failure();
  FailureOr<Value> valid =
      calls.create(b, loc, "shuffle_valid", b.getI1Type(), {});
  if (failed(valid))
    return failure();
  value = *result;
  if (width < 64)
    value = LLVM::TruncOp::create(b, loc, bits, value);
  if (type != bits)
    value = LLVM::BitcastOp::create(b, loc, type, value);
  op->replaceAllUsesWith(ValueRange{value, *valid});
  op.erase();
  return success();
}

// Pattern: gpu.dynamic_shared_memory -> memref of
// norm_emulator_dynamic_shared()
LogicalResult OpEmulation::emulateDynamicMemory(gpu::DynamicSharedMemoryOp op) {
  OpBuilder b(op);
  Location loc = op.getLoc();
  FailureOr<Value> pointer = calls.create(
      b, loc, "dynamic_shared", LLVM::LLVMPointerType::get(b.getContext()), {});
  FailureOr<Value> size =
      calls.create(b, loc, "dynamic_shared_bytes", b.getI64Type(), {});
  if (failed(pointer) || failed(size))
    return failure();
  op.replaceAllUsesWith(
      createByteMemRef(b, loc, op.getType(), *pointer, *size));
  op.erase();
  return success();
}

//===----------------------------------------------------------------------===//
// Kernels
//===----------------------------------------------------------------------===//

/// Replaces the workgroup attributions by calls for the block's slices; returns
/// the bytes that a GPU would need for them.
static FailureOr<int64_t> createWorkgroupBuffers(gpu::GPUFuncOp kernel,
                                                 EmulatorCalls &calls,
                                                 const DataLayout &layout) {
  OpBuilder b = OpBuilder::atBlockBegin(&kernel.getBody().front());
  Location loc = kernel.getLoc();
  int64_t total = 0;
  for (auto [index, argument] :
       llvm::enumerate(kernel.getWorkgroupAttributions())) {
    BlockArgument attribution = argument;
    FailureOr<Buffer> buffer =
        getBuffer(kernel, attribution,
                  kernel.getworkgroupAttributionAttrs(index), layout);
    if (failed(buffer))
      return failure();
    total = llvm::alignTo(total, buffer->alignment) + buffer->bytes;
    auto constant = [&](IntegerAttr value) -> Value {
      return LLVM::ConstantOp::create(b, loc, value);
    };
    // Slice 0 is the dynamic memory.
    FailureOr<Value> pointer = calls.create(
        b, loc, "shared", LLVM::LLVMPointerType::get(b.getContext()),
        {constant(b.getI32IntegerAttr(index + 1)),
         constant(b.getI64IntegerAttr(buffer->bytes)),
         constant(b.getI64IntegerAttr(buffer->alignment))});
    if (failed(pointer))
      return failure();
    attribution.replaceAllUsesWith(createStaticMemRef(
        b, loc, cast<MemRefType>(attribution.getType()), *pointer));
  }
  return total;
}

/// A thread's own memory is on its stack.
static LogicalResult createPrivateBuffers(gpu::GPUFuncOp kernel,
                                          const DataLayout &layout) {
  OpBuilder b = OpBuilder::atBlockBegin(&kernel.getBody().front());
  for (auto [index, argument] :
       llvm::enumerate(kernel.getPrivateAttributions())) {
    BlockArgument attribution = argument;
    FailureOr<Buffer> buffer = getBuffer(
        kernel, attribution, kernel.getPrivateAttributionAttrs(index), layout);
    if (failed(buffer))
      return failure();
    attribution.replaceAllUsesWith(memref::AllocaOp::create(
        b, kernel.getLoc(), cast<MemRefType>(attribution.getType()),
        ValueRange(), b.getI64IntegerAttr(buffer->alignment)));
  }
  return success();
}

/// Moves a kernel out of its module, as a function of the host.
static LogicalResult convertKernel(gpu::GPUFuncOp kernel,
                                   gpu::GPUModuleOp kernels,
                                   EmulatorCalls &calls) {
  DataLayout layout(kernels);
  FailureOr<int64_t> sharedBytes =
      createWorkgroupBuffers(kernel, calls, layout);
  if (failed(sharedBytes) || failed(createPrivateBuffers(kernel, layout)))
    return failure();

  SmallVector<Operation *> ops;
  kernel.getBody().walk([&](Operation *op) {
    if (isGPUOp(op))
      ops.push_back(op);
  });
  OpEmulation emulation(calls);
  for (Operation *op : ops)
    if (failed(emulation.emulate(op)))
      return failure();

  // Attributes of arguments would be promises to the host's optimizer, such as
  // noalias, that barriers do not keep.
  OpBuilder b(kernels);
  auto function = func::FuncOp::create(
      b, kernel.getLoc(), (kernels.getName() + "_" + kernel.getName()).str(),
      kernel.getFunctionType());
  function.setPrivate();
  function->setAttr(
      kEmulatorKernelAttrName,
      b.getStringAttr(kernels.getName() + "::" + kernel.getName()));
  function->setAttr(kEmulatorSharedBytesAttrName,
                    b.getI64IntegerAttr(*sharedBytes));
  function.getBody().takeBody(kernel.getBody());
  Block &entry = function.getBody().front();
  unsigned numArguments = function.getNumArguments();
  entry.eraseArguments(numArguments, entry.getNumArguments() - numArguments);
  function->remove();
  calls.getSymbols().insert(function, kernels->getIterator());
  return success();
}

/// Replaces a module of kernels by functions and a binary that names it.
static LogicalResult convertModule(gpu::GPUModuleOp kernels,
                                   EmulatorCalls &calls) {
  for (Operation &op : llvm::make_early_inc_range(*kernels.getBody())) {
    auto kernel = dyn_cast<gpu::GPUFuncOp>(op);
    if (!kernel || !kernel.isKernel() || kernel.isExternal())
      return op.emitError() << "'" << op.getName()
                            << "' in a gpu.module has no emulation on the CPU; "
                               "expected kernels with a body";
    if (failed(convertKernel(kernel, kernels, calls)))
      return failure();
  }
  OpBuilder b(kernels);
  // The target means nothing here, but an object must have one.
  Attribute object = gpu::ObjectAttr::get(
      NVVM::NVVMTargetAttr::get(b.getContext()), gpu::CompilationTarget::Binary,
      kernels.getNameAttr());
  gpu::BinaryOp::create(b, kernels.getLoc(), kernels.getName(),
                        gpu::SelectObjectAttr::get(b.getContext(), nullptr),
                        ArrayRef<Attribute>(object));
  kernels.erase();
  return success();
}

//===----------------------------------------------------------------------===//
// Pass
//===----------------------------------------------------------------------===//

namespace {

class ConvertGPUToEmulator final
    : public norm::impl::ConvertGPUToEmulatorBase<ConvertGPUToEmulator> {
public:
  using ConvertGPUToEmulatorBase::ConvertGPUToEmulatorBase;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    dropMemorySpaces(module);
    EmulatorCalls calls(module);
    for (auto kernels :
         llvm::make_early_inc_range(module.getOps<gpu::GPUModuleOp>()))
      if (failed(convertModule(kernels, calls)))
        return signalPassFailure();
  }
};

} // namespace
