"""The row programs that every route is tested on, and programs made of them.

A program has each body as one norm.generic on buffers of its own, of one type in
memory, one layout and one size; run_bodies.py runs it by norm-run, cpp_bodies.py
as printed C++. Inputs are made here, so that every route has the same, and what
comes out is compared here with what float64 gives.
"""
import array
import bisect
import os
import random
import struct
import subprocess

# Of %n, the normalized elements, and %rstd: what both kinds of statistics lead to.
GRADIENT = """    %size = norm.row_size : S
    %t = arith.mulf %dy, %gain : S
    %tn = arith.mulf %t, %n : S
    %s1 = norm.reduce add %t : S
    %s2 = norm.reduce add %tn : S
    %m1 = arith.divf %s1, %size : S
    %m2 = arith.divf %s2, %size : S
    %p = arith.mulf %n, %m2 : S
    %q = arith.subf %t, %m1 : S
    %u = arith.subf %q, %p : S
    %dx = arith.mulf %u, %rstd : S
    %dgain = arith.mulf %dy, %n : S"""

# Inputs and outputs are NAME:KIND:TYPE. KIND says by which loops an operand is
# indexed: element (all), row (those of rows) or column (those along a row). TYPE
# is T, the type in memory, which the body sees as an S and yields as an S; S, the
# type of the arithmetic, f32 or f64; a float of eight bits, likewise; or i8. Of a column that is an output, what
# is yielded is summed over the rows. `spread` is of inputs that are no standard
# normal numbers: their mean and their deviation; `yields` of outputs that are not
# called as what they are.
BODIES = {
    "residual_gelu": dict(
        inputs="x:element:T r:element:T gain:column:S bias:column:T",
        outputs="y:element:T",
        text="""
    %v = arith.addf %x, %r : S
    %n, %mean, %rstd = norm.normalize mean_variance %v {epsilon = 1.0e-5 : f64} : S
    %p = arith.mulf %n, %gain : S
    %o = arith.addf %p, %bias : S
    %one = arith.constant 1.0 : S
    %half = arith.constant 0.5 : S
    %c = arith.constant 0.70710678118654752 : S
    %z = arith.mulf %o, %c : S
    %e = math.erf %z : S
    %f = arith.addf %e, %one : S
    %h = arith.mulf %o, %half : S
    %y = arith.mulf %h, %f : S""",
    ),
    "norm_residual_norm": dict(
        inputs="x:element:T r:element:T g1:column:S g2:column:T",
        outputs="h:element:T y:element:T",
        text="""
    %n, %rrms = norm.normalize mean_square %x {epsilon = 1.0e-6 : f64} : S
    %p = arith.mulf %n, %g1 : S
    %h = arith.addf %p, %r : S
    %m, %rrms2 = norm.normalize mean_square %h {epsilon = 1.0e-6 : f64} : S
    %y = arith.mulf %m, %g2 : S""",
    ),
    "two_norms": dict(
        inputs="a:element:T b:element:T g1:column:T g2:column:S bias:column:S",
        outputs="y:element:T",
        text="""
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : S
    %m, %mean2, %rstd2 = norm.normalize mean_variance %b {epsilon = 1.0e-5 : f64} : S
    %p = arith.mulf %n, %g1 : S
    %q = arith.mulf %m, %g2 : S
    %s = arith.addf %p, %q : S
    %t = arith.addf %s, %bias : S
    %y = math.tanh %t : S""",
    ),
    "quantize": dict(
        inputs="x:element:T gain:column:S",
        outputs="q:element:i8 scale:row:S",
        text="""
    %most = arith.constant 127.0 : S
    %n, %rrms = norm.normalize mean_square %x {epsilon = 1.0e-6 : f64} : S
    %p = arith.mulf %n, %gain : S
    %abs = math.absf %p : S
    %max = norm.reduce maximumf %abs : S
    %scale = arith.divf %max, %most : S
    %u = arith.divf %p, %scale : S
    %v = math.roundeven %u : S
    %q = arith.fptosi %v : S to i8""",
    ),
    # A scale for each row, and the same clamp for all.
    "quantize_f8": dict(
        inputs="x:element:T gain:column:f8E5M2",
        outputs="q:element:f8E4M3FN scale:row:S",
        text="""
    %most = arith.constant 448.0 : S
    %least = arith.constant -448.0 : S
    %n, %rrms = norm.normalize mean_square %x {epsilon = 1.0e-6 : f64} : S
    %p = arith.mulf %n, %gain : S
    %abs = math.absf %p : S
    %max = norm.reduce maximumf %abs : S
    %scale = arith.divf %max, %most : S
    %u = arith.divf %p, %scale : S
    %v = arith.minimumf %u, %most : S
    %q = arith.maximumf %v, %least : S""",
    ),
    "f8_residual": dict(
        inputs="x:element:f8E4M3FN r:element:T g:column:f8E5M2FNUZ b:column:f8E4M3FNUZ",
        outputs="h:element:T y:element:f8E5M2 z:element:f8E4M3FNUZ w:element:f8E5M2FNUZ",
        text="""
    %h = arith.addf %x, %r : S
    %n, %mean, %rstd = norm.normalize mean_variance %h {epsilon = 1.0e-5 : f64} : S
    %p = arith.mulf %n, %g : S
    %y = arith.addf %p, %b : S
    %scale = arith.constant 64.0 : S
    %most = arith.constant 240.0 : S
    %u = arith.mulf %n, %scale : S
    %least = arith.negf %most : S
    %v = arith.minimumf %u, %most : S
    %z = arith.maximumf %v, %least : S
    %w = arith.negf %h : S""",
    ),
    "softmax": dict(
        inputs="x:element:T",
        outputs="y:element:T l:row:S",
        text="""
    %max = norm.reduce maximumf %x : S
    %d = arith.subf %x, %max : S
    %exp = math.exp %d : S
    %sum = norm.reduce add %exp : S
    %y = arith.divf %exp, %sum : S
    %log = math.log %sum : S
    %l = arith.addf %log, %max : S""",
    ),
    # x / max(|x|, epsilon), x / sqrt(|x|^2 + epsilon), x / (|x| + epsilon)
    "l2_max": dict(
        inputs="x:element:T",
        outputs="y:element:T",
        text="""
    %square = arith.mulf %x, %x : S
    %sum = norm.reduce add %square : S
    %norm = math.sqrt %sum : S
    %epsilon = arith.constant 1.0 : S
    %d = arith.maximumf %norm, %epsilon : S
    %y = arith.divf %x, %d : S""",
    ),
    "l2_inside": dict(
        inputs="x:element:T",
        outputs="y:element:T",
        text="""
    %square = arith.mulf %x, %x : S
    %sum = norm.reduce add %square : S
    %epsilon = arith.constant 1.0e-3 : S
    %s = arith.addf %sum, %epsilon : S
    %rnorm = math.rsqrt %s : S
    %y = arith.mulf %x, %rnorm : S""",
    ),
    "l2_outside": dict(
        inputs="x:element:T",
        outputs="y:element:T",
        text="""
    %square = arith.mulf %x, %x : S
    %sum = norm.reduce add %square : S
    %norm = math.sqrt %sum : S
    %epsilon = arith.constant 1.0e-3 : S
    %d = arith.addf %norm, %epsilon : S
    %y = arith.divf %x, %d : S""",
    ),
    # A layer norm that nobody sees but by a dot product with a vector (of
    # elements of 1/H, or the sum would be large), and the smallest element.
    "dot": dict(
        inputs="x:element:T w:column:S",
        outputs="d:row:S least:row:T",
        text="""
    %n, %mean, %rstd = norm.normalize mean_variance %x {epsilon = 1.0e-5 : f64} : S
    %size = norm.row_size : S
    %v = arith.divf %w, %size : S
    %p = arith.mulf %n, %v : S
    %d = norm.reduce add %p : S
    %least = norm.reduce minimumf %n : S""",
    ),
    "gradient_saved": dict(
        inputs="x:element:T dy:element:T mean:row:S rstd:row:S gain:column:S",
        outputs="dx:element:T dgain:column:S dbias:column:T",
        yields={"dbias": "dy"},
        spread={"mean": (0, 0.1), "rstd": (1, 0.1)},
        text="""
    %c = arith.subf %x, %mean : S
    %n = arith.mulf %c, %rstd : S
""" + GRADIENT,
    ),
    "gradient": dict(
        inputs="x:element:T dy:element:T gain:column:S",
        outputs="dx:element:T dgain:column:S dbias:column:T",
        yields={"dbias": "dy"},
        text="""
    %n, %mean, %rstd = norm.normalize mean_variance %x {epsilon = 1.0e-5 : f64} : S
""" + GRADIENT,
    ),
    # Rows that are neighbours go different ways, into branches with reductions
    # on both sides and one without.
    "branches": dict(
        inputs="x:element:T choice:row:S",
        outputs="y:element:T root:row:S",
        text="""
    %square = arith.mulf %x, %x : S
    %sum = norm.reduce add %square : S
    %is = arith.cmpf ogt, %choice, %zero : S
    %abs = math.absf %x : S
    %norm = scf.if %is -> S {
      %max = norm.reduce maximumf %abs : S
      scf.yield %max : S
    } else {
      %all = norm.reduce add %abs : S
      %size = norm.row_size : S
      %m = arith.divf %all, %size : S
      scf.yield %m : S
    }
    %root = scf.if %is -> S {
      %r = math.sqrt %sum : S
      scf.yield %r : S
    } else {
      scf.yield %norm : S
    }
    %y = arith.divf %x, %norm : S""",
    ),
    # The variance beside what is normalized by it, and arithmetic once a row: for rows
    # of one element 0/0.
    "batch_norm": dict(
        inputs="x:element:T gain:row:S bias:row:T old_mean:row:T old_variance:row:S",
        outputs="y:element:T mean:row:S variance:row:S new_mean:row:T new_variance:row:S",
        spread={"x": (3, 1), "old_variance": (2, 0.1)},
        text="""
    %n, %mean, %rstd, %variance = norm.normalize mean_variance %x keep_variance {epsilon = 1.0e-5 : f64} : S
    %p = arith.mulf %n, %gain : S
    %y = arith.addf %p, %bias : S
    %one = arith.constant 1.0 : S
    %keep = arith.constant 0.75 : S
    %take = arith.constant 0.25 : S
    %size = norm.row_size : S
    %less = arith.subf %size, %one : S
    %correction = arith.divf %size, %less : S
    %unbiased = arith.mulf %variance, %correction : S
    %km = arith.mulf %keep, %old_mean : S
    %tm = arith.mulf %take, %mean : S
    %new_mean = arith.addf %km, %tm : S
    %kv = arith.mulf %keep, %old_variance : S
    %tv = arith.mulf %take, %unbiased : S
    %new_variance = arith.addf %kv, %tv : S""",
    ),
    # No collective at all, and a root once a row.
    "batch_norm_inference": dict(
        inputs="x:element:T mean:row:S variance:row:T gain:row:S bias:row:T",
        outputs="y:element:T",
        spread={"mean": (3, 1), "variance": (2, 0.1)},
        text="""
    %epsilon = arith.constant 1.0e-3 : S
    %s = arith.addf %variance, %epsilon : S
    %root = math.sqrt %s : S
    %scale = arith.divf %gain, %root : S
    %d = arith.subf %x, %mean : S
    %p = arith.mulf %d, %scale : S
    %y = arith.addf %p, %bias : S""",
    ),
}

