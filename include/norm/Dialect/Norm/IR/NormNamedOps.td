//===- NormNamedOps.td - the named normalizations ----------*- tablegen -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_IR_NORMNAMEDOPS_TD
#define NORM_DIALECT_NORM_IR_NORMNAMEDOPS_TD

include "norm/Dialect/Norm/IR/NormBase.td"

include "mlir/Interfaces/InferTypeOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

class Norm_NamedOp<string mnemonic>
    : Norm_Op<mnemonic, [
        Pure, AttrSizedOperandSegments,
        DeclareOpInterfaceMethods<ReifyRankedShapedTypeOpInterface, [
          "reifyResultShapes"]>]> {
  let hasVerifier = 1;
  let hasCanonicalizer = 1;

  // What every named op says of itself, so that one piece of code can verify,
  // reify and generalize them all.
  code namedOpDeclarations = [{
    /// The type in which statistics and arithmetic are done: `stat_type` where
    /// it is given, else f64 for f64 inputs and f32 for all others.
    ::mlir::FloatType getStatisticsType();

    ::mlir::RankedTensorType getInputType() {
      return ::llvm::cast<::mlir::RankedTensorType>(getInput().getType());
    }
    ::mlir::RankedTensorType getOutputType() {
      return ::llvm::cast<::mlir::RankedTensorType>(getOutput().getType());
    }
  }];
}

// Each row of the input by its own statistics.
class Norm_RowNormOp<string mnemonic, string statistics>
    : Norm_NamedOp<mnemonic> {
  let arguments = (ins
    Norm_Tensor:$input, Optional<Norm_Tensor>:$gain,
    Optional<Norm_Tensor>:$bias, DenseI64ArrayAttr:$axes, F64Attr:$epsilon,
    DefaultValuedAttr<Norm_ActivationAttr, "Activation::None">:$activation,
    OptionalAttr<TypeAttrOf<AnyFloat>>:$stat_type);
  let results = (outs Norm_Tensor:$output, Variadic<Norm_Tensor>:$statistics);

  let assemblyFormat = [{
    $input (`gain` `(` $gain^ `)`)? (`bias` `(` $bias^ `)`)? attr-dict
    `:` functional-type(operands, results)
  }];
  let extraClassDeclaration = namedOpDeclarations # [{
    static constexpr Statistics kStatistics = Statistics::}] # statistics # [{;
  }];
}

def Norm_LayerNormOp : Norm_RowNormOp<"layer_norm", "MeanVariance"> {
  let summary = "Layer normalization over any set of axes";
  let description = [{
    Normalizes each row of `input` by its own mean and variance. A *row* is the
    set of elements that differ only in their indices along `axes`; H is their
    number.

    ```
      mean   = 1/H * sum(x)
      var    = 1/H * sum((x - mean)^2)
      rstd   = 1 / sqrt(var + epsilon)
      output = f(gain * ((x - mean) * rstd) + bias)
    ```

    - `axes`: the normalized dimensions, strictly increasing.
    - `gain`, `bias`: one value for each position along the axes; their shape is
      the shape of `input` along `axes`. Absent, they count as 1 and 0.
    - `epsilon`: added to the variance under the root. A row whose
      `var + epsilon` is negative becomes NaN.
    - `activation`: the nonlinearity f.
    - `stat_type`: f32 or f64, the type of statistics and of all arithmetic; by
      default f64 for an f64 input and f32 for others. The result is rounded
      once, to the element type of `output`.
    - `mean`, `rstd`: optionally the statistics of each row, of the shape of
      `input` without `axes` and of type `stat_type`; both or neither.

    A row of no elements (H = 0) has no output; its mean and rstd are NaN.
    A NaN or an infinity makes its own row NaN and touches no other.

    Example:

    ```mlir
    %y = norm.layer_norm %x gain(%g) bias(%b)
        {axes = array<i64: 2>, epsilon = 1.0e-5 : f64}
        : (tensor<4x128x768xf32>, tensor<768xf32>, tensor<768xf32>)
        -> tensor<4x128x768xf32>
    %z, %mean, %rstd = norm.layer_norm %x
        {axes = array<i64: 2>, epsilon = 1.0e-5 : f64, activation = #norm.activation<gelu>}
        : (tensor<4x128x768xbf16>)
        -> (tensor<4x128x768xbf16>, tensor<4x128xf32>, tensor<4x128xf32>)
    ```

    Constraints:
    - (L1) `axes` are not empty, strictly increasing, and each is a dimension of
      `input`.
    - (L2) `gain` and `bias` have the shape of `input` along `axes`.
    - (L3) `output` has the shape of `input`.
    - (L4) `stat_type` is f32 or f64, and is f64 if any operand is f64.
    - (L5) `epsilon` is finite.
    - (L6) there are no statistics results, or all of them, of the shape of
      `input` without `axes` and of the type of the statistics.

    Source: Ba, Kiros, Hinton, arXiv 1607.06450, equations 3 and 4.
  }];
}

