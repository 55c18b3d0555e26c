//===- CppRouteTest.cpp - the C++ route against the JIT -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// The printed C++ functions of CppRouteCases.cpp, on this Highway target: exact
// like the JIT's, with nothing written beside their outputs, and bit for bit
// what the JIT's functions give.
//
//===----------------------------------------------------------------------===//

#include "CppRouteCases.h"

#include "norm/TargetInfo/CPUTarget.h"

#include "hwy/targets.h"
#include "layer_norms.h"
#include "rms_norms.h"

#include "gtest/gtest.h"

#include <cmath>
#include <cstdio>
#include <map>

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::test;

namespace mlir::norm::test {
/// For GoogleTest's messages; it finds the function by this name.
static void PrintTo(const NormCase &normCase, std::ostream *os) {
  *os << normCase.getName();
}
} // namespace mlir::norm::test

namespace {

/// Calls a C function whose arguments are pointers and integers.
using WordsFn = void (*)(ArrayRef<int64_t> words);

template <auto kFunction> struct Caller;
template <typename... Args, void (*kFunction)(Args...)>
struct Caller<kFunction> {
  static void call(ArrayRef<int64_t> words) {
    ASSERT_EQ(words.size(), sizeof...(Args));
    call(words, std::index_sequence_for<Args...>());
  }
  template <size_t... kIndices>
  static void call(ArrayRef<int64_t> words, std::index_sequence<kIndices...>) {
    kFunction((Args)words[kIndices]...);
  }
};

WordsFn findFunction(const std::string &name) {
  static const std::map<std::string, WordsFn> functions = {
#define CPP_ROUTE_CASE(name) {#name, Caller<&name>::call},
#include "cases.inc"
  };
  auto it = functions.find(name);
  return it == functions.end() ? nullptr : it->second;
}

/// An argument as the printed function takes it: a pointer, the sizes that the
/// type leaves open and, unless it is contiguous, such strides.
void appendWords(const Parameter &parameter, ArgumentBuffer &buffer,
                 SmallVectorImpl<int64_t> &words) {
  const auto *descriptor = static_cast<const int64_t *>(buffer.getPointer());
  words.push_back(descriptor[1] +
                  descriptor[2] * getByteSize(parameter.element));
  size_t rank = parameter.shape.size();
  for (size_t dim = 0; dim < rank; ++dim)
    if (ShapedType::isDynamic(parameter.shape[dim]))
      words.push_back(descriptor[3 + dim]);
  for (size_t dim = 0; dim < rank; ++dim)
    if (!parameter.isContiguous &&
        ShapedType::isDynamic(parameter.strides[dim]))
      words.push_back(descriptor[3 + rank + dim]);
}

/// The target in NORM_TEST_TARGET, or the one that the JIT takes without.
int64_t getTarget() {
  const char *name = std::getenv("NORM_TEST_TARGET");
  llvm::Expected<const norm::CPUTarget *> target =
      norm::selectHostTarget(name ? name : "");
  if (!target)
    llvm::report_fatal_error(target.takeError());
  return llvm::StringSwitch<int64_t>((*target)->name)
      .Case("sse4", HWY_SSE4)
      .Case("avx2", HWY_AVX2)
      .Case("avx3", HWY_AVX3);
}

struct CppRouteTest : testing::TestWithParam<NormCase> {
  void SetUp() override {
    int64_t target = getTarget();
    ASSERT_NE(hwy::SupportedTargets() & target, 0)
        << "Highway itself does not have this target here";
    hwy::SetSupportedTargetsForTest(target);
    hwy::GetChosenTarget().Update(target);
    ASSERT_TRUE(cpp = findFunction(getFunctionName(c)));
    jit = compileCase(c);
    // Results are the last arguments.
    signature = jit->getSignature();
    signature.arguments.append(signature.results);
    signature.results.clear();
  }
  void TearDown() override { hwy::SetSupportedTargetsForTest(0); }

  std::vector<Array> runCpp(const NormInputs &inputs) {
    auto call = [&](MutableArrayRef<ArgumentBuffer> buffers) {
      SmallVector<int64_t> words;
      for (auto [parameter, buffer] :
           llvm::zip_equal(signature.arguments, buffers))
        appendWords(parameter, buffer, words);
      cpp(words);
      return std::vector<Array>();
    };
    return runCase(signature, call, c, inputs);
  }

  /// Compares with exact rows and with the JIT.
  void check(const NormInputs &inputs, ArrayRef<ExactRow> exact) {
    std::vector<Array> actual = runCpp(inputs);
    double error = expectExact(c, inputs, exact, actual);
    largest = std::fmax(largest, error);
    std::vector<Array> expected = runCase(*jit, c, inputs);
    ASSERT_EQ(actual.size(), expected.size());
    for (auto [output, arrays] :
         llvm::enumerate(llvm::zip_equal(actual, expected))) {
      auto &[actualArray, expectedArray] = arrays;
      if (actualArray.bytes == expectedArray.bytes)
        continue;
      int64_t i = 0;
      while (actualArray.get(i) == expectedArray.get(i) &&
             i + 1 < actualArray.size())
        ++i;
      ADD_FAILURE() << inputs.x.shape[0] << " rows of " << inputs.x.shape[1]
                    << ": output " << output << " differs from the JIT's at "
                    << i << ": " << actualArray.get(i) << " and "
                    << expectedArray.get(i);
    }
  }

  NormCase c = GetParam();
  WordsFn cpp = nullptr;
  std::unique_ptr<CompiledFunction> jit;
  Signature signature;
  double largest = 0;
};

TEST_P(CppRouteTest, IsExactAndGivesTheBitsOfTheJit) {
  std::vector<int64_t> sizes(std::begin(kSizes), std::end(kSizes));
  if (c.n != 0)
    sizes = {c.n};
  else if (c.activation != test::Activation::None)
    sizes = {1, 17, 768};
  for (int64_t n : sizes) {
    NormInputs inputs = NormInputs::makeRandom(c, 128, n, n);
    std::vector<ExactRow> exact = computeExactRows(c, inputs);
    for (int64_t rows : kRows)
      check(inputs.takeRows(rows), ArrayRef(exact).take_front(rows));
  }
  // Rows that take the rare path: those that are not sound at first.
  if (c.element == Element::F32 || c.element == Element::F64)
    for (auto [mean, deviation] :
         {std::pair(1e7, 1.0), {0.0, 1e30}, {0.0, 1e-30}}) {
      NormInputs inputs =
          NormInputs::makeRandom(c, 3, sizes.back(), 1, mean, deviation);
      check(inputs, computeExactRows(c, inputs));
    }
  std::printf("  largest error %.2e of the row's scale\n", largest);
}

INSTANTIATE_TEST_SUITE_P(All, CppRouteTest,
                         testing::ValuesIn(getCppRouteCases()),
                         [](const auto &info) {
                           return getFunctionName(info.param);
                         });

} // namespace
