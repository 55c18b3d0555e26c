//===- LoopRules.h - the rules of loops -------------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_NORM_TRANSFORMS_DIFFERENTIATE_LOOPRULES_H
#define LIB_DIALECT_NORM_TRANSFORMS_DIFFERENTIATE_LOOPRULES_H

namespace mlir {
class MLIRContext;

namespace norm {
void attachLoopRules(MLIRContext *context);
} // namespace norm
} // namespace mlir

#endif // LIB_DIALECT_NORM_TRANSFORMS_DIFFERENTIATE_LOOPRULES_H
