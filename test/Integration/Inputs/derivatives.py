#!/usr/bin/env python3
"""Compares the derivatives of scalar ops, as norm-differentiate makes them and norm-run
evaluates them in float64, with closed forms.

derivatives.py FOLDER [NORM-RUN-OPTIONS...]

Each op is differentiated as the body of a linalg.generic and of a norm.generic; and
extrema of tensors with constant ones, however these are written.
"""
import array
import math
import os
import sys

from bodies import read_npy, run_tool, write_npy

ROOT_PI = math.sqrt(math.pi)
EVERYWHERE = [-1.0e5, -100.0, -7.5, -2.0, -1.0, -0.3, -1.0e-9, 0.0, 1.0e-9, 0.4, 1.0, 2.0,
              3.5, 50.0, 1.0e5]
MODERATE = [x for x in EVERYWHERE if abs(x) <= 50]
POSITIVE = [x for x in EVERYWHERE if x > 0] + [1.0e-300, 1.0e300]
WITHIN_ONE = [-0.999, -0.5, -1.0e-9, 0.0, 0.25, 0.75, 0.9999999]


def sigmoid_slope(x):
    s = 1 / (1 + math.exp(-x)) if x > -700 else 0.0
    return s * (1 - s)


def erf_slope(x):
    return 2 / ROOT_PI * math.exp(-x * x)


def sign(x):
    return (x > 0) - (x < 0)


def cross(*lists):
    """All pairs, as two lists."""
    return [[x for x in lists[0] for _ in lists[1]], [y for _ in lists[0] for y in lists[1]]]


# Body, of %x, %y, %z : f64, with the result %r; elements; derivatives at them. An integer
# in place of elements is a constant of the body.
UNARY = {
    "math.absf": (EVERYWHERE, sign),
    "math.acos": (WITHIN_ONE, lambda x: -1 / math.sqrt((1 - x) * (1 + x))),
    "math.acosh": ([1.0000001, 1.5, 3.0, 1.0e5, 1.0e100],
                   lambda x: 1 / math.sqrt(x - 1) / math.sqrt(x + 1)),
    "math.asin": (WITHIN_ONE, lambda x: 1 / math.sqrt((1 - x) * (1 + x))),
    "math.asinh": (EVERYWHERE, lambda x: 1 / math.hypot(1, x)),
    "math.atan": (EVERYWHERE, lambda x: 1 / (1 + x * x)),
    "math.atanh": (WITHIN_ONE, lambda x: 1 / ((1 - x) * (1 + x))),
    "math.cbrt": ([x for x in EVERYWHERE if x], lambda x: abs(x) ** (-2 / 3) / 3),
    "math.ceil": (EVERYWHERE, lambda x: 0.0),
    "math.cos": (MODERATE, lambda x: -math.sin(x)),
    "math.cosh": (MODERATE, math.sinh),
    "math.erf": (EVERYWHERE, erf_slope),
    "math.erfc": (EVERYWHERE, lambda x: -erf_slope(x)),
    "math.exp": (MODERATE + [-1000.0], math.exp),
    "math.exp2": (MODERATE, lambda x: math.log(2) * 2 ** x),
    "math.expm1": (MODERATE, math.exp),
    "math.floor": (EVERYWHERE, lambda x: 0.0),
    "math.log": (POSITIVE, lambda x: 1 / x),
    "math.log10": (POSITIVE, lambda x: 1 / x / math.log(10)),
    "math.log1p": ([-0.5, 0.0, 1.0e-9, 3.0, 1.0e9], lambda x: 1 / (1 + x)),
    "math.log2": (POSITIVE, lambda x: 1 / x / math.log(2)),
    "math.round": (EVERYWHERE, lambda x: 0.0),
    "math.roundeven": (EVERYWHERE, lambda x: 0.0),
    "math.rsqrt": ([1.0e-3, 0.3, 1.0, 7.0, 1.0e9], lambda x: -x ** -1.5 / 2),
    "math.sin": (MODERATE, math.cos),
    "math.sinh": (MODERATE, math.cosh),
    "math.sqrt": (POSITIVE, lambda x: 1 / (2 * math.sqrt(x))),
    "math.tan": (MODERATE, lambda x: 1 / math.cos(x) ** 2),
    "math.tanh": (EVERYWHERE, lambda x: 1 / math.cosh(x) ** 2 if abs(x) < 300 else 0.0),
    "math.trunc": (EVERYWHERE, lambda x: 0.0),
    "arith.negf": (EVERYWHERE, lambda x: -1.0),
}
PAIRS = cross([-3.0, -0.5, 0.0, 0.75, 2.0], [-4.0, -0.5, 0.75, 2.0])
NONNEGATIVE_PAIRS = cross([0.0, 0.5, 1.0, 3.0], [0.0, 0.5, 1.0, 2.0, 5.0])


