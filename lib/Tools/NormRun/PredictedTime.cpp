//===- PredictedTime.cpp - the cost model beside a measurement ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PredictedTime.h"

#include "Copy.h"

#include "norm/Dialect/Norm/IR/Norm.h"
#include "norm/Runtime/Runtime.h"
#include "norm/TargetInfo/CPUTarget.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/SymbolTable.h"
#include "llvm/ADT/STLExtras.h"

#include <numeric>

using namespace mlir;
using namespace mlir::norm;

/// Of each measurement; the fastest counts, since nothing makes a machine
/// faster than it is.
static constexpr int kSamples = 15;
/// As large as any third level that a core has a share of.
static constexpr int64_t kBytesOfMemory = 256 << 20;

/// A function with a body that `function` calls; empty if there is none.
static std::string findCallee(func::FuncOp function) {
  std::string found;
  function.walk([&](func::CallOp call) {
    auto callee = SymbolTable::lookupNearestSymbolFrom<func::FuncOp>(
        call, call.getCalleeAttr());
    if (callee && !callee.isExternal())
      found = callee.getName().str();
  });
  return found;
}

std::optional<FunctionPrediction> norm::predictFunction(ModuleOp explained,
                                                        StringRef entry,
                                                        std::string &reason) {
  std::optional<FunctionPrediction> prediction;
  auto function = explained.lookupSymbol<func::FuncOp>(entry);
  if (std::string callee = findCallee(function); !callee.empty()) {
    reason = "@" + entry.str() + " calls @" + callee +
             ", whose normalizations are not counted";
    return std::nullopt;
  }
  WalkResult result = function.walk([&](GenericOp op) {
    if (op->getParentOp() != function || !function.getBody().hasOneBlock()) {
      reason = "a normalization is in a loop or a branch, which may run more "
               "often than once or not at all";
      return WalkResult::interrupt();
    }
    auto schedule = dyn_cast_or_null<CPUScheduleAttr>(op.getScheduleAttr());
    TargetAttr target = TargetAttr::lookup(op);
    if (!schedule || !target || !target.getCPU()) {
      reason = "a normalization has no kernel";
      return WalkResult::interrupt();
    }
    if (target.getCPU()->architecture != getHostArchitecture()) {
      reason = "what is measured is an emulator of " +
               target.getCPU()->architecture.str();
      return WalkResult::interrupt();
    }
    RowLayout layout = *computeRowLayout(op);
    std::optional<CPUPrediction> work =
        predictCPUKernel(RowProgram(op), layout, schedule, *target.getCPU());
    if (!work) {
      reason = "sizes are not known, or no memory has them";
      return WalkResult::interrupt();
    }
    if (!prediction)
      prediction = FunctionPrediction{{}, *target.getCPU()};
    prediction->work += *work;
    return WalkResult::advance();
  });
  if (result.wasInterrupted())
    return std::nullopt;
  if (!prediction)
    reason = "@" + entry.str() + " has no normalization";
  return prediction;
}

static double getFastest(llvm::function_ref<void()> body, int64_t repeats) {
  double fastest = timeOnce(body, repeats);
  for (int i = 1; i < kSamples; ++i)
    fastest = std::min(fastest, timeOnce(body, repeats));
  return fastest;
}

/// Additions of one cycle each, since each needs the one before it. What is
/// added stands in a register: constants some processors add up by themselves.
static double measureCyclesPerNs() {
  constexpr int64_t kCycles = 100000, kUnrolled = 10;
  auto add = [] {
    uint64_t sum = 0, step = 3;
    for (int64_t i = 0; i < kCycles / kUnrolled; ++i)
#pragma GCC unroll 10
      for (int64_t j = 0; j < kUnrolled; ++j) {
        __asm__ volatile("" : "+r"(sum), "+r"(step));
        sum += step;
      }
    __asm__ volatile("" : : "r"(sum));
  };
  return kCycles / getFastest(add, 1);
}

/// The bandwidth of a copy that fills half of what holds `bytes`, by memcpy or
/// a loop, in bytes a ns.
static double measureBandwidth(int64_t bytes) {
  Copy copy(bytes);
  int64_t repeats = std::max<int64_t>(1, (1 << 20) / bytes);
  double ns = getFastest([&] { copy.run(/*useLoop=*/false); }, repeats);
  ns = std::min(ns, getFastest([&] { copy.run(/*useLoop=*/true); }, repeats));
  return bytes / ns;
}

double PredictedTime::getNs() const {
  return std::max({arithmeticNs, accessNs,
                   std::accumulate(memoryNs.begin(), memoryNs.end(), 0.0)});
}

PredictedTime norm::measureAndPredict(const FunctionPrediction &prediction) {
  const CPUTarget &target = prediction.target;
  int32_t threads = norm_get_num_threads();
  norm_set_num_threads(1);
  PredictedTime time;
  double operationsPerNs = measureCyclesPerNs() * kOperationsPerCycle;
  time.arithmeticNs = prediction.work.arithmetic / operationsPerNs;
  time.accessNs = prediction.work.accesses / operationsPerNs;
  const int64_t sizes[kNumMemoryLevels] = {
      target.l1Bytes / 2, target.l2Bytes / 2,
      std::min(target.l3Bytes / 2, kBytesOfMemory), kBytesOfMemory};
  for (auto [ns, bytes, size] :
       llvm::zip_equal(time.memoryNs, prediction.work.bytes, sizes))
    if (bytes > 0)
      ns = bytes / measureBandwidth(size);
  norm_set_num_threads(threads);
  return time;
}
