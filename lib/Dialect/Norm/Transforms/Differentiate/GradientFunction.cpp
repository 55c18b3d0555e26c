//===- GradientFunction.cpp - the gradient of a function ------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "GradientFunction.h"

#include "Effects.h"
#include "TensorRules.h"

#include "../Softmax.h"
#include "norm/Dialect/Norm/IR/Norm.h"
#include "norm/Dialect/Norm/Transforms/Passes.h"
#include "norm/Transforms/Linalg/ExpandPads.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Transforms/DialectConversion.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"

using namespace mlir;
using namespace mlir::norm;

/// On a function whose gradient is being made, so that one that calls itself is
/// found.
static constexpr llvm::StringLiteral kInProgress = "norm.differentiating";

/// On gradients of functions that are called: the name that it should have.
static constexpr llvm::StringLiteral kGradientOfCall = "norm.gradient_of_call";

bool norm::isDifferentiable(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return tensor && isa<FloatType>(tensor.getElementType());
}

/// Named norms and softmax as row programs, and arithmetic on tensors as linalg
/// ops, in forms that have rules.
static LogicalResult generalize(func::FuncOp function) {
  MLIRContext *context = function.getContext();
  RewritePatternSet patterns(context);
  populateNormGeneralizePatterns(patterns);
  populateSoftmaxPatterns(patterns);
  walkAndApplyPatterns(function, std::move(patterns));

  RewritePatternSet elementwise(context);
  linalg::populateElementwiseToLinalgConversionPatterns(elementwise);
  ConversionTarget target(*context);
  target.markUnknownOpDynamicallyLegal([](Operation *op) {
    return !OpTrait::hasElementwiseMappableTraits(op) ||
           !llvm::all_of(op->getOperandTypes(),
                         llvm::IsaPred<RankedTensorType>);
  });
  if (failed(applyPartialConversion(function, target, std::move(elementwise))))
    return failure();
  bringIntoRowForm(function);
  return expandPads(function);
}

/// The cotangent of a loss, 1. Null if `loss` is no scalar.
static Value createSeed(OpBuilder &b, Value loss) {
  auto type = dyn_cast<RankedTensorType>(loss.getType());
  if (!type || !isa<FloatType>(type.getElementType()) ||
      !type.hasStaticShape() || type.getNumElements() != 1)
    return {};
  Attribute one = b.getFloatAttr(type.getElementType(), 1.0);
  return arith::ConstantOp::create(b, loss.getLoc(),
                                   DenseElementsAttr::get(type, one));
}

/// Makes the gradients in the body of `gradient`, a copy of a function. Fails
/// behind an error.
static LogicalResult buildGradients(func::FuncOp gradient,
                                    ArrayRef<unsigned> arguments,
                                    GradientKind kind,
                                    const DifferentiationOptions &options) {
  Block &body = gradient.getBody().front();
  Adjoints adjoints(options);
  for (unsigned argument : arguments)
    adjoints.setActive(body.getArgument(argument));
  adjoints.propagate(body);
  if (failed(checkEffects(body, adjoints)))
    return failure();

  auto end = cast<func::ReturnOp>(body.getTerminator());
  OpBuilder b(end);
  for (auto [i, result] : llvm::enumerate(end.getOperands())) {
    Value seed;
    if (kind == GradientKind::VJP && isDifferentiable(result.getType())) {
      unsigned last = gradient.getNumArguments();
      if (failed(gradient.insertArgument(last, result.getType(), {},
                                         result.getLoc())))
        return failure();
      seed = body.getArgument(last);
    }
    if (kind == GradientKind::Loss && i == 0)
      seed = createSeed(b, result);
    if (seed)
      adjoints.add(b, result, seed);
  }
  if (failed(adjoints.differentiate(b, body)))
    return failure();

  SmallVector<Value> results;
  if (kind == GradientKind::Loss)
    llvm::append_range(results, end.getOperands());
  for (unsigned index : arguments) {
    Value argument = body.getArgument(index);
    Value cotangent = adjoints.get(b, argument);
    if (!cotangent)
      cotangent = createZeros(b, argument.getLoc(), argument,
                              cast<RankedTensorType>(argument.getType()));
    results.push_back(cotangent);
  }
  end->setOperands(results);
  gradient.setType(b.getFunctionType(body.getArgumentTypes(),
                                     ValueRange(results).getTypes()));
  return success();
}

