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

def NormFuseElementwise : Pass<"norm-fuse-elementwise"> {
  let summary = "Fuse elementwise linalg ops into norm.generic";
  let description = [{
    A norm reads and writes each element once; so does each elementwise op
    around it. Fused, they share one read and one write: residual adds go into
    `pre`, activations, casts and quantization into `post`.

    Producers: an all-parallel linalg op that makes an input of the norm. If its
    result has other users too (a residual sum that lives on), it becomes one
    more output of the norm; an input that is broadcast, such as a gain `1 + w`,
    is computed again inside instead.

    Consumers: an all-parallel linalg op over the same elements as a result of
    the norm. That result stays an output only if somebody else uses it.

    An op is left alone if its body has effects, uses `linalg.index`, its own
    init, or values from outside other than constants; if fusing it would
    transpose an access; or if a user of the result would come before the fused
    op. The arithmetic is kept as it is written, every rounding included; only
    elementary functions such as erf may then come from another library.

    Before:

    ```mlir
    %sum = linalg.generic ... ins(%x, %r) { arith.addf }
    %y = norm.generic mean_variance ... ins(%sum) ...
    %z = linalg.generic ... ins(%y) { relu }
    return %sum, %z
    ```

    After:

    ```mlir
    %z, %sum = norm.generic mean_variance ... ins(%x, %r) ...
        pre { arith.addf } post { relu, arith.addf }
    ```
  }];
  let statistics = [
    Statistic<"numProducers", "num-fused-producers",
              "Number of elementwise ops fused into a norm that uses them">,
    Statistic<"numConsumers", "num-fused-consumers",
              "Number of elementwise ops fused into the norm they use">];
  let dependentDialects = ["::mlir::affine::AffineDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::memref::MemRefDialect",
                           "::mlir::tensor::TensorDialect"];
}

def NormPromoteToF64 : Pass<"norm-promote-to-f64", "::mlir::ModuleOp"> {
  let summary = "Promote every float of a module to f64";
  let description = [{
    Answers what a module would compute without rounding to narrow types: the
    reference that compiled code is measured against. Every float type narrower
    than f64 becomes f64, in values, function types, attributes and constants;
    a constant keeps the value it has in its narrow type. Conversions between
    float types become their operand, so nothing is rounded on the way.
    `stat_type` becomes f64 too. Integers stay as they are.

    Before:
    ```mlir
    func.func @f(%x: tensor<4x8xbf16>) -> tensor<4x8xbf16> {
      %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
          : (tensor<4x8xbf16>) -> tensor<4x8xbf16>
      return %y : tensor<4x8xbf16>
    }
    ```
    After:
    ```mlir
    func.func @f(%x: tensor<4x8xf64>) -> tensor<4x8xf64> {
      %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
          : (tensor<4x8xf64>) -> tensor<4x8xf64>
      return %y : tensor<4x8xf64>
    }
    ```

    Ops whose meaning depends on the representation of a float are errors:
    bitcasts, views of bytes, the LLVM dialect, functions without a body;
    also complex numbers, sparse constants and resources without data.
  }];
}

def NormRaise : Pass<"norm-raise"> {
  let summary = "Find normalizations in linalg on tensors";
  let description = [{
    Replaces what frontends decompose a normalization into by
    `norm.layer_norm` and `norm.rms_norm`. The pass compares *what each element
    is* (an expression over tensors, indices and sums) with

    ```
      gain * ((v - mean(v)) * 1/sqrt(mean((v - mean(v))^2) + epsilon)) + bias
      gain * (v * 1/sqrt(mean(v^2) + epsilon)) + bias
    ```

    so it does not matter over how many ops, with which unit dimensions, casts
    and broadcasts the input spells it, or whether other arithmetic is fused
    into the same body. Everything is checked: that each sum is divided by the
    number of its elements, that all statistics are of one value over the same
    axes, the exponent, that epsilon is a constant, that gain and bias vary
    along the axes only. docs/Raising.md lists the forms that are found and the
    look-alikes that are not.

    ```mlir
    %sum = linalg.generic .. ins(%x : tensor<8x64xf32>) ..      // addf
    %mean = linalg.generic .. ins(%sum : tensor<8xf32>) ..      // divf 64
    ..
    %y = linalg.generic .. ins(%n, %gain, %bias) ..             // mulf, addf
    ```
    becomes
    ```mlir
    %y = norm.layer_norm %x gain(%gain) bias(%bias)
        {axes = array<i64: 1>, epsilon = 1.0e-05 : f64}
        : (tensor<8x64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<8x64xf32>
    ```

    The op computes the same function of real numbers, and rounds where its own
    definition says. By default that may be elsewhere than in the input: f64
    statistics of f32 values become f32, bf16 arithmetic becomes f32, E[v^2] -
    E[v]^2 becomes two passes, and a mean, rstd or normalized value that is
    rounded before it is used no longer is. `preserve-rounding` leaves all of
    these alone.

    Ops that are no longer needed are erased; statistics that have other uses
    stay as they were.
  }];
  let options = [
    Option<"preserveRounding", "preserve-rounding", "bool", "false",
      "Raise only what rounds every value where the norm op does, up to the "
      "order of sums and products">,
    Option<"remarks", "remarks", "bool", "false",
      "Emit a remark at each op that is raised">];
  let statistics = [
    Statistic<"numLayerNorms", "layer-norms", "Number of layer norms raised">,
    Statistic<"numRMSNorms", "rms-norms", "Number of RMS norms raised">];
  let dependentDialects = ["::mlir::norm::NormDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::math::MathDialect",
                           "::mlir::tensor::TensorDialect"];
}

def NormDescribe : Pass<"norm-describe", "::mlir::func::FuncOp"> {
  let summary = "Document what a public function's norm.generic ops compute";
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

def NormCheckSizes : Pass<"norm-check-sizes"> {
  let summary = "Check the dynamic sizes of norm.generic at run time";
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

#endif // NORM_DIALECT_NORM_TRANSFORMS_PASSES_TD
