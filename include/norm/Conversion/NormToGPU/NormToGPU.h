//===- NormToGPU.h - norm.generic to GPU kernels ----------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_CONVERSION_NORMTOGPU_NORMTOGPU_H
#define NORM_CONVERSION_NORMTOGPU_NORMTOGPU_H

#include "mlir/Support/LLVM.h"

#include <string>

namespace mlir::norm {
class GenericOp;
class GPUScheduleAttr;
struct GPUTarget;

/// What keeps `op` from GPU kernels, as "'arith.remf' on 'f32'"; empty if
/// nothing does. Kernels have memory of f16, bf16, f32, f64 and integers of 8,
/// 16, 32 and 64 bits, with hasBooleanMemory of i1, and on these the ops of
/// arith and math, on i1 just logic, comparisons and what chooses by it. They
/// lack `arith.remf`, which LLVM takes from a library or makes inexact, and
/// roundings but to the nearest. Which of the functions of math have a lowering
/// is for `norm-expand-gpu-math` to say.
std::string describeWhatGPUsLack(GenericOp op, bool hasBooleanMemory = true);

/// How the first of the kernels of `op`, on memrefs, shares its rows among
/// threads; null if it has none.
GPUScheduleAttr chooseGPUSchedule(GenericOp op, const GPUTarget &target);

/// Fails with an error if `op` has a schedule that does not fit, or one of a
/// CPU.
LogicalResult verifySchedule(GenericOp op, const GPUTarget &target);

} // namespace mlir::norm

#endif // NORM_CONVERSION_NORMTOGPU_NORMTOGPU_H
