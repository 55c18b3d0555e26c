//===- Explain.cpp - what kernels there will be ---------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Transforms/Passes.h"

#include "KernelText.h"

#include "norm/Dialect/Norm/Utils/Words.h"

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMEXPLAIN
#include "norm/Dialect/Norm/Transforms/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

/// " at file.mlir:3:8", of the first place in a file that an op comes from.
static std::string describeLocation(Location location) {
  std::optional<FileLineColLoc> place = findPlace(location);
  if (!place)
    return "";
  return llvm::formatv(" at {0}:{1}:{2}",
                       llvm::sys::path::filename(place->getFilename()),
                       place->getLine(), place->getColumn())
      .str();
}

namespace {

struct NormExplainPass final : norm::impl::NormExplainBase<NormExplainPass> {
  void runOnOperation() override {
    ModuleOp module = getOperation();
    raw_ostream &os = llvm::outs();
    WalkResult result = module.walk([&](GenericOp op) -> WalkResult {
      TargetAttr target = TargetAttr::lookup(op);
      if (!target)
        return op.emitOpError("stands in a module without a norm.target: "
                              "expected norm-attach-target to have run");
      auto function = op->getParentOfType<FunctionOpInterface>();
      os << "norm.generic";
      if (function)
        os << " in @" << function.getName();
      os << describeLocation(op.getLoc()) << ", for " << target.getName();
      if (!target.getChip().empty())
        os << " " << target.getChip();
      os << ":\n";
      if (std::optional<CPUTarget> cpu = target.getCPU())
        explainCPUKernel(op, module, *cpu, os);
      else
        explainGPUKernels(op, *target.getGPU(), os);
      return success();
    });
    if (result.wasInterrupted())
      signalPassFailure();
    os.flush();
    markAllAnalysesPreserved();
  }
};

} // namespace
