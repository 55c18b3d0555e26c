//===- FuseCost.h - what a fused row program takes --------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The cost rule of norm-fuse. An op joins a row program if that
//
//   - saves a read or a write of a tensor that has an element for each point;
//     an op with one element a row, or one along the row for all rows, may also
//     join where it saves one of those;
//   - leaves a program that the target can hold: FuseLimits.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_NORM_TRANSFORMS_FUSE_FUSECOST_H
#define LIB_DIALECT_NORM_TRANSFORMS_FUSE_FUSECOST_H

#include "norm/TargetInfo/GPUTarget.h"

#include <optional>

namespace mlir {
class Operation;
}

namespace mlir::norm::fuse {

class RowGroup;

/// What a target can hold of a row program, and whether it can compute it.
struct FuseLimits {
  /// Values of each element that are kept from one pass over the row to a later
  /// one. A step of such a pass has one vector of each: on a CPU in at most
  /// half of the vector registers, the others are for arithmetic and sums. A
  /// thread of a GPU, with 4 elements of each, has them in at most an eighth of
  /// its registers: what its schedule keeps there (GPUSchedule.cpp). Without a
  /// target it is the least that any in the table has. On a CPU that keeps them
  /// in scratch rows, 8 of 4096 f32 are 128 KiB, half of the smallest L2 cache
  /// among the targets.
  unsigned keptValues = 8;
  /// Inputs and outputs. Each is a stream of its own: 24 of them, in as many
  /// pages, leave room in an L1 TLB of 32 entries. With a GPU not more than its
  /// kernels can have.
  unsigned operands = 24;
  /// Passes over a row, for all targets alike; a norm takes two of them. Each
  /// computes its elements from those before, so that the code of a chain of
  /// norms, and the time to compile it, grow with the square of its length.
  /// With a gain each, operands end a chain at this length, too.
  unsigned passes = 48;
  /// Scalar ops of all bodies together, for all targets alike: far more than 48
  /// passes of norms have, and few enough that the program they are expanded to
  /// has a kernel (KernelLegality.cpp). What joins is compared with all that
  /// has joined: a chain of that many takes seconds.
  unsigned ops = 2000;
  /// The GPU that kernels are for: an op that it cannot compute does not join a
  /// program, which would be the host's then.
  std::optional<GPUTarget> gpu;

  /// Those of the `#norm.target` around `op`.
  static FuseLimits get(Operation *op);
};

struct RowCost {
  /// Passes over the row, the one that computes the outputs included.
  unsigned passes = 1;
  /// Values that are needed again by a later pass than the one that computes
  /// them, at the most at a time.
  unsigned keptValues = 0;
  unsigned operands = 0;
  /// Whether something is computed of each element from a reduction.
  bool spreadsReduction = false;
  /// Whether what is yielded once a row is the same along it by construction.
  bool isUniformPerRow = true;
};

/// The cost of the program that `group` would be, with norm.normalize as the
/// passes that norm-expand-statistics makes of it.
RowCost computeCost(const RowGroup &group);

} // namespace mlir::norm::fuse

#endif // LIB_DIALECT_NORM_TRANSFORMS_FUSE_FUSECOST_H
