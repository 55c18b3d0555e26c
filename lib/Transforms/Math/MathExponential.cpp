//===- MathExponential.cpp - exponentials and logarithms ------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The methods of runtime/highway/math-inl.h.
//
//===----------------------------------------------------------------------===//

#include "MathBuilder.h"

#include "math-coefficients.h"

#include "mlir/Dialect/Math/IR/Math.h"

#include <cmath>

using namespace mlir;
using namespace mlir::norm;

constexpr MathNumbers kExpm1 = {::norm::kExpm1F32, ::norm::kExpm1F64};
constexpr MathNumbers kExp2 = {::norm::kExp2F32, ::norm::kExp2F64};
constexpr MathNumbers kLog = {::norm::kLogF32, ::norm::kLogF64};

Value MathBuilder::expm1Polynomial(Value r) {
  return fma(polynomial(r, kExpm1), mul(r, r), r);
}

Value MathBuilder::logPolynomial(Value x, Value e) {
  Value square = mul(x, x);
  if (!type.isF64()) {
    // x - x^2/2 + x^3 p(x), the smallest terms first.
    Value y = mul(mul(polynomial(x, kLog), x), square);
    y = fma(e, constant(f.ln2Lo), y);
    y = fma(constant(-0.5), square, y);
    return fma(e, constant(f.ln2Hi), add(x, y));
  }
  // With s = x / (2 + x), log(1 + x) = x - s (x - s^2 p(s^2)), rearranged
  // around x^2/2.
  Value s = div(x, add(x, constant(2.0)));
  Value z = mul(s, s);
  Value halfSquare = mul(constant(0.5), square);
  Value low = fma(e, constant(f.ln2Lo),
                  mul(s, fma(z, polynomial(z, kLog), halfSquare)));
  return fma(e, constant(f.ln2Hi), sub(x, sub(halfSquare, low)));
}

std::pair<Value, Value> MathBuilder::reduceByLn2(Value x) {
  Value rounded = fma(x, constant(::norm::kLog2EF64), constant(f.rounder));
  Value negativeQ = sub(constant(f.rounder), rounded);
  Value r = fma(negativeQ, constant(f.ln2Hi), x);
  return {fma(negativeQ, constant(f.ln2Lo), r), rounded};
}

Value MathBuilder::powerOfTwo(Value q) {
  Value biased = arith::AddIOp::create(b, q, integer(f.exponentBias));
  return toNumber(arith::ShLIOp::create(b, biased, integer(f.mantissaBits)));
}

Value MathBuilder::scale(Value y, Value rounded) {
  Value q = toBits(rounded);
  Value half = arith::ShRUIOp::create(b, q, integer(1));
  Value rest = arith::SubIOp::create(b, q, half);
  return mul(mul(y, powerOfTwo(half)), powerOfTwo(rest));
}

Value MathBuilder::exp(Value x) {
  x = clamp(x, f.expLeast, f.expMost);
  auto [r, rounded] = reduceByLn2(x);
  return scale(add(expm1Polynomial(r), constant(1.0)), rounded);
}

Value MathBuilder::exp2(Value x) {
  x = clamp(x, f.exp2Least, f.exp2Most);
  Value rounded = add(x, constant(f.rounder));
  Value r = sub(x, sub(rounded, constant(f.rounder)));
  return scale(polynomial(r, kExp2), rounded);
}

Value MathBuilder::expm1(Value x) {
  auto [r, rounded] = reduceByLn2(clamp(x, -f.expm1Most, f.expm1Most));
  Value power = powerOfTwo(toBits(rounded));
  // (1 + p) 2^q - 1; for q = 0 it is p, however small that is.
  Value y = fma(power, expm1Polynomial(r), sub(power, constant(1.0)));
  y = select(compare(Predicate::OGT, x, constant(f.expm1Most)), exp(x), y);
  return math::CopySignOp::create(b, y, x);
}

std::pair<Value, Value> MathBuilder::splitExponent(Value x) {
  Value isSmall = compare(Predicate::OLT, x, constant(f.leastNormal));
  Value shift = constant(std::ldexp(1.0, f.mantissaBits));
  Value normal = select(isSmall, mul(x, shift), x);
  Value bits = arith::AddIOp::create(b, toBits(normal),
                                     integer(f.oneBits - f.sqrtHalfBits));
  int64_t mantissa = (int64_t(1) << f.mantissaBits) - 1;
  Value m = toNumber(arith::AddIOp::create(
      b, arith::AndIOp::create(b, bits, integer(mantissa)),
      integer(f.sqrtHalfBits)));
  // The biased exponent, as the low bits of the shift.
  Value biased = toNumber(arith::OrIOp::create(
      b, arith::ShRUIOp::create(b, bits, integer(f.mantissaBits)),
      toBits(shift)));
  double bias = std::ldexp(1.0, f.mantissaBits) + f.exponentBias;
  Value e = sub(
      biased, select(isSmall, constant(bias + f.mantissaBits), constant(bias)));
  return {m, e};
}

Value MathBuilder::log(Value x) {
  auto [m, e] = splitExponent(x);
  Value y = logPolynomial(sub(m, constant(1.0)), e);

  // Infinity and NaN stay.
  y = select(compare(Predicate::OLT, x, constant(kInfinity)), y, add(x, x));
  Value zero = constant(0.0);
  Value atMostZero = select(compare(Predicate::OEQ, x, zero),
                            constant(-kInfinity), constant(kNaN));
  return select(compare(Predicate::OLE, x, zero), atMostZero, y);
}

Value MathBuilder::log2(Value x) {
  return mul(log(x), constant(::norm::kLog2EF64));
}
Value MathBuilder::log10(Value x) {
  return mul(log(x), constant(::norm::kLog10EF64));
}

Value MathBuilder::log1p(Value x) {
  // What rounding took from the sum is small beside it:
  // log(s + d) = log s + d / s.
  Value sum = add(x, constant(1.0));
  Value added = sub(sum, x);
  Value lost = add(sub(x, sub(sum, added)), sub(constant(1.0), added));
  Value logarithm = log(sum);
  Value y = add(logarithm, div(lost, sum));
  // Where 1 + x is 0 or infinite there is no d / s.
  Value isOrdinary =
      arith::AndIOp::create(b, compare(Predicate::OGT, sum, constant(0.0)),
                            compare(Predicate::OLT, sum, constant(kInfinity)));
  return math::CopySignOp::create(b, select(isOrdinary, y, logarithm), x);
}
