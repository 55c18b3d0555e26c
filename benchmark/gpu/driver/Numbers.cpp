//===- Numbers.cpp - narrow floats on the host ----------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Numbers.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

using namespace race;

namespace {

/// Bits of the significand, the leading one included, and the smallest exponent
/// of a normal number.
struct Format {
  int precision, minExponent;
};

} // namespace

static Format getFormat(ElementType type) {
  switch (type) {
  case ElementType::F32:
    return {24, -126};
  case ElementType::F16:
    return {11, -14};
  case ElementType::BF16:
    return {8, -126};
  }
  return {};
}

static uint16_t encodeF16(double value) {
  double magnitude = std::abs(value);
  uint16_t sign = std::signbit(value) ? 0x8000 : 0;
  if (magnitude < 0x1p-14)
    return sign | uint16_t(magnitude * 0x1p24);
  int exponent = std::ilogb(magnitude);
  return sign | uint16_t(((exponent + 15) << 10) +
                         int(std::ldexp(magnitude, 10 - exponent)) - 1024);
}

static double decodeF16(uint16_t bits) {
  int exponent = bits >> 10 & 31, significand = bits & 1023;
  double magnitude =
      exponent == 31  ? (significand ? std::numeric_limits<double>::quiet_NaN()
                                     : std::numeric_limits<double>::infinity())
      : exponent == 0 ? std::ldexp(significand, -24)
                      : std::ldexp(significand + 1024, exponent - 25);
  return bits & 0x8000 ? -magnitude : magnitude;
}

double race::roundTo(ElementType type, double value) {
  if (value == 0)
    return value;
  Format format = getFormat(type);
  int exponent = std::max(std::ilogb(value), format.minExponent);
  int lastPlace = exponent - format.precision + 1;
  return std::ldexp(std::nearbyint(std::ldexp(value, -lastPlace)), lastPlace);
}

void race::store(ElementType type, void *buffer, size_t index, double value) {
  if (type == ElementType::F32) {
    static_cast<float *>(buffer)[index] = float(value);
    return;
  }
  uint16_t &bits = static_cast<uint16_t *>(buffer)[index];
  if (type == ElementType::F16) {
    bits = encodeF16(value);
    return;
  }
  float single = float(value);
  uint32_t wide;
  std::memcpy(&wide, &single, sizeof wide);
  bits = wide >> 16;
}

double race::load(ElementType type, const void *buffer, size_t index) {
  if (type == ElementType::F32)
    return static_cast<const float *>(buffer)[index];
  uint16_t bits = static_cast<const uint16_t *>(buffer)[index];
  if (type == ElementType::F16)
    return decodeF16(bits);
  uint32_t wide = uint32_t(bits) << 16;
  float single;
  std::memcpy(&single, &wide, sizeof single);
  return single;
}
