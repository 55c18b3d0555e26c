#!/usr/bin/env python3
"""Gradients of gain and bias in bf16, summed over many rows.

sums_over_rows.py TEMPORARY-FOLDER ROWS [NORM-RUN-OPTIONS...]

Compares what a kernel in bf16 gives with what the same program gives in float64,
in units of the last place that bf16 has there; then its bits with those on
several threads. Rows have a length that no vector divides, so that each target's
kernels have an end of a row, too.
"""
import math
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "Inputs"))
from bodies import read_npy, to_floats

COLUMNS = 101
THREADS = (2, 7, 16)
# x, dy, gain, mean, rstd; dgain and dbias.
PROGRAM = """
#all = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#column = affine_map<(i, j) -> (j)>
func.func @main(%x: tensor<RxCxbf16>, %dy: tensor<RxCxbf16>, %mean: tensor<Rxf32>,
                %rstd: tensor<Rxf32>) -> (tensor<CxT>, tensor<CxT>) {
  %e = tensor.empty() : tensor<CxT>
  %dgain, %dbias = norm.generic {
      indexing_maps = [#all, #all, #row, #row, #column, #column],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %dy, %mean, %rstd : tensor<RxCxbf16>, tensor<RxCxbf16>, tensor<Rxf32>,
                                  tensor<Rxf32>)
      outs(%e, %e : tensor<CxT>, tensor<CxT>) {
  ^bb0(%a: bf16, %b: bf16, %m: f32, %r: f32):
    %v = arith.extf %a : bf16 to S
    %g = arith.extf %b : bf16 to S
MORE
    %d = arith.subf %v, %mu : S
    %n = arith.mulf %d, %rs : S
    %p = arith.mulf %g, %n : S
    norm.yield %p, %g : S, S
  } -> tensor<CxT>, tensor<CxT>
  return %dgain, %dbias : tensor<CxT>, tensor<CxT>
}
"""
IN_F64 = """    %mu = arith.extf %m : f32 to f64
    %rs = arith.extf %r : f32 to f64"""
OUTPUTS = ["dgain.npy", "dbias.npy"]

folder, rows, *options = sys.argv[1:]
os.makedirs(folder, exist_ok=True)
os.chdir(folder)


def write(name, stored, computed, more):
    text = PROGRAM.replace("RxC", rows + "x%d" % COLUMNS).replace("CxT", "%dxT" % COLUMNS)
    text = text.replace("<Rx", "<" + rows + "x").replace("xT>", "x" + stored + ">")
    text = text.replace(": S, S", ": %s, %s" % (computed, computed))
    text = text.replace(": S", ": " + computed).replace("to S", "to " + computed)
    if not more:
        text = text.replace("%mu", "%m").replace("%rs", "%r")
    with open(name, "w") as file:
        file.write(text.replace("MORE", more))


def run(name, *more):
    command = ["norm-run", name, "--random=1", *more]
    subprocess.run(command + ["--output=" + path for path in OUTPUTS], check=True)
    return [read_npy(path) for path in OUTPUTS]


write("narrow.mlir", "bf16", "f32", "")
write("wide.mlir", "f64", "f64", IN_F64)
exact = run("wide.mlir", *options)
found = run("narrow.mlir", "--threads=1", *options)
worst = 0
for ours, theirs in zip(found, exact):
    for value, expected in zip(to_floats("bf16", ours), theirs):
        unit = math.ldexp(1, math.frexp(expected)[1] - 8)
        worst = max(worst, abs(value - expected) / unit)
differing = sum(
    run("narrow.mlir", "--threads=%d" % threads, *options) != found for threads in THREADS
)
print("off by %.2f units, %s" % (worst, "too much" if worst > 1 else "within one"))
print(len(THREADS), "numbers of threads,", differing, "with other bits")
sys.exit(worst > 1 or differing > 0)
