#!/usr/bin/env python3
"""Prints a sum within so many loops, each with a branch that its first iteration decides."""

import sys

depth = int(sys.argv[1])
print("""func.func @nested(%x: tensor<4x16xf32>) -> tensor<4xf32> {
%c0 = arith.constant 0 : index
%c1 = arith.constant 1 : index
%c2 = arith.constant 2 : index
%sum0 = tensor.empty() : tensor<4xf32>""")
for i in range(depth):
    print(f"""%loop{i} = scf.for %i{i} = %c0 to %c2 step %c1 iter_args(%sum{i + 1} = %sum{i}) -> tensor<4xf32> {{
%is_first{i} = arith.cmpi eq, %i{i}, %c0 : index
%either{i} = scf.if %is_first{i} -> tensor<4xf32> {{
  scf.yield %sum{i + 1} : tensor<4xf32>
}} else {{
  scf.yield %sum{i + 1} : tensor<4xf32>
}}""")
print(f"""%sums = linalg.reduce {{arith.addf}} ins(%x : tensor<4x16xf32>) outs(%sum{depth} : tensor<4xf32>) dimensions = [1]
scf.yield %sums : tensor<4xf32>
}}""")
for i in range(depth - 1, 0, -1):
    print(f"scf.yield %loop{i} : tensor<4xf32>\n}}")
print("return %loop0 : tensor<4xf32>\n}")
