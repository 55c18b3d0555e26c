//===- Optimize.h - LLVM's passes for kernels and what is around ----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TARGET_OBJECT_OPTIMIZE_H
#define NORM_LIB_TARGET_OBJECT_OPTIMIZE_H

#include "mlir/Support/LLVM.h"
#include "llvm/Passes/OptimizationLevel.h"

namespace llvm {
class Function;
class Module;
class TargetMachine;
} // namespace llvm

namespace mlir::norm {

/// Optimizes `module` for `machine`. `kernels` are the functions that call the
/// Highway device library: their loops are of vectors, and laid out by their
/// schedule, so that they need a part of LLVM's passes only. What else has
/// loops gets all of them.
void optimize(llvm::Module &module, ArrayRef<llvm::Function *> kernels,
              llvm::TargetMachine &machine, llvm::OptimizationLevel level);

} // namespace mlir::norm

#endif // NORM_LIB_TARGET_OBJECT_OPTIMIZE_H
