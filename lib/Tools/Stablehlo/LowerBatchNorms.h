//===- LowerBatchNorms.h - batch norms of StableHLO -------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TOOLS_STABLEHLO_LOWERBATCHNORMS_H
#define NORM_LIB_TOOLS_STABLEHLO_LOWERBATCHNORMS_H

#include "mlir/Pass/Pass.h"

#include <memory>

namespace mlir::norm {

/// `norm-lower-stablehlo-batch-norms`: the ops of batch normalization, which
/// `stablehlo-legalize-to-linalg` leaves, as linalg.
///
/// x and dy have any rank, and the others one value for each of the C sizes of
/// x along `feature_index`; mean and sum are over all other dimensions, of n
/// elements together. With e for epsilon and r = 1 / sqrt(variance + e):
///
/// | StableHLO | results |
/// |---|---|
/// | `batch_norm_inference` (x, scale, offset, mean, variance) |
/// (x - mean) * r * scale + offset |
/// | `batch_norm_training` (x, scale, offset) | that, with the next two as
/// mean and variance; mean(x); mean((x - mean(x))^2) |
/// | `batch_norm_grad` (x, scale, mean, variance, dy) |
/// scale * r * (dy - sum(dy) / n - c * r^2 * sum(dy * c) / n), with
/// c = x - mean; r * sum(dy * c); sum(dy) |
///
/// All of one op have the same type of elements. Of f64 it is computed in f64,
/// of narrower floats in f32. Those of quantized types stay as they are.
std::unique_ptr<Pass> createLowerStablehloBatchNorms();

} // namespace mlir::norm

#endif // NORM_LIB_TOOLS_STABLEHLO_LOWERBATCHNORMS_H
