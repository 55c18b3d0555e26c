#!/usr/bin/env python3
"""Runs the cells of examples/recurrent by norm-run, and their gradients by
norm-differentiate, and compares with the formulas in float64 and a tape.

recurrent.py FOLDER EXAMPLES [--part=K/N] [--no-gradient] [--cells=A,B] [NORM-RUN-OPTIONS...]

Each of NORM-RUN-OPTIONS is one set, such as "--threads=7", and every case runs with
each; further sets must give the same bits as the first. With --part only every Nth of
the cases, from the Kth on. Prints what fails, and the largest error.
"""
import array
import os
import re
import subprocess
import sys

from bodies import from_floats, make_random, run_norm, to_floats, write_npy
from tape import Matrix, Tape

# Of each cell: how many gates, what it carries, and its parameters with how many times
# the hidden size they have.
CELLS = {
    "rnn": (1, "h", "gain:1 bias:1"),
    "lstm": (4, "hc", "a1:4 b1:4 a2:4 b2:4 b:4 a3:1 b3:1"),
    "lstm-pytorch": (4, "hc", "a1:4 b1:4 a2:4 b2:4 a3:1 b3:1"),
    "lstm-gates": (4, "hc", "a:4 b:4 a3:1 b3:1"),
    "lstm-haste": (4, "hc", "a1:4 a2:4 b:4 a3:1 b3:1"),
    "gru": (3, "h", "a1:2 b1:2 a2:2 b2:2 a3:1 b3:1 a4:1 b4:1"),
    "gru-haste": (3, "h", "a1:3 b1:3 a2:3 b2:3"),
}
CELLS["lstm-one-kernel"] = CELLS["lstm"]
CELLS["lstm-bf16"] = CELLS["lstm"]
# The sizes in the files.
INPUT, HIDDEN = 40, 96
# Steps, batch, inputs, hidden size, and the lengths of the sequences if not all.
SHAPES = [
    (4, 3, 7, 33, (4, 1, 2)),
    (1, 1, 5, 33, None),
    (3, 2, 20, 100, (3, 1)),
    (5, 1, 3, 16, None),
    (3, 4, 3, 5, (0, 3, 2, 9)),
    (6, 2, 64, 128, (2, 6)),
]
# The largest error of an output, by its largest element.
TOLERANCES = {"f32": 2.0e-5, "bf16": 3.0e-2}


def compute_step(cell, tape, p, q, state, w):
    """The new state, of x * W_x, h * W_h and the parameters."""
    t, size = tape, len(state[0].rows[0])

    def gates(m, names):
        return {name: t.columns(m, i * size, (i + 1) * size) for i, name in enumerate(names)}

    def of_cells(g, c, candidate=True):
        kept = t.multiply(t.sigmoid(g["f"]), c)
        return t.add(kept, t.multiply(t.sigmoid(g["i"]), t.tanh(g["g"])))

    if cell == "rnn":
        return [t.tanh(t.layer_norm(t.add(p, q), w["gain"], w["bias"]))]
    if cell in ("lstm", "lstm-haste"):
        sums = t.add(t.layer_norm(q, w["a1"], w.get("b1")), t.layer_norm(p, w["a2"], w.get("b2")))
        g = gates(t.add(sums, w["b"]), "fiog" if cell == "lstm" else "igfo")
        c = of_cells(g, state[1])
        return [t.multiply(t.sigmoid(g["o"]), t.tanh(t.layer_norm(c, w["a3"], w["b3"]))), c]
    if cell == "lstm-pytorch":
        g = gates(t.add(t.layer_norm(q, w["a1"], w["b1"]), t.layer_norm(p, w["a2"], w["b2"])), "ifgo")
        c = t.layer_norm(of_cells(g, state[1]), w["a3"], w["b3"])
        return [t.multiply(t.sigmoid(g["o"]), t.tanh(c)), c]
    if cell == "lstm-gates":
        g = gates(t.add(p, q), "igfo")
        gains, biases = gates(w["a"], "igfo"), gates(w["b"], "igfo")
        g = {name: t.layer_norm(g[name], gains[name], biases[name]) for name in "igfo"}
        g["f"] = t.shift(g["f"], 1.0)
        c = t.layer_norm(of_cells(g, state[1]), w["a3"], w["b3"])
        return [t.multiply(t.sigmoid(g["o"]), t.tanh(c)), c]
    h = state[0]
    if cell == "gru":
        zr = [t.columns(m, 0, 2 * size) for m in (q, p)]
        zr = gates(t.add(t.layer_norm(zr[0], w["a1"], w["b1"]),
                         t.layer_norm(zr[1], w["a2"], w["b2"])), "zr")
        u = t.layer_norm(t.columns(p, 2 * size, 3 * size), w["a3"], w["b3"])
        v = t.layer_norm(t.columns(q, 2 * size, 3 * size), w["a4"], w["b4"])
        new = t.tanh(t.add(u, t.multiply(t.sigmoid(zr["r"]), v)))
        z = t.sigmoid(zr["z"])
        kept = t.multiply(t.shift(t.multiply(z, Matrix([[-1.0] * size])), 1.0), h)
        return [t.add(kept, t.multiply(z, new))]
    of_x = gates(t.layer_norm(p, w["a2"], w["b2"]), "zrg")
    of_h = gates(t.layer_norm(q, w["a1"], w["b1"]), "zrg")
    z = t.sigmoid(t.add(of_x["z"], of_h["z"]))
    r = t.sigmoid(t.add(of_x["r"], of_h["r"]))
    new = t.tanh(t.add(of_x["g"], t.multiply(r, of_h["g"])))
    return [t.add(t.multiply(z, h), t.multiply(t.subtract(Matrix([[1.0] * size]), z), new))]


