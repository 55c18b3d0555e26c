//===- NormJIT.cpp - our own kernel ---------------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Competitor.h"

#include "norm/ExecutionEngine/Jit.h"
#include "norm/InitAll.h"
#include "norm/Pipelines/Pipelines.h"
#include "norm/Target/Object/Compile.h"

#include "mlir/ExecutionEngine/CRunnerUtils.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "llvm/Support/FormatVariadic.h"

using namespace bench;
using namespace mlir;

/// {0}: rows, {1}: columns, {2}: element type, {3}: epsilon.
static constexpr const char *kSource = R"mlir(
func.func @layer_norm(%x: memref<{0}x{1}x{2}>, %gain: memref<{1}xf32>,
                      %bias: memref<{1}xf32>, %y: memref<{0}x{1}x{2}>)
    attributes {{llvm.emit_c_interface} {{
  %tx = bufferization.to_tensor %x restrict
      : memref<{0}x{1}x{2}> to tensor<{0}x{1}x{2}>
  %tgain = bufferization.to_tensor %gain restrict
      : memref<{1}xf32> to tensor<{1}xf32>
  %tbias = bufferization.to_tensor %bias restrict
      : memref<{1}xf32> to tensor<{1}xf32>
  %ty = norm.layer_norm %tx gain(%tgain) bias(%tbias)
      {{axes = array<i64: 1>, epsilon = {3} : f64}
      : (tensor<{0}x{1}x{2}>, tensor<{1}xf32>, tensor<{1}xf32>)
      -> tensor<{0}x{1}x{2}>
  bufferization.materialize_in_destination %ty in restrict writable %y
      : (tensor<{0}x{1}x{2}>, memref<{0}x{1}x{2}>) -> ()
  return
}
)mlir";

namespace {

class NormJIT final : public Competitor {
public:
  NormJIT(Problem &problem, std::unique_ptr<norm::Jit> jit,
          norm::Jit::PackedFunction function)
      : jit(std::move(jit)), function(function),
        x(matrix(problem, problem.input())),
        y(matrix(problem, problem.output())),
        gain(vector(problem, problem.gain())),
        bias(vector(problem, problem.bias())) {}

  void run() override { function(arguments); }

private:
  // The element type does not matter here: a descriptor holds addresses, and
  // sizes in elements.
  static StridedMemRefType<char, 2> matrix(Problem &problem, void *data) {
    auto *pointer = static_cast<char *>(data);
    int64_t rows = problem.shape.rows, columns = problem.shape.columns;
    return {pointer, pointer, 0, {rows, columns}, {columns, 1}};
  }
  static StridedMemRefType<float, 1> vector(Problem &problem, float *data) {
    return {data, data, 0, {problem.shape.columns}, {1}};
  }

  std::unique_ptr<norm::Jit> jit;
  norm::Jit::PackedFunction function;
  StridedMemRefType<char, 2> x, y;
  StridedMemRefType<float, 1> gain, bias;
  void *pointers[4] = {&x, &gain, &bias, &y};
  void *arguments[4] = {&pointers[0], &pointers[1], &pointers[2], &pointers[3]};
};

} // namespace

Entry bench::createNormJIT(Problem &problem) {
  DialectRegistry registry;
  registerAllDialects(registry);
  registerAllExtensions(registry);
  norm::registerAllDialects(registry);
  norm::registerTranslations(registry);
  MLIRContext context(registry);

  std::string source =
      llvm::formatv(kSource, problem.shape.rows, problem.shape.columns,
                    problem.shape.type == ElementType::F32 ? "f32" : "bf16",
                    llvm::formatv("{0:e}", Problem::kEpsilon));
  auto module = parseSourceString<ModuleOp>(source, &context);
  PassManager passes(&context);
  norm::buildCPUPipeline(passes, norm::CPUPipelineOptions());
  if (!module || failed(passes.run(*module)))
    return {nullptr, "the kernel cannot be compiled; see the error above"};

  llvm::Expected<std::unique_ptr<norm::Jit>> jit = norm::Jit::create(*module);
  if (!jit)
    return {nullptr, llvm::toString(jit.takeError())};
  auto function = (*jit)->lookup("layer_norm");
  if (!function)
    return {nullptr, llvm::toString(function.takeError())};
  return {std::make_unique<NormJIT>(problem, std::move(*jit), *function), ""};
}
