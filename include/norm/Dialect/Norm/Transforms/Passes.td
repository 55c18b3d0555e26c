//===- Passes.td - passes within the norm dialect ----------*- tablegen -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_TRANSFORMS_PASSES_TD
#define NORM_DIALECT_NORM_TRANSFORMS_PASSES_TD

include "mlir/Pass/PassBase.td"

def NormAttachTarget : Pass<"norm-attach-target", "::mlir::ModuleOp"> {
  let summary = "Say what a module's normalizations are compiled for";
  let description = [{
    Sets the module's `norm.target`, a row of the table of targets
    (docs/Targets.md), which the passes behind it read: to choose schedules, to
    write kernels, to compile them. Fails for a target or chip that is not in the
    table.

    A target that is there already is kept, with whatever its fields say; one
    that is not the one asked for is an error.

    ```mlir
    module { ... }
    ```

    becomes with `target=nvvm chip=sm_90 max-cluster-size=4`

    ```mlir
    module attributes {norm.target = #norm.target<nvvm, chip = "sm_90", cluster_size = 4>} { ... }
    ```
  }];
  let options = [
    Option<"target", "target", "std::string", /*default=*/"\"\"",
           "sse4, avx2, avx3, neon, sve2_128, sve_256, emulator, nvvm, rocdl or "
           "spirv; or cpu: the CPU target that is there already, else the best "
           "that this machine has. By default the same, unless there is a GPU "
           "already">,
    Option<"chip", "chip", "std::string", /*default=*/"\"\"",
           "The chip, as in sm_90, gfx942 or vulkan1.1; by default that of the "
           "target that is there already, else the target's first">,
    Option<"subgroupSize", "subgroup-size", "unsigned", /*default=*/"0",
           "Threads of a subgroup, where the target leaves a choice; 0: the "
           "chip's">,
    Option<"maxClusterSize", "max-cluster-size", "unsigned", /*default=*/"0",
           "The most workgroups that share a row: 1, 2, 4, 8 or 16, or as many "
           "as the chip has if that is less; 0: what it has">,
    Option<"workgroupMemory", "workgroup-memory", "int64_t", /*default=*/"-1",
           "The most bytes of workgroup memory for a workgroup, or as many as "
           "the chip has if that is less; -1: what it has">];
  let dependentDialects = ["::mlir::norm::NormDialect"];
}

def NormCloneForTargets : Pass<"norm-clone-for-targets", "::mlir::ModuleOp"> {
  let summary = "Make a version of a module for each CPU target";
  let description = [{
    A library runs on machines that its author does not know. This puts what the
    module holds into one nested module for each target, with its `norm.target`,
    the least capable first; what lowers them later sees each as if it were alone.
    `norm-translate --emit=object` makes one file of them that chooses when it
    runs.

    By default these are all CPU targets of the table (docs/Targets.md) that this
    machine's architecture has, or, of a module with a `norm.target`, that one.
    Targets of two architectures are an error, and so is a GPU.

    ```mlir
    module { func.func @f() { ... } }
    ```

    becomes with `targets=sse4,avx2`

    ```mlir
    module {
      module @sse4 attributes {norm.target = #norm.target<sse4>} { func.func @f() { ... } }
      module @avx2 attributes {norm.target = #norm.target<avx2>} { func.func @f() { ... } }
    }
    ```
  }];
  let options = [
    ListOption<"targets", "targets", "std::string",
               "CPU targets of one architecture, as in sse4,avx2,avx3 or in "
               "neon,sve_256; by default all of this machine's">];
  let dependentDialects = ["::mlir::norm::NormDialect"];
}

