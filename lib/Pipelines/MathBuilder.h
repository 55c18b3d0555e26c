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

#ifndef NORM_LIB_PIPELINES_MATHBUILDER_H
#define NORM_LIB_PIPELINES_MATHBUILDER_H

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
  // Polynomials, the lowest coefficient first: (e^r - 1 - r) / r^2 and 2^r
  // around zero; log's; erf(a) / a - 1 of a^2; a root of 1 - erf(a).
  ArrayRef<double> expm1, exp2, log, erfSmall, erfcRoot;
  /// 1 - erf is the root squared so many times.
  int erfcSquarings;
};

/// Writes arithmetic on f32 or f64. NaN gives NaN; infinities, zeros, whose
/// sign odd functions keep, and subnormals are handled as in C's <math.h>.
class MathBuilder {
public:
  MathBuilder(Location loc, OpBuilder &builder, FloatType type);

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

  // MathError.cpp
  Value erf(Value x);

  // MathRounding.cpp
  /// Halves go away from zero.
  Value round(Value x);
  Value trunc(Value x);

  // MathPower.cpp
  /// x ** exponent by multiplications.
  Value power(Value x, int64_t exponent);

private:
  using Predicate = arith::CmpFPredicate;

  static constexpr double kInfinity = std::numeric_limits<double>::infinity();
  static constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

  Value constant(double value);
  Value integer(int64_t value);
  Value add(Value x, Value y) { return arith::AddFOp::create(b, x, y); }
  Value sub(Value x, Value y) { return arith::SubFOp::create(b, x, y); }
  Value mul(Value x, Value y) { return arith::MulFOp::create(b, x, y); }
  Value div(Value x, Value y) { return arith::DivFOp::create(b, x, y); }
  Value fma(Value x, Value y, Value z);
  Value compare(Predicate predicate, Value x, Value y) {
    return arith::CmpFOp::create(b, predicate, x, y);
  }
  Value select(Value condition, Value x, Value y) {
    return arith::SelectOp::create(b, condition, x, y);
  }
  Value toBits(Value x) { return arith::BitcastOp::create(b, bitsType, x); }
  Value toNumber(Value x) { return arith::BitcastOp::create(b, type, x); }

  /// NaN stays NaN.
  Value atMost(Value x, double most);
  Value clamp(Value x, double least, double most);

  /// c0 + x c1 + x^2 c2 + ...
  Value polynomial(Value x, ArrayRef<double> coefficients);

  /// e^r - 1 for |r| <= ln(2) / 2.
  Value expm1Polynomial(Value r);
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

  ImplicitLocOpBuilder b;
  FloatType type;
  IntegerType bitsType;
  const MathFormat &f;
};

} // namespace mlir::norm

#endif // NORM_LIB_PIPELINES_MATHBUILDER_H
