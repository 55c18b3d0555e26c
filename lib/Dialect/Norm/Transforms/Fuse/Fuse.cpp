//===- Fuse.cpp - one norm.generic of what works row by row ---------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// RowPart says what an op is to a row program, RowGroup which ops become one,
// FuseCost what that takes, RowGroupBuild makes it.
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Transforms/Passes.h"

#include "../Softmax.h"
#include "Broadcasts.h"
#include "DivideRows.h"
#include "FuseReport.h"
#include "NestedSums.h"
#include "Reductions.h"
#include "Reshape.h"
#include "RowGroup.h"
#include "Scalars.h"
#include "Slices.h"
#include "Splat.h"

#include "norm/Dialect/Norm/Utils/Words.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/MemRef/Transforms/Transforms.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Dominance.h"
#include "mlir/IR/RegionKindInterface.h"
#include "mlir/Transforms/CSE.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMFUSE
#include "norm/Dialect/Norm/Transforms/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::fuse;

namespace {

struct NormFusePass final : norm::impl::NormFuseBase<NormFusePass> {
  using Base::Base;
  LogicalResult initialize(MLIRContext *context) override {
    return report.open(context, getArgument(), reportFile);
  }
  void runOnOperation() override;

private:
  bool mayBegin(Operation *op) const;
  SmallVector<Operation *> findSeeds();
  void fuseAround(Operation *seed, RowPart part);
  LogicalResult tell();

  Report report;
  llvm::DenseSet<Operation *> fused;
  SmallVector<Finding> findings;
};

} // namespace

bool NormFusePass::mayBegin(Operation *op) const {
  if (!isa<GenericOp>(op)) {
    auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
    if (!reductions || !linalgOp || linalgOp.getNumReductionLoops() == 0)
      return false;
  }
  return mayHaveSSADominance(*op->getParentRegion());
}

SmallVector<Operation *> NormFusePass::findSeeds() {
  SmallVector<Operation *> seeds;
  getOperation()->walk([&](Operation *op) {
    if (mayBegin(op))
      seeds.push_back(op);
  });
  return seeds;
}

LogicalResult NormFusePass::tell() {
  auto count = [&](StringRef name) {
    return llvm::count_if(
        findings, [&](const Finding &finding) { return finding.name == name; });
  };
  std::string summary = "there is nothing around the rows of a norm";
  if (!findings.empty())
    summary = plural(count("Fused"), "kernel") + " of several ops, " +
              formatCount(count("NotFused")) + " beside not fused";
  return report.add(getOperation(), summary, findings);
}

void NormFusePass::fuseAround(Operation *seed, RowPart part) {
  FuseLimits limits = FuseLimits::get(seed);
  bool isReported = report.isWanted(&getContext());
  bool isSum = part.reduces != RowPart::Reduces::Rows;
  // It is the host's, and so would be what joins it.
  if (limits.gpu)
    if (std::string lacking = part.describeWhatGPUsLack(); !lacking.empty()) {
      if (isReported && !isSum)
        findings.emplace_back(/*isDone=*/false, "Alone", seed,
                              seed->getName().getStringRef().str() + ", ",
                              "nothing is fused with it: it has no lowering "
                              "to GPUs: " +
                                  lacking);
      return;
    }
  RowGroup group(std::move(part), {elementwise, rows, reductions}, limits);
  if (isSum && !group.canBeginWithSums())
    return;
  group.grow();
  // What stays outside of a sum that is no kernel has been told of its rows.
  if (isReported && (!isSum || group.pays()))
    addFindings(group, findings);
  if (!group.pays())
    return;
  for (const std::unique_ptr<Member> &member : group.getMembers())
    fused.insert(member->part.op);
  group.build();
}

void NormFusePass::runOnOperation() {
  bool hadNestedSums = false;
  if (reductions) {
    RewritePatternSet sums(&getContext());
    populateNestedSumPatterns(sums);
    if (failed(applyPatternsGreedily(getOperation(), std::move(sums), {},
                                     &hadNestedSums)))
      return signalPassFailure();
  }
  // The size of an intermediate tensor becomes one of its operands', so that
  // asking for it is no use that keeps the tensor alive.
  RewritePatternSet patterns(&getContext());
  memref::populateResolveRankedShapedTypeResultDimsPatterns(patterns);
  if (reductions) {
    populateReductionPatterns(patterns);
    populateSoftmaxPatterns(patterns);
  }
  if (elementwise) {
    populateBroadcastPatterns(patterns);
    populateDivideRowsPatterns(patterns);
    populateReshapePatterns(patterns);
    populateSplatPatterns(patterns);
    populateSlicePatterns(patterns);
  }
  // Without rows, what an op reads from memory is no better.
  if (!findSeeds().empty())
    populateScalarPatterns(patterns);
  if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
    return signalPassFailure();
  // What is reshaped twice in the same way is one input.
  if (hadNestedSums) {
    IRRewriter rewriter(&getContext());
    DominanceInfo dominance(getOperation());
    eliminateCommonSubExpressions(rewriter, dominance, getOperation());
  }

  SmallVector<Operation *> seeds = findSeeds();
  fused.clear();
  findings.clear();
  // In program order, so that what is too much for one kernel is cut where the
  // first is full: an add between two norms then goes to the first as a
  // consumer, and its sum is written once and read once.
  std::string ignored;
  for (Operation *seed : seeds)
    if (!fused.contains(seed))
      if (std::optional<RowPart> part = RowPart::get(seed, ignored))
        fuseAround(seed, std::move(*part));
  // Sums over rows that no kernel has taken, with what they are of.
  for (Operation *seed : seeds) {
    if (fused.contains(seed))
      continue;
    std::optional<RowPart> part = RowPart::get(seed, ignored);
    if (!part || part->kind != RowPart::Kind::Reduction ||
        !part->canSumRows(ignored))
      continue;
    part->reduces = RowPart::Reduces::ElementsOfRows;
    fuseAround(seed, std::move(*part));
  }
  if (report.isWanted(&getContext()) && failed(tell()))
    signalPassFailure();
}
