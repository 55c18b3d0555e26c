#!/usr/bin/env python3
"""Runs the row programs of bodies.py by norm-run, and in float64, and compares.

run_bodies.py FOLDER [--types=f32,...] [--layouts=contiguous,...] [--sizes=N,...]
              [--bodies=NAME,...] [--part=K/N] [--schedule=ATTRIBUTE] [--bits]
              [NORM-RUN-OPTIONS...]

Runs a program of each type in each layout, of one size after the other, so that
they meet, each once with each set of options for norm-run, such as
"--target=emulator --emulator-seed=3". With --part only every Nth of the programs,
from the Kth on; with --schedule by that. With --bits what the first set of options gives is not compared
with float64, but what the others give with it, bit for bit. Prints what fails.
"""
import itertools
import os
import sys

from bodies import (BODIES, LAYOUTS, Program, find_other_bits, find_problems, run,
                    run_in_float64, write)

lists = {"types": ["f32", "f16", "bf16", "f64"], "layouts": list(LAYOUTS),
         "sizes": ["1003", "3", "17", "1", "96"], "bodies": list(BODIES)}
folder, ways, compares_bits, part, parts = sys.argv[1], [], False, 0, 1
schedule = ""
for argument in sys.argv[2:]:
    name, _, value = argument[2:].partition("=")
    if name in lists:
        lists[name] = value.split(",")
    elif name == "schedule":
        schedule = value
    elif name == "part":
        part, parts = map(int, value.split("/"))
    elif argument == "--bits":
        compares_bits = True
    else:
        ways.append(argument.split())
os.makedirs(folder, exist_ok=True)
os.chdir(folder)

checked = wrong = 0
programs = zip(itertools.product(lists["types"], lists["layouts"]),
               itertools.cycle(lists["sizes"]))
for (type, layout), size in itertools.islice(programs, part, None, parts):
    program = Program(type, layout, int(size), lists["bodies"])
    write(program, schedule)
    if compares_bits:
        find, expected = find_other_bits, run(program, ways[0])
    else:
        find, expected = find_problems, run_in_float64(program)
    for options in ways[compares_bits:]:
        problems = find(program, run(program, options), expected)
        checked += 1
        wrong += bool(problems)
        for problem in problems:
            print("WRONG: %s %s: %s" % (program, " ".join(options), problem))
print(checked, "programs,", wrong, "wrong")
sys.exit(wrong != 0 or not checked)
