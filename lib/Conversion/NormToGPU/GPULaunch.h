//===- GPULaunch.h - the host's side of GPU kernels -------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_CONVERSION_NORMTOGPU_GPULAUNCH_H
#define NORM_LIB_CONVERSION_NORMTOGPU_GPULAUNCH_H

#include "norm/Dialect/Norm/Utils/GPUSchedule.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"

namespace mlir::norm {

/// One of the kernels of a norm.generic, and what it was made for.
struct LaunchedKernel {
  GPUKernelPlan plan;
  gpu::GPUFuncOp func;
};

/// Launches, at the builder's insertion point before the program's op, the
/// first of these kernels that the memory suits; the last suits any. Then those
/// of `ofSums`, which add up what it has left of each output that is summed
/// over rows. All take `extents` as RowKernel says.
void createLaunches(OpBuilder &b, const RowProgram &program,
                    const RowLayout &layout, int64_t maxWorkgroups,
                    ArrayRef<LaunchedKernel> kernels,
                    ArrayRef<gpu::GPUFuncOp> ofSums, ArrayRef<Extent> extents);

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_NORMTOGPU_GPULAUNCH_H
