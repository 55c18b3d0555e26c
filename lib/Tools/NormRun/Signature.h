//===- Signature.h - what a function takes and gives ------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TOOLS_NORMRUN_SIGNATURE_H
#define NORM_LIB_TOOLS_NORMRUN_SIGNATURE_H

#include "Array.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "llvm/Support/Error.h"

namespace mlir::norm {

/// An argument or a result: a scalar, a tensor or a memref.
struct Parameter {
  enum class Kind { Scalar, Tensor, MemRef };

  /// One line for messages: "memref<4x?xf32>".
  std::string typeName;
  Kind kind = Kind::Scalar;
  Element element = Element::F32;
  /// Dynamic sizes are ShapedType::kDynamic.
  llvm::SmallVector<int64_t> shape;
  /// In elements; dynamic ones are ShapedType::kDynamic.
  llvm::SmallVector<int64_t> strides;
  int64_t offset = 0;
  /// Of the identity layout: dynamic strides are products of sizes.
  bool isContiguous = true;

  /// What the function does with the elements of an argument. Tensors are
  /// values and only read.
  bool isRead = true;
  bool isWritten = false;
};

/// The types of a function, and which memrefs it reads and writes.
struct Signature {
  std::string name;
  llvm::SmallVector<Parameter> arguments, results;
};

/// Describes `function`. Fails if a type has no counterpart in npy files or no
/// place in a buffer: unranked shapes, layouts that are not strided or in which
/// elements overlap, memory spaces, other element types.
llvm::Expected<Signature> getSignature(func::FuncOp function);

} // namespace mlir::norm

#endif // NORM_LIB_TOOLS_NORMRUN_SIGNATURE_H
