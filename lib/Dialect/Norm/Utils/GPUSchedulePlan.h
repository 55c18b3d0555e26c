//===- GPUSchedulePlan.h - what choosing and checking share -----*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The plan of one GPU kernel, and what its schedule takes of the target.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_DIALECT_NORM_UTILS_GPUSCHEDULEPLAN_H
#define NORM_LIB_DIALECT_NORM_UTILS_GPUSCHEDULEPLAN_H

#include "norm/Dialect/Norm/Utils/GPUSchedule.h"

namespace mlir::norm {

/// The kernel of this access. What `given` says, which may be null, is not
/// chosen.
GPUKernelPlan planGPUKernel(const RowProgram &program, const RowLayout &layout,
                            const GPUTarget &target, const RowAccess &access,
                            GPUScheduleAttr given);

/// Whether `schedule` is about kernels with this access: of aligned vectors, or
/// of elements.
bool isFor(GPUScheduleAttr schedule, const RowAccess &access);

/// The layout for the kernels of `op`; fails if it has none.
FailureOr<RowLayout> getGPUKernelLayout(GenericOp op);

/// The registers that an element takes of what is kept, of 4 bytes.
int64_t countKeptWords(const RowProgram &program);

/// The bytes that an element takes of what is kept in workgroup memory.
int64_t countKeptBytes(const RowProgram &program);

/// The bytes of workgroup memory by which threads exchange what they reduce.
int64_t countExchangeBytes(const RowProgram &program, GPUScheduleAttr schedule);

} // namespace mlir::norm

#endif // NORM_LIB_DIALECT_NORM_UTILS_GPUSCHEDULEPLAN_H
