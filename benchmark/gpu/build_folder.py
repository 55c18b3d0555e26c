#!/usr/bin/env python3
"""Makes the folder that races our kernels on a GPU machine.

For each kernel of the race: MLIR, through norm-gpu-pipeline and
norm-translate, to a shared library that holds the host's code and the GPU's.
Beside them go the runtime, the driver, the Python script and the list of
cases. README.md says how to use it.
"""

from __future__ import annotations

import argparse
import concurrent.futures
import csv
import dataclasses
import os
import pathlib
import re
import shutil
import subprocess
import sys
from typing import Iterator, Optional

SOURCES = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(SOURCES))

from race.cases import Case, write_cases  # noqa: E402

POWERS_OF_TWO = [2**n for n in range(8, 19)]
"""Row sizes from 256 to 262,144."""

EPSILON = 1e-5


@dataclasses.dataclass(frozen=True)
class Op:
    """What a kernel computes: its parts, as in the columns of cases.csv."""

    name: str
    centered: bool
    bias: bool
    residual: bool = False
    gelu: bool = False


OPS = {
    op.name: op
    for op in [
        Op("layer_norm", centered=True, bias=True),
        Op("rms_norm", centered=False, bias=False),
        Op("add_rms_norm", centered=False, bias=False, residual=True),
        Op("layer_norm_gelu", centered=True, bias=True, gelu=True),
    ]
}


# ===-----------------------------------------------------------------------===
# What is raced
# ===-----------------------------------------------------------------------===


def make_case(
    op: str,
    rows: int,
    columns: int,
    types: str,
    origin: str,
    row_stride: int = 0,
    quick: bool = False,
) -> Case:
    """`types`: "bf16", or "bf16+f32" for weights in f32."""
    parts = OPS[op]
    element, _, weights = types.partition("+")
    kernel = f"{op}_{columns}_{types.replace('+', '_')}"
    if row_stride:
        kernel += "_strided"
    return Case(
        op=op,
        rows=rows,
        columns=columns,
        row_stride=row_stride or columns,
        type=element,
        weight_type=weights or element,
        centered=parts.centered,
        bias=parts.bias,
        residual=parts.residual,
        gelu=parts.gelu,
        epsilon=EPSILON,
        quick=quick,
        origin=origin,
        kernel=kernel,
    )