def Norm_RMSNormOp : Norm_RowNormOp<"rms_norm", "MeanSquare"> {
  let summary = "Root-mean-square normalization over any set of axes";
  let description = [{
    Normalizes each row of `input` by its root mean square: layer normalization
    without re-centring. Rows, axes, gain, bias, activation and types are those
    of `norm.layer_norm`.

    ```
      rstd   = 1 / sqrt(1/H * sum(x^2) + epsilon)
      output = f(gain * (x * rstd) + bias)
    ```

    A NaN makes its row NaN. An infinity makes rstd 0: its own element becomes
    NaN, the finite ones of the row 0.

    Example:

    ```mlir
    %y = norm.rms_norm %x gain(%g) {axes = array<i64: 1>, epsilon = 1.0e-6 : f64}
        : (tensor<?x4096xbf16>, tensor<4096xbf16>) -> tensor<?x4096xbf16>
    ```

    Constraints: L1 to L6 of `norm.layer_norm`; the one statistic is rstd.

    Source: Zhang, Sennrich, "Root Mean Square Layer Normalization",
    arXiv 1910.07467.
  }];
}

def Norm_GroupNormOp : Norm_NamedOp<"group_norm"> {
  let summary = "Layer normalization of groups of channels";
  let description = [{
    Divides the C channels of `input` into `groups` of C / groups neighbours each
    and normalizes, for each index of dimension 0, each group by its own mean and
    variance: over its channels and all dimensions but 0 and `channel`. One group
    is a layer norm over all but dimension 0; as many groups as channels is
    instance normalization.

    ```
      mean   = 1/H * sum(x)                    H = C / groups * the other sizes
      var    = 1/H * sum((x - mean)^2)
      rstd   = 1 / sqrt(var + epsilon)
      output = f(gain * ((x - mean) * rstd) + bias)
    ```

    - `channel`: the dimension of the channels, 1 where they come first
      (`[N, C, H, W]`) and the last where they come last (`[N, H, W, C]`).
    - `groups`: how many groups there are.
    - `gain`, `bias`: one value for each channel. Absent, they count as 1 and 0.
    - `epsilon`, `activation`, `stat_type`: as of `norm.layer_norm`.
    - `mean`, `rstd`: optionally the statistics, of shape `[N, groups]` and type
      `stat_type`; both or neither.

    Example:

    ```mlir
    %y = norm.group_norm %x gain(%g) bias(%b)
        {channel = 1 : i64, groups = 32 : i64, epsilon = 1.0e-5 : f64}
        : (tensor<2x320x64x64xf32>, tensor<320xf32>, tensor<320xf32>)
        -> tensor<2x320x64x64xf32>
    ```

    Constraints: L3 to L5 of `norm.layer_norm`, and
    - (C1) `channel` is a dimension of `input` other than 0, of a size that is
      known and a positive multiple of `groups`.
    - (C2) `gain` and `bias` have one dimension, of the size of the channels,
      which their types say.
    - (C3) there are no statistics results, or two of shape `[N, groups]` and of
      the type of the statistics.

    Source: Wu, He, "Group Normalization", arXiv 1803.08494; Ulyanov, Vedaldi,
    Lempitsky, "Instance Normalization", arXiv 1607.08022.
  }];
  let arguments = (ins
    Norm_Tensor:$input, Optional<Norm_Tensor>:$gain,
    Optional<Norm_Tensor>:$bias, I64Attr:$channel, I64Attr:$groups,
    F64Attr:$epsilon,
    DefaultValuedAttr<Norm_ActivationAttr, "Activation::None">:$activation,
    OptionalAttr<TypeAttrOf<AnyFloat>>:$stat_type);
  let results = (outs Norm_Tensor:$output, Variadic<Norm_Tensor>:$statistics);

  let assemblyFormat = [{
    $input (`gain` `(` $gain^ `)`)? (`bias` `(` $bias^ `)`)? attr-dict
    `:` functional-type(operands, results)
  }];
  let extraClassDeclaration = namedOpDeclarations # [{
    static constexpr Statistics kStatistics = Statistics::MeanVariance;
  }];
}

