"""Runs normalizations of rows that lie anywhere in memory on the GPU emulator, with
all launches removed but that of the kernel that must be chosen, and compares them
with float64. What lies between the rows must stay as it is."""

import subprocess
import sys
import tempfile
from dataclasses import dataclass

ROWS = 5


@dataclass
class Case:
    kernel: str  # the suffix of the kernel that must run
    n: int
    x_offset: int = 0
    y_offset: int = 0
    gain_offset: int = 0
    x_gap: int = 0  # between rows
    y_gap: int = 0
    x: str = "f32"
    gain: str = "f32"
    y: str = "f32"
    is_static: bool = True
    mean: bool = True
    stat: str = "f32"
    workgroup_memory: int = 0
    options: tuple = ()


CASES = [
    # Rows of an odd size, one behind the other: aligned elsewhere in each.
    Case("", 1003, x="bf16", gain="bf16", y="bf16"),
    Case("", 1003, x="bf16", gain="f32", y="bf16", mean=False,
         options=("--emulator-subgroup-size=64", "--emulator-seed=1")),
    Case("", 257, options=("--emulator-subgroup-size=8", "--emulator-seed=2")),
    Case("", 77, x="f64", gain="f64", y="f64", stat="f64"),
    # A gain that is misaligned in its own way; all begin anywhere.
    Case("", 257, 3, 3, 1),
    Case("", 259, 7, 7, 6, 5, 5, "f16", "f16", "f16",
         options=("--emulator-subgroup-size=16", "--emulator-seed=3")),
    # f32 beside bf16: aligned where the bf16 is, but to four elements.
    Case("", 259, 5, 1, 2, 2, 6, "bf16", "f32", "f32"),
    Case("_elements", 259, 5, 2, 2, 2, 6, "bf16", "f32", "f32"),
    # A multiple of the vectors in a view.
    Case("", 256, gain_offset=4),
    Case("_unaligned", 256, gain_offset=1),
    Case("_unaligned", 256, 1, 1, 1),
    Case("", 256, 1, 5, 0, 3, 7),
    Case("_elements", 256, 1, 2),
    # Strides that tell that x is aligned elsewhere than y, row by row.
    Case("", 256, 0, 0, 0, 3, 8),
    # Too long for registers.
    Case("", 17001, 1, 1, 3, x="bf16", gain="bf16", y="bf16", mean=False),
    # Eight numbers of f64 are too many for registers: all but the edges stay in
    # workgroup memory.
    Case("", 9001, 1, 1, x="bf16", gain="bf16", y="bf16", stat="f64",
         workgroup_memory=120000, options=("--emulator-shared-limit=120000",)),
    # Sizes known when they run, down to rows without a single vector.
    *(Case("_unaligned", n, 3, 3, 2, 2, 2, is_static=False) for n in (1, 6, 15, 130)),
    Case("_elements", 130, 3, 2, 2, 2, 2, is_static=False),
]


