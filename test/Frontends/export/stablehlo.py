#!/usr/bin/env python3
"""Writes StableHLO as JAX and PyTorch give it into ../StableHLO/Inputs.

    venv/bin/python stablehlo.py       # of the environment that export.py has

What is there in Inputs/jax is the same by way of `tools.stablehlo_to_linalg`. The
weights are arguments.
"""

import pathlib
import re
import types

import jax
import jax.numpy as jnp
import torch
from jax import export
from jax.interpreters import mlir

import jax_models
import pytorch

INPUTS = pathlib.Path(__file__).resolve().parent.parent / "StableHLO" / "Inputs"


def jax_dynamic(name):
    """A model of rows, batch and length of which are symbols."""
    module, (*_, size), dtype = jax_models.MODELS[name]
    weights = jax.eval_shape(module.init, jax.random.PRNGKey(0), jnp.zeros((1, 1, size), dtype))
    x = jax.ShapeDtypeStruct((*export.symbolic_shape("b, n"), size), dtype)
    exported = export.export(jax.jit(module.apply, keep_unused=True), platforms=["cpu"])(weights, x)
    with mlir.make_ir_context():
        text = mlir.ir.Module.parse(exported.mlir_module()).operation.get_asm()
    return re.sub(r" \{jax\.result_info = \"[^\"]*\"\}", "", text)


def torch_dynamic():
    sizes = {0: torch.export.Dim("b"), 1: torch.export.Dim("n")}
    model = types.SimpleNamespace(module=torch.nn.LayerNorm(48), inputs=(torch.randn(2, 7, 48),),
                                  result=lambda output: output, dynamic=(sizes,), constants=())
    return pytorch.export(model, output="stablehlo")[0]


def main():
    INPUTS.mkdir(parents=True, exist_ok=True)
    texts = {f"jax-{name}": jax_models.stablehlo(name)[0]
             for name in ["layer-norm", "rms-norm", "layer-norm-bf16", "group-norm",
                          "encoder-layer"]}
    texts["jax-layer-norm-dynamic"] = jax_dynamic("layer-norm")
    texts["pytorch-layer-norm-dynamic"] = torch_dynamic()
    for name, text in texts.items():
        # Without the indentation of a function in a module.
        text = re.sub(r"^ {2,4}", "", text, flags=re.M)
        print(f"{name}: {len(text)} bytes")
        (INPUTS / f"{name}.mlir").write_text(text)


if __name__ == "__main__":
    main()