# Sizes and kinds of loops, n being the size; whether the types know the sizes;
# and the strides that they know, None being that of a contiguous buffer. Where a
# stride is not known, what lies in memory has gaps.
LAYOUTS = {
    "contiguous": dict(loops=lambda n: [(9, "P"), (n, "R")]),
    "dynamic": dict(loops=lambda n: [(5, "P"), (n, "R")], is_dynamic=True),
    "strided": dict(loops=lambda n: [(9, "P"), (n, "R")], inner="1"),
    "any": dict(loops=lambda n: [(5, "P"), (n, "R")], is_dynamic=True, inner="?"),
    "two_loops": dict(loops=lambda n: [(5, "P"), (3, "R"), (n, "R")], inner="1"),
    "middle": dict(loops=lambda n: [(2, "P"), (n, "R"), (5, "P")]),
}
# Those and: no rows to sum over; rows for 16 threads to share; rows enough
# beside each other for whole blocks of vectors across rows, and for some left over;
# and fewer rows than threads.
SPECIAL_LAYOUTS = {
    "no_rows": dict(loops=lambda n: [(0, "P"), (n, "R")], is_dynamic=True),
    "many_rows": dict(loops=lambda n: [(2111, "P"), (n, "R")], is_dynamic=True),
    "across": dict(loops=lambda n: [(2, "P"), (n, "R"), (197, "P")]),
    "across_dynamic": dict(loops=lambda n: [(n, "R"), (197, "P")], is_dynamic=True),
    "few_rows": dict(loops=lambda n: [(2, "P"), (n, "R")]),
    "few_strided": dict(loops=lambda n: [(2, "P"), (n, "R")], inner="?"),
}

