//===- HardCasesTest.cpp - numerically hard rows --------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Inputs on which careless kernels fail: far means, overflow, underflow,
// constant rows, special values. The statistics' type is f32 where nothing else
// is said.
//
//===----------------------------------------------------------------------===//

#include "NormCase.h"

#include "norm/Runtime/Runtime.h"

#include "llvm/ADT/STLExtras.h"
#include "gtest/gtest.h"

#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <random>

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::test;

namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();

NormCase plain(test::Statistics statistics = test::Statistics::MeanVariance,
               Element element = Element::F32) {
  NormCase c;
  c.statistics = statistics;
  c.element = element;
  c.hasGain = c.hasBias = false;
  return c;
}

/// Without gain and bias the function is the same for all rows of its type. The
/// functions are never freed: at exit LLVM would be gone before them.
const CompiledFunction &getFunction(const NormCase &c) {
  static auto &functions =
      *new std::map<std::string, std::unique_ptr<CompiledFunction>>();
  auto &function = functions[c.getName()];
  if (!function)
    function = compileCase(c);
  return *function;
}

NormInputs makeRow(const NormCase &c, int64_t n,
                   llvm::function_ref<double(int64_t)> value) {
  NormInputs inputs;
  inputs.x = Array(c.element, {1, n});
  for (int64_t i = 0; i < n; ++i)
    inputs.x.set(i, value(i));
  inputs.gain = inputs.bias = Array(c.element, {n});
  return inputs;
}

std::vector<double> runRow(const NormCase &c, const NormInputs &inputs) {
  Array output = runCase(getFunction(c), c, inputs)[0];
  std::vector<double> values(output.size());
  for (int64_t i = 0; i < output.size(); ++i)
    values[i] = output.get(i);
  return values;
}

double expectRow(const NormCase &c, int64_t n,
                 llvm::function_ref<double(int64_t)> value) {
  NormInputs inputs = makeRow(c, n, value);
  return expectExact(c, inputs, computeExactRows(c, inputs),
                     runCase(getFunction(c), c, inputs));
}

TEST(HardCasesTest, MeanFarFromDeviation) {
  NormCase c = plain();
  for (double mean : {10., 1e2, 1e3, 1e4, 1e6, 1e7, -1e7})
    for (int64_t n : {17, 768, 1000, 4097}) {
      NormInputs inputs = NormInputs::makeRandom(c, 3, n, n, mean);
      double error = expectExact(c, inputs, computeExactRows(c, inputs),
                                 runCase(getFunction(c), c, inputs));
      if (n == 768)
        std::printf("  mean %g: largest error %.2e\n", mean, error);
    }
}

TEST(HardCasesTest, LongRowNearAConstant) {
  NormInputs inputs = NormInputs::makeRandom(plain(), 1, 32768, 7, 100, 0.01);
  expectExact(plain(), inputs, computeExactRows(plain(), inputs),
              runCase(getFunction(plain()), plain(), inputs));
}

// Means so far away that rows are scaled down, or that even the mean's last
// place is more than a deviation.
TEST(HardCasesTest, StatisticsFarFromZero) {
  for (Element element : {Element::F32, Element::F64}) {
    // Plain loops in f64 promise nothing here.
    if (element == Element::F64 && usesLoops())
      continue;
    NormCase c = plain(test::Statistics::MeanVariance, element);
    c.hasStatistics = true;
    for (int64_t n : {1, 5, 17, 768, 1000, 4097}) {
      // In f32 this row is constant.
      expectRow(c, n, [](int64_t i) { return 1e15 + static_cast<double>(i); });
      for (double value : {1e9, 1e14, 1e15, 1e20, 1e26, 1e27, 3e38})
        expectRow(c, n, [&](int64_t) { return value; });
      // One last place of f32 up, for every other or just one element.
      for (int exponent : {20, 40, 47, 48, 49, 60, 87, 88, 90, 126}) {
        double value = std::ldexp(1.5, exponent);
        double place = std::ldexp(1, exponent - 23);
        expectRow(c, n, [&](int64_t i) { return value + (i % 2) * place; });
        expectRow(c, n,
                  [&](int64_t i) { return value + (i == n / 2 ? place : 0); });
      }
    }
  }
}