def larger(x, y):
    return 1.0 if x > y else 0.5 if x == y else 0.0


def power_slopes(x, y):
    slope = y * x ** (y - 1) if x or y >= 1 else 0.0 if y == 0 else math.inf
    return slope, x ** y * math.log(x) if x else 0.0


BINARY = {
    "arith.addf": (PAIRS, lambda x, y: (1.0, 1.0)),
    "arith.subf": (PAIRS, lambda x, y: (1.0, -1.0)),
    "arith.mulf": (PAIRS, lambda x, y: (y, x)),
    "arith.divf": (PAIRS, lambda x, y: (1 / y, -x / y ** 2)),
    "arith.remf": (PAIRS, lambda x, y: (1.0, -float(math.trunc(x / y)))),
    "arith.maximumf": (PAIRS, lambda x, y: (larger(x, y), larger(y, x))),
    "arith.maxnumf": (PAIRS, lambda x, y: (larger(x, y), larger(y, x))),
    "arith.minimumf": (PAIRS, lambda x, y: (larger(y, x), larger(x, y))),
    "arith.minnumf": (PAIRS, lambda x, y: (larger(y, x), larger(x, y))),
    # Squares of the last of these overflow or underflow.
    "math.atan2": ([PAIRS[0] + [3.0e-200, 1.0e-200, -1.0e200, 2.0e200, 1.0],
                    PAIRS[1] + [1.0e-200, -3.0e-200, 4.0e200, 1.0e200, 1.0e200]],
                   lambda y, x: (x / math.hypot(x, y) / math.hypot(x, y),
                                 -y / math.hypot(x, y) / math.hypot(x, y))),
    "math.copysign": (PAIRS, lambda x, y: (
        math.copysign(1, x) * math.copysign(1, y), 0.0)),
    "math.powf": (NONNEGATIVE_PAIRS, power_slopes),
}
OTHERS = [
    ("fma", "%r = math.fma %x, %y, %z : f64",
     [[2.0, -3.0], [5.0, 0.5], [7.0, 11.0]], lambda x, y, z: (y, x, 1.0)),
    ("clampf", "%r = math.clampf %x to [%y, %z] : f64",
     [[-2.0, -1.0, 0.0, 3.0, 4.0], [-1.0] * 5, [3.0] * 5],
     lambda x, y, z: (float(y <= x <= z), float(x < y), float(x > z))),
    ("select", "%p = arith.cmpf olt, %x, %y : f64\n %r = arith.select %p, %x, %z : f64",
     [[1.0, 2.0, 3.0], [2.0, 2.0, 2.0], [5.0, 6.0, 7.0]],
     lambda x, y, z: (float(x < y), 0.0, float(not x < y))),
    ("fpowi", "%n = arith.constant 3 : i32\n %r = math.fpowi %x, %n : f64, i32",
     [[-2.0, 0.0, 5.0]], lambda x: (3 * x * x,)),
    ("fpowi_0", "%n = arith.constant 0 : i32\n %r = math.fpowi %x, %n : f64, i32",
     [[-2.0, 0.0, 5.0]], lambda x: (0.0,)),
    ("fpowi_negative", "%n = arith.constant -2 : i32\n %r = math.fpowi %x, %n : f64, i32",
     [[-2.0, 0.5]], lambda x: (-2 / x ** 3,)),
    ("square", "%r = arith.mulf %x, %x : f64", [MODERATE], lambda x: (2 * x,)),
    ("power_of_constant", "%n = arith.constant 2.0 : f64\n %r = math.powf %x, %n : f64",
     [MODERATE], lambda x: (2 * x,)),
    ("constant_to_power", "%n = arith.constant 2.0 : f64\n %r = math.powf %n, %x : f64",
     [MODERATE], lambda x: (math.log(2) * 2 ** x,)),
    # A constant takes all of two that are equal.
    ("relu", "%n = arith.constant 0.0 : f64\n %r = arith.maximumf %x, %n : f64",
     [EVERYWHERE], lambda x: (float(x > 0),)),
    ("capped", "%n = arith.constant 2.0 : f64\n %r = arith.minimumf %n, %x : f64",
     [EVERYWHERE], lambda x: (float(x < 2),)),
    ("reciprocal", "%n = arith.constant 1.0 : f64\n %r = arith.divf %n, %x : f64",
     [[-2.0, 0.5, 1.0e200]], lambda x: (-1 / x / x,)),
    ("quotient_of_constant", "%n = arith.constant 3.0 : f64\n %r = arith.divf %n, %x : f64",
     [[-2.0, 0.5]], lambda x: (-3 / x / x,)),
    ("by_constant", "%n = arith.constant 4.0 : f64\n %r = arith.divf %x, %n : f64",
     [[-2.0, 0.5]], lambda x: (0.25,)),
    # The exponential overflows at -1000.
    ("sigmoid", """%n = arith.negf %x : f64
     %e = math.exp %n : f64
     %one = arith.constant 1.0 : f64
     %d = arith.addf %e, %one : f64
     %r = arith.divf %one, %d : f64""", [EVERYWHERE + [-1000.0, 1000.0, -750.0]],
     lambda x: (sigmoid_slope(x),)),
    # In f32 it does at -100; what comes is f32's.
    ("f32_sigmoid", """%f = arith.truncf %x : f64 to f32
     %n = arith.negf %f : f32
     %e = math.exp %n : f32
     %one = arith.constant 1.0 : f32
     %d = arith.addf %e, %one : f32
     %q = arith.divf %one, %d : f32
     %r = arith.extf %q : f32 to f64""", [[-200.0, -100.0, 100.0, 200.0]],
     lambda x: (0.0,)),
    ("silu", """%n = arith.negf %x : f64
     %e = math.exp %n : f64
     %one = arith.constant 1.0 : f64
     %d = arith.addf %e, %one : f64
     %r = arith.divf %x, %d : f64""", [[-1000.0, -3.0, 0.0, 0.5, 4.0, 1000.0]],
     lambda x: (0.0 if x < -700 else (1 + math.exp(-x) * (1 + x)) / (1 + math.exp(-x)) ** 2,)),
    # Where a condition takes something else, an infinite derivative does not matter.
    ("masked_root", """%zero = arith.constant 0.0 : f64
     %p = arith.cmpf ogt, %x, %zero : f64
     %s = math.sqrt %x : f64
     %l = math.log %x : f64
     %q = arith.divf %s, %x : f64
     %t = arith.addf %s, %l : f64
     %u = arith.addf %t, %q : f64
     %r = arith.select %p, %u, %zero : f64""", [[-1.0, 0.0, 4.0]],
     lambda x: (1 / (2 * math.sqrt(x)) + 1 / x - x ** -1.5 / 2 if x > 0 else 0.0,)),
    ("masked_others", """%zero = arith.constant 0.0 : f64
     %one = arith.constant 1.0 : f64
     %p = arith.cmpf ogt, %x, %zero : f64
     %a = math.rsqrt %x : f64
     %b = math.cbrt %x : f64
     %c = math.log2 %x : f64
     %d = math.log10 %x : f64
     %e = arith.divf %one, %x : f64
     %y0 = arith.subf %x, %one : f64
     %f = math.log1p %y0 : f64
     %g = math.acos %y0 : f64
     %h = math.asin %y0 : f64
     %i = math.atanh %y0 : f64
     %half = arith.constant 0.5 : f64
     %j = math.powf %x, %half : f64
     %k0 = arith.addf %x, %one : f64
     %k = math.acosh %k0 : f64
     %0 = arith.addf %a, %b : f64
     %1 = arith.addf %0, %c : f64
     %2 = arith.addf %1, %d : f64
     %3 = arith.addf %2, %e : f64
     %4 = arith.addf %3, %f : f64
     %5 = arith.addf %4, %g : f64
     %6 = arith.addf %5, %h : f64
     %7 = arith.addf %6, %i : f64
     %8 = arith.addf %7, %j : f64
     %9 = arith.addf %8, %k : f64
     %r = arith.select %p, %9, %zero : f64""", [[0.0]], lambda x: (0.0,)),
    # As rounding to integers, comparisons have no derivative.
    ("truncated", "%i = arith.fptosi %x : f64 to i64\n %r = arith.sitofp %i : i64 to f64",
     [MODERATE], lambda x: (0.0,)),
]

