//===- Effects.h - what gradients do to memory ------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The gradient of a function stands behind what the function does, and that of
// a call does what the call does again. So it must not find other values in
// memory, nor change any a second time.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_NORM_TRANSFORMS_DIFFERENTIATE_EFFECTS_H
#define LIB_DIALECT_NORM_TRANSFORMS_DIFFERENTIATE_EFFECTS_H

#include "norm/Interfaces/DifferentiableOpInterface.h"

#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::norm {

/// Fails behind an error where an op of `body` writes something to memory that
/// gradients would have to be followed through, or reads something that the
/// gradient may need, and that is written or freed before it does.
LogicalResult checkEffects(Block &body, const Adjoints &adjoints);

/// What `function` does, itself or in functions that it calls, that is not the
/// same if it is done again: the op that writes to memory other than its own,
/// or may have other effects. Assertions and prints are not among them. Null if
/// there is none.
Operation *findUnrepeatable(FunctionOpInterface function);

} // namespace mlir::norm

#endif // LIB_DIALECT_NORM_TRANSFORMS_DIFFERENTIATE_EFFECTS_H
