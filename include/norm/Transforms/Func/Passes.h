//===- Passes.h - passes over functions -------------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TRANSFORMS_FUNC_PASSES_H
#define NORM_TRANSFORMS_FUNC_PASSES_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/Pass.h"

namespace mlir::norm {

#define GEN_PASS_DECL
#include "norm/Transforms/Func/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "norm/Transforms/Func/Passes.h.inc"

} // namespace mlir::norm

#endif // NORM_TRANSFORMS_FUNC_PASSES_H
