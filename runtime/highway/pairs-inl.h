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

#include "hwy/highway.h"
#include "memory-inl.h"
#include "section.h"

HWY_BEFORE_NAMESPACE();
namespace norm {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

namespace detail {

NORM_SECTION(detail, PairsOf)
// The bf16 of two vectors, in turn: in the lower and in the upper half of each
// lane.
template <class D, class V>
HWY_INLINE hn::Vec<D> PairsOf(D du, V even, V odd) {
  const auto low = hn::ShiftRight<16>(hn::BitCast(du, even));
  // Two operations, which the compiler merges with others.
  return hn::Or(low, hn::And(hn::BitCast(du, odd), hn::Set(du, 0xFFFF0000)));
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

NORM_SECTION(nh, StorePairs, PairsOf)
// The lanes of two vectors of f32, which bf16 has, in turn.
template <class D, class V>
HWY_INLINE void StorePairs(V even, V odd, D /*df*/,
                           hwy::bfloat16_t* HWY_RESTRICT to) {
  const hn::RebindToUnsigned<D> du;
  const auto pairs = detail::PairsOf(du, even, odd);
#if HWY_TARGET == HWY_SCALAR
  const uint32_t bits = hn::GetLane(pairs);
  hwy::CopyBytes<sizeof(bits)>(&bits, to);
#else
  const hn::Repartition<uint16_t, D> du16;
  hn::StoreU(hn::BitCast(du16, pairs), du16, reinterpret_cast<uint16_t*>(to));
#endif
}

NORM_SECTION(nh, StreamPairs, PairsOf, StorePairs, Stream)
// The same past the caches, where Stream can.
template <class D, class V>
HWY_INLINE void StreamPairs(V even, V odd, D df,
                            hwy::bfloat16_t* HWY_RESTRICT to) {
#if HWY_TARGET == HWY_SCALAR
  StorePairs(even, odd, df, to);
#else
  (void)df;
  const hn::RebindToUnsigned<D> du;
  const hn::Repartition<uint16_t, D> du16;
  HWY_NAMESPACE::Stream(hn::BitCast(du16, detail::PairsOf(du, even, odd)), du16,
                        reinterpret_cast<uint16_t*>(to));
#endif
}

NORM_SECTION(nh, StorePairsN, PairsOf, StoreN)
// The first n elements of these; n may exceed twice the number of lanes.
template <class D, class V>
HWY_INLINE void StorePairsN(V even, V odd, D /*df*/,
                            hwy::bfloat16_t* HWY_RESTRICT to, size_t n) {
  const hn::RebindToUnsigned<D> du;
  const auto pairs = detail::PairsOf(du, even, odd);
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
