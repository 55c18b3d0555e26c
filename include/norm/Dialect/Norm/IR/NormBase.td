//===- NormBase.td - the norm dialect, its enums and types -*- tablegen -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_IR_NORMBASE_TD
#define NORM_DIALECT_NORM_IR_NORMBASE_TD

include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/EnumAttr.td"
include "mlir/IR/OpBase.td"

def Norm_Dialect : Dialect {
  let name = "norm";
  let cppNamespace = "::mlir::norm";
  let summary = "Layer normalization and its relatives";
  let description = [{
    Normalization of tensors by statistics of their own elements (Ba, Kiros and
    Hinton, "Layer Normalization", arXiv 1607.06450):

    ```
      mu    = 1/H * sum_i a_i
      sigma = sqrt(1/H * sum_i (a_i - mu)^2 + epsilon)
      h     = f(g / sigma * (a - mu) + b)
    ```

    The dialect has two levels. The *named ops* (`norm.layer_norm`,
    `norm.rms_norm`, `norm.group_norm`, `norm.batch_norm` and
    `norm.batch_norm_inference`) take and return tensors and are easy to write by
    hand and to match. The *structured op* `norm.generic` is a program for rows:
    which loops are reduced, where each operand is indexed, and one body, which
    may reduce and normalize any value over its row; fusion, tiling,
    bufferization and every lowering work on it alone. `norm-generalize` goes
    from the first to the second.
  }];
  let useDefaultAttributePrinterParser = 1;
  // norm.target.
  let hasOperationAttrVerify = 1;
}

//===----------------------------------------------------------------------===//
// Enums
//===----------------------------------------------------------------------===//

class Norm_I32Enum<string name, string summary, list<I32EnumAttrCase> cases>
    : I32EnumAttr<name, summary, cases> {
  let cppNamespace = "::mlir::norm";
  let genSpecializedAttr = 0;
}

/// What is measured of each row, and so what is divided out.
def Norm_Statistics : Norm_I32Enum<"Statistics",
    "the statistics a row is normalized by", [
      I32EnumAttrCase<"MeanVariance", 0, "mean_variance">,
      I32EnumAttrCase<"MeanSquare", 1, "mean_square">]>;
def Norm_StatisticsAttr
    : EnumAttr<Norm_Dialect, Norm_Statistics, "statistics"> {
  let assemblyFormat = "`<` $value `>`";
}

/// How norm.reduce combines the values of a row.
def Norm_ReduceKind : Norm_I32Enum<"ReduceKind",
    "how the values of a row are combined", [
      I32EnumAttrCase<"Add", 0, "add">,
      I32EnumAttrCase<"MaximumF", 1, "maximumf">,
      I32EnumAttrCase<"MinimumF", 2, "minimumf">]>;
def Norm_ReduceKindAttr
    : EnumAttr<Norm_Dialect, Norm_ReduceKind, "reduce_kind"> {
  let assemblyFormat = "`<` $value `>`";
}

/// The nonlinearity f that follows gain and bias.
///   relu       max(x, 0)
///   gelu       x/2 * (1 + erf(x / sqrt 2))
///   gelu_tanh  x/2 * (1 + tanh(sqrt(2/pi) * (x + 0.044715 x^3)))
///   silu       x * sigmoid(x)
///   sigmoid    1 / (1 + exp(-x))
///   tanh       tanh(x)
def Norm_Activation : Norm_I32Enum<"Activation",
    "an elementwise nonlinearity", [
      I32EnumAttrCase<"None", 0, "none">,
      I32EnumAttrCase<"Relu", 1, "relu">,
      I32EnumAttrCase<"Gelu", 2, "gelu">,
      I32EnumAttrCase<"GeluTanh", 3, "gelu_tanh">,
      I32EnumAttrCase<"Silu", 4, "silu">,
      I32EnumAttrCase<"Sigmoid", 5, "sigmoid">,
      I32EnumAttrCase<"Tanh", 6, "tanh">]>;
def Norm_ActivationAttr
    : EnumAttr<Norm_Dialect, Norm_Activation, "activation"> {
  let assemblyFormat = "`<` $value `>`";
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

defvar Norm_Floats = [F8E4M3FN, F8E5M2, F8E4M3FNUZ, F8E5M2FNUZ, F16, BF16, F32,
                      F64];
def Norm_Tensor : RankedTensorOf<Norm_Floats>;

class Norm_Op<string mnemonic, list<Trait> traits = []>
    : Op<Norm_Dialect, mnemonic, traits>;

// After what they use.
include "norm/Dialect/Norm/IR/NormScheduleAttrs.td"
include "norm/Dialect/Norm/IR/NormTargetAttrs.td"

#endif // NORM_DIALECT_NORM_IR_NORMBASE_TD
