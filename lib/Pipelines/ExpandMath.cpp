//===- ExpandMath.cpp - elementary functions as arithmetic ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Upstream approximates functions of f32 only, up to 4 units in the last place
// off, and takes subnormal results for zero. These are the methods and the
// polynomials of runtime/highway/math-inl.h, for one number: they need fused
// multiply-add, and neither tables nor branches.
//
//===----------------------------------------------------------------------===//

#include "ExpandMath.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "mlir/IR/Matchers.h"

#include <cmath>
#include <limits>

using namespace mlir;

namespace {

using Predicate = arith::CmpFPredicate;

constexpr double kLog2E = 1.44269504088896340736;
constexpr double kLog10E = 0.434294481903251827651;
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// What depends on the type.
struct Format {
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

constexpr double kExpm1F32[] = {0.5,          0.166666657,   0.0416664779,
                                0.0083335666, 0.00139336975, 0.000197433372};
constexpr double kExp2F32[] = {1.0,           0.693147182,   0.240226448,
                               0.0555035882,  0.00961883366, 0.00133913022,
                               0.000152412846};
constexpr double kLogF32[] = {0.333333731,  -0.250008404, 0.1999899,
                              -0.166212067, 0.142389074,  -0.13212356,
                              0.125658914,  -0.0728602409};
constexpr double kTanhF32[] = {-0.333333343, 0.133333638,    -0.0539680086,
                               0.0218205694, -0.00847706106, 0.00241731689};
constexpr double kErfSmallF32[] = {0.128379166,   -0.37612629,   0.11283619,
                                   -0.0268551744, 0.00519084465, -0.00080318359,
                                   7.92413048e-05};
constexpr double kErfcRootF32[] = {
    0.999839246,     -0.280866027,  -0.123440765,   0.0232252069,
    0.00918277446,   0.00645443657, -0.00616389653, 0.00175307377,
    -0.000225969983, 1.14345794e-05};

constexpr double kExpm1F64[] = {0.5,
                                0.16666666666666677,
                                0.041666666666666609,
                                0.0083333333333214573,
                                0.0013888888888923812,
                                0.00019841269886509494,
                                2.4801587237234832e-05,
                                2.7557243858858965e-06,
                                2.7557352977081853e-07,
                                2.5109150869303751e-08,
                                2.0889456921920319e-09};
constexpr double kExp2F64[] = {1.0,
                               0.69314718055994529,
                               0.24022650695910136,
                               0.055504108664822333,
                               0.0096181291075925872,
                               0.0013333558146358634,
                               0.00015403530458754546,
                               1.5252733838289339e-05,
                               1.321543456316358e-06,
                               1.0178076598316852e-07,
                               7.0738941811488859e-09,
                               4.4515179880956562e-10};
constexpr double kLogF64[] = {0.66666666666666663,  0.40000000000000005,
                              0.28571428569171964,  0.22222222655848528,
                              0.181817736937350038, 0.153872161456685114,
                              0.132466505449719146, 0.132871007632030525};
constexpr double kErfSmallF64[] = {
    0.1283791670955126,      -0.37612638903183876,   0.11283791670958783,
    -0.02686617064563193,    0.005223977629246368,   -0.0008548327199419399,
    0.00012055338164247336,  -1.492574826097549e-05, 1.6463248766607743e-06,
    -1.6372388792942056e-07, 1.479847879816865e-08,  -1.1877050408652024e-09,
    6.763673044404123e-11};
constexpr double kErfcRootF64[] = {
    0.9999999720416097,      -0.14104712110440595,   -0.06963153360447888,
    -0.0020866138177456795,  0.006587825095734896,   0.0001819362762252961,
    -0.000499200831817315,   6.892569804871808e-05,  1.441990397989539e-05,
    -1.285161479782784e-05,  6.029368826897389e-06,  -2.0098913540793795e-06,
    4.871486379769871e-07,   -8.811601821947336e-08, 1.2026126852351785e-08,
    -1.2176144242909615e-09, 8.667581839883102e-11,  -3.868913808111619e-12,
    8.125434841882945e-14};

const Format kF32 = {/*mantissaBits=*/23,
                     /*exponentBias=*/127,
                     /*oneBits=*/0x3F800000,
                     /*sqrtHalfBits=*/0x3F3504F3,
                     /*leastNormal=*/std::numeric_limits<float>::min(),
                     /*rounder=*/12582912.0,
                     /*ln2Hi=*/0.693145752,
                     /*ln2Lo=*/1.42860677e-6,
                     /*expLeast=*/-104.0,
                     /*expMost=*/89.0,
                     /*exp2Least=*/-151.0,
                     /*exp2Most=*/129.0,
                     /*expm1Most=*/20.0,
                     /*tanhSmall=*/0.625,
                     /*tanhOne=*/10.0,
                     /*erfOne=*/3.925,
                     kExpm1F32,
                     kExp2F32,
                     kLogF32,
                     kErfSmallF32,
                     kErfcRootF32,
                     /*erfcSquarings=*/2};
const Format kF64 = {/*mantissaBits=*/52,
                     /*exponentBias=*/1023,
                     /*oneBits=*/0x3FF0000000000000,
                     /*sqrtHalfBits=*/0x3FE6A09E667F3BCD,
                     /*leastNormal=*/std::numeric_limits<double>::min(),
                     /*rounder=*/6755399441055744.0,
                     /*ln2Hi=*/6.93147180369123816490e-01,
                     /*ln2Lo=*/1.90821492927058770002e-10,
                     /*expLeast=*/-746.0,
                     /*expMost=*/710.0,
                     /*exp2Least=*/-1076.0,
                     /*exp2Most=*/1025.0,
                     /*expm1Most=*/40.0,
                     /*tanhSmall=*/0.55,
                     /*tanhOne=*/20.0,
                     /*erfOne=*/5.95,
                     kExpm1F64,
                     kExp2F64,
                     kLogF64,
                     kErfSmallF64,
                     kErfcRootF64,
                     /*erfcSquarings=*/3};

/// Writes arithmetic on f32 or f64.
class MathBuilder {
public:
  MathBuilder(Location loc, OpBuilder &builder, FloatType type)
      : b(loc, builder), type(type),
        bitsType(b.getIntegerType(type.getWidth())),
        f(type.isF64() ? kF64 : kF32) {}

