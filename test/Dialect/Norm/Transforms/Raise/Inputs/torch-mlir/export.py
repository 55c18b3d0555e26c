#!/usr/bin/env python3
"""Exports single normalizations, and look-alikes, from PyTorch to linalg on tensors.

The files next to this script are what torch-mlir prints, below one comment line
that says what was exported. They are input for the raising pass.

Versions (pinned; other versions print other text):

    python3 -m venv venv
    venv/bin/pip install torch==2.15.0 torch-mlir==20261001 numpy==2.4.6 packaging

    venv/bin/python export.py [FOLDER]      # FOLDER: this script's own, by default

File names are <case>-<type>-<table>.mlir, where <table> says who decomposes the
normalization:

    torch       PyTorch (torch-mlir's default table): LayerNorm's variance in f64
                with a mean of its own, the output's mean again in f32
    torchmlir   torch-mlir itself (the default table without native_layer_norm,
                native_group_norm, var_mean and var): textbook two-pass

A name without <table> means that both tables give the same text. Cases named
not_* must not be raised. Weights are arguments of @main, before the inputs.
Exports are deterministic; no file depends on the values of weights or inputs.
"""

import pathlib
import sys

import torch
import torch_mlir.fx
from torch import nn
from torch.export.graph_signature import InputKind
from torch_mlir.extras.fx_decomp_util import get_decomposition_table

N = 64
SHAPE = (2, 16, N)
TYPES = {"f64": torch.float64, "f32": torch.float32, "f16": torch.float16, "bf16": torch.bfloat16}
DYNAMIC = {0: torch.export.Dim("batch", min=1, max=64), 1: torch.export.Dim("sequence", min=2, max=512)}

# name -> (what it is, module, argument types and shapes, dynamic dimensions)
CASES = {}


def case(name, what, module, types=("f32",), shapes=(SHAPE,), dynamic=None):
    for type_ in types:
        CASES[f"{name}-{type_}"] = (what, module, type_, shapes, dynamic)


class Of(nn.Module):
    """f(norm, *inputs), for what follows or precedes a norm."""

    def __init__(self, norm, f):
        super().__init__()
        self.norm = norm
        self.f = f

    def forward(self, *inputs):
        return self.f(self.norm, *inputs)


class Handwritten(nn.Module):
    """f(weight, bias, *inputs), for normalizations written out in tensor operations."""

    def __init__(self, f):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(N))
        self.bias = nn.Parameter(torch.zeros(N))
        self.f = f

    def forward(self, *inputs):
        return self.f(self.weight, self.bias, *inputs)


class LlamaRMSNorm(nn.Module):
    """Statistics in f32; cast back to the input's type before the gain."""

    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(N))

    def forward(self, x):
        dtype = x.dtype
        x = x.to(torch.float32)
        variance = x.pow(2).mean(-1, keepdim=True)
        x = x * torch.rsqrt(variance + 1e-5)
        return self.weight * x.to(dtype)


# ---- Layer normalization

case("layer_norm", "nn.LayerNorm", nn.LayerNorm(N), ("f32", "bf16", "f16", "f64"))
case("layer_norm_dynamic", "nn.LayerNorm, dynamic batch and sequence", nn.LayerNorm(N), ("f32", "bf16"),
     dynamic=DYNAMIC)
case("layer_norm_no_affine", "nn.LayerNorm(elementwise_affine=False)",
     nn.LayerNorm(N, elementwise_affine=False))
case("layer_norm_no_bias", "nn.LayerNorm(bias=False)", nn.LayerNorm(N, bias=False))
case("layer_norm_two_axes", "nn.LayerNorm((8, 24))", nn.LayerNorm((8, 24)), shapes=((2, 3, 8, 24),))
case("layer_norm_2d", "nn.LayerNorm(97) of a matrix", nn.LayerNorm(97), shapes=((5, 97),))

case("layer_norm_residual", "LayerNorm(x + y)", Of(nn.LayerNorm(N), lambda norm, x, y: norm(x + y)),
     ("f32", "bf16"), shapes=(SHAPE, SHAPE))
