//===- embed.cpp - a compiler of one page ---------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Builds a function that normalizes the rows of a matrix, compiles it for this
// machine, calls it and checks what it computed: what an ML compiler that
// embeds norm-mlir does.
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/IR/Norm.h"
#include "norm/ExecutionEngine/Jit.h"
#include "norm/InitAll.h"
#include "norm/Pipelines/Pipelines.h"
#include "norm/Target/Object/Compile.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/ExecutionEngine/CRunnerUtils.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Pass/PassManager.h"

#include <cmath>
#include <cstdlib>
#include <vector>

using namespace mlir;

static constexpr int64_t kRows = 4, kColumns = 768;
static constexpr double kEpsilon = 1.0e-5;

/// func.func @layer_norm(%x: 4x768, %gain: 768, %bias: 768) -> 4x768, in f32.
static OwningOpRef<ModuleOp> buildModule(MLIRContext &context) {
  OpBuilder b(&context);
  Location loc = b.getUnknownLoc();
  OwningOpRef<ModuleOp> module = ModuleOp::create(b, loc);
  b.setInsertionPointToEnd(module->getBody());

  auto matrix = RankedTensorType::get({kRows, kColumns}, b.getF32Type());
  auto vector = RankedTensorType::get({kColumns}, b.getF32Type());
  auto function = func::FuncOp::create(
      b, loc, "layer_norm",
      b.getFunctionType({matrix, vector, vector}, {matrix}));
  function->setAttr(LLVM::LLVMDialect::getEmitCWrapperAttrName(),
                    b.getUnitAttr());

  b.setInsertionPointToStart(function.addEntryBlock());
  auto layerNorm = norm::LayerNormOp::create(
      b, loc, /*resultTypes=*/TypeRange{matrix}, function.getArgument(0),
      /*gain=*/function.getArgument(1), /*bias=*/function.getArgument(2),
      /*axes=*/ArrayRef<int64_t>{1}, APFloat(kEpsilon), norm::Activation::None,
      /*stat_type=*/TypeAttr());
  func::ReturnOp::create(b, loc, layerNorm.getOutput());
  return module;
}

/// The largest difference of `y` from the formula, computed in double.
static double largestError(const std::vector<float> &x, const float *y,
                           const std::vector<float> &gain,
                           const std::vector<float> &bias) {
  double error = 0;
  for (int64_t i = 0; i < kRows; ++i) {
    const float *row = &x[i * kColumns];
    double mean = 0, variance = 0;
    for (int64_t j = 0; j < kColumns; ++j)
      mean += row[j] / double(kColumns);
    for (int64_t j = 0; j < kColumns; ++j)
      variance += (row[j] - mean) * (row[j] - mean) / double(kColumns);
    for (int64_t j = 0; j < kColumns; ++j) {
      double n = (row[j] - mean) / std::sqrt(variance + kEpsilon);
      double expected = gain[j] * n + bias[j];
      error = std::fmax(error, std::fabs(y[i * kColumns + j] - expected));
    }
  }
  return error;
}

int main() {
  DialectRegistry registry;
  registerAllDialects(registry);
  registerAllExtensions(registry);
  norm::registerAllDialects(registry);
  norm::registerTranslations(registry);
  MLIRContext context(registry);
  context.loadDialect<func::FuncDialect, norm::NormDialect>();

  // Build, lower, compile.
  OwningOpRef<ModuleOp> module = buildModule(context);
  PassManager passes(&context);
  norm::buildCPUPipeline(passes, norm::CPUPipelineOptions());
  if (failed(passes.run(*module)))
    return 1;
  llvm::ExitOnError exitOnError("embed: ");
  std::unique_ptr<norm::Jit> jit = exitOnError(norm::Jit::create(*module));
  auto layerNorm = exitOnError(jit->lookup("layer_norm"));

  // Call: a pointer to each memref descriptor, the result's first.
  std::vector<float> x(kRows * kColumns), gain(kColumns), bias(kColumns);
  for (size_t i = 0; i < x.size(); ++i)
    x[i] = 100 + std::sin(float(i));
  for (int64_t j = 0; j < kColumns; ++j) {
    gain[j] = 1 + 0.001f * j;
    bias[j] = 0.5f - 0.001f * j;
  }
  StridedMemRefType<float, 2> xRef{
      x.data(), x.data(), 0, {kRows, kColumns}, {kColumns, 1}};
  StridedMemRefType<float, 1> gainRef{
      gain.data(), gain.data(), 0, {kColumns}, {1}};
  StridedMemRefType<float, 1> biasRef{
      bias.data(), bias.data(), 0, {kColumns}, {1}};
  StridedMemRefType<float, 2> result{};
  void *pointers[] = {&result, &xRef, &gainRef, &biasRef};
  void *arguments[] = {&pointers[0], &pointers[1], &pointers[2], &pointers[3]};
  layerNorm(arguments);

  // Check. The caller owns the result.
  const float *y = result.data + result.offset;
  double error = largestError(x, y, gain, bias);
  std::free(result.basePtr);
  llvm::outs() << "layer_norm of " << kRows << "x" << kColumns
               << ": largest error against float64 " << error << "\n";
  return error < 4e-6 ? 0 : 1;
}
