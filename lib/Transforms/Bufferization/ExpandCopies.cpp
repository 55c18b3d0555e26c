//===- ExpandCopies.cpp - strided copies as loops -------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Bufferization/Passes.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Utils/Utils.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMEXPANDCOPIES
#include "norm/Transforms/Bufferization/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

// Pattern: memref.copy -> linalg.generic
//
// Unless `contiguous`, with a strided side.
struct ExpandCopy final : OpRewritePattern<memref::CopyOp> {
  ExpandCopy(MLIRContext *context, bool contiguous)
      : OpRewritePattern(context), contiguous(contiguous) {}

  LogicalResult matchAndRewrite(memref::CopyOp op,
                                PatternRewriter &rewriter) const override {
    auto source = dyn_cast<MemRefType>(op.getSource().getType());
    auto target = dyn_cast<MemRefType>(op.getTarget().getType());
    if (!source || !target)
      return rewriter.notifyMatchFailure(op, "unranked");
    if (!contiguous && source.getLayout().isIdentity() &&
        target.getLayout().isIdentity())
      return rewriter.notifyMatchFailure(op, "contiguous: becomes memcpy");
    linalg::makeMemRefCopyOp(rewriter, op.getLoc(), op.getSource(),
                             op.getTarget());
    rewriter.eraseOp(op);
    return success();
  }

private:
  bool contiguous;
};

struct NormExpandCopiesPass final
    : norm::impl::NormExpandCopiesBase<NormExpandCopiesPass> {
  using NormExpandCopiesBase::NormExpandCopiesBase;
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    patterns.add<ExpandCopy>(&getContext(), contiguous);
    walkAndApplyPatterns(getOperation(), std::move(patterns));
  }
};

} // namespace
