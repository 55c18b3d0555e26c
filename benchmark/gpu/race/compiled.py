"""Our kernels, called in this process on torch's tensors and torch's stream."""

from __future__ import annotations

import ctypes
import pathlib
from typing import Callable

import torch

from .cases import Case
from .tensors import Problem


def _descriptor_type(rank: int) -> type[ctypes.Structure]:
    """MLIR's descriptor of a buffer: sizes and strides are in elements."""

    class MemRef(ctypes.Structure):
        _fields_ = [
            ("allocated", ctypes.c_void_p),
            ("aligned", ctypes.c_void_p),
            ("offset", ctypes.c_int64),
            ("sizes", ctypes.c_int64 * rank),
            ("strides", ctypes.c_int64 * rank),
        ]

    return MemRef


_DESCRIPTORS = {rank: _descriptor_type(rank) for rank in (1, 2)}


def describe(tensor: torch.Tensor) -> ctypes.Structure:
    """The descriptor of a matrix or a vector; the tensor keeps the memory."""
    sizes = ctypes.c_int64 * tensor.dim()
    data = tensor.data_ptr()
    return _DESCRIPTORS[tensor.dim()](
        data, data, 0, sizes(*tensor.shape), sizes(*tensor.stride())
    )


class KernelError(Exception):
    """What the runtime says of a launch."""


class Runtime:
    """The runtime library of the folder, which launches compiled kernels."""

    def __init__(self, folder: pathlib.Path, target: str):
        self.folder = folder
        self.is_emulator = target == "emulator"
        self.library = ctypes.CDLL(str(folder / "lib" / f"libnorm_gpu_{target}.so.0"))
        self.library.norm_gpu_get_error.restype = ctypes.c_char_p
        self.library.norm_gpu_set_stream.argtypes = [ctypes.c_void_p]
        register = self.library.mgpuMemHostRegisterMemRef
        register.argtypes = [ctypes.c_int64, ctypes.c_void_p, ctypes.c_int64]
        self.library.mgpuMemHostUnregisterMemRef.argtypes = register.argtypes

    def check(self) -> None:
        """Raises KernelError if something went wrong since the last check."""
        error = self.library.norm_gpu_get_error()
        if error:
            raise KernelError(error.decode())

    def use_stream(self, stream: int) -> None:
        """`stream`: torch's number; CUDA's default stream, which torch calls 0,
        is CU_STREAM_LEGACY here."""
        self.library.norm_gpu_set_stream(stream or 1)

    def bind(self, case: Case, problem: Problem) -> Callable[[], None]:
        """A call of the kernel of `case` that writes the results of `problem`."""
        library = ctypes.CDLL(str(self.folder / "kernels" / f"{case.kernel}.so"))
        function = getattr(library, f"_mlir_ciface_{case.op}")
        function.restype = None
        tensors = [
            tensor
            for tensor in (
                problem.x,
                problem.residual,
                problem.gain,
                problem.bias,
                problem.y,
                problem.sum,
            )
            if tensor is not None
        ]
        descriptors = [describe(tensor) for tensor in tensors]
        pointers = [ctypes.byref(descriptor) for descriptor in descriptors]
        if not self.is_emulator:
            return lambda: function(*pointers)

        def emulate() -> None:
            # The emulator knows only memory that it was told of.
            for tensor, descriptor in zip(tensors, descriptors):
                self.library.mgpuMemHostRegisterMemRef(
                    tensor.dim(), ctypes.byref(descriptor), tensor.element_size()
                )
            function(*pointers)
            for tensor, descriptor in zip(tensors, descriptors):
                self.library.mgpuMemHostUnregisterMemRef(
                    tensor.dim(), ctypes.byref(descriptor), tensor.element_size()
                )

        return emulate