def NormGeneralize : Pass<"norm-generalize"> {
  let summary = "Rewrite named norm ops as norm.generic";
  let description = [{
    As `linalg-generalize-named-ops` does for linalg: fusion, tiling,
    bufferization and the lowerings know only `norm.generic`. Inputs are
    extended to the statistics' type; gain, bias and activation become arithmetic
    behind `norm.normalize`, rounded once at its end.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::math::MathDialect",
                           "::mlir::tensor::TensorDialect"];
}

def NormFuse : Pass<"norm-fuse"> {
  let summary = "Make one norm.generic of what works row by row";
  let description = [{
    A norm reads and writes each element once; so does each op around it that
    works on the same rows. Fused, they share one read and one write.

    - *Elementwise* linalg ops that make an input of a norm or use a result:
      residual adds, activations, casts, quantization. So are those between two
      ops with one element a row, such as the root of a sum. An input that is
      the same for all rows, such as a gain `1 + w`, or is broadcast, is computed
      again inside if that is cheap, and stays outside for its other users.
    - *Rows*: a norm.generic with another one that uses its results or reads the
      same rows, if both reduce the same loops: norm, residual, norm is one
      kernel.
    - *Reductions* along the row: `linalg.generic` and `linalg.reduce` with one
      combiner of `addf`, `maximumf` and `minimumf` for each result, beside a
      norm, before or behind it. Without a norm they become a row program if
      something is computed of each element from the result, as in softmax or L2
      normalization, or if there are two of the same rows, which lie along memory;
      `linalg.softmax` always does.
    - *Sums over rows*: reductions with `addf` from 0 of what a row program reads or
      makes, over loops that are its rows: the gradients of gain and bias. They
      become outputs that are summed, of elements at the same place of the rows, or
      of all elements. Such a sum that no row program takes makes one of the
      elementwise ops before it: the gradient of an activation and that of the bias
      before it, say.

    - *Sums of sums*: a sum of sums, or of these times something, that is spread over
      all elements that it is of becomes one sum over rows. So the gradient of a group
      norm is written, over positions first and then over the channels of a group. The
      inner sums stay for their other users.

    What is computed of a reduction for each part of a row, such as rstd * gain for
    the channels of a group, is computed where it is spread over the row, if that is
    cheap.

    Transpositions of what a norm reads or writes, and elementwise ops that
    transpose, become its indexing maps: channels first, say, or heads before
    positions. For a GPU, whose neighbouring threads need neighbouring elements,
    only where the innermost loop stays the last index. What is transposed for
    another user as well stays, and so does the transposition of a result that is
    used as it is, too: matrix products read it transposed.

    Where a reshape stands between an elementwise op and a norm, the op gets the
    dimensions of the rows, and the reshape moves to its other side.

    A tensor that has one value, as a constant of an activation, is a scalar in the
    body. A number from outside that a body uses, as the scale of a quantization, is
    an input of rank 0: the tensor that it is an element of, or one made of it. What is
    read at a constant index is read from a slice.

    Where all that uses the result of a norm takes the same slice of whole rows, as that
    of the class token, the slice moves to what the norm reads: the other rows are not
    computed. It moves over the elementwise ops between the two and before the norm, but
    not over a reshape, out of a loop, or if it takes a part of each row.

    A value becomes an output only if an op outside uses it.

    An op joins if that saves a read or a write of a tensor with an element for
    each point (an op with one element a row: of its tensor), and if the kernel
    fits the module's `#norm.target`: it keeps at most so many values of each
    element from one pass over the row to the next as half the vector registers of
    a CPU, or an eighth of a GPU thread's registers with 4 elements of each: 8 for
    sse4, avx2 and the GPUs, 16 for avx3, and 8 without a target. It has at most 24
    operands and 48 passes; FuseCost.h says why these. For a GPU, an op that
    kernels cannot compute, or that would give them an operand of a type that they
    lack, stays outside, and nothing is fused with a norm that is itself of that kind: a fused
    norm would leave the GPU with it. So `norm-attach-target` comes before, as it
    does in the pipelines. Sums over rows are complete only behind the last row and
    are no input of the same kernel. All of a kernel are over the same rows, which
    lie along memory: kernels with sums have no vectors across rows.

    An op is left alone if its body has effects, may trap, uses `linalg.index`,
    its own init, or values from outside other than numbers; or if a user of a
    result would come before the fused op. A reduction is left alone if it adds in
    f16 or bf16, which rounds each time; if it is `maxnumf`, which ignores NaN where norm.reduce does not; if it is of integers;
    or if no input has an element for each point (a contraction).
    A start value other than the neutral one is combined with the result; a sum over
    rows with one is left alone.

    The arithmetic is kept as it is written, every rounding included, but for two
    things: elementary functions such as erf may come from another library, and
    sums are `norm.reduce`: their terms are added in another order, and at most
    more exactly; the terms of a sum of sums are multiplied before they are added. `linalg.softmax`, which says nothing of rounding, is computed in
    f32 (f64 for f64) and rounded once.

    Before:

    ```mlir
    %sum = linalg.generic ... ins(%x, %r) { arith.addf }
    %y = norm.generic ... ins(%sum) { norm.normalize mean_variance }
    %z = linalg.generic ... ins(%y) { relu }
    return %sum, %z
    ```

    After:

    ```mlir
    %sum, %z = norm.generic ... ins(%x, %r)
        { arith.addf, norm.normalize mean_variance, relu }
    ```

    The pass says of each kernel what it takes, and of each op beside it that stays
    outside why it does, and how many bytes of tensors are written and read for it:
    to the file `report`, and to MLIR's remark engine, as `Fused`, `Joined`,
    `NotFused`, `Alone` (a norm that nothing joins) and `NoKernel` (a reduction that
    looks like a norm's and became none) of the category `norm-fuse`.
  }];
  let options = [
    Option<"elementwise", "elementwise", "bool", "true",
      "Fuse elementwise ops">,
    Option<"rows", "rows", "bool", "true",
      "Fuse a norm.generic with one that uses its results or reads its rows">,
    Option<"reductions", "reductions", "bool", "true",
      "Fuse linalg reductions along the row and sums over rows, with norms and "
      "among themselves">,
    Option<"reportFile", "report", "std::string", /*default=*/"\"\"",
      "Where to write which ops are one kernel, and which neighbours stay "
      "outside, why, and for how many bytes; - is the standard output">];
  let dependentDialects = ["::mlir::norm::NormDialect",
                           "::mlir::affine::AffineDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::math::MathDialect",
                           "::mlir::memref::MemRefDialect",
                           "::mlir::tensor::TensorDialect"];
}

def NormDifferentiate : Pass<"norm-differentiate", "::mlir::ModuleOp"> {
  let summary = "Make the function of a function's gradients";
  let description = [{
    Reverse mode on tensors. Behind a function `@f` it puts

    - `@f_vjp`, which takes the arguments of `@f` and for each result that is a
      tensor of floats a *cotangent* of its type, and gives the gradient of
      `sum(cotangent * result)` with respect to each of `arguments`;
    - or with `loss`, where the first result is a tensor of one float,
      `@f_gradient`, which takes the arguments and gives the results and then the
      gradients of that one.

    A gradient has the type of its argument. One of an argument that nothing
    depends on is zeros. Called functions get private gradients, one for each set of
    arguments that has cotangents.

    The gradient of a `norm.generic` is one `norm.generic` over the same rows: what
    is the same for several rows, such as a gain, gets an output that is summed
    over them. Named norms, `linalg.softmax`, elementwise linalg ops and reductions
    are differentiated as row programs, too; contractions as contractions. What
    the gradient needs of a row it computes again from the inputs, but for mean and
    rstd, which the forward op gives as results (`save-statistics`): 8 bytes a row
    for a layer norm, 4 for an RMS norm, written and read once, instead of one or
    two more passes over the row.

    ```mlir
    func.func @f(%x: tensor<4x8xf32>, %g: tensor<8xf32>) -> tensor<4x8xf32> {
      %y = norm.rms_norm %x gain(%g) {axes = array<i64: 1>, epsilon = 1.0e-6 : f64} ...
      return %y : tensor<4x8xf32>
    }
    ```

    becomes, beside it,

    ```mlir
    func.func @f_vjp(%x: tensor<4x8xf32>, %g: tensor<8xf32>, %dy: tensor<4x8xf32>)
        -> (tensor<4x8xf32>, tensor<8xf32>) {
      %y, %rstd = norm.generic ... ins(%x) { norm.normalize mean_square ... }
      %dx, %dg = norm.generic ... ins(%x, %g, %dy, %rstd) {
        ...
        %s = norm.reduce add %dygn
        ...
        norm.yield %dx, %dyn // maps (i, j) -> (i, j) and (i, j) -> (j)
      }
      return %dx, %dg
    }
    ```

    Where a function has a corner the gradient is one of those beside it: 0 for
    relu at 0, halves for the larger of two equal values, equal parts for equal
    extrema of a row. Rounding, comparisons and integers have no gradient, as if
    they were constant. Where a cotangent is 0, an infinite derivative does not make
    NaN of it. docs/Semantics.md has the formulas, all corners, and how exact
    gradients are. Cotangents of scalars narrower than f32 are f32 within a
    kernel; those of tensors have the type of the tensor.

    Bodies may ask for indices: what follows from these alone, such as a causal
    mask, becomes a tensor that is read. Branches in a body (`scf.if`) become both
    of them and a select. A lookup of elements or rows, as an embedding is written
    in linalg, adds up cotangents in a loop, in its order and in f32 at least.

    The gradient stands behind what the function does. What it may need of memory
    (`bufferization.to_tensor`, or what a called function reads) must not be written
    or freed after it was read: that is an error, and a copy that was made before
    helps. Arguments with elements of one type may be the same memory. The gradient of
    a call does again what the call does, so that a called function which writes to
    memory other than its own, or calls a function without a body, is an error, too;
    inlining it (`--inline`) helps. Assertions and prints in called functions are done
    again.

    An op that has no rule and that a gradient would have to go through is an error
    there: a convolution, say. Rules are `DifferentiableOpInterface`
    (norm/Interfaces/DifferentiableOpInterface.h), which other dialects' ops can
    have as well.
  }];
  let options = [
    Option<"function", "function", "std::string", /*default=*/"\"\"",
           "The function; by default the only public one with a body">,
    ListOption<"arguments", "arguments", "unsigned",
               "The indices of the arguments to give gradients of, as in 0,2; by "
               "default all that are tensors of floats">,
    Option<"loss", "loss", "bool", /*default=*/"false",
           "The first result is a loss: give the results and its gradients">,
    Option<"saveStatistics", "save-statistics", "bool", /*default=*/"true",
           "Keep mean and rstd for the gradient, rather than compute them again">,
    Option<"saveIterations", "save-iterations", "bool", /*default=*/"true",
           "Keep what the gradient of a loop needs of each iteration, rather than "
           "compute the iteration again from the values that it started with">];
  let dependentDialects = ["::mlir::norm::NormDialect",
                           "::mlir::affine::AffineDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::cf::ControlFlowDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::math::MathDialect",
                           "::mlir::tensor::TensorDialect"];
}

def NormExpandStatistics : Pass<"norm-expand-statistics"> {
  let summary = "Expand norm.normalize to reductions and arithmetic";
  let description = [{
    The accuracy contract of docs/Semantics.md, written once for all lowerings:
    the mean as a rounded and a rest (`mean_hi`, `mean_lo`), a second pass that is
    corrected by the rest, a test of soundness, and for rows that fail it a rescue,
    with values scaled by a power of two, in an `scf.if` whose condition is the
    same along the row. What the lowerings then see are `norm.reduce`, arithmetic
    and branches.

    Before:
    ```mlir
    %n, %mean, %rstd = norm.normalize mean_variance %v {epsilon = 1.0e-5 : f64} : f32
    ```
    After:
    ```mlir
    %size = norm.row_size : f32
    %inverse_size = arith.divf %one, %size
    %sum = norm.reduce add %v
    %mean_hi = arith.mulf %sum, %inverse_size
    %d = arith.subf %v, %mean_hi
    %dd = arith.mulf %d, %d
    %square_sum = norm.reduce add %dd
    %lo_sum = norm.reduce add %d
    ...
    %statistics:6 = scf.if %is_sound {
      scf.yield %one, %mean_hi, %shift, %rstd, %mean, %rstd
    } else {
      %absolute = math.absf %v
      %largest = norm.reduce maximumf %absolute
      ...
    }
    %e = math.fma %v, %scale, -%mean_hi
    %n = math.fma %e, %rstd, -%shift
    ```

    Where all that is made of the results is rounded to 11 bits or fewer, as in bf16,
    one pass finds the sums of v and of v^2 (`mean_hi` is 0), and an `scf.if` before
    the other has the second pass of rows whose mean is more than 4 standard
    deviations.

    An `scf.if` in the body with results that differ along the row is split: what
    its branches find for the whole row stays in it, and what they make of each
    element is computed for both and chosen. A condition that a branch finds, such
    as that of a branch in it, leaves it as a number, 1 or 0: kernels carry numbers
    from pass to pass.
  }];
  let options = [
    Option<"widen", "widen", "bool", "false",
      "Compute statistics and n in f64 also where they are f32, and round then: "
      "for lowerings whose arithmetic in f64 is as fast">,
    Option<"rescue", "rescue", "bool", "true",
      "Compute rows again whose f32 or f64 sums overflow, underflow or cancel">];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::math::MathDialect",
                           "::mlir::scf::SCFDialect"];
}

def NormVectorizeFunctions
    : Pass<"norm-vectorize-functions", "::mlir::ModuleOp"> {
  let summary = "Let elementwise linalg ops with functions be kernels";
  let description = [{
    What is between the norms and the matrix products of a model is elementwise,
    such as an activation. Lowered to loops, it calls a function of the C library
    for each element, where a kernel has the same function for vectors. So an
    elementwise linalg op on memrefs with a float function of `math` becomes a
    `norm.generic` whose row asks nothing, if that has a Highway kernel. Its
    innermost loops are the row. A square root and the like, of which LLVM makes
    vectors, is no such function.

    ```mlir
    linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
        ins(%x : memref<64x512xf32>) outs(%y : memref<64x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %e = math.erf %in : f32
      linalg.yield %e : f32
    }
    ```

    becomes

    ```mlir
    norm.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "reduction"]}
        ins(%x : memref<64x512xf32>) outs(%y : memref<64x512xf32>) {
    ^bb0(%in: f32):
      %e = math.erf %in : f32
      norm.yield %e : f32
    }
    ```
  }];
  let options = [
    Option<"all", "all", "bool", "false",
           "Of elementwise ops without a function, too: copies, sums, "
           "transpositions.">
  ];
  let dependentDialects = ["::mlir::norm::NormDialect"];
}

def NormSelectSchedule : Pass<"norm-select-schedule"> {
  let summary = "Choose how kernels walk the rows of each norm.generic";
  let description = [{
    Sets the `schedule` of each norm.generic on memrefs, by a cost model over the
    module's `#norm.target`: from the row program, the length of the row, the types
    and the layout, never from the number of rows. It comes behind
    `norm-expand-statistics`.

    A schedule that is there already, set by a person or a tuner, is kept. One that
    does not fit is an error: more registers, workgroup memory or threads than the
    target has, values kept in registers or scratch rows where the row's size is
    dynamic, or a schedule for the other sort of target.

    ```mlir
    module attributes {norm.target = #norm.target<avx3>} {
      ...
      norm.generic {..., schedule = #norm.cpu_schedule<rows = 4, accumulators = 4,
                                                       keep = reread, grain = 43>}
    ```

    A kernel for a GPU comes in variants for how memory is aligned; the schedule is
    that of the first, and the others follow from the cost model.
  }];
}

def NormPromoteToF64 : Pass<"norm-promote-to-f64", "::mlir::ModuleOp"> {
  let summary = "Promote every float of a module to f64";
  let description = [{
    Answers what a module would compute without rounding to narrow types: the
    reference that compiled code is measured against. Every float type narrower
    than f64 becomes f64, in values, function types, attributes and constants;
    a constant keeps the value it has in its narrow type. Conversions between
    float types become their operand, so nothing is rounded on the way.
    Row collectives become those of f64. Integers stay as they are.

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
    `norm.layer_norm`, `norm.rms_norm`, `norm.group_norm` and `norm.batch_norm`.
    The pass compares *what each element is* (an expression over tensors, indices
    and sums) with

    ```
      gain * ((v - mean(v)) * 1/sqrt(mean((v - mean(v))^2) + epsilon)) + bias
      gain * (v * 1/sqrt(mean(v^2) + epsilon)) + bias
    ```

    so it does not matter over how many ops, with which unit dimensions, casts
    and broadcasts the input spells it, or whether other arithmetic is fused
    into the same body. Everything is checked: that each sum is divided by the
    number of its elements, that all statistics are of one value over the same
    axes, the exponent, that epsilon is a constant, that gain and bias vary
    along the axes only, or along the channels. Where epsilon is added to the
    root, which no named op does, the result is a `norm.generic` with
    `norm.normalize`. docs/Raising.md lists the forms that are found and the
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

    Ops that are no longer needed are erased. Other uses of the mean and of rstd,
    or of a batch norm's variance, that stand behind the norm op take its results;
    those that ask for more digits than it has, and other statistics, stay as
    they were.

    Of each reduction whose result comes back to the rows that it reduces, as a
    norm's does, the pass says what it became, or the first reason why it became
    nothing and the op that stood in the way: to the file `report`, and to MLIR's
    remark engine, as `Raised` and `NotRaised` of the category `norm-raise`.
  }];
  let options = [
    Option<"preserveRounding", "preserve-rounding", "bool", "false",
      "Raise only what rounds every value where the norm op does, up to the "
      "order of sums and products">,
    Option<"reportFile", "report", "std::string", /*default=*/"\"\"",
      "Where to write what each reduction that looks like a norm's became, or "
      "why it became none; - is the standard output">];
  let dependentDialects = ["::mlir::norm::NormDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::math::MathDialect",
                           "::mlir::tensor::TensorDialect"];
}

def NormDescribe : Pass<"norm-describe", "::mlir::func::FuncOp"> {
  let summary = "Document what a public function's norm.generic ops compute";
  let description = [{
    For readers of the C++ route's output and of a library's header. Before
    bufferization takes the values apart, this writes the formula of each
    `norm.generic` into the attribute `norm.doc` of its function, and gives
    arguments a name (`norm.name`), if they have none: that in their location, or
    else one that says what they are for (x, gain, bias). Where the function has
    other computations, the text says that it leaves them out.

    ```mlir
    func.func @f(%arg0: tensor<4x8xf32> {norm.name = "x"}) -> tensor<4x8xf32>
        attributes {norm.doc = "Root-mean-square normalization; ..."}
    ```
  }];
}

def NormCheckSizes : Pass<"norm-check-sizes"> {
  let summary = "Check the dynamic sizes of norm.generic and linalg at run time";
  let description = [{
    Inserts, before each `norm.generic` and each op of linalg, a `cf.assert` for
    each size that must agree with another and is not known to: a gain that is
    shorter than the rows, or the matrix of a product with another number of
    rows, would be read beyond its end. So would the size of a dimension that a
    `tensor.dim` or `memref.dim` asks for and is not known to be there.
    `generate-runtime-verification` inserts the same, and much else that costs more
    than these comparisons.

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

def NormExplain : Pass<"norm-explain", "::mlir::ModuleOp"> {
  let summary = "Print what kernel each norm.generic becomes, and why that";
  let description = [{
    Prints for each norm.generic on memrefs, to standard output, what the
    conversion to the module's `#norm.target` will make of it: the rows, what is
    read and written, the row collectives, the passes over a row, which values stay
    between them and where, the schedule, and for each of its fields what decided
    it; or why there is no kernel. It changes nothing. It comes behind
    `norm-select-schedule`; `norm-cpu-pipeline=explain` and
    `norm-gpu-pipeline=explain` run what comes before it, and `norm-run --explain`
    runs these.

    A norm on a GPU has several kernels, for how its rows lie in memory; each is
    listed with its own schedule.

    The reasons are the cost model's own: it is asked again, and if the op has
    another schedule than that, somebody has set it by hand.

    ```
    norm.generic in @rms_norm at rms_norm.mlir:4:8, for avx3:
      rows: 128 of 768 elements
      reads in0 (argument 0): 393,216 bytes of f32, 3,072 a row
      reads in1 (argument 1): 3,072 bytes of f32, the same for all rows
      writes out0: 393,216 bytes of f32, 3,072 a row
      collectives: 1, and 2 in branches that few rows take
      passes over a row: 2
        1: s1 = sum(in0 * in0); reads in0
        2: the outputs; reads in1; reads again in0 from L1 (12,288 bytes of the rows at once)
      kept between passes: 1 value of an element at a time, computed again
        in0 (f32), of pass 1 for pass 2
      schedule: #norm.cpu_schedule<rows = 4, accumulators = 4, keep = reread, grain = 43>
      why:
        rows = 4: 32 vector registers, and a row takes 4 for its reductions and 4 besides
        ...
    ```

    `inN` and `outN` are the inputs and outputs, `dN` the size of loop N where it is
    not known until the kernel runs, H that of a row, and sN the results of
    collectives. Other values of a row have the names that `norm-expand-statistics` gives them.
  }];
}

#endif // NORM_DIALECT_NORM_TRANSFORMS_PASSES_TD
