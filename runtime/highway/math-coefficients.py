#!/usr/bin/env python3
# Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Makes math-coefficients.h, the numbers that elementary functions are made of.

    math-coefficients.py            writes it
    math-coefficients.py --check    fails if it is not what this makes

Polynomials are minimax: an exchange algorithm in decimal arithmetic finds the
one whose largest weighted error is least. Its coefficients are rounded to the
type one by one, the lowest first, since that needs most digits, and what is
left is fitted again after each. Needs nothing but Python 3.7.
"""

import os
import struct
import sys
from decimal import Decimal, getcontext
from math import factorial, ldexp
from operator import mul

# Digits of all arithmetic here: f64 has 16, and sums cancel up to 45 of them.
getcontext().prec = 80
ONE = Decimal(1)
TINY = Decimal(10) ** -75

# --- Functions ---------------------------------------------------------------


def series(x, coefficient):
    """The sum of coefficient(k) x^k; the terms shrink."""
    total, power, k = Decimal(0), ONE, 0
    while True:
        term = coefficient(k) * power
        total += term
        if k > 8 and abs(term) < TINY:
            return total
        power *= x
        k += 1


def make_pi():
    """Machin's formula."""
    def arctan_of_inverse(n):
        x = ONE / n
        return x * series(-x * x, lambda k: ONE / (2 * k + 1))
    return 4 * (4 * arctan_of_inverse(5) - arctan_of_inverse(239))


PI = make_pi()
LN2 = Decimal(2).ln()
INVERSE_FACTORIAL = [ONE / factorial(k) for k in range(200)]


def erf(x):
    """Loses e^(x^2) of the digits."""
    return 2 / PI.sqrt() * x * series(
        x * x, lambda k: (-1) ** k * INVERSE_FACTORIAL[k] / (2 * k + 1)
        if k < 200 else (-1) ** k / (Decimal(factorial(k)) * (2 * k + 1)))


def scaled_erfc(x):
    """e^(x^2) erfc(x), for large x by a continued fraction."""
    if x < 4:
        return (x * x).exp() * (1 - erf(x))
    y = x
    for k in range(400, 0, -1):
        y = x + Decimal(k) / 2 / y
    return 1 / (y * PI.sqrt())


def arcsine_coefficient(k):
    """asin t = t sum of these t^2k."""
    return Decimal(factorial(2 * k)) / (
        4 ** k * factorial(k) ** 2 * (2 * k + 1))


ARCSINE = [arcsine_coefficient(k) for k in range(160)]

# --- Numbers of a type -------------------------------------------------------


class Format:
    def __init__(self, name, cpp, bits, suffix, code, int_code):
        self.name, self.cpp, self.bits, self.suffix = name, cpp, bits, suffix
        self.code, self.int_code = code, int_code

    def round(self, x):
        """The nearest number, ties to even; x is no subnormal one's."""
        x = Decimal(x)
        if x == 0:
            return x
        sign, size, exponent = x.is_signed(), abs(x), 0
        low, high = Decimal(2) ** (self.bits - 1), Decimal(2) ** self.bits
        while size < low:
            size, exponent = size * 2, exponent - 1
        while size >= high:
            size, exponent = size / 2, exponent + 1
        # Exact, unlike a product in so many digits.
        size = Decimal(ldexp(int(size.quantize(ONE)), exponent))
        return size.copy_negate() if sign else size

    def literal(self, x):
        value = float(x)
        assert Decimal(value) == x, x
        if self.bits == 53 or value == int(value):
            return repr(value) + self.suffix
        text = next(t for t in ('%.*g' % (d, value) for d in range(1, 10))
                    if self.from_bits(self.to_bits(float(t))) == value)
        return text + self.suffix

    def to_bits(self, x):
        return struct.unpack(self.int_code, struct.pack(self.code, x))[0]

    def from_bits(self, bits):
        return struct.unpack(self.code, struct.pack(self.int_code, bits))[0]


F32 = Format('F32', 'float', 24, 'f', '<f', '<I')
F64 = Format('F64', 'double', 53, '', '<d', '<Q')


def split(x, fmt, parts):
    """x as a sum of numbers, each the rounding of what is left."""
    result = []
    for _ in range(parts):
        result.append(fmt.round(x))
        x -= result[-1]
    return result


