#!/usr/bin/env python3
"""Compares matrix products by a library with float64.

matrix-products.py TEMPORARY-FOLDER onednn|cblas|loops ELEMENT...

Every op with every element type and every size, on one thread and on three,
which must give the same bytes. An element is "bf16" or, where the result has
another type, "bf16-f32".
"""
import os
import subprocess
import sys

folder, library, *elements = sys.argv[1:]

# m, n, k.
SIZES = [(1, 768, 768), (768, 1, 65), (33, 70, 129), (64, 512, 1003), (0, 7, 9), (5, 3, 0), (130, 1003, 300)]

# By type of the result: relative tolerance, and absolute for sums of k products of
# normal numbers. f16 and bf16 are rounded once.
TOLERANCES = {"f64": (1e-13, 1e-14), "f32": (1e-6, 6e-7), "f16": (5e-4, 1e-6), "bf16": (4e-3, 1e-6)}

PERMUTATIONS = {"ik": ("m", "k"), "ki": ("k", "m"), "kj": ("k", "n"), "jk": ("n", "k")}


def tensor(dims, element):
    return "tensor<%s%s>" % ("".join("%dx" % d for d in dims), element)


def zero(name, dims, element):
    kind = tensor(dims, element)
    return """
  %%z = arith.constant 0.0 : %s
  %%e = tensor.empty() : %s
  %%%s = linalg.fill ins(%%z : %s) outs(%%e : %s) -> %s""" % (element, kind, name, element, kind, kind)


def write(op, a, b, c, inner, outer, accumulate):
    """A function of two tensors, and of what is added to if it accumulates."""
    result = tensor(c, outer)
    more = ", %c: " + result if accumulate else ""
    start = "" if accumulate else zero("c", c, outer)
    types = "%s, %s" % (tensor(a, inner), tensor(b, inner))
    return """
func.func @main(%%a: %s, %%b: %s%s) -> %s {%s
  %%y = %s ins(%%a, %%b : %s) outs(%%c : %s) -> %s
  return %%y : %s
}
""" % (tensor(a, inner), tensor(b, inner), more, result, start, op, types, result, result, result)


def maps(left, right):
    loops = "affine_map<(i, j, k) -> (%s)>"
    return "indexing_maps = [%s]" % ", ".join(loops % ", ".join(m) for m in (left, right, "ij"))


def write_generic(a, b, c, left, right, result, inner, outer):
    """A sum of products over k with the loops that the maps name, as heads have it."""
    loops = sorted(set(left + right))
    kinds = ", ".join('"%s"' % ("reduction" if loop == "k" else "parallel") for loop in loops)
    maps = ", ".join("affine_map<(%s) -> (%s)>" % (", ".join(loops), ", ".join(m)) for m in (left, right, result))
    widen = "" if inner == outer else """
    %%u = arith.extf %%x : %s to %s
    %%v = arith.extf %%y : %s to %s""" % (inner, outer, inner, outer)
    factors = "%x, %y" if inner == outer else "%u, %v"
    kind = tensor(c, outer)
    return """
func.func @main(%%a: %s, %%b: %s) -> %s {%s
  %%r = linalg.generic {indexing_maps = [%s], iterator_types = [%s]}
      ins(%%a, %%b : %s, %s) outs(%%c : %s) {
  ^bb0(%%x: %s, %%y: %s, %%s: %s):%s
    %%p = arith.mulf %s : %s
    %%t = arith.addf %%s, %%p : %s
    linalg.yield %%t : %s
  } -> %s
  return %%r : %s
}
""" % (tensor(a, inner), tensor(b, inner), kind, zero("c", c, outer), maps, kinds, tensor(a, inner),
       tensor(b, inner), kind, inner, inner, outer, widen, factors, outer, outer, outer, kind, kind)


def write_linear(m, n, k, inner, outer):
    """A layer as frontends write it: the weights transposed and broadcast."""
    kinds = [tensor(d, inner) for d in ([2, m, k], [n, k], [k, n], [2, k, n])]
    result = tensor([2, m, n], outer)
    return """
func.func @main(%%a: %s, %%w: %s) -> %s {%s
  %%e0 = tensor.empty() : %s
  %%t = linalg.transpose ins(%%w : %s) outs(%%e0 : %s) permutation = [1, 0]
  %%e1 = tensor.empty() : %s
  %%b = linalg.broadcast ins(%%t : %s) outs(%%e1 : %s) dimensions = [0]
  %%y = linalg.batch_matmul ins(%%a, %%b : %s, %s) outs(%%c : %s) -> %s
  return %%y : %s
}
""" % (kinds[0], kinds[1], result, zero("c", [2, m, n], outer), kinds[2], kinds[1], kinds[2], kinds[3],
       kinds[2], kinds[3], kinds[0], kinds[3], result, result, result)


def programs(m, n, k, inner, outer):
    sizes = {"m": m, "n": n, "k": k}
    for left, right in ("ik", "kj"), ("ik", "jk"), ("ki", "kj"), ("ki", "jk"):
        a = [sizes[d] for d in PERMUTATIONS[left]]
        b = [sizes[d] for d in PERMUTATIONS[right]]
        for accumulate in False, True:
            yield write("linalg.matmul " + maps(left, right), a, b, [m, n], inner, outer, accumulate)
    yield write("linalg.batch_matmul", [3, m, k], [3, k, n], [3, m, n], inner, outer, False)
    yield write("linalg.matvec", [m, k], [k], [m], inner, outer, True)
    yield write("linalg.vecmat", [k], [k, n], [n], inner, outer, False)
    yield write("linalg.batch_matvec", [2, m, k], [2, k], [2, m], inner, outer, False)
    yield write_linear(m, n, k, inner, outer)
    # Two batches of three heads, which lie beside each other in a row.
    yield write_generic([2, m, 3, k], [2, n, 3, k], [2, 3, m, n], "aihk", "ajhk", "ahij", inner, outer)
    yield write_generic([2, 3, m, k], [2, k, 3, n], [2, m, 3, n], "ahik", "akhj", "aihj", inner, outer)
    yield write("linalg.dot", [k], [k], [], inner, outer, False)


def run(*options):
    result = subprocess.run(["norm-run", path, "--random=1", *options], stdout=subprocess.PIPE, text=True)
    return result.returncode == 0


path = os.path.join(folder, "product.mlir")
exact = os.path.join(folder, "exact.npy")
outputs = [os.path.join(folder, name) for name in ("one.npy", "three.npy")]
os.makedirs(folder, exist_ok=True)
count = failures = 0
for element in elements:
    inner, _, outer = element.partition("-")
    outer = outer or inner
    for index, (m, n, k) in enumerate(SIZES):
        for number, text in enumerate(programs(m, n, k, inner, outer)):
            # Each op with some sizes, each size with some ops.
            if (index + number) % (2 if element == "f32" else 3):
                continue
            with open(path, "w") as file:
                file.write(text)
            rtol, atol = TOLERANCES[outer]
            expect = ["--expect=" + exact, "--rtol=%g" % rtol, "--atol=%g" % (atol * max(k, 1) ** 0.5 * 8)]
            count += 1
            good = run("--target=reference", "--output=" + exact)
            for threads, output in zip((1, 3), outputs):
                by = ["--matmul=" + library, "--threads=%d" % threads]
                good = good and run(*by, *expect, "--output=" + output)
            if good:
                with open(outputs[0], "rb") as one, open(outputs[1], "rb") as three:
                    good = one.read() == three.read()
            if not good:
                failures += 1
                print("FAILED:", element, m, n, k, text)
print(count, "products,", failures, "wrong")
sys.exit(failures != 0)