# How tensors of zeros are written, as %z, where T is their type.
ZEROS = {
    "dense": "%z = arith.constant dense<0.0> : T",
    "filled": "%z = linalg.fill ins(%zero : f64) outs(%e : T) -> T",
    "splat": "%z = tensor.splat %zero : T",
    "map": """%z = linalg.generic {indexing_maps = [affine_map<(i, j) -> ()>, #id], iterator_types = ["parallel", "parallel"]}
      ins(%zero : f64) outs(%e : T) {
  ^bb0(%a: f64, %o: f64):
    linalg.yield %a : f64
  } -> T""",
    "broadcast": """%s = arith.constant dense<0.0> : tensor<f64>
  %z = linalg.broadcast ins(%s : tensor<f64>) outs(%e : T) dimensions = [0, 1]""",
    "moved": """%s = arith.constant dense<0.0> : tensor<16xf64>
  %t = tensor.extract_slice %s[1] [8] [1] : tensor<16xf64> to tensor<8xf64>
  %u = tensor.cast %t : tensor<8xf64> to tensor<?xf64>
  %v = tensor.cast %u : tensor<?xf64> to tensor<8xf64>
  %z = tensor.expand_shape %v [[0, 1]] output_shape [1, 8] : tensor<8xf64> into T""",
    "element": """%s = arith.constant dense<[1.0, 0.0]> : tensor<2xf64>
  %c1 = arith.constant 1 : index
  %t = tensor.extract %s[%c1] : tensor<2xf64>
  %z = linalg.fill ins(%t : f64) outs(%e : T) -> T""",
    "computed": """%s = arith.constant dense<3.0> : T
  %z = arith.subf %s, %s : T""",
    "wider": """%s = arith.constant dense<0.0> : tensor<1x8xbf16>
  %z = arith.extf %s : tensor<1x8xbf16> to T""",
}


