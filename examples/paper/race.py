#!/usr/bin/env python3
"""Times steps of norm-paper beside PyTorch, eager and compiled, in one run.

    race.py NORM-PAPER FOLDER [--threads=N] [--rounds=N] [NORM-PAPER-OPTION...]

They take turns, round by round. Writes FOLDER/race.csv: the least of the medians that
the rounds gave. Where Python has no torch, norm-mlir runs alone.
"""

import argparse
import csv
import os
import statistics
import subprocess
import sys
import time

try:
    import torch
    import torch.nn.functional as F
except ImportError:
    torch = None

SECONDS, LEAST, WARM_UP = 2, 5, 3
RATE = 1e-3


def parameter(*shape):
    if len(shape) == 1:
        return torch.nn.Parameter(torch.ones(shape))
    return torch.nn.Parameter(torch.randn(shape) / shape[0] ** 0.5)


def layer_norm(x, gain, bias):
    return F.layer_norm(x, x.shape[-1:], gain, bias, 1e-5)


def mlp(x, p):
    w1, gain1, bias1, w2, gain2, bias2, w3, bias3 = p
    h = torch.relu(layer_norm(x @ w1, gain1, bias1))
    h = torch.relu(layer_norm(h @ w2, gain2, bias2))
    return h @ w3 + bias3


def ln_lstm(x, p):
    wx, gain_x, bias_x, wh, gain_h, bias, gain_c, bias_c, wo, bo = p
    inputs = layer_norm(x @ wx, gain_x, bias_x)
    h = c = x.new_zeros(x.shape[1], wh.shape[0])
    for at in inputs.unbind():
        f, i, o, g = (layer_norm(h @ wh, gain_h, bias) + at).chunk(4, 1)
        c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
        h = torch.sigmoid(o) * torch.tanh(layer_norm(c, gain_c, bias_c))
    return h @ wo + bo


def encoder_step(x, h, p):
    wx, gain_x, bias_x, wh, gain_h, bias_h, w, gain_w, bias_w, u, gain_u, bias_u = p
    gates = layer_norm(x @ wx, gain_x, bias_x) + layer_norm(h @ wh, gain_h, bias_h)
    z, r = torch.sigmoid(gates).chunk(2, 1)
    new = layer_norm(x @ w, gain_w, bias_w) + r * layer_norm(h @ u, gain_u, bias_u)
    return h + z * (torch.tanh(new) - h)


def training_step(network, parameters, x, wrap):
    """Forward, backward and Adam of all parameters in one kernel, PyTorch's fastest."""
    labels = torch.randint(10, (x.shape[-2],))

    def loss_of(x):
        return F.cross_entropy(network(x, parameters), labels)

    forward = wrap(loss_of)
    adam = torch.optim.Adam(parameters, lr=RATE, fused=True)

    def step():
        adam.zero_grad()
        forward(x).backward()
        adam.step()

    return step


def make_steps(wrap):
    """The cases by norm-paper's names."""
    gates, wide = (100, 400), (2400, 4800)
    lstm = [(28, 400), (400,), (400,), gates, (400,), (400,), (100,), (100,), (100, 10), (10,)]
    layers = [(784, 1000), (1000,), (1000,), (1000, 1000), (1000,), (1000,), (1000, 10), (10,)]
    gru = [(620, 4800), (4800,), (4800,), wide, (4800,), (4800,)]
    gru += [(620, 2400), (2400,), (2400,), (2400, 2400), (2400,), (2400,)]
    steps = {}
    for batch in (128, 4):
        parameters = [parameter(*shape) for shape in layers]
        x = torch.randn(batch, 784)
        steps[f"mlp-{batch}"] = training_step(mlp, parameters, x, wrap)
    parameters = [parameter(*shape) for shape in lstm]
    steps["ln-lstm"] = training_step(ln_lstm, parameters, torch.randn(28, 128, 28), wrap)
    weights = [parameter(*shape).detach() for shape in gru]
    x, h = torch.randn(64, 620), torch.randn(64, 2400) / 10
    encoder = wrap(encoder_step)
    steps["skip-thoughts"] = lambda: encoder(x, h, weights)
    return steps


def measure(step, seconds):
    """The median of calls for so many seconds, in microseconds."""
    times = []
    while sum(times) < seconds or len(times) < LEAST:
        start = time.perf_counter()
        step()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1e6


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("norm_paper")
    parser.add_argument("folder")
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--quick", action="store_true")
    options, rest = parser.parse_known_args()
    if options.quick:
        options.rounds, rest = 1, rest + ["--quick"]
    environment = dict(os.environ, OMP_NUM_THREADS=str(options.threads))

    runners = {}
    if torch:
        torch.set_num_threads(options.threads)
        runners["eager"] = make_steps(lambda function: function)
        runners["compiled"] = make_steps(torch.compile)
        for steps in runners.values():
            for step in steps.values():
                for _ in range(WARM_UP):
                    step()
    else:
        print("race.py: this Python has no torch: norm-mlir runs alone", file=sys.stderr)

    best = {}

    def record(case, who, time):
        best[case, who] = min(time, best.get((case, who), time))

    for _ in range(options.rounds):
        command = [options.norm_paper, "steps", f"--output={options.folder}", *rest]
        subprocess.run(command, env=environment, check=True)
        with open(os.path.join(options.folder, "steps.csv")) as file:
            for row in csv.DictReader(file):
                record(row["case"], "norm-mlir", float(row["step_us"]))
        for who, steps in runners.items():
            for case, step in steps.items():
                record(case, who, measure(step, 0 if options.quick else SECONDS))
    with open(os.path.join(options.folder, "race.csv"), "w") as file:
        file.write("case,threads,who,us\n")
        for (case, who), microseconds in sorted(best.items()):
            file.write(f"{case},{options.threads},{who},{microseconds:.1f}\n")


if __name__ == "__main__":
    main()
