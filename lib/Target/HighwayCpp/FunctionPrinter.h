//===- FunctionPrinter.h - functions of EmitC as C++ ------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Upstream's translateToCpp chooses the names of variables itself. Ours have
// names (Names.h) when they come here, so that the printer only prints.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TARGET_HIGHWAYCPP_FUNCTIONPRINTER_H
#define NORM_LIB_TARGET_HIGHWAYCPP_FUNCTIONPRINTER_H

#include "mlir/Dialect/EmitC/IR/EmitC.h"

namespace mlir::norm {

/// Emits an error for the first op of `func` that the printer does not know, or
/// that lacks a name which convert-highway-to-emitc would have given it.
LogicalResult verifyPrintable(emitc::FuncOp func);

/// Prints the definition of a function that is printable.
void printFunction(emitc::FuncOp func, raw_ostream &os);

/// Prints `void f(const float* x, int64_t n)`, on one line.
void printPrototype(emitc::FuncOp func, raw_ostream &os);

} // namespace mlir::norm

#endif // NORM_LIB_TARGET_HIGHWAYCPP_FUNCTIONPRINTER_H
