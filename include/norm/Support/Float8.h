//===- Float8.h - the floats of eight bits ----------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_SUPPORT_FLOAT8_H
#define NORM_SUPPORT_FLOAT8_H

#include "mlir/IR/BuiltinTypes.h"

namespace mlir::norm {

/// Whether `type` is a float of eight bits that programs may have in memory:
/// f8E4M3FN and f8E5M2 (Micikevicius et al., "FP8 Formats for Deep Learning",
/// arXiv 2209.05433), f8E4M3FNUZ and f8E5M2FNUZ (Noune et al., "8-bit Numerical
/// Formats for Deep Neural Networks", arXiv 2206.02915).
inline bool isFloat8(Type type) {
  return isa<Float8E4M3FNType, Float8E5M2Type, Float8E4M3FNUZType,
             Float8E5M2FNUZType>(type);
}

} // namespace mlir::norm

#endif // NORM_SUPPORT_FLOAT8_H
