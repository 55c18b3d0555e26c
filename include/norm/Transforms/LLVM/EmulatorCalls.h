//===- EmulatorCalls.h - calls of the GPU emulator --------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TRANSFORMS_LLVM_EMULATORCALLS_H
#define NORM_TRANSFORMS_LLVM_EMULATORCALLS_H

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/SymbolTable.h"
#include "llvm/ADT/StringMap.h"

namespace mlir::norm {

/// What convert-gpu-to-emulator leaves on a kernel's function: its name in the
/// source, "module::kernel", and the bytes of its static workgroup memory.
inline constexpr llvm::StringLiteral kEmulatorKernelAttrName =
    "norm.emulator_kernel";
inline constexpr llvm::StringLiteral kEmulatorSharedBytesAttrName =
    "norm.emulator_shared_bytes";

/// The emulator's functions (runtime/gpu/emulator/KernelCalls.h) begin so.
inline constexpr llvm::StringLiteral kEmulatorPrefix = "norm_emulator_";

/// Builds calls of the emulator's functions and the texts that they take.
class EmulatorCalls {
public:
  explicit EmulatorCalls(ModuleOp module) : module(module), symbols(module) {}

  SymbolTable &getSymbols() { return symbols; }

  /// Calls `norm_emulator_<name>`. The result is null if `resultType` is void.
  /// Fails with an error if the module has a function of that name and another
  /// type.
  FailureOr<Value> create(OpBuilder &builder, Location loc,
                          const llvm::Twine &name, Type resultType,
                          ValueRange arguments);

  /// The address of a new constant, ended by a null byte; no other constant
  /// shares it.
  Value createText(OpBuilder &builder, Location loc, StringRef text);
  /// The same, for the same text the same constant.
  Value createSharedText(OpBuilder &builder, Location loc, StringRef text);

private:
  LLVM::GlobalOp createGlobal(Location loc, StringRef text);

  ModuleOp module;
  SymbolTable symbols;
  llvm::StringMap<LLVM::GlobalOp> sharedTexts;
};

/// "file:line:column" of the source, or nothing if it is not known.
std::string describeLocation(Location loc);

} // namespace mlir::norm

#endif // NORM_TRANSFORMS_LLVM_EMULATORCALLS_H
