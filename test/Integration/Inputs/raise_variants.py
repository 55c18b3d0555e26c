"""Random spellings of normalizations, half of them broken, raised and run.

Each variant combines choices that frontends make: how a sum, a mean, a variance,
an inverse root and an affine part are written, where epsilon stands, whether a sum
is divided or its root multiplied, and where, what is a tensor of its own and what is
computed where it is used, layouts, unit and dynamic dimensions, what a size is read
from and multiplied of, reshapes, types, residuals that some see rounded, sums with
products as one op and differences as sums, minus signs that cancel, differences in
either direction at each use. There are layer, RMS, group, instance and
batch norms, of one token, too. In half of them one thing is wrong: a count, an axis, a
tensor. Some are softmax or L2 normalization, which no named op is. Then

- what is right is raised (at least --raised percent of it);
- whatever is raised gives the numbers of the program as it was written.

    raise_variants.py NORM_OPT NORM_RUN DIRECTORY --count=500 --seed=1

A variant can be made again by itself: --only=SEED:NUMBER.
"""

import argparse
import collections
import math
import pathlib
import random
import subprocess
import sys

BROKEN = [
    "count", "stat_of_other", "uncentred", "two_epsilons", "negative_epsilon",
    "cube", "start", "twice", "rootless", "plus_mean", "double_mean", "maximum",
    "other_numerator", "part_of_axes", "transposed_group", "row_shift", "signed_square",
    "one_factor",
]


class Node:
    """A scalar for each point of `dims`."""

    def __init__(self, op, operands=(), dims=None, type="f32", **what):
        self.op, self.operands, self.type, self.what = op, list(operands), type, what
        if dims is None:
            dims = frozenset().union(*[o.dims for o in self.operands])
        self.dims = frozenset(dims)


