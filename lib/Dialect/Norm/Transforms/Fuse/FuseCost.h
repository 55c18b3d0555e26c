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

namespace mlir::norm::fuse {

class RowGroup;

/// What a target can hold of a row program.
struct FuseLimits {
  /// Values of each element that are kept from one pass over the row to a
  /// later one. On a CPU each takes a scratch row: 8 rows of 4096 f32 are
  /// 128 KiB, half of the smallest L2 cache among the targets. On a GPU with 4
  /// elements a thread they are 32 of its registers.
  unsigned keptValues = 8;
  /// Inputs and outputs. Each is a stream of its own: 24 of them, in as many
  /// pages, leave room in an L1 TLB of 32 entries, and their descriptors in the
  /// 4 KiB that GPU kernels take as parameters.
  unsigned operands = 24;
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