TEST(HardCasesTest, SmallSteps) {
  expectRow(plain(), 16, [](int64_t i) { return 100 + i * 1e-3; });
  expectRow(plain(), 4, [](int64_t i) { return 40000 + i; });
  // In f32 these five are the same.
  expectRow(plain(), 5, [](int64_t i) { return 1e15 + i; });
}

TEST(HardCasesTest, ConstantRowsBecomeZero) {
  NormCase c = plain();
  c.epsilon = 1e-6;
  for (auto [n, value] : {std::pair<int64_t, double>{256, 1234},
                          {768, 0.1},
                          {2, 2},
                          {2, 14},
                          {1, 3e38},
                          {1000, 1e-40}})
    for (double y : runRow(c, makeRow(c, n, [&](int64_t) { return value; })))
      ASSERT_LE(std::fabs(y), 4e-7) << n << " times " << value;
}

TEST(HardCasesTest, HugeAndTinyValues) {
  NormCase c = plain();
  NormCase rms = plain(test::Statistics::MeanSquare);
  for (int64_t n : {16, 33, 768}) {
    auto alternate = [](double a, double b) {
      return [=](int64_t i) { return i % 2 ? a : b; };
    };
    expectRow(c, n, alternate(1e30, -1e30));
    expectRow(c, n, alternate(1e19, 2e19));
    expectRow(c, n, alternate(3.4e38, -3.4e38));
    expectRow(c, n, alternate(3.4e38, 3.3e38));
    expectRow(rms, n, alternate(1e25, 1e25));
    expectRow(rms, n, alternate(3.4e38, 1));
    // Epsilon decides these.
    expectRow(c, n, alternate(1e-25, 2e-25));
    expectRow(rms, n, alternate(1e-25, -1e-25));
    expectRow(rms, n, alternate(1e-40, 3e-40));
    // Without it, these are rows like others.
    NormCase exact = c, exactRms = rms;
    exact.epsilon = exactRms.epsilon = 0;
    expectRow(exact, n, alternate(1e-25, 2e-25));
    expectRow(exactRms, n, alternate(1e-25, -2e-25));
  }
}

// Where epsilon hides that squares underflow, what rounding the mean left out
// is itself rounded to a multiple of the smallest subnormal, u: half of it at
// most, times rstd. What multiplies that by rstd rounds by u / 2 where the
// product is subnormal, and so does the result.
TEST(HardCasesTest, SubnormalRows) {
  constexpr double kSmallest = 0x1p-149;
  std::mt19937 random(1);
  std::normal_distribution<double> normal;
  std::vector<double> deviates(1000);
  for (double &deviate : deviates)
    deviate = normal(random);
  const std::function<double(int64_t)> rows[] = {
      [](int64_t i) { return i == 3 ? 1e-45 : 0; },
      [](int64_t i) { return static_cast<double>(i) * 1e-41; },
      [&](int64_t i) { return deviates[i] * 1e-44; },
      [](int64_t i) { return i % 2 ? 1e-40 : 3e-40; },
      [](int64_t i) { return 0x1p-126 + (i % 3 ? 0 : kSmallest); }};
  for (auto statistics :
       {test::Statistics::MeanVariance, test::Statistics::MeanSquare})
    for (double epsilon : {1e-5, 1e-12}) {
      NormCase c = plain(statistics);
      c.epsilon = epsilon;
      for (int64_t n : {5, 16, 100, 1000})
        for (auto [row, value] : llvm::enumerate(rows)) {
          NormInputs inputs = makeRow(c, n, value);
          ExactRow exact = computeExactRows(c, inputs)[0];
          double largest = 0;
          for (auto y : exact.output)
            largest = std::max(largest, std::fabs(static_cast<double>(y)));
          double bound = 4e-7 * largest +
                         kSmallest * (static_cast<double>(exact.rstd) / 2 + 1);
          std::vector<double> output = runRow(c, inputs);
          for (int64_t i = 0; i < n; ++i)
            ASSERT_NEAR(output[i], static_cast<double>(exact.output[i]), bound)
                << "row " << row << " of " << n << ", element " << i;
        }
    }
}

