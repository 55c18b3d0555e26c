//===- NormToHighway.h - norm.generic to highway kernels --------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_CONVERSION_NORMTOHIGHWAY_NORMTOHIGHWAY_H
#define NORM_CONVERSION_NORMTOHIGHWAY_NORMTOHIGHWAY_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/BuiltinTypes.h"

#include <string>

namespace mlir::norm {
class GenericOp;

/// The widest lanes of the kernel that convert-norm-to-highway writes for `op`
/// when it runs on `module`: f32 or f64. Null if it writes none; then `lacking`
/// says why, as the rest of a sentence that begins with "it has".
FloatType getKernelBase(GenericOp op, ModuleOp module, std::string &lacking);

} // namespace mlir::norm

#endif // NORM_CONVERSION_NORMTOHIGHWAY_NORMTOHIGHWAY_H
