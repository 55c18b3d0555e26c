//===- HighwayToEmitC.cpp - kernels to C++ statements ---------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "HighwayToEmitC.h"

#include "norm/Conversion/Passes.h"
#include "norm/Dialect/Highway/IR/Highway.h"
#include "norm/Transforms/EmitC/Names.h"
#include "norm/Transforms/EmitC/Passes.h"

#include "mlir/Conversion/SCFToEmitC/SCFToEmitC.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Transforms/DialectConversion.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace mlir::norm {
#define GEN_PASS_DEF_CONVERTHIGHWAYTOEMITC
#include "norm/Conversion/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

CppLane CppLane::get(Type laneType) {
  StringRef name = highway::getLaneName(laneType);
  return llvm::StringSwitch<CppLane>(name)
      .Case("f16", {"hwy::float16_t", "uint16_t", "f16", "F16"})
      .Case("bf16", {"hwy::bfloat16_t", "uint16_t", "bf16", "BF16"})
      .Case("f32", {"float", "float", "f32", "F32"})
      .Case("f64", {"double", "double", "f64", "F64"})
      .Case("i8", {"int8_t", "int8_t", "i8", "I8"})
      .Case("i16", {"int16_t", "int16_t", "i16", "I16"})
      .Case("i32", {"int32_t", "int32_t", "i32", "I32"})
      .Case("i64", {"int64_t", "int64_t", "i64", "I64"});
}

namespace {

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

/// Kernels see Highway's element types, the functions that launch them those of
/// the C ABI.
struct CppTypeConverter final : TypeConverter {
  explicit CppTypeConverter(bool isKernel) {
    addConversion([](Type type) -> std::optional<Type> {
      if (emitc::isSupportedIntegerType(type) ||
          isa<emitc::EmitCDialect>(type.getDialect()))
        return type;
      return std::nullopt;
    });
    addConversion([isKernel](FloatType type) -> Type {
      if (type.isF32() || type.isF64())
        return type;
      if (isKernel && (type.isF16() || type.isBF16()))
        return emitc::OpaqueType::get(type.getContext(),
                                      CppLane::get(type).element);
      return Type();
    });
    convertIndexToInt64();
    addConversion([](highway::VecType type) -> Type {
      return emitc::OpaqueType::get(type.getContext(),
                                    CppLane::get(type.getLaneType()).vector());
    });
    addConversion([](highway::MaskType type) -> Type {
      return emitc::OpaqueType::get(type.getContext(),
                                    CppLane::get(type.getLaneType()).mask());
    });
    addConversion([isKernel](highway::PtrType type) -> Type {
      CppLane lane = CppLane::get(type.getLaneType());
      return emitc::PointerType::get(emitc::OpaqueType::get(
          type.getContext(), isKernel ? lane.element : lane.abiElement));
    });
    auto cast = [](OpBuilder &b, Type type, ValueRange inputs,
                   Location loc) -> Value {
      return UnrealizedConversionCastOp::create(b, loc, type, inputs)
          .getResult(0);
    };
    addSourceMaterialization(cast);
    addTargetMaterialization(cast);
  }

  /// Signed, so that `i < n - lanes` means in C++ what it means in scf and
  /// arith.
  void convertIndexToInt64() {
    addConversion([](IndexType type) -> Type {
      return IntegerType::get(type.getContext(), 64);
    });
  }
};

//===----------------------------------------------------------------------===//
// Tags
//===----------------------------------------------------------------------===//

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

void insertTags(emitc::FuncOp kernel, Type base) {
  llvm::SetVector<Type> laneTypes;
  laneTypes.insert(base);
  kernel.walk([&](highway::HighwayFunctionOpInterface op) {
    laneTypes.insert(op.getLaneType());
  });
  OpBuilder b = OpBuilder::atBlockBegin(&kernel.getBody().front());
  for (Type laneType : laneTypes) {
    std::string tag = CppLane::get(laneType).tag();
    auto type = emitc::OpaqueType::get(b.getContext(), "decltype(" + tag + ")");
    emitc::LiteralOp::create(b, kernel.getLoc(), type, tag);
  }
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

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

/// The function's EmitC form, its body still to be converted.
emitc::FuncOp moveToEmitC(func::FuncOp func, const TypeConverter &converter,
                          bool isKernel) {
  OpBuilder b(func);
  SmallVector<Type> types;
  for (auto [index, type] : llvm::enumerate(func.getArgumentTypes())) {
    Type converted = converter.convertType(type);
    if (!converted) {
      func.emitOpError("argument #")
          << index << " of type " << type << " has no C++ form";
      return nullptr;
    }
    types.push_back(converted);
  }
  auto result = emitc::FuncOp::create(b, func.getLoc(), func.getName(),
                                      b.getFunctionType(types, {}));
  result.setSpecifiersAttr(
      b.getStrArrayAttr({isKernel ? "static" : "extern \"C\""}));
  if (isKernel)
    result->setAttr(kKernelFuncAttrName, b.getUnitAttr());
  if (Attribute doc = func->getAttr(kDocAttrName))
    result->setAttr(kDocAttrName, doc);

  result.getBody().takeBody(func.getBody());
  Block &entry = result.getBody().front();
  b.setInsertionPointToStart(&entry);
  for (auto [arg, type] : llvm::zip_equal(entry.getArguments(), types)) {
    unsigned number = arg.getArgNumber();
    StringAttr name = func.getArgAttrOfType<StringAttr>(number, kNameAttrName);
    if (!name)
      name = getValueName(arg);
    if (!name && isKernel && number + 2 >= types.size())
      name = b.getStringAttr(number + 1 == types.size() ? "end" : "begin");
    if (!name)
      name = b.getStringAttr("arg" + Twine(number));
    result.setArgAttr(number, kNameAttrName, name);
    if (Attribute shape = func.getArgAttr(number, kShapeAttrName))
      result.setArgAttr(number, kShapeAttrName, shape);
    Type original = arg.getType();
    if (original == type)
      continue;
    arg.setType(type);
    auto cast =
        UnrealizedConversionCastOp::create(b, arg.getLoc(), original, arg);
    arg.replaceAllUsesExcept(cast.getResult(0), cast);
  }
  func.erase();
  return result;
}

LogicalResult checkKernel(func::FuncOp kernel) {
  if (kernel.isExternal())
    return kernel.emitOpError("is a kernel without a body");
  WalkResult result = kernel.walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (op == kernel ||
        isa<func::ReturnOp, scf::ForOp, scf::IfOp, scf::YieldOp>(op) ||
        isa_and_nonnull<highway::HighwayDialect, arith::ArithDialect,
                        math::MathDialect>(op->getDialect()))
      return WalkResult::advance();
    op->emitOpError("cannot be printed as Highway C++: a kernel consists of "
                    "highway, arith, math, scf.for and scf.if ops");
    return WalkResult::interrupt();
  });
  return failure(result.wasInterrupted());
}

