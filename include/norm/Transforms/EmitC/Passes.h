//===- Passes.h - passes over the EmitC dialect -----------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TRANSFORMS_EMITC_PASSES_H
#define NORM_TRANSFORMS_EMITC_PASSES_H

#include "mlir/Dialect/EmitC/IR/EmitC.h"
#include "mlir/Pass/Pass.h"

namespace mlir::norm {

#define GEN_PASS_DECL
#include "norm/Transforms/EmitC/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "norm/Transforms/EmitC/Passes.h.inc"

/// What norm-form-emitc-expressions and norm-legalize-emitc-names do to one
/// function.
void formExpressions(emitc::FuncOp func);
void legalizeNames(emitc::FuncOp func);

} // namespace mlir::norm

#endif // NORM_TRANSFORMS_EMITC_PASSES_H