func::FuncOp
norm::createGradientFunction(func::FuncOp function, StringRef name,
                             ArrayRef<unsigned> arguments, GradientKind kind,
                             const DifferentiationOptions &options) {
  auto fail = [&](const Twine &reason) {
    function.emitOpError("cannot be differentiated: ") << reason;
    return func::FuncOp();
  };
  if (function.isExternal())
    return fail("it has no body");
  if (!function.getBody().hasOneBlock())
    return fail("it has more than one block: only structured control flow has "
                "gradients");
  if (function->hasAttr(kInProgress))
    return fail("it calls itself");
  if (kind == GradientKind::Loss) {
    Type type = function.getNumResults() > 0
                    ? function.getResultTypes()[0]
                    : Type(NoneType::get(function.getContext()));
    auto tensor = dyn_cast<RankedTensorType>(type);
    if (!isDifferentiable(type) || !tensor.hasStaticShape() ||
        tensor.getNumElements() != 1) {
      function.emitOpError(
          "cannot be differentiated as a loss: its first result "
          "is expected to be a tensor of one float, but is ")
          << (function.getNumResults() > 0 ? "" : "missing, so ") << type;
      return {};
    }
  }

  if (kind == GradientKind::VJP &&
      llvm::none_of(function.getResultTypes(), isDifferentiable))
    return fail("none of its results is a tensor of floats");

  OpBuilder b(function->getContext());
  b.setInsertionPointAfter(function);
  auto gradient = cast<func::FuncOp>(b.clone(*function));
  gradient.setSymName(name);
  gradient.removeResAttrsAttr();
  function->setAttr(kInProgress, b.getUnitAttr());
  LogicalResult result = generalize(gradient);
  if (succeeded(result))
    result = buildGradients(gradient, arguments, kind, options);
  function->removeAttr(kInProgress);
  if (succeeded(result))
    return gradient;
  gradient.erase();
  return {};
}

void norm::removeMarks(ModuleOp module) {
  for (auto function : module.getOps<func::FuncOp>())
    function->removeAttr(kGradientOfCall);
}

namespace {

// The gradient of a call is a call of the gradient.
struct CallModel final
    : DifferentiableOpInterface::ExternalModel<CallModel, func::CallOp> {
  LogicalResult differentiate(Operation *op, OpBuilder &b,
                              Adjoints &adjoints) const {
    auto call = cast<func::CallOp>(op);
    auto callee = SymbolTable::lookupNearestSymbolFrom<func::FuncOp>(
        op, call.getCalleeAttr());
    if (!callee)
      return op->emitOpError("cannot be differentiated: there is no function @")
             << call.getCallee();
    SmallVector<unsigned> arguments;
    // Of which arguments is part of the name.
    std::string name = (call.getCallee() + "_vjp").str();
    for (auto [i, operand] : llvm::enumerate(call.getOperands())) {
      if (!adjoints.isActive(operand))
        continue;
      if (!isDifferentiable(operand.getType()))
        return op->emitOpError("cannot be differentiated: it passes ")
               << operand.getType();
      arguments.push_back(i);
      name += "_" + std::to_string(i);
    }
    for (Value result : call.getResults())
      if (!isDifferentiable(result.getType()) && adjoints.get(b, result))
        return op->emitOpError("cannot be differentiated: it returns ")
               << result.getType()
               << ", of which gradients depend: return a tensor of one element";
    func::FuncOp gradient =
        findOrCreateGradient(call, callee, name, arguments, adjoints);
    if (!gradient)
      return failure();
    if (Operation *unrepeatable = findUnrepeatable(callee)) {
      InFlightDiagnostic diagnostic =
          op->emitOpError("cannot be differentiated: its gradient would do "
                          "again what @")
          << call.getCallee()
          << " does to memory, or to something unknown: inline the function";
      diagnostic.attachNote(unrepeatable->getLoc()) << "done here";
      return diagnostic;
    }
    SmallVector<Value> operands;
    for (Value operand : call.getOperands())
      operands.push_back(adjoints.getPrimal(operand));
    for (Value result : call.getResults()) {
      if (!isDifferentiable(result.getType()))
        continue;
      Value cotangent = adjoints.get(b, result);
      operands.push_back(
          cotangent ? cotangent
                    : createZeros(b, op->getLoc(), adjoints.getPrimal(result),
                                  cast<RankedTensorType>(result.getType())));
    }
    auto back = func::CallOp::create(b, op->getLoc(), gradient, operands);
    for (auto [argument, cotangent] :
         llvm::zip_equal(arguments, back.getResults()))
      adjoints.add(b, call.getOperand(argument), cotangent);
    return success();
  }

private:
  /// The gradient of `callee`, which is called `name` unless another function
  /// is. Null behind an error.
  static func::FuncOp findOrCreateGradient(func::CallOp call,
                                           func::FuncOp callee,
                                           const std::string &name,
                                           ArrayRef<unsigned> arguments,
                                           Adjoints &adjoints) {
    auto key = StringAttr::get(call.getContext(), name);
    StringAttr symbol = key;
    unsigned number = 0;
    while (Operation *found =
               SymbolTable::lookupNearestSymbolFrom(call, symbol)) {
      if (found->getAttr(kGradientOfCall) == key)
        return cast<func::FuncOp>(found);
      symbol = StringAttr::get(call.getContext(), name + "." + Twine(number++));
    }
    func::FuncOp gradient = createGradientFunction(
        callee, symbol, arguments, GradientKind::VJP, adjoints.getOptions());
    if (!gradient) {
      call.emitRemark("called here");
      return {};
    }
    gradient.setPrivate();
    gradient->setAttr(kGradientOfCall, key);
    return gradient;
  }
};

} // namespace

void norm::attachFuncRules(MLIRContext *context) {
  func::CallOp::attachInterface<CallModel>(*context);
}
