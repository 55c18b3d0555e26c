#!/usr/bin/env python3
"""Gradients of row programs, and of what becomes such, against formulas in float64.

gradient_programs.py FOLDER [NORM-RUN-OPTIONS...]

Each of NORM-RUN-OPTIONS is one set, as for gradients.py; every program runs with each,
in f32 and f64, with statistics saved and computed again. Prints what fails.
"""
import math
import os
import sys

from bodies import from_floats, make_random, read_npy, run_tool, to_floats, write_npy

ROWS, SIZE = 7, 37


def write_rows(body, inputs, outputs, type, epsilon=""):
    """A function of one norm.generic; T in `body` is the type."""
    maps = {"element": "affine_map<(i, j) -> (i, j)>", "row": "affine_map<(i, j) -> (i)>"}
    tensors = {"element": "tensor<%dx%dx%s>" % (ROWS, SIZE, type),
               "row": "tensor<%dx%s>" % (ROWS, type)}
    names, kinds = zip(*inputs)
    results, result_kinds = zip(*outputs)
    lines = ["func.func @main(%s) -> (%s) {" % (
        ", ".join("%%%s_: %s" % (n, tensors[k]) for n, k in inputs),
        ", ".join(tensors[k] for k in result_kinds))]
    for i, k in enumerate(result_kinds):
        lines.append("  %%e%d = tensor.empty() : %s" % (i, tensors[k]))
    lines.append("  %%all:%d = norm.generic {indexing_maps = [%s], "
                 "iterator_types = [\"parallel\", \"reduction\"]}" % (
                     len(outputs), ", ".join(maps[k] for k in kinds + result_kinds)))
    lines.append("      ins(%s : %s) outs(%s : %s) {" % (
        ", ".join("%%%s_" % n for n in names), ", ".join(tensors[k] for k in kinds),
        ", ".join("%%e%d" % i for i in range(len(outputs))),
        ", ".join(tensors[k] for k in result_kinds)))
    lines.append("  ^bb0(%s):" % ", ".join("%%%s: %s" % (n, type) for n in names))
    lines.append(body.replace(": T", ": " + type))
    lines.append("    norm.yield %s : %s" % (
        ", ".join("%" + r for r in results), ", ".join([type] * len(results))))
    lines.append("  } -> %s" % ", ".join(tensors[k] for k in result_kinds))
    lines.append("  return %s : %s\n}\n" % (
        ", ".join("%%all#%d" % i for i in range(len(outputs))),
        ", ".join(tensors[k] for k in result_kinds)))
    return "\n".join(lines)


def write_softmax(type):
    tensor = "tensor<%dx%dx%s>" % (ROWS, SIZE, type)
    return """func.func @main(%%x: %s) -> %s {
  %%e = tensor.empty() : %s
  %%y = linalg.softmax dimension(1) ins(%%x : %s) outs(%%e : %s) -> %s
  return %%y : %s
}
""" % ((tensor,) * 7)


# A program: how it is written, its inputs and outputs with what they are, and of each row
# of x the gradients of the inputs, from x and the cotangents, in lists.

def softmax(row, c):
    x, = row
    exponentials = [math.exp(e - max(x)) for e in x]
    y = [e / math.fsum(exponentials) for e in exponentials]
    along = math.fsum(a * b for a, b in zip(y, c[0]))
    return [[a * (b - along) for a, b in zip(y, c[0])]]


def log_softmax(row, c):
    x, = row
    exponentials = [math.exp(e - max(x)) for e in x]
    y = [e / math.fsum(exponentials) for e in exponentials]
    total = math.fsum(c[0])
    return [[b - a * total for a, b in zip(y, c[0])]]


LOG_SOFTMAX = """    %m = norm.reduce maximumf %x : T
    %d = arith.subf %x, %m : T
    %e = math.exp %d : T
    %s = norm.reduce add %e : T
    %l = math.log %s : T
    %y = arith.subf %d, %l : T"""


def extrema(row, c):
    """Those that have it share it."""
    x, = row
    dx = [0.0] * len(x)
    for cotangent, extremum in zip(c, (max(x), min(x))):
        places = [i for i, e in enumerate(x) if e == extremum]
        for i in places:
            dx[i] += cotangent / len(places)
    return [dx]


EXTREMA = """    %m = norm.reduce maximumf %x : T
    %l = norm.reduce minimumf %x : T"""


def numbers(row, c):
    """The same of what is no NaN."""
    x, = row
    dx = [0.0] * len(x)
    known = [e for e in x if e == e]
    for cotangent, extremum in zip(c, (max(known), min(known))):
        places = [i for i, e in enumerate(x) if e == extremum]
        for i in places:
            dx[i] += cotangent / len(places)
    return [dx]


