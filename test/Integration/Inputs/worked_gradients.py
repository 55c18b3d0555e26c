#!/usr/bin/env python3
"""Prints what the worked example of gradients in docs/Semantics.md gives.

worked_gradients.py FOLDER
"""
import array
import os
import subprocess
import sys

from bodies import read_npy, write_npy

INPUTS = {"x": [1, 3, 5, 7], "gain": [2, 2, 3, 3], "bias": [0, 1, 0, 1], "dy": [5, 3, 2, 1]}

folder = sys.argv[1]
os.makedirs(folder, exist_ok=True)
os.chdir(folder)
for number, (name, values) in enumerate(INPUTS.items()):
    shape = (1, 4) if name in ("x", "dy") else (4,)
    write_npy("in%d.npy" % number, "f32", shape, array.array("f", values))
for op in ("layer_norm", "rms_norm"):
    with open("case.mlir", "w") as file:
        file.write("""
func.func @f(%%x: tensor<1x4xf32>, %%g: tensor<4xf32>, %%b: tensor<4xf32>) -> tensor<1x4xf32> {
  %%y = norm.%s %%x gain(%%g) bias(%%b)
      {axes = array<i64: 1>, epsilon = 4.0 : f64, activation = #norm.activation<relu>}
      : (tensor<1x4xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<1x4xf32>
  return %%y : tensor<1x4xf32>
}
""" % op)
    subprocess.check_call(["norm-opt", "case.mlir", "--norm-differentiate", "-o", "vjp.mlir"])
    subprocess.check_call(["norm-run", "vjp.mlir", "--entry=f_vjp", "--target=reference",
                           *("--input=in%d.npy" % i for i in range(4)),
                           *("--output=out%d.npy" % i for i in range(3))])
    for number, name in enumerate(("dx", "dgain", "dbias")):
        values = read_npy("out%d.npy" % number)
        print(op, name, " ".join("%.6g" % (v + 0.0) for v in values))
