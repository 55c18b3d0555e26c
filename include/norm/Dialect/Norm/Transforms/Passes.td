//===- Passes.td - passes within the norm dialect ----------*- tablegen -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_TRANSFORMS_PASSES_TD
#define NORM_DIALECT_NORM_TRANSFORMS_PASSES_TD

include "mlir/Pass/PassBase.td"

def NormGeneralize : Pass<"norm-generalize"> {
  let summary = "Rewrite named norm ops as norm.generic";
  let description = [{
    As `linalg-generalize-named-ops` does for linalg: fusion, tiling,
    bufferization and the lowerings know only `norm.generic`. Inputs are
    extended to the statistics' type in `pre`; gain, bias and activation become
    arithmetic in `post`, rounded once at its end.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::math::MathDialect",
                           "::mlir::tensor::TensorDialect"];
}

#endif // NORM_DIALECT_NORM_TRANSFORMS_PASSES_TD
