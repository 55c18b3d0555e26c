//===- MathBuilder.h - elementary functions as arithmetic -------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// They need fused multiply-add and correctly rounded quotients and square
// roots, but no tables and, except where sin, cos and tan reduce large numbers,
// no branches.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TRANSFORMS_MATH_MATHBUILDER_H
#define NORM_LIB_TRANSFORMS_MATH_MATHBUILDER_H

#include "norm/Transforms/Math/ExpandMath.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"

#include <limits>

namespace mlir::norm {

/// What depends on the type of a number.
struct MathFormat {
  int mantissaBits;
  int64_t exponentBias;
  int64_t oneBits, sqrtHalfBits;
  double leastNormal;
  /// Adding it rounds to an integer, which is then in the low bits.
  double rounder;
  /// ln 2 in two parts. The product of the first with an exponent is exact.
  double ln2Hi, ln2Lo;
  /// Beyond these, exp (exp2) is infinite or rounds to zero.
  double expLeast, expMost, exp2Least, exp2Most;
  /// Below and above, expm1 rounds to -1 and to exp.
  double expm1Most;
  /// Below, tanh is computed another way; from the others on, tanh and erf
  /// round to one.
  double tanhSmall, tanhOne, erfOne;
  /// 1 - erf is a root squared so many times.
  int erfcSquarings;
};

/// Numbers for each type: a polynomial, the lowest coefficient first, or one
/// number as a sum, each a rounding of what is left. What they are of, and what
/// made them, is in runtime/highway/math-coefficients.h.
struct MathNumbers {
  ArrayRef<float> f32;
  ArrayRef<double> f64;
};

/// Writes arithmetic on f32 or f64. NaN gives NaN; infinities, zeros, whose
/// sign odd functions keep, and subnormals are handled as in C's <math.h>.
class MathBuilder {
public:
  MathBuilder(Location loc, OpBuilder &builder, FloatType type,
              const MathRoundings &roundings);

  // MathExponential.cpp
  Value exp(Value x);
  Value exp2(Value x);
  Value expm1(Value x);
  Value log(Value x);
  Value log1p(Value x);
  Value log2(Value x);
  Value log10(Value x);

  // MathHyperbolic.cpp
  Value tanh(Value x);
  Value sinh(Value x);
  Value cosh(Value x);
  Value asinh(Value x);
  Value acosh(Value x);
  Value atanh(Value x);

  // MathErrorFunctions.cpp
  Value erf(Value x);
  /// To the last subnormal result.
  Value erfc(Value x);

  // MathRounding.cpp
  /// Halves go away from zero.
  Value round(Value x);
  Value trunc(Value x);

  // MathPower.cpp
  /// x ** exponent by multiplications, of 1 / x if it is negative.
  Value power(Value x, int64_t exponent);
  Value pow(Value x, Value y);
  /// x ** n of a signless integer of at most 64 bits, all of which count.
  Value powi(Value x, Value n);
  Value cbrt(Value x);
  /// 1 / sqrt x, both rounded correctly.
  Value rsqrt(Value x);

  // MathTrigonometry.cpp
  // Of every finite number.
  Value sin(Value x);
  Value cos(Value x);
  Value tan(Value x);
  std::pair<Value, Value> sincos(Value x);

  // MathArc.cpp
  Value asin(Value x);
  Value acos(Value x);
  Value atan(Value x);
  Value atan2(Value y, Value x);

private:
  using Predicate = arith::CmpFPredicate;

  static constexpr double kInfinity = std::numeric_limits<double>::infinity();
  static constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

  /// The unevaluated sum of two numbers, the second at most some units in the
  /// last place of the first; as accurate as twice the bits.
  struct Pair {
    Value high, low;
  };

  Value constant(double value);
  Value integer(int64_t value);
  Value add(Value x, Value y) { return arith::AddFOp::create(b, x, y); }
  Value sub(Value x, Value y) { return arith::SubFOp::create(b, x, y); }
  Value mul(Value x, Value y) { return arith::MulFOp::create(b, x, y); }
  Value div(Value x, Value y) { return arith::DivFOp::create(b, x, y); }
  Value neg(Value x) { return arith::NegFOp::create(b, x); }
  Value abs(Value x);
  Value sqrt(Value x);
  Value fma(Value x, Value y, Value z);
  /// Rounded once, where that is possible: `roundings.isFused`.
  Value exactFma(Value x, Value y, Value z);
  Value copySign(Value x, Value sign);
  Value compare(Predicate predicate, Value x, Value y) {
    return arith::CmpFOp::create(b, predicate, x, y);
  }
  Value select(Value condition, Value x, Value y) {
    return arith::SelectOp::create(b, condition, x, y);
  }
  Pair select(Value condition, Pair x, Pair y) {
    return {select(condition, x.high, y.high), select(condition, x.low, y.low)};
  }
  Value both(Value x, Value y) { return arith::AndIOp::create(b, x, y); }
  Value either(Value x, Value y) { return arith::OrIOp::create(b, x, y); }
  Value isNaN(Value x) { return compare(Predicate::UNO, x, x); }
  /// Its sign is set; so is that of -0.
  Value isNegative(Value x);
  Value toBits(Value x) { return arith::BitcastOp::create(b, bitsType, x); }
  Value toNumber(Value x) { return arith::BitcastOp::create(b, type, x); }

