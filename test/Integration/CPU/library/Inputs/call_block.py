"""call_block.py LIBRARY FUNCTION FOLDER: calls a transformer block of a shared
library with the arguments of FOLDER (in_NN.npy) and compares with what PyTorch
gave for them (out_00.npy). All are float32 of static shape."""

import array
import ctypes
import glob
import os
import re
import struct
import sys


def read_npy(path):
    with open(path, "rb") as file:
        assert file.read(8) == b"\x93NUMPY\x01\x00", path
        (length,) = struct.unpack("<H", file.read(2))
        header = file.read(length).decode()
        assert re.search(r"'descr': '<f4'", header), header
        return array.array("f", file.read())


def pointer(values):
    return (ctypes.c_float * len(values)).from_buffer(values)


library, function, folder = sys.argv[1:]
arguments = [read_npy(p) for p in sorted(glob.glob(os.path.join(folder, "in_*.npy")))]
expected = read_npy(os.path.join(folder, "out_00.npy"))
out = array.array("f", bytes(4 * len(expected)))
getattr(ctypes.CDLL(library), function)(*map(pointer, [*arguments, out]))
error = max(abs(a - b) for a, b in zip(out, expected))
print(f"largest absolute error {error:.3g}")
sys.exit(not error < 1e-5)
