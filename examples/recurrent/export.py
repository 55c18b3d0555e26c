#!/usr/bin/env python3
"""Exports one step of recurrent cells, written in PyTorch, to linalg: writes
exported-NAME.mlir beside this file. README.md says with which packages.
"""
import os

import torch
from torch import nn
from torch_mlir import fx
from torch_mlir.extras.fx_decomp_util import get_decomposition_table

INPUTS, HIDDEN = 40, 96


class LayerNormLSTMCell(nn.Module):
    """As in PyTorch's benchmarks/fastrnns/custom_lstms.py."""

    def __init__(self):
        super().__init__()
        self.weight_ih = nn.Parameter(torch.randn(4 * HIDDEN, INPUTS))
        self.weight_hh = nn.Parameter(torch.randn(4 * HIDDEN, HIDDEN))
        self.layernorm_i = nn.LayerNorm(4 * HIDDEN)
        self.layernorm_h = nn.LayerNorm(4 * HIDDEN)
        self.layernorm_c = nn.LayerNorm(HIDDEN)

    def forward(self, x, h, c):
        gates = (self.layernorm_i(torch.mm(x, self.weight_ih.t()))
                 + self.layernorm_h(torch.mm(h, self.weight_hh.t())))
        i, f, g, o = gates.chunk(4, 1)
        c = self.layernorm_c(torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g))
        return torch.sigmoid(o) * torch.tanh(c), c


class LayerNormGRUCell(nn.Module):
    """The GRU of arXiv 1607.06450's appendix."""

    def __init__(self):
        super().__init__()
        self.x = nn.Linear(INPUTS, 3 * HIDDEN, bias=False)
        self.h = nn.Linear(HIDDEN, 3 * HIDDEN, bias=False)
        self.norm_x = nn.LayerNorm(2 * HIDDEN)
        self.norm_h = nn.LayerNorm(2 * HIDDEN)
        self.norm_gx = nn.LayerNorm(HIDDEN)
        self.norm_gh = nn.LayerNorm(HIDDEN)

    def forward(self, x, h):
        x_zr, x_g = self.x(x).split([2 * HIDDEN, HIDDEN], 1)
        h_zr, h_g = self.h(h).split([2 * HIDDEN, HIDDEN], 1)
        z, r = torch.sigmoid(self.norm_x(x_zr) + self.norm_h(h_zr)).chunk(2, 1)
        g = torch.tanh(self.norm_gx(x_g) + r * self.norm_gh(h_g))
        return (1 - z) * h + z * g


def export(module, arguments):
    batch = torch.export.Dim("batch")
    shapes = tuple({0: batch} for _ in arguments)
    table = get_decomposition_table()
    program = torch.export.export(
        module.eval(), arguments, dynamic_shapes=shapes, strict=False)
    program = program.run_decompositions(table)
    # Weights become arguments.
    for spec in program.graph_signature.input_specs:
        if spec.kind in (torch.export.graph_signature.InputKind.PARAMETER,
                         torch.export.graph_signature.InputKind.BUFFER):
            spec.kind = torch.export.graph_signature.InputKind.USER_INPUT
            spec.target = spec.persistent = None
    return str(fx.export_and_import(
        program, output_type="linalg-on-tensors", decomposition_table={}, func_name="main"))


def main():
    torch.manual_seed(0)
    x, h, c = torch.randn(3, INPUTS), torch.randn(3, HIDDEN), torch.randn(3, HIDDEN)
    folder = os.path.dirname(os.path.abspath(__file__))
    for name, module, arguments in [("lstm", LayerNormLSTMCell(), (x, h, c)),
                                    ("gru", LayerNormGRUCell(), (x, h))]:
        with open(os.path.join(folder, "exported-%s.mlir" % name), "w") as file:
            file.write(export(module, arguments))


if __name__ == "__main__":
    main()
