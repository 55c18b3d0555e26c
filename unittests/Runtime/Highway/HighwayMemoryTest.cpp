//===- HighwayMemoryTest.cpp - partial moves of the device library --------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// LoadN, StoreN, their strided forms and those of pairs touch exactly n
// elements: they are tried against inaccessible pages on both sides, for every
// n, all lane sizes, and full and partial vectors. A store that reads a whole
// vector, blends and writes it back dies here.
//
//===----------------------------------------------------------------------===//

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "HighwayMemoryTest.cpp"
#include "hwy/foreach_target.h"

#include "hwy/cache_control.h"
#include "hwy/highway.h"

#include "memory-inl.h"
#include "pairs-inl.h"

#ifndef NORM_TEST_RUNTIME_HIGHWAYMEMORYTEST_ONCE
#define NORM_TEST_RUNTIME_HIGHWAYMEMORYTEST_ONCE

#include "hwy/cache_control.h"
#include "gtest/gtest.h"

#include <cstring>
#include <limits>
#include <vector>

#include <sys/mman.h>
#include <unistd.h>

namespace norm {

/// One page that can be used, between two that cannot.
class GuardedPage {
public:
  GuardedPage() : size(static_cast<size_t>(sysconf(_SC_PAGESIZE))) {
    void *pages =
        mmap(nullptr, 3 * size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED)
      return;
    first = static_cast<uint8_t *>(pages);
    if (mprotect(begin(), size, PROT_READ | PROT_WRITE) != 0)
      ADD_FAILURE() << "mprotect failed";
  }
  ~GuardedPage() {
    if (first)
      munmap(first, 3 * size);
  }
  GuardedPage(const GuardedPage &) = delete;
  GuardedPage &operator=(const GuardedPage &) = delete;

  bool valid() const { return first != nullptr; }
  uint8_t *begin() const { return first + size; }
  uint8_t *end() const { return begin() + size; }
  /// Bytes that no element of the tests has.
  void fill() { std::memset(begin(), kGuard, size); }
  /// Whether all bytes but those of [from, to) are as filled.
  bool isUntouchedBut(const uint8_t *from, const uint8_t *to) const {
    for (const uint8_t *byte = begin(); byte < end(); ++byte)
      if ((byte < from || byte >= to) && *byte != kGuard)
        return false;
    return true;
  }

  static constexpr uint8_t kGuard = 0xEE;

private:
  size_t size;
  uint8_t *first = nullptr;
};

/// The bits of element i: no byte is zero or a guard.
template <typename TU> TU pattern(size_t i) {
  TU bits = 0;
  for (size_t byte = 0; byte < sizeof(TU); ++byte)
    bits |= static_cast<TU>(static_cast<TU>(1 + (i * 7 + byte * 3) % 199)
                            << (8 * byte));
  return bits;
}

} // namespace norm
#endif

