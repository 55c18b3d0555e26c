"""Flax's normalizations and an encoder layer: `MODELS[name]` is (module, input shape, type)."""

import collections
import re

import jax
import jax.numpy as jnp
from flax import linen as nn


class EncoderLayer(nn.Module):
    """Pre-norm, as in Flax's own examples."""

    @nn.compact
    def __call__(self, x):
        y = nn.LayerNorm()(x)
        x = x + nn.MultiHeadDotProductAttention(num_heads=4)(y, y)
        y = nn.LayerNorm()(x)
        y = nn.Dense(48)(nn.gelu(nn.Dense(80)(y)))
        return nn.LayerNorm()(x + y)


ROWS = (2, 7, 48)
IMAGE = (2, 6, 6, 12)

MODELS = {
    "layer-norm": (nn.LayerNorm(epsilon=1e-5), ROWS, jnp.float32),
    "layer-norm-two-pass": (nn.LayerNorm(epsilon=1e-5, use_fast_variance=False), ROWS, jnp.float32),
    "layer-norm-bf16": (nn.LayerNorm(epsilon=1e-5, dtype=jnp.bfloat16), ROWS, jnp.bfloat16),
    "rms-norm": (nn.RMSNorm(epsilon=1e-6), ROWS, jnp.float32),
    "rms-norm-bf16": (nn.RMSNorm(epsilon=1e-6, dtype=jnp.bfloat16), ROWS, jnp.bfloat16),
    "group-norm": (nn.GroupNorm(num_groups=4, epsilon=1e-5), IMAGE, jnp.float32),
    "instance-norm": (nn.InstanceNorm(epsilon=1e-5), IMAGE, jnp.float32),
    "batch-norm": (nn.BatchNorm(use_running_average=True), IMAGE, jnp.float32),
    "encoder-layer": (EncoderLayer(), ROWS, jnp.float32),
}
# Those that are exported with their gradients, too.
GRADIENTS = ["layer-norm", "layer-norm-two-pass", "layer-norm-bf16", "rms-norm", "group-norm"]


def stablehlo(name, joint=False):
    """StableHLO of the model with its weights as arguments, and how many norms it calls.

    With `joint` a cotangent is the last argument, and gradients follow the result.
    """
    module, shape, dtype = MODELS[name]
    x = jnp.zeros(shape, dtype)
    calls = collections.Counter()

    def count(next_call, args, kwargs, context):
        kind = re.search(r"(Layer|RMS|Group|Instance|Batch)Norm", type(context.module).__name__)
        if kind and context.method_name == "__call__":
            calls[kind[1]] += 1
        return next_call(*args, **kwargs)

    variables = module.init(jax.random.PRNGKey(0), x)

    def apply_and_gradients(variables, x, cotangent):
        result, pull = jax.vjp(module.apply, variables, x)
        return result, pull(cotangent)

    function, arguments = module.apply, (variables, x)
    if joint:
        function, arguments = apply_and_gradients, (variables, x, x)
    with nn.intercept_methods(count):
        lowered = jax.jit(function, keep_unused=True).lower(*arguments)
    text = re.sub(r"module @\w+ attributes \{mhlo[^}]*\}", "module", lowered.as_text())
    text = re.sub(r" \{jax\.result_info = \"[^\"]*\"\}", "", text)
    return text.replace("func.func public @", "func.func @"), calls