def relu(x):
    return float(x > 0),


# Programs of tensors %x, %e and %z and a number %zero, to %r; derivatives.
PROGRAMS = {
    "maximumf": ("%r = arith.maximumf %x, %z : T", relu),
    "maxnumf": ("%r = arith.maxnumf %z, %x : T", relu),
    "minimumf": ("%r = arith.minimumf %x, %z : T", lambda x: (float(x < 0),)),
    "max": ("%r = linalg.max ins(%x, %z : T, T) outs(%e : T) -> T", relu),
    "select": ("""%p = arith.cmpf ogt, %x, %z : T
  %r = arith.select %p, %x, %z : tensor<1x8xi1>, T""", relu),
    "branch": ("""%r = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %z : T, T) outs(%e : T) {
  ^bb0(%a: f64, %b: f64, %o: f64):
    %p = arith.cmpf oge, %a, %b : f64
    %y = scf.if %p -> f64 {
      %q = arith.maximumf %a, %b : f64
      scf.yield %q : f64
    } else {
      scf.yield %zero : f64
    }
    linalg.yield %y : f64
  } -> T""", relu),
    "operand": ("""%r = linalg.generic {indexing_maps = [#id, affine_map<(i, j) -> ()>, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %zero : T, f64) outs(%e : T) {
  ^bb0(%a: f64, %b: f64, %o: f64):
    %q = arith.maximumf %a, %b : f64
    linalg.yield %q : f64
  } -> T""", relu),
}


