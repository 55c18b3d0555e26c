//===- memory-inl.h - parts of Highway vectors in memory --------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Loads and stores of the first n lanes that touch exactly n elements: the page
// beyond may be inaccessible, and other threads may be writing the elements
// beyond. So they neither read a whole vector to mask it nor write elements
// back. Where the target has masked moves, these are used (AVX3: all lane
// sizes; AVX2: 4 and 8 bytes; SVE, RVV): the hardware neither reads nor writes
// masked-off elements, and suppresses their faults. Elsewhere, two overlapping
// moves of a power of two of bytes, inside the n elements, do.
//
// Highway 1.0.3 has no LoadN and StoreN; its MaskedLoad and BlendedStore may
// read beyond the n elements where HWY_MEM_OPS_MIGHT_FAULT.
//
//===----------------------------------------------------------------------===//

// Include guard (still compiled once per target).
#if defined(NORM_RUNTIME_HIGHWAY_MEMORY_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef NORM_RUNTIME_HIGHWAY_MEMORY_INL_H_
#undef NORM_RUNTIME_HIGHWAY_MEMORY_INL_H_
#else
#define NORM_RUNTIME_HIGHWAY_MEMORY_INL_H_
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

NORM_SECTION(detail, HaveMaskedMoves)
// Whether MaskedLoad and BlendedStore are single instructions that leave alone
// what is masked off, for lanes of `kBytes` bytes.
template <size_t kBytes>
constexpr bool HaveMaskedMoves() {
#if !HWY_MEM_OPS_MIGHT_FAULT && HWY_TARGET != HWY_SCALAR
  return true;
#elif HWY_TARGET == HWY_AVX2 && !HWY_IS_MSAN
  return kBytes >= 4;
#else
  return false;
#endif
}

NORM_SECTION(detail, ReadBytes)
// Reads and writes kBytes at a time, without alignment and without memcpy.
template <size_t kBytes>
HWY_INLINE uint64_t ReadBytes(const uint8_t* from) {
  uint64_t word = 0;
  hwy::CopyBytes<kBytes>(from, &word);
  return word;
}
template <size_t kBytes>
HWY_INLINE void WriteBytes(uint64_t word, uint8_t* to) {
  hwy::CopyBytes<kBytes>(&word, to);
}

NORM_SECTION(detail, ReadLessThan8, ReadBytes)
// The first `bytes` < 8 bytes, a multiple of kLane, in the low bytes of the
// result, which is zero above. The second of two overlapping words brings only
// its upper bytes.
template <size_t kLane>
HWY_INLINE uint64_t ReadLessThan8(const uint8_t* from, size_t bytes) {
  if (bytes >= 4) {
    return ReadBytes<4>(from) |
           (ReadBytes<4>(from + bytes - 4) << (8 * (bytes - 4)));
  }
  if constexpr (kLane <= 2) {
    if (bytes >= 2) {
      return ReadBytes<2>(from) |
             (ReadBytes<2>(from + bytes - 2) << (8 * (bytes - 2)));
    }
  }
  if constexpr (kLane == 1) {
    if (bytes == 1) return ReadBytes<1>(from);
  }
  return 0;
}
template <size_t kLane>
HWY_INLINE void WriteLessThan8(uint64_t word, uint8_t* to, size_t bytes) {
  if (bytes >= 4) {
    WriteBytes<4>(word, to);
    WriteBytes<4>(word >> (8 * (bytes - 4)), to + bytes - 4);
    return;
  }
  if constexpr (kLane <= 2) {
    if (bytes >= 2) {
      WriteBytes<2>(word, to);
      WriteBytes<2>(word >> (8 * (bytes - 2)), to + bytes - 2);
      return;
    }
  }
  if constexpr (kLane == 1) {
    if (bytes == 1) WriteBytes<1>(word, to);
  }
}

