//===- LoopsOfPart.h - loops of an op as those of a sum ---------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_NORM_TRANSFORMS_FUSE_LOOPSOFPART_H
#define LIB_DIALECT_NORM_TRANSFORMS_FUSE_LOOPSOFPART_H

#include "../RowPart.h"

namespace mlir::norm::fuse {

/// The loops that lead to an element, in the order of the dimensions.
using LoopList = SmallVector<unsigned>;

/// The loops of the sum that those of a part are. Several of the part may be
/// one of the sum, and the other way: they go together.
class LoopsOfPart {
public:
  LoopsOfPart(unsigned numLoops) : groups(numLoops, -1) {}

  /// What `map`, of a result that `loops` lead to, says. False if there are no
  /// common divisors.
  bool add(const RowPart &part, AffineMap map, ArrayRef<unsigned> loops,
           ArrayRef<int64_t> sizes);
  /// A loop of the part that is one of the sum.
  void add(unsigned ofPart, unsigned loop) {
    groups[ofPart] = dims.size();
    dims.push_back({ofPart});
    loopsOf.push_back({loop});
  }
  /// The loops that lead to what `map` reads. Fails where it has a part of what
  /// goes together.
  FailureOr<LoopList> find(const RowPart &part, AffineMap map) const;

private:
  /// By loops of the part: which group each belongs to.
  SmallVector<int> groups;
  /// By groups: the loops of the part, and those of the sum.
  SmallVector<LoopList> dims, loopsOf;
};

} // namespace mlir::norm::fuse

#endif // LIB_DIALECT_NORM_TRANSFORMS_FUSE_LOOPSOFPART_H
