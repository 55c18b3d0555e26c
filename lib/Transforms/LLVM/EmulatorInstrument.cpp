//===- EmulatorInstrument.cpp - accesses and kernels for the emulator -----===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/LLVM/Passes.h"

#include "norm/Transforms/LLVM/EmulatorCalls.h"

#include "mlir/Interfaces/DataLayoutInterfaces.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/MathExtras.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMEMULATORINSTRUMENT
#include "norm/Transforms/LLVM/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

//===----------------------------------------------------------------------===//
// Accesses
//===----------------------------------------------------------------------===//

namespace {

/// As AccessKind of the emulator.
enum class AccessKind : int32_t { Read = 0, Write = 1, Atomic = 2 };

/// Adds calls of the emulator before accesses to memory.
class Instrumentation {
public:
  Instrumentation(EmulatorCalls &calls, const DataLayout &layout)
      : calls(calls), layout(layout) {}

  /// Fails with an error if what `op` does to memory is not known.
  LogicalResult instrument(Operation *op);

private:
  LogicalResult access(Operation *op, Value pointer, Value bytes,
                       int64_t alignment, AccessKind kind);
  LogicalResult access(Operation *op, Value pointer, Type type,
                       std::optional<uint64_t> alignment, AccessKind kind);
  LogicalResult accessBytes(Operation *op, Value pointer, Value length,
                            AccessKind kind);
  LogicalResult accessLanes(Operation *op, Value pointers, VectorType type,
                            Value mask, int64_t alignment, AccessKind kind);

  Value createInteger(OpBuilder &b, Location loc, int64_t value) {
    return LLVM::ConstantOp::create(b, loc, b.getI64IntegerAttr(value));
  }

  EmulatorCalls &calls;
  const DataLayout &layout;
};

} // namespace

/// The bytes that a load or store of `type` touches.
static int64_t getStoreBytes(Type type, const DataLayout &layout) {
  // Without what rounds a vector up to a power of two.
  if (auto vector = dyn_cast<VectorType>(type))
    return llvm::divideCeil(
        vector.getNumElements() *
            layout.getTypeSizeInBits(vector.getElementType()).getFixedValue(),
        8);
  return layout.getTypeSize(type);
}

LogicalResult Instrumentation::access(Operation *op, Value pointer, Value bytes,
                                      int64_t alignment, AccessKind kind) {
  OpBuilder b(op);
  Location loc = op->getLoc();
  Value text = calls.createSharedText(b, loc, describeLocation(loc));
  Value kindValue = LLVM::ConstantOp::create(
      b, loc, b.getI32IntegerAttr(static_cast<int32_t>(kind)));
  return calls.create(
      b, loc, "access", LLVM::LLVMVoidType::get(b.getContext()),
      {pointer, bytes, createInteger(b, loc, alignment), kindValue, text});
}

LogicalResult Instrumentation::access(Operation *op, Value pointer, Type type,
                                      std::optional<uint64_t> alignment,
                                      AccessKind kind) {
  OpBuilder b(op);
  return access(
      op, pointer, createInteger(b, op->getLoc(), getStoreBytes(type, layout)),
      alignment ? *alignment : layout.getTypeABIAlignment(type), kind);
}

/// Of memcpy and the like.
LogicalResult Instrumentation::accessBytes(Operation *op, Value pointer,
                                           Value length, AccessKind kind) {
  OpBuilder b(op);
  if (length.getType() != b.getI64Type())
    length = LLVM::ZExtOp::create(b, op->getLoc(), b.getI64Type(), length);
  return access(op, pointer, length, /*alignment=*/1, kind);
}

/// Each element for which the mask is true, none of the others: no bytes are no
/// access. `pointers` are those of the elements, or one to the first.
LogicalResult Instrumentation::accessLanes(Operation *op, Value pointers,
                                           VectorType type, Value mask,
                                           int64_t alignment, AccessKind kind) {
  OpBuilder b(op);
  Location loc = op->getLoc();
  Type element = type.getElementType();
  int64_t bytes = layout.getTypeSize(element);
  for (int64_t i = 0; i < type.getNumElements(); ++i) {
    Value lane = createInteger(b, loc, i);
    Value isOn = LLVM::ExtractElementOp::create(b, loc, mask, lane);
    Value touched = LLVM::MulOp::create(
        b, loc, LLVM::ZExtOp::create(b, loc, b.getI64Type(), isOn),
        createInteger(b, loc, bytes));
    // Only the first element of a masked load has the alignment of all.
    Value pointer;
    int64_t laneAlignment = alignment;
    if (isa<VectorType>(pointers.getType())) {
      pointer = LLVM::ExtractElementOp::create(b, loc, pointers, lane);
    } else {
      pointer = LLVM::GEPOp::create(b, loc, pointers.getType(), element,
                                    pointers, lane);
      if (i > 0)
        laneAlignment =
            std::min<int64_t>(alignment, llvm::bit_floor<uint64_t>(bytes));
    }
    if (failed(access(op, pointer, touched, laneAlignment, kind)))
      return failure();
  }
  return success();
}

