//===- Schedule.cpp - how GPU kernels walk rows, as an attribute ----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Strategy.h"

#include "norm/Conversion/NormToGPU/NormToGPU.h"
#include "norm/TargetInfo/GPUTarget.h"

using namespace mlir;
using namespace mlir::norm;

StrategyLimits norm::getLimits(const GPUTarget &target) {
  StrategyLimits limits;
  limits.subgroupSize = target.subgroupSize;
  limits.clusterSize = target.clusterSize;
  limits.workgroupMemory = target.workgroupMemory;
  limits.hasDynamicMemory = target.hasDynamicWorkgroupMemory;
  limits.hasVectors = target.hasVectors;
  limits.workgroups = target.maxWorkgroups;
  limits.workgroupSize = target.maxWorkgroupSize;
  limits.registersPerThread = target.registersPerThread;
  limits.registersPerWorkgroup = target.registersPerWorkgroup;
  return limits;
}

GPUScheduleAttr norm::getSchedule(MLIRContext *context,
                                  const Strategy &strategy) {
  return GPUScheduleAttr::get(
      context, strategy.subgroupSize, strategy.threadsPerRow,
      strategy.rowsPerWorkgroup, strategy.clusterSize, strategy.vectorSize,
      strategy.edgeChunks, strategy.residentChunks, strategy.workgroupChunks,
      !strategy.kept.empty(), strategy.sizes ? strategy.sizes->least : 0);
}

bool norm::isFor(GPUScheduleAttr schedule, const RowAccess &access) {
  return schedule && schedule.getVectorSize() == access.vectorSize &&
         !access.edgesOf;
}

/// The accesses of the kernels of a norm.generic, the best first.
static SmallVector<RowAccess> getAccesses(const RowProgram &program,
                                          const RowLayout &layout,
                                          const StrategyLimits &limits) {
  SmallVector<RowAccess> accesses;
  if (limits.hasVectors)
    accesses = getVectorAccesses(program, layout);
  accesses.push_back(getElementAccess(program.getOp(), layout));
  return accesses;
}

/// Whether `op` becomes kernels.
static FailureOr<RowLayout> getKernelLayout(GenericOp op) {
  if (!op.hasPureBufferSemantics() || !describeWhatGPUsLack(op).empty() ||
      !RowProgram::describeObstacle(op).empty())
    return failure();
  return computeRowLayout(op, /*hasPartialSums=*/false);
}

GPUScheduleAttr norm::chooseGPUSchedule(GenericOp op, const GPUTarget &target) {
  FailureOr<RowLayout> layout = getKernelLayout(op);
  if (failed(layout))
    return {};
  RowProgram program(op);
  StrategyLimits limits = getLimits(target);
  for (const RowAccess &access : getAccesses(program, *layout, limits))
    if (!access.edgesOf)
      return getSchedule(op.getContext(),
                         chooseStrategy(program, *layout, access, limits));
  return {};
}

LogicalResult norm::verifySchedule(GenericOp op, const StrategyLimits &limits) {
  if (!op.getScheduleAttr())
    return success();
  auto schedule = dyn_cast<GPUScheduleAttr>(op.getScheduleAttr());
  if (!schedule)
    return op.emitOpError("has the schedule ")
           << op.getScheduleAttr()
           << ": expected a #norm.gpu_schedule for GPUs";
  auto misfit = [&](StringRef what, int64_t found, StringRef expected,
                    int64_t most) {
    return op.emitOpError("has a schedule with ")
           << what << " " << found << ": expected " << expected << " " << most;
  };
  if (schedule.getSubgroupSize() != limits.subgroupSize)
    return misfit("subgroup_size", schedule.getSubgroupSize(),
                  "that of the target,", limits.subgroupSize);
  if (schedule.getClusterSize() > limits.clusterSize)
    return misfit("cluster_size", schedule.getClusterSize(),
                  "at most the target's", limits.clusterSize);
  if (schedule.getWorkgroupSize() > limits.workgroupSize)
    return misfit("workgroups of threads:", schedule.getWorkgroupSize(),
                  "at most", limits.workgroupSize);
  FailureOr<RowLayout> layout = getKernelLayout(op);
  if (failed(layout))
    return success();
  RowProgram program(op);
  for (const RowAccess &access : getAccesses(program, *layout, limits)) {
    if (!isFor(schedule, access))
      continue;
    Strategy strategy =
        chooseStrategy(program, *layout, access, limits, schedule);
    int64_t bytes = countWorkgroupBytes(program, strategy);
    if (bytes > limits.workgroupMemory)
      return misfit("bytes of workgroup memory:", bytes, "at most",
                    limits.workgroupMemory);
    int64_t words = countResidentWords(program, strategy);
    if (words > limits.registersPerThread)
      return misfit("values in registers of a thread:", words,
                    "at most its registers,", limits.registersPerThread);
    if (words * strategy.getWorkgroupSize() > limits.registersPerWorkgroup)
      return misfit("values in registers of a workgroup:",
                    words * strategy.getWorkgroupSize(),
                    "at most its registers,", limits.registersPerWorkgroup);
    return success();
  }
  return op.emitOpError("has a schedule with vector_size ")
         << schedule.getVectorSize()
         << ", by which its rows cannot be accessed: expected 1, or as many "
            "elements as 16 bytes of the narrowest operand have, of rows that "
            "are contiguous";
}

LogicalResult norm::verifySchedule(GenericOp op, const GPUTarget &target) {
  return verifySchedule(op, getLimits(target));
}