def rows_for(columns: int) -> int:
    """So many that a matrix in f32 has 8 GiB at most."""
    return min(32768, 2**31 // columns)


def all_cases() -> Iterator[Case]:
    """Every case of the race; those with `quick` are a race of their own."""
    sweeps = [
        ("layer_norm", ["bf16", "f16", "f32", "bf16+f32"]),
        ("rms_norm", ["bf16", "f32", "bf16+f32"]),
        ("add_rms_norm", ["bf16"]),
        ("layer_norm_gelu", ["bf16"]),
    ]
    for op, types in sweeps:
        for element in types:
            for columns in POWERS_OF_TWO:
                quick = element == "bf16" and columns in (1024, 4096, 16384)
                yield make_case(
                    op, rows_for(columns), columns, element, "sweep", quick=quick
                )
    for op in ("layer_norm", "rms_norm"):
        for columns in (2048, 4096, 5120, 7168, 8192):
            for rows in (1, 16, 128, 1024, 4096):
                yield make_case(op, rows, columns, "bf16", "few rows")
    for columns in (1023, 2047, 4097, 50257):
        for element in ("bf16", "f32"):
            yield make_case("layer_norm", rows_for(columns), columns, element, "odd")
    yield make_case("rms_norm", 262144, 128, "bf16", "q and k", row_stride=6144)
    with open(SOURCES / "shapes.csv", newline="") as file:
        for row in csv.DictReader(file):
            yield make_case(
                row["op"],
                int(row["rows"]),
                int(row["columns"]),
                row["type"],
                row["origin"],
            )


# ===-----------------------------------------------------------------------===
# Kernels
# ===-----------------------------------------------------------------------===


def kernel_source(case: Case) -> str:
    """The kernel's function: (x, residual?, gain, bias?, y, sum?), buffers that
    the GPU can access. The number of rows is dynamic, their size is not."""
    matrix = f"?x{case.columns}x{case.type}"
    vector = f"{case.columns}x{case.weight_type}"
    x_layout = ", strided<[?, 1]>" if case.is_strided else ""
    buffers = {"x": matrix + x_layout}
    if case.residual:
        buffers["residual"] = matrix
    buffers["gain"] = vector
    if case.bias:
        buffers["bias"] = vector
    buffers["y"] = matrix
    if case.residual:
        buffers["sum"] = matrix

    def tensor(name: str) -> str:
        return f"tensor<{buffers[name].split(',')[0]}>"

    lines = []
    for name, buffer in buffers.items():
        if name == "y":
            continue
        writable = " writable" if name == "sum" else ""
        lines.append(
            f"%t_{name} = bufferization.to_tensor %{name} restrict{writable} "
            f": memref<{buffer}> to {tensor(name)}"
        )
    source = "%t_x"
    if case.residual:
        source = "%h"
        lines.append(
            f"%h = linalg.add ins(%t_x, %t_residual : {tensor('x')}, {tensor('x')}) "
            f"outs(%t_sum : {tensor('sum')}) -> {tensor('sum')}"
        )
    operands = f"{source} gain(%t_gain)" + (" bias(%t_bias)" if case.bias else "")
    types = [tensor("x"), tensor("gain")] + ([tensor("bias")] if case.bias else [])
    attributes = f"axes = array<i64: 1>, epsilon = {case.epsilon:e} : f64"
    if case.gelu:
        attributes += ", activation = #norm.activation<gelu>"
    named = "layer_norm" if case.centered else "rms_norm"
    lines.append(
        f"%n = norm.{named} {operands} {{{attributes}}} "
        f": ({', '.join(types)}) -> {tensor('y')}"
    )
    results = {"y": "%n", "sum": "%h"}
    for name in ("y", "sum"):
        if name in buffers:
            lines.append(
                "bufferization.materialize_in_destination "
                f"{results[name]} in restrict writable %{name} "
                f": ({tensor(name)}, memref<{buffers[name]}>) -> ()"
            )
    parameters = ", ".join(f"%{n}: memref<{b}>" for n, b in buffers.items())
    body = "\n".join("  " + line for line in lines)
    return (
        f"func.func @{case.op}({parameters})\n"
        f"    attributes {{llvm.emit_c_interface}} {{\n{body}\n  return\n}}\n"
    )


def for_any_processor(module: str) -> str:
    """The host's code for x86-64 processors since 2008 and not for this one:
    all it does is to check sizes and to launch."""
    changed, count = re.subn(
        r'highway\.target = "\w+"', 'highway.target = "sse4"', module, count=1
    )
    if count != 1:
        raise ValueError("the lowered module names no highway.target")
    return changed


class Builder:
    """Compiles kernels of `build`'s tools into `folder`."""

    def __init__(
        self, build: pathlib.Path, folder: pathlib.Path, target: str, chip: str
    ):
        self.build = build
        self.folder = folder
        self.target = target
        self.chip = chip

    @property
    def runtime(self) -> str:
        return f"libnorm_gpu_{self.target}.so.0"

    def run(self, *command: object) -> str:
        words = [str(word) for word in command]
        done = subprocess.run(words, capture_output=True, text=True)
        if done.returncode != 0:
            # An error of norm-opt may be followed by the whole module.
            message = "\n".join(line[:300] for line in done.stderr.splitlines()[:10])
            raise RuntimeError(f"{' '.join(words)}:\n{message}")
        return done.stdout

    def compile(self, case: Case) -> None:
        kernels = self.folder / "kernels"
        stem = kernels / case.kernel
        source = stem.with_suffix(".mlir")
        source.write_text(kernel_source(case))
        lowered = stem.with_suffix(".lowered.mlir")
        target = (
            f"target=nvvm chip={self.chip}"
            if self.target == "cuda"
            else "target=emulator"
        )
        tools = self.build / "bin"
        module = self.run(
            tools / "norm-opt",
            source,
            f"--norm-gpu-pipeline={target} host-buffers=false",
        )
        lowered.write_text(for_any_processor(module))
        if self.target == "cuda":
            ptx = stem.with_suffix(".ptx")
            self.run(
                tools / "norm-translate", "--emit=ptx", lowered, "-o", ptx
            )
        code = stem.with_suffix(".o")
        self.run(tools / "norm-translate", "--emit=object", lowered, "-o", code)
        is_emulated = self.target == "emulator"
        extra = ["-fPIC", "-O1", SOURCES / "bf16.cpp"] if is_emulated else []
        self.run(
            os.environ.get("CXX", "c++"),
            "-shared",
            code,
            *extra,
            # Of the CPU's runtime, only what reports a failed check.
            self.build / "lib" / "libnorm_runtime.a",
            self.folder / "lib" / self.runtime,
            "-Wl,-z,defs",
            "-Wl,-rpath,$ORIGIN/../lib",
            "-Wl,--as-needed",
            "-lm",
            "-o",
            stem.with_suffix(".so"),
        )
        lowered.unlink()
        code.unlink()

    def compile_all(self, cases: list[Case], jobs: int) -> None:
        kernels = {case.kernel: case for case in cases}
        with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
            futures = [pool.submit(self.compile, case) for case in kernels.values()]
            for number, future in enumerate(
                concurrent.futures.as_completed(futures), 1
            ):
                future.result()
                if sys.stderr.isatty():
                    print(f"\r{number}/{len(futures)} kernels", end="", file=sys.stderr)
        if sys.stderr.isatty():
            print(file=sys.stderr)

    def copy_programs(self) -> None:
        """All that is not a kernel."""
        library = self.folder / "lib" / self.runtime
        shutil.copy(self.build / "lib" / self.runtime, library)
        shutil.copy(self.build / "bin" / "norm-gpu-race", self.folder)
        shutil.copy(SOURCES / "race.py", self.folder)
        shutil.copy(SOURCES / "README.md", self.folder)
        shutil.copytree(
            SOURCES / "race",
            self.folder / "race",
            ignore=shutil.ignore_patterns("__pycache__"),
        )


def commit() -> str:
    """The commit that the kernels come from, or "unknown"."""
    command = ["git", "-C", str(SOURCES), "describe", "--always", "--dirty"]
    try:
        done = subprocess.run(command, capture_output=True, text=True)
    except OSError:
        return "unknown"
    return done.stdout.strip() or "unknown"


def choose(cases: Iterator[Case], quick: bool, names: Optional[str]) -> list[Case]:
    """Those to build, each once."""
    chosen = {
        case.name: case
        for case in cases
        if (case.quick or not quick) and (not names or re.search(names, case.name))
    }
    return list(chosen.values())


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description="Make the folder that races our kernels on a GPU machine."
    )
    parser.add_argument("--build", type=pathlib.Path, default="build", help="CMake's")
    parser.add_argument(
        "--folder", type=pathlib.Path, help="written anew; BUILD/gpu-race by default"
    )
    parser.add_argument(
        "--target",
        choices=["cuda", "emulator"],
        default="cuda",
        help="emulator: for a dry run on a machine without a GPU",
    )
    parser.add_argument("--chip", default="sm_90", help="of the GPU, or an older one")
    parser.add_argument("--quick", action="store_true", help="only a dozen cases")
    parser.add_argument(
        "--filter", help="only cases with this in their names: a regular expression"
    )
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    return parser.parse_args()


