//===- BufferDeallocationOpInterfaceImpl.h - deallocation -------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_TRANSFORMS_BUFFERDEALLOCATIONOPINTERFACEIMPL_H
#define NORM_DIALECT_NORM_TRANSFORMS_BUFFERDEALLOCATIONOPINTERFACEIMPL_H

namespace mlir {
class DialectRegistry;

namespace norm {

/// Attaches BufferDeallocationOpInterface to norm.generic, which the
/// deallocation of buffers then passes by.
void registerBufferDeallocationOpInterfaceExternalModels(
    DialectRegistry &registry);

} // namespace norm
} // namespace mlir

#endif // NORM_DIALECT_NORM_TRANSFORMS_BUFFERDEALLOCATIONOPINTERFACEIMPL_H