# Of elements below 10, the accuracy contract; of 16 bits, half a unit in the last
# place and that: relative and absolute. Of f64, what different orders of adding
# make, since float64 is what is compared with.
TOLERANCES = {
    "f32": (1e-5, 4e-6),
    "f16": (5e-4, 4e-6),
    "bf16": (4e-3, 4e-6),
    "f64": (1e-13, 1e-14),
    # Half a unit in the last place, relative and of the least numbers.
    "f8E4M3FN": (0.0626, 9.8e-4),
    "f8E5M2": (0.1251, 8e-6),
    "f8E4M3FNUZ": (0.0626, 4.9e-4),
    "f8E5M2FNUZ": (0.1251, 4e-6),
    # One step, where float64 is next to a half.
    "i8": (0, 1),
}
# And of f32 that is summed over rows, absolute for each term: a unit in the last
# place of a sum of as many magnitudes.
TOLERANCE_OF_TERM = 5e-8
CODES = {"f16": "H", "bf16": "H", "f32": "f", "f64": "d", "i8": "b", "i64": "q"}
DESCRS = {"f16": "<f2", "bf16": "<u2", "f32": "<f4", "f64": "<f8", "i8": "|i1", "i64": "<i8"}
# Bits of the mantissa and bias of the exponent, and what the largest exponent has:
# NaN of all ones, NaN and infinities, or numbers, with NaN in place of -0.
FLOATS_OF_8_BITS = {"f8E4M3FN": (3, 7), "f8E5M2": (2, 15),
                    "f8E4M3FNUZ": (3, 8), "f8E5M2FNUZ": (2, 16)}
