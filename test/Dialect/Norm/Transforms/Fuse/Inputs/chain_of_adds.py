#!/usr/bin/env python3
"""Prints COUNT elementwise ops, one behind the other, and a norm: chain_of_adds.py COUNT"""
import sys

count = int(sys.argv[1])
print("""#id = affine_map<(i, j) -> (i, j)>
func.func @chain(%x0: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %e = tensor.empty() : tensor<4x16xf32>""")
for i in range(count):
    print("""  %%x%d = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%%x%d : tensor<4x16xf32>) outs(%%e : tensor<4x16xf32>) {
  ^bb0(%%a: f32, %%unused: f32):
    %%sum = arith.addf %%a, %%a : f32
    linalg.yield %%sum : f32
  } -> tensor<4x16xf32>""" % (i + 1, i))
print("""  %%y = norm.rms_norm %%x%d {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<4x16xf32>) -> tensor<4x16xf32>
  return %%y : tensor<4x16xf32>
}""" % count)
