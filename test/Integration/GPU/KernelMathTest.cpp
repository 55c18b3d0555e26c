//===- KernelMathTest.cpp - elementary functions in GPU kernels -----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Runs each function that norm-expand-gpu-math makes arithmetic of in a kernel
// on the emulator and compares it with the C library in the next wider type.
//
//===----------------------------------------------------------------------===//

#include "NormCase.h"

#include "llvm/Support/FormatVariadic.h"

#include "gtest/gtest.h"

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

struct Function {
  const char *name;
  long double (*exact)(long double);
  /// Where it varies.
  double low, high;
  /// In units in the last place.
  double f32Bound, f64Bound;
};

std::ostream &operator<<(std::ostream &stream, const Function &function) {
  return stream << function.name;
}

std::string getText(StringRef name, StringRef type) {
  return llvm::formatv(R"(
module attributes {{gpu.container_module} {{
  gpu.module @kernels {{
    gpu.func @apply(%x: memref<{2}x{1}>, %y: memref<{2}x{1}>) kernel {{
      %i = gpu.global_id x
      %v = memref.load %x[%i] : memref<{2}x{1}>
      %w = math.{0} %v : {1}
      memref.store %w, %y[%i] : memref<{2}x{1}>
      gpu.return
    }
  }
  func.func @main(%x: memref<{2}x{1}>, %y: memref<{2}x{1}>) {{
    %one = arith.constant 1 : index
    %threads = arith.constant 128 : index
    %blocks = arith.constant {3} : index
    %t0 = gpu.wait async
    %dx, %t1 = gpu.alloc async [%t0] () : memref<{2}x{1}>
    %dy, %t2 = gpu.alloc async [%t1] () : memref<{2}x{1}>
    %t3 = gpu.memcpy async [%t2] %dx, %x : memref<{2}x{1}>, memref<{2}x{1}>
    %t4 = gpu.launch_func async [%t3] @kernels::@apply
        blocks in (%blocks, %one, %one) threads in (%threads, %one, %one)
        args(%dx : memref<{2}x{1}>, %dy : memref<{2}x{1}>)
    %t5 = gpu.memcpy async [%t4] %y, %dy : memref<{2}x{1}>, memref<{2}x{1}>
    %t6 = gpu.dealloc async [%t5] %dx : memref<{2}x{1}>
    %t7 = gpu.dealloc async [%t6] %dy : memref<{2}x{1}>
    gpu.wait [%t7]
    return
  }
}
)",
                       name, type, kArguments, kArguments / 128)
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

/// A third each: any bits, where the function varies, and near zero; and first
/// the special values.
template <typename T, typename Bits>
std::vector<T> makeArguments(const Function &function) {
  using Limits = std::numeric_limits<T>;
  std::vector<T> arguments = {0,
                              -T(0),
                              Limits::infinity(),
                              -Limits::infinity(),
                              Limits::quiet_NaN(),
                              Limits::max(),
                              Limits::lowest(),
                              Limits::min(),
                              -Limits::min(),
                              Limits::denorm_min(),
                              -Limits::denorm_min(),
                              1,
                              -1};
  std::mt19937_64 random(1);
  std::uniform_real_distribution<T> range(function.low, function.high);
  std::uniform_real_distribution<T> small(-1.6, 1.6);
  while (arguments.size() < kArguments) {
    Bits bits = random();
    T any;
    std::memcpy(&any, &bits, sizeof(any));
    arguments.insert(arguments.end(), {any, range(random), small(random)});
  }
  arguments.resize(kArguments);
  return arguments;
}

struct KernelMathTest : testing::TestWithParam<Function> {
  template <typename T, typename Bits>
  void check(Element element, double bound) {
    const Function &function = GetParam();
    CompileOptions options;
    options.target = RunTarget::Emulator;
    OwningOpRef<ModuleOp> module =
        parseText(getText(function.name, norm::getName(element)));
    auto compiled = CompiledFunction::compile(*module, "main", options);
    ASSERT_TRUE(succeeded(compiled));

    Array x(element, {kArguments});
    std::vector<T> arguments = makeArguments<T, Bits>(function);
    for (int64_t i = 0; i < kArguments; ++i)
      x.set(i, arguments[i]);
    ArrayRef<Parameter> parameters = (*compiled)->getSignature().arguments;
    ArgumentBuffer in(parameters[0], {kArguments});
    ArgumentBuffer out(parameters[1], {kArguments});
    in.write(x);
    (*compiled)->call({in.getPointer(), out.getPointer()});
    if (llvm::Error error = (*compiled)->takeGPUError())
      FAIL() << llvm::toString(std::move(error));

    Array y = out.read();
    double worst = 0;
    T where = 0;
    for (int64_t i = 0; i < kArguments; ++i) {
      double error =
          getError(static_cast<T>(y.get(i)),
                   function.exact(static_cast<long double>(arguments[i])));
      if (error > worst) {
        worst = error;
        where = arguments[i];
      }
      // Zeros keep their sign.
      if (function.exact(0) == 0 && arguments[i] == 0) {
        EXPECT_EQ(std::signbit(y.get(i)), std::signbit(arguments[i]));
      }
    }
    std::printf("    %s %s: at most %.3f ulp, at %.17g\n", function.name,
                norm::getName(element).data(), worst,
                static_cast<double>(where));
    EXPECT_LE(worst, bound) << "at " << static_cast<double>(where);
  }
};

TEST_P(KernelMathTest, F32) {
  check<float, uint32_t>(Element::F32, GetParam().f32Bound);
}
TEST_P(KernelMathTest, F64) {
  check<double, uint64_t>(Element::F64, GetParam().f64Bound);
}

INSTANTIATE_TEST_SUITE_P(
    Functions, KernelMathTest,
    testing::Values(Function{"exp", std::exp, -746, 710, 1, 1},
                    Function{"exp2", std::exp2, -1076, 1025, 1.1, 1.7},
                    Function{"expm1", std::expm1, -50, 710, 1.5, 2},
                    Function{"log", std::log, 0, 4, 0.9, 1},
                    Function{"log1p", std::log1p, -1, 4, 1.5, 1.5},
                    Function{"log2", std::log2, 0, 4, 2, 2},
                    Function{"log10", std::log10, 0, 4, 2, 2},
                    Function{"round", std::round, -4, 4, 0, 0},
                    Function{"trunc", std::trunc, -4, 4, 0, 0},
                    Function{"tanh", std::tanh, -20, 20, 1.5, 2.5},
                    Function{"erf", std::erf, -6, 6, 1.7, 2.3}),
    [](const testing::TestParamInfo<Function> &info) {
      return std::string(info.param.name);
    });

} // namespace
