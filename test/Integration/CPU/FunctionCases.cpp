//===- FunctionCases.cpp - functions that kernels compute ---------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionCases.h"

#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/FormatVariadic.h"

#include "gtest/gtest.h"

#include <cstdio>
#include <cstdlib>

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::test;

int64_t test::getNumArguments() {
  static const int64_t count = [] {
    const char *text = std::getenv("NORM_TEST_ARGUMENTS");
    int64_t given = text ? std::atoll(text) : 1 << 15;
    if (given <= 0 || given % 512 != 0)
      llvm::report_fatal_error(
          "NORM_TEST_ARGUMENTS: expected a multiple of 512");
    return given;
  }();
  return count;
}

std::string Function::getOps(StringRef type) const {
  if (!ops.empty())
    return llvm::formatv(ops.c_str(), type);
  return llvm::formatv("%w = math.{0} %u{1} : {2}", name, unary ? "" : ", %v",
                       type);
}

namespace {

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

const Function kElementary[] = {
    Function("exp", std::exp, -746, 710, 1, 1),
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
    Function("atan2", std::atan2, {-8, 8}, {-8, 8}, 0.9, 0.9)};

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

const Function kPredicates[] = {
    Function("isfinite", isFinite, -1, 1, 0, 0).by(kIsFinite),
    Function("isinf", isInf, -1, 1, 0, 0).by(kIsInf),
    Function("isnan", isNaN, -1, 1, 0, 0).by(kIsNaN),
    Function("clampf", clamp, -2, 2, 0, 0).by(kClamp)};

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

const Function kIntegers[] = {
    UNARY(absi, int8_t, 8),    UNARY(absi, int64_t, 64),
    UNARY(ctpop, int8_t, 8),   UNARY(ctpop, int32_t, 32),
    UNARY(ctpop, int64_t, 64), UNARY(ctlz, int8_t, 8),
    UNARY(ctlz, int16_t, 16),  UNARY(ctlz, int32_t, 32),
    UNARY(ctlz, int64_t, 64),  UNARY(cttz, int8_t, 8),
    UNARY(cttz, int32_t, 32),  UNARY(cttz, int64_t, 64),
    POWER(int8_t, 8),          POWER(int32_t, 32),
    POWER(int64_t, 64)};

template <typename Int> Int toInt(long double x) {
  return static_cast<Int>(static_cast<int64_t>(x));
}
template <typename Int> Int wrappedProduct(long double x, long double y) {
  return Bits<Int>(uint64_t(toInt<Int>(x)) * uint64_t(toInt<Int>(y)));
}
/// The upper half of the product, of numbers made of Int.
template <typename Int, typename Wide>
Int upperHalf(long double x, long double y) {
  using Extended =
      std::conditional_t<std::is_signed_v<Wide>, __int128, unsigned __int128>;
  Extended product =
      Extended(Wide(toInt<Int>(x))) * Extended(Wide(toInt<Int>(y)));
  return static_cast<Int>(product >> 8 * sizeof(Int));
}

/// Of integers of a type, the second of which is odd.
#define ARITHMETIC(NAME, INT, BITS, EXACT, ...)                                \
  Function(                                                                    \
      NAME "_i" #BITS,                                                         \
      [](long double x, long double y) -> long double {                        \
        using Int = INT;                                                       \
        Int p = toInt<Int>(x), q = toInt<Int>(y) | 1;                          \
        static_cast<void>(p), static_cast<void>(q);                            \
        return EXACT;                                                          \
      },                                                                       \
      {-std::ldexp(1.0, BITS - 1), std::ldexp(1.0, BITS - 1)}, {-90, 90}, 0.5, \
      0.5)                                                                     \
      .of(BITS - 1, BITS - 1)                                                  \
      .by("%p = arith.fptosi %u : {0} to i" #BITS "\n"                         \
          "%odd = arith.constant 1 : i" #BITS "\n"                             \
          "%even = arith.fptosi %v : {0} to i" #BITS "\n"                      \
          "%q = arith.ori %even, %odd : i" #BITS "\n" __VA_ARGS__)
#define BINARY(OP, INT, BITS, EXACT)                                           \
  ARITHMETIC(#OP, INT, BITS, Int(EXACT),                                       \
             "%r = arith." #OP " %p, %q : i" #BITS "\n"                        \
             "%w = arith.sitofp %r : i" #BITS " to {0}")
#define ALL_BINARY(INT, BITS)                                                  \
  BINARY(divsi, INT, BITS, p / q), BINARY(remsi, INT, BITS, p % q),            \
      BINARY(divui, INT, BITS, Bits<Int>(p) / Bits<Int>(q)),                   \
      BINARY(remui, INT, BITS, Bits<Int>(p) % Bits<Int>(q)),                   \
      BINARY(maxui, INT, BITS, std::max<Bits<Int>>(p, q)),                     \
      BINARY(minui, INT, BITS, std::min<Bits<Int>>(p, q)),                     \
      BINARY(muli, INT, BITS, Bits<Int>(uint64_t(p) * uint64_t(q))),           \
      SHIFT(shli, INT, BITS, Bits<Int>(Bits<Int>(p) << (q & BITS - 1))),       \
      SHIFT(shrsi, INT, BITS, p >> (q & BITS - 1)),                            \
      SHIFT(shrui, INT, BITS, Bits<Int>(p) >> (q & BITS - 1))
#define SHIFT(OP, INT, BITS, EXACT)                                            \
  ARITHMETIC(#OP, INT, BITS, Int(EXACT),                                       \
             "%mask = arith.constant " #BITS " : i" #BITS "\n"                 \
             "%most = arith.subi %mask, %odd : i" #BITS "\n"                   \
             "%n = arith.andi %q, %most : i" #BITS "\n"                        \
             "%r = arith." #OP " %p, %n : i" #BITS "\n"                        \
             "%w = arith.sitofp %r : i" #BITS " to {0}")
/// Integers that numbers round.
#define TO_NUMBER(OP, INT, BITS, CAST)                                         \
  ARITHMETIC(#OP, INT, BITS, CAST(wrappedProduct<Int>(p, q)),                  \
             "%r = arith.muli %p, %q : i" #BITS "\n"                           \
             "%w = arith." #OP " %r : i" #BITS " to {0}")
#define EXTENDED(OP, INT, BITS, WIDE)                                          \
  ARITHMETIC(#OP, INT, BITS, (upperHalf<Int, WIDE>(p, q)),                     \
             "%s = arith.muli %p, %p : i" #BITS "\n"                           \
             "%low, %r = arith." #OP " %p, %q : i" #BITS "\n"                  \
             "%w = arith.sitofp %r : i" #BITS " to {0}")

long double identity(long double x) { return std::fabs(x); }
constexpr char kToUnsigned32[] = R"(
  %a = math.absf %u : {0}
  %r = arith.fptoui %a : {0} to i32
  %w = arith.uitofp %r : i32 to {0})";
constexpr char kToUnsigned64[] = R"(
  %a = math.absf %u : {0}
  %r = arith.fptoui %a : {0} to i64
  %w = arith.uitofp %r : i64 to {0})";

const Function kArithmetic[] = {
    ALL_BINARY(int8_t, 8),
    ALL_BINARY(int32_t, 32),
    ALL_BINARY(int64_t, 64),
    TO_NUMBER(sitofp, int8_t, 8, Int),
    TO_NUMBER(sitofp, int32_t, 32, Int),
    TO_NUMBER(sitofp, int64_t, 64, Int),
    TO_NUMBER(uitofp, int8_t, 8, Bits<Int>),
    TO_NUMBER(uitofp, int32_t, 32, Bits<Int>),
    TO_NUMBER(uitofp, int64_t, 64, Bits<Int>),
    EXTENDED(mulsi_extended, int32_t, 32, Int),
    EXTENDED(mului_extended, int32_t, 32, Bits<Int>),
    EXTENDED(mulsi_extended, int64_t, 64, Int),
    EXTENDED(mului_extended, int64_t, 64, Bits<Int>),
    Function("fptoui_i32", identity, 0, 4294967296.0, 0, 0)
        .of(32, 0)
        .by(kToUnsigned32),
    Function("fptoui_i64", identity, 0, 18446744073709551616.0, 0, 0)
        .of(64, 0)
        .by(kToUnsigned64),
};

template <typename T, typename Bits>
void check(const Function &function, Element element, double bound,
           llvm::function_ref<Array(const Array &)> compute) {
  int64_t count = getNumArguments();
  Array x(element, {2, count});
  auto arguments = makeArguments<T, Bits>(function);
  for (int64_t i = 0; i < count; ++i) {
    x.set(i, arguments[i][0]);
    x.set(count + i, arguments[i][1]);
  }
  Array y = compute(x);
  if (testing::Test::HasFatalFailure())
    return;
  double worst = 0;
  int64_t where = 0;
  for (int64_t i = 0; i < count; ++i) {
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

} // namespace

std::vector<Function> test::getFunctions() {
  std::vector<Function> functions;
  for (ArrayRef<Function> some :
       {ArrayRef(kElementary), ArrayRef(kPredicates), ArrayRef(kIntegers)})
    functions.insert(functions.end(), some.begin(), some.end());
  return functions;
}

std::vector<Function> test::getArithmetic() {
  return {std::begin(kArithmetic), std::end(kArithmetic)};
}

void test::checkFunction(const Function &function, Element element,
                         llvm::function_ref<Array(const Array &)> compute) {
  if (element == Element::F32)
    check<float, uint32_t>(function, element, function.f32Bound, compute);
  else
    check<double, uint64_t>(function, element, function.f64Bound, compute);
}
