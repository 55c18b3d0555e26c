#!/usr/bin/env python3
"""Writes .npy files without NumPy, right ones and broken ones.

npy.py FILE DESCR SHAPE [VALUE...] [--fortran] [--version=N] [--cut=BYTES]
       [--extra=BYTES] [--header=TEXT]

DESCR is as in the file ('<f4'), SHAPE is '2,3' or '' for a scalar. VALUES are
repeated to fill the shape. --cut drops bytes at the end, --extra adds some.
"""
import itertools
import struct
import sys

FORMATS = {"f2": "e", "f4": "f", "f8": "d", "b1": "?", "i1": "b", "u1": "B", "V1": "B", "f1": "B"}
FORMATS.update({"i2": "h", "u2": "H", "i4": "i", "i8": "q", "c8": "2f"})

options = dict(
    (a[2:].split("=", 1) + [True])[:2] for a in sys.argv[1:] if a[:2] == "--"
)
path, descr, sizes, *values = [a for a in sys.argv[1:] if a[:2] != "--"]
shape = tuple(int(size) for size in sizes.split(",") if size)
count = 1
for size in shape:
    count *= size
code = FORMATS[descr[1:]]
number = float if code in "efd" else int
parsed = [number(v) for v in values] or [number(i % 7) for i in range(count)]
order = ">" if descr[0] == ">" else "<"
data = b"".join(
    struct.pack(order + code, *([v] * (2 if code == "2f" else 1)))
    for v in itertools.islice(itertools.cycle(parsed or [0]), count)
)
header = options.get(
    "header",
    "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }"
    % (descr, "fortran" in options, shape),
)
version = int(options.get("version", 1))
header = (header + " " * 20 + "\n").encode()
length = struct.pack("<H" if version == 1 else "<I", len(header))
content = b"\x93NUMPY" + bytes([version, 0]) + length + header + data
content += b"\0" * int(options.get("extra", 0))
with open(path, "wb") as file:
    file.write(content[: len(content) - int(options.get("cut", 0))])