def truncate(x, bits):
    """The first bits of x in [1/2, 1)."""
    scale = Decimal(2) ** bits
    return (x * scale).to_integral_value(rounding='ROUND_FLOOR') / scale

# --- Minimax polynomials -----------------------------------------------------


def solve(matrix, right):
    """Gauss's elimination with pivots."""
    n = len(right)
    rows = [row + [value] for row, value in zip(matrix, right)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda j: abs(rows[j][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        inverse = 1 / rows[i][i]
        for j in range(i + 1, n):
            factor = rows[j][i] * inverse
            if factor:
                rows[j] = rows[j][:i + 1] + [
                    a - factor * b
                    for a, b in zip(rows[j][i + 1:], rows[i][i + 1:])]
    x = [Decimal(0)] * n
    for i in reversed(range(n)):
        known = sum((rows[i][j] * x[j] for j in range(i + 1, n)), Decimal(0))
        x[i] = (rows[i][n] - known) / rows[i][i]
    return x


class Samples:
    """A function and the weight of its error at many places of an interval."""

    def __init__(self, function, low, high, count):
        low, high = Decimal(low), Decimal(high)
        # Dense at the ends, as the extremes of the error are.
        self.x = []
        for i in range(count):
            u = (2 * Decimal(i) + 1) / (2 * count)
            u = u * u * (3 - 2 * u)
            self.x.append(low + (high - low) * u)
        self.value, self.weight = [], []
        for x in self.x:
            value, weight = function(x)
            self.value.append(value)
            self.weight.append(weight)
        self.count = count

    def errors(self, coefficients):
        result = []
        for x, value, weight in zip(self.x, self.value, self.weight):
            y = Decimal(0)
            for c in reversed(coefficients):
                y = y * x + c
            result.append((y - value) * weight)
        return result


def fit(samples, known, degree):
    """The coefficients of x^len(known) to x^degree that, with the known ones
    below, make the least largest error."""
    first = len(known)
    unknowns = degree + 1 - first
    count = samples.count
    rows, right = [], []
    for x, value, weight in zip(samples.x, samples.value, samples.weight):
        power, row = weight * x ** first, []
        for _ in range(unknowns):
            row.append(power)
            power *= x
        rows.append(row)
        base = sum((c * x ** k for k, c in enumerate(known)), Decimal(0))
        right.append(weight * (value - base))

    # Stiefel's exchange: of unknowns + 1 places, with the sign of the error at
    # each, that bound the error from below, one is exchanged for the worst of
    # all until there is no worse one. (Remez's exchanges all at once, but needs
    # alternating signs; there are fewer where all powers vanish within the
    # interval.)
    places = [(2 * i + 1) * count // (2 * (unknowns + 1))
              for i in range(unknowns + 1)]
    # With these shares the places' rows sum to nothing; their signs are those
    # of the error.
    head = places[:-1]
    shares = solve([[rows[i][j] for i in head] for j in range(unknowns)],
                   [-rows[places[-1]][j] for j in range(unknowns)]) + [ONE]
    signs = [1 if share > 0 else -1 for share in shares]
    if sum(share * right[i] for share, i in zip(shares, places)) < 0:
        signs = [-sign for sign in signs]
    while True:
        *found, level = solve(
            [[s * a for a in rows[i]] + [ONE] for s, i in zip(signs, places)],
            [s * right[i] for s, i in zip(signs, places)])
        errors = [r - sum(map(mul, row, found)) for row, r in zip(rows, right)]
        worst = max(range(count), key=lambda i: abs(errors[i]))
        if abs(errors[worst]) <= level * Decimal('1.0001'):
            return found
        sign = 1 if errors[worst] > 0 else -1
        columns = [[s * rows[i][j] for s, i in zip(signs, places)]
                   for j in range(unknowns)] + [[ONE] * (unknowns + 1)]
        shares = solve(columns, [Decimal(0)] * unknowns + [ONE])
        steps = solve(columns, [sign * a for a in rows[worst]] + [ONE])
        leaves = min((i for i in range(unknowns + 1) if steps[i] > 0),
                     key=lambda i: shares[i] / steps[i])
        places[leaves], signs[leaves] = worst, sign


def minimax(fmt, function, low, high, count, fixed=()):
    """`count` coefficients, the first of which may be given. `function` gives
    value and weight. Returns them and the largest weighted error."""
    samples = Samples(function, low, high, 16 * count + 32)
    known = [Decimal(c) for c in fixed]
    while len(known) < count:
        known.append(fmt.round(fit(samples, known, count - 1)[0]))
    return known, max(map(abs, samples.errors(known)))

# --- The table ---------------------------------------------------------------


class Choice:
    """What algorithms fix: where they change, and how many coefficients."""

    def __init__(self, **values):
        self.__dict__.update(values)


CHOICES = {
    # ln2_bits: the product with an exponent is exact.
    F32: Choice(ln2_bits=15, tanh_small='0.625', tanh_one=10, erf_one='3.925',
                roots=2, exp=(-104, 89), exp2=(-151, 129), expm1_most=20,
                erfc_most='10.6', erfc_centre='2.5',
                expm1=6, exp2_count=7, log=8, log_of_pair=4, tanh=6,
                erf=7, erfc_root=10, erfc=12, sinh=3, cosh=3, sin=3, cos=3,
                atan=5, asin=6),
    F64: Choice(ln2_bits=33, tanh_small='0.55', tanh_one=20, erf_one='5.95',
                roots=3, exp=(-746, 710), exp2=(-1076, 1025), expm1_most=40,
                erfc_most='28', erfc_centre='4',
                expm1=11, exp2_count=12, log=8, log_of_pair=8, tanh=0,
                erf=13, erfc_root=19, erfc=24, sinh=6, cosh=6, sin=6, cos=6,
                atan=11, asin=13),
}

# A reduced argument is at most a rounding beyond.
SLACK = Decimal('1.0001')
HALF_LN2 = LN2 / 2 * SLACK
QUARTER_PI = PI / 4 * SLACK
SQRT2 = Decimal(2).sqrt()


def expm1_part(r):
    value = series(r, lambda k: INVERSE_FACTORIAL[k + 2])
    return value, abs(r * r / (r + r * r * value))


def exp2_part(r):
    value = (r * LN2).exp()
    return value, 1 / value


def log_part(f):
    value = series(-f, lambda k: ONE / (k + 3))
    return value, abs(f ** 3 / (1 + f).ln())


def log_of_quotient_part(z):
    """Of s^2: (log((1 + s) / (1 - s)) - 2 s) / s^3."""
    value = series(z, lambda k: Decimal(2) / (2 * k + 3))
    return value, z / (2 + z * value)


def log_of_pair_part(z):
    value = series(z, lambda k: Decimal(2) / (2 * k + 5))
    return value, z * z / (2 + z * (Decimal(2) / 3 + z * value))


def tanh_part(z):
    sinh = series(z, lambda k: INVERSE_FACTORIAL[2 * k + 1])
    cosh = series(z, lambda k: INVERSE_FACTORIAL[2 * k])
    return (sinh / cosh - 1) / z, z * cosh / sinh


def sinh_part(z):
    value = series(z, lambda k: INVERSE_FACTORIAL[2 * k + 3])
    return value, z / (1 + z * value)


def cosh_part(z):
    value = series(z, lambda k: INVERSE_FACTORIAL[2 * k + 2])
    return value, z / (1 + z * value)


def sin_part(z):
    value = -series(-z, lambda k: INVERSE_FACTORIAL[2 * k + 3])
    return value, z / (1 + z * value)


def cos_part(z):
    value = series(-z, lambda k: INVERSE_FACTORIAL[2 * k + 4])
    return value, z * z / (1 - z / 2 + z * z * value)


def atan_part(z):
    value = -series(-z, lambda k: ONE / (2 * k + 3))
    return value, z / (1 + z * value)


def asin_part(z):
    value = series(z, lambda k: ARCSINE[k + 1] if k < 159 else Decimal(0))
    return value, z / (1 + z * value)


def erf_part(z):
    value = erf(z.sqrt()) / z.sqrt() - 1
    return value, 1 / (1 + value)


def make_erfc_root_part(squarings):
    power = 2 ** squarings

    def part(a):
        erfc = (-a * a).exp() * scaled_erfc(a)
        root = erfc
        for _ in range(squarings):
            root = root.sqrt()
        # What a change of the root makes of erf, relative to it.
        return root, power * root ** (power - 1) / (1 - erfc)
    return part


def make_erfc_part(centre):
    def part(t):
        a = centre * (1 + t) / (1 - t)
        value = (1 + 2 * a) * scaled_erfc(a)
        return value, 1 / value
    return part


def find_cbrt_bits(fmt):
    """What third of a number's bits to subtract from for 1 / cbrt of it, m:
    the largest |1 - m y^3| over [1, 8) is least."""
    shift = 12 if fmt is F32 else 41
    one = fmt.to_bits(1.0)
    step = (fmt.to_bits(8.0) - one) // 3072
    numbers = [one + i * step for i in range(3072)]

    def worst(magic):
        error = 0.0
        for bits in numbers:
            y = fmt.from_bits(magic - bits // 3)
            error = max(error, abs(1 - fmt.from_bits(bits) * y * y * y))
        return error

    low, high = (fmt.to_bits(x) + one // 3 for x in (0.9, 1.1))
    low, high = low >> shift, high >> shift
    while high - low > 2:
        third = (high - low) // 3 or 1
        if worst(low + third << shift) < worst(high - third << shift):
            high -= third
        else:
            low += third
    return min(range(low, high + 1), key=lambda m: worst(m << shift)) << shift


HEAD = '''\
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
'''

TAIL = '''\
// clang-format on

}  // namespace norm

#endif  // NORM_RUNTIME_HIGHWAY_MATH_COEFFICIENTS_H_
'''


class Table:
    def __init__(self):
        self.text = ''

    def section(self, name, text):
        """What follows is printed where it is needed (section.h)."""
        self.text += '\nNORM_SECTION(detail, k%s)\n' % name
        self.text += ''.join('// %s\n' % line for line in text.splitlines())

    def number(self, name, fmt, value):
        self.text += 'constexpr %s k%s%s = %s;\n' % (
            fmt.cpp, name, fmt.name, fmt.literal(fmt.round(value)))

    def numbers(self, name, fmt, values):
        self.text += 'constexpr %s k%s%s[] = {\n%s};\n' % (
            fmt.cpp, name, fmt.name,
            ''.join('    %s,\n' % fmt.literal(v) for v in values))

    def bits(self, name, fmt, value):
        width = 32 if fmt is F32 else 64
        self.text += 'constexpr uint%d_t k%s%s = 0x%0*X;\n' % (
            width, name, fmt.name, width // 4, value)

    def polynomial(self, name, what, function, range_of, count, fixed=(),
                   formats=(F32, F64), section=None):
        self.section(section or name, what)
        for fmt in formats:
            low, high = range_of(CHOICES[fmt])
            values, error = minimax(
                fmt, function(CHOICES[fmt]) if fmt in CHOICES and
                function.__name__ == '<lambda>' else function,
                low, high, getattr(CHOICES[fmt], count), fixed)
            self.text += '// %s: at most 2^%.1f off.\n' % (
                'f' + fmt.name[1:], float(error.ln() / LN2))
            self.numbers(name, fmt, values)


def make():
    t = Table()
    both = (F32, F64)

    def each(name, value):
        for fmt in both:
            t.number(name, fmt, value(CHOICES[fmt]))

    t.section('Ln2Hi',
              'ln 2 in two parts; the product of the first with an exponent is '
              'exact,\nalso without FMA.')
    for fmt in both:
        high = truncate(LN2, CHOICES[fmt].ln2_bits)
        t.number('Ln2Hi', fmt, high)
        t.number('Ln2Lo', fmt, LN2 - high)
    t.section('Log2E', '1 / ln 2')
    each('Log2E', lambda c: 1 / LN2)
    t.section('Log10E', '1 / ln 10')
    each('Log10E', lambda c: 1 / Decimal(10).ln())
    t.section('Ln2', 'ln 2')
    each('Ln2', lambda c: LN2)
    t.section('SqrtHalfBits', 'The bits of the square root of 1/2.')
    for fmt in both:
        t.bits('SqrtHalfBits', fmt, fmt.to_bits(float(fmt.round(1 / SQRT2))))

    t.section('ExpMin',
              'Beyond these, e^x (2^x) is infinite or rounds to zero.')
    each('ExpMin', lambda c: c.exp[0])
    each('ExpMax', lambda c: c.exp[1])
    each('Exp2Min', lambda c: c.exp2[0])
    each('Exp2Max', lambda c: c.exp2[1])
    t.section('Expm1Max', 'Below and above, e^x - 1 rounds to -1 and to e^x.')
    each('Expm1Max', lambda c: c.expm1_most)
    t.polynomial('Expm1', '(e^r - 1 - r) / r^2 for |r| <= ln(2) / 2, relative '
                 'to e^r - 1.', expm1_part, lambda c: (-HALF_LN2, HALF_LN2),
                 'expm1', fixed=('0.5',))
    t.polynomial('Exp2', '2^r for |r| <= 1/2.', exp2_part,
                 lambda c: (Decimal('-0.5'), Decimal('0.5')), 'exp2_count',
                 fixed=(1,))

    s_most = (SQRT2 - 1) / (SQRT2 + 1) * SLACK
    t.polynomial('Log', '(log(1 + f) - f + f^2 / 2) / f^3 for 1 + f in '
                 '[sqrt(1/2), sqrt(2)].', log_part,
                 lambda c: (1 / SQRT2 / SLACK - 1, SQRT2 * SLACK - 1), 'log',
                 formats=(F32,), section='LogF32')
    t.polynomial('Log', 'Of s^2 with s = f / (2 + f), for the same f: '
                 '(log(1 + f) - 2 s) / s^3.', log_of_quotient_part,
                 lambda c: (0, s_most ** 2), 'log', formats=(F64,),
                 section='LogF64')
    t.polynomial('LogOfPair', 'Of s^2: ((log(1 + f) - 2 s) / s^3 - 2/3) / s^2.',
                 log_of_pair_part, lambda c: (0, s_most ** 2), 'log_of_pair')
    t.section('TwoThirds', '2/3 as a sum.')
    for fmt in both:
        t.numbers('TwoThirds', fmt, split(Decimal(2) / 3, fmt, 2))

    t.section('TanhSmall',
              'Below, tanh is computed another way; from the next on it rounds '
              'to one.')
    each('TanhSmall', lambda c: Decimal(c.tanh_small))
    each('TanhOne', lambda c: c.tanh_one)
    t.polynomial('Tanh', 'Of a^2: (tanh(a) / a - 1) / a^2 for a <= kTanhSmall.',
                 tanh_part,
                 lambda c: (0, (Decimal(c.tanh_small) * SLACK) ** 2), 'tanh',
                 formats=(F32,))
    t.polynomial('Sinh', 'Of r^2: (sinh(r) / r - 1) / r^2 for |r| <= '
                 'ln(2) / 2.', sinh_part, lambda c: (0, HALF_LN2 ** 2), 'sinh')
    t.polynomial('Cosh', 'Of r^2: (cosh(r) - 1) / r^2.', cosh_part,
                 lambda c: (0, HALF_LN2 ** 2), 'cosh', fixed=('0.5',))

    t.section('ErfOne', 'From here on erf rounds to one.')
    each('ErfOne', lambda c: Decimal(c.erf_one))
    t.polynomial('ErfSmall', 'Of a^2: erf(a) / a - 1 for a <= 1.', erf_part,
                 lambda c: (0, 1), 'erf')
    t.section('ErfcSquarings',
              '1 - erf is the root below squared so many times.')
    t.text += ''.join('constexpr int kErfcSquarings%s = %d;\n' %
                      (fmt.name, CHOICES[fmt].roots) for fmt in both)
    t.polynomial('ErfcRoot', 'A root of 1 - erf(a) for a in [1, kErfOne]: its '
                 'logarithm is nearly a\nparabola. Only the error of erf '
                 'counts, so it is poor at the far end.',
                 lambda c: make_erfc_root_part(c.roots),
                 lambda c: (1, Decimal(c.erf_one)), 'erfc_root')
    t.section('ErfcZero', 'From here on erfc rounds to zero.')
    each('ErfcZero', lambda c: Decimal(c.erfc_most))
    t.section('ErfcCentre', 'The centre k of the next.')
    each('ErfcCentre', lambda c: Decimal(c.erfc_centre))

    def erfc_range(c):
        centre = Decimal(c.erfc_centre)
        return tuple((a - centre) / (a + centre) * SLACK
                     for a in (Decimal('0.5'), Decimal(c.erfc_most)))
    part = lambda c: make_erfc_part(Decimal(c.erfc_centre))
    firsts = {}
    # The first coefficient as the sum of two.
    t.section('Erfc',
              'Of (a - k) / (a + k): (1 + 2 a) e^(a^2) erfc(a) for a in '
              '[1/2, kErfcZero];\nbehind it what rounding took from the first '
              'coefficient.')
    for fmt in both:
        c = CHOICES[fmt]
        count = c.erfc
        samples = Samples(part(c), *erfc_range(c), 16 * count + 32)
        first = split(fit(samples, [], count - 1)[0], fmt, 2)
        known = [sum(first)]
        while len(known) < count:
            known.append(fmt.round(fit(samples, known, count - 1)[0]))
        error = max(map(abs, samples.errors(known)))
        t.text += '// f%s: at most 2^%.1f off.\n' % (
            fmt.name[1:], float(error.ln() / LN2))
        t.numbers('Erfc', fmt, [first[0]] + known[1:])
        t.number('ErfcFirstLo', fmt, first[1])

    t.polynomial('Sin', 'Of r^2: (sin(r) / r - 1) / r^2 for |r| <= pi / 4.',
                 sin_part, lambda c: (0, QUARTER_PI ** 2), 'sin')
    t.polynomial('Cos', 'Of r^2: (cos(r) - 1 + r^2 / 2) / r^4.', cos_part,
                 lambda c: (0, QUARTER_PI ** 2), 'cos')
    tan_eighth = SQRT2 - 1
    t.section('TanEighthOfPi', 'tan(pi / 8) and tan(3 pi / 8)')
    each('TanEighthOfPi', lambda c: tan_eighth)
    each('TanThreeEighthsOfPi', lambda c: SQRT2 + 1)
    t.polynomial('Atan', 'Of t^2: (atan(t) / t - 1) / t^2 for |t| <= '
                 'tan(pi / 8).', atan_part,
                 lambda c: (0, (tan_eighth * SLACK) ** 2), 'atan')
    t.polynomial('Asin', 'Of t^2: (asin(t) / t - 1) / t^2 for |t| <= 1/2.',
                 asin_part, lambda c: (0, (SLACK / 2) ** 2), 'asin')
    t.section('Pi',
              'pi and pi / 2 as sums, each part a rounding of what is left, and '
              '2 / pi')
    for name, value in ('Pi', PI), ('HalfPi', PI / 2):
        for fmt in both:
            t.numbers(name, fmt, split(value, fmt, 3))
    each('TwoOverPi', lambda c: 2 / PI)
    t.section('TwoOverPiBits',
              'The bits of 2 / pi that any number needs, behind one word of '
              'zeros.')
    getcontext().prec = 420
    words, rest = [], 2 / make_pi_to(400)
    for _ in range(19):
        rest *= 2 ** 64
        words.append(int(rest))
        rest -= int(rest)
    getcontext().prec = 80
    t.text += 'constexpr uint64_t kTwoOverPiBits[] = {\n    0x0,\n%s};\n' % (
        ''.join('    0x%016X,\n' % word for word in words))
    t.section('CbrtBits',
              '1 / cbrt of a number in [1, 8) is about what has these bits, '
              "less a third of\nthe number's.")
    for fmt in both:
        t.bits('CbrtBits', fmt, find_cbrt_bits(fmt))
    return HEAD + t.text + '\n' + TAIL


def make_pi_to(digits):
    """To so many digits, in the present context."""
    global TINY
    old, TINY = TINY, Decimal(10) ** -(digits + 10)
    result = make_pi()
    TINY = old
    return result


def main():
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)),
                        'math-coefficients.h')
    text = make()
    if sys.argv[1:] == ['--check']:
        with open(path) as file:
            if file.read() != text:
                sys.exit('%s is not what math-coefficients.py makes; run it' %
                         path)
    elif not sys.argv[1:]:
        with open(path, 'w') as file:
            file.write(text)
    else:
        sys.exit(__doc__)


if __name__ == '__main__':
    main()
