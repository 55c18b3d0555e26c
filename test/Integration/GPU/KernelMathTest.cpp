//===- KernelMathTest.cpp - elementary functions in GPU kernels -----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Runs each op that norm-expand-gpu-math makes arithmetic of in a kernel on the
// target in NORM_TEST_TARGET, and compares it with the C library's long double.
//
//===----------------------------------------------------------------------===//

#include "NormCase.h"

#include "llvm/Support/FormatVariadic.h"

#include "gtest/gtest.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <limits>
#include <random>

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::test;

namespace {

constexpr int64_t kArguments = 1 << 15;

struct Range {
  double low, high;
};

struct Function {
  using Unary = long double (*)(long double);
  using Binary = long double (*)(long double, long double);

  Function(const char *name, Unary exact, double low, double high,
           double f32Bound, double f64Bound)
      : name(name), unary(exact), ranges{{low, high}, {0, 0}},
        f32Bound(f32Bound), f64Bound(f64Bound) {}
  Function(const char *name, Binary exact, Range first, Range second,
           double f32Bound, double f64Bound)
      : name(name), binary(exact), ranges{first, second}, f32Bound(f32Bound),
        f64Bound(f64Bound) {}

  long double exact(long double x, long double y) const {
    return unary ? unary(x) : binary(x, y);
  }
  /// In MLIR: `%w` of `%u` and `%v`, all of type {0}.
  Function by(const char *text) const {
    Function result = *this;
    result.ops = text;
    return result;
  }
  /// Arguments are integers of so many bits, beside the sign; 0 says that one
  /// is any number.
  Function of(int first, int second) const {
    Function result = *this;
    result.integerBits = {first, second};
    return result;
  }

  std::string getOps(StringRef type) const {
    if (ops)
      return llvm::formatv(ops, type);
    return llvm::formatv("%w = math.{0} %u{1} : {2}", name, unary ? "" : ", %v",
                         type);
  }

