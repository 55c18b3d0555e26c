//===- Root.cpp - an op and the loops it is read in -----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Root.h"

using namespace mlir;
using namespace mlir::norm::raise;

Root::Root(linalg::LinalgOp op) : op(op), ranges(op.getStaticLoopRanges()) {
  for (size_t loop = 0; loop < ranges.size(); ++loop)
    parts.push_back({static_cast<int64_t>(loop)});
}

Root Root::divide(linalg::LinalgOp op, ArrayRef<const Element *> elements) {
  Root root(op);
  SmallVector<int64_t> ranges = std::move(root.ranges);
  root.ranges.clear();
  root.parts.clear();
  for (auto [loop, range] : llvm::enumerate(ranges)) {
    Strides strides;
    for (const Element *element : elements)
      listStrides(element, getAffineDimExpr(loop, op.getContext()), strides);
    SmallVector<int64_t> sizes = getPartSizes(range, strides);
    if (sizes.empty())
      sizes.push_back(range);
    ReassociationIndices &part = root.parts.emplace_back();
    for (int64_t size : sizes) {
      part.push_back(root.ranges.size());
      root.ranges.push_back(size);
    }
  }
  return root.ranges.size() > kMaxVariables ? Root(op) : root;
}

SmallVector<AffineExpr> Root::getIndices(ArrayRef<unsigned> loops) const {
  MLIRContext *context = op->getContext();
  return llvm::map_to_vector(loops, [&](unsigned loop) {
    return ranges[loop] == 1 ? getAffineConstantExpr(0, context)
                             : getAffineDimExpr(loop, context);
  });
}

SmallVector<AffineExpr> Root::getLoopsOfOp() const {
  return llvm::map_to_vector(parts, [&](const ReassociationIndices &part) {
    SmallVector<unsigned> loops(part.begin(), part.end());
    SmallVector<int64_t> sizes;
    for (unsigned loop : loops)
      sizes.push_back(ranges[loop]);
    return joinIndices(getIndices(loops), sizes);
  });
}
