#!/usr/bin/env python3
"""Exports a model of PyTorch with its loss.

    export.py FOLDER

writes classifier.mlir, arguments (in_NN.npy), and PyTorch's loss and gradients
(out_NN.npy) into FOLDER.

docs/Frontends.md says which packages it needs.
"""

import os
import sys

import numpy, torch, torch_mlir.fx
from torch.export.graph_signature import InputKind
from torch_mlir.extras.fx_decomp_util import get_decomposition_table

class Classifier(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = torch.nn.Linear(784, 64, bias=False)
        self.norm = torch.nn.LayerNorm(64)
        self.output = torch.nn.Linear(64, 10)

    def forward(self, x, labels):  # labels: rows with a 1 at the class
        logits = self.output(torch.relu(self.norm(self.layer(x))))
        return -(labels * torch.log_softmax(logits, 1)).sum(1).mean()

torch.manual_seed(1)
model, x = Classifier(), torch.rand(32, 784)
labels = torch.nn.functional.one_hot(torch.arange(32) % 10, 10).float()
program = torch.export.export(model, (x, labels))
program = program.run_decompositions(get_decomposition_table())
arguments = []
for spec in program.graph_signature.input_specs:  # weights as arguments
    if spec.kind in (InputKind.PARAMETER, InputKind.BUFFER):
        arguments.append(program.state_dict[spec.target])
        spec.kind, spec.target, spec.persistent = InputKind.USER_INPUT, None, None
module = torch_mlir.fx.export_and_import(
    program, output_type="linalg-on-tensors", decomposition_table={}, func_name="loss")
folder = sys.argv[1]
os.makedirs(folder, exist_ok=True)
open(f"{folder}/classifier.mlir", "w").write(module.operation.get_asm())
for i, value in enumerate([*arguments, x, labels]):
    numpy.save(f"{folder}/in_{i:02}.npy", value.detach().numpy())

loss = model(x, labels)
loss.backward()
for i, value in enumerate([loss, *(p.grad for p in model.parameters())]):
    numpy.save(f"{folder}/out_{i:02}.npy", value.detach().numpy())
