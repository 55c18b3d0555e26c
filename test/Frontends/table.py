#!/usr/bin/env python3
"""What becomes of the norms of the corpus: the table of docs/Frontends.md.

    table.py PAGE --check         ends with 1 if the page's table is not what norm-opt does
    table.py PAGE --write         writes it
    table.py --rows [PATTERN...]  prints rows; with patterns those of the exports that fit
                                  one, and the ops outside their kernels

norm-opt is the one of PATH. Where fewer norms are raised than were called, or an op
beside a kernel moves all of its rows, reasons.csv must say why, and of nothing else.
"""

import argparse
import collections
import csv
import fnmatch
import math
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
CORPUS = HERE / "Inputs"
KINDS = ["Layer", "RMS", "Group", "Instance", "Batch"]
BEGIN = "<!-- Written by test/Frontends/table.py --write -->"
END = "<!-- end of the table -->"

# The first half of norm-cpu-pipeline.
RAISE = ["--norm-frontend-pipeline", "--norm-raise"]
FUSE = ["--norm-generalize", "--norm-fuse", "--canonicalize", "--cse"]

# What moves no element.
VIEWS = {"tensor.expand_shape", "tensor.collapse_shape", "tensor.cast", "tensor.extract_slice",
         "tensor.reshape"}
# What does nothing but move elements, beside linalg ops on parallel loops alone.
MOVES = {"tensor.pad", "tensor.concat", "tensor.insert_slice", "linalg.transpose",
         "linalg.broadcast", "linalg.copy"}


def norm_opt(text, options):
    done = subprocess.run(["norm-opt", "-", *options], input=text, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stderr[:2000])
    return done.stdout


Op = collections.namedtuple("Op", "name operands results types text")


def split_types(text):
    """Types between commas that are not inside of brackets."""
    types, depth, start = [], 0, 0
    for i, character in enumerate(text):
        if character in "<([":
            depth += 1
        elif character in ")]" or (character == ">" and text[i - 1] != "-"):
            depth -= 1
        elif character == "," and depth == 0:
            types.append(text[start:i].strip())
            start = i + 1
    return [*types, text[start:].strip()] if text.strip() else []


def functions_ops(text):
    """The ops in the bodies of functions, of MLIR in its generic form."""
    ops = []
    begin = re.compile(r'    (?:(%\w+)(?::(\d+))? = )?"([\w.]+)"\(([^)]*)\)')
    for chunk in re.split(r'\n(?=    [%"])', text):
        match = begin.match(chunk)
        if not match:
            continue
        # The regions are indented; the type is behind the last of them.
        lines = [line for line in chunk.split("\n") if line.startswith("    ") and line[4] in '%"}']
        signature = re.search(r' : \(([^{}]*?)\) -> (.*)$', lines[-1])
        if not signature:
            continue
        name, count = match[1], int(match[2] or 1)
        results = [f"{name}#{i}" for i in range(count)] if match[2] else [name] if name else []
        operands = [value.strip() for value in match[4].split(",") if value.strip()]
        result_types = signature[2].strip().removeprefix("(").removesuffix(")")
        types = dict(zip(operands, split_types(signature[1])))
        types.update(zip(results, split_types(result_types)))
        ops.append(Op(match[3], operands, results, types, chunk))
    return ops


def elements(type):
    """How many elements a tensor has, as (numbers of unknown sizes, product of the known)."""
    match = re.match(r"tensor<((?:[\d?]+x)*)", type or "")
    sizes = match[1].split("x")[:-1] if match else []
    return sizes.count("?"), math.prod(int(size) for size in sizes if size != "?")


def inputs(op):
    """The operands that are read; not those that only say where results go."""
    if op.name in ("norm.generic",) or op.name.startswith("linalg."):
        segments = re.search(r"operandSegmentSizes = array<i32: (\d+), (\d+)", op.text)
        if segments:
            return op.operands[: int(segments[1])]
    return op.operands


def what_moves(op):
    """What kind of mover `op` is; None if it does more than move or compute elements."""
    if op.name in MOVES:
        return op.name.split(".")[1].replace("insert_slice", "copy")
    if op.name == "linalg.generic":
        if "iterator_type<reduction>" in op.text:
            return None
        return "gather" if "tensor.extract" in op.text else "elementwise"
    return None


def outside(ops, kernels):
    """The ops beside `kernels` that move what a kernel's rows hold: kind, op."""
    makers = {result: op for op in ops for result in op.results}
    users = collections.defaultdict(list)
    for op in ops:
        for value in inputs(op):
            users[value].append(op)
    found = {}

    def visit(op, rows, neighbours):
        """Follows views and elementwise ops from a kernel in one direction."""
        move = what_moves(op)
        if op.name not in VIEWS:
            if not move or max(elements(op.types[r]) for r in op.results) < rows:
                return
            if op.results[0] in found:
                return
            found[op.results[0]] = move, op
        if op.name in VIEWS or move == "elementwise":
            for neighbour in neighbours(op):
                visit(neighbour, rows, neighbours)

    for kernel in kernels:
        rows = max(elements(type) for type in kernel.types.values())
        before = lambda op: [makers[v] for v in inputs(op) if v in makers]
        after = lambda op: [user for v in op.results for user in users[v]]
        for op in before(kernel):
            visit(op, rows, before)
        for op in after(kernel):
            visit(op, rows, after)
    return list(found.values())


