//===- Passes.td - conversions between dialects ------------*- tablegen -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_CONVERSION_PASSES_TD
#define NORM_CONVERSION_PASSES_TD

include "mlir/Pass/PassBase.td"

def ConvertHighwayToLLVM
    : Pass<"convert-highway-to-llvm", "::mlir::ModuleOp"> {
  let summary = "Lower highway kernels and launches for one target";
  let description = [{
    Chooses a target, which fixes the number of lanes. Each op becomes a call of
    its function in the device library, declared here and linked in as bitcode
    when the module is compiled (`norm/ExecutionEngine`), where it is inlined:

    Before:
    ```mlir
    func.func private @k(%p: !highway.ptr<f32>, %begin: index, %end: index)
        attributes {highway.kernel = f32} {
      %v = highway.load %p[%begin] : !highway.ptr<f32>
      %w = highway.sqrt %v : !highway.vec<f32>
      ...
    ```
    After, for `target=avx3`:
    ```mlir
    llvm.func internal @k(%p: !llvm.ptr, %begin: i64, %end: i64)
        attributes {no_inline, target_cpu = ..., target_features = ...} {
      %q = llvm.getelementptr %p[%begin] : (!llvm.ptr, i64) -> !llvm.ptr, f32
      %v = llvm.call @norm_highway_f32_LoadU_f32(%q) : (!llvm.ptr) -> vector<16xf32>
      %w = llvm.call @norm_highway_f32_Sqrt_f32(%v) : (vector<16xf32>) -> vector<16xf32>
      ...
    ```

    A kernel becomes an `llvm.func`, internal if it is private. A launch packs
    the arguments into a structure on the stack and calls the runtime's
    `norm_parallel_for` with a function that unpacks them and calls the kernel.
    Other dialects' ops stay and need not be converted yet; index values stay of
    type index, so the pass goes together with the upstream conversions to LLVM
    in any order as long as it comes before `finalize-memref-to-llvm`. The
    module is marked with `highway.target`, which takes the place of `norm.target`.
  }];
  let options = [
    Option<"target", "target", "std::string", /*default=*/"\"\"",
           "The Highway target: sse4, avx2 or avx3; by default the module's "
           "norm.target, if that is a CPU, else the best that this machine "
           "has">];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::LLVM::LLVMDialect",
                           "::mlir::memref::MemRefDialect"];
}

