//===- embed.cpp - a compiler of one page ---------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Builds a function that normalizes the rows of a matrix and runs our passes on
// it: what an ML compiler that embeds norm-mlir does.
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/IR/Norm.h"
#include "norm/Dialect/Norm/Transforms/Passes.h"
#include "norm/InitAll.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/PassManager.h"

using namespace mlir;

/// func.func @layer_norm(%x: 4x768, %gain: 768, %bias: 768) -> 4x768, in f32.
static OwningOpRef<ModuleOp> buildModule(MLIRContext &context) {
  OpBuilder b(&context);
  Location loc = b.getUnknownLoc();
  OwningOpRef<ModuleOp> module = ModuleOp::create(b, loc);
  b.setInsertionPointToEnd(module->getBody());

  auto matrix = RankedTensorType::get({4, 768}, b.getF32Type());
  auto vector = RankedTensorType::get({768}, b.getF32Type());
  auto function = func::FuncOp::create(
      b, loc, "layer_norm",
      b.getFunctionType({matrix, vector, vector}, {matrix}));

  b.setInsertionPointToStart(function.addEntryBlock());
  auto layerNorm = norm::LayerNormOp::create(
      b, loc, /*resultTypes=*/TypeRange{matrix}, function.getArgument(0),
      /*gain=*/function.getArgument(1), /*bias=*/function.getArgument(2),
      /*axes=*/ArrayRef<int64_t>{1}, /*epsilon=*/APFloat(1.0e-5),
      norm::Activation::None, /*stat_type=*/TypeAttr());
  func::ReturnOp::create(b, loc, layerNorm.getOutput());
  return module;
}

int main() {
  DialectRegistry registry;
  registry.insert<func::FuncDialect>();
  norm::registerAllDialects(registry);
  MLIRContext context(registry);
  context.loadAllAvailableDialects();

  OwningOpRef<ModuleOp> module = buildModule(context);
  PassManager passes(&context);
  passes.addPass(norm::createNormGeneralize());
  if (failed(passes.run(*module)))
    return 1;
  module->print(llvm::outs());
  return 0;
}
