//===- Passes.td - passes over linalg ----------------------*- tablegen -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TRANSFORMS_LINALG_PASSES_TD
#define NORM_TRANSFORMS_LINALG_PASSES_TD

include "mlir/Pass/PassBase.td"

def NormDecomposeAggregates : Pass<"norm-decompose-aggregates"> {
  let summary = "Decompose tensor ops that have no lowering to loops";
  let description = [{
    `convert-linalg-to-loops` and bufferization know no `linalg.softmax`, no
    `linalg.pack`/`unpack` and no `tensor.concat`: their decompositions exist
    upstream as patterns only.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::math::MathDialect",
                           "::mlir::tensor::TensorDialect"];
}

def NormDefineAccumulators : Pass<"norm-define-accumulators"> {
  let summary = "Let reductions of undefined elements start from a number";
  let description = [{
    What a `tensor.empty` holds is undefined, and a sum that starts from it is
    what memory happened to have: any result is right, but nobody means that.
    With a warning that names the op, this fills it with the neutral element of
    the op that combines, and with zero where there is none, where further ops stand
    beside it (as where it combines in a wider type), and where what is filled is read
    by several ops that do not agree.

    So it does with a `bufferization.alloc_tensor` and with a
    `bufferization.to_tensor` of an allocation that nobody writes, whatever passes
    their elements on to the op: views, copies, concatenations, paddings and
    insertions, ops that compute of them, branches, loops, and calls of functions in
    the module. What is undefined entirely is filled where the op reads it; what is so
    in part, or on some paths, is filled where it comes from, with zero if the op reads
    what is computed of it.

    Insertions define as many elements as they insert, those of a loop as many as all
    of its iterations do. Where one of these is not static, they may define all, and
    there is no warning. Nor is there one where it takes more than one branch to leave
    elements undefined, as a second may go as the first did, or a branch within a loop,
    whose iterations may go either way in turn. But where a branch or an `arith.select`
    goes in the first iteration of a loop is followed, such as by `i == 0`, or by a
    flag that the loop carries. Without a warning stay also some reads of later
    iterations in loops within loops, and calls of a function by more than eight
    combinations of undefined arguments.

    ```mlir
    %e = tensor.empty() : tensor<8xf32>
    %sums = linalg.reduce {arith.addf} ins(%x : tensor<8x64xf32>) outs(%e : tensor<8xf32>) dimensions = [1]
    ```

    becomes

    ```mlir
    %e = tensor.empty() : tensor<8xf32>
    %zero = arith.constant 0.0 : f32
    %start = linalg.fill ins(%zero : f32) outs(%e : tensor<8xf32>) -> tensor<8xf32>
    %sums = linalg.reduce {arith.addf} ins(%x : tensor<8x64xf32>) outs(%start : tensor<8xf32>) dimensions = [1]
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::complex::ComplexDialect",
                           "::mlir::linalg::LinalgDialect"];
}

def NormExpandPads : Pass<"norm-expand-pads"> {
  let summary = "Cut by slices what tensor.pad takes away";
  let description = [{
    A negative amount of `tensor.pad` takes elements away. Upstream's folding takes
    such a pad for nothing where sizes stay the same, and its bufferization writes
    beside the result. So this comes before either: what is taken away is left out of
    a slice. An amount that is not known to be 0 or more is split into what is put
    there and what is taken away. It is an error to take away more than there is.

    ```mlir
    %0 = tensor.pad %x low[1, -2] high[0, 2] { ... } : tensor<4x8xf32> to tensor<5x8xf32>
    ```

    becomes

    ```mlir
    %kept = tensor.extract_slice %x[0, 2] [4, 6] [1, 1] : tensor<4x8xf32> to tensor<4x6xf32>
    %0 = tensor.pad %kept low[1, 0] high[0, 2] { ... } : tensor<4x6xf32> to tensor<5x8xf32>
    ```
  }];
  let dependentDialects = ["::mlir::affine::AffineDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::cf::ControlFlowDialect",
                           "::mlir::tensor::TensorDialect"];
}

def NormFoldBroadcastBranches : Pass<"norm-fold-broadcast-branches"> {
  let summary = "Fold branches that broadcast a tensor to its own size";
  let description = [{
    An elementwise op of TOSA broadcasts dimensions of size 1. Where a size is
    dynamic, `tosa-to-linalg` asks for it with `scf.if`, for each operand and each
    such dimension. Most operands of a model have sizes that follow from the same
    argument: then nothing is broadcast, whether that size is 1 or not.

    ```mlir
    %n = tensor.dim %x, %c0 : tensor<?x48xf32>
    %is_one = arith.cmpi eq, %n, %c1 : index
    %y = scf.if %is_one -> (tensor<?x48xf32>) {
      %init = tensor.empty(%n) : tensor<?x48xf32>
      %broadcast = linalg.generic {
        indexing_maps = [affine_map<(i, j) -> (0, j)>, affine_map<(i, j) -> (i, j)>],
        iterator_types = ["parallel", "parallel"]}
        ins(%x : tensor<?x48xf32>) outs(%init : tensor<?x48xf32>) {
      ^bb0(%in: f32, %out: f32):
        linalg.yield %in : f32
      } -> tensor<?x48xf32>
      scf.yield %broadcast : tensor<?x48xf32>
    } else {
      scf.yield %x : tensor<?x48xf32>
    }
    ```

    becomes `%x`. Also folds `arith.maxui` of two values that are the same size, as
    the size of a result is written.
  }];
}

def NormFoldIntoContractions : Pass<"norm-fold-into-contractions"> {
  let summary = "Fold transposes and broadcasts into contractions";
  let description = [{
    A library multiplies a transposed matrix as it is, and one matrix by a batch of
    others. So a contraction reads what a `linalg.transpose`, a `linalg.broadcast`
    or a `linalg.generic` that only moves elements reads, with another map.

    ```mlir
    %t = linalg.transpose ins(%w : tensor<512x192xf32>) outs(%e : tensor<192x512xf32>) permutation = [1, 0]
    %y = linalg.matmul ins(%x, %t : tensor<64x192xf32>, tensor<192x512xf32>)
                       outs(%zero : tensor<64x512xf32>) -> tensor<64x512xf32>
    ```

    becomes

    ```mlir
    %y = linalg.generic {
      indexing_maps = [affine_map<(i, j, k) -> (i, k)>, affine_map<(i, j, k) -> (j, k)>,
                       affine_map<(i, j, k) -> (i, j)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x, %w : tensor<64x192xf32>, tensor<512x192xf32>) outs(%zero : tensor<64x512xf32>) ...
    ```
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect"];
}

def NormFuseLoops : Pass<"norm-fuse-loops"> {
  let summary = "Fuse elementwise linalg ops without recomputation";
  let description = [{
    `linalg-fuse-elementwise-ops` also fuses an elementwise op into a reduction or
    a broadcast that reads it: then an activation before a matrix product is
    computed anew for each of its columns. This fuses a producer only into an
    elementwise op, with a loop for each of the producer's elements.
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect"];
}

def NormOrderLoops : Pass<"norm-order-loops"> {
  let summary = "Interchange the loops of linalg ops for contiguous access";
  let description = [{
    For each linalg op on memrefs, chooses as the innermost loop the one along
    which the fewest operands are accessed with a stride, so that the compiler
    behind can vectorize it. A matrix product `C[i, j] += A[i, k] * B[k, j]`
    gets the order i, k, j instead of i, j, k. The order of the reduction
    dimensions among themselves stays, so that every element is summed up in the
    same order as before.

    An op without operands, which has no loops and is there for an assertion in
    its body, becomes its body: `convert-linalg-to-loops` leaves such an op.

    ```mlir
    linalg.matmul ins(%a, %b : memref<8x16xf32>, memref<16x32xf32>)
                  outs(%c : memref<8x32xf32>)
    ```

    becomes

    ```mlir
    linalg.generic {
      indexing_maps = [affine_map<(i, k, j) -> (i, k)>, affine_map<(i, k, j) -> (k, j)>,
                       affine_map<(i, k, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction", "parallel"]} ...
    ```
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect"];
}

#endif // NORM_TRANSFORMS_LINALG_PASSES_TD
