//===- HighwayCpp.h - printing kernels as Highway C++ -----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The last step of the C++ route: the EmitC form of kernels and of the
// functions that launch them, printed as one self-contained translation unit,
// and the C header that declares its functions.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TARGET_HIGHWAYCPP_H
#define NORM_TARGET_HIGHWAYCPP_H

#include "mlir/IR/BuiltinOps.h"

namespace mlir::norm {

/// What the printed files are called. The translation unit includes itself
/// once for each target, by `fileName`; the header's guard follows from it.
struct HighwayCppOptions {
  std::string fileName = "kernels.cc";
};

/// Prints `module`, the result of `norm-emit-highway-pipeline`, as a C++17
/// translation unit that needs nothing but Highway 1.0.3 or newer. Kernels are
/// compiled for each target that the compiler can attain, and chosen at run
/// time by `HWY_DYNAMIC_DISPATCH`. Fails with an error at the op that is not
/// part of the C++ route.
LogicalResult translateToHighwayCpp(ModuleOp module, llvm::raw_ostream &os,
                                    const HighwayCppOptions &options);

/// Prints the C header of that translation unit: for each public function its
/// formula, shapes, types and aliasing rule, and its declaration.
LogicalResult translateToHighwayHeader(ModuleOp module, llvm::raw_ostream &os,
                                       const HighwayCppOptions &options);

/// Registers `--mlir-to-highway-cpp` and `--mlir-to-highway-header`, with the
/// option `--highway-cpp-file`.
void registerToHighwayCppTranslations();

} // namespace mlir::norm

#endif // NORM_TARGET_HIGHWAYCPP_H
