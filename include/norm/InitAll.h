//===- InitAll.h - registration of everything -------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_INITALL_H
#define NORM_INITALL_H

namespace mlir {
class DialectRegistry;

namespace norm {

/// Registers the project's dialects and their interface implementations.
void registerAllDialects(DialectRegistry &registry);

/// Registers the project's passes and pipelines for textual pipelines.
void registerAllPasses();

} // namespace norm
} // namespace mlir

#endif // NORM_INITALL_H
