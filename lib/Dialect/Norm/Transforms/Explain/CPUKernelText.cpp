//===- CPUKernelText.cpp - a CPU kernel in words --------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelText.h"

#include "norm/Dialect/Norm/Utils/Words.h"

#include "norm/Dialect/Norm/Utils/CPUPrediction.h"
#include "norm/Dialect/Norm/Utils/CPUSchedule.h"
#include "norm/Dialect/Norm/Utils/KernelLegality.h"

using namespace mlir;
using namespace mlir::norm;

/// Where the rows that are worked on together are found again.
static std::string findInCaches(const KernelText &text,
                                ArrayRef<unsigned> inputs, int64_t rows,
                                const CPUTarget &target) {
  int64_t bytes = 0;
  for (unsigned input : inputs) {
    Extent rowBytes = text.getLayout().getBytesOfRow(input);
    if (!rowBytes.isConstant())
      return "";
    bool isShared = text.getLayout().operands[input].isSharedByRows();
    bytes += rowBytes.getCoefficient() * (isShared ? 1 : rows);
  }
  StringRef cache = stringifyMemoryLevel(findMemoryLevel(bytes, target));
  return (" from " + cache + " (" + formatCount(bytes) +
          " bytes of the rows at once)")
      .str();
}

/// Where values stay that a later pass needs.
static std::string describeKeep(const KernelText &text,
                                CPUScheduleAttr schedule,
                                const CPUTarget &target) {
  const RowProgram &program = text.getProgram();
  switch (schedule.getKeep()) {
  case Keep::Reread:
    return "computed again";
  case Keep::Scratch:
    return "in " +
           formatCount(countScratchBytes(program, text.getLayout(),
                                         schedule.getRows())) +
           " bytes of scratch rows";
  case Keep::Registers:
    return "in " +
           formatCount(
               countKeptVectors(schedule, program, text.getLayout(), target)) +
           " vector registers";
  }
  llvm_unreachable("unknown place");
}

static void printPrediction(const std::optional<CPUPrediction> &prediction,
                            raw_ostream &os) {
  if (!prediction) {
    os << "  predicted: nothing for sizes that are not known, or that no "
          "memory has\n";
    return;
  }
  os << "  predicted: " << formatCount(prediction->arithmetic)
     << " operations on vectors, " << formatCount(prediction->accesses)
     << " loads and stores";
  for (auto [level, bytes] : llvm::enumerate(prediction->bytes))
    if (bytes > 0)
      os << ", " << formatCount(bytes) << " bytes of "
         << stringifyMemoryLevel(static_cast<MemoryLevel>(level));
  os << '\n';
}

void norm::explainCPUKernel(GenericOp op, ModuleOp module,
                            const CPUTarget &target, raw_ostream &os) {
  if (std::string lacking = describeWhatHighwayLacks(op, module);
      !lacking.empty()) {
    os << "  no kernel, but loops: it has " << lacking << '\n';
    return;
  }
  if (!op.getScheduleAttr()) {
    os << "  no kernel, but loops: norm-select-schedule gave it no schedule\n";
    return;
  }
  RowLayout layout = *computeRowLayout(op);
  RowProgram program(op);
  SmallVector<std::string> reasons;
  CPUScheduleAttr chosen = chooseCPUSchedule(program, layout, target, &reasons);
  auto schedule = cast<CPUScheduleAttr>(op.getScheduleAttr());

  KernelText text(program, layout, os);
  text.printRows();
  text.printOperands();
  text.printCollectives();
  auto isStored = [&](const KeptValue &kept) {
    return schedule.getKeep() == Keep::Registers ||
           (schedule.getKeep() == Keep::Scratch && isInScratch(kept, layout));
  };
  int64_t rows = schedule.getRows();
  if (schedule.getAcrossRows())
    rows *= target.getLanes(getBaseLane(op));
  text.printPasses(isStored, [&](ArrayRef<unsigned> inputs) {
    return findInCaches(text, inputs, rows, target);
  });
  text.printKept(
      describeKeep(text, schedule, target), [&](const KeptValue &kept) {
        return schedule.getKeep() == Keep::Scratch && !isStored(kept);
      });
  text.printSchedule(schedule, chosen, reasons);
  printPrediction(predictCPUKernel(program, layout, schedule, target), os);
}
