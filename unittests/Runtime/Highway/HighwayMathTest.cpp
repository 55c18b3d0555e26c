//===- HighwayMathTest.cpp - accuracy of the device library's math --------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Compares each function, on each target that the machine has, with the C
// library in the next wider type. NORM_TEST_STRIDE=1 tries all 2^32 floats
// (minutes) instead of every 1021st.
//
//===----------------------------------------------------------------------===//

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "HighwayMathTest.cpp"
#include "hwy/foreach_target.h"

#include "hwy/highway.h"

#include "math-inl.h"

#ifndef NORM_TEST_RUNTIME_HIGHWAYMATHTEST_ONCE
#define NORM_TEST_RUNTIME_HIGHWAYMATHTEST_ONCE
enum class Function { Exp, Exp2, Log, Tanh, Erf };
#endif

HWY_BEFORE_NAMESPACE();
namespace norm {
namespace HWY_NAMESPACE {
namespace nh = norm::HWY_NAMESPACE;

/// out[i] = function(in[i]); n is a multiple of the number of lanes.
template <typename T>
void evaluate(Function function, const T *in, T *out, size_t n) {
  const hn::ScalableTag<T> d;
  for (size_t i = 0; i < n; i += hn::Lanes(d)) {
    const auto x = hn::LoadU(d, in + i);
    auto y = x;
    switch (function) {
    case Function::Exp:
      y = nh::Exp(d, x);
      break;
    case Function::Exp2:
      y = nh::Exp2(d, x);
      break;
    case Function::Log:
      y = nh::Log(d, x);
      break;
    case Function::Tanh:
      y = nh::Tanh(d, x);
      break;
    case Function::Erf:
      y = nh::Erf(d, x);
      break;
    }
    hn::StoreU(y, d, out + i);
  }
}
void evaluateF32(Function function, const float *in, float *out, size_t n) {
  evaluate(function, in, out, n);
}
void evaluateF64(Function function, const double *in, double *out, size_t n) {
  evaluate(function, in, out, n);
}

} // namespace HWY_NAMESPACE
} // namespace norm
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

#include "hwy/tests/hwy_gtest.h"

#include "gtest/gtest.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <random>
#include <vector>

namespace norm {
HWY_EXPORT(evaluateF32);
HWY_EXPORT(evaluateF64);

namespace {

constexpr size_t kBlock = 4096; // a multiple of all lane counts

void evaluate(Function function, const float *in, float *out) {
  HWY_DYNAMIC_DISPATCH(evaluateF32)(function, in, out, kBlock);
}
void evaluate(Function function, const double *in, double *out) {
  HWY_DYNAMIC_DISPATCH(evaluateF64)(function, in, out, kBlock);
}

template <typename Wide> Wide exact(Function function, Wide x) {
  switch (function) {
  case Function::Exp:
    return std::exp(x);
  case Function::Exp2:
    return std::exp2(x);
  case Function::Log:
    return std::log(x);
  case Function::Tanh:
    return std::tanh(x);
  case Function::Erf:
    return std::erf(x);
  }
  return x;
}

/// The distance in units in the last place of T at `want`. Infinite if just one
/// is NaN, or just one is infinite once `want` is rounded to T.
template <typename T, typename Wide> double ulpError(T got, Wide want) {
  constexpr double kWrong = std::numeric_limits<double>::infinity();
  if (std::isnan(want) || std::isnan(got))
    return std::isnan(want) && std::isnan(got) ? 0 : kWrong;
  const T rounded = static_cast<T>(want);
  if (std::isinf(rounded) || std::isinf(got))
    return got == rounded ? 0 : kWrong;
  using Limits = std::numeric_limits<T>;
  int exponent;
  std::frexp(want, &exponent);
  exponent = std::max(exponent, Limits::min_exponent) - Limits::digits;
  return static_cast<double>(
      std::fabs(std::ldexp(static_cast<Wide>(got) - want, -exponent)));
}

/// The largest error seen, and where.
template <typename T> struct Worst {
  double error = 0;
  T argument = 0;

  /// Evaluates at the kBlock arguments.
  template <typename Wide>
  void add(Function function, const std::vector<T> &arguments) {
    std::vector<T> results(kBlock);
    evaluate(function, arguments.data(), results.data());
    for (size_t i = 0; i < kBlock; ++i) {
      const double e = ulpError(
          results[i], exact(function, static_cast<Wide>(arguments[i])));
      if (e > error) {
        error = e;
        argument = arguments[i];
      }
    }
  }
};

template <typename T>
void report(const char *name, const Worst<T> &worst, double bound) {
  std::printf("    %s f%zu: at most %.3f ulp, at %.17g\n", name, 8 * sizeof(T),
              worst.error, static_cast<double>(worst.argument));
  EXPECT_LE(worst.error, bound)
      << "at " << ::testing::PrintToString(worst.argument);
}

class HighwayMath : public hwy::TestWithParamTarget {
protected:
  static void checkF32(const char *name, Function function, double bound) {
    const char *option = std::getenv("NORM_TEST_STRIDE");
    const uint64_t stride = option ? std::strtoull(option, nullptr, 10) : 1021;
    ASSERT_GT(stride, 0u);
    Worst<float> worst;
    std::vector<float> arguments(kBlock);
    auto addBits = [&](uint64_t first, uint64_t step) {
      for (size_t i = 0; i < kBlock; ++i) {
        const uint32_t bits = static_cast<uint32_t>(first + i * step);
        std::memcpy(&arguments[i], &bits, sizeof(bits));
      }
      worst.add<double>(function, arguments);
    };
    for (uint64_t bits = 0; bits < uint64_t{1} << 32; bits += kBlock * stride)
      addBits(bits, stride);
    // All floats around the places where an implementation changes its mind.
    for (float x : {0.0f, 0.34657359f, 0.5f, 0.625f, 0.70710678f, 1.0f,
                    1.41421356f, 3.9f, 9.0f, 88.7f, 104.0f, 128.0f, 149.0f,
                    std::numeric_limits<float>::min(),
                    std::numeric_limits<float>::infinity()}) {
      uint32_t bits;
      std::memcpy(&bits, &x, sizeof(bits));
      for (uint32_t sign : {0u, 0x80000000u})
        addBits((bits | sign) - kBlock / 2, 1);
    }
    report(name, worst, bound);
  }

