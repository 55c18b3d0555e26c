//===- Raise.cpp - linalg to norm.layer_norm and norm.rms_norm ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The way of one normalization: RaiseElements reads what each scalar of a body
// is as an expression of tensors, RaiseMatch decides whether that is a
// normalization, RaiseRewrite puts a norm op in its place.
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Transforms/Passes.h"

#include "Rewrite.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMRAISE
#include "norm/Dialect/Norm/Transforms/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::raise;

namespace {
struct NormRaisePass final : norm::impl::NormRaiseBase<NormRaisePass> {
  using NormRaiseBase::NormRaiseBase;

  void runOnOperation() override {
    ElementContext context(&getContext());
    ElementReader reader(context);
    NormRewriter rewriter(reader, getAnalysis<DominanceInfo>());

    // In program order, so that what a norm is made of is raised before it.
    SmallVector<linalg::LinalgOp> roots;
    getOperation()->walk<WalkOrder::PreOrder>(
        [&](linalg::LinalgOp op) { roots.push_back(op); });
    bool changed = false;
    for (linalg::LinalgOp root : roots)
      while (root && isCandidate(root)) {
        NormRewriter::Result result = raiseOne(root, reader, rewriter);
        if (!result.norm)
          break;
        changed = true;
        root = result.root;
      }
    if (changed)
      rewriter.eraseDeadOps(getOperation());
    else
      markAllAnalysesPreserved();
  }

private:
  static bool isCandidate(linalg::LinalgOp op) {
    return op.hasPureTensorSemantics() && op.getNumLoops() <= kMaxVariables &&
           op.getNumLoops() == op.getNumParallelLoops();
  }

  NormRewriter::Result raiseOne(linalg::LinalgOp root, ElementReader &reader,
                                NormRewriter &rewriter) {
    BodyElements elements = reader.readRoot(root);
    SmallVector<int64_t> ranges = root.getStaticLoopRanges();
    NormMatcher matcher(reader, ranges);
    // The last scalar first: it has gain and bias.
    for (Operation &op : llvm::reverse(*root.getBlock())) {
      if (!isa<arith::AddFOp, arith::SubFOp, arith::MulFOp, arith::DivFOp,
               arith::TruncFOp>(op))
        continue;
      Value scalar = op.getResult(0);
      const Element *element = elements.lookup(scalar);
      if (!element)
        continue;
      if (std::optional<NormMatch> match = matcher.match(element)) {
        if (preserveRounding && match->changesRounding)
          continue;
        NormRewriter::Result result = rewriter.raise(root, scalar, *match);
        if (!result.norm)
          continue;
        ++(match->statistics == Statistics::MeanVariance ? numLayerNorms
                                                         : numRMSNorms);
        report(result.norm);
        return result;
      }
      if (std::optional<AffineMatch> match = matcher.matchAffine(element)) {
        if (preserveRounding && match->changesRounding)
          continue;
        NormRewriter::Result result = rewriter.absorb(root, scalar, *match);
        if (result.norm)
          return result;
      }
    }
    return {};
  }

  void report(Operation *norm) {
    if (!remarks)
      return;
    auto axes = norm->getAttrOfType<DenseI64ArrayAttr>("axes");
    norm->emitRemark("raised to ")
        << norm->getName() << " over dimensions [" << axes.asArrayRef()
        << "] of " << norm->getOperand(0).getType();
  }
};
} // namespace
