#!/usr/bin/env python3
"""Makes the tables of docs/Performance.md, and plots, from norm-bench's JSON.

    report.py RACE.json...                     prints the tables as Markdown
    report.py RACE.json... --docs=FILE         writes them into FILE, between the
                                               lines that begin and end a race
    report.py RACE.json... --plot=FILE.svg     time over size, a panel a workload

The files are those of one run, one for each number of threads. Figures are never
typed: what the documentation says is what the files say.
"""

import argparse
import json
import math
import re
import sys

BEGIN = "<!-- race: begin -->"
END = "<!-- race: end -->"

# Up to so many bytes a case counts as resident in caches: what a server's core
# can have of the last level without its neighbours noticing.
RESIDENT_BYTES = 34 << 20

WORKLOADS = {
    "layer-norm": "Layer norm",
    "residual-layer-norm": "Residual + layer norm",
    "residual-layer-norm-gelu": "Residual + layer norm + GELU",
    "layer-norm-int8": "Layer norm to int8",
    "rms-norm": "RMS norm",
    "residual-rms-norm": "Residual + RMS norm",
    "layer-norm-backward": "Layer norm, gradients",
    "rms-norm-backward": "RMS norm, gradients",
    "layer-norm-channels": "Layer norm over channels",
    "batch-norm": "Batch norm with its statistics",
    "group-norm": "Group norm, channels first",
    "group-norm-channels-last": "Group norm, channels last",
}

# Raced on one or two shapes each: one table for all of them.
STRIDED = "Strided axes"
STRIDED_WORKLOADS = list(WORKLOADS)[list(WORKLOADS).index("layer-norm-channels") :]


def shape(result):
    return "x".join(map(str, result["sizes"]))


class Case:
    """What all competitors did on one workload, type and size."""

    def __init__(self, result):
        self.workload = result["workload"]
        self.type = result["type"]
        self.shape = shape(result)
        self.bytes = result["bytes"]
        self.origin = result["origin"]
        self.results = {}

    def time(self, name):
        return self.results.get(name, {}).get("median_ns")

    def best(self, kind):
        """The name of the fastest of a kind; None if there is none."""
        timed = [
            (result["median_ns"], name)
            for name, result in self.results.items()
            if result["kind"] == kind and "median_ns" in result
        ]
        return min(timed)[1] if timed else None

    def ratio(self):
        """The best peer's time divided by ours; above 1 we win."""
        peer, ours = self.best("peer"), self.time("norm-mlir")
        return self.time(peer) / ours if peer and ours else None

    def title(self):
        if self.workload in STRIDED_WORKLOADS:
            return STRIDED
        return f"{WORKLOADS[self.workload]}, {self.type}"

    def label(self):
        if self.title() != STRIDED:
            return self.shape
        return f"{WORKLOADS[self.workload].lower()}, {self.shape}"


class Race:
    """A file of norm-bench's."""

    def __init__(self, path):
        with open(path) as file:
            self.data = json.load(file)
        self.threads = self.data["threads"]
        self.names = [c["name"] for c in self.data["competitors"]]
        cases = {}
        for result in self.data["results"]:
            key = result["workload"], result["type"], shape(result)
            case = cases.setdefault(key, Case(result))
            case.results[result["competitor"]] = result
        self.cases = list(cases.values())

    def tables(self):
        """Titles and their cases."""
        tables = {}
        for case in self.cases:
            tables.setdefault(case.title(), []).append(case)
        return tables

    def columns(self, cases, kind):
        """Who of a kind was timed on any of the cases."""
        kinds = {c["name"]: c["kind"] for c in self.data["competitors"]}
        return [
            name
            for name in self.names
            if kinds[name] == kind and any(case.time(name) for case in cases)
        ]


def microseconds(ns):
    if ns is None:
        return "-"
    us = ns / 1000
    digits = max(0, 2 - math.floor(math.log10(us))) if us < 100 else 0
    return f"{us:,.{min(digits, 3)}f}"


def factor(value):
    return "-" if value is None else f"{value:.2f}"


def geometric_mean(values):
    return math.exp(sum(map(math.log, values)) / len(values))


def row(cells):
    return "| " + " | ".join(cells) + " |\n"


