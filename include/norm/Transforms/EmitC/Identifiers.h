//===- Identifiers.h - names that C and C++ let us use ----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TRANSFORMS_EMITC_IDENTIFIERS_H
#define NORM_TRANSFORMS_EMITC_IDENTIFIERS_H

#include "llvm/ADT/StringRef.h"

namespace mlir::norm {

/// Whether `name` is made as identifiers of C are: [A-Za-z_][A-Za-z0-9_]*.
bool isIdentifier(llvm::StringRef name);

/// Whether `name` is a keyword of C or C++, a name that a compiler or a header
/// of the printed files has taken (`linux`, `INFINITY`, `int64_t`, `hwy`), or
/// begins as only those may (`__x`, `_X`, `HWY_`).
bool isReservedName(llvm::StringRef name);

} // namespace mlir::norm

#endif // NORM_TRANSFORMS_EMITC_IDENTIFIERS_H