TEST(HardCasesTest, ZeroRows) {
  auto zero = [](int64_t) { return 0.; };
  for (auto statistics :
       {test::Statistics::MeanVariance, test::Statistics::MeanSquare}) {
    // 0 / 0.
    NormCase c = plain(statistics);
    c.epsilon = 0;
    for (double y : runRow(c, makeRow(c, 17, zero)))
      ASSERT_TRUE(std::isnan(y));
    // Epsilon is far below the smallest f16.
    NormCase half = plain(statistics, Element::F16);
    half.epsilon = 1e-12;
    for (double y : runRow(half, makeRow(half, 17, zero)))
      ASSERT_EQ(y, 0);
  }
}

TEST(HardCasesTest, NegativeEpsilon) {
  NormCase c = plain();
  c.epsilon = -0.5;
  // Variance 1: 1 / sqrt(0.5).
  expectRow(c, 16, [](int64_t i) { return i % 2 ? 1. : -1.; });
  // Variance 0.25: the root of a negative number.
  for (double y :
       runRow(c, makeRow(c, 16, [](int64_t i) { return i % 2 ? .5 : -.5; })))
    ASSERT_TRUE(std::isnan(y));
}

TEST(HardCasesTest, OneOutlier) {
  expectRow(plain(), 768, [](int64_t i) {
    return i == 5 ? 3e4 : std::sin(static_cast<double>(i));
  });
}

// What float64 arithmetic makes of infinity and NaN, in that row alone.
TEST(HardCasesTest, SpecialValuesStayInTheirRow) {
  for (auto statistics :
       {test::Statistics::MeanVariance, test::Statistics::MeanSquare})
    for (int64_t n : {5, 64, 771, 4099}) {
      NormCase c = plain(statistics);
      c.strided = c.hasStatistics = true;
      NormInputs inputs = NormInputs::makeRandom(c, 9, n, n);
      std::vector<Array> clean = runCase(getFunction(c), c, inputs);
      Array &x = inputs.x;
      x.set(2 * n + n / 2, kInfinity);
      x.set(4 * n, -kInfinity);
      x.set(5 * n + 1, kInfinity);
      x.set(5 * n + n - 1, -kInfinity);
      x.set(7 * n + n - 1, kNaN);
      std::vector<Array> outputs = runCase(getFunction(c), c, inputs);
      const std::map<int64_t, double> means = {
          {2, kInfinity}, {4, -kInfinity}, {5, kNaN}, {7, kNaN}};
      auto expectSame = [&](double actual, double expected) {
        EXPECT_TRUE(actual == expected ||
                    (std::isnan(actual) && std::isnan(expected)))
            << actual << " instead of " << expected;
      };
      for (int64_t row = 0; row < 9; ++row) {
        SCOPED_TRACE(c.getName() + ", row " + std::to_string(row) + " of " +
                     std::to_string(n));
        auto special = means.find(row);
        if (special == means.end()) {
          for (size_t k = 1; k < outputs.size(); ++k)
            expectSame(outputs[k].get(row), clean[k].get(row));
        } else if (c.hasMean()) {
          expectSame(outputs[1].get(row), special->second);
          expectSame(outputs[2].get(row), kNaN);
        } else {
          expectSame(outputs[1].get(row), row == 7 ? kNaN : 0);
        }
        for (int64_t i = row * n; i < (row + 1) * n; ++i) {
          double y = outputs[0].get(i);
          if (special == means.end())
            ASSERT_EQ(y, clean[0].get(i)) << i;
          else if (c.hasMean() || row == 7 || !std::isfinite(x.get(i)))
            ASSERT_TRUE(std::isnan(y)) << i;
          else // x * rstd
            ASSERT_EQ(y, 0) << i;
        }
      }
    }
}

TEST(HardCasesTest, NarrowTypes) {
  for (auto statistics :
       {test::Statistics::MeanVariance, test::Statistics::MeanSquare}) {
    NormCase half = plain(statistics, Element::F16);
    for (int64_t n : {8, 33, 768}) {
      // Squares that overflow in f16.
      expectRow(half, n, [](int64_t i) { return i % 2 ? 1000. : -1000.; });
      expectRow(half, n, [](int64_t i) { return i % 3 ? 65504. : -65504.; });
      // A spread below the last place of bf16: the row is constant.
      NormCase bfloat = plain(statistics, Element::BF16);
      expectRow(bfloat, n, [](int64_t i) { return 256 + (i % 4) * 0.25; });
      expectRow(bfloat, n, [](int64_t i) { return 256 + (i % 4) * 2; });
    }
  }
}

