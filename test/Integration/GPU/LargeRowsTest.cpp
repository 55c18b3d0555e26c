//===- LargeRowsTest.cpp - rows that outgrow a workgroup's registers ------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// On the GPU emulator: rows shared by clusters, kept in workgroup memory, read
// again, and all of that at once, against exact values.
//
//===----------------------------------------------------------------------===//

#include "../CPU/NormCase.h"

#include "norm/ExecutionEngine/GPURuntime.h"

#include "llvm/ADT/STLExtras.h"
#include "gtest/gtest.h"

#include <cmath>

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::test;

namespace {

/// What a kernel may use, and what runs it.
struct Configuration {
  int64_t n;
  int clusterSize;
  int64_t workgroupMemory;
  int subgroupSize = 32;
  uint64_t seed = 0;
  int64_t rows = 1;
};

std::unique_ptr<CompiledFunction> compile(const NormCase &c,
                                          const Configuration &with) {
  CompileOptions options;
  options.target = RunTarget::Emulator;
  options.subgroupSize = with.subgroupSize;
  options.workgroupMemory = with.workgroupMemory;
  options.pipelineOptions =
      "max-cluster-size=" + std::to_string(with.clusterSize);
  llvm::Error error = getGPURuntime(RunTarget::Emulator)
                          ->setEmulatorOptions(with.subgroupSize, with.seed,
                                               with.workgroupMemory);
  EXPECT_FALSE(static_cast<bool>(error)) << toString(std::move(error));
  OwningOpRef<ModuleOp> module = parseText(getModuleText(c));
  auto function = CompiledFunction::compile(*module, "main", options);
  EXPECT_TRUE(succeeded(function)) << c.getName();
  return succeeded(function) ? std::move(*function) : nullptr;
}

void expectRows(NormCase c, const Configuration &with,
                llvm::function_ref<void(NormInputs &)> change = nullptr) {
  SCOPED_TRACE("clusters of " + std::to_string(with.clusterSize) + ", " +
               std::to_string(with.workgroupMemory) + " bytes, subgroups of " +
               std::to_string(with.subgroupSize) + ", seed " +
               std::to_string(with.seed));
  c.n = with.n;
  c.hasStatistics = true;
  NormInputs inputs =
      NormInputs::makeRandom(c, with.rows, with.n, with.n, /*mean=*/3);
  if (change)
    change(inputs);
  if (std::unique_ptr<CompiledFunction> function = compile(c, with))
    expectExact(c, inputs, computeExactRows(c, inputs),
                runCase(*function, c, inputs));
}

NormCase make(test::Statistics statistics, Element element) {
  NormCase c;
  c.statistics = statistics;
  c.element = element;
  return c;
}

constexpr auto kLayer = test::Statistics::MeanVariance;
constexpr auto kRMS = test::Statistics::MeanSquare;
/// For the sums, and hardly more.
constexpr int64_t kNone = 4800;
constexpr int64_t kSome = 48 << 10, kMuch = 227 << 10;

TEST(LargeRowsTest, Clusters) {
  expectRows(make(kLayer, Element::F32), {16385, 2, kNone, 32, 0, 3});
  expectRows(make(kRMS, Element::F32), {16385, 2, kNone, 64, 1, 3});
  expectRows(make(kLayer, Element::BF16), {32776, 4, kNone, 32, 2});
  expectRows(make(kRMS, Element::F64), {16386, 4, kNone, 8});
  expectRows(make(kLayer, Element::F32), {50257, 4, kNone, 16, 3});
  expectRows(make(kLayer, Element::F32), {65540, 8, kNone});
}

// A subgroup of 8 fetches the sums of 16 workgroups in two steps.
TEST(LargeRowsTest, LargestCluster) {
  expectRows(make(kRMS, Element::F32), {131076, 16, kNone, 32});
  expectRows(make(kLayer, Element::F64), {65538, 16, kNone, 8});
}

// Sizes around those that one kernel of dynamic sizes keeps in registers and
// another reads again.
TEST(LargeRowsTest, DynamicSizes) {
  for (auto [statistics, element] :
       {std::pair(kLayer, Element::F32), std::pair(kRMS, Element::BF16),
        std::pair(kLayer, Element::F64)}) {
    NormCase c = make(statistics, element);
    c.hasStatistics = true;
    std::unique_ptr<CompiledFunction> function = compile(c, {0, 1, kSome});
    ASSERT_TRUE(function);
    for (int64_t n : {1023, 1024, 2047, 2048, 4096, 4097, 4104, 8184, 8191,
                      8192, 8193, 8200, 16384}) {
      SCOPED_TRACE(n);
      NormInputs inputs = NormInputs::makeRandom(c, 2, n, n, /*mean=*/3);
      expectExact(c, inputs, computeExactRows(c, inputs),
                  runCase(*function, c, inputs));
    }
  }
}

TEST(LargeRowsTest, WorkgroupMemory) {
  expectRows(make(kLayer, Element::F32), {16385, 1, kSome, 32, 1, 2});
  expectRows(make(kRMS, Element::F32), {24576, 1, kSome, 64});
  expectRows(make(kLayer, Element::BF16), {24584, 1, kSome, 16, 2});
  expectRows(make(kRMS, Element::F64), {9000, 1, kSome, 8});
  expectRows(make(kLayer, Element::F32), {50257, 1, kMuch});
}

// More than there is room for.
TEST(LargeRowsTest, RowsThatAreReadAgain) {
  expectRows(make(kLayer, Element::F32), {50257, 1, kSome, 32, 1});
  expectRows(make(kRMS, Element::BF16), {50256, 1, kNone});
  expectRows(make(kLayer, Element::F32), {50257, 2, kSome});
  expectRows(make(kRMS, Element::F64), {50258, 2, kNone, 64});
}

// Each row decides for itself whether it needs a scale, and a cluster's
// workgroups decide the same.
TEST(LargeRowsTest, HardRows) {
  auto change = [](NormInputs &inputs) {
    int64_t n = inputs.x.shape[1];
    for (int64_t i = 0; i < n; ++i) {
      inputs.x.set(n + i, inputs.x.get(n + i) * 1e30);
      inputs.x.set(2 * n + i, inputs.x.get(2 * n + i) * 1e-30);
      inputs.x.set(4 * n + i, 1e6 + inputs.x.get(4 * n + i));
    }
    // The last element, in the last workgroup.
    inputs.x.set(4 * n - 1, std::nan(""));
  };
  for (test::Statistics statistics : {kLayer, kRMS})
    for (auto [cluster, memory] :
         {std::pair(2, kNone), {1, kSome}, {1, kNone}}) {
      NormCase c = make(statistics, Element::F32);
      c.epsilon = 0;
      c.hasGain = c.hasBias = false;
      expectRows(c, {16388, cluster, memory, 32, 0, 6}, change);
    }
}

} // namespace