  const char *name;
  const char *ops = nullptr;
  Unary unary = nullptr;
  Binary binary = nullptr;
  /// Where it varies.
  Range ranges[2];
  std::array<int, 2> integerBits = {0, 0};
  /// In units in the last place.
  double f32Bound, f64Bound;
};

std::ostream &operator<<(std::ostream &stream, const Function &function) {
  return stream << function.name;
}

std::string getText(const Function &function, StringRef type) {
  return llvm::formatv(R"(
module attributes {{gpu.container_module} {{
  gpu.module @kernels {{
    gpu.func @apply(%x: memref<2x{0}x{1}>, %y: memref<{0}x{1}>) kernel
        attributes {{known_block_size = array<i32: 128, 1, 1>} {{
      %block = gpu.block_id x
      %thread = gpu.thread_id x
      %threads = arith.constant 128 : index
      %start = arith.muli %block, %threads : index
      %i = arith.addi %start, %thread : index
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %u = memref.load %x[%c0, %i] : memref<2x{0}x{1}>
      %v = memref.load %x[%c1, %i] : memref<2x{0}x{1}>
      {3}
      memref.store %w, %y[%i] : memref<{0}x{1}>
      gpu.return
    }
  }
  func.func @main(%x: memref<2x{0}x{1}>, %y: memref<{0}x{1}>) {{
    %one = arith.constant 1 : index
    %threads = arith.constant 128 : index
    %blocks = arith.constant {2} : index
    %t0 = gpu.wait async
    %dx, %t1 = gpu.alloc async [%t0] () : memref<2x{0}x{1}>
    %dy, %t2 = gpu.alloc async [%t1] () : memref<{0}x{1}>
    %t3 = gpu.memcpy async [%t2] %dx, %x
        : memref<2x{0}x{1}>, memref<2x{0}x{1}>
    %t4 = gpu.launch_func async [%t3] @kernels::@apply
        blocks in (%blocks, %one, %one) threads in (%threads, %one, %one)
        args(%dx : memref<2x{0}x{1}>, %dy : memref<{0}x{1}>)
    %t5 = gpu.memcpy async [%t4] %y, %dy : memref<{0}x{1}>, memref<{0}x{1}>
    %t6 = gpu.dealloc async [%t5] %dx : memref<2x{0}x{1}>
    %t7 = gpu.dealloc async [%t6] %dy : memref<{0}x{1}>
    gpu.wait [%t7]
    return
  }
}
)",
                       kArguments, type, kArguments / 128,
                       function.getOps(type))
      .str();
}

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
  while (arguments.size() < kArguments) {
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
  arguments.resize(kArguments);
  // What fits into an integer.
  for (int which : {0, 1})
    if (int bits = function.integerBits[which])
      for (auto &pair : arguments)
        pair[which] = std::fabs(pair[which]) < std::ldexp(T(1), bits)
                          ? std::trunc(pair[which])
                          : T(which + 1);
  return arguments;
}

struct KernelMathTest : testing::TestWithParam<Function> {
  template <typename T, typename Bits>
  void check(Element element, double bound) {
    const Function &function = GetParam();
    std::unique_ptr<CompiledFunction> compiled =
        compileText(getText(function, norm::getName(element)));

    Array x(element, {2, kArguments});
    auto arguments = makeArguments<T, Bits>(function);
    for (int64_t i = 0; i < kArguments; ++i) {
      x.set(i, arguments[i][0]);
      x.set(kArguments + i, arguments[i][1]);
    }
    ArrayRef<Parameter> parameters = compiled->getSignature().arguments;
    ArgumentBuffer in(parameters[0], {2, kArguments});
    ArgumentBuffer out(parameters[1], {kArguments});
    in.write(x);
    compiled->call({in.getPointer(), out.getPointer()});
    if (llvm::Error error = compiled->takeGPUError())
      FAIL() << llvm::toString(std::move(error));

    Array y = out.read();
    double worst = 0;
    int64_t where = 0;
    for (int64_t i = 0; i < kArguments; ++i) {
      T got = static_cast<T>(y.get(i));
      long double want = function.exact(arguments[i][0], arguments[i][1]);
      double error = getError(got, want);
      // Zeros have their sign.
      if (got == 0 && want == 0 && std::signbit(got) != std::signbit(want))
        error = std::numeric_limits<double>::infinity();
      if (error > worst) {
        worst = error;
        where = i;
      }
    }
    std::string text = llvm::formatv(
        "{0} {1}: at most {2:f3} ulp, {3} at {4}, {5}", function.name,
        norm::getName(element), worst, llvm::formatv("{0:e17}", y.get(where)),
        llvm::formatv("{0:e17}", double(arguments[where][0])),
        llvm::formatv("{0:e17}", double(arguments[where][1])));
    std::printf("    %s\n", text.c_str());
    EXPECT_LE(worst, bound) << text;
  }
};

TEST_P(KernelMathTest, F32) {
  check<float, uint32_t>(Element::F32, GetParam().f32Bound);
}
TEST_P(KernelMathTest, F64) {
  check<double, uint64_t>(Element::F64, GetParam().f64Bound);
}

/// x ** n of an integer n next to y, one that T may lack.
long double powi(long double x, long double y) {
  return std::pow(x, static_cast<long double>(static_cast<int64_t>(y) ^ 1));
}
constexpr char kPowi32[] = R"(
  %m = arith.fptosi %v : {0} to i32
  %one = arith.constant 1 : i32
  %n = arith.xori %m, %one : i32
  %w = math.fpowi %u, %n : {0}, i32)";
constexpr char kPowi64[] = R"(
  %m = arith.fptosi %v : {0} to i64
  %one = arith.constant 1 : i64
  %n = arith.xori %m, %one : i64
  %w = math.fpowi %u, %n : {0}, i64)";

INSTANTIATE_TEST_SUITE_P(
    Functions, KernelMathTest,
    testing::Values(Function("exp", std::exp, -746, 710, 1, 1),
                    Function("exp2", std::exp2, -1076, 1025, 1.1, 1.7),
                    Function("expm1", std::expm1, -50, 710, 1.5, 2),
                    Function("log", std::log, 0, 4, 0.9, 1),
                    Function("log1p", std::log1p, -1, 4, 1.5, 1.5),
                    Function("log2", std::log2, 0, 4, 2, 2),
                    Function("log10", std::log10, 0, 4, 2, 2),
                    Function("round", std::round, -4, 4, 0, 0),
                    Function("trunc", std::trunc, -4, 4, 0, 0),
                    Function("tanh", std::tanh, -20, 20, 1.5, 2.5),
                    Function("sinh", std::sinh, -90, 90, 1.7, 2),
                    Function("cosh", std::cosh, -90, 90, 1.3, 1.3),
                    Function("asinh", std::asinh, -20, 20, 1.4, 1.4),
                    Function("acosh", std::acosh, 1, 20, 1.3, 1.3),
                    Function("atanh", std::atanh, -1, 1, 1.4, 1.4),
                    Function("erf", std::erf, -6, 6, 1.7, 2.3),
                    Function("erfc", std::erfc, -6, 28, 1.6, 1.7),
                    Function("powf", std::pow, {0, 8}, {-90, 90}, 1.2, 1.2),
                    Function("fpowi_i32", powi, {0, 8}, {-90, 90}, 1.2, 1.2)
                        .of(0, 31)
                        .by(kPowi32),
                    Function("fpowi_i64", powi, {0, 8}, {-90, 90}, 1.2, 1.2)
                        .of(0, 63)
                        .by(kPowi64),
                    Function("cbrt", std::cbrt, -10, 10, 0.51, 0.51),
                    Function("sin", std::sin, -100, 100, 0.8, 0.8),
                    Function("cos", std::cos, -100, 100, 0.8, 0.8),
                    Function("tan", std::tan, -100, 100, 0.9, 0.9),
                    Function("sincos_sin", std::sin, -4e4, 4e4, 0.8, 0.8)
                        .by("%w, %other = math.sincos %u : {0}"),
                    Function("sincos_cos", std::cos, -2e9, 2e9, 0.8, 0.8)
                        .by("%other, %w = math.sincos %u : {0}"),
                    Function("asin", std::asin, -1, 1, 0.65, 0.65),
                    Function("acos", std::acos, -1, 1, 0.65, 0.65),
                    Function("atan", std::atan, -8, 8, 0.7, 0.7),
                    Function("atan2", std::atan2, {-8, 8}, {-8, 8}, 0.9, 0.9)),
    [](const testing::TestParamInfo<Function> &info) {
      return std::string(info.param.name);
    });

constexpr char kIsFinite[] = R"(
  %c = math.isfinite %u : {0}
  %w = arith.uitofp %c : i1 to {0})";
constexpr char kIsInf[] = R"(
  %c = math.isinf %u : {0}
  %w = arith.uitofp %c : i1 to {0})";
constexpr char kIsNaN[] = R"(
  %c = math.isnan %u : {0}
  %w = arith.uitofp %c : i1 to {0})";
/// max(min(%u, 1), -1), as the op's description has it.
constexpr char kClamp[] = R"(
  %most = arith.constant 1.0 : {0}
  %least = arith.constant -1.0 : {0}
  %w = math.clampf %u to [%most, %least] : {0})";

