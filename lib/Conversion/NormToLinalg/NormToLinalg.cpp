//===- NormToLinalg.cpp - norm.generic to linalg --------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Conversion/NormToLinalg/NormToLinalg.h"

#include "LoopNests.h"

#include "norm/Conversion/Passes.h"
#include "norm/Dialect/Norm/Transforms/Passes.h"
#include "norm/Dialect/Norm/Utils/RowProgram.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"

namespace mlir::norm {
#define GEN_PASS_DEF_CONVERTNORMTOLINALG
#include "norm/Conversion/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

LogicalResult norm::lowerToLinalg(RewriterBase &rewriter, GenericOp op) {
  if (failed(expandStatistics(rewriter, op, /*widen=*/true, /*rescue=*/false)))
    return failure();
  lowerToLoopNests(rewriter, op);
  return success();
}

namespace {

// Pattern: norm.generic -> linalg.fill, linalg.generic, ...
struct LowerGeneric final : OpRewritePattern<GenericOp> {
  using OpRewritePattern<GenericOp>::OpRewritePattern;

  LogicalResult matchAndRewrite(GenericOp op,
                                PatternRewriter &rewriter) const override {
    std::string obstacle = RowProgram::describeObstacle(op);
    if (!obstacle.empty())
      return rewriter.notifyMatchFailure(op, [&](Diagnostic &diagnostic) {
        diagnostic << "has " << obstacle;
      });
    lowerToLoopNests(rewriter, op);
    return success();
  }
};

struct ConvertNormToLinalgPass final
    : norm::impl::ConvertNormToLinalgBase<ConvertNormToLinalgPass> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    populateNormToLinalgPatterns(patterns);
    walkAndApplyPatterns(getOperation(), std::move(patterns));

    WalkResult left = getOperation()->walk([](Operation *op) {
      if (auto generic = dyn_cast<GenericOp>(op)) {
        generic.emitOpError("has ") << RowProgram::describeObstacle(generic)
                                    << " before convert-norm-to-linalg";
        return WalkResult::interrupt();
      }
      // The named ops have one way down, through norm.generic.
      if (isa<LayerNormOp, RMSNormOp, GroupNormOp, BatchNormOp,
              BatchNormInferenceOp>(op)) {
        op->emitOpError("is not a norm.generic: expected norm-generalize to "
                        "have run before convert-norm-to-linalg");
        return WalkResult::interrupt();
      }
      return WalkResult::advance();
    });
    if (left.wasInterrupted())
      signalPassFailure();
  }
};

} // namespace

void norm::populateNormToLinalgPatterns(RewritePatternSet &patterns) {
  patterns.add<LowerGeneric>(patterns.getContext());
}