  Value exp(Value x) {
    x = clamp(x, f.expLeast, f.expMost);
    auto [r, rounded] = reduceByLn2(x);
    return scale(add(expm1Polynomial(r), constant(1.0)), rounded);
  }

  Value exp2(Value x) {
    x = clamp(x, f.exp2Least, f.exp2Most);
    Value rounded = add(x, constant(f.rounder));
    Value r = sub(x, sub(rounded, constant(f.rounder)));
    return scale(polynomial(r, f.exp2), rounded);
  }

  Value expm1(Value x) {
    auto [r, rounded] = reduceByLn2(clamp(x, -f.expm1Most, f.expm1Most));
    Value power = powerOfTwo(toBits(rounded));
    // (1 + p) 2^q - 1; for q = 0 it is p, however small that is.
    Value y = fma(power, expm1Polynomial(r), sub(power, constant(1.0)));
    y = select(compare(Predicate::OGT, x, constant(f.expm1Most)), exp(x), y);
    return math::CopySignOp::create(b, y, x);
  }

  Value log(Value x) {
    Value isSmall = compare(Predicate::OLT, x, constant(f.leastNormal));
    Value shift = constant(std::ldexp(1.0, f.mantissaBits));
    Value normal = select(isSmall, mul(x, shift), x);
    // normal = 2^e m with m in [sqrt(1/2), sqrt(2)).
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
    Value e = sub(biased, select(isSmall, constant(bias + f.mantissaBits),
                                 constant(bias)));
    Value y = logPolynomial(sub(m, constant(1.0)), e);

    // Infinity and NaN stay.
    y = select(compare(Predicate::OLT, x, constant(kInfinity)), y, add(x, x));
    Value zero = constant(0.0);
    Value atMostZero = select(compare(Predicate::OEQ, x, zero),
                              constant(-kInfinity), constant(kNaN));
    return select(compare(Predicate::OLE, x, zero), atMostZero, y);
  }

  Value log2(Value x) { return mul(log(x), constant(kLog2E)); }
  Value log10(Value x) { return mul(log(x), constant(kLog10E)); }

  Value log1p(Value x) {
    // What rounding took from the sum is small beside it:
    // log(s + d) = log s + d / s.
    Value sum = add(x, constant(1.0));
    Value added = sub(sum, x);
    Value lost = add(sub(x, sub(sum, added)), sub(constant(1.0), added));
    Value logarithm = log(sum);
    Value y = add(logarithm, div(lost, sum));
    // Where 1 + x is 0 or infinite there is no d / s.
    Value isOrdinary = arith::AndIOp::create(
        b, compare(Predicate::OGT, sum, constant(0.0)),
        compare(Predicate::OLT, sum, constant(kInfinity)));
    return math::CopySignOp::create(b, select(isOrdinary, y, logarithm), x);
  }

