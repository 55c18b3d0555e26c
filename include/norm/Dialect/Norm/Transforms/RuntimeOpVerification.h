//===- RuntimeOpVerification.h - sizes checked at run time ------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_TRANSFORMS_RUNTIMEOPVERIFICATION_H
#define NORM_DIALECT_NORM_TRANSFORMS_RUNTIMEOPVERIFICATION_H

#include "mlir/IR/AffineMap.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/Operation.h"
#include <string>

namespace mlir {
class DialectRegistry;

namespace norm {

/// Attaches RuntimeVerifiableOpInterface to norm.generic: of constraints G3 and
/// G5, what dynamic sizes hide from the verifier.
void registerRuntimeVerifiableOpInterfaceExternalModels(
    DialectRegistry &registry);

/// Writes a `cf.assert` for each two dimensions of operands of a structured op
/// that one loop runs along, if they are not known to have the same size.
/// `getMap` is the operand's indexing map; what it computes from loops is not
/// checked. The asserts' messages are `createMessage` of the op and of what
/// does not fit.
void checkSizesOfLoops(
    Operation *op, unsigned numLoops,
    llvm::function_ref<AffineMap(OpOperand &)> getMap, OpBuilder &b,
    llvm::function_ref<std::string(Operation *, StringRef)> createMessage);

} // namespace norm
} // namespace mlir

#endif // NORM_DIALECT_NORM_TRANSFORMS_RUNTIMEOPVERIFICATION_H
