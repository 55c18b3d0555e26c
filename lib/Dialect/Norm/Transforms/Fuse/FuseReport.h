//===- FuseReport.h - what a row program has and lacks ----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_NORM_TRANSFORMS_FUSE_FUSEREPORT_H
#define LIB_DIALECT_NORM_TRANSFORMS_FUSE_FUSEREPORT_H

#include "RowGroup.h"

#include "norm/Dialect/Norm/Utils/Report.h"

namespace mlir::norm::fuse {

/// What memory traffic it costs that `op` is not in `group`: of each tensor
/// between the two, "786,432 bytes: tensor<128x768xf32> is written and read
/// again", or, where a size is dynamic, "2*4*d0*768 bytes". Empty if there is
/// no tensor between them.
std::string describeTraffic(const RowGroup &group, Operation *op);

/// Adds which ops are one kernel in `group`, before it is built, and which
/// stayed outside. Nothing for a reduction that is no row statistic.
void addFindings(const RowGroup &group, SmallVectorImpl<Finding> &findings);

} // namespace mlir::norm::fuse

#endif // LIB_DIALECT_NORM_TRANSFORMS_FUSE_FUSEREPORT_H
