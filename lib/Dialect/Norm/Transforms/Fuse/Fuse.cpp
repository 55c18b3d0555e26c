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

#include "DivideRows.h"
#include "Reshape.h"
#include "RowGroup.h"
#include "Softmax.h"
#include "Splat.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/MemRef/Transforms/Transforms.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/RegionKindInterface.h"
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
  void runOnOperation() override;

private:
  bool mayBegin(Operation *op) const;
  void count(const RowGroup &group);
  void report(const RowGroup &group);
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

void NormFusePass::count(const RowGroup &group) {
  for (const std::unique_ptr<Member> &member : group.getMembers()) {
    if (member->part.op == group.getSeed())
      continue;
    switch (member->part.kind) {
    case RowPart::Kind::Elementwise:
      ++numElementwise;
      break;
    case RowPart::Kind::Rows:
      ++numRows;
      break;
    case RowPart::Kind::Reduction:
      ++numReductions;
      break;
    }
  }
}

void NormFusePass::report(const RowGroup &group) {
  Operation *seed = group.getSeed();
  for (auto &[op, reason] : group.getRefused()) {
    // What is copied is read where it is.
    if (isCopy(op))
      continue;
    InFlightDiagnostic remark = op->emitRemark("not fused: ") << reason;
    remark.attachNote(seed->getLoc()) << "with the rows of this op";
  }
  if (!group.pays()) {
    if (!isa<GenericOp>(seed))
      seed->emitRemark("no row program: its result is not spread over the rows "
                       "that it reduces");
    return;
  }
  for (const std::unique_ptr<Member> &member : group.getMembers())
    if (member->part.op != seed) {
      InFlightDiagnostic remark = member->part.op->emitRemark(
          member->isRecomputed ? "fused, to be computed again" : "fused");
      remark.attachNote(seed->getLoc()) << "with the rows of this op";
    }
  RowCost cost = group.getCost();
  const GroupInterface &interface = group.getInterface();
  seed->emitRemark() << group.getMembers().size()
                     << " ops are one norm.generic: passes over the row: "
                     << cost.passes << ", values kept: " << cost.keptValues
                     << ", inputs: " << interface.inputs.size()
                     << ", outputs: " << interface.outputs.size();
}

void NormFusePass::runOnOperation() {
  // The size of an intermediate tensor becomes one of its operands', so that
  // asking for it is no use that keeps the tensor alive.
  RewritePatternSet patterns(&getContext());
  memref::populateResolveRankedShapedTypeResultDimsPatterns(patterns);
  if (reductions)
    populateSoftmaxPatterns(patterns);
  if (elementwise) {
    populateDivideRowsPatterns(patterns);
    populateReshapePatterns(patterns);
    populateSplatPatterns(patterns);
  }
  if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
    return signalPassFailure();

  SmallVector<Operation *> seeds;
  getOperation()->walk([&](Operation *op) {
    if (mayBegin(op))
      seeds.push_back(op);
  });
  FuseKinds kinds{elementwise, rows, reductions};
  llvm::DenseSet<Operation *> fused;
  // In program order, so that what is too much for one kernel is cut where the
  // first is full: an add between two norms then goes to the first as a
  // consumer, and its sum is written once and read once.
  for (Operation *seed : seeds) {
    if (fused.contains(seed))
      continue;
    std::string reason;
    std::optional<RowPart> part = RowPart::get(seed, reason);
    if (!part)
      continue;
    FuseLimits limits = FuseLimits::get(seed);
    // It is the host's, and so would be what joins it.
    if (limits.gpu)
      if (std::string lacking = part->describeWhatGPUsLack();
          !lacking.empty()) {
        if (remarks)
          seed->emitRemark("nothing is fused with it: it has no lowering to "
                           "GPUs: ")
              << lacking;
        continue;
      }
    RowGroup group(std::move(*part), kinds, limits);
    group.grow();
    if (remarks)
      report(group);
    if (!group.pays())
      continue;
    count(group);
    for (const std::unique_ptr<Member> &member : group.getMembers())
      fused.insert(member->part.op);
    group.build();
  }
}
