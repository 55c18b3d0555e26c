"""The cases of the race for Python: buffers as the peers' frameworks have them."""

EPSILON = 1e-5
# A quantum of the int8 outputs.
SCALE = 0.03

HAS_RESIDUAL = {
    "residual-layer-norm",
    "residual-layer-norm-gelu",
    "residual-rms-norm",
}


def has_bias(case):
    return "rms" not in case["workload"]


def is_backward(case):
    return case["workload"].endswith("-backward")


def parameter_sizes(case):
    return [size for size, has in zip(case["sizes"], case["parameter"]) if has]


def torch_buffers(case):
    import torch

    element = {"f32": torch.float32, "bf16": torch.bfloat16}[case["type"]]
    sizes, parameter = case["sizes"], parameter_sizes(case)
    # The values decide nothing about the kernel.
    buffers = {
        "x": torch.rand(sizes, dtype=element),
        "gain": torch.rand(parameter, dtype=element),
    }
    if is_backward(case):
        buffers["dy"] = torch.rand(sizes, dtype=element)
        if has_bias(case):
            buffers["mean"] = torch.rand(sizes[0], 1)
            buffers["dbias"] = torch.empty(parameter, dtype=element)
        buffers["rstd"] = torch.rand(sizes[0], 1)
        buffers["dx"] = torch.empty(sizes, dtype=element)
        buffers["dgain"] = torch.empty(parameter, dtype=element)
        return buffers
    if has_bias(case):
        buffers["bias"] = torch.rand(parameter, dtype=element)
    int8 = case["workload"] == "layer-norm-int8"
    buffers["y"] = torch.empty(sizes, dtype=torch.int8 if int8 else element)
    if case["workload"] in HAS_RESIDUAL:
        buffers["residual"] = torch.rand(sizes, dtype=element)
        buffers["sum"] = torch.empty(sizes, dtype=element)
    return buffers
