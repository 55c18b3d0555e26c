//===- RunMain.h - the runner as a function ---------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TOOLS_NORMRUN_RUNMAIN_H
#define NORM_LIB_TOOLS_NORMRUN_RUNMAIN_H

namespace mlir {
class DialectRegistry;

namespace norm {

/// What the tool `norm-run` does: compiles a function of a file and runs it on
/// arrays (docs/norm-run.md). Returns the exit code of the process.
int runMain(int argc, char **argv, DialectRegistry &registry);

} // namespace norm
} // namespace mlir

#endif // NORM_LIB_TOOLS_NORMRUN_RUNMAIN_H
