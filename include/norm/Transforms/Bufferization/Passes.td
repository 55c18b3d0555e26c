//===- Passes.td - passes over buffers ---------------------*- tablegen -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TRANSFORMS_BUFFERIZATION_PASSES_TD
#define NORM_TRANSFORMS_BUFFERIZATION_PASSES_TD

include "mlir/Pass/PassBase.td"

def NormKeepManualDeallocation : Pass<"norm-keep-manual-deallocation"> {
  let summary = "Exclude manually freed buffers from automatic deallocation";
  let description = [{
    The buffer deallocation pipeline frees every buffer of a function and refuses
    any `memref.dealloc` that is there already: in functions that free their
    buffers themselves, and of the temporaries that a lowering made. This marks
    each deallocation and the allocation that it belongs to as not to be touched
    (`bufferization.manual_deallocation`). Where it cannot tell which one that
    is, it marks all allocations of the function; so run it before bufferization
    adds others, and again after the lowerings that add pairs.
  }];
  let dependentDialects = ["::mlir::bufferization::BufferizationDialect"];
}

def NormCheckTensors : Pass<"norm-check-tensors"> {
  let summary = "Fail on ops of tensors that bufferization does not take";
  let description = [{
    Bufferization says of such an op that it was not bufferized, and not which it
    is. This fails with its name and its type. Run it before bufferization.
  }];
}

def NormCheckEffects : Pass<"norm-check-effects"> {
  let summary = "Fail on ops that buffer deallocation does not take";
  let description = [{
    The buffer deallocation pipeline fails on an op that does not say what it
    does to memory, and does not name it. No such op has a lowering in our
    pipelines; this fails with its name. So it does for an op of a memref whose
    layout is not strided: deallocation would ask for its strides. Run it before
    deallocation.
  }];
}

