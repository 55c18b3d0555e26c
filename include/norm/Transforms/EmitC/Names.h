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
// norm-legalize-emitc-names makes the names final: a value has a name exactly
// if it gets a variable, and no two variables that are in scope together have
// the same. What has no name is printed where it is used.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TRANSFORMS_EMITC_NAMES_H
#define NORM_TRANSFORMS_EMITC_NAMES_H

#include "mlir/IR/BuiltinAttributes.h"

namespace mlir::norm {

/// On an argument or on an op with one result: the variable's name, a C++
/// identifier (StringAttr). On `emitc.for`: that of the induction variable. An
/// `emitc.expression`, which in text has no place for attributes (and
/// upstream's loses `noinline`), has it on the op that it yields.
inline constexpr llvm::StringLiteral kNameAttrName = "norm.name";
/// On an op with kNameAttrName, until names are legalized: the name is for the
/// case that the value needs a variable (UnitAttr). Other values get a variable
/// for the sake of their name.
inline constexpr llvm::StringLiteral kOptionalNameAttrName =
    "norm.optional_name";
/// On a public function: what it computes, lines of plain text (StringAttr).
inline constexpr llvm::StringLiteral kDocAttrName = "norm.doc";
/// On an argument of a public function: its shape in words (StringAttr).
inline constexpr llvm::StringLiteral kShapeAttrName = "norm.shape";
/// On an `emitc.func` that was a kernel (UnitAttr).
inline constexpr llvm::StringLiteral kKernelFuncAttrName = "norm.kernel";

/// The callee of what owns memory (hwy/aligned_allocator.h). A callee that
/// begins with a point, such as `.get`, is a member of its first operand.
inline constexpr llvm::StringLiteral kAllocateFunction = "hwy::AllocateAligned";

/// The name of the variable that holds a result, an argument or an induction
/// variable of an `emitc.func`; null if the value is printed where it is used.
StringAttr getVariableName(Value value);

/// Whether `op` makes an array the pointer to its first element, which in C++
/// happens by itself: it is printed as the array's name.
bool isArrayDecay(Operation *op);

} // namespace mlir::norm

#endif // NORM_TRANSFORMS_EMITC_NAMES_H