def write_numbers(type):
    """maxnumf from NaN, as its neutral element, and minnumf from a large number."""
    tensor, result = "tensor<%dx%dx%s>" % (ROWS, SIZE, type), "tensor<%dx%s>" % (ROWS, type)
    nan = "0x7FC00000" if type == "f32" else "0x7FF8000000000000"
    return """func.func @main(%%x: {0}) -> ({1}, {1}) {{
  %%n = arith.constant dense<{2}> : {1}
  %%l = arith.constant dense<1.0e9> : {1}
  %%m = linalg.reduce {{ arith.maxnumf }} ins(%%x : {0}) outs(%%n : {1}) dimensions = [1]
  %%k = linalg.reduce {{ arith.minnumf }} ins(%%x : {0}) outs(%%l : {1}) dimensions = [1]
  return %%m, %%k : {1}, {1}
}}
""".replace("%%", "%").format(tensor, result, nan)


def branches(row, c):
    """x * log(x) where that is positive; -x elsewhere."""
    x, = row
    return [[d * (math.log(e) + 1) if e > 0 else -d for e, d in zip(x, c[0])]]


def write_branches(type):
    tensor = "tensor<%dx%dx%s>" % (ROWS, SIZE, type)
    return """func.func @main(%x: TENSOR) -> TENSOR {
  %e = tensor.empty() : TENSOR
  %0 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      ins(%x : TENSOR) outs(%e : TENSOR) {
  ^bb0(%a: T, %o: T):
    %zero = arith.constant 0.0 : T
    %p = arith.cmpf ogt, %a, %zero : T
    %y = scf.if %p -> T {
      %l = math.log %a : T
      %q = arith.mulf %a, %l : T
      scf.yield %q : T
    } else {
      %q = arith.negf %a : T
      scf.yield %q : T
    }
    linalg.yield %y : T
  } -> TENSOR
  return %0 : TENSOR
}
""".replace("TENSOR", tensor).replace(": T", ": " + type).replace("-> T ", "-> %s " % type)


def outside(epsilon):
    def derive(row, c):
        x, = row
        size = len(x)
        dn, dmean, drstd, dvariance = c
        mean = math.fsum(x) / size
        variance = math.fsum((e - mean) ** 2 for e in x) / size
        deviation = math.sqrt(variance)
        rstd = 1 / (deviation + epsilon)
        # Of rstd: n is (x - mean) * rstd.
        total = drstd + math.fsum(d * (e - mean) for d, e in zip(dn, x))
        middle = math.fsum(dn) / size
        dx = []
        for d, e in zip(dn, x):
            # A deviation of 0 has no derivative; 0 is taken.
            slope = (e - mean) / (size * deviation) if deviation else 0.0
            dx.append((d - middle) * rstd - total * rstd ** 2 * slope + dmean / size
                      + dvariance * 2 * (e - mean) / size)
        return [dx]
    return derive


OUTSIDE = """    %%n, %%mean, %%rstd, %%q = norm.normalize mean_variance %%x keep_variance {epsilon = %s : f64, epsilon_outside_sqrt} : T"""


def l2(row, c):
    """x / max(|x|, 1), of rows that are 0, too."""
    x, = row
    length = math.sqrt(math.fsum(e * e for e in x))
    dy, = c
    if length <= 1:
        return [list(dy)]
    y = [e / length for e in x]
    along = math.fsum(a * b for a, b in zip(y, dy))
    return [[(b - a * along) / length for a, b in zip(y, dy)]]


L2 = """    %square = arith.mulf %x, %x : T
    %sum = norm.reduce add %square : T
    %norm = math.sqrt %sum : T
    %one = arith.constant 1.0 : T
    %d = arith.maximumf %norm, %one : T
    %y = arith.divf %x, %d : T"""


def weighted(row, c):
    """A scale a row, an RMS norm, a product with what varies along the row."""
    x, w, s = row
    size = len(x)
    dy, dt = c
    v = [e * s for e in x]
    rstd = 1 / math.sqrt(math.fsum(e * e for e in v) / size + 1e-3)
    n = [e * rstd for e in v]
    dw = [d * a for d, a in zip(dy, n)]
    # t = sum(w * n)
    dw = [a + dt * b for a, b in zip(dw, n)]
    dn = [(d + dt) * a for d, a in zip(dy, w)]
    along = math.fsum(a * b for a, b in zip(dn, n)) / size
    dv = [rstd * (a - along * b) for a, b in zip(dn, n)]
    return [[d * s for d in dv], dw, math.fsum(d * e for d, e in zip(dv, x))]


WEIGHTED = """    %v = arith.mulf %x, %s : T
    %n, %rstd = norm.normalize mean_square %v {epsilon = 1.0e-3 : f64} : T
    %y = arith.mulf %n, %w : T
    %t = norm.reduce add %y : T"""

