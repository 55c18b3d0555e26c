//===- VariableNames.h - names for the variables of printed C++ -*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Upstream's printer calls variables v1, v2, ... Each value that has a name
// (`norm.name`) is followed by a comment that says which variable it became;
// the printed text is then rewritten by these comments, which disappear.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TARGET_HIGHWAYCPP_VARIABLENAMES_H
#define NORM_LIB_TARGET_HIGHWAYCPP_VARIABLENAMES_H

#include "mlir/Dialect/EmitC/IR/EmitC.h"

#include <string>

namespace mlir::norm {

/// Inserts the comments.
void insertNameMarkers(emitc::FuncOp func);

/// Rewrites the printed text of one function. A name that is taken in an
/// enclosing scope gets a number.
std::string applyNameMarkers(StringRef text);

} // namespace mlir::norm

#endif // NORM_LIB_TARGET_HIGHWAYCPP_VARIABLENAMES_H
