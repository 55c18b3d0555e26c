"""Whom we race in torch: a copy, eager mode, torch.compile."""

from __future__ import annotations

from typing import Callable

import torch
import torch.nn.functional as F

from .tensors import Outputs, Problem

Contender = Callable[[], Outputs]
"""A call that returns what it computed."""


class Refused(Exception):
    """The contender cannot do this case; the text says why."""


def make_copy(problem: Problem) -> Callable[[], object]:
    """Half of the case's bytes read, half of them written."""
    count = problem.case.bytes // 2
    source = torch.zeros(count, dtype=torch.uint8, device=problem.x.device)
    target = torch.empty_like(source)
    return lambda: target.copy_(source)


def _normalize(problem: Problem) -> Callable[..., Outputs]:
    """The case in torch's own ops, as a function of its operands."""
    case = problem.case
    shape = (case.columns,)

    def function(x, residual, gain, bias) -> Outputs:
        h = x if residual is None else x + residual
        if case.centered:
            y = F.layer_norm(h, shape, gain, bias, case.epsilon)
        else:
            y = F.rms_norm(h, shape, gain, case.epsilon)
        if case.gelu:
            y = F.gelu(y)
        # With weights in f32 some versions return f32: more bytes than the others.
        return y.to(x.dtype), None if residual is None else h

    return function


def make_eager(problem: Problem) -> Contender:
    function = _normalize(problem)
    p = problem
    return lambda: function(p.x, p.residual, p.gain, p.bias)


def make_compiled(problem: Problem, mode: str) -> Contender:
    # Without this, torch.compile gives up after some shapes and runs eager code
    # without a word.
    torch._dynamo.reset()
    function = torch.compile(
        _normalize(problem), mode=mode, dynamic=False, fullgraph=True
    )
    p = problem
    return lambda: function(p.x, p.residual, p.gain, p.bias)
