//===- DifferentiableOpInterfaceImpl.h - rules of reverse mode --*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_TRANSFORMS_DIFFERENTIABLEOPINTERFACEIMPL_H
#define NORM_DIALECT_NORM_TRANSFORMS_DIFFERENTIABLEOPINTERFACEIMPL_H

namespace mlir {
class DialectRegistry;

namespace norm {

/// Attaches DifferentiableOpInterface to the ops that norm-differentiate has
/// rules for: of norm, and of arith, func, linalg, math, scf and tensor.
void registerDifferentiableOpInterfaceExternalModels(DialectRegistry &registry);

} // namespace norm
} // namespace mlir

#endif // NORM_DIALECT_NORM_TRANSFORMS_DIFFERENTIABLEOPINTERFACEIMPL_H
