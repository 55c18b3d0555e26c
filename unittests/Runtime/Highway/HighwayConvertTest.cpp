//===- HighwayConvertTest.cpp - conversions of the device library ---------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Rounding to nearest even is monotone: all floats between two neighbouring
// midpoints of a narrow format become the same narrow number. So the expected
// results of all 2^32 floats are 2^16 intervals with exactly known ends, and no
// other implementation of the rounding is needed to compare with.
//
//===----------------------------------------------------------------------===//

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "HighwayConvertTest.cpp"
#include "hwy/foreach_target.h"

#include "hwy/highway.h"

#include "convert-inl.h"
#include "integer-inl.h"
#include "pairs-inl.h"

#ifndef NORM_TEST_RUNTIME_HIGHWAYCONVERTTEST_ONCE
#define NORM_TEST_RUNTIME_HIGHWAYCONVERTTEST_ONCE
enum class Half { F16, BF16 };
enum class Narrowing { I8, I16, U8, U16, LowI8, LowI16 };
#endif

HWY_BEFORE_NAMESPACE();
namespace norm {
namespace HWY_NAMESPACE {
namespace nh = norm::HWY_NAMESPACE;

/// How many floats with bits in [first, last] do not become `expected`.
template <typename T>
size_t countWrongHalves(uint32_t first, uint32_t last, uint16_t expected) {
  const hn::ScalableTag<float> df;
  const hn::RebindToUnsigned<decltype(df)> du;
  const hn::Rebind<T, decltype(df)> dhalf;
  const hn::Rebind<uint16_t, decltype(df)> du16;
  const hn::Rebind<int32_t, decltype(df)> di;
  const auto want = hn::Set(di, expected);
  const auto lanes = hn::Set(du, static_cast<uint32_t>(hn::Lanes(du)));
  const auto vlast = hn::Set(du, last);
  auto wrong = hn::Zero(di);
  auto bits = hn::Add(hn::Set(du, first), hn::Iota(du, 0));
  // In the last vector, lanes beyond the end test the last float again.
  for (uint64_t i = first; i <= last; i += hn::Lanes(du)) {
    const auto v = hn::BitCast(df, hn::Min(bits, vlast));
    const auto half = nh::DemoteTo(dhalf, v);
    const auto got = hn::PromoteTo(di, hn::BitCast(du16, half));
    wrong = hn::Or(wrong, hn::Xor(got, want));
    bits = hn::Add(bits, lanes);
  }
  return hn::CountTrue(di, hn::Ne(wrong, hn::Zero(di)));
}
size_t countWrongF16(uint32_t first, uint32_t last, uint16_t expected) {
  return countWrongHalves<hwy::float16_t>(first, last, expected);
}
size_t countWrongBF16(uint32_t first, uint32_t last, uint16_t expected) {
  return countWrongHalves<hwy::bfloat16_t>(first, last, expected);
}

/// Applies `op` to n elements, a multiple of the number of lanes.
template <class DFrom, class DTo, typename From, typename To, class Op>
void map(DFrom dfrom, DTo dto, const From *from, To *to, size_t n, Op op) {
  for (size_t i = 0; i < n; i += hn::Lanes(dfrom))
    hn::StoreU(op(hn::LoadU(dfrom, from + i)), dto, to + i);
}

/// The bits of n halves as f32 and as f64, by vectors with the lane count of
/// each base.
template <typename T>
void promoteHalves(const uint16_t *bits, float *f32, float *f32InF64Kernel,
                   double *f64, size_t n) {
  const T *from = reinterpret_cast<const T *>(bits);
  const hn::ScalableTag<float> df;
  const hn::Rebind<T, decltype(df)> dhalf;
  map(dhalf, df, from, f32, n, [&](auto v) { return nh::PromoteTo(df, v); });
  const hn::ScalableTag<double> dd;
  const hn::Rebind<float, decltype(dd)> dfpart;
  const hn::Rebind<T, decltype(dd)> dhpart;
  map(dhpart, dfpart, from, f32InF64Kernel, n,
      [&](auto v) { return nh::PromoteTo(dfpart, v); });
  map(dhpart, dd, from, f64, n, [&](auto v) { return nh::PromoteTo(dd, v); });
}
void promoteF16(const uint16_t *bits, float *a, float *b, double *c, size_t n) {
  promoteHalves<hwy::float16_t>(bits, a, b, c, n);
}
void promoteBF16(const uint16_t *bits, float *a, float *b, double *c,
                 size_t n) {
  promoteHalves<hwy::bfloat16_t>(bits, a, b, c, n);
}

void demoteF64(Half half, const double *from, uint16_t *bits, size_t n) {
  const hn::ScalableTag<double> dd;
  if (half == Half::F16) {
    const hn::Rebind<hwy::float16_t, decltype(dd)> d;
    map(dd, d, from, reinterpret_cast<hwy::float16_t *>(bits), n,
        [&](auto v) { return nh::DemoteTo(d, v); });
  } else {
    const hn::Rebind<hwy::bfloat16_t, decltype(dd)> d;
    map(dd, d, from, reinterpret_cast<hwy::bfloat16_t *>(bits), n,
        [&](auto v) { return nh::DemoteTo(d, v); });
  }
}

/// What rounding to bf16 gives, and that of it as bf16; and, in turn, what it
/// gives of `from` and of `others`.
void roundToBF16(const float *from, const float *others, float *checked,
                 float *unchecked, uint16_t *bits, uint16_t *pairs, size_t n) {
  const hn::ScalableTag<float> df;
  const hn::Rebind<hwy::bfloat16_t, decltype(df)> dbf16;
  map(df, df, from, checked, n, [&](auto v) { return nh::RoundToBF16(df, v); });
  map(df, df, from, unchecked, n,
      [&](auto v) { return nh::RoundToBF16Unchecked(df, v); });
  map(df, dbf16, checked, reinterpret_cast<hwy::bfloat16_t *>(bits), n,
      [&](auto v) { return nh::DemoteExactTo(dbf16, v); });
  for (size_t i = 0; i < n; i += hn::Lanes(df))
    nh::StoreRoundedPairs(hn::LoadU(df, from + i), hn::LoadU(df, others + i),
                          df,
                          reinterpret_cast<hwy::bfloat16_t *>(pairs + 2 * i));
}

/// i32 to narrower integers, sign- or zero-extended again as the case says.
template <class DBase>
void narrow(DBase, Narrowing how, const int32_t *from, int32_t *to, size_t n) {
  const hn::Rebind<int32_t, DBase> d32;
  const hn::Rebind<int16_t, DBase> d16;
  const hn::Rebind<int8_t, DBase> d8;
  map(d32, d32, from, to, n, [&](auto v) {
    switch (how) {
    case Narrowing::I8:
      return nh::PromoteTo(d32, nh::DemoteTo(d8, v));
    case Narrowing::I16:
      return nh::PromoteTo(d32, nh::DemoteTo(d16, v));
    case Narrowing::U8:
      return nh::PromoteUnsignedTo(d32, nh::DemoteToUnsigned(d8, v));
    case Narrowing::U16:
      return nh::PromoteUnsignedTo(d32, nh::DemoteToUnsigned(d16, v));
    case Narrowing::LowI8:
      return nh::PromoteTo(d32, nh::TruncateTo(d8, v));
    case Narrowing::LowI16:
      return nh::PromoteTo(d32, nh::TruncateTo(d16, v));
    }
    return v;
  });
}
void narrowInF32Kernel(Narrowing how, const int32_t *from, int32_t *to,
                       size_t n) {
  narrow(hn::ScalableTag<float>(), how, from, to, n);
}
void narrowInF64Kernel(Narrowing how, const int32_t *from, int32_t *to,
                       size_t n) {
  narrow(hn::ScalableTag<double>(), how, from, to, n);
}

void widenToI64(const int8_t *i8, const int16_t *i16, const int32_t *i32,
                int64_t *to, int64_t *unsignedTo, int64_t *low, size_t n) {
  const hn::ScalableTag<int64_t> d;
  const hn::Rebind<int8_t, decltype(d)> d8;
  const hn::Rebind<int16_t, decltype(d)> d16;
  const hn::Rebind<int32_t, decltype(d)> d32;
  auto widen = [&](auto v) { return nh::PromoteTo(d, v); };
  auto widenUnsigned = [&](auto v) { return nh::PromoteUnsignedTo(d, v); };
  map(d8, d, i8, to, n, widen);
  map(d16, d, i16, to + n, n, widen);
  map(d32, d, i32, to + 2 * n, n, widen);
  map(d8, d, i8, unsignedTo, n, widenUnsigned);
  map(d16, d, i16, unsignedTo + n, n, widenUnsigned);
  map(d32, d, i32, unsignedTo + 2 * n, n, widenUnsigned);
  // And back: the low bits of what was widened, in the order 8, 16, 32.
  map(d, d, to, low, n, [&](auto v) { return widen(nh::TruncateTo(d8, v)); });
  map(d, d, to + n, low + n, n,
      [&](auto v) { return widen(nh::TruncateTo(d16, v)); });
  map(d, d, to + 2 * n, low + 2 * n, n,
      [&](auto v) { return widen(nh::TruncateTo(d32, v)); });
}

void f32ToI32(const float *from, int32_t *to, float *back, size_t n) {
  const hn::ScalableTag<float> df;
  const hn::Rebind<int32_t, decltype(df)> di;
  map(df, di, from, to, n, [&](auto v) { return nh::ConvertTo(di, v); });
  map(di, df, to, back, n, [&](auto v) { return nh::ConvertTo(df, v); });
}
void f32ToNearest(const float *from, int32_t *to, size_t n) {
  const hn::ScalableTag<float> df;
  const hn::Rebind<int32_t, decltype(df)> di;
  map(df, di, from, to, n, [&](auto v) { return nh::NearestInt(di, v); });
}
void f64ToIntegers(const double *from, int64_t *i64, int32_t *i32,
                   double *backFromI64, double *backFromI32, float *f32,
                   size_t n) {
  const hn::ScalableTag<double> dd;
  const hn::Rebind<int64_t, decltype(dd)> d64;
  const hn::Rebind<int32_t, decltype(dd)> d32;
  const hn::Rebind<float, decltype(dd)> df;
  map(dd, d64, from, i64, n, [&](auto v) { return nh::ConvertTo(d64, v); });
  map(dd, d32, from, i32, n, [&](auto v) { return nh::DemoteTo(d32, v); });
  map(d64, dd, i64, backFromI64, n,
      [&](auto v) { return nh::ConvertTo(dd, v); });
  map(d32, dd, i32, backFromI32, n,
      [&](auto v) { return nh::PromoteTo(dd, v); });
  map(dd, df, from, f32, n, [&](auto v) { return nh::DemoteTo(df, v); });
}

/// out: left, right and logical right shifts, then a >= b and a <= b as 1 or 0.
template <typename T>
void shiftAndCompare(const T *a, const T *b, const T *count, T *out, size_t n) {
  const hn::ScalableTag<T> d;
  const auto one = hn::Set(d, T{1});
  for (size_t i = 0; i < n; i += hn::Lanes(d)) {
    const auto va = hn::LoadU(d, a + i);
    const auto vb = hn::LoadU(d, b + i);
    const auto vc = hn::LoadU(d, count + i);
    hn::StoreU(nh::ShiftLeft(va, vc), d, out + i);
    hn::StoreU(nh::ShiftRight(va, vc), d, out + n + i);
    hn::StoreU(nh::ShiftRightLogical(va, vc), d, out + 2 * n + i);
    hn::StoreU(hn::IfThenElseZero(nh::Ge(va, vb), one), d, out + 3 * n + i);
    hn::StoreU(hn::IfThenElseZero(nh::Le(va, vb), one), d, out + 4 * n + i);
  }
}
void shiftAndCompareI32(const int32_t *a, const int32_t *b,
                        const int32_t *count, int32_t *out, size_t n) {
  shiftAndCompare(a, b, count, out, n);
}
void shiftAndCompareI64(const int64_t *a, const int64_t *b,
                        const int64_t *count, int64_t *out, size_t n) {
  shiftAndCompare(a, b, count, out, n);
}

} // namespace HWY_NAMESPACE
} // namespace norm
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

