//===- DecomposeAggregates.cpp - tensor ops without a loop lowering -------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Linalg/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tensor/Transforms/Transforms.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMDECOMPOSEAGGREGATES
#include "norm/Transforms/Linalg/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

// Pattern: an op that knows what it is made of (linalg.softmax) -> these ops
struct Decompose final
    : OpInterfaceRewritePattern<linalg::AggregatedOpInterface> {
  using OpInterfaceRewritePattern::OpInterfaceRewritePattern;

  LogicalResult matchAndRewrite(linalg::AggregatedOpInterface op,
                                PatternRewriter &rewriter) const override {
    auto structured = dyn_cast<DestinationStyleOpInterface>(*op);
    if (!structured || !structured.hasPureTensorSemantics())
      return rewriter.notifyMatchFailure(op, "decomposes on tensors only");
    FailureOr<SmallVector<Value>> values = op.decomposeOperation(rewriter);
    if (failed(values))
      return failure();
    rewriter.replaceOp(op, *values);
    return success();
  }
};

// Pattern: linalg.pack -> tensor.pad, tensor.expand_shape, linalg.transpose
struct LowerPack final : OpRewritePattern<linalg::PackOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(linalg::PackOp op,
                                PatternRewriter &rewriter) const override {
    return linalg::lowerPack(rewriter, op);
  }
};

// Pattern: linalg.unpack -> linalg.transpose, tensor.collapse_shape,
//                           tensor.extract_slice
struct LowerUnPack final : OpRewritePattern<linalg::UnPackOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(linalg::UnPackOp op,
                                PatternRewriter &rewriter) const override {
    return linalg::lowerUnPack(rewriter, op);
  }
};

struct NormDecomposeAggregatesPass final
    : norm::impl::NormDecomposeAggregatesBase<NormDecomposeAggregatesPass> {
  void runOnOperation() override {
    // Upstream's decomposition starts from the least floating-point number.
    WalkResult isFloat = getOperation()->walk([](linalg::SoftmaxOp op) {
      Type type = getElementTypeOrSelf(op.getInput().getType());
      if (isa<FloatType>(type))
        return WalkResult::advance();
      op.emitOpError("of ")
          << op.getInput().getType() << " has no lowering: expected floats";
      return WalkResult::interrupt();
    });
    if (isFloat.wasInterrupted())
      return signalPassFailure();
    RewritePatternSet patterns(&getContext());
    patterns.add<Decompose, LowerPack, LowerUnPack>(&getContext());
    tensor::populateDecomposeTensorConcatPatterns(patterns);
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
      signalPassFailure();
  }
};

} // namespace
