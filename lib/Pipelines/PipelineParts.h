//===- PipelineParts.h - what pipelines have in common ----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_PIPELINES_PIPELINEPARTS_H
#define NORM_LIB_PIPELINES_PIPELINEPARTS_H

#include "mlir/Pass/PassManager.h"
#include "llvm/ADT/StringRef.h"

#include <string>

namespace mlir::norm {

/// Where norm-raise and norm-fuse tell what they found.
template <typename Options> std::string getReport(const Options &options) {
  if (options.explain && options.report.empty())
    return "-";
  return options.report;
}

/// Programs on tensors to norm.generic, and what is beside it, on buffers. With
/// `library`, matrix products are made such that a library does them. With
/// `forCallers`, public functions say what they compute and write their results
/// to memory of the caller. `report` is where is told what was found on the
/// way.
void addTensorsToBuffers(OpPassManager &pm, bool raise, bool fuse,
                         const std::string &report, bool library,
                         bool forCallers = false);

/// Slices, which are `ops`, such that upstream knows what they drop.
void addSliceExpansion(OpPassManager &pm, ArrayRef<StringLiteral> ops);

/// Tensors to buffers.
void addBufferization(OpPassManager &pm);

/// Norms to reductions and arithmetic, and what is known then of these. For
/// plain loops statistics are f64, where rows need no rescue.
void addStatisticsExpansion(OpPassManager &pm, bool forLoops);

/// What is left on memrefs to loops, and these to LLVM. With `launches`, the
/// host's gpu ops become calls of the GPU runtime, and emulated kernels are
/// made ready to run.
void addLoweringToLLVM(OpPassManager &pm, bool launches = false);

} // namespace mlir::norm

#endif // NORM_LIB_PIPELINES_PIPELINEPARTS_H
