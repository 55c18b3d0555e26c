//===- StraightBody.cpp - a row program without branches ------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "StraightBody.h"

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Transforms/LoopInvariantCodeMotionUtils.h"
#include "mlir/Transforms/RegionUtils.h"

using namespace mlir;
using namespace mlir::norm;

/// H, the number of elements of a row.
static Value createRowSize(RewriterBase &b, GenericOp op, FloatType type,
                           ArrayRef<OpFoldResult> ranges) {
  Location loc = op.getLoc();
  if (std::optional<int64_t> size = op.getStaticRowSize()) {
    APFloat number(type.getFloatSemantics());
    number.convertFromAPInt(APInt(64, *size), /*IsSigned=*/true,
                            APFloat::rmNearestTiesToEven);
    return arith::ConstantOp::create(b, loc, b.getFloatAttr(type, number));
  }
  Value size;
  for (unsigned dim : op.getReductionDims()) {
    Value factor = getValueOrCreateConstantIndexOp(b, loc, ranges[dim]);
    size = size ? arith::MulIOp::create(b, loc, size, factor) : factor;
  }
  size = arith::IndexCastOp::create(b, loc, b.getI64Type(), size);
  return arith::SIToFPOp::create(b, loc, type, size);
}

/// Computes an op that stands in a branch only for rows that take it; others
/// have zeros.
static void guard(RewriterBase &b, Operation *op, Value condition,
                  bool isInElse) {
  b.setInsertionPoint(op);
  auto compute = [op](OpBuilder &b, Location loc) {
    scf::YieldOp::create(b, loc, b.clone(*op)->getResults());
  };
  auto skip = [op](OpBuilder &b, Location loc) {
    SmallVector<Value> zeros;
    for (Type type : op->getResultTypes())
      zeros.push_back(arith::ConstantOp::create(b, loc, b.getZeroAttr(type)));
    scf::YieldOp::create(b, loc, zeros);
  };
  scf::IfOp guarded;
  if (isInElse)
    guarded = scf::IfOp::create(b, op->getLoc(), condition, skip, compute);
  else
    guarded = scf::IfOp::create(b, op->getLoc(), condition, compute, skip);
  b.replaceOp(op, guarded);
}

// Pattern: scf.if %c {a} else {b}, which holds reductions -> a; b; select %c
static void flatten(RewriterBase &b, scf::IfOp branch) {
  Value condition = branch.getCondition();
  SmallVector<SmallVector<Value>> yields;
  for (Region &region : branch->getRegions()) {
    if (region.empty())
      continue;
    Block &block = region.front();
    for (Operation &inner :
         llvm::make_early_inc_range(block.without_terminator()))
      if (!isSpeculatable(&inner))
        guard(b, &inner, condition, /*isInElse=*/region.getRegionNumber() == 1);
    Operation *yield = block.getTerminator();
    yields.emplace_back(yield->getOperands());
    b.eraseOp(yield);
    b.inlineBlockBefore(&block, branch);
  }
  b.setInsertionPoint(branch);
  SmallVector<Value> chosen;
  for (unsigned i = 0; i < branch.getNumResults(); ++i)
    chosen.push_back(arith::SelectOp::create(b, branch.getLoc(), condition,
                                             yields[0][i], yields[1][i]));
  b.replaceOp(branch, chosen);
}

void norm::straightenBody(RewriterBase &b, GenericOp op,
                          ArrayRef<OpFoldResult> ranges) {
  llvm::DenseMap<Type, Value> rowSizes;
  op.getBody().walk([&](Operation *inner) {
    if (auto rowSize = dyn_cast<RowSizeOp>(inner)) {
      Value &known = rowSizes[rowSize.getType()];
      if (!known) {
        b.setInsertionPoint(op);
        known =
            createRowSize(b, op, cast<FloatType>(rowSize.getType()), ranges);
      }
      b.replaceOp(rowSize, known);
    } else if (auto branch = dyn_cast<scf::IfOp>(inner);
               branch && holdsRowCollective(branch)) {
      flatten(b, branch);
    }
  });
  moveLoopInvariantCode(
      &op.getBody(),
      [](Value value, Region *body) {
        return !body->isAncestor(value.getParentRegion());
      },
      [](Operation *inner, Region *) {
        return isPure(inner) && !holdsRowCollective(inner);
      },
      [&](Operation *inner, Region *) { b.moveOpBefore(inner, op); });
  (void)runRegionDCE(b, op->getRegions());
}
