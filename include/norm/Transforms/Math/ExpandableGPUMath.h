//===- ExpandableGPUMath.h - math ops that GPU kernels can have -*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TRANSFORMS_MATH_EXPANDABLEGPUMATH_H
#define NORM_TRANSFORMS_MATH_EXPANDABLEGPUMATH_H

#include "mlir/IR/Operation.h"

namespace mlir::norm {

/// Whether norm-expand-gpu-math lowers `op`, an op of the math dialect on
/// numbers of f16, bf16, f32, f64 and integers of at most 64 bits, to
/// arithmetic or instructions of GPUs.
bool canExpandForGPU(Operation *op);

} // namespace mlir::norm

#endif // NORM_TRANSFORMS_MATH_EXPANDABLEGPUMATH_H
