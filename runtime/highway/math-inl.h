//===- math-inl.h - exp, log, tanh and erf on Highway vectors ---*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Elementary functions for f32 and f64 lanes, without tables, branches or
// calls. Highway's contrib/math has no Erf, its Exp turns NaN into 0 and is
// undefined for large arguments, its Log knows neither 0 nor infinity, and its
// Tanh is off by up to 4 ulp; hence these.
//
// NaN gives NaN; infinities, zeros and subnormals are handled as in C's
// <math.h>; Tanh and Erf keep the sign of zero. The default rounding mode is
// required, and subnormals must not be flushed to zero (MXCSR.FTZ and DAZ off)
// for the bounds to hold where they appear.
//
// Error bounds in units in the last place (ulp) of the exact result, which
// test/Runtime/HighwayMathTest.cpp holds them to, on each target:
//
//             f32    f64
//   Exp      1       1
//   Exp2     1.1     1.7
//   Log      0.9     1
//   Tanh     1.5     2.5
//   Erf      1.7     2.3
//
// They come from measurement, not proof: f32 against the C library's double at
// every 1021st float and at all floats near hard points, f64 against its long
// double at random and hard points.
//
// math-coefficients.h has the numbers; MathBuilder.h has more functions of
// them.
//
//===----------------------------------------------------------------------===//

// Include guard (still compiled once per target).
#if defined(NORM_RUNTIME_HIGHWAY_MATH_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef NORM_RUNTIME_HIGHWAY_MATH_INL_H_
#undef NORM_RUNTIME_HIGHWAY_MATH_INL_H_
#else
#define NORM_RUNTIME_HIGHWAY_MATH_INL_H_
#endif

#include <stddef.h>
#include <stdint.h>

#include "hwy/highway.h"
#include "math-coefficients.h"
#include "section.h"

