//===- LibraryFunctions.h - names that the C library has --------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_SUPPORT_LIBRARYFUNCTIONS_H
#define NORM_SUPPORT_LIBRARYFUNCTIONS_H

#include "llvm/ADT/StringRef.h"

namespace mlir::norm {

/// Whether LLVM knows `name` as a function of a library: one that it calls of
/// itself (`memcpy`, `expf`, `__extendhfsf2`), or calls of which it replaces by
/// what the C standard says that they do (`abs`). Another function of that name
/// would be called instead, also by itself, or not be called at all.
bool isKnownToLLVM(llvm::StringRef name);

/// Whether `name` is one of these, or a function of C's standard library (C17),
/// of POSIX threads or of OpenMP. A definition would take its place in a whole
/// program.
bool isLibraryFunction(llvm::StringRef name);

} // namespace mlir::norm

#endif // NORM_SUPPORT_LIBRARYFUNCTIONS_H
