//===- Broadcasts.cpp - values of parts of rows ---------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Broadcasts.h"

#include "../Access.h"
#include "../RowPart.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"

#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::fuse;

/// So many ops are looked at on the way to a reduction.
static constexpr size_t kMaxOpsToReduction = 16;

/// Whether `value` is computed from reductions, one by one.
static bool comesFromReduction(Value value) {
  SmallVector<Value> worklist = {value};
  for (size_t i = 0; i < worklist.size() && i < kMaxOpsToReduction; ++i) {
    Operation *op = worklist[i].getDefiningOp();
    if (!op)
      continue;
    if (isUnitView(op)) {
      worklist.push_back(op->getOperand(0));
      continue;
    }
    auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
    if (isa<GenericOp>(op) || (linalgOp && linalgOp.getNumReductionLoops() > 0))
      return true;
    if (linalgOp)
      llvm::append_range(worklist, linalgOp.getDpsInputs());
  }
  return false;
}

/// Whether `map` lacks a loop that has more than one iteration.
static bool isBroadcast(AffineMap map, ArrayRef<int64_t> ranges) {
  return llvm::any_of(llvm::seq<unsigned>(0, ranges.size()),
                      [&](unsigned loop) {
                        return ranges[loop] != 1 && !map.isFunctionOfDim(loop);
                      });
}

/// Whether `op` spreads a value of a row over a part of it, and does it
/// cheaply.
static bool isOfPartOfRow(linalg::GenericOp op) {
  std::string ignored;
  std::optional<RowPart> part = RowPart::get(op, ignored);
  return part && part->kind == RowPart::Kind::Elementwise && part->isCheap() &&
         llvm::any_of(part->reads, [&](const PartRead &read) {
           return isBroadcast(read.map, part->ranges) &&
                  comesFromReduction(read.tensor);
         });
}

namespace {

// Pattern: linalg.generic ins(%x, linalg.generic ins(%rstd at (d0), %gain at
//          (d1)) at (d0, d1))
//          -> linalg.generic ins(%x, %rstd at (d0), %gain at (d1))
struct ComputeWhereSpread final : OpRewritePattern<linalg::GenericOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(linalg::GenericOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getNumParallelLoops() != op.getNumLoops() || isCopy(op))
      return failure();
    SmallVector<int64_t> ranges = op.getStaticLoopRanges();
    for (OpOperand *input : op.getDpsInputOperands()) {
      auto producer = input->get().getDefiningOp<linalg::GenericOp>();
      if (!producer || !isBroadcast(op.getMatchingIndexingMap(input), ranges) ||
          !isOfPartOfRow(producer) || !linalg::areElementwiseOpsFusable(input))
        continue;
      FailureOr<linalg::ElementwiseOpFusionResult> fused =
          linalg::fuseElementwiseOps(rewriter, input);
      if (failed(fused))
        continue;
      for (OpResult result : op->getResults())
        rewriter.replaceAllUsesWith(result, fused->replacements.lookup(result));
      rewriter.eraseOp(op);
      return success();
    }
    return failure();
  }
};

} // namespace

void norm::fuse::populateBroadcastPatterns(RewritePatternSet &patterns) {
  patterns.add<ComputeWhereSpread>(patterns.getContext());
}
