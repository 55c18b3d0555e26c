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

//===----------------------------------------------------------------------===//
// norm.generic
//===----------------------------------------------------------------------===//

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
    SingleBlock]> {
  let summary = "A normalization with fused arithmetic before and after it";
  let description = [{
    The structured form of every normalization: a loop nest over named
    dimensions, as in `linalg.generic`, whose reduction dimensions form the
    rows. For each row:

    1. `pre` computes the value that is normalized from the elements of the
       inputs: `v = pre(inputs)`.
    2. Statistics of v over the row's H elements, in `stat_type`:
       `mean_variance`: `mean = sum(v)/H`, `q = sum((v - mean)^2)/H`;
       `mean_square`: `q = sum(v^2)/H`.
       `rstd = 1/sqrt(q + epsilon)`, or with `epsilon_outside_sqrt`
       `rstd = 1/(sqrt(q) + epsilon)`.
    3. `n = (v - mean) * rstd`; for `mean_square`, `n = v * rstd`.
    4. `post(inputs, v, n, mean, rstd)` gives one value for each output. Its
       block takes `mean` only for `mean_variance`.

    An output whose map drops the reduction dimensions is *per row*: it holds
    one value a row, such as mean or rstd. Others are *per element*.

    Destination style: on tensors the results are the updated `outs`; on memrefs
    there are no results. The `outs` are only written. An out may be the same
    buffer as an input if both have the same map and element type; then the op
    works in place.

    Example: the residual sum, kept as a second output, and a GELU-free layer
    norm of it:

    ```mlir
    %s, %y = norm.generic mean_variance {
        indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>,
                         affine_map<(i, j) -> (j)>,
                         affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
        iterator_types = ["parallel", "reduction"],
        epsilon = 1.0e-5 : f64, stat_type = f32}
        ins(%x, %r, %g : tensor<128x768xf32>, tensor<128x768xf32>, tensor<768xf32>)
        outs(%e, %e : tensor<128x768xf32>, tensor<128x768xf32>)
        pre {
        ^bb0(%a: f32, %b: f32, %gain: f32):
          %sum = arith.addf %a, %b : f32
          norm.yield %sum : f32
        } post {
        ^bb0(%a: f32, %b: f32, %gain: f32, %v: f32, %n: f32, %mean: f32, %rstd: f32):
          %o = arith.mulf %n, %gain : f32
          norm.yield %v, %o : f32, f32
        } -> tensor<128x768xf32>, tensor<128x768xf32>
    ```

    Constraints:
    - (G1) there is one indexing map an operand, inputs first; each has as many
      dimensions as there are `iterator_types` and no symbols.
    - (G2) `iterator_types` are "parallel" or "reduction", at least one of them
      "reduction".
    - (G3) an input's map has a result for each dimension of the operand: a
      loop dimension, used once, or the constant 0 for a dimension of size 1.
    - (G4) an output's map is a permutation of all dimensions (per element) or
      of all parallel dimensions (per row).
    - (G5) operands agree about the size of each dimension, and each dimension
      is indexed by some operand.
    - (G6) operands are all tensors or all memrefs, of integers or floats.
    - (G7) `stat_type` is f32 or f64.
    - (G8) `epsilon` is finite.
    - (G9) `pre` takes the element of each input and yields one `stat_type`.
    - (G10) `post` takes the element of each input, then value, normalized form,
      mean (for `mean_variance`) and rstd in `stat_type`, and yields the element
      of each output.
    - (G11) the ops of both regions are free of side effects and of regions, use
      scalars only, and no value from outside but constants.
    - (G12) what `post` yields for a per-row output depends only on mean, rstd
      and inputs that are indexed by no reduction dimension.
    - (G13) on tensors there is one result an output, of its type; on memrefs
      there are none.
  }];

  let arguments = (ins
    Norm_StatisticsAttr:$statistics,
    Variadic<AnyShaped>:$inputs, Variadic<AnyShaped>:$outputs,
    AffineMapArrayAttr:$indexing_maps, StrArrayAttr:$iterator_types,
    F64Attr:$epsilon, UnitAttr:$epsilon_outside_sqrt,
    TypeAttrOf<AnyFloat>:$stat_type);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let regions = (region SizedRegion<1>:$pre, SizedRegion<1>:$post);

  let assemblyFormat = [{
    custom<BareStatistics>($statistics) attr-dict
    (`ins` `(` $inputs^ `:` type($inputs) `)`)?
    `outs` `(` $outputs `:` type($outputs) `)`
    `pre` $pre `post` $post (`->` type($results)^)?
  }];

  let builders = [
    OpBuilder<(ins "TypeRange":$resultTypes, "ValueRange":$inputs,
      "ValueRange":$outputs, "ArrayRef<AffineMap>":$indexingMaps,
      "ArrayRef<utils::IteratorType>":$iteratorTypes, "Statistics":$statistics,
      "FloatAttr":$epsilon, "bool":$epsilonOutsideSqrt, "Type":$statType,
      "function_ref<Value(OpBuilder &, Location, ValueRange)>":$preBuilder,
      "function_ref<SmallVector<Value>(OpBuilder &, Location, ValueRange)>":$postBuilder)>
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
    ::llvm::SmallVector<::mlir::utils::IteratorType> getIteratorTypesArray();

    unsigned getNumLoops() { return getIteratorTypes().size(); }
    ::llvm::SmallVector<unsigned> getParallelDims();
    ::llvm::SmallVector<unsigned> getReductionDims();
    bool isReductionDim(unsigned dim);

    /// True if `map` indexes no reduction dimension: one element a row.
    bool isPerRow(::mlir::AffineMap map);

    bool hasPureTensorSemantics();
    bool hasPureBufferSemantics();

    ::mlir::FloatType getStatisticsType() {
      return ::llvm::cast<::mlir::FloatType>(getStatType());
    }
    bool hasMean() { return getStatistics() == Statistics::MeanVariance; }

    /// The size of each loop, dynamic where it is not known statically.
    ::llvm::SmallVector<int64_t> getStaticLoopRanges();
    /// The size of each loop, as constants where it is known.
    ::llvm::SmallVector<::mlir::OpFoldResult>
    createLoopRanges(::mlir::OpBuilder &b, ::mlir::Location loc);

    // The arguments of `post` by name.
    ::mlir::Block *getPreBlock() { return &getPre().front(); }
    ::mlir::Block *getPostBlock() { return &getPost().front(); }
    ::mlir::BlockArgument getPostValue() {
      return getPostBlock()->getArgument(getInputs().size());
    }
    ::mlir::BlockArgument getPostNormalized() {
      return getPostBlock()->getArgument(getInputs().size() + 1);
    }
    /// Null for `mean_square`.
    ::mlir::BlockArgument getPostMean() {
      return hasMean() ? getPostBlock()->getArgument(getInputs().size() + 2)
                       : ::mlir::BlockArgument();
    }
    ::mlir::BlockArgument getPostRstd() {
      return getPostBlock()->getArguments().back();
    }
  }];

  let hasCanonicalizer = 1;
  let hasVerifier = 1;
  let hasRegionVerifier = 1;
}

def Norm_YieldOp : Norm_Op<"yield", [
    Pure, ReturnLike, Terminator, ParentOneOf<["::mlir::norm::GenericOp"]>]> {
  let summary = "Ends a region of norm.generic with the values it computes";
  let arguments = (ins Variadic<AnyType>:$values);
  let assemblyFormat = "($values^ `:` type($values))? attr-dict";
}

#endif // NORM_DIALECT_NORM_IR_NORMOPS_TD
