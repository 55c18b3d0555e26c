//===- NormJIT.cpp - our own kernels --------------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Competitor.h"
#include "NormModule.h"

#include "norm/ExecutionEngine/Jit.h"
#include "norm/Pipelines/Pipelines.h"

using namespace bench;
using namespace mlir;

namespace {

class NormJIT final : public Competitor {
public:
  NormJIT(Problem &problem, std::unique_ptr<norm::Jit> jit,
          norm::Jit::PackedFunction function)
      : jit(std::move(jit)), function(function) {
    const Case &raced = problem.raced;
    for (auto [operand, data] :
         llvm::zip_equal(raced.operands(), problem.pointers()))
      addMemref(data, raced.sizesOf(operand.extent));
    for (std::vector<int64_t> &descriptor : descriptors)
      pointers.push_back(descriptor.data());
    for (void *&pointer : pointers)
      arguments.push_back(&pointer);
  }

  void run() override { function(arguments.data()); }

private:
  /// MLIR's descriptor: two addresses, an offset, sizes and strides.
  void addMemref(const void *data, ArrayRef<int64_t> sizes) {
    int64_t address = reinterpret_cast<intptr_t>(data);
    std::vector<int64_t> descriptor = {address, address, 0};
    llvm::append_range(descriptor, sizes);
    descriptor.resize(3 + 2 * sizes.size());
    int64_t stride = 1;
    for (int i = sizes.size() - 1; i >= 0; --i) {
      descriptor[3 + sizes.size() + i] = stride;
      stride *= sizes[i];
    }
    descriptors.push_back(std::move(descriptor));
  }

  std::unique_ptr<norm::Jit> jit;
  norm::Jit::PackedFunction function;
  std::vector<std::vector<int64_t>> descriptors;
  std::vector<void *> pointers, arguments;
};

} // namespace

static Entry create(Problem &problem, bool isDynamic) {
  if (isDynamic && !problem.raced.isRows())
    return {nullptr, "sizes that are not known are raced for rows"};
  llvm::Expected<NormModule> module =
      NormModule::create(problem.raced, isDynamic, [](PassManager &passes) {
        norm::CPUPipelineOptions options;
        options.strict = true;
        norm::buildCPUPipeline(passes, options);
      });
  if (!module)
    return {nullptr, llvm::toString(module.takeError())};
  llvm::Expected<std::unique_ptr<norm::Jit>> jit =
      norm::Jit::create(module->get());
  if (!jit)
    return {nullptr, llvm::toString(jit.takeError())};
  auto function = (*jit)->lookup("kernel");
  if (!function)
    return {nullptr, llvm::toString(function.takeError())};
  return {std::make_unique<NormJIT>(problem, std::move(*jit), *function), ""};
}

void bench::addNormJIT(std::vector<Contestant> &contestants) {
  contestants.push_back(
      {"norm-mlir", Contestant::Ours, "JIT, sizes known", "",
       [](Problem &problem) { return create(problem, false); }});
  contestants.push_back(
      {"norm-mlir-dynamic", Contestant::Ours, "JIT, sizes not known", "",
       [](Problem &problem) { return create(problem, true); }});
}
