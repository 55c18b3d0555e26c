"""Prints a function with a chain of norms: chain_of_norms.py NORMS"""

import sys

norms = int(sys.argv[1])
vector = "tensor<32xf32>"
rows = "tensor<4x32xf32>"
print(f"func.func @main(%x0: {rows}, %gain: {vector}, %bias: {vector}) -> {rows} {{")
for i in range(norms):
    print(f"  %x{i + 1} = norm.layer_norm %x{i} gain(%gain) bias(%bias) "
          "{axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : "
          f"({rows}, {vector}, {vector}) -> {rows}")
print(f"  return %x{norms} : {rows}\n}}")
