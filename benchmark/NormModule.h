//===- NormModule.h - a case through a pipeline -----------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_BENCHMARK_NORMMODULE_H
#define NORM_BENCHMARK_NORMMODULE_H

#include "Case.h"

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/IR/OwningOpRef.h"
#include "mlir/Pass/PassManager.h"
#include "llvm/Support/Error.h"

namespace bench {

/// The source of a case (NormSource.h), lowered.
class NormModule {
public:
  /// Fails with the first error that a pass has emitted.
  static llvm::Expected<NormModule>
  create(const Case &raced, bool isDynamic,
         llvm::function_ref<void(mlir::PassManager &)> addPasses);

  mlir::ModuleOp get() { return *module; }

private:
  std::unique_ptr<mlir::MLIRContext> context;
  mlir::OwningOpRef<mlir::ModuleOp> module;
};

} // namespace bench

#endif // NORM_BENCHMARK_NORMMODULE_H
