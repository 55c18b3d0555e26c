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
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "mlir/IR/TypeUtilities.h"
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
    return MemRefType(MemRefType::Builder(type).setMemorySpace({}));
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

/// Replaces workgroup memory by calls for the block's slices, and private
/// memory by the thread's stack. Returns the bytes that a GPU would need for
/// workgroup memory; fails with an error if it cannot say how to lay it out.
static FailureOr<int64_t> replaceAttributions(gpu::GPUFuncOp kernel,
                                              EmulatorCalls &calls) {
  Block &entry = kernel.getBody().front();
  auto b = ImplicitLocOpBuilder::atBlockBegin(kernel.getLoc(), &entry);
  DataLayout layout = DataLayout::closest(kernel);
  LLVMTypeConverter converter(b.getContext());
  unsigned numWorkgroup = kernel.getNumWorkgroupAttributions();
  int64_t workgroupBytes = 0;
  for (auto [index, attribution] : llvm::enumerate(
           entry.getArguments().drop_front(kernel.getNumArguments()))) {
    auto type = cast<MemRefType>(attribution.getType());
    auto reject = [&](const Twine &expected) {
      return kernel.emitOpError("has workgroup or private memory of type ")
             << type << "; the emulator expects " << expected;
    };
    Type element = type.getElementType();
    auto vector = dyn_cast<VectorType>(element);
    if (!type.hasStaticShape() || !type.getLayout().isIdentity() ||
        (vector ? vector.isScalable() : !element.isIntOrIndexOrFloat()))
      return reject("a static shape and the identity layout of scalars or "
                    "vectors");
    int64_t bytes = layout.getTypeSize(element);
    for (int64_t size : type.getShape())
      if (llvm::MulOverflow(bytes, size, bytes) || !llvm::isUInt<32>(bytes))
        return reject("fewer than 2^32 bytes");
    bool isPrivate = index >= numWorkgroup;
    StringRef name = LLVM::LLVMDialect::getAlignAttrName();
    auto asked = dyn_cast_if_present<IntegerAttr>(
        isPrivate ? kernel.getPrivateAttributionAttr(index - numWorkgroup, name)
                  : kernel.getWorkgroupAttributionAttr(index, name));
    uint64_t alignment = asked ? asked.getValue().getLimitedValue()
                               : layout.getTypeABIAlignment(element);
    if (!llvm::isUInt<32>(alignment) || !llvm::isPowerOf2_64(alignment))
      return reject("an alignment that is a power of two, not " +
                    Twine(alignment));

    if (isPrivate) {
      auto stack = OpBuilder::atBlockBegin(&entry);
      attribution.replaceAllUsesWith(
          memref::AllocaOp::create(stack, b.getLoc(), type, ValueRange(),
                                   b.getI64IntegerAttr(alignment)));
      continue;
    }
    workgroupBytes = llvm::alignTo(workgroupBytes, alignment) + bytes;
    // Slice 0 is the dynamic memory.
    Value slice = LLVM::ConstantOp::create(b, b.getI32IntegerAttr(index + 1));
    Value size = LLVM::ConstantOp::create(b, b.getI64IntegerAttr(bytes));
    Value aligned = LLVM::ConstantOp::create(b, b.getI64IntegerAttr(alignment));
    FailureOr<Value> pointer = calls.create(b, b.getLoc(), "shared",
                                            b.getType<LLVM::LLVMPointerType>(),
                                            {slice, size, aligned});
    if (failed(pointer))
      return failure();
    Value descriptor = MemRefDescriptor::fromStaticShape(
        b, b.getLoc(), converter, type, *pointer);
    attribution.replaceAllUsesWith(
        UnrealizedConversionCastOp::create(b, type, descriptor).getResult(0));
  }
  return workgroupBytes;
}

//===----------------------------------------------------------------------===//
// Ops
//===----------------------------------------------------------------------===//

