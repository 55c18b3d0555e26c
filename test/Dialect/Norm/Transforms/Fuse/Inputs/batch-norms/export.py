#!/usr/bin/env python3
"""Exports batch normalization in training from PyTorch, JAX and StableHLO to linalg.

The files next to this script are what the exporters print, below one comment line that
says what was exported. Versions (pinned; other versions print other text):

    python3 -m venv venv
    venv/bin/pip install torch==2.15.0 torch-mlir==20261001 numpy==2.4.6 packaging \\
        jax==0.10.2 iree-base-compiler==3.13.0

    PATH=venv/bin:$PATH venv/bin/python export.py [FOLDER]  # by default the script's own
"""

import pathlib
import subprocess
import sys

import jax
import jax.numpy as jnp
import torch
import torch_mlir.fx
from torch import nn
from torch.export.graph_signature import InputKind, OutputKind
from torch_mlir.extras.fx_decomp_util import get_decomposition_table

BATCH_NORM_TRAINING = """
func.func @main(%x: tensor<5x7x3x9xf32>, %gain: tensor<7xf32>, %bias: tensor<7xf32>)
    -> (tensor<5x7x3x9xf32>, tensor<7xf32>, tensor<7xf32>) {
  %y, %mean, %variance = "stablehlo.batch_norm_training"(%x, %gain, %bias)
      <{epsilon = 1.0e-5 : f32, feature_index = 1 : i64}>
      : (tensor<5x7x3x9xf32>, tensor<7xf32>, tensor<7xf32>)
      -> (tensor<5x7x3x9xf32>, tensor<7xf32>, tensor<7xf32>)
  return %y, %mean, %variance : tensor<5x7x3x9xf32>, tensor<7xf32>, tensor<7xf32>
}
"""


class WithoutRunningStatistics(nn.Module):
    def forward(self, gain, bias, x):
        return nn.functional.batch_norm(x, None, None, gain, bias, training=True)


def export_torch(module, arguments, dynamic=None):
    """Weights and running statistics are arguments; what is updated is returned."""
    program = torch.export.export(module.train(), arguments, dynamic_shapes=dynamic, strict=False)
    program = program.run_decompositions(get_decomposition_table())
    for spec in program.graph_signature.input_specs:
        if spec.kind in (InputKind.PARAMETER, InputKind.BUFFER):
            spec.kind, spec.target, spec.persistent = InputKind.USER_INPUT, None, None
    for spec in program.graph_signature.output_specs:
        if spec.kind == OutputKind.BUFFER_MUTATION:
            spec.kind, spec.target = OutputKind.USER_OUTPUT, None
    return str(torch_mlir.fx.export_and_import(
        program, output_type="linalg-on-tensors", decomposition_table={}, func_name="main"))


def run(text, *command):
    return subprocess.run(command, input=text, stdout=subprocess.PIPE, check=True, text=True).stdout


def lower_stablehlo(text, *iree_options):
    text = run(text, "iree-opt", "-", *iree_options)
    return run(text, "torch-mlir-opt", "-", "--stablehlo-legalize-to-linalg", "--canonicalize")


def flax_batch_norm(x, gain, bias, old_mean, old_variance):
    """As flax.linen.BatchNorm computes it, with use_fast_variance and momentum 0.9."""
    mean = jnp.mean(x, (0, 1, 2))
    square = jnp.mean(jax.lax.square(x), (0, 1, 2))
    variance = jnp.maximum(0.0, square - jax.lax.square(mean))
    scale = jax.lax.rsqrt(variance + 1e-5) * gain
    return ((x - mean) * scale + bias, 0.9 * old_mean + 0.1 * mean,
            0.9 * old_variance + 0.1 * variance)


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else __file__).resolve()
    folder = folder if folder.is_dir() else folder.parent
    x, channel = torch.zeros(5, 7, 3, 9), torch.zeros(7)
    shapes = [jax.ShapeDtypeStruct((5, 3, 9, 7), jnp.float32)]
    shapes += [jax.ShapeDtypeStruct((7,), jnp.float32)] * 4
    files = {
        "torch": ("torch.nn.BatchNorm2d, train(), with running statistics",
                  export_torch(nn.BatchNorm2d(7), (x,))),
        "torch-bf16": ("torch.nn.functional.batch_norm, training, bf16 data, f32 parameters",
                       export_torch(WithoutRunningStatistics(), (channel, channel, x.bfloat16()))),
        "torch-dynamic": ("torch.nn.functional.batch_norm, training, of any batch",
                          export_torch(WithoutRunningStatistics(), (channel, channel, x),
                                       (None, None, {0: torch.export.Dim("n", min=2, max=64)}))),
        "flax": ("JAX, as Flax writes BatchNorm, channels last",
                 lower_stablehlo(jax.jit(flax_batch_norm).lower(*shapes).as_text(),
                                 "--chlo-legalize-to-stablehlo")),
        "stablehlo": ("stablehlo.batch_norm_training",
                      lower_stablehlo(BATCH_NORM_TRAINING, "--pass-pipeline=builtin.module("
                                      "func.func(iree-stablehlo-preprocessing-unfuse-batch-norm))")),
    }
    for name, (what, text) in files.items():
        (folder / (name + ".mlir")).write_text("// %s\n%s" % (what, text))


main()
