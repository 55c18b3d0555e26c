//===- CppRouteCases.cpp - what the C++ route is tested on ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CppRouteCases.h"

#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::test;

constexpr test::Statistics kStatistics[] = {test::Statistics::MeanVariance,
                                            test::Statistics::MeanSquare};
constexpr Element kElements[] = {Element::F32, Element::F16, Element::BF16,
                                 Element::F64};
/// Below a vector, with and without a rest, with and without blocks of sums.
constexpr int64_t kStaticSizes[] = {7, 96, 768, 1003, 1, 4097, 64};
constexpr test::Activation kActivations[] = {
    test::Activation::Relu,     test::Activation::Gelu,
    test::Activation::GeluTanh, test::Activation::Silu,
    test::Activation::Sigmoid,  test::Activation::Tanh};

std::vector<NormCase> test::getCppRouteCases() {
  std::vector<NormCase> cases;
  // Seven sizes in turn, so that they meet other types each time.
  size_t nextSize = 0;
  for (test::Statistics statistics : kStatistics)
    for (Element element : kElements) {
      NormCase c;
      c.statistics = statistics;
      c.element = element;
      cases.push_back(c);

      NormCase strided = c;
      strided.strided = strided.hasStatistics = true;
      cases.push_back(strided);

      for (int i = 0; i < 2; ++i) {
        NormCase fixed = c;
        fixed.n = kStaticSizes[nextSize++ % std::size(kStaticSizes)];
        fixed.hasGain = nextSize % 3 != 0;
        fixed.hasBias = nextSize % 2 != 0;
        cases.push_back(fixed);
      }
    }
  // A row that begins anywhere and has a static size.
  NormCase fixed;
  fixed.strided = fixed.hasStatistics = true;
  fixed.n = 33;
  cases.push_back(fixed);

  for (auto [i, activation] : llvm::enumerate(kActivations))
    for (Element element : {Element::F32, kElements[1 + i % 3]}) {
      NormCase c;
      c.statistics = kStatistics[i % 2];
      c.element = element;
      c.activation = activation;
      c.hasStatistics = true;
      cases.push_back(c);
    }
  return cases;
}

std::string test::getFunctionName(const NormCase &normCase) {
  // All have the same epsilon.
  std::string name = normCase.getName();
  name.resize(name.find(" epsilon"));
  llvm::replace(name, ' ', '_');
  return name;
}
