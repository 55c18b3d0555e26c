//===- HighwayPackTest.cpp - sums of four vectors side by side ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PackSums gives the bits of hn::SumOfLanes for each of its arguments, in each
// lane the sum of one, whatever the vector's length: a kernel's result must not
// depend on how many rows it takes at once.
//
//===----------------------------------------------------------------------===//

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "HighwayPackTest.cpp"
#include "hwy/foreach_target.h"

#include "hwy/highway.h"

#include "pack-inl.h"

#ifndef NORM_TEST_RUNTIME_HIGHWAYPACKTEST_ONCE
#define NORM_TEST_RUNTIME_HIGHWAYPACKTEST_ONCE

#include "gtest/gtest.h"

#include <cmath>
#include <cstring>
#include <random>

#endif

HWY_BEFORE_NAMESPACE();
namespace norm {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;
namespace nh = norm::HWY_NAMESPACE;

#if HWY_TARGET == HWY_SCALAR
template <class D> void checkPacks(D) {}
#else
template <class D> void checkPacks(D d) {
  constexpr size_t kMaxLanes = 64, kVectors = 4;
  const size_t lanes = hn::Lanes(d);
  if (lanes < kVectors)
    return;
  std::mt19937 random(1);
  std::normal_distribution<float> normal;
  float from[kVectors][kMaxLanes], want[kMaxLanes], got[kMaxLanes];
  float packed[kMaxLanes];
  for (int trial = 0; trial < 1000; ++trial) {
    // Magnitudes that differ: each order of additions has another sum.
    for (auto &vector : from)
      for (size_t i = 0; i < lanes; ++i)
        vector[i] = std::ldexp(normal(random), static_cast<int>(random() % 24));
    if (trial % 10 == 0)
      from[trial / 10 % kVectors][random() % lanes] = INFINITY;
    const auto sums =
        nh::PackSums(d, hn::LoadU(d, from[0]), hn::LoadU(d, from[1]),
                     hn::LoadU(d, from[2]), hn::LoadU(d, from[3]));
    hn::StoreU(sums, d, packed);
    float each[kVectors];
    for (size_t k = 0; k < kVectors; ++k) {
      hn::StoreU(hn::SumOfLanes(d, hn::LoadU(d, from[k])), d, want);
      each[k] = want[0];
      hn::StoreU(k == 0   ? nh::Unpack0(d, sums)
                 : k == 1 ? nh::Unpack1(d, sums)
                 : k == 2 ? nh::Unpack2(d, sums)
                          : nh::Unpack3(d, sums),
                 d, got);
      ASSERT_EQ(0, std::memcmp(got, want, lanes * sizeof(float)))
          << "vector " << k << " of " << lanes << " lanes: " << got[0]
          << " instead of " << want[0];
    }
    for (size_t i = 0; i < lanes; ++i)
      ASSERT_TRUE(packed[i] == each[0] || packed[i] == each[1] ||
                  packed[i] == each[2] || packed[i] == each[3])
          << "lane " << i << " holds " << packed[i] << ", no sum of any vector";
  }
}
#endif

void fullVectors() { checkPacks(hn::ScalableTag<float>()); }
/// Of f32, in a kernel whose base is f64.
void halfVectors() { checkPacks(hn::Rebind<float, hn::ScalableTag<double>>()); }

// NOLINTNEXTLINE(google-readability-namespace-comments)
} // namespace HWY_NAMESPACE
} // namespace norm
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

#include "hwy/tests/hwy_gtest.h"

namespace norm {

HWY_BEFORE_TEST(HighwayPack);
HWY_EXPORT_AND_TEST_P(HighwayPack, fullVectors);
HWY_EXPORT_AND_TEST_P(HighwayPack, halfVectors);

} // namespace norm

#endif // HWY_ONCE
