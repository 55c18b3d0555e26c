//===- Passes.td - steps of the pipelines ------------------*- tablegen -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

// Passes that stand between upstream's: each does one thing that a pipeline
// needs and no upstream pass does.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_PIPELINES_PASSES_TD
#define NORM_PIPELINES_PASSES_TD

include "mlir/Pass/PassBase.td"

def NormDecomposeAggregates : Pass<"norm-decompose-aggregates"> {
  let summary = "Rewrite tensor ops that have no loop lowering in simpler ones";
  let description = [{
    `convert-linalg-to-loops` and bufferization know no `linalg.softmax`, no
    `linalg.pack`/`unpack` and no `tensor.concat`: their decompositions exist
    upstream as patterns only.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::math::MathDialect",
                           "::mlir::tensor::TensorDialect"];
}

def NormFuseLoops : Pass<"norm-fuse-loops"> {
  let summary = "Fuse elementwise linalg ops if nothing is computed twice";
  let description = [{
    `linalg-fuse-elementwise-ops` also fuses an elementwise op into a reduction or
    a broadcast that reads it: then an activation before a matrix product is
    computed anew for each of its columns. This fuses a producer only into an
    elementwise op, with a loop for each of the producer's elements.
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect"];
}

def NormDescribe : Pass<"norm-describe", "::mlir::func::FuncOp"> {
  let summary = "Write down what a public function's norm.generic ops compute";
  let description = [{
    For readers of the C++ route's output. Before bufferization takes the values
    apart, this writes the formula of each `norm.generic` into the attribute
    `norm.doc` of its function, and gives arguments that have no name one that
    says what they are for (`norm.name`: x, gain, bias).

    ```mlir
    func.func @f(%arg0: tensor<4x8xf32> {norm.name = "x"}) -> tensor<4x8xf32>
        attributes {norm.doc = "Root-mean-square normalization; ..."}
    ```
  }];
}

def NormKeepManualDeallocation : Pass<"norm-keep-manual-deallocation"> {
  let summary = "Leave buffers that are freed already as they are";
  let description = [{
    The buffer deallocation pipeline frees every buffer of a function and refuses
    any `memref.dealloc` that is there already: in functions that free their
    buffers themselves, and of the temporaries that a lowering made. This marks
    each deallocation and the allocation that it belongs to as not to be touched
    (`bufferization.manual_deallocation`). Where it cannot tell which one that
    is, it marks all allocations of the function; so run it before bufferization
    adds others, and again after the lowerings that add pairs.
  }];
  let dependentDialects = ["::mlir::bufferization::BufferizationDialect"];
}

def NormCheckEffects : Pass<"norm-check-effects"> {
  let summary = "Name ops that cannot be told to leave buffers alone";
  let description = [{
    The buffer deallocation pipeline fails on an op that does not say what it
    does to memory, and does not name it. No such op has a lowering in our
    pipelines; this fails with its name. Run it before deallocation.
  }];
}

def NormCheckSizes : Pass<"norm-check-sizes"> {
  let summary = "Check at run time what dynamic sizes hide from the verifier";
  let description = [{
    Inserts, before each `norm.generic`, a `cf.assert` for each size that must
    agree with another and is not known to: a gain that is shorter than the rows
    would be read beyond its end. `generate-runtime-verification` inserts the
    same, and much else that costs more than these comparisons.

    ```mlir
    func.func @f(%x: memref<?x?xf32>, %gain: memref<?xf32>, ...) {
      norm.generic ... ins(%x, %gain : memref<?x?xf32>, memref<?xf32>) ...
    ```

    becomes

    ```mlir
      %n = memref.dim %x, %c1 : memref<?x?xf32>
      %m = memref.dim %gain, %c0 : memref<?xf32>
      %0 = arith.cmpi eq, %m, %n : index
      cf.assert %0, "f.mlir:3:8: 'norm.generic' op dimension 0 of operand #1 differs in size from dimension 1 of operand #0"
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::cf::ControlFlowDialect",
                           "::mlir::memref::MemRefDialect",
                           "::mlir::tensor::TensorDialect"];
}

def NormLowerAsserts : Pass<"norm-lower-asserts", "::mlir::ModuleOp"> {
  let summary = "Lower cf.assert to a call of the runtime";
  let description = [{
    Upstream's lowering prints to standard output and calls `abort`. This calls
    `norm_fail` with the message, which the program around can replace.
  }];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::scf::SCFDialect"];
}

def NormDeallocateBuffers : Pass<"norm-deallocate-buffers", "::mlir::ModuleOp"> {
  let summary = "Free what bufferization allocated";
  let description = [{
    Upstream's ownership-based deallocation, with `norm-keep-manual-deallocation`
    and `norm-check-effects` before it. It knows no op of the gpu dialect: a
    module that has some frees its buffers itself and is left as it is.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::bufferization::BufferizationDialect",
                           "::mlir::func::FuncDialect",
                           "::mlir::memref::MemRefDialect",
                           "::mlir::scf::SCFDialect"];
}

def NormExpandCopies : Pass<"norm-expand-copies"> {
  let summary = "Copy strided memrefs by loops";
  let description = [{
    `finalize-memref-to-llvm` calls the runtime function `memrefCopy` where a
    side of a `memref.copy` is not contiguous. A linalg op needs no runtime and
    can be vectorized.
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect"];
}

def NormProtectArguments : Pass<"norm-protect-arguments"> {
  let summary = "Let no public function write into its tensor arguments";
  let description = [{
    Bufferization takes the buffers of tensor arguments as scratch memory, unless
    the argument says `bufferization.writable = false`. The caller of a public
    function keeps its tensors; this says so for every argument that does not say
    anything itself.
  }];
  let dependentDialects = ["::mlir::bufferization::BufferizationDialect"];
}

def NormSeparateResults : Pass<"norm-separate-results", "::mlir::func::FuncOp"> {
  let summary = "Give each result of a function memory of its own";
  let description = [{
    A function that returns a value twice returns one buffer twice. Where the
    caller provides the memory of results, that is one value for two buffers,
    which `buffer-results-to-out-params` crashes on. This returns copies. On
    tensors a copy is an elementwise op, which `norm-fuse-elementwise` makes one
    more output of the norm; on memrefs it is an allocation and a `memref.copy`.

    ```mlir
    return %y, %y : tensor<4x8xf32>, tensor<4x8xf32>
    ```

    becomes

    ```mlir
    %0 = tensor.empty() : tensor<4x8xf32>
    %1 = linalg.generic ... ins(%y) outs(%0) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    }
    return %y, %1 : tensor<4x8xf32>, tensor<4x8xf32>
    ```
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect",
                           "::mlir::memref::MemRefDialect",
                           "::mlir::tensor::TensorDialect"];
}

def NormOrderLoops : Pass<"norm-order-loops"> {
  let summary = "Make the innermost loop of a linalg op run along memory";
  let description = [{
    For each linalg op on memrefs, chooses as the innermost loop the one along
    which the fewest operands are accessed with a stride, so that the compiler
    behind can vectorize it. A matrix product `C[i, j] += A[i, k] * B[k, j]`
    gets the order i, k, j instead of i, j, k. The order of the reduction
    dimensions among themselves stays, so that every element is summed up in the
    same order as before.

    ```mlir
    linalg.matmul ins(%a, %b : memref<8x16xf32>, memref<16x32xf32>)
                  outs(%c : memref<8x32xf32>)
    ```

    becomes

    ```mlir
    linalg.generic {
      indexing_maps = [affine_map<(i, k, j) -> (i, k)>, affine_map<(i, k, j) -> (k, j)>,
                       affine_map<(i, k, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction", "parallel"]} ...
    ```
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect"];
}

def NormAttachGPUTarget : Pass<"norm-attach-gpu-target", "::mlir::ModuleOp"> {
  let summary = "Say which GPU the kernels are compiled for";
  let description = [{
    Gives each `gpu.module` the target attribute that `gpu-module-to-binary` goes
    by. Upstream's passes take any name of a chip; this knows those that there
    are, and fails for another. For the emulator there is nothing to attach.
  }];
  let options = [
    Option<"target", "target", "std::string", /*default=*/"\"emulator\"",
           "emulator, nvvm, rocdl or spirv">,
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
  let summary = "Fail if the host would access or allocate buffers";
  let description = [{
    Where all buffers are the GPU's, which the host cannot access, and nobody has
    given them copies (`norm-copy-to-gpu`): an error for the first op outside of
    kernels, other than of the gpu dialect, that allocates, reads or writes a
    memref.
  }];
}

def NormKeepOnHost : Pass<"norm-keep-on-host"> {
  let summary = "Lower norm.generic ops that have no GPU kernel to linalg";
  let description = [{
    GPU kernels have no libraries. A norm whose body has an op that is not
    arithmetic there (`norm-expand-gpu-math`), such as `arith.remf`, or a type that
    GPUs lack, such as f128, becomes linalg ops on the host, as by
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
  let summary = "Give norm.generic on buffers of the host copies on the GPU";
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

def NormExpandGPUMath : Pass<"norm-expand-gpu-math", "::mlir::gpu::GPUModuleOp"> {
  let summary = "Expand elementary functions in GPU kernels to arithmetic";
  let description = [{
    Upstream's lowerings turn `math.tanh` into a call of `__nv_tanhf` or
    `__ocml_tanh_f32`, which needs a vendor's library. This makes arithmetic of
    every function of the math dialect that has no instruction, of f32 and f64, and
    by f32 of f16 and bf16 (at most 2.5 units in the last place off; docs/GPU.md has
    the bounds), and of its ops on integers and its predicates. It makes LLVM
    intrinsics of what has an instruction (square root, fused multiply-add, ...),
    which no lowering takes for a library function.
  }];
  let options = [
    Option<"intrinsics", "intrinsics", "bool", /*default=*/"true",
           "Make LLVM intrinsics of math ops that have an instruction; without, "
           "they stay.">,
    Option<"fusedMultiplyAdd", "fused-multiply-add", "bool",
           /*default=*/"true",
           "`math.fma` rounds once. Without, as on some devices with Vulkan, exact "
           "products are computed from halves of numbers.">];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::math::MathDialect",
                           "::mlir::scf::SCFDialect",
                           "::mlir::vector::VectorDialect"];
}

def NormExpandHostMath : Pass<"norm-expand-host-math"> {
  let summary = "Expand what upstream's lowering to hosts gets wrong or lacks";
  let description = [{
    `math.expm1` and `math.log1p`, which would be `exp(x) - 1` and `log(1 + x)` and
    lose the digits of small numbers, become arithmetic at most 2 units in the last
    place off. `math.fpowi` becomes multiplications, if its exponent is a constant from -1 to
    8, else `math.powf` in f64, with the signs, infinities and subnormal results of
    C's `pow`. `math.isfinite`, `math.isinf`,
    `math.isnan` and `math.isnormal` become comparisons. Those of vectors of
    fixed size are computed element by element.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::math::MathDialect",
                           "::mlir::ub::UBDialect",
                           "::mlir::vector::VectorDialect"];
}

def NormExpandAMDGPUGrid
    : Pass<"norm-expand-amdgpu-grid", "::mlir::gpu::GPUModuleOp"> {
  let summary = "Read the sizes of grid and workgroup from the launch's arguments";
  let description = [{
    Upstream lowers `gpu.grid_dim` and `gpu.block_dim` to calls of ROCm's device
    library (`__ockl_get_num_groups`). This reads them where the library does:
    from the hidden arguments of a kernel, of code object version 5 and later.
  }];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect",
                           "::mlir::arith::ArithDialect"];
}

def NormPrepareSPIRV : Pass<"norm-prepare-spirv", "::mlir::ModuleOp"> {
  let summary = "Rewrite GPU kernels such that upstream converts them to SPIR-V";
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
  let summary = "Say in a SPIR-V module what a Vulkan driver must keep";
  let description = [{
    Vulkan lets a driver contract a multiplication and an addition, round as it
    likes, assume that there is no NaN, and choose the size of subgroups. What
    kernels rely on is added:

    - `no_contraction` on each addition, subtraction, multiplication, division;
    - for each entry point and each width of its floats, the execution modes
      `SignedZeroInfNanPreserve` and `RoundingModeRTE`;
    - the size of subgroups that the target environment names, as the constant
      `norm_subgroup_size`, which norm_gpu_vulkan compares with the device's.
  }];
  let dependentDialects = ["::mlir::spirv::SPIRVDialect"];
}

def NormSerializeSPIRV : Pass<"norm-serialize-spirv", "::mlir::ModuleOp"> {
  let summary = "Replace GPU modules by the SPIR-V that they were converted to";
  let description = [{
    `convert-gpu-to-spirv` leaves a `spirv.module @__spv__kernels` beside each
    `gpu.module @kernels`. This writes the first as bytes into a
    `gpu.binary @kernels`, and removes both.

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

def NormAssembleKernels : Pass<"norm-assemble-kernels", "::mlir::ModuleOp"> {
  let summary = "Turn the assembly in gpu.binary into binaries";
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

def NormExpandFloatCasts : Pass<"norm-expand-float-casts"> {
  let summary = "Convert between f64 and bf16 or f16 by way of f32, rounding once";
  let description = [{
    LLVM turns `arith.truncf f64 to bf16` into a call of `__truncdfbf2`, which
    many systems' libgcc does not have; some drivers for Vulkan convert f64 to f16
    by way of f32, which rounds twice. This rounds to f32 with round-to-odd, after
    which rounding to bf16 or f16 gives the correctly rounded result (Boldo,
    Melquiond, "Emulation of FMA and correctly rounded sums: proved algorithms
    using rounding to odd"). The other way, of bf16, is exact.

    Casts lose their fast-math flags, with which `arith-emulate-unsupported-floats`
    makes them and canonicalization drops the roundings between two ops. A rounding
    mode other than to the nearest, which LLVM's lowering on CPUs would ignore, is an error.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::math::MathDialect"];
}

def NormCheckLowered : Pass<"norm-check-lowered", "::mlir::ModuleOp"> {
  let summary = "Fail if anything but the LLVM dialect is left";
  let description = [{
    The conversions to LLVM leave what they do not know as it is, and translation
    fails later with a message about the dialect. This names the first op that
    has no lowering, once.
  }];
  let options = [
    Option<"allowLaunches", "allow-launches", "bool", /*default=*/"false",
           "Accept `gpu.binary` and `gpu.launch_func`, which the translation to "
           "LLVM IR lowers.">];
}

#endif // NORM_PIPELINES_PASSES_TD