#include "hwy/tests/hwy_gtest.h"

#include "gtest/gtest.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <random>
#include <vector>

namespace norm {
HWY_EXPORT(countWrongF16);
HWY_EXPORT(countWrongBF16);
HWY_EXPORT(promoteF16);
HWY_EXPORT(promoteBF16);
HWY_EXPORT(demoteF64);
HWY_EXPORT(roundToBF16);
HWY_EXPORT(narrowInF32Kernel);
HWY_EXPORT(narrowInF64Kernel);
HWY_EXPORT(widenToI64);
HWY_EXPORT(f32ToI32);
HWY_EXPORT(f32ToNearest);
HWY_EXPORT(f64ToIntegers);
HWY_EXPORT(shiftAndCompareI32);
HWY_EXPORT(shiftAndCompareI64);

namespace {

template <typename To, typename From> To bitCast(From from) {
  static_assert(sizeof(To) == sizeof(From));
  To to;
  std::memcpy(&to, &from, sizeof(to));
  return to;
}

/// A 16-bit format, by its definition.
struct Format {
  Half half;
  int exponentBits, mantissaBits;

  uint16_t infinity() const {
    return ((1 << exponentBits) - 1) << mantissaBits;
  }
  uint16_t quietBit() const { return 1 << (mantissaBits - 1); }

