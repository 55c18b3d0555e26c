//===- KernelPatterns.cpp - ops of a highway kernel to LLVM ---------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Conversion/HighwayToLLVM/HighwayToLLVM.h"

#include "norm/Dialect/Highway/IR/Highway.h"
#include "norm/TargetInfo/CPUTarget.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/FunctionCallUtils.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

using namespace mlir;
using namespace mlir::highway;

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

/// The type of a lane in a register: the wrappers take f16 and bf16 as bits,
/// because not every compiler that builds them has types for these.
static Type getRegisterLane(Type lane) {
  if (lane.isF16() || lane.isBF16())
    return IntegerType::get(lane.getContext(), 16);
  return lane;
}

HighwayTypeConverter::HighwayTypeConverter(const norm::CPUTarget &target,
                                           FloatType base)
    : base(base), lanes(target.getLanes(base)) {
  // A register has 16 bytes at least; the lanes beyond L are not used. A
  // scalable one is always whole.
  auto getRegisterType = [lanes = lanes,
                          isScalable = target.hasScalableVectors()](Type lane) {
    int64_t perRegister = 128 / lane.getIntOrFloatBitWidth();
    if (isScalable)
      return VectorType::get(perRegister, getRegisterLane(lane),
                             /*scalableDims=*/true);
    return VectorType::get(std::max<int64_t>(perRegister, lanes),
                           getRegisterLane(lane));
  };
  addConversion([](Type type) { return type; });
  addConversion([=](VecType type) -> Type {
    return getRegisterType(type.getLaneType());
  });
  addConversion(
      [=, hasMaskRegisters = target.hasMaskRegisters,
       isScalable = target.hasScalableVectors()](MaskType type) -> Type {
        // A bit a byte of a vector.
        if (isScalable)
          return VectorType::get(16, IntegerType::get(type.getContext(), 1),
                                 /*scalableDims=*/true);
        if (hasMaskRegisters)
          return IntegerType::get(type.getContext(), lanes);
        return getRegisterType(type.getLaneType());
      });
  addConversion([](PtrType type) -> Type {
    return LLVM::LLVMPointerType::get(type.getContext());
  });
}

//===----------------------------------------------------------------------===//
// Patterns
//===----------------------------------------------------------------------===//

/// The address of element `index`. It need not be inside the buffer: a kernel
/// may form an address that it does not access.
static Value createAddress(OpBuilder &b, Location loc, Type lane, Value pointer,
                           Value index) {
  Value offset = arith::IndexCastOp::create(b, loc, b.getI64Type(), index);
  return LLVM::GEPOp::create(b, loc, pointer.getType(), lane, pointer, offset);
}

/// Pattern: highway.lanes -> constant
static Operation *convert(LanesOp op, LanesOp::Adaptor, OpBuilder &b,
                          const HighwayTypeConverter &converter) {
  return arith::ConstantIndexOp::create(b, op.getLoc(), converter.getLanes());
}

/// Pattern: highway.scratch -> llvm.alloca
static Operation *convert(ScratchOp op, ScratchOp::Adaptor, OpBuilder &b,
                          const HighwayTypeConverter &converter) {
  constexpr unsigned kAlignment = 64; // as the op says
  Value size =
      LLVM::ConstantOp::create(b, op.getLoc(), b.getI64Type(), op.getSize());
  return LLVM::AllocaOp::create(b, op.getLoc(),
                                converter.convertType(op.getType()),
                                getLaneTypeOf(op.getType()), size, kAlignment);
}

/// Pattern: highway.offset %p[%i] -> getelementptr
static Value convert(OffsetOp op, OffsetOp::Adaptor adaptor, OpBuilder &b,
                     const HighwayTypeConverter &) {
  return createAddress(b, op.getLoc(), getLaneTypeOf(op.getType()),
                       adaptor.getPointer(), adaptor.getIndex());
}

/// Pattern: highway.to_aligned %p, %n
///          -> (-ptrtoint(p) & (n * bytes - 1)) >> log2(bytes)
static Value convert(ToAlignedOp op, ToAlignedOp::Adaptor adaptor, OpBuilder &b,
                     const HighwayTypeConverter &) {
  Location loc = op.getLoc();
  Type type = b.getI64Type();
  int64_t bytes =
      getLaneTypeOf(op.getPointer().getType()).getIntOrFloatBitWidth() / 8;
  auto constant = [&](int64_t value) -> Value {
    return LLVM::ConstantOp::create(b, loc, type, value);
  };
  Value address = LLVM::PtrToIntOp::create(b, loc, type, adaptor.getPointer());
  Value negated = LLVM::SubOp::create(b, loc, constant(0), address);
  Value count = arith::IndexCastOp::create(b, loc, type, adaptor.getCount());
  Value size = LLVM::MulOp::create(b, loc, count, constant(bytes));
  Value mask = LLVM::SubOp::create(b, loc, size, constant(1));
  Value distance = LLVM::AndOp::create(b, loc, negated, mask);
  Value elements =
      LLVM::LShrOp::create(b, loc, distance, constant(llvm::Log2_64(bytes)));
  return arith::IndexCastOp::create(b, loc, b.getIndexType(), elements);
}