def write_program(text):
    tensor = "tensor<1x8xf64>"
    with open("case.mlir", "w") as file:
        file.write("""#id = affine_map<(i, j) -> (i, j)>
func.func @main(%x: T) -> T {
  %e = tensor.empty() : T
  %zero = arith.constant 0.0 : f64
  TEXT
  return %r : T
}
""".replace("TEXT", text).replace("T", tensor))


def write(name, text, number, kind):
    """A function of `number` tensors."""
    names = "xyz"[:number]
    tensor = "tensor<1x?xf64>"
    maps = ", ".join(["affine_map<(i, j) -> (i, j)>"] * (number + 1))
    row = "parallel" if kind == "linalg" else "reduction"
    arguments = ["%%%s: f64" % n for n in names] + ["%o: f64"] * (kind == "linalg")
    with open("case.mlir", "w") as file:
        file.write("""func.func @main(%s) -> %s {
  %%c1 = arith.constant 1 : index
  %%size = tensor.dim %%x_, %%c1 : %s
  %%empty = tensor.empty(%%size) : %s
  %%r_ = %s.generic {indexing_maps = [%s], iterator_types = ["parallel", "%s"]}
      ins(%s : %s) outs(%%empty : %s) {
  ^bb0(%s):
    %s
    %s.yield %%r : f64
  } -> %s
  return %%r_ : %s
}
""" % (", ".join("%%%s_: %s" % (n, tensor) for n in names), tensor, tensor, tensor, kind,
            maps, row, ", ".join("%%%s_" % n for n in names), ", ".join([tensor] * number),
            tensor, ", ".join(arguments), text, kind, tensor, tensor))


def check(elements, derive, options):
    """What is wrong with the derivatives of case.mlir."""
    number, size = len(elements), len(elements[0])
    # The cotangent has no 0, and a sign.
    cotangent = [(-1.0) ** i * (1 + i % 3) for i in range(size)]
    for i, values in enumerate(elements + [cotangent]):
        write_npy("in%d.npy" % i, "f64", (1, size), array.array("d", values))
    if not run_tool("norm-opt", "case.mlir", "--norm-differentiate", "-o", "gradient.mlir"):
        return "cannot be differentiated"
    if not run_tool("norm-run", "gradient.mlir", "--entry=main_vjp", *options,
                    *("--input=in%d.npy" % i for i in range(number + 1)),
                    *("--output=out%d.npy" % i for i in range(number))):
        return "does not run"
    expected = [derive(*point) for point in zip(*elements)]
    for operand in range(number):
        found = read_npy("out%d.npy" % operand)
        for i, a in enumerate(found):
            b = expected[i][operand] * cotangent[i]
            if a == b:
                continue
            if not abs(a - b) <= 1e-14 * abs(b) + 1e-15:
                return "%r instead of %r, operand %d at %r" % (
                    a, b, operand, [values[i] for values in elements])
    return ""


def main():
    folder, options = sys.argv[1], sys.argv[2:]
    os.makedirs(folder, exist_ok=True)
    os.chdir(folder)
    cases = list(OTHERS)
    for op, (elements, derive) in UNARY.items():
        cases.append((op, "%%r = %s %%x : f64" % op, [elements],
                      lambda x, derive=derive: (derive(x),)))
    for op, (elements, derive) in BINARY.items():
        cases.append((op, "%%r = %s %%x, %%y : f64" % op, elements, derive))
    checked = wrong = 0
    for name, text, elements, derive in cases:
        for kind in ("linalg", "norm"):
            write(name, text, len(elements), kind)
            problem = check(elements, derive, options)
            checked += 1
            if problem:
                wrong += 1
                print("WRONG: %s in %s.generic: %s" % (name, kind, problem))
    pairs = [("maximumf", zeros) for zeros in ZEROS] + [(name, "filled") for name in PROGRAMS]
    for name, zeros in pairs:
        text, derive = PROGRAMS[name]
        write_program(ZEROS[zeros] + "\n  " + text)
        problem = check([[-1.0, 0.0, 2.0, -0.0, 0.0, 1.0, -3.0, 0.0]], derive, options)
        checked += 1
        if problem:
            wrong += 1
            print("WRONG: %s with zeros that are %s: %s" % (name, zeros, problem))
    print(checked, "derivatives,", wrong, "wrong")
    return wrong != 0 or not checked


sys.exit(main())
