//===- TensorsToBuffers.h - how pipelines begin -----------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_PIPELINES_TENSORSTOBUFFERS_H
#define NORM_LIB_PIPELINES_TENSORSTOBUFFERS_H

#include "mlir/Pass/PassManager.h"

#include <string>

namespace mlir::norm {

/// Programs on tensors to norm.generic, and what is beside it, on buffers. With
/// `library`, matrix products are made such that a library does them. With
/// `forCallers`, public functions say what they compute and write their results
/// to memory of the caller. `report` is where is told what was found on the
/// way.
void addTensorsToBuffers(OpPassManager &pm, bool raise, bool fuse,
                         const std::string &report, bool library,
                         bool forCallers = false);

} // namespace mlir::norm

#endif // NORM_LIB_PIPELINES_TENSORSTOBUFFERS_H
