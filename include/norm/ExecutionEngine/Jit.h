//===- Jit.h - compiled functions in this process ---------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_EXECUTIONENGINE_JIT_H
#define NORM_EXECUTIONENGINE_JIT_H

#include "norm/Target/Object/Compile.h"

#include "mlir/IR/BuiltinOps.h"
#include "llvm/Passes/OptimizationLevel.h"
#include "llvm/Support/Error.h"

#include <memory>

namespace mlir {
class ExecutionEngine;

namespace norm {

class GPURuntime;
class JitMemory;

/// A module of the LLVM dialect, as `norm-cpu-pipeline` makes it, compiled for
/// its Highway target and loaded into this process. The runtime's functions are
/// those this program is linked with.
class Jit {
public:
  /// `gpu` is what the module was lowered for by `norm-gpu-pipeline`; null if
  /// it launches no kernels. An error if the machine lacks the module's target,
  /// or a symbol is missing. The module's context must have
  /// `registerTranslations`. The phases are those of `compileToLLVM`, then
  /// `codegen`, which ends with the first lookup.
  static llvm::Expected<std::unique_ptr<Jit>>
  create(ModuleOp module, const GPURuntime *gpu = nullptr,
         llvm::OptimizationLevel level = llvm::OptimizationLevel::O3,
         PhaseListener onPhase = nullptr);
  ~Jit();

  /// Whether code may call a function that its module only declares: one of the
  /// runtime or of the process, such as those of C's library.
  static bool canCall(StringRef name);

  /// A function takes an array of pointers to its arguments, and after them, if
  /// the function has a result, a pointer to where that goes.
  using PackedFunction = void (*)(void **);

  /// The function `name`, called by MLIR's C interface: memrefs are passed as
  /// pointers to descriptors, so their slot of the array holds a pointer to
  /// that pointer; results that are memrefs are returned by a pointer passed as
  /// the first argument. The function needs `llvm.emit_c_interface`.
  llvm::Expected<PackedFunction> lookup(StringRef name) const;

  /// The first error of the GPU runtime since the last call, if there was one.
  llvm::Error takeGPUError() const;

private:
  Jit(std::unique_ptr<JitMemory> memory,
      std::unique_ptr<ExecutionEngine> engine, const GPURuntime *gpu);
  // Where the engine's code lies: freed after it.
  std::unique_ptr<JitMemory> memory;
  std::unique_ptr<ExecutionEngine> engine;
  const GPURuntime *gpu;
};

} // namespace norm
} // namespace mlir

#endif // NORM_EXECUTIONENGINE_JIT_H
