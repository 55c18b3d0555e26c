//===- NormOps.td - the operations of the norm dialect -----*- tablegen -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_IR_NORMOPS_TD
#define NORM_DIALECT_NORM_IR_NORMOPS_TD

include "norm/Dialect/Norm/IR/NormBase.td"

include "mlir/Dialect/Linalg/IR/LinalgBase.td"
include "mlir/IR/OpAsmInterface.td"
include "mlir/Interfaces/ControlFlowInterfaces.td"
include "mlir/Interfaces/DestinationStyleOpInterface.td"
include "mlir/Interfaces/InferTypeOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"
include "mlir/Interfaces/TilingInterface.td"

//===----------------------------------------------------------------------===//
// Named ops
//===----------------------------------------------------------------------===//

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
// norm.generic
//===----------------------------------------------------------------------===//

def Norm_Schedule : Attr<
    CPred<"::llvm::isa<::mlir::norm::CPUScheduleAttr, "
          "::mlir::norm::GPUScheduleAttr>($_self)">,
    "a #norm.cpu_schedule or #norm.gpu_schedule"> {
  let storageType = "::mlir::Attribute";
  let returnType = "::mlir::Attribute";
  let convertFromStorage = "$_self";
}

def Norm_GenericOp : Norm_Op<"generic", [
    AttrSizedOperandSegments, DestinationStyleOpInterface,
    DeclareOpInterfaceMethods<MemoryEffectsOpInterface>,
    DeclareOpInterfaceMethods<ConditionallySpeculatable>,
    DeclareOpInterfaceMethods<ReifyRankedShapedTypeOpInterface, [
          "reifyResultShapes"]>,
    DeclareOpInterfaceMethods<TilingInterface, [
          "getLoopIteratorTypes", "getIterationDomain",
          "getTiledImplementation", "getResultTilePosition",
          "getIterationDomainTileFromResultTile", "generateResultTileValue",
          "isOpFusableWithConsumerSlice"]>,
    DeclareOpInterfaceMethods<PartialReductionOpInterface, [
          "generateInitialTensorForPartialReduction", "tileToPartialReduction",
          "mergeReductions", "getPartialResultTilePosition"]>,
    SingleBlock]> {
  let summary = "A row program: any computation of rows from rows";
  let description = [{
    The structured form of every normalization, and of whatever else reduces
    rows and writes them again: a loop nest over named dimensions, as in
    `linalg.generic`, whose reduction dimensions form the rows. A *row* is the
    set of points that differ only in their indices along these; H is their
    number.

    The body is executed for every point, on the elements of the inputs there,
    as one thread of a GPU executes a kernel; and it may ask its row something,
    by a *row collective*:

    | op | gives |
    |---|---|
    | any pure `arith` or `math` op on scalars | elementwise arithmetic |
    | `norm.reduce` | the sum, maximum or minimum of a value over the row |
    | `norm.normalize` | a value normalized over the row, its mean and rstd |
    | `norm.row_size` | H |
    | `scf.if` | one of two computations for the whole row |
    | `norm.yield` | one value for each output |

    Collectives come in any number and order, on values that depend on earlier
    ones. A value is *uniform* if it is the same at each point of a row by
    construction: constants, elements of inputs that no reduction dimension
    indexes, results of `norm.reduce` and `norm.row_size`, mean and rstd, and
    what is computed from uniform values alone.

    Outputs by their map:
    - A map that keeps all dimensions: *per element*.
    - One that drops the reduction dimensions: *per row*. What is yielded must
      be uniform.
    - One that drops parallel dimensions: *summed*. What all the rows that meet
      at an element yield is added up, in an order that does not depend on the
      number of threads, and rounded once. The gradients of gain and bias are
      such sums.

    Destination style: on tensors the results are the updated `outs`; on memrefs
    there are no results. The `outs` are only written. An out that is not summed
    may be the same buffer as an input if both have the same map and element
    type; then the op works in place.

    Example: the residual sum, kept as a second output, and a layer norm of it:

    ```mlir
    %s, %y = norm.generic {
        indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>,
                         affine_map<(i, j) -> (j)>,
                         affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
        iterator_types = ["parallel", "reduction"]}
        ins(%x, %r, %g : tensor<128x768xf32>, tensor<128x768xf32>, tensor<768xf32>)
        outs(%e, %e : tensor<128x768xf32>, tensor<128x768xf32>) {
    ^bb0(%a: f32, %b: f32, %gain: f32):
      %v = arith.addf %a, %b : f32
      %n, %mean, %rstd = norm.normalize mean_variance %v {epsilon = 1.0e-5 : f64} : f32
      %o = arith.mulf %n, %gain : f32
      norm.yield %v, %o : f32, f32
    } -> tensor<128x768xf32>, tensor<128x768xf32>
    ```

    How a kernel walks the rows is the op's `schedule`, a `#norm.cpu_schedule` or
    `#norm.gpu_schedule`: `norm-select-schedule` chooses it, unless it is there
    already. It does not change what is computed, only the order of additions.

    Constraints:
    - (G1) there is one indexing map an operand, inputs first; each has as many
      dimensions as there are `iterator_types` and no symbols.
    - (G2) `iterator_types` are "parallel" or "reduction", at least one of them
      "reduction".
    - (G3) an input's map has a result for each dimension of the operand: a
      loop dimension, used once, or the constant 0 for a dimension of size 1.
    - (G4) an output's map is a projected permutation that keeps all reduction
      dimensions or none.
    - (G5) operands agree about the size of each dimension, and each dimension
      is indexed by some operand.
    - (G6) operands are all tensors or all memrefs, of integers or floats.
    - (G7) the body takes the element of each input and yields the element of
      each output; for a summed output an f32 or f64, no narrower than the
      output's float elements.
    - (G8) the ops of the body are row collectives, `scf.if` and scalar ops free
      of side effects and of regions; they use no value from outside but
      constants.
    - (G9) the condition of an `scf.if` is uniform.
    - (G10) what is yielded for an output that no reduction dimension indexes is
      uniform.
    - (G11) on tensors there is one result an output, of its type; on memrefs
      there are none.
  }];

  let arguments = (ins
    Variadic<AnyShaped>:$inputs, Variadic<AnyShaped>:$outputs,
    AffineMapArrayAttr:$indexing_maps, StrArrayAttr:$iterator_types,
    OptionalAttr<Norm_Schedule>:$schedule);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let regions = (region SizedRegion<1>:$body);

  let hasCustomAssemblyFormat = 1;

  let builders = [
    OpBuilder<(ins "TypeRange":$resultTypes, "ValueRange":$inputs,
      "ValueRange":$outputs, "ArrayRef<AffineMap>":$indexingMaps,
      "ArrayRef<utils::IteratorType>":$iteratorTypes,
      "function_ref<SmallVector<Value>(OpBuilder &, Location, ValueRange)>":$bodyBuilder)>
  ];

  let extraClassDeclaration = [{
    // DestinationStyleOpInterface.
    ::mlir::MutableOperandRange getDpsInitsMutable() {
      return getOutputsMutable();
    }

    ::llvm::SmallVector<::mlir::AffineMap> getIndexingMapsArray() {
      return ::llvm::to_vector(
          getIndexingMaps().getAsValueRange<::mlir::AffineMapAttr>());
    }
    ::mlir::AffineMap getMatchingIndexingMap(::mlir::OpOperand *operand) {
      return getIndexingMapsArray()[operand->getOperandNumber()];
    }
    ::mlir::AffineMap getOutputMap(unsigned output) {
      return getIndexingMapsArray()[getInputs().size() + output];
    }
    ::llvm::SmallVector<::mlir::utils::IteratorType> getIteratorTypesArray();

    unsigned getNumLoops() { return getIteratorTypes().size(); }
    ::llvm::SmallVector<unsigned> getParallelDims();
    ::llvm::SmallVector<unsigned> getReductionDims();
    bool isReductionDim(unsigned dim);

    /// True if `map` indexes no reduction dimension: one element a row, or one
    /// for several rows.
    bool isPerRow(::mlir::AffineMap map);
    /// True if the output of this map is summed over rows: it drops parallel
    /// dimensions.
    bool isSummed(::mlir::AffineMap map);
    bool hasSummedOutputs();

    bool hasPureTensorSemantics();
    bool hasPureBufferSemantics();

    /// The size of each loop, dynamic where it is not known statically.
    ::llvm::SmallVector<int64_t> getStaticLoopRanges();
    /// The size of each loop, as constants where it is known.
    ::llvm::SmallVector<::mlir::OpFoldResult>
    createLoopRanges(::mlir::OpBuilder &b, ::mlir::Location loc);
    /// H, if it is known statically; nothing if not, or if 64 bits cannot count
    /// it.
    ::std::optional<int64_t> getStaticRowSize();

    ::mlir::Block *getBodyBlock() { return &getBody().front(); }
    ::mlir::norm::YieldOp getYield();
  }];

  let hasCanonicalizer = 1;
  let hasVerifier = 1;
  let hasRegionVerifier = 1;
}

