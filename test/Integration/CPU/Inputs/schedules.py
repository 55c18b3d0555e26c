#!/usr/bin/env python3
"""Runs one program with many schedules, and compares the bits.

schedules.py DIRECTORY [norm-run options]

The program has two norms, of which the second depends on the first, and an
output that is summed over rows; or, for schedules with pairs, all of it in bf16
and none that is summed; or, for those with vectors across runs, groups of
channels that come last, and what rows have once in several places; or, for vectors
across rows that follow each other, rows of a part of a vector. Prints what fails.
"""
import os
import subprocess
import sys

PROGRAM = """
#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>
func.func @main(%x: memref<37xSIZExbf16>, %r: memref<37xSIZExbf16>, %g: memref<SIZExf32>,
                %h: memref<37xSIZExbf16>, %y: memref<37xSIZExf32>, %s: memref<SIZExf32>) {
  norm.generic {indexing_maps = [#rows, #rows, #columns, #rows, #rows, #columns],
                iterator_types = ["parallel", "reduction"]SCHEDULE}
      ins(%x, %r, %g : memref<37xSIZExbf16>, memref<37xSIZExbf16>, memref<SIZExf32>)
      outs(%h, %y, %s : memref<37xSIZExbf16>, memref<37xSIZExf32>, memref<SIZExf32>) {
  ^bb0(%a: bf16, %b: bf16, %gain: f32):
    %c = arith.extf %a : bf16 to f32
    %d = arith.extf %b : bf16 to f32
    %n, %rrms = norm.normalize mean_square %d {epsilon = 1.0e-6 : f64} : f32
    %p = arith.mulf %n, %gain : f32
    %v = arith.addf %p, %c : f32
    %k, %mean, %rstd = norm.normalize mean_variance %v {epsilon = 1.0e-6 : f64} : f32
    %w = arith.truncf %v : f32 to bf16
    norm.yield %w, %k, %k : bf16, f32, f32
  }
  return
}
"""

PAIRS = """
#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>
#row = affine_map<(i, j) -> (i)>
func.func @main(%x: memref<37xSIZExbf16>, %r: memref<37xSIZExbf16>, %g: memref<SIZExf32>,
                %h: memref<37xSIZExbf16>, %y: memref<37xSIZExbf16>, %m: memref<37xf32>) {
  norm.generic {indexing_maps = [#rows, #rows, #columns, #rows, #rows, #row],
                iterator_types = ["parallel", "reduction"]SCHEDULE}
      ins(%x, %r, %g : memref<37xSIZExbf16>, memref<37xSIZExbf16>, memref<SIZExf32>)
      outs(%h, %y, %m : memref<37xSIZExbf16>, memref<37xSIZExbf16>, memref<37xf32>) {
  ^bb0(%a: bf16, %b: bf16, %gain: f32):
    %d = arith.extf %b : bf16 to f32
    %n, %rrms = norm.normalize mean_square %d {epsilon = 1.0e-6 : f64} : f32
    %p = arith.mulf %n, %gain : f32
    %q = arith.truncf %p : f32 to bf16
    %w = arith.addf %q, %a : bf16
    %v = arith.extf %w : bf16 to f32
    %k, %mean, %rstd = norm.normalize mean_variance %v {epsilon = 1.0e-6 : f64} : f32
    %max = norm.reduce maximumf %k : f32
    %e = arith.truncf %k : f32 to bf16
    norm.yield %w, %e, %max : bf16, bf16, f32
  }
  return
}
"""

