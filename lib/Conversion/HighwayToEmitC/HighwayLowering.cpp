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
Value lowerLanes(highway::LanesOp op, highway::LanesOp::Adaptor,
                 ImplicitLocOpBuilder &b, Type type) {
  auto kernel = op->getParentOfType<emitc::FuncOp>();
  // The base's tag is the first.
  Value tag = *kernel.getBody().front().getOps<emitc::LiteralOp>().begin();
  return emitc::CallOpaqueOp::create(b, type, "hn::Lanes", tag).getResult(0);
}

/// p[i], of the type to which the pointer points.
TypedValue<emitc::LValueType> createSubscript(ImplicitLocOpBuilder &b,
                                              Value pointer, Value index) {
  Type element = cast<emitc::PointerType>(pointer.getType()).getPointee();
  return emitc::SubscriptOp::create(b, emitc::LValueType::get(element), pointer,
                                    index)
      .getResult();
}

// Pattern: highway.load_scalar %p[%i] -> (T)p[i]
//
// The cast takes away the const that markConstPointers may add.
Value lowerLoadScalar(highway::LoadScalarOp,
                      highway::LoadScalarOp::Adaptor adaptor,
                      ImplicitLocOpBuilder &b, Type type) {
  auto element = createSubscript(b, adaptor.getPointer(), adaptor.getIndex());
  Value load =
      emitc::LoadOp::create(b, element.getType().getValueType(), element);
  return emitc::CastOp::create(b, type, load);
}

// Pattern: highway.store_scalar %x, %p[%i] -> p[i] = (T)x
void lowerStoreScalar(highway::StoreScalarOp,
                      highway::StoreScalarOp::Adaptor adaptor,
                      ImplicitLocOpBuilder &b) {
  auto element = createSubscript(b, adaptor.getPointer(), adaptor.getIndex());
  Type type = element.getType().getValueType();
  Value value = adaptor.getValue();
  if (value.getType() != type)
    value = emitc::CastOp::create(b, type, value);
  emitc::AssignOp::create(b, element, value);
}

// Pattern: highway.offset %p[%i] -> p + i
Value lowerOffset(highway::OffsetOp, highway::OffsetOp::Adaptor adaptor,
                  ImplicitLocOpBuilder &b, Type type) {
  return emitc::AddOp::create(b, type, adaptor.getPointer(),
                              adaptor.getIndex());
}

// Pattern: highway.scratch 8 : !highway.ptr<f32> -> HWY_ALIGN float scratch[8];
//
// An array is a pointer where it is used, by a cast that is not printed.
Value lowerScratch(highway::ScratchOp op, highway::ScratchOp::Adaptor,
                   ImplicitLocOpBuilder &b, Type type) {
  auto array = emitc::VariableOp::create(
      b,
      emitc::ArrayType::get({static_cast<int64_t>(op.getSize())},
                            cast<emitc::PointerType>(type).getPointee()),
      emitc::OpaqueAttr::get(b.getContext(), ""));
  array->setAttr(kNameAttrName, b.getStringAttr("scratch"));
  setName(array, b.getLoc());
  return emitc::CastOp::create(b, type, array);
}

// Pattern: highway.launch @k(%args) rows(%n)
//          -> HWY_DYNAMIC_DISPATCH(k)(args, 0, n)
void lowerLaunch(highway::LaunchOp op, highway::LaunchOp::Adaptor adaptor,
                 ImplicitLocOpBuilder &b) {
  SmallVector<Value> args;
  for (auto [arg, original] :
       llvm::zip_equal(adaptor.getArguments(), op.getArguments())) {
    Value value = arg;
    if (auto pointer = dyn_cast<highway::PtrType>(original.getType())) {
      CppLane lane = CppLane::get(pointer.getLaneType());
      if (lane.element != lane.abiElement)
        value = emitc::CastOp::create(
            b,
            emitc::PointerType::get(
                emitc::OpaqueType::get(b.getContext(), lane.element)),
            value);
    }
    args.push_back(value);
  }
  args.push_back(emitc::LiteralOp::create(b, b.getI64Type(), "0"));
  args.push_back(adaptor.getRows());
  emitc::CallOpaqueOp::create(
      b, TypeRange(), ("HWY_DYNAMIC_DISPATCH(" + op.getKernel() + ")").str(),
      args);
}

//===----------------------------------------------------------------------===//
// Control flow
//===----------------------------------------------------------------------===//

// Pattern: func.return -> return
void lowerReturn(func::ReturnOp, func::ReturnOp::Adaptor,
                 ImplicitLocOpBuilder &b) {
  emitc::ReturnOp::create(b, Value());
}

// Pattern: cf.assert %c, "text" -> if (!c) { HWY_ABORT("text"); }
void lowerAssert(cf::AssertOp op, cf::AssertOp::Adaptor adaptor,
                 ImplicitLocOpBuilder &b) {
  // The macro takes a format.
  std::string text, literal;
  for (char c : op.getMsg())
    text += c == '%' ? "%%" : std::string(1, c);
  llvm::raw_string_ostream(literal).write_escaped(text);

  Value isViolated =
      emitc::LogicalNotOp::create(b, b.getI1Type(), adaptor.getArg());
  auto abort = [&](OpBuilder &b, Location loc) {
    emitc::VerbatimOp::create(b, loc, "HWY_ABORT(\"" + literal + "\");");
    emitc::YieldOp::create(b, loc);
  };
  emitc::IfOp::create(b, isViolated, abort);
}

} // namespace

void norm::populateHighwayPatterns(const TypeConverter &types,
                                   RewritePatternSet &patterns) {
  patterns
      .add<FunctionLowering, Lowering<lowerLanes>, Lowering<lowerLoadScalar>,
           Lowering<lowerStoreScalar>, Lowering<lowerOffset>,
           Lowering<lowerScratch>, Lowering<lowerLaunch>, Lowering<lowerReturn>,
           Lowering<lowerAssert>>(types, patterns.getContext());
}
