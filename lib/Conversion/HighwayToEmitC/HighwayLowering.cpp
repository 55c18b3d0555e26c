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
#include "mlir/Dialect/MemRef/IR/MemRef.h"

using namespace mlir;
using namespace mlir::norm;

TypedValue<emitc::LValueType>
norm::createSubscript(ImplicitLocOpBuilder &b, Value pointer, Value index) {
  Type element = cast<emitc::PointerType>(pointer.getType()).getPointee();
  return emitc::SubscriptOp::create(b, emitc::LValueType::get(element), pointer,
                                    index)
      .getResult();
}

namespace {

// Pattern: highway.OP(args) -> NAMESPACE::Function(args with tag and address)
struct FunctionLowering final
    : OpInterfaceConversionPattern<highway::HighwayFunctionOpInterface> {
  using OpInterfaceConversionPattern::OpInterfaceConversionPattern;

  LogicalResult
  matchAndRewrite(highway::HighwayFunctionOpInterface op,
                  ArrayRef<Value> operands,
                  ConversionPatternRewriter &rewriter) const override {
    // A pointer and the index behind it are an address. Before it, after what
    // is stored there, is the place of the tag; else that is the first.
    auto args = llvm::to_vector(operands);
    auto *place = llvm::find_if(
        args, [](Value arg) { return isa<emitc::PointerType>(arg.getType()); });
    if (place == args.end()) {
      place = args.begin();
    } else {
      *place = emitc::AddOp::create(rewriter, op.getLoc(), place->getType(),
                                    place[0], place[1]);
      args.erase(place + 1);
    }
    if (op.takesTag())
      args.insert(place, getTag(op, op.getLaneType(), rewriter));
    SmallVector<Type> types;
    if (failed(getTypeConverter()->convertTypes(op->getResultTypes(), types)))
      return failure();
    auto call = emitc::CallOpaqueOp::create(
        rewriter, op.getLoc(), types,
        (op.getHighwayNamespace() + "::" + op.getHighwayFunction()).str(),
        args);
    if (!types.empty())
      setName(call, op.getLoc());
    rewriter.replaceOp(op, call);
    return success();
  }
};

// Pattern: highway.lanes -> hn::Lanes(d)
Value lowerLanes(highway::LanesOp op, highway::LanesOp::Adaptor,
                 ImplicitLocOpBuilder &b, Type type) {
  Value tag = getTag(op, highway::getKernelBase(getEnclosingKernel(op)), b);
  return emitc::CallOpaqueOp::create(b, type, "hn::Lanes", tag).getResult(0);
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

// Pattern: highway.to_aligned %p, %n -> nh::ToAligned(p, n)
Value lowerToAligned(highway::ToAlignedOp,
                     highway::ToAlignedOp::Adaptor adaptor,
                     ImplicitLocOpBuilder &b, Type type) {
  return emitc::CallOpaqueOp::create(b, type, "nh::ToAligned",
                                     adaptor.getOperands())
      .getResult(0);
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

// Pattern: highway.prefetch %p[%i] -> hwy::Prefetch(p + i)
//          highway.prefetch %p[%i] {to_l2} -> nh::PrefetchToL2(p + i)
void lowerPrefetch(highway::PrefetchOp op, highway::PrefetchOp::Adaptor adaptor,
                   ImplicitLocOpBuilder &b) {
  Value pointer = adaptor.getPointer();
  Value address =
      emitc::AddOp::create(b, pointer.getType(), pointer, adaptor.getIndex());
  StringRef function = op.getToL2() ? "nh::PrefetchToL2" : "hwy::Prefetch";
  emitc::CallOpaqueOp::create(b, TypeRange(), function, address);
}

// Pattern: highway.flush_stream -> hwy::FlushStream()
void lowerFlushStream(highway::FlushStreamOp, highway::FlushStreamOp::Adaptor,
                      ImplicitLocOpBuilder &b) {
  emitc::CallOpaqueOp::create(b, TypeRange(), "hwy::FlushStream", ValueRange());
}

//===----------------------------------------------------------------------===//
// Host side
//===----------------------------------------------------------------------===//

// Pattern: highway.pointer_to %m -> (hwy::bfloat16_t*)m, or m.get() of an owner
Value lowerPointerTo(highway::PointerToOp op,
                     highway::PointerToOp::Adaptor adaptor,
                     ImplicitLocOpBuilder &b, Type type) {
  Value pointer = adaptor.getSource();
  auto memory = op.getSource().getDefiningOp<UnrealizedConversionCastOp>();
  if (memory && isa<emitc::OpaqueType>(memory.getInputs().front().getType()))
    pointer = emitc::CallOpaqueOp::create(b, pointer.getType(), ".get", pointer)
                  .getResult(0);
  if (pointer.getType() == type)
    return pointer;
  return emitc::CastOp::create(b, type, pointer);
}

// Pattern: highway.launch @k(%args) rows(%n)
//          -> HWY_DYNAMIC_DISPATCH(k)(args, 0, n)
void lowerLaunch(highway::LaunchOp op, highway::LaunchOp::Adaptor adaptor,
                 ImplicitLocOpBuilder &b) {
  SmallVector<Value> args(adaptor.getArguments());
  args.push_back(emitc::LiteralOp::create(b, b.getI64Type(), "0"));
  args.push_back(adaptor.getRows());
  emitc::CallOpaqueOp::create(
      b, TypeRange(), ("HWY_DYNAMIC_DISPATCH(" + op.getKernel() + ")").str(),
      args);
}

// Pattern: memref.dealloc -> nothing: the owner frees it
void lowerDealloc(memref::DeallocOp, memref::DeallocOp::Adaptor,
                  ImplicitLocOpBuilder &) {}

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
  patterns.add<
      FunctionLowering, Lowering<lowerLanes>, Lowering<lowerLoadScalar>,
      Lowering<lowerStoreScalar>, Lowering<lowerOffset>,
      Lowering<lowerToAligned>, Lowering<lowerScratch>, Lowering<lowerPrefetch>,
      Lowering<lowerFlushStream>, Lowering<lowerPointerTo>,
      Lowering<lowerLaunch>, Lowering<lowerDealloc>, Lowering<lowerAssert>>(
      types, patterns.getContext());
}
