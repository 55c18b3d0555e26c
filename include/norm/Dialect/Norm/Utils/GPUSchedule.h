//===- GPUSchedule.h - how GPU kernels walk rows ----------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The cost model of GPU kernels: from the row program, the layout and the
// target to a #norm.gpu_schedule, and whether one that somebody set fits them.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_UTILS_GPUSCHEDULE_H
#define NORM_DIALECT_NORM_UTILS_GPUSCHEDULE_H

#include "norm/Dialect/Norm/Utils/RowAccess.h"
#include "norm/TargetInfo/GPUTarget.h"

namespace mlir::norm {

/// One of the kernels of a norm.generic.
struct GPUKernelPlan {
  RowAccess access;
  GPUScheduleAttr schedule;
  /// Whether there is a rest of the row beside the chunks that are kept, which
  /// is read in each pass.
  bool rereads = false;
  /// The bytes of workgroup memory for what is kept, where the launch says how
  /// many they are; 0 where the kernel does.
  int64_t dynamicMemory = 0;
  /// A line for each field of the schedule that the cost model chose: what made
  /// it what it is. None where the schedule was given.
  SmallVector<std::string> reasons;

  /// Whether it is for rows of some sizes only.
  bool isOfResidentSize() const { return schedule.getLeastRowSize() > 0; }
};

/// The kernels: by vectors, best first, then by elements, which suits any
/// memory; then, where the row's size is not known until they run, those for
/// rows of a size that registers hold (least_row_size). Chosen from the
/// program, the row's size and the access; never from the number of rows, so
/// that a row's result does not depend on how many there are. What `schedule`
/// says, which may be null, is not chosen: it is for the kernel with its
/// vector_size.
SmallVector<GPUKernelPlan> planGPUKernels(const RowProgram &program,
                                          const RowLayout &layout,
                                          const GPUTarget &target,
                                          GPUScheduleAttr schedule = {});

/// How the first of the kernels of `op`, on memrefs, shares its rows among
/// threads, of those for rows that do not begin anywhere; null if `op` has no
/// kernels.
GPUScheduleAttr chooseGPUSchedule(GenericOp op, const GPUTarget &target);

/// Why the schedule does not fit, as a phrase behind "a schedule" that names
/// what was found and what was expected; empty if it fits.
std::string describeMisfit(GPUScheduleAttr schedule, const RowProgram &program,
                           const RowLayout &layout, const GPUTarget &target);

/// Fails with an error if `op` has a schedule that does not fit, or one of a
/// CPU.
LogicalResult verifySchedule(GenericOp op, const GPUTarget &target);

/// The type of what threads exchange of reductions: the widest of theirs; null
/// if there are none.
FloatType getExchangeType(const RowProgram &program);

/// The bytes that a value of this type takes in workgroup memory.
unsigned getWorkgroupBytes(Type type);

} // namespace mlir::norm

#endif // NORM_DIALECT_NORM_UTILS_GPUSCHEDULE_H