CODES.update(dict.fromkeys(FLOATS_OF_8_BITS, "B"))
DESCRS.update(dict.fromkeys(FLOATS_OF_8_BITS, "|u1"))


def make_numbers(type):
    """What each code of a float of eight bits is."""
    mantissa_bits, bias = FLOATS_OF_8_BITS[type]
    numbers = []
    for code in range(128):
        exponent, mantissa = code >> mantissa_bits, code & (1 << mantissa_bits) - 1
        if exponent:
            mantissa += 1 << mantissa_bits
        number = mantissa * 2.0 ** (max(exponent, 1) - bias - mantissa_bits)
        if type == "f8E4M3FN" and code == 0x7F or type == "f8E5M2" and code > 0x7C:
            number = float("nan")
        if type == "f8E5M2" and code == 0x7C:
            number = float("inf")
        numbers.append(number)
    numbers += [-number for number in numbers]
    if "FNUZ" in type:
        numbers[0x80] = float("nan")
    return numbers


NUMBERS = {type: make_numbers(type) for type in FLOATS_OF_8_BITS}


def count(shape):
    result = 1
    for size in shape:
        result *= size
    return result


def from_floats(type, values):
    """An array.array with the bits of numbers of that type."""
    if type == "f16":
        return array.array("H", struct.pack("<%de" % len(values), *values))
    if type == "bf16":
        bits = array.array("I", array.array("f", values).tobytes())
        return array.array("H", [b >> 16 for b in bits])
    if type in NUMBERS:
        finite = [n for n in NUMBERS[type][:128] if n < float("inf")]
        nearest = (bisect.bisect([(a + b) / 2 for a, b in zip(finite, finite[1:])], abs(v))
                   for v in values)
        return array.array("B", [code | (0x80 if v < 0 and code else 0)
                                 for code, v in zip(nearest, values)])
    return array.array(CODES[type], values)


def to_floats(type, bits):
    if type == "f16":
        return struct.unpack("<%de" % len(bits), bits.tobytes())
    if type == "bf16":
        wide = array.array("I", [b << 16 for b in bits])
        return array.array("f", wide.tobytes())
    if type in NUMBERS:
        return [NUMBERS[type][b] for b in bits]
    return bits


POOL = 4099  # a prime, so that no row is like another
_pools = {}


