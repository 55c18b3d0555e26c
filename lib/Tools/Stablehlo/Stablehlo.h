//===- Stablehlo.h - StableHLO, where it is there ---------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TOOLS_STABLEHLO_STABLEHLO_H
#define NORM_LIB_TOOLS_STABLEHLO_STABLEHLO_H

namespace mlir {
class DialectRegistry;

namespace norm {

/// Registers the dialects `stablehlo` and `chlo`, the passes that lower them,
/// and `norm-stablehlo-pipeline`, which `norm-frontend-pipeline` runs. In a
/// build without StableHLO it registers dialects of these names that have no
/// ops: a program with such ops ends in an error that says how to lower it.
void registerStablehlo(DialectRegistry &registry);

} // namespace norm
} // namespace mlir

#endif // NORM_LIB_TOOLS_STABLEHLO_STABLEHLO_H