def table(race, cases):
    ours = race.columns(cases, "ours")
    peers = race.columns(cases, "peer")
    head = ["shape", "copy"] + ours + peers + ["best peer / ours", "ours / copy"]
    text = row(head) + row(["---"] * len(head))
    for case in cases:
        copy, best = case.time(case.best("copy")), case.best("peer")
        mine = case.time("norm-mlir")
        cells = [case.label(), microseconds(copy)]
        for name in ours + peers:
            cell = microseconds(case.time(name))
            cells.append(f"**{cell}**" if name == best else cell)
        cells.append(factor(case.ratio()))
        cells.append(factor(mine / copy if mine and copy else None))
        text += row(cells)
    return text


def means(race):
    text = row(["workload", "shapes", "best peer / ours", "lost"])
    text += row(["---"] * 4)
    for title, cases in race.tables().items():
        ratios = [c.ratio() for c in cases if c.bytes <= RESIDENT_BYTES and c.ratio()]
        all_ratios = [c.ratio() for c in cases if c.ratio()]
        if not all_ratios:
            continue
        lost = sum(ratio < 1 for ratio in all_ratios)
        mean = factor(geometric_mean(ratios)) if ratios else "-"
        text += row([title, str(len(ratios)), mean, f"{lost} of {len(all_ratios)}"])
    return text


def lost(race):
    cases = sorted(
        (case for case in race.cases if case.ratio() and case.ratio() < 1),
        key=lambda case: case.ratio(),
    )
    if not cases:
        return "No shape is lost.\n"
    text = row(["lost", "to", "best peer / ours"]) + row(["---"] * 3)
    for case in cases:
        name = f"{WORKLOADS[case.workload].lower()}, {case.type}, {case.shape}"
        text += row([name, case.best("peer"), factor(case.ratio())])
    return text


def gaps(race):
    """Who is missing altogether, and who lacks kernels."""
    lines = [f"- {gap['name']}: {gap['reason']}" for gap in race.data["gaps"]]
    for name in race.names:
        reasons = {}
        for case in race.cases:
            result = case.results.get(name, {})
            if "reason" in result:
                reasons.setdefault(result["reason"], set()).add(case.title())
        for reason, titles in reasons.items():
            lines.append(f"- {name}: {reason} ({', '.join(sorted(titles))})")
    return "\n".join(lines) + "\n" if lines else "None.\n"


def errors(race):
    """The largest error of each on each type."""
    kinds = ["f32", "bf16", "int8"]
    text = row(["competitor"] + kinds) + row(["---"] * 4)
    for name in race.names:
        largest = {}
        for case in race.cases:
            error = case.results.get(name, {}).get("error", -1)
            kind = "int8" if case.workload == "layer-norm-int8" else case.type
            # None is an error without a bound: NaN.
            error = math.inf if error is None else error
            largest[kind] = max(error, largest.get(kind, -1))
        if max(largest.values(), default=-1) < 0:
            continue
        text += row(
            [name]
            + [
                "-" if largest.get(kind, -1) < 0 else f"{largest[kind]:.1e}"
                for kind in kinds
            ]
        )
    return text


def plural(count, word):
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def markdown(races, plots):
    first = races[0].data
    machine = first["machine"]
    versions = ", ".join(
        f"{c['name']} {c['version']}" for c in first["competitors"] if c["version"]
    )
    sizes = ", ".join(
        f"{name} {machine[key] >> 10:,} KiB"
        for name, key in (("L1", "l1d_bytes"), ("L2", "l2_bytes"), ("L3", "l3_bytes"))
        if machine.get(key, 0) > 0
    )
    text = (
        f"Machine: {machine['processor']} (family {machine['family']}, model "
        f"{machine['model']}), {plural(machine['processors'], 'processor')}, {sizes}; "
        f"{machine['system']}. Date: {first['date'][:10]}. Commit: "
        f"{first['commit'] or 'unknown'}. Versions: {versions}.\n\n"
        "Made by `./dev bench --peers --docs`. Times in microseconds: medians of "
        f"batches of calls in {first['rounds']} interleaved slices of "
        f"{first['slice_ms']:g} ms. *copy* is the fastest of three copies of the same "
        "bytes; bold is the best peer; above 1, *best peer / ours* is a race won.\n"
    )
    for race in races:
        text += f"\n### Race, {plural(race.threads, 'thread')}\n"
        if race.threads in plots:
            text += f"\n![Time over size]({plots[race.threads]})\n"
        for title, cases in race.tables().items():
            text += f"\n#### {title}, {plural(race.threads, 'thread')}\n\n"
            text += table(race, cases)
        text += (
            f"\n#### Means and losses, {plural(race.threads, 'thread')}\n\n"
            "Geometric means over the shapes of up to "
            f"{RESIDENT_BYTES >> 20} MiB; *lost* counts all shapes.\n\n"
        )
        text += means(race) + "\n" + lost(race)
    text += (
        "\n### Errors and gaps\n\n"
        "The largest error against float64, relative to the largest result; of int8 "
        "in quanta.\n\n"
    )
    text += errors(races[0])
    text += "\nMissing:\n\n"
    seen = []
    for race in races:
        for line in gaps(race).splitlines():
            if line not in seen:
                seen.append(line)
    return text + "\n".join(seen) + "\n"