def ConvertNormToGPU : Pass<"convert-norm-to-gpu", "::mlir::ModuleOp"> {
  let summary = "Lower norm.generic on memrefs to GPU kernels";
  let description = [{
    Each norm.generic on strided memrefs that a GPU can access becomes a kernel in
    the `gpu` dialect and a `gpu.launch_func`. How many threads share a row, and
    whether a row stays in their registers, follows from the row's size, types
    and layout, never from the number of rows: several rows a subgroup, a
    subgroup, a workgroup or a cluster of workgroups a row, as the module's
    `norm.target` says that there are. Of a row that is larger than the registers
    of these, as much as fits stays in its workgroup memory, and the rest is read
    again in each pass, as is a row of dynamic size, unless the registers of 256
    threads hold it. Without a target kernels are for any GPU, by subgroups of 32,
    and keep nothing of a row in workgroup memory.

    The workgroups of a cluster read each other's sums in workgroup memory through
    `nvvm.mapa`, between barriers of the cluster.

    Rows that are contiguous are accessed by 16 bytes at once where memory is
    aligned. There are up to three kernels, each left out where sizes or strides
    tell that it is never launched, and the host chooses by the addresses: one for
    rows that consist of aligned vectors; one for rows that begin and end anywhere,
    with single elements before and behind the vectors (`_unaligned`); one that
    takes whatever is left by single elements (`_elements`). Where a row's size is
    dynamic, the first two have another each for the sizes that are read once
    (`_resident`).

    Where a workgroup has several rows, the grid has no more workgroups than the
    GPU runs at once, which the runtime tells
    (`norm_gpu_count_resident_workgroups`); each goes from rows to rows, and keeps
    in registers what all of them share, gain and bias, if there is room.

    The body is that of `norm-expand-statistics`: the passes of its reductions,
    what is computed once a row between them, and the outputs.

    Before:
    ```mlir
    norm.generic {...} ins(%x : memref<128x768xf32>)
        outs(%y : memref<128x768xf32>) {...}
    ```
    After:
    ```mlir
    gpu.module @norm_kernels {
      gpu.func @f_norm(%x: memref<?xf32>, %x_offset: index,
                       %y: memref<?xf32>, %y_offset: index) kernel
          attributes {known_block_size = array<i32: 128, 1, 1>} { ... }
      gpu.func @f_norm_unaligned(...) kernel { ... }
      gpu.func @f_norm_elements(...) kernel { ... }
    }
    ...
    scf.if %is_aligned {
      gpu.launch_func @norm_kernels::@f_norm blocks in (%c32, %c1, %c1)
          threads in (%c128, %c1, %c1) args(...)
    } else {
      scf.if %is_alike {
        gpu.launch_func @norm_kernels::@f_norm_unaligned ...
      } else {
        gpu.launch_func @norm_kernels::@f_norm_elements ...
      }
    }
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::func::FuncDialect",
                           "::mlir::gpu::GPUDialect",
                           "::mlir::LLVM::LLVMDialect",
                           "::mlir::math::MathDialect",
                           "::mlir::memref::MemRefDialect",
                           "::mlir::NVVM::NVVMDialect",
                           "::mlir::scf::SCFDialect",
                           "::mlir::vector::VectorDialect"];
}

def ConvertMatmulToLibrary
    : Pass<"convert-matmul-to-library", "::mlir::ModuleOp"> {
  let summary = "Turn matrix products on memrefs into calls of a library";
  let description = [{
    Each linalg op that is a contraction becomes a call of `norm_matmul`
    (norm/Runtime/MatrixProduct.h), which calls the library: `linalg.matmul`,
    `batch_matmul`, `matvec`, `vecmat`, `batch_matvec`, `dot`, `contract` and
    their transposed forms, and a `linalg.generic` that is one. Loops that lie
    together in memory are one loop; a loop that only one of the two inputs has,
    beside the rows or the columns, is a batch for which the other stays. A
    `linalg.fill` of zeros before it, which nothing else reads, is dropped.

    ```mlir
    linalg.fill ins(%zero : f32) outs(%c : memref<64x512xf32>)
    linalg.matmul ins(%a, %b : memref<64x192xf32>, memref<192x512xf32>)
                  outs(%c : memref<64x512xf32>)
    ```

    becomes

    ```mlir
    // library, accumulate; batch, m, n, k; then type, pointer and strides of each
    llvm.call @norm_matmul(%onednn, %false, %1, %64, %512, %192,
                           %f32, %a_pointer, %0, %192, %1,
                           %f32, %b_pointer, %0, %512, %1,
                           %f32, %c_pointer, %0, %512, %1)
    ```

    The element types are f16, bf16, f32 and f64, of which oneDNN has no f64.
    Sums are in f32, in f64 for f64, and rounded once, also where the op rounds
    after each step. What no library of `libraries` has is an error; or it stays,
    and is reported, if these end with `loops`. Integers stay in any case.
  }];
  let options = [
    ListOption<"libraries", "libraries", "std::string",
               "What does the products, the best first: onednn, cblas; and at "
               "the end loops, if what these lack may stay">,
    Option<"reportFile", "report", "std::string", "\"\"",
           "Where to write what became of each product; - is the standard "
           "output">,
  ];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::LLVM::LLVMDialect",
    "::mlir::memref::MemRefDialect", "::mlir::scf::SCFDialect"];
}

def ConvertNormToHighway : Pass<"convert-norm-to-highway", "::mlir::ModuleOp"> {
  let summary = "Lower norm.generic on memrefs to highway kernels";
  let description = [{
    Each norm.generic on strided memrefs becomes a kernel, a function in the
    `highway` dialect that works on a range of rows, and a `highway.launch`.
    Dimensions that lie together in memory are collapsed, so that a contiguous
    tensor of any rank is rows x N; a reduction dimension along which the
    operands are contiguous becomes the vector loop. Operands that are not
    contiguous along it (channels-first) are read and written with a stride.

    The body is that of `norm-expand-statistics`: the passes of its reductions,
    what is computed once a row between them, and the outputs. Rows that take a
    branch with reductions, the rare ones, are done one by one. A row's result
    depends on nothing but the row: not on its neighbours, on how many rows a
    kernel takes together, nor on threads.

    Where sizes are not known, the module's target says how large the caches are,
    and the schedule does not say how memory is accessed, there is a second kernel,
    which prefetches and stores past the caches: for outputs larger than they are.

    Rows that their schedule cuts into pieces have further kernels, one for each
    stage of the work on a row. These are launched, one after the other, on the
    pieces of all rows, where whole rows would leave threads without work. They
    give the same bits.

    Before:
    ```mlir
    norm.generic {...} ins(%x : memref<128x768xf32>)
        outs(%y : memref<128x768xf32>) {...}
    ```
    After:
    ```mlir
    func.func private @f_norm(%x: !highway.ptr<f32>, %y: !highway.ptr<f32>,
                              %begin: index, %end: index)
        attributes {highway.kernel = f32} { ... }
    ...
    highway.launch @f_norm(%px, %py) rows(%c128) grain(%c43)
        : (!highway.ptr<f32>, !highway.ptr<f32>)
    ```

    An op that no kernel can be written for (an op or a type in its body that
    highway has no form for, a buffer in another memory space, outputs that are
    summed over different parallel loops, such as `(i, k, j) -> (k, j)` beside
    `(i, k, j) -> (i, j)`: a kernel's blocks of rows suit one of these) is left
    alone, for `convert-norm-to-linalg`, which makes scalar loops of it. A remark
    at the op says so and why.
  }];
  let options = [
    Option<"target", "target", "std::string", /*default=*/"\"\"",
           "The Highway target (sse4, avx2, avx3, neon, sve2_128, sve_256) that "
           "the kernel's shape is chosen for: rows at once, accumulators; by "
           "default the module's norm.target. The kernel runs on any; without a target, or with none, "
           "the shape suits all.">,
    Option<"shareRows", "share-rows", "bool", /*default=*/"true",
           "Let threads share the work: the pieces of rows, too, where there are few. "
           "Else a kernel is for one thread.">,
    Option<"strict", "strict", "bool", /*default=*/"false",
           "Fail where an op would be left alone.">];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::func::FuncDialect",
                           "::mlir::highway::HighwayDialect",
                           "::mlir::memref::MemRefDialect",
                           "::mlir::scf::SCFDialect"];
}

def ConvertNormToLinalg : Pass<"convert-norm-to-linalg"> {
  let summary = "Lower norm.generic to linalg";
  let description = [{
    The portable way down, for any compiler that takes linalg, and the reference
    that the other lowerings are compared with. It lowers every norm.generic, on
    tensors and on memrefs, whatever its maps, types and sizes; the result holds
    `linalg`, `arith`, `math`, `scf` and `tensor` or `memref` ops only.

    A row program becomes loop nests of three kinds:

    - reduce: a nest over all loops for the reductions of each pass over the row.
      Sums of f32 are added up in f64 and rounded once; sums of f64 carry what
      rounding left out, if the op has an operand of f64.
    - row arithmetic: a nest over the parallel loops for what one pass has found
      and another nest needs.
    - map: nests for what is written: outputs per element, per row, and summed
      over rows, whose order is that of the loops.

    Each nest computes what it needs of an element from the inputs: of their size
    nothing is stored. What is stored of rows is, on memrefs, in temporaries that
    are freed at the end, and is complete before the first output is written, so
    that outputs may share the buffers of inputs.

    Of an `scf.if` that holds reductions both branches are computed for every row,
    their reductions beside those of the other passes, and each row chooses
    between the results. An op that may not run for any operands, such as an
    integer division, stays under the condition.

    Before:
    ```mlir
    %y = norm.generic {indexing_maps = [...], iterator_types = ["parallel", "reduction"]}
        ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
    ^bb0(%a: f32):
      %squares = arith.mulf %a, %a : f32
      %sum = norm.reduce add %squares : f32
      %norm = math.sqrt %sum : f32
      %o = arith.divf %a, %norm : f32
      norm.yield %o : f32
    } -> tensor<4x8xf32>
    ```
    After:
    ```mlir
    %sum = linalg.generic {... ["parallel", "reduction"]} ins(%x) outs(%zero)
    %norm = linalg.generic {... ["parallel"]} ins(%sum) outs(%rows)
    %y = linalg.generic {... ["parallel", "parallel"]} ins(%x, %norm) outs(%e)
    ```

    Named ops must have been generalized (`norm-generalize`) and norms expanded
    (`norm-expand-statistics`, best with `widen=true rescue=false`); one that is
    left is an error.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::math::MathDialect",
                           "::mlir::memref::MemRefDialect",
                           "::mlir::scf::SCFDialect",
                           "::mlir::tensor::TensorDialect"];
}

def ConvertHighwayToEmitC : Pass<"convert-highway-to-emitc", "::mlir::ModuleOp"> {
  let summary = "Turn kernels and the functions that launch them into EmitC";
  let description = [{
    The C++ route: what this pass makes, `norm-translate --mlir-to-highway-cpp`
    prints as a C++ file.

    Kernels (`highway.kernel`) become `emitc.func`s in which each highway op is
    a call of its Highway function on opaque types, and scf and arith become C++
    statements. An index is an `int64_t`; arithmetic on it must not overflow.

    ```mlir
    func.func private @twice(%x: !highway.ptr<f32>, %begin: index, %end: index)
        attributes {highway.kernel = f32} {
      %v = highway.load %x[%begin] : !highway.ptr<f32>
      %w = highway.add %v, %v : !highway.vec<f32>
      highway.store %w, %x[%begin] : !highway.ptr<f32>
      return
    }
    ```
    becomes what prints as
    ```c++
    static void twice(float* x, int64_t begin, int64_t end) {
      const hn::ScalableTag<float> df32;
      using VF32 = hn::Vec<decltype(df32)>;
      (void)end;
      VF32 value = hn::LoadU(df32, x + begin);
      hn::StoreU(hn::Add(value, value), df32, x + begin);
    }
    ```

    In all other functions a memref argument becomes a pointer to its first
    element, followed by an `int64_t` for each dynamic size and then for each
    dynamic stride; `highway.launch` runs all rows in one call through
    `HWY_DYNAMIC_DISPATCH`, on the calling thread. Such functions launch kernels on
    their arguments, on what they allocate, on constants, and on reshapes and slices
    of these; they may load and store elements, loop, and compute in f32, f64 and
    integers. Any other op is an error. bf16 and f16 elements are passed as their
    bits, `uint16_t`.

    `memref.alloc`, of partial sums for example, becomes an object that frees the
    memory at the end of its scope, `auto sums = hwy::AllocateAligned<float>(n)`;
    `highway.scratch` an array on the stack, `HWY_ALIGN float scratch[768]`. A
    constant (`memref.get_global`) is `static const float constant[768] = {..}` in
    the function. `memref.expand_shape` and `memref.collapse_shape` cost nothing:
    their result is the same pointer, with sizes and strides of its own.

    A value whose location is a name (`loc("mean")`) keeps that name, with a
    number where C++ or another variable in scope has it, as the attribute
    `norm.name`. All variables have one, and what has none is written where it
    is used: the translation prints what it finds.
  }];
  let options = [
    Option<"formExpressions", "form-expressions", "bool", "true",
           "Nest single-use calls into expressions, name the variables and "
           "declare the tags and vector types that are used; without it the "
           "output is one op a statement and cannot be printed as it stands">,
  ];
  let dependentDialects = [
    "::mlir::emitc::EmitCDialect", "::mlir::highway::HighwayDialect",
    "::mlir::arith::ArithDialect"];
}

def ConvertGPUToEmulator : Pass<"convert-gpu-to-emulator", "::mlir::ModuleOp"> {
  let summary = "Turn GPU kernels into functions that the emulator runs";
  let description = [{
    For tests of GPU kernels on machines without a GPU (docs/GPU.md). Each kernel
    of a `gpu.module` becomes a function of the host that does one thread's work;
    gpu ops become calls of the emulator (`runtime/gpu/emulator`), and workgroup
    attributions its slices of the block's memory. In place of the module there
    is a `gpu.binary` that holds nothing but the module's name: upstream's
    `gpu-to-llvm` and the translation to LLVM IR then lower `gpu.launch_func` as
    for any GPU, to calls of `mgpuModuleLoad`, `mgpuModuleGetFunction` and
    `mgpuLaunchKernel` or `mgpuLaunchClusterKernel`, with which the emulator finds
    the kernel by name. Memory spaces are dropped everywhere in the module.

    Before:
    ```mlir
    gpu.module @kernels {
      gpu.func @k(%x: memref<64xf32>)
          workgroup(%s: memref<4xf32, #gpu.address_space<workgroup>>) kernel {
        %i = gpu.thread_id x
        gpu.barrier
        ...
        gpu.return
    ```
    After:
    ```mlir
    func.func private @kernels_k(%x: memref<64xf32>)
        attributes {norm.emulator_kernel = "kernels::k",
                    norm.emulator_shared_bytes = 16} {
      %p = llvm.call @norm_emulator_shared(...) : (i32, i64, i64) -> !llvm.ptr
      %s = ... : memref<4xf32>
      %t = llvm.call @norm_emulator_thread_id(%zero) : (i32) -> i64
      %i = arith.index_cast %t : i64 to index
      llvm.call @norm_emulator_barrier(%text) : (!llvm.ptr) -> ()
      ...
      return
    }
    gpu.binary @kernels [#gpu.object<#nvvm.target, bin = "kernels">]
    ```

    Workgroup memory is aligned as its attribute `llvm.align` says, else as its
    elements need it, and to no more.

    Ops that can be emulated are the gpu dialect's identifiers and sizes of
    threads, subgroups, blocks and clusters, `gpu.barrier`, `gpu.shuffle` of up to
    64 bits, `gpu.dynamic_shared_memory`, and `nvvm.cluster.arrive` and `wait`.
    Any other op of a GPU dialect is an error, such as a `gpu.subgroup_reduce`
    that was not lowered to shuffles; so is anything but kernels in a
    `gpu.module`.
  }];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect",
                           "::mlir::NVVM::NVVMDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::func::FuncDialect",
                           "::mlir::memref::MemRefDialect"];
}

#endif // NORM_CONVERSION_PASSES_TD
