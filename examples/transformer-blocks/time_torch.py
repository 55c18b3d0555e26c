#!/usr/bin/env python3
"""Times a transformer block in PyTorch, as beside what norm-run prints.

    time_torch.py encoder|llama [THREADS]

prints the time of the fastest call in nanoseconds: as PyTorch runs the module, and
compiled by torch.compile. Needs PyTorch 2 and, for torch.compile, a C++ compiler.
"""

import sys
import time

import torch

from blocks import HIDDEN, SEQUENCE, Encoder, Llama, random, set_weights


def measure(call, x):
    """As norm-run does: warm, then the fastest within half a second."""
    with torch.inference_mode():
        for _ in range(20):
            call(x)
        times = []
        end = time.perf_counter_ns() + 500_000_000
        while time.perf_counter_ns() < end or len(times) < 11:
            begin = time.perf_counter_ns()
            call(x)
            times.append(time.perf_counter_ns() - begin)
    return min(times)


def main():
    name = sys.argv[1]
    torch.set_num_threads(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    module = set_weights({"encoder": Encoder, "llama": Llama}[name]())
    x = random(name + ".x", (1, SEQUENCE, HIDDEN))
    print(measure(module, x), measure(torch.compile(module), x))


if __name__ == "__main__":
    main()
