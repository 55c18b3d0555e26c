"""Prints a chain of pre-norm residual layers, x + RMSNorm(x) * W.

    residual_layers.py LAYERS ROWS TYPE
"""

import sys

layers, rows, type = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
matrix, vector = f"tensor<{rows}x16x{type}>", f"tensor<{rows}xf32>"
weight = f"tensor<16x16x{type}>"
widen = "" if type == "f32" else f"    %v = arith.extf %e : {type} to f32\n"
narrow = "" if type == "f32" else f"    %n = arith.truncf %t : f32 to {type}\n"
v, n = ("%e", "%t") if type == "f32" else ("%v", "%n")

print(f"""#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
func.func @layers(%x0: {matrix}, %w: {weight}) -> {matrix} {{
  %zero = arith.constant 0.0 : f32
  %none = arith.constant 0.0 : {type}
  %count = arith.constant 16.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : {vector}
  %all = tensor.empty() : {matrix}
  %init = linalg.fill ins(%zero : f32) outs(%rows : {vector}) -> {vector}
  %product = linalg.fill ins(%none : {type}) outs(%all : {matrix}) -> {matrix}""")
for i in range(layers):
    print(f"""  %q{i} = linalg.generic {{indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}}
      ins(%x{i} : {matrix}) outs(%init : {vector}) {{
  ^bb0(%e: {type}, %acc: f32):
{widen}    %s = arith.mulf {v}, {v} : f32
    %a = arith.addf %acc, %s : f32
    linalg.yield %a : f32
  }} -> {vector}
  %y{i} = linalg.generic {{indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}}
      ins(%x{i}, %q{i} : {matrix}, {vector}) outs(%all : {matrix}) {{
  ^bb0(%e: {type}, %q: f32, %o: {type}):
{widen}    %m = arith.divf %q, %count : f32
    %p = arith.addf %m, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf {v}, %r : f32
{narrow}    linalg.yield {n} : {type}
  }} -> {matrix}
  %m{i} = linalg.matmul ins(%y{i}, %w : {matrix}, {weight}) outs(%product : {matrix}) -> {matrix}
  %x{i + 1} = linalg.add ins(%x{i}, %m{i} : {matrix}, {matrix}) outs(%all : {matrix}) -> {matrix}""")
print(f"""  return %x{layers} : {matrix}
}}""")
