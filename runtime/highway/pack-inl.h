//===- pack-inl.h - what is known of several rows in one vector -*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The sums of the lanes of four vectors at once, side by side: fewer additions
// and shuffles than for one after the other, and what is computed of them next,
// a root and a division among it, is computed for all four at once. Where each
// of them is follows from the vector's blocks of 16 bytes.
//
// Each sum has the bits of hn::SumOfLanes.
//
// Not for HWY_SCALAR, whose vectors have one lane; so there are no sections for
// the C++ route (section.h), which has that target too.
//
//===----------------------------------------------------------------------===//

// Include guard (still compiled once per target).
#if defined(NORM_RUNTIME_HIGHWAY_PACK_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef NORM_RUNTIME_HIGHWAY_PACK_INL_H_
#undef NORM_RUNTIME_HIGHWAY_PACK_INL_H_
#else
#define NORM_RUNTIME_HIGHWAY_PACK_INL_H_
#endif

#include <stddef.h>

#include "hwy/highway.h"

#if HWY_TARGET != HWY_SCALAR

HWY_BEFORE_NAMESPACE();
namespace norm {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

namespace detail {

// The blocks of 16 bytes that a vector of D has.
template <class D>
constexpr size_t Blocks() {
  return hn::MaxLanes(D()) * sizeof(hn::TFromD<D>) / 16;
}

// What the halves of a sum up to, then those of b: half as many lanes of each.
template <class D, class V>
HWY_INLINE V AddHalves(D d, V a, V b) {
  return hn::Add(hn::ConcatLowerLower(d, b, a), hn::ConcatUpperUpper(d, b, a));
}

// In each block the lower (upper) two lanes of a, then those of b.
template <class D, class V>
HWY_INLINE V InterleaveLowerPairs(D d, V a, V b) {
  const hn::RepartitionToWide<D> wide;
  return hn::BitCast(
      d, hn::InterleaveLower(wide, hn::BitCast(wide, a), hn::BitCast(wide, b)));
}
template <class D, class V>
HWY_INLINE V InterleaveUpperPairs(D d, V a, V b) {
  const hn::RepartitionToWide<D> wide;
  return hn::BitCast(
      d, hn::InterleaveUpper(wide, hn::BitCast(wide, a), hn::BitCast(wide, b)));
}

// What PackSums made of its argument number kIndex, in each lane.
template <size_t kIndex, class D, class V>
HWY_INLINE V Unpack(D d, V packed) {
  (void)d;
#if !HWY_ARCH_X86 || HWY_TARGET == HWY_EMU128
  // In each block all four.
  if constexpr (Blocks<D>() == 0) {
    return packed;
  } else {
    return hn::Broadcast<kIndex>(packed);
  }
#else
  if constexpr (Blocks<D>() == 4) {
    // In blocks 0, 2, 1 and 3.
    constexpr int kBlock = (kIndex & 1) * 2 + (kIndex >> 1);
    return V{_mm512_shuffle_f32x4(packed.raw, packed.raw, kBlock * 0x55)};
  } else if constexpr (Blocks<D>() == 2) {
    // 0 2 0 2 | 1 3 1 3
    const V block = kIndex & 1 ? hn::ConcatUpperUpper(d, packed, packed)
                               : hn::ConcatLowerLower(d, packed, packed);
    return hn::Broadcast<(kIndex >> 1)>(block);
  } else if constexpr (Blocks<D>() == 1) {
    return hn::Broadcast<kIndex>(packed);
  } else {
    return packed;
  }
#endif
}

}  // namespace detail

// The sums of the lanes of a, b, c and e, each in a lane or more and no lane
// without one; Unpack0 to Unpack3 take them out. For f32, and vectors of four
// lanes at least.
template <class D, class V>
HWY_INLINE V PackSums(D d, V a, V b, V c, V e) {
#if HWY_ARCH_X86 && HWY_TARGET != HWY_EMU128
  // As hn::SumOfLanes: the halves of the vector are added first, and so on.
  if constexpr (detail::Blocks<D>() == 4) {
    const V ab = detail::AddHalves(d, a, b);
    const V ce = detail::AddHalves(d, c, e);
    // Blocks of a, c, b and e.
    const V sums = hn::Add(hn::OddEvenBlocks(hn::SwapAdjacentBlocks(ce), ab),
                           hn::OddEvenBlocks(ce, hn::SwapAdjacentBlocks(ab)));
    const V pairs = hn::Add(sums, hn::Shuffle1032(sums));
    return hn::Add(pairs, hn::Shuffle2301(pairs));
  } else if constexpr (detail::Blocks<D>() == 2) {
    const V ab = detail::AddHalves(d, a, b);
    const V ce = detail::AddHalves(d, c, e);
    // a c a c | b e b e
    const V pairs =
        hn::Add(hn::InterleaveLower(d, ab, ce), hn::InterleaveUpper(d, ab, ce));
    return hn::Add(pairs, hn::Shuffle1032(pairs));
  } else if constexpr (detail::Blocks<D>() == 1) {
    const V ab =
        hn::Add(hn::InterleaveLower(d, a, b), hn::InterleaveUpper(d, a, b));
    const V ce =
        hn::Add(hn::InterleaveLower(d, c, e), hn::InterleaveUpper(d, c, e));
    return hn::Add(detail::InterleaveLowerPairs(d, ab, ce),
                   detail::InterleaveUpperPairs(d, ab, ce));
  } else {
    return hn::SumOfLanes(d, a);
  }
#else
  // Other targets add in another order.
  if constexpr (detail::Blocks<D>() == 0) {
    return hn::SumOfLanes(d, a);
  } else {
    const V ab =
        hn::InterleaveLower(d, hn::SumOfLanes(d, a), hn::SumOfLanes(d, b));
    const V ce =
        hn::InterleaveLower(d, hn::SumOfLanes(d, c), hn::SumOfLanes(d, e));
    return detail::InterleaveLowerPairs(d, ab, ce);
  }
#endif
}

template <class D, class V>
HWY_INLINE V Unpack0(D d, V packed) {
  return detail::Unpack<0>(d, packed);
}

template <class D, class V>
HWY_INLINE V Unpack1(D d, V packed) {
  return detail::Unpack<1>(d, packed);
}

template <class D, class V>
HWY_INLINE V Unpack2(D d, V packed) {
  return detail::Unpack<2>(d, packed);
}

template <class D, class V>
HWY_INLINE V Unpack3(D d, V packed) {
  return detail::Unpack<3>(d, packed);
}

// NOLINTNEXTLINE(google-readability-namespace-comments)
}  // namespace HWY_NAMESPACE
}  // namespace norm
HWY_AFTER_NAMESPACE();

#endif  // HWY_TARGET != HWY_SCALAR

#endif  // NORM_RUNTIME_HIGHWAY_PACK_INL_H_
