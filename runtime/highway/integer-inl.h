//===- integer-inl.h - operations that some targets lack --------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Shifts of signless integers by a vector, comparisons that Highway 1.0.3 has
// only for floats (and on AVX3), upper halves of products, and quotients.
//
//===----------------------------------------------------------------------===//

// Include guard (still compiled once per target).
#if defined(NORM_RUNTIME_HIGHWAY_INTEGER_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef NORM_RUNTIME_HIGHWAY_INTEGER_INL_H_
#undef NORM_RUNTIME_HIGHWAY_INTEGER_INL_H_
#else
#define NORM_RUNTIME_HIGHWAY_INTEGER_INL_H_
#endif

#include <stddef.h>

#include "hwy/highway.h"
#include "section.h"

HWY_BEFORE_NAMESPACE();
namespace norm {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

namespace detail {

NORM_SECTION(detail, DivideLanes)
// The quotient or remainder of each lane; no processor has vectors of them. Of
// zero, which lanes that do not count may hold, it is that of one.
template <bool kRemainder, class V>
HWY_INLINE V DivideLanes(V a, V b) {
  const hn::DFromV<V> d;
  using T = hn::TFromD<decltype(d)>;
  using TU = hwy::MakeUnsigned<T>;
  HWY_ALIGN T x[hn::MaxLanes(d)];
  HWY_ALIGN T y[hn::MaxLanes(d)];
  hn::Store(a, d, x);
  hn::Store(b, d, y);
  for (size_t i = 0; i < hn::Lanes(d); ++i) {
    // The least integer by -1 would overflow.
    const bool negates = hwy::IsSigned<T>() && y[i] == static_cast<T>(-1);
    const T divisor = y[i] == 0 || negates ? T{1} : y[i];
    const T quotient = static_cast<T>(x[i] / divisor);
    const TU negative = TU{0} - static_cast<TU>(quotient);
    const T remainder = static_cast<T>(x[i] % divisor);
    x[i] = kRemainder ? remainder
                      : (negates ? static_cast<T>(negative) : quotient);
  }
  return hn::Load(d, x);
}

}  // namespace detail

NORM_SECTION(nh, IntDiv, DivideLanes)
// a / b, truncated.
template <class V>
HWY_INLINE V IntDiv(V a, V b) {
  return detail::DivideLanes</*kRemainder=*/false>(a, b);
}

NORM_SECTION(nh, IntDivUnsigned, DivideLanes)
// a / b, truncated, of unsigned integers.
template <class V>
HWY_INLINE V IntDivUnsigned(V a, V b) {
  const hn::DFromV<V> d;
  const hn::RebindToUnsigned<decltype(d)> du;
  return hn::BitCast(d, detail::DivideLanes</*kRemainder=*/false>(
                            hn::BitCast(du, a), hn::BitCast(du, b)));
}

NORM_SECTION(nh, IntRem, DivideLanes)
// a - a / b * b.
template <class V>
HWY_INLINE V IntRem(V a, V b) {
  return detail::DivideLanes</*kRemainder=*/true>(a, b);
}

NORM_SECTION(nh, IntRemUnsigned, DivideLanes)
// a - a / b * b of unsigned integers.
template <class V>
HWY_INLINE V IntRemUnsigned(V a, V b) {
  const hn::DFromV<V> d;
  const hn::RebindToUnsigned<decltype(d)> du;
  return hn::BitCast(d, detail::DivideLanes</*kRemainder=*/true>(
                            hn::BitCast(du, a), hn::BitCast(du, b)));
}

NORM_SECTION(nh, MulHighUnsigned)
// The upper half of the bits of a * b, of unsigned integers: as on paper, with
// halves for digits.
template <class V>
HWY_INLINE V MulHighUnsigned(V a, V b) {
  const hn::DFromV<V> d;
  const hn::RebindToUnsigned<decltype(d)> du;
  using TU = hn::TFromD<decltype(du)>;
  constexpr int kHalf = sizeof(TU) * 4;
  const auto mask = hn::Set(du, (TU{1} << kHalf) - 1);
  const auto a_low = hn::And(hn::BitCast(du, a), mask);
  const auto b_low = hn::And(hn::BitCast(du, b), mask);
  const auto a_high = hn::ShiftRight<kHalf>(hn::BitCast(du, a));
  const auto b_high = hn::ShiftRight<kHalf>(hn::BitCast(du, b));
  const auto low = hn::ShiftRight<kHalf>(hn::Mul(a_low, b_low));
  const auto cross = hn::Add(hn::Mul(a_high, b_low), low);
  const auto other = hn::Add(hn::Mul(a_low, b_high), hn::And(cross, mask));
  const auto high =
      hn::Add(hn::Mul(a_high, b_high), hn::ShiftRight<kHalf>(cross));
  return hn::BitCast(d, hn::Add(high, hn::ShiftRight<kHalf>(other)));
}

NORM_SECTION(nh, ShiftLeft)
// a shifted left by b in [0, bits of the lane).
template <class V>
HWY_INLINE V ShiftLeft(V a, V b) {
  return hn::Shl(a, b);
}

NORM_SECTION(nh, ShiftRight)
// a shifted right by b in [0, bits of the lane), the sign moves in.
template <class V>
HWY_INLINE V ShiftRight(V a, V b) {
  return hn::Shr(a, b);
}

NORM_SECTION(nh, ShiftRightLogical)
// a shifted right by b in [0, bits of the lane), zeros move in.
template <class V>
HWY_INLINE V ShiftRightLogical(V a, V b) {
  const hn::DFromV<V> d;
  const hn::RebindToUnsigned<decltype(d)> du;
  return hn::BitCast(d, hn::Shr(hn::BitCast(du, a), hn::BitCast(du, b)));
}

NORM_SECTION(nh, Ge)
// a >= b; signed; false if either is NaN.
template <class V>
HWY_INLINE hn::Mask<hn::DFromV<V>> Ge(V a, V b) {
  if constexpr (hwy::IsFloat<hn::TFromD<hn::DFromV<V>>>()) {
    return hn::Ge(a, b);
  } else {
    return hn::Not(hn::Lt(a, b));
  }
}

NORM_SECTION(nh, Le)
// a <= b; signed; false if either is NaN.
template <class V>
HWY_INLINE hn::Mask<hn::DFromV<V>> Le(V a, V b) {
  if constexpr (hwy::IsFloat<hn::TFromD<hn::DFromV<V>>>()) {
    return hn::Le(a, b);
  } else {
    return hn::Not(hn::Gt(a, b));
  }
}

// NOLINTNEXTLINE(google-readability-namespace-comments)
}  // namespace HWY_NAMESPACE
}  // namespace norm
HWY_AFTER_NAMESPACE();

#endif  // NORM_RUNTIME_HIGHWAY_INTEGER_INL_H_
