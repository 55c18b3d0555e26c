//===- Compile.h - LLVM dialect to machine code -----------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TARGET_OBJECT_COMPILE_H
#define NORM_TARGET_OBJECT_COMPILE_H

#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Passes/OptimizationLevel.h"
#include "llvm/Support/CodeGen.h"
#include "llvm/Support/Error.h"

#include <memory>

namespace llvm {
class LLVMContext;
class Module;
class TargetMachine;
class raw_pwrite_stream;
} // namespace llvm

namespace mlir {
class DialectRegistry;

namespace norm {
struct CPUTarget;

/// Registers what `compileToLLVM` needs of a context: the translations of the
/// builtin, LLVM and NVVM dialects, and of launches of gpu.binary ops, to LLVM
/// IR; kernels in the NVVM dialect become PTX through them.
void registerTranslations(DialectRegistry &registry);

/// The Highway target that `module` was lowered for, by its attribute
/// `highway.target`; the machine's best if nothing in it chose one. An error if
/// there is no such target.
llvm::Expected<const CPUTarget *> getTarget(ModuleOp module);

/// A code generator for `target`: its processor and features, full
/// optimization, position-independent. An error if LLVM was built without one
/// for its architecture.
llvm::Expected<std::unique_ptr<llvm::TargetMachine>>
createTargetMachine(const CPUTarget &target);

/// Is told the name of each phase of a compilation when it begins.
using PhaseListener = llvm::function_ref<void(StringRef)>;

/// Translates a module of the LLVM dialect, links what it uses of the Highway
/// device library into it, and optimizes. All functions are compiled for
/// `machine`; those of the device library are inlined and gone. Its phases are
/// `translate`, `link` and `optimize`.
llvm::Expected<std::unique_ptr<llvm::Module>>
compileToLLVM(ModuleOp module, const CPUTarget &target,
              llvm::TargetMachine &machine, llvm::LLVMContext &context,
              llvm::OptimizationLevel level = llvm::OptimizationLevel::O3,
              PhaseListener onPhase = nullptr);

/// The same for the target that the module was lowered for.
llvm::Expected<std::unique_ptr<llvm::Module>>
compileToLLVM(ModuleOp module, llvm::LLVMContext &context);

/// Writes `module` as an object file or as assembly text for its target, which
/// this machine need not have; or for all its targets, if it is a library
/// (norm/Target/Object/Library.h).
llvm::Error emitCode(ModuleOp module, llvm::CodeGenFileType type,
                     llvm::raw_pwrite_stream &os);

} // namespace norm
} // namespace mlir

#endif // NORM_TARGET_OBJECT_COMPILE_H