class Variant:
    def __init__(self, seed, number):
        self.r = r = random.Random(f"{seed}:{number}")
        # What ops write a sum and a difference.
        self.spelling = random.Random(f"{seed}:{number}:spelling")
        self.name = f"v{number}"
        self.broken = r.choice(BROKEN) if r.random() < 0.5 else None
        # Where minus signs stand, of which one may be too many.
        self.signs = random.Random(f"{seed}:{number}:signs")
        self.negates = self.signs.choice([0.0, 0.0, 0.2, 0.5])
        if self.broken and self.signs.random() < 0.1:
            self.broken = "odd_sign"
        # Which way round differences stand, each time anew where they are used.
        self.directions = random.Random(f"{seed}:{number}:directions")
        self.reverses = self.directions.choice([0.0, 0.0, 0.3, 0.7])
        self.arguments = []  # (name, layout, type, is a view)
        self.lines, self.counter = [], 0
        self.tensors = {}
        self.materialized = {}
        self.choose()

    def chance(self, p):
        return self.r.random() < p

    # What is computed.

    def choose(self):
        r = self.r
        self.kind = r.choice(["layer"] * 6 + ["rms"] * 6 + ["group"] * 3 + ["batch"] * 2 + ["softmax", "l2"])
        if self.kind == "group" and self.broken == "part_of_axes":
            self.broken = "count"
        if self.broken == "one_factor":
            self.kind = "layer"
        if self.kind in ("softmax", "l2"):
            self.broken = None
        self.storage = r.choice(["f32", "f32", "f32", "bf16", "f16", "f64"])
        self.type = "f64" if self.storage == "f64" else "f32"
        self.share = r.choice([0.0, 0.3, 0.6, 1.0])  # of tensors
        self.permutes = r.choice([0.0, 0.0, 0.3])
        self.units = r.choice([0.0, 0.5, 1.0])
        self.dynamic = set()
        sizes = r.sample([3, 5, 6, 7, 10, 17, 24, 33], 4)
        if self.kind == "group":
            groups, inner = r.choice([(2, 3), (4, 2), (3, 5), (1, 6), (6, 1)])
            self.sizes = {"n": r.choice([1, 2, 3]), "g": groups, "c": inner, "s": sizes[0]}
            self.sizes["k"] = groups * inner
            self.rows, self.axes = ["n", "g"], ["c", "s"]
            last = r.random() < 0.5
            self.order = ["n", "s", "g", "c", "k"] if last else ["n", "g", "c", "k", "s"]
            if self.chance(0.3):
                self.dynamic = {d for d in ("n", "s") if self.sizes[d] != 1 and self.chance(0.6)}
        elif self.kind == "batch":
            # Statistics of each channel, over batch and space.
            self.rows, self.axes = ["h"], ["n", "s"]
            self.order = r.choice([["n", "h", "s"], ["n", "s", "h"]])
            self.sizes = dict(zip(self.order, sizes))
            if self.chance(0.3):
                self.dynamic = {d for d in self.order if self.chance(0.5)}
        else:
            num_rows, num_axes = r.choice([(1, 1), (1, 1), (2, 1), (1, 2), (0, 1)])
            self.rows = [f"r{i}" for i in range(num_rows)]
            self.axes = [f"a{i}" for i in range(num_axes)]
            self.order = self.rows + self.axes
            # Not the leading axes alone: those statistics are batch norm's.
            if num_rows == 2 and self.chance(0.3):
                self.order = [self.rows[0], self.axes[0], self.rows[1]]
            self.sizes = dict(zip(self.order, sizes))
            if num_rows and self.chance(0.2):
                self.sizes[self.rows[0]] = 1
            if self.chance(0.3):
                self.dynamic = {d for d in self.order if self.sizes[d] != 1 and self.chance(0.6)}
        # Dimensions that some arguments have in two parts, which may be of known sizes.
        self.parts = {}
        for d in sorted(self.dynamic):
            if self.chance(0.4):
                outer, inner = f"{d}.outer", f"{d}.inner"
                self.sizes[outer], self.sizes[inner] = r.choice([2, 3, 7]), r.choice([2, 4, 5])
                self.sizes[d] = self.sizes[outer] * self.sizes[inner]
                self.parts[d] = [outer, inner]
                self.dynamic |= {outer} | ({inner} if self.chance(0.6) else set())
        self.in_parts = {}  # arguments, and their layouts before they are collapsed
        self.full = [d for d in self.order if d != "k"]
        # 1 / (sqrt(q) + epsilon), unless nothing else is wrong with epsilon.
        self.outside = self.broken == "two_epsilons" or self.chance(0.1)
        # A sum that nothing divides; the factor is the root of the count, which
        # stands in the divisor or in what is divided.
        static = not any(a in self.dynamic for a in self.axes)
        self.sums = static and self.kind != "group" and (self.broken == "one_factor" or self.chance(0.2))
        self.count = None
        if self.broken == "one_factor" and not self.sums:
            self.broken = "count"

    def leaf(self, dims, layout=None, view=False):
        layout = layout or [d for d in self.order if d in dims and d != "k"]
        name = f"%arg{len(self.arguments)}"
        self.arguments.append((name, list(layout), self.storage, view))
        node = Node("leaf", [], dims, self.storage, name=name, layout=list(layout), view=view)
        return self.widened(node, self.type)

    def widened(self, node, type):
        return node if node.type == type else Node("arith.extf", [node], type=type)

    def binary(self, op, a, b):
        if op in ("add", "mul") and self.chance(0.5):
            a, b = b, a
        return Node(f"arith.{op}f", [a, b], type=a.type)

    def number(self, value, type):
        return Node("number", [], [], type, value=value, place=self.r.choice(["body", "outside", "tensor"]))

    def sum(self, body, axes):
        axes = list(axes)
        if len(axes) == 2 and self.chance(0.3):
            self.r.shuffle(axes)
            return self.sum(self.sum(body, axes[:1]), axes[1:])
        start = self.r.choice([0.0, -0.0])
        if self.broken == "start":
            start = 1.0
        return Node("sum", [body], body.dims - set(axes), body.type, axes=axes, start=start,
                    maximum=self.broken == "maximum")

    def mean(self, body, axes):
        axes = list(axes)
        # The sum of one axis, divided by the number of all.
        if self.broken == "part_of_axes":
            summed = axes[1:] if len(axes) > 1 else axes
        else:
            summed = axes
        static = not any(a in self.dynamic for a in axes)
        count = 1
        for a in axes:
            count *= self.sizes[a]
        if self.broken == "count":
            count += self.r.choice([-1, 1])
        if not static:
            size = Node("size", [], [], body.type, axes=axes, more=1 if self.broken == "count" else 0)
            return Node("arith.divf", [self.sum(body, summed), size], type=body.type)
        form = self.r.choice(["div", "div", "mul", "terms"])
        if form == "div":
            return Node("arith.divf", [self.sum(body, summed), self.number(count, body.type)], type=body.type)
        if form == "mul":
            return self.binary("mul", self.sum(body, summed), self.number(1.0 / count, body.type))
        return self.sum(Node("arith.divf", [body, self.number(count, body.type)], type=body.type), summed)

    def second_moment(self, value, axes):
        """The mean of squares, or their sum."""
        if not self.sums:
            return self.mean(self.square(value), axes)
        count = math.prod(self.sizes[a] for a in axes)
        if self.broken == "count":
            count += self.r.choice([-1, 1])
        self.count = count
        part = self.broken == "part_of_axes" and len(axes) > 1
        return self.sum(self.square(value), axes[1:] if part else axes)

    def square(self, x):
        if self.broken == "cube":
            return self.binary("mul", self.binary("mul", x, x), x)
        form = self.r.choice(["mulf", "mulf", "powf", "abs", "powf of abs"])
        if self.broken == "odd_sign":
            return self.binary("mul", x, Node("arith.negf", [x], type=x.type))
        if self.broken == "signed_square":
            return self.binary("mul", x, Node("math.absf", [x], type=x.type))
        if "abs" in form:
            x = Node("math.absf", [x], type=x.type)
        if "powf" in form:
            return Node("math.powf", [x, self.number(2.0, x.type)], type=x.type)
        return Node("arith.mulf", [x, x], type=x.type)

    def power_of_count(self, exponent, type):
        """The count to the power 0.5 or -0.5, as a number or computed."""
        form = self.r.choice(["number", "number", "number", "powf", "root"])
        if form == "number":
            return self.number(self.count ** exponent, type)
        if form == "powf":
            return Node("math.powf", [self.number(self.count, type), self.number(exponent, type)], type=type)
        if exponent > 0:
            return Node("math.sqrt", [self.number(self.count, type)], type=type)
        if self.chance(0.3):
            return Node("math.sqrt", [self.number(1 / self.count, type)], type=type)
        return self.root(self.number(self.count, type))

    def scaled(self, x, exponent):
        """x times the count to that power, or divided by its inverse."""
        if self.chance(0.3):
            return Node("arith.divf", [x, self.power_of_count(-exponent, x.type)], type=x.type)
        return self.binary("mul", x, self.power_of_count(exponent, x.type))

    def scaled_divisor(self, total, epsilon):
        """1 / (sqrt(total) / sqrt(count)), with epsilon somewhere or nowhere."""
        place = self.r.choice(["inside", "before", "behind"]) if self.outside else "inside"
        number = self.number(epsilon, total.type)
        if place == "inside":
            total = self.binary("add", total, number)
        if self.chance(0.7):
            divisor = Node("math.sqrt", [total], type=total.type)
        else:
            divisor = Node("math.powf", [total, self.number(0.5, total.type)], type=total.type)
        if place == "before":
            divisor = self.binary("add", divisor, number)
        divisor = self.scaled(divisor, -0.5)
        if place == "behind":
            divisor = self.binary("add", divisor, number)
        if self.chance(0.2):
            return Node("math.powf", [divisor, self.number(-1.0, total.type)], type=total.type)
        return Node("arith.divf", [self.number(1.0, total.type), divisor], type=total.type)

    def inverse(self, variance):
        r = self.r
        epsilon = r.choice([1e-5, 1e-6, 1e-3])
        if self.broken == "signed_square":
            # Signed squares may add up to nearly nothing, of which the root is noise.
            return self.root(self.binary("add", variance, self.number(100.0, variance.type)))
        if self.broken == "odd_sign":
            # More than the squares add up to.
            large = 100.0 + 8 * (self.count or 0)
            return self.root(self.binary("add", variance, self.number(large, variance.type)))
        large = 0.5
        if self.broken == "negative_epsilon":
            return self.root(Node("arith.subf", [variance, self.number(large, variance.type)], type=variance.type))
        if self.count and self.broken not in ("two_epsilons", "rootless", "one_factor") and self.chance(0.5):
            result = self.scaled_divisor(variance, r.choice([epsilon, large]))
            self.count = None
            return result
        if self.outside and self.broken != "rootless":
            if self.broken == "two_epsilons":
                variance = self.binary("add", variance, self.number(large, variance.type))
            if self.chance(0.8):
                root = Node("math.sqrt", [variance], type=variance.type)
            else:
                root = Node("math.powf", [variance, self.number(0.5, variance.type)], type=variance.type)
            divisor = self.binary("add", root, self.number(r.choice([epsilon, large]), variance.type))
            return Node("arith.divf", [self.number(1.0, variance.type), divisor], type=variance.type)
        if variance.op == "arith.divf" and variance.operands[1].op == "number" and self.chance(0.2):
            # (sum + epsilon) / count
            total = self.binary("add", variance.operands[0], self.number(large, variance.type))
            with_epsilon = Node("arith.divf", [total, variance.operands[1]], type=variance.type)
        else:
            with_epsilon = self.binary("add", variance, self.number(epsilon, variance.type))
        if self.broken == "rootless":
            return Node("arith.divf", [self.number(1.0, variance.type), with_epsilon], type=variance.type)
        return self.root(with_epsilon)

    def root(self, x):
        form = self.r.choice(["rsqrt", "rsqrt", "div", "powf"])
        if form == "rsqrt":
            return Node("math.rsqrt", [x], type=x.type)
        if form == "div":
            return Node("arith.divf", [self.number(1.0, x.type), Node("math.sqrt", [x], type=x.type)], type=x.type)
        return Node("math.powf", [x, self.number(-0.5, x.type)], type=x.type)

    def value(self):
        form = self.r.choice(["x", "x", "x+r", "x+row", "product", "view", "rounded"])
        if self.kind == "batch" and form in ("product", "x+row"):
            form = "x+r"
        layout = list(self.full)
        if form == "x" and self.chance(self.permutes):
            self.r.shuffle(layout)
        static = not self.dynamic
        view = form == "view" and static and self.kind != "group"
        if form == "product" and static and len(self.axes) == 1:
            # One token: a row of a matrix product and a residual.
            for row in self.rows:
                self.sizes[row] = 1
            self.sizes["h"] = self.r.choice([4, 9])
            self.order.append("h")
            h = self.leaf(["h"] + self.rows, self.rows + ["h"])
            w = self.leaf(["h"] + self.axes, ["h"] + self.axes)
            product = Node("sum", [Node("arith.mulf", [h, w], type=self.type)], self.full, self.type, axes=["h"], start=0.0, maximum=False)
            return self.binary("add", self.leaf(self.full), product) if self.chance(0.7) else product
        x = self.leaf(self.full, layout, view)
        if form == "x+r":
            total = self.binary("add", x, self.leaf(self.full))
            return Node("arith.subf", total.operands, type=x.type) if self.directions.random() < 0.5 else total
        if form == "x+row":
            return self.binary("add", x, self.leaf(self.axes))
        if form == "rounded":
            return self.rounded(self.binary("add", x, self.leaf(self.full)))
        return x

    def rounded(self, node):
        """What memory has of it: the same where that is of its type."""
        if self.storage == node.type:
            return node
        return self.widened(Node("arith.truncf", [node], type=self.storage), node.type)

    def other_output(self):
        """What is of rows, but no named op."""
        v = self.value()
        if self.kind == "softmax":
            least = -60000.0 if self.storage == "f16" else -1e30
            largest = Node("sum", [v], v.dims - set(self.axes), v.type, axes=list(self.axes), start=least, maximum=True)
            e = Node("math.exp", [Node("arith.subf", [v, largest], type=v.type)], type=v.type)
            return Node("arith.divf", [e, self.sum(e, self.axes)], type=v.type)
        total = self.sum(self.square(v), self.axes)
        if self.chance(0.5):
            norm = Node("arith.maximumf", [Node("math.sqrt", [total], type=v.type), self.number(1e-6, v.type)], type=v.type)
        else:
            norm = Node("math.sqrt", [self.binary("add", total, self.number(1e-5, v.type))], type=v.type)
        y = Node("arith.divf", [v, norm], type=v.type)
        return self.binary("mul", y, self.leaf(self.axes)) if self.chance(0.5) else y

    def output(self):
        r = self.r
        if self.kind == "group":
            return self.group_output()
        if self.kind in ("softmax", "l2"):
            return self.other_output()
        v = self.value()
        other = self.leaf(self.full) if self.broken in ("stat_of_other", "other_numerator") else v
        stat_of = other if self.broken == "stat_of_other" else v
        numerator = other if self.broken == "other_numerator" else v
        centres = self.kind != "rms"
        if self.type == "f32" and self.chance(0.15):
            wide = self.widened(stat_of, "f64")
        elif stat_of is v and self.chance(0.1):
            # The residual as memory has it, while what is normalized is the sum.
            wide = self.rounded(stat_of)
        else:
            wide = stat_of
        if centres:
            mean = self.mean(wide, self.axes)
            own = self.mean(wide, self.axes) if self.chance(0.2) else mean
            if not self.sums and self.chance(0.2):
                squares = self.mean(self.square(wide), self.axes)
                variance = Node("arith.subf", [squares, self.square(own)], type=wide.type)
            else:
                variance = self.second_moment(Node("arith.subf", [wide, own], type=wide.type), self.axes)
            mean = self.narrowed(mean)
            variance = self.narrowed(variance)
            d = self.centred(numerator, mean)
        else:
            variance = self.narrowed(self.second_moment(wide, self.axes))
            d = numerator
            if self.broken in ("uncentred", "plus_mean", "double_mean"):
                d = Node("arith.subf", [numerator, self.narrowed(self.mean(wide, self.axes))], type=self.type)
        if self.chance(0.1):
            variance = Node("arith.maximumf", [variance, self.number(0.0, variance.type)], type=variance.type)
        inverse = self.inverse(variance)
        if self.broken == "twice":
            inverse = self.binary("mul", inverse, inverse)
        along = r.choice(["axes", "axes", "axes", "rows", "none"]) if self.rows else r.choice(["axes", "none"])
        if self.kind == "batch":
            along = r.choice(["rows", "rows", "rows", "axes", "none"])
        dims = self.axes if along == "axes" else self.rows
        gain = self.leaf(dims) if along != "none" and self.chance(0.8) else None
        bias = self.leaf(dims) if along != "none" and self.chance(0.6) else None
        return self.affine(d, inverse, gain, bias)

    def centred(self, numerator, mean):
        if self.broken == "uncentred":
            return numerator
        if self.broken == "plus_mean":
            return self.binary("add", numerator, mean)
        if self.broken == "double_mean":
            mean = self.binary("add", mean, mean)
        return Node("arith.subf", [numerator, mean], type=self.type)

    def times(self, d, inverse):
        """d * inverse, or a division by what it is the inverse of."""
        if inverse.op == "arith.divf" and inverse.operands[0].what.get("value") == 1.0 and self.chance(0.6):
            return Node("arith.divf", [d, inverse.operands[1]], type=d.type)
        return self.binary("mul", d, inverse)

    def affine(self, d, inverse, gain, bias):
        place = None
        if self.count:
            place = self.r.choice(["inverse", "gain" if gain else "inverse", "value", "behind"])
        if self.broken == "one_factor":
            # What is normalized times the factor, but not its mean.
            value, mean = d.operands
            d = Node("arith.subf", [self.scaled(value, 0.5), mean], type=d.type)
        elif place == "gain":
            gain = self.scaled(gain, 0.5)
        elif place == "inverse":
            inverse = self.scaled(inverse, 0.5)
        elif place == "value":
            d = self.scaled(d, 0.5)
        form = self.r.choice(["(d*r)*g", "d*(r*g)", "(d*g)*r"]) if gain else "d*r"
        if form == "d*r":
            y = self.times(d, inverse)
        elif form == "(d*r)*g":
            y = self.binary("mul", self.times(d, inverse), gain)
        elif form == "d*(r*g)":
            y = self.binary("mul", d, self.binary("mul", inverse, gain))
        else:
            y = self.times(self.binary("mul", d, gain), inverse)
        if place == "behind" and self.broken != "one_factor":
            y = self.scaled(y, 0.5)
        if bias:
            y = self.binary("add", y, bias)
        if self.broken == "row_shift":
            # A mean of the result is no bias.
            y = self.binary("add", y, inverse)
        return y

    def narrowed(self, node):
        return node if node.type == self.type else Node("arith.truncf", [node], type=self.type)

    def group_output(self):
        """Statistics in groups of channels, the rest over channels."""
        joined = [d for d in self.order if d not in ("g", "c")]
        x = self.leaf(["n", "g", "c", "s"])
        name, _, type, _ = self.arguments[-1]
        self.arguments[-1] = (name, ["k" if d == "g" else d for d in self.full if d != "c"], type, False)
        leaf = x if x.op == "leaf" else x.operands[0]
        leaf.what.update(layout=list(self.arguments[-1][1]), splits=True)
        whole = Node("leaf", [], joined, type, name=name, layout=list(self.arguments[-1][1]), view=False)
        whole = self.widened(whole, self.type)
        stat_of, numerator = x, whole
        if self.broken in ("stat_of_other", "other_numerator"):
            other = self.leaf(joined, list(self.arguments[-1][1]))
            if self.broken == "stat_of_other":
                stat_of = Node("arith.addf", [x, self.number(1.0, self.type)], type=self.type)
            else:
                numerator = other
        mean = self.mean(stat_of, self.axes)
        variance = self.mean(self.square(Node("arith.subf", [stat_of, mean], type=self.type)), self.axes)
        inverse = self.inverse(variance)
        if self.broken == "twice":
            inverse = self.binary("mul", inverse, inverse)
        gain = self.leaf(["k"], ["k"]) if self.chance(0.8) else None
        bias = self.leaf(["k"], ["k"]) if self.chance(0.6) else None
        if stat_of is x and numerator is whole and self.chance(0.4):
            # All in groups, but for gain and bias.
            y = self.join(self.times(self.centred(x, mean), inverse))
            y = self.binary("mul", y, gain) if gain else y
            y = self.binary("add", y, bias) if bias else y
            if self.broken == "row_shift":
                y = self.binary("add", y, self.join(inverse))
            self.full = joined
            return y
        mean, inverse = self.join(mean), self.join(inverse)
        d = self.centred(numerator, mean)
        self.full = joined
        return self.affine(d, inverse, gain, bias)

    def join(self, node):
        return Node("join", [node], (node.dims - {"g", "c"}) | {"k"}, node.type)

    # How it is written.

    def fresh(self, prefix):
        self.counter += 1
        return f"%{prefix}{self.counter}"

    def line(self, text):
        self.lines.append("    " + text)

    def collapse_arguments(self):
        """Some arguments are collapsed first."""
        for name, layout, type, view in self.arguments:
            if view or not any(d in self.parts for d in layout) or self.chance(0.3):
                continue
            parts, groups = [], []
            for d in layout:
                of = self.parts.get(d, [d])
                groups.append([len(parts) + i for i in range(len(of))])
                parts += of
            self.in_parts[name] = parts
            self.prologue.append(f"    {name} = tensor.collapse_shape {name}_parts {groups} : {self.tensor_type(parts, type)} into {self.tensor_type(layout, type)}")

    def dim_of(self, name, layout, dim):
        at, size = self.fresh("k"), self.fresh("size")
        self.prologue.append(f"    {at} = arith.constant {layout.index(dim)} : index")
        self.prologue.append(f"    {size} = tensor.dim {name}, {at} : {self.tensor_type(layout, self.storage)}")
        return size

    def factors_of_count(self, dim):
        """Sizes whose product is that of `dim`, of some argument or its parts."""
        if dim not in self.dynamic:
            return [self.index(self.sizes[dim])]
        wholes = [(name, layout) for name, layout, _, view in self.arguments if dim in layout and not view]
        name, layout = self.r.choice(wholes)
        if self.r.random() < 0.3 or dim not in self.parts or name not in self.in_parts:
            return [self.dim_of(name, layout, dim) if self.chance(0.5) else self.dim_value(dim)]
        of = self.in_parts[name]
        return [self.dim_of(f"{name}_parts", of, part) if part in self.dynamic else self.index(self.sizes[part])
                for part in self.parts[dim]]

    def index(self, number):
        name = self.fresh("k")
        self.line(f"{name} = arith.constant {number} : index")
        return name

    def size_text(self, dim):
        return "?" if dim in self.dynamic else str(self.sizes[dim])

    def tensor_type(self, layout, type):
        shape = [str(1) if d == "1" else self.size_text(d) for d in layout]
        return f"tensor<{'x'.join(shape + [type])}>"

    def dim_value(self, dim):
        if ("dim", dim) not in self.tensors:
            name, layout = next((name, layout) for name, layout, _, view in self.arguments if dim in layout and not view)
            self.tensors["dim", dim] = self.dim_of(name, layout, dim)
        return self.tensors["dim", dim]

    def empty(self, layout, type):
        name = self.fresh("e")
        sizes = [self.dim_value(d) for d in layout if d in self.dynamic]
        self.line(f"{name} = tensor.empty({', '.join(sizes)}) : {self.tensor_type(layout, type)}")
        return name

    def constant(self, value, type):
        name = self.fresh("k")
        self.line(f"{name} = arith.constant {value:.17e} : {type}")
        return name

    def layout_of(self, node):
        layout = [d for d in self.order if d in node.dims]
        if self.chance(self.permutes):
            self.r.shuffle(layout)
        if self.chance(self.units) and node.op == "sum":
            for position in sorted({self.full.index(a) for a in node.what["axes"] if a in self.full}):
                layout.insert(min(position, len(layout)), "1")
        return layout

    def is_tensor(self, node):
        if id(node) not in self.materialized:
            always = node.op in ("leaf", "sum", "join")
            never = node.op in ("number", "size")
            self.materialized[id(node)] = always or (not never and self.chance(self.share))
        return self.materialized[id(node)]

    def tensor(self, node):
        """The tensor of a node, with its layout."""
        if id(node) not in self.tensors:
            self.tensors[id(node)] = self.write(node)
        return self.tensors[id(node)]

    def write(self, node, layout=None):
        if node.op == "leaf":
            name, layout = node.what["name"], node.what["layout"]
            if node.what["view"]:
                expanded = self.fresh("x")
                total = 1
                for d in layout:
                    total *= self.sizes[d]
                groups = f"[[{', '.join(str(i) for i in range(len(layout)))}]]"
                self.line(f"{expanded} = tensor.expand_shape {name} {groups} output_shape [{', '.join(str(self.sizes[d]) for d in layout)}]"
                          f" : tensor<{total}x{node.type}> into {self.tensor_type(layout, node.type)}")
                return expanded, layout
            if node.what.get("splits"):
                expanded = self.fresh("x")
                groups, wide = [], []
                for d in layout:
                    parts = ["g", "c"] if d == "k" else [d]
                    groups.append([len(wide) + i for i in range(len(parts))])
                    wide += parts
                sizes = [self.dim_value(d) if d in self.dynamic else str(self.sizes[d]) for d in wide]
                self.line(f"{expanded} = tensor.expand_shape {name} {groups} output_shape [{', '.join(sizes)}]"
                          f" : {self.tensor_type(layout, node.type)} into {self.tensor_type(wide, node.type)}")
                return expanded, wide
            return name, layout
        if node.op == "join":
            inner = node.operands[0]
            parts = ["c", "g"] if self.broken == "transposed_group" else ["g", "c"]
            if "c" not in inner.dims:
                inner = Node("copy", [inner], inner.dims | {"c"}, inner.type)
            wide = [d for d in self.order if d in inner.dims]
            at = wide.index("g")
            wide[at:at + 2] = parts
            narrow = wide[:at] + ["k"] + wide[at + 2:]
            groups = [[i] for i in range(at)] + [[at, at + 1]] + [[i] for i in range(at + 2, len(wide))]
            name, _ = self.write(inner, wide)
            collapsed = self.fresh("j")
            self.line(f"{collapsed} = tensor.collapse_shape {name} {groups} : {self.tensor_type(wide, node.type)} into {self.tensor_type(narrow, node.type)}")
            return collapsed, narrow

        layout = layout or self.layout_of(node)
        axes = node.what.get("axes", [])
        loops = [d for d in self.order if d in node.dims] + axes
        inputs, body = collections.OrderedDict(), []
        names = {}

        def is_product(n):
            return n.op == "arith.mulf" and not self.is_tensor(n)

        def fused(product, other):
            return "math.fma " + ", ".join([scalar(o) for o in product.operands] + [other])

        def negative(n):
            negated = self.fresh("v")
            if self.spelling.random() < 0.5:
                text = f"arith.negf {scalar(n)}"
            else:
                minus = self.fresh("c")
                body.append(f"{minus} = arith.constant -1.0 : {n.type}")
                text = f"arith.mulf {scalar(n)}, {minus}"
            body.append(f"{negated} = {text} : {n.type}")
            return negated

        def with_signs(n):
            """The same with minus signs that cancel, or nothing."""
            binary = ("arith.addf", "arith.subf", "arith.mulf", "arith.divf")
            if n.op not in binary or self.signs.random() >= self.negates:
                return None
            lhs, rhs = n.operands
            if n.op == "arith.addf":
                return f"arith.subf {scalar(lhs)}, {negative(rhs)}"
            if n.op == "arith.subf":
                text = f"arith.subf {scalar(rhs)}, {scalar(lhs)}"
            elif self.signs.random() < 0.5:
                return f"{n.op} {negative(lhs)}, {negative(rhs)}"
            elif self.signs.random() < 0.5:
                text = f"{n.op} {negative(lhs)}, {scalar(rhs)}"
            else:
                text = f"{n.op} {scalar(lhs)}, {negative(rhs)}"
            minus = self.fresh("v")
            body.append(f"{minus} = {text} : {n.type}")
            return f"arith.negf {minus}"

        def signed(n, minus):
            """n, or -n, of which a difference has it within."""
            if not minus:
                return scalar(n)
            if n.op not in ("arith.addf", "arith.subf", "arith.mulf", "arith.divf") or self.is_tensor(n):
                return negative(n)
            lhs, rhs = n.operands
            if n.op == "arith.subf":
                text = f"arith.subf {scalar(rhs)}, {scalar(lhs)}"
            elif n.op == "arith.addf":
                text = f"arith.subf {signed(lhs, True)}, {scalar(rhs)}"
            else:
                text = f"{n.op} {signed(lhs, True)}, {scalar(rhs)}"
            result = self.fresh("v")
            body.append(f"{result} = {text} : {n.type}")
            return result

        def reversed_within(n):
            """The same of operands that have another sign, or nothing."""
            if self.directions.random() >= self.reverses:
                return None
            minus = self.directions.random() < 0.5
            if n.op == "math.absf":
                return f"math.absf {signed(n.operands[0], minus)}"
            if n.op not in ("arith.addf", "arith.subf", "arith.mulf", "arith.divf"):
                return None
            lhs, rhs = n.operands
            if n.op == "arith.mulf" and lhs is rhs:
                factor = signed(lhs, minus)
                return f"arith.mulf {factor}, {signed(lhs, minus) if self.directions.random() < 0.3 else factor}"
            if n.op in ("arith.mulf", "arith.divf"):
                return f"{n.op} {signed(lhs, minus)}, {signed(rhs, minus)}"
            op = "addf" if n.op == "arith.subf" else "subf"
            return f"arith.{op} {scalar(lhs)}, {signed(rhs, True)}"

        def respelled(n):
            """A sum with a product as one op, a difference as a sum, or nothing."""
            if n.op not in ("arith.addf", "arith.subf") or self.spelling.random() > 0.3:
                return None
            lhs, rhs = n.operands
            if n.op == "arith.subf":
                minus = negative(rhs)
                return fused(lhs, minus) if is_product(lhs) else f"arith.addf {scalar(lhs)}, {minus}"
            if is_product(lhs):
                return fused(lhs, scalar(rhs))
            return fused(rhs, scalar(lhs)) if is_product(rhs) else None

        def scalar(n):
            if id(n) in names:
                return names[id(n)]
            if n is not node and self.is_tensor(n):
                source, source_layout = self.tensor(n)
                names[id(n)] = inputs.setdefault((source, tuple(source_layout), n.type), self.fresh("a"))
                return names[id(n)]
            if n.op == "number":
                return self.scalar_of_number(n, inputs, body)
            if n.op == "size":
                return self.scalar_of_size(n)
            if n.op == "copy":
                return scalar(n.operands[0])
            spelled = reversed_within(n) or with_signs(n) or respelled(n)
            operands = [scalar(o) for o in n.operands] if not spelled else None
            names[id(n)] = result = self.fresh("v")
            if spelled:
                body.append(f"{result} = {spelled} : {n.type}")
                return result
            if n.op in ("arith.extf", "arith.truncf"):
                body.append(f"{result} = {n.op} {operands[0]} : {n.operands[0].type} to {n.type}")
            else:
                body.append(f"{result} = {n.op} {', '.join(operands)} : {n.type}")
            return result

        out = self.fresh("o")
        if node.op == "sum":
            summed, op = node.operands[0], "maximumf" if node.what["maximum"] else "addf"
            if op == "addf" and is_product(summed) and self.spelling.random() < 0.3:
                text = fused(summed, out)
            elif op == "addf" and self.signs.random() < self.negates:
                text = f"arith.subf {out}, {negative(summed)}"
            else:
                pair = [scalar(summed), out]
                self.r.shuffle(pair)
                text = f"arith.{op} {pair[0]}, {pair[1]}"
            result = self.fresh("v")
            body.append(f"{result} = {text} : {node.type}")
            init = self.filled(layout, node.type, node.what["start"])
        else:
            result = scalar(node)
            init = self.empty(layout, node.type)
        name = self.fresh("t")
        loop_names = [f"d{i}" for i in range(len(loops))]

        def map_of(of):
            results = ["0" if d == "1" else f"d{loops.index(d)}" for d in of]
            return f"affine_map<({', '.join(loop_names)}) -> ({', '.join(results)})>"

        maps = [map_of(l) for _, l, _ in inputs] + [map_of(layout)]
        iterators = ['"parallel"'] * (len(loops) - len(axes)) + ['"reduction"'] * len(axes)
        ins = ""
        if inputs:
            ins = f" ins({', '.join(s for s, _, _ in inputs)} : {', '.join(self.tensor_type(l, t) for _, l, t in inputs)})"
        arguments = [f"{a}: {t}" for (_, _, t), a in inputs.items()] + [f"{out}: {node.type}"]
        self.line(f"{name} = linalg.generic {{indexing_maps = [{', '.join(maps)}], iterator_types = [{', '.join(iterators)}]}}"
                  f"{ins} outs({init} : {self.tensor_type(layout, node.type)}) {{")
        self.line(f"^bb0({', '.join(arguments)}):")
        for text in body:
            self.line("  " + text)
        self.line(f"  linalg.yield {result} : {node.type}")
        self.line(f"}} -> {self.tensor_type(layout, node.type)}")
        return name, layout

    def filled(self, layout, type, start):
        static = not any(d in self.dynamic for d in layout)
        form = self.r.choice(["fill", "splat", "dense"]) if static else "fill"
        name = self.fresh("f")
        if form == "dense":
            self.line(f"{name} = arith.constant dense<{start:.17e}> : {self.tensor_type(layout, type)}")
            return name
        value = self.constant(start, type)
        if form == "splat":
            self.line(f"{name} = tensor.splat {value} : {self.tensor_type(layout, type)}")
            return name
        empty = self.empty(layout, type)
        self.line(f"{name} = linalg.fill ins({value} : {type}) outs({empty} : {self.tensor_type(layout, type)}) -> {self.tensor_type(layout, type)}")
        return name

    def scalar_of_number(self, node, inputs, body):
        value, type, place = node.what["value"], node.type, node.what["place"]
        if place == "outside":
            return self.constant(value, type)
        if place == "tensor":
            name = self.fresh("c")
            self.line(f"{name} = arith.constant dense<{value:.17e}> : tensor<{type}>")
            return inputs.setdefault((name, (), type), self.fresh("a"))
        name = self.fresh("v")
        body.append(f"{name} = arith.constant {value:.17e} : {type}")
        return name

    def scalar_of_size(self, node):
        factors = [factor for axis in node.what["axes"] for factor in self.factors_of_count(axis)]
        wrong = self.r.choice(["more", "twice", "without"]) if node.what["more"] else None
        if wrong == "twice":
            factors.append(factors[0])
        elif wrong == "without" and len(factors) > 1:
            factors.pop()
        elif wrong:
            one, more = self.index(1), self.fresh("k")
            self.line(f"{more} = arith.addi {factors[0]}, {one} : index")
            factors[0] = more
        self.r.shuffle(factors)
        form = self.r.choice(["muli", "affine", "floats"])
        product = factors[0]
        if form == "floats":
            product = self.float_of(factors[0], node.type)
        for factor in factors[1:]:
            both = self.fresh("k")
            if form == "muli":
                self.line(f"{both} = arith.muli {product}, {factor} : index")
            elif form == "affine":
                self.line(f"{both} = affine.apply affine_map<()[s0, s1] -> (s0 * s1)>()[{product}, {factor}]")
            else:
                self.line(f"{both} = arith.mulf {product}, {self.float_of(factor, node.type)} : {node.type}")
            product = both
        return product if form == "floats" else self.float_of(product, node.type)

    def float_of(self, size, type):
        integer, result = self.fresh("k"), self.fresh("k")
        self.line(f"{integer} = arith.index_cast {size} : index to i64")
        self.line(f"{result} = arith.sitofp {integer} : i64 to {type}")
        return result

    def types_of_arguments(self):
        types = []
        for name, layout, type, view in self.arguments:
            if view:
                total = math.prod(self.sizes[d] for d in layout)
                types.append(f"tensor<{total}x{type}>")
            else:
                types.append(self.tensor_type(self.in_parts.get(name, layout), type))
        return types

    def function(self):
        """The function's text, its static arguments and its result."""
        self.prologue = []
        y = self.output()
        if self.storage != y.type:
            y = Node("arith.truncf", [y], type=self.storage)
        self.collapse_arguments()
        layout = [d for d in self.order if d in self.full]
        if y.dims != frozenset(layout):
            y = Node("copy", [y], layout, y.type)
        self.materialized[id(y)] = True
        result, _ = self.write(y, layout)
        self.result_layout = layout
        names = [name + "_parts" if name in self.in_parts else name for name, _, _, _ in self.arguments]
        types = self.types_of_arguments()
        self.argument_types = types
        self.result_type = self.tensor_type(layout, self.storage)
        header = ", ".join(f"{name}: {type}" for name, type in zip(names, types))
        text = [f"  func.func private @{self.name}({header}) -> {self.result_type} {{"]
        text += self.prologue + self.lines + [f"    return {result} : {self.result_type}", "  }"]
        dynamic, self.dynamic = self.dynamic, set()
        self.static_types = self.types_of_arguments()
        self.static_result = self.tensor_type(layout, self.storage)
        self.dynamic = dynamic
        return "\n".join(text)


