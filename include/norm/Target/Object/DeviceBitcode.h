//===- DeviceBitcode.h - the Highway device library as bitcode --*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TARGET_OBJECT_DEVICEBITCODE_H
#define NORM_TARGET_OBJECT_DEVICEBITCODE_H

#include "llvm/ADT/StringRef.h"

namespace mlir::norm {
struct CPUTarget;
} // namespace mlir::norm

namespace mlir::highway {

/// The functions that lowered kernels call (runtime/highway), as LLVM bitcode
/// compiled for `target`. Empty if the build had no headers for its
/// architecture.
llvm::StringRef getDeviceLibraryBitcode(const norm::CPUTarget &target);

} // namespace mlir::highway

#endif // NORM_TARGET_OBJECT_DEVICEBITCODE_H
