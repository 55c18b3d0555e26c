//===- convert-inl.h - conversions of Highway vectors -----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Highway's PromoteTo, DemoteTo, ConvertTo and TruncateTo with the same result
// on all targets and in all versions:
//   - to f16 and bf16, DemoteTo rounds once, to nearest even, also from f64;
//     NaN stays NaN (and becomes quiet), what is too large becomes infinite,
//     subnormals are exact. (Highway 1.0.3 truncates to bf16, and on SSE4 also
//     to f16; it takes f16 infinities for numbers on SSE4.)
//   - floats become integers by truncation towards zero and saturation; NaN
//     becomes zero.
//   - wider integers become narrower ones by saturation. (1.0.3 takes i32
//     values in [32768, 65535] for others when it narrows to u8 on AVX2 and
//     AVX3.)
//
// Integer lanes are signless here, as in MLIR: vectors and tags have signed
// types, and "Unsigned" in a name says how the bits are read.
//
//===----------------------------------------------------------------------===//

// Include guard (still compiled once per target).
#if defined(NORM_RUNTIME_HIGHWAY_CONVERT_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef NORM_RUNTIME_HIGHWAY_CONVERT_INL_H_
#undef NORM_RUNTIME_HIGHWAY_CONVERT_INL_H_
#else
#define NORM_RUNTIME_HIGHWAY_CONVERT_INL_H_
#endif

#include <stddef.h>
#include <stdint.h>

#include "hwy/highway.h"
#include "section.h"