def gpu_module(c):
    """The norm of views of device buffers."""
    stat = c.stat
    x_size, gain_size, y_size = sizes(c)

    def convert(name, value, source, target):
        if source == target:
            return f"%{name} = arith.addf {value}, %zero : {target}"
        return f"%{name} = arith.extf {value} : {source} to {target}"

    def view(name, buffer, size, element, offset, stride=None):
        shape = f"{ROWS}x{c.n}" if stride else str(c.n)
        dims, sizes_ = ([ROWS, c.n], [stride, 1]) if stride else ([c.n], [1])
        if not c.is_static:
            shape, offset, dims = "?x?" if stride else "?", f"%o{name}", [
                f"%d{d}" for d in dims]
            sizes_ = [f"%s{name}", 1] if stride else [1]
        strides = ", ".join("?" if str(s).startswith("%") else str(s) for s in sizes_)
        at = "?" if str(offset).startswith("%") else offset
        type = f"memref<{shape}x{element}, strided<[{strides}], offset: {at}>>"
        return type, (f"%{name}v = memref.reinterpret_cast {buffer} to offset: "
                      f"[{offset}], sizes: [{', '.join(map(str, dims))}], strides: "
                      f"[{', '.join(map(str, sizes_))}] : memref<{size}x{element}> to {type}")

    x_type, x_view = view("x", "%dx", x_size, c.x, c.x_offset, c.n + c.x_gap)
    g_type, g_view = view("g", "%dg", gain_size, c.gain, c.gain_offset)
    y_type, y_view = view("y", "%dy", y_size, c.y, c.y_offset, c.n + c.y_gap)
    # Constants that no pass folds into the types.
    numbers = {f"d{ROWS}": ROWS, f"d{c.n}": c.n, "ox": c.x_offset, "oy": c.y_offset,
               "og": c.gain_offset, "sx": c.n + c.x_gap, "sy": c.n + c.y_gap}
    constants = "\n".join(
        f"  %c_{name} = llvm.mlir.constant({value} : i64) : i64\n"
        f"  %{name} = arith.index_cast %c_{name} : i64 to index"
        for name, value in numbers.items())
    narrow = ("%r = arith.addf %scaled, %zero : " + stat if c.y == stat else
              f"%r = arith.truncf %scaled : {stat} to {c.y}")
    return f"""
#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>
func.func @main(%x: memref<{x_size}x{c.x}>, %g: memref<{gain_size}x{c.gain}>,
                %y: memref<{y_size}x{c.y}>) {{
{constants}
  %t0 = gpu.wait async
  %dx, %t1 = gpu.alloc async [%t0] () : memref<{x_size}x{c.x}>
  %dg, %t2 = gpu.alloc async [%t1] () : memref<{gain_size}x{c.gain}>
  %dy, %t3 = gpu.alloc async [%t2] () : memref<{y_size}x{c.y}>
  %t4 = gpu.memcpy async [%t3] %dx, %x : memref<{x_size}x{c.x}>, memref<{x_size}x{c.x}>
  %t5 = gpu.memcpy async [%t4] %dg, %g : memref<{gain_size}x{c.gain}>, memref<{gain_size}x{c.gain}>
  %t6 = gpu.memcpy async [%t5] %dy, %y : memref<{y_size}x{c.y}>, memref<{y_size}x{c.y}>
  gpu.wait [%t6]
  {x_view}
  {g_view}
  {y_view}
  norm.generic {"mean_variance" if c.mean else "mean_square"} {{
      indexing_maps = [#rows, #columns, #rows],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = {stat}}}
      ins(%xv, %gv : {x_type}, {g_type}) outs(%yv : {y_type})
      pre {{
      ^bb0(%a: {c.x}, %b: {c.gain}):
        %zero = arith.constant 0.0 : {stat}
        {convert("v", "%a", c.x, stat)}
        norm.yield %v : {stat}
      }} post {{
      ^bb0(%a: {c.x}, %b: {c.gain}, %v: {stat}, %n: {stat}, {f"%m: {stat}, " if c.mean else ""}%rstd: {stat}):
        %zero = arith.constant 0.0 : {stat}
        {convert("gain", "%b", c.gain, stat)}
        %scaled = arith.mulf %n, %gain : {stat}
        {narrow}
        norm.yield %r : {c.y}
      }}
  %t7 = gpu.wait async
  %t8 = gpu.memcpy async [%t7] %y, %dy : memref<{y_size}x{c.y}>, memref<{y_size}x{c.y}>
  %t9 = gpu.dealloc async [%t8] %dx : memref<{x_size}x{c.x}>
  %t10 = gpu.dealloc async [%t9] %dg : memref<{gain_size}x{c.gain}>
  %t11 = gpu.dealloc async [%t10] %dy : memref<{y_size}x{c.y}>
  gpu.wait [%t11]
  return
}}
"""


def sizes(c):
    """Of the buffers: not an element more than the rows and their gaps."""
    return (c.x_offset + ROWS * (c.n + c.x_gap), c.gain_offset + c.n,
            c.y_offset + ROWS * (c.n + c.y_gap))


