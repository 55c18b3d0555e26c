#!/usr/bin/env python3
"""Trains classifier.mlir by compiled steps, with nothing but Python's own modules.

    train.py GRADIENT.so ADAM.so [STEPS]

GRADIENT.so has `loss_gradient`, ADAM.so what examples/paper/adam.mlir defines; see
docs/Training.md. Images are noise with a bright block, whose place is the class.
"""

import ctypes
import math
import random
import sys
from ctypes import POINTER, byref, c_float, c_int64

BATCH, PIXELS, HIDDEN, CLASSES = 32, 784, 64, 10
PARAMETERS = [(HIDDEN, PIXELS), (1, HIDDEN), (1, HIDDEN), (CLASSES, HIDDEN), (1, CLASSES)]
RATE = 1e-3

gradient_library, adam_library = map(ctypes.CDLL, sys.argv[1:3])
steps = int(sys.argv[3]) if len(sys.argv) > 3 else 60

# As in the headers: the parameters, x, labels; then the loss and the gradients. A
# matrix of dynamic sizes is a pointer and two sizes.
pointer = POINTER(c_float)
loss_gradient = gradient_library.loss_gradient
loss_gradient.argtypes = [pointer] * 13
loss_gradient.restype = None
count, adam = adam_library.count, adam_library.adam
count.argtypes = [pointer] * 4
adam.argtypes = [pointer, c_int64, c_int64] * 4 + [pointer] * 2
count.restype = adam.restype = None


def zeros(shape):
    return (c_float * math.prod(shape))()


random.seed(1)
parameters = [zeros(shape) for shape in PARAMETERS]
for values, (rows, columns) in zip(parameters, PARAMETERS):
    for i in range(len(values)):
        values[i] = random.uniform(-1, 1) / columns**0.5 if rows > 1 else 0
parameters[1][:] = [1] * HIDDEN  # the gain

gradients, means, squares = ([zeros(shape) for shape in PARAMETERS] for _ in range(3))
x, labels = zeros((BATCH, PIXELS)), zeros((BATCH, CLASSES))
loss, time, rate1, scale2 = c_float(), c_float(), c_float(), c_float()
for step in range(1, steps + 1):
    labels[:] = [0] * len(labels)
    for case in range(BATCH):
        label = random.randrange(CLASSES)
        labels[case * CLASSES + label] = 1
        for i in range(PIXELS):
            x[case * PIXELS + i] = random.random() + (i // 78 == label)
    loss_gradient(*parameters, x, labels, byref(loss), *gradients)
    count(byref(time), byref(c_float(RATE)), byref(rate1), byref(scale2))
    for arrays in zip(PARAMETERS, parameters, gradients, means, squares):
        sizes = arrays[0]
        matrices = [part for array in arrays[1:] for part in (array, *sizes)]
        adam(*matrices, byref(rate1), byref(scale2))
    if step == 1 or step % 20 == 0:
        print(f"step {step}: loss {loss.value:.3f}")