case("layer_norm_residual_gelu", "GELU(LayerNorm(x + y))",
     Of(nn.LayerNorm(N), lambda norm, x, y: nn.functional.gelu(norm(x + y))), shapes=(SHAPE, SHAPE))
case("layer_norm_residual_returned", "s = x + y; (LayerNorm(s), s)",
     Of(nn.LayerNorm(N), lambda norm, x, y: (norm(x + y), x + y)), shapes=(SHAPE, SHAPE))
case("layer_norm_gelu", "GELU(LayerNorm(x)), with erf",
     Of(nn.LayerNorm(N), lambda norm, x: nn.functional.gelu(norm(x))))
case("layer_norm_gelu_tanh", "GELU(LayerNorm(x)), with tanh",
     Of(nn.LayerNorm(N), lambda norm, x: nn.functional.gelu(norm(x), approximate="tanh")))
case("layer_norm_relu", "ReLU(LayerNorm(x))", Of(nn.LayerNorm(N), lambda norm, x: nn.functional.relu(norm(x))))
case("layer_norm_silu", "SiLU(LayerNorm(x))", Of(nn.LayerNorm(N), lambda norm, x: nn.functional.silu(norm(x))))


def two_pass_sqrt(weight, bias, x):
    u = x.mean(-1, keepdim=True)
    s = (x - u).pow(2).mean(-1, keepdim=True)
    return weight * ((x - u) / torch.sqrt(s + 1e-5)) + bias


def two_pass_rsqrt(weight, bias, x):
    d = x - x.mean(-1, keepdim=True)
    s = (d * d).mean(-1, keepdim=True)
    return d * torch.rsqrt(s + 1e-5) * weight + bias


def one_pass(weight, bias, x):
    u = x.mean(-1, keepdim=True)
    s = (x * x).mean(-1, keepdim=True) - u * u
    return (x - u) * torch.rsqrt(s + 1e-5) * weight + bias


def eps_outside(weight, bias, x):
    d = x - x.mean(-1, keepdim=True)
    s = d.pow(2).mean(-1, keepdim=True)
    return weight * (d / (torch.sqrt(s) + 1e-5)) + bias


case("layer_norm_hand_sqrt", "written out: (x-u).pow(2).mean, / sqrt(s + eps)", Handwritten(two_pass_sqrt))
case("layer_norm_hand_rsqrt", "written out: (d * d).mean, * rsqrt(s + eps)", Handwritten(two_pass_rsqrt))
case("layer_norm_hand_one_pass", "written out: (x * x).mean - u * u", Handwritten(one_pass))
case("layer_norm_hand_eps_outside", "written out: / (sqrt(s) + eps); not the same function as / sqrt(s + eps)",
     Handwritten(eps_outside))

# ---- RMS normalization

case("rms_norm", "nn.RMSNorm", nn.RMSNorm(N, eps=1e-5), ("f32", "bf16"))
case("rms_norm_dynamic", "nn.RMSNorm, dynamic batch and sequence", nn.RMSNorm(N, eps=1e-5), dynamic=DYNAMIC)
case("rms_norm_residual", "RMSNorm(x + y)", Of(nn.RMSNorm(N, eps=1e-5), lambda norm, x, y: norm(x + y)),
     shapes=(SHAPE, SHAPE))
case("rms_norm_llama", "LlamaRMSNorm: statistics in f32, cast back before the gain", LlamaRMSNorm(),
     ("f32", "bf16", "f16"))
case("rms_norm_llama_dynamic", "LlamaRMSNorm, dynamic batch and sequence", LlamaRMSNorm(), ("f32", "bf16"),
     dynamic=DYNAMIC)

# ---- Not a normalization, or not one of the input it looks like


def std(weight, bias, x):
    """The Annotated Transformer's LayerNorm."""
    return weight * (x - x.mean(-1, keepdim=True)) / (x.std(-1, keepdim=True) + 1e-6) + bias