def reference(c):
    """The same with tensors, in f32 and so evaluated in f64."""
    x_size, gain_size, y_size = sizes(c)
    x_step, y_step = c.n + c.x_gap, c.n + c.y_gap
    op = "layer_norm" if c.mean else "rms_norm"
    compute = "f64" if c.x == "f64" else "f32"

    def widen(name, size, element):
        if element == compute:
            return f"%{name}w = tensor.cast %{name} : tensor<{size}x{element}> to tensor<{size}x{element}>"
        return f"%{name}w = arith.extf %{name} : tensor<{size}x{element}> to tensor<{size}x{compute}>"

    return f"""
func.func @main(%x: tensor<{x_size}x{c.x}>, %g: tensor<{gain_size}x{c.gain}>,
                %y: tensor<{y_size}x{c.y}>) -> tensor<{y_size}x{compute}> {{
  {widen("x", x_size, c.x)}
  {widen("g", gain_size, c.gain)}
  {widen("y", y_size, c.y)}
  %x0 = tensor.extract_slice %xw[{c.x_offset}] [{ROWS * x_step}] [1] : tensor<{x_size}x{compute}> to tensor<{ROWS * x_step}x{compute}>
  %x1 = tensor.expand_shape %x0 [[0, 1]] output_shape [{ROWS}, {x_step}] : tensor<{ROWS * x_step}x{compute}> into tensor<{ROWS}x{x_step}x{compute}>
  %x2 = tensor.extract_slice %x1[0, 0] [{ROWS}, {c.n}] [1, 1] : tensor<{ROWS}x{x_step}x{compute}> to tensor<{ROWS}x{c.n}x{compute}>
  %g0 = tensor.extract_slice %gw[{c.gain_offset}] [{c.n}] [1] : tensor<{gain_size}x{compute}> to tensor<{c.n}x{compute}>
  %n = norm.{op} %x2 gain(%g0) {{axes = array<i64: 1>, epsilon = 1.0e-5 : f64}}
    : (tensor<{ROWS}x{c.n}x{compute}>, tensor<{c.n}x{compute}>) -> tensor<{ROWS}x{c.n}x{compute}>
  %y0 = tensor.extract_slice %yw[{c.y_offset}] [{ROWS * y_step}] [1] : tensor<{y_size}x{compute}> to tensor<{ROWS * y_step}x{compute}>
  %y1 = tensor.expand_shape %y0 [[0, 1]] output_shape [{ROWS}, {y_step}] : tensor<{ROWS * y_step}x{compute}> into tensor<{ROWS}x{y_step}x{compute}>
  %y2 = tensor.insert_slice %n into %y1[0, 0] [{ROWS}, {c.n}] [1, 1] : tensor<{ROWS}x{c.n}x{compute}> into tensor<{ROWS}x{y_step}x{compute}>
  %y3 = tensor.collapse_shape %y2 [[0, 1]] : tensor<{ROWS}x{y_step}x{compute}> into tensor<{ROWS * y_step}x{compute}>
  %y4 = tensor.insert_slice %y3 into %yw[{c.y_offset}] [{ROWS * y_step}] [1] : tensor<{ROWS * y_step}x{compute}> into tensor<{y_size}x{compute}>
  return %y4 : tensor<{y_size}x{compute}>
}}
"""


def run(command, text=None):
    result = subprocess.run(command, input=text, capture_output=True, text=True)
    if result.returncode:
        sys.exit(f"{case}\n{' '.join(command)}:\n{result.stdout}{result.stderr[:2000]}")
    return result.stdout


for case in CASES:
    with tempfile.TemporaryDirectory() as folder:
        kernels, exact = f"{folder}/kernels.mlir", f"{folder}/exact.npy"
        with open(f"{folder}/reference.mlir", "w") as file:
            file.write(reference(case))
        run(["norm-run", file.name, "--random=1", "--target=reference",
             f"--output={exact}"])
        convert = f"--convert-norm-to-gpu=workgroup-memory={case.workgroup_memory}"
        for option in case.options:
            if "subgroup-size" in option:
                convert += " " + option.removeprefix("--emulator-")
        lines = run(["norm-opt", "-", convert], gpu_module(case)).splitlines()
        chosen = [line for line in lines
                  if f"@main_norm{case.kernel} blocks" in line]
        if len(chosen) != 1:
            sys.exit(f"{case} has no kernel main_norm{case.kernel}")
        with open(kernels, "w") as file:
            file.write("\n".join(line for line in lines
                                 if "gpu.launch_func" not in line or line in chosen))
        narrow = {"bf16": 4e-3, "f16": 5e-4}.get(case.y, 1e-5)
        run(["norm-run", kernels, "--random=1", "--target=emulator",
             f"--expect={exact}", f"--rtol={narrow}", "--atol=2e-6", *case.options])
print(f"{len(CASES)} cases")
