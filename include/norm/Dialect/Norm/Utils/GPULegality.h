//===- GPULegality.h - which norm.generic has a GPU kernel ------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_UTILS_GPULEGALITY_H
#define NORM_DIALECT_NORM_UTILS_GPULEGALITY_H

#include <string>

namespace mlir::norm {
class GenericOp;

/// What keeps `op` from GPU kernels, as "'arith.remf' on 'f32'"; empty if
/// nothing does. Kernels have memory of f16, bf16, f32, f64 and integers of 8,
/// 16, 32 and 64 bits, with hasBooleanMemory of i1, and on these the ops of
/// arith and math, on i1 just logic, comparisons and what chooses by it. They
/// lack `arith.remf`, which LLVM takes from a library or makes inexact, and
/// roundings but to the nearest. Which of the functions of math have a lowering
/// is for `norm-expand-gpu-math` to say.
std::string describeWhatGPUsLack(GenericOp op, bool hasBooleanMemory = true);

} // namespace mlir::norm

#endif // NORM_DIALECT_NORM_UTILS_GPULEGALITY_H