  Value tanh(Value x) {
    Value a = atMost(math::AbsFOp::create(b, x), f.tanhOne);
    Value isSmall = compare(Predicate::OLT, a, constant(f.tanhSmall));
    // E = e^(-2|x|), which the negative exponent keeps in range.
    auto [r, rounded] = reduceByLn2(mul(a, constant(-2.0)));
    Value p = expm1Polynomial(r), power = powerOfTwo(toBits(rounded));
    Value e = fma(power, p, power);
    // tanh = 1 - 2E / (1 + E). Where that cancels it is a polynomial, or for
    // f64, where that would be long, (1 - E) / (1 + E).
    Value one = constant(1.0), y;
    if (type.isF64()) {
      Value oneMinusE =
          fma(arith::NegFOp::create(b, power), p, sub(one, power));
      Value quotient = div(select(isSmall, oneMinusE, add(e, e)), add(one, e));
      y = select(isSmall, quotient, sub(one, quotient));
    } else {
      Value square = mul(a, a);
      Value small = fma(polynomial(square, kTanhF32), mul(square, a), a);
      y = select(isSmall, small, sub(one, div(add(e, e), add(one, e))));
    }
    return math::CopySignOp::create(b, y, x);
  }

  Value erf(Value x) {
    Value one = constant(1.0);
    Value a = atMost(math::AbsFOp::create(b, x), f.erfOne);
    Value small = fma(polynomial(mul(a, a), f.erfSmall), a, a);
    Value erfc = polynomial(a, f.erfcRoot);
    for (int i = 0; i < f.erfcSquarings; ++i)
      erfc = mul(erfc, erfc);
    Value y = select(compare(Predicate::OLT, a, one), small, sub(one, erfc));
    return math::CopySignOp::create(b, y, x);
  }

  /// Halves go away from zero.
  Value round(Value x) {
    Value a = math::AbsFOp::create(b, x);
    Value whole = math::FloorOp::create(b, a);
    Value isUp = compare(Predicate::OGE, sub(a, whole), constant(0.5)); // exact
    Value y = select(isUp, add(whole, constant(1.0)), whole);
    return math::CopySignOp::create(b, y, x);
  }

  Value trunc(Value x) {
    Value whole = math::FloorOp::create(b, math::AbsFOp::create(b, x));
    return math::CopySignOp::create(b, whole, x);
  }

  /// x ** exponent by multiplications.
  Value power(Value x, int64_t exponent) {
    Value result;
    for (uint64_t bits = std::abs(exponent); bits != 0; bits >>= 1) {
      if (bits & 1)
        result = result ? mul(result, x) : x;
      if (bits > 1)
        x = mul(x, x);
    }
    if (!result)
      return constant(1.0);
    return exponent > 0 ? result : div(constant(1.0), result);
  }

private:
  Value constant(double value) {
    return arith::ConstantOp::create(b, b.getFloatAttr(type, value));
  }
  Value integer(int64_t value) {
    return arith::ConstantOp::create(b, b.getIntegerAttr(bitsType, value));
  }
  Value add(Value x, Value y) { return arith::AddFOp::create(b, x, y); }
  Value sub(Value x, Value y) { return arith::SubFOp::create(b, x, y); }
  Value mul(Value x, Value y) { return arith::MulFOp::create(b, x, y); }
  Value div(Value x, Value y) { return arith::DivFOp::create(b, x, y); }
  Value fma(Value x, Value y, Value z) {
    return math::FmaOp::create(b, x, y, z);
  }
  Value compare(Predicate predicate, Value x, Value y) {
    return arith::CmpFOp::create(b, predicate, x, y);
  }
  Value select(Value condition, Value x, Value y) {
    return arith::SelectOp::create(b, condition, x, y);
  }
  Value toBits(Value x) { return arith::BitcastOp::create(b, bitsType, x); }
  Value toNumber(Value x) { return arith::BitcastOp::create(b, type, x); }

  /// NaN stays NaN.
  Value atMost(Value x, double most) {
    return select(compare(Predicate::OGT, x, constant(most)), constant(most),
                  x);
  }
  Value clamp(Value x, double least, double most) {
    x = select(compare(Predicate::OLT, x, constant(least)), constant(least), x);
    return atMost(x, most);
  }

  /// c0 + x c1 + x^2 c2 + ...
  Value polynomial(Value x, ArrayRef<double> coefficients) {
    Value y = constant(coefficients.back());
    for (double coefficient : llvm::reverse(coefficients.drop_back()))
      y = fma(y, x, constant(coefficient));
    return y;
  }

  /// e^r - 1 for |r| <= ln(2) / 2.
  Value expm1Polynomial(Value r) {
    return fma(polynomial(r, f.expm1), mul(r, r), r);
  }

  /// log(1 + x) + e ln 2 for 1 + x in [sqrt(1/2), sqrt(2)).
  Value logPolynomial(Value x, Value e) {
    Value square = mul(x, x);
    if (!type.isF64()) {
      // x - x^2/2 + x^3 p(x), the smallest terms first.
      Value y = mul(mul(polynomial(x, f.log), x), square);
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
                    mul(s, fma(z, polynomial(z, f.log), halfSquare)));
    return fma(e, constant(f.ln2Hi), sub(x, sub(halfSquare, low)));
  }

