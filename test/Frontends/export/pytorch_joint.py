"""Norms of PyTorch forward and backward in one graph, as AOTAutograd makes it.

`MODELS[name]` is (module, input). Behind the weights and the input of @main stands the
cotangent of the result, and behind the result stand their gradients.
"""

import collections

import torch
import torch_mlir.fx
from torch import nn
from torch._decomp import core_aten_decompositions
from torch._functorch.aot_autograd import aot_export_joint_simple
from torch_mlir.extras.fx_decomp_util import get_decomposition_table

ROWS = (2, 7, 48)
IMAGE = (2, 12, 6, 6)


class LlamaRMSNorm(nn.Module):
    """As transformers has it: statistics in f32, cast back before the gain."""

    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(ROWS[-1]))

    def forward(self, x):
        wide = x.to(torch.float32)
        variance = wide.pow(2).mean(-1, keepdim=True)
        return self.weight * (wide * torch.rsqrt(variance + 1e-6)).to(x.dtype)


class ResidualBlock(nn.Module):
    """Post-norm: the norm's gradient is that of the sum and of the linear layer's bias."""

    def __init__(self):
        super().__init__()
        self.up = nn.Linear(ROWS[-1], 80)
        self.down = nn.Linear(80, ROWS[-1])
        self.norm = nn.LayerNorm(ROWS[-1])

    def forward(self, x):
        return self.norm(x + self.down(nn.functional.gelu(self.up(x))))


def of_type(module, shape, dtype=torch.float32):
    return module.to(dtype), torch.randn(shape).to(dtype)


MODELS = {
    "layer-norm": of_type(nn.LayerNorm(48), ROWS),
    "layer-norm-bf16": of_type(nn.LayerNorm(48), ROWS, torch.bfloat16),
    "rms-norm": of_type(nn.RMSNorm(48, eps=1e-6), ROWS),
    "llama-rms-norm": of_type(LlamaRMSNorm(), ROWS),
    "llama-rms-norm-bf16": of_type(LlamaRMSNorm(), ROWS, torch.bfloat16),
    "group-norm": of_type(nn.GroupNorm(4, 12), IMAGE),
    "residual-block": of_type(ResidualBlock(), (1, *ROWS[1:])),
    "residual-block-batch-2": of_type(ResidualBlock(), ROWS),
}

KINDS = {nn.LayerNorm: "Layer", nn.RMSNorm: "RMS", LlamaRMSNorm: "RMS", nn.GroupNorm: "Group"}


def export(name):
    """The text of the model, how many norms it has, and its class."""
    module, x = MODELS[name]
    calls = collections.Counter(
        KINDS[type(child)] for child in module.modules() if type(child) in KINDS)
    weights = dict(module.named_parameters())

    def call(*arguments):
        given = dict(zip(weights, arguments))
        return (torch.func.functional_call(module, given, arguments[len(weights):]),)

    arguments = [a.detach().clone().requires_grad_() for a in (*weights.values(), x)]
    joint = aot_export_joint_simple(
        call, arguments, trace_joint=True,
        decompositions={**core_aten_decompositions(), **get_decomposition_table()})
    imported = torch_mlir.fx.stateless_fx_import(
        joint, output_type="linalg-on-tensors", model_name="main")
    return imported.operation.get_asm(enable_debug_info=False), calls, type(module).__name__