static bool isPointer(Type type) {
  return isa<LLVM::LLVMPointerType>(getElementTypeOrSelf(type));
}

LogicalResult Instrumentation::instrument(Operation *op) {
  return TypeSwitch<Operation *, LogicalResult>(op)
      .Case([&](LLVM::LoadOp op) {
        return access(op, op.getAddr(), op.getType(), op.getAlignment(),
                      AccessKind::Read);
      })
      .Case([&](LLVM::StoreOp op) {
        return access(op, op.getAddr(), op.getValue().getType(),
                      op.getAlignment(), AccessKind::Write);
      })
      .Case([&](LLVM::AtomicRMWOp op) {
        return access(op, op.getPtr(), op.getVal().getType(), op.getAlignment(),
                      AccessKind::Atomic);
      })
      .Case([&](LLVM::AtomicCmpXchgOp op) {
        return access(op, op.getPtr(), op.getVal().getType(), op.getAlignment(),
                      AccessKind::Atomic);
      })
      .Case<LLVM::MemcpyOp, LLVM::MemmoveOp>([&](auto op) {
        return success(succeeded(accessBytes(op, op.getSrc(), op.getLen(),
                                             AccessKind::Read)) &&
                       succeeded(accessBytes(op, op.getDst(), op.getLen(),
                                             AccessKind::Write)));
      })
      .Case([&](LLVM::MemsetOp op) {
        return accessBytes(op, op.getDst(), op.getLen(), AccessKind::Write);
      })
      .Case([&](LLVM::MaskedLoadOp op) {
        return accessLanes(op, op.getData(), cast<VectorType>(op.getType()),
                           op.getMask(), op.getAlignment(), AccessKind::Read);
      })
      .Case([&](LLVM::MaskedStoreOp op) {
        return accessLanes(op, op.getData(),
                           cast<VectorType>(op.getValue().getType()),
                           op.getMask(), op.getAlignment(), AccessKind::Write);
      })
      .Case([&](LLVM::masked_gather op) {
        return accessLanes(op, op.getPtrs(), cast<VectorType>(op.getType()),
                           op.getMask(), op.getAlignment(), AccessKind::Read);
      })
      .Case([&](LLVM::masked_scatter op) {
        return accessLanes(op, op.getPtrs(),
                           cast<VectorType>(op.getValue().getType()),
                           op.getMask(), op.getAlignment(), AccessKind::Write);
      })
      .Case<LLVM::CallOp, LLVM::CallIntrinsicOp, LLVM::InlineAsmOp,
            LLVM::MemcpyInlineOp, LLVM::MemsetInlineOp, LLVM::masked_expandload,
            LLVM::masked_compressstore>([](Operation *op) -> LogicalResult {
        auto call = dyn_cast<LLVM::CallOp>(op);
        bool isOurs = call && call.getCallee() &&
                      call.getCallee()->starts_with(kEmulatorPrefix);
        if (isOurs || llvm::none_of(op->getOperandTypes(), isPointer))
          return success();
        auto error = op->emitError() << "'" << op->getName() << "'";
        if (call && call.getCallee())
          error << " of @" << *call.getCallee();
        return error << " has no emulation on the CPU: the memory that it "
                        "accesses is not known";
      })
      .Default(success());
}

//===----------------------------------------------------------------------===//
// Kernels
//===----------------------------------------------------------------------===//

