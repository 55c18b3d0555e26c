//===- NormToGPU.h - norm.generic to GPU kernels ----------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_CONVERSION_NORMTOGPU_NORMTOGPU_H
#define NORM_CONVERSION_NORMTOGPU_NORMTOGPU_H

namespace mlir {
class Operation;

namespace norm {
class GenericOp;

/// The first op in the body of `op` that GPU kernels cannot have; null if there
/// is none. They have the ops of arith and math on floats of type f16, bf16,
/// f32 and f64, on integers of 1, 8, 16, 32 and 64 bits and on index, except
/// `arith.remf`, which LLVM takes from a library or makes inexact. Which of the
/// functions of math have a lowering is for `norm-expand-gpu-math` to say.
Operation *findOpWithoutGPULowering(GenericOp op);

} // namespace norm
} // namespace mlir

#endif // NORM_CONVERSION_NORMTOGPU_NORMTOGPU_H
