#!/usr/bin/env python3
"""Exports two transformer blocks from PyTorch to linalg on tensors.

Versions (pinned; other versions print other text):

    python3 -m venv venv
    venv/bin/pip install torch==2.15.0 torch-mlir==20261001 numpy==2.4.6 packaging

    venv/bin/python export.py [FOLDER]      # FOLDER: this script's own, by default

For each block it writes FOLDER/<block>/
    block.mlir     one function, @main; every weight is an argument
    norms.mlir     the block's three normalizations alone, with the residual adds
                   and the activation beside them, for timing
    in_NN.npy      the arguments of @main, in order
    out_00.npy     what PyTorch returns for them
    gradients.mlir one function, @main, of the block forward and backward in one graph,
                   as AOTAutograd makes it; behind the arguments of the block stands the
                   cotangent of its result, and behind the result stand the gradients: of
                   x, of the vectors among the weights, of the matrices
    cotangent.npy  that argument
    gradient_NN.npy  PyTorch's gradients, but for those of the matrices

Exports are deterministic: a second run writes the same bytes. The text and the
arguments do not depend on the machine (the random numbers are NumPy's);
out_00.npy is PyTorch's float32 arithmetic, whose last bits may differ between
processors.

npy has no bf16: such an array is stored as its raw bits in uint16. Both blocks
here are f32 throughout.
"""

import inspect
import pathlib
import re
import sys

import numpy as np
import torch
import torch_mlir.fx
from torch._decomp import core_aten_decompositions
from torch._functorch.aot_autograd import aot_export_joint_simple
from torch.export.graph_signature import InputKind
from torch_mlir.extras.fx_decomp_util import get_decomposition_table

from blocks import HIDDEN, SEQUENCE, Encoder, EncoderNorms, Llama, LlamaNorms, random, set_weights


def export(module, inputs):
    """The text of @main and its arguments as (name, tensor) pairs.

    `inputs` maps the names of forward's parameters to tensors.
    """
    program = torch.export.export(module, tuple(inputs.values()), strict=False)
    program = program.run_decompositions(get_decomposition_table())
    arguments = []
    unnamed = iter(inputs.items())
    for spec in program.graph_signature.input_specs:
        if spec.kind == InputKind.USER_INPUT:
            arguments.append(next(unnamed))
            continue
        assert spec.kind in (InputKind.PARAMETER, InputKind.BUFFER), spec
        arguments.append((spec.target, program.state_dict[spec.target]))
        spec.kind, spec.target, spec.persistent = InputKind.USER_INPUT, None, None
    imported = torch_mlir.fx.export_and_import(
        program, output_type="linalg-on-tensors", decomposition_table={}, func_name="main")
    return imported.operation.get_asm(enable_debug_info=False), arguments


def call(module, names, arguments):
    """The module's result for parameters and buffers of these names, then inputs."""
    weights = dict(zip(names, arguments))
    return torch.func.functional_call(module, weights, tuple(arguments[len(names):]))


def get_gradients(module, names, arguments, cotangent):
    """PyTorch's gradients of floats that want one, by the name of their argument."""
    result = call(module, names, arguments)
    wanted = [argument for argument in arguments if argument.requires_grad]
    gradients = iter(torch.autograd.grad(result, wanted, cotangent))
    return [next(gradients) if a.requires_grad else None for a in arguments]


def replace_full_like(graph):
    """By full: torch-mlir cannot lower the empty tensor that full_like is like."""
    for node in list(graph.nodes):
        if node.target is torch.ops.aten.full_like.default:
            value = node.meta["val"]
            with graph.inserting_before(node):
                full = graph.call_function(
                    torch.ops.aten.full.default, (list(value.shape), node.args[1]),
                    {"dtype": value.dtype})
            full.meta = dict(node.meta)
            node.replace_all_uses_with(full)


def export_gradients(module, x, cotangent):
    """The text of @main, and the gradients in the order of its results.

    The graph of forward and backward, with no choice of what is kept for the backward
    and what is computed again, which a partitioner would make.
    """
    parameters = dict(module.named_parameters())
    names = [*parameters, *dict(module.named_buffers())]
    arguments = [p.detach().clone().requires_grad_() for p in parameters.values()]
    arguments += [b.detach().clone() for b in module.buffers()]
    arguments.append(x.detach().clone().requires_grad_())

    gradients = get_gradients(module, names, arguments, cotangent)
    wanted = [i for i, gradient in enumerate(gradients) if gradient is not None]
    # Behind the last argument, x, come vectors, then matrices.
    wanted.sort(key=lambda i: (i != len(names), gradients[i].dim() > 1))

    joint = aot_export_joint_simple(
        lambda *arguments: (call(module, names, arguments),), arguments, trace_joint=True,
        decompositions={**core_aten_decompositions(), **get_decomposition_table()})
    replace_full_like(joint.graph)
    output = next(node for node in joint.graph.nodes if node.op == "output")
    result, *found = output.args[0]
    output.args = ((result, *(found[i] for i in wanted)),)
    joint.graph.eliminate_dead_code()
    joint.recompile()
    imported = torch_mlir.fx.stateless_fx_import(
        joint, output_type="linalg-on-tensors", model_name="main")
    text = imported.operation.get_asm(enable_debug_info=False)
    # Without the indentation of a function in a module.
    text = re.sub(r"^ {2,4}", "", text, flags=re.M)
    labels = [(names + ["x"])[i] for i in wanted]
    return text, [(label, gradients[i]) for label, i in zip(labels, wanted)]


def main():
    torch.set_num_threads(1)
    root = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).parent
    blocks = ("encoder", Encoder, EncoderNorms), ("llama", Llama, LlamaNorms)
    for name, block, norms in blocks:
        module = set_weights(block())
        x = random(name + ".x", (1, SEQUENCE, HIDDEN))
        with torch.no_grad():
            out = module(x)
        text, arguments = export(module, {"x": x})
        terms = list(inspect.signature(norms.forward).parameters)[1:]
        norms_text, _ = export(norms(module), {term: random(term, x.shape) for term in terms})

        folder = root / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "block.mlir").write_text(
            f"// Written by export.py from the PyTorch module {block.__name__}; README.md names the arguments.\n"
            + text)
        (folder / "norms.mlir").write_text(
            f"// Written by export.py from the PyTorch module {norms.__name__}.\n" + norms_text)
        np.save(folder / "out_00.npy", out.numpy())
        cotangent = random(name + ".cotangent", out.shape)
        np.save(folder / "cotangent.npy", cotangent.numpy())
        text, gradients = export_gradients(module, x, cotangent)
        (folder / "gradients.mlir").write_text(
            f"// Written by export.py from the PyTorch module {block.__name__}, forward and backward;\n"
            "// README.md names the arguments and results.\n" + text)
        for i, (argument, gradient) in enumerate(gradients):
            if argument == "x" or gradient.dim() == 1:
                np.save(folder / f"gradient_{i:02}.npy", gradient.numpy())
            print(f"{name}: result {i + 1}: gradient of {argument}: "
                  f"{'x'.join(map(str, gradient.shape))}, largest {gradient.abs().max():.3}")
        for i, (argument, value) in enumerate(arguments):
            np.save(folder / f"in_{i:02}.npy", value.detach().numpy())
            print(f"{name}/in_{i:02}.npy  {argument:24}  {'x'.join(map(str, value.shape))}")


if __name__ == "__main__":
    main()