  /// x = q ln 2 + r with an integer q and |r| <= ln(2) / 2: r, and q plus the
  /// rounder.
  std::pair<Value, Value> reduceByLn2(Value x) {
    Value rounded = fma(x, constant(kLog2E), constant(f.rounder));
    Value negativeQ = sub(constant(f.rounder), rounded);
    Value r = fma(negativeQ, constant(f.ln2Hi), x);
    return {fma(negativeQ, constant(f.ln2Lo), r), rounded};
  }

  /// 2^q, a normal number, of q in the low bits; those above are shifted out.
  Value powerOfTwo(Value q) {
    Value biased = arith::AddIOp::create(b, q, integer(f.exponentBias));
    return toNumber(arith::ShLIOp::create(b, biased, integer(f.mantissaBits)));
  }
  /// y 2^q of q plus the rounder, in two steps, because 2^q itself may be out
  /// of range; only the second can round.
  Value scale(Value y, Value rounded) {
    Value q = toBits(rounded);
    Value half = arith::ShRUIOp::create(b, q, integer(1));
    Value rest = arith::SubIOp::create(b, q, half);
    return mul(mul(y, powerOfTwo(half)), powerOfTwo(rest));
  }

  ImplicitLocOpBuilder b;
  FloatType type;
  IntegerType bitsType;
  const Format &f;
};

/// The type of a number that MathBuilder has a format for; null for others.
FloatType getSupported(Type type) {
  auto number = dyn_cast<FloatType>(type);
  return number && (number.isF32() || number.isF64()) ? number : FloatType();
}

/// Pattern: math.f x -> arithmetic
template <typename Op, Value (MathBuilder::*expansion)(Value)>
struct Expand final : OpRewritePattern<Op> {
  using OpRewritePattern<Op>::OpRewritePattern;

  LogicalResult matchAndRewrite(Op op,
                                PatternRewriter &rewriter) const override {
    FloatType type = getSupported(op.getType());
    if (!type)
      return rewriter.notifyMatchFailure(op, "neither f32 nor f64");
    MathBuilder builder(op.getLoc(), rewriter, type);
    rewriter.replaceOp(op, (builder.*expansion)(op.getOperand()));
    return success();
  }
};

/// The largest constant exponent of a power that becomes multiplications, whose
/// roundings add up; as on the CPU.
constexpr int64_t kMaxPower = 8;

/// Pattern: x ** n -> multiplications, for a constant integer |n| <= kMaxPower
template <typename Op> struct ExpandPower final : OpRewritePattern<Op> {
  using OpRewritePattern<Op>::OpRewritePattern;

  LogicalResult matchAndRewrite(Op op,
                                PatternRewriter &rewriter) const override {
    FloatType type = getSupported(op.getType());
    if (!type)
      return rewriter.notifyMatchFailure(op, "neither f32 nor f64");
    APFloat number(0.0);
    APInt integer;
    int64_t exponent;
    if (matchPattern(op.getRhs(), m_ConstantFloat(&number))) {
      if (!number.isInteger() || std::abs(number.convertToDouble()) > kMaxPower)
        return rewriter.notifyMatchFailure(op, "no small integer exponent");
      exponent = int64_t(number.convertToDouble());
    } else if (matchPattern(op.getRhs(), m_ConstantInt(&integer)) &&
               integer.abs().ule(kMaxPower)) {
      exponent = integer.getSExtValue();
    } else {
      return rewriter.notifyMatchFailure(op, "no small constant exponent");
    }
    MathBuilder builder(op.getLoc(), rewriter, type);
    rewriter.replaceOp(op, builder.power(op.getLhs(), exponent));
    return success();
  }
};

} // namespace

void norm::populateExpandMathPatterns(RewritePatternSet &patterns) {
  // Before upstream's.
  patterns.add<Expand<math::ErfOp, &MathBuilder::erf>,
               Expand<math::Exp2Op, &MathBuilder::exp2>,
               Expand<math::ExpM1Op, &MathBuilder::expm1>,
               Expand<math::ExpOp, &MathBuilder::exp>,
               Expand<math::Log1pOp, &MathBuilder::log1p>,
               Expand<math::Log2Op, &MathBuilder::log2>,
               Expand<math::Log10Op, &MathBuilder::log10>,
               Expand<math::LogOp, &MathBuilder::log>,
               Expand<math::RoundOp, &MathBuilder::round>,
               Expand<math::TruncOp, &MathBuilder::trunc>,
               Expand<math::TanhOp, &MathBuilder::tanh>,
               ExpandPower<math::FPowIOp>, ExpandPower<math::PowFOp>>(
      patterns.getContext(),
      /*benefit=*/10);
}
