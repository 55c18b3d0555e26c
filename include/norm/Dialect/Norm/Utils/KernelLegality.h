//===- KernelLegality.h - which norm.generic has kernels --------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What kernels can compute, told from the ops and types of a body: whoever
// chooses, keeps back or converts an op asks here.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_UTILS_KERNELLEGALITY_H
#define NORM_DIALECT_NORM_UTILS_KERNELLEGALITY_H

#include "mlir/IR/BuiltinOps.h"

#include <string>

namespace mlir::norm {
class GenericOp;

/// What keeps `op` from GPU kernels, as "'arith.remf' on 'f32'"; empty if
/// nothing does. Kernels have memory of f16, bf16, f32, f64 and integers of 8,
/// 16, 32 and 64 bits, with hasBooleanMemory of i1, and on these the ops of
/// arith and math, on i1 just logic, comparisons and what chooses by it. They
/// lack `arith.remf`, which LLVM takes from a library or makes inexact, and
/// roundings but to the nearest. Which of the functions of math have a lowering
/// isKernelMath says.
std::string describeWhatGPUsLack(GenericOp op, bool hasBooleanMemory = true);

/// The same of the ops in a body: that of a norm.generic, or of a linalg op on
/// scalars.
std::string describeWhatGPUsLack(Region &body);

/// Whether GPU kernels have memory of such elements.
bool haveGPUsMemoryOf(Type element, bool hasBooleanMemory);

/// What keeps `op` from a highway kernel in `module`, as the rest of a sentence
/// that begins with "it has": "'arith.remf', which highway cannot express on
/// these types"; empty if nothing does. `op` is on strided memrefs. What its
/// body computes and keeps is in vectors of f16, bf16, f32, f64 and signless
/// integers of 8, 16, 32 and 64 bits, or in masks, which are for what is
/// compared and chosen: there is no memory of i1, and no row collective or
/// branch of it.
std::string describeWhatHighwayLacks(GenericOp op, ModuleOp module);

} // namespace mlir::norm

#endif // NORM_DIALECT_NORM_UTILS_KERNELLEGALITY_H