namespace {

/// Replaces an op of a kernel by calls of the emulator.
class OpEmulation {
public:
  OpEmulation(Operation *op, EmulatorCalls &calls)
      : op(op), b(op->getLoc(), op), calls(calls) {}

  /// Fails with one error that names the op.
  LogicalResult run();

private:
  /// The results are those of a call, as the types of the op's.
  LogicalResult replaceByCall(StringRef name, ValueRange arguments);
  LogicalResult replaceBy(ValueRange values) {
    op->replaceAllUsesWith(values);
    op->erase();
    return success();
  }
  LogicalResult emulateShuffle(gpu::ShuffleOp op);
  LogicalResult emulateDynamicMemory(gpu::DynamicSharedMemoryOp op);

  FailureOr<Value> call(StringRef name, Type type, ValueRange arguments = {}) {
    return calls.create(b, b.getLoc(), name, type, arguments);
  }
  Value createInteger(uint32_t value) {
    return LLVM::ConstantOp::create(b, b.getI32IntegerAttr(value));
  }
  /// Tells the emulator which op it is that calls, and where.
  Value createText();

  Operation *op;
  ImplicitLocOpBuilder b;
  EmulatorCalls &calls;
};

} // namespace

/// Whether what an op does depends on the GPU that it runs on.
static bool isGPUOp(Operation *op) {
  static const StringRef dialects[] = {"amdgpu", "gpu",   "nvgpu", "nvvm",
                                       "rocdl",  "spirv", "xegpu", "xevm"};
  return llvm::is_contained(dialects, op->getName().getDialectNamespace());
}

LogicalResult OpEmulation::run() {
  StringRef name = op->getName().stripDialect();
  return TypeSwitch<Operation *, LogicalResult>(op)
      // Pattern: gpu.X dim -> index_cast(norm_emulator_X(dim))
      .Case<gpu::BlockDimOp, gpu::BlockIdOp, gpu::ClusterBlockIdOp,
            gpu::ClusterDimBlocksOp, gpu::ClusterDimOp, gpu::ClusterIdOp,
            gpu::GlobalIdOp, gpu::GridDimOp, gpu::ThreadIdOp>([&](auto op) {
        auto dimension = static_cast<uint32_t>(op.getDimension());
        return replaceByCall(name, createInteger(dimension));
      })
      .Case<gpu::LaneIdOp, gpu::NumSubgroupsOp, gpu::SubgroupIdOp,
            gpu::SubgroupSizeOp>([&](auto) { return replaceByCall(name, {}); })
      // Pattern: gpu.barrier -> norm_emulator_barrier(text)
      .Case([&](gpu::BarrierOp) { return replaceByCall(name, createText()); })
      .Case<NVVM::ClusterArriveOp, NVVM::ClusterArriveRelaxedOp>(
          [&](auto) { return replaceByCall("cluster_arrive", createText()); })
      .Case([&](NVVM::ClusterWaitOp) {
        return replaceByCall("cluster_wait", createText());
      })
      .Case([&](gpu::ShuffleOp op) { return emulateShuffle(op); })
      .Case([&](gpu::DynamicSharedMemoryOp op) {
        return emulateDynamicMemory(op);
      })
      // Pattern: nvvm.mapa %address, %rank
      //       -> norm_emulator_mapa(%address, %rank, text)
      .Case([&](NVVM::MapaOp op) {
        return replaceByCall(name, {op.getA(), op.getB(), createText()});
      })
      .Case([&](gpu::ReturnOp op) {
        func::ReturnOp::create(b, op.getOperands());
        return replaceBy({});
      })
      .Default([](Operation *op) {
        return op->emitError()
               << "'" << op->getName() << "' has no emulation on the CPU";
      });
}

LogicalResult OpEmulation::replaceByCall(StringRef name, ValueRange arguments) {
  Type type = op->getNumResults() == 0 ? b.getType<LLVM::LLVMVoidType>()
                                       : op->getResult(0).getType();
  FailureOr<Value> value =
      call(name, type.isIndex() ? b.getI64Type() : type, arguments);
  if (failed(value))
    return failure();
  if (type.isIndex())
    value = Value(arith::IndexCastOp::create(b, type, *value));
  return replaceBy(*value ? ValueRange(*value) : ValueRange());
}