def resize(text, inputs, hidden):
    """The file with other sizes."""
    def replace(match):
        number = int(match.group())
        if number == INPUT:
            return str(inputs)
        return str(number // HIDDEN * hidden) if number and number % HIDDEN == 0 else match.group()
    # Sizes of types, and of slices; no comments, and no numbers of another kind.
    def replace_line(line):
        if line.lstrip().startswith("//"):
            return line
        return re.sub(r"(?<=[<x\[ ])\d+(?=x|\]|, )", replace, line)
    return "\n".join(map(replace_line, text.split("\n")))


class Case:
    def __init__(self, cell, shape, examples):
        self.cell, (self.steps, self.batch, self.inputs, self.hidden, lengths) = cell, shape
        self.examples = examples
        self.type = "bf16" if "bf16" in cell else "f32"
        self.lengths = list(lengths or [self.steps] * self.batch)
        self.name = "%s of %d steps, batch %d, %d inputs, %d hidden" % (
            cell, self.steps, self.batch, self.inputs, self.hidden)
        gates, self.state, parameters = CELLS[cell]
        self.arguments = {"x": self.make(self.type, self.steps * self.batch, self.inputs, 1, 0)}
        for i, name in enumerate(self.state):
            self.arguments["first_" + name] = self.make(
                self.type if name == "h" else "f32", self.batch, self.hidden, 2 + i, 0, 0.5)
        wide = gates * self.hidden
        self.arguments["w_x"] = self.make(
            self.type, self.inputs, wide, 4, 0, self.inputs ** -0.5)
        self.arguments["w_h"] = self.make(
            self.type, self.hidden, wide, 5, 0, self.hidden ** -0.5)
        for i, parameter in enumerate(parameters.split()):
            name, times = parameter.split(":")
            is_gain = name.startswith(("a", "gain"))
            self.arguments[name] = self.make(
                "f32", 1, int(times) * self.hidden, 6 + i, 1 if is_gain else 0, 0.2)
        # Those of all states, and of the last.
        self.cotangents = [self.make(self.type, self.steps * self.batch, self.hidden, 20, 0)]
        for i, name in enumerate(self.state):
            self.cotangents.append(self.make(
                self.type if name == "h" else "f32", self.batch, self.hidden, 21 + i, 0))

    @staticmethod
    def make(type, rows, columns, seed, mean, deviation=1.0):
        data = make_random(type, rows * columns, mean, deviation, seed)
        values = [float(v) for v in to_floats(type, data)]
        matrix = Matrix([values[i * columns:(i + 1) * columns] for i in range(rows)])
        matrix.type = type
        matrix.data = data
        return matrix

    def round(self, tape, matrix):
        if self.type == "f32":
            return matrix
        def nearest(value):
            bits = array.array("I", array.array("f", [value]).tobytes())[0]
            bits += 0x7fff + (bits >> 16 & 1)
            return to_floats("bf16", array.array("H", [bits >> 16]))[0]
        return tape.round(matrix, nearest)

    def compute(self):
        """The outputs of the function and of its gradient, in float64."""
        tape, w = Tape(), self.arguments
        state = [w["first_" + name] for name in self.state]
        states = []
        cell = {"lstm-one-kernel": "lstm", "lstm-bf16": "lstm"}.get(self.cell, self.cell)
        for step in range(self.steps):
            rows = w["x"].rows[step * self.batch:(step + 1) * self.batch]
            x = tape.record(rows, lambda gradient, step=step: [
                w["x"].gradient[step * self.batch + i].__setitem__(slice(None), g)
                for i, g in enumerate(gradient)])
            p, q = tape.matmul(x, w["w_x"]), tape.matmul(state[0], w["w_h"])
            new = compute_step(cell, tape, p, q, state, w)
            new[0] = self.round(tape, new[0])
            runs = [step < length for length in self.lengths]
            state = [tape.select(runs, a, b) for a, b in zip(new, state)]
            states.append(state[0])
        outputs = [sum((s.rows for s in states), [])] + [s.rows for s in state]
        for step, s in enumerate(states):
            s.add_gradient(self.cotangents[0].rows[step * self.batch:(step + 1) * self.batch])
        for s, cotangent in zip(state, self.cotangents[1:]):
            s.add_gradient(cotangent.rows)
        tape.run_back()
        return outputs, [m.gradient for m in self.arguments.values()]

    def write(self):
        with open(os.path.join(self.examples, self.cell + ".mlir")) as file:
            text = resize(file.read(), self.inputs, self.hidden)
        with open("case.mlir", "w") as file:
            file.write(text)
        def save(number, matrix, shape):
            write_npy("in%d.npy" % number, matrix.type, shape, matrix.data)
        number = 0
        for name, matrix in self.arguments.items():
            shape = (len(matrix.rows), len(matrix.rows[0]))
            if name == "x":
                shape = (self.steps, self.batch, self.inputs)
            elif not name.startswith(("w_", "first_")):
                shape = shape[1:]
            save(number, matrix, shape)
            number += 1
            if name == "x":
                write_npy("in1.npy", "i64", (self.batch,), array.array("q", self.lengths))
                number += 1
        self.num_inputs = number
        for i, cotangent in enumerate(self.cotangents):
            shape = (self.batch, self.hidden)
            save(number + i, cotangent, (self.steps,) * (i == 0) + shape)

    def differentiate(self, options):
        """The gradient as gradient.mlir; what is wrong."""
        result = subprocess.run(
            ["norm-opt", "case.mlir", "-o", "gradient.mlir",
             "--norm-differentiate=function=sequence " + options],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        return result.stdout[:2000] if result.returncode else ""

    def run(self, file, entry, num_inputs, types, options):
        """The outputs of norm-run, as bits; None if it fails."""
        return run_norm(file, num_inputs, len(types), ["--entry=" + entry, *options])


def find_error(type, found, expected):
    """The largest error, by the largest element."""
    found = to_floats(type, found)
    expected = [v for row in expected for v in row]
    if len(found) != len(expected):
        return float("inf")
    scale = max(map(abs, expected), default=0.0) or 1.0
    errors = [abs(a - b) for a, b in zip(found, expected)]
    return max((e if e == e else float("inf") for e in errors), default=0.0) / scale


def check(case, name, types, expected, names, found, first):
    """What is wrong with the outputs of a run, and the largest error."""
    if not found:
        return ["%s: does not run" % name], 0.0
    problems, worst = [], 0.0
    for type, a, b, output in zip(types, found, expected, names):
        error = find_error(type, a, b)
        worst = max(worst, error)
        if error > TOLERANCES[case.type]:
            problems.append("%s: %s is off by %.2g of its largest element" % (name, output, error))
    if first and [f.tobytes() for f in found] != [f.tobytes() for f in first]:
        problems.append("%s: other bits" % name)
    return problems, worst


def main():
    folder, examples, ways, part, parts = sys.argv[1], sys.argv[2], [], 0, 1
    cells, has_gradient = list(CELLS), True
    examples = os.path.abspath(examples)
    for argument in sys.argv[3:]:
        if argument.startswith("--part="):
            part, parts = map(int, argument[len("--part="):].split("/"))
        elif argument.startswith("--cells="):
            cells = argument[len("--cells="):].split(",")
        elif argument == "--no-gradient":
            has_gradient = False
        else:
            ways.append(argument.split())
    os.makedirs(folder, exist_ok=True)
    os.chdir(folder)

    checked, wrong, worst = 0, 0, {}
    cases = [(cell, shape) for cell in cells for shape in SHAPES]
    for cell, shape in cases[part::parts]:
        case = Case(cell, shape, examples)
        case.write()
        outputs, gradients = case.compute()
        types = [m.type for m in case.cotangents]
        names = ["states"] + ["last_" + name for name in case.state]
        runs = [("forward", "case.mlir", "sequence", case.num_inputs, types, outputs, names)]
        if has_gradient:
            for save in ("true", "false"):
                file = "gradient-%s.mlir" % save
                problem = case.differentiate("save-iterations=" + save)
                if problem:
                    print("FAILED: %s: norm-differentiate: %s" % (case.name, problem))
                    wrong += 1
                    continue
                os.rename("gradient.mlir", file)
                runs.append(("gradient, save-iterations=" + save, file, "sequence_vjp",
                             case.num_inputs + len(case.cotangents),
                             [m.type for m in case.arguments.values()], gradients,
                             list(case.arguments)))
        for name, file, entry, num_inputs, types, expected, names in runs:
            first = None
            for options in ways:
                found = case.run(file, entry, num_inputs, types, options)
                problems, error = check(case, name, types, expected, names, found, first)
                first = first or found
                checked += 1
                wrong += bool(problems)
                kind = case.type + " " + name.split(",")[0]
                worst[kind] = max(worst.get(kind, 0.0), error)
                for problem in problems:
                    print("WRONG: %s %s: %s" % (case.name, " ".join(options), problem))
    print(checked, "runs,", wrong, "wrong; largest error by the largest element:",
          ", ".join("%s %.1e" % entry for entry in sorted(worst.items())))
    return wrong != 0 or not checked


if __name__ == "__main__":
    sys.exit(main())
