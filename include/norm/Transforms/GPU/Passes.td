//===- Passes.td - passes over the gpu dialect -------------*- tablegen -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TRANSFORMS_GPU_PASSES_TD
#define NORM_TRANSFORMS_GPU_PASSES_TD

include "mlir/Pass/PassBase.td"

def NormAttachGPUTarget : Pass<"norm-attach-gpu-target", "::mlir::ModuleOp"> {
  let summary = "Attach the target that GPU kernels are compiled for";
  let description = [{
    Gives each `gpu.module` the target attribute that `gpu-module-to-binary` goes
    by. Upstream's passes take any name of a chip; this knows those of the table of
    targets (docs/Targets.md), and fails for another. For the emulator there is
    nothing to attach.
  }];
  let options = [
    Option<"target", "target", "std::string", /*default=*/"\"\"",
           "emulator, nvvm, rocdl or spirv; by default the module's "
           "norm.target, with its chip, or the emulator">,
    Option<"chip", "chip", "std::string", /*default=*/"\"\"",
           "The chip, as in sm_90, gfx942 or vulkan1.1; by default the "
           "target's first">,
    Option<"subgroupSize", "subgroup-size", "unsigned", /*default=*/"0",
           "The size of a subgroup that kernels were written for, which must be "
           "the chip's; 0 if they do not depend on it">,
    Option<"format", "format", "std::string", /*default=*/"\"\"",
           "What kernels become, as in norm-gpu-pipeline; fails for one that "
           "the target does not have">];
  let dependentDialects = ["::mlir::NVVM::NVVMDialect",
                           "::mlir::ROCDL::ROCDLDialect",
                           "::mlir::spirv::SPIRVDialect"];
}

def NormCheckDeviceBuffers
    : Pass<"norm-check-device-buffers", "::mlir::ModuleOp"> {
  let summary = "Fail if the host accesses or allocates device buffers";
  let description = [{
    Where all buffers are the GPU's, which the host cannot access, and nobody has
    given them copies (`norm-copy-to-gpu`): an error for the first op outside of
    kernels, other than of the gpu dialect, that allocates, reads or writes a
    memref.
  }];
}

def NormKeepOnHost : Pass<"norm-keep-on-host"> {
  let summary = "Lower norm.generic ops that GPUs cannot run to linalg";
  let description = [{
    GPU kernels have no libraries. `norm-fuse` leaves what they cannot compute outside
    of a norm; one whose own body has an op that is not arithmetic there
    (`norm-expand-gpu-math`), such as `arith.remf`, or a type that GPUs lack, such as
    f128, becomes linalg ops on the host, as by `norm-expand-statistics` with `widen=true rescue=false` and
    `convert-norm-to-linalg`, and a remark names the op. The others stay.

    ```mlir
    remark: 'norm.generic' op stays on the host: 'arith.remf' on 'f32' has no lowering to GPUs
    ```
  }];
  let options = [
    Option<"booleanMemory", "boolean-memory", "bool", /*default=*/"true",
           "Kernels have memory of i1, a byte each as on the host. Without, as "
           "for SPIR-V, norms with an operand of i1 stay on the host.">];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::math::MathDialect",
                           "::mlir::memref::MemRefDialect",
                           "::mlir::scf::SCFDialect",
                           "::mlir::tensor::TensorDialect",
                           "::mlir::vector::VectorDialect"];
}

def NormCopyToGPU : Pass<"norm-copy-to-gpu"> {
  let summary = "Copy operands of norm.generic between host and GPU";
  let description = [{
    For programs that run on the host except for their normalizations: allocates
    device memory for each operand of a `norm.generic`, copies what is read there
    before it, and what is written back after it. An operand that is not
    contiguous goes through a contiguous copy on the host.

    ```mlir
    norm.generic ... ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xf32>) ...
    ```

    becomes

    ```mlir
    %t0 = gpu.wait async
    %dx, %t1 = gpu.alloc async [%t0] () : memref<4x8xf32>
    %t2 = gpu.memcpy async [%t1] %dx, %x : memref<4x8xf32>, memref<4x8xf32>
    %dy, %t3 = gpu.alloc async [%t2] () : memref<4x8xf32>
    gpu.wait [%t3]
    norm.generic ... ins(%dx : memref<4x8xf32>) outs(%dy : memref<4x8xf32>) ...
    %t4 = gpu.wait async
    %t5 = gpu.dealloc async [%t4] %dx : memref<4x8xf32>
    %t6 = gpu.memcpy async [%t5] %y, %dy : memref<4x8xf32>, memref<4x8xf32>
    %t7 = gpu.dealloc async [%t6] %dy : memref<4x8xf32>
    gpu.wait [%t7]
    ```
  }];
  let dependentDialects = ["::mlir::gpu::GPUDialect",
                           "::mlir::memref::MemRefDialect"];
}

def NormExpandAMDGPUGrid
    : Pass<"norm-expand-amdgpu-grid", "::mlir::gpu::GPUModuleOp"> {
  let summary = "Lower grid and workgroup sizes to reads of hidden kernel arguments";
  let description = [{
    Upstream lowers `gpu.grid_dim` and `gpu.block_dim` to calls of ROCm's device
    library (`__ockl_get_num_groups`). This reads them where the library does:
    from the hidden arguments of a kernel, of code object version 5 and later.
  }];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect",
                           "::mlir::arith::ArithDialect"];
}

def NormAssembleKernels : Pass<"norm-assemble-kernels", "::mlir::ModuleOp"> {
  let summary = "Assemble and link the kernels in gpu.binary";
  let description = [{
    HIP loads only binaries, and ptxas may take longer than a program can wait.
    AMD's assembly is assembled and linked by `ld.lld` to a code object: that of
    the ROCm that `ROCM_PATH` names, of LLVM, of `/opt/rocm` or in `PATH`.
    NVIDIA's becomes a cubin by `ptxas`: that of the toolkit that `CUDA_HOME`
    names, of `/usr/local/cuda` or in `PATH`. Fails with an error that says where
    it has looked if there is none.

    ```mlir
    gpu.binary @kernels [#gpu.object<#rocdl.target<chip = "gfx942">, assembly = "...">]
    // becomes
    gpu.binary @kernels [#gpu.object<#rocdl.target<chip = "gfx942">, bin = "\7FELF...">]
    ```
  }];
}

#endif // NORM_TRANSFORMS_GPU_PASSES_TD
