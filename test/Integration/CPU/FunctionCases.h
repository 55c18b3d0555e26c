//===- FunctionCases.h - functions that kernels compute ---------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each function of the math dialect that kernels make arithmetic of, beside the
// C library's in long double, with the errors that it may have on GPUs and CPUs
// alike, and arguments for it.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TEST_INTEGRATION_CPU_FUNCTIONCASES_H
#define NORM_TEST_INTEGRATION_CPU_FUNCTIONCASES_H

#include "NormRun/Array.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"

#include <array>
#include <cmath>
#include <cstring>
#include <limits>
#include <ostream>
#include <random>
#include <string>
#include <vector>

namespace mlir::norm::test {

/// NORM_TEST_ARGUMENTS, a multiple of 512, or 2^15.
int64_t getNumArguments();

struct Range {
  double low, high;
};

struct Function {
  using Unary = long double (*)(long double);
  using Binary = long double (*)(long double, long double);

  Function(std::string name, Unary exact, double low, double high,
           double f32Bound, double f64Bound)
      : name(std::move(name)), unary(exact), ranges{{low, high}, {0, 0}},
        f32Bound(f32Bound), f64Bound(f64Bound) {}
  Function(std::string name, Binary exact, Range first, Range second,
           double f32Bound, double f64Bound)
      : name(std::move(name)), binary(exact), ranges{first, second},
        f32Bound(f32Bound), f64Bound(f64Bound) {}

  long double exact(long double x, long double y) const {
    return unary ? unary(x) : binary(x, y);
  }
  /// In MLIR: `%w` of `%u` and `%v`, all of type {0}.
  Function by(std::string text) const {
    Function result = *this;
    result.ops = std::move(text);
    return result;
  }
  /// Arguments are integers of so many bits, beside the sign; 0 says that one
  /// is any number.
  Function of(int first, int second) const {
    Function result = *this;
    result.integerBits = {first, second};
    return result;
  }

  std::string getOps(llvm::StringRef type) const;

  std::string name;
  std::string ops;
  Unary unary = nullptr;
  Binary binary = nullptr;
  /// Where it varies.
  Range ranges[2];
  std::array<int, 2> integerBits = {0, 0};
  /// In units in the last place.
  double f32Bound, f64Bound;
};

inline std::ostream &operator<<(std::ostream &stream,
                                const Function &function) {
  return stream << function.name;
}

/// All of them: elementary ones, predicates, and those of integers.
std::vector<Function> getFunctions();
/// Ops of arith on integers, and between integers and numbers.
std::vector<Function> getArithmetic();

/// The distance in units in the last place of T at `want`; infinite if just one
/// is NaN or infinite once `want` is rounded to T.
template <typename T> double getError(T got, long double want) {
  constexpr double kWrong = std::numeric_limits<double>::infinity();
  if (std::isnan(want) || std::isnan(got))
    return std::isnan(want) && std::isnan(got) ? 0 : kWrong;
  T rounded = static_cast<T>(want);
  if (std::isinf(rounded) || std::isinf(got))
    return got == rounded ? 0 : kWrong;
  using Limits = std::numeric_limits<T>;
  int exponent;
  std::frexp(want, &exponent);
  exponent = std::max(exponent, Limits::min_exponent) - Limits::digits;
  return static_cast<double>(std::fabs(std::ldexp(got - want, -exponent)));
}

/// Where functions have zeros, poles, seams and other special results.
template <typename T> std::vector<T> makeSpecial() {
  using Limits = std::numeric_limits<T>;
  std::vector<T> positive = {0,
                             Limits::denorm_min(),
                             Limits::min(),
                             T(0.5),
                             1 - Limits::epsilon() / 2,
                             1,
                             1 + Limits::epsilon(),
                             2,
                             3,
                             T(1.5),
                             1 / Limits::epsilon() - 1,
                             2 / Limits::epsilon(),
                             Limits::max(),
                             Limits::infinity()};
  std::vector<T> special = {Limits::quiet_NaN()};
  for (T number : positive)
    special.insert(special.end(), {number, -number});
  return special;
}

/// The numbers next to multiples of pi / 2, and those that are nearest to one
/// among all of the type.
template <typename T> std::vector<T> makeAngles() {
  std::vector<T> angles;
  for (int shift = 0; shift < std::numeric_limits<T>::max_exponent; ++shift)
    for (int factor : {1, 3, 5})
      angles.push_back(std::ldexp(static_cast<long double>(M_PIl), shift - 1) *
                       factor);
  angles.push_back(std::ldexp(T(16367173), 72));
  if (sizeof(T) == 8)
    angles.push_back(std::ldexp(T(6381956970095103), 797));
  return angles;
}

/// First the special values, then a third each: any bits, where the function
/// varies, and near zero. The first argument of a function of one.
template <typename T, typename Bits>
std::vector<std::array<T, 2>> makeArguments(const Function &function) {
  std::vector<std::array<T, 2>> arguments;
  std::vector<T> special = makeSpecial<T>();
  for (T x : special)
    for (T y : special)
      if (function.binary || &y == &special.front())
        arguments.push_back({x, y});
  if (function.unary)
    for (T angle : makeAngles<T>())
      arguments.push_back({angle, 0});
  std::mt19937_64 random(1);
  auto uniform = [&](double low, double high) {
    return std::uniform_real_distribution<T>(low, high)(random);
  };
  auto any = [&] {
    Bits bits = random();
    T number;
    std::memcpy(&number, &bits, sizeof(number));
    return number;
  };
  auto [first, second] = function.ranges;
  size_t count = getNumArguments();
  while (arguments.size() < count) {
    arguments.push_back({any(), any()});
    arguments.push_back(
        {uniform(first.low, first.high), uniform(second.low, second.high)});
    arguments.push_back({uniform(-1.6, 1.6), uniform(-1.6, 1.6)});
    if (function.binary) {
      // An integer beside a number of either sign, and numbers close to one to
      // powers from the least to the greatest.
      arguments.push_back({uniform(-first.high, first.high),
                           std::round(uniform(second.low, second.high))});
      T x = std::exp(uniform(-1, 1) * std::exp(uniform(-30, 0)));
      arguments.push_back({x, uniform(-750, 720) / std::log(x)});
    }
  }
  arguments.resize(count);
  // What fits into an integer.
  for (int which : {0, 1})
    if (int bits = function.integerBits[which])
      for (auto &pair : arguments)
        pair[which] = std::fabs(pair[which]) < std::ldexp(T(1), bits)
                          ? std::trunc(pair[which])
                          : T(which + 1);
  return arguments;
}

/// The largest error of the results that `compute` gives of two rows of
/// getNumArguments() arguments, which is printed, and fails the test beyond the
/// bound.
void checkFunction(const Function &function, Element element,
                   llvm::function_ref<Array(const Array &)> compute);

} // namespace mlir::norm::test

#endif // NORM_TEST_INTEGRATION_CPU_FUNCTIONCASES_H