NORM_SECTION(detail, LoadPart, ReadBytes, ReadLessThan8)
// The first n < MaxLanes(d) elements for targets without masked moves. Vectors
// of more than 16 bytes by halves.
template <class D, typename T = hn::TFromD<D>>
HWY_INLINE hn::Vec<D> LoadPart(D d, const T* from, size_t n) {
  constexpr size_t kVectorBytes = hn::MaxLanes(D()) * sizeof(T);
#if HWY_TARGET != HWY_SCALAR  // which has neither halves nor large vectors
  if constexpr (kVectorBytes > 16) {
    const hn::Half<D> dh;
    constexpr size_t kHalf = hn::MaxLanes(dh);
    if (n < kHalf) return hn::ZeroExtendVector(d, LoadPart(dh, from, n));
    const auto low = hn::LoadU(dh, from);
    return hn::Combine(d, LoadPart(dh, from + kHalf, n - kHalf), low);
  } else  // NOLINT(readability/braces)
#endif
  {
    const auto* bytes = reinterpret_cast<const uint8_t*>(from);
    const size_t num_bytes = n * sizeof(T);
    alignas(16) uint8_t buffer[16];
    if (kVectorBytes > 8 && num_bytes >= 8) {
      WriteBytes<8>(ReadBytes<8>(bytes), buffer);
      // The last 8 bytes, without those that are already there: a shift by 8 to
      // 64 bits, the last of which C++ does not define in one.
      const uint64_t last = ReadBytes<8>(bytes + num_bytes - 8);
      WriteBytes<8>((last >> 8) >> (8 * (15 - num_bytes)), buffer + 8);
    } else {
      WriteBytes<8>(ReadLessThan8<sizeof(T)>(bytes, num_bytes), buffer);
      WriteBytes<8>(0, buffer + 8);
    }
    const hn::RebindToUnsigned<D> du;
    using TU = hn::TFromD<decltype(du)>;
    return hn::BitCast(d, hn::Load(du, reinterpret_cast<const TU*>(buffer)));
  }
}
template <class D, typename T = hn::TFromD<D>>
HWY_INLINE void StorePart(hn::Vec<D> v, D /*d*/, T* to, size_t n) {
  constexpr size_t kVectorBytes = hn::MaxLanes(D()) * sizeof(T);
#if HWY_TARGET != HWY_SCALAR
  if constexpr (kVectorBytes > 16) {
    const hn::Half<D> dh;
    constexpr size_t kHalf = hn::MaxLanes(dh);
    if (n < kHalf) return StorePart(hn::LowerHalf(dh, v), dh, to, n);
    hn::StoreU(hn::LowerHalf(dh, v), dh, to);
    StorePart(hn::UpperHalf(dh, v), dh, to + kHalf, n - kHalf);
  } else  // NOLINT(readability/braces)
#endif
  {
    const hn::RebindToUnsigned<D> du;
    using TU = hn::TFromD<decltype(du)>;
    alignas(16) uint8_t buffer[16];
    hn::Store(hn::BitCast(du, v), du, reinterpret_cast<TU*>(buffer));
    auto* bytes = reinterpret_cast<uint8_t*>(to);
    const size_t num_bytes = n * sizeof(T);
    const uint64_t low = ReadBytes<8>(buffer);
    if (kVectorBytes > 8 && num_bytes >= 8) {
      const uint64_t high = ReadBytes<8>(buffer + 8);
      const size_t shift = 8 * (num_bytes - 8);
      WriteBytes<8>(low, bytes);
      WriteBytes<8>((low >> shift) | ((high << 8) << (56 - shift)),
                    bytes + num_bytes - 8);
    } else {
      WriteLessThan8<sizeof(T)>(low, bytes, num_bytes);
    }
  }
}

}  // namespace detail

NORM_SECTION(nh, FirstN)
// True in the lanes below n, which may exceed the number of lanes. (Highway's
// own converts n to the lane type on some targets.)
template <class D>
HWY_INLINE hn::Mask<D> FirstN(D d, size_t n) {
  return hn::FirstN(d, HWY_MIN(n, hn::Lanes(d)));
}

NORM_SECTION(nh, LoadN, FirstN, HaveMaskedMoves, LoadPart)
// The first n elements, zero in the lanes beyond; n may exceed the number of
// lanes.
template <class D, typename T = hn::TFromD<D>>
HWY_INLINE hn::Vec<D> LoadN(D d, const T* HWY_RESTRICT from, size_t n) {
  if constexpr (detail::HaveMaskedMoves<sizeof(T)>()) {
    // Qualified, lest argument-dependent lookup finds Highway's.
    auto v = hn::MaskedLoad(HWY_NAMESPACE::FirstN(d, n), d, from);
#if HWY_TARGET <= HWY_AVX3 && HWY_ARCH_X86
    // LLVM makes the load an operand of what is then computed under the same
    // mask, and may make it a load again, but without the mask, which reads
    // beyond a buffer. It does not look behind this.
    asm("" : "+v"(v.raw));
#endif
    return v;
  } else {
    if (n >= hn::Lanes(d)) return hn::LoadU(d, from);
    return detail::LoadPart(d, from, n);
  }
}

