#!/usr/bin/env python3
"""run_gradients.py FOLDER TEMPORARY-FOLDER [OPTION...]: norm-run on gradients.mlir with
the inputs beside it, compared with PyTorch's result and gradients, and all results with
float64's."""
import glob
import os
import re
import subprocess
import sys

folder, temporary, *options = sys.argv[1:]
os.makedirs(temporary, exist_ok=True)
model = folder + "/gradients.mlir"
inputs = sorted(glob.glob(folder + "/in_*.npy")) + [folder + "/cotangent.npy"]
gradients = sorted(glob.glob(folder + "/gradient_*.npy"))
with open(model) as file:
    results = re.search(r"func\.func @main\(.* -> \((.*)\)", file.read())[1].count("tensor<")
assert len(gradients) > 1 and results > len(gradients), folder
exact = ["%s/exact_%02d.npy" % (temporary, i) for i in range(results)]

run = ["norm-run", model, *("--input=" + path for path in inputs)]
subprocess.run([*run, "--target=reference", *("--output=" + path for path in exact)], check=True)
# Gradients are sums of 64 rows, about 10; PyTorch itself is this far from float64.
tolerance = ["--rtol=1e-5", "--atol=3e-5"]
failed = 0
for expected in (exact, [folder + "/out_00.npy", *gradients]):
    command = [*run, *options, *("--expect=" + path for path in expected), *tolerance]
    failed |= subprocess.call(command)
sys.exit(failed)
