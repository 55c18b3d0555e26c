//===- NumPy.h - arrays in .npy files ---------------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// The format is NumPy's (numpy.lib.format), versions 1 to 3, little-endian.
// NumPy has no bfloat16: a bf16 array is stored as its bits in uint16.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TOOLS_NORMRUN_NUMPY_H
#define NORM_LIB_TOOLS_NORMRUN_NUMPY_H

#include "Array.h"

#include "llvm/Support/Error.h"

namespace mlir::norm {

/// Reads the file at `path`. Unsigned integers are read as the integers of
/// their size; uint16 as bf16 if `uint16IsBF16`. Fortran order becomes C order.
/// What the file says of itself is checked against its length before anything
/// is allocated; the error names the file, what was found and what was
/// expected.
llvm::Expected<Array> readNumPy(llvm::StringRef path, bool uint16IsBF16);

/// Writes `array` in C order; bf16 as its bits in uint16.
llvm::Error writeNumPy(llvm::StringRef path, const Array &array);

} // namespace mlir::norm

#endif // NORM_LIB_TOOLS_NORMRUN_NUMPY_H
