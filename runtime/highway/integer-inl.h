//===- integer-inl.h - operations that some targets lack --------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Shifts of signless integers by a vector, and comparisons that Highway 1.0.3
// has only for floats (and on AVX3).
//
//===----------------------------------------------------------------------===//

// Include guard (still compiled once per target).
#if defined(NORM_RUNTIME_HIGHWAY_INTEGER_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef NORM_RUNTIME_HIGHWAY_INTEGER_INL_H_
#undef NORM_RUNTIME_HIGHWAY_INTEGER_INL_H_
#else
#define NORM_RUNTIME_HIGHWAY_INTEGER_INL_H_
#endif

#include "hwy/highway.h"
#include "section.h"

HWY_BEFORE_NAMESPACE();
namespace norm {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

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
