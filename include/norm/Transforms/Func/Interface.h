//===- Interface.h - functions as C calls them ------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What C knows of a compiled function. norm-check-interface says whether it can
// be had; norm-lower-interface makes it and writes down, in discardable
// attributes, what a header says. The C++ route says the same of memory.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TRANSFORMS_FUNC_INTERFACE_H
#define NORM_TRANSFORMS_FUNC_INTERFACE_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"

namespace mlir::norm {

/// On an argument: the function only reads the memory behind it (UnitAttr).
inline constexpr llvm::StringLiteral kReadOnlyAttrName = "norm.read_only";
/// On an argument or a result: what its elements are, whose bits it has as i8
/// (TypeAttr). See norm-expand-float8.
inline constexpr llvm::StringLiteral kElementAttrName = "norm.element";
/// On a function that C can call: what it takes, in order (ArrayAttr). Of each
/// a dictionary: `name`, a C identifier (StringAttr), `type`, the memref or
/// scalar that it was (TypeAttr), and `read_only` (UnitAttr) if it is.
inline constexpr llvm::StringLiteral kParametersAttrName = "norm.c_parameters";
/// On the same, if it returns a scalar: the type that this was (TypeAttr).
inline constexpr llvm::StringLiteral kResultAttrName = "norm.c_result";

/// What a header says of the memory behind arguments, lines of a C comment.
inline constexpr llvm::StringLiteral kMemoryRules =
    R"(// Memory. Sizes and strides count elements. A pointer points to the first
// element and is aligned to the element's size. Where no strides are given, a
// buffer is contiguous and its last dimension varies fastest. f16 and bf16
// elements are passed as their bits in uint16_t, those of floats of eight bits
// in uint8_t. The caller provides the memory of outputs, which are written from
// end to end; they overlap neither inputs nor one another. But in a function of
// one normalization and nothing else an output may be the same buffer as an
// input of the same type and shape that is read at the same place, by an equal
// indexing map: not one that is transposed, nor a gain or a bias that all rows
// share.
)";

/// The C type of a scalar or of an element: `float`, `int64_t`; `uint16_t` for
/// the bits of f16 and bf16, `uint8_t` for those of f8E4M3FN, f8E5M2 and their
/// FNUZ kinds. Empty if there is none.
llvm::StringRef getCType(Type type);

/// The type in which a scalar is passed: `i64` for an index, `i16` and `i8` for
/// the bits of floats of 16 and 8 bits, else itself.
Type getABIType(Type type);

/// The names of the arguments that hold the dynamic sizes and strides of
/// `name`.
std::string getSizeName(llvm::StringRef name, unsigned dim);
std::string getStrideName(llvm::StringRef name, unsigned dim);

} // namespace mlir::norm

#endif // NORM_TRANSFORMS_FUNC_INTERFACE_H
