"""Our kernels and the peers on one case, in this process."""

from __future__ import annotations

import functools
import math
import pathlib
from typing import Callable, Union

import torch

from .cases import Case
from .compiled import Runtime
from .peers import Contender, Refused, make_compiled, make_copy, make_eager
from .report import COPY, OURS
from .results import Result, make_result
from .tensors import Problem, largest_error, make_problem
from .timing import CudaTimer, HostTimer

try:
    from . import triton_peers
except ImportError:
    # Listed as skipped.
    triton_peers = None  # type: ignore[assignment]

PEER_SLACK = 8
"""Peers round more often than we do: so many of our tolerances still count as
right. Our own results have one."""


class Race:
    """Measures cases, one after the other."""

    def __init__(
        self,
        folder: pathlib.Path,
        target: str,
        runs: int,
        compile_modes: list[str],
    ):
        self.runtime = Runtime(folder, target)
        self.runs = runs
        self.timer: Union[CudaTimer, HostTimer]
        if target == "emulator":
            self.device = torch.device("cpu")
            self.device_name = "emulator"
            self.timer = HostTimer()
        else:
            self.device = torch.device("cuda")
            self.device_name = torch.cuda.get_device_name()
            self.timer = CudaTimer(self.device)
            self.runtime.use_stream(torch.cuda.current_stream().cuda_stream)
        self.factories: dict[str, Callable[[Problem], Contender]] = {
            OURS: self._make_ours,
            "eager": make_eager,
        }
        for mode in compile_modes:
            name = "compile" if mode == "default" else f"compile {mode}"
            self.factories[name] = functools.partial(make_compiled, mode=mode)
        self.factories["Triton tutorial"] = self._make_tutorial
        self.factories["Triton Liger"] = self._make_liger

    def run(self, case: Case) -> list[Result]:
        """One result for each contender, whatever happens to it."""
        if self.device.type == "cuda":
            # What the last case's contenders have freed.
            torch.cuda.empty_cache()
        try:
            problem = make_problem(case, self.device)
            copy = make_copy(problem)
        except torch.cuda.OutOfMemoryError as error:
            return [self._fault(case, name, error) for name in [*self.factories, COPY]]
        results: list[Result] = []
        calls: dict[str, Callable[[], object]] = {}
        errors: dict[str, float] = {}
        for name, factory in self.factories.items():
            try:
                call = factory(problem)
                errors[name] = self._check(name, problem, call)
                calls[name] = call
            except Exception as error:  # Peers fail in ways of their own.
                results.append(self._fault(case, name, error))
        calls[COPY] = copy
        try:
            medians = self.timer.medians(list(calls.values()), self.runs)
            self.runtime.check()
        except Exception as error:
            return results + [self._fault(case, name, error) for name in calls]
        return results + [
            self._result(
                case, name, median_us=median, error=errors.get(name), status="ok"
            )
            for name, median in zip(calls, medians)
        ]

    def _fault(self, case: Case, contender: str, fault: Exception) -> Result:
        """Why there is no time."""
        if isinstance(fault, Wrong):
            return self._result(
                case, contender, error=fault.error, status="wrong", note=str(fault)
            )
        if isinstance(fault, Refused):
            return self._result(case, contender, status="refused", note=str(fault))
        if isinstance(fault, torch.cuda.OutOfMemoryError):
            note = "does not fit in the device's memory"
            return self._result(case, contender, status="skipped", note=note)
        note = f"{type(fault).__name__}: {fault}".splitlines()[0][:200]
        return self._result(case, contender, status="failed", note=note)

    def _result(self, case: Case, contender: str, **measured: object) -> Result:
        return make_result(
            case, contender, device=self.device_name, runs=self.runs, **measured
        )

    def _check(self, name: str, problem: Problem, call: Contender) -> float:
        problem.clear_results()
        outputs = call()
        if name == OURS:
            self.runtime.check()
        error = largest_error(problem, outputs)
        allowed = problem.case.tolerance * (1 if name == OURS else PEER_SLACK)
        if not error <= allowed:
            raise Wrong(error, allowed)
        return error

    def _make_ours(self, problem: Problem) -> Contender:
        call = self.runtime.bind(problem.case, problem)

        def run():
            call()
            return problem.y, problem.sum

        return run

    def _make_tutorial(self, problem: Problem) -> Contender:
        if triton_peers is None:
            raise Refused("no Triton here")
        return triton_peers.make_tutorial(problem)

    def _make_liger(self, problem: Problem) -> Contender:
        if triton_peers is None:
            raise Refused("no Triton here")
        return triton_peers.make_liger(problem)


class Wrong(Exception):
    """A result that is farther off than it may be."""

    def __init__(self, error: float, allowed: float):
        found = "a NaN" if math.isinf(error) else f"off by {error:.1e}"
        super().__init__(f"{found}; at most {allowed:.1e} of the row's scale is right")
        self.error = error


def describe_versions() -> str:
    """Of torch and Triton."""
    versions = [f"torch {torch.__version__}"]
    if triton_peers is not None:
        versions.append(f"Triton {triton_peers.triton.__version__}")
    return ", ".join(versions)
