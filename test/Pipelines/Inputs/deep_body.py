#!/usr/bin/env python3
"""Prints a norm.generic with a chain of COUNT ops in its body: deep_body.py COUNT"""
import sys

count = int(sys.argv[1])
chain = "\n".join("    %%v%d = arith.%s %%v%d, %%v0 : f32" % (i + 1, ["addf", "mulf"][i % 2], i)
                  for i in range(count))
print("""#map = affine_map<(i, j) -> (i, j)>
func.func @deep(%%x: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %%e = tensor.empty() : tensor<4x16xf32>
  %%y = norm.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "reduction"]}
      ins(%%x : tensor<4x16xf32>) outs(%%e : tensor<4x16xf32>) {
  ^bb0(%%v0: f32):
%s
    %%n, %%rstd = norm.normalize mean_square %%v%d {epsilon = 1.0e-5 : f64} : f32
    norm.yield %%n : f32
  } -> tensor<4x16xf32>
  return %%y : tensor<4x16xf32>
}""" % (chain, count))
