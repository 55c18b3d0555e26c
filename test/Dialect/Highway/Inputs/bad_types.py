#!/usr/bin/env python3
"""Prints each op of a round-trip test with types that it does not take.

bad_types.py ROUNDTRIP.mlir: a kernel for each op and type, for -split-input-file.
"""
import re
import sys

TYPES = ["index", "i7", "f80", "vector<4xf32>", "!highway.vec<f64>", "none",
         "tensor<4xf32>", "(f32) -> f32", "f8E5M2"]

kernels = []
with open(sys.argv[1]) as roundtrip:
    ops = [line for line in roundtrip if re.match(r" *(%\w+ = )?highway\.", line)]
for op in ops:
    for bad in TYPES:
        text = re.sub(r"%(\d)", r"%x\1", re.sub(r" : .*", " : " + bad, op.strip()))
        operands = sorted(set(re.findall(r"%\w+", text.partition(" = ")[2] or text)))
        for type in (bad, "f32"):
            arguments = ", ".join("%s: %s" % (operand, type) for operand in operands)
            kernels.append("func.func private @k(%s) attributes {highway.kernel = f32} "
                           "{\n  %s\n  return\n}" % (arguments, text))
print("\n// -----\n".join(kernels))
