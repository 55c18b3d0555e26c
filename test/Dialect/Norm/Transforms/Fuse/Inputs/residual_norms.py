"""Prints COUNT layers h = h + g * rms_norm(h) one behind the other; with `outputs`
each h is a result of the function, with `products` a matrix product stands in
each layer, between the norm and the sum."""

import sys

count = int(sys.argv[1])
outputs = "outputs" in sys.argv[2:]
products = "products" in sys.argv[2:]

X, G, W = "tensor<4x8xf32>", "tensor<8xf32>", "tensor<8x8xf32>"
results = [f"%h{i + 1}" for i in range(count)] if outputs else [f"%h{count}"]
gains = ", ".join(f"%g{i}: {G}" for i in range(count))
print(f"func.func @f(%h0: {X}, %w: {W}, {gains}) -> ({', '.join([X] * len(results))}) {{")
print("  %zero = arith.constant 0.0 : f32")
for i in range(count):
    print(f"  %e{i} = tensor.empty() : {X}")
    print(
        f"  %n{i} = norm.rms_norm %h{i} gain(%g{i}) {{axes = array<i64: 1>, "
        f"epsilon = 1.0e-5 : f64}} : ({X}, {G}) -> {X}"
    )
    value = f"%n{i}"
    if products:
        print(f"  %z{i} = linalg.fill ins(%zero : f32) outs(%e{i} : {X}) -> {X}")
        print(
            f"  %m{i} = linalg.matmul ins(%n{i}, %w : {X}, {W}) "
            f"outs(%z{i} : {X}) -> {X}"
        )
        value = f"%m{i}"
    print(
        f"  %h{i + 1} = linalg.add ins(%h{i}, {value} : {X}, {X}) "
        f"outs(%e{i} : {X}) -> {X}"
    )
print(f"  return {', '.join(results)} : {', '.join([X] * len(results))}\n}}")