def main() -> int:
    arguments = parse_arguments()
    folder = arguments.folder or arguments.build / "gpu-race"
    cases = choose(all_cases(), arguments.quick, arguments.filter)
    if not cases:
        print("build_folder.py: error: no case is left to build", file=sys.stderr)
        return 1
    if (
        folder.exists()
        and not (folder / "folder.csv").exists()
        and any(folder.iterdir())
    ):
        # It is about to be removed.
        print(
            f"build_folder.py: error: {folder} exists and was not made by this script",
            file=sys.stderr,
        )
        return 1
    shutil.rmtree(folder, ignore_errors=True)
    for part in ("kernels", "lib"):
        (folder / part).mkdir(parents=True)
    chip = arguments.chip if arguments.target == "cuda" else "emulator"
    (folder / "folder.csv").write_text(
        f"target,chip,commit\n{arguments.target},{chip},{commit()}\n"
    )
    builder = Builder(arguments.build, folder, arguments.target, chip)
    builder.copy_programs()
    write_cases(folder / "cases.csv", cases)
    try:
        builder.compile_all(cases, arguments.jobs)
    except (RuntimeError, ValueError) as error:
        print(f"build_folder.py: error: {error}", file=sys.stderr)
        return 1
    count = len({case.kernel for case in cases})
    print(f"{folder}: {len(cases)} cases, {count} kernels for {chip}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