  /// The value of finite, nonnegative bits; for infinity, the number that would
  /// follow the largest finite one.
  double value(uint16_t bits) const {
    const int bias = (1 << (exponentBits - 1)) - 1;
    const int exponent = bits >> mantissaBits;
    const int mantissa = bits & ((1 << mantissaBits) - 1);
    return exponent == 0 ? std::ldexp(mantissa, 1 - bias - mantissaBits)
                         : std::ldexp(mantissa + (1 << mantissaBits),
                                      exponent - bias - mantissaBits);
  }
  /// Between these bits and the next ones: exact in f32 and in f64.
  double midpoint(uint16_t bits) const {
    return (value(bits) + value(bits + 1)) / 2;
  }
};
constexpr Format kF16 = {Half::F16, 5, 10};
constexpr Format kBF16 = {Half::BF16, 8, 7};

constexpr size_t kMultiple = 64; // of all lane counts

class HighwayConvert : public hwy::TestWithParamTarget {
protected:
  static size_t countWrong(const Format &format, uint32_t first, uint32_t last,
                           uint16_t expected) {
    return format.half == Half::F16
               ? HWY_DYNAMIC_DISPATCH(countWrongF16)(first, last, expected)
               : HWY_DYNAMIC_DISPATCH(countWrongBF16)(first, last, expected);
  }

