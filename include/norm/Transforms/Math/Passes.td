//===- Passes.td - passes over math ------------------------*- tablegen -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TRANSFORMS_MATH_PASSES_TD
#define NORM_TRANSFORMS_MATH_PASSES_TD

include "mlir/Pass/PassBase.td"

def NormExpandGPUMath : Pass<"norm-expand-gpu-math", "::mlir::gpu::GPUModuleOp"> {
  let summary = "Expand elementary functions in GPU kernels to arithmetic";
  let description = [{
    Upstream's lowerings turn `math.tanh` into a call of `__nv_tanhf` or
    `__ocml_tanh_f32`, which needs a vendor's library. This makes arithmetic of
    every function of the math dialect that has no instruction, of f32 and f64, and
    by f32 of f16 and bf16 (at most 2.5 units in the last place off; docs/GPU.md has
    the bounds), and of its ops on integers and its predicates. It makes LLVM
    intrinsics of what has an instruction (square root, fused multiply-add, ...),
    which no lowering takes for a library function.
  }];
  let options = [
    Option<"intrinsics", "intrinsics", "bool", /*default=*/"true",
           "Make LLVM intrinsics of math ops that have an instruction; without, "
           "they stay.">,
    Option<"fusedMultiplyAdd", "fused-multiply-add", "bool",
           /*default=*/"true",
           "`math.fma` rounds once. Without, as on some devices with Vulkan, exact "
           "products are computed from halves of numbers.">];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::math::MathDialect",
                           "::mlir::scf::SCFDialect",
                           "::mlir::vector::VectorDialect"];
}

def NormExpandHostMath : Pass<"norm-expand-host-math"> {
  let summary = "Expand math ops that upstream's lowering for hosts lacks or gets wrong";
  let description = [{
    `math.expm1` and `math.log1p`, which would be `exp(x) - 1` and `log(1 + x)` and
    lose the digits of small numbers, become arithmetic at most 2 units in the last
    place off. `math.fpowi` becomes multiplications, if its exponent is a constant from -1 to
    8, else `math.powf` in f64, with the signs, infinities and subnormal results of
    C's `pow`. `math.isfinite`, `math.isinf`,
    `math.isnan` and `math.isnormal` become comparisons. Those of vectors of
    fixed size are computed element by element.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::math::MathDialect",
                           "::mlir::ub::UBDialect",
                           "::mlir::vector::VectorDialect"];
}

def NormExpandFloat8 : Pass<"norm-expand-float8", "::mlir::ModuleOp"> {
  let summary = "Make integers of floats of eight bits, and arithmetic of their conversions";
  let description = [{
    For f8E4M3FN, f8E5M2, f8E4M3FNUZ and f8E5M2FNUZ, which LLVM has no types for.
    Memory of them becomes memory of i8 with the same bits. `arith.truncf` to them
    and `arith.extf` from them become arithmetic on i32 and f32: every lowering has
    that, and gives the same bits. They mean what APFloat's conversions do: rounded
    once, from whatever type, to the nearest and ties to even; subnormal numbers are
    kept; what is too large becomes infinity in f8E5M2 and NaN in the others, so
    that a program that wants saturation clamps before. The tests for that go where
    a clamp shows that there is nothing to find. Any other arithmetic is done in
    f32 and rounded after each op.

    ```mlir
    %y = arith.truncf %x : f32 to f8E4M3FN
    ```

    becomes

    ```mlir
    %bits = arith.bitcast %x : f32 to i32
    %magnitude = arith.andi %bits, %c0x7FFFFFFF : i32
    ...
    %y = arith.trunci %7 : i32 to i8
    ```

    An output of `norm.generic` of them that is
    summed over rows, and a rounding mode other than to the nearest, are errors.
  }];
  let options = [
    Option<"markFunctions", "mark-functions", "bool", /*default=*/"false",
           "Mark an argument or result of a function that was of such a type, as by "
           "`norm.element = f8E4M3FN`, for what C is told of it.">];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::math::MathDialect"];
}

def NormExpandFloatCasts : Pass<"norm-expand-float-casts"> {
  let summary = "Convert between f64 and bf16 or f16 by way of f32, rounding once";
  let description = [{
    LLVM turns `arith.truncf f64 to bf16` into a call of `__truncdfbf2`, which
    many systems' libgcc does not have; some drivers for Vulkan convert f64 to f16
    by way of f32, which rounds twice. This rounds to f32 with round-to-odd, after
    which rounding to bf16 or f16 gives the correctly rounded result (Boldo,
    Melquiond, "Emulation of FMA and correctly rounded sums: proved algorithms
    using rounding to odd"). The other way, of bf16, is exact.

    Casts lose their fast-math flags, with which `arith-emulate-unsupported-floats`
    makes them and canonicalization drops the roundings between two ops. A rounding
    mode other than to the nearest, which LLVM's lowering on CPUs would ignore, is an error.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::math::MathDialect"];
}

#endif // NORM_TRANSFORMS_MATH_PASSES_TD