def splice(document, text):
    """`document` with what is between the marks replaced."""
    marks = re.compile(re.escape(BEGIN) + ".*?" + re.escape(END), re.DOTALL)
    if len(marks.findall(document)) != 1:
        raise ValueError(f"expected one '{BEGIN}' and one '{END}' behind it")
    return marks.sub(lambda _: f"{BEGIN}\n\n{text}\n{END}", document)


def plot(race, path):
    import matplotlib

    matplotlib.use("Agg")
    # The same file for the same figures.
    matplotlib.rcParams["svg.hashsalt"] = "norm-mlir"
    # Text as text, not as outlines: a quarter of the size.
    matplotlib.rcParams["svg.fonttype"] = "none"
    from matplotlib import pyplot

    tables = {
        title: cases for title, cases in race.tables().items() if title != STRIDED
    }
    columns = 2
    rows = (len(tables) + columns - 1) // columns
    figure, panels = pyplot.subplots(
        rows, columns, figsize=(6.5 * columns, 4 * rows), squeeze=False
    )
    colors = pyplot.get_cmap("tab10")
    peers = race.columns(race.cases, "peer")
    for panel, (title, cases) in zip(panels.flat, tables.items()):
        cases = sorted(cases, key=lambda case: (case.bytes, case.shape))
        sizes = [case.bytes for case in cases]

        def draw(times, label, **style):
            points = [(s, t / 1000) for s, t in zip(sizes, times) if t]
            if points:
                panel.plot(*zip(*points), label=label, **style)

        copies = [case.time(case.best("copy")) for case in cases]
        draw(copies, "copy", color="black", linestyle="--", linewidth=1)
        for i, name in enumerate(peers):
            draw(
                [case.time(name) for case in cases],
                name,
                color=colors(i + 1),
                linewidth=0.8,
                marker=".",
            )
        draw(
            [case.time("norm-mlir") for case in cases],
            "norm-mlir",
            color=colors(0),
            linewidth=2,
            marker="o",
            markersize=3,
        )
        panel.set_xscale("log")
        panel.set_yscale("log")
        panel.set_title(title)
        panel.set_xlabel("bytes read and written")
        panel.set_ylabel("µs")
        panel.grid(True, which="major", linewidth=0.3)
        panel.legend(fontsize=7)
    for panel in list(panels.flat)[len(tables) :]:
        panel.set_visible(False)
    machine = race.data["machine"]
    figure.suptitle(
        f"Time over size, {plural(race.threads, 'thread')}; {machine['processor']}, "
        f"{race.data['date'][:10]}"
    )
    figure.tight_layout(rect=(0, 0, 1, 0.98))
    figure.savefig(path, metadata={"Date": None})


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("races", nargs="+", help="what norm-bench --json wrote")
    parser.add_argument("--docs", help="the file to write the tables into")
    parser.add_argument("--plot", help="an SVG; a %% in it is the number of threads")
    options = parser.parse_args()

    try:
        races = sorted(map(Race, options.races), key=lambda race: race.threads)
        plots = {}
        if options.plot:
            for race in races:
                path = options.plot.replace("%", str(race.threads))
                plot(race, path)
                plots[race.threads] = path.rsplit("/", 1)[-1]
        text = markdown(races, plots)
        if not options.docs:
            sys.stdout.write(text)
            return
        with open(options.docs) as file:
            document = file.read()
        document = splice(document, text)
        with open(options.docs, "w") as file:
            file.write(document)
    except (OSError, ValueError, KeyError) as error:
        sys.exit(f"report.py: {type(error).__name__}: {error}")


if __name__ == "__main__":
    main()
