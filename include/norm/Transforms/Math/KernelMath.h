//===- KernelMath.h - math ops that kernels can have ------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TRANSFORMS_MATH_KERNELMATH_H
#define NORM_TRANSFORMS_MATH_KERNELMATH_H

#include "mlir/IR/Operation.h"

namespace mlir::norm {

/// Whether kernels can have `op`, an op of the math dialect on numbers of f16,
/// bf16, f32, f64 and integers of at most 64 bits: CPUs and GPUs have
/// instructions for it, or it becomes arithmetic (expandMath,
/// norm-expand-gpu-math).
bool isKernelMath(Operation *op);

} // namespace mlir::norm

#endif // NORM_TRANSFORMS_MATH_KERNELMATH_H
