//===- ShortNaN.h - which NaN a value can be --------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_CONVERSION_NORMTOHIGHWAY_SHORTNAN_H
#define NORM_LIB_CONVERSION_NORMTOHIGHWAY_SHORTNAN_H

#include "mlir/IR/Operation.h"

namespace mlir::norm {

/// Whether what `op` computes in f32, before it is rounded to bf16, has a zero
/// lower half wherever it is NaN: then rounding needs not look for NaN.
bool givesShortNaN(Operation *op);

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_NORMTOHIGHWAY_SHORTNAN_H
