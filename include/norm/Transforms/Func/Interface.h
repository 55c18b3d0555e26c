//===- Interface.h - functions as C calls them ------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What C knows of a compiled function. norm-check-interface says whether it can
// be had; norm-lower-interface makes it and writes down, in discardable
// attributes, what a header says.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TRANSFORMS_FUNC_INTERFACE_H
#define NORM_TRANSFORMS_FUNC_INTERFACE_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"

namespace mlir::norm {

/// On an argument: the function only reads the memory behind it (UnitAttr).
inline constexpr llvm::StringLiteral kReadOnlyAttrName = "norm.read_only";
/// On a function that C can call: what it takes, in order (ArrayAttr). Of each
/// a dictionary: `name`, a C identifier (StringAttr), `type`, the memref or
/// scalar that it was (TypeAttr), and `read_only` (UnitAttr) if it is.
inline constexpr llvm::StringLiteral kParametersAttrName = "norm.c_parameters";
/// On the same, if it returns a scalar: the type that this was (TypeAttr).
inline constexpr llvm::StringLiteral kResultAttrName = "norm.c_result";

/// The C type of a scalar or of an element: `float`, `int64_t`; `uint16_t` for
/// the bits of f16 and bf16. Empty if there is none.
llvm::StringRef getCType(Type type);

/// The names of the arguments that hold the dynamic sizes and strides of
/// `name`.
std::string getSizeName(llvm::StringRef name, unsigned dim);
std::string getStrideName(llvm::StringRef name, unsigned dim);

} // namespace mlir::norm

#endif // NORM_TRANSFORMS_FUNC_INTERFACE_H
