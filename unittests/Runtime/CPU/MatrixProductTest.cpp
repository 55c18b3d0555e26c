//===- MatrixProductTest.cpp - products by a library ----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// What norm_matmul promises beside what norm-run tests of it: any strides, only
// c is written and what was there is not read, the same bits for any number of
// threads and for a pool of the program's own, and errors.
//
//===----------------------------------------------------------------------===//

#include "norm/Runtime/MatrixProduct.h"

#include "MatrixElements.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>
#include <random>
#include <vector>

using namespace norm::runtime;

namespace {

double read(Element element, const char *data, int64_t index) {
  AnyMatrix from = {element, const_cast<char *>(data), 1, 1};
  double value;
  widen(from.from(index, 0), {Element::F64, &value, 1, 1}, 1, 1);
  return value;
}

void write(Element element, char *data, int64_t index, double value) {
  AnyMatrix to = {element, data, 1, 1};
  if (element == Element::F64) {
    std::memcpy(to.from(index, 0).data, &value, sizeof value);
    return;
  }
  auto narrow = static_cast<float>(value);
  round({Element::F32, &narrow, 1, 1}, to.from(index, 0), 1, 1,
        /*accumulate=*/false);
}

/// A batch of matrices in memory with gaps.
struct Batch {
  Batch(Element element, int64_t batch, int64_t rows, int64_t columns,
        int64_t row, int64_t column)
      : element(element), row(row), column(column),
        stride((rows - 1) * row + (columns - 1) * column + 3),
        data(static_cast<size_t>((batch * stride + 1) * getSize(element))) {}

  int64_t getIndex(int64_t l, int64_t i, int64_t j) const {
    return l * stride + i * row + j * column;
  }
  double get(int64_t l, int64_t i, int64_t j) const {
    return read(element, data.data(), getIndex(l, i, j));
  }
  int64_t size() const {
    return static_cast<int64_t>(data.size()) / getSize(element);
  }
  /// All elements and gaps.
  std::vector<double> getValues() const {
    std::vector<double> values;
    for (int64_t i = 0; i < size(); ++i)
      values.push_back(read(element, data.data(), i));
    return values;
  }
  template <typename Make> void fill(Make make) {
    for (int64_t i = 0; i < size(); ++i)
      write(element, data.data(), i, make());
  }

  Element element;
  int64_t row, column, stride;
  std::vector<char> data;
};

void multiply(int32_t library, bool accumulate, int64_t batch, int64_t m,
              int64_t n, int64_t k, const Batch &a, const Batch &b, Batch &c) {
  norm_matmul(library, accumulate, batch, m, n, k,
              static_cast<int32_t>(a.element), a.data.data(), a.stride, a.row,
              a.column, static_cast<int32_t>(b.element), b.data.data(),
              b.stride, b.row, b.column, static_cast<int32_t>(c.element),
              c.data.data(), c.stride, c.row, c.column);
}

/// The relative error of one rounding.
double getRounding(Element element) {
  switch (element) {
  case Element::F16:
    return std::ldexp(1, -11);
  case Element::BF16:
    return std::ldexp(1, -8);
  case Element::F32:
    return std::ldexp(1, -24);
  case Element::F64:
    return std::ldexp(1, -53);
  }
  return 0;
}

struct Types {
  Element a, b, c;
};

constexpr Types kTypes[] = {
    {Element::F32, Element::F32, Element::F32},
    {Element::BF16, Element::BF16, Element::F32},
    {Element::BF16, Element::BF16, Element::BF16},
    {Element::F16, Element::F16, Element::F16},
    {Element::F16, Element::F16, Element::F32},
    {Element::BF16, Element::F32, Element::F32},
    {Element::F64, Element::F64, Element::F64},
    {Element::F32, Element::F64, Element::F64},
};

class MatrixProductTest : public testing::TestWithParam<int32_t> {
protected:
  void SetUp() override {
    if (const char *error = norm_matmul_get_error(GetParam()))
      GTEST_SKIP() << error;
  }
  void TearDown() override {
    norm_set_num_threads(0);
    norm_set_parallel_for(nullptr, nullptr);
  }

  bool hasTypes(const Types &types) const {
    return GetParam() != NORM_ONEDNN || types.c != Element::F64;
  }

