//===- LoopsOfPart.cpp - loops of an op as those of a sum -----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LoopsOfPart.h"

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::fuse;

/// The loops in `map` that have more than one iteration.
static LoopList getLoops(const RowPart &part, AffineMap map) {
  LoopList loops;
  for (AffineExpr expr : map.getResults())
    if (auto dim = dyn_cast<AffineDimExpr>(expr))
      if (part.ranges[dim.getPosition()] != 1)
        loops.push_back(dim.getPosition());
  return loops;
}

bool LoopsOfPart::add(const RowPart &part, AffineMap map,
                      ArrayRef<unsigned> loops, ArrayRef<int64_t> sizes) {
  LoopList ofPart = getLoops(part, map);
  unsigned i = 0, j = 0;
  while (i < ofPart.size() || j < loops.size()) {
    if (i == ofPart.size() || j == loops.size())
      return false;
    LoopList &group = dims.emplace_back(), &mine = loopsOf.emplace_back();
    int64_t a = 1, b = 1;
    auto take = [&](bool ofThePart) {
      if (ofThePart) {
        groups[ofPart[i]] = dims.size() - 1;
        group.push_back(ofPart[i]);
        a *= part.ranges[ofPart[i++]];
      } else {
        mine.push_back(loops[j]);
        b *= sizes[loops[j++]];
      }
    };
    take(true);
    take(false);
    while (a != b) {
      bool less = a < b;
      if (less ? i == ofPart.size() : j == loops.size())
        return false;
      take(less);
    }
  }
  return true;
}

FailureOr<LoopList> LoopsOfPart::find(const RowPart &part,
                                      AffineMap map) const {
  LoopList read = getLoops(part, map), found;
  for (unsigned i = 0; i < read.size();) {
    if (groups[read[i]] < 0)
      return failure();
    ArrayRef<unsigned> group = dims[groups[read[i]]];
    if (ArrayRef(read).slice(i).take_front(group.size()) != group)
      return failure();
    llvm::append_range(found, loopsOf[groups[read[i]]]);
    i += group.size();
  }
  return found;
}