long double isFinite(long double x) { return std::isfinite(x); }
long double isInf(long double x) { return std::isinf(x); }
long double isNaN(long double x) { return std::isnan(x); }
long double clamp(long double x) {
  return std::isnan(x) ? x : std::min(std::max(x, -1.0L), 1.0L);
}

INSTANTIATE_TEST_SUITE_P(
    Predicates, KernelMathTest,
    testing::Values(Function("isfinite", isFinite, -1, 1, 0, 0).by(kIsFinite),
                    Function("isinf", isInf, -1, 1, 0, 0).by(kIsInf),
                    Function("isnan", isNaN, -1, 1, 0, 0).by(kIsNaN),
                    Function("clampf", clamp, -2, 2, 0, 0).by(kClamp)),
    [](const testing::TestParamInfo<Function> &info) {
      return std::string(info.param.name);
    });

template <typename Int> using Bits = std::make_unsigned_t<Int>;
template <typename Int> long double absi(long double x) { return std::fabs(x); }
template <typename Int> long double ctpop(long double x) {
  int count = 0;
  for (Bits<Int> bits = static_cast<Int>(x); bits; bits &= bits - 1)
    ++count;
  return count;
}
template <typename Int> long double ctlz(long double x) {
  Bits<Int> bits = static_cast<Int>(x);
  int count = 8 * sizeof(Int);
  for (; bits; bits >>= 1)
    --count;
  return count;
}
template <typename Int> long double cttz(long double x) {
  Bits<Int> bits = static_cast<Int>(x);
  return bits ? ctpop<Int>(Int(~bits & (bits - 1))) : 8 * sizeof(Int);
}
template <typename Int> long double ipowi(long double x, long double n) {
  if (n < 0 && std::fabs(x) != 1)
    return 0;
  uint64_t power = 1, square = static_cast<int64_t>(x);
  for (uint64_t bits = static_cast<int64_t>(n); bits; bits >>= 1) {
    power *= bits & 1 ? square : 1;
    square *= square;
  }
  return static_cast<Int>(power);
}

/// Of integers, which numbers go to and come from.
#define ON_INTEGERS(OP, ARGUMENTS, TYPE)                                       \
  "%p = arith.fptosi %u : {0} to " TYPE "\n"                                   \
  "%q = arith.fptosi %v : {0} to " TYPE "\n"                                   \
  "%r = math." OP " " ARGUMENTS " : " TYPE "\n"                                \
  "%w = arith.sitofp %r : " TYPE " to {0}"
#define UNARY(OP, INT, BITS)                                                   \
  Function(#OP "_i" #BITS, OP<INT>, -std::ldexp(1.0, BITS - 1),                \
           std::ldexp(1.0, BITS - 1), 0.5, 0.5)                                \
      .of(BITS - 1, BITS - 1)                                                  \
      .by(ON_INTEGERS(#OP, "%p", "i" #BITS))
#define POWER(INT, BITS)                                                       \
  Function("ipowi_i" #BITS, ipowi<INT>, {-20, 20}, {-9, 90}, 0.5, 0.5)         \
      .of(BITS - 1, BITS - 1)                                                  \
      .by(ON_INTEGERS("ipowi", "%p, %q", "i" #BITS))

INSTANTIATE_TEST_SUITE_P(
    Integers, KernelMathTest,
    testing::Values(UNARY(absi, int8_t, 8), UNARY(absi, int64_t, 64),
                    UNARY(ctpop, int8_t, 8), UNARY(ctpop, int32_t, 32),
                    UNARY(ctpop, int64_t, 64), UNARY(ctlz, int8_t, 8),
                    UNARY(ctlz, int16_t, 16), UNARY(ctlz, int32_t, 32),
                    UNARY(ctlz, int64_t, 64), UNARY(cttz, int8_t, 8),
                    UNARY(cttz, int32_t, 32), UNARY(cttz, int64_t, 64),
                    POWER(int8_t, 8), POWER(int32_t, 32), POWER(int64_t, 64)),
    [](const testing::TestParamInfo<Function> &info) {
      return std::string(info.param.name);
    });

} // namespace