def Norm_YieldOp : Norm_Op<"yield", [
    Pure, ReturnLike, Terminator, ParentOneOf<["::mlir::norm::GenericOp"]>]> {
  let summary = "Ends the body of norm.generic with a value for each output";
  let arguments = (ins Variadic<AnyType>:$values);
  let assemblyFormat = "($values^ `:` type($values))? attr-dict";
}

//===----------------------------------------------------------------------===//
// Row collectives
//===----------------------------------------------------------------------===//

/// The type of what is reduced: narrower floats are extended first.
def Norm_RowFloat : AnyTypeOf<[F32, F64]>;

/// An op in the body of norm.generic that asks all points of the row.
class Norm_RowOp<string mnemonic, list<Trait> traits = []>
    : Norm_Op<mnemonic, traits # [Pure]> {
  let hasVerifier = 1;
}

def Norm_ReduceOp : Norm_RowOp<"reduce", [SameOperandsAndResultType]> {
  let summary = "The sum, maximum or minimum of a value over the row";
  let description = [{
    A row collective of `norm.generic`: combines `input` at all points of the
    row. The result is the same at each of them.

    | kind | result | for a row of no elements |
    |---|---|---|
    | `add` | the sum | 0 |
    | `maximumf` | the largest; NaN if there is one | -inf |
    | `minimumf` | the smallest; NaN if there is one | +inf |

    The error of a sum is a few units in the last place of the sum of absolute
    values, for any number of elements. A sum with an infinity is what IEEE 754
    says: that infinity, or NaN of both. The order in which elements are added
    does not depend on the number of rows or of threads.

    Example: the log-sum-exp of a row needs two.

    ```mlir
    %max = norm.reduce maximumf %x : f32
    %d = arith.subf %x, %max : f32
    %e = math.exp %d : f32
    %sum = norm.reduce add %e : f32
    ```

    Constraints:
    - (R1) it stands in the body of a `norm.generic`, or in an `scf.if` there.
  }];
  let arguments = (ins Norm_ReduceKindAttr:$kind, Norm_RowFloat:$input);
  let results = (outs Norm_RowFloat:$result);
  let assemblyFormat = [{
    custom<BareReduceKind>($kind) $input attr-dict `:` type($input)
  }];
  let hasCanonicalizer = 1;
}

