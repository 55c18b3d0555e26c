#!/usr/bin/env python3
"""Random row programs, run by each route and compared with float64.

random_programs.py FOLDER --count=N | --seconds=S [--seed=1] [--only=NUMBER]
                   [--first=NUMBER] [--ways=NAME,...]

A program is one norm.generic: of inputs of several types, some of them permuted,
repeated along loops or of dynamic sizes; of a body of arithmetic, row collectives,
branches and selections; of outputs per element, per row and summed. It is valid by
construction: values know whether they are uniform along a row, and their bounds, so
that f32 and f64 give the same but for rounding. What differs, or does not compile, is
printed and left in FOLDER; SEED and NUMBER make it again.
"""
import argparse
import math
import os
import random
import shutil
import subprocess
import sys
import time

WAYS = {
    "loops": "--pipeline-options=highway=false",
    "best": "",
    "sse4": "--highway-target=sse4",
    "avx2": "--highway-target=avx2",
    "emulator": "--target=emulator",
    "subgroups": "--target=emulator --emulator-subgroup-size=8 --emulator-seed=3",
}
# Of what is stored in a type, whose computation is f32 or f64: rounded once, and
# what the body makes of the error of a collective.
TOLERANCES = {"f64": (1e-9, 1e-9), "f32": (2e-4, 2e-4), "f16": (4e-3, 4e-3),
              "bf16": (2e-2, 2e-2)}


class Value:
    """A value of the body: its name, whether it is uniform, a bound of |v|."""

    def __init__(self, name, uniform, bound):
        self.name, self.uniform, self.bound = name, uniform, bound


