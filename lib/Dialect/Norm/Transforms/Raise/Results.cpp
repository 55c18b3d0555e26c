//===- Results.cpp - statistics as results of norm ops --------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Who uses the mean or the rstd of a norm elsewhere takes what the norm op
// computes, so that nobody computes it again.
//
//===----------------------------------------------------------------------===//

#include "Rewrite.h"
#include "SizeUses.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/ReshapeOpsUtils.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Transforms/RegionUtils.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/TypeSwitch.h"

#include <functional>

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::raise;

static bool isUnit(int64_t size) { return size == 1; }

//===----------------------------------------------------------------------===//
// What holds a statistic
//===----------------------------------------------------------------------===//

void NormRewriter::noteStatistics(Operation *norm, const Root &root,
                                  ElementReader &reader, const NormMatch &match,
                                  const Holder &input) {
  // The loops of the rows, in the order of the input's dimensions.
  SmallVector<AffineExpr> loopsOfOp = root.getLoopsOfOp(), rows;
  for (AffineExpr index : input.indices) {
    ReassociationIndices loops;
    if (auto loop = dyn_cast<AffineDimExpr>(index))
      loops.push_back(loop.getPosition());
    else if (auto *whole = llvm::find(loopsOfOp, index);
             whole != loopsOfOp.end())
      loops = root.parts[whole - loopsOfOp.begin()];
    for (int64_t loop : loops)
      if (!isUnit(root.ranges[loop]) &&
          !llvm::is_contained(match.axes, unsigned(loop)))
        rows.push_back(getAffineDimExpr(loop, norm->getContext()));
  }
  auto note = [&](ArrayRef<const Element *> elements, unsigned result) {
    for (const Element *element : elements)
      for (const Holder &holder : reader.getHolders(element)) {
        SmallVector<AffineExpr> indices =
            llvm::filter_to_vector(holder.indices, [](AffineExpr index) {
              return !isa<AffineConstantExpr>(index);
            });
        if (indices == rows)
          usedStatistics[norm].push_back(
              {holder.tensor, cast<FloatType>(element->type), result});
      }
  };
  if (isa<RMSNormOp>(norm)) {
    note(match.inverses, 1);
    return;
  }
  note(match.means, 1);
  note(isa<BatchNormOp>(norm) ? match.variances : match.inverses, 2);
}

void NormRewriter::moveStatistics(Operation *old, Operation *norm) {
  auto it = usedStatistics.find(old);
  if (it == usedStatistics.end())
    return;
  SmallVector<UsedStatistic> statistics = std::move(it->second);
  usedStatistics.erase(it);
  usedStatistics[norm] = std::move(statistics);
}

//===----------------------------------------------------------------------===//
// Who uses it
//===----------------------------------------------------------------------===//

/// The ops in `top` that are needed for what is not pure arithmetic on tensors;
/// not those of which only a size is.
static llvm::DenseSet<Operation *>
findLiveOps(Operation *top, ArrayRef<Operation *> superseded) {
  llvm::DenseSet<Operation *> live,
      replaced(superseded.begin(), superseded.end());
  SmallVector<Operation *> work;
  auto add = [&](Operation *op) {
    if (op && live.insert(op).second)
      work.push_back(op);
  };
  top->walk<WalkOrder::PreOrder>([&](Operation *op) {
    bool isArithmetic =
        isa_and_present<linalg::LinalgDialect, tensor::TensorDialect,
                        arith::ArithDialect, math::MathDialect, NormDialect>(
            op->getDialect());
    if (!replaced.contains(op) && (!isArithmetic || !isMemoryEffectFree(op)))
      add(op);
    // What is in their bodies goes with them.
    return isa<linalg::LinalgOp, GenericOp>(op) ? WalkResult::skip()
                                                : WalkResult::advance();
  });
  while (!work.empty()) {
    Operation *op = work.pop_back_val();
    bool hasBody = isa<linalg::LinalgOp, GenericOp>(op);
    auto addOperands = [&](Operation *user) {
      SmallVector<Value> operands =
          asksForSize(user) ? listSourcesOfSize(user)
                            : SmallVector<Value>(user->getOperands());
      for (Value operand : operands)
        if (Operation *definition = operand.getDefiningOp())
          if (!op->isProperAncestor(definition))
            add(definition);
    };
    if (hasBody)
      op->walk(addOperands);
    else
      addOperands(op);
  }
  return live;
}