/// A function that takes an array of pointers to the kernel's arguments.
static LLVM::LLVMFuncOp createPackedKernel(LLVM::LLVMFuncOp kernel,
                                           SymbolTable &symbols) {
  OpBuilder b(kernel.getContext());
  Location loc = kernel.getLoc();
  Type pointer = LLVM::LLVMPointerType::get(b.getContext());
  auto packed = LLVM::LLVMFuncOp::create(
      b, loc, (kernel.getName() + "_packed").str(),
      LLVM::LLVMFunctionType::get(LLVM::LLVMVoidType::get(b.getContext()),
                                  {pointer}),
      LLVM::Linkage::Internal);
  symbols.insert(packed, std::next(kernel->getIterator()));
  Block *entry = packed.addEntryBlock(b);
  b.setInsertionPointToStart(entry);
  SmallVector<Value> arguments;
  for (auto [index, type] : llvm::enumerate(kernel.getArgumentTypes())) {
    Value slot =
        LLVM::GEPOp::create(b, loc, pointer, pointer, entry->getArgument(0),
                            ArrayRef<LLVM::GEPArg>{int32_t(index)});
    Value address = LLVM::LoadOp::create(b, loc, pointer, slot);
    arguments.push_back(LLVM::LoadOp::create(b, loc, type, address));
  }
  LLVM::CallOp::create(b, loc, kernel, arguments);
  LLVM::ReturnOp::create(b, loc, ValueRange());
  return packed;
}

/// Tells the emulator of a kernel, from the constructor that `b` stands in.
static LogicalResult registerKernel(OpBuilder &b, LLVM::LLVMFuncOp kernel,
                                    EmulatorCalls &calls) {
  Location loc = kernel.getLoc();
  auto name = kernel->getAttrOfType<StringAttr>(kEmulatorKernelAttrName);
  auto sharedBytes =
      kernel->getAttrOfType<IntegerAttr>(kEmulatorSharedBytesAttrName);
  if (!sharedBytes)
    return kernel.emitOpError()
           << "lacks the attribute " << kEmulatorSharedBytesAttrName;
  LLVM::LLVMFuncOp packed = createPackedKernel(kernel, calls.getSymbols());
  Value numArguments = LLVM::ConstantOp::create(
      b, loc, b.getI64IntegerAttr(kernel.getNumArguments()));
  return calls.create(
      b, loc, "register", LLVM::LLVMVoidType::get(b.getContext()),
      {calls.createText(b, loc, name.getValue()),
       LLVM::AddressOfOp::create(b, loc, packed),
       LLVM::ConstantOp::create(b, loc, sharedBytes), numArguments});
}

//===----------------------------------------------------------------------===//
// Pass
//===----------------------------------------------------------------------===//

/// Before the constructors that load gpu.binary ops, which have 123.
static constexpr int32_t kConstructorPriority = 100;

namespace {

class NormEmulatorInstrument final
    : public norm::impl::NormEmulatorInstrumentBase<NormEmulatorInstrument> {
public:
  using NormEmulatorInstrumentBase::NormEmulatorInstrumentBase;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    SmallVector<LLVM::LLVMFuncOp> kernels;
    for (auto function : module.getOps<LLVM::LLVMFuncOp>())
      if (function->hasAttrOfType<StringAttr>(kEmulatorKernelAttrName))
        kernels.push_back(function);
    if (kernels.empty())
      return;

    EmulatorCalls calls(module);
    DataLayout layout(module);
    Instrumentation instrumentation(calls, layout);
    for (LLVM::LLVMFuncOp kernel : kernels) {
      SmallVector<Operation *> ops;
      kernel.walk([&](Operation *op) { ops.push_back(op); });
      for (Operation *op : ops)
        if (failed(instrumentation.instrument(op)))
          return signalPassFailure();
    }

    OpBuilder b = OpBuilder::atBlockEnd(module.getBody());
    auto constructor = LLVM::LLVMFuncOp::create(
        b, module.getLoc(), (kEmulatorPrefix + "register_kernels").str(),
        LLVM::LLVMFunctionType::get(LLVM::LLVMVoidType::get(b.getContext()),
                                    {}),
        LLVM::Linkage::Internal);
    constructor->remove();
    calls.getSymbols().insert(constructor);
    LLVM::GlobalCtorsOp::create(
        b, module.getLoc(), b.getArrayAttr(FlatSymbolRefAttr::get(constructor)),
        b.getI32ArrayAttr(kConstructorPriority),
        b.getArrayAttr(LLVM::ZeroAttr::get(b.getContext())));
    b.setInsertionPointToStart(constructor.addEntryBlock(b));
    for (LLVM::LLVMFuncOp kernel : kernels) {
      if (failed(registerKernel(b, kernel, calls)))
        return signalPassFailure();
      kernel.setLinkage(LLVM::Linkage::Internal);
      kernel.setSymVisibilityAttr(nullptr);
      kernel->removeAttr(kEmulatorKernelAttrName);
      kernel->removeAttr(kEmulatorSharedBytesAttrName);
    }
    LLVM::ReturnOp::create(b, module.getLoc(), ValueRange());
  }
};

} // namespace
