#!/usr/bin/env python3
"""Makes tables and plots of what norm-paper wrote.

    report.py EXPERIMENT FOLDER --command=TEXT   prints the tables as Markdown, and
                                                 writes the plots into FOLDER
    report.py ... --docs=PAGE.md --plots=FOLDER  writes the tables into PAGE.md,
                                                 between the lines that begin and end
                                                 the experiment, and CSV files and
                                                 plots into the other FOLDER

Figures are never typed: what the documentation says is what the files say.
"""

import argparse
import csv
import datetime
import os
import shutil
import statistics
import sys

import chart

NAMES = {
    "layer_norm": "layer norm",
    "batch_norm": "batch norm",
    "weight_norm": "weight norm",
    "none": "none",
    "ln_lstm": "LSTM, layer norm",
    "lstm": "LSTM",
    "ln_gru": "GRU, layer norm",
    "gru": "GRU",
}


def read(folder, name):
    """The rows of a file that norm-paper wrote to its end."""
    path = os.path.join(folder, name)
    try:
        with open(path) as file:
            rows = list(csv.DictReader(file))
    except OSError as error:
        incomplete(path, error.strerror)
    if not rows:
        incomplete(path, "it has no rows")
    if any(None in row.values() for row in rows):
        incomplete(path, "a row has fewer values than there are columns")
    return [{key: number(value) for key, value in row.items()} for row in rows]


def incomplete(path, why):
    sys.exit(f"report.py: {path} is not what a whole run of norm-paper writes: {why}")


def number(text):
    try:
        return int(text)
    except ValueError:
        pass
    try:
        return float(text)
    except ValueError:
        return text


def machine():
    processor = "unknown processor"
    with open("/proc/cpuinfo") as file:
        for line in file:
            if line.startswith("model name"):
                processor = line.split(":", 1)[1].strip()
                break
    count = len(os.sched_getaffinity(0))
    return f"{processor}, {count} processor{'s' if count != 1 else ''}"


def table(header, rows):
    lines = ["| " + " | ".join(header) + " |", "|---" * len(header) + "|"]
    return lines + ["| " + " | ".join(map(str, row)) + " |" for row in rows]


def spread(values, form, factor=1.0):
    """The mean, and the least and the largest in brackets."""
    values = [factor * value for value in values]
    mean = form % statistics.mean(values)
    if len(values) == 1:
        return mean
    return f"{mean} ({form % min(values)} to {form % max(values)})"


def over_seeds(rows, x, y, factor=1.0):
    """Points (x, mean, least, largest)."""
    points = {}
    for row in rows:
        points.setdefault(row[x], []).append(factor * row[y])
    return [(at, statistics.mean(ys), min(ys), max(ys)) for at, ys in sorted(points.items())]


def training(folder, name, what):
    """A table for each batch size, and panels."""
    rows = read(folder, name)
    networks = list(dict.fromkeys(row["network"] for row in rows))
    lines, panels = [], []
    for batch in sorted({row["batch"] for row in rows}, reverse=True):
        here = [row for row in rows if row["batch"] == batch]
        last = max(row["steps"] for row in here)
        seeds = len({row["seed"] for row in here})
        lines += [
            f"Batch {batch}, after {last:,} steps ({here[-1]['epochs']:.2f} epochs), "
            f"{seeds} seed{'s' if seeds != 1 else ''}: mean (least to largest)",
            "",
        ]
        body = []
        for network in networks:
            runs = [row for row in here if row["network"] == network]
            ends = [row for row in runs if row["steps"] == last]
            if not ends:
                incomplete(
                    os.path.join(folder, name),
                    f"at batch {batch}, {NAMES[network]} has no row of step {last:,}",
                )
            body.append(
                [
                    NAMES[network],
                    spread([row["train_nll"] for row in ends], "%.3f"),
                    spread([row["test_nll"] for row in ends], "%.3f"),
                    spread([row["test_error"] for row in ends], "%.2f", 100),
                    # Each is a median of the steps between two tests. Where another program
                    # has a processor, all of them wait for it.
                    "%.2f" % (min(row["step_us"] for row in runs) / 1e3),
                ]
            )
        lines += table([what, "training NLL", "test NLL", "test error, %", "step, ms"], body)
        lines.append("")
        for key, label, factor in (
            ("train_nll", "training NLL", 1),
            ("test_nll", "test NLL", 1),
            ("test_error", "test error, %", 100),
        ):
            curves = []
            for network in networks:
                runs = [row for row in here if row["network"] == network]
                curves.append((NAMES[network], over_seeds(runs, "epochs", key, factor)))
            panels.append(chart.Panel(f"batch {batch}", "epochs", label, curves))
    return lines, panels


def mnist(folder):
    lines, panels = training(folder, "mnist.csv", "norm")
    return lines, {"mnist.svg": (panels, 3)}


