//===- RuntimeSymbols.h - what compiled code may call -----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_EXECUTIONENGINE_RUNTIMESYMBOLS_H
#define NORM_LIB_EXECUTIONENGINE_RUNTIMESYMBOLS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace mlir::norm {

struct RuntimeSymbol {
  llvm::StringRef name;
  void *address;
};

/// Functions that code in memory may call and that the process need not export:
/// the runtime's, and those that upstream lowerings and LLVM's back end expect
/// of a support library.
llvm::ArrayRef<RuntimeSymbol> getRuntimeSymbols();

} // namespace mlir::norm

#endif // NORM_LIB_EXECUTIONENGINE_RUNTIMESYMBOLS_H
