//===- SelectSchedule.cpp - how kernels walk rows -------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Transforms/Passes.h"

#include "norm/Dialect/Norm/IR/Norm.h"
#include "norm/Dialect/Norm/Utils/CPUSchedule.h"
#include "norm/Dialect/Norm/Utils/GPUSchedule.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMSELECTSCHEDULE
#include "norm/Dialect/Norm/Transforms/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

namespace {

struct NormSelectSchedulePass final
    : norm::impl::NormSelectScheduleBase<NormSelectSchedulePass> {
  void runOnOperation() override {
    WalkResult result = getOperation()->walk([](GenericOp op) -> WalkResult {
      TargetAttr target = TargetAttr::lookup(op);
      if (!target)
        return op.emitOpError("stands in a module without a norm.target: "
                              "expected norm-attach-target to have run");
      if (std::optional<CPUTarget> cpu = target.getCPU())
        return select(op, *cpu);
      return select(op, *target.getGPU());
    });
    if (result.wasInterrupted())
      signalPassFailure();
  }

private:
  static LogicalResult select(GenericOp op, const CPUTarget &target) {
    if (op.getScheduleAttr() || !op.hasPureBufferSemantics() ||
        !RowProgram::describeObstacle(op).empty())
      return verifySchedule(op, target);
    // Where it fails, no kernel walks any rows.
    FailureOr<RowLayout> layout = computeRowLayout(op);
    if (succeeded(layout))
      op.setScheduleAttr(chooseCPUSchedule(RowProgram(op), *layout, target));
    return success();
  }

  static LogicalResult select(GenericOp op, const GPUTarget &target) {
    if (op.getScheduleAttr())
      return verifySchedule(op, target);
    if (GPUScheduleAttr schedule = chooseGPUSchedule(op, target))
      op.setScheduleAttr(schedule);
    return success();
  }
};

} // namespace
