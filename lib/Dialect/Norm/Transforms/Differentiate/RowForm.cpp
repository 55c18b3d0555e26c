//===- RowForm.cpp - linalg ops in a form that rows can have --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TensorRules.h"

#include "../GenericInputs.h"

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
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
    if (!op.hasPureTensorSemantics())
      return failure();
    return readScalars(op, rewriter, [&](Value scalar) -> Value {
      return tensor::FromElementsOp::create(
          rewriter, op.getLoc(), RankedTensorType::get({}, scalar.getType()),
          scalar);
    });
  }
};

// Pattern: elementwise linalg.generic that uses what its output was
//          -> one that reads it as an input
struct ReadOutputs final : OpRewritePattern<linalg::GenericOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(linalg::GenericOp op,
                                PatternRewriter &rewriter) const override {
    if (!op.hasPureTensorSemantics() ||
        op.getNumParallelLoops() != op.getNumLoops())
      return failure();
    Location loc = op.getLoc();
    GenericInputs inputs(op, rewriter);
    unsigned numOutputs = op.getNumDpsInits();
    SmallVector<Value> outputs(op.getOutputs());
    for (unsigned i = 0; i < numOutputs; ++i) {
      BlockArgument old = op.getBlock()->getArgument(inputs.size() + i);
      if (old.use_empty())
        continue;
      Value output = outputs[i];
      BlockArgument read = inputs.add(output, inputs.getMap(inputs.size() + i));
      rewriter.replaceAllUsesWith(old, read);
      auto type = cast<RankedTensorType>(output.getType());
      Value empty = tensor::EmptyOp::create(
          rewriter, loc, tensor::getMixedSizes(rewriter, loc, output),
          type.getElementType());
      outputs[i] = empty.getType() == type
                       ? empty
                       : tensor::CastOp::create(rewriter, loc, type, empty);
    }
    if (!inputs.haveChanged())
      return failure();
    inputs.apply();
    rewriter.modifyOpInPlace(op,
                             [&] { op.getOutputsMutable().assign(outputs); });
    return success();
  }
};

// Pattern: linalg.generic with linalg.index
//          -> what follows from indices alone as a tensor that it reads: the
//             mask of a causal attention, say
struct ReadIndices final : OpRewritePattern<linalg::GenericOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(linalg::GenericOp op,
                                PatternRewriter &rewriter) const override {
    Block *body = op.getBlock();
    if (!op.hasPureTensorSemantics() || body->getOps<linalg::IndexOp>().empty())
      return failure();
    llvm::SetVector<Operation *> ofIndices;
    auto follows = [&](Value value) {
      Operation *def = value.getDefiningOp();
      return value.getParentBlock() != body || (def && ofIndices.contains(def));
    };
    for (Operation &inner : body->without_terminator())
      if (isa<linalg::IndexOp>(inner) ||
          (inner.getNumOperands() > 0 && inner.getNumRegions() == 0 &&
           isPure(&inner) && llvm::all_of(inner.getOperands(), follows)))
        ofIndices.insert(&inner);
    SmallVector<Value> values;
    for (Operation *inner : ofIndices)
      for (Value result : inner->getResults()) {
        auto isElsewhere = [&](Operation *user) {
          return !ofIndices.contains(user);
        };
        if (llvm::none_of(result.getUsers(), isElsewhere))
          continue;
        // It is no number, or a place that is read.
        if (!result.getType().isIntOrFloat())
          return failure();
        values.push_back(result);
      }

    GenericInputs inputs(op, rewriter);
    SmallVector<Range, 4> ranges =
        cast<linalg::LinalgOp>(*op).createLoopRanges(rewriter, op.getLoc());
    for (Value value : values) {
      SmallVector<unsigned> loops;
      Value tensor = createTensor(op, value, ofIndices.getArrayRef(), ranges,
                                  loops, rewriter);
      BlockArgument element = inputs.add(
          tensor, AffineMap::getMultiDimMapWithTargets(op.getNumLoops(), loops,
                                                       rewriter.getContext()));
      rewriter.replaceUsesWithIf(value, element, [&](OpOperand &use) {
        return !ofIndices.contains(use.getOwner());
      });
    }
    inputs.apply();
    for (Operation *inner : llvm::reverse(ofIndices))
      rewriter.eraseOp(inner);
    return success();
  }

