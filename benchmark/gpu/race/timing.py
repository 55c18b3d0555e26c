"""Times, by CUDA's events or, in a dry run, by the host's clock."""

from __future__ import annotations

import statistics
import time
from typing import Callable, Sequence

import torch

Call = Callable[[], object]

WARM_UPS = 3

FLUSH_BYTES = 256 << 20
"""As large as what Triton's do_bench writes; more if the cache is larger."""


class CudaTimer:
    """Between any two runs more is written than the L2 cache holds, so that each
    finds its operands in the device's memory. While the device does that, the
    host queues what comes next: launches cost the device no time."""

    def __init__(self, device: torch.device):
        cache = torch.cuda.get_device_properties(device).L2_cache_size
        words = max(FLUSH_BYTES, 2 * cache) // 4
        self.buffer = torch.empty(words, dtype=torch.int32, device=device)

    def medians(self, calls: Sequence[Call], runs: int) -> list[float]:
        """Microseconds for each of `calls`, in rounds that each begin with
        another one."""
        for call in calls:
            for _ in range(WARM_UPS):
                call()

        def events() -> list[list[torch.cuda.Event]]:
            return [
                [torch.cuda.Event(enable_timing=True) for _ in range(runs)]
                for _ in calls
            ]

        starts, ends = events(), events()
        for run in range(runs):
            for i in range(len(calls)):
                which = (i + run) % len(calls)
                self.buffer.zero_()
                starts[which][run].record()
                calls[which]()
                ends[which][run].record()
        torch.cuda.synchronize()
        return [
            statistics.median(
                1000 * start.elapsed_time(end) for start, end in zip(*of_call)
            )
            for of_call in zip(starts, ends)
        ]


class HostTimer:
    """For dry runs: these times say nothing about a GPU."""

    def medians(self, calls: Sequence[Call], runs: int) -> list[float]:
        medians = []
        for call in calls:
            times = []
            for _ in range(runs):
                start = time.perf_counter()
                call()
                times.append(1e6 * (time.perf_counter() - start))
            medians.append(statistics.median(times))
        return medians