def make_random(type, number, mean, deviation, seed):
    """Normal numbers, the same for a seed everywhere."""
    pool = _pools.get((type, mean, deviation))
    if pool is None:
        source = random.Random(7)
        values = [source.gauss(mean, deviation) for _ in range(POOL)]
        pool = _pools[type, mean, deviation] = from_floats(type, values)
    begin = seed * 997 % POOL
    return (pool[begin:] + pool * (number // POOL + 1))[:number]


def write_npy(path, type, shape, data):
    header = "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }" % (
        DESCRS[type], "".join("%d," % size for size in shape))
    header = header.ljust(117).encode() + b"\n"
    with open(path, "wb") as file:
        file.write(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header)
        file.write(data.tobytes())


def read_npy(path):
    """The elements, as bits for floats of 16 and 8 bits."""
    with open(path, "rb") as file:
        content = file.read()
    begin = 10 + struct.unpack("<H", content[8:10])[0]
    descr = content[:begin].split(b"'descr': '")[1][:3].decode()
    codes = dict(zip(DESCRS.values(), (CODES[type] for type in DESCRS)))
    return array.array(codes[descr].replace("e", "H"), content[begin:])


class Operand:
    """A memref argument of a function, and what is in it."""

    def __init__(self, body, spec, program):
        self.name, self.kind, letter = spec.split(":")
        self.body = body
        self.type = {"T": program.type, "S": program.statistics}.get(letter, letter)
        keep = {"element": "PR", "row": "P", "column": "R"}[self.kind]
        dims = [i for i, (_, kind) in enumerate(program.loops) if kind in keep]
        self.shape = [program.loops[i][0] for i in dims]
        self.is_dynamic = program.is_dynamic
        # What the rounding of an output's sum over rows may come to.
        self.error_of_sum = 0
        if self.kind == "column" and self.type != "f64":
            self.error_of_sum = TOLERANCE_OF_TERM * count(
                n for n, kind in program.loops if kind not in keep)
        letters = "ijkl"[:len(program.loops)]
        self.map = "affine_map<(%s) -> (%s)>" % (
            ", ".join(letters), ", ".join(letters[i] for i in dims))
        sizes = "".join("?x" if program.is_dynamic else "%dx" % n for n in self.shape)
        layout = ""
        self.inner = program.inner if self.kind == "element" else None
        if self.inner:
            strides = ["?"] * (len(self.shape) - 1) + [self.inner]
            layout = ", strided<[%s], offset: ?>" % ", ".join(strides)
        self.memref = "memref<%s%s%s>" % (sizes, self.type, layout)
        self.data = None

    def __str__(self):
        return "%s of %s" % (self.name, self.body)


class Program:
    """Bodies of one type in memory, layout and size."""

    def __init__(self, type, layout, size, names=None):
        self.type, self.layout, self.size = type, layout, size
        self.statistics = "f64" if type == "f64" else "f32"
        facts = {**LAYOUTS, **SPECIAL_LAYOUTS}[layout]
        self.loops = facts["loops"](size)
        self.is_dynamic = facts.get("is_dynamic", False)
        self.inner = facts.get("inner")
        self.names = names or list(BODIES)
        # In the order of arguments.
        self.operands, self.inputs, self.outputs = [], [], []
        for name in self.names:
            for role, specs in ((self.inputs, BODIES[name]["inputs"]),
                                (self.outputs, BODIES[name]["outputs"])):
                for spec in specs.split():
                    operand = Operand(name, spec, self)
                    operand.is_output = role is self.outputs
                    role.append(operand)
                    self.operands.append(operand)
        for seed, operand in enumerate(self.inputs):
            spread = BODIES[operand.body].get("spread", {})
            mean, deviation = spread.get(operand.name, (0, 1))
            operand.data = make_random(
                operand.type, count(operand.shape), mean, deviation, seed + 1)

    def __str__(self):
        return "%s-%s-%d" % (self.type, self.layout, self.size)

    def write_function(self, function, names, schedule=""):
        """A function that runs bodies, and takes their operands in order."""
        arguments, ops = [], []
        for name in names:
            operands = [o for o in self.operands if o.body == name]
            arguments += ["%%%s_%s: %s" % (o.name, name, o.memref) for o in operands]
            ops.append(self.write_generic(name, operands, schedule))
        return "func.func @%s(%s) {\n%s  return\n}\n" % (
            function, ",\n    ".join(arguments), "".join(ops))

    def write_generic(self, name, operands, schedule):
        inputs = [o for o in operands if not o.is_output]
        outputs = [o for o in operands if o.is_output]
        s = self.statistics

        def write_list(operands):
            return "%s : %s" % (
                ", ".join("%%%s_%s" % (o.name, name) for o in operands),
                ", ".join(o.memref for o in operands))

        lines = []
        for o in inputs:
            if o.type != s:
                lines.append("    %%%s = arith.extf %%%s_ : %s to %s"
                             % (o.name, o.name, o.type, s))
        text = "\n".join(lines) + BODIES[name]["text"]
        if "%zero" in text:
            text = "    %%zero = arith.constant 0.0 : %s\n" % s + text
        text = text.replace(" : S", " : " + s).replace("-> S", "-> " + s)
        lines = [text]
        yields = []
        for o in outputs:
            summed = o.kind == "column"
            isNarrow = (o.type in ("f16", "bf16") or o.type in NUMBERS) and not summed
            if isNarrow:
                lines.append("    %%%s_ = arith.truncf %%%s : %s to %s"
                             % (o.name, o.name, s, o.type))
            value = BODIES[name].get("yields", {}).get(o.name, o.name)
            yields.append(("%" + value + ("_" if isNarrow else ""),
                           s if summed else o.type))
        lines.append("    norm.yield %s : %s\n" % (
            ", ".join(y for y, _ in yields), ", ".join(t for _, t in yields)))
        return """  norm.generic {indexing_maps = [%s],
      iterator_types = [%s]%s}
      ins(%s)
      outs(%s) {
  ^bb0(%s):
%s  }
""" % (
            ", ".join(o.map for o in operands),
            ", ".join({"P": '"parallel"', "R": '"reduction"'}[k] for _, k in self.loops),
            ", schedule = " + schedule if schedule else "",
            write_list(inputs), write_list(outputs),
            ", ".join("%%%s%s: %s" % (o.name, "" if o.type == s else "_", o.type)
                      for o in inputs),
            "\n".join(lines),
        )


def write(program, schedule=""):
    """The program as a function `main`, and its inputs, in files of the folder."""
    with open("%s.mlir" % program, "w") as file:
        file.write(program.write_function("main", program.names, schedule))
    for number, operand in enumerate(program.inputs):
        write_npy("in%d.npy" % number, operand.type, operand.shape, operand.data)


def run_tool(*command, refuses_remarks=False):
    """Whether a command ends well; says what it says if not."""
    result = subprocess.run(command, stdout=subprocess.PIPE,
                            stderr=subprocess.STDOUT, text=True)
    if result.returncode or (refuses_remarks and "remark" in result.stdout):
        print("FAILED:", *command)
        print(result.stdout[:2000])
        return False
    return True


def run_norm(file, num_inputs, num_outputs, options):
    """The outputs of norm-run on `file` and in0.npy, ..; None if it fails."""
    paths = ["out%d.npy" % i for i in range(num_outputs)]
    for path in paths:
        if os.path.exists(path):
            os.remove(path)
    command = ["norm-run", file, *options]
    command += ["--input=in%d.npy" % i for i in range(num_inputs)]
    command += ["--output=" + path for path in paths]
    # A remark says that it ran in no kernel, or not on the GPU.
    if not run_tool(*command, refuses_remarks=True):
        return None
    return [read_npy(path) for path in paths]


def run(program, options):
    """The outputs of norm-run on what was written; None if it fails."""
    shapes = ["--shape=%d:%s" % (position, "x".join(map(str, operand.shape)))
              for position, operand in enumerate(program.operands)
              if operand.is_output and operand.is_dynamic]
    return run_norm("%s.mlir" % program, len(program.inputs), len(program.outputs),
                    [*options, *shapes])


def run_in_float64(program):
    """What the program should give, of what was written."""
    return run(program, ["--target=reference"])


def find_problems(program, found, expected):
    """What is wrong with the outputs of a run, given those in float64."""
    if not found or not expected:
        return ["does not run"]
    return list(filter(None, map(compare, program.outputs, found, expected)))


def find_other_bits(program, found, expected):
    """What differs between the outputs of two runs that should be the same."""
    if not found or not expected:
        return ["does not run"]
    return ["%s: other bits" % output for output, a, b
            in zip(program.outputs, found, expected) if a.tobytes() != b.tobytes()]


def compare(operand, found, expected):
    """What is wrong with an output; nothing if it is right.

    What is expected is in float64, where `operand` is of floats.
    """
    if len(found) != len(expected):
        return "%s: %d elements instead of %d" % (operand, len(found), len(expected))
    relative, absolute = TOLERANCES[operand.type]
    absolute = max(absolute, getattr(operand, "error_of_sum", 0))
    found = to_floats(operand.type, found)
    different = 0
    for i, (a, b) in enumerate(zip(found, expected)):
        isSame = a == b or (a != a and b != b)
        if not isSame and not abs(a - b) <= absolute + relative * abs(b):
            return "%s: %r instead of %r at %d of %s" % (
                operand, a, b, i, operand.shape)
        different += a != b
    if operand.type == "i8" and different > 1 + len(found) // 500:
        return "%s: %d of %d elements differ" % (operand, different, len(found))
    return ""
