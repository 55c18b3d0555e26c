//===- RowForm.cpp - linalg ops in a form that rows can have --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TensorRules.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Transforms/RegionUtils.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"

#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

// Pattern: linalg op on tensors of rank 0 -> expand_shape, the op on tensors of
// one element, collapse_shape. A row has a loop.
struct AddLoop final : OpInterfaceRewritePattern<linalg::LinalgOp> {
  using OpInterfaceRewritePattern::OpInterfaceRewritePattern;

  LogicalResult matchAndRewrite(linalg::LinalgOp op,
                                PatternRewriter &rewriter) const override {
    auto isTensor = [](Type type) { return isa<RankedTensorType>(type); };
    if (op.getNumLoops() != 0 || !op.hasPureTensorSemantics() ||
        !llvm::all_of(op->getOperandTypes(), isTensor))
      return failure();
    Location loc = op.getLoc();
    SmallVector<Value> operands;
    for (Value operand : op->getOperands()) {
      auto type = cast<RankedTensorType>(operand.getType());
      operands.push_back(tensor::ExpandShapeOp::create(
          rewriter, loc, RankedTensorType::get({1}, type.getElementType()),
          operand, ArrayRef<ReassociationIndices>()));
    }
    ValueRange inputs = ValueRange(operands).take_front(op.getNumDpsInputs());
    ValueRange inits = ValueRange(operands).drop_front(op.getNumDpsInputs());
    SmallVector<AffineMap> maps(operands.size(),
                                rewriter.getMultiDimIdentityMap(1));
    auto wide =
        linalg::GenericOp::create(rewriter, loc, inits.getTypes(), inputs,
                                  inits, maps, utils::IteratorType::parallel);
    rewriter.cloneRegionBefore(op->getRegion(0), wide.getRegion(),
                               wide.getRegion().end());
    SmallVector<Value> results;
    for (auto [narrow, result] :
         llvm::zip_equal(op->getResults(), wide.getResults()))
      results.push_back(tensor::CollapseShapeOp::create(
          rewriter, loc, cast<RankedTensorType>(narrow.getType()), result,
          ArrayRef<ReassociationIndices>()));
    rewriter.replaceOp(op, results);
    return success();
  }
};

// Pattern: linalg.generic with a scalar, as an operand or from outside of its
// body -> the scalar as a tensor of rank 0. Rows read nothing else.
struct ReadScalars final : OpRewritePattern<linalg::GenericOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(linalg::GenericOp op,
                                PatternRewriter &rewriter) const override {
    auto isNumber = [](Type type) { return type.isIntOrFloat(); };
    llvm::SetVector<Value> captured, scalars;
    getUsedValuesDefinedAbove(op.getRegion(), captured);
    for (Value value : captured)
      if (isNumber(value.getType()) && !matchPattern(value, m_Constant()))
        scalars.insert(value);
    bool hasScalarInput = llvm::any_of(op.getInputs().getTypes(), isNumber);
    if (!op.hasPureTensorSemantics() || (scalars.empty() && !hasScalarInput))
      return failure();
    Location loc = op.getLoc();
    auto wrap = [&](Value scalar) -> Value {
      return tensor::FromElementsOp::create(
          rewriter, loc, RankedTensorType::get({}, scalar.getType()), scalar);
    };
    SmallVector<Value> inputs;
    for (Value input : op.getInputs())
      inputs.push_back(isNumber(input.getType()) ? wrap(input) : input);
    SmallVector<AffineMap> maps = op.getIndexingMapsArray();
    unsigned numInputs = inputs.size();
    Block *body = op.getBlock();
    for (Value scalar : scalars) {
      BlockArgument argument =
          body->insertArgument(inputs.size(), scalar.getType(), loc);
      rewriter.replaceUsesWithIf(scalar, argument, [&](OpOperand &use) {
        return op.getRegion().isAncestor(use.getOwner()->getParentRegion());
      });
      inputs.push_back(wrap(scalar));
      maps.insert(maps.begin() + numInputs,
                  AffineMap::get(op.getNumLoops(), 0, op.getContext()));
    }
    rewriter.modifyOpInPlace(op, [&] {
      op.getInputsMutable().assign(inputs);
      op.setIndexingMapsAttr(rewriter.getAffineMapArrayAttr(maps));
    });
    return success();
  }
};

} // namespace

void norm::bringIntoRowForm(func::FuncOp function) {
  // An op is visited once a walk.
  RewritePatternSet scalars(function.getContext());
  scalars.add<ReadScalars>(function.getContext());
  walkAndApplyPatterns(function, std::move(scalars));
  RewritePatternSet loops(function.getContext());
  loops.add<AddLoop>(function.getContext());
  walkAndApplyPatterns(function, std::move(loops));
}