//===----------------------------------------------------------------------===//
// Batch normalization
//===----------------------------------------------------------------------===//

// Two ops, as of StableHLO and ATen, and not one with a flag: in training the
// statistics are results and each row, a channel, is reduced; in inference they
// are operands and nothing is. With one op, half of its operands, attributes and
// results would depend on the flag, and whoever matches it would ask first.

def Norm_BatchNormOp : Norm_NamedOp<"batch_norm"> {
  let summary = "Batch normalization by the statistics of the batch";
  let description = [{
    Batch normalization in training: normalizes each channel of `input` by its
    own mean and variance over batch and space, which are all dimensions but
    `channel`. With H the number of values of a channel:

    ```
      mean     = 1/H * sum(x)
      variance = 1/H * sum((x - mean)^2)
      output   = f(gain * ((x - mean) / sqrt(variance + epsilon)) + bias)
    ```

    and, where there are running statistics, beside it

    ```
      running_mean'     = (1 - momentum) * running_mean     + momentum * mean
      running_variance' = (1 - momentum) * running_variance
                          + momentum * variance * H / (H - 1)
    ```

    The output is normalized by the variance that divides by H; the running one
    takes the unbiased estimate, which divides by H - 1. Both are what PyTorch's
    `torch.nn.BatchNorm2d` does. For other rules take `mean` and `variance` as
    results: ONNX, Keras and Flax, whose momentum is 1 minus this one, keep the
    running variance of the former.

    - `channel`: the dimension of the channels, 1 where they come first
      (`[N, C]`, `[N, C, H, W]`) and the last where they come last
      (`[N, H, W, C]`).
    - `gain`, `bias`: one value for each channel. Absent, they count as 1 and 0.
    - `running_mean`, `running_variance`: one value for each channel; with them
      goes `momentum`, which may be any finite number and is usually 0.1.
    - `epsilon`, `activation`, `stat_type`: as of `norm.layer_norm`.
    - `mean`, `variance`: optionally the statistics of the batch, one for each
      channel, of type `stat_type`; both or neither. They are what
      `norm.batch_norm_inference` takes.
    - `running_mean'`, `running_variance'`: the last results where there are
      running statistics, of the types of these; computed in `stat_type` and
      rounded once.

    Channels do not affect each other. In one of no values (H = 0) statistics are
    NaN, old and new; in one of a single value (H = 1) running_variance' is, being
    0/0, which is an error where the types show it (B6).

    Example:

    ```mlir
    %y = norm.batch_norm %x gain(%g) bias(%b)
        {channel = 1 : i64, epsilon = 1.0e-5 : f64, activation = #norm.activation<relu>}
        : (tensor<32x64x56x56xf32>, tensor<64xf32>, tensor<64xf32>)
        -> tensor<32x64x56x56xf32>
    %z, %mean, %variance, %new_mean, %new_variance = norm.batch_norm %h running(%m, %v)
        {channel = 3 : i64, epsilon = 1.0e-3 : f64, momentum = 0.1 : f64}
        : (tensor<?x14x14x256xbf16>, tensor<256xf32>, tensor<256xf32>)
        -> (tensor<?x14x14x256xbf16>, tensor<256xf32>, tensor<256xf32>,
            tensor<256xf32>, tensor<256xf32>)
    ```

    Constraints: L3 to L5 of `norm.layer_norm`, and
    - (B1) `channel` is a dimension of `input`, which has another one.
    - (B2) `gain`, `bias`, `running_mean` and `running_variance` have one
      dimension, of the size of the channels.
    - (B3) `running_mean`, `running_variance` and `momentum` are there all or
      none.
    - (B4) behind `output` there are `mean` and `variance`, or not, and then the
      new running statistics if there are old ones; each has one dimension, of
      the size of the channels, `mean` and `variance` the type of the
      statistics, and the new running statistics the element types of the old.
    - (B5) `momentum` is finite.
    - (B6) with running statistics, a channel has at least two values, as far as
      the type of `input` tells.

    Source: Ioffe, Szegedy, "Batch Normalization", arXiv 1502.03167, algorithm 1;
    the running statistics: PyTorch, `batch_norm_cpu_update_stats_template` in
    `aten/src/ATen/native/Normalization.cpp`.
  }];
  let arguments = (ins
    Norm_Tensor:$input, Optional<Norm_Tensor>:$gain,
    Optional<Norm_Tensor>:$bias, Optional<Norm_Tensor>:$running_mean,
    Optional<Norm_Tensor>:$running_variance, I64Attr:$channel, F64Attr:$epsilon,
    OptionalAttr<F64Attr>:$momentum,
    DefaultValuedAttr<Norm_ActivationAttr, "Activation::None">:$activation,
    OptionalAttr<TypeAttrOf<AnyFloat>>:$stat_type);
  let results = (outs Norm_Tensor:$output, Variadic<Norm_Tensor>:$statistics);

  let assemblyFormat = [{
    $input (`gain` `(` $gain^ `)`)? (`bias` `(` $bias^ `)`)?
    (`running` `(` $running_mean^ `,` $running_variance `)`)? attr-dict
    `:` functional-type(operands, results)
  }];
  let extraClassDeclaration = namedOpDeclarations # [{
    bool hasRunningStatistics() { return getMomentum().has_value(); }
    /// The mean and the variance of the batch; empty if nobody asks for them.
    ::mlir::ResultRange getBatchStatistics() {
      return getStatistics().drop_back(hasRunningStatistics() ? 2 : 0);
    }
    /// The new running mean and variance; empty if there are no old ones.
    ::mlir::ResultRange getNewRunningStatistics() {
      return getStatistics().take_back(hasRunningStatistics() ? 2 : 0);
    }
  }];
}

