#!/usr/bin/env python3
"""Runs row programs in kernels and in float64, and compares them.

row_programs.py FILE.mlir... [--sizes=N,...] [--types=f32,...] [norm-run options]

In each file SIZE becomes the size of a row, also a dynamic one, and TYPE the type
in memory. Lines with EXT and TRUNC convert %name_ of TYPE to and from %name of
f32. Inputs are random. Prints what fails.
"""
import re
import subprocess
import sys

# The relative and the absolute tolerance: of elements below 10, the accuracy
# contract; of bf16, half a unit in the last place.
TOLERANCES = {"f32": ("1e-5", "4e-6"), "bf16": ("4e-3", "4e-5")}
# A few threads, a subgroup, a workgroup, several with elements on edges; more
# than registers hold.
SIZES = ["7", "96", "1003", "4096", "8193", "?x515", "?x2048", "40960"]

paths = [a for a in sys.argv[1:] if not a.startswith("--")]
options = [a for a in sys.argv[1:] if a.startswith("--")]
sizes, types = SIZES, list(TOLERANCES)
for option in list(options):
    name, _, value = option.partition("=")
    if name in ("--sizes", "--types"):
        options.remove(option)
        if name == "--sizes":
            sizes = value.split(",")
        else:
            types = value.split(",")

checked, failures = 0, 0


def run(*arguments):
    global failures
    command = ["norm-run", *arguments]
    result = subprocess.run(command, stdout=subprocess.PIPE,
                            stderr=subprocess.STDOUT, text=True)
    # A remark says that it did not run on the GPU.
    if result.returncode or "remark" in result.stdout:
        failures += 1
        print("FAILED:", *command)
        print(result.stdout)
    return not result.returncode


for path in paths:
    with open(path) as file:
        template = file.read()
    for type in types:
        for size in sizes:
            text = template.replace("SIZE", size.split("x")[0])
            if type == "f32":
                text = re.sub(r".*= (EXT|TRUNC) .*\n", "", text)
                text = re.sub(r"(%\w+)_\b", r"\1", text)
            text = (text.replace("EXT", "arith.extf").replace("TYPE", type)
                    .replace("TRUNC", "arith.truncf"))
            name = f"{path[:-5]}-{size.replace('?', 'd')}-{type}.mlir"
            with open(name, "w") as file:
                file.write(text)
            main = re.search(r"func\.func @main\((.*?)\)\s*->\s*(.*?) \{\n", text, re.S)
            arguments = re.findall(r"tensor<([^>]*?)x?\w+>", main[1])
            shapes = [f"--shape={i}:{a.replace('?', size[2:])}"
                      for i, a in enumerate(arguments) if "?" in a]
            exact = [f"{name}.{i}.npy" for i in range(main[2].count("tensor<"))]
            rtol, atol = TOLERANCES[type]
            common = [name, "--random=1", *shapes]
            checked += 1
            if run(*common, "--target=reference",
                   *[f"--output={e}" for e in exact]):
                run(*common, *options, f"--rtol={rtol}", f"--atol={atol}",
                    *[f"--expect={e}" for e in exact])
print(checked, "programs,", failures, "wrong")
sys.exit(failures != 0 or not checked)