HWY_BEFORE_NAMESPACE();
namespace norm {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

namespace detail {

NORM_SECTION(detail, LaneOf)
// The lane type of a vector.
template <class V>
using LaneOf = hn::TFromD<hn::DFromV<V>>;

NORM_SECTION(detail, IsBF16)
// Whether lanes that are to become `To` are bf16. SVE has the same vectors for
// unsigned integers, which become no floats.
template <typename From, typename To>
constexpr bool IsBF16() {
#if HWY_HAVE_SCALABLE
  return hwy::IsSame<From, uint16_t>() && hwy::IsFloat<To>();
#else
  return hwy::IsSame<From, hwy::bfloat16_t>();
#endif
}

NORM_SECTION(detail, NORM_HAVE_F16_CONVERSION)
// Whether the target has instructions between f16 and f32 that round to nearest
// even: F16C on x86, all of 64-bit Arm.
#undef NORM_HAVE_F16_CONVERSION
#if HWY_ARCH_X86 && HWY_TARGET <= HWY_AVX2 && !defined(HWY_DISABLE_F16C)
#define NORM_HAVE_F16_CONVERSION 1
#elif HWY_ARCH_ARM_A64 && HWY_TARGET <= HWY_NEON
#define NORM_HAVE_F16_CONVERSION 1
#else
#define NORM_HAVE_F16_CONVERSION 0
#endif

NORM_SECTION(detail, F32FromF16, NORM_HAVE_F16_CONVERSION)
template <class D, class V>
HWY_INLINE hn::Vec<D> F32FromF16(D df, V v) {
#if NORM_HAVE_F16_CONVERSION
  return hn::PromoteTo(df, v);
#else
  const hn::RebindToSigned<D> di;
  const hn::Rebind<uint16_t, D> du16;
  const auto bits = hn::BitCast(
      di, hn::PromoteTo(hn::RebindToUnsigned<D>(), hn::BitCast(du16, v)));
  const auto sign = hn::ShiftLeft<16>(hn::And(bits, hn::Set(di, 0x8000)));
  // The exponent and mantissa at their places in f32.
  const auto magnitude = hn::ShiftLeft<13>(hn::And(bits, hn::Set(di, 0x7FFF)));
  const auto infinity = hn::Set(di, 0x7C00 << 13);
  const auto normal = hn::Add(magnitude, hn::Set(di, (127 - 15) << 23));
  // f32's largest exponent; NaN is made quiet, as by the instruction.
  const auto quiet =
      hn::IfThenElseZero(hn::Gt(magnitude, infinity), hn::Set(di, 0x400000));
  const auto special =
      hn::Or(hn::Add(normal, hn::Set(di, (128 - 16) << 23)), quiet);
  // The mantissa as the fraction of 2^-14 (1 + m), less the one: exact.
  const auto one_too_much = hn::Set(di, (127 - 14) << 23);
  const auto subnormal = hn::BitCast(
      di, hn::Sub(hn::BitCast(df, hn::Add(normal, hn::Set(di, 1 << 23))),
                  hn::BitCast(df, one_too_much)));
  const auto is_finite = hn::Lt(magnitude, infinity);
  const auto is_subnormal = hn::Lt(magnitude, hn::Set(di, 0x400 << 13));
  const auto result = hn::IfThenElse(
      is_finite, hn::IfThenElse(is_subnormal, subnormal, normal), special);
  return hn::BitCast(df, hn::Or(sign, result));
#endif
}

NORM_SECTION(detail, F16FromF32, NORM_HAVE_F16_CONVERSION)
template <class D, class V>
HWY_INLINE hn::Vec<D> F16FromF32(D df16, V v) {
#if NORM_HAVE_F16_CONVERSION
  return hn::DemoteTo(df16, v);
#else
  const hn::Rebind<float, D> df;
  const hn::Rebind<int32_t, D> di;
  const hn::Rebind<uint32_t, D> du;
  const hn::Rebind<uint16_t, D> du16;
  const auto bits = hn::BitCast(di, v);
  const auto magnitude = hn::And(bits, hn::Set(di, 0x7FFFFFFF));
  const auto sign = hn::BitCast(
      di, hn::ShiftRight<16>(hn::BitCast(du, hn::Xor(bits, magnitude))));
  // Adding almost half of the new unit rounds; all of half if it is odd. What
  // overflows carries into the exponent and becomes infinite.
  const auto is_odd = hn::And(hn::ShiftRight<13>(magnitude), hn::Set(di, 1));
  const auto rebias = hn::Set(di, 0xFFF - ((127 - 15) << 23));
  const auto normal =
      hn::ShiftRight<13>(hn::Add(hn::Add(magnitude, rebias), is_odd));
  // The unit of numbers in [1/2, 1) is f16's smallest subnormal: let the
  // addition round.
  const auto half = hn::Set(df, 0.5f);
  const auto subnormal =
      hn::Sub(hn::BitCast(di, hn::Add(hn::BitCast(df, magnitude), half)),
              hn::BitCast(di, half));
  // NaN keeps the upper bits of its payload and becomes quiet, as by the
  // instruction.
  const auto nan_bits =
      hn::Or(hn::And(hn::ShiftRight<13>(magnitude), hn::Set(di, 0x3FF)),
             hn::Set(di, 0x200));
  const auto is_nan = hn::Gt(magnitude, hn::Set(di, 0x7F800000));
  const auto special =
      hn::Or(hn::Set(di, 0x7C00), hn::IfThenElseZero(is_nan, nan_bits));
  const auto is_subnormal = hn::Lt(magnitude, hn::Set(di, (127 - 14) << 23));
  const auto is_in_range = hn::Lt(magnitude, hn::Set(di, (127 + 16) << 23));
  const auto result = hn::IfThenElse(
      is_in_range, hn::IfThenElse(is_subnormal, subnormal, normal), special);
  return hn::BitCast(df16, hn::DemoteTo(du16, hn::Or(sign, result)));
#endif
}

NORM_SECTION(detail, BF16Bits)
// The bits of f32 with the upper half those of the nearest bf16, to even, and
// any lower one; of NaN, unless it has a zero lower half, no bf16.
template <class DU, class VU>
HWY_INLINE hn::Vec<DU> BF16Bits(DU du, VU bits) {
  // Adding almost half of the new unit rounds. What overflows carries into the
  // exponent and becomes infinite. Half of an odd number's unit is to carry as
  // well: its last bit makes it more than half, and has no say in other
  // numbers. An Or, since AVX3 has it and the And in one instruction.
  const auto is_odd = hn::And(hn::ShiftRight<16>(bits), hn::Set(du, 1));
  return hn::Add(hn::Or(bits, is_odd), hn::Set(du, 0x7FFF));
}

NORM_SECTION(detail, F32FromF64)
// f64 to f32, to nearest even.
template <class D, class V>
HWY_INLINE hn::Vec<D> F32FromF64(D df, V v) {
  const auto f32 = hn::DemoteTo(df, v);
#if HWY_TARGET == HWY_SCALAR || HWY_TARGET == HWY_EMU128
  // These saturate in Highway 1.0.3, infinity included. Numbers from the
  // midpoint of the largest f32 and 2^128 on become infinite.
  const hn::Rebind<double, D> dd;
  const auto midpoint = hn::Set(dd, 3.4028235677973366e+38);
  const auto is_finite = hn::Lt(hn::Abs(v), midpoint);
  const auto infinite = hn::Not(hn::Or(is_finite, hn::IsNaN(v)));
  const auto one = hn::IfThenElseZero(infinite, hn::Set(dd, 1.0));
  const auto is_infinite = hn::Ne(hn::DemoteTo(df, one), hn::Zero(df));
  return hn::IfThenElse(is_infinite, hn::CopySign(hn::Inf(df), f32), f32);
#else
  return f32;
#endif
}

NORM_SECTION(detail, ForSecondRounding, F32FromF64, LaneOf)
// f32 as it is; f64 to f32 rounded to odd: the last bit of an inexact result is
// set. Rounding that to at least two bits less gives what rounding v would.
template <class D, class V>
HWY_INLINE hn::Vec<D> ForSecondRounding(D df, V v) {
  if constexpr (hwy::IsSame<LaneOf<V>, float>()) {
    return v;
  } else {
    const hn::Rebind<double, D> dd;
    const hn::Rebind<uint64_t, D> du64;
    const hn::RebindToUnsigned<D> du;
    const auto nearest = detail::F32FromF64(df, v);
    const auto back = hn::PromoteTo(dd, nearest);
    // Where rounding went away from zero, step back; where it was inexact, set
    // the last bit. NaN compares unequal and stays NaN.
    const auto one = hn::Set(du64, 1);
    const auto inexact = hn::RebindMask(du64, hn::Ne(back, v));
    const auto away = hn::RebindMask(du64, hn::Gt(hn::Abs(back), hn::Abs(v)));
    const auto step = hn::TruncateTo(du, hn::IfThenElseZero(away, one));
    const auto last = hn::TruncateTo(du, hn::IfThenElseZero(inexact, one));
    return hn::BitCast(df,
                       hn::Or(hn::Sub(hn::BitCast(du, nearest), step), last));
  }
}

}  // namespace detail

NORM_SECTION(nh, RoundToBF16, BF16Bits)
// f32 to the nearest number of bf16, to even, in f32. NaN keeps the upper bits
// of its payload and becomes quiet.
template <class D, class V>
HWY_INLINE hn::Vec<D> RoundToBF16(D df, V v) {
  const hn::RebindToUnsigned<D> du;
  const auto bits = hn::BitCast(du, v);
  // Rounding could turn NaN into infinity or zero: cut, and set the quiet bit.
  const auto quiet = hn::Or(bits, hn::Set(du, 0x400000));
  const auto result = hn::IfThenElse(hn::RebindMask(du, hn::IsNaN(v)), quiet,
                                     detail::BF16Bits(du, bits));
  return hn::BitCast(df, hn::And(result, hn::Set(du, 0xFFFF0000)));
}

NORM_SECTION(nh, RoundToBF16Unchecked, BF16Bits)
// The same for what is no NaN but one whose lower half is zero: what is added
// to that is at most half of it, so that nothing carries and it stays.
template <class D, class V>
HWY_INLINE hn::Vec<D> RoundToBF16Unchecked(D df, V v) {
  const hn::RebindToUnsigned<D> du;
  const auto result = detail::BF16Bits(du, hn::BitCast(du, v));
  return hn::BitCast(df, hn::And(result, hn::Set(du, 0xFFFF0000)));
}

NORM_SECTION(nh, PromoteTo, F32FromF16, IsBF16, LaneOf)
// The same values in wider lanes; integers are signed.
template <class D, class V>
HWY_INLINE hn::Vec<D> PromoteTo(D d, V v) {
  using To = hn::TFromD<D>;
  using From = detail::LaneOf<V>;
  if constexpr (hwy::IsSame<From, hwy::float16_t>()) {
    const auto f32 = detail::F32FromF16(hn::Rebind<float, D>(), v);
    if constexpr (hwy::IsSame<To, double>()) {
      return hn::PromoteTo(d, f32);
    } else {
      return f32;
    }
  } else if constexpr (detail::IsBF16<From, To>() &&
                       hwy::IsSame<To, double>()) {
    return hn::PromoteTo(d, hn::PromoteTo(hn::Rebind<float, D>(), v));
  } else if constexpr (hwy::IsSame<To, int64_t>() && sizeof(From) <= 2) {
    return hn::PromoteTo(d, hn::PromoteTo(hn::Rebind<int32_t, D>(), v));
  } else {
    return hn::PromoteTo(d, v);
  }
}

NORM_SECTION(nh, PromoteUnsignedTo, LaneOf)
// The same values in wider integer lanes; integers are unsigned.
template <class D, class V>
HWY_INLINE hn::Vec<D> PromoteUnsignedTo(D d, V v) {
  using From = detail::LaneOf<V>;
  const hn::RebindToUnsigned<D> du;
  const auto bits = hn::BitCast(hn::RebindToUnsigned<hn::Rebind<From, D>>(), v);
  if constexpr (hwy::IsSame<hn::TFromD<D>, int64_t>() && sizeof(From) <= 2) {
    const auto u32 = hn::PromoteTo(hn::Rebind<uint32_t, D>(), bits);
    return hn::BitCast(d, hn::PromoteTo(du, u32));
  } else {
    return hn::BitCast(d, hn::PromoteTo(du, bits));
  }
}

NORM_SECTION(nh, DemoteExactTo, F16FromF32)
// The same numbers of f32 in f16 or bf16, which has them.
template <class D, class V>
HWY_INLINE hn::Vec<D> DemoteExactTo(D d, V v) {
  if constexpr (hwy::IsSame<hn::TFromD<D>, hwy::float16_t>()) {
    return detail::F16FromF32(d, v);
  } else {
    const hn::Rebind<uint32_t, D> du;
    const hn::Rebind<uint16_t, D> du16;
    const auto upper = hn::ShiftRight<16>(hn::BitCast(du, v));
    return hn::BitCast(d, hn::TruncateTo(du16, upper));
  }
}

NORM_SECTION(nh, DemoteTo, DemoteExactTo, RoundToBF16, F16FromF32, F32FromF64,
             ForSecondRounding, LaneOf)
// The nearest values in narrower lanes: floats round to nearest even, integers
// are signed and saturate, f64 to i32 truncates and saturates (NaN: 0).
template <class D, class V>
HWY_INLINE hn::Vec<D> DemoteTo(D d, V v) {
  using To = hn::TFromD<D>;
  using From = detail::LaneOf<V>;
  if constexpr (hwy::IsSame<From, double>() && hwy::IsSame<To, int32_t>()) {
    const auto number = hn::IfThenElseZero(hn::Eq(v, v), v);
#if HWY_TARGET == HWY_SCALAR || HWY_TARGET == HWY_EMU128
    // These take what is below 1 - 2^31 for too small, before they truncate.
    return hn::DemoteTo(d, hn::Trunc(number));
#else
    return hn::DemoteTo(d, number);
#endif
  } else if constexpr (hwy::IsSame<To, hwy::float16_t>()) {
    return detail::F16FromF32(
        d, detail::ForSecondRounding(hn::Rebind<float, D>(), v));
  } else if constexpr (hwy::IsSame<To, hwy::bfloat16_t>()) {
    const hn::Rebind<float, D> df;
    const auto number = detail::ForSecondRounding(df, v);
    // Qualified, lest argument-dependent lookup finds Highway's.
    return HWY_NAMESPACE::DemoteExactTo(d,
                                        HWY_NAMESPACE::RoundToBF16(df, number));
  } else if constexpr (hwy::IsSame<To, float>()) {
    return detail::F32FromF64(d, v);
#if HWY_TARGET <= HWY_AVX3
    // Highway packs twice and moves across lanes.
  } else if constexpr (hwy::IsSame<From, int32_t>() &&
                       hwy::IsSame<To, int8_t>() && hn::MaxLanes(D()) == 16) {
    return hn::Vec<D>{_mm512_cvtsepi32_epi8(v.raw)};
#endif
  } else {
    return hn::DemoteTo(d, v);
  }
}

NORM_SECTION(nh, DemoteToUnsigned, LaneOf)
// i32 to 0..255 in i8 lanes, or to 0..65535 in i16 lanes.
template <class D, class V>
HWY_INLINE hn::Vec<D> DemoteToUnsigned(D d, V v) {
  using From = detail::LaneOf<V>;
  const hn::RebindToUnsigned<D> du;
  const hn::Rebind<From, D> dfrom;
  const auto max = hn::Set(
      dfrom,
      static_cast<From>(hwy::LimitsMax<hn::TFromD<hn::RebindToUnsigned<D>>>()));
  return hn::BitCast(d, hn::DemoteTo(du, hn::Min(v, max)));
}

NORM_SECTION(nh, TruncateTo, LaneOf)
// The low bits of each lane.
template <class D, class V>
HWY_INLINE hn::Vec<D> TruncateTo(D d, V v) {
  const hn::RebindToUnsigned<D> du;
  const hn::Rebind<hwy::MakeUnsigned<detail::LaneOf<V>>, D> dfrom;
  return hn::BitCast(d, hn::TruncateTo(du, hn::BitCast(dfrom, v)));
}

NORM_SECTION(nh, ConvertTo, LaneOf)
// Between integers and floats of the same size. To integers: truncates and
// saturates (NaN: 0); to floats: rounds to nearest even.
template <class D, class V>
HWY_INLINE hn::Vec<D> ConvertTo(D d, V v) {
  using From = detail::LaneOf<V>;
  if constexpr (hwy::IsFloat<From>()) {
    const auto number = hn::IfThenElseZero(hn::Eq(v, v), v);
#if HWY_TARGET == HWY_SCALAR || HWY_TARGET == HWY_EMU128
    // These take the first integer that is too large, 2^63, for one in range.
    const hn::Rebind<From, D> df;
    const auto too_large =
        hn::Set(df, -static_cast<From>(hwy::LimitsMin<hn::TFromD<D>>()));
    return hn::ConvertTo(
        d, hn::IfThenElse(hn::Ge(number, too_large), hn::Inf(df), number));
#else
    return hn::ConvertTo(d, number);
#endif
  } else {
    return hn::ConvertTo(d, v);
  }
}

NORM_SECTION(nh, NearestInt)
// f32 in the range of i32 to the nearest integers, ties to even (NaN: 0).
template <class D, class V>
HWY_INLINE hn::Vec<D> NearestInt(D di, V v) {
  const auto is_number = hn::RebindMask(di, hn::Eq(v, v));
  // Highway's cares for what is too large on x86.
#if HWY_ARCH_X86 && HWY_TARGET != HWY_SCALAR && HWY_TARGET != HWY_EMU128
  if constexpr (sizeof(v.raw) == 16) {
    return hn::IfThenElseZero(is_number, hn::Vec<D>{_mm_cvtps_epi32(v.raw)});
  }
#if HWY_TARGET <= HWY_AVX2
  if constexpr (sizeof(v.raw) == 32) {
    return hn::IfThenElseZero(is_number, hn::Vec<D>{_mm256_cvtps_epi32(v.raw)});
  }
#endif
#if HWY_TARGET <= HWY_AVX3
  if constexpr (sizeof(v.raw) == 64) {
    return hn::IfThenElseZero(is_number, hn::Vec<D>{_mm512_cvtps_epi32(v.raw)});
  }
#endif
#else
  return hn::IfThenElseZero(is_number, hn::NearestInt(v));
#endif
}

// NOLINTNEXTLINE(google-readability-namespace-comments)
}  // namespace HWY_NAMESPACE
}  // namespace norm
HWY_AFTER_NAMESPACE();

#endif  // NORM_RUNTIME_HIGHWAY_CONVERT_INL_H_
