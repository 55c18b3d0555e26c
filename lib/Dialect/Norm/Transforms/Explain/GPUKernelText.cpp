//===- GPUKernelText.cpp - GPU kernels in words ---------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelText.h"

#include "norm/Dialect/Norm/Utils/Words.h"

#include "norm/Dialect/Norm/Utils/GPUSchedule.h"
#include "norm/Dialect/Norm/Utils/KernelLegality.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::norm;

/// The rows that a kernel is for.
static std::string describeRows(const GPUKernelPlan &plan) {
  GPUScheduleAttr schedule = plan.schedule;
  std::string text =
      plan.access.edgesOf
          ? "rows that begin and end anywhere, alike in all operands"
      : plan.access.vectorSize > 1 ? "rows of aligned vectors"
                                   : "rows of any memory, element by element";
  if (int64_t least = schedule.getLeastRowSize())
    text += ", of " + formatCount(least) + " to " +
            formatCount(schedule.getResidentElements()) + " elements";
  return text;
}

/// Where values stay that a later pass needs.
static std::string describeKeep(const KernelText &text,
                                const GPUKernelPlan &plan) {
  const RowProgram &program = text.getProgram();
  if (program.getKeptValues().empty())
    return "nothing";
  GPUScheduleAttr schedule = plan.schedule;
  SmallVector<std::string> places;
  int64_t elements = schedule.getResidentChunks() * schedule.getVectorSize() +
                     (schedule.keepsEdges() ? schedule.getEdgeChunks() : 0);
  int64_t words = 0;
  for (Type type : program.getSlotTypes())
    words += llvm::divideCeil(type.getIntOrFloatBitWidth(), 32);
  if (elements > 0)
    places.push_back("of " + formatCount(elements) +
                     " elements of a thread in " +
                     formatCount(elements * words) + " registers");
  if (schedule.getWorkgroupChunks() > 0)
    places.push_back(
        "of " +
        formatCount(schedule.getWorkgroupChunks() * schedule.getVectorSize()) +
        " in workgroup memory, " +
        formatCount(schedule.getWorkgroupValues() * text.getKeptBytes()) +
        " bytes of a workgroup");
  if (plan.rereads)
    places.push_back(places.empty() ? "computed again"
                                    : "of the rest computed again");
  return llvm::join(places, ", ");
}

void norm::explainGPUKernels(GenericOp op, const GPUTarget &target,
                             raw_ostream &os) {
  if (std::string lacking = describeWhatGPUsLack(op, target.hasBooleans);
      !lacking.empty()) {
    os << "  no kernel: " << lacking << " has no lowering to GPUs\n";
    return;
  }
  auto schedule = dyn_cast_if_present<GPUScheduleAttr>(op.getScheduleAttr());
  if (!schedule) {
    os << "  no kernel: norm-select-schedule gave it no schedule\n";
    return;
  }
  RowLayout layout = *computeRowLayout(op, /*hasPartialSums=*/false);
  RowProgram program(op);
  // What was set by hand is given to the cost model, which then has no reason
  // of its own for it.
  GPUScheduleAttr chosen = chooseGPUSchedule(op, target);
  SmallVector<GPUKernelPlan> plans =
      planGPUKernels(program, layout, target,
                     schedule == chosen ? GPUScheduleAttr() : schedule);

  KernelText text(program, layout, os);
  text.printRows();
  text.printOperands();
  text.printCollectives();
  // What one kernel keeps another may read again.
  bool rereads = llvm::any_of(
      plans, [](const GPUKernelPlan &plan) { return plan.rereads; });
  text.printPasses([&](const KeptValue &) { return !rereads; },
                   [](ArrayRef<unsigned>) { return " where it did not stay"; });
  text.printKept("where each kernel says");
  os << "  kernels: " << plans.size();
  if (plans.size() > 1)
    os << ", of which a launch takes the first that suits";
  if (!layout.getRowSize().isConstant())
    os << ", those for rows of some sizes before others";
  os << '\n';
  for (const GPUKernelPlan &plan : plans) {
    os << "    for " << describeRows(plan) << '\n'
       << "      kept: " << describeKeep(text, plan) << '\n'
       << "      schedule: " << plan.schedule << '\n';
    if (plan.reasons.empty()) {
      os << "      why: set by hand; the cost model's is " << chosen << '\n';
      continue;
    }
    os << "      why:\n";
    for (const std::string &reason : plan.reasons)
      os << "        " << reason << '\n';
  }
}
