//===- HighwayLowering.cpp - highway ops to C++ statements ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "HighwayToEmitC.h"

#include "norm/Dialect/Highway/IR/Highway.h"
#include "norm/Transforms/EmitC/Names.h"

#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Transforms/DialectConversion.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

/// The literals at the entry of a kernel that stand for tags, such as `df32`.
/// They are operands of calls; declareLaneTypes declares what they name.
Value findTag(Operation *op, Type laneType) {
  auto kernel = op->getParentOfType<emitc::FuncOp>();
  std::string tag = CppLane::get(laneType).tag();
  for (auto literal : kernel.getBody().front().getOps<emitc::LiteralOp>())
    if (literal.getValue() == tag)
      return literal;
  llvm_unreachable("insertTags made one for each lane type of the kernel");
}

//===----------------------------------------------------------------------===//
// Highway ops
//===----------------------------------------------------------------------===//

// Pattern: highway.OP(args) -> NAMESPACE::Function(args with tag and address)
struct FunctionLowering final
    : OpInterfaceConversionPattern<highway::HighwayFunctionOpInterface> {
  using OpInterfaceConversionPattern::OpInterfaceConversionPattern;

  LogicalResult
  matchAndRewrite(highway::HighwayFunctionOpInterface op,
                  ArrayRef<Value> operands,
                  ConversionPatternRewriter &rewriter) const override {
    using highway::Signature;
    auto tag = [&] { return findTag(op, op.getLaneType()); };
    auto address = [&](Value pointer, Value index) -> Value {
      return emitc::AddOp::create(rewriter, op.getLoc(), pointer.getType(),
                                  pointer, index);
    };
    SmallVector<Value> args;
    switch (op.getSignature()) {
    case Signature::Unary:
    case Signature::Binary:
    case Signature::Ternary:
    case Signature::Compare:
    case Signature::Test:
    case Signature::Select:
    case Signature::SelectOrZero:
    case Signature::MaskUnary:
    case Signature::MaskBinary:
    case Signature::GetLane:
      llvm::append_range(args, operands);
      break;
    case Signature::Zero:
    case Signature::Set:
    case Signature::TaggedUnary:
    case Signature::TaggedQuaternary:
    case Signature::FirstN:
    case Signature::MaskTest:
    case Signature::Convert:
    case Signature::ConvertMask:
      args = {tag()};
      llvm::append_range(args, operands);
      break;
    case Signature::Load:
    case Signature::LoadN:
    case Signature::LoadStrided:
      args = {tag(), address(operands[0], operands[1])};
      llvm::append_range(args, operands.drop_front(2));
      break;
    case Signature::Store:
    case Signature::StoreN:
    case Signature::StoreStrided:
      args = {operands[0], tag(), address(operands[1], operands[2])};
      llvm::append_range(args, operands.drop_front(3));
      break;
    }
    SmallVector<Type> types;
    if (failed(getTypeConverter()->convertTypes(op->getResultTypes(), types)))
      return failure();
    std::string callee =
        (op.getHighwayNamespace() + "::" + op.getHighwayFunction()).str();
    auto call =
        emitc::CallOpaqueOp::create(rewriter, op.getLoc(), types, callee, args);
    if (!types.empty())
      setName(call, op.getLoc());
    rewriter.replaceOp(op, call);
    return success();
  }
};

// Pattern: highway.lanes -> hn::Lanes(d)
struct LanesLowering final : OpConversionPattern<highway::LanesOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(highway::LanesOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto kernel = op->getParentOfType<emitc::FuncOp>();
    // The base's tag is the first.
    Value tag = *kernel.getBody().front().getOps<emitc::LiteralOp>().begin();
    auto call = rewriter.replaceOpWithNewOp<emitc::CallOpaqueOp>(
        op, rewriter.getI64Type(), "hn::Lanes", tag);
    call->setAttr(kNameAttrName, rewriter.getStringAttr("lanes"));
    return success();
  }
};

/// p[i], of the type to which the pointer points.
emitc::SubscriptOp createSubscript(OpBuilder &b, Location loc, Value pointer,
                                   Value index) {
  Type element = cast<emitc::PointerType>(pointer.getType()).getPointee();
  return emitc::SubscriptOp::create(b, loc, emitc::LValueType::get(element),
                                    pointer, index);
}

// Pattern: highway.load_scalar %p[%i] -> (T)p[i]
//
// The cast takes away the const that markConstPointers may add.
struct LoadScalarLowering final : OpConversionPattern<highway::LoadScalarOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(highway::LoadScalarOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto element = createSubscript(rewriter, op.getLoc(), adaptor.getPointer(),
                                   adaptor.getIndex());
    Value load = emitc::LoadOp::create(
        rewriter, op.getLoc(),
        cast<emitc::LValueType>(element.getType()).getValueType(), element);
    auto cast = rewriter.replaceOpWithNewOp<emitc::CastOp>(
        op, getTypeConverter()->convertType(op.getType()), load);
    setName(cast, op.getLoc());
    return success();
  }
};

