#!/usr/bin/env python3
"""Runs the row programs of bodies.py as C++, and compares them with float64.

cpp_bodies.py FOLDER COMPILER... [--bodies=NAME,...] [--seed=N]

Prints a function for each body and way to be compiled: a type in memory, a layout
and a schedule. Calls it on each Highway target of the machine, for several sizes
where it knows none, on buffers with guards around the elements. The bits are
those that norm-run gives. COMPILER... compiles FILE.cc; what it links is added.
"""
import array
import ctypes
import os
import subprocess
import sys

from bodies import BODIES, CODES, Program, compare, count, run_in_float64, write

TARGETS = ["sse4", "avx2", "avx3"]
SELECT = r"""
#include <cstring>
#include "hwy/targets.h"
// Whether the machine has the target, which is the only one from now on.
extern "C" int select_target(const char* name) {
  const int64_t target = !strcmp(name, "sse4")   ? HWY_SSE4
                         : !strcmp(name, "avx2") ? HWY_AVX2
                                                 : HWY_AVX3;
  hwy::SetSupportedTargetsForTest(0);
  if ((hwy::SupportedTargets() & target) == 0) return 0;
  hwy::SetSupportedTargetsForTest(target);
  hwy::GetChosenTarget().Update(hwy::SupportedTargets());
  return 1;
}
"""

# By body and type, one of the layouts and sizes each, so that every body meets
# every type and most layouts, and every layout every type.
TYPES = ["f32", "bf16", "f64", "f16"]
WAYS = [("contiguous", [1003]), ("any", [1, 17, 130]), ("two_loops", [17]),
        ("dynamic", [0, 3, 96, 1003]), ("middle", [33]), ("strided", [517])]
# Rows of scratch memory, which is not chosen by default: bodies with values that
# are kept. And what is chosen for large outputs only.
SCRATCH = ("#norm.cpu_schedule<rows = 2, accumulators = 4, keep = scratch, vectors = 1, "
           "outputs_by_row = true, align_outputs = true, prefetch = l1, stream = always>")
SCRATCH_BODIES = {"norm_residual_norm": "f32", "gradient": "bf16", "softmax": "f64"}


class Buffer:
    """Elements with gaps between rows and guards around everything."""

    GUARD, MARGIN, GAP = 0x5A, 67, 3

    def __init__(self, operand):
        self.shape = operand.shape
        self.strides = []
        extent = 1
        for dim, size in reversed(list(enumerate(self.shape))):
            stride = extent
            if operand.inner and dim + 1 < len(self.shape):
                stride += self.GAP
            elif operand.inner == "?":
                stride = 2
            self.strides.insert(0, stride)
            extent = max(extent, stride * max(size, 1))
        code = CODES[operand.type]
        bytes_ = array.array(code).itemsize * (extent + 2 * self.MARGIN)
        self.guards = array.array(code, bytes([self.GUARD]) * bytes_)
        self.data = self.guards[:]
        if operand.data is not None:
            self._copy(operand.data, True)
        self.pointer = ctypes.c_void_p(
            self.data.buffer_info()[0] + self.MARGIN * self.data.itemsize)

    def _rows(self):
        """Where rows along the last dimension lie, as slices."""
        size = self.shape[-1] if self.shape else 1
        step = self.strides[-1] if self.shape else 1
        if count(self.shape) == 0:
            return
        index = [0] * (len(self.shape) - 1)
        while True:
            begin = self.MARGIN + sum(i * s for i, s in zip(index, self.strides))
            yield slice(begin, begin + (size - 1) * step + 1, step)
            for dim in reversed(range(len(index))):
                index[dim] += 1
                if index[dim] < self.shape[dim]:
                    break
                index[dim] = 0
            else:
                return

    def _copy(self, elements, is_in):
        begin = 0
        for row in self._rows():
            size = len(range(row.start, row.stop, row.step))
            if is_in:
                self.data[row] = elements[begin:begin + size]
            else:
                elements.extend(self.data[row])
            begin += size

    def read(self):
        elements = array.array(self.data.typecode)
        self._copy(elements, False)
        return elements

    def is_guarded(self):
        """Whether nothing but elements has been written."""
        data = self.data[:]
        for row in self._rows():
            data[row] = self.guards[row]
        return data == self.guards


