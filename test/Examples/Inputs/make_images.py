#!/usr/bin/env python3
"""make_images.py FOLDER: 1000 images in MNIST's format, 500 for training, in which a
bright square tells the class."""

import gzip
import os
import random
import struct
import sys

SIDE = 28


def image(label):
    pixels = bytearray(random.randrange(100) for _ in range(SIDE * SIDE))
    row, column = 3 + 14 * (label // 5), 1 + 5 * (label % 5)
    for i in range(row, row + 8):
        for j in range(column, column + 5):
            pixels[i * SIDE + j] = random.randrange(155, 256)
    return bytes(pixels)


def write(path, *parts):
    opened = gzip.open(path, "wb", compresslevel=1) if path.endswith(".gz") else open(path, "wb")
    with opened as file:
        for part in parts:
            file.write(part)


random.seed(1)
folder, count = sys.argv[1], 500
os.makedirs(folder, exist_ok=True)
for prefix in ("train", "t10k"):
    labels = [random.randrange(10) for _ in range(count)]
    # One of the files as it is, the other ones compressed.
    images = f"{prefix}-images-idx3-ubyte" + (".gz" if prefix == "train" else "")
    write(
        os.path.join(folder, images),
        struct.pack(">4I", 2051, count, SIDE, SIDE),
        *map(image, labels),
    )
    write(
        os.path.join(folder, f"{prefix}-labels-idx1-ubyte.gz"),
        struct.pack(">2I", 2049, count),
        bytes(labels),
    )