// Pattern: highway.store_scalar %x, %p[%i] -> p[i] = (T)x
struct StoreScalarLowering final : OpConversionPattern<highway::StoreScalarOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(highway::StoreScalarOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto element = createSubscript(rewriter, op.getLoc(), adaptor.getPointer(),
                                   adaptor.getIndex());
    Type type = cast<emitc::LValueType>(element.getType()).getValueType();
    Value value = adaptor.getValue();
    if (value.getType() != type)
      value = emitc::CastOp::create(rewriter, op.getLoc(), type, value);
    rewriter.replaceOpWithNewOp<emitc::AssignOp>(op, element, value);
    return success();
  }
};

// Pattern: highway.offset %p[%i] -> p + i
struct OffsetLowering final : OpConversionPattern<highway::OffsetOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(highway::OffsetOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto add = rewriter.replaceOpWithNewOp<emitc::AddOp>(
        op, adaptor.getPointer().getType(), adaptor.getPointer(),
        adaptor.getIndex());
    setName(add, op.getLoc());
    return success();
  }
};

// Pattern: highway.scratch 8 : !highway.ptr<f32> -> HWY_ALIGN float scratch[8];
//
// An array is a pointer where it is used, by a cast that is not printed.
struct ScratchLowering final : OpConversionPattern<highway::ScratchOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(highway::ScratchOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto pointer =
        cast<emitc::PointerType>(getTypeConverter()->convertType(op.getType()));
    auto array = emitc::VariableOp::create(
        rewriter, op.getLoc(),
        emitc::ArrayType::get({static_cast<int64_t>(op.getSize())},
                              pointer.getPointee()),
        emitc::OpaqueAttr::get(getContext(), ""));
    setName(array, op.getLoc());
    if (!array->hasAttr(kNameAttrName))
      array->setAttr(kNameAttrName, rewriter.getStringAttr("scratch"));
    rewriter.replaceOpWithNewOp<emitc::CastOp>(op, pointer, array);
    return success();
  }
};

// Pattern: highway.launch @k(%args) rows(%n)
//          -> HWY_DYNAMIC_DISPATCH(k)(args, 0, n)
struct LaunchLowering final : OpConversionPattern<highway::LaunchOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(highway::LaunchOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    SmallVector<Value> args;
    for (auto [arg, original] :
         llvm::zip_equal(adaptor.getArguments(), op.getArguments())) {
      Value value = arg;
      if (auto pointer = dyn_cast<highway::PtrType>(original.getType())) {
        CppLane lane = CppLane::get(pointer.getLaneType());
        if (lane.element != lane.abiElement)
          value = emitc::CastOp::create(
              rewriter, loc,
              emitc::PointerType::get(
                  emitc::OpaqueType::get(getContext(), lane.element)),
              value);
      }
      args.push_back(value);
    }
    args.push_back(
        emitc::LiteralOp::create(rewriter, loc, rewriter.getI64Type(), "0"));
    args.push_back(adaptor.getRows());
    rewriter.replaceOpWithNewOp<emitc::CallOpaqueOp>(
        op, TypeRange(), ("HWY_DYNAMIC_DISPATCH(" + op.getKernel() + ")").str(),
        args);
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Control flow
//===----------------------------------------------------------------------===//

// Pattern: func.return -> return
struct ReturnLowering final : OpConversionPattern<func::ReturnOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(func::ReturnOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    rewriter.replaceOpWithNewOp<emitc::ReturnOp>(op, Value());
    return success();
  }
};

/// Pattern: cf.assert %c, "text" -> if (!c) { HWY_ABORT("text"); }
struct AssertLowering final : OpConversionPattern<cf::AssertOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(cf::AssertOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    // The macro takes a format.
    std::string text, literal;
    for (char c : op.getMsg())
      text += c == '%' ? "%%" : std::string(1, c);
    llvm::raw_string_ostream(literal).write_escaped(text);
    std::string abort = "HWY_ABORT(\"" + literal + "\");";

    Location loc = op.getLoc();
    Value isViolated = emitc::LogicalNotOp::create(
        rewriter, loc, rewriter.getI1Type(), adaptor.getArg());
    auto createCall = [&](OpBuilder &b, Location loc) {
      emitc::VerbatimOp::create(b, loc, abort);
      emitc::YieldOp::create(b, loc);
    };
    emitc::IfOp::create(rewriter, loc, isViolated, createCall);
    rewriter.eraseOp(op);
    return success();
  }
};

} // namespace

void norm::populateHighwayPatterns(const TypeConverter &types,
                                   RewritePatternSet &patterns) {
  patterns.add<FunctionLowering, LanesLowering, LoadScalarLowering,
               StoreScalarLowering, OffsetLowering, ScratchLowering,
               LaunchLowering, ReturnLowering, AssertLowering>(
      types, patterns.getContext());
}
