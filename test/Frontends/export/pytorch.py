"""PyTorch modules to text, through torch.export and torch-mlir's importer.

Weights and buffers become arguments of @main, before the inputs.
"""

import collections
import copy
import re

import torch
import torch_mlir.fx
from torch.export.graph_signature import InputKind, OutputKind
from torch_mlir.extras.fx_decomp_util import get_decomposition_table

# torch-mlir has decompositions of its own for these, which work on its dialect.
NORM_OPS = {torch.ops.aten.native_layer_norm, torch.ops.aten.native_group_norm,
            torch.ops.aten.var_mean, torch.ops.aten.var}


def cumulative_sum(x, dim, dtype=None):
    """As a masked sum: torch-mlir makes tm_tensor.scan of cumsum, which is not upstream's."""
    if dtype is None:
        dtype = x.dtype if x.dtype.is_floating_point else torch.int64
    x = x.to(dtype).movedim(dim, -1)
    i = torch.arange(x.shape[-1], device=x.device)
    before = (i[None, :] <= i[:, None]).to(dtype)
    return (x.unsqueeze(-2) * before).sum(-1, dtype=dtype).movedim(-1, dim)


def decompositions(torch_mlirs_norms):
    table = dict(get_decomposition_table())
    table[torch.ops.aten.cumsum.default] = cumulative_sum
    if torch_mlirs_norms:
        for op in list(table):
            if getattr(op, "_overloadpacket", op) in NORM_OPS:
                del table[op]
    return table


class Picked(torch.nn.Module):
    """A module that returns one tensor of what `model.module` returns."""

    def __init__(self, model):
        super().__init__()
        self.module = model.module
        self.constants = model.constants
        self.pick = model.result

    def forward(self, *inputs):
        return self.pick(self.module(*inputs, *self.constants))


def count_norms(model):
    """How often the forward hooks of normalization modules are called, by kind."""
    # A copy, as training changes running statistics.
    module = copy.deepcopy(model.module)
    calls = collections.Counter()
    for child in module.modules():
        name = type(child).__name__
        kind = re.search(r"(Layer|RMS|Group|Instance|Batch)Norm", name)
        if not kind or any(True for _ in child.children()):
            continue
        # T5LayerNorm is RMS norm.
        kind = "RMS" if name == "T5LayerNorm" else kind[1]
        child.register_forward_hook(lambda *_, kind=kind: calls.update([kind]))
    with torch.no_grad():
        module(*model.inputs, *model.constants)
    return calls


def export(model, output="linalg-on-tensors", torch_mlirs_norms=False):
    """The text of `model`, and how many norms it calls."""
    calls = count_norms(model)
    program = torch.export.export(Picked(model), model.inputs, strict=False,
                                  dynamic_shapes=model.dynamic and (model.dynamic,))
    program = program.run_decompositions(decompositions(torch_mlirs_norms))
    for spec in program.graph_signature.input_specs:
        if spec.kind in (InputKind.PARAMETER, InputKind.BUFFER):
            spec.kind, spec.target, spec.persistent = InputKind.USER_INPUT, None, None
    # New running statistics are results.
    for spec in program.graph_signature.output_specs:
        if spec.kind == OutputKind.BUFFER_MUTATION:
            spec.kind, spec.target = OutputKind.USER_OUTPUT, None
    module = torch_mlir.fx.export_and_import(
        program, output_type=output, decomposition_table={}, func_name="main")
    return module.operation.get_asm(enable_debug_info=False), calls