private:
  /// `value` as a tensor with a dimension for each of the loops that it follows
  /// from.
  static Value createTensor(linalg::GenericOp op, Value value,
                            ArrayRef<Operation *> ofIndices,
                            ArrayRef<Range> ranges,
                            SmallVectorImpl<unsigned> &loops, OpBuilder &b) {
    llvm::SetVector<Operation *> slice;
    slice.insert(value.getDefiningOp());
    for (unsigned i = 0; i < slice.size(); ++i)
      for (Value operand : slice[i]->getOperands())
        if (operand.getParentBlock() == op.getBlock())
          slice.insert(operand.getDefiningOp());
    for (unsigned loop = 0; loop < op.getNumLoops(); ++loop)
      if (llvm::any_of(slice, [&](Operation *inner) {
            auto index = dyn_cast<linalg::IndexOp>(inner);
            return index && index.getDim() == loop;
          }))
        loops.push_back(loop);
    Location loc = value.getLoc();
    SmallVector<OpFoldResult> sizes;
    for (unsigned loop : loops)
      sizes.push_back(ranges[loop].size);
    Value empty = tensor::EmptyOp::create(b, loc, sizes, value.getType());
    AffineMap map = b.getMultiDimIdentityMap(loops.size());
    SmallVector<utils::IteratorType> iterators(loops.size(),
                                               utils::IteratorType::parallel);
    auto build = [&](OpBuilder &b, Location loc, ValueRange) {
      IRMapping mapping;
      for (Operation *inner : ofIndices) {
        if (!slice.contains(inner))
          continue;
        Operation *clone = b.clone(*inner, mapping);
        if (auto index = dyn_cast<linalg::IndexOp>(clone))
          index.setDim(llvm::find(loops, index.getDim()) - loops.begin());
      }
      linalg::YieldOp::create(b, loc, mapping.lookup(value));
    };
    return linalg::GenericOp::create(b, loc, empty.getType(), ValueRange(),
                                     empty, map, iterators, build)
        .getResult(0);
  }
};

// Pattern: scf.if in a body
//          -> both branches, of what is 0 where they are not taken, and a
//          select
struct ComputeBothBranches final : OpRewritePattern<scf::IfOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(scf::IfOp op,
                                PatternRewriter &rewriter) const override {
    Operation *parent = op->getParentOp();
    while (isa_and_present<scf::IfOp>(parent))
      parent = parent->getParentOp();
    if (!isa_and_present<linalg::GenericOp, GenericOp>(parent) ||
        op.getElseRegion().empty())
      return failure();
    for (Region &region : op->getRegions())
      for (Operation &inner : region.front().without_terminator())
        if (!isPure(&inner) || inner.getNumRegions() > 0)
          return failure();
    Value condition = op.getCondition();
    SmallVector<SmallVector<Value>> yielded;
    for (bool isThen : {true, false}) {
      Region &region = isThen ? op.getThenRegion() : op.getElseRegion();
      mask(region, condition, isThen, rewriter);
      Block &block = region.front();
      Operation *end = block.getTerminator();
      yielded.emplace_back(end->getOperands());
      rewriter.eraseOp(end);
      rewriter.inlineBlockBefore(&block, op);
    }
    rewriter.setInsertionPoint(op);
    SmallVector<Value> results;
    for (auto [x, y] : llvm::zip_equal(yielded[0], yielded[1]))
      results.push_back(
          arith::SelectOp::create(rewriter, op.getLoc(), condition, x, y));
    rewriter.replaceOp(op, results);
    return success();
  }

private:
  /// So that nothing of a branch that is not taken gets into a gradient, NaN
  /// above all.
  static void mask(Region &region, Value condition, bool isThen,
                   PatternRewriter &rewriter) {
    llvm::SetVector<Value> captured;
    getUsedValuesDefinedAbove(region, captured);
    rewriter.setInsertionPoint(region.getParentOp());
    for (Value value : captured) {
      if (!isa<FloatType>(value.getType()) || matchPattern(value, m_Constant()))
        continue;
      Location loc = value.getLoc();
      Value zero = arith::ConstantOp::create(
          rewriter, loc, rewriter.getZeroAttr(value.getType()));
      Value masked =
          arith::SelectOp::create(rewriter, loc, condition,
                                  isThen ? value : zero, isThen ? zero : value);
      rewriter.replaceUsesWithIf(value, masked, [&](OpOperand &use) {
        return region.isAncestor(use.getOwner()->getParentRegion());
      });
    }
  }
};

} // namespace

template <typename... Patterns> static void apply(func::FuncOp function) {
  RewritePatternSet patterns(function.getContext());
  patterns.add<Patterns...>(function.getContext());
  walkAndApplyPatterns(function, std::move(patterns));
}

void norm::bringIntoRowForm(func::FuncOp function) {
  // An op is visited once a walk.
  apply<ComputeBothBranches>(function);
  apply<ReadOutputs>(function);
  apply<ReadIndices>(function);
  apply<ReadScalars>(function);
  apply<AddLoop>(function);
}
