//===- Names.h - what the C++ route writes down beside EmitC ----*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// EmitC has no place for the name of a variable or for a comment on a function.
// The C++ route keeps them in discardable attributes.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_CONVERSION_HIGHWAYTOEMITC_NAMES_H
#define NORM_CONVERSION_HIGHWAYTOEMITC_NAMES_H

#include "llvm/ADT/StringRef.h"

namespace mlir::norm {

/// On an argument or on an op with one result: the variable's name, a C++
/// identifier (StringAttr). On `emitc.for`: that of the induction variable.
inline constexpr llvm::StringLiteral kNameAttrName = "norm.name";
/// On an op with kNameAttrName: the name is for the case that the value needs a
/// variable (UnitAttr). Other values get a variable for the sake of their name.
inline constexpr llvm::StringLiteral kOptionalNameAttrName =
    "norm.optional_name";
/// On a public function: what it computes, lines of plain text (StringAttr).
inline constexpr llvm::StringLiteral kDocAttrName = "norm.doc";
/// On an argument of a public function: its shape in words (StringAttr).
inline constexpr llvm::StringLiteral kShapeAttrName = "norm.shape";
/// On an `emitc.func` that was a kernel (UnitAttr).
inline constexpr llvm::StringLiteral kKernelFuncAttrName = "norm.kernel";

} // namespace mlir::norm

#endif // NORM_CONVERSION_HIGHWAYTOEMITC_NAMES_H