/// Pattern: highway.load_scalar %p[%i] -> load of p + i
static Operation *convert(LoadScalarOp op, LoadScalarOp::Adaptor adaptor,
                          OpBuilder &b, const HighwayTypeConverter &) {
  Value address = createAddress(b, op.getLoc(), op.getType(),
                                adaptor.getPointer(), adaptor.getIndex());
  return LLVM::LoadOp::create(b, op.getLoc(), op.getType(), address);
}

/// Pattern: highway.store_scalar %x, %p[%i] -> store to p + i
static Operation *convert(StoreScalarOp op, StoreScalarOp::Adaptor adaptor,
                          OpBuilder &b, const HighwayTypeConverter &) {
  Value value = adaptor.getValue();
  Value address = createAddress(b, op.getLoc(), value.getType(),
                                adaptor.getPointer(), adaptor.getIndex());
  return LLVM::StoreOp::create(b, op.getLoc(), value, address);
}

/// Pattern: highway.prefetch %p[%i] -> llvm.prefetch of p + i, to be read
static Operation *convert(PrefetchOp op, PrefetchOp::Adaptor adaptor,
                          OpBuilder &b, const HighwayTypeConverter &) {
  constexpr unsigned kRead = 0, kAllLevels = 3, kButTheFirst = 2, kData = 1;
  Value address =
      createAddress(b, op.getLoc(), getLaneTypeOf(op.getPointer().getType()),
                    adaptor.getPointer(), adaptor.getIndex());
  return LLVM::Prefetch::create(b, op.getLoc(), address, kRead,
                                op.getToL2() ? kButTheFirst : kAllLevels,
                                kData);
}

/// Pattern: highway.flush_stream -> llvm.fence seq_cst
static Operation *convert(FlushStreamOp op, FlushStreamOp::Adaptor,
                          OpBuilder &b, const HighwayTypeConverter &) {
  // No weaker one becomes an instruction on x86.
  return LLVM::FenceOp::create(b, op.getLoc(), LLVM::AtomicOrdering::seq_cst,
                               /*syncscope=*/StringRef());
}

/// Pattern: arith.select %c, %a, %b : !highway.vec<T> -> the same on registers
static Operation *convert(arith::SelectOp op, arith::SelectOp::Adaptor adaptor,
                          OpBuilder &b, const HighwayTypeConverter &) {
  return arith::SelectOp::create(b, op.getLoc(), adaptor.getCondition(),
                                 adaptor.getTrueValue(),
                                 adaptor.getFalseValue());
}

namespace {

/// Replaces an op by what `convert` makes of it.
template <typename SourceOp>
struct OpConversion final : OpConversionPattern<SourceOp> {
  using OpConversionPattern<SourceOp>::OpConversionPattern;

  LogicalResult
  matchAndRewrite(SourceOp op, typename SourceOp::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    const auto *converter =
        this->template getTypeConverter<HighwayTypeConverter>();
    rewriter.replaceOp(op, convert(op, adaptor, rewriter, *converter));
    return success();
  }
};

/// Pattern: highway.f %a, %p[%i], %n -> f(a, p + i, n), a function of the
/// device library.
struct FunctionOpConversion final
    : OpInterfaceConversionPattern<HighwayFunctionOpInterface> {
  using OpInterfaceConversionPattern::OpInterfaceConversionPattern;

  LogicalResult
  matchAndRewrite(HighwayFunctionOpInterface op, ArrayRef<Value> operands,
                  ConversionPatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    SmallVector<Value> arguments;
    for (size_t i = 0; i < operands.size(); ++i) {
      Value argument = operands[i];
      if (auto pointer = dyn_cast<PtrType>(op->getOperand(i).getType())) {
        // A pointer is followed by its index.
        argument = createAddress(rewriter, loc, pointer.getLaneType(), argument,
                                 operands[++i]);
      } else if (argument.getType().isIndex()) {
        argument = arith::IndexCastOp::create(rewriter, loc,
                                              rewriter.getI64Type(), argument);
      }
      arguments.push_back(argument);
    }

    const auto *converter = getTypeConverter<HighwayTypeConverter>();
    SmallVector<Type> results;
    if (failed(converter->convertTypes(op->getResultTypes(), results)))
      return failure();
    Type result = results.empty()
                      ? LLVM::LLVMVoidType::get(rewriter.getContext())
                      : results.front();
    FailureOr<LLVM::LLVMFuncOp> function = LLVM::lookupOrCreateFn(
        rewriter, op->getParentOfType<ModuleOp>(),
        op.getLibrarySymbol(converter->getBase()),
        llvm::to_vector(ValueRange(arguments).getTypes()), result);
    if (failed(function))
      return failure();
    rewriter.replaceOpWithNewOp<LLVM::CallOp>(op, *function, arguments);
    return success();
  }
};

} // namespace

void highway::populateHighwayKernelToLLVMPatterns(
    const HighwayTypeConverter &converter, RewritePatternSet &patterns) {
  patterns.add<FunctionOpConversion, OpConversion<LanesOp>,
               OpConversion<OffsetOp>, OpConversion<ToAlignedOp>,
               OpConversion<ScratchOp>, OpConversion<LoadScalarOp>,
               OpConversion<StoreScalarOp>, OpConversion<PrefetchOp>,
               OpConversion<FlushStreamOp>, OpConversion<arith::SelectOp>>(
      converter, patterns.getContext());
}