//===----------------------------------------------------------------------===//
// The results
//===----------------------------------------------------------------------===//

/// `norm` with all its statistics as results.
static Operation *createWithStatistics(OpBuilder &b, Operation *norm) {
  SmallVector<Type> types(norm->getResultTypes());
  auto input = cast<RankedTensorType>(norm->getOperand(0).getType());
  auto addTypes = [&](ArrayRef<int64_t> shape, FloatType type, unsigned count) {
    types.append(count, RankedTensorType::get(shape, type));
  };
  llvm::TypeSwitch<Operation *>(norm)
      .Case<LayerNormOp, RMSNormOp>([&](auto op) {
        SmallVector<int64_t> rows;
        for (auto [dim, size] : llvm::enumerate(input.getShape()))
          if (!llvm::is_contained(op.getAxes(), int64_t(dim)))
            rows.push_back(size);
        addTypes(rows, op.getStatisticsType(), isa<RMSNormOp>(norm) ? 1 : 2);
      })
      .Case([&](GroupNormOp op) {
        addTypes({input.getDimSize(0), int64_t(op.getGroups())},
                 op.getStatisticsType(), 2);
      })
      .Case([&](BatchNormOp op) {
        addTypes(input.getDimSize(op.getChannel()), op.getStatisticsType(), 2);
      });
  OperationState state(norm->getLoc(), norm->getName());
  state.addOperands(norm->getOperands());
  state.addTypes(types);
  state.addAttributes(norm->getAttrs());
  return b.create(state);
}

/// For each size of `shape` but 1 a run of dimensions with it.
static SmallVector<ReassociationIndices> groupUnits(ArrayRef<int64_t> shape) {
  SmallVector<ReassociationIndices> groups;
  ReassociationIndices leading;
  for (auto [dim, size] : llvm::enumerate(shape)) {
    if (!isUnit(size)) {
      groups.push_back(std::move(leading));
      leading.clear();
    }
    (groups.empty() ? leading : groups.back()).push_back(dim);
  }
  return groups;
}

/// The shapes are the same but for dimensions of size 1.
static bool areSameButUnits(ArrayRef<int64_t> lhs, ArrayRef<int64_t> rhs) {
  SmallVector<int64_t> left, right;
  llvm::copy_if(lhs, std::back_inserter(left), std::not_fn(isUnit));
  llvm::copy_if(rhs, std::back_inserter(right), std::not_fn(isUnit));
  return left == right;
}

