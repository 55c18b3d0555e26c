"""What was measured: the rows of results.csv, which the driver writes too."""

from __future__ import annotations

import csv
import dataclasses
import pathlib
from typing import Iterable, Optional

from .cases import Case


@dataclasses.dataclass(frozen=True)
class Result:
    """What one contender did with one case."""

    op: str
    rows: int
    columns: int
    row_stride: int
    type: str
    weight_type: str
    contender: str
    timer: str
    """Who measured: "driver", or "torch" for race.py's own."""
    device: str
    runs: int
    median_us: Optional[float]
    """None unless `status` is "ok"."""
    bytes: int
    error: Optional[float]
    """The largest distance from float64, relative to the row's scale."""
    tolerance: float
    status: str
    """ok; wrong; refused: it cannot do this; skipped: it was not tried; failed."""
    note: str

    @property
    def key(self) -> tuple:
        """The same for all results of a case."""
        return (
            self.op,
            self.rows,
            self.columns,
            self.row_stride,
            self.type,
            self.weight_type,
        )

    @property
    def gigabytes_per_second(self) -> Optional[float]:
        return self.bytes / self.median_us / 1e3 if self.median_us else None


FIELDS = [field.name for field in dataclasses.fields(Result)]


def make_result(case: Case, contender: str, **measured: object) -> Result:
    """A result for `case`; `measured` overrides that nothing was done."""
    values: dict = dict(
        op=case.op,
        rows=case.rows,
        columns=case.columns,
        row_stride=case.row_stride,
        type=case.type,
        weight_type=case.weight_type,
        contender=contender,
        timer="torch",
        device="",
        runs=0,
        median_us=None,
        bytes=case.bytes,
        error=None,
        tolerance=case.tolerance,
        status="skipped",
        note="",
    )
    values.update(measured)
    return Result(**values)


def read_results(path: pathlib.Path) -> list[Result]:
    results = []
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            values: dict = dict(row)
            for name in ("rows", "columns", "row_stride", "runs", "bytes"):
                values[name] = int(row[name])
            for name in ("median_us", "error", "tolerance"):
                values[name] = float(row[name]) if row[name] else None
            results.append(Result(**values))
    return results


def write_results(path: pathlib.Path, results: Iterable[Result]) -> None:
    with open(path, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(FIELDS)
        for result in results:
            writer.writerow(
                "" if value is None else value
                for value in dataclasses.asdict(result).values()
            )
