"""The two transformer blocks as PyTorch modules, with weights that are the same
everywhere. export.py exports them; time_torch.py times PyTorch's own kernels.
"""

import math
import zlib

import numpy as np
import torch
from torch import nn

SEQUENCE = 64
HIDDEN = 192
HEADS = 4
FFN = 512
HEAD_DIM = HIDDEN // HEADS


def split_heads(x):
    """[1, sequence, hidden] to [1, heads, sequence, head_dim]."""
    return x.view(1, SEQUENCE, HEADS, HEAD_DIM).transpose(1, 2)


def merge_heads(x):
    return x.transpose(1, 2).reshape(1, SEQUENCE, HIDDEN)


class SelfAttention(nn.Module):
    """Linear q, k, v, o; softmax written out, as in "eager" model code."""

    def __init__(self, bias):
        super().__init__()
        self.q = nn.Linear(HIDDEN, HIDDEN, bias=bias)
        self.k = nn.Linear(HIDDEN, HIDDEN, bias=bias)
        self.v = nn.Linear(HIDDEN, HIDDEN, bias=bias)
        self.o = nn.Linear(HIDDEN, HIDDEN, bias=bias)

    def forward(self, x, rotate=lambda t: t, mask=None):
        q = rotate(split_heads(self.q(x)))
        k = rotate(split_heads(self.k(x)))
        v = split_heads(self.v(x))
        scores = q @ k.transpose(-1, -2) / math.sqrt(HEAD_DIM)
        if mask is not None:
            scores = scores + mask
        return self.o(merge_heads(scores.softmax(-1) @ v))


class Encoder(nn.Module):
    """A post-norm block as in BERT, then a head.

    BERT's own head is Linear, GELU, LayerNorm. This one is Linear, residual
    add, LayerNorm, GELU: it is here so that the block holds one normalization
    with both a residual input and an activation.
    """

    def __init__(self):
        super().__init__()
        self.attention = SelfAttention(bias=True)
        self.attention_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, FFN)
        self.down = nn.Linear(FFN, HIDDEN)
        self.ffn_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.head = nn.Linear(HIDDEN, HIDDEN)
        self.head_norm = nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x):
        x = self.attention_norm(x + self.attention(x))
        x = self.ffn_norm(x + self.down(nn.functional.gelu(self.up(x))))
        return nn.functional.gelu(self.head_norm(x + self.head(x)))


class LlamaRMSNorm(nn.Module):
    """Statistics in f32; cast back to the input's type before the gain."""

    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(HIDDEN))
        self.eps = 1e-5

    def forward(self, x):
        dtype = x.dtype
        x = x.to(torch.float32)
        variance = x.pow(2).mean(-1, keepdim=True)
        x = x * torch.rsqrt(variance + self.eps)
        return self.weight * x.to(dtype)


class Llama(nn.Module):
    """A pre-norm block as in Llama, then the model's final norm."""

    def __init__(self):
        super().__init__()
        self.attention_norm = LlamaRMSNorm()
        self.attention = SelfAttention(bias=False)
        self.mlp_norm = LlamaRMSNorm()
        self.gate = nn.Linear(HIDDEN, FFN, bias=False)
        self.up = nn.Linear(HIDDEN, FFN, bias=False)
        self.down = nn.Linear(FFN, HIDDEN, bias=False)
        self.final_norm = LlamaRMSNorm()

        frequency = 10000.0 ** (-np.arange(0, HEAD_DIM, 2) / HEAD_DIM)
        angle = np.arange(SEQUENCE)[:, None] * np.tile(frequency, 2)
        mask = np.triu(np.full((SEQUENCE, SEQUENCE), np.finfo(np.float32).min), 1)
        for name, value in ("cos", np.cos(angle)), ("sin", np.sin(angle)), ("mask", mask):
            self.register_buffer(name, torch.from_numpy(value.astype(np.float32)))

    def rotate(self, x):
        """Rotary position embedding."""
        low, high = x.chunk(2, -1)
        return x * self.cos + torch.cat((-high, low), -1) * self.sin

    def forward(self, x):
        x = x + self.attention(self.attention_norm(x), self.rotate, self.mask)
        h = self.mlp_norm(x)
        x = x + self.down(nn.functional.silu(self.gate(h)) * self.up(h))
        return self.final_norm(x)


class EncoderNorms(nn.Module):
    """The encoder's normalizations; what lies between them comes in ready."""

    def __init__(self, block):
        super().__init__()
        self.attention_norm = block.attention_norm
        self.ffn_norm = block.ffn_norm
        self.head_norm = block.head_norm

    def forward(self, x, attention, ffn, head):
        x = self.attention_norm(x + attention)
        x = self.ffn_norm(x + ffn)
        return nn.functional.gelu(self.head_norm(x + head))


class LlamaNorms(nn.Module):
    """The Llama block's normalizations; what lies between them comes in ready."""

    def __init__(self, block):
        super().__init__()
        self.attention_norm = block.attention_norm
        self.mlp_norm = block.mlp_norm
        self.final_norm = block.final_norm

    def forward(self, x, attention, mlp):
        first = self.attention_norm(x)
        x = x + attention
        second = self.mlp_norm(x)
        return first, second, self.final_norm(x + mlp)


def random(name, shape):
    """Standard normal numbers that depend on the name and the shape alone."""
    values = np.random.default_rng(zlib.crc32(name.encode())).standard_normal(shape)
    return torch.from_numpy(values.astype(np.float32))


def set_weights(module):
    """Gains near 1, biases near 0 but not 0, matrices that keep the scale."""
    with torch.no_grad():
        for name, p in module.named_parameters():
            value = random(name, tuple(p.shape))
            if p.dim() == 2:
                value = value / math.sqrt(p.shape[1])
            elif name.endswith("norm.weight"):
                value = 1.0 + 0.1 * value
            else:
                value = 0.1 * value
            p.copy_(value)
    return module.eval()
