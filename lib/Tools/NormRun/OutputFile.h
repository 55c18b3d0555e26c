//===- OutputFile.h - files that are complete or not there ------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TOOLS_NORMRUN_OUTPUTFILE_H
#define NORM_LIB_TOOLS_NORMRUN_OUTPUTFILE_H

#include "mlir/Support/LLVM.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"

namespace mlir::norm {

/// Writes the file at `path`; to standard output for "-". A file that is there
/// remains as it is until all is written, and is then replaced at once; a pipe
/// or a device is written to. The error names the file.
llvm::Error replaceFile(StringRef path,
                        llvm::function_ref<void(raw_ostream &)> write);

} // namespace mlir::norm

#endif // NORM_LIB_TOOLS_NORMRUN_OUTPUTFILE_H