Row = collections.namedtuple("Row", "file model calls raised kernels programs outside")


def describe(file, model, calls, verbose=False):
    text = pathlib.Path(CORPUS / f"{file}.mlir").read_text()
    raised = norm_opt(text, RAISE)
    count = len(re.findall(r"= norm\.(?:(?:layer|rms|group|batch)_norm|generic)\b", raised))
    fused = norm_opt(raised, [*FUSE, "--mlir-print-op-generic", "--mlir-print-local-scope"])
    ops = functions_ops(fused)
    kernels = [op for op in ops if op.name == "norm.generic"]
    norms = [op for op in kernels if '"norm.normalize"' in op.text]
    # A norm that is not raised may be a kernel without saying so.
    left = outside(ops, norms if count == sum(calls.values()) else kernels)
    if verbose:
        for kind, op in left:
            print(f"{file}: {kind}:\n{op.text}")
    kinds = collections.Counter(kind for kind, _ in left)
    return Row(file, model, calls, count, len(norms), len(kernels) - len(norms), sorted(kinds.items()))


def corpus():
    """The corpus' files: name, what it was made of, calls by kind."""
    with open(CORPUS / "norm-calls.csv") as file:
        for row in csv.DictReader(file):
            yield row["file"], row["model"], {k: int(row[k]) for k in KINDS if int(row[k])}


def reasons():
    with open(HERE / "reasons.csv") as file:
        return list(csv.DictReader(file))


def table(rows):
    """The lines of the table and of its notes, and what has a wrong reason or none."""
    wrong, used = [], set()
    # In the order of the file, so that the numbers of notes rarely change.
    notes = list(dict.fromkeys(reason["reason"] for reason in reasons()))
    lines = ["| export | model | norms called | raised | kernels | other row programs | outside | |",
             "|---|---|---|---|---|---|---|---|"]
    for row in rows:
        calls = ", ".join(f"{n} {kind}" for kind, n in row.calls.items())
        outside = ", ".join(f"{n} {kind}" for kind, n in row.outside)
        marks = []
        unlike = {kind for kind, _ in row.outside}
        if row.raised != sum(row.calls.values()):
            unlike.add("raised")
        for what in sorted(unlike):
            given = [r for r in reasons()
                     if r["what"] == what and fnmatch.fnmatch(row.file, r["file"])]
            if not given:
                wrong.append(f"{row.file}: {what}: reasons.csv has no reason")
            for reason in given:
                used.add((reason["file"], reason["what"], reason["reason"]))
                marks.append(notes.index(reason["reason"]) + 1)
        lines.append(f"| {row.file} | {row.model} | {calls} | {row.raised} | {row.kernels} | "
                     f"{row.programs or ''} | {outside} | {', '.join(map(str, sorted(set(marks))))} |")
    for r in reasons():
        if (r["file"], r["what"], r["reason"]) not in used:
            wrong.append(f"reasons.csv: {r['file']}: {r['what']}: nothing is so")
    lines.append("")
    lines += [f"{i}. {note}" for i, note in enumerate(notes, 1)]
    return "\n".join(lines), wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("page", nargs="?", type=pathlib.Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--rows", nargs="*")
    options = parser.parse_args()
    if options.rows is not None:
        for file, model, calls in corpus():
            if not options.rows or any(fnmatch.fnmatch(file, r) for r in options.rows):
                print(*describe(file, model, calls, verbose=bool(options.rows))[:], sep=" | ", flush=True)
        return 0
    files = {str(f.relative_to(CORPUS).with_suffix("")) for f in CORPUS.glob("*/*.mlir")}
    entries = list(corpus())
    wrong = [f"{file}: in the folder or in norm-calls.csv, but not in both"
             for file in sorted(files ^ {entry[0] for entry in entries})]
    text, unexplained = table([describe(*entry) for entry in entries])
    wrong += unexplained
    page = options.page.read_text()
    before, rest = page.split(BEGIN)
    old, after = rest.split(END)
    new = f"\n\n{text}\n\n"
    if options.write:
        options.page.write_text(before + BEGIN + new + END + after)
    elif new != old:
        for line in [f"- {l}" for l in old.split("\n") if l not in new.split("\n")]:
            wrong.append(line)
        for line in [f"+ {l}" for l in new.split("\n") if l not in old.split("\n")]:
            wrong.append(line)
        wrong.append(f"{options.page}: not what norm-opt does; run test/Frontends/table.py "
                     "docs/Frontends.md --write with norm-opt in PATH, and commit it")
    for line in wrong:
        print(line)
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
