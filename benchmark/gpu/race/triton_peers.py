"""Whom we race in Triton: two kernels in the schemes that are in use.

The first is that of Triton's tutorial 05: a program a row, which goes over the
row in blocks, once for each statistic and once to write. The second is Liger's:
a row is one block, held in registers; short rows share a program. Both fuse what
the case has. Both refuse rows that their models refuse.
"""

from __future__ import annotations

import torch
import triton
import triton.language as tl

from .peers import Contender, Refused
from .tensors import Problem

TUTORIAL_ROW_BYTES = 65536
"""The tutorial's limit."""

LIGER_COLUMNS = 65536
"""Liger's limit, in elements."""

LIGER_SHORT_ROW, LIGER_MANY_ROWS, LIGER_ROWS_A_PROGRAM = 256, 32768, 16
"""Of rows up to the first number, if there are as many as the second."""


@triton.jit
def _finish(
    n, gain, bias, HAS_BIAS: tl.constexpr, HAS_GELU: tl.constexpr
):  # fmt: skip
    y = n * gain
    if HAS_BIAS:
        y = y + bias
    if HAS_GELU:
        y = y * 0.5 * (1.0 + tl.erf(y * 0.7071067811865476))
    return y


@triton.jit
def _tutorial_kernel(
    x_ptr, residual_ptr, gain_ptr, bias_ptr, y_ptr, sum_ptr,
    x_stride, columns, epsilon,
    CENTERED: tl.constexpr, HAS_BIAS: tl.constexpr, HAS_RESIDUAL: tl.constexpr,
    HAS_GELU: tl.constexpr, BLOCK: tl.constexpr,
):  # fmt: skip
    row = tl.program_id(0).to(tl.int64)
    x_ptr += row * x_stride
    y_ptr += row * columns
    source_ptr = x_ptr
    if HAS_RESIDUAL:
        residual_ptr += row * columns
        sum_ptr += row * columns
        for start in range(0, columns, BLOCK):
            at = start + tl.arange(0, BLOCK)
            mask = at < columns
            x = tl.load(x_ptr + at, mask=mask, other=0.0).to(tl.float32)
            r = tl.load(residual_ptr + at, mask=mask, other=0.0).to(tl.float32)
            tl.store(sum_ptr + at, (x + r).to(sum_ptr.dtype.element_ty), mask=mask)
        source_ptr = sum_ptr
        # Other threads read what these have written.
        tl.debug_barrier()

    mean = 0.0
    if CENTERED:
        total = tl.zeros([BLOCK], dtype=tl.float32)
        for start in range(0, columns, BLOCK):
            at = start + tl.arange(0, BLOCK)
            total += tl.load(source_ptr + at, mask=at < columns, other=0.0).to(
                tl.float32
            )
        mean = tl.sum(total, axis=0) / columns
    squares = tl.zeros([BLOCK], dtype=tl.float32)
    for start in range(0, columns, BLOCK):
        at = start + tl.arange(0, BLOCK)
        h = tl.load(source_ptr + at, mask=at < columns, other=0.0).to(tl.float32)
        h = tl.where(at < columns, h - mean, 0.0)
        squares += h * h
    rstd = 1 / tl.sqrt(tl.sum(squares, axis=0) / columns + epsilon)
    for start in range(0, columns, BLOCK):
        at = start + tl.arange(0, BLOCK)
        mask = at < columns
        h = tl.load(source_ptr + at, mask=mask, other=0.0).to(tl.float32)
        gain = tl.load(gain_ptr + at, mask=mask, other=0.0).to(tl.float32)
        bias = 0.0
        if HAS_BIAS:
            bias = tl.load(bias_ptr + at, mask=mask, other=0.0).to(tl.float32)
        y = _finish((h - mean) * rstd, gain, bias, HAS_BIAS, HAS_GELU)
        tl.store(y_ptr + at, y.to(y_ptr.dtype.element_ty), mask=mask)


@triton.jit
def _liger_kernel(
    x_ptr, residual_ptr, gain_ptr, bias_ptr, y_ptr, sum_ptr,
    x_stride, rows, columns, epsilon,
    CENTERED: tl.constexpr, HAS_BIAS: tl.constexpr, HAS_RESIDUAL: tl.constexpr,
    HAS_GELU: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr,
):  # fmt: skip
    row = (tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS))[:, None]
    at = tl.arange(0, BLOCK)[None, :]
    mask = (row < rows) & (at < columns)
    h = tl.load(x_ptr + row * x_stride + at, mask=mask, other=0.0).to(tl.float32)
    if HAS_RESIDUAL:
        r = tl.load(residual_ptr + row * columns + at, mask=mask, other=0.0)
        h = (h + r.to(tl.float32)).to(sum_ptr.dtype.element_ty)
        tl.store(sum_ptr + row * columns + at, h, mask=mask)
        h = h.to(tl.float32)
    if CENTERED:
        h = tl.where(at < columns, h - tl.sum(h, axis=1)[:, None] / columns, 0.0)
    variance = tl.sum(h * h, axis=1)[:, None] / columns
    n = h * (1 / tl.sqrt(variance + epsilon))
    gain = tl.load(gain_ptr + at, mask=at < columns, other=0.0).to(tl.float32)
    bias = 0.0
    if HAS_BIAS:
        bias = tl.load(bias_ptr + at, mask=at < columns, other=0.0).to(tl.float32)
    y = _finish(n, gain, bias, HAS_BIAS, HAS_GELU)
    tl.store(y_ptr + row * columns + at, y.to(y_ptr.dtype.element_ty), mask=mask)


def _flags(problem: Problem) -> dict:
    case = problem.case
    return dict(
        CENTERED=case.centered,
        HAS_BIAS=case.bias,
        HAS_RESIDUAL=case.residual,
        HAS_GELU=case.gelu,
    )


def _pointers(problem: Problem) -> list[torch.Tensor]:
    """A kernel has all parameters; what the case has not, it does not read."""
    p = problem
    some = p.x
    optional = [p.residual, p.gain, p.bias, p.y, p.sum]
    return [p.x] + [some if tensor is None else tensor for tensor in optional]


def make_tutorial(problem: Problem) -> Contender:
    case = problem.case
    largest = TUTORIAL_ROW_BYTES // problem.x.element_size()
    if case.columns > largest:
        raise Refused(f"rows of {case.columns}, at most {largest}")
    block = min(largest, triton.next_power_of_2(case.columns))
    warps = min(max(block // 256, 1), 8)

    def run():
        _tutorial_kernel[(case.rows,)](
            *_pointers(problem), problem.x.stride(0), case.columns, case.epsilon,
            **_flags(problem), BLOCK=block, num_warps=warps,
        )  # fmt: skip
        return problem.y, problem.sum

    return run


def make_liger(problem: Problem) -> Contender:
    case = problem.case
    block = triton.next_power_of_2(case.columns)
    if block > LIGER_COLUMNS:
        raise Refused(f"rows of {case.columns}, at most {LIGER_COLUMNS}")
    warps = 32 if block >= 32768 else 16 if block >= 8192 else 8 if block >= 2048 else 4
    short = block <= LIGER_SHORT_ROW and case.rows >= LIGER_MANY_ROWS
    rows = LIGER_ROWS_A_PROGRAM if short else 1

    def run():
        _liger_kernel[(triton.cdiv(case.rows, rows),)](
            *_pointers(problem), problem.x.stride(0), case.rows, case.columns,
            case.epsilon, **_flags(problem), ROWS=rows, BLOCK=block, num_warps=warps,
        )  # fmt: skip
        return problem.y, problem.sum

    return run
