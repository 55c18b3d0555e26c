#!/usr/bin/env python3
"""Writes the kernels that torch.compile generates for the cases of the race.

Inductor compiles a function to C++ kernels and to Python that calls them. The
race is about kernels, so this notes which kernels that Python calls and with which
buffers, and compiles their sources, with the options that Inductor itself takes,
into a library that norm-bench calls as it calls everybody. For each case and number of threads it writes, in the case's
folder, inductor-<variant>-t<threads>.so and .calls: a line for each call, the
function and then its arguments: the name of a buffer, scratch:<i>:<bytes> for
one between kernels.

The variant "other" takes the other of Inductor's two algorithms for a variance:
two passes, or Welford's, which it chooses between by the length of a row.
"""

import argparse
import concurrent.futures
import inspect
import json
import math
import os
import re
import shlex
import subprocess

os.environ.setdefault("TORCHINDUCTOR_COMPILE_THREADS", "1")

import torch
import torch.nn.functional as F
from torch._inductor import codecache, config, cpp_builder
from torch._inductor.cpu_vec_isa import pick_vec_isa

import case

EPSILON = case.EPSILON
# Inductor's: rows of up to so many elements have two passes.
DEFAULT_THRESHOLD = config.cpp.use_two_step_variance_threshold


class Recorder:
    """Stands in for Inductor's compiler of C++: notes sources and calls."""

    def __init__(self):
        self.sources = []
        self.calls = []

        def load(argtypes, main_code, *args, **kwargs):
            index = len(self.sources)
            self.sources.append(main_code)
            return lambda: lambda *arguments: self.calls.append((index, arguments))

        codecache.CppPythonBindingsCodeCache.load_pybinding_async = load

    def clear(self):
        self.sources.clear()
        self.calls.clear()


def functions(workload, sizes):
    """What is compiled: it writes into the caller's buffers, as kernels do."""

    def layer_norm(x, g, b):
        return F.layer_norm(x, x.shape[1:], g, b, EPSILON)

    def plain(x, gain, bias, y):
        y.copy_(layer_norm(x, gain, bias))

    def residual(x, residual, gain, bias, y, sum):
        s = x + residual
        sum.copy_(s)
        y.copy_(layer_norm(s, gain, bias))

    def residual_gelu(x, residual, gain, bias, y, sum):
        s = x + residual
        sum.copy_(s)
        y.copy_(F.gelu(layer_norm(s, gain, bias)))

    def int8(x, gain, bias, y):
        q = (layer_norm(x, gain, bias) * (1 / case.SCALE)).round()
        y.copy_(q.clamp(-128, 127).to(torch.int8))

    def rms(x, gain, y):
        y.copy_(F.rms_norm(x, x.shape[1:], gain, EPSILON))

    def residual_rms(x, residual, gain, y, sum):
        s = x + residual
        sum.copy_(s)
        y.copy_(F.rms_norm(s, s.shape[1:], gain, EPSILON))

    def channels(x, gain, bias, y):
        n = F.layer_norm(x.transpose(1, 2), (sizes[1],), gain, bias, EPSILON)
        y.copy_(n.transpose(1, 2))

    def batch(x, gain, bias, y):
        y.copy_(F.batch_norm(x, None, None, gain, bias, True, 0.1, EPSILON))

    def group(x, gain, bias, y):
        n, groups, channels, points = sizes
        image = x.view(n, groups * channels, points)
        y.view_as(image).copy_(
            F.group_norm(image, groups, gain.view(-1), bias.view(-1), EPSILON)
        )

    def group_last(x, gain, bias, y):
        n, points, groups, channels = sizes
        side = math.isqrt(points)
        shape = (n, side, side, groups * channels)
        image = x.view(shape).permute(0, 3, 1, 2)
        y.view(shape).permute(0, 3, 1, 2).copy_(
            F.group_norm(image, groups, gain.view(-1), bias.view(-1), EPSILON)
        )

    # What AOTAutograd's graphs have, with what the forward pass has saved.
    def backward(x, dy, gain, mean, rstd, dx, dgain, dbias):
        bias = torch.zeros_like(gain)
        grads = torch.ops.aten.native_layer_norm_backward(
            dy, x, x.shape[1:], mean, rstd, gain, bias, [True] * 3
        )
        for out, grad in zip((dx, dgain, dbias), grads):
            out.copy_(grad)

    def rms_backward(x, dy, gain, rstd, dx, dgain):
        grads = torch.ops.aten._fused_rms_norm_backward(
            dy, x, x.shape[1:], rstd, gain, [True] * 2
        )
        for out, grad in zip((dx, dgain), grads):
            out.copy_(grad)

    return {
        "layer-norm": plain,
        "residual-layer-norm": residual,
        "residual-layer-norm-gelu": residual_gelu,
        "layer-norm-int8": int8,
        "rms-norm": rms,
        "residual-rms-norm": residual_rms,
        "layer-norm-backward": backward,
        "rms-norm-backward": rms_backward,
        "layer-norm-channels": channels,
        "batch-norm": batch,
        "group-norm": group,
        "group-norm-channels-last": group_last,
    }[workload]


