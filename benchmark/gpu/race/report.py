"""The table: ours beside the others, in Markdown."""

from __future__ import annotations

import math
from typing import Iterable, Optional, Sequence

from .cases import Case
from .results import Result

OURS = "norm-mlir"
COPY = "copy"

Run = dict[str, Result]
"""What each contender did with one case."""


def key_of(case: Case) -> tuple:
    """That of the case's results."""
    return (
        case.op,
        case.rows,
        case.columns,
        case.row_stride,
        case.type,
        case.weight_type,
    )


def join(results: Iterable[Result]) -> dict[tuple, Run]:
    """By case and contender. What was timed in one process is compared: the
    driver's result counts only where there is no other."""
    runs: dict[tuple, Run] = {}
    for result in sorted(results, key=lambda result: result.timer != "driver"):
        runs.setdefault(result.key, {})[result.contender] = result
    return runs


def geometric_mean(values: Sequence[float]) -> float:
    return math.exp(sum(map(math.log, values)) / len(values))


def ratio(of: Optional[Result], to: Optional[Result]) -> Optional[float]:
    """Of two times, if both were measured by the same timer."""
    if not (of and to and of.median_us and to.median_us and of.timer == to.timer):
        return None
    return of.median_us / to.median_us


def contenders_of(runs: dict[tuple, Run]) -> list[str]:
    """All but ours and the copy, in the order of their first result."""
    names: dict[str, None] = {}
    for run in runs.values():
        names.update(dict.fromkeys(run))
    return [name for name in names if name not in (OURS, COPY)]


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _number(value: Optional[float], form: str) -> str:
    return "-" if value is None else format(value, form)


class Table:
    """The table of all cases. A dry run has times, but no ratios."""

    def __init__(self, cases: list[Case], results: list[Result], is_dry: bool):
        self.cases = cases
        self.runs = join(results)
        self.peers = contenders_of(self.runs)
        self.is_dry = is_dry

    def lines(self) -> list[str]:
        groups: dict[tuple, list[Case]] = {}
        for case in self.cases:
            groups.setdefault((case.op, case.types), []).append(case)
        lines = []
        for (op, types), cases in groups.items():
            lines += ["", f"## {op}, {types}", ""] + self._group(cases)
        return lines + self._notes()

    def _group(self, cases: list[Case]) -> list[str]:
        columns = ["rows x N", OURS, "GB/s", "of the copy"]
        columns += [f"vs {peer}" for peer in self.peers] + ["error", "from"]
        lines = [_row(columns), _row(["---"] + ["--:"] * (len(columns) - 2) + ["---"])]
        means: dict[str, list[float]] = {name: [] for name in [COPY] + self.peers}
        for case in cases:
            run = self.runs.get(key_of(case), {})
            lines.append(_row(self._cells(case, run, means)))
        if not self.is_dry and len(cases) > 1:
            cells = [
                f"{geometric_mean(means[name]):.2f} ({len(means[name])})"
                if means[name]
                else "-"
                for name in [COPY] + self.peers
            ]
            lines.append(_row(["geometric mean", "", ""] + cells + ["", ""]))
        return lines

    def _cells(self, case: Case, run: Run, means: dict[str, list[float]]) -> list[str]:
        ours = run.get(OURS)
        stride = f" stride {case.row_stride}" if case.is_strided else ""
        rate = ours.gigabytes_per_second if ours and not self.is_dry else None
        cells = [f"{case.rows} x {case.columns}{stride}", self._time(ours)]
        cells.append(_number(rate, ".0f"))
        for name in [COPY] + self.peers:
            other = run.get(name)
            value = None if self.is_dry else ratio(other, ours)
            if value is not None:
                means[name].append(value)
            is_word = other is not None and (self.is_dry or other.status != "ok")
            cells.append(other.status if is_word and other else _number(value, ".2f"))
        cells.append(_number(ours.error if ours else None, ".1e"))
        return cells + [case.origin]

    def _time(self, result: Optional[Result]) -> str:
        if result is None:
            return "-"
        if result.median_us is None:
            return result.status
        return f"{result.median_us:.1f} us" + (" (emulated)" if self.is_dry else "")

    def _notes(self) -> list[str]:
        """Why somebody did nothing, each reason once."""
        reasons: dict[str, int] = {}
        for run in self.runs.values():
            for name, result in run.items():
                if result.status != "ok":
                    reason = f"{name}: {result.status}: {result.note}"
                    reasons[reason] = reasons.get(reason, 0) + 1
        if not reasons:
            return []
        lines = ["", "## What was not timed", ""]
        return lines + [f"- {reason} ({n} cases)" for reason, n in reasons.items()]


def agreement(results: list[Result]) -> Optional[str]:
    """Our times by the driver and by torch's events should be the same."""
    ours = [result for result in results if result.contender == OURS]
    driver = {r.key: r.median_us for r in ours if r.timer == "driver"}
    ratios = []
    for result in ours:
        other = driver.get(result.key)
        if result.timer == "torch" and result.median_us and other:
            ratios.append(result.median_us / other)
    if not ratios:
        return None
    return (
        f"{OURS} in this process took {geometric_mean(ratios):.3f} of the time that "
        f"the driver measured (geometric mean of {len(ratios)} cases, "
        f"{min(ratios):.2f} to {max(ratios):.2f})."
    )
