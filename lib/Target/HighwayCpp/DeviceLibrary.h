//===- DeviceLibrary.h - the device library's source text -------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TARGET_HIGHWAYCPP_DEVICELIBRARY_H
#define NORM_LIB_TARGET_HIGHWAYCPP_DEVICELIBRARY_H

#include "mlir/Support/LLVM.h"

namespace mlir::norm {

/// Prints those parts of runtime/highway that `code` calls as `nh::Function`,
/// and what they need in turn.
void printDeviceLibrary(StringRef code, raw_ostream &os);

} // namespace mlir::norm

#endif // NORM_LIB_TARGET_HIGHWAYCPP_DEVICELIBRARY_H
