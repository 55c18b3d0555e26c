//===- RuntimeOpVerification.h - sizes checked at run time ------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_TRANSFORMS_RUNTIMEOPVERIFICATION_H
#define NORM_DIALECT_NORM_TRANSFORMS_RUNTIMEOPVERIFICATION_H

namespace mlir {
class DialectRegistry;

namespace norm {

/// Attaches RuntimeVerifiableOpInterface to norm.generic: of constraints G3 and
/// G5, what dynamic sizes hide from the verifier.
void registerRuntimeVerifiableOpInterfaceExternalModels(
    DialectRegistry &registry);

} // namespace norm
} // namespace mlir

#endif // NORM_DIALECT_NORM_TRANSFORMS_RUNTIMEOPVERIFICATION_H