def Norm_RowSizeOp : Norm_RowOp<"row_size"> {
  let summary = "The number of elements of a row, as a float";
  let description = [{
    H, rounded to the nearest number of the type.

    ```mlir
    %h = norm.row_size : f32
    ```

    Constraints: R1 of `norm.reduce`.
  }];
  let results = (outs Norm_RowFloat:$result);
  let assemblyFormat = "attr-dict `:` type($result)";
  let hasCanonicalizer = 1;
}

def Norm_NormalizeOp : Norm_RowOp<"normalize", [InferTypeOpAdaptor]> {
  let summary = "A value normalized over its row";
  let description = [{
    A row collective of `norm.generic`, under the accuracy contract of
    docs/Semantics.md. With v the input and H the number of elements of a row:

    ```
      mean_variance:  mean = sum(v) / H
                      q    = sum((v - mean)^2) / H
                      n    = (v - mean) * rstd
      mean_square:    q    = sum(v^2) / H
                      n    = v * rstd
      rstd = 1 / sqrt(q + epsilon), or with epsilon_outside_sqrt
      rstd = 1 / (sqrt(q) + epsilon)
    ```

    Results: n, mean (for `mean_variance` only) and rstd, all of the type of the
    input. Mean and rstd are the same at each point of the row.
    `norm-expand-statistics` turns it into `norm.reduce` and arithmetic.

    ```mlir
    %n, %mean, %rstd = norm.normalize mean_variance %v {epsilon = 1.0e-5 : f64} : f32
    %m, %rrms = norm.normalize mean_square %v {epsilon = 1.0e-6 : f64} : f32
    ```

    Constraints: R1 of `norm.reduce`;
    - (N1) `epsilon` is finite.
  }];
  let arguments = (ins
    Norm_StatisticsAttr:$statistics, Norm_RowFloat:$input, F64Attr:$epsilon,
    UnitAttr:$epsilon_outside_sqrt);
  let results = (outs Variadic<Norm_RowFloat>:$results);
  let assemblyFormat = [{
    custom<BareStatistics>($statistics) $input attr-dict `:` type($input)
  }];
  let extraClassDeclaration = [{
    ::mlir::FloatType getType() {
      return ::llvm::cast<::mlir::FloatType>(getInput().getType());
    }
    bool hasMean() { return getStatistics() == Statistics::MeanVariance; }
    ::mlir::Value getNormalized() { return getResult(0); }
    /// Null for `mean_square`.
    ::mlir::Value getMean() {
      return hasMean() ? ::mlir::Value(getResult(1)) : ::mlir::Value();
    }
    ::mlir::Value getRstd() { return getResults().back(); }
  }];
  let hasCanonicalizer = 1;
}

#endif // NORM_DIALECT_NORM_IR_NORMOPS_TD