def call(library, function, operands):
    """The outputs, or None where something beside them was written."""
    buffers, arguments = [], []
    for operand in operands:
        buffer = Buffer(operand)
        buffers.append(buffer)
        arguments.append(buffer.pointer)
        if operand.is_dynamic:
            arguments += [ctypes.c_int64(size) for size in operand.shape]
        if operand.inner:
            known = operand.inner == "1"
            arguments += [ctypes.c_int64(s)
                          for s in buffer.strides[:len(buffer.strides) - known]]
    getattr(library, function)(*arguments)
    if not all(buffer.is_guarded() for buffer in buffers):
        return None
    return [b.read() for b, o in zip(buffers, operands) if o.is_output]


def run_tool(*command):
    result = subprocess.run(command, stdout=subprocess.PIPE,
                            stderr=subprocess.STDOUT, text=True)
    if result.returncode:
        print("FAILED:", *command)
        print(result.stdout[:4000])
        sys.exit(1)


def make_expected(program):
    """What float64 gives, by body."""
    write(program)
    expected = {name: [] for name in program.names}
    for operand, elements in zip(program.outputs, run_in_float64(program)):
        expected[operand.body].append(elements)
    return expected


def main():
    folder, compiler, names = sys.argv[1], [], list(BODIES)
    for argument in sys.argv[2:]:
        if argument.startswith("--bodies="):
            names = argument[len("--bodies="):].split(",")
        else:
            compiler.append(argument)
    os.makedirs(folder, exist_ok=True)
    os.chdir(folder)

    # The programs, each with the bodies that it is run with.
    plan = {}
    for i, name in enumerate(names):
        for j, type in enumerate(TYPES):
            layout, sizes = WAYS[(i + j) % len(WAYS)]
            for size in sizes:
                plan.setdefault((type, layout, size, ""), []).append(name)
        if name in SCRATCH_BODIES:
            key = (SCRATCH_BODIES[name], "strided", 259, SCRATCH)
            plan.setdefault(key, []).append(name)
    # Sums of nothing.
    plan["f32", "no_rows", 7, ""] = names
    programs = [(Program(type, layout, size, bodies), schedule)
                for (type, layout, size, schedule), bodies in plan.items()]

    functions = {}
    for program, schedule in programs:
        for name in program.names:
            function = "_".join([name, program.type, program.layout]
                                + ["scratch"] * bool(schedule))
            functions.setdefault(
                function, program.write_function(function, [name], schedule))
    with open("bodies.mlir", "w") as file:
        file.write("\n".join(functions.values()))
    run_tool("norm-opt", "bodies.mlir", "--norm-emit-highway-pipeline", "-o", "emitc.mlir")
    run_tool("norm-translate", "emitc.mlir", "--mlir-to-highway-cpp",
        "--highway-cpp-file=bodies.cc", "-o", "bodies.cc")
    with open("select.cc", "w") as file:
        file.write(SELECT)
    run_tool(*compiler, "-I.", "-shared", "-fPIC", "bodies.cc", "select.cc", "-lhwy",
        "-o", "bodies.so")
    library = ctypes.CDLL(os.path.join(os.getcwd(), "bodies.so"))

    checked = wrong = 0
    for program, schedule in programs:
        expected = make_expected(program)
        for target in TARGETS:
            if not library.select_target(target.encode()):
                continue
            for name in program.names:
                function = "_".join([name, program.type, program.layout]
                                    + ["scratch"] * bool(schedule))
                operands = [o for o in program.operands if o.body == name]
                found = call(library, function, operands)
                outputs = [o for o in operands if o.is_output]
                problems = ["writes beside its elements"]
                if found is not None:
                    problems = list(filter(None, map(
                        compare, outputs, found, expected[name])))
                checked += 1
                wrong += bool(problems)
                for problem in problems:
                    print("WRONG: %s of %d on %s: %s" % (
                        function, program.size, target, problem))
    print(len(functions), "functions,", checked, "calls,", wrong, "wrong")
    return wrong != 0 or not checked


sys.exit(main())
