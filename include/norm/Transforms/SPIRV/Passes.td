//===- Passes.td - passes over SPIR-V ----------------------*- tablegen -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TRANSFORMS_SPIRV_PASSES_TD
#define NORM_TRANSFORMS_SPIRV_PASSES_TD

include "mlir/Pass/PassBase.td"

def NormPrepareSPIRV : Pass<"norm-prepare-spirv", "::mlir::ModuleOp"> {
  let summary = "Prepare GPU kernels for the conversion to SPIR-V";
  let description = [{
    `convert-gpu-to-spirv` crashes on workgroup attributions, widens bf16 in
    memory to 32 bits, and makes invalid code of `vector.load`. For each kernel:

    - workgroup attributions become `memref.alloc`;
    - a bf16 becomes the i16 of its bits; nothing may compute with it any more;
    - vectors are loaded and stored element by element;
    - workgroup memory gets its storage class, and the kernel the size of its
      workgroup, `spirv.entry_point_abi`.

    A float of 8 bits and an unknown size of the workgroup are errors.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::memref::MemRefDialect",
                           "::mlir::spirv::SPIRVDialect",
                           "::mlir::vector::VectorDialect"];
}

def NormPinSPIRV : Pass<"norm-pin-spirv", "::mlir::spirv::ModuleOp"> {
  let summary = "Pin the float semantics and subgroup size of a SPIR-V module";
  let description = [{
    Vulkan lets a driver contract a multiplication and an addition, round as it
    likes and assume that there is no NaN. What kernels rely on is added:

    - `no_contraction` on each addition, subtraction, multiplication, division;
    - for each entry point and each width of its floats, the execution modes
      `SignedZeroInfNanPreserve` and `RoundingModeRTE`.
  }];
  let dependentDialects = ["::mlir::spirv::SPIRVDialect"];
}

def NormSerializeSPIRV : Pass<"norm-serialize-spirv", "::mlir::ModuleOp"> {
  let summary = "Serialize SPIR-V modules into gpu.binary";
  let description = [{
    `convert-gpu-to-spirv` leaves a `spirv.module @__spv__kernels` beside each
    `gpu.module @kernels`. This writes the first as bytes into a
    `gpu.binary @kernels`, and removes both. Before the SPIR-V the bytes hold what
    norm_gpu_vulkan compares with its device or needs for a launch
    (runtime/gpu/vulkan/VulkanBinary.h): the capabilities, the execution modes of
    floats, the size of subgroups; for each kernel its workgroup, the workgroup
    memory that it takes, what its arguments are. `norm-translate --emit=spirv`
    writes the SPIR-V alone.

    A launch then passes words of 64 bits, from which norm_gpu_vulkan makes
    storage buffers: for a memref its aligned pointer and its size in bytes, for a
    number its bits with the sign above them, so that an index is one of 32 bits
    to the kernel.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::gpu::GPUDialect",
                           "::mlir::memref::MemRefDialect",
                           "::mlir::spirv::SPIRVDialect"];
}

#endif // NORM_TRANSFORMS_SPIRV_PASSES_TD
