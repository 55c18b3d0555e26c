//===- Passes.td - conversions between dialects ------------*- tablegen -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_CONVERSION_PASSES_TD
#define NORM_CONVERSION_PASSES_TD

include "mlir/Pass/PassBase.td"

def ConvertNormToLinalg : Pass<"convert-norm-to-linalg"> {
  let summary = "Lower norm.generic to linalg";
  let description = [{
    The portable way down, for any compiler that takes linalg, and the reference
    that the other lowerings are compared with. It lowers every norm.generic, on
    tensors and on memrefs, whatever its maps, types and sizes; the result holds
    `linalg`, `arith`, `math` and `tensor` or `memref` ops only.

    The statistics are computed in `stat_type` by the corrected two-pass method:
    the rounded mean `hi`, then the sums of `v - hi` and of its square, which
    give what rounding took from the mean and the variance about the exact mean.
    On memrefs they live in temporaries that are freed at the end, and are
    complete before the first output is written, so that outputs may share the
    buffers of inputs.

    Before:
    ```mlir
    %y = norm.generic mean_square {...} ins(%x : tensor<4x8xf32>)
        outs(%e : tensor<4x8xf32>) pre {...} post {...} -> tensor<4x8xf32>
    ```
    After:
    ```mlir
    %sum = linalg.generic {... ["parallel", "reduction"]} ins(%x) outs(%zero)
    %rstd = linalg.generic {... ["parallel"]} ins(%sum) outs(%rows)
    %y = linalg.generic {... ["parallel", "parallel"]} ins(%x, %rstd) outs(%e)
    ```

    Named ops must have been generalized (`norm-generalize`); one that is left
    is an error.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::math::MathDialect",
                           "::mlir::memref::MemRefDialect",
                           "::mlir::tensor::TensorDialect"];
}

#endif // NORM_CONVERSION_PASSES_TD