NORM_SECTION(nh, StoreN, FirstN, HaveMaskedMoves, LoadPart)
// The first n lanes to memory; n may exceed the number of lanes.
template <class D, typename T = hn::TFromD<D>>
HWY_INLINE void StoreN(hn::Vec<D> v, D d, T* HWY_RESTRICT to, size_t n) {
  if constexpr (detail::HaveMaskedMoves<sizeof(T)>()) {
#if HWY_TARGET <= HWY_AVX3 && HWY_ARCH_X86
    // LLVM narrows wider lanes while it stores them, and where the mask is a
    // constant with one lane, stores that lane with its old width: beyond a
    // buffer. It does not look behind this.
    if constexpr (sizeof(T) < 4) asm("" : "+v"(v.raw));
#endif
    hn::BlendedStore(v, HWY_NAMESPACE::FirstN(d, n), d, to);
  } else {
    if (n >= hn::Lanes(d)) {
      hn::StoreU(v, d, to);
    } else {
      detail::StorePart(v, d, to, n);
    }
  }
}

NORM_SECTION(nh, ToAligned)
// The elements up to the next address that is a multiple of the bytes of
// `count` elements, a power of two.
template <typename T>
HWY_INLINE size_t ToAligned(const T* from, size_t count) {
  const uintptr_t address = reinterpret_cast<uintptr_t>(from);
  return ((0 - address) & (count * sizeof(T) - 1)) / sizeof(T);
}

NORM_SECTION(nh, Stream)
// All lanes to memory, past the caches where `to` is aligned to the vector and
// the target can; else as StoreU does. FlushStream must come before anybody
// else is told of it.
template <class D, typename T = hn::TFromD<D>>
HWY_INLINE void Stream(hn::Vec<D> v, D d, T* HWY_RESTRICT to) {
#if HWY_ARCH_X86 && HWY_TARGET != HWY_SCALAR && HWY_TARGET != HWY_EMU128
  constexpr size_t kVectorBytes = hn::MaxLanes(D()) * sizeof(T);
  // Highway writes 16 bytes even of a vector that has fewer.
  if constexpr (kVectorBytes >= 16) {
    if (reinterpret_cast<uintptr_t>(to) % kVectorBytes == 0) {
      const hn::RebindToUnsigned<D> du;
      using TU = hn::TFromD<decltype(du)>;
      hn::Stream(hn::BitCast(du, v), du, reinterpret_cast<TU*>(to));
      return;
    }
  }
#endif
  hn::StoreU(v, d, to);
}

NORM_SECTION(nh, PrefetchToL2)
// Asks for a line that is soon read, but for no place in L1.
template <typename T>
HWY_INLINE void PrefetchToL2(const T* from) {
#if HWY_COMPILER_MSVC
  (void)from;
#else
  __builtin_prefetch(from, /*rw=*/0, /*locality=*/2);
#endif
}

NORM_SECTION(nh, LoadStrided)
// Lane i is from[i * stride] for i < n, and zero beyond; n may exceed the
// number of lanes, the stride may be zero or negative.
template <class D, typename T = hn::TFromD<D>>
HWY_INLINE hn::Vec<D> LoadStrided(D d, const T* HWY_RESTRICT from,
                                  ptrdiff_t stride, size_t n) {
  const hn::RebindToUnsigned<D> du;
  using TU = hn::TFromD<decltype(du)>;
  if (stride == 0 && n >= hn::Lanes(d)) {
    TU bits;
    hwy::CopySameSize(from, &bits);
    return hn::BitCast(d, hn::Set(du, bits));
  }
  HWY_ALIGN TU lanes[HWY_MAX(hn::MaxLanes(D()), 16 / sizeof(TU))];
  hn::Store(hn::Zero(du), du, lanes);
  const size_t count = HWY_MIN(n, hn::Lanes(d));
  for (size_t i = 0; i < count; ++i) {
    hwy::CopySameSize(from + static_cast<ptrdiff_t>(i) * stride, lanes + i);
  }
  return hn::BitCast(d, hn::Load(du, lanes));
}

NORM_SECTION(nh, StoreStrided)
// The first n lanes to to[i * stride]; n may exceed the number of lanes.
template <class D, typename T = hn::TFromD<D>>
HWY_INLINE void StoreStrided(hn::Vec<D> v, D d, T* HWY_RESTRICT to,
                             ptrdiff_t stride, size_t n) {
  const hn::RebindToUnsigned<D> du;
  using TU = hn::TFromD<decltype(du)>;
  HWY_ALIGN TU lanes[HWY_MAX(hn::MaxLanes(D()), 16 / sizeof(TU))];
  hn::Store(hn::BitCast(du, v), du, lanes);
  const size_t count = HWY_MIN(n, hn::Lanes(d));
  for (size_t i = 0; i < count; ++i) {
    hwy::CopySameSize(lanes + i, to + static_cast<ptrdiff_t>(i) * stride);
  }
}

// NOLINTNEXTLINE(google-readability-namespace-comments)
}  // namespace HWY_NAMESPACE
}  // namespace norm
HWY_AFTER_NAMESPACE();

#endif  // NORM_RUNTIME_HIGHWAY_MEMORY_INL_H_
