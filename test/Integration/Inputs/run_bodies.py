#!/usr/bin/env python3
"""Runs the row programs of bodies.py by norm-run, and in float64, and compares.

run_bodies.py FOLDER [--types=f32,...] [--layouts=contiguous,...] [--sizes=N,...]
              [--bodies=NAME,...] [--bits] [NORM-RUN-OPTIONS...]

Runs a program of each type in each layout, of one size after the other, so that
they meet; and each once with each set of options for norm-run, such as
"--target=emulator --emulator-seed=3". With --bits what the first of these gives
is not compared with float64, but the others with it, bit for bit. Prints what
fails.
"""
import itertools
import os
import subprocess
import sys

from bodies import BODIES, LAYOUTS, Program, compare, read_npy, write_npy

lists = {"types": ["f32", "f16", "bf16", "f64"], "layouts": list(LAYOUTS),
         "sizes": ["1003", "3", "17", "1", "96"], "bodies": list(BODIES)}
folder, variants, compares_bits = sys.argv[1], [], False
for argument in sys.argv[2:]:
    name, _, value = argument[2:].partition("=")
    if name in lists:
        lists[name] = value.split(",")
    elif argument == "--bits":
        compares_bits = True
    else:
        variants.append(argument.split())
os.makedirs(folder, exist_ok=True)
os.chdir(folder)


def run(program, options):
    """The outputs' elements; nothing if it fails."""
    paths = ["out%d.npy" % i for i in range(len(program.outputs))]
    for path in paths:
        if os.path.exists(path):
            os.remove(path)
    command = ["norm-run", "%s.mlir" % program, *options]
    number = 0
    for position, operand in enumerate(program.operands):
        if not operand.is_output:
            command.append("--input=in%d.npy" % number)
            number += 1
        elif operand.is_dynamic:
            command.append("--shape=%d:%s" % (
                position, "x".join(map(str, operand.shape))))
    command += ["--output=" + path for path in paths]
    result = subprocess.run(command, stdout=subprocess.PIPE,
                            stderr=subprocess.STDOUT, text=True)
    # A remark says that it did not run on the GPU.
    if result.returncode or "remark" in result.stdout:
        print("FAILED:", *command)
        print(result.stdout[:2000])
        return None
    return [read_npy(path) for path in paths]


checked = wrong = 0
sizes = itertools.cycle(lists["sizes"])
for type, layout in itertools.product(lists["types"], lists["layouts"]):
    program = Program(type, layout, int(next(sizes)), lists["bodies"])
    with open("%s.mlir" % program, "w") as file:
        file.write(program.write_function("main", program.names))
    for number, operand in enumerate(program.inputs):
        write_npy("in%d.npy" % number, operand.type, operand.shape, operand.data)
    ways = [] if compares_bits else [["--target=reference"]]
    expected, *found = [run(program, options) for options in ways + variants]
    for options, outputs in zip(variants[compares_bits:], found):
        checked += 1
        problems = ["does not run"]
        if outputs and expected and compares_bits:
            problems = ["%s: other bits" % o for o, a, b in
                        zip(program.outputs, outputs, expected) if a != b]
        elif outputs and expected:
            problems = list(filter(None, map(
                compare, program.outputs, outputs, expected)))
        wrong += bool(problems)
        for problem in problems:
            print("WRONG: %s %s: %s" % (program, " ".join(options), problem))
print(checked, "programs,", wrong, "wrong")
sys.exit(wrong != 0 or not checked)
