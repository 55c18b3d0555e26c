#!/usr/bin/env python3
"""Files that call one function of the device library each.

each_device_function.py ir HighwayFunctions.inc   writes a module for each
each_device_function.py join < FILES              makes one file of what
    norm-translate printed for them, which one run of a compiler checks
"""

import re
import sys

LANES = {
    "f16": "hwy::float16_t", "bf16": "hwy::bfloat16_t", "f32": "float",
    "f64": "double", "i8": "int8_t", "i16": "int16_t", "i32": "int32_t",
    "i64": "int64_t",
}


def arguments(signature, base, lanes):
    """What the function is called with, as C++."""
    lane = LANES[lanes[0]]
    tag = f"hn::Rebind<{lane}, hn::ScalableTag<{LANES[base]}>>()"
    vector = f"hn::Zero({tag})"
    if signature == "CONVERT":
        source = f"hn::Rebind<{LANES[lanes[1]]}, hn::ScalableTag<{LANES[base]}>>()"
        return [tag, f"hn::Zero({source})"]
    load = f"static_cast<const {lane}*>(nullptr)"
    store = f"static_cast<{lane}*>(nullptr)"
    load_bf16 = "static_cast<const hwy::bfloat16_t*>(nullptr)"
    store_bf16 = "static_cast<hwy::bfloat16_t*>(nullptr)"
    return {
        "UNARY": [vector],
        "BINARY": [vector, vector],
        "TERNARY": [vector, vector, vector],
        "COMPARE": [vector, vector],
        "TAGGED_UNARY": [tag, vector],
        "FIRST_N": [tag, "1"],
        "LOAD_N": [tag, load, "1"],
        "LOAD_STRIDED": [tag, load, "1", "1"],
        "STORE": [vector, tag, store],
        "STORE_N": [vector, tag, store, "1"],
        "LOAD_PAIRS": [tag, load_bf16],
        "LOAD_PAIRS_N": [tag, load_bf16, "1"],
        "STORE_PAIRS": [vector, vector, tag, store_bf16],
        "STORE_PAIRS_N": [vector, vector, tag, store_bf16, "1"],
        "STORE_STRIDED": [vector, tag, store, "1", "1"],
    }[signature]


def write_ir(path):
    calls = {}
    with open(path) as functions:
        for line in functions:
            match = re.match(r"NORM_HIGHWAY_(\w+)\((\w+), nh, (\w+), (.*)\)", line)
            # pack-inl.h has no sections: the C++ route does not take it.
            if match and "pack" not in match[3].lower():
                signature, base, function, lanes = match.groups()
                calls.setdefault(function, []).append(
                    arguments(signature, base, lanes.split(", ")))
    modules = []
    for function, all_arguments in calls.items():
        text = "emitc.func @kernel() attributes {norm.kernel} {\n"
        for number, values in enumerate(all_arguments):
            names = []
            for index, value in enumerate(values):
                names.append(f"%a{number}_{index}")
                text += f'  {names[-1]} = emitc.literal "{value}" : !emitc.opaque<"auto">\n'
            types = ", ".join(['!emitc.opaque<"auto">'] * len(values))
            text += (f'  emitc.call_opaque "nh::{function}"({", ".join(names)})'
                     f" : ({types}) -> ()\n")
        modules.append(text + "  emitc.return\n}\n")
    print("// -----\n".join(modules))


def join(text):
    print('#include "hwy/highway.h"')
    files = re.split(r"(?=^// \S+: written by norm-translate)", text, flags=re.M)
    for number, file in enumerate(files[1:]):
        print(f"#define norm norm_{number}\n#define kernels kernels_{number}\n"
              "#undef NORM_HAVE_F16_CONVERSION")
        print(re.sub(r"^#include .*$", "", file, flags=re.M))
        print("#undef norm\n#undef kernels")


if sys.argv[1] == "ir":
    write_ir(sys.argv[2])
else:
    join(sys.stdin.read())
