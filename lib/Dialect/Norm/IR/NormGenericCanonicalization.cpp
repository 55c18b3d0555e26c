//===- NormGenericCanonicalization.cpp - norm.generic simplified ----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Casts of tensors that add static sizes fold without a pattern here: the
// tensor dialect does it for every destination-style op.
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/PatternMatch.h"

using namespace mlir;
using namespace mlir::norm;

/// True if without `operand` each loop is still indexed by some operand, and
/// its size known as well as before.
static bool canDropOperand(GenericOp op, OpOperand &operand) {
  SmallVector<int64_t> before = op.getStaticLoopRanges();
  BitVector bound(op.getNumLoops());
  for (OpOperand &other : op->getOpOperands()) {
    if (&other == &operand)
      continue;
    auto type = cast<ShapedType>(other.get().getType());
    AffineMap map = op.getMatchingIndexingMap(&other);
    for (auto [dim, expr] : llvm::enumerate(map.getResults()))
      if (auto loop = dyn_cast<AffineDimExpr>(expr))
        if (!type.isDynamicDim(dim) ||
            ShapedType::isDynamic(before[loop.getPosition()]))
          bound.set(loop.getPosition());
  }
  return bound.all();
}

static ArrayAttr dropMap(GenericOp op, Builder &b, unsigned index) {
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  maps.erase(maps.begin() + index);
  return b.getAffineMapArrayAttr(maps);
}

/// Removes input `index`, whose element has no uses.
static void dropInput(GenericOp op, PatternRewriter &rewriter, unsigned index) {
  rewriter.modifyOpInPlace(op, [&] {
    op.setIndexingMapsAttr(dropMap(op, rewriter, index));
    op.getInputsMutable().erase(index);
    op.getBodyBlock()->eraseArgument(index);
  });
}

namespace {

// Pattern: norm.generic ins(%x, %x) with the same map -> norm.generic ins(%x)
struct MergeEqualInputs final : OpRewritePattern<GenericOp> {
  using OpRewritePattern<GenericOp>::OpRewritePattern;

  LogicalResult matchAndRewrite(GenericOp op,
                                PatternRewriter &rewriter) const override {
    SmallVector<AffineMap> maps = op.getIndexingMapsArray();
    ValueRange inputs = op.getInputs();
    for (unsigned second = 1; second < inputs.size(); ++second)
      for (unsigned first = 0; first < second; ++first) {
        if (inputs[first] != inputs[second] || maps[first] != maps[second])
          continue;
        rewriter.replaceAllUsesWith(op.getBodyBlock()->getArgument(second),
                                    op.getBodyBlock()->getArgument(first));
        dropInput(op, rewriter, second);
        return success();
      }
    return rewriter.notifyMatchFailure(op, "all inputs differ");
  }
};

// Pattern: norm.generic ins(%x, %unused) -> norm.generic ins(%x)
struct DropUnusedInput final : OpRewritePattern<GenericOp> {
  using OpRewritePattern<GenericOp>::OpRewritePattern;

  LogicalResult matchAndRewrite(GenericOp op,
                                PatternRewriter &rewriter) const override {
    for (OpOperand &input : op.getInputsMutable()) {
      unsigned index = input.getOperandNumber();
      if (!op.getBodyBlock()->getArgument(index).use_empty() ||
          !canDropOperand(op, input))
        continue;
      dropInput(op, rewriter, index);
      return success();
    }
    return rewriter.notifyMatchFailure(op, "all inputs are needed");
  }
};

// Pattern: %y, %unused = norm.generic -> %y = norm.generic
struct DropUnusedResult final : OpRewritePattern<GenericOp> {
  using OpRewritePattern<GenericOp>::OpRewritePattern;

  LogicalResult matchAndRewrite(GenericOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getNumResults() < 2)
      return rewriter.notifyMatchFailure(op, "has at most one result");
    for (OpResult result : op->getResults()) {
      unsigned index = result.getResultNumber();
      OpOperand &output = op.getOutputsMutable()[index];
      if (!result.use_empty() || !canDropOperand(op, output))
        continue;
      rewriter.modifyOpInPlace(op.getYield(),
                               [&] { op.getYield()->eraseOperand(index); });
      SmallVector<Value> outputs(op.getOutputs()), replaced;
      outputs.erase(outputs.begin() + index);
      auto smaller = GenericOp::create(
          rewriter, op.getLoc(), TypeRange(ValueRange(outputs)), op.getInputs(),
          outputs, dropMap(op, rewriter, output.getOperandNumber()),
          op.getIteratorTypesAttr(), op.getScheduleAttr());
      smaller->setDiscardableAttrs(op->getDiscardableAttrDictionary());
      rewriter.inlineRegionBefore(op.getBody(), smaller.getBody(),
                                  smaller.getBody().end());
      replaced.assign(smaller->result_begin(), smaller->result_end());
      replaced.insert(replaced.begin() + index, Value());
      rewriter.replaceOp(op, replaced);
      return success();
    }
    return rewriter.notifyMatchFailure(op, "all results are needed");
  }
};

// Pattern: norm.generic ins(memref.cast %static) -> norm.generic ins(%static)
struct FoldMemRefCast final : OpRewritePattern<GenericOp> {
  using OpRewritePattern<GenericOp>::OpRewritePattern;

  LogicalResult matchAndRewrite(GenericOp op,
                                PatternRewriter &rewriter) const override {
    for (OpOperand &operand : op->getOpOperands()) {
      auto cast = operand.get().getDefiningOp<memref::CastOp>();
      if (!cast || !memref::CastOp::canFoldIntoConsumerOp(cast))
        continue;
      rewriter.modifyOpInPlace(op, [&] { operand.set(cast.getSource()); });
      return success();
    }
    return rewriter.notifyMatchFailure(op, "no operand gets more static");
  }
};

} // namespace

void GenericOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                            MLIRContext *context) {
  patterns
      .add<DropUnusedInput, DropUnusedResult, FoldMemRefCast, MergeEqualInputs>(
          context);
}
