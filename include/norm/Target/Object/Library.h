//===- Library.h - compiled functions for C programs ------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What `norm-library-pipeline` makes, as files: a module with one nested module
// for each CPU target, in the LLVM dialect, each with the same public
// functions. In code, each public function has a version for each target, and
// under its own name one that asks norm_choose_target (norm/Runtime/Runtime.h)
// for the best when it is first called, and goes there at once from then on.
// The first call may be by several threads.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TARGET_OBJECT_LIBRARY_H
#define NORM_TARGET_OBJECT_LIBRARY_H

#include "norm/Target/Emit.h"

#include "mlir/IR/BuiltinOps.h"
#include "llvm/Support/Error.h"

namespace llvm {
class LLVMContext;
class Module;
} // namespace llvm

namespace mlir::norm {

/// Whether `module` is what `norm-library-pipeline` makes: nothing but nested
/// modules.
bool isLibrary(ModuleOp module);

/// Fails with an error if a function of `version`, a module of a library, is
/// said to be called by C and has no body, or other arguments or another result
/// than what norm-lower-interface has written down (norm.c_parameters).
LogicalResult verifyInterface(ModuleOp version);

/// The architecture that a library, or any module in the LLVM dialect, is
/// lowered for.
llvm::Expected<StringRef> getArchitecture(ModuleOp module);

/// The folder of this build or installation that has libnorm_runtime.so for an
/// architecture, and for another one than this machine's, norm-call-server.
std::string getRuntimeFolder(StringRef architecture);

/// Compiles all versions of a library into one module of LLVM, each function
/// for its own target; what calls them runs on any processor of their one
/// architecture.
llvm::Expected<std::unique_ptr<llvm::Module>>
compileLibrary(ModuleOp library, llvm::LLVMContext &context);

/// Writes the C header of a library: of each public function its formula,
/// shapes, types, strides, and its declaration; and what holds for all:
/// alignment, overlap, threads, errors, how a version is chosen. Fails with an
/// error if `module` is no library.
LogicalResult writeLibraryHeader(ModuleOp module, raw_ostream &os);

/// Writes an archive whose only member is the module's object file.
LogicalResult writeArchive(ModuleOp module, raw_ostream &os);

/// Writes a shared library: the module's object file, linked by the C compiler,
/// `cc` or for another architecture a cross-compiler (aarch64-linux-gnu-gcc),
/// against `runtimeLibrary`, which it will look for in that folder and in its
/// own; if that is empty, against the libnorm_runtime.so of this build or
/// installation.
LogicalResult writeSharedLibrary(ModuleOp module, StringRef runtimeLibrary,
                                 raw_ostream &os);

/// `assembly` and `object`, of a library or of any module in the LLVM dialect;
/// `archive`, `shared` and `header`. Registers the option `--norm-runtime`.
SmallVector<EmitKind> getMachineCodeKinds();

} // namespace mlir::norm

#endif // NORM_TARGET_OBJECT_LIBRARY_H