def rnn(folder):
    lines, panels = training(folder, "rnn.csv", "cell")
    rows = read(folder, "rnn-states.csv")
    networks = list(dict.fromkeys(row["network"] for row in rows))
    states = []
    for trained in sorted({row["trained"] for row in rows}):
        for key, label in (("mean", "mean of the units"), ("deviation", "their deviation")):
            curves = [
                (
                    NAMES[network],
                    over_seeds(
                        [r for r in rows if r["network"] == network and r["trained"] == trained],
                        "step",
                        key,
                    ),
                )
                for network in networks
            ]
            title = f"after {trained:,} steps of training" if trained else "before training"
            states.append(chart.Panel(title, "time step", label, curves))
    return lines, {"rnn.svg": (panels, 3), "rnn-states.svg": (states, 2)}


def invariance(folder):
    rows = read(folder, "invariance.csv")
    norms = list(dict.fromkeys(row["norm"] for row in rows))
    cells = {}
    for row in rows:
        number = row["largest"] if row["verdict"] == "yes" else row["least"]
        if number == float("inf"):
            number = "NaN"
        elif number:
            number = f"{number:.1e}"
        cells.setdefault(row["property"], {})[row["norm"]] = f"{row['verdict']} ({number})"
    changes = [name for name in cells if name.startswith(("weight", "dataset", "single"))]
    lines = []
    for title, names in (
        ("outputs stay the same under", changes),
        ("property", [name for name in cells if name not in changes]),
    ):
        networks = max(row["networks"] for row in rows if row["property"] in names)
        body = [[name] + [cells[name].get(norm, "") for norm in norms] for name in names]
        lines += table([title] + [NAMES[norm] for norm in norms], body)
        lines += ["", f"Up to {networks} random networks a cell.", ""]
    return lines, {}


CASES = {
    "mlp-128": "784-1000-1000-10, layer norm, batch 128: training step",
    "mlp-4": "784-1000-1000-10, layer norm, batch 4: training step",
    "ln-lstm": "LSTM with layer norm, 28 steps of 128: training step",
    "skip-thoughts": "skip-thoughts' GRU with layer norm, 2400 units, 64 sentences: forward step",
}


def race(folder):
    rows = read(folder, "race.csv")
    times = {(row["case"], row["who"]): row["us"] / 1e3 for row in rows}
    for case in CASES:
        if (case, "norm-mlir") not in times:
            incomplete(os.path.join(folder, "race.csv"), f"it has no time of {case}")
    rivals = [who for who in ("eager", "compiled") if any(row["who"] == who for row in rows)]
    body = []
    for case, title in CASES.items():
        ours = times[case, "norm-mlir"]
        row = [title, f"{ours:.2f}"]
        for who in rivals:
            row.append(f"{times[case, who]:.2f} ({times[case, who] / ours:.2f} of ours)")
        body.append(row)
    header = ["milliseconds", "norm-mlir"] + [f"PyTorch {who}" for who in rivals]
    threads = rows[0]["threads"]
    lines = [f"On {threads} thread{'s' if threads != 1 else ''}:", ""]
    return lines + table(header, body) + [""], {}


EXPERIMENTS = {"mnist": mnist, "invariance": invariance, "rnn": rnn, "race": race}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("experiment", choices=EXPERIMENTS)
    parser.add_argument("folder", help="where norm-paper wrote CSV files")
    parser.add_argument("--command", required=True, help="what was typed")
    parser.add_argument("--docs", help="the page to write the tables into")
    parser.add_argument("--plots", help="the folder for CSV files and plots")
    options = parser.parse_args()

    lines, plots = EXPERIMENTS[options.experiment](options.folder)
    origin = f"{machine()}, {datetime.date.today()}"
    target = options.plots or options.folder
    os.makedirs(target, exist_ok=True)
    for name, (panels, columns) in plots.items():
        subtitle = f"{options.command}; {origin}"
        chart.write(os.path.join(target, name), panels, columns, subtitle)
    lines += [f"Made by `{options.command}` on {origin}."]
    if not options.docs:
        print("\n".join(lines))
        return

    begin = f"<!-- {options.experiment}: begin -->"
    end = f"<!-- {options.experiment}: end -->"
    with open(options.docs) as file:
        page = file.read()
    if page.count(begin) != 1 or page.count(end) != 1:
        sys.exit(f"report.py: {options.docs} must have one line {begin} and one {end}")
    relative = os.path.relpath(target, os.path.dirname(options.docs))
    for name in plots:
        lines += ["", f"![{name}]({relative}/{name})"]
    before, rest = page.split(begin)
    after = rest.split(end)[1]
    with open(options.docs, "w") as file:
        file.write(f"{before}{begin}\n" + "\n".join(lines) + f"\n{end}{after}")
    for name in os.listdir(options.folder):
        if name.startswith(options.experiment) and name.endswith(".csv"):
            shutil.copy(os.path.join(options.folder, name), target)


if __name__ == "__main__":
    main()
