#!/usr/bin/env python3
"""Writes the cases of the race as ONNX models, for ONNX Runtime and OpenVINO.

Each case's folder gets <peer>.onnx, or <peer>.none with the reason. Gain and bias
are inputs: norm-bench has their values.
"""

import argparse
import json
import math
import os

from onnx import TensorProto, helper, save

import case

ELEMENTS = {"f32": TensorProto.FLOAT, "bf16": TensorProto.BFLOAT16}


class Model:
    def __init__(self, the_case, peer):
        self.case = the_case
        self.workload = the_case["workload"]
        self.peer = peer
        self.element = ELEMENTS[the_case["type"]]
        # ONNX Runtime has no bf16 kernels for CPUs: f32 ones between casts.
        self.casts = peer == "onnxruntime" and the_case["type"] == "bf16"
        self.nodes, self.inputs, self.outputs, self.constants = [], [], [], []

    def node(self, op, inputs, output, **attributes):
        self.nodes.append(helper.make_node(op, inputs, [output], **attributes))
        return output

    def widened(self, name):
        if not self.casts:
            return name
        return self.node("Cast", [name], name + "_f32", to=TensorProto.FLOAT)

    def narrowed(self, name, output):
        if self.casts:
            return self.node("Cast", [name], output, to=self.element)
        return self.node("Identity", [name], output)

    def input(self, name, sizes):
        info = helper.make_tensor_value_info(name, self.element, sizes)
        self.inputs.append(info)
        return self.widened(name)

    def output(self, name, element):
        info = helper.make_tensor_value_info(name, element, self.case["sizes"])
        self.outputs.append(info)

    def constant(self, name, element, sizes, values):
        self.constants.append(helper.make_tensor(name, element, sizes, values))
        return name

    def norm(self, x, parameters):
        """The norm over the last dimension."""
        op = "LayerNormalization" if case.has_bias(self.case) else "RMSNormalization"
        return self.node(op, [x, *parameters], "norm", axis=-1, epsilon=case.EPSILON)

    def build(self):
        if case.is_backward(self.case):
            raise ValueError("ONNX has no gradients")
        sizes = self.case["sizes"]
        parameter_sizes = case.parameter_sizes(self.case)
        x = self.input("x", sizes)
        if self.workload in case.HAS_RESIDUAL:
            residual = self.input("residual", sizes)
            total = self.node("Add", [x, residual], "total")
            self.narrowed(total, "sum")
            self.output("sum", self.element)
            x = self.widened("sum")
        parameters = [self.input("gain", parameter_sizes)]
        if case.has_bias(self.case):
            parameters.append(self.input("bias", parameter_sizes))

        element = self.element
        if self.workload == "layer-norm-channels":
            rows = self.node("Transpose", [x], "rows", perm=[0, 2, 1])
            norm = self.norm(rows, parameters)
            self.node("Transpose", [norm], "y", perm=[0, 2, 1])
        elif self.workload == "group-norm":
            self.group_norm(x, parameters)
        elif self.workload == "layer-norm-int8":
            element = TensorProto.INT8
            norm = self.norm(x, parameters)
            scale = self.constant("scale", TensorProto.FLOAT, [], [case.SCALE])
            zero = self.constant("zero", TensorProto.INT8, [], [0])
            self.node("QuantizeLinear", [norm, scale, zero], "y")
        elif self.workload == "residual-layer-norm-gelu":
            norm = self.norm(x, parameters)
            if self.peer == "onnxruntime":
                self.node("Gelu", [norm], "y", domain="com.microsoft")
            else:
                self.node("Gelu", [norm], "y", approximate="none")
        elif self.workload in ("batch-norm", "group-norm-channels-last"):
            raise ValueError("ONNX has no such op for inference")
        else:
            self.narrowed(self.norm(x, parameters), "y")
        self.output("y", element)
        graph = helper.make_graph(
            self.nodes, "case", self.inputs, self.outputs, self.constants
        )
        opset = 20 if case.has_bias(self.case) else 23
        if self.workload == "group-norm":
            opset = 21
        imports = [
            helper.make_opsetid("", opset),
            helper.make_opsetid("com.microsoft", 1),
        ]
        return helper.make_model(graph, opset_imports=imports, ir_version=10)

    def group_norm(self, x, parameters):
        n, groups, channels, points = self.case["sizes"]
        int64 = TensorProto.INT64
        side = math.isqrt(points)
        image = [n, groups * channels, side, side]
        self.constant("image_sizes", int64, [4], image)
        self.constant("flat_sizes", int64, [1], [-1])
        self.constant("sizes", int64, [4], self.case["sizes"])
        self.node("Reshape", [x, "image_sizes"], "image")
        flat = [self.node("Reshape", [p, "flat_sizes"], p + "_flat") for p in parameters]
        self.node(
            "GroupNormalization",
            ["image", *flat],
            "norm",
            num_groups=groups,
            epsilon=case.EPSILON,
        )
        self.node("Reshape", ["norm", "sizes"], "y")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--cases", required=True, help="what norm-bench --list prints")
    parser.add_argument("--output", required=True, help="holds a folder for each case")
    options = parser.parse_args()

    with open(options.cases) as file:
        cases = json.load(file)
    for the_case in cases:
        folder = os.path.join(options.output, the_case["key"])
        os.makedirs(folder, exist_ok=True)
        for peer in ("onnxruntime", "openvino"):
            base = os.path.join(folder, peer)
            try:
                save(Model(the_case, peer).build(), base + ".onnx")
            except ValueError as error:
                with open(base + ".none", "w") as file:
                    file.write(f"{error}\n")


if __name__ == "__main__":
    main()
