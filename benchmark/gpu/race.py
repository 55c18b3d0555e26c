#!/usr/bin/env python3
"""Races the folder's kernels against a copy, torch and Triton on this machine.

Writes results.csv, table.md and plot.svg; README.md says how to read them. Exits
with 1 if a result of ours is wrong, or nothing could be measured.
"""

from __future__ import annotations

import argparse
import csv
import datetime
import os
import pathlib
import subprocess
import sys
from typing import Optional

from race.cases import Case, read_cases
from race.plot import write_plot
from race.report import OURS, Table, agreement
from race.results import Result, make_result, read_results, write_results

FOLDER = pathlib.Path(__file__).resolve().parent

DRY_ROWS = 3

PEERS = ["eager", "compile", "Triton tutorial", "Triton Liger"]


def fail(message: str) -> int:
    print(f"race.py: error: {message}", file=sys.stderr)
    return 1


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description="Race the folder's kernels against a copy, torch and Triton."
    )
    parser.add_argument("--quick", action="store_true", help="only a dozen cases")
    parser.add_argument(
        "--filter", default="", help="only cases with this in their names"
    )
    parser.add_argument("--runs", type=int, help="how often each is timed (31)")
    parser.add_argument(
        "--compile-mode",
        action="append",
        help="of torch.compile, e.g. max-autotune-no-cudagraphs, or none; may be "
        "given more than once (default)",
    )
    parser.add_argument(
        "--output",
        type=pathlib.Path,
        default=FOLDER / "results",
        help="a folder (results, beside this program)",
    )
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help="a folder for the emulator, on a machine without a GPU: a few rows",
    )
    return parser.parse_args()


def run_driver(arguments: argparse.Namespace, path: pathlib.Path) -> bool:
    """Our kernels and a copy, by the driver; its errors are its own to print."""
    command = [str(FOLDER / "norm-gpu-race"), f"--output={path}"]
    command.append(f"--runs={arguments.runs}")
    if arguments.quick:
        command.append("--quick")
    if arguments.filter:
        command.append(f"--filter={arguments.filter}")
    if arguments.dry_run:
        command.append(f"--max-rows={DRY_ROWS}")
    return subprocess.run(command).returncode == 0


def why_no_torch(is_dry: bool) -> Optional[str]:
    """None if torch can measure here."""
    try:
        import torch
    except ImportError:
        return "no torch here"
    if not is_dry and not torch.cuda.is_available():
        return "torch finds no GPU"
    return None


def run_peers(
    arguments: argparse.Namespace, cases: list[Case], target: str
) -> tuple[list[Result], str]:
    """All contenders in this process, and the versions of what they are."""
    why = why_no_torch(arguments.dry_run)
    if why:
        skipped = [
            make_result(case, peer, note=why) for case in cases for peer in PEERS
        ]
        return skipped, why
    if arguments.dry_run:
        # Before Triton is loaded.
        os.environ.setdefault("TRITON_INTERPRET", "1")
    from race.measure import Race, describe_versions

    modes = [mode for mode in arguments.compile_mode if mode != "none"]
    race = Race(FOLDER, target, arguments.runs, modes)
    results: list[Result] = []
    for number, case in enumerate(cases, 1):
        print(f"{number}/{len(cases)} {case.name}", file=sys.stderr)
        results += race.run(case)
    return results, describe_versions()


def device_of(results: list[Result]) -> str:
    return next((result.device for result in results if result.device), "?")


def describe(
    folder: dict[str, str], results: list[Result], versions: str, is_dry: bool
) -> list[str]:
    """The head of the table: what ran where."""
    date = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d")
    lines = [
        "# Normalization on a GPU",
        "",
        f"{device_of(results)}; {versions}; "
        f"kernels of {folder['commit']} for {folder['chip']}; "
        f"{date}.",
        "",
    ]
    if is_dry:
        return lines + [
            "**A dry run on the emulator: its times say nothing about a GPU, and no "
            "ratio is made of them.**"
        ]
    return lines + [
        "Median times of interleaved runs, each after the L2 cache was flushed. "
        '"of the copy": the time of a copy of the same bytes, divided by ours; '
        '"vs": a peer\'s time, divided by ours, so that more than 1 is for us. '
        "Error: largest, against float64, relative to the row's scale."
    ]


def main() -> int:
    arguments = parse_arguments()
    arguments.runs = arguments.runs or (1 if arguments.dry_run else 31)
    arguments.compile_mode = arguments.compile_mode or ["default"]
    with open(FOLDER / "folder.csv", newline="") as file:
        folder = next(csv.DictReader(file))
    if arguments.dry_run != (folder["target"] == "emulator"):
        needed = "with" if folder["target"] == "emulator" else "without"
        return fail(
            f"this folder is for target {folder['target']}: run it {needed} --dry-run"
        )
    cases = [
        case
        for case in read_cases(FOLDER / "cases.csv")
        if (case.quick or not arguments.quick) and arguments.filter in case.name
    ]
    if arguments.dry_run:
        cases = [case.limited_to(DRY_ROWS) for case in cases]

    arguments.output.mkdir(parents=True, exist_ok=True)
    by_driver = arguments.output / "driver.csv"
    by_driver.unlink(missing_ok=True)
    is_good = run_driver(arguments, by_driver)
    if not by_driver.exists():
        # It has said why.
        return 1
    results = read_results(by_driver)
    measured, versions = run_peers(arguments, cases, folder["target"])
    results += measured

    write_results(arguments.output / "results.csv", results)
    lines = describe(folder, results, versions, arguments.dry_run)
    lines += Table(cases, results, arguments.dry_run).lines()
    said = None if arguments.dry_run else agreement(results)
    lines += ["", said] if said else []
    text = "\n".join(lines) + "\n"
    (arguments.output / "table.md").write_text(text)
    title = "dry run on the emulator: no figures"
    if not arguments.dry_run:
        title = f"{device_of(results)}, {versions}"
    write_plot(arguments.output / "plot.svg", cases, results, title)
    print(text, end="")
    bad = [
        r for r in results if r.contender == OURS and r.status in ("wrong", "failed")
    ]
    for result in bad:
        if result.timer == "torch":
            fail(f"{result.op} {result.rows}x{result.columns}: {result.note}")
    return 0 if is_good and not bad else 1


if __name__ == "__main__":
    sys.exit(main())