HWY_BEFORE_NAMESPACE();
namespace norm {
namespace HWY_NAMESPACE {
namespace nh = norm::HWY_NAMESPACE;

/// A vector's lanes as unsigned integers.
template <class D>
std::vector<hn::TFromD<hn::RebindToUnsigned<D>>> lanesOf(D d, hn::Vec<D> v) {
  const hn::RebindToUnsigned<D> du;
  std::vector<hn::TFromD<decltype(du)>> lanes(hn::Lanes(d));
  hn::StoreU(hn::BitCast(du, v), du, lanes.data());
  return lanes;
}

/// The vector whose lane i is pattern(i).
template <class D> hn::Vec<D> patternVector(D d) {
  const hn::RebindToUnsigned<D> du;
  using TU = hn::TFromD<decltype(du)>;
  std::vector<TU> lanes(hn::Lanes(d));
  for (size_t i = 0; i < lanes.size(); ++i)
    lanes[i] = pattern<TU>(i);
  return hn::BitCast(d, hn::LoadU(du, lanes.data()));
}

/// n elements at `p` within `page`.
template <class D>
void checkContiguous(D d, GuardedPage &page, uint8_t *p, size_t n) {
  using T = hn::TFromD<D>;
  using TU = hn::TFromD<hn::RebindToUnsigned<D>>;
  const size_t count = HWY_MIN(n, hn::Lanes(d));
  page.fill();
  for (size_t i = 0; i < count; ++i) {
    const TU bits = pattern<TU>(i);
    std::memcpy(p + i * sizeof(TU), &bits, sizeof(bits));
  }
  const auto lanes =
      lanesOf(d, nh::LoadN(d, reinterpret_cast<const T *>(p), n));
  for (size_t i = 0; i < lanes.size(); ++i)
    ASSERT_EQ(+lanes[i], i < count ? +pattern<TU>(i) : 0)
        << "lane " << i << " of " << n;

  page.fill();
  nh::StoreN(patternVector(d), d, reinterpret_cast<T *>(p), n);
  for (size_t i = 0; i < count; ++i) {
    TU bits;
    std::memcpy(&bits, p + i * sizeof(TU), sizeof(bits));
    ASSERT_EQ(+bits, +pattern<TU>(i)) << "element " << i << " of " << n;
  }
  ASSERT_TRUE(page.isUntouchedBut(p, p + count * sizeof(T))) << n;
}

/// All lanes at `p` within `page`, aligned or not.
template <class D> void checkStream(D d, GuardedPage &page, uint8_t *p) {
  using T = hn::TFromD<D>;
  using TU = hn::TFromD<hn::RebindToUnsigned<D>>;
  page.fill();
  nh::Stream(patternVector(d), d, reinterpret_cast<T *>(p));
  hwy::FlushStream();
  for (size_t i = 0; i < hn::Lanes(d); ++i) {
    TU bits;
    std::memcpy(&bits, p + i * sizeof(TU), sizeof(bits));
    ASSERT_EQ(+bits, +pattern<TU>(i)) << "element " << i;
  }
  ASSERT_TRUE(page.isUntouchedBut(p, p + hn::Lanes(d) * sizeof(T)));
}

/// n elements from `p` on, `stride` elements apart.
template <class D>
void checkStrided(D d, GuardedPage &page, uint8_t *p, ptrdiff_t stride,
                  size_t n) {
  using T = hn::TFromD<D>;
  using TU = hn::TFromD<hn::RebindToUnsigned<D>>;
  const size_t count = HWY_MIN(n, hn::Lanes(d));
  auto at = [&](size_t i) {
    return p + static_cast<ptrdiff_t>(i) * stride *
                   static_cast<ptrdiff_t>(sizeof(T));
  };
  page.fill();
  nh::StoreStrided(patternVector(d), d, reinterpret_cast<T *>(p), stride, n);
  for (size_t i = 0; i < count; ++i) {
    TU bits;
    std::memcpy(&bits, at(i), sizeof(bits));
    // With stride zero, the last one is what stays.
    ASSERT_EQ(+bits, +pattern<TU>(stride == 0 ? count - 1 : i)) << i;
  }
  const auto lanes =
      lanesOf(d, nh::LoadStrided(d, reinterpret_cast<const T *>(p), stride, n));
  for (size_t i = 0; i < lanes.size(); ++i) {
    const TU expected =
        i < count ? pattern<TU>(stride == 0 ? count - 1 : i) : TU{0};
    ASSERT_EQ(+lanes[i], +expected) << "lane " << i << " of " << n;
  }
  // Nothing else was written: put the guard back and look at the whole page.
  for (size_t i = 0; i < count; ++i)
    std::memset(at(i), GuardedPage::kGuard, sizeof(T));
  ASSERT_TRUE(page.isUntouchedBut(page.begin(), page.begin()));
}

template <class D> void checkTag(D d) {
  using T = hn::TFromD<D>;
  GuardedPage page;
  ASSERT_TRUE(page.valid());
  const size_t lanes = hn::Lanes(d);
  for (size_t first = 0; first <= lanes; ++first)
    checkStream(d, page, page.begin() + first * sizeof(T));
  checkStream(d, page, page.end() - lanes * sizeof(T));
  for (size_t n = 0; n <= lanes + 1; ++n) {
    SCOPED_TRACE(::testing::Message()
                 << lanes << " lanes of " << sizeof(T) << " bytes, n = " << n);
    const size_t count = HWY_MIN(n, lanes);
    const size_t bytes = count * sizeof(T);
    checkContiguous(d, page, page.begin(), n);
    checkContiguous(d, page, page.end() - bytes, n);
    checkContiguous(d, page, page.begin() + 16 * sizeof(T), n);
    for (ptrdiff_t stride : {0, 1, 2, 3, 7}) {
      const size_t span =
          count == 0
              ? 0
              : ((count - 1) * static_cast<size_t>(stride) + 1) * sizeof(T);
      checkStrided(d, page, page.begin(), stride, n);
      checkStrided(d, page, page.end() - span, stride, n);
      if (count > 0)
        checkStrided(d, page, page.end() - sizeof(T), -stride, n);
    }
    if (::testing::Test::HasFatalFailure())
      return;
  }
  // Counts that do not fit the lane type, or any narrower one.
  for (size_t n : {size_t{127}, size_t{128}, size_t{255}, size_t{256},
                   size_t{1} << 16, (size_t{1} << 31) + 1, size_t{1} << 32,
                   std::numeric_limits<size_t>::max()}) {
    if (n < lanes)
      continue;
    checkContiguous(d, page, page.end() - lanes * sizeof(T), n);
    const auto ones =
        lanesOf(d, hn::IfThenElseZero(nh::FirstN(d, n), patternVector(d)));
    ASSERT_EQ(ones, lanesOf(d, patternVector(d))) << n;
  }
  for (size_t n = 0; n < lanes; ++n) {
    const auto some =
        lanesOf(d, hn::IfThenElseZero(nh::FirstN(d, n), patternVector(d)));
    const auto all = lanesOf(d, patternVector(d));
    for (size_t i = 0; i < lanes; ++i)
      ASSERT_EQ(+some[i], i < n ? +all[i] : 0);
  }
}

/// All lane types of a kernel, by sizes; f16 like bf16.
template <class DBase> void checkBase(DBase base) {
  checkTag(hn::Rebind<int8_t, DBase>());
  checkTag(hn::Rebind<int16_t, DBase>());
  checkTag(hn::Rebind<int32_t, DBase>());
  checkTag(hn::Rebind<float, DBase>());
  checkTag(base);
}
void f32Kernel() { checkBase(hn::ScalableTag<float>()); }
void f64Kernel() {
  checkBase(hn::ScalableTag<double>());
  checkTag(hn::ScalableTag<int64_t>());
}
/// Vectors of small lanes that fill a register, for which no kernel has a name
/// but C++ has.
void fullVectors() {
  checkTag(hn::ScalableTag<int8_t>());
  checkTag(hn::ScalableTag<int16_t>());
}

/// bf16 and f16 lanes have no operations but moves.
template <typename T, class DBase> void checkHalves(DBase) {
  const hn::Rebind<T, DBase> d;
  GuardedPage page;
  ASSERT_TRUE(page.valid());
  checkStream(d, page, page.begin());
  checkStream(d, page, page.begin() + sizeof(T));
  for (size_t n = 0; n <= hn::Lanes(d) + 1; ++n) {
    const size_t bytes = HWY_MIN(n, hn::Lanes(d)) * sizeof(T);
    checkContiguous(d, page, page.begin(), n);
    checkContiguous(d, page, page.end() - bytes, n);
    checkStrided(d, page, page.begin(), 3, n);
  }
}
void halves() {
  checkHalves<hwy::bfloat16_t>(hn::ScalableTag<float>());
  checkHalves<hwy::float16_t>(hn::ScalableTag<float>());
  checkHalves<hwy::bfloat16_t>(hn::ScalableTag<double>());
  checkHalves<hwy::float16_t>(hn::ScalableTag<double>());
}

/// n elements of bf16 at `p` within `page`: loaded as pairs, taken apart, put
/// together and stored.
template <class D>
void checkPairs(D df, GuardedPage &page, uint8_t *p, size_t n) {
  const hn::RebindToSigned<D> di;
  const size_t lanes = hn::Lanes(df), count = HWY_MIN(n, 2 * lanes);
  const size_t bytes = count * sizeof(uint16_t);
  page.fill();
  for (size_t i = 0; i < count; ++i) {
    const auto bits = pattern<uint16_t>(i);
    std::memcpy(p + i * sizeof(bits), &bits, sizeof(bits));
  }
  auto *elements = reinterpret_cast<hwy::bfloat16_t *>(p);
  auto pairs = nh::LoadPairsN(di, elements, n);
  auto check = [&](auto loaded) {
    const auto even = lanesOf(df, nh::PromoteEvenTo(df, loaded));
    const auto odd = lanesOf(df, nh::PromoteOddTo(df, loaded));
    for (size_t i = 0; i < 2 * lanes; ++i) {
      const uint32_t bits = i < count ? pattern<uint16_t>(i) : 0;
      ASSERT_EQ((i % 2 == 0 ? even : odd)[i / 2], bits << 16)
          << "element " << i << " of " << n;
    }
  };
  check(pairs);
  if (count == 2 * lanes)
    check(nh::LoadPairs(di, elements));

  const auto even = nh::PromoteEvenTo(df, pairs);
  const auto odd = nh::PromoteOddTo(df, pairs);
  auto checkStored = [&] {
    for (size_t i = 0; i < count; ++i) {
      uint16_t bits;
      std::memcpy(&bits, p + i * sizeof(bits), sizeof(bits));
      ASSERT_EQ(bits, pattern<uint16_t>(i)) << "element " << i << " of " << n;
    }
    ASSERT_TRUE(page.isUntouchedBut(p, p + bytes)) << n;
  };
  page.fill();
  nh::StorePairsN(even, odd, df, elements, n);
  checkStored();
  page.fill();
  nh::StoreRoundedPairsN(even, odd, df, elements, n);
  checkStored();
  if (count < 2 * lanes)
    return;
  page.fill();
  nh::StorePairs(even, odd, df, elements);
  checkStored();
  page.fill();
  nh::StreamPairs(even, odd, df, elements);
  hwy::FlushStream();
  checkStored();
  page.fill();
  nh::StoreRoundedPairs(even, odd, df, elements);
  checkStored();
  page.fill();
  nh::StreamRoundedPairs(even, odd, df, elements);
  hwy::FlushStream();
  checkStored();
}
/// The lanes of two vectors, the even ones and the odd ones.
template <class D> void checkConcat(D df) {
  const hn::RebindToUnsigned<D> du;
  const auto low = patternVector(df);
  const auto high =
      hn::BitCast(df, hn::Add(hn::BitCast(du, low), hn::Set(du, 1)));
  auto all = lanesOf(df, low);
  for (const uint32_t lane : lanesOf(df, high))
    all.push_back(lane);
  const auto even = lanesOf(df, nh::ConcatEven(high, low));
  const auto odd = lanesOf(df, nh::ConcatOdd(high, low));
  for (size_t i = 0; i < even.size(); ++i) {
    ASSERT_EQ(even[i], all[2 * i]);
    ASSERT_EQ(odd[i], all[2 * i + 1]);
  }
}
template <class D> void checkPairsOf(D df) {
  GuardedPage page;
  ASSERT_TRUE(page.valid());
  const size_t most = 2 * hn::Lanes(df);
  for (size_t n = 0; n <= most + 3; ++n) {
    const size_t bytes = HWY_MIN(n, most) * sizeof(uint16_t);
    checkPairs(df, page, page.begin(), n);
    checkPairs(df, page, page.begin() + 64, n);
    checkPairs(df, page, page.begin() + sizeof(uint16_t), n);
    checkPairs(df, page, page.end() - bytes, n);
    if (::testing::Test::HasFatalFailure())
      return;
  }
  checkPairs(df, page, page.end() - most * sizeof(uint16_t),
             std::numeric_limits<size_t>::max());
  checkConcat(df);
}
void pairs() {
  checkPairsOf(hn::ScalableTag<float>());
  checkPairsOf(hn::Rebind<float, hn::ScalableTag<double>>());
}

} // namespace HWY_NAMESPACE
} // namespace norm
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

#include "hwy/tests/hwy_gtest.h"

namespace norm {

HWY_BEFORE_TEST(HighwayMemory);
HWY_EXPORT_AND_TEST_P(HighwayMemory, f32Kernel);
HWY_EXPORT_AND_TEST_P(HighwayMemory, f64Kernel);
HWY_EXPORT_AND_TEST_P(HighwayMemory, fullVectors);
HWY_EXPORT_AND_TEST_P(HighwayMemory, halves);
HWY_EXPORT_AND_TEST_P(HighwayMemory, pairs);

} // namespace norm

#endif // HWY_ONCE
