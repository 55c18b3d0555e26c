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

namespace mlir::norm {
#define GEN_PASS_DEF_CONVERTHIGHWAYTOEMITC
#include "norm/Conversion/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

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
    if (isa<highway::PackSumsOp>(op)) {
      op->emitOpError("has no C++ form: it needs four lanes, and a vector has "
                      "one on Highway's scalar target; expected a kernel of "
                      "convert-norm-to-highway without a target");
      return WalkResult::interrupt();
    }
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

/// Upstream computes what may overflow through unsigned integers. An index is a
/// size or a position in memory: it does not.
void forbidOverflow(func::FuncOp func) {
  func.walk([](arith::ArithIntegerOverflowFlagsInterface op) {
    if (op->getResult(0).getType().isIndex())
      op->setAttr(op.getIntegerOverflowAttrName(),
                  arith::IntegerOverflowFlagsAttr::get(
                      op.getContext(), arith::IntegerOverflowFlags::nsw));
  });
}

/// Types and patterns of one kind of function.
class Converter {
public:
  Converter(MLIRContext *context, bool isKernel)
      : types(isKernel), isKernel(isKernel), target(*context) {
    RewritePatternSet set(context);
    populateHighwayPatterns(types, set);
    populateScalarPatterns(types, set);
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
    rememberNames(func);
    forbidOverflow(func);
    emitc::FuncOp result = moveToEmitC(func, types, isKernel);
    if (!result)
      return failure();
    if (isKernel)
      insertTags(result, base);
    if (failed(applyPartialConversion(result, target, patterns)))
      return failure();
    // Every value is converted now, also where LLVM 22's pattern for unsigned
    // division reads it as what it was.
    result.walk([](UnrealizedConversionCastOp cast) {
      cast.replaceAllUsesWith(cast.getInputs());
      cast.erase();
    });
    nameResults(result);
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
