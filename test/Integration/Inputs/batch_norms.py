#!/usr/bin/env python3
"""Runs norm.batch_norm and norm.batch_norm_inference by norm-run, and compares with
the formulas of docs/Semantics.md, evaluated here in float64.

batch_norms.py FOLDER [--bits] [--part=K/N] [NORM-RUN-OPTIONS...]

Each of NORM-RUN-OPTIONS is one set, such as "--target=emulator --emulator-seed=3",
and every case runs with each. With --part only every Nth of the cases, from the Kth
on; with --bits what further sets give must be what the first does, bit for bit, too.
Prints what fails.
"""
import math
import os
import sys

from bodies import compare, count, make_random, run_norm, to_floats, write_npy

MOMENTUM = 0.1
PARAMETERS = ["gain", "bias", "running_mean", "running_variance", "mean", "variance"]
# The parameters that a form has, and the results behind the output.
FORMS = {
    "bare": ([], []),
    "affine": (["gain", "bias"], []),
    "statistics": (["bias"], ["mean'", "variance'"]),
    "running": (["running_mean", "running_variance"],
                ["running_mean'", "running_variance'"]),
    "all": (["gain", "bias", "running_mean", "running_variance"],
            ["mean'", "variance'", "running_mean'", "running_variance'"]),
    "inference": (["gain", "bias", "mean", "variance"], []),
    "inference_bare": (["mean", "variance"], []),
}
# Which dimension has the channels: of [N, C, H, W], [N, H, W, C], [N, C], [N, H, C, W]
# and [C, N, W].
CHANNEL = {"first": 1, "last": 3, "flat": 1, "between": 2, "zeroth": 0}
# Form, layout, sizes, type of the data, type of the parameters, mean of the data in
# standard deviations, whether the types know no sizes; and epsilon and the standard
# deviation where they are not the usual.
CASES = [
    ("bare", "first", (5, 7, 3, 9), "f32", "f32", 0, False),
    ("affine", "first", (5, 7, 3, 9), "f32", "f32", 100, True),
    ("all", "first", (5, 7, 3, 9), "f32", "f32", 1000, False),
    ("all", "first", (5, 7, 3, 9), "bf16", "f32", 1, True),
    ("all", "last", (5, 3, 9, 7), "f32", "f32", 1000, False),
    ("all", "last", (5, 3, 9, 7), "bf16", "f32", 1, True),
    ("all", "last", (4, 8, 8, 70), "bf16", "bf16", 1, False),
    ("affine", "last", (4, 8, 8, 70), "f32", "f32", 3, True),
    ("running", "last", (2, 5, 5, 33), "f16", "f32", 3, False),
    ("statistics", "between", (5, 3, 7, 9), "f32", "f32", 10, True),
    ("all", "between", (5, 3, 7, 9), "bf16", "f32", 0, False),
    ("all", "flat", (128, 33), "f32", "f32", 5, False),
    ("all", "flat", (4, 100), "bf16", "f32", 0, True),
    ("all", "flat", (31, 1), "f32", "f32", 0, False),
    ("running", "zeroth", (3, 17, 5), "f64", "f64", 100, True),
    ("running", "first", (3, 4, 37, 41), "f32", "f32", 100000, True),
    ("affine", "first", (2, 3, 1, 1), "f32", "f32", 0, False),
    # A channel of one value: normalized it is 0, and has no unbiased variance. One of
    # none: the statistics are NaN, but those of the output. And no channels.
    ("all", "first", (1, 7, 1, 1), "f32", "f32", 0, True),
    ("all", "first", (0, 7, 3, 9), "f32", "f32", 0, True),
    ("all", "last", (5, 3, 9, 0), "f32", "f32", 0, True),
    # An epsilon that outweighs the variance, which the running one shows all the same;
    # and a variance that a float holds, though not a sum of squares.
    ("all", "first", (5, 7, 3, 9), "f32", "f32", 10, False, 1000.0),
    ("all", "last", (5, 3, 9, 40), "f32", "f32", 10, True, 1000.0),
    ("all", "first", (5, 7, 3, 9), "f32", "f32", 0, False, 1.0e-3, 1.0e19),
    ("all", "last", (5, 3, 9, 40), "f32", "f32", 0, True, 1.0e-3, 1.0e19),
    ("inference", "first", (5, 7, 3, 9), "f32", "f32", 100, False),
    ("inference", "first", (5, 7, 3, 9), "bf16", "f32", 1, True),
    ("inference", "last", (5, 3, 9, 7), "f32", "f32", 1000, True),
    ("inference", "last", (4, 8, 8, 70), "bf16", "bf16", 1, False),
    ("inference_bare", "between", (5, 3, 7, 9), "f32", "f32", 3, False),
    ("inference", "flat", (128, 33), "f32", "f32", 3, True),
    ("inference", "flat", (1, 100), "bf16", "f32", 0, False),
    ("inference_bare", "zeroth", (3, 17, 5), "f64", "f64", 100, True),
    ("inference", "first", (0, 7, 3, 9), "f16", "f32", 0, True),
]


class Tensor:
    """A tensor and its elements, if they are known."""

    def __init__(self, name, type, shape, is_dynamic, data=None):
        self.name, self.type, self.shape, self.data = name, type, shape, data
        sizes = "".join("?x" if is_dynamic else "%dx" % n for n in shape)
        self.mlir = "tensor<%s%s>" % (sizes, type)

    def __str__(self):
        return self.name


