//===- Reductions.cpp - reductions in the dimensions of rows --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reductions.h"

#include "../Access.h"
#include "../RowPart.h"
#include "Reshape.h"

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::fuse;

/// `op` as a part, if it reduces one tensor to one.
static std::optional<RowPart> getReduction(linalg::LinalgOp op) {
  if (op->getNumResults() != 1 || op.getNumDpsInputs() != 1 ||
      op.getNumReductionLoops() == 0)
    return std::nullopt;
  std::string ignored;
  std::optional<RowPart> part = RowPart::get(op, ignored);
  if (!part || part->kind != RowPart::Kind::Reduction)
    return std::nullopt;
  return part;
}

/// Makes the ops of the body of `op` anew, with `arguments` for its elements.
static void cloneBody(OpBuilder &b, linalg::LinalgOp op, ValueRange arguments) {
  IRMapping mapping;
  mapping.map(op.getBlock()->getArguments(), arguments);
  for (Operation &inner : op.getBlock()->without_terminator())
    b.clone(inner, mapping);
  Value yielded = op.getBlock()->getTerminator()->getOperand(0);
  linalg::YieldOp::create(b, op.getLoc(), mapping.lookupOrDefault(yielded));
}

namespace {

// Pattern: linalg.reduce(tensor.collapse_shape %x [[0, 1], [2]]) dimensions =
// [0]
//          -> linalg.generic reduces d0 and d1 of %x
struct ReduceWhatWasCollapsed final
    : OpInterfaceRewritePattern<linalg::LinalgOp> {
  using OpInterfaceRewritePattern::OpInterfaceRewritePattern;

  LogicalResult matchAndRewrite(linalg::LinalgOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getNumDpsInputs() != 1)
      return failure();
    OpOperand *input = op.getDpsInputOperand(0);
    auto collapse = input->get().getDefiningOp<tensor::CollapseShapeOp>();
    if (!collapse || isUnitView(collapse))
      return failure();
    // Those would be rows of what was collapsed.
    auto isOfRows = [](Operation *user) {
      return isa<GenericOp>(user) || (isElementwiseOp(user) && !isCopy(user));
    };
    if (llvm::any_of(collapse->getUsers(), isOfRows))
      return failure();
    std::optional<RowPart> part = getReduction(op);
    AffineMap map = op.getMatchingIndexingMap(input);
    if (!part || !map.isPermutation())
      return failure();

    // The loops of the new op are the dimensions before the reshape.
    SmallVector<ReassociationIndices> groups =
        collapse.getReassociationIndices();
    SmallVector<utils::IteratorType> iterators(collapse.getSrcType().getRank());
    SmallVector<AffineExpr> loops(op.getNumLoops());
    for (auto [dim, group] : llvm::enumerate(groups)) {
      unsigned loop = map.getDimPosition(dim);
      for (int64_t sourceDim : group)
        iterators[sourceDim] = part->iterators[loop];
      if (part->iterators[loop] == utils::IteratorType::reduction)
        continue;
      if (group.size() != 1)
        return rewriter.notifyMatchFailure(op, "what it keeps was collapsed");
      loops[loop] = rewriter.getAffineDimExpr(group.front());
    }
    OpOperand *init = op.getDpsInitOperand(0);
    SmallVector<AffineExpr> results;
    for (AffineExpr expr : op.getMatchingIndexingMap(init).getResults()) {
      auto loop = dyn_cast<AffineDimExpr>(expr);
      results.push_back(loop ? loops[loop.getPosition()] : expr);
      // A loop of size 1 that it reduces and keeps.
      if (!results.back())
        return failure();
    }
    SmallVector<AffineMap> maps = {
        rewriter.getMultiDimIdentityMap(iterators.size()),
        AffineMap::get(iterators.size(), 0, results, rewriter.getContext())};
    rewriter.replaceOpWithNewOp<linalg::GenericOp>(
        op, op->getResultTypes(), ValueRange(collapse.getSrc()),
        ValueRange(init->get()), maps, iterators,
        [&](OpBuilder &b, Location, ValueRange arguments) {
          cloneBody(b, op, arguments);
        });
    return success();
  }
};

// Pattern: linalg.reduce ins(%x : tensor<4x1xf32>) dimensions = [1] from 0
//          -> linalg.generic ins(%x at (d0, 0)) { arith.addf 0, %e }
struct ReduceOneElement final : OpInterfaceRewritePattern<linalg::LinalgOp> {
  using OpInterfaceRewritePattern::OpInterfaceRewritePattern;

  LogicalResult matchAndRewrite(linalg::LinalgOp op,
                                PatternRewriter &rewriter) const override {
    std::optional<RowPart> part = getReduction(op);
    if (!part)
      return failure();
    const PartReduction &reduction = part->reductions.front();
    if (reduction.readsStart)
      return rewriter.notifyMatchFailure(op, "its start is no constant");
    // A loop for each that it keeps.
    SmallVector<AffineExpr> loops;
    unsigned numLoops = 0;
    for (auto [loop, iterator] : llvm::enumerate(part->iterators)) {
      bool isReduced = iterator == utils::IteratorType::reduction;
      if (isReduced && part->ranges[loop] != 1)
        return failure();
      loops.push_back(isReduced ? rewriter.getAffineConstantExpr(0)
                                : rewriter.getAffineDimExpr(numLoops++));
    }
    SmallVector<AffineMap> maps;
    for (AffineMap map : op.getIndexingMapsArray())
      maps.push_back(map.replaceDimsAndSymbols(loops, {}, numLoops, 0));
    if (numLoops == 0 ||
        !maps.back().isProjectedPermutation(/*allowZeroInDimensions=*/true))
      return failure();
    OpOperand *init = op.getDpsInitOperand(0);
    TypedAttr start = getConstantElement(init->get());
    SmallVector<utils::IteratorType> iterators(numLoops,
                                               utils::IteratorType::parallel);
    rewriter.replaceOpWithNewOp<linalg::GenericOp>(
        op, op->getResultTypes(), op.getDpsInputs(), ValueRange(init->get()),
        maps, iterators, [&](OpBuilder &b, Location loc, ValueRange arguments) {
          Value value = arith::ConstantOp::create(b, loc, start);
          cloneBody(b, op, {arguments.front(), value});
        });
    return success();
  }
};

} // namespace

void norm::fuse::populateReductionPatterns(RewritePatternSet &patterns) {
  patterns.add<ReduceWhatWasCollapsed, ReduceOneElement>(patterns.getContext());
}