def wrong_divisor(weight, bias, x):
    d = x - x.sum(-1, keepdim=True) / (N - 4)
    s = d.pow(2).sum(-1, keepdim=True) / (N - 4)
    return d * torch.rsqrt(s + 1e-5) * weight + bias


def two_divisors(weight, bias, x):
    d = x - x.mean(-1, keepdim=True)
    s = d.pow(2).sum(-1, keepdim=True) / (N - 1)
    return d * torch.rsqrt(s + 1e-5) * weight + bias


def uncentred_output(weight, bias, x):
    d = x - x.mean(-1, keepdim=True)
    s = d.pow(2).mean(-1, keepdim=True)
    return x * torch.rsqrt(s + 1e-5) * weight + bias


def cubed(weight, bias, x):
    return x * torch.rsqrt(x.pow(3).mean(-1, keepdim=True) + 1e-5) * weight


def statistics_of_another(weight, bias, x, y):
    u = x.mean(-1, keepdim=True)
    s = (x - u).pow(2).mean(-1, keepdim=True)
    return (y - u) * torch.rsqrt(s + 1e-5) * weight + bias


case("not_softmax", "softmax", nn.Softmax(-1))
case("not_batch_norm_eval", "nn.BatchNorm2d in eval mode: the statistics are arguments", nn.BatchNorm2d(16),
     shapes=((2, 16, 8, 8),))
case("not_std", "divides by x.std() + eps: divisor N-1, eps outside the root", Handwritten(std))
case("not_wrong_divisor", "both sums divided by N-4", Handwritten(wrong_divisor))
case("not_two_divisors", "mean divided by N, variance by N-1", Handwritten(two_divisors))
case("not_uncentred_output", "centred variance, but x itself is scaled", Handwritten(uncentred_output))
case("not_cubed", "RMSNorm with x.pow(3)", Handwritten(cubed))
case("not_statistics_of_another", "y normalized with the statistics of x", Handwritten(statistics_of_another),
     shapes=(SHAPE, SHAPE))


def tables():
    """The two decomposition tables, by name."""
    torch_table = dict(get_decomposition_table())
    aten = torch.ops.aten
    left_out = (aten.native_layer_norm, aten.native_group_norm, aten.var_mean, aten.var)
    torchmlir_table = {op: f for op, f in torch_table.items() if op._overloadpacket not in left_out}
    return {"torch": torch_table, "torchmlir": torchmlir_table}


def export(module, inputs, dynamic, table):
    """The text of @main, with weights and buffers as arguments."""
    shapes = (dynamic,) * len(inputs) if dynamic else None
    program = torch.export.export(module, inputs, dynamic_shapes=shapes, strict=False)
    program = program.run_decompositions(table)
    for spec in program.graph_signature.input_specs:
        if spec.kind in (InputKind.PARAMETER, InputKind.BUFFER):
            spec.kind, spec.target, spec.persistent = InputKind.USER_INPUT, None, None
    imported = torch_mlir.fx.export_and_import(
        program, output_type="linalg-on-tensors", decomposition_table={}, func_name="main")
    return imported.operation.get_asm(enable_debug_info=False)


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).parent
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(0)
    for name, (what, module, type_, shapes, dynamic) in CASES.items():
        module = module.to(TYPES[type_]).eval()
        inputs = tuple(torch.randn(shape).to(TYPES[type_]) for shape in shapes)
        text = {table: export(module, inputs, dynamic, ops) for table, ops in tables().items()}
        if text["torch"] == text["torchmlir"]:
            text = {"": text["torch"]}
        for table, body in text.items():
            path = folder / ("-".join(filter(None, (name, table))) + ".mlir")
            size = " and ".join(
                "x".join("?" if dynamic and d in dynamic else str(n) for d, n in enumerate(shape))
                for shape in shapes)
            by = f"decomposition table: {table}" if table else "same with both decomposition tables"
            path.write_text(f"// {what}; {type_}, {size}; {by}\n{body}")
            print(path.name)


if __name__ == "__main__":
    main()
