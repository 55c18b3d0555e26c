//===- Differentiate.cpp - functions of gradients -------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "GradientFunction.h"
#include "LoopRules.h"
#include "RowGradient.h"
#include "ScalarRule.h"
#include "TensorRules.h"

#include "norm/Dialect/Norm/Transforms/DifferentiableOpInterfaceImpl.h"
#include "norm/Dialect/Norm/Transforms/Passes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlow.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/DialectRegistry.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMDIFFERENTIATE
#include "norm/Dialect/Norm/Transforms/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

void norm::registerDifferentiableOpInterfaceExternalModels(
    DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, arith::ArithDialect *) {
    attachArithRules(context);
  });
  registry.addExtension(+[](MLIRContext *context, func::FuncDialect *) {
    attachFuncRules(context);
  });
  registry.addExtension(+[](MLIRContext *context, linalg::LinalgDialect *) {
    attachLinalgRules(context);
  });
  registry.addExtension(+[](MLIRContext *context, math::MathDialect *) {
    attachMathRules(context);
  });
  registry.addExtension(
      +[](MLIRContext *context, NormDialect *) { attachNormRules(context); });
  registry.addExtension(+[](MLIRContext *context, scf::SCFDialect *) {
    attachLoopRules(context);
  });
  registry.addExtension(+[](MLIRContext *context, tensor::TensorDialect *) {
    attachTensorRules(context);
  });
}

namespace {
struct NormDifferentiatePass final
    : norm::impl::NormDifferentiateBase<NormDifferentiatePass> {
  using NormDifferentiateBase::NormDifferentiateBase;

  void runOnOperation() override {
    func::FuncOp original = findFunction();
    if (!original)
      return signalPassFailure();
    SmallVector<unsigned> indices;
    if (failed(findArguments(original, indices)))
      return signalPassFailure();
    std::string name =
        (original.getName() + (loss ? "_gradient" : "_vjp")).str();
    if (SymbolTable::lookupSymbolIn(getOperation(), name)) {
      original.emitOpError("cannot be differentiated: there is a @")
          << name << " already";
      return signalPassFailure();
    }
    DifferentiationOptions options{saveStatistics, saveIterations};
    func::FuncOp gradient = createGradientFunction(
        original, name, indices, loss ? GradientKind::Loss : GradientKind::VJP,
        options);
    removeMarks(getOperation());
    if (!gradient)
      return signalPassFailure();
    gradient.setPublic();

    // Rules write more than is needed, and constants one by one.
    OpPassManager simplify(func::FuncOp::getOperationName());
    simplify.addPass(createCanonicalizerPass());
    simplify.addPass(createCSEPass());
    if (failed(runPipeline(simplify, gradient)))
      signalPassFailure();
  }

private:
  /// The one that is named, or else the only public one. Null behind an error.
  func::FuncOp findFunction() {
    ModuleOp module = getOperation();
    auto functions = llvm::to_vector(module.getOps<func::FuncOp>());
    if (!function.empty()) {
      auto named = module.lookupSymbol<func::FuncOp>(function);
      if (!named)
        emitChoice("there is no function @" + function.getValue(), functions);
      return named;
    }
    auto candidates = llvm::to_vector(
        llvm::make_filter_range(functions, [](func::FuncOp candidate) {
          return candidate.isPublic() && !candidate.isExternal();
        }));
    if (candidates.size() == 1)
      return candidates.front();
    if (candidates.empty())
      emitChoice("there is no public function with a body", functions);
    else
      emitChoice("there are several public functions; the option 'function' "
                 "says which",
                 candidates);
    return {};
  }

  /// An error that names functions; at the first one, so that no module is
  /// printed.
  void emitChoice(const Twine &reason, ArrayRef<func::FuncOp> functions) {
    Location loc =
        functions.empty() ? getOperation().getLoc() : functions[0]->getLoc();
    InFlightDiagnostic diagnostic = emitError(loc, "norm-differentiate: ")
                                    << reason;
    StringRef separator = " (functions: @";
    for (func::FuncOp candidate : functions) {
      diagnostic << separator << candidate.getName();
      separator = ", @";
    }
    if (!functions.empty())
      diagnostic << ")";
  }

  /// Those of `arguments`, or else all that are tensors of floats.
  LogicalResult findArguments(func::FuncOp original,
                              SmallVectorImpl<unsigned> &indices) {
    TypeRange types = original.getArgumentTypes();
    for (unsigned index : arguments) {
      if (index >= types.size())
        return original.emitOpError("has ")
               << types.size() << " arguments: there is none with index "
               << index;
      if (!isDifferentiable(types[index]))
        return original.emitOpError("has no gradient for argument #")
               << index << ": expected a tensor of floats, but its type is "
               << types[index];
      if (llvm::is_contained(indices, index))
        return original.emitOpError("is asked twice for the gradient of "
                                    "argument #")
               << index;
      indices.push_back(index);
    }
    if (arguments.empty())
      for (auto [index, type] : llvm::enumerate(types))
        if (isDifferentiable(type))
          indices.push_back(index);
    if (indices.empty())
      return original.emitOpError(
          "cannot be differentiated: it has no argument "
          "that is a tensor of floats");
    return success();
  }
};
} // namespace
