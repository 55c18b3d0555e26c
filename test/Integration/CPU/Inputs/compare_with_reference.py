#!/usr/bin/env python3
"""Runs each module compiled and in float64, and compares them.

compare_with_reference.py TEMPORARY-FOLDER FILE.mlir...

Inputs are random; dynamic sizes become 5. The tolerance follows from the type in
the file's name: a half unit in the last place for 16 bits, and for a residual
sum in bf16 what its own rounding does. The files must all agree.
"""
import os
import re
import subprocess
import sys

# The relative and the absolute tolerance. Rows are normalized: their elements
# are below 10, and 4e-7 of that is the accuracy contract.
TOLERANCES = {
    "f64": ("1e-13", "1e-14"),
    "f32": ("1e-5", "4e-6"),
    "f16": ("5e-4", "1e-5"),
    "bf16": ("4e-3", "1e-5"),
}
BF16_RESIDUAL = ("4e-3", "4e-2")

folder, *paths = sys.argv[1:]
exact = os.path.join(folder, "exact.npy")
failures = 0
for path in paths:
    with open(path) as file:
        main = re.search(r"func\.func @main\((.*?)\) ->", file.read(), re.S)[1]
    shapes = []
    for index, argument in enumerate(re.findall(r"tensor<([^>]*)x\w+>", main)):
        if "?" in argument:
            shapes.append("--shape=%d:%s" % (index, argument.replace("?", "5")))
    name = os.path.basename(path)
    element = re.search(r"-(bf16|f16|f32|f64)", name)[1]
    rtol, atol = TOLERANCES[element]
    if element == "bf16" and "residual" in name:
        rtol, atol = BF16_RESIDUAL
    common = ["norm-run", path, "--random=1", *shapes]
    for more in (
        ["--target=reference", "--output=" + exact],
        ["--expect=" + exact, "--rtol=" + rtol, "--atol=" + atol],
    ):
        result = subprocess.run(common + more, stdout=subprocess.PIPE, text=True)
        if result.returncode != 0:
            failures += 1
            print("FAILED:", *common, *more)
            break
    print(name, result.stdout.strip())
print(len(paths), "modules,", failures, "wrong")
sys.exit(failures != 0 or not paths)
