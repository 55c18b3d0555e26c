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
  // A register has 16 bytes at least; the lanes beyond L are not used.
  auto getRegisterType = [lanes = lanes](Type lane) {
    int64_t perRegister = 128 / lane.getIntOrFloatBitWidth();
    return VectorType::get(std::max<int64_t>(perRegister, lanes),
                           getRegisterLane(lane));
  };
  addConversion([](Type type) { return type; });
  addConversion([=](VecType type) -> Type {
    return getRegisterType(type.getLaneType());
  });
  addConversion(
      [=, hasMaskRegisters = target.hasMaskRegisters](MaskType type) -> Type {
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

namespace {

/// The address of element `index`. It need not be inside the buffer: a kernel
/// may form an address that it does not access.
static Value createAddress(OpBuilder &b, Location loc, Type lane, Value pointer,
                           Value index) {
  Value offset = arith::IndexCastOp::create(b, loc, b.getI64Type(), index);
  return LLVM::GEPOp::create(b, loc, pointer.getType(), lane, pointer, offset);
}

/// Pattern: highway.f %a, %p[%i], %n -> f(a, p + i, n), a function of the
/// device library.
struct FunctionOpConversion final
    : OpInterfaceConversionPattern<HighwayFunctionOpInterface> {
  FunctionOpConversion(const HighwayTypeConverter &converter,
                       MLIRContext *context)
      : OpInterfaceConversionPattern(converter, context),
        base(converter.getBase()) {}

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

    SmallVector<Type> results;
    if (failed(getTypeConverter()->convertTypes(op->getResultTypes(), results)))
      return failure();
    Type result = results.empty()
                      ? LLVM::LLVMVoidType::get(rewriter.getContext())
                      : results.front();
    FailureOr<LLVM::LLVMFuncOp> function = LLVM::lookupOrCreateFn(
        rewriter, op->getParentOfType<ModuleOp>(), op.getLibrarySymbol(base),
        llvm::to_vector(ValueRange(arguments).getTypes()), result);
    if (failed(function))
      return failure();
    rewriter.replaceOpWithNewOp<LLVM::CallOp>(op, *function, arguments);
    return success();
  }

private:
  FloatType base;
};

/// Pattern: highway.lanes -> constant
struct LanesOpConversion final : OpConversionPattern<LanesOp> {
  LanesOpConversion(const HighwayTypeConverter &converter, MLIRContext *context)
      : OpConversionPattern(converter, context), lanes(converter.getLanes()) {}

  LogicalResult
  matchAndRewrite(LanesOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const override {
    rewriter.replaceOpWithNewOp<arith::ConstantIndexOp>(op, lanes);
    return success();
  }

private:
  unsigned lanes;
};

/// Pattern: highway.scratch -> llvm.alloca
struct ScratchOpConversion final : OpConversionPattern<ScratchOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(ScratchOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const override {
    constexpr unsigned kAlignment = 64; // as the op says
    Value size = LLVM::ConstantOp::create(rewriter, op.getLoc(),
                                          rewriter.getI64Type(), op.getSize());
    rewriter.replaceOpWithNewOp<LLVM::AllocaOp>(
        op, LLVM::LLVMPointerType::get(rewriter.getContext()),
        getLaneTypeOf(op.getType()), size, kAlignment);
    return success();
  }
};

/// Pattern: highway.offset %p[%i] -> getelementptr
struct OffsetOpConversion final : OpConversionPattern<OffsetOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(OffsetOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    rewriter.replaceOp(
        op, createAddress(rewriter, op.getLoc(), getLaneTypeOf(op.getType()),
                          adaptor.getPointer(), adaptor.getIndex()));
    return success();
  }
};

/// Pattern: highway.load_scalar %p[%i] -> load of p + i
struct LoadScalarOpConversion final : OpConversionPattern<LoadScalarOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(LoadScalarOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Value address = createAddress(rewriter, op.getLoc(), op.getType(),
                                  adaptor.getPointer(), adaptor.getIndex());
    rewriter.replaceOpWithNewOp<LLVM::LoadOp>(op, op.getType(), address);
    return success();
  }
};

/// Pattern: highway.store_scalar %x, %p[%i] -> store to p + i
struct StoreScalarOpConversion final : OpConversionPattern<StoreScalarOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(StoreScalarOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Value address =
        createAddress(rewriter, op.getLoc(), adaptor.getValue().getType(),
                      adaptor.getPointer(), adaptor.getIndex());
    rewriter.replaceOpWithNewOp<LLVM::StoreOp>(op, adaptor.getValue(), address);
    return success();
  }
};

/// Pattern: arith.select %c, %a, %b : !highway.vec<T> -> the same on registers
struct SelectOpConversion final : OpConversionPattern<arith::SelectOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(arith::SelectOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    rewriter.replaceOpWithNewOp<arith::SelectOp>(op, adaptor.getCondition(),
                                                 adaptor.getTrueValue(),
                                                 adaptor.getFalseValue());
    return success();
  }
};

} // namespace

void highway::populateHighwayKernelToLLVMPatterns(
    const HighwayTypeConverter &converter, RewritePatternSet &patterns) {
  patterns.add<FunctionOpConversion, LanesOpConversion>(converter,
                                                        patterns.getContext());
  patterns.add<OffsetOpConversion, ScratchOpConversion, LoadScalarOpConversion,
               StoreScalarOpConversion, SelectOpConversion>(
      converter, patterns.getContext());
}
