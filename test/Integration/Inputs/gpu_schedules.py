#!/usr/bin/env python3
"""Runs row programs of bodies.py with GPU schedules that are set by hand.

gpu_schedules.py FOLDER SUBGROUP-SIZE [NORM-RUN-OPTIONS...]

For 8 threads a row, and 32 to 1024. Each gives what float64
gives; those that differ only in fields that have no say in the order of
additions, the same bits. Prints what fails.
"""
import os
import sys

from bodies import (Program, find_other_bits, find_problems, run, run_in_float64,
                    write)

folder, subgroup, options = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
os.makedirs(folder, exist_ok=True)
os.chdir(folder)

THREADS = [8, 32, 64, 128, 256, 512, 1024]
# Of all threads, three values each of one chunk are more than workgroup memory.
MOST_IN_MEMORY = 2048


def make_groups(threads, vector_size, size):
    """Schedules for rows of so many threads, in groups that give the same bits."""
    chunks = -(-size // (threads * vector_size))
    fields = {"subgroup_size": subgroup, "threads_per_row": threads,
              "vector_size": vector_size,
              "rows_per_workgroup": max(subgroup // threads, 1)}
    for resident in [0, 1]:
        group = [dict(fields, resident_chunks=resident, workgroup_chunks=in_memory)
                 for in_memory in [0, 1]
                 if resident + in_memory <= chunks
                 and in_memory * threads * vector_size <= MOST_IN_MEMORY]
        if threads <= subgroup:
            more = dict(group[0], rows_per_workgroup=128 // threads)
            group.append(more)
            if resident + 2 <= chunks:
                group.append(dict(more, workgroup_chunks=2))
        yield group
    if threads == subgroup:
        more = dict(fields, rows_per_workgroup=4, resident_chunks=chunks)
        yield [dict(fields, resident_chunks=chunks), more, dict(more, keep_shared="true")]


def describe(fields):
    return "#norm.gpu_schedule<%s>" % ", ".join("%s = %s" % f for f in fields.items())


checked = wrong = 0
for number, threads in enumerate(THREADS):
    # Rows that end in the middle of a chunk: of vectors, and of elements.
    for type, size, vector_size in [("f32", 260, 4), ("bf16", 131, 1)][:1 + number % 2]:
        program = Program(type, "contiguous", size, ["norm_residual_norm", "gradient"])
        write(program)
        exact = run_in_float64(program)
        for group in make_groups(threads, vector_size, size):
            first = None
            for fields in group:
                write(program, describe(fields))
                found = run(program, options)
                problems = (find_other_bits(program, found, first) if first else
                            find_problems(program, found, exact))
                first = first or found
                checked += 1
                wrong += bool(problems)
                for problem in problems:
                    print("WRONG: %s of %s: %s" % (describe(fields), program, problem))
print(checked, "schedules,", wrong, "wrong")
sys.exit(wrong != 0 or not checked)
