#!/usr/bin/env python3
"""Runs an export raised and fused, and as it stands in float64, and compares.

    compare.py MODEL.mlir FOLDER [NORM-RUN-OPTION...]

FOLDER gets the arguments of @main: numbers about 1 in vectors (gains, biases, variances),
matrices that keep the scale, and 0 and 1 as tokens and positions. Dynamic sizes are 3.
"""

import array
import math
import pathlib
import random
import re
import struct
import subprocess
import sys

# Of NumPy's files: the type and Python's code of an element.
TYPES = {"f32": ("<f4", "f"), "f64": ("<f8", "d"), "i64": ("<i8", "q"), "i32": ("<i4", "i"),
         "i1": ("|b1", "B"), "bf16": ("<u2", "H")}


def signature(text):
    """The shape and type of each argument of @main, and how many results it has."""
    line = re.search(r"func\.func (?:\w+ )?@main\((.*)", text)[1]
    arguments = [([int(size.replace("?", "3")) for size in shape.split("x")[:-1]], type)
                 for shape, type in re.findall(r"%\w+: tensor<((?:[\d?]+x)*)(\w+)>", line)]
    return arguments, line.split(" -> ")[1].count("tensor<")


def value(shape, type):
    if type.startswith("i"):
        return random.randrange(2)
    if len(shape) < 2:
        number = 1 + 0.1 * random.gauss(0, 1)
    else:
        number = random.gauss(0, 1) / math.sqrt(math.prod(shape[1:]))
    if type == "bf16":
        return struct.unpack("<I", struct.pack("<f", number))[0] >> 16
    return number


def write(file, shape, type):
    kind, code = TYPES[type]
    header = f"{{'descr': '{kind}', 'fortran_order': False, 'shape': ({''.join(f'{n}, ' for n in shape)}), }}"
    header = header.ljust((len(header) + 11 + 63) // 64 * 64 - 11) + "\n"
    elements = array.array(code, (value(shape, type) for _ in range(math.prod(shape))))
    data = b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode()
    file.write_bytes(data + elements.tobytes())


def main():
    model, folder, *options = sys.argv[1:]
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    random.seed(1)
    inputs = []
    arguments, results = signature(pathlib.Path(model).read_text())
    for i, (shape, type) in enumerate(arguments):
        file = folder / f"in_{i:03}.npy"
        write(file, shape, type)
        inputs.append(f"--input={file}")
    exact = [folder / f"exact_{i}.npy" for i in range(results)]
    run = ["norm-run", model, *inputs]
    subprocess.run([*run, "--target=reference", *(f"--output={file}" for file in exact)],
                   check=True)
    print(pathlib.Path(model).stem, flush=True)
    return subprocess.run([*run, *(f"--expect={file}" for file in exact), *options]).returncode


if __name__ == "__main__":
    sys.exit(main())