  /// All 2^32 floats on the targets of the device library; on others, where it
  /// would take long, the ends of the intervals.
  void checkDemote(const Format &format) {
    const bool exhaustive =
        (GetParam() & (HWY_SSE4 | HWY_AVX2 | HWY_AVX3 | HWY_AVX3_DL)) != 0;
    uint64_t tested = 0;
    for (uint32_t sign : {0u, 1u}) {
      auto check = [&](uint32_t first, uint32_t last, uint16_t expected) {
        tested += uint64_t{last} - first + 1;
        EXPECT_EQ(countWrong(format, first | sign << 31, last | sign << 31,
                             expected | sign << 15),
                  0u)
            << "between bits " << first << " and " << last;
      };
      auto expectAll = [&](uint32_t first, uint32_t last, uint16_t expected) {
        if (exhaustive || last - first < 8)
          return check(first, last, expected);
        check(first, first + 3, expected);
        check(last - 3, last, expected);
      };
      uint32_t first = 0;
      for (uint32_t half = 0; half < format.infinity(); ++half) {
        // A tie goes to the even one.
        const auto tie =
            bitCast<uint32_t>(static_cast<float>(format.midpoint(half)));
        const uint32_t last = half % 2 == 0 ? tie : tie - 1;
        expectAll(first, last, half);
        first = last + 1;
      }
      expectAll(first, 0x7F800000, format.infinity());
      // NaN keeps the payload's upper bits and becomes quiet.
      const int dropped = 23 - format.mantissaBits;
      for (uint32_t payload = 0; payload < 1u << format.mantissaBits;
           ++payload) {
        const uint32_t from = 0x7F800000 | payload << dropped;
        expectAll(std::max(from, 0x7F800001u), from | ((1u << dropped) - 1),
                  format.infinity() | format.quietBit() | payload);
      }
    }
    if (exhaustive) {
      EXPECT_EQ(tested, uint64_t{1} << 32);
    }
  }