/// `statistic` as a tensor of `type`, which differs in dimensions of size 1,
/// and may have wider elements.
static Value convertStatistic(OpBuilder &b, Location loc, Value statistic,
                              RankedTensorType type) {
  auto from = cast<RankedTensorType>(statistic.getType());
  RankedTensorType to = from.clone(type.getShape());
  // In one step where that is possible: norm-fuse then knows each loop.
  if (auto groups = getReassociationIndicesForReshape(from, to)) {
    statistic =
        from.getRank() < to.getRank()
            ? tensor::ExpandShapeOp::create(b, loc, to, statistic, *groups)
                  .getResult()
            : tensor::CollapseShapeOp::create(b, loc, to, statistic, *groups)
                  .getResult();
  } else if (from != to) {
    SmallVector<int64_t> sizes;
    llvm::copy_if(from.getShape(), std::back_inserter(sizes),
                  std::not_fn(isUnit));
    if (from.getShape() != ArrayRef(sizes))
      statistic = tensor::CollapseShapeOp::create(
          b, loc, from.clone(sizes), statistic, groupUnits(from.getShape()));
    if (to.getShape() != ArrayRef(sizes))
      statistic = tensor::ExpandShapeOp::create(b, loc, to, statistic,
                                                groupUnits(to.getShape()));
  }
  if (from.getElementType() == type.getElementType())
    return statistic;
  Value empty = tensor::EmptyOp::create(
      b, loc, tensor::getMixedSizes(b, loc, statistic), type.getElementType());
  AffineMap identity = b.getMultiDimIdentityMap(type.getRank());
  SmallVector<utils::IteratorType> iterators(type.getRank(),
                                             utils::IteratorType::parallel);
  auto extend = [&](OpBuilder &b, Location loc, ValueRange arguments) {
    Value wide =
        arith::ExtFOp::create(b, loc, type.getElementType(), arguments[0]);
    linalg::YieldOp::create(b, loc, wide);
  };
  return linalg::GenericOp::create(b, loc, type, statistic, empty,
                                   ArrayRef<AffineMap>{identity, identity},
                                   iterators, extend)
      .getResult(0);
}

/// Moves `norm` to before the first of the uses of its statistics that are
/// `live`, if what it needs is there by then, or can be: loads and calls stay.
static void moveBeforeUses(Operation *norm, ArrayRef<Value> statistics,
                           const llvm::DenseSet<Operation *> &live,
                           DominanceInfo &dominance) {
  Operation *first = norm;
  for (Value statistic : statistics)
    for (Operation *user : statistic.getUsers()) {
      Operation *ancestor = norm->getBlock()->findAncestorOpInBlock(*user);
      if (live.contains(user) && !asksForSize(user) && ancestor &&
          ancestor->isBeforeInBlock(first))
        first = ancestor;
    }
  IRRewriter rewriter(norm->getContext());
  if (first != norm && succeeded(moveValueDefinitions(
                           rewriter, norm->getOperands(), first, dominance)))
    norm->moveBefore(first);
}

void NormRewriter::exposeStatistics(Operation *top) {
  if (usedStatistics.empty())
    return;
  llvm::DenseSet<Operation *> live = findLiveOps(top, superseded);
  for (auto &[norm, statistics] : usedStatistics) {
    SmallVector<Value> tensors;
    for (const UsedStatistic &statistic : statistics)
      tensors.push_back(statistic.tensor);
    moveBeforeUses(norm, tensors, live, dominance);
    auto isServed = [&, norm = norm](OpOperand &use) {
      return live.contains(use.getOwner()) && !asksForSize(use.getOwner()) &&
             dominance.properlyDominates(norm, use.getOwner());
    };
    llvm::erase_if(statistics, [&](const UsedStatistic &statistic) {
      return llvm::none_of(statistic.tensor.getUses(), isServed);
    });
    if (statistics.empty() || !live.contains(norm))
      continue;
    OpBuilder b(norm);
    Operation *withStatistics = createWithStatistics(b, norm);
    bool isUsed = false;
    for (UsedStatistic &statistic : statistics) {
      Value result = withStatistics->getResult(statistic.result);
      auto from = cast<RankedTensorType>(result.getType());
      auto type = cast<RankedTensorType>(statistic.tensor.getType());
      // An f64 that somebody asks for is more than the f32 of the op.
      if (statistic.type != from.getElementType() ||
          !areSameButUnits(from.getShape(), type.getShape()))
        continue;
      Value converted = convertStatistic(b, norm->getLoc(), result, type);
      statistic.tensor.replaceUsesWithIf(converted, isServed);
      isUsed = true;
    }
    if (!isUsed) {
      withStatistics->erase();
      continue;
    }
    norm->getResult(0).replaceAllUsesWith(withStatistics->getResult(0));
    live.erase(norm);
    live.insert(withStatistics);
    norm->erase();
  }
  usedStatistics.clear();
}
