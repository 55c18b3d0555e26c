//===- Reshape.cpp - reshapes between elementwise ops and rows ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reshape.h"

#include "../Access.h"
#include "../GenericInputs.h"
#include "../RowPart.h"

#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tensor/Transforms/Transforms.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::fuse;

/// So many ops are looked at on the way to a norm.generic.
static constexpr size_t kMaxOps = 16;

bool norm::fuse::isElementwiseOp(Operation *op) {
  std::string ignored;
  if (!isa_and_present<linalg::LinalgOp>(op))
    return false;
  std::optional<RowPart> part = RowPart::get(op, ignored);
  return part && part->kind == RowPart::Kind::Elementwise;
}

/// Whether a norm.generic is reached from `op` by `getNext`, over elementwise
/// ops.
static bool reachesRows(
    ArrayRef<Operation *> first,
    function_ref<void(Operation *, SmallVectorImpl<Operation *> &)> getNext) {
  SmallVector<Operation *> worklist(first);
  for (size_t i = 0; i < worklist.size() && i < kMaxOps; ++i) {
    if (isa_and_present<GenericOp>(worklist[i]))
      return true;
    if (isElementwiseOp(worklist[i]))
      getNext(worklist[i], worklist);
  }
  return false;
}

bool norm::fuse::leadsToRows(Value value) {
  return reachesRows(llvm::to_vector(value.getUsers()),
                     [](Operation *op, SmallVectorImpl<Operation *> &next) {
                       llvm::append_range(next, op->getUsers());
                     });
}

static bool comesFromRows(Value value) {
  return reachesRows(value.getDefiningOp(),
                     [](Operation *op, SmallVectorImpl<Operation *> &next) {
                       for (Value input :
                            cast<linalg::LinalgOp>(op).getDpsInputs())
                         next.push_back(input.getDefiningOp());
                     });
}

bool norm::fuse::isFusedWithRows(Value value) {
  return leadsToRows(value) ||
         llvm::any_of(value.getUsers(), [](Operation *user) {
           return isElementwiseOp(user) &&
                  llvm::any_of(cast<linalg::LinalgOp>(user).getDpsInputs(),
                               comesFromRows);
         });
}

/// `operand` is of a tensor.expand_shape, and what makes it would make it
/// expanded; or it is a tensor.collapse_shape, and the op that reads that would
/// read what was collapsed.
static bool isBetweenRows(OpOperand *operand) {
  Operation *owner = operand->getOwner();
  Operation *producer = operand->get().getDefiningOp();
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(owner))
    // With another user it would be computed twice.
    return !isUnitView(owner) && operand->get().hasOneUse() &&
           isElementwiseOp(producer) && isFusedWithRows(expand.getResult());
  auto collapse = dyn_cast_or_null<tensor::CollapseShapeOp>(producer);
  return collapse && !isUnitView(collapse) && isElementwiseOp(owner) &&
         comesFromRows(collapse.getSrc());
}

/// Whether `op` stands beside a reshape that may move to its other side.
static bool isBesideReshape(linalg::GenericOp op) {
  auto isLargeReshape = [](Operation *other) {
    return other && isReshape(other) && !isUnitView(other);
  };
  return llvm::any_of(op->getOperands(),
                      [&](Value operand) {
                        return isLargeReshape(operand.getDefiningOp());
                      }) ||
         llvm::any_of(op->getUsers(), isLargeReshape);
}

namespace {

// Pattern: linalg.generic ins(%gain at (d1, 0, 0))
//          -> linalg.generic ins(collapse_shape %gain at (d1))
//
// The patterns that give it other dimensions do not know zeros.
struct DropUnitDimsOfInputs final : OpRewritePattern<linalg::GenericOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(linalg::GenericOp op,
                                PatternRewriter &rewriter) const override {
    if (!isBesideReshape(op) || !isElementwiseOp(op))
      return failure();
    GenericInputs inputs(op, rewriter);
    for (unsigned input = 0, end = inputs.size(); input < end; ++input) {
      AffineMap map = inputs.getMap(input);
      llvm::BitVector zeros(map.getNumResults());
      for (auto [dim, index] : llvm::enumerate(map.getResults()))
        zeros[dim] = isa<AffineConstantExpr>(index);
      if (zeros.none())
        continue;
      SmallVector<AffineExpr> indices;
      for (AffineExpr index : map.getResults())
        if (!isa<AffineConstantExpr>(index))
          indices.push_back(index);
      Value collapsed = reshapeUnitDims(rewriter, op.getLoc(),
                                        inputs.get(input), /*type=*/{}, zeros,
                                        /*added=*/llvm::BitVector());
      inputs.set(
          input, collapsed,
          AffineMap::get(map.getNumDims(), 0, indices, map.getContext()));
    }
    if (!inputs.haveChanged())
      return failure();
    inputs.apply();
    return success();
  }
};

} // namespace

void norm::fuse::populateReshapePatterns(RewritePatternSet &patterns) {
  patterns.add<DropUnitDimsOfInputs>(patterns.getContext());
  linalg::populateFoldReshapeOpsByExpansionPatterns(patterns, isBetweenRows);
  tensor::populateFoldTensorEmptyPatterns(patterns);
  // Reshapes that meet are one.
  tensor::ExpandShapeOp::getCanonicalizationPatterns(patterns,
                                                     patterns.getContext());
  tensor::CollapseShapeOp::getCanonicalizationPatterns(patterns,
                                                       patterns.getContext());
}
