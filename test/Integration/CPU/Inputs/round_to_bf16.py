#!/usr/bin/env python3
"""Rounds products of all 65,536 bf16 to bf16, with other bf16 and with f32.

round_to_bf16.py DIRECTORY [norm-run options]

Each by kernels with and without pairs. NaN must stay NaN, also those of f32 whose
bits rounding would carry out of: 0x7FFFFFFF, 0xFFFFFFFF, 0x7F800001. Prints what is
wrong.
"""
import array
import math
import os
import random
import struct
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../../Inputs"))
from bodies import read_npy, write_npy

ROWS, SIZE = 64, 1024
PROGRAM = """
#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>
func.func @main(%x: memref<64x1024xbf16>, %r: memref<64x1024xbf16>, %g: memref<1024xf32>,
                %y: memref<64x1024xbf16>, %z: memref<64x1024xbf16>) {
  norm.generic {indexing_maps = [#rows, #rows, #columns, #rows, #rows],
                iterator_types = ["parallel", "reduction"],
                schedule = #norm.cpu_schedule<rows = 2, accumulators = 2, keep = reread, pairs = PAIRS>}
      ins(%x, %r, %g : memref<64x1024xbf16>, memref<64x1024xbf16>, memref<1024xf32>)
      outs(%y, %z : memref<64x1024xbf16>, memref<64x1024xbf16>) {
  ^bb0(%a: bf16, %b: bf16, %gain: f32):
    %0 = arith.extf %a : bf16 to f32
    %1 = arith.extf %b : bf16 to f32
    %2 = arith.mulf %0, %1 : f32
    %3 = arith.truncf %2 : f32 to bf16
    %4 = arith.mulf %0, %gain : f32
    %5 = arith.truncf %4 : f32 to bf16
    norm.yield %3, %5 : bf16, bf16
  }
  return
}
"""


def to_float(bits):
    return struct.unpack("<f", struct.pack("<I", bits))[0]


def to_f32(number):
    """The bits of the nearest f32; the product of two f32 is exact in f64."""
    if math.isnan(number):
        return 0x7FC00000
    try:
        return struct.unpack("<I", struct.pack("<f", number))[0]
    except OverflowError:
        return 0x7F800000 if number > 0 else 0xFF800000


def to_bf16(bits):
    return (bits + 0x7FFF + (bits >> 16 & 1)) >> 16


def is_nan(bits):
    return bits & 0x7FFF > 0x7F80


def find_wrong(name, found, factors):
    wrong = 0
    for x, (bits, factor) in enumerate(zip(found, factors)):
        product = to_float(x << 16) * factor
        expected = to_bf16(to_f32(product))
        right = is_nan(bits) if math.isnan(product) else bits == expected
        if not right:
            wrong += 1
            if wrong < 10:
                print(f"{name}: 0x{x:04x} * {factor!r} is 0x{bits:04x},"
                      f" expected 0x{expected:04x}")
    return wrong


directory, options = sys.argv[1], sys.argv[2:]
os.makedirs(directory, exist_ok=True)
os.chdir(directory)
random.seed(1)
other = [random.choice([0x3F80, 0x3F81, 0xBF80, 0x0001, 0x7F80, 0x7FFF, 0xFF81,
                        random.randrange(1 << 16)]) for _ in range(ROWS * SIZE)]
gain = [random.choice([0x3F800000, 0x3F80FFFF, 0x3F808000, 0x3F818000, 0x7FFFFFFF,
                       0xFFFFFFFF, 0x7F800001, 0xFF80FFFF, 0x00000001,
                       random.randrange(1 << 32)]) for _ in range(SIZE)]
write_npy("x.npy", "bf16", [ROWS, SIZE], array.array("H", range(ROWS * SIZE)))
write_npy("r.npy", "bf16", [ROWS, SIZE], array.array("H", other))
write_npy("g.npy", "f32", [SIZE],
          array.array("f", struct.pack(f"<{SIZE}I", *gain)))

wrong = 0
for pairs in ["false", "true"]:
    with open("program.mlir", "w") as file:
        file.write(PROGRAM.replace("PAIRS", pairs))
    subprocess.run(["norm-run", "program.mlir", *options, "--input=x.npy",
                    "--input=r.npy", "--input=g.npy", "--output=y.npy",
                    "--output=z.npy"], check=True)
    y, z = read_npy("y.npy"), read_npy("z.npy")
    wrong += find_wrong("bf16", y, [to_float(bits << 16) for bits in other])
    wrong += find_wrong("f32", z, [to_float(gain[i % SIZE]) for i in range(len(z))])
print(f"{4 * ROWS * SIZE} products, {wrong} wrong")