class Program:
    def __init__(self, seed, number):
        self.r = random.Random("%s:%s" % (seed, number))
        self.lines, self.count, self.indent = [], 0, "    "
        self.chooseLoops()
        self.chooseOperands()
        self.makeBody()

    def chooseLoops(self):
        r = self.r
        self.parallel = ["p%d" % i for i in range(r.choice([0, 1, 1, 1, 2, 2, 3]))]
        self.reduction = ["r%d" % i for i in range(r.choice([1, 1, 1, 2]))]
        self.loops = self.parallel + self.reduction
        if r.random() < 0.2:
            r.shuffle(self.loops)
        size = lambda: r.choice([1, 2, 3, 5, 7, 8, 16, 17, 31, 33, 64])
        self.sizes = {loop: size() for loop in self.loops}
        if r.random() < 0.3:
            self.sizes[self.reduction[-1]] = r.choice([100, 257, 515, 1003])
        if r.random() < 0.05:
            self.sizes[r.choice(self.loops)] = 0
        # What is emulated thread by thread must end.
        while math.prod(self.sizes.values()) > 100000:
            self.sizes[max(self.parallel or self.loops, key=self.sizes.get)] = r.randint(1, 3)
        self.dynamic = {loop for loop in self.loops if r.random() < 0.25}
        # Of f64 values, or f32.
        self.type = "f64" if r.random() < 0.15 else "f32"

    def tensorType(self, loops, element):
        sizes = ["?" if loop in self.dynamic else str(self.sizes[loop]) for loop in loops]
        return "tensor<%s>" % "x".join(sizes + [element])

    def chooseOperands(self):
        r = self.r
        types = ["f32", "f32", "bf16", "f16", "i8"] + ["f64"] * (self.type == "f64")
        self.inputs = []
        for i in range(r.randint(1, 4)):
            loops = list(self.loops)
            if i > 0:
                kind = r.random()
                if kind < 0.25:
                    loops = [loop for loop in loops if loop in self.reduction]
                elif kind < 0.45:
                    loops = [loop for loop in loops if loop in self.parallel]
                elif kind < 0.55:
                    loops = [loop for loop in loops if r.random() < 0.5]
            if r.random() < 0.25:
                r.shuffle(loops)
            self.inputs.append((loops, r.choice(types)))
        self.outputs = []

    # The body.

    def emit(self, text, *operands, type=None, uniform=None, bound=None):
        name = "%%v%d" % self.count
        self.count += 1
        names = ", ".join(v.name for v in operands)
        self.lines.append("%s%s = %s %s : %s" % (self.indent, name, text, names, type or self.type))
        if uniform is None:
            uniform = all(v.uniform for v in operands)
        if bound is None:
            bound = max(v.bound for v in operands)
        return Value(name, uniform, bound)

    def constant(self, number):
        name = "%%v%d" % self.count
        self.count += 1
        self.lines.append("%s%s = arith.constant %r : %s" % (self.indent, name, float(number), self.type))
        return Value(name, True, abs(number))

    def convert(self, name, element, uniform):
        value = Value(name, uniform, 6.0)
        if element == "i8":
            value = self.emit("arith.sitofp", value, type="i8 to " + self.type)
            return self.scale(value, 1 / 64.0)
        if element != self.type:
            value = self.emit("arith.extf", value, type="%s to %s" % (element, self.type))
        return value

    def scale(self, value, factor):
        return self.emit("arith.mulf", value, self.constant(factor), bound=value.bound * factor)

    def tame(self, value):
        """`value` within some 8, so that nothing grows without end."""
        if value.bound <= 8:
            return value
        return self.scale(self.emit("math.tanh", value, bound=1), 3.0)

    def makeUnary(self, v):
        kind = self.r.choice(["tanh", "exp", "absf", "negf", "sqrt", "sigmoid", "relu", "gelu", "rsqrt"])
        if kind == "tanh":
            return self.emit("math.tanh", v, bound=1)
        if kind == "absf":
            return self.emit("math.absf", v)
        if kind == "negf":
            return self.emit("arith.negf", v)
        if kind == "relu":
            return self.emit("arith.maximumf", v, self.constant(0.0), bound=v.bound)
        if kind == "exp":
            return self.emit("math.exp", self.emit("math.tanh", v, bound=1), bound=2.8)
        if kind == "gelu":
            erf = self.emit("math.erf", v, bound=1)
            return self.emit("arith.mulf", v, erf, bound=v.bound)
        one = self.constant(1.0)
        if kind == "sigmoid":
            e = self.emit("math.exp", self.emit("arith.negf", self.tame(v)), bound=3000)
            return self.emit("arith.divf", one, self.emit("arith.addf", e, one, bound=3000), bound=1,
                             uniform=v.uniform)
        positive = self.emit("arith.addf", self.emit("math.absf", v), one, bound=v.bound + 1)
        if kind == "sqrt":
            return self.emit("math.sqrt", positive, bound=v.bound + 1)
        return self.emit("math.rsqrt", positive, bound=1)

    def makeBinary(self, a, b):
        kind = self.r.choice(["addf", "subf", "mulf", "maximumf", "minimumf", "divf"])
        if kind in ("addf", "subf"):
            return self.emit("arith." + kind, a, b, bound=a.bound + b.bound)
        if kind == "mulf":
            return self.emit("arith.mulf", a, b, bound=a.bound * b.bound)
        if kind == "divf":
            b = self.emit("arith.addf", self.emit("math.absf", b), self.constant(0.5), bound=b.bound + 0.5)
            return self.emit("arith.divf", a, b, bound=2 * a.bound)
        return self.emit("arith." + kind, a, b)

    def makeCollective(self, v):
        kind = self.r.choice(["add", "mean", "maximumf", "minimumf", "layer", "rms"])
        if kind in ("maximumf", "minimumf"):
            # An empty row has an infinity.
            return self.tame(self.emit("norm.reduce " + kind, v, uniform=True, bound=1e9))
        if kind in ("add", "mean"):
            sum = self.emit("norm.reduce add", v, uniform=True, bound=1e9)
            if kind == "add":
                return self.emit("math.tanh", self.scale(sum, 1 / 256.0), bound=1)
            size = "%%v%d" % self.count
            self.count += 1
            self.lines.append("%s%s = norm.row_size : %s" % (self.indent, size, self.type))
            return self.emit("arith.divf", sum, Value(size, True, 1e9), bound=v.bound)
        names = ["%%v%d" % (self.count + i) for i in range(3 if kind == "layer" else 2)]
        self.count += 3
        self.lines.append("%s%s = norm.normalize %s %s {epsilon = 0.1 : f64} : %s" % (
            self.indent, ", ".join(names), {"layer": "mean_variance", "rms": "mean_square"}[kind],
            v.name, self.type))
        # Of a row of one number with a mean, n is 0 in one type and noise in the other.
        return self.tame(Value(names[0], False, 32))

    def makeSelect(self, values):
        # Inputs are the same numbers on every route.
        condition, uniform = self.makeCondition(self.r.choice(self.read))
        a, b = self.r.choice(values), self.r.choice(values)
        return self.emit("arith.select %s," % condition, a, b, uniform=uniform and a.uniform and b.uniform)

    def makeCondition(self, value):
        zero = self.constant(self.r.choice([0.0, 0.5]))
        predicate = self.r.choice(["ogt", "olt", "une", "uge"])
        return self.emit("arith.cmpf %s," % predicate, value, zero).name, value.uniform

    def makeIf(self, values):
        uniform = [v for v in self.read if v.uniform]
        if not uniform:
            return self.makeSelect(values)
        condition, _ = self.makeCondition(self.r.choice(uniform))
        result = "%%v%d" % self.count
        self.count += 1
        outer, lines, branches = self.indent, self.lines, []
        for _ in range(2):
            self.lines, self.indent = [], outer + "  "
            inner = list(values)
            for _ in range(self.r.randint(1, 3)):
                inner.append(self.tame(self.makeValue(inner, nested=True)))
            self.lines.append("%sscf.yield %s : %s" % (self.indent, inner[-1].name, self.type))
            branches.append((self.lines, inner[-1]))
        self.lines, self.indent = lines, outer
        self.lines.append("%s%s = scf.if %s -> (%s) {" % (outer, result, condition, self.type))
        self.lines += branches[0][0] + [outer + "} else {"] + branches[1][0] + [outer + "}"]
        return Value(result, all(v.uniform for _, v in branches), max(v.bound for _, v in branches))

    def makeValue(self, values, nested=False):
        kind = self.r.random()
        recent = lambda: self.r.choice(values[-4:] if self.r.random() < 0.6 else values)
        if kind < 0.3:
            return self.makeUnary(recent())
        if kind < 0.65:
            return self.makeBinary(recent(), recent())
        if kind < 0.85:
            return self.makeCollective(recent())
        if kind < 0.93 or nested:
            return self.makeSelect(values)
        return self.makeIf(values)

    def makeBody(self):
        r = self.r
        values = []
        for i, (loops, element) in enumerate(self.inputs):
            uniform = not set(loops) & set(self.reduction)
            values.append(self.convert("%%in%d" % i, element, uniform))
        self.read = list(values)
        for _ in range(r.randint(2, 10)):
            values.append(self.tame(self.makeValue(values)))
        yields = []
        for i in range(r.choice([1, 1, 2, 3])):
            kind, value = r.random(), values[-1] if i == 0 else r.choice(values)
            uniform = [v for v in values if v.uniform]
            if kind < 0.2 and uniform:
                value, loops = r.choice(uniform), list(self.parallel)
            elif kind < 0.35 and self.parallel:
                value, loops = self.scale(value, 1 / 64.0), list(self.reduction)
                self.outputs.append((loops, self.type))
                yields.append(value)
                continue
            else:
                loops = list(self.loops)
                if r.random() < 0.2:
                    r.shuffle(loops)
            element = r.choice(["f32", "f32", "bf16", "f16"]) if self.type == "f32" else r.choice(["f64", "f32"])
            if element != self.type:
                value = self.emit("arith.truncf", value, type="%s to %s" % (self.type, element))
            self.outputs.append((loops, element))
            yields.append(value)
        self.lines.append("    norm.yield %s : %s" % (
            ", ".join(v.name for v in yields), ", ".join(e for _, e in self.outputs)))

    # The text.

    def map(self, loops):
        return "affine_map<(%s) -> (%s)>" % (", ".join(self.loops), ", ".join(loops))

    def print(self):
        isDynamic = lambda loops: any(loop in self.dynamic for loop in loops)
        arguments = ["%%a%d: %s" % (i, self.tensorType(*operand)) for i, operand in enumerate(self.inputs)]
        # Outputs that an input tells no size of are given.
        given = [self.tensorType(*operand) for operand in self.outputs]
        arguments += ["%%o%d: %s" % (i, type) for i, type in enumerate(given)]
        bound = set().union(*[loops for loops, _ in self.inputs])
        iterators = ", ".join('"%s"' % ("parallel" if loop in self.parallel else "reduction")
                              for loop in self.loops)
        maps = ", ".join(self.map(loops) for loops, _ in self.inputs + self.outputs)
        operands = lambda prefix, types: "%s : %s" % (
            ", ".join("%%%s%d" % (prefix, i) for i in range(len(types))), ", ".join(types))
        return "\n".join(
            ["func.func @main(%s) -> (%s) {" % (", ".join(arguments), ", ".join(given)),
             "  %%y:%d = norm.generic {indexing_maps = [%s], iterator_types = [%s]}" % (
                 len(given), maps, iterators),
             "      ins(%s)" % operands("a", [self.tensorType(*operand) for operand in self.inputs]),
             "      outs(%s) {" % operands("o", given),
             "  ^bb0(%s):" % ", ".join("%%in%d: %s" % (i, e) for i, (_, e) in enumerate(self.inputs))]
            + self.lines
            + ["  } -> %s" % ", ".join(given),
               "  return %s : %s" % (", ".join("%%y#%d" % i for i in range(len(given))), ", ".join(given)),
               "}", ""])

    def shapes(self):
        return ["--shape=%d:%s" % (i, "x".join(str(self.sizes[loop]) for loop in loops))
                for i, (loops, _) in enumerate(self.inputs + self.outputs)
                if loops and set(loops) & self.dynamic]


