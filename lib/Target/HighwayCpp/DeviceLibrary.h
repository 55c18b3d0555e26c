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

/// Whether runtime/highway has a function of that name for kernels to call.
bool isDeviceFunction(StringRef name);

/// Prints the functions of runtime/highway that `functions` names, and what
/// they need in turn; nothing if that is nothing.
void printDeviceLibrary(ArrayRef<StringRef> functions, raw_ostream &os);

} // namespace mlir::norm

#endif // NORM_LIB_TARGET_HIGHWAYCPP_DEVICELIBRARY_H