/// Types and patterns of one kind of function.
class Converter {
public:
  Converter(MLIRContext *context, bool isKernel)
      : types(isKernel), isKernel(isKernel), target(*context) {
    RewritePatternSet set(context);
    set.add<FunctionLowering, LanesLowering, LoadScalarLowering,
            StoreScalarLowering, OffsetLowering, ScratchLowering,
            LaunchLowering, ReturnLowering>(types, context);
    populateScalarPatterns(types, set);
    populateControlFlowPatterns(types, set);
    populateSCFToEmitCConversionPatterns(set, types);
    // Last, because upstream's patterns bring an index of type size_t.
    types.convertIndexToInt64();
    patterns = std::move(set);

    target.addLegalDialect<emitc::EmitCDialect>();
    target.addLegalOp<UnrealizedConversionCastOp>();
    target.addIllegalDialect<highway::HighwayDialect, arith::ArithDialect,
                             cf::ControlFlowDialect, math::MathDialect,
                             scf::SCFDialect, func::FuncDialect,
                             memref::MemRefDialect>();
  }

  /// Replaces `func` by its EmitC form.
  FailureOr<emitc::FuncOp> convert(func::FuncOp func) {
    Type base = highway::getKernelBase(func);
    emitc::FuncOp result = moveToEmitC(func, types, isKernel);
    if (!result)
      return failure();
    if (isKernel)
      insertTags(result, base);
    if (failed(applyPartialConversion(result, target, patterns)))
      return failure();
    SmallVector<UnrealizedConversionCastOp> casts, remaining;
    result.walk([&](UnrealizedConversionCastOp op) { casts.push_back(op); });
    reconcileUnrealizedCasts(casts, &remaining);
    for (UnrealizedConversionCastOp cast : remaining) {
      assert(cast->use_empty() && "all ops that use values are converted");
      cast.erase();
    }
    return result;
  }

private:
  CppTypeConverter types;
  bool isKernel;
  FrozenRewritePatternSet patterns;
  ConversionTarget target;
};

struct ConvertHighwayToEmitCPass final
    : norm::impl::ConvertHighwayToEmitCBase<ConvertHighwayToEmitCPass> {
  using ConvertHighwayToEmitCBase::ConvertHighwayToEmitCBase;

  LogicalResult convert(ModuleOp module) {
    WalkResult loops = module.walk([](scf::ForOp op) -> WalkResult {
      if (op.getUnsignedCmp())
        return op.emitOpError("with unsigned comparison has no C++ form");
      return WalkResult::advance();
    });
    if (loops.wasInterrupted())
      return failure();

    SmallVector<func::FuncOp> kernels, hosts;
    for (auto func : module.getOps<func::FuncOp>())
      (highway::getKernelBase(func) ? kernels : hosts).push_back(func);

    for (func::FuncOp func : hosts)
      if (failed(expandMemRefs(func)))
        return failure();

    nameKernelArguments(module, hosts);
    llvm::for_each(kernels, nameKernelValues);

    SmallVector<std::pair<emitc::FuncOp, Type>> emitted;
    Converter kernelConverter(&getContext(), /*isKernel=*/true);
    for (func::FuncOp kernel : kernels) {
      Type base = highway::getKernelBase(kernel);
      if (failed(checkKernel(kernel)))
        return failure();
      FailureOr<emitc::FuncOp> func = kernelConverter.convert(kernel);
      if (failed(func))
        return failure();
      emitted.push_back({*func, base});
    }
    Converter hostConverter(&getContext(), /*isKernel=*/false);
    for (func::FuncOp host : hosts) {
      FailureOr<emitc::FuncOp> func = hostConverter.convert(host);
      if (failed(func))
        return failure();
      emitted.push_back({*func, Type()});
    }

    SymbolTable emittedSymbols(module);
    for (auto [func, base] : emitted) {
      markConstPointers(func, emittedSymbols);
      if (!formExpressions)
        continue;
      norm::formExpressions(func);
      legalizeNames(func);
      if (base)
        declareLaneTypes(func, base);
    }
    return success();
  }

  void runOnOperation() override {
    if (failed(convert(getOperation())))
      signalPassFailure();
  }
};

} // namespace