# A number of each row, one of each step, and a condition that rows have; the
# steps of two loops.
RUNS = """
#x = affine_map<(b, g, p, q, c) -> (b, p, q, g, c)>
#row = affine_map<(b, g, p, q, c) -> (b, g)>
#step = affine_map<(b, g, p, q, c) -> (p)>
#column = affine_map<(b, g, p, q, c) -> (g, c)>
func.func @main(%x: memref<3xSTEPSx2xSIZExf32, strided<[9000, 300, 150, RUN, 1]>>, %r: memref<3xSTEPSx2xSIZExbf16>, %s: memref<3xGROUPSxf32>,
                %t: memref<STEPSxf32>, %g: memref<SIZExf32>,
                %y: memref<3xSTEPSx2xSIZExbf16>, %m: memref<3xGROUPSxf32>, %z: memref<3xGROUPSxf32>) {
  norm.generic {indexing_maps = [#x, #x, #row, #step, #column, #x, #row, #row],
                iterator_types = ["parallel", "parallel", "reduction", "reduction", "reduction"]SCHEDULE}
      ins(%x, %r, %s, %t, %g : memref<3xSTEPSx2xSIZExf32, strided<[9000, 300, 150, RUN, 1]>>, memref<3xSTEPSx2xSIZExbf16>, memref<3xGROUPSxf32>,
          memref<STEPSxf32>, memref<SIZExf32>)
      outs(%y, %m, %z : memref<3xSTEPSx2xSIZExbf16>, memref<3xGROUPSxf32>, memref<3xGROUPSxf32>) {
  ^bb0(%a: f32, %b: bf16, %scale: f32, %shift: f32, %gain: f32):
    %zero = arith.constant 0.0 : f32
    %e = arith.extf %b : bf16 to f32
    %c = arith.mulf %a, %scale : f32
    %d = arith.addf %c, %shift : f32
    %v = arith.addf %d, %e : f32
    %n, %mean, %rstd = norm.normalize mean_variance %v {epsilon = 1.0e-6 : f64} : f32
    %max = norm.reduce maximumf %n : f32
    %is_large = arith.cmpf ogt, %scale, %zero : f32
    %k = arith.divf %n, %max : f32
    %i = arith.select %is_large, %k, %n : f32
    %o = arith.mulf %i, %gain : f32
    %w = arith.truncf %o : f32 to bf16
    norm.yield %w, %mean, %max : bf16, f32, f32
  }
  return
}
"""

# Rows of a part of a vector, of which there are full vectors, and some left over.
TINY = """
#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>
#row = affine_map<(i, j) -> (i)>
func.func @main(%x: memref<181xSIZExf32>, %r: memref<181xSIZExbf16>, %g: memref<SIZExf32>, %s: memref<181xf32>,
                %h: memref<181xSIZExbf16>, %y: memref<181xSIZExf32>, %m: memref<181xf32>) {
  norm.generic {indexing_maps = [#rows, #rows, #columns, #row, #rows, #rows, #row],
                iterator_types = ["parallel", "reduction"]SCHEDULE}
      ins(%x, %r, %g, %s : memref<181xSIZExf32>, memref<181xSIZExbf16>, memref<SIZExf32>, memref<181xf32>)
      outs(%h, %y, %m : memref<181xSIZExbf16>, memref<181xSIZExf32>, memref<181xf32>) {
  ^bb0(%a: f32, %b: bf16, %gain: f32, %scale: f32):
    %d = arith.extf %b : bf16 to f32
    %n, %rrms = norm.normalize mean_square %d {epsilon = 1.0e-6 : f64} : f32
    %p = arith.mulf %n, %gain : f32
    %c = arith.mulf %a, %scale : f32
    %v = arith.addf %p, %c : f32
    %k, %mean, %rstd = norm.normalize mean_variance %v {epsilon = 1.0e-6 : f64} : f32
    %max = norm.reduce maximumf %k : f32
    %w = arith.truncf %v : f32 to bf16
    norm.yield %w, %k, %max : bf16, f32, f32
  }
  return
}
"""

directory, options = sys.argv[1], sys.argv[2:]
os.makedirs(directory, exist_ok=True)