  static void checkF64(const char *name, Function function, double low,
                       double high, double bound) {
    Worst<double> worst;
    std::vector<double> arguments(kBlock);
    std::mt19937_64 random(1);
    auto add = [&](auto argument) {
      for (double &x : arguments)
        x = argument();
      worst.add<long double>(function, arguments);
    };
    // Any bits; where the function varies; and where its parts meet.
    std::uniform_real_distribution<double> range(low, high), small(-1.6, 1.6);
    for (int i = 0; i < 40; ++i) {
      add([&] {
        const uint64_t bits = random();
        double x;
        std::memcpy(&x, &bits, sizeof(x));
        return x;
      });
      add([&] { return range(random); });
      add([&] { return small(random); });
    }
    for (double x : {0.0, 0.34657359027997264, 0.55, 0.70710678118654752, 1.0,
                     1.4142135623730951, 5.9, 19.0, 709.78, 745.13, 1024.0,
                     1074.0, std::numeric_limits<double>::min(),
                     std::numeric_limits<double>::infinity()}) {
      for (double sign : {1.0, -1.0}) {
        uint64_t bits;
        const double signedX = sign * x;
        std::memcpy(&bits, &signedX, sizeof(bits));
        bits -= kBlock / 2;
        add([&] {
          double y;
          std::memcpy(&y, &bits, sizeof(y));
          ++bits;
          return y;
        });
      }
    }
    report(name, worst, bound);
  }

  /// The value at x is exactly y, with its sign; NaN for NaN.
  template <typename T> static void expectAt(Function function, T x, T y) {
    std::vector<T> arguments(kBlock, x), results(kBlock);
    evaluate(function, arguments.data(), results.data());
    for (T result : results) {
      ASSERT_EQ(std::isnan(result), std::isnan(y)) << "at " << x;
      if (std::isnan(y))
        continue;
      ASSERT_EQ(result, y) << "at " << x;
      ASSERT_EQ(std::signbit(result), std::signbit(y)) << "at " << x;
    }
  }

