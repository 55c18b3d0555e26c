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

Exports are deterministic: a second run writes the same bytes. The text and the
arguments do not depend on the machine (the random numbers are NumPy's);
out_00.npy is PyTorch's float32 arithmetic, whose last bits may differ between
processors.

npy has no bf16: such an array is stored as its raw bits in uint16. Both blocks
here are f32 throughout.
"""

import inspect
import pathlib
import sys

import numpy as np
import torch
import torch_mlir.fx
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
        for i, (argument, value) in enumerate(arguments):
            np.save(folder / f"in_{i:02}.npy", value.detach().numpy())
            print(f"{name}/in_{i:02}.npy  {argument:24}  {'x'.join(map(str, value.shape))}")


if __name__ == "__main__":
    main()