X = [("x", "element")]
PROGRAMS = [
    ("softmax", write_softmax, X, [("y", "element")], softmax, {}),
    ("log_softmax", lambda t: write_rows(LOG_SOFTMAX, X, [("y", "element")], t), X,
     [("y", "element")], log_softmax, {}),
    ("extrema", lambda t: write_rows(EXTREMA, X, [("m", "row"), ("l", "row")], t), X,
     [("m", "row"), ("l", "row")], extrema, {"ties": True}),
    ("numbers", write_numbers, X, [("m", "row"), ("l", "row")], numbers,
     {"ties": True, "nan": True}),
    ("branches", write_branches, X, [("y", "element")], branches, {"ties": True}),
    ("l2", lambda t: write_rows(L2, X, [("y", "element")], t), X, [("y", "element")], l2,
     {"zeros": True}),
    ("weighted", lambda t: write_rows(
        WEIGHTED, X + [("w", "element"), ("s", "row")], [("y", "element"), ("t", "row")], t),
     X + [("w", "element"), ("s", "row")], [("y", "element"), ("t", "row")], weighted, {}),
]
ALL_OF_NORMALIZE = [("n", "element"), ("mean", "row"), ("rstd", "row"), ("q", "row")]
# The last of them has an epsilon that is a million times the deviation.
for name, epsilon, facts in (("outside", 0.5, {}), ("outside_far", 1e-3, {"mean": 1000}),
                             ("outside_constant", 0.5, {"constant": True}),
                             ("outside_small", 1.0, {"deviation": 1e-6})):
    PROGRAMS.append((name, lambda t, epsilon=epsilon: write_rows(
        OUTSIDE % ("%.1e" % epsilon), X, ALL_OF_NORMALIZE, t), X, ALL_OF_NORMALIZE,
                     outside(epsilon), facts))


def make_inputs(inputs, outputs, type, facts):
    """The values of inputs and cotangents, a list of rows each."""
    values = []
    for seed, (name, kind) in enumerate(inputs + outputs):
        per_row = SIZE if kind == "element" else 1
        mean, deviation = (facts.get("mean", 0), facts.get("deviation", 1)) if not seed else (0, 1)
        data = make_random(type, ROWS * per_row, mean, deviation, seed + 1)
        if seed == 0 and facts.get("ties"):
            numbers = [float(round(x)) for x in to_floats(type, data)]
            data = from_floats(type, numbers)
        if seed == 0 and facts.get("nan"):
            numbers = list(to_floats(type, data))
            numbers[::5] = [math.nan] * len(numbers[::5])
            data = from_floats(type, numbers)
        if seed == 0 and facts.get("zeros"):
            data = from_floats(type, [0.0] * SIZE + list(to_floats(type, data))[SIZE:])
        if seed == 0 and facts.get("constant"):
            data = from_floats(type, [float(i // SIZE + 1) for i in range(ROWS * SIZE)])
        shape = (ROWS, SIZE) if kind == "element" else (ROWS,)
        write_npy("in%d.npy" % seed, type, shape, data)
        numbers = list(to_floats(type, data))
        if kind == "element":
            numbers = [numbers[r * SIZE:(r + 1) * SIZE] for r in range(ROWS)]
        values.append(numbers)
    return values


def check(program, type, saves, options):
    """What is wrong with the gradients of a program."""
    name, write, inputs, outputs, derive, facts = program
    with open("case.mlir", "w") as file:
        file.write(write(type))
    values = make_inputs(inputs, outputs, type, facts)
    if not run_tool("norm-opt", "case.mlir", "-o", "gradient.mlir",
                    "--norm-differentiate=save-statistics=" + str(saves).lower()):
        return "cannot be differentiated"
    if not run_tool("norm-run", "gradient.mlir", "--entry=main_vjp", *options,
                    *("--input=in%d.npy" % i for i in range(len(values))),
                    *("--output=out%d.npy" % i for i in range(len(inputs)))):
        return "does not run"
    bound = 1e-5 if type == "f32" else 1e-12
    expected = [derive([v[r] for v in values[:len(inputs)]],
                       [v[r] for v in values[len(inputs):]]) for r in range(ROWS)]
    for operand, (_, kind) in enumerate(inputs):
        found = to_floats(type, read_npy("out%d.npy" % operand))
        per_row = SIZE if kind == "element" else 1
        for r in range(ROWS):
            wanted = expected[r][operand]
            wanted = wanted if kind == "element" else [wanted]
            largest = max(map(abs, wanted))
            if kind == "row":
                largest = 10.0
            for i, b in enumerate(wanted):
                a = found[r * per_row + i]
                if not abs(a - b) <= bound * largest:
                    return "%r instead of %r, operand %d, row %d, place %d" % (
                        a, b, operand, r, i)
    return ""


def main():
    folder, ways = sys.argv[1], [argument.split() for argument in sys.argv[2:]]
    os.makedirs(folder, exist_ok=True)
    os.chdir(folder)
    checked = wrong = 0
    for program in PROGRAMS:
        for type in ("f32", "f64"):
            for saves in (True, False):
                for options in ways:
                    problem = check(program, type, saves, options)
                    checked += 1
                    if problem:
                        wrong += 1
                        print("WRONG: %s %s %s %s: %s" % (
                            program[0], type, "saved" if saves else "again",
                            " ".join(options), problem))
    print(checked, "runs,", wrong, "wrong")
    return wrong != 0 or not checked


sys.exit(main())
