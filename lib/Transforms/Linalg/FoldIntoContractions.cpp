//===- FoldIntoContractions.cpp - operands of products, as they are -------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Linalg/Passes.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/IR/LinalgInterfaces.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMFOLDINTOCONTRACTIONS
#include "norm/Transforms/Linalg/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

/// If `op` only moves the elements of its input, each place of the result
/// having one, the map from the result's places to the input's.
FailureOr<AffineMap> getMove(linalg::LinalgOp op) {
  if (op.getNumDpsInputs() != 1 || op.getNumDpsInits() != 1 ||
      op.getNumParallelLoops() != op.getNumLoops())
    return failure();
  Block *body = op.getBlock();
  if (body->getTerminator()->getOperand(0) != body->getArgument(0))
    return failure();
  AffineMap input = op.getMatchingIndexingMap(op.getDpsInputOperand(0));
  AffineMap output = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  if (!input.isProjectedPermutation() || !output.isPermutation())
    return failure();
  return input.compose(inversePermutation(output));
}

/// Whether every loop of `maps` is one of a contraction.
bool isContraction(ArrayRef<AffineMap> maps) {
  FailureOr<linalg::ContractionDimensions> dims =
      linalg::inferContractionDims(maps);
  return succeeded(dims) && dims->batch.size() + dims->m.size() +
                                    dims->n.size() + dims->k.size() ==
                                maps.front().getNumDims();
}

/// Pattern: contraction(transpose(x), y) -> contraction(x, y), with another map
struct FoldIntoContraction final : OpInterfaceRewritePattern<linalg::LinalgOp> {
  using OpInterfaceRewritePattern::OpInterfaceRewritePattern;

  LogicalResult matchAndRewrite(linalg::LinalgOp op,
                                PatternRewriter &rewriter) const override {
    if (!op.hasPureTensorSemantics() || !linalg::isaContractionOpInterface(op))
      return failure();
    SmallVector<AffineMap> maps = op.getIndexingMapsArray();
    SmallVector<Value> inputs = op.getDpsInputs();
    bool changed = false;
    for (auto [index, input] : llvm::enumerate(inputs)) {
      auto producer = input.getDefiningOp<linalg::LinalgOp>();
      if (!producer || !producer.hasPureTensorSemantics())
        continue;
      FailureOr<AffineMap> move = getMove(producer);
      if (failed(move))
        continue;
      SmallVector<AffineMap> moved = maps;
      moved[index] = move->compose(maps[index]);
      if (!isContraction(moved))
        continue;
      maps = moved;
      input = producer.getDpsInputs().front();
      changed = true;
    }
    if (!changed)
      return failure();
    auto generic = linalg::GenericOp::create(
        rewriter, op.getLoc(), op->getResultTypes(), inputs, op.getDpsInits(),
        maps, op.getIteratorTypesArray());
    rewriter.inlineRegionBefore(op->getRegion(0), generic.getRegion(),
                                generic.getRegion().begin());
    rewriter.replaceOp(op, generic);
    return success();
  }
};

struct NormFoldIntoContractionsPass final
    : norm::impl::NormFoldIntoContractionsBase<NormFoldIntoContractionsPass> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    patterns.add<FoldIntoContraction>(&getContext());
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
      signalPassFailure();
  }
};

} // namespace