// Rounded results are of sums and sums of squares in rows whose mean is up to 4
// deviations; in others, and where all elements are the same, of differences.
// A row of 100,000 is cut into pieces.
TEST(HardCasesTest, NarrowResults) {
  for (Element element : {Element::F16, Element::BF16}) {
    NormCase c = plain(test::Statistics::MeanVariance, element);
    c.hasGain = c.hasBias = true;
    c.tolerance = 1e-6;
    for (double mean : {0.5, 1., 2., 3.5, -3.9, 4.1, 8., 33., -100., 500.}) {
      double largest = 0;
      for (int64_t n : {17, 768, 1000, 4097}) {
        NormInputs inputs = NormInputs::makeRandom(c, 7, n, n, mean);
        largest = std::max(largest,
                           expectExact(c, inputs, computeExactRows(c, inputs),
                                       runCase(getFunction(c), c, inputs)));
      }
      std::printf("  %s: mean %g: largest error %.2e\n", c.getName().c_str(),
                  mean, largest);
    }
    c.n = 100000;
    for (double mean : {0.5, 8.}) {
      NormInputs inputs = NormInputs::makeRandom(c, 1, c.n, c.n, mean);
      expectExact(c, inputs, computeExactRows(c, inputs),
                  runCase(*compileCase(c), c, inputs));
    }
    NormCase bare = plain(test::Statistics::MeanVariance, element);
    for (int64_t n : {1, 2, 17, 768, 1000})
      for (double value : {1e-30, 1e-25, 1e-6, 1e-3, 0.05, 0.3, 1., -7., 300.})
        for (double y :
             runRow(bare, makeRow(bare, n, [&](int64_t) { return value; })))
          ASSERT_EQ(y, 0) << n << " times " << value;
    // Squares that underflow, of a spread of last places.
    for (double value : {2e-23, 1e-30})
      expectRow(bare, 8, [&](int64_t i) { return value * (1 + i % 3 / 64.); });
    // Rounding errors of one sign.
    bare.tolerance = 1e-5;
    for (double mean : {-3.9, -3., 3.9})
      expectRow(bare, 1000, [&](int64_t i) {
        return 3.14159 * ((i % 2 ? 1. : -1.) + mean);
      });
  }
}

TEST(HardCasesTest, OneElement) {
  // Its own mean: 0, and for RMS the sign.
  EXPECT_EQ(runRow(plain(), makeRow(plain(), 1, [](int64_t) { return 5.; }))[0],
            0);
  NormCase rms = plain(test::Statistics::MeanSquare);
  expectRow(rms, 1, [](int64_t) { return -5.; });
}

// Gain times normalized and bias nearly cancel: the error is measured by what
// they were, not by what is left.
TEST(HardCasesTest, Cancellation) {
  NormCase c;
  NormInputs inputs = NormInputs::makeRandom(c, 1, 768, 1);
  std::vector<ExactRow> exact = computeExactRows(c, inputs);
  for (int64_t i = 0; i < 768; ++i)
    inputs.bias.set(i, inputs.bias.get(i) -
                           static_cast<double>(exact[0].output[i]));
  expectExact(c, inputs, computeExactRows(c, inputs),
              runCase(getFunction(c), c, inputs));
}

TEST(HardCasesTest, BitsDoNotDependOnThreads) {
  for (Element element : {Element::F32, Element::BF16})
    for (int64_t n : {1, 7, 96, 769}) {
      NormCase c = plain(test::Statistics::MeanVariance, element);
      c.strided = true;
      NormInputs inputs = NormInputs::makeRandom(c, 128, n, 3);
      norm_set_num_threads(1);
      Array one = runCase(getFunction(c), c, inputs)[0];
      for (int threads : {1, 2, 7, 16}) {
        norm_set_num_threads(threads);
        ASSERT_TRUE(runCase(getFunction(c), c, inputs)[0].bytes == one.bytes)
            << n << " with " << threads << " threads";
      }
      // Nor on the other rows.
      norm_set_num_threads(1);
      Array first = runCase(getFunction(c), c, inputs.takeRows(1))[0];
      ASSERT_TRUE(std::equal(first.bytes.begin(), first.bytes.end(),
                             one.bytes.begin()));
      norm_set_num_threads(0);
    }
}

} // namespace