def run(size, schedule, *more, program=PROGRAM, options=options):
    """The bytes of all outputs; nothing if the run fails."""
    path = os.path.join(directory, "program.mlir")
    with open(path, "w") as file:
        text = f", schedule = {schedule}" if schedule else ""
        file.write(program.replace("SIZE", size).replace("SCHEDULE", text))
    outputs = [os.path.join(directory, f"{i}.npy") for i in range(3)]
    for output in outputs:
        if os.path.exists(output):
            os.remove(output)
    result = subprocess.run(
        ["norm-run", path, "--random=1", *options, *more,
         *(f"--output={output}" for output in outputs)],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if result.returncode:
        print("FAILED:", size, schedule, *more)
        print(result.stdout)
        return None
    return b"".join(open(output, "rb").read() for output in outputs)


def make_expected(size, program):
    """Options that compare a run with the reference."""
    if run(size, None, "--target=reference", program=program, options=[]) is None:
        sys.exit(1)
    expects = []
    for i in range(3):
        path = os.path.join(directory, f"expected{i}.npy")
        os.replace(os.path.join(directory, f"{i}.npy"), path)
        expects.append(f"--expect={path}")
    return expects


# Sums of four vectors a row: of so many rows, registers hold them.
ROWS = [1, 2, 4, 8] if "--highway-target=avx3" in options else [1, 2, 4]

tried = different = 0
for size in ["16", "19", "200"]:
    expected = run(size, None)
    schedules = [f"rows = {rows}, accumulators = 4, keep = {keep}, vectors = {vectors}"
                 for rows in ROWS for keep in ["reread", "scratch"]
                 for vectors in [1, 2]]
    schedules += [f"rows = {rows}, accumulators = 4, keep = reread, "
                  f"outputs_by_row = true, prefetch = {prefetch}, stream = always"
                  for rows in ROWS for prefetch in ["l1", "l2"]]
    schedules += [f"rows = {rows}, accumulators = 4, keep = {keep}, "
                  "outputs_by_row = true, align_outputs = true"
                  for rows in ROWS for keep in ["reread", "scratch"]]
    if size != "200":
        schedules.append("rows = 1, accumulators = 4, keep = registers")
    for schedule in schedules:
        tried += 1
        found = run(size, f"#norm.cpu_schedule<{schedule}>")
        if found is None or found != expected:
            different += 1
            print("DIFFERS:", size, schedule)
print(f"{tried} schedules, {different} differ")

# On the target's widest vectors: rows of one chunk and less, and of more.
tried = different = 0
for size in ["7", "33", "200", "2085"]:
    base = "accumulators = 4, pairs = true"
    expected = run(size, f"#norm.cpu_schedule<rows = 1, keep = reread, {base}>",
                   program=PAIRS)
    schedules = [f"rows = {rows}, keep = {keep}, vectors = {vectors}, {base}"
                 for rows in ROWS if rows < 8 for keep in ["reread", "scratch"]
                 for vectors in [1, 4]]
    schedules.append(f"rows = 2, keep = reread, stream = always, {base}")
    schedules.append(f"rows = 2, keep = reread, outputs_by_row = true, align_outputs = true, {base}")
    if size == "7":
        schedules.append(f"rows = 1, keep = registers, {base}")
    for schedule in schedules:
        tried += 1
        found = run(size, f"#norm.cpu_schedule<{schedule}>", program=PAIRS)
        if found is None or found != expected:
            different += 1
            print("DIFFERS:", size, schedule)
print(f"{tried} schedules with pairs, {different} differ")

# Strips of all rows that lie side by side, and of as many as a thread has. The
# bits are others than those of vectors for each row, but the numbers are not.
tried = different = 0
base = "#norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread"
for steps, groups, length in [(4, 32, 3), (9, 15, 10), (29, 4, 37), (1, 2, 64), (3, 2, 70)]:
    program = RUNS.replace("STEPS", str(steps)).replace("RUN", str(length))
    program = program.replace("GROUPS", str(groups))
    size = f"{groups}x{length}"
    expects = make_expected(size, program)
    expected = run(size, f"{base}, across_runs = true>", "--threads=1", "--rtol=1e-2", "--atol=1e-5",
                   *expects, program=program)
    for schedule in ["vectors = 1", "vectors = 4", "stream = always",
                     "stream = one_thread"]:
        for threads in [1, 2, 7]:
            tried += 1
            found = run(size, f"{base}, across_runs = true, {schedule}>",
                        f"--threads={threads}", program=program)
            if found is None or found != expected:
                different += 1
                print("DIFFERS:", steps, size, schedule, threads, "threads")
print(f"{tried} schedules across runs, {different} differ")

# Of all threads; the schedule that is chosen is one of these.
tried = different = 0
for size in ["2", "4", "8"]:
    base = "#norm.cpu_schedule<accumulators = 2, keep = reread, across_rows = true, "
    expected = run(size, base + "rows = 1>", "--threads=1", "--rtol=1e-2", "--atol=1e-5",
                   *make_expected(size, TINY), program=TINY)
    for schedule in [None, "rows = 2>", "rows = 1, vectors = 4>", "rows = 1, stream = always>",
                     "rows = 1, stream = one_thread>",
                     "rows = 2, outputs_by_row = true, prefetch = l1>"]:
        for threads in [1, 2, 7]:
            tried += 1
            found = run(size, schedule and base + schedule, f"--threads={threads}", program=TINY)
            if found is None or found != expected:
                different += 1
                print("DIFFERS:", size, schedule, threads, "threads")
print(f"{tried} schedules of tiny rows, {different} differ")

tried = different = 0
expected = run("200", None, "--threads=1")
for threads in [1, 2, 7, 16]:
    tried += 1
    if run("200", None, f"--threads={threads}") != expected:
        different += 1
        print("DIFFERS:", threads, "threads")
print(f"{tried} numbers of threads, {different} differ")
