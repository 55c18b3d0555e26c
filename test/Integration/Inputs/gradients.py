#!/usr/bin/env python3
"""Differentiates the named norms by norm-differentiate, runs what comes out by
norm-run, and compares with the formulas of docs/Semantics.md, evaluated here in
float64.

gradients.py FOLDER [--bits] [--part=K/N] [NORM-RUN-OPTIONS...]

Each of NORM-RUN-OPTIONS is one set, such as "--target=emulator --emulator-seed=3",
and every case runs with each, with statistics saved and computed again. With --part
only every Nth of the cases, from the Kth on; with --bits what further sets give must
be what the first does, bit for bit, too. Prints what fails, and the largest errors of
gradients in f32, in units of what docs/Semantics.md bounds them by.
"""
import array
import math
import os
import struct
import sys

from bodies import count, make_random, run_norm, run_tool, to_floats, write_npy

EPSILON = 1.0e-5
MOMENTUM = 0.1

ACTIVATIONS = ["none", "relu", "gelu", "gelu_tanh", "silu", "sigmoid", "tanh"]

# Sizes and axes, or the dimension that has the channels and the groups.
LAYER_SHAPES = {
    "rows": lambda n: ((5, n), (1,)),
    "batched": lambda n: ((2, 3, n), (2,)),
    "two_axes": lambda n: ((4, 3, n), (1, 2)),
    "first": lambda n: ((2, n, 7), (1,)),
    "columns": lambda n: ((n, 40), (0,)),
    "many": lambda n: ((2111, n), (1,)),
    # More rows than a sum in bf16 can count.
    "most": lambda n: ((65536, n), (1,)),
}
CHANNEL_SHAPES = {
    "first": lambda n: ((3, 8, n, 5), 1),
    "last": lambda n: ((3, n, 5, 8), 3),
    "flat": lambda n: ((n, 8), 1),
}


class Values:
    """A tensor, its elements in float64 and how exact they are to be."""

    def __init__(self, name, type, shape, is_dynamic, data=None):
        self.name, self.type, self.shape, self.data = name, type, shape, data
        sizes = "".join("?x" if is_dynamic else "%dx" % n for n in shape)
        self.mlir = "tensor<%s%s>" % (sizes, type)
        self.numbers = list(to_floats(type, data)) if data is not None else None
        # Of an expected value: what an error is relative to, besides rounding.
        self.units = None

    def __str__(self):
        return self.name


def round_to(type, numbers):
    """The nearest ones of that type, ties to even."""
    if type == "f64":
        return list(numbers)
    if type == "f16":
        return struct.unpack("<%de" % len(numbers), struct.pack("<%de" % len(numbers), *numbers))
    singles = array.array("f", numbers)
    if type == "f32":
        return list(singles)
    bits = array.array("I", singles.tobytes())
    rounded = [(b + 0x7FFF + (b >> 16 & 1)) & 0xFFFF0000 for b in bits]
    return list(array.array("f", array.array("I", rounded).tobytes()))


def differentiate_activation(name, z):
    """The derivative at z."""
    if name == "relu":
        return 1.0 if z > 0 else 0.0
    if name == "gelu":
        density = math.exp(-z * z / 2) / math.sqrt(2 * math.pi)
        return (1 + math.erf(z / math.sqrt(2))) / 2 + z * density
    if name == "gelu_tanh":
        root = math.sqrt(2 / math.pi)
        t = math.tanh(root * (z + 0.044715 * z ** 3))
        return (1 + t) / 2 + z / 2 * (1 - t * t) * root * (1 + 3 * 0.044715 * z * z)
    sigmoid = 1 / (1 + math.exp(-z)) if z > -700 else 0.0
    if name == "silu":
        return sigmoid * (1 + z * (1 - sigmoid))
    if name == "sigmoid":
        return sigmoid * (1 - sigmoid)
    if name == "tanh":
        return 1 - math.tanh(z) ** 2
    return 1.0


