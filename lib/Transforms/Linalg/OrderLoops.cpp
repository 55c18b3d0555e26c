//===- OrderLoops.cpp - innermost loops along memory ----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Linalg/Passes.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMORDERLOOPS
#include "norm/Transforms/Linalg/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

/// True if a step of loop `dim` moves by more than one element in an operand
/// that is indexed by `map`, its last dimension being contiguous.
bool isStrided(AffineMap map, unsigned dim) {
  for (auto [index, expr] : llvm::enumerate(map.getResults())) {
    if (!expr.isFunctionOfDim(dim))
      continue;
    if (index + 1 != map.getNumResults())
      return true;
    // d or d + e, as in a convolution, but not 2 * d.
    bool unit = false;
    expr.walk([&](AffineExpr part) {
      auto sum = dyn_cast<AffineBinaryOpExpr>(part);
      if (part == getAffineDimExpr(dim, part.getContext()))
        unit = true;
      if (sum && sum.getKind() != AffineExprKind::Add &&
          sum.isFunctionOfDim(dim))
        unit = false;
    });
    if (!unit)
      return true;
  }
  return false;
}

/// How many operands a loop walks through with a stride.
unsigned countStrided(linalg::LinalgOp op, unsigned dim) {
  return llvm::count_if(op.getIndexingMapsArray(),
                        [&](AffineMap map) { return isStrided(map, dim); });
}

/// The loop that should be the innermost one. The present one stays unless
/// another is better.
unsigned chooseInnermost(linalg::LinalgOp op) {
  unsigned best = op.getNumLoops() - 1;
  for (unsigned dim = op.getNumLoops() - 1; dim-- > 0;) {
    // Reductions keep their order.
    if (op.getIteratorTypesArray()[dim] != utils::IteratorType::parallel)
      continue;
    if (countStrided(op, dim) < countStrided(op, best))
      best = dim;
  }
  return best;
}

LogicalResult orderLoops(RewriterBase &rewriter, linalg::LinalgOp op) {
  if (op.getNumLoops() < 2 || !op.hasPureBufferSemantics())
    return success();
  unsigned innermost = chooseInnermost(op);
  if (innermost + 1 == op.getNumLoops())
    return success();

  rewriter.setInsertionPoint(op);
  auto generic = dyn_cast<linalg::GenericOp>(op.getOperation());
  if (!generic) {
    FailureOr<linalg::GenericOp> generalized =
        linalg::generalizeNamedOp(rewriter, op);
    // Some structured ops have no generic form; they keep their loops.
    if (failed(generalized))
      return success();
    generic = *generalized;
  }
  SmallVector<unsigned> order;
  for (unsigned dim = 0; dim < op.getNumLoops(); ++dim)
    if (dim != innermost)
      order.push_back(dim);
  order.push_back(innermost);
  return linalg::interchangeGenericOp(rewriter, generic, order);
}

struct NormOrderLoopsPass final
    : norm::impl::NormOrderLoopsBase<NormOrderLoopsPass> {
  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    SmallVector<linalg::LinalgOp> ops;
    getOperation()->walk([&](linalg::LinalgOp op) { ops.push_back(op); });
    for (linalg::LinalgOp op : ops)
      if (op->getNumOperands() == 0)
        inlineBody(rewriter, op);
      else if (failed(orderLoops(rewriter, op)))
        return signalPassFailure();
  }

private:
  /// Without operands there is no loop, and upstream's lowering leaves the op.
  static void inlineBody(IRRewriter &rewriter, linalg::LinalgOp op) {
    Block *body = op.getBlock();
    rewriter.eraseOp(body->getTerminator());
    rewriter.inlineBlockBefore(body, op);
    rewriter.eraseOp(op);
  }
};

} // namespace
