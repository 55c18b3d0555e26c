//===- DifferentiableOpInterfaceTest.cpp - an embedder's rule -------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Interfaces/DifferentiableOpInterface.h"

#include "norm/Dialect/Norm/Transforms/DifferentiableOpInterfaceImpl.h"
#include "norm/Dialect/Norm/Transforms/Passes.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

// Packed elements go back to where they came from.
struct PackRule final
    : DifferentiableOpInterface::ExternalModel<PackRule, linalg::PackOp> {
  LogicalResult differentiate(Operation *op, OpBuilder &b,
                              Adjoints &adjoints) const {
    auto pack = cast<linalg::PackOp>(op);
    Location loc = op->getLoc();
    Value empty = tensor::EmptyOp::create(
        b, loc, tensor::getMixedSizes(b, loc, pack.getSource()),
        pack.getSourceType().getElementType());
    auto unpack = linalg::UnPackOp::create(
        b, loc, adjoints.get(b, op->getResult(0)), empty,
        pack.getInnerDimsPos(), pack.getMixedTiles(), pack.getOuterDimsPerm());
    adjoints.add(b, pack.getSource(), unpack->getResult(0));
    return success();
  }
};

constexpr StringLiteral kSource = R"mlir(
  func.func @f(%x: tensor<8x12xf32>) -> tensor<2x3x4x4xf32> {
    %e = tensor.empty() : tensor<2x3x4x4xf32>
    %s = tensor.empty() : tensor<8x12xf32>
    %y = linalg.square ins(%x : tensor<8x12xf32>) outs(%s : tensor<8x12xf32>)
        -> tensor<8x12xf32>
    %p = linalg.pack %y inner_dims_pos = [0, 1] inner_tiles = [4, 4] into %e
        : tensor<8x12xf32> -> tensor<2x3x4x4xf32>
    return %p : tensor<2x3x4x4xf32>
  }
)mlir";

struct Result {
  bool succeeded;
  unsigned numUnpacks = 0;
  std::string errors;
};

/// Differentiates `kSource`, with the rule attached or not.
Result differentiate(bool hasRule) {
  DialectRegistry registry;
  registry.insert<func::FuncDialect, linalg::LinalgDialect,
                  tensor::TensorDialect>();
  registerDifferentiableOpInterfaceExternalModels(registry);
  if (hasRule)
    registry.addExtension(+[](MLIRContext *context, linalg::LinalgDialect *) {
      linalg::PackOp::attachInterface<PackRule>(*context);
    });
  MLIRContext context(registry);
  Result result;
  ScopedDiagnosticHandler handler(&context, [&](Diagnostic &diagnostic) {
    result.errors += diagnostic.str() + "\n";
    return success();
  });
  auto module = parseSourceString<ModuleOp>(kSource, &context);
  PassManager passes(&context);
  passes.addPass(createNormDifferentiate());
  result.succeeded = module && succeeded(passes.run(*module));
  if (module)
    module->walk([&](linalg::UnPackOp) { ++result.numUnpacks; });
  return result;
}

TEST(DifferentiableOpInterface, AnOpWithoutARuleIsNamed) {
  Result result = differentiate(/*hasRule=*/false);
  EXPECT_FALSE(result.succeeded);
  EXPECT_EQ(result.errors, "'linalg.pack' op cannot be differentiated: there "
                           "is no rule for it (DifferentiableOpInterface)\n");
}

TEST(DifferentiableOpInterface, TakesTheRuleOfAnEmbedder) {
  Result result = differentiate(/*hasRule=*/true);
  EXPECT_TRUE(result.succeeded) << result.errors;
  EXPECT_EQ(result.numUnpacks, 1u);
}

} // namespace
