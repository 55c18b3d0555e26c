"""Compiles normalizations of many row sizes to PTX, and fails where ptxas
spills registers to memory. Prints the registers that each size takes."""

import itertools
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

SIZES = ["?"] + [2**i for i in range(6, 17)] + [96, 768, 1000, 1023, 5120, 12288, 50257]
# One of each strategy.
SOME_SIZES = ["?", 96, 256, 1023, 4096, 12288, 16384, 50257, 65536]
CHIPS = {"sm_80": SOME_SIZES, "sm_90": SIZES, "sm_100": SOME_SIZES}


def function(name, size, type, fused):
    """A layer norm; if fused, of a sum and with an activation behind it."""
    x, g = f"tensor<64x{size}x{type}>", f"tensor<{size}x{type}>"
    activation = ", activation = #norm.activation<gelu>" if fused else ""
    residual = f"%s = arith.addf %x, %r : {x}" if fused else ""
    source = "%s" if fused else "%x"
    return f"""
func.func @{name}(%x: {x}, %r: {x}, %g: {g}, %b: {g}) -> {x} {{
  {residual}
  %y = norm.layer_norm {source} gain(%g) bias(%b)
      {{axes = array<i64: 1>, epsilon = 1.0e-5 : f64{activation}}}
      : ({x}, {g}, {g}) -> {x}
  return %y : {x}
}}"""


def pipe(command, text):
    result = subprocess.run(command, input=text, capture_output=True, text=True)
    if result.returncode:
        sys.exit(f"{' '.join(command)}:\n{result.stderr}")
    return result.stdout + result.stderr


def make_functions(sizes):
    """MLIR by name."""
    return {
        name: function(name, size, type, fused)
        for type, fused, size in itertools.product(["f32", "bf16"], [False, True], sizes)
        for name in [f"{type}_{'fused' if fused else 'plain'}_"
                     f"{'dynamic' if size == '?' else size}"]
    }


def compile(chip):
    """What ptxas says of the kernels for a chip."""
    module = "".join(make_functions(CHIPS[chip]).values())
    pipeline = f"--norm-gpu-pipeline=target=nvvm chip={chip}"
    lowered = pipe(["norm-opt", "-", pipeline], module)
    ptx = pipe(["norm-translate", "--emit=ptx"], lowered)
    return pipe(["ptxas", "-v", f"-arch={chip}", "-", "-o", "/dev/null"], ptx)


with ThreadPoolExecutor() as pool:
    reports = list(pool.map(compile, CHIPS))
spilled = []
for chip, report in zip(CHIPS, reports):
    kernels = re.findall(
        r"entry function '(\w+)_norm(\w*)'.*?(\d+) bytes stack frame, "
        r"(\d+) bytes spill stores, (\d+) bytes spill loads.*?"
        r"Used (\d+) registers", report, re.S)
    if {kernel[0] for kernel in kernels} != set(make_functions(CHIPS[chip])):
        sys.exit(f"ptxas reported {len(kernels)} kernels:\n{report}")
    for name, variant, stack, stores, loads, registers in kernels:
        print(f"{chip} {name}{variant} {registers} registers, "
              f"{int(stores) + int(loads)} bytes of spills, {stack} of stack")
        if int(stores) + int(loads) > 0:
            spilled.append(f"{chip} {name}{variant}")
    print(f"{chip}: {len(kernels)} kernels")
if spilled:
    sys.exit("spills: " + ", ".join(spilled))
