//===- GPUCode.h - compiled GPU kernels as files ----------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TARGET_GPUCODE_H
#define NORM_TARGET_GPUCODE_H

#include "norm/Target/Emit.h"

#include "mlir/IR/BuiltinOps.h"
#include "llvm/Support/raw_ostream.h"

namespace mlir::norm {

/// What `norm-gpu-pipeline` makes of kernels.
enum class GPUCode {
  /// Assembly for NVIDIA's and for AMD's GPUs.
  PTX,
  ISA,
  /// Binaries for the same.
  Cubin,
  HSACO,
  SPIRV
};

/// Writes the kernels of `module`, the result of `norm-gpu-pipeline`: of each
/// `gpu.binary` if they are text, of the only one if they are binaries. Fails
/// with an error if there is none, if there are several binaries, and if a
/// kernel is not what is asked for.
LogicalResult translateToGPUCode(ModuleOp module, GPUCode code,
                                 llvm::raw_ostream &os);

/// `ptx`, `isa`, `cubin`, `hsaco` and `spirv`.
SmallVector<EmitKind> getGPUCodeKinds();

} // namespace mlir::norm

#endif // NORM_TARGET_GPUCODE_H
