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

#include "mlir/Conversion/FuncToEmitC/FuncToEmitC.h"
#include "mlir/Conversion/SCFToEmitC/SCFToEmitC.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

namespace mlir::norm {
#define GEN_PASS_DEF_CONVERTHIGHWAYTOEMITC
#include "norm/Conversion/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

namespace {

LogicalResult checkKernel(func::FuncOp kernel) {
  if (kernel.isExternal())
    return kernel.emitOpError("is a kernel without a body");
  auto check = [&](Operation *op) -> WalkResult {
    if (isa<highway::PackSumsOp>(op))
      return op->emitOpError(
          "has no C++ form: it needs four lanes, and a vector has one on "
          "Highway's scalar target; expected a kernel of "
          "convert-norm-to-highway without a target");
    if (op == kernel ||
        isa<func::ReturnOp, scf::ForOp, scf::IfOp, scf::YieldOp>(op) ||
        isa_and_nonnull<highway::HighwayDialect, arith::ArithDialect,
                        math::MathDialect>(op->getDialect()))
      return WalkResult::advance();
    return op->emitOpError(
        "cannot be printed as Highway C++: a kernel consists "
        "of highway, arith, math, scf.for and scf.if ops");
  };
  WalkResult result = kernel.walk<WalkOrder::PreOrder>(check);
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

/// Of the attributes of a function, leaves those of its C++ form to upstream's
/// patterns.
void setCppAttributes(func::FuncOp func) {
  Builder b(func.getContext());
  bool isKernel = bool(highway::getKernelBase(func));
  NamedAttrList attributes;
  attributes.set("specifiers",
                 b.getStrArrayAttr({isKernel ? "static" : "extern \"C\""}));
  if (isKernel)
    attributes.set(kKernelFuncAttrName, b.getUnitAttr());
  for (StringRef name : {StringRef(kDocAttrName),
                         StringRef(highway::HighwayDialect::kKernelAttrName)})
    if (Attribute attribute = func->getAttr(name))
      attributes.set(name, attribute);
  func.setPublic();
  func->setDiscardableAttrs(attributes);
}

LogicalResult convertFunctions(ArrayRef<Operation *> functions,
                               MLIRContext *context) {
  TypeConverter types;
  RewritePatternSet patterns(context);
  populateHighwayPatterns(types, patterns);
  populateScalarPatterns(types, patterns);
  populateFuncToEmitCPatterns(types, patterns);
  populateSCFToEmitCConversionPatterns(patterns, types);
  // Last, because upstream's patterns bring an index of type size_t.
  types.addConversion(getCppType);

  ConversionTarget target(*context);
  target.addLegalDialect<emitc::EmitCDialect>();
  target.addLegalOp<UnrealizedConversionCastOp>();
  target.addIllegalDialect<highway::HighwayDialect, arith::ArithDialect,
                           cf::ControlFlowDialect, math::MathDialect,
                           scf::SCFDialect, func::FuncDialect,
                           memref::MemRefDialect>();
  return applyPartialConversion(functions, target, std::move(patterns));
}

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
    for (func::FuncOp kernel : kernels)
      if (failed(checkKernel(kernel)))
        return failure();
    SymbolTable moduleSymbols(module);
    for (func::FuncOp host : hosts) {
      if (failed(expandMemRefs(host, moduleSymbols)))
        return failure();
      nameKernelArguments(host, moduleSymbols);
    }
    for (auto global :
         llvm::make_early_inc_range(module.getOps<memref::GlobalOp>()))
      if (global.isPrivate())
        global.erase();

    llvm::for_each(kernels, nameKernelValues);
    SmallVector<Operation *> functions;
    SmallVector<StringAttr> names; // kernels first
    for (func::FuncOp func : llvm::concat<func::FuncOp>(kernels, hosts)) {
      rememberNames(func);
      nameArguments(func);
      forbidOverflow(func);
      setCppAttributes(func);
      functions.push_back(func);
      names.push_back(func.getSymNameAttr());
    }
    if (failed(convertFunctions(functions, &getContext())))
      return failure();

    SymbolTable symbols(module);
    for (StringAttr name : names) {
      auto func = symbols.lookup<emitc::FuncOp>(name);
      // Every value is converted now, also where LLVM 22's pattern for unsigned
      // division reads it as what it was.
      func.walk([](UnrealizedConversionCastOp cast) {
        cast.replaceAllUsesWith(cast.getInputs());
        cast.erase();
      });
      Type base = highway::getKernelBase(func);
      func->removeAttr(highway::HighwayDialect::kKernelAttrName);
      nameResults(func);
      markConstPointers(func, symbols);
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