  static void checkPromote(const Format &format) {
    constexpr size_t n = 1 << 16;
    std::vector<uint16_t> bits(n);
    for (size_t i = 0; i < n; ++i)
      bits[i] = i;
    std::vector<float> f32(n), f32InF64Kernel(n);
    std::vector<double> f64(n);
    const auto promote = format.half == Half::F16
                             ? HWY_DYNAMIC_DISPATCH(promoteF16)
                             : HWY_DYNAMIC_DISPATCH(promoteBF16);
    promote(bits.data(), f32.data(), f32InF64Kernel.data(), f64.data(), n);
    for (size_t i = 0; i < n; ++i) {
      const uint16_t magnitude = i & 0x7FFF;
      const bool negative = i >> 15;
      if (magnitude > format.infinity()) {
        const uint32_t payload = static_cast<uint32_t>(i)
                                 << (23 - format.mantissaBits);
        // bf16 is only shifted; f16 becomes quiet.
        const uint32_t quiet = format.half == Half::F16 ? 0x400000 : 0;
        const uint32_t expected =
            (negative ? 0xFF800000 : 0x7F800000) | (payload & 0x7FFFFF) | quiet;
        ASSERT_EQ(bitCast<uint32_t>(f32[i]), expected) << i;
        ASSERT_EQ(bitCast<uint32_t>(f32InF64Kernel[i]), expected) << i;
        ASSERT_TRUE(std::isnan(f64[i])) << i;
        continue;
      }
      const double value = magnitude == format.infinity()
                               ? std::numeric_limits<double>::infinity()
                               : format.value(magnitude);
      const double expected = negative ? -value : value;
      const float expectedF32 = static_cast<float>(expected);
      // Bits, so that the sign of zero counts.
      ASSERT_EQ(bitCast<uint32_t>(f32[i]), bitCast<uint32_t>(expectedF32)) << i;
      ASSERT_EQ(bitCast<uint32_t>(f32InF64Kernel[i]),
                bitCast<uint32_t>(expectedF32))
          << i;
      ASSERT_EQ(bitCast<uint64_t>(f64[i]), bitCast<uint64_t>(expected)) << i;
    }
  }

