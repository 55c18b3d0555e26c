#!/usr/bin/env python3
"""run_block.py FOLDER [OPTION...]: norm-run on block.mlir with the inputs beside
it, compared with PyTorch's output."""
import glob
import subprocess
import sys

folder, *options = sys.argv[1:]
inputs = ["--input=" + path for path in sorted(glob.glob(folder + "/in_*.npy"))]
expects = ["--expect=" + path for path in sorted(glob.glob(folder + "/out_*.npy"))]
assert inputs and expects, folder
# PyTorch itself is this far from float64.
tolerance = ["--rtol=1e-5", "--atol=1e-5"]
command = ["norm-run", folder + "/block.mlir", *inputs, *expects, *tolerance]
sys.exit(subprocess.call(command + options))