  template <typename T> static void checkSpecialValues() {
    constexpr T inf = std::numeric_limits<T>::infinity();
    constexpr T nan = std::numeric_limits<T>::quiet_NaN();
    constexpr T tiny = std::numeric_limits<T>::denorm_min();
    for (Function f : {Function::Exp, Function::Exp2, Function::Log,
                       Function::Tanh, Function::Erf}) {
      expectAt<T>(f, nan, nan);
      expectAt<T>(f, -nan, nan);
      expectAt<T>(f, std::numeric_limits<T>::signaling_NaN(), nan);
    }
    for (Function f : {Function::Exp, Function::Exp2}) {
      expectAt<T>(f, inf, inf);
      expectAt<T>(f, -inf, 0);
      expectAt<T>(f, std::numeric_limits<T>::max(), inf);
      expectAt<T>(f, std::numeric_limits<T>::lowest(), 0);
      expectAt<T>(f, 0, 1);
      expectAt<T>(f, -T{0}, 1);
      expectAt<T>(f, tiny, 1);
    }
    const int minExponent =
        std::numeric_limits<T>::min_exponent - std::numeric_limits<T>::digits;
    expectAt<T>(Function::Exp2, static_cast<T>(minExponent), tiny);
    expectAt<T>(Function::Exp2, 10, 1024);
    expectAt<T>(Function::Log, inf, inf);
    expectAt<T>(Function::Log, 0, -inf);
    expectAt<T>(Function::Log, -T{0}, -inf);
    expectAt<T>(Function::Log, 1, 0);
    expectAt<T>(Function::Log, -tiny, nan);
    expectAt<T>(Function::Log, -1, nan);
    expectAt<T>(Function::Log, -inf, nan);
    for (Function f : {Function::Tanh, Function::Erf}) {
      expectAt<T>(f, inf, 1);
      expectAt<T>(f, -inf, -1);
      expectAt<T>(f, std::numeric_limits<T>::max(), 1);
      expectAt<T>(f, 30, 1);
      expectAt<T>(f, -30, -1);
      expectAt<T>(f, 0, 0);
      expectAt<T>(f, -T{0}, -T{0});
    }
    expectAt<T>(Function::Tanh, tiny, tiny);
    expectAt<T>(Function::Tanh, -tiny, -tiny);
  }

  /// tanh and erf are odd functions within [-1, 1], exactly.
  template <typename T> static void checkOddAndBounded() {
    std::vector<T> arguments(kBlock), negated(kBlock), results(kBlock),
        negatedResults(kBlock);
    std::mt19937_64 random(1);
    std::normal_distribution<T> normal(0, 3);
    for (Function f : {Function::Tanh, Function::Erf}) {
      for (int block = 0; block < 20; ++block) {
        for (size_t i = 0; i < kBlock; ++i) {
          arguments[i] = normal(random);
          negated[i] = -arguments[i];
        }
        evaluate(f, arguments.data(), results.data());
        evaluate(f, negated.data(), negatedResults.data());
        for (size_t i = 0; i < kBlock; ++i) {
          ASSERT_EQ(results[i], -negatedResults[i]) << "at " << arguments[i];
          ASSERT_LE(std::fabs(results[i]), 1) << "at " << arguments[i];
        }
      }
    }
  }
};
HWY_TARGET_INSTANTIATE_TEST_SUITE_P(HighwayMath);

// The bounds are those that math-inl.h states.

TEST_P(HighwayMath, Exp) {
  checkF32("Exp", Function::Exp, 1.0);
  checkF64("Exp", Function::Exp, -746, 710, 1.0);
}
TEST_P(HighwayMath, Exp2) {
  checkF32("Exp2", Function::Exp2, 1.1);
  checkF64("Exp2", Function::Exp2, -1076, 1025, 1.7);
}
TEST_P(HighwayMath, Log) {
  checkF32("Log", Function::Log, 0.9);
  checkF64("Log", Function::Log, 0, 4, 1.0);
}
TEST_P(HighwayMath, Tanh) {
  checkF32("Tanh", Function::Tanh, 1.5);
  checkF64("Tanh", Function::Tanh, -20, 20, 2.5);
}
TEST_P(HighwayMath, Erf) {
  checkF32("Erf", Function::Erf, 1.7);
  checkF64("Erf", Function::Erf, -6, 6, 2.3);
}
TEST_P(HighwayMath, SpecialValues) {
  checkSpecialValues<float>();
  checkSpecialValues<double>();
}
TEST_P(HighwayMath, OddAndBounded) {
  checkOddAndBounded<float>();
  checkOddAndBounded<double>();
}

} // namespace
} // namespace norm

#endif // HWY_ONCE