Value OpEmulation::createText() {
  std::string text = op->getName().getStringRef().str();
  if (std::string place = describeLocation(op->getLoc()); !place.empty())
    text += " at " + place;
  return calls.createText(b, b.getLoc(), text);
}

// Pattern: gpu.shuffle mode %v, %offset, %width
//       -> norm_emulator_shuffle(bits of %v, offset, width, mode, text),
//          norm_emulator_shuffle_valid()
LogicalResult OpEmulation::emulateShuffle(gpu::ShuffleOp op) {
  Type type = op.getValue().getType();
  int64_t width = getElementTypeOrSelf(type).getIntOrFloatBitWidth();
  if (auto vector = dyn_cast<VectorType>(type))
    width *= vector.getNumElements();
  if (width > 64)
    return op.emitError() << "'" << op->getName() << "' of " << type
                          << " has no emulation on the CPU; expected up to 64 "
                             "bits";
  Type bits = b.getIntegerType(width), i64 = b.getI64Type();
  Value value = b.createOrFold<LLVM::BitcastOp>(bits, op.getValue());
  if (width < 64)
    value = LLVM::ZExtOp::create(b, i64, value);
  Value mode = createInteger(static_cast<uint32_t>(op.getMode()));
  FailureOr<Value> result =
      call("shuffle", i64,
           {value, op.getOffset(), op.getWidth(), mode, createText()});
  FailureOr<Value> valid = call("shuffle_valid", b.getI1Type());
  if (failed(result) || failed(valid))
    return failure();
  value = *result;
  if (width < 64)
    value = LLVM::TruncOp::create(b, bits, value);
  return replaceBy({b.createOrFold<LLVM::BitcastOp>(type, value), *valid});
}

// Pattern: gpu.dynamic_shared_memory -> memref of
// norm_emulator_dynamic_shared()
LogicalResult OpEmulation::emulateDynamicMemory(gpu::DynamicSharedMemoryOp op) {
  FailureOr<Value> pointer =
      call("dynamic_shared", b.getType<LLVM::LLVMPointerType>());
  FailureOr<Value> size = call("dynamic_shared_bytes", b.getI64Type());
  if (failed(pointer) || failed(size))
    return failure();
  LLVMTypeConverter converter(b.getContext());
  Value offset = LLVM::ConstantOp::create(b, b.getI64IntegerAttr(0));
  Value stride = LLVM::ConstantOp::create(b, b.getI64IntegerAttr(1));
  Value descriptor =
      MemRefDescriptor::pack(b, b.getLoc(), converter, op.getType(),
                             {*pointer, *pointer, offset, *size, stride});
  return replaceBy(
      UnrealizedConversionCastOp::create(b, op.getType(), descriptor)
          .getResults());
}

//===----------------------------------------------------------------------===//
// Kernels
//===----------------------------------------------------------------------===//

/// Moves a kernel out of its module, as a function of the host.
static LogicalResult convertKernel(gpu::GPUFuncOp kernel,
                                   gpu::GPUModuleOp kernels,
                                   EmulatorCalls &calls) {
  FailureOr<int64_t> sharedBytes = replaceAttributions(kernel, calls);
  if (failed(sharedBytes))
    return failure();

  WalkResult emulated = kernel.getBody().walk([&](Operation *op) {
    return WalkResult(isGPUOp(op) ? OpEmulation(op, calls).run() : success());
  });
  if (emulated.wasInterrupted())
    return failure();

  // Attributes of arguments would be promises to the host's optimizer, such as
  // noalias, that barriers do not keep.
  OpBuilder b(kernels.getContext());
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
                        /*offloadingHandler=*/nullptr, b.getArrayAttr(object));
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