class Case:
    """A function with one op, its arguments and what it should give."""

    def __init__(self, form, layout, shape, type, parameter_type, mean, is_dynamic,
                 epsilon=1.0e-3, deviation=1):
        self.epsilon = epsilon
        self.name = "%s-%s-%s-%s" % (form, layout, type, "x".join(map(str, shape)))
        self.channel, self.shape = CHANNEL[layout], shape
        channels = shape[self.channel]
        names, results = FORMS[form]
        self.is_inference = form.startswith("inference")
        self.activation = "relu" if form == "affine" else "none"
        spread = {"running_variance": (2, 0.1), "variance": (2, 0.1), "gain": (1, 0.2),
                  "mean": (mean, 1)}
        self.x = Tensor("x", type, shape, is_dynamic,
                        make_random(type, count(shape), mean * deviation, deviation, 1))
        self.parameters = {}
        for seed, name in enumerate(PARAMETERS):
            if name in names:
                self.parameters[name] = Tensor(
                    name, parameter_type, (channels,), is_dynamic,
                    make_random(parameter_type, channels, *spread.get(name, (0, 1)), seed + 2))
        statistics_type = "f64" if type == "f64" else "f32"
        self.outputs = [Tensor("output", type, shape, is_dynamic)]
        for name in results:
            of_batch = name in ("mean'", "variance'")
            self.outputs.append(Tensor(
                name, statistics_type if of_batch else parameter_type, (channels,), is_dynamic))

    def get_inputs(self):
        return [self.x, *self.parameters.values()]

    def write(self):
        """The function, as `main`, and its inputs."""
        p = self.parameters
        attributes = ["channel = %d : i64" % self.channel, "epsilon = %r : f64" % self.epsilon,
                      "activation = #norm.activation<%s>" % self.activation]
        operands = ["%x"]
        if self.is_inference:
            operands += ["mean(%mean)", "variance(%variance)"]
        operands += ["%s(%%%s)" % (name, name) for name in ("gain", "bias") if name in p]
        if "running_mean" in p:
            operands.append("running(%running_mean, %running_variance)")
            attributes.append("momentum = %r : f64" % MOMENTUM)
        order = ["mean", "variance"] if self.is_inference else []
        order += ["gain", "bias", "running_mean", "running_variance"]
        types = [self.x.mlir] + [p[name].mlir for name in order if name in p]
        results = ", ".join(o.mlir for o in self.outputs)
        with open("case.mlir", "w") as file:
            file.write("func.func @main(%s) -> (%s) {\n" % (
                ", ".join("%%%s: %s" % (i.name, i.mlir) for i in self.get_inputs()), results))
            file.write("  %%r:%d = norm.batch_norm%s %s {%s} : (%s) -> (%s)\n" % (
                len(self.outputs), "_inference" * self.is_inference, " ".join(operands),
                ", ".join(attributes), ", ".join(types), results))
            file.write("  return %s : %s\n}\n" % (
                ", ".join("%%r#%d" % i for i in range(len(self.outputs))), results))
        for number, tensor in enumerate(self.get_inputs()):
            write_npy("in%d.npy" % number, tensor.type, tensor.shape, tensor.data)

    def compute(self):
        """What each output should be, in float64."""
        x = to_floats(self.x.type, self.x.data)
        p = {name: to_floats(t.type, t.data) for name, t in self.parameters.items()}
        behind = count(self.shape[self.channel + 1:])
        channels = self.shape[self.channel]
        expected = {tensor.name: [] for tensor in self.outputs}
        expected["output"] = [0.0] * len(x)
        for c in range(channels):
            places = [i for i in range(len(x)) if i // behind % channels == c]
            size, nan = len(places), float("nan")
            if self.is_inference:
                mean, variance = p["mean"][c], p["variance"][c]
            else:
                mean = math.fsum(x[i] for i in places) / size if size else nan
                variance = nan
                if size:
                    variance = math.fsum((x[i] - mean) ** 2 for i in places) / size
            for i in places:
                n = (x[i] - mean) / math.sqrt(variance + self.epsilon)
                n = n * p.get("gain", [1] * channels)[c] + p.get("bias", [0] * channels)[c]
                expected["output"][i] = max(n, 0) if self.activation == "relu" else n
            if "mean'" in expected:
                expected["mean'"].append(mean)
                expected["variance'"].append(variance)
            if "running_mean'" in expected:
                unbiased = variance * size / (size - 1) if size > 1 else nan
                for name, new in (("running_mean", mean), ("running_variance", unbiased)):
                    expected[name + "'"].append((1 - MOMENTUM) * p[name][c] + MOMENTUM * new)
        return [expected[tensor.name] for tensor in self.outputs]

    def run(self, options):
        """The outputs of norm-run on what was written; None if it fails."""
        return run_norm("case.mlir", len(self.get_inputs()), len(self.outputs), options)


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
    for facts in CASES[part::parts]:
        case = Case(*facts)
        case.write()
        expected, first = case.compute(), None
        for options in ways:
            found = case.run(options)
            problems = ["does not run"]
            if found:
                problems = list(filter(None, map(compare, case.outputs, found, expected)))
                first = first or found
                if compares_bits and [f.tobytes() for f in found] != [
                        f.tobytes() for f in first]:
                    problems.append("other bits than with " + " ".join(ways[0]))
            checked += 1
            wrong += bool(problems)
            for problem in problems:
                print("WRONG: %s %s: %s" % (case.name, " ".join(options), problem))
    print(checked, "runs,", wrong, "wrong")
    return wrong != 0 or not checked


sys.exit(main())
