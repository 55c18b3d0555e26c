//===- ExternalProgram.h - programs that finish our code --------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Assemblers and linkers that a machine may have: how they are found and run.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_SUPPORT_EXTERNALPROGRAM_H
#define NORM_SUPPORT_EXTERNALPROGRAM_H

#include "mlir/IR/Diagnostics.h"
#include "mlir/Support/LLVM.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace mlir::norm {

struct ExternalProgram {
  StringRef name;
  StringRef purpose;
  /// Variables of the environment that may name where the toolkit is; where the
  /// program is in it.
  ArrayRef<StringLiteral> toolkitVariables;
  StringRef path;
  /// Where to look beyond PATH.
  ArrayRef<StringRef> folders;
  StringRef remedy;
};

using EmitErrorFn = llvm::function_ref<InFlightDiagnostic()>;

/// The path of `program`; an error that says where it was looked for.
FailureOr<std::string> findProgram(const ExternalProgram &program,
                                   EmitErrorFn emitError);

/// Runs `PROGRAM -o OUTPUT INPUT ARGUMENTS...` on `input` and returns the
/// output; an error with what it said if it fails. One that takes longer than
/// the environment variable NORM_PROGRAM_SECONDS says, or 300 seconds, is
/// ended, and fails.
FailureOr<SmallVector<char, 0>> runProgram(StringRef program,
                                           ArrayRef<StringRef> arguments,
                                           StringRef input,
                                           EmitErrorFn emitError);

} // namespace mlir::norm

#endif // NORM_SUPPORT_EXTERNALPROGRAM_H
