//===- Softmax.h - linalg.softmax as a row program --------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_NORM_TRANSFORMS_SOFTMAX_H
#define LIB_DIALECT_NORM_TRANSFORMS_SOFTMAX_H

#include "mlir/IR/PatternMatch.h"

namespace mlir::norm {

/// linalg.softmax on tensors to norm.generic.
void populateSoftmaxPatterns(RewritePatternSet &patterns);

} // namespace mlir::norm

#endif // LIB_DIALECT_NORM_TRANSFORMS_SOFTMAX_H