def run(folder, options):
    ran = subprocess.run(["norm-run", "program.mlir"] + options, cwd=folder,
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
    return ran.returncode, ran.stdout.strip()


def check(program, folder, seed, ways):
    """The first problem of each way, as text."""
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "program.mlir"), "w") as file:
        file.write(program.print())
    options = ["--random=%d" % seed] + program.shapes()
    names = ["exact%d.npy" % i for i in range(len(program.outputs))]
    code, text = run(folder, options + ["--target=reference"] + ["--output=" + n for n in names])
    if code:
        return ["float64: " + text]
    relative, absolute = [max(t) for t in zip(*[TOLERANCES[e] for _, e in program.outputs])]
    problems = []
    for way in ways:
        code, text = run(folder, options + WAYS[way].split() + ["--expect=" + n for n in names]
                         + ["--rtol=%g" % relative, "--atol=%g" % absolute])
        if code:
            problems.append("%s: %s" % (way, text))
    return problems


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--count", type=int)
    parser.add_argument("--seconds", type=float)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--ways", default="loops,best,sse4,emulator,subgroups")
    options = parser.parse_args()
    end = time.monotonic() + options.seconds if options.seconds else None
    if options.only is not None:
        options.first, options.count = options.only, 1
    wrong, number = 0, options.first
    while number < options.first + options.count if end is None else time.monotonic() < end:
        folder = os.path.join(options.folder, str(number))
        problems = check(Program(options.seed, number), folder, options.seed, options.ways.split(","))
        for problem in problems:
            print("WRONG: --seed=%d --only=%d: %s" % (options.seed, number, problem), flush=True)
        if not problems:
            shutil.rmtree(folder)
        wrong += bool(problems)
        number += 1
    print("seed %d: %d programs, %d wrong" % (options.seed, number - options.first, wrong))
    sys.exit(wrong != 0)


if __name__ == "__main__":
    main()
