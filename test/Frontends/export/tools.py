"""The command-line tools that lower what a frontend writes to linalg on tensors.

Each function takes text and returns text. docs/Frontends.md shows the same as commands.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

# Where pip put them, then LLVM 22's.
PATH = os.pathsep.join(
    [os.path.dirname(sys.executable), os.environ["PATH"], "/usr/lib/llvm-22/bin"])


def run(text, *command):
    done = subprocess.run(command, input=text, capture_output=True, text=True,
                          env=dict(os.environ, PATH=PATH))
    if done.returncode:
        raise RuntimeError(f"{command[0]}: {done.stderr[:2000]}")
    return done.stdout


def stablehlo_to_linalg(text):
    """chlo first, for which torch-mlir-opt has no pass."""
    text = run(text, "iree-opt", "-", "--chlo-legalize-to-stablehlo")
    return run(text, "torch-mlir-opt", "-",
               "--pass-pipeline=builtin.module(inline,stablehlo-legalize-to-linalg,"
               "canonicalize,cse,symbol-dce)")


def tosa_to_linalg(text):
    """Upstream's own pipeline without the check of the standard's levels and profiles."""
    return run(text, "mlir-opt", "-",
               "--pass-pipeline=builtin.module(func.func(tosa-optional-decompositions),"
               "canonicalize,func.func(tosa-infer-shapes,tosa-make-broadcastable,"
               "tosa-to-linalg-named,canonicalize,tosa-layerwise-constant-fold,"
               "tosa-make-broadcastable,tosa-to-linalg,tosa-to-arith,tosa-to-tensor),"
               "canonicalize,cse)")


def iree_input(text, kind):
    """What IREE makes of a program before its own passes; f64 becomes f32."""
    text = run(text, "iree-compile", "-", f"--iree-input-type={kind}", "--compile-to=input",
               "--iree-hal-target-backends=llvm-cpu", "-o", "-")
    text = re.sub(r"\butil\.func (public|private) @", r"func.func \1 @", text)
    text = re.sub(r"\butil\.return\b", "return", text)
    return re.sub(r" attributes \{iree\.[^}]*\}", "", text).replace("func.func public", "func.func")


def onnx_to_linalg(model):
    """`model` is an onnx.ModelProto."""
    import onnx

    model.graph.name = "main"
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "model.onnx"
        onnx.save(model, file)
        imported = pathlib.Path(folder) / "model.mlir"
        run("", "torch-mlir-import-onnx", str(file), "-o", str(imported))
        return run("", "torch-mlir-opt", str(imported),
                   "--pass-pipeline=builtin.module(torch-onnx-to-torch-backend-pipeline,"
                   "torch-backend-to-linalg-on-tensors-backend-pipeline)")
