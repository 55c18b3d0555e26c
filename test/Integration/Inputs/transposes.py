#!/usr/bin/env python3
"""Checks gradients of linear functions, exactly.

transposes.py FILE.mlir FOLDER [NORM-RUN-OPTIONS...]

The gradient of a linear function f is its transpose: for any x and any cotangent c,
the sum of c * f(x) is the sum of gradient * x. Both are computed by norm-run here, f
by itself and its gradient as norm-differentiate makes it, with elements that are small
integers, so that there is no rounding. FILE.mlir says which functions are linear in all
arguments together, and which in each. Prints what fails.
"""
import os
import random
import re
import sys

from bodies import count, from_floats, read_npy, run_tool, to_floats, write_npy


class Values:
    """A tensor of small integers, or a scalar."""

    def __init__(self, type, shape, source):
        self.is_tensor = type.startswith("tensor")
        parts = type[len("tensor<"):-1].split("x") if self.is_tensor else [type]
        self.element = parts[-1]
        if not shape:
            shape = [int(n) for n in parts[:-1]]
        self.shape = shape
        self.is_float = self.element in ("f64", "f32", "f16", "bf16")
        if self.is_float:
            self.numbers = [float(source.randint(-2, 2)) for _ in range(count(shape))]
            self.data = from_floats(self.element, self.numbers)

    def write(self, path):
        if self.is_float:
            write_npy(path, self.element, self.shape, self.data)
            return
        data = bytes(i * 7 // 3 % 2 for i in range(count(self.shape)))
        header = "{'descr': '|b1', 'fortran_order': False, 'shape': (%s), }" % (
            "".join("%d," % size for size in self.shape))
        with open(path, "wb") as file:
            file.write(b"\x93NUMPY\x01\x00" + (118).to_bytes(2, "little")
                       + header.ljust(117).encode() + b"\n" + data)


def multiply(values, numbers):
    return sum(a * b for a, b in zip(values.numbers, numbers))


def check(path, name, arguments, results, options):
    """What is wrong with the gradients of a function; nothing if they are right."""
    source = random.Random(name)
    x = [Values(type, shape, source) for type, shape in arguments]
    inputs = []
    for number, values in enumerate(x):
        values.write("in%d.npy" % number)
        inputs.append("--input=in%d.npy" % number)
    outputs = ["out%d.npy" % i for i in range(len(results))]
    if not run_tool("norm-run", path, "--entry=" + name, *options, *inputs,
                    *("--output=" + o for o in outputs)):
        return "does not run"
    expected, number = 0, len(x)
    for output, type in zip(outputs, results):
        with open(output, "rb") as file:
            shape = [int(n) for n in re.findall(
                r"\d+", re.search(rb"\((.*?)\)", file.read(128)).group(1).decode())]
        c = Values(type, shape, source)
        if not c.is_float:
            continue
        found = read_npy(output)
        c.write("in%d.npy" % number)
        inputs.append("--input=in%d.npy" % number)
        number += 1
        expected += multiply(c, to_floats(c.element, found))
    if not run_tool("norm-opt", path, "--norm-differentiate=function=" + name, "-o",
                    "gradient.mlir"):
        return "cannot be differentiated"
    wanted = [values for values in x if values.is_float and values.is_tensor]
    outputs = ["gradient%d.npy" % i for i in range(len(wanted))]
    if not run_tool("norm-run", "gradient.mlir", "--entry=" + name + "_vjp", *options, *inputs,
                    *("--output=" + o for o in outputs)):
        return "the gradient does not run"
    products = []
    for output, values in zip(outputs, wanted):
        gradient = to_floats(values.element, read_npy(output))
        if len(gradient) != len(values.numbers):
            return "%d elements instead of %d" % (len(gradient), len(values.numbers))
        products.append(multiply(values, gradient))
    if name.startswith("all_"):
        products = [sum(products)]
    if any(product != expected for product in products):
        return "%r instead of %r" % (products, expected)
    return ""


def main():
    path, folder, options = os.path.abspath(sys.argv[1]), sys.argv[2], sys.argv[3:]
    with open(path) as file:
        text = file.read()
    os.makedirs(folder, exist_ok=True)
    os.chdir(folder)
    checked = wrong = 0
    signature = r"^func\.func @((?:all|each)_\w+)\((.*?)\) -> (.*?) \{(?: // (.*))?$"
    for name, arguments, results, shapes in re.findall(signature, text, re.M):
        types = re.findall(r"%\w+: (tensor<[^>]*>|\w+)", arguments)
        shapes = [[int(n) for n in s.split("x")] for s in shapes.split()]
        shapes = shapes or [[]] * len(types)
        problem = check(path, name, list(zip(types, shapes)),
                        re.findall(r"tensor<[^>]*>", results), options)
        checked += 1
        if problem:
            wrong += 1
            print("WRONG: %s: %s" % (name, problem))
    print(checked, "functions,", wrong, "wrong")
    return wrong != 0 or not checked


sys.exit(main())
