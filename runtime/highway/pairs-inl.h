//===- pairs-inl.h - bf16 with even and odd elements apart ------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A vector of f32 has room for two bf16 in each lane. Loaded so, the even ones
// are widened by a shift and the odd ones by a mask, and put back together by a
// shift and a selection of bits: nothing moves across lanes, as it must where
// half a vector of bf16 becomes a whole one of f32.
//
//===----------------------------------------------------------------------===//

// Include guard (still compiled once per target).
#if defined(NORM_RUNTIME_HIGHWAY_PAIRS_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef NORM_RUNTIME_HIGHWAY_PAIRS_INL_H_
#undef NORM_RUNTIME_HIGHWAY_PAIRS_INL_H_
#else
#define NORM_RUNTIME_HIGHWAY_PAIRS_INL_H_
#endif

#include <stddef.h>
#include <stdint.h>

#include "convert-inl.h"
#include "hwy/highway.h"
#include "memory-inl.h"
#include "section.h"

HWY_BEFORE_NAMESPACE();
namespace norm {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

namespace detail {

NORM_SECTION(detail, NORM_HAVE_MASKED_SHUFFLE)
// Whether one instruction takes bytes of two vectors by a mask, and moves some.
#undef NORM_HAVE_MASKED_SHUFFLE
#if HWY_ARCH_X86 && HWY_TARGET <= HWY_AVX3 && !HWY_COMPILER_MSVC
#define NORM_HAVE_MASKED_SHUFFLE 1
#else
#define NORM_HAVE_MASKED_SHUFFLE 0
#endif

NORM_SECTION(detail, UpperHalves, NORM_HAVE_MASKED_SHUFFLE)
#if NORM_HAVE_MASKED_SHUFFLE
// A constant that the compiler does not know. It would take two instructions
// for each of those below.
HWY_INLINE __m512i Hide(__m512i constant) {
  __asm__("" : "+v"(constant));
  return constant;
}
HWY_INLINE __mmask64 Hide(__mmask64 constant) {
  __asm__("" : "+k"(constant));
  return constant;
}

// What moves each half of 32 bits to the other's place.
HWY_INLINE __m512i OtherHalves() {
  return Hide(
      _mm512_set4_epi32(0x0D0C0F0E, 0x09080B0A, 0x05040706, 0x01000302));
}

// The upper halves of the lanes of two vectors, in turn.
HWY_INLINE __m512i UpperHalves(__m512i even, __m512i odd) {
  const __mmask64 is_even = Hide(__mmask64{0x3333333333333333});
  return _mm512_mask_shuffle_epi8(odd, is_even, even, OtherHalves());
}
// The lower ones.
HWY_INLINE __m512i LowerHalves(__m512i even, __m512i odd) {
  const __mmask64 is_odd = Hide(__mmask64{0xCCCCCCCCCCCCCCCC});
  return _mm512_mask_shuffle_epi8(even, is_odd, odd, OtherHalves());
}
#endif

NORM_SECTION(detail, PairsOf, UpperHalves, NORM_HAVE_MASKED_SHUFFLE)
// The bf16 of two vectors, in turn: in the lower and in the upper half of each
// lane.
template <class D, class V>
HWY_INLINE hn::Vec<D> PairsOf(D du, V even, V odd) {
#if NORM_HAVE_MASKED_SHUFFLE
  if constexpr (sizeof(even.raw) == 64) {
    return hn::Vec<D>{
        UpperHalves(hn::BitCast(du, even).raw, hn::BitCast(du, odd).raw)};
  }
#endif
  const auto low = hn::ShiftRight<16>(hn::BitCast(du, even));
  // Two operations, which the compiler merges with others.
  return hn::Or(low, hn::And(hn::BitCast(du, odd), hn::Set(du, 0xFFFF0000)));
}

NORM_SECTION(detail, RoundedPairsOf, PairsOf, UpperHalves, BF16Bits,
             NORM_HAVE_MASKED_SHUFFLE)
// The nearest bf16 of two vectors, in turn: as RoundToBF16Unchecked.
template <class D, class V>
HWY_INLINE hn::Vec<D> RoundedPairsOf(D du, V even, V odd) {
#if NORM_HAVE_MASKED_SHUFFLE
  if constexpr (sizeof(even.raw) == 64) {
    // As BF16Bits, but what is rounded away of all is compared at once: more
    // than half, or half and the number is odd.
    const hn::Repartition<uint16_t, D> du16;
    const __m512i a = hn::BitCast(du, even).raw, b = hn::BitCast(du, odd).raw;
    const hn::Vec<decltype(du16)> upper{UpperHalves(a, b)};
    const hn::Vec<decltype(du16)> lower{LowerHalves(a, b)};
    const auto rest = hn::Or(lower, hn::And(upper, hn::Set(du16, 1)));
    const __mmask32 is_up =
        _mm512_cmpgt_epu16_mask(rest.raw, hn::Set(du16, 0x8000).raw);
    return hn::Vec<D>{_mm512_mask_add_epi16(upper.raw, is_up, upper.raw,
                                            Hide(hn::Set(du16, 1).raw))};
  }
#endif
  // In vectors of float, which PairsOf takes.
  return PairsOf(du, BF16Bits(du, hn::BitCast(du, even)),
                 BF16Bits(du, hn::BitCast(du, odd)));
}

NORM_SECTION(detail, WritePairs)
// Pairs, in lanes of u32, to memory.
template <class D>
HWY_INLINE void WritePairs(hn::Vec<D> pairs, D /*du*/,
                           hwy::bfloat16_t* HWY_RESTRICT to) {
#if HWY_TARGET == HWY_SCALAR
  const uint32_t bits = hn::GetLane(pairs);
  hwy::CopyBytes<sizeof(bits)>(&bits, to);
#else
  const hn::Repartition<uint16_t, D> du16;
  hn::StoreU(hn::BitCast(du16, pairs), du16, reinterpret_cast<uint16_t*>(to));
#endif
}

NORM_SECTION(detail, WritePairsPastCaches, WritePairs, Stream)
// The same past the caches, where Stream can.
template <class D>
HWY_INLINE void WritePairsPastCaches(hn::Vec<D> pairs, D du,
                                     hwy::bfloat16_t* HWY_RESTRICT to) {
#if HWY_TARGET == HWY_SCALAR
  WritePairs(pairs, du, to);
#else
  (void)du;
  const hn::Repartition<uint16_t, D> du16;
  HWY_NAMESPACE::Stream(hn::BitCast(du16, pairs), du16,
                        reinterpret_cast<uint16_t*>(to));
#endif
}

NORM_SECTION(detail, WritePairsN, StoreN)
// The first n elements of these.
template <class D>
HWY_INLINE void WritePairsN(hn::Vec<D> pairs, D /*du*/,
                            hwy::bfloat16_t* HWY_RESTRICT to, size_t n) {
#if HWY_TARGET == HWY_SCALAR
  const uint32_t bits = hn::GetLane(pairs);
  uint16_t pair[2];
  hwy::CopyBytes<sizeof(bits)>(&bits, pair);
  if (n > 0) hwy::CopyBytes<2>(pair, to);
  if (n > 1) hwy::CopyBytes<2>(pair + 1, to + 1);
#else
  const hn::Repartition<uint16_t, D> du16;
  HWY_NAMESPACE::StoreN(hn::BitCast(du16, pairs), du16,
                        reinterpret_cast<uint16_t*>(to), n);
#endif
}

}  // namespace detail

NORM_SECTION(nh, LoadPairs)
// Two bf16 for each lane of i32, the first one in the lower half.
template <class D>
HWY_INLINE hn::Vec<D> LoadPairs(D d, const hwy::bfloat16_t* HWY_RESTRICT from) {
#if HWY_TARGET == HWY_SCALAR  // which has one lane of either size
  int32_t pair;
  hwy::CopyBytes<sizeof(pair)>(from, &pair);
  return hn::Set(d, pair);
#else
  const hn::Repartition<uint16_t, D> du16;
  return hn::BitCast(d,
                     hn::LoadU(du16, reinterpret_cast<const uint16_t*>(from)));
#endif
}

NORM_SECTION(nh, LoadPairsN, LoadN)
// The first n of them, and zeros beyond; n may exceed twice the number of
// lanes.
template <class D>
HWY_INLINE hn::Vec<D> LoadPairsN(D d, const hwy::bfloat16_t* HWY_RESTRICT from,
                                 size_t n) {
#if HWY_TARGET == HWY_SCALAR
  uint16_t pair[2] = {0, 0};
  if (n > 0) hwy::CopyBytes<2>(from, pair);
  if (n > 1) hwy::CopyBytes<2>(from + 1, pair + 1);
  int32_t bits;
  hwy::CopyBytes<sizeof(bits)>(pair, &bits);
  return hn::Set(d, bits);
#else
  const hn::Repartition<uint16_t, D> du16;
  // Qualified, lest argument-dependent lookup finds Highway's.
  return hn::BitCast(d, HWY_NAMESPACE::LoadN(
                            du16, reinterpret_cast<const uint16_t*>(from), n));
#endif
}

NORM_SECTION(nh, PromoteEvenTo)
// The first bf16 of each pair.
template <class D, class V>
HWY_INLINE hn::Vec<D> PromoteEvenTo(D df, V pairs) {
  return hn::BitCast(df, hn::ShiftLeft<16>(pairs));
}

NORM_SECTION(nh, PromoteOddTo)
// The second bf16 of each pair.
template <class D, class V>
HWY_INLINE hn::Vec<D> PromoteOddTo(D df, V pairs) {
  const hn::RebindToUnsigned<D> du;
  return hn::BitCast(df,
                     hn::And(hn::BitCast(du, pairs), hn::Set(du, 0xFFFF0000)));
}

NORM_SECTION(nh, StorePairs, PairsOf, WritePairs)
// The lanes of two vectors of f32, which bf16 has, in turn.
template <class D, class V>
HWY_INLINE void StorePairs(V even, V odd, D /*df*/,
                           hwy::bfloat16_t* HWY_RESTRICT to) {
  const hn::RebindToUnsigned<D> du;
  detail::WritePairs(detail::PairsOf(du, even, odd), du, to);
}

NORM_SECTION(nh, StreamPairs, PairsOf, WritePairsPastCaches)
// The same past the caches, where Stream can.
template <class D, class V>
HWY_INLINE void StreamPairs(V even, V odd, D /*df*/,
                            hwy::bfloat16_t* HWY_RESTRICT to) {
  const hn::RebindToUnsigned<D> du;
  detail::WritePairsPastCaches(detail::PairsOf(du, even, odd), du, to);
}

NORM_SECTION(nh, StorePairsN, PairsOf, WritePairsN)
// The first n elements of these; n may exceed twice the number of lanes.
template <class D, class V>
HWY_INLINE void StorePairsN(V even, V odd, D /*df*/,
                            hwy::bfloat16_t* HWY_RESTRICT to, size_t n) {
  const hn::RebindToUnsigned<D> du;
  detail::WritePairsN(detail::PairsOf(du, even, odd), du, to, n);
}

NORM_SECTION(nh, StoreRoundedPairs, RoundedPairsOf, WritePairs)
// The same three, of the numbers that RoundToBF16Unchecked gives.
template <class D, class V>
HWY_INLINE void StoreRoundedPairs(V even, V odd, D /*df*/,
                                  hwy::bfloat16_t* HWY_RESTRICT to) {
  const hn::RebindToUnsigned<D> du;
  detail::WritePairs(detail::RoundedPairsOf(du, even, odd), du, to);
}

NORM_SECTION(nh, StreamRoundedPairs, RoundedPairsOf, WritePairsPastCaches)
template <class D, class V>
HWY_INLINE void StreamRoundedPairs(V even, V odd, D /*df*/,
                                   hwy::bfloat16_t* HWY_RESTRICT to) {
  const hn::RebindToUnsigned<D> du;
  detail::WritePairsPastCaches(detail::RoundedPairsOf(du, even, odd), du, to);
}

NORM_SECTION(nh, StoreRoundedPairsN, RoundedPairsOf, WritePairsN)
template <class D, class V>
HWY_INLINE void StoreRoundedPairsN(V even, V odd, D /*df*/,
                                   hwy::bfloat16_t* HWY_RESTRICT to, size_t n) {
  const hn::RebindToUnsigned<D> du;
  detail::WritePairsN(detail::RoundedPairsOf(du, even, odd), du, to, n);
}

NORM_SECTION(nh, ConcatEven)
// The even lanes of two vectors, those of `low` first.
template <class V>
HWY_INLINE V ConcatEven(V high, V low) {
#if HWY_TARGET == HWY_SCALAR
  (void)high;
  return low;
#else
  return hn::ConcatEven(hn::DFromV<V>(), high, low);
#endif
}

NORM_SECTION(nh, ConcatOdd)
// The odd lanes of two vectors, those of `low` first.
template <class V>
HWY_INLINE V ConcatOdd(V high, V low) {
#if HWY_TARGET == HWY_SCALAR
  (void)low;
  return high;
#else
  return hn::ConcatOdd(hn::DFromV<V>(), high, low);
#endif
}

// NOLINTNEXTLINE(google-readability-namespace-comments)
}  // namespace HWY_NAMESPACE
}  // namespace norm
HWY_AFTER_NAMESPACE();

#endif  // NORM_RUNTIME_HIGHWAY_PAIRS_INL_H_
