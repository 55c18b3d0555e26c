#!/usr/bin/env python3
"""compare_gradients.py FILE.mlir FUNCTION: runs a function of gradients on the same
random inputs in f32 and in float64, and compares each result with what it is at most."""

import array
import math
import os
import random
import re
import struct
import subprocess
import sys

TOLERANCE = 2e-5


def write(path, shape):
    """Small weights, as a network starts with, that its steps do not blow up: matrices
    of numbers around 0, vectors of positive ones."""
    scale = 0.2 if len(shape) > 1 else 0
    values = array.array("f")
    for _ in range(math.prod(shape)):
        x = random.random()
        values.append(scale * (2 * x - 1) if scale else 0.5 + x)
    sizes = "".join(f"{size}," for size in shape)
    header = f"{{'descr': '<f4', 'fortran_order': False, 'shape': ({sizes})}}\n".encode()
    with open(path, "wb") as file:
        file.write(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header)
        file.write(values.tobytes())


def read(path):
    """The floats of an .npy file."""
    with open(path, "rb") as file:
        data = file.read()
    start = 10 + struct.unpack("<H", data[8:10])[0]
    kind = re.search(rb"'descr': '<f([48])'", data[:start]).group(1)
    return array.array("f" if kind == b"4" else "d", data[start:])


file, function = sys.argv[1:]
folder = os.path.dirname(file)
with open(file) as text:
    signature = re.search(rf"func.func @{function}\((.*?)\) -> \((.*?)\) {{", text.read(), re.S)
random.seed(1)
options = [file, f"--entry={function}"]
for i, shape in enumerate(re.findall(r"tensor<([0-9x]*)f32>", signature.group(1))):
    write(f"{folder}/in-{i}.npy", [int(size) for size in shape.split("x")[:-1]])
    options.append(f"--input={folder}/in-{i}.npy")
count = len(re.findall(r"tensor<", signature.group(2)))
for target in ("cpu", "reference"):
    outputs = [f"--output={folder}/{target}-{i}.npy" for i in range(count)]
    subprocess.run(["norm-run", f"--target={target}"] + options + outputs, check=True)
for i in range(count):
    actual = read(f"{folder}/cpu-{i}.npy")
    expected = read(f"{folder}/reference-{i}.npy")
    assert len(actual) == len(expected) > 0
    scale = max(map(abs, expected))
    error = max(abs(a - e) for a, e in zip(actual, expected))
    print(f"result {i}: off by {error / (scale or 1):.1e} of {scale:.3g}")
    # Not the other way round: a NaN is wrong.
    if not error <= TOLERANCE * scale:
        sys.exit(f"{function}: result {i} is off by {error} where the largest is {scale}")