  /// f64 on, just below and just above each midpoint, and close to each number:
  /// going through f32 with two roundings to nearest fails here.
  static void checkDemoteF64(const Format &format) {
    constexpr double inf = std::numeric_limits<double>::infinity();
    std::vector<double> from;
    std::vector<uint16_t> expected;
    auto add = [&](double x, uint16_t bits) {
      from.push_back(x);
      expected.push_back(bits);
      from.push_back(-x);
      expected.push_back(bits | 0x8000);
    };
    for (uint32_t half = 0; half < format.infinity(); ++half) {
      const double middle = format.midpoint(half);
      const double value = format.value(half);
      add(value, half);
      add(std::nextafter(value, inf), half);
      if (half > 0)
        add(std::nextafter(value, 0), half);
      add(std::nextafter(middle, 0), half);
      add(middle, half + half % 2);
      add(std::nextafter(middle, inf), half + 1);
      add(middle * (1 + 0x1p-40), half + 1);
      add(middle * (1 - 0x1p-40), half);
    }
    add(inf, format.infinity());
    add(std::numeric_limits<double>::max(), format.infinity());
    add(std::numeric_limits<double>::denorm_min(), 0);
    add(std::numeric_limits<double>::min(), 0);
    while (from.size() % kMultiple != 0)
      add(0, 0);
    std::vector<uint16_t> bits(from.size());
    HWY_DYNAMIC_DISPATCH(demoteF64)(format.half, from.data(), bits.data(),
                                    from.size());
    for (size_t i = 0; i < from.size(); ++i)
      ASSERT_EQ(bits[i], expected[i]) << from[i];

    std::vector<double> nans(kMultiple,
                             std::numeric_limits<double>::quiet_NaN());
    // A payload that f32 cuts off entirely.
    nans[1] = bitCast<double>(uint64_t{0x7FF0000000000001});
    nans[2] = bitCast<double>(uint64_t{0xFFF0000000000001});
    HWY_DYNAMIC_DISPATCH(demoteF64)(format.half, nans.data(), bits.data(),
                                    nans.size());
    for (size_t i = 0; i < nans.size(); ++i)
      ASSERT_GE(bits[i] & 0x7FFF, format.infinity() | format.quietBit());
  }
};
HWY_TARGET_INSTANTIATE_TEST_SUITE_P(HighwayConvert);

TEST_P(HighwayConvert, F32ToF16) { checkDemote(kF16); }
TEST_P(HighwayConvert, F32ToBF16) { checkDemote(kBF16); }
TEST_P(HighwayConvert, F16ToF32AndF64) { checkPromote(kF16); }
TEST_P(HighwayConvert, BF16ToF32AndF64) { checkPromote(kBF16); }
TEST_P(HighwayConvert, F64ToF16RoundsOnce) { checkDemoteF64(kF16); }
TEST_P(HighwayConvert, F64ToBF16RoundsOnce) { checkDemoteF64(kBF16); }

/// Each upper half, with lower ones about those at which rounding changes.
TEST_P(HighwayConvert, RoundsToBF16) {
  std::vector<float> from;
  for (uint32_t upper = 0; upper < 1u << 16; ++upper)
    for (uint32_t lower : {0u, 1u, 0x7FFFu, 0x8000u, 0x8001u, 0xFFFFu})
      from.push_back(bitCast<float>(upper << 16 | lower));
  std::vector<float> checked(from.size()), unchecked(from.size());
  std::vector<uint16_t> bits(from.size()), pairs(2 * from.size());
  const std::vector<float> others(from.rbegin(), from.rend());
  HWY_DYNAMIC_DISPATCH(roundToBF16)
  (from.data(), others.data(), checked.data(), unchecked.data(), bits.data(),
   pairs.data(), from.size());
  for (size_t i = 0; i < from.size(); ++i) {
    const auto before = bitCast<uint32_t>(from[i]);
    const auto after = bitCast<uint32_t>(checked[i]);
    const uint32_t magnitude = before & 0x7FFFFFFF, lower = before & 0xFFFF;
    const bool isNaN = magnitude > 0x7F800000;
    uint32_t expected = before - lower;
    if (isNaN)
      expected |= 0x400000;
    else if (lower > 0x8000 || (lower == 0x8000 && expected & 0x10000))
      expected += 0x10000;
    ASSERT_EQ(after, expected) << before;
    ASSERT_EQ(bits[i], expected >> 16) << before;
    // The short NaN stays as it is.
    if (!isNaN || lower == 0) {
      const uint32_t rounded = isNaN ? before : expected;
      ASSERT_EQ(bitCast<uint32_t>(unchecked[i]), rounded);
      ASSERT_EQ(pairs[2 * i], rounded >> 16) << before;
      ASSERT_EQ(pairs[2 * (from.size() - 1 - i) + 1], rounded >> 16) << before;
    }
  }
}

TEST_P(HighwayConvert, NarrowI32) {
  std::vector<int32_t> from;
  for (int32_t i = -70000; i <= 70000; ++i)
    from.push_back(i);
  for (int bit = 16; bit < 32; ++bit)
    for (int32_t delta = -3; delta <= 3; ++delta) {
      const uint32_t bits = (1u << bit) + static_cast<uint32_t>(delta);
      from.push_back(static_cast<int32_t>(bits));
      from.push_back(static_cast<int32_t>(-bits));
    }
  from.resize((from.size() + kMultiple - 1) / kMultiple * kMultiple);
  auto expected = [](Narrowing how, int32_t x) -> int32_t {
    switch (how) {
    case Narrowing::I8:
      return std::clamp(x, -128, 127);
    case Narrowing::I16:
      return std::clamp(x, -32768, 32767);
    case Narrowing::U8:
      return std::clamp(x, 0, 255);
    case Narrowing::U16:
      return std::clamp(x, 0, 65535);
    case Narrowing::LowI8:
      return static_cast<int8_t>(x);
    case Narrowing::LowI16:
      return static_cast<int16_t>(x);
    }
    return x;
  };
  for (Narrowing how : {Narrowing::I8, Narrowing::I16, Narrowing::U8,
                        Narrowing::U16, Narrowing::LowI8, Narrowing::LowI16}) {
    std::vector<int32_t> inF32(from.size()), inF64(from.size());
    HWY_DYNAMIC_DISPATCH(narrowInF32Kernel)(how, from.data(), inF32.data(),
                                            from.size());
    HWY_DYNAMIC_DISPATCH(narrowInF64Kernel)(how, from.data(), inF64.data(),
                                            from.size());
    for (size_t i = 0; i < from.size(); ++i) {
      ASSERT_EQ(inF32[i], expected(how, from[i]))
          << from[i] << ", case " << static_cast<int>(how);
      ASSERT_EQ(inF64[i], expected(how, from[i]))
          << from[i] << ", case " << static_cast<int>(how);
    }
  }
}

TEST_P(HighwayConvert, WidenToI64AndBack) {
  constexpr size_t n = 1 << 16;
  std::vector<int8_t> i8(n);
  std::vector<int16_t> i16(n);
  std::vector<int32_t> i32(n);
  std::mt19937 random(1);
  for (size_t i = 0; i < n; ++i) {
    i8[i] = static_cast<int8_t>(i);
    i16[i] = static_cast<int16_t>(i);
    i32[i] = static_cast<int32_t>(random());
  }
  std::vector<int64_t> to(3 * n), unsignedTo(3 * n), low(3 * n);
  HWY_DYNAMIC_DISPATCH(widenToI64)(i8.data(), i16.data(), i32.data(), to.data(),
                                   unsignedTo.data(), low.data(), n);
  for (size_t i = 0; i < n; ++i) {
    ASSERT_EQ(to[i], i8[i]);
    ASSERT_EQ(to[n + i], i16[i]);
    ASSERT_EQ(to[2 * n + i], i32[i]);
    ASSERT_EQ(unsignedTo[i], static_cast<uint8_t>(i8[i]));
    ASSERT_EQ(unsignedTo[n + i], static_cast<uint16_t>(i16[i]));
    ASSERT_EQ(unsignedTo[2 * n + i], static_cast<uint32_t>(i32[i]));
  }
  EXPECT_EQ(low, to);
}

/// Truncation towards zero, saturated; NaN is zero.
template <typename To, typename From> To truncated(From x) {
  if (std::isnan(x))
    return 0;
  if (x >= std::ldexp(From{1}, std::numeric_limits<To>::digits))
    return std::numeric_limits<To>::max();
  if (x < -std::ldexp(From{1}, std::numeric_limits<To>::digits))
    return std::numeric_limits<To>::min();
  return static_cast<To>(x);
}

/// Numbers of all magnitudes, the ends of integer ranges, infinities and NaNs.
template <typename T> std::vector<T> interestingFloats() {
  using Limits = std::numeric_limits<T>;
  std::vector<T> values = {0,
                           -T{0},
                           Limits::denorm_min(),
                           Limits::max(),
                           Limits::lowest(),
                           Limits::infinity(),
                           -Limits::infinity(),
                           Limits::quiet_NaN(),
                           -Limits::quiet_NaN(),
                           Limits::signaling_NaN()};
  for (int exponent = -3; exponent <= 70; ++exponent) {
    const T power = std::ldexp(T{1}, exponent);
    for (T x : {power, std::nextafter(power, T{0}),
                std::nextafter(power, Limits::max()), power + T{0.5},
                power - T{0.5}}) {
      values.push_back(x);
      values.push_back(-x);
    }
  }
  std::mt19937_64 random(1);
  std::uniform_real_distribution<T> mantissa(-2, 2);
  std::uniform_int_distribution<int> exponent(-10, 70);
  while (values.size() < 65536)
    values.push_back(std::ldexp(mantissa(random), exponent(random)));
  return values;
}

TEST_P(HighwayConvert, F32ToI32AndBack) {
  const std::vector<float> from = interestingFloats<float>();
  std::vector<int32_t> to(from.size());
  std::vector<float> back(from.size());
  HWY_DYNAMIC_DISPATCH(f32ToI32)(from.data(), to.data(), back.data(),
                                 from.size());
  for (size_t i = 0; i < from.size(); ++i) {
    ASSERT_EQ(to[i], truncated<int32_t>(from[i])) << from[i];
    ASSERT_EQ(back[i], static_cast<float>(to[i])) << to[i];
  }
}

TEST_P(HighwayConvert, F32ToNearestInteger) {
  std::vector<float> from;
  for (float value : interestingFloats<float>())
    if (std::isnan(value) || std::abs(value) <= 0x1.fffffep30f)
      from.push_back(value);
  for (float tie = -300.5f; tie < 300.0f; ++tie)
    from.push_back(tie);
  from.resize(from.size() / 64 * 64); // whole vectors
  std::vector<int32_t> to(from.size());
  HWY_DYNAMIC_DISPATCH(f32ToNearest)(from.data(), to.data(), from.size());
  for (size_t i = 0; i < from.size(); ++i) {
    float nearest = std::isnan(from[i]) ? 0.0f : std::nearbyint(from[i]);
    ASSERT_EQ(to[i], static_cast<int32_t>(nearest)) << from[i];
  }
}

TEST_P(HighwayConvert, F64ToI64I32F32AndBack) {
  const std::vector<double> from = interestingFloats<double>();
  const size_t n = from.size();
  std::vector<int64_t> i64(n);
  std::vector<int32_t> i32(n);
  std::vector<double> backFromI64(n), backFromI32(n);
  std::vector<float> f32(n);
  HWY_DYNAMIC_DISPATCH(f64ToIntegers)(from.data(), i64.data(), i32.data(),
                                      backFromI64.data(), backFromI32.data(),
                                      f32.data(), n);
  for (size_t i = 0; i < n; ++i) {
    ASSERT_EQ(i64[i], truncated<int64_t>(from[i])) << from[i];
    ASSERT_EQ(i32[i], truncated<int32_t>(from[i])) << from[i];
    ASSERT_EQ(backFromI64[i], static_cast<double>(i64[i])) << i64[i];
    ASSERT_EQ(backFromI32[i], static_cast<double>(i32[i])) << i32[i];
    if (std::isnan(from[i]))
      ASSERT_TRUE(std::isnan(f32[i]));
    else
      ASSERT_EQ(bitCast<uint32_t>(f32[i]),
                bitCast<uint32_t>(static_cast<float>(from[i])))
          << from[i];
  }
}

template <typename T, class Call> void checkShiftsAndComparisons(Call call) {
  using U = std::make_unsigned_t<T>;
  constexpr size_t n = 4096;
  constexpr int width = 8 * sizeof(T);
  std::mt19937_64 random(1);
  std::vector<T> a(n), b(n), count(n), out(5 * n);
  for (size_t i = 0; i < n; ++i) {
    a[i] = static_cast<T>(random());
    b[i] = i % 3 == 0 ? a[i] : static_cast<T>(random());
    count[i] = static_cast<T>(i % width);
  }
  a[1] = std::numeric_limits<T>::min();
  b[1] = std::numeric_limits<T>::max();
  call(a.data(), b.data(), count.data(), out.data(), n);
  for (size_t i = 0; i < n; ++i) {
    ASSERT_EQ(out[i], static_cast<T>(static_cast<U>(a[i]) << count[i]));
    ASSERT_EQ(out[n + i], a[i] >> count[i]) << a[i] << " by " << count[i];
    ASSERT_EQ(out[2 * n + i], static_cast<T>(static_cast<U>(a[i]) >> count[i]));
    ASSERT_EQ(out[3 * n + i], a[i] >= b[i]);
    ASSERT_EQ(out[4 * n + i], a[i] <= b[i]);
  }
}

TEST_P(HighwayConvert, ShiftsAndComparisons) {
  checkShiftsAndComparisons<int32_t>(HWY_DYNAMIC_DISPATCH(shiftAndCompareI32));
  checkShiftsAndComparisons<int64_t>(HWY_DYNAMIC_DISPATCH(shiftAndCompareI64));
}

} // namespace
} // namespace norm

#endif // HWY_ONCE
