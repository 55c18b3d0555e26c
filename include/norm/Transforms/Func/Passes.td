//===- Passes.td - passes over functions -------------------*- tablegen -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TRANSFORMS_FUNC_PASSES_TD
#define NORM_TRANSFORMS_FUNC_PASSES_TD

include "mlir/Pass/PassBase.td"

def NormCheckInterface : Pass<"norm-check-interface", "::mlir::ModuleOp"> {
  let summary = "Fail if C cannot call a public function";
  let description = [{
    For modules that become libraries. Each public function with a body needs a
    name that C takes and that is not taken: no keyword, no function of the C
    library, nothing that begins with `norm_`, as the runtime's names do. Its
    arguments and results are tensors or strided memrefs of a known rank, or
    scalars, of `i1`, `i8`, `i16`, `i32`, `i64`, `index`, `f8E4M3FN`, `f8E5M2`,
    `f8E4M3FNUZ`, `f8E5M2FNUZ`, `f16`, `bf16`, `f32` or `f64`; at most one result is a scalar. Anything else is an error, and so is a
    module without such a function.

    Arguments that are tensors are marked `norm.read_only`, but for those with
    `bufferization.writable = true`, which the function may write.
  }];
}

def NormLowerInterface : Pass<"norm-lower-interface", "::mlir::ModuleOp"> {
  let summary = "Give public functions the interface that C calls";
  let description = [{
    Upstream's C interface passes pointers to descriptors of memrefs. Here an
    argument of C is a pointer to the first element, and behind it, as `int64_t`,
    come what is dynamic of its sizes and then of its strides, in elements. Floats
    of 16 and 8 bits are passed as their bits. So `memref<?x768xf32>` is
    `float *x, int64_t x_size0`.

    Each public function becomes a private one with a number in its name, and a
    function of its old name calls that. It keeps what a header tells of it:
    `norm.doc`, and `norm.c_parameters` with the names and types of the arguments.
    Functions must not return memrefs: see `norm-results-to-arguments`.

    ```mlir
    func.func @f(%x: memref<?x768xf32>) { ... }
    ```

    becomes

    ```mlir
    func.func @f(%x: !llvm.ptr, %n: i64)
        attributes {norm.c_parameters = [{name = "x", type = memref<?x768xf32>} ]} {
      %0 = llvm.mlir.poison : !llvm.struct<(ptr, ptr, i64, array<2 x i64>, array<2 x i64>)>
      ...
      %1 = builtin.unrealized_conversion_cast %0 : ... to memref<?x768xf32>
      call @f_0(%1) : (memref<?x768xf32>) -> ()
      return
    }
    func.func private @f_0(%x: memref<?x768xf32>) { ... }
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::func::FuncDialect",
                           "::mlir::LLVM::LLVMDialect"];
}

def NormShareKernels : Pass<"norm-share-kernels", "::mlir::ModuleOp"> {
  let summary = "Keep one of kernels that are equal";
  let description = [{
    A model has the same normalization in every layer. `convert-norm-to-highway`
    and `convert-norm-to-gpu` make a kernel of each; this keeps the first of those
    that differ in nothing but their names and locations, and lets the module
    launch it in place of the others. So the time and the code of a thousand equal
    layers are those of one.

    Candidates are private functions, and the functions of a `gpu.module` that
    this module launches and nothing calls inside of it; others may be called by
    name from elsewhere. What differs in a size, a layout, an epsilon or a type has other constants or other
    ops and stays.

    ```mlir
    func.func private @f_norm(%x: !highway.ptr<f32>, %b: index, %e: index) attributes {highway.kernel = f32} {...}
    func.func private @g_norm(%x: !highway.ptr<f32>, %b: index, %e: index) attributes {highway.kernel = f32} {...}
    func.func @f(...) { highway.launch @f_norm(...) ... }
    func.func @g(...) { highway.launch @g_norm(...) ... }
    ```

    becomes, if both bodies are equal,

    ```mlir
    func.func private @f_norm(%x: !highway.ptr<f32>, %b: index, %e: index) attributes {highway.kernel = f32} {...}
    func.func @f(...) { highway.launch @f_norm(...) ... }
    func.func @g(...) { highway.launch @f_norm(...) ... }
    ```
  }];
}

def NormFoldGlobals : Pass<"norm-fold-globals", "::mlir::ModuleOp"> {
  let summary = "Put the values of constant ml_program globals where they are read";
  let description = [{
    Frontends keep weights as globals, and read them by
    `ml_program.global_load_const`, which has no lowering to buffers. A load of a
    global that is not mutable becomes a constant, which everything after this
    knows the numbers of:

    ```mlir
    ml_program.global private @gain(dense<2.0> : tensor<16xf32>) : tensor<16xf32>
    %g = ml_program.global_load_const @gain : tensor<16xf32>
    // becomes
    %g = arith.constant dense<2.0> : tensor<16xf32>
    ```

    Upstream's bufferization takes mutable ones. A load of a global whose value
    the module does not have, `#ml_program.extern`, is an error.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect"];
}

#endif // NORM_TRANSFORMS_FUNC_PASSES_TD
