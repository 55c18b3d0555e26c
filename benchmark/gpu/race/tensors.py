"""A case's operands as tensors, and what is right."""

from __future__ import annotations

import dataclasses
import math
from typing import Optional

import torch

from .cases import Case

TYPES = {"f32": torch.float32, "f16": torch.float16, "bf16": torch.bfloat16}

CHECKED_ELEMENTS = 2**24
"""So many elements are compared at once, in float64."""

Outputs = tuple[torch.Tensor, Optional[torch.Tensor]]
"""y, and h if there is a residual."""


@dataclasses.dataclass
class Problem:
    """Operands and room for results. What a case has not is None."""

    case: Case
    x: torch.Tensor
    residual: Optional[torch.Tensor]
    gain: torch.Tensor
    bias: Optional[torch.Tensor]
    y: torch.Tensor
    sum: Optional[torch.Tensor]

    def clear_results(self) -> None:
        """NaN: what is not written is seen."""
        self.y.fill_(math.nan)
        if self.sum is not None:
            self.sum.fill_(math.nan)


def make_problem(case: Case, device: torch.device) -> Problem:
    """Normal numbers, the same in every run."""
    generator = torch.Generator(device).manual_seed(42)
    element, weights = TYPES[case.type], TYPES[case.weight_type]

    def normal(*shape: int, dtype: torch.dtype) -> torch.Tensor:
        return torch.randn(*shape, dtype=dtype, device=device, generator=generator)

    shape = (case.rows, case.columns)
    if case.is_strided:
        # What lies between the rows may not be read.
        whole = torch.full(
            (case.rows, case.row_stride), math.nan, dtype=element, device=device
        )
        x = whole[:, : case.columns]
        x.copy_(normal(*shape, dtype=element))
    else:
        x = normal(*shape, dtype=element)
    x += 0.5
    return Problem(
        case,
        x=x,
        residual=normal(*shape, dtype=element) if case.residual else None,
        gain=normal(case.columns, dtype=weights) * 0.1 + 1,
        bias=normal(case.columns, dtype=weights) * 0.1 if case.bias else None,
        y=torch.empty(shape, dtype=element, device=device),
        sum=torch.empty(shape, dtype=element, device=device) if case.residual else None,
    )


def largest_error(problem: Problem, outputs: Outputs) -> float:
    """The largest distance of the outputs from float64, over all elements,
    relative to the row's scale: its largest |gain * n| + |bias|, with n the
    normalized value. Infinite if an element is NaN."""
    rows = max(1, CHECKED_ELEMENTS // problem.case.columns)
    errors = [
        _error_of_rows(problem, outputs, slice(first, first + rows))
        for first in range(0, problem.case.rows, rows)
    ]
    return max(errors)


def _error_of_rows(problem: Problem, outputs: Outputs, rows: slice) -> float:
    case = problem.case
    h = problem.x[rows]
    errors = []
    if problem.residual is not None:
        h = h + problem.residual[rows]
        if outputs[1] is None:
            return math.inf
        distance = (outputs[1][rows].double() - h.double()).abs()
        errors.append(distance.amax(1) / h.double().abs().amax(1))
    h = h.double()
    if case.centered:
        h = h - h.mean(1, keepdim=True)
    n = h * torch.rsqrt(h.square().mean(1, keepdim=True) + case.epsilon)
    expected = n * problem.gain.double()
    scale = expected.abs()
    if problem.bias is not None:
        expected = expected + problem.bias.double()
        scale = scale + problem.bias.double().abs()
    if case.gelu:
        expected = torch.nn.functional.gelu(expected)
    distance = (outputs[0][rows].double() - expected).abs()
    errors.append(distance.amax(1) / scale.amax(1))
    # amax keeps a NaN.
    largest = max(error.amax().nan_to_num(nan=math.inf).item() for error in errors)
    return largest
