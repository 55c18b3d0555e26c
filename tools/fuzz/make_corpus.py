#!/usr/bin/env python3
"""Makes the inputs that fuzzers start from: make_corpus.py FOLDER

The parts of all tests as text; those that norm-opt takes as bytecode; arrays of
each kind that a header can tell of, each behind a byte that says what is expected.
"""
import glob
import hashlib
import os
import re
import struct
import subprocess
import sys

LARGEST = 20000
folder = sys.argv[1]
tests = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "test")


def write(kind, content):
    os.makedirs(os.path.join(folder, kind), exist_ok=True)
    name = hashlib.sha1(content).hexdigest()
    with open(os.path.join(folder, kind, name), "wb") as file:
        file.write(content)


for path in glob.glob(os.path.join(tests, "Dialect", "**", "*.mlir"), recursive=True):
    with open(path) as file:
        parts = re.split(r"^// -----$", file.read(), flags=re.MULTILINE)
    parts = [re.sub(r"^ *//.*\n", "", part, flags=re.MULTILINE).strip() + "\n" for part in parts]
    for part in parts:
        if 1 < len(part) < LARGEST:
            write("text", part.encode())
    # One start of norm-opt a file.
    made = subprocess.run(["norm-opt", "--emit-bytecode", "-"], input=parts[0].encode(),
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if made.returncode == 0 and len(made.stdout) < LARGEST:
        write("bytecode", made.stdout)

for expected, descr in enumerate(["|u1", "|V1", "<f1", "|u1", "<f2", "<u2", "<f4", "<f8", "|b1", "|i1",
                                  "<i2", "<i4", "<i8"]):
    for version in (1, 2, 3):
        for fortran in (True, False):
            header = "{'descr': '%s', 'fortran_order': %s, 'shape': (2, 3), }\n" % (descr, fortran)
            length = struct.pack("<H" if version == 1 else "<I", len(header))
            write("npy", bytes([expected]) + b"\x93NUMPY" + bytes([version, 0]) + length
                  + header.encode() + bytes(range(6 * int(descr[2]))))
