//===- HighwayLaunch.h - the host's side of a highway kernel ----*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_CONVERSION_NORMTOHIGHWAY_HIGHWAYLAUNCH_H
#define NORM_LIB_CONVERSION_NORMTOHIGHWAY_HIGHWAYLAUNCH_H

#include "KernelEmitter.h"

#include <optional>

namespace mlir::norm {

/// The kernels of a norm.generic.
struct LaunchedKernels {
  /// Null if threads always share rows.
  func::FuncOp whole;
  /// Another one, which stores past the caches. Null if what `whole` does is
  /// for all.
  func::FuncOp streaming;
  /// The sizes that it is for; if they were known, it is for one thread.
  std::optional<LargeSizes> largeSizes;
  /// Of each, before what is staged and the range.
  KernelArguments arguments;
  /// None if threads never share rows.
  SmallVector<std::pair<Stage, func::FuncOp>> stages;
};

/// Whether there may be so few rows that threads share them.
bool mayHaveFewRows(const RowLayout &layout);

/// Calls kernels for all rows of a norm.generic, before the op. Returns what
/// writes the outputs that are summed over rows: for each a norm.generic that
/// adds up what the blocks of rows sum to.
SmallVector<GenericOp> createLaunch(OpBuilder &b, const RowProgram &program,
                                    const RowLayout &layout,
                                    CPUScheduleAttr schedule,
                                    const LaunchedKernels &kernels);

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_NORMTOHIGHWAY_HIGHWAYLAUNCH_H
