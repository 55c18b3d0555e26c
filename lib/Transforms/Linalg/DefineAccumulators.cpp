//===- DefineAccumulators.cpp - what sums start from, where nobody says ---===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Linalg/Passes.h"

#include "mlir/Analysis/SliceAnalysis.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/LoopLikeInterface.h"

#include <limits>

namespace mlir::norm {
#define GEN_PASS_DEF_NORMDEFINEACCUMULATORS
#include "norm/Transforms/Linalg/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

/// What changes nothing by the only op that combines with output `output`; else
/// zero. Null for elements that are no numbers.
static TypedAttr getStart(Builder &b, linalg::LinalgOp op, unsigned output) {
  SmallVector<Operation *> combiners;
  matchReduction(op.getRegionOutputArgs(), output, combiners);
  if (combiners.size() == 1)
    if (std::optional<TypedAttr> neutral =
            arith::getNeutralElement(combiners.front()))
      return *neutral;
  Type element = getElementTypeOrSelf(op.getDpsInits()[output]);
  return element.isIntOrIndexOrFloat() ? b.getZeroAttr(element) : TypedAttr();
}

//===----------------------------------------------------------------------===//
// Undefined elements
//===----------------------------------------------------------------------===//

/// What a linalg op that only moves elements takes those of `result` from; else
/// null.
static Value getMoved(OpResult result) {
  auto op = dyn_cast<linalg::LinalgOp>(result.getOwner());
  if (!op || !op.hasPureTensorSemantics())
    return {};
  unsigned output = result.getResultNumber();
  auto element = dyn_cast<BlockArgument>(
      op.getBlock()->getTerminator()->getOperand(output));
  if (!element || element.getOwner() != op.getBlock() ||
      !op.getMatchingIndexingMap(op.getDpsInitOperand(output))
           .isProjectedPermutation())
    return {};
  return op->getOperand(element.getArgNumber());
}

/// What all elements of `value` are from; null if it is no view and no copy.
static Value getViewed(Value value) {
  Operation *op = value.getDefiningOp();
  if (!op)
    return {};
  if (isa<tensor::CastOp, tensor::CollapseShapeOp, tensor::ExpandShapeOp,
          tensor::ExtractSliceOp, tensor::ReshapeOp>(op))
    return op->getOperand(0);
  if (auto alloc = dyn_cast<bufferization::AllocTensorOp>(op))
    return alloc.getCopy();
  return getMoved(cast<OpResult>(value));
}

/// The op that leaves all elements of `value` undefined; null if some are
/// defined, or may be.
static Operation *getUndefined(Value value) {
  while (Value viewed = getViewed(value))
    value = viewed;
  Operation *op = value.getDefiningOp();
  if (isa_and_present<tensor::EmptyOp, bufferization::AllocTensorOp>(op))
    return op;
  auto insert = dyn_cast_if_present<tensor::InsertSliceOp>(op);
  if (!insert || !getUndefined(insert.getSource()))
    return nullptr;
  return getUndefined(insert.getDest());
}

namespace {

/// A value that is undefined where `use` reads it, as `source` left it so.
struct UndefinedUse {
  OpOperand *use;
  Operation *source;
};

/// What `op` starts from that is undefined, wherever it comes from.
class UndefinedStarts {
public:
  UndefinedStarts(linalg::LinalgOp op, OpOperand &init) : op(op) {
    find(init, count(init.get()));
  }

  ArrayRef<UndefinedUse> get() const { return found; }

private:
  /// The elements of what has dynamic sizes.
  static constexpr int64_t kAll = std::numeric_limits<int64_t>::max();

  static int64_t count(Value value) {
    auto type = cast<RankedTensorType>(value.getType());
    return type.hasStaticShape() ? type.getNumElements() : kAll;
  }

  /// Of what `use` reads `op` gets at least `least` elements.
  void find(OpOperand &use, int64_t least) {
    if (least <= 0)
      return;
    if (Operation *source = getUndefined(use.get())) {
      found.push_back({&use, source});
      return;
    }
    Value value = use.get();
    while (Value viewed = getViewed(value)) {
      // It may have copied a single one.
      if (value.getDefiningOp<linalg::LinalgOp>())
        least = 1;
      value = viewed;
    }
    if (auto argument = dyn_cast<BlockArgument>(value))
      findBeforeLoop(argument, least);
    else if (auto insert = value.getDefiningOp<tensor::InsertSliceOp>())
      findInserted(insert, least);
  }

  void findInserted(tensor::InsertSliceOp insert, int64_t least) {
    int64_t all = count(insert.getResult());
    int64_t inserted = count(insert.getSource());
    auto subtract = [](int64_t from, int64_t number) {
      return from == kAll || number == kAll ? 0 : from - number;
    };
    find(insert.getSourceMutable(),
         least == all ? inserted : least - subtract(all, inserted));
    find(insert.getDestMutable(), subtract(least, inserted));
  }

  /// The first iteration reads what the loop starts from, if it gets to `op`.
  void findBeforeLoop(BlockArgument argument, int64_t least) {
    auto loop =
        dyn_cast<LoopLikeOpInterface>(argument.getOwner()->getParentOp());
    if (!loop)
      return;
    for (Operation *parent = op->getParentOp(); parent != loop;
         parent = parent->getParentOp())
      if (!isa<LoopLikeOpInterface>(parent))
        return;
    if (OpOperand *init = loop.getTiedLoopInit(argument))
      find(*init, least);
  }

  linalg::LinalgOp op;
  SmallVector<UndefinedUse> found;
};

struct NormDefineAccumulatorsPass final
    : norm::impl::NormDefineAccumulatorsBase<NormDefineAccumulatorsPass> {
  void runOnOperation() override {
    getOperation()->walk([](linalg::LinalgOp op) {
      if (!op.hasPureTensorSemantics())
        return;
      for (auto [output, init] : llvm::enumerate(op.getDpsInitsMutable()))
        if (op.payloadUsesValueFromOperand(&init))
          define(op, output, init);
    });
  }

private:
  static void define(linalg::LinalgOp op, unsigned output, OpOperand &init) {
    UndefinedStarts starts(op, init);
    if (starts.get().empty())
      return;
    OpBuilder b(op);
    TypedAttr value = getStart(b, op, output);
    if (!value)
      return;
    InFlightDiagnostic warning = op->emitWarning()
                                 << "'" << op->getName() << "' op output #"
                                 << output << " starts from a "
                                 << starts.get().front().source->getName()
                                 << ", whose elements are undefined: " << value
                                 << " is taken; expected a linalg.fill";
    for (auto [use, source] : starts.get()) {
      warning.attachNote(source->getLoc()) << "this is what it starts from";
      b.setInsertionPoint(use->getOwner());
      Value number = arith::ConstantOp::create(b, op.getLoc(), value);
      use->set(linalg::FillOp::create(b, op.getLoc(), number, use->get())
                   .getResult(0));
    }
  }
};

} // namespace