  void check(const Types &types, int64_t m, int64_t n, int64_t k, int layout,
             bool accumulate);
};

/// The strides of `rows` times `columns` elements: contiguous, transposed,
/// with a gap between rows, with gaps between all elements.
std::pair<int64_t, int64_t> getStrides(int64_t rows, int64_t columns,
                                       int layout) {
  switch (layout) {
  case 0:
    return {columns, 1};
  case 1:
    return {1, rows};
  case 2:
    return {columns + 5, 1};
  default:
    return {3 * columns + 1, 3};
  }
}

void MatrixProductTest::check(const Types &types, int64_t m, int64_t n,
                              int64_t k, int layout, bool accumulate) {
  constexpr int64_t kBatch = 2;
  auto [aRow, aColumn] = getStrides(m, k, layout & 3);
  auto [bRow, bColumn] = getStrides(k, n, layout >> 2 & 3);
  auto [cRow, cColumn] = getStrides(m, n, layout >> 4 & 3);
  Batch a(types.a, kBatch, m, k, aRow, aColumn);
  Batch b(types.b, kBatch, k, n, bRow, bColumn);
  Batch c(types.c, kBatch, m, n, cRow, cColumn);
  std::minstd_rand engine(1);
  std::normal_distribution<double> normal;
  auto make = [&] { return normal(engine); };
  a.fill(make);
  b.fill(make);
  // What is not to be read is no number.
  c.fill([&] { return accumulate ? normal(engine) : std::nan(""); });
  Batch before = c, expected = c;

  norm_set_num_threads(1);
  multiply(GetParam(), accumulate, kBatch, m, n, k, a, b, c);
  norm_set_num_threads(7);
  Batch again = before;
  multiply(GetParam(), accumulate, kBatch, m, n, k, a, b, again);
  EXPECT_EQ(c.data, again.data) << "on another number of threads";

  // Of sums in any order, or one after the other.
  double terms = (4 + std::sqrt(double(k))) *
                 getRounding(types.c == Element::F64 ? types.c : Element::F32);
  std::vector<double> x = a.getValues(), y = b.getValues();
  auto get = [](const std::vector<double> &values, int64_t index) {
    return values[static_cast<size_t>(index)];
  };
  for (int64_t l = 0; l < kBatch; ++l)
    for (int64_t i = 0; i < m; ++i)
      for (int64_t j = 0; j < n; ++j) {
        double sum = accumulate ? before.get(l, i, j) : 0;
        double magnitude = std::abs(sum);
        for (int64_t p = 0; p < k; ++p) {
          double term =
              get(x, a.getIndex(l, i, p)) * get(y, b.getIndex(l, p, j));
          sum += term;
          magnitude += std::abs(term);
        }
        double actual = c.get(l, i, j);
        ASSERT_NEAR(actual, sum,
                    1.001 * getRounding(types.c) * std::abs(sum) +
                        terms * magnitude)
            << "at " << l << ' ' << i << ' ' << j;
        std::memcpy(&expected.data[static_cast<size_t>(
                        expected.getIndex(l, i, j) * getSize(types.c))],
                    &c.data[static_cast<size_t>(c.getIndex(l, i, j) *
                                                getSize(types.c))],
                    static_cast<size_t>(getSize(types.c)));
      }
  EXPECT_EQ(c.data, expected.data) << "wrote between the elements";
}

TEST_P(MatrixProductTest, HasAnyStrides) {
  for (const Types &types : kTypes)
    for (int layout = 0; hasTypes(types) && layout < 64; ++layout) {
      SCOPED_TRACE(testing::Message()
                   << "types of c " << int(types.c) << ", layout " << layout);
      check(types, 19, 35, 40, layout, layout & 1);
    }
}

TEST_P(MatrixProductTest, HasAnySizes) {
  constexpr int64_t kSizes[][3] = {{1, 1, 1},    {1, 770, 65},   {769, 1, 33},
                                   {3, 5, 2050}, {33, 48, 1003}, {4, 3, 0}};
  for (const Types &types : kTypes)
    for (const int64_t (&size)[3] : kSizes)
      for (int layout : {0, 5, 21})
        for (bool accumulate : {false, true})
          if (hasTypes(types))
            check(types, size[0], size[1], size[2], layout, accumulate);
}

// Of several pieces in both directions.
TEST_P(MatrixProductTest, DividesLargeOnes) {
  check(kTypes[0], 500, 300, 300, 0, false);
  check(kTypes[2], 500, 300, 300, 4, true);
}

TEST_P(MatrixProductTest, DoesNothingWithoutElements) {
  Batch a(Element::F32, 1, 4, 4, 4, 1), c = a;
  c.fill([] { return 1.0; });
  Batch before = c;
  multiply(GetParam(), false, 0, 4, 4, 4, a, a, c);
  multiply(GetParam(), false, 1, 0, 4, 4, a, a, c);
  multiply(GetParam(), false, 1, 4, 0, 4, a, a, c);
  EXPECT_EQ(c.data, before.data);
}

// A pool of the program's own does the pieces, in any order.
TEST_P(MatrixProductTest, IsSharedByReplacedPools) {
  constexpr int64_t kSize = 320;
  Batch a(Element::F32, 1, kSize, kSize, kSize, 1), c = a;
  std::minstd_rand engine(1);
  std::normal_distribution<double> normal;
  a.fill([&] { return normal(engine); });
  Batch expected = c;
  multiply(GetParam(), false, 1, kSize, kSize, kSize, a, a, expected);
  int64_t pieces = 0;
  norm_set_parallel_for(
      [](void *pool, int64_t count, int64_t, NormRowsFn body, void *context) {
        *static_cast<int64_t *>(pool) = count;
        for (int64_t i = count; i-- > 0;)
          body(context, i, i + 1);
      },
      &pieces);
  multiply(GetParam(), false, 1, kSize, kSize, kSize, a, a, c);
  EXPECT_GT(pieces, 1);
  EXPECT_EQ(c.data, expected.data);
}

INSTANTIATE_TEST_SUITE_P(Libraries, MatrixProductTest,
                         testing::Values(NORM_ONEDNN, NORM_CBLAS),
                         [](const testing::TestParamInfo<int32_t> &library) {
                           return library.param == NORM_ONEDNN ? "OneDNN"
                                                               : "CBLAS";
                         });

TEST(MatrixProductErrorTest, NamesWhatIsLacking) {
  Batch a(Element::F64, 1, 4, 4, 4, 1), b(Element::F32, 1, 4, 4, 4, 1);
  EXPECT_DEATH(multiply(7, false, 1, 4, 4, 4, a, a, a),
               "norm: error: matrix product: unknown library");
  EXPECT_STREQ(norm_matmul_get_error(7), "unknown library");
  EXPECT_FALSE(norm_matmul_is_fast(7));
  if (!norm_matmul_get_error(NORM_ONEDNN)) {
    EXPECT_DEATH(multiply(NORM_ONEDNN, false, 1, 4, 4, 4, a, a, a),
                 "norm: error: matrix product: oneDNN has no product of f64");
    EXPECT_DEATH(multiply(NORM_ONEDNN, false, 1, 4, 4, 4, a, b, b),
                 "an operand of f64 is multiplied into a result of f64 only");
  }
}

//===----------------------------------------------------------------------===//
// Conversions
//===----------------------------------------------------------------------===//

// f16 is a sign, 5 bits of exponent with bias 15, 10 of fraction.
TEST(MatrixElementsTest, WidensEveryF16) {
  for (uint32_t bits = 0; bits < 0x10000; ++bits) {
    auto half = static_cast<uint16_t>(bits);
    int exponent = half >> 10 & 31, fraction = half & 1023;
    double expected = exponent == 0 ? std::ldexp(fraction, -24)
                      : exponent < 31
                          ? std::ldexp(1024 + fraction, exponent - 25)
                      : fraction ? std::nan("")
                                 : std::numeric_limits<double>::infinity();
    if (half & 0x8000)
      expected = -expected;
    double actual =
        read(Element::F16, reinterpret_cast<const char *>(&half), 0);
    if (std::isnan(expected))
      EXPECT_TRUE(std::isnan(actual)) << bits;
    else
      EXPECT_EQ(actual, expected) << bits;
    // And back.
    uint16_t again = 0;
    write(Element::F16, reinterpret_cast<char *>(&again), 0, actual);
    if (!std::isnan(expected))
      EXPECT_EQ(again, half);
    else
      EXPECT_TRUE(std::isnan(
          read(Element::F16, reinterpret_cast<const char *>(&again), 0)));
  }
}

/// Between each two numbers of `element` that follow each other, the middle is
/// rounded to the even one, and what is beside it to the nearest.
void checkRounding(Element element, uint32_t count) {
  auto round = [&](float value) {
    uint16_t bits = 0;
    write(element, reinterpret_cast<char *>(&bits), 0, value);
    return bits;
  };
  for (uint32_t bits = 0; bits + 1 < count; ++bits) {
    auto low = static_cast<uint16_t>(bits);
    auto high = static_cast<uint16_t>(bits + 1);
    double from = read(element, reinterpret_cast<const char *>(&low), 0);
    double to = read(element, reinterpret_cast<const char *>(&high), 0);
    auto middle = static_cast<float>(from + (to - from) / 2);
    if (std::isinf(to))
      break;
    ASSERT_EQ(round(middle), bits % 2 ? high : low) << bits;
    ASSERT_EQ(round(-middle), (bits % 2 ? high : low) | 0x8000) << bits;
    ASSERT_EQ(round(std::nextafter(middle, 0.0f)), low) << bits;
    ASSERT_EQ(round(std::nextafter(middle, INFINITY)), high) << bits;
  }
}

TEST(MatrixElementsTest, RoundsToNearestEven) {
  checkRounding(Element::F16, 0x7c00);
  // Where the middle of two is a number of f32.
  checkRounding(Element::BF16, 0x7f80);
  uint16_t bits = 0;
  auto *data = reinterpret_cast<char *>(&bits);
  write(Element::F16, data, 0, 65519.99);
  EXPECT_EQ(bits, 0x7bff);
  write(Element::F16, data, 0, 65520);
  EXPECT_EQ(bits, 0x7c00);
  write(Element::BF16, data, 0, std::numeric_limits<float>::max());
  EXPECT_EQ(bits, 0x7f80);
  write(Element::BF16, data, 0, std::nan(""));
  EXPECT_TRUE(std::isnan(read(Element::BF16, data, 0)));
}

} // namespace