class Case:
    """A function with one norm, the arguments of its gradient, and what that is.

    `norm` is layer, rms, group, batch or inference; `form` has letters for what there
    is: g(ain), b(ias), r(esidual, which is a result, too), s(tatistics as results),
    u(pdated running statistics). With `scale` the cotangent is scale * x + shift + noise,
    of which most has no gradient.
    """

    def __init__(self, norm, form, layout, size, type="f32", parameters="f32",
                 activation="none", mean=0, deviation=1, is_dynamic=False, scale=None,
                 shift=0):
        self.norm, self.form, self.activation = norm, form, activation
        self.name = "-".join([norm, form, layout, str(size), type, parameters, activation,
                              str(mean), "dynamic" if is_dynamic else "static"])
        self.type = type
        self.statistics = "f64" if type == "f64" else "f32"
        if norm in ("layer", "rms"):
            self.shape, self.axes = LAYER_SHAPES[layout](size)
            parameter_shape = tuple(self.shape[a] for a in self.axes)
        else:
            self.shape, self.channel = CHANNEL_SHAPES[layout](size)
            parameter_shape = (self.shape[self.channel],)
        self.groups = 4
        # Dynamic sizes, but for channels that are to be divided.
        knows = not is_dynamic

        def make(name, type, shape, seed=None, mean=0, deviation=1):
            data = None
            if seed is not None:
                data = make_random(type, count(shape), mean, deviation, seed)
            return Values(name, type, shape, not knows and norm != "group", data)

        self.x = make("x", type, self.shape, 1, mean, deviation)
        self.inputs = [self.x]
        self.p = {}
        if "r" in form:
            self.p["r"] = make("r", type, self.shape, 2, 0, deviation)
        if "g" in form:
            self.p["gain"] = make("gain", parameters, parameter_shape, 3, 1, 0.2)
        if "b" in form:
            self.p["bias"] = make("bias", parameters, parameter_shape, 4, 0, 0.5)
        if norm == "inference":
            self.p["mean"] = make("mean", parameters, parameter_shape, 5, mean, 1)
            self.p["variance"] = make("variance", parameters, parameter_shape, 6, 2, 0.1)
        if "u" in form:
            self.p["running_mean"] = make("running_mean", parameters, parameter_shape, 5)
            self.p["running_variance"] = make(
                "running_variance", parameters, parameter_shape, 6, 2, 0.1)
        self.inputs += self.p.values()
        # The results, as their cotangents.
        dy = make("dy", type, self.shape, 7)
        self.is_hard = scale is not None
        if self.is_hard:
            dy.data = array.array("f", (scale * x + shift + d for x, d
                                        in zip(self.x.numbers, dy.numbers)))
            dy.numbers = list(dy.data)
        self.cotangents = [dy]
        names = []
        if "s" in form:
            names = {"layer": ["mean", "rstd"], "group": ["mean", "rstd"],
                     "rms": ["rstd"], "batch": ["mean", "variance"]}[norm]
        self.rows = self.find_rows()
        statistics_shape = self.get_statistics_shape()
        for seed, name in enumerate(names):
            self.cotangents.append(
                make("d" + name, self.statistics, statistics_shape, 8 + seed))
        if "u" in form:
            for seed, name in enumerate(("running_mean", "running_variance")):
                self.cotangents.append(make("d" + name, parameters, parameter_shape, 10 + seed))
        if "r" in form:
            self.cotangents.append(make("dv", type, self.shape, 12))
        self.gradients = [make("d" + i.name, i.type, i.shape) for i in self.inputs]

    def find_place(self, index):
        place = []
        for size in reversed(self.shape):
            place.append(index % size)
            index //= size
        return place[::-1]

    def find_rows(self):
        """For each row, in order, the element and the parameter of each point."""
        rows = {}
        per_group = 1
        if self.norm == "group":
            per_group = self.shape[self.channel] // self.groups
        for index in range(count(self.shape)):
            place = self.find_place(index)
            if self.norm in ("layer", "rms"):
                row = tuple(p for d, p in enumerate(place) if d not in self.axes)
                parameter = 0
                for axis in self.axes:
                    parameter = parameter * self.shape[axis] + place[axis]
            else:
                parameter = place[self.channel]
                row = (place[0], parameter // per_group)
                if self.norm != "group":
                    row = (parameter,)
            rows.setdefault(row, []).append((index, parameter))
        return [rows[row] for row in sorted(rows)]

    def get_statistics_shape(self):
        if self.norm in ("layer", "rms"):
            return tuple(n for d, n in enumerate(self.shape) if d not in self.axes)
        if self.norm == "group":
            return (self.shape[0], self.groups)
        return (self.shape[self.channel],)

    def write(self):
        """The function, as `main`, its gradients, and the inputs of these."""
        p = self.p
        op = {"layer": "layer_norm", "rms": "rms_norm", "group": "group_norm",
              "batch": "batch_norm", "inference": "batch_norm_inference"}[self.norm]
        attributes = ["epsilon = %.1e : f64" % EPSILON,
                      "activation = #norm.activation<%s>" % self.activation]
        if self.norm in ("layer", "rms"):
            attributes.append("axes = array<i64: %s>" % ", ".join(map(str, self.axes)))
        else:
            attributes.append("channel = %d : i64" % self.channel)
        if self.norm == "group":
            attributes.append("groups = %d : i64" % self.groups)
        operands = ["%v" if "r" in p else "%x"]
        if self.norm == "inference":
            operands += ["mean(%mean)", "variance(%variance)"]
        operands += ["%s(%%%s)" % (name, name) for name in ("gain", "bias") if name in p]
        if "u" in self.form:
            operands.append("running(%running_mean, %running_variance)")
            attributes.append("momentum = %r : f64" % MOMENTUM)
        order = ["mean", "variance"] if self.norm == "inference" else []
        order += ["gain", "bias", "running_mean", "running_variance"]
        types = [self.x.mlir] + [p[name].mlir for name in order if name in p]
        results = [c.mlir for c in self.cotangents]
        of_norm = results[:-1] if "r" in p else results
        values = ["%%y#%d" % i for i in range(len(of_norm))] + ["%v"] * ("r" in p)
        with open("case.mlir", "w") as file:
            file.write("func.func @main(%s) -> (%s) {\n" % (
                ", ".join("%%%s: %s" % (i.name, i.mlir) for i in self.inputs),
                ", ".join(results)))
            if "r" in p:
                sizes = []
                for d in range(len(self.shape)):
                    if "?" in self.x.mlir:
                        file.write("  %%c%d = arith.constant %d : index\n" % (d, d))
                        file.write("  %%d%d = tensor.dim %%x, %%c%d : %s\n" % (
                            d, d, self.x.mlir))
                        sizes.append("%%d%d" % d)
                t = self.x.mlir
                file.write("  %%e = tensor.empty(%s) : %s\n" % (", ".join(sizes), t))
                file.write("  %%v = linalg.add ins(%%x, %%r : %s, %s) outs(%%e : %s) -> %s\n"
                           % (t, t, t, t))
            file.write("  %%y:%d = norm.%s %s {%s} : (%s) -> (%s)\n" % (
                len(of_norm), op, " ".join(operands), ", ".join(attributes),
                ", ".join(types), ", ".join(of_norm)))
            file.write("  return %s : %s\n}\n" % (", ".join(values), ", ".join(results)))
        for number, tensor in enumerate(self.inputs + self.cotangents):
            write_npy("in%d.npy" % number, tensor.type, tensor.shape, tensor.data)

    def compute(self):
        """Sets what each gradient should be, in float64."""
        gradients = {g.name: g for g in self.gradients}
        for g in self.gradients:
            g.numbers, g.units = [0.0] * count(g.shape), [0.0] * count(g.shape)
        terms = {g.name: {} for g in self.gradients}
        v = self.x.numbers
        if "r" in self.p:
            sums = [a + b for a, b in zip(v, self.p["r"].numbers)]
            v = round_to(self.type, sums)
        c = {cotangent.name: cotangent.numbers for cotangent in self.cotangents}
        number_of_parameters = 1 + max(p for row in self.rows for _, p in row)
        p = {name: values.numbers for name, values in self.p.items()}
        gain = p.get("gain", [1.0] * number_of_parameters)
        bias = p.get("bias", [0.0] * number_of_parameters)

        def add(name, place, term, unit=None):
            if name in terms:
                terms[name].setdefault(place, []).append(
                    (term, abs(term if unit is None else unit)))

        # Rows of which is known what sum(dx * n) is, and that sum(dx) is 0.
        self.normalized = []
        dx = gradients["dx"]
        for row, points in enumerate(self.rows):
            size = len(points)
            elements = [v[i] for i, _ in points]
            if self.norm == "inference":
                mean, variance = p["mean"][row], p["variance"][row]
            else:
                mean = 0.0 if self.norm == "rms" else math.fsum(elements) / size
                variance = math.fsum((e - mean) ** 2 for e in elements) / size
            rstd = 1 / math.sqrt(variance + EPSILON)
            n = [(e - mean) * rstd for e in elements]
            dn = []
            for (i, q), ni in zip(points, n):
                dz = c["dy"][i] * differentiate_activation(
                    self.activation, gain[q] * ni + bias[q])
                # Next to a zero of the activation's derivative it is that of others
                # that errors are relative to.
                add("dgain", q, dz * ni, c["dy"][i] * ni)
                add("dbias", q, dz, c["dy"][i])
                dn.append(dz * gain[q])
            if self.norm == "inference":
                dv = [d * rstd for d in dn]
                for d, e in zip(dn, elements):
                    add("dmean", row, -d * rstd)
                    add("dvariance", row, -d * (e - mean) * rstd ** 3 / 2)
            else:
                along = math.fsum(d * ni for d, ni in zip(dn, n)) / size
                middle = 0.0 if self.norm == "rms" else math.fsum(dn) / size
                dv = [rstd * (d - middle - along * ni) for d, ni in zip(dn, n)]
                # Of the statistics.
                of_mean = c["dmean"][row] if "dmean" in c else 0.0
                of_variance = c["dvariance"][row] if "dvariance" in c else 0.0
                of_rstd = c["drstd"][row] if "drstd" in c else 0.0
                if "u" in self.form:
                    new_mean, new_variance = c["drunning_mean"], c["drunning_variance"]
                    of_mean += MOMENTUM * new_mean[row]
                    of_variance += MOMENTUM * new_variance[row] * size / (size - 1)
                    add("drunning_mean", row, (1 - MOMENTUM) * new_mean[row])
                    add("drunning_variance", row, (1 - MOMENTUM) * new_variance[row])
                of_variance -= of_rstd * rstd ** 3 / 2
                dv = [d + of_mean / size + of_variance * 2 * (e - mean) / size
                      for d, e in zip(dv, elements)]
            largest = max(map(abs, dv), default=0.0)
            # Of normalized pairs only epsilon's part has a gradient.
            if size <= 2 or self.is_hard:
                largest = max(largest, rstd * max(map(abs, dn)))
            is_plain = not self.is_hard and not set("rsu") & set(self.form)
            if is_plain and self.norm in ("layer", "group", "batch"):
                self.normalized.append(([i for i, _ in points], n, along * size * rstd
                                        * EPSILON * rstd ** 2))
            for (i, _), d in zip(points, dv):
                dx.numbers[i] = d
                # Cotangents of tensors are rounded before they are added.
                if "dv" in c:
                    dx.numbers[i] += c["dv"][i]
                    largest = max(largest, abs(dx.numbers[i]))
            for (i, _), d in zip(points, dv):
                dx.units[i] = largest
                if "dv" in c and self.type in ("f16", "bf16"):
                    dx.units[i] += abs(d) * ROUNDING[self.type] / BOUND["element"]
        if "dr" in gradients:
            gradients["dr"].numbers, gradients["dr"].units = dx.numbers, dx.units
        for name, places in terms.items():
            if name in ("dx", "dr"):
                continue
            for place, values in places.items():
                gradients[name].numbers[place] = math.fsum(value for value, _ in values)
                gradients[name].units[place] = math.fsum(unit for _, unit in values)

    def differentiate(self, saves):
        """Writes the gradients; what is wrong if that fails."""
        return run_tool("norm-opt", "case.mlir", "-o", "gradient.mlir",
                        "--norm-differentiate=save-statistics=%s" % str(saves).lower())

    def run(self, options):
        """The outputs of norm-run on what was written; None if it fails."""
        return run_norm("gradient.mlir", len(self.inputs) + len(self.cotangents),
                        len(self.gradients), ["--entry=main_vjp", *options])


# What rounding once to a type makes, relatively.
ROUNDING = {"f64": 1.2e-16, "f32": 6e-8, "f16": 4.9e-4, "bf16": 3.91e-3}
# Of f32 statistics: of an element relative to the largest of its row, of a sum
# relative to that of the absolute values of its terms. With f64 a millionth of it.
BOUND = {"element": 1e-5, "sum": 2e-6}


def find_problem(case, gradient, found, worst):
    """What is wrong with a gradient; nothing if it is right."""
    if len(found) != len(gradient.numbers):
        return "%s: %d elements instead of %d" % (gradient, len(found), len(gradient.numbers))
    kind = "element" if gradient.name in ("dx", "dr") else "sum"
    bound = BOUND[kind] * (1e-6 if case.type == "f64" else 1)
    rounding = ROUNDING[gradient.type]
    for i, a in enumerate(to_floats(gradient.type, found)):
        b, unit = gradient.numbers[i], gradient.units[i]
        if a != a and b != b:
            continue
        if not abs(a - b) <= bound * unit + rounding * abs(b) + 1e-37:
            return "%s: %r instead of %r at %d of %s, unit %r" % (
                gradient, a, b, i, gradient.shape, unit)
        if case.type == gradient.type == "f32" and unit and not case.is_hard:
            worst[kind] = max(worst.get(kind, (0.0, "")), (abs(a - b) / unit, case.name))
    return ""


def find_broken_law(case, found):
    """Gradients of a centred norm add up to 0, and are orthogonal to n but for epsilon."""
    bound = {"f32": 4e-7, "f64": 1e-12}.get(case.type)
    dx = to_floats(case.type, found[0])
    for places, n, expected in case.normalized if bound else []:
        size = sum(abs(dx[i]) for i in places) + case.gradients[0].units[places[0]]
        total = math.fsum(dx[i] for i in places)
        if not abs(total) <= bound * size:
            return "dx: the sum of a row is %r, unit %r" % (total, size)
        along = math.fsum(dx[i] * a for i, a in zip(places, n))
        if not abs(along - expected) <= 3 * bound * size:
            return "dx: along n it is %r instead of %r, unit %r" % (along, expected, size)
    return ""


def make_cases():
    # Each norm with each activation.
    for activation in ACTIVATIONS:
        yield Case("layer", "gb", "rows", 33, activation=activation)
        yield Case("layer", "gbr", "rows", 1003, "bf16", "bf16", activation=activation)
        yield Case("rms", "gb", "rows", 33, activation=activation)
        yield Case("rms", "gr", "rows", 768, "f16", "f32", activation=activation)
        yield Case("group", "gb", "first", 7, activation=activation)
        yield Case("group", "gb", "last", 7, "bf16", "f32", activation=activation)
        yield Case("batch", "gb", "first", 7, activation=activation)
        yield Case("batch", "gb", "last", 7, "f16", "f32", activation=activation)
        yield Case("inference", "gb", "first", 7, activation=activation)
        yield Case("inference", "gb", "last", 7, "bf16", "f32", activation=activation)
    # Sizes of rows, types and forms; of data far from 0.
    for norm in ("layer", "rms"):
        for size in (1, 2, 7, 33, 768, 1003):
            # A row of one element has no deviation.
            mean = 0 if size == 1 else 10000
            yield Case(norm, "gb", "rows", size, mean=mean)
            yield Case(norm, "gbr", "rows", size, mean=100, is_dynamic=True)
            yield Case(norm, "", "rows", size, "f64", "f64", mean=10000, activation="gelu")
            yield Case(norm, "gb", "rows", size, "bf16", "f32", is_dynamic=True)
            yield Case(norm, "g", "rows", size, "f16", "f16", activation="tanh")
        yield Case(norm, "gbs", "rows", 33, mean=100)
        yield Case(norm, "s", "batched", 70, "bf16", "f32", mean=1, is_dynamic=True)
        yield Case(norm, "gbrs", "rows", 1003, mean=3, activation="silu")
        yield Case(norm, "gb", "batched", 33, mean=1000, activation="gelu")
        yield Case(norm, "gb", "two_axes", 33, mean=1000)
        yield Case(norm, "br", "two_axes", 7, "bf16", "bf16", is_dynamic=True)
        yield Case(norm, "gb", "first", 33, mean=1000)
        yield Case(norm, "gr", "first", 7, "bf16", "f32", is_dynamic=True)
        yield Case(norm, "gb", "columns", 33, mean=10000, activation="relu")
        yield Case(norm, "gb", "many", 33, mean=3)
        yield Case(norm, "gbr", "many", 7, "bf16", "bf16", is_dynamic=True)
        # Most of the cotangent is taken away again.
        yield Case(norm, "", "rows", 33, mean=10000, scale=0, shift=10000)
        yield Case(norm, "", "rows", 1003, scale=1000)
        # Large and small data.
        yield Case(norm, "gb", "rows", 33, deviation=1.0e15)
        yield Case(norm, "gb", "rows", 33, deviation=1.0e-3)
    yield Case("layer", "gb", "most", 2, "bf16", "bf16")
    for layout in ("first", "last"):
        for form in ("", "g", "gb", "gbs", "gbr"):
            yield Case("group", form, layout, 9, mean=1000)
        yield Case("group", "gb", layout, 1, "f64", "f64", mean=10000)
        yield Case("group", "gbr", layout, 33, "bf16", "bf16", activation="silu")
    for layout in ("first", "last", "flat"):
        for form in ("", "g", "gb", "gbs", "gbu", "gbsu", "gbr"):
            yield Case("batch", form, layout, 9, mean=1000)
        yield Case("batch", "gbsu", layout, 7, "f64", "f64", mean=10000)
        yield Case("batch", "gbsu", layout, 33, "bf16", "f32", is_dynamic=True)
        yield Case("batch", "gb", layout, 33, "f32", "bf16", mean=10000)
        yield Case("inference", "gb", layout, 9, mean=1000)
        yield Case("inference", "", layout, 33, "bf16", "f32", is_dynamic=True)
        yield Case("inference", "gbr", layout, 7, "f64", "f64", activation="gelu")


def main():
    folder, ways, compares_bits, part, parts = sys.argv[1], [], False, 0, 1
    for argument in sys.argv[2:]:
        if argument == "--bits":
            compares_bits = True
        elif argument.startswith("--part="):
            part, parts = map(int, argument[len("--part="):].split("/"))
        else:
            ways.append(argument.split())
    os.makedirs(folder, exist_ok=True)
    os.chdir(folder)

    checked = wrong = 0
    worst = {}
    for case in list(make_cases())[part::parts]:
        case.write()
        case.compute()
        for saves in (True, False):
            first, is_written = None, case.differentiate(saves)
            for options in ways:
                found = case.run(options) if is_written else None
                problems = ["does not run"]
                if found:
                    problems = [find_problem(case, g, f, worst)
                                for g, f in zip(case.gradients, found)]
                    problems.append(find_broken_law(case, found))
                    first = first or found
                    if compares_bits and [f.tobytes() for f in found] != [
                            f.tobytes() for f in first]:
                        problems.append("other bits than with " + " ".join(ways[0]))
                problems = list(filter(None, problems))
                checked += 1
                wrong += bool(problems)
                for problem in problems:
                    print("WRONG: %s %s %s: %s" % (
                        case.name, "saved" if saves else "again", " ".join(options), problem))
    print(checked, "runs,", wrong, "wrong")
    for kind, (error, name) in worst.items():
        print("largest error in f32: %s %.2g, %s" % (kind, error, name))
    return wrong != 0 or not checked


sys.exit(main())
