//===- WhereNeeded.h - passes for ops that may be absent --------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_PIPELINES_WHERENEEDED_H
#define NORM_LIB_PIPELINES_WHERENEEDED_H

#include "mlir/Pass/PassManager.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace mlir::norm {

/// Adds to `pm`, which runs on modules, the passes that `build` adds, for
/// modules that hold at least one op of `ops`: names of dialects, and of ops
/// with a dot. A pass that finds none of its ops still walks the module, and
/// makes its patterns before: half of the time that a kernel was lowered in.
void addWhereNeeded(OpPassManager &pm, ArrayRef<StringLiteral> ops,
                    llvm::function_ref<void(OpPassManager &)> build);

/// The same for modules that hold an op of `dialect` other than `plain`.
void addUnlessPlain(OpPassManager &pm, StringLiteral dialect,
                    ArrayRef<StringLiteral> plain,
                    llvm::function_ref<void(OpPassManager &)> build);

} // namespace mlir::norm

#endif // NORM_LIB_PIPELINES_WHERENEEDED_H
