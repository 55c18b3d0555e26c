//===- PhaseTimer.cpp - where the time of a run goes ----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PhaseTimer.h"

#include "norm/Dialect/Norm/Transforms/Passes.h"
#include "norm/Transforms/Bufferization/Passes.h"
#include "norm/Transforms/Linalg/Passes.h"

#include "mlir/Pass/Pass.h"
#include "mlir/Pass/PassInstrumentation.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

#include <chrono>
#include <ctime>

using namespace mlir;
using namespace mlir::norm;

namespace {

class PipelinePhases final : public PassInstrumentation {
public:
  explicit PipelinePhases(PhaseTimer &timer) : timer(timer) {
    // By the passes themselves, whatever they are called.
    phases[createNormAttachTarget()->getTypeID()] = "raise";
    phases[createNormDecomposeAggregates()->getTypeID()] = "bufferize";
    phases[createNormExpandStatistics()->getTypeID()] = "kernels";
    phases[createNormExpandCopies()->getTypeID()] = "lower";
  }

  void runBeforePass(Pass *pass, Operation *) override {
    auto phase = phases.find(pass->getTypeID());
    if (phase != phases.end())
      timer.begin(phase->second);
  }

private:
  PhaseTimer &timer;
  llvm::DenseMap<TypeID, StringRef> phases;
};

} // namespace

PhaseTimer::Times PhaseTimer::getTimes() {
  auto now = std::chrono::steady_clock::now().time_since_epoch();
  timespec processors;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &processors);
  return {std::chrono::duration<double, std::milli>(now).count(),
          processors.tv_sec * 1e3 + processors.tv_nsec / 1e6};
}

PhaseTimer::PhaseTimer() : since(getTimes()) {
  phases.push_back({"start", {0, since.processors}});
  current = 0;
}

void PhaseTimer::end() {
  Times now = getTimes();
  // `start` is over before there is a timer.
  if (current > 0) {
    phases[current].times.clock += now.clock - since.clock;
    phases[current].times.processors += now.processors - since.processors;
  }
  since = now;
}

void PhaseTimer::begin(StringRef name) {
  end();
  auto *found = llvm::find_if(
      phases, [&](const Phase &phase) { return phase.name == name; });
  current = found - phases.begin();
  if (found == phases.end())
    phases.push_back({name, {0, 0}});
}

void PhaseTimer::print(raw_ostream &os) {
  end();
  os << "phase        clock ms  processor ms\n";
  Phase total = {"total", {0, 0}};
  auto printPhase = [&](const Phase &phase) {
    os << llvm::format("%-10s", phase.name.str().c_str());
    if (phase.times.clock > 0)
      os << llvm::format("%11.2f", phase.times.clock);
    else
      os << "          -";
    os << llvm::format("%14.2f\n", phase.times.processors);
  };
  for (const Phase &phase : phases) {
    printPhase(phase);
    total.times.clock += phase.times.clock;
    total.times.processors += phase.times.processors;
  }
  printPhase(total);
}

std::unique_ptr<PassInstrumentation> PhaseTimer::createInstrumentation() {
  return std::make_unique<PipelinePhases>(*this);
}