  /// NaN stays NaN.
  Value atMost(Value x, double most);
  Value clamp(Value x, double least, double most);

  /// c0 + x c1 + x^2 c2 + ..., of which the first may be left out.
  Value polynomial(Value x, const MathNumbers &coefficients, size_t first = 0);

  // Pairs. Sums and products of single numbers are exact.
  double get(const MathNumbers &numbers, size_t i) {
    return type.isF64() ? numbers.f64[i] : double(numbers.f32[i]);
  }
  double get(double f32, double f64) { return type.isF64() ? f64 : f32; }
  Pair pair(const MathNumbers &parts) {
    return {constant(get(parts, 0)), constant(get(parts, 1))};
  }
  Pair sum(Value x, Value y);
  /// For |x| >= |y|, or x = 0.
  Pair sumOfLarger(Value x, Value y);
  Pair product(Value x, Value y);
  /// x - y z, where that is small beside x.
  Value remainder(Value x, Value y, Value z);
  Pair product(Pair x, Pair y);
  Pair quotient(Pair x, Pair y);
  Pair squareRoot(Pair x);

  /// e^r - 1 for |r| <= ln(2) / 2.
  Value expm1Polynomial(Value r);
  /// x = 2^e m with m in [sqrt(1/2), sqrt(2)), for positive finite x: m and e.
  std::pair<Value, Value> splitExponent(Value x);
  /// log(1 + x) + e ln 2 for 1 + x in [sqrt(1/2), sqrt(2)).
  Value logPolynomial(Value x, Value e);
  /// x = q ln 2 + r with an integer q and |r| <= ln(2) / 2: r, and q plus the
  /// rounder.
  std::pair<Value, Value> reduceByLn2(Value x);
  /// 2^q, a normal number, of q in the low bits; those above are shifted out.
  Value powerOfTwo(Value q);
  /// y 2^q of q plus the rounder, in two steps, because 2^q itself may be out
  /// of range; only the second can round.
  Value scale(Value y, Value rounded);

  /// e^(x.high + x.low)
  Value expOfPair(Pair x);
  /// log x for positive finite x.
  Pair logPair(Value x);
  /// log(1 + x), or log x where isLarge, of which x has just a high part.
  Value logOfSum(Pair x, Value isLarge);
  /// x ** y for finite y, of which isUp says whether it is positive, isOdd
  /// whether it is an odd integer; neither makes NaN of a negative x.
  Value finishPower(Value x, Pair y, Value isUp, Value isOdd);
  /// e^|x| is 2^q e^r; t is 2^-2q.
  struct Hyperbolic {
    Value rounded, t, sinh, coshMinusOne;
  };
  Hyperbolic reduceHyperbolic(Value a);

  /// |x| = (4 n + quadrant) pi / 2 + rest; of the quadrant's bits two count.
  struct Angle {
    Value quadrant;
    Pair rest;
  };
  Angle reduceAngle(Value a);
  Angle reduceHugeAngle(Value a);
  Pair sinOfRest(Pair rest);
  Pair cosOfRest(Pair rest);
  /// The sine of an angle of which the rest's sine and cosine are given.
  Value sinOfQuadrant(Pair sine, Pair cosine, Value quadrant);
  Value isOddQuadrant(Value quadrant);
  /// The lowest bit says whether.
  Value flipSign(Value x, Value bit);

  Pair partOfPi(double part);
  /// atan(y / x), or pi less that, of positive numbers.
  Value arc(Value y, Value x, Value isObtuse);
  /// asin a is value + tail, or, if a is not small, pi / 2 less twice that.
  struct Arc {
    Value isSmall, value, tail;
  };
  Arc arcSine(Value a);

  ImplicitLocOpBuilder b;
  FloatType type;
  IntegerType bitsType;
  const MathFormat &f;
  MathRoundings roundings;
};

} // namespace mlir::norm

#endif // NORM_LIB_TRANSFORMS_MATH_MATHBUILDER_H
