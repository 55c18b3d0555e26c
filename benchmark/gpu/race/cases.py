"""What is raced: the rows of cases.csv, and what follows from them."""

from __future__ import annotations

import csv
import dataclasses
import pathlib

TYPE_BYTES = {"f32": 4, "f16": 2, "bf16": 2}

HALF_ULP = {"f32": 2.0**-24, "f16": 2.0**-11, "bf16": 2.0**-8}
"""What rounding to a type may change, relative to the number."""


@dataclasses.dataclass(frozen=True)
class Case:
    """One normalization of a matrix along its rows.

    h = x + residual, rounded to the type (only h = x without a residual);
    y = f(gain * (h - mean) * rstd + bias), where a norm that is not centered
    has no mean, and f is GELU (by erf) or nothing. With a residual, h is the
    second result.
    """

    op: str
    rows: int
    columns: int
    row_stride: int
    """Of x, in elements: more than `columns` where x is a part of wider rows."""
    type: str
    weight_type: str
    centered: bool
    bias: bool
    residual: bool
    gelu: bool
    epsilon: float
    quick: bool
    origin: str
    kernel: str
    """The library in kernels/ that computes it."""

    @property
    def is_strided(self) -> bool:
        return self.row_stride != self.columns

    @property
    def types(self) -> str:
        if self.weight_type == self.type:
            return self.type
        return f"{self.type}+{self.weight_type}"

    @property
    def name(self) -> str:
        stride = f" stride {self.row_stride}" if self.is_strided else ""
        return f"{self.op} {self.rows}x{self.columns} {self.types}{stride}"

    @property
    def bytes(self) -> int:
        """What must be read and written: each matrix and each weight once."""
        matrices = 4 if self.residual else 2
        weights = 2 if self.bias else 1
        return self.columns * (
            matrices * self.rows * TYPE_BYTES[self.type]
            + weights * TYPE_BYTES[self.weight_type]
        )

    @property
    def tolerance(self) -> float:
        """The largest error of a right result, relative to the row's scale: the
        contract of docs/Semantics.md for the normalized value, the roundings of
        gain and bias, GELU, and the rounding to the type."""
        f32 = 4e-7 + 2 * HALF_ULP["f32"] + (4e-7 if self.gelu else 0)
        return HALF_ULP[self.type] + f32

    def limited_to(self, rows: int) -> Case:
        """The same with at most so many rows."""
        return dataclasses.replace(self, rows=min(self.rows, rows))


FIELDS = [field.name for field in dataclasses.fields(Case)]


def write_cases(path: pathlib.Path, cases: list[Case]) -> None:
    with open(path, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(FIELDS)
        for case in cases:
            values = dataclasses.asdict(case).values()
            writer.writerow(int(v) if isinstance(v, bool) else v for v in values)


def read_cases(path: pathlib.Path) -> list[Case]:
    flags = {"centered", "bias", "residual", "gelu", "quick"}
    numbers = {"rows", "columns", "row_stride"}
    cases = []
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            values: dict = dict(row)
            values.update({name: row[name] == "1" for name in flags})
            values.update({name: int(row[name]) for name in numbers})
            values["epsilon"] = float(row["epsilon"])
            cases.append(Case(**values))
    return cases