class Compiler:
    """Inductor's compiler and options, without its warnings, and without its
    libraries where a kernel calls nothing of them. (What it may call is SLEEF's
    functions, which are in libtorch_cpu.) The header is compiled once."""

    HEADER = "torch/csrc/inductor/cpp_prefix.h"

    def __init__(self, folder):
        options = cpp_builder.CppTorchOptions(
            vec_isa=pick_vec_isa(), include_pytorch=False, shared=True
        )
        builder = cpp_builder.CppBuilder(
            name="name", sources=["name.cpp"], BuildOption=options, output_dir=folder
        )
        words = shlex.split(builder.get_command_line())
        output = words.index("-o")
        del words[output : output + 2]
        libraries = ("-l", "-L")
        words = [w for w in words if not w.startswith(libraries) and w != "-Wall"]
        words.remove(next(w for w in words if w.endswith("name.cpp")))
        self.program, self.options = words[0], words[1:]
        includes = [w[2:] for w in words if w.startswith("-I")]
        header = next(
            path
            for path in (os.path.join(i, self.HEADER) for i in includes)
            if os.path.exists(path)
        )
        self.precompiled = os.path.join(folder, "header")
        target = os.path.join(self.precompiled, self.HEADER + ".gch")
        if not os.path.exists(target):
            os.makedirs(os.path.dirname(target), exist_ok=True)
            self.run(["-x", "c++-header", header, "-o", target])

    def run(self, arguments):
        command = [self.program, "-w", *self.options, *arguments]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(done.stderr[:500])

    def compile(self, sources, library):
        # Moved when it is whole, so that an interrupted run leaves none behind.
        part = library + ".part"
        folder = os.path.join(os.path.dirname(torch.__file__), "lib")
        libraries = ["-Wl,--as-needed", "-L" + folder, "-ltorch_cpu", "-lgomp"]
        libraries += ["-Wl,-rpath," + folder, "-Wl,--allow-shlib-undefined"]
        self.run(["-I" + self.precompiled, *sources, *libraries, "-o", part])
        os.replace(part, library)


def generate(recorder, the_case, base, threads, variant):
    """Writes the sources and the calls; returns the paths of the sources."""
    torch.set_num_threads(threads)
    torch._dynamo.reset()
    recorder.clear()
    buffers = case.torch_buffers(the_case)
    function = functions(the_case["workload"], the_case["sizes"])
    patch = {}
    if variant == "other":
        threshold = 0 if the_case["sizes"][1] <= DEFAULT_THRESHOLD else 1 << 40
        patch = {"cpp.use_two_step_variance_threshold": threshold}
    with torch.inference_mode(), config.patch({"force_disable_caches": True, **patch}):
        compiled = torch.compile(function, dynamic=False)
        names = inspect.signature(function).parameters
        compiled(*(buffers[name] for name in names))
    if not recorder.calls:
        raise RuntimeError("Inductor generated no C++ kernel")

    places = {t.data_ptr(): name for name, t in buffers.items()}
    scratch = {}
    lines, sources = [], []
    for index, arguments in recorder.calls:
        words = [f"kernel_{index}"]
        for argument in arguments:
            if not isinstance(argument, torch.Tensor):
                raise RuntimeError(f"a kernel takes {argument!r}")
            pointer = argument.data_ptr()
            if pointer in places:
                words.append(places[pointer])
                continue
            size = argument.untyped_storage().nbytes()
            number = scratch.setdefault(pointer, len(scratch))
            words.append(f"scratch:{number}:{size}")
        lines.append(" ".join(words))
    for index, source in enumerate(recorder.sources):
        path = f"{base}-{index}.cpp"
        with open(path, "w") as file:
            # Inductor gives all kernels one name.
            file.write(re.sub(r"\bkernel\(", f"kernel_{index}(", source))
        sources.append(path)
    with open(base + ".calls", "w") as file:
        file.write("\n".join(lines) + "\n")
    return sources


def has_other(the_case):
    """The other algorithm is raced where a variance is all there is to do."""
    elements = math.prod(the_case["sizes"])
    return the_case["workload"] == "layer-norm" and elements < 1 << 25


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--cases", required=True, help="what norm-bench --list prints")
    parser.add_argument("--output", required=True, help="holds a folder for each case")
    parser.add_argument("--threads", type=int, nargs="+", default=[1])
    options = parser.parse_args()

    with open(options.cases) as file:
        cases = json.load(file)
    jobs = [
        (the_case, variant, threads)
        for the_case in cases
        for variant in ["default"] + ["other"] * has_other(the_case)
        for threads in options.threads
    ]
    recorder = Recorder()
    compiler = None

    def note_reason(base, error):
        with open(base + ".none", "w") as file:
            file.write(f"{type(error).__name__}: {error}".split("\n")[0] + "\n")

    def compile(sources, base):
        try:
            compiler.compile(sources, base + ".so")
        except RuntimeError as error:
            note_reason(base, error)

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for the_case, variant, threads in jobs:
            folder = os.path.join(options.output, the_case["key"])
            os.makedirs(folder, exist_ok=True)
            base = os.path.join(folder, f"inductor-{variant}-t{threads}")
            if os.path.exists(base + ".so") or os.path.exists(base + ".none"):
                continue
            if not compiler:
                compiler = Compiler(options.output)
            print(f"inductor: {the_case['key']}, {variant}, {threads}", flush=True)
            try:
                sources = generate(recorder, the_case, base, threads, variant)
            except Exception as error:
                note_reason(base, error)
                continue
            pool.submit(compile, sources, base)


if __name__ == "__main__":
    main()
