//===- NormOps.td - the operations of the norm dialect -----*- tablegen -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_IR_NORMOPS_TD
#define NORM_DIALECT_NORM_IR_NORMOPS_TD

include "norm/Dialect/Norm/IR/NormBase.td"
include "norm/Dialect/Norm/IR/NormNamedOps.td"

include "mlir/Dialect/Linalg/IR/LinalgBase.td"
include "mlir/IR/OpAsmInterface.td"
include "mlir/Interfaces/ControlFlowInterfaces.td"
include "mlir/Interfaces/DestinationStyleOpInterface.td"
include "mlir/Interfaces/InferTypeOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"
include "mlir/Interfaces/TilingInterface.td"

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

    Results: n, mean (for `mean_variance` only), rstd and, for `mean_variance`
    that `keep_variance` asks for it, q, the variance; all of the type of the
    input. All but n are the same at each point of the row.
    `norm-expand-statistics` turns it into `norm.reduce` and arithmetic.

    ```mlir
    %n, %mean, %rstd = norm.normalize mean_variance %v {epsilon = 1.0e-5 : f64} : f32
    %o, %mean2, %rstd2, %variance = norm.normalize mean_variance %v keep_variance
        {epsilon = 1.0e-5 : f64} : f32
    %m, %rrms = norm.normalize mean_square %v {epsilon = 1.0e-6 : f64} : f32
    ```

    Constraints: R1 of `norm.reduce`;
    - (N1) `epsilon` is finite.
    - (N2) `keep_variance` stands with `mean_variance` only.
  }];
  let arguments = (ins
    Norm_StatisticsAttr:$statistics, Norm_RowFloat:$input, F64Attr:$epsilon,
    UnitAttr:$epsilon_outside_sqrt, UnitAttr:$keep_variance);
  let results = (outs Variadic<Norm_RowFloat>:$results);
  let assemblyFormat = [{
    custom<BareStatistics>($statistics) $input
    (`keep_variance` $keep_variance^)? attr-dict `:` type($input)
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
    ::mlir::Value getRstd() { return getResult(hasMean() ? 2 : 1); }
    /// Null unless `keep_variance` asks for it.
    ::mlir::Value getVariance() {
      return getKeepVariance() ? ::mlir::Value(getResults().back())
                               : ::mlir::Value();
    }
  }];
  let hasCanonicalizer = 1;
}

#endif // NORM_DIALECT_NORM_IR_NORMOPS_TD
