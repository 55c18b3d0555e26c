#!/usr/bin/env python3
"""Exports the corpus of test/Frontends: small models as frontends write them.

    python3 -m venv venv
    venv/bin/pip install -r requirements.txt       # about 6 GB
    venv/bin/python export.py [NAME...]            # FRONTEND/MODEL, or all

writes ../Inputs/FRONTEND/MODEL.mlir, and into ../Inputs/norm-calls.csv how many norms
each model called, as counted by hooks while it ran. It says the same on every machine;
it is run by hand, and what it writes is checked in.
"""

import collections
import csv
import functools
import pathlib
import re
import sys

import tools

INPUTS = pathlib.Path(__file__).resolve().parent.parent / "Inputs"
KINDS = ["Layer", "RMS", "Group", "Instance", "Batch"]
MAX_BYTES = 60_000

# What each frontend exports: FRONTEND -> MODEL -> a function that returns the text, how
# many norms of which kind it calls, and what it was made of.
FRONTENDS = collections.defaultdict(dict)


def add_pytorch():
    import pytorch
    import pytorch_models

    def exported(name, route=lambda text: text, **options):
        def make():
            model = pytorch_models.MODELS[name]()
            text, calls = pytorch.export(model, **options)
            return route(text), calls, model.of

        return make

    for name in pytorch_models.MODELS:
        FRONTENDS["pytorch"][name] = exported(name)
    # Which is one of torch-mlir's.
    del FRONTENDS["pytorch"]["bert-one-layer"]
    for name in "bert-one-layer", "resnet-group-norm", "unet-block":
        FRONTENDS["torch-mlir"][name] = exported(name, torch_mlirs_norms=True)
    for name in "bert-layer", "group-norm-block":
        FRONTENDS["tosa"][name] = exported(name, output="tosa")
        FRONTENDS["stablehlo"][name] = exported(
            name, tools.stablehlo_to_linalg, output="stablehlo")
        FRONTENDS["iree"][name] = exported(name, lambda text: tools.iree_input(text, "none"))
    FRONTENDS["tosa-linalg"]["bert-layer"] = exported(
        "bert-layer", tools.tosa_to_linalg, output="tosa")


def add_pytorch_joint():
    import pytorch_joint

    for name in pytorch_joint.MODELS:
        FRONTENDS["pytorch-joint"][name] = functools.partial(pytorch_joint.export, name)


def add_jax():
    import jax_models

    def exported(name, route, joint=False):
        def make():
            text, calls = jax_models.stablehlo(name, joint)
            return route(text), calls, type(jax_models.MODELS[name][0]).__name__

        return make

    for name in jax_models.MODELS:
        FRONTENDS["jax"][name] = exported(name, tools.stablehlo_to_linalg)
    for name in jax_models.GRADIENTS:
        FRONTENDS["jax-joint"][name] = exported(name, tools.stablehlo_to_linalg, joint=True)
    FRONTENDS["iree"]["jax-layer-norm"] = exported(
        "layer-norm", lambda text: tools.iree_input(text, "stablehlo"))


# ONNX's own node tests, without "test_".
ONNX_TESTS = {
    "layer_normalization_default_axis": "Layer",
    "layer_normalization_2d_axis0": "Layer",
    "layer_normalization_3d_axis1_epsilon": "Layer",
    "layer_normalization_4d_axis_negative_2": "Layer",
    "layer_normalization_default_axis_expanded": "Layer",
    "rms_normalization_default_axis_expanded": "RMS",
    "rms_normalization_3d_axis1_epsilon_expanded": "RMS",
    "group_normalization_example": "Group",
    "group_normalization_example_expanded": "Group",
    "instancenorm_example": "Instance",
    # y = (x - mean) / (standard deviation + 1e-9) over the axes that it is given.
    "mvn": "Instance",
}


def add_onnx():
    from onnx.backend.test.case.node import collect_testcases
    from onnxscript import optimizer

    def exported(case, kind):
        def make():
            op = next((node.op_type for node in case.model.graph.node if "Norm" in node.op_type),
                      kind + "Normalization as its function")
            model = case.model
            # Its function computes the axes with Range, which must be folded.
            if kind == "RMS":
                model = optimizer.optimize(model)
            return tools.onnx_to_linalg(model), {kind: 1}, op

        return make

    cases = {case.name.removeprefix("test_"): case for case in collect_testcases(None)}
    for name, kind in ONNX_TESTS.items():
        FRONTENDS["onnx"][name.replace("_", "-")] = exported(cases[name], kind)


def main():
    wanted = sys.argv[1:]
    file = INPUTS / "norm-calls.csv"
    rows = {}
    if file.exists():
        with open(file) as old:
            rows = {row["file"]: row for row in csv.DictReader(old)}
    adders = {"transformers": add_pytorch, "pytorch": add_pytorch_joint, "jax": add_jax,
              "onnx": add_onnx}
    for package, add in adders.items():
        try:
            add()
        except ImportError as error:
            print(f"without {package}: {error}")
    failed = False
    for frontend, models in FRONTENDS.items():
        (INPUTS / frontend).mkdir(parents=True, exist_ok=True)
        for name, make in models.items():
            key = f"{frontend}/{name}"
            if wanted and not any(key == w or frontend == w for w in wanted):
                continue
            try:
                text, calls, of = make()
            except Exception as error:  # Every library has its own.
                print(f"{key}: {type(error).__name__}: {str(error)[:2000]}")
                failed = True
                continue
            # Without the indentation of a function in a module, which is a tenth of it.
            text = re.sub(r"^ {2,4}", "", text, flags=re.M)
            print(f"{key}: {len(text)} bytes, {dict(calls)}", flush=True)
            if len(text) > MAX_BYTES:
                print(f"{key}: more than {MAX_BYTES} bytes")
                failed = True
                continue
            (INPUTS / frontend / f"{name}.mlir").write_text(text)
            rows[key] = {"file": key, "model": of, **{kind: calls.get(kind, 0) for kind in KINDS}}
    with open(file, "w", newline="") as new:
        writer = csv.DictWriter(new, ["file", "model", *KINDS], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows[key] for key in sorted(rows))
    return failed


if __name__ == "__main__":
    sys.exit(main())
