//===- MatrixElements.cpp - elements of a matrix, converted ---------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MatrixElements.h"

#include <algorithm>
#include <cstring>
#include <type_traits>

using namespace norm::runtime;

namespace {

/// The bits of f16 and of bf16.
struct F16 {
  uint16_t bits;
};
struct BF16 {
  uint16_t bits;
};

float asFloat(uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}
uint32_t asBits(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  return bits;
}

float toFloat(float value) { return value; }
float toFloat(BF16 value) { return asFloat(uint32_t(value.bits) << 16); }
float toFloat(F16 value) {
  // The exponent's bias is 15 instead of 127; subnormals become normal.
  uint32_t magnitude = uint32_t(value.bits & 0x7fff) << 13;
  float scaled = asFloat(magnitude) * asFloat((127u + 112u) << 23);
  uint32_t isSpecial = magnitude >= (0x7c00u << 13) ? 0x7f800000u : 0u;
  return asFloat(asBits(scaled) | isSpecial |
                 uint32_t(value.bits & 0x8000) << 16);
}

void fromFloat(float value, float &to) { to = value; }
void fromFloat(float value, BF16 &to) {
  uint32_t bits = asBits(value);
  if ((bits & 0x7fffffff) > 0x7f800000)
    to.bits = static_cast<uint16_t>(bits >> 16 | 0x40); // a quiet NaN
  else
    to.bits = static_cast<uint16_t>((bits + 0x7fff + (bits >> 16 & 1)) >> 16);
}
void fromFloat(float value, F16 &to) {
  uint32_t bits = asBits(value), magnitude = bits & 0x7fffffff, half;
  if (magnitude > 0x7f800000) {
    half = 0x7e00 | (magnitude >> 13 & 0x3ff);
  } else if (magnitude >= 0x477ff000) {
    half = 0x7c00; // what rounds to more than 65504
  } else if (magnitude < 0x38800000) {
    // Subnormal: the sum's last bit is worth what f16's is.
    half = asBits(asFloat(magnitude) + 0.5f) - asBits(0.5f);
  } else {
    half = (magnitude - (112u << 23) + 0xfff + (magnitude >> 13 & 1)) >> 13;
  }
  to.bits = static_cast<uint16_t>(half | (bits >> 16 & 0x8000));
}

/// Rows and columns of a block that is walked in either order.
constexpr int64_t kBlock = 32;

/// Calls body(i, j) for every element, rows by rows or in square blocks, so
/// that neither matrix is walked with a stride for long.
template <typename Body>
void forEach(int64_t rows, int64_t columns, bool inBlocks, Body body) {
  if (!inBlocks) {
    for (int64_t i = 0; i < rows; ++i)
      for (int64_t j = 0; j < columns; ++j)
        body(i, j);
    return;
  }
  for (int64_t i0 = 0; i0 < rows; i0 += kBlock)
    for (int64_t j0 = 0; j0 < columns; j0 += kBlock)
      for (int64_t i = i0; i < std::min(i0 + kBlock, rows); ++i)
        for (int64_t j = j0; j < std::min(j0 + kBlock, columns); ++j)
          body(i, j);
}

bool hasUnitColumns(const AnyMatrix &a, const AnyMatrix &b) {
  return a.column == 1 && b.column == 1;
}

template <typename From, typename To>
void widenElements(const AnyMatrix &from, const AnyMatrix &to, int64_t rows,
                   int64_t columns) {
  auto *source = static_cast<const From *>(from.data);
  auto *target = static_cast<To *>(to.data);
  auto convert = [](From value) {
    if constexpr (std::is_same_v<From, double>)
      return value;
    else
      return static_cast<To>(toFloat(value));
  };
  // Of known strides a compiler makes vectors.
  if (hasUnitColumns(from, to)) {
    forEach(rows, columns, /*inBlocks=*/false, [&](int64_t i, int64_t j) {
      target[i * to.row + j] =
          static_cast<To>(convert(source[i * from.row + j]));
    });
    return;
  }
  forEach(rows, columns, /*inBlocks=*/true, [&](int64_t i, int64_t j) {
    target[i * to.row + j * to.column] =
        static_cast<To>(convert(source[i * from.row + j * from.column]));
  });
}

template <typename To>
void widenTo(const AnyMatrix &from, const AnyMatrix &to, int64_t rows,
             int64_t columns) {
  switch (from.element) {
  case Element::F16:
    return widenElements<F16, To>(from, to, rows, columns);
  case Element::BF16:
    return widenElements<BF16, To>(from, to, rows, columns);
  case Element::F32:
    return widenElements<float, To>(from, to, rows, columns);
  case Element::F64:
    return widenElements<double, To>(from, to, rows, columns);
  }
}

template <typename To>
void roundElements(const AnyMatrix &from, const AnyMatrix &to, int64_t rows,
                   int64_t columns, bool accumulate) {
  auto *source = static_cast<const float *>(from.data);
  auto *target = static_cast<To *>(to.data);
  bool inBlocks = !hasUnitColumns(from, to);
  forEach(rows, columns, inBlocks, [&](int64_t i, int64_t j) {
    To &element = target[i * to.row + j * to.column];
    float value = source[i * from.row + j * from.column];
    fromFloat(accumulate ? toFloat(element) + value : value, element);
  });
}

} // namespace

int64_t norm::runtime::getSize(Element element) {
  switch (element) {
  case Element::F16:
  case Element::BF16:
    return 2;
  case Element::F32:
    return 4;
  case Element::F64:
    return 8;
  }
  return 0;
}

void norm::runtime::widen(const AnyMatrix &from, const AnyMatrix &to,
                          int64_t rows, int64_t columns) {
  if (to.element == Element::F64)
    widenTo<double>(from, to, rows, columns);
  else
    widenTo<float>(from, to, rows, columns);
}

void norm::runtime::round(const AnyMatrix &from, const AnyMatrix &to,
                          int64_t rows, int64_t columns, bool accumulate) {
  switch (to.element) {
  case Element::F16:
    return roundElements<F16>(from, to, rows, columns, accumulate);
  case Element::BF16:
    return roundElements<BF16>(from, to, rows, columns, accumulate);
  case Element::F32:
    return roundElements<float>(from, to, rows, columns, accumulate);
  case Element::F64: {
    auto *source = static_cast<const double *>(from.data);
    auto *target = static_cast<double *>(to.data);
    forEach(rows, columns, /*inBlocks=*/true, [&](int64_t i, int64_t j) {
      double &element = target[i * to.row + j * to.column];
      double value = source[i * from.row + j * from.column];
      element = accumulate ? element + value : value;
    });
  }
  }
}