HWY_BEFORE_NAMESPACE();
namespace norm {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

namespace detail {

NORM_SECTION(detail, MathConstants, kErfOne, kErfcSquarings, kExpMin, kLn2Hi,
             kLog2E, kSqrtHalfBits, kTanhSmall)
// What depends on the lane type T: the format and the range of exp.
template <typename T>
struct MathConstants;

template <>
struct MathConstants<float> {
  static constexpr int kMantissaBits = 23;
  static constexpr uint32_t kExponentBias = 127;
  static constexpr uint32_t kMantissaMask = 0x7FFFFF;
  static constexpr uint32_t kOneBits = 0x3F800000;
  static constexpr uint32_t kSqrtHalfBits = kSqrtHalfBitsF32;
  static constexpr float kMinNormal = 1.17549435e-38f;
  // Adding 1.5 * 2^23 rounds to an integer, which is then in the low bits.
  static constexpr float kRounder = 12582912.0f;
  static constexpr float kTwoToMantissaBits = 8388608.0f;
  static constexpr float kLog2E = kLog2EF32;
  static constexpr float kLn2Hi = kLn2HiF32;
  static constexpr float kLn2Lo = kLn2LoF32;
  static constexpr float kExpMax = kExpMaxF32;
  static constexpr float kExpMin = kExpMinF32;
  static constexpr float kExp2Max = kExp2MaxF32;
  static constexpr float kExp2Min = kExp2MinF32;
  static constexpr float kTanhSmall = kTanhSmallF32;
  static constexpr float kTanhOne = kTanhOneF32;
  static constexpr float kErfOne = kErfOneF32;
  static constexpr int kErfcSquarings = kErfcSquaringsF32;
};

template <>
struct MathConstants<double> {
  static constexpr int kMantissaBits = 52;
  static constexpr uint64_t kExponentBias = 1023;
  static constexpr uint64_t kMantissaMask = 0xFFFFFFFFFFFFFull;
  static constexpr uint64_t kOneBits = 0x3FF0000000000000ull;
  static constexpr uint64_t kSqrtHalfBits = kSqrtHalfBitsF64;
  static constexpr double kMinNormal = 2.2250738585072014e-308;
  static constexpr double kRounder = 6755399441055744.0;
  static constexpr double kTwoToMantissaBits = 4503599627370496.0;
  static constexpr double kLog2E = kLog2EF64;
  static constexpr double kLn2Hi = kLn2HiF64;
  static constexpr double kLn2Lo = kLn2LoF64;
  static constexpr double kExpMax = kExpMaxF64;
  static constexpr double kExpMin = kExpMinF64;
  static constexpr double kExp2Max = kExp2MaxF64;
  static constexpr double kExp2Min = kExp2MinF64;
  static constexpr double kTanhSmall = kTanhSmallF64;
  static constexpr double kTanhOne = kTanhOneF64;
  static constexpr double kErfOne = kErfOneF64;
  static constexpr int kErfcSquarings = kErfcSquaringsF64;
};

NORM_SECTION(detail, Polynomial)
// c0 + x c1 + x^2 c2 + ... by Horner's rule: the most accurate order, and a
// kernel has enough independent vectors to hide its latency.
template <size_t kFirst = 0, class D, class V, typename T, size_t kCount>
HWY_INLINE V Polynomial(D d, V x, const T (&coefficients)[kCount]) {
  const V first = hn::Set(d, coefficients[kFirst]);
  if constexpr (kFirst + 1 == kCount) {
    return first;
  } else {
    return hn::MulAdd(Polynomial<kFirst + 1>(d, x, coefficients), x, first);
  }
}

NORM_SECTION(detail, Expm1Polynomial, Polynomial, kExpm1)
// e^r - 1 for |r| <= ln(2) / 2, with a small relative error also near zero.
template <class D, class V>
HWY_INLINE V Expm1Polynomial(hwy::SizeTag<4> /*f32*/, D d, V r) {
  return hn::MulAdd(Polynomial(d, r, kExpm1F32), hn::Mul(r, r), r);
}
template <class D, class V>
HWY_INLINE V Expm1Polynomial(hwy::SizeTag<8> /*f64*/, D d, V r) {
  return hn::MulAdd(Polynomial(d, r, kExpm1F64), hn::Mul(r, r), r);
}

NORM_SECTION(detail, Exp2Polynomial, Polynomial, kExp2)
// 2^r for |r| <= 1/2.
template <class D, class V>
HWY_INLINE V Exp2Polynomial(hwy::SizeTag<4> /*f32*/, D d, V r) {
  return Polynomial(d, r, kExp2F32);
}
template <class D, class V>
HWY_INLINE V Exp2Polynomial(hwy::SizeTag<8> /*f64*/, D d, V r) {
  return Polynomial(d, r, kExp2F64);
}

NORM_SECTION(detail, ClampKeepNaN)
// min(max(x, low), high), and NaN stays NaN on all targets.
template <class D, class V, typename T>
HWY_INLINE V ClampKeepNaN(D d, V x, T low, T high) {
  const V vlow = hn::Set(d, low);
  const V vhigh = hn::Set(d, high);
  x = hn::IfThenElse(hn::Lt(x, vlow), vlow, x);
  return hn::IfThenElse(hn::Gt(x, vhigh), vhigh, x);
}
template <class D, class V, typename T>
HWY_INLINE V MinKeepNaN(D d, V x, T high) {
  const V vhigh = hn::Set(d, high);
  return hn::IfThenElse(hn::Gt(x, vhigh), vhigh, x);
}

NORM_SECTION(detail, ScaleByExponent, MathConstants)
// y * 2^q, where `rounded` is q + kRounder. In two steps, because 2^q itself
// may be out of range; only the second can round.
template <class D, class V>
HWY_INLINE V ScaleByExponent(D d, V y, V rounded) {
  using C = MathConstants<hn::TFromD<D>>;
  const hn::RebindToUnsigned<D> du;
  const auto bias = hn::Set(du, C::kExponentBias);
  // q is in the low bits; those above are shifted out below.
  const auto q = hn::BitCast(du, rounded);
  const auto q1 = hn::ShiftRight<1>(q);
  const auto q2 = hn::Sub(q, q1);
  const auto s1 = hn::ShiftLeft<C::kMantissaBits>(hn::Add(q1, bias));
  const auto s2 = hn::ShiftLeft<C::kMantissaBits>(hn::Add(q2, bias));
  return hn::Mul(hn::Mul(y, hn::BitCast(d, s1)), hn::BitCast(d, s2));
}

NORM_SECTION(detail, ReduceByLn2, MathConstants)
// x = q ln 2 + r with an integer q and |r| <= ln(2) / 2; `rounded` is
// q + kRounder.
template <class D, class V>
HWY_INLINE V ReduceByLn2(D d, V x, V& rounded) {
  using T = hn::TFromD<D>;
  using C = MathConstants<T>;
  const V rounder = hn::Set(d, C::kRounder);
  rounded = hn::MulAdd(x, hn::Set(d, C::kLog2E), rounder);
  const V q = hn::Sub(rounded, rounder);
  const V r = hn::NegMulAdd(q, hn::Set(d, C::kLn2Hi), x);
  return hn::NegMulAdd(q, hn::Set(d, C::kLn2Lo), r);
}

NORM_SECTION(detail, LogPolynomial, MathConstants, Polynomial, kLogF32, kLogF64)
// log(1 + f) + e ln 2 for 1 + f in [sqrt(1/2), sqrt(2)) and an integer e.
template <class D, class V>
HWY_INLINE V LogPolynomial(hwy::SizeTag<4> /*f32*/, D d, V f, V e) {
  using C = MathConstants<float>;
  // f - f^2/2 + f^3 p(f), the smallest terms first.
  const V p = Polynomial(d, f, kLogF32);
  const V f2 = hn::Mul(f, f);
  V y = hn::Mul(hn::Mul(p, f), f2);
  y = hn::MulAdd(e, hn::Set(d, C::kLn2Lo), y);
  y = hn::NegMulAdd(hn::Set(d, 0.5f), f2, y);
  return hn::MulAdd(e, hn::Set(d, C::kLn2Hi), hn::Add(f, y));
}
template <class D, class V>
HWY_INLINE V LogPolynomial(hwy::SizeTag<8> /*f64*/, D d, V f, V e) {
  using C = MathConstants<double>;
  // With s = f / (2 + f), log(1 + f) = 2 atanh(s) = f - s (f - s^2 p(s^2)),
  // rearranged around f^2/2 as in FreeBSD's e_log.c.
  const V s = hn::Div(f, hn::Add(f, hn::Set(d, 2.0)));
  const V z = hn::Mul(s, s);
  const V p = Polynomial(d, z, kLogF64);
  const V half_f2 = hn::Mul(hn::Set(d, 0.5), hn::Mul(f, f));
  const V atanh_part = hn::Mul(s, hn::MulAdd(z, p, half_f2));
  const V low = hn::MulAdd(e, hn::Set(d, C::kLn2Lo), atanh_part);
  return hn::MulAdd(e, hn::Set(d, C::kLn2Hi),
                    hn::Sub(f, hn::Sub(half_f2, low)));
}

NORM_SECTION(detail, TanhSmallPolynomial, Polynomial, kTanh)
// (tanh(a) / a - 1) / a^2 as a function of a^2, for a in [0, kTanhSmall].
template <class D, class V>
HWY_INLINE V TanhSmallPolynomial(D d, V a2) {
  return Polynomial(d, a2, kTanhF32);
}

NORM_SECTION(detail, ErfSmallPolynomial, Polynomial, kErfSmall)
// erf(a) / a - 1 as a function of a^2, for a in [0, 1].
template <class D, class V>
HWY_INLINE V ErfSmallPolynomial(hwy::SizeTag<4> /*f32*/, D d, V a2) {
  return Polynomial(d, a2, kErfSmallF32);
}
template <class D, class V>
HWY_INLINE V ErfSmallPolynomial(hwy::SizeTag<8> /*f64*/, D d, V a2) {
  return Polynomial(d, a2, kErfSmallF64);
}

NORM_SECTION(detail, ErfcRootPolynomial, Polynomial, kErfcRoot)
// A root of 1 - erf(a) for a in [1, kErfOne].
template <class D, class V>
HWY_INLINE V ErfcRootPolynomial(hwy::SizeTag<4> /*f32*/, D d, V a) {
  return Polynomial(d, a, kErfcRootF32);
}
template <class D, class V>
HWY_INLINE V ErfcRootPolynomial(hwy::SizeTag<8> /*f64*/, D d, V a) {
  return Polynomial(d, a, kErfcRootF64);
}

}  // namespace detail

NORM_SECTION(nh, MulAddExact)
// a * b + c, of the exact product where c nearly cancels it.
template <class V>
HWY_INLINE V MulAddExact(V a, V b, V c) {
#if HWY_NATIVE_FMA
  return hn::MulAdd(a, b, c);
#else
  // Halves of their bits have exact products.
  const hn::DFromV<V> d;
  const hn::RebindToUnsigned<decltype(d)> du;
  using TU = hn::TFromD<decltype(du)>;
  const auto mask = hn::Set(du, ~((TU{1} << (sizeof(TU) == 4 ? 12 : 27)) - 1));
  const V a_high = hn::BitCast(d, hn::And(hn::BitCast(du, a), mask));
  const V b_high = hn::BitCast(d, hn::And(hn::BitCast(du, b), mask));
  const V a_low = hn::Sub(a, a_high);
  const V b_low = hn::Sub(b, b_high);
  const V product = hn::Mul(a, b);
  V low = hn::Sub(hn::Mul(a_high, b_high), product);
  low = hn::Add(low, hn::Mul(a_high, b_low));
  low = hn::Add(low, hn::Mul(a_low, b_high));
  low = hn::Add(low, hn::Mul(a_low, b_low));
  return hn::Add(hn::Add(product, c), low);
#endif
}

NORM_SECTION(nh, Exp, ClampKeepNaN, Expm1Polynomial, MathConstants, ReduceByLn2,
             ScaleByExponent)
// e^x.
template <class D, class V>
HWY_INLINE V Exp(D d, V x) {
  using T = hn::TFromD<D>;
  using C = detail::MathConstants<T>;
  x = detail::ClampKeepNaN(d, x, C::kExpMin, C::kExpMax);
  V rounded;
  const V r = detail::ReduceByLn2(d, x, rounded);
  const V p = detail::Expm1Polynomial(hwy::SizeTag<sizeof(T)>(), d, r);
  const V one = hn::Set(d, static_cast<T>(1));
  return detail::ScaleByExponent(d, hn::Add(p, one), rounded);
}

NORM_SECTION(nh, Exp2, ClampKeepNaN, Exp2Polynomial, MathConstants,
             ScaleByExponent)
// 2^x.
template <class D, class V>
HWY_INLINE V Exp2(D d, V x) {
  using T = hn::TFromD<D>;
  using C = detail::MathConstants<T>;
  x = detail::ClampKeepNaN(d, x, C::kExp2Min, C::kExp2Max);
  const V rounder = hn::Set(d, C::kRounder);
  const V rounded = hn::Add(x, rounder);
  const V r = hn::Sub(x, hn::Sub(rounded, rounder));
  const V y = detail::Exp2Polynomial(hwy::SizeTag<sizeof(T)>(), d, r);
  return detail::ScaleByExponent(d, y, rounded);
}

NORM_SECTION(nh, Log, LogPolynomial, MathConstants)
// The natural logarithm; -infinity for zeros, NaN for negative x.
template <class D, class V>
HWY_INLINE V Log(D d, V x) {
  using T = hn::TFromD<D>;
  using C = detail::MathConstants<T>;
  const hn::RebindToUnsigned<D> du;
  const V two_to_mantissa = hn::Set(d, C::kTwoToMantissaBits);

  // Make subnormals normal.
  const auto is_small = hn::Lt(x, hn::Set(d, C::kMinNormal));
  const V normal = hn::IfThenElse(is_small, hn::Mul(x, two_to_mantissa), x);

  // normal = 2^e m with m in [sqrt(1/2), sqrt(2)).
  const auto bits = hn::Add(hn::BitCast(du, normal),
                            hn::Set(du, C::kOneBits - C::kSqrtHalfBits));
  const V m =
      hn::BitCast(d, hn::Add(hn::And(bits, hn::Set(du, C::kMantissaMask)),
                             hn::Set(du, C::kSqrtHalfBits)));
  // The biased exponent as the low bits of 2^23 (2^52): no int-to-float
  // conversion, which not all targets have for 64 bits.
  const auto biased = hn::Or(hn::ShiftRight<C::kMantissaBits>(bits),
                             hn::BitCast(du, two_to_mantissa));
  const T bias = C::kTwoToMantissaBits + static_cast<T>(C::kExponentBias);
  const T bias_small = bias + static_cast<T>(C::kMantissaBits);
  const V e = hn::Sub(
      hn::BitCast(d, biased),
      hn::IfThenElse(is_small, hn::Set(d, bias_small), hn::Set(d, bias)));

  const V f = hn::Sub(m, hn::Set(d, static_cast<T>(1)));
  V y = detail::LogPolynomial(hwy::SizeTag<sizeof(T)>(), d, f, e);

  // Infinity and NaN stay; x + x quiets.
  const V zero = hn::Zero(d);
  const V inf = hn::Inf(d);
  y = hn::IfThenElse(hn::Lt(x, inf), y, hn::Add(x, x));
  const V at_most_zero =
      hn::IfThenElse(hn::Eq(x, zero), hn::Neg(inf), hn::NaN(d));
  return hn::IfThenElse(hn::Le(x, zero), at_most_zero, y);
}

NORM_SECTION(nh, Tanh, ClampKeepNaN, Expm1Polynomial, MathConstants,
             ReduceByLn2, TanhSmallPolynomial)
// The hyperbolic tangent.
template <class D, class V>
HWY_INLINE V Tanh(D d, V x) {
  using T = hn::TFromD<D>;
  using C = detail::MathConstants<T>;
  const hn::RebindToUnsigned<D> du;
  const V one = hn::Set(d, static_cast<T>(1));

  const V a = detail::MinKeepNaN(d, hn::Abs(x), C::kTanhOne);
  const auto is_small = hn::Lt(a, hn::Set(d, C::kTanhSmall));

  // E = e^(-2|x|), which the negative exponent keeps in range.
  V rounded;
  const V r = detail::ReduceByLn2(d, hn::Mul(a, hn::Set(d, static_cast<T>(-2))),
                                  rounded);
  const V p = detail::Expm1Polynomial(hwy::SizeTag<sizeof(T)>(), d, r);
  const auto biased =
      hn::Add(hn::BitCast(du, rounded), hn::Set(du, C::kExponentBias));
  const V scale = hn::BitCast(d, hn::ShiftLeft<C::kMantissaBits>(biased));
  const V e = hn::MulAdd(scale, p, scale);

  // Where tanh is more than a half, it is one less a smaller part, in which
  // errors matter less: 1 - 2E / (1 + E). Below, f32 is a polynomial; for f64
  // it would be long, and (1 - E) / (1 + E) is good enough if 1 - E is computed
  // without cancellation.
  V y;
  if constexpr (sizeof(T) == 4) {
    const V a2 = hn::Mul(a, a);
    const V small =
        hn::MulAdd(detail::TanhSmallPolynomial(d, a2), hn::Mul(a2, a), a);
    const V large = hn::Sub(one, hn::Div(hn::Add(e, e), hn::Add(one, e)));
    y = hn::IfThenElse(is_small, small, large);
  } else {
    const V one_minus_e = hn::NegMulAdd(scale, p, hn::Sub(one, scale));
    const V quotient = hn::Div(
        hn::IfThenElse(is_small, one_minus_e, hn::Add(e, e)), hn::Add(one, e));
    y = hn::IfThenElse(is_small, quotient, hn::Sub(one, quotient));
  }
  return hn::CopySign(y, x);
}

NORM_SECTION(nh, Erf, ClampKeepNaN, ErfSmallPolynomial, ErfcRootPolynomial,
             MathConstants)
// The error function: 2/sqrt(pi) times the integral of e^(-t^2) from 0 to x.
template <class D, class V>
HWY_INLINE V Erf(D d, V x) {
  using T = hn::TFromD<D>;
  using C = detail::MathConstants<T>;
  const hwy::SizeTag<sizeof(T)> size;
  const V one = hn::Set(d, static_cast<T>(1));
  const V a = detail::MinKeepNaN(d, hn::Abs(x), C::kErfOne);
  const V small =
      hn::MulAdd(detail::ErfSmallPolynomial(size, d, hn::Mul(a, a)), a, a);
  V erfc = detail::ErfcRootPolynomial(size, d, a);
  for (int i = 0; i < C::kErfcSquarings; ++i) erfc = hn::Mul(erfc, erfc);
  const V large = hn::Sub(one, erfc);
  return hn::CopySign(hn::IfThenElse(hn::Lt(a, one), small, large), x);
}

// NOLINTNEXTLINE(google-readability-namespace-comments)
}  // namespace HWY_NAMESPACE
}  // namespace norm
HWY_AFTER_NAMESPACE();

#endif  // NORM_RUNTIME_HIGHWAY_MATH_INL_H_