def NormDeallocateBuffers : Pass<"norm-deallocate-buffers", "::mlir::ModuleOp"> {
  let summary = "Deallocate the buffers that bufferization allocated";
  let description = [{
    Upstream's ownership-based deallocation, with `norm-keep-manual-deallocation`
    and `norm-check-effects` before it. It knows no op of the gpu dialect: a
    module that has some frees its buffers itself and is left as it is.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::bufferization::BufferizationDialect",
                           "::mlir::func::FuncDialect",
                           "::mlir::memref::MemRefDialect",
                           "::mlir::scf::SCFDialect"];
}

def NormExpandCopies : Pass<"norm-expand-copies"> {
  let summary = "Lower copies of memrefs to linalg ops";
  let description = [{
    `finalize-memref-to-llvm` calls the runtime function `memrefCopy` where a
    side of a `memref.copy` is not contiguous. A linalg op needs no runtime and
    can be vectorized. What is contiguous becomes `memcpy` there, and stays.
  }];
  let options = [
    Option<"contiguous", "contiguous", "bool", "false",
           "Of copies of contiguous memrefs, too.">
  ];
  let dependentDialects = ["::mlir::linalg::LinalgDialect"];
}

def NormExpandReshapes : Pass<"norm-expand-reshapes"> {
  let summary = "Lower memref.expand_shape to several dynamic sizes";
  let description = [{
    `expand-strided-metadata` computes one size of those that a dimension becomes
    from the others, though the op names them all, and ends with a crash where two
    are dynamic: a batch and the steps of its sequences, say. This takes the sizes
    that the op names.

    ```mlir
    %y = memref.expand_shape %x [[0, 1], [2]] output_shape [%n, %m, 4]
        : memref<?x4xf32> into memref<?x?x4xf32>
    ```

    becomes

    ```mlir
    %base, %offset, %sizes:2, %strides:2 = memref.extract_strided_metadata %x ...
    %stride = arith.muli %strides#0, %m : index
    %y = memref.reinterpret_cast %base to offset: [0], sizes: [%n, %m, 4],
        strides: [%stride, 4, 1] : memref<f32> to memref<?x?x4xf32>
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::memref::MemRefDialect"];
}

def NormExpandSlices : Pass<"norm-expand-slices"> {
  let summary = "Lower slices that drop some dimensions of size 1 and keep others";
  let description = [{
    Which dimensions of size 1 a `memref.subview` drops upstream guesses, unless it
    drops all, by the strides of the source: those that the result has no more. Where
    the slice has steps, where a dimension has the stride of another, or where
    strides are dynamic, the guess is none, and a crash, or a wrong one. So such a
    slice keeps its dimensions, and a reshape drops them. Run it before
    bufferization, and for memrefs before anything is folded.

    ```mlir
    %0 = tensor.extract_slice %x[1, 0] [1, 1] [2, 1] : tensor<4x1xf32> to tensor<1xf32>
    ```

    becomes

    ```mlir
    %slice = tensor.extract_slice %x[1, 0] [1, 1] [2, 1] : tensor<4x1xf32> to tensor<1x1xf32>
    %0 = tensor.collapse_shape %slice [[0, 1]] : tensor<1x1xf32> into tensor<1xf32>
    ```

    What is inserted is expanded alike. A `memref.subview` whose type says more than
    a reshape would becomes two, of which the second, without steps, drops
    dimensions, or, if upstream would still drop others, a
    `memref.reinterpret_cast`.
  }];
  let dependentDialects = ["::mlir::memref::MemRefDialect",
                           "::mlir::tensor::TensorDialect"];
}

def NormProtectArguments : Pass<"norm-protect-arguments"> {
  let summary = "Mark tensor arguments of public functions as not writable";
  let description = [{
    Bufferization takes the buffers of tensor arguments as scratch memory, unless
    the argument says `bufferization.writable = false`. The caller of a public
    function keeps its tensors; this says so for every argument that does not say
    anything itself.
  }];
  let dependentDialects = ["::mlir::bufferization::BufferizationDialect"];
}

def NormReshapeDestinations : Pass<"norm-reshape-destinations"> {
  let summary = "Write what is returned reshaped straight to where it goes";
  let description = [{
    A structured op that writes a new tensor, which only a reshape reads, whose
    result a function returns: the new tensor gets the shape that is returned, and
    the op writes a view of it. So `norm-results-to-arguments` finds an allocation
    that it can replace, and no copy is made. Where the result goes to a memref
    (`bufferization.materialize_in_destination`), that is viewed, such that
    `eliminate-empty-tensors` finds it. Run it before these.

    ```mlir
    %e = tensor.empty() : tensor<2x3x4xf32>
    %y = linalg.exp ins(%x : tensor<2x3x4xf32>) outs(%e : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
    %r = tensor.collapse_shape %y [[0], [1, 2]] : tensor<2x3x4xf32> into tensor<2x12xf32>
    return %r : tensor<2x12xf32>
    ```

    becomes

    ```mlir
    %e = tensor.empty() : tensor<2x12xf32>
    %v = tensor.expand_shape %e [[0], [1, 2]] output_shape [2, 3, 4] : tensor<2x12xf32> into tensor<2x3x4xf32>
    %y = linalg.exp ins(%x : tensor<2x3x4xf32>) outs(%v : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
    %r = tensor.collapse_shape %y [[0], [1, 2]] : tensor<2x3x4xf32> into tensor<2x12xf32>
    return %r : tensor<2x12xf32>
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::memref::MemRefDialect",
                           "::mlir::tensor::TensorDialect"];
}

def NormResultsToArguments
    : Pass<"norm-results-to-arguments", "::mlir::ModuleOp"> {
  let summary = "Write results of public functions to memory of the caller";
  let description = [{
    Each memref that a public function returns becomes its last argument, with the
    attribute `bufferize.result` and the `norm.name` of the result, or else `out`, or
    `out0` and so on by the number of the result. What the function would have
    allocated for it is then that argument; where it returns something else, or with
    strides that the caller may choose, a copy is made at the end.

    Upstream's `buffer-results-to-out-params` does not ask whether the caller's
    memory is as large as what is written to it, crashes if a value is returned
    twice, and leaves callers in the module with calls that do not fit. Here sizes
    that are not static are asserted, and a function that is called from its own
    module has a private clone for that.

    ```mlir
    func.func @f(%x: memref<?xf32>) -> memref<?xf32> {
      %n = memref.dim %x, %c0 : memref<?xf32>
      %y = memref.alloc(%n) : memref<?xf32>
      linalg.exp ins(%x : memref<?xf32>) outs(%y : memref<?xf32>)
      return %y : memref<?xf32>
    }
    ```

    becomes

    ```mlir
    func.func @f(%x: memref<?xf32>, %y: memref<?xf32> {bufferize.result, norm.name = "out"}) {
      %n = memref.dim %x, %c0 : memref<?xf32>
      %m = memref.dim %y, %c0 : memref<?xf32>
      %0 = arith.cmpi eq, %m, %n : index
      cf.assert %0, "@f: dimension 0 of out differs in size from that of the result"
      linalg.exp ins(%x : memref<?xf32>) outs(%y : memref<?xf32>)
      return
    }
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::cf::ControlFlowDialect",
                           "::mlir::memref::MemRefDialect"];
}

def NormReuseBuffers : Pass<"norm-reuse-buffers", "::mlir::ModuleOp"> {
  let summary = "Make one allocation of buffers that are not in use together";
  let description = [{
    Where an allocation of a block is used for the last time before another of the
    same type and sizes is used for the first time, both become one. So it is too
    where one op does both, which reads each element of the first only before it
    writes the same element of the second. So a chain of layers has two buffers,
    and these stay in a cache, instead of two a layer.

    Behind what may keep a reference an allocation is in use for ever: a return, a
    branch, an op with unknown effects, one that is not done when the next begins
    (its result is a token), or a call, unless the function that it calls has a
    body of which all this is not true. An allocation that the function frees
    itself stays as it is. Run it before deallocation.

    ```mlir
    %a = memref.alloc() : memref<4x8xf32>
    %b = memref.alloc() : memref<4x8xf32>
    linalg.matmul ins(%x, %v : ...) outs(%a : memref<4x8xf32>)
    linalg.exp ins(%a : memref<4x8xf32>) outs(%b : memref<4x8xf32>)
    return %b : memref<4x8xf32>
    ```

    becomes

    ```mlir
    %a = memref.alloc() : memref<4x8xf32>
    linalg.matmul ins(%x, %v : ...) outs(%a : memref<4x8xf32>)
    linalg.exp ins(%a : memref<4x8xf32>) outs(%a : memref<4x8xf32>)
    return %a : memref<4x8xf32>
    ```
  }];
}

def NormSeparateResults : Pass<"norm-separate-results", "::mlir::func::FuncOp"> {
  let summary = "Give each result of a function its own buffer";
  let description = [{
    A function that returns a value twice returns one buffer twice. Where the
    caller provides the memory of results, that is one value for two buffers,
    which `buffer-results-to-out-params` crashes on. This returns copies. On
    tensors a copy is an elementwise op, which `norm-fuse` makes one
    more output of the norm; on memrefs it is an allocation and a `memref.copy`.

    ```mlir
    return %y, %y : tensor<4x8xf32>, tensor<4x8xf32>
    ```

    becomes

    ```mlir
    %0 = tensor.empty() : tensor<4x8xf32>
    %1 = linalg.generic ... ins(%y) outs(%0) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    }
    return %y, %1 : tensor<4x8xf32>, tensor<4x8xf32>
    ```
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect",
                           "::mlir::memref::MemRefDialect",
                           "::mlir::tensor::TensorDialect"];
}

def NormSeparateUses : Pass<"norm-separate-uses"> {
  let summary = "Give each op its own destination and inputs, for bufferization";
  let description = [{
    CSE makes one `tensor.empty` of all that have a type, and one `linalg.fill` of
    all that fill these with a value. Of each op that writes it bufferization must
    then find out whether another one still reads what it wrote there, by
    comparing every read with every write: for as many layers as writes, their
    cube, which is minutes for a thousand. A fill that has several writers is
    copied for all but one, besides. So each op that writes a `tensor.empty` or a
    `linalg.fill` gets one of its own; what of the buffers can be the same memory
    is the matter of `norm-reuse-buffers`, behind bufferization.

    Of each op that reads an argument or a constant, bufferization visits all
    others that do. They cannot write it if it is a constant, or an argument with
    `bufferization.writable = false`; so each has a clone of the constant, or a
    view of the argument.

    Where a loop inserts slices into a tensor from outside of it, each iteration gets
    a copy of its own. Bufferization may compute a slice in place, as the insertion
    behind overwrites it; it does not see that in the next iteration, which inserts
    elsewhere, it would be there.

    ```mlir
    func.func @f(%x: tensor<4x8xf32> {bufferization.writable = false}) {
      %e = tensor.empty() : tensor<4x8xf32>
      %y = norm.generic ... ins(%x) outs(%e : tensor<4x8xf32>)
      %z = norm.generic ... ins(%x) outs(%e : tensor<4x8xf32>)
    ```

    becomes

    ```mlir
      %0 = bufferization.to_buffer %x read_only : tensor<4x8xf32> to memref<4x8xf32>
      %1 = bufferization.to_tensor %0 restrict : memref<4x8xf32> to tensor<4x8xf32>
      %2 = bufferization.to_tensor %0 restrict : memref<4x8xf32> to tensor<4x8xf32>
      %e = tensor.empty() : tensor<4x8xf32>
      %e1 = tensor.empty() : tensor<4x8xf32>
      %y = norm.generic ... ins(%1) outs(%e : tensor<4x8xf32>)
      %z = norm.generic ... ins(%2) outs(%e1 : tensor<4x8xf32>)
    ```
  }];
  let dependentDialects = ["::mlir::bufferization::BufferizationDialect",
                           "::mlir::memref::MemRefDialect"];
}

#endif // NORM_TRANSFORMS_BUFFERIZATION_PASSES_TD
