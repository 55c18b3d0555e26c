//===- AccuracyTest.cpp - every shape and type, against exact values ------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NormCase.h"

#include "norm/Runtime/Runtime.h"

#include "gtest/gtest.h"

#include <cmath>
#include <cstdio>

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::test;

namespace {

struct AccuracyTest
    : testing::TestWithParam<std::tuple<test::Statistics, Element>> {
  void TearDown() override { norm_set_num_threads(0); }

  NormCase getCase() const {
    NormCase result;
    std::tie(result.statistics, result.element) = GetParam();
    return result;
  }

  /// Runs all numbers of rows with all numbers of threads; keeps the largest
  /// error.
  void sweep(const CompiledFunction &function, const NormCase &normCase,
             const NormInputs &inputs, ArrayRef<ExactRow> exact) {
    for (int64_t rows : kRows) {
      NormInputs some = inputs.takeRows(rows);
      for (int threads : getThreadCounts()) {
        norm_set_num_threads(threads);
        double error = expectExact(normCase, some, exact.take_front(rows),
                                   runCase(function, normCase, some));
        largest = std::fmax(largest, error);
      }
    }
  }

  void report(const char *what) {
    NormCase c = getCase();
    std::printf("  %s %s, %s: largest error %.2e of the row's scale\n",
                c.hasMean() ? "layer_norm" : "rms_norm",
                norm::getName(c.element).data(), what, largest);
  }

  double largest = 0;
};

TEST_P(AccuracyTest, StaticSizes) {
  for (int64_t n : kSizes) {
    NormCase c = getCase();
    c.n = n;
    // Each of the four forms in turn.
    c.hasGain = n % 2 == 0 || n % 3 == 0;
    c.hasBias = n % 2 == 0;
    NormInputs inputs = NormInputs::makeRandom(c, 128, n, n);
    sweep(*compileCase(c), c, inputs, computeExactRows(c, inputs));
  }
  report("static sizes");
}

TEST_P(AccuracyTest, DynamicSizes) {
  NormCase c = getCase();
  std::unique_ptr<CompiledFunction> function = compileCase(c);
  for (int64_t n : kSizes) {
    NormInputs inputs = NormInputs::makeRandom(c, 128, n, n);
    sweep(*function, c, inputs, computeExactRows(c, inputs));
  }
  report("dynamic sizes");
}

// Rows that begin anywhere, with a gap behind each, and statistics.
TEST_P(AccuracyTest, StridedRows) {
  NormCase c = getCase();
  c.strided = true;
  c.hasStatistics = true;
  std::unique_ptr<CompiledFunction> dynamic = compileCase(c);
  for (int64_t n : kSizes) {
    NormInputs inputs = NormInputs::makeRandom(c, 128, n, n);
    std::vector<ExactRow> exact = computeExactRows(c, inputs);
    sweep(*dynamic, c, inputs, exact);
    if (n == 7 || n == 768) {
      NormCase fixed = c;
      fixed.n = n;
      sweep(*compileCase(fixed), fixed, inputs, exact);
    }
  }
  report("strided rows");
}

TEST_P(AccuracyTest, Activations) {
  for (auto activation : {test::Activation::Relu, test::Activation::Gelu,
                          test::Activation::GeluTanh, test::Activation::Silu,
                          test::Activation::Sigmoid, test::Activation::Tanh}) {
    NormCase c = getCase();
    c.activation = activation;
    c.hasStatistics = true;
    std::unique_ptr<CompiledFunction> function = compileCase(c);
    for (int64_t n : {1, 17, 768}) {
      NormInputs inputs = NormInputs::makeRandom(c, 128, n, n);
      sweep(*function, c, inputs, computeExactRows(c, inputs));
    }
  }
  report("activations");
}

// The reference target and the exact values come from different code.
TEST_P(AccuracyTest, ReferenceTarget) {
  NormCase c = getCase();
  c.activation = test::Activation::Gelu;
  c.hasStatistics = true;
  std::unique_ptr<CompiledFunction> reference =
      compileCase(c, /*reference=*/true);
  // What it computes of these inputs is the case in f64.
  NormCase inDouble = c;
  inDouble.element = Element::F64;
  // Its sums are plain loops.
  inDouble.tolerance = 1e-13;
  for (int64_t n : {1, 17, 768}) {
    NormInputs inputs = NormInputs::makeRandom(c, 3, n, n);
    NormInputs promoted = {inputs.x.convertTo(Element::F64),
                           inputs.gain.convertTo(Element::F64),
                           inputs.bias.convertTo(Element::F64)};
    double error = expectExact(inDouble, promoted, computeExactRows(c, inputs),
                               runCase(*reference, inDouble, promoted));
    largest = std::fmax(largest, error);
  }
  report("reference");
}

std::string
getParamName(const testing::TestParamInfo<AccuracyTest::ParamType> &info) {
  std::string prefix = std::get<0>(info.param) == test::Statistics::MeanVariance
                           ? "LayerNorm_"
                           : "RMSNorm_";
  return prefix + norm::getName(std::get<1>(info.param)).str();
}

INSTANTIATE_TEST_SUITE_P(
    All, AccuracyTest,
    testing::Combine(testing::Values(test::Statistics::MeanVariance,
                                     test::Statistics::MeanSquare),
                     testing::Values(Element::F8E4M3FN, Element::F8E5M2FNUZ,
                                     Element::F16, Element::BF16, Element::F32,
                                     Element::F64)),
    getParamName);

} // namespace
