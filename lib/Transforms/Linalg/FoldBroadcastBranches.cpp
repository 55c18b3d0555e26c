//===- FoldBroadcastBranches.cpp - broadcasts of TOSA that never happen ---===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Linalg/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMFOLDBROADCASTBRANCHES
#include "norm/Transforms/Linalg/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

/// A size, as what it was first computed from: a number, dimension `dim` of the
/// tensor `value`, or the integer `value` (then `dim` is -1). Equal ones are
/// the same number.
struct Size {
  Value value;
  int64_t dim = -1;
  int64_t constant = 0;

  bool operator==(const Size &other) const {
    return value == other.value && dim == other.dim &&
           constant == other.constant;
  }
};

Size getSize(Value tensor, int64_t dim);

Size getSize(OpFoldResult size) {
  if (std::optional<int64_t> constant = getConstantIntValue(size))
    return {Value(), -1, *constant};
  auto value = cast<Value>(size);
  if (auto dimOp = value.getDefiningOp<tensor::DimOp>())
    if (std::optional<int64_t> dim = dimOp.getConstantIndex())
      if (*dim < dimOp.getSource().getType().getRank())
        return getSize(dimOp.getSource(), *dim);
  if (auto maximum = value.getDefiningOp<arith::MaxUIOp>()) {
    Size size = getSize(OpFoldResult(maximum.getLhs()));
    if (size == getSize(OpFoldResult(maximum.getRhs())))
      return size;
  }
  return {value};
}

/// The size of `tensor` along `dim`: that of what its op writes to, which is
/// all that ops of linalg say about it.
Size getSize(Value tensor, int64_t dim) {
  while (true) {
    auto type = dyn_cast<RankedTensorType>(tensor.getType());
    if (type && !type.isDynamicDim(dim))
      return {Value(), -1, type.getDimSize(dim)};
    if (auto op = tensor.getDefiningOp<DestinationStyleOpInterface>())
      tensor = op.getTiedOpOperand(cast<OpResult>(tensor))->get();
    else if (auto empty = tensor.getDefiningOp<tensor::EmptyOp>())
      return getSize(empty.getMixedSizes()[dim]);
    else if (auto expand = tensor.getDefiningOp<tensor::ExpandShapeOp>())
      return getSize(expand.getMixedOutputShape()[dim]);
    else
      return {tensor, dim};
  }
}

/// True if `op` is x, with x[.., 0, ..] in place of x[.., i, ..] along
/// dimensions all of which are of the size `one`, as are those of the result.
bool copiesWhereOneIs(linalg::GenericOp op, Value x, const Size &one) {
  if (op.getNumDpsInputs() != 1 || op.getNumDpsInits() != 1 ||
      op.getDpsInputs()[0] != x || op.getResult(0).getType() != x.getType() ||
      op.getNumParallelLoops() != op.getNumLoops())
    return false;
  Block &body = op.getRegion().front();
  if (!llvm::hasSingleElement(body) ||
      body.getTerminator()->getOperand(0) != body.getArgument(0))
    return false;
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  if (!maps[1].isIdentity() || maps[0].getNumResults() != op.getNumLoops())
    return false;
  for (auto [dim, index] : llvm::enumerate(maps[0].getResults())) {
    if (index == getAffineDimExpr(dim, op.getContext()))
      continue;
    if (index != getAffineConstantExpr(0, op.getContext()) ||
        !(getSize(x, dim) == one) || !(getSize(op.getResult(0), dim) == one))
      return false;
  }
  return true;
}

/// What `op` yields whether its condition holds or not; none if that is not
/// known.
// Pattern: if (n == 1) { broadcast of x to n } else { x }, x of size n -> x
Value getBroadcastNothing(scf::IfOp op) {
  auto compare = op.getCondition().getDefiningOp<arith::CmpIOp>();
  if (!compare || compare.getPredicate() != arith::CmpIPredicate::eq ||
      op.getNumResults() != 1 || !op.elseBlock() ||
      !matchPattern(compare.getRhs(), m_One()))
    return {};
  Value x = op.elseYield().getOperand(0);
  auto broadcast =
      op.thenYield().getOperand(0).getDefiningOp<linalg::GenericOp>();
  if (!broadcast || op->isAncestor(x.getParentRegion()->getParentOp()) ||
      !copiesWhereOneIs(broadcast, x, getSize(OpFoldResult(compare.getLhs()))))
    return {};
  return x;
}

struct NormFoldBroadcastBranchesPass final
    : norm::impl::NormFoldBroadcastBranchesBase<NormFoldBroadcastBranchesPass> {
  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    // In order, as the sizes of what stands behind follow from what stands
    // before.
    getOperation()->walk<WalkOrder::PreOrder>([&](Operation *op) {
      if (auto branch = dyn_cast<scf::IfOp>(op)) {
        if (Value x = getBroadcastNothing(branch)) {
          rewriter.replaceOp(branch, x);
          return WalkResult::skip();
        }
      } else if (auto maximum = dyn_cast<arith::MaxUIOp>(op)) {
        // Pattern: maxui(n, n) -> n, of two values for one size
        if (getSize(OpFoldResult(maximum.getLhs())) ==
            getSize(OpFoldResult(maximum.getRhs()))) {
          rewriter.replaceOp(maximum, maximum.getLhs());
          return WalkResult::skip();
        }
      }
      return WalkResult::advance();
    });
  }
};

} // namespace
