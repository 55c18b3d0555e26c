//===- math-coefficients.h - what elementary functions are made of -*- C++ -*-//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Made by math-coefficients.py. The one table for math-inl.h, for the text of
// the C++ route, and for the compiler (MathBuilder.h).
//
// Polynomials begin with the lowest coefficient; the error is that of the
// polynomial alone, without the roundings of its evaluation, relative to the
// function that it is a part of.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_HIGHWAY_MATH_COEFFICIENTS_H_
#define NORM_RUNTIME_HIGHWAY_MATH_COEFFICIENTS_H_

#include <stdint.h>

#include "section.h"

namespace norm {

// clang-format off

NORM_SECTION(detail, kLn2Hi)
// ln 2 in two parts; the product of the first with an exponent is exact,
// also without FMA.
constexpr float kLn2HiF32 = 0.69314575f;
constexpr float kLn2LoF32 = 1.4286068e-06f;
constexpr double kLn2HiF64 = 0.6931471804855391;
constexpr double kLn2LoF64 = 7.440617110012397e-11;

NORM_SECTION(detail, kLog2E)
// 1 / ln 2
constexpr float kLog2EF32 = 1.442695f;
constexpr double kLog2EF64 = 1.4426950408889634;

NORM_SECTION(detail, kLog10E)
// 1 / ln 10
constexpr float kLog10EF32 = 0.4342945f;
constexpr double kLog10EF64 = 0.4342944819032518;

NORM_SECTION(detail, kLn2)
// ln 2
constexpr float kLn2F32 = 0.6931472f;
constexpr double kLn2F64 = 0.6931471805599453;

NORM_SECTION(detail, kSqrtHalfBits)
// The bits of the square root of 1/2.
constexpr uint32_t kSqrtHalfBitsF32 = 0x3F3504F3;
constexpr uint64_t kSqrtHalfBitsF64 = 0x3FE6A09E667F3BCD;

NORM_SECTION(detail, kExpMin)
// Beyond these, e^x (2^x) is infinite or rounds to zero.
constexpr float kExpMinF32 = -104.0f;
constexpr double kExpMinF64 = -746.0;
constexpr float kExpMaxF32 = 89.0f;
constexpr double kExpMaxF64 = 710.0;
constexpr float kExp2MinF32 = -151.0f;
constexpr double kExp2MinF64 = -1076.0;
constexpr float kExp2MaxF32 = 129.0f;
constexpr double kExp2MaxF64 = 1025.0;

NORM_SECTION(detail, kExpm1Max)
// Below and above, e^x - 1 rounds to -1 and to e^x.
constexpr float kExpm1MaxF32 = 20.0f;
constexpr double kExpm1MaxF64 = 40.0;

NORM_SECTION(detail, kExpm1)
// (e^r - 1 - r) / r^2 for |r| <= ln(2) / 2, relative to e^r - 1.
// f32: at most 2^-31.1 off.
constexpr float kExpm1F32[] = {
    0.5f,
    0.16666666f,
    0.041666493f,
    0.008333548f,
    0.0013932309f,
    0.00019760191f,
};
// f64: at most 2^-61.6 off.
constexpr double kExpm1F64[] = {
    0.5,
    0.16666666666666677,
    0.041666666666666685,
    0.008333333333321733,
    0.0013888888888888586,
    0.0001984126988547338,
    2.4801587293606418e-05,
    2.755724507944459e-06,
    2.75573157106319e-07,
    2.510869207757556e-08,
    2.089822811293653e-09,
};

NORM_SECTION(detail, kExp2)
// 2^r for |r| <= 1/2.
// f32: at most 2^-28.3 off.
constexpr float kExp2F32[] = {
    1.0f,
    0.6931472f,
    0.24022648f,
    0.0555036f,
    0.009618506f,
    0.0013390806f,
    0.00015326467f,
};
// f64: at most 2^-57.8 off.
constexpr double kExp2F64[] = {
    1.0,
    0.6931471805599453,
    0.24022650695910108,
    0.05550410866482173,
    0.0096181291076016,
    0.0013333558146544694,
    0.00015403530449041504,
    1.5252733635385342e-05,
    1.32154388337954e-06,
    1.0178159516128148e-07,
    7.073233275885552e-09,
    4.4389350398540043e-10,
};

NORM_SECTION(detail, kLogF32)
// (log(1 + f) - f + f^2 / 2) / f^3 for 1 + f in [sqrt(1/2), sqrt(2)].
// f32: at most 2^-27.3 off.
constexpr float kLogF32[] = {
    0.3333333f,
    -0.2500082f,
    0.20001239f,
    -0.16623393f,
    0.14201644f,
    -0.1315994f,
    0.12761946f,
    -0.0763504f,
};

NORM_SECTION(detail, kLogF64)
// Of s^2 with s = f / (2 + f), for the same f: (log(1 + f) - 2 s) / s^3.
// f64: at most 2^-66.6 off.
constexpr double kLogF64[] = {
    0.6666666666666666,
    0.4000000000000492,
    0.2857142856941229,
    0.22222222606812347,
    0.1818177836556791,
    0.1538698850750867,
    0.13252153760179677,
    0.13234742214007642,
};

NORM_SECTION(detail, kLogOfPair)
// Of s^2: ((log(1 + f) - 2 s) / s^3 - 2/3) / s^2.
// f32: at most 2^-43.7 off.
constexpr float kLogOfPairF32[] = {
    0.39999998f,
    0.28571972f,
    0.22179733f,
    0.19556198f,
};
// f64: at most 2^-73.5 off.
constexpr double kLogOfPairF64[] = {
    0.3999999999999998,
    0.2857142857144384,
    0.22222222217789586,
    0.1818181884403864,
    0.1538455842335822,
    0.13336264779653925,
    0.11675773388433433,
    0.11981827476448792,
};

NORM_SECTION(detail, kTwoThirds)
// 2/3 as a sum.
constexpr float kTwoThirdsF32[] = {
    0.6666667f,
    -1.9868216e-08f,
};
constexpr double kTwoThirdsF64[] = {
    0.6666666666666666,
    3.700743415417188e-17,
};

NORM_SECTION(detail, kTanhSmall)
// Below, tanh is computed another way; from the next on it rounds to one.
constexpr float kTanhSmallF32 = 0.625f;
constexpr double kTanhSmallF64 = 0.55;
constexpr float kTanhOneF32 = 10.0f;
constexpr double kTanhOneF64 = 20.0;

NORM_SECTION(detail, kTanh)
// Of a^2: (tanh(a) / a - 1) / a^2 for a <= kTanhSmall.
// f32: at most 2^-32.4 off.
constexpr float kTanhF32[] = {
    -0.3333333f,
    0.13333221f,
    -0.05394818f,
    0.021706894f,
    -0.008190013f,
    0.0021526811f,
};

NORM_SECTION(detail, kSinh)
// Of r^2: (sinh(r) / r - 1) / r^2 for |r| <= ln(2) / 2.
// f32: at most 2^-34.3 off.
constexpr float kSinhF32[] = {
    0.16666667f,
    0.008333175f,
    0.00019974087f,
};
// f64: at most 2^-65.2 off.
constexpr double kSinhF64[] = {
    0.16666666666666666,
    0.008333333333334428,
    0.00019841269837066235,
    2.7557326271987305e-06,
    2.5046735686302127e-08,
    1.7593757393816639e-10,
};

NORM_SECTION(detail, kCosh)
// Of r^2: (cosh(r) - 1) / r^2.
// f32: at most 2^-33.3 off.
constexpr float kCoshF32[] = {
    0.5f,
    0.04166646f,
    0.0013935453f,
};
// f64: at most 2^-70.0 off.
constexpr double kCoshF64[] = {
    0.5,
    0.041666666666666685,
    0.0013888888888873262,
    2.4801587349291225e-05,
    2.755725170528194e-07,
    2.0921816511142075e-09,
};

NORM_SECTION(detail, kErfOne)
// From here on erf rounds to one.
constexpr float kErfOneF32 = 3.925f;
constexpr double kErfOneF64 = 5.95;

NORM_SECTION(detail, kErfSmall)
// Of a^2: erf(a) / a - 1 for a <= 1.
// f32: at most 2^-29.4 off.
constexpr float kErfSmallF32[] = {
    0.12837917f,
    -0.37612626f,
    0.11283579f,
    -0.026853347f,
    0.005187162f,
    -0.0007997853f,
    7.806904e-05f,
};
// f64: at most 2^-56.3 off.
constexpr double kErfSmallF64[] = {
    0.1283791670955126,
    -0.376126389031841,
    0.11283791670971112,
    -0.026866170648037042,
    0.005223977652783144,
    -0.0008548328542887136,
    0.00012055386518410136,
    -1.4926890808989706e-05,
    1.6481232303970756e-06,
    -1.655920603385842e-07,
    1.6028717584472308e-08,
    -1.653020925770939e-09,
    1.4463292708762811e-10,
};

NORM_SECTION(detail, kErfcSquarings)
// 1 - erf is the root below squared so many times.
constexpr int kErfcSquaringsF32 = 2;
constexpr int kErfcSquaringsF64 = 3;

NORM_SECTION(detail, kErfcRoot)
// A root of 1 - erf(a) for a in [1, kErfOne]: its logarithm is nearly a
// parabola. Only the error of erf counts, so it is poor at the far end.
// f32: at most 2^-31.0 off.
constexpr float kErfcRootF32[] = {
    0.9998335f,
    -0.28083628f,
    -0.12350795f,
    0.02331171f,
    0.009112832f,
    0.006491254f,
    -0.0061765127f,
    0.0017557879f,
    -0.0002263028f,
    1.1452325e-05f,
};
// f64: at most 2^-57.5 off.
constexpr double kErfcRootF64[] = {
    0.9999999728149461,
    -0.14104712848646703,
    -0.06963150080646886,
    -0.0020867039151967796,
    0.006587996545229657,
    0.0001816963188995122,
    -0.0004989448876184964,
    6.871299663283155e-05,
    1.4559506224601594e-05,
    -1.292451232884724e-05,
    6.059724461867561e-06,
    -2.019947467089185e-06,
    4.897792029554012e-07,
    -8.865203291303668e-08,
    1.210933668056801e-08,
    -1.227110907498806e-09,
    8.742620026739594e-11,
    -3.905551076714787e-12,
    8.208630539472175e-14,
};

NORM_SECTION(detail, kErfcZero)
// From here on erfc rounds to zero.
constexpr float kErfcZeroF32 = 10.6f;
constexpr double kErfcZeroF64 = 28.0;

NORM_SECTION(detail, kErfcCentre)
// The centre k of the next.
constexpr float kErfcCentreF32 = 2.5f;
constexpr double kErfcCentreF64 = 4.0;

NORM_SECTION(detail, kErfc)
// Of (a - k) / (a + k): (1 + 2 a) e^(a^2) erfc(a) for a in [1/2, kErfcZero];
// behind it what rounding took from the first coefficient.
// f32: at most 2^-33.1 off.
constexpr float kErfcF32[] = {
    1.2648382f,
    -0.122356765f,
    -0.099024534f,
    0.15763001f,
    -0.10296723f,
    0.03275953f,
    0.000933664f,
    -0.004373376f,
    0.00048455724f,
    0.0006054029f,
    -7.586337e-05f,
    -7.474085e-05f,
};
constexpr float kErfcFirstLoF32 = -3.4333866e-08f;
// f64: at most 2^-61.9 off.
constexpr double kErfcF64[] = {
    1.2329951186255526,
    -0.1396211168405625,
    0.015379652102620014,
    0.06809705425469041,
    -0.10103906603632301,
    0.09373283499844476,
    -0.06633036581171074,
    0.0371675155356841,
    -0.016197734064915873,
    0.00503196999639309,
    -0.000757773230035806,
    -0.00019925680645401973,
    0.00015062137610547595,
    -2.4398790820295444e-05,
    -1.1221051850674368e-05,
    5.708712458243955e-06,
    2.917773481551349e-07,
    -8.238820118386908e-07,
    7.724399951315683e-08,
    1.0867414270628035e-07,
    -1.981373777960647e-08,
    -1.347872759600218e-08,
    2.4353520464235445e-09,
    1.175565121653197e-09,
};
constexpr double kErfcFirstLoF64 = -4.618729084707557e-17;

NORM_SECTION(detail, kSin)
// Of r^2: (sin(r) / r - 1) / r^2 for |r| <= pi / 4.
// f32: at most 2^-27.9 off.
constexpr float kSinF32[] = {
    -0.16666655f,
    0.008332189f,
    -0.00019518289f,
};
// f64: at most 2^-57.9 off.
constexpr double kSinF64[] = {
    -0.1666666666666663,
    0.008333333333321844,
    -0.00019841269829362965,
    2.7557313540481083e-06,
    -2.5050734753623992e-08,
    1.5895457424787614e-10,
};

NORM_SECTION(detail, kCos)
// Of r^2: (cos(r) - 1 + r^2 / 2) / r^4.
// f32: at most 2^-33.0 off.
constexpr float kCosF32[] = {
    0.041666646f,
    -0.001388731f,
    2.4432327e-05f,
};
// f64: at most 2^-63.9 off.
constexpr double kCosF64[] = {
    0.041666666666666595,
    -0.001388888888887334,
    2.4801587288999796e-05,
    -2.7557314216167645e-07,
    2.0875705253427615e-09,
    -1.1358740765755304e-11,
};

NORM_SECTION(detail, kTanEighthOfPi)
// tan(pi / 8) and tan(3 pi / 8)
constexpr float kTanEighthOfPiF32 = 0.41421357f;
constexpr double kTanEighthOfPiF64 = 0.41421356237309503;
constexpr float kTanThreeEighthsOfPiF32 = 2.4142137f;
constexpr double kTanThreeEighthsOfPiF64 = 2.414213562373095;

NORM_SECTION(detail, kAtan)
// Of t^2: (atan(t) / t - 1) / t^2 for |t| <= tan(pi / 8).
// f32: at most 2^-30.4 off.
constexpr float kAtanF32[] = {
    -0.33333316f,
    0.19998528f,
    -0.14244391f,
    0.105991684f,
    -0.06090051f,
};
// f64: at most 2^-59.4 off.
constexpr double kAtanF64[] = {
    -0.333333333333332,
    0.19999999999953658,
    -0.14285714280197076,
    0.11111110783335229,
    -0.09090897752256821,
    0.07692060106446891,
    -0.0666310282241851,
    0.05847880927703796,
    -0.05039270688558123,
    0.03806380990294649,
    -0.017906522648961237,
};

NORM_SECTION(detail, kAsin)
// Of t^2: (asin(t) / t - 1) / t^2 for |t| <= 1/2.
// f32: at most 2^-31.7 off.
constexpr float kAsinF32[] = {
    0.1666666f,
    0.07500522f,
    0.044513393f,
    0.03183861f,
    0.014318579f,
    0.03768786f,
};
// f64: at most 2^-59.9 off.
constexpr double kAsinF64[] = {
    0.1666666666666676,
    0.07499999999970844,
    0.04464285717459576,
    0.030381942707739456,
    0.022372215005548885,
    0.017351611459451105,
    0.013980829479241504,
    0.01139882312934877,
    0.010780831398014567,
    0.0037039528983666137,
    0.021714026476674704,
    -0.021009169225293826,
    0.03263541248352808,
};

NORM_SECTION(detail, kPi)
// pi and pi / 2 as sums, each part a rounding of what is left, and 2 / pi
constexpr float kPiF32[] = {
    3.1415927f,
    -8.742278e-08f,
    -3.430249e-15f,
};
constexpr double kPiF64[] = {
    3.141592653589793,
    1.2246467991473532e-16,
    -2.9947698097183397e-33,
};
constexpr float kHalfPiF32[] = {
    1.5707964f,
    -4.371139e-08f,
    -1.7151245e-15f,
};
constexpr double kHalfPiF64[] = {
    1.5707963267948966,
    6.123233995736766e-17,
    -1.4973849048591698e-33,
};
constexpr float kTwoOverPiF32 = 0.63661975f;
constexpr double kTwoOverPiF64 = 0.6366197723675814;

NORM_SECTION(detail, kTwoOverPiBits)
// The bits of 2 / pi that any number needs, behind one word of zeros.
constexpr uint64_t kTwoOverPiBits[] = {
    0x0,
    0xA2F9836E4E441529,
    0xFC2757D1F534DDC0,
    0xDB6295993C439041,
    0xFE5163ABDEBBC561,
    0xB7246E3A424DD2E0,
    0x06492EEA09D1921C,
    0xFE1DEB1CB129A73E,
    0xE88235F52EBB4484,
    0xE99C7026B45F7E41,
    0x3991D639835339F4,
    0x9C845F8BBDF9283B,
    0x1FF897FFDE05980F,
    0xEF2F118B5A0A6D1F,
    0x6D367ECF27CB09B7,
    0x4F463F669E5FEA2D,
    0x7527BAC7EBE5F17B,
    0x3D0739F78A5292EA,
    0x6BFB5FB11F8D5D08,
    0x56033046FC7B6BAB,
};

NORM_SECTION(detail, kCbrtBits)
// 1 / cbrt of a number in [1, 8) is about what has these bits, less a third of
// the number's.
constexpr uint32_t kCbrtBitsF32 = 0x54A1F000;
constexpr uint64_t kCbrtBitsF64 = 0x553EEA0000000000;

// clang-format on

}  // namespace norm

#endif  // NORM_RUNTIME_HIGHWAY_MATH_COEFFICIENTS_H_
