//===- Passes.td - passes over functions -------------------*- tablegen -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TRANSFORMS_FUNC_PASSES_TD
#define NORM_TRANSFORMS_FUNC_PASSES_TD

include "mlir/Pass/PassBase.td"

def NormShareKernels : Pass<"norm-share-kernels", "::mlir::ModuleOp"> {
  let summary = "Keep one of kernels that are equal";
  let description = [{
    A model has the same normalization in every layer. `convert-norm-to-highway`
    and `convert-norm-to-gpu` make a kernel of each; this keeps the first of those
    that differ in nothing but their names and locations, and lets the module
    launch it in place of the others. So the time and the code of a thousand equal
    layers are those of one.

    Candidates are private functions, and the functions of a `gpu.module` that
    this module launches; others may be called by name from elsewhere. What
    differs in a size, a layout, an epsilon or a type has other constants or other
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
  let statistics = [Statistic<"numShared", "shared", "Kernels that were equal to another">];
}

#endif // NORM_TRANSFORMS_FUNC_PASSES_TD
