//===- GPUBinary.h - printing compiled GPU kernels --------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TARGET_GPUBINARY_H
#define NORM_TARGET_GPUBINARY_H

#include "mlir/IR/BuiltinOps.h"

namespace mlir::norm {

/// Prints the assembly of each `gpu.binary` of `module`, the result of
/// `norm-gpu-pipeline` for nvvm (PTX) or rocdl (AMDGCN). Fails with an error if
/// there is none, or one whose kernels are not text.
LogicalResult translateToGPUAssembly(ModuleOp module, llvm::raw_ostream &os);

/// Writes the bytes of the only object of the only `gpu.binary` of `module`, as
/// for SPIR-V. Fails with an error if there is not exactly one.
LogicalResult translateToGPUBinary(ModuleOp module, llvm::raw_ostream &os);

/// Registers `--mlir-to-gpu-assembly` and `--mlir-to-gpu-binary`.
void registerToGPUBinaryTranslations();

} // namespace mlir::norm

#endif // NORM_TARGET_GPUBINARY_H