def write_module(variants, path):
    functions = [v.function() for v in variants]
    arguments, results, calls, types = [], [], [], []
    for v in variants:
        names = []
        for static, dynamic in zip(v.static_types, v.argument_types):
            name = f"%m{len(arguments)}"
            arguments.append(f"{name}: {static}")
            if static != dynamic:
                calls.append(f"    {name}_d = tensor.cast {name} : {static} to {dynamic}")
                name += "_d"
            names.append(name)
        result = f"%{v.name}"
        calls.append(f"    {result} = call @{v.name}({', '.join(names)}) : ({', '.join(v.argument_types)}) -> {v.result_type}")
        if v.static_result != v.result_type:
            calls.append(f"    {result}_s = tensor.cast {result} : {v.result_type} to {v.static_result}")
            result += "_s"
        results.append(result)
        types.append(v.static_result)
    main = [f"  func.func @main({', '.join(arguments)}) -> ({', '.join(types)}) {{", *calls,
            f"    return {', '.join(results)} : {', '.join(types)}", "  }"]
    path.write_text("\n".join(functions + main) + "\n")


def run(command):
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


TOLERANCES = {"f64": (1e-9, 1e-9), "f32": (2e-4, 2e-4), "f16": (1e-2, 1e-2), "bf16": (6e-2, 6e-2)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("norm_opt")
    parser.add_argument("norm_run")
    parser.add_argument("directory", type=pathlib.Path)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--batch", type=int, default=25)
    parser.add_argument("--raised", type=float, default=97.0, help="percent of the right ones")
    parser.add_argument("--only", help="SEED:NUMBER, one variant")
    options = parser.parse_args()
    options.directory.mkdir(parents=True, exist_ok=True)

    seed, numbers = options.seed, range(options.count)
    if options.only:
        seed, number = options.only.split(":")
        numbers = [int(number)]
    by_type = collections.defaultdict(list)
    for number in numbers:
        variant = Variant(seed, number)
        by_type[variant.storage].append(variant)

    right, raised, left, wrong, broken_raised = 0, 0, [], [], 0
    others, others_raised = 0, 0
    for type, variants in sorted(by_type.items()):
        for start in range(0, len(variants), options.batch):
            batch = variants[start:start + options.batch]
            module = options.directory / f"{type}-{start}.mlir"
            write_module(batch, module)
            code, text = run([options.norm_opt, "--norm-raise", module])
            if code:
                sys.exit(f"{module}: norm-raise failed\n{text}")
            parts = text.split("func.func private @")
            for v in batch:
                body = next(p for p in parts if p.startswith(v.name + "("))
                is_raised = "norm." in body
                if v.kind in ("softmax", "l2"):
                    others += 1
                    others_raised += is_raised
                elif v.broken is None:
                    right += 1
                    raised += is_raised
                    if not is_raised:
                        left.append(f"{seed}:{v.name[1:]} ({v.kind}, {type})")
                else:
                    broken_raised += is_raised
            # The program as it stands, and raised, fused and vectorized.
            outputs = [options.directory / f"{type}-{start}-{i}.npy" for i in range(len(batch))]
            command = [options.norm_run, module, "--random=1", "--threads=1"]
            code, text = run(command + ["--pipeline-options=raise=false fuse=false"] + [f"--output={o}" for o in outputs])
            if code:
                sys.exit(f"{module}: norm-run failed\n{text}")
            rtol, atol = TOLERANCES[type]
            code, text = run(command + [f"--expect={o}" for o in outputs] + [f"--rtol={rtol}", f"--atol={atol}"])
            if code:
                wrong.append(f"{module}:\n{text}")
            for output in outputs:
                output.unlink(missing_ok=True)

    percent = 100.0 * raised / right if right else 100.0
    print(f"seed {seed}: {len(numbers)} variants; of {right} right ones {raised} raised ({percent:.1f}%), "
          f"of {len(numbers) - right - others} broken ones {broken_raised}, of {others} others {others_raised}; "
          f"{len(wrong)} batches with other numbers")
    for name in left:
        print("not raised:", name)
    for text in wrong:
        print(text)
    if wrong or percent < options.raised:
        sys.exit(1)


if __name__ == "__main__":
    main()
