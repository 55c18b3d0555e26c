//===- Random.cpp - inputs that are not given -----------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Everything here is integer arithmetic and correctly rounded +, -, *, / and
// square root, compiled without contraction to fused operations: so that the
// numbers do not depend on the machine or its libm.
//
//===----------------------------------------------------------------------===//

#include "Random.h"

#include <cmath>

using namespace mlir;
using namespace mlir::norm;

namespace {

/// SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number
/// generators", 2014).
class Generator {
public:
  Generator(uint64_t seed, uint64_t stream) : state(seed) {
    state = next() ^ (stream * 0xD1342543DE82EF95u);
  }

  uint64_t next() {
    state += 0x9E3779B97F4A7C15u;
    uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }

  /// Uniform in [-1, 1).
  double symmetric() {
    return static_cast<double>(static_cast<int64_t>(next()) >> 11) * 0x1p-52;
  }

private:
  uint64_t state;
};

/// The natural logarithm of x in (0, 1), to about 1e-15: the series of
/// 2 atanh(s) for a significand near 1.
double logarithm(double x) {
  constexpr double kLn2 = 0x1.62e42fefa39efp-1;
  constexpr double kSqrtHalf = 0x1.6a09e667f3bcdp-1;
  int exponent;
  double m = std::frexp(x, &exponent);
  if (m < kSqrtHalf) {
    m *= 2;
    --exponent;
  }
  double s = (m - 1) / (m + 1), square = s * s, sum = 0;
  // |s| < 0.1716: the next term is below 1e-18.
  for (int k = 21; k >= 1; k -= 2)
    sum = sum * square + 1.0 / k;
  return exponent * kLn2 + 2 * s * sum;
}

/// One standard normal number by Marsaglia's polar method.
double normal(Generator &generator) {
  while (true) {
    double u = generator.symmetric(), v = generator.symmetric();
    double s = u * u + v * v;
    if (s > 0 && s < 1)
      return u * std::sqrt(-2 * logarithm(s) / s);
  }
}

} // namespace

void norm::fillRandom(Array &array, uint64_t seed, uint64_t stream) {
  Generator generator(seed, stream);
  for (int64_t i = 0, e = array.size(); i < e; ++i) {
    if (isFloat(array.element))
      array.set(i, normal(generator));
    else if (array.element == Element::I1)
      array.set(i, generator.next() >> 63);
    else
      array.set(i, static_cast<double>(generator.next() % 201) - 100);
  }
}
