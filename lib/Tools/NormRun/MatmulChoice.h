//===- MatmulChoice.h - what does matrix products ---------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TOOLS_NORMRUN_MATMULCHOICE_H
#define NORM_LIB_TOOLS_NORMRUN_MATMULCHOICE_H

#include "mlir/IR/BuiltinOps.h"
#include "llvm/Support/Error.h"

#include <string>
#include <vector>

namespace mlir::norm {

/// What `matmul=` of norm-cpu-pipeline is for `--matmul=option`: the names of
/// libraries and, at the end, loops. `auto` is what is here and faster than
/// loops, if `module` has matrix products at all. Code for `highwayTarget` runs
/// where nothing is known of libraries if that is no target of this machine's.
/// Fails for an unknown name and for a named library that is not here.
llvm::Expected<std::vector<std::string>>
chooseMatmul(StringRef option, ModuleOp module, StringRef highwayTarget);

} // namespace mlir::norm

#endif // NORM_LIB_TOOLS_NORMRUN_MATMULCHOICE_H
