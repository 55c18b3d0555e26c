//===- GPUScheduleFit.cpp - whether a GPU schedule fits op and target -----===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "GPUSchedulePlan.h"

using namespace mlir;
using namespace mlir::norm;

/// The accesses of the kernels, of those that schedules are about, best first.
static SmallVector<RowAccess> getScheduledAccesses(const RowProgram &program,
                                                   const RowLayout &layout,
                                                   const GPUTarget &target) {
  SmallVector<RowAccess> accesses;
  if (target.hasVectors)
    accesses = getVectorAccesses(program, layout);
  llvm::erase_if(accesses, [](const RowAccess &access) {
    return access.edgesOf.has_value();
  });
  accesses.push_back(getElementAccess(program.getOp(), layout));
  return accesses;
}

/// A field that is not as the target wants it.
static std::string describe(StringRef what, int64_t found, StringRef expected,
                            int64_t limit) {
  return ("with " + what + " " + Twine(found) + ": expected " + expected + " " +
          Twine(limit))
      .str();
}

/// Why the schedule fits no op at all on this target.
static std::string describeTargetMisfit(GPUScheduleAttr schedule,
                                        const GPUTarget &target) {
  if (schedule.getSubgroupSize() != target.subgroupSize)
    return describe("subgroup_size", schedule.getSubgroupSize(),
                    "that of the target,", target.subgroupSize);
  if (schedule.getClusterSize() > target.clusterSize)
    return describe("cluster_size", schedule.getClusterSize(),
                    "at most the target's", target.clusterSize);
  if (schedule.getWorkgroupSize() > target.maxWorkgroupSize)
    return describe("workgroups of threads:", schedule.getWorkgroupSize(),
                    "at most", target.maxWorkgroupSize);
  return "";
}

/// Whether two schedules differ in nothing but edges that the first leaves out.
static bool isSameBesideEdges(GPUScheduleAttr schedule, GPUScheduleAttr used) {
  return schedule.getResidentChunks() == used.getResidentChunks() &&
         schedule.getWorkgroupChunks() == used.getWorkgroupChunks() &&
         schedule.getLeastRowSize() == used.getLeastRowSize() &&
         (schedule.getEdgeChunks() == 0 ||
          schedule.getEdgeChunks() == used.getEdgeChunks());
}

std::string norm::describeMisfit(GPUScheduleAttr schedule,
                                 const RowProgram &program,
                                 const RowLayout &layout,
                                 const GPUTarget &target) {
  if (std::string misfit = describeTargetMisfit(schedule, target);
      !misfit.empty())
    return misfit;
  for (const RowAccess &access :
       getScheduledAccesses(program, layout, target)) {
    if (!isFor(schedule, access))
      continue;
    GPUScheduleAttr used =
        planGPUKernel(program, layout, target, access, schedule).schedule;
    if (schedule.getKeepShared() && !used.getKeepShared())
      return "with keep_shared, for which there is nothing or no room: "
             "expected "
             "several rows a workgroup, every chunk of a row resident, and an "
             "operand that all rows share and registers hold";
    // Its edges follow from the rest.
    if (!isSameBesideEdges(schedule, used)) {
      std::string expected;
      llvm::raw_string_ostream(expected) << used;
      return "that rows of this op cannot have: expected " + expected;
    }
    int64_t bytes = countExchangeBytes(program, used) +
                    countKeptBytes(program) * used.getWorkgroupValues();
    if (bytes > target.workgroupMemory)
      return describe("bytes of workgroup memory:", bytes, "at most",
                      target.workgroupMemory);
    int64_t words = used.getResidentChunks() * used.getVectorSize() *
                    countKeptWords(program);
    if (words > target.registersPerThread)
      return describe("values in registers of a thread:", words,
                      "at most its registers,", target.registersPerThread);
    words *= used.getWorkgroupSize();
    if (words > target.registersPerWorkgroup)
      return describe("values in registers of a workgroup:", words,
                      "at most its registers,", target.registersPerWorkgroup);
    return "";
  }
  return ("with vector_size " + Twine(schedule.getVectorSize()) +
          ", by which its rows cannot be accessed: expected 1, or as many "
          "elements as 16 bytes of the narrowest operand have, of rows that "
          "are contiguous")
      .str();
}

LogicalResult norm::verifySchedule(GenericOp op, const GPUTarget &target) {
  if (!op.getScheduleAttr())
    return success();
  auto schedule = dyn_cast<GPUScheduleAttr>(op.getScheduleAttr());
  if (!schedule)
    return op.emitOpError("has the schedule ")
           << op.getScheduleAttr()
           << ": expected a #norm.gpu_schedule for GPUs";
  std::string misfit = describeTargetMisfit(schedule, target);
  if (misfit.empty()) {
    FailureOr<RowLayout> layout = getGPUKernelLayout(op);
    if (failed(layout))
      return success();
    misfit = describeMisfit(schedule, RowProgram(op), *layout, target);
  }
  if (misfit.empty())
    return success();
  return op.emitOpError("has a schedule ") << misfit;
}
