//===- LowerSizes.h - dynamic sizes of StableHLO ----------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TOOLS_STABLEHLO_LOWERSIZES_H
#define NORM_LIB_TOOLS_STABLEHLO_LOWERSIZES_H

#include "mlir/Pass/Pass.h"

#include <memory>

namespace mlir::norm {

/// `norm-lower-stablehlo-sizes`: what `stablehlo-legalize-to-linalg` leaves of
/// programs with dynamic sizes.
///
/// | StableHLO | becomes |
/// |---|---|
/// | `get_dimension_size` | `tensor.dim`, as i32 |
/// | `dynamic_reshape` | `tensor.reshape` |
/// | `reshape`, `concatenate` of integers to a shape | `tensor.from_elements` |
/// | `custom_call @shape_assertion` | `cf.assert` |
/// | `dynamic_broadcast_in_dim` | the same, with known_nonexpanding_dimensions
/// |
///
/// Other ops stay as they are.
std::unique_ptr<Pass> createLowerStablehloSizes();

} // namespace mlir::norm

#endif // NORM_LIB_TOOLS_STABLEHLO_LOWERSIZES_H
