//===- GradientFunction.h - the gradient of a function ----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_NORM_TRANSFORMS_DIFFERENTIATE_GRADIENTFUNCTION_H
#define LIB_DIALECT_NORM_TRANSFORMS_DIFFERENTIATE_GRADIENTFUNCTION_H

#include "norm/Interfaces/DifferentiableOpInterface.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"

namespace mlir::norm {

/// What a function of gradients takes and gives.
enum class GradientKind {
  /// The arguments, and a cotangent for each result that is a float; gives the
  /// gradients.
  VJP,
  /// The arguments; gives the results, and the gradients of the first one,
  /// which is a scalar.
  Loss
};

/// Makes the function of the gradients of `function` with respect to those of
/// its `arguments`, as `name`, behind it. Null behind an error.
func::FuncOp createGradientFunction(func::FuncOp function, StringRef name,
                                    ArrayRef<unsigned> arguments,
                                    GradientKind kind,
                                    const DifferentiationOptions &options);

/// Removes what tells which gradients of called functions were made already.
void removeMarks(ModuleOp module);

/// Whether a value of this type can have a gradient of its own.
bool isDifferentiable(Type type);

void attachFuncRules(MLIRContext *context);

} // namespace mlir::norm

#endif // LIB_DIALECT_NORM_TRANSFORMS_DIFFERENTIATE_GRADIENTFUNCTION_H
