//===- NumPy.h - arrays in .npy files ---------------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// The format is NumPy's (numpy.lib.format), versions 1 to 3, little-endian.
// NumPy has no bfloat16 and no floats of eight bits: their arrays are written
// as their bits in uint16 and uint8, and read as that or as what ml_dtypes
// makes of them, whose name NumPy does not store.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TOOLS_NORMRUN_NUMPY_H
#define NORM_LIB_TOOLS_NORMRUN_NUMPY_H

#include "Array.h"
#include "InputFile.h"

#include "llvm/Support/Error.h"

namespace mlir::norm {

/// Reads the file at `path`. Unsigned integers are read as the integers of
/// their size; but if `expected` is bf16 or a float of eight bits, its bits are
/// found in unsigned integers, or in elements without a type, of its size.
/// Fortran order becomes C order.
/// What the file says of itself is checked against its length before anything
/// is allocated; of a pipe or a device as much is read as it says. The error
/// names the file, what was found and what was expected.
llvm::Expected<Array> readNumPy(llvm::StringRef path, Element expected);

/// The same of a file that is open, which errors call `path`.
llvm::Expected<Array> readNumPy(InputFile &file, llvm::StringRef path,
                                Element expected);

/// Writes `array` in C order; bf16 and floats of eight bits as their bits in
/// unsigned integers. A file that is there remains as it is until the new one
/// is complete, and takes its place.
llvm::Error writeNumPy(llvm::StringRef path, const Array &array);

} // namespace mlir::norm

#endif // NORM_LIB_TOOLS_NORMRUN_NUMPY_H