def Norm_BatchNormInferenceOp : Norm_NamedOp<"batch_norm_inference"> {
  let summary = "Batch normalization by given statistics";
  let description = [{
    Batch normalization in inference: normalizes each channel of `input` by a
    mean and a variance that are given for it, as a rule the running statistics
    of `norm.batch_norm`.

    ```
      scale  = gain / sqrt(variance + epsilon)
      output = f((x - mean) * scale + bias)
    ```

    The scale is computed once for a channel and not for each of its values. The
    mean is not multiplied into the bias: `x * scale + (bias - mean * scale)`
    would lose as many digits as the mean has standard deviations, to save a
    subtraction that costs nothing beside the memory.

    - `channel`, `gain`, `bias`, `epsilon`, `activation`: as of
      `norm.batch_norm`.
    - `mean`, `variance`: one value for each channel. A channel whose
      `variance + epsilon` is negative becomes NaN.
    - `stat_type`: f32 or f64, the type of all arithmetic; by default f64 for an
      f64 input and f32 for others.

    Example:

    ```mlir
    %y = norm.batch_norm_inference %x mean(%m) variance(%v) gain(%g) bias(%b)
        {channel = 1 : i64, epsilon = 1.0e-5 : f64}
        : (tensor<?x64x56x56xbf16>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>,
           tensor<64xf32>) -> tensor<?x64x56x56xbf16>
    ```

    Constraints: L3 to L5 of `norm.layer_norm`, B1 of `norm.batch_norm`, and
    - (B7) `mean`, `variance`, `gain` and `bias` have one dimension, of the size
      of the channels.

    Source: Ioffe, Szegedy, "Batch Normalization", arXiv 1502.03167, algorithm 2.
  }];
  let arguments = (ins
    Norm_Tensor:$input, Norm_Tensor:$mean, Norm_Tensor:$variance,
    Optional<Norm_Tensor>:$gain, Optional<Norm_Tensor>:$bias, I64Attr:$channel,
    F64Attr:$epsilon,
    DefaultValuedAttr<Norm_ActivationAttr, "Activation::None">:$activation,
    OptionalAttr<TypeAttrOf<AnyFloat>>:$stat_type);
  let results = (outs Norm_Tensor:$output);

  let assemblyFormat = [{
    $input `mean` `(` $mean `)` `variance` `(` $variance `)`
    (`gain` `(` $gain^ `)`)? (`bias` `(` $bias^ `)`)? attr-dict
    `:` functional-type(operands, results)
  }];
  let extraClassDeclaration = namedOpDeclarations;
}

#endif // NORM_DIALECT_NORM_IR_NORMNAMEDOPS_TD
